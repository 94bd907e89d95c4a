//! Bundles, with the dialogs around them. Paths stay on this side; the page learns what a bundle proves and what came in.
#![allow(clippy::needless_pass_by_value, reason = "the shell hands every command its own values")]

use std::path::PathBuf;
use std::sync::{Mutex, PoisonError};

use claims_desk::wire::{
    ArticleRef, Audience, BundleAt, BundleCheck, BundleRead, BundleWritten, Nothing, WireError, WriteBundle,
};
use serde::Deserialize;
use tauri::{AppHandle, Runtime, State};

use crate::room::Room;
use crate::{clock, dialogs};

type Answer<T> = Result<T, WireError>;

/// The bundle that was checked last, until it is read in.
#[derive(Default)]
pub struct Picked(Mutex<Option<PathBuf>>);

/// Which case, and for whom.
#[derive(Deserialize)]
pub struct SaveBundle {
    article: String,
    audience: Audience,
    sealed: bool,
}

/// Asks where to, and writes the case there; `None` when the person thought better of it. The dialog has asked before an
/// existing file is replaced, but for a name that the person did not type.
#[tauri::command(async)]
pub fn save_bundle<R: Runtime>(
    app: AppHandle<R>,
    room: State<'_, Room>,
    args: SaveBundle,
) -> Answer<Option<BundleWritten>> {
    let desk = room.desk()?;
    let SaveBundle { article, audience, sealed } = args;
    let name = desk.bundle_name(ArticleRef { article: article.clone() })?;
    let Some(path) = dialogs::bundle_to(&app, &name.file_name) else { return Ok(None) };
    let (path, replace) = zip(path);
    let path = path.to_string_lossy().into_owned();
    let bundle = WriteBundle { article: Some(article), path, audience, sealed, replace };
    Ok(Some(desk.write_bundle(bundle, clock::now())?))
}

/// Asks for a bundle and goes through it; `None` when the person thought better of it.
#[tauri::command(async)]
pub fn pick_bundle<R: Runtime>(
    app: AppHandle<R>,
    room: State<'_, Room>,
    picked: State<'_, Picked>,
    args: Nothing,
) -> Answer<Option<BundleCheck>> {
    let Nothing {} = args;
    let desk = room.desk()?;
    let Some(path) = dialogs::bundle_from(&app) else { return Ok(None) };
    let check = desk.check_bundle(BundleAt { path: path.to_string_lossy().into_owned() })?;
    *picked.0.lock().unwrap_or_else(PoisonError::into_inner) = Some(path);
    Ok(Some(check))
}

/// Takes in the bundle that was checked last; `None` when there is none. It is checked again.
#[tauri::command(async)]
pub fn take_bundle(room: State<'_, Room>, picked: State<'_, Picked>, args: Nothing) -> Answer<Option<BundleRead>> {
    let Nothing {} = args;
    let desk = room.desk()?;
    let Some(path) = picked.0.lock().unwrap_or_else(PoisonError::into_inner).take() else { return Ok(None) };
    let at = BundleAt { path: path.to_string_lossy().into_owned() };
    Ok(Some(desk.read_bundle(at, clock::now())?))
}

/// A name that ends in `.zip`, and whether a file of it may be replaced.
fn zip(path: PathBuf) -> (PathBuf, bool) {
    if path.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("zip")) {
        return (path, true);
    }
    let mut name = path.into_os_string();
    name.push(".zip");
    (PathBuf::from(name), false)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_bundle_is_a_zip_and_only_what_the_dialog_asked_about_is_replaced() {
        for (given, path, replace) in [("a.zip", "a.zip", true), ("a.ZIP", "a.ZIP", true), ("a.b", "a.b.zip", false)] {
            assert_eq!(zip(given.into()), (path.into(), replace));
        }
    }
}
