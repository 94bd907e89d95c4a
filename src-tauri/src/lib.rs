//! The window: it shows what the desk knows and passes on what the person does.
//!
//! Nothing here knows a claim from a verdict: commands are one line each on `claims-desk`.

mod bundle;
mod clock;
mod commands;
mod dialogs;
mod evidence;
mod menu;
#[cfg(test)]
mod page_commands;
mod room;
mod shell;
#[cfg(test)]
mod tests;
mod window;

pub use claims_desk::aside::serve_if_asked;
use tauri::{Builder, Runtime};

/// Opens the window and stays until it is closed.
///
/// # Errors
/// When the window system cannot be reached.
pub fn run() -> tauri::Result<()> {
    build(tauri::Builder::default())
        .plugin(tauri_plugin_dialog::init())
        .plugin(tauri_plugin_opener::init())
        .setup(|app| {
            menu::put(app.handle())?;
            window::open(app.handle())?;
            Ok(())
        })
        .run(tauri::generate_context!())
}

macro_rules! handler {
    (page { $($(#[$doc:meta])* $rw:ident $name:ident($args:ty) -> $result:ty;)* } shell { $($shell:tt)* }) => {
        tauri::generate_handler![
            $(commands::$name,)*
            bundle::save_bundle,
            bundle::pick_bundle,
            bundle::take_bundle,
            evidence::pick_evidence,
            evidence::import_dropped,
            shell::pick_article,
            shell::pick_draft,
            shell::save_report,
            shell::show_report,
            shell::show_source,
        ]
    };
}

/// What every build of the app has, tests included: the desk and the commands.
fn build<R: Runtime>(builder: Builder<R>) -> Builder<R> {
    builder
        .manage(room::Room::default())
        .manage(shell::LastReport::default())
        .manage(evidence::Dropped::default())
        .manage(bundle::Picked::default())
        .on_window_event(evidence::on_event)
        .invoke_handler(claims_desk::for_each_command!(handler))
}
