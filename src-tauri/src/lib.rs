//! The window: it shows what the desk knows and passes on what the person does.
//!
//! Nothing here knows a claim from a verdict: commands are one line each on `claims-desk`.

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

/// What every build of the app has, tests included: the desk and the commands.
fn build<R: Runtime>(builder: Builder<R>) -> Builder<R> {
    builder
        .manage(room::Room::default())
        .manage(shell::LastReport::default())
        .manage(evidence::Dropped::default())
        .on_window_event(evidence::on_event)
        .invoke_handler(tauri::generate_handler![
            commands::about,
            commands::list_articles,
            commands::get_article,
            commands::claim_history,
            commands::earlier_decisions,
            commands::preview_report,
            commands::get_settings,
            commands::set_settings,
            commands::open_text,
            commands::open_sample,
            commands::rename_article,
            commands::remove_article,
            commands::set_published,
            commands::new_draft,
            commands::list_drafts,
            commands::get_draft,
            commands::compare_drafts,
            commands::coverage,
            commands::check_sign_off,
            commands::sign_off,
            commands::withdraw_sign_off,
            commands::set_policy,
            commands::add_evidence,
            commands::edit_evidence,
            commands::remove_evidence,
            commands::seal_source,
            commands::open_seal,
            commands::unseal_source,
            commands::set_stance,
            commands::decide,
            commands::clear_verdict,
            commands::set_stage,
            commands::suggestions,
            commands::search_library,
            commands::list_library,
            commands::read_document,
            commands::quote_document,
            commands::read_words,
            commands::preview_claim,
            commands::claim_form,
            commands::split_forms,
            commands::merge_form,
            commands::add_claim,
            commands::correct_claim,
            commands::split_claim,
            commands::merge_claims,
            commands::dismiss_claim,
            commands::bring_back,
            commands::start_second_check,
            commands::finish_second_check,
            commands::stop_second_check,
            commands::undo,
            commands::redo,
            commands::ledger_head,
            commands::verify_ledger,
            commands::preview_capture,
            commands::capture,
            commands::import_text,
            commands::import_progress,
            commands::cancel_import,
            evidence::pick_evidence,
            evidence::import_dropped,
            shell::pick_article,
            shell::pick_draft,
            shell::save_report,
            shell::show_report,
            shell::show_source,
        ])
}
