//! The window: it shows what the desk knows and passes on what the person does.
//!
//! Nothing here knows a claim from a verdict: commands are one line each on `claims-desk`.

mod commands;
mod window;

/// Opens the window and stays until it is closed.
///
/// # Errors
/// When the window system cannot be reached.
pub fn run() -> tauri::Result<()> {
    tauri::Builder::default()
        .invoke_handler(tauri::generate_handler![commands::about])
        .setup(|app| {
            window::open(app.handle())?;
            Ok(())
        })
        .run(tauri::generate_context!())
}
