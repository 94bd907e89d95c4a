//! What the page may ask for.

/// Name and version, for the page's own "About".
#[tauri::command]
pub fn about() -> &'static str {
    env!("CARGO_PKG_VERSION")
}
