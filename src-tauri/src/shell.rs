//! Commands that need the system around the window: its dialogs, its viewers. Paths stay on this side.
#![allow(clippy::needless_pass_by_value, reason = "the shell hands every command its own values")]

use std::path::PathBuf;
use std::sync::{Mutex, PoisonError};

use claims_desk::wire::{
    ArticleRef, Export, ExportFormat, ExportNameFor, ExportOptions, Exported, NewDraftFile, Nothing, OpenFile, Opened,
    Redrafted, WireError,
};
use serde::Deserialize;
use tauri::{AppHandle, Runtime, State};

use crate::room::Room;
use crate::{clock, dialogs};

type Answer<T> = Result<T, WireError>;

/// The report that was written last, for "Open".
#[derive(Default)]
pub struct LastReport(Mutex<Option<PathBuf>>);

/// Which article, in which format.
#[derive(Deserialize)]
pub struct SaveReport {
    article: String,
    format: ExportFormat,
    #[serde(default)]
    options: ExportOptions,
}

/// Whose source.
#[derive(Deserialize)]
pub struct ShowSource {
    article: String,
    evidence: String,
}

/// Asks for a file and opens it; `None` when the person thought better of it.
#[tauri::command(async)]
pub fn pick_article<R: Runtime>(app: AppHandle<R>, room: State<'_, Room>, args: Nothing) -> Answer<Option<Opened>> {
    let desk = room.desk()?;
    let Some(path) = dialogs::open(&app, &desk.about(args)?.opens) else { return Ok(None) };
    let file = OpenFile { path: path.to_string_lossy().into_owned(), published: None };
    Ok(Some(desk.open_file(file, clock::now())?))
}

/// Asks for a file and takes it as the article's next draft; `None` when the person thought better of it.
#[tauri::command(async)]
pub fn pick_draft<R: Runtime>(app: AppHandle<R>, room: State<'_, Room>, args: ArticleRef) -> Answer<Option<Redrafted>> {
    let desk = room.desk()?;
    let Some(path) = dialogs::open(&app, &desk.about(Nothing {})?.opens) else { return Ok(None) };
    let file = NewDraftFile { article: args.article, path: path.to_string_lossy().into_owned() };
    Ok(Some(desk.new_draft_file(file, clock::now())?))
}

/// Asks where to, and writes the report there; `None` when the person thought better of it. An
/// existing file is replaced only when the dialog has asked about it.
#[tauri::command(async)]
pub fn save_report<R: Runtime>(
    app: AppHandle<R>,
    room: State<'_, Room>,
    last: State<'_, LastReport>,
    args: SaveReport,
) -> Answer<Option<Exported>> {
    let desk = room.desk()?;
    let SaveReport { article, format, options } = args;
    let name = desk.export_name(ExportNameFor { article: article.clone(), format })?;
    let Some(dialogs::Chosen { path, replace }) = dialogs::save(&app, &name) else { return Ok(None) };
    let path_text = path.to_string_lossy().into_owned();
    let done = desk.export(Export { article, format, options, path: path_text, replace }, clock::now())?;
    *last.0.lock().unwrap_or_else(PoisonError::into_inner) = Some(path);
    Ok(Some(done))
}

/// Opens the report written last with the system's own viewer.
#[tauri::command(async)]
pub fn show_report<R: Runtime>(app: AppHandle<R>, last: State<'_, LastReport>, args: Nothing) -> Answer<()> {
    let Nothing {} = args;
    let path = last.0.lock().unwrap_or_else(PoisonError::into_inner).clone();
    path.map_or(Ok(()), |path| dialogs::show_file(&app, &path))
}

/// Opens the address of a record's source in the system's browser. Only web addresses, and only those of the store.
#[tauri::command(async)]
pub fn show_source<R: Runtime>(app: AppHandle<R>, room: State<'_, Room>, args: ShowSource) -> Answer<()> {
    let article = room.desk()?.get_article(ArticleRef { article: args.article })?;
    let record = article.room.evidence.into_iter().find(|record| record.id == args.evidence);
    match record.and_then(|record| record.source.url).filter(|url| is_web(url)) {
        Some(url) => dialogs::show_page(&app, &url),
        None => Ok(()),
    }
}

/// Whether an address is one of the web, and not of a file or a program.
pub fn is_web(address: &str) -> bool {
    tauri::Url::parse(address).is_ok_and(|url| matches!(url.scheme(), "http" | "https") && url.has_host())
}
