//! The window of Galley.
#![cfg_attr(not(debug_assertions), windows_subsystem = "windows")]

fn main() {
    if galley_desk::serve_if_asked() {
        return;
    }
    if let Err(error) = galley_desk::run() {
        eprintln!("Galley could not open its window: {error}");
        std::process::exit(1);
    }
}
