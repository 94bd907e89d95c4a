//! Evidence in, from the system around the window: dialogs, and files that were dropped on it. Paths stay on this side;
//! the page hears how many there are.
#![allow(clippy::needless_pass_by_value, reason = "the shell hands every command its own values")]

use std::path::PathBuf;
use std::sync::{Mutex, PoisonError};

use claims_desk::wire::{ImportPaths, ImportSummary, Nothing, WireError};
use serde::Deserialize;
use tauri::{AppHandle, DragDropEvent, Emitter, Manager, Runtime, State, Window, WindowEvent};

use crate::room::Room;
use crate::{clock, dialogs, window};

type Answer<T> = Result<T, WireError>;

/// What was dropped on the window last, until it is imported.
#[derive(Default)]
pub struct Dropped(Mutex<Vec<PathBuf>>);

/// What to ask for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Pick {
    /// One or more files.
    Files,
    /// A folder.
    Folder,
}

/// Files or a folder.
#[derive(Deserialize)]
pub struct PickEvidence {
    pick: Pick,
}

/// Asks for files or a folder and imports them; `None` when the person thought better of it.
#[tauri::command(async)]
pub fn pick_evidence<R: Runtime>(
    app: AppHandle<R>,
    room: State<'_, Room>,
    args: PickEvidence,
) -> Answer<Option<ImportSummary>> {
    let (how, paths) = match args.pick {
        Pick::Files => ("file", dialogs::evidence_files(&app)),
        Pick::Folder => ("folder", dialogs::evidence_folder(&app).into_iter().collect()),
    };
    if paths.is_empty() { Ok(None) } else { import(&room, how, paths).map(Some) }
}

/// Imports what was dropped; `None` when nothing was.
#[tauri::command(async)]
pub fn import_dropped(
    room: State<'_, Room>,
    dropped: State<'_, Dropped>,
    args: Nothing,
) -> Answer<Option<ImportSummary>> {
    let Nothing {} = args;
    dropped.import(&room)
}

fn import(room: &Room, how: &str, paths: Vec<PathBuf>) -> Answer<ImportSummary> {
    let paths = paths.iter().map(|path| path.to_string_lossy().into_owned()).collect();
    Ok(room.desk()?.import_paths(ImportPaths { paths, how: how.to_owned() }, clock::now())?)
}

/// Notes what is dropped, and tells the page what hovers over the window: how many files, 0 when they left, and how many
/// were dropped.
pub fn on_event<R: Runtime>(at: &Window<R>, event: &WindowEvent) {
    let WindowEvent::DragDrop(event) = event else { return };
    if let Some((word, count)) = at.state::<Dropped>().hear(event) {
        // A page that is gone has nothing to show.
        drop(at.emit_to(window::LABEL, word, count));
    }
}

impl Dropped {
    /// Imports what was dropped, once.
    fn import(&self, room: &Room) -> Answer<Option<ImportSummary>> {
        let paths = std::mem::take(&mut *self.0.lock().unwrap_or_else(PoisonError::into_inner));
        if paths.is_empty() { Ok(None) } else { import(room, "drop", paths).map(Some) }
    }

    /// What the page is told of it: a word, and how many files. Only what is let go is noted.
    fn hear(&self, event: &DragDropEvent) -> Option<(&'static str, usize)> {
        match event {
            DragDropEvent::Enter { paths, .. } => Some(("hover", paths.len())),
            DragDropEvent::Leave => Some(("hover", 0)),
            DragDropEvent::Drop { paths, .. } => {
                self.0.lock().unwrap_or_else(PoisonError::into_inner).clone_from(paths);
                Some(("dropped", paths.len()))
            }
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_page_hears_how_many_and_never_where() {
        let dropped = Dropped::default();
        let paths = vec![PathBuf::from("a.pdf"), PathBuf::from("b.pdf")];
        let position = tauri::PhysicalPosition::new(0.0, 0.0);
        let enter = DragDropEvent::Enter { paths: paths.clone(), position };
        assert_eq!(dropped.hear(&enter), Some(("hover", 2)));
        assert!(dropped.0.lock().unwrap().is_empty(), "what only hovers is not taken");
        assert_eq!(dropped.hear(&DragDropEvent::Over { position }), None);
        assert_eq!(dropped.hear(&DragDropEvent::Leave), Some(("hover", 0)));
        assert_eq!(dropped.hear(&DragDropEvent::Drop { paths: paths.clone(), position }), Some(("dropped", 2)));
        assert_eq!(*dropped.0.lock().unwrap(), paths);
    }

    /// The driver of the window cannot let files fall on it; this is the way that they take from there on.
    #[test]
    fn what_is_dropped_goes_in_once_and_what_cannot_be_read_is_named() {
        let folder = tempfile::tempdir().unwrap();
        let room = Room::over(folder.path().join("store"));
        let dropped = Dropped::default();
        assert_eq!(dropped.import(&room).unwrap(), None, "nothing was dropped");
        let papers = folder.path().join("papers");
        std::fs::create_dir(&papers).unwrap();
        let (good, bad) = (papers.join("a.txt"), folder.path().join("b.pdf"));
        std::fs::write(&good, "Kim met Xi in Beijing.").unwrap();
        std::fs::write(&bad, "%PDF-1.7 nothing in it").unwrap();
        let position = tauri::PhysicalPosition::new(0.0, 0.0);
        let drop = DragDropEvent::Drop { paths: vec![papers.clone(), bad], position };
        assert_eq!(dropped.hear(&drop), Some(("dropped", 2)));
        let summary = dropped.import(&room).unwrap().unwrap();
        assert_eq!((summary.added, summary.documents), (1, 1));
        assert_eq!(summary.skipped.iter().map(|one| one.name.as_str()).collect::<Vec<_>>(), ["b.pdf"]);
        assert_eq!(dropped.import(&room).unwrap(), None, "once is enough");
        assert_eq!(dropped.hear(&DragDropEvent::Drop { paths: vec![papers], position }), Some(("dropped", 1)));
        assert_eq!(dropped.import(&room).unwrap().unwrap().known, 1);
    }
}
