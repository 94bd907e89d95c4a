//! What the app does, without a window: open an article, attach evidence, decide, undo, export.
//!
//! The window and the command line both stand on this crate and on nothing below it.

pub mod out;
pub mod shape;
pub mod wire;
