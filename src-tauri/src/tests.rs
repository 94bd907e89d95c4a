//! The page's rights, checked against the desk's own list and the capability file, and tried in a window that is none.

use std::collections::BTreeSet;

use claims_desk::wire::COMMANDS;
use serde_json::{Value, json};

use crate::page_commands::PAGE_COMMANDS;
use crate::{shell, window};

const SHELLS_OWN: &[&str] = &["pick_article", "save_report", "show_report", "show_source"];
const NEVER_FROM_THE_PAGE: &[&str] = &["open_file", "export", "export_name"];

#[test]
fn the_page_may_call_every_command_of_the_desk_but_those_that_take_a_path() {
    let desk = COMMANDS.iter().map(|command| command.name).filter(|name| !NEVER_FROM_THE_PAGE.contains(name));
    let wanted: BTreeSet<&str> = desk.chain(SHELLS_OWN.iter().copied()).collect();
    assert_eq!(PAGE_COMMANDS.iter().copied().collect::<BTreeSet<_>>(), wanted);
}

#[test]
fn the_capability_file_grants_these_commands_and_hearing_from_the_menu_only() {
    let file: Value = serde_json::from_str(include_str!("../capabilities/main.json")).unwrap();
    let granted: BTreeSet<String> =
        file["permissions"].as_array().unwrap().iter().map(|one| one.as_str().unwrap().to_owned()).collect();
    let mut wanted: BTreeSet<String> =
        PAGE_COMMANDS.iter().map(|name| format!("allow-{}", name.replace('_', "-"))).collect();
    wanted.extend(["core:event:allow-listen".to_owned(), "core:event:allow-unlisten".to_owned()]);
    assert_eq!(granted, wanted);
    assert_eq!(file["windows"], json!([window::LABEL]));
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
