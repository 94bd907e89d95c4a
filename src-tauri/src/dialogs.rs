//! The seam to the system: dialogs that a person answers, programs that show a file or a page.
//!
//! A build with the feature `e2e` (never a release) has the answers read from files instead: `open`, `save`, `files`,
//! `folder` and `replace` (the place of a file that may go) in the folder that `GALLEY_E2E_DIALOGS` names hold a path each, `files` one a line. A file is used up by the answer; none means "Cancel".
//! What would have been shown is appended to `shown` there.

/// A place that a person chose.
pub struct Chosen {
    /// Where.
    pub path: std::path::PathBuf,
    /// Whether the person was asked about the file that is there, and wants it replaced.
    pub replace: bool,
}

#[cfg(feature = "e2e")]
pub use answered::{bundle_from, bundle_to, evidence_files, evidence_folder, open, save, show_file, show_page};
#[cfg(not(feature = "e2e"))]
pub use asked::{bundle_from, bundle_to, evidence_files, evidence_folder, open, save, show_file, show_page};

#[cfg(not(feature = "e2e"))]
mod asked {
    use std::path::{Path, PathBuf};

    use super::Chosen;
    use claims_desk::wire::{ExportName, WireError};
    use tauri::{AppHandle, Runtime};
    use tauri_plugin_dialog::DialogExt;
    use tauri_plugin_opener::OpenerExt;

    /// Asks for an article's file.
    pub fn open<R: Runtime>(app: &AppHandle<R>, endings: &[String]) -> Option<PathBuf> {
        let endings: Vec<&str> = endings.iter().map(String::as_str).collect();
        let dialog = app.dialog().file().set_title("Open an article").add_filter("Articles", &endings);
        dialog.add_filter("All files", &["*"]).blocking_pick_file()?.into_path().ok()
    }

    /// Asks for files of evidence; none when the person thought better of it.
    pub fn evidence_files<R: Runtime>(app: &AppHandle<R>) -> Vec<PathBuf> {
        let endings = claims_desk::intake::evidence_endings();
        let dialog =
            app.dialog().file().set_title("Import evidence").add_filter("Documents, pictures, archives", &endings);
        let files = dialog.add_filter("All files", &["*"]).blocking_pick_files().unwrap_or_default();
        files.into_iter().filter_map(|file| file.into_path().ok()).collect()
    }

    /// Asks for a folder of evidence.
    pub fn evidence_folder<R: Runtime>(app: &AppHandle<R>) -> Option<PathBuf> {
        app.dialog().file().set_title("Import a folder").blocking_pick_folder()?.into_path().ok()
    }

    /// Asks where a report should go. The system's dialog asks itself before it gives the name of a file that is there;
    /// a file that comes there afterwards is not replaced.
    pub fn save<R: Runtime>(app: &AppHandle<R>, name: &ExportName) -> Option<Chosen> {
        let dialog = app.dialog().file().set_title("Export the report").set_file_name(&name.file_name);
        let path = dialog.add_filter("Report", &[name.extension.as_str()]).blocking_save_file()?.into_path().ok()?;
        let replace = path.exists();
        Some(Chosen { path, replace })
    }

    /// Asks where a bundle should go.
    pub fn bundle_to<R: Runtime>(app: &AppHandle<R>, name: &str) -> Option<PathBuf> {
        let dialog = app.dialog().file().set_title("Write a bundle").set_file_name(name);
        dialog.add_filter("Bundle", &["zip"]).blocking_save_file()?.into_path().ok()
    }

    /// Asks for a bundle.
    pub fn bundle_from<R: Runtime>(app: &AppHandle<R>) -> Option<PathBuf> {
        let dialog = app.dialog().file().set_title("Check a bundle").add_filter("Bundle", &["zip"]);
        dialog.blocking_pick_file()?.into_path().ok()
    }

    /// Has the system show a file.
    pub fn show_file<R: Runtime>(app: &AppHandle<R>, path: &Path) -> Result<(), WireError> {
        app.opener().open_path(path.to_string_lossy(), None::<&str>).map_err(|error| refused(&error))
    }

    /// Has the system show a page.
    pub fn show_page<R: Runtime>(app: &AppHandle<R>, address: &str) -> Result<(), WireError> {
        app.opener().open_url(address, None::<&str>).map_err(|error| refused(&error))
    }

    fn refused(error: &tauri_plugin_opener::Error) -> WireError {
        WireError {
            code: "cannot_show".to_owned(),
            message: format!("the system could not show it: {error}"),
            details: serde_json::Value::Null,
        }
    }
}

#[cfg(feature = "e2e")]
mod answered {
    use std::io::Write;
    use std::path::{Path, PathBuf};

    use super::Chosen;
    use claims_desk::wire::{ExportName, WireError};
    use tauri::{AppHandle, Runtime};

    pub fn open<R: Runtime>(_: &AppHandle<R>, _: &[String]) -> Option<PathBuf> {
        answer("open")
    }

    pub fn evidence_files<R: Runtime>(_: &AppHandle<R>) -> Vec<PathBuf> {
        let lines = answer("files").map(|paths| paths.to_string_lossy().into_owned()).unwrap_or_default();
        lines.lines().map(PathBuf::from).collect()
    }

    pub fn evidence_folder<R: Runtime>(_: &AppHandle<R>) -> Option<PathBuf> {
        answer("folder")
    }

    pub fn save<R: Runtime>(_: &AppHandle<R>, _: &ExportName) -> Option<Chosen> {
        let path = answer("save")?;
        let replace = answer("replace").is_some_and(|told| told == path);
        Some(Chosen { path, replace })
    }

    pub fn bundle_to<R: Runtime>(_: &AppHandle<R>, _: &str) -> Option<PathBuf> {
        answer("save")
    }

    pub fn bundle_from<R: Runtime>(_: &AppHandle<R>) -> Option<PathBuf> {
        answer("open")
    }

    #[expect(clippy::unnecessary_wraps, reason = "answers as the real dialogs do, which can fail")]
    pub fn show_file<R: Runtime>(_: &AppHandle<R>, path: &Path) -> Result<(), WireError> {
        note(&path.to_string_lossy());
        Ok(())
    }

    #[expect(clippy::unnecessary_wraps, reason = "answers as the real dialogs do, which can fail")]
    pub fn show_page<R: Runtime>(_: &AppHandle<R>, address: &str) -> Result<(), WireError> {
        note(address);
        Ok(())
    }

    fn folder() -> Option<PathBuf> {
        std::env::var_os("GALLEY_E2E_DIALOGS").map(PathBuf::from)
    }

    fn answer(dialog: &str) -> Option<PathBuf> {
        let file = folder()?.join(dialog);
        let path = std::fs::read_to_string(&file).ok()?;
        std::fs::remove_file(&file).ok()?;
        Some(PathBuf::from(path.trim_end_matches('\n')))
    }

    fn note(shown: &str) {
        let Some(folder) = folder() else { return };
        if let Ok(mut file) = std::fs::OpenOptions::new().create(true).append(true).open(folder.join("shown")) {
            let _ = writeln!(file, "{shown}");
        }
    }
}
