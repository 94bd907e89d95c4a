//! The menu bar. It knows nothing: each entry is a word that the page acts on, as it does on its own buttons.

use tauri::menu::{MenuBuilder, MenuItemBuilder, SubmenuBuilder};
use tauri::{AppHandle, Emitter, Runtime};

use crate::window;

/// Puts the menu bar on the app. Undo and redo carry no key here: in a field the keys belong to the field.
pub fn put<R: Runtime>(app: &AppHandle<R>) -> tauri::Result<()> {
    let item = |id: &str, words: &str| MenuItemBuilder::with_id(id, words).build(app);
    let keyed = |id: &str, words: &str, keys: &str| MenuItemBuilder::with_id(id, words).accelerator(keys).build(app);
    let export = SubmenuBuilder::new(app, "Export the Report")
        .item(&item("export_html", "Web Page…")?)
        .item(&item("export_pdf", "PDF…")?)
        .item(&item("export_docx", "Word Document…")?)
        .item(&item("export_checked_copy", "Checked Copy…")?)
        .item(&item("export_md", "Markdown…")?)
        .separator()
        .item(&item("export_csv", "Table…")?)
        .item(&item("export_json", "JSON…")?)
        .item(&item("export_claimreview", "ClaimReview…")?)
        .item(&item("export_annotations", "Web Annotations…")?)
        .build()?;
    let file = SubmenuBuilder::new(app, "File")
        .item(&keyed("open", "Open…", "CmdOrCtrl+O")?)
        .item(&item("paste", "New from Text…")?)
        .item(&item("sample", "Open the Sample")?)
        .separator()
        .item(&keyed("import", "Bring in Evidence…", "CmdOrCtrl+I")?)
        .item(&item("capture", "Capture a Web Page…")?)
        .separator()
        .item(&export)
        .item(&item("write_bundle", "Write a Bundle…")?)
        .item(&item("read_bundle", "Check or Read a Bundle…")?)
        .separator()
        .item(&keyed("quit", "Quit", "CmdOrCtrl+Q")?)
        .build()?;
    let edit = SubmenuBuilder::new(app, "Edit").item(&item("undo", "Undo")?).item(&item("redo", "Redo")?).build()?;
    let help = SubmenuBuilder::new(app, "Help")
        .item(&item("keys", "Keyboard")?)
        .item(&item("about", "About Galley")?)
        .build()?;
    app.set_menu(MenuBuilder::new(app).items(&[&file, &edit, &help]).build()?)?;
    app.on_menu_event(|app, event| match event.id().as_ref() {
        "quit" => app.exit(0),
        // A page that is gone has nothing to do.
        word => drop(app.emit_to(window::LABEL, "menu", word)),
    });
    Ok(())
}
