//! The real window, driven as a person would: each test has its own display, driver and data folder.
//!
//! `make e2e` (or `make test`) installs what is needed, builds the window and runs these; pictures of every scene
//! lie in `target/e2e/` afterwards.
#![allow(clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "a test fails loudly")]

mod bundle;
mod corrections;
mod coverage;
mod drafts;
mod driver;
mod evidence_in;
mod insight;
mod keyboard;
mod library;
mod long;
mod looks;
mod notes;
mod paste;
mod preview;
mod refused;
mod reports;
mod sample;
mod sealing;
mod second;
mod tools;
mod window;
