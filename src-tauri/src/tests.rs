//! The page's rights, checked against the desk's own list and the capability file; and the room behind the window.

use std::collections::BTreeSet;

use claims_desk::wire::COMMANDS;
use serde_json::{Value, json};

use crate::page_commands::page_commands;
use crate::room::Room;
use crate::{shell, window};

const SHELLS_OWN: &[&str] = &[
    "pick_article",
    "pick_draft",
    "pick_evidence",
    "import_dropped",
    "save_report",
    "show_report",
    "show_source",
    "save_bundle",
    "pick_bundle",
    "take_bundle",
];
const NEVER_FROM_THE_PAGE: &[&str] = &[
    "open_file",
    "new_draft_file",
    "import_paths",
    "export",
    "export_name",
    "bundle_name",
    "write_bundle",
    "check_bundle",
    "read_bundle",
];

fn for_the_page() -> Vec<&'static str> {
    page_commands(COMMANDS.iter().filter(|command| command.page).map(|command| command.name))
}

#[test]
fn the_page_may_call_every_command_of_the_desk_but_those_that_take_a_path() {
    let desk = COMMANDS.iter().map(|command| command.name).filter(|name| !NEVER_FROM_THE_PAGE.contains(name));
    let wanted: BTreeSet<&str> = desk.chain(SHELLS_OWN.iter().copied()).collect();
    assert_eq!(for_the_page().into_iter().collect::<BTreeSet<_>>(), wanted);
}

#[test]
fn the_capability_file_grants_these_commands_and_hearing_from_the_menu_only() {
    let file: Value = serde_json::from_str(include_str!("../capabilities/main.json")).unwrap();
    let granted: BTreeSet<String> =
        file["permissions"].as_array().unwrap().iter().map(|one| one.as_str().unwrap().to_owned()).collect();
    let mut wanted: BTreeSet<String> =
        for_the_page().iter().map(|name| format!("allow-{}", name.replace('_', "-"))).collect();
    wanted.extend(["core:event:allow-listen".to_owned(), "core:event:allow-unlisten".to_owned()]);
    assert_eq!(granted, wanted);
    assert_eq!(file["windows"], json!([window::LABEL]));
}

/// The preview's frame takes over the window's policy: of all inline styles it lets the report's own pass, by its hash.
#[test]
fn the_policy_lets_the_reports_style_sheet_pass_and_no_other() {
    use base64::Engine as _;
    use sha2::Digest as _;
    let sheet = format!("\n{}", include_str!("../../claims-report/templates/report.css").trim_end());
    let hash = base64::engine::general_purpose::STANDARD.encode(sha2::Sha256::digest(sheet));
    let config: Value = serde_json::from_str(include_str!("../tauri.conf.json")).unwrap();
    let policy = config["app"]["security"]["csp"].as_str().unwrap();
    let styles = policy.split("; ").find(|part| part.starts_with("style-src")).unwrap();
    assert_eq!(styles, format!("style-src 'self' 'sha256-{hash}'"));
}

#[test]
fn only_web_addresses_are_shown() {
    for (address, web) in [
        ("https://example.org/a?b#c", true),
        ("http://example.org", true),
        ("file:///etc/passwd", false),
        ("javascript:alert(1)", false),
        ("mailto:a@example.org", false),
        ("example.org", false),
        ("", false),
    ] {
        assert_eq!(shell::is_web(address), web, "{address}");
    }
}

#[test]
fn a_store_that_cannot_be_opened_is_left_alone_and_tried_again() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join(claims_desk::desk::STORE);
    let junk = b"this is no database, whatever its name says".repeat(40);
    std::fs::write(&file, &junk).unwrap();
    let room = Room::over(folder.path().to_owned());
    let problem = room.desk().unwrap_err();
    assert!(problem.code.starts_with("db_"), "{problem:?}");
    assert_eq!(std::fs::read(&file).unwrap(), junk);
    std::fs::remove_file(&file).unwrap();
    assert!(room.desk().is_ok());
}
