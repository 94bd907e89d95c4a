//! What the app does, without a window: open an article, attach evidence, decide, undo, export.
//!
//! The window and the command line both stand on this crate and on nothing below it.

pub mod aside;
pub mod batch;
pub mod bundle;
pub mod capture;
pub mod desk;
mod dispatch;
pub mod error;
pub mod export;
pub mod file;
mod fonts;
pub mod home;
pub mod import;
pub mod intake;
mod library;
mod notes;
pub mod out;
pub mod redline;
pub mod sample;
pub mod shape;
pub mod wire;

/// The report's value and what may be chosen for it.
pub use claims_report as report;
pub use claims_report::Format;
pub use desk::Desk;
pub use error::{Error, Result};
