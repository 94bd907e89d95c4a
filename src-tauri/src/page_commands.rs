//! What the page may call, and nothing else: `build.rs` declares these to the shell, `capabilities/main.json` grants
//! each. The desk's `open_file`, `export` and `export_name` are not among them: paths come from dialogs, never from the page.

/// Names of the commands that the page may call.
pub const PAGE_COMMANDS: &[&str] = &[
    "about",
    "list_articles",
    "get_article",
    "claim_history",
    "earlier_decisions",
    "get_settings",
    "set_settings",
    "open_text",
    "open_sample",
    "rename_article",
    "remove_article",
    "set_published",
    "set_policy",
    "add_evidence",
    "edit_evidence",
    "remove_evidence",
    "set_stance",
    "decide",
    "clear_verdict",
    "set_stage",
    "undo",
    "redo",
    "ledger_head",
    "verify_ledger",
    "pick_article",
    "save_report",
    "show_report",
    "show_source",
];
