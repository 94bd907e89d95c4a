//! The one window.

use tauri::{AppHandle, Runtime, WebviewUrl, WebviewWindow, WebviewWindowBuilder};

/// Its name; `capabilities/main.json` grants rights to it alone.
pub const LABEL: &str = "main";

/// Makes the window. No page but the app's own can be loaded in it, and in its one frame the report that it hands over.
pub fn open<R: Runtime>(app: &AppHandle<R>) -> tauri::Result<WebviewWindow<R>> {
    WebviewWindowBuilder::new(app, LABEL, WebviewUrl::default())
        .title("Galley")
        .inner_size(1280.0, 820.0)
        .min_inner_size(980.0, 620.0)
        .on_navigation(|url| {
            url.as_str() == "about:srcdoc" || matches!(url.scheme(), "tauri" | "http" if is_own(url.host_str()))
        })
        .build()
}

fn is_own(host: Option<&str>) -> bool {
    matches!(host, Some("localhost" | "tauri.localhost"))
}
