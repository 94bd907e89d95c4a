//! The window of Galley.
#![cfg_attr(not(debug_assertions), windows_subsystem = "windows")]

// As the command line does.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() {
    if galley_desk::serve_if_asked() {
        return;
    }
    if let Err(error) = galley_desk::run() {
        eprintln!("Galley could not open its window: {error}");
        std::process::exit(1);
    }
}
