//! What the page may call, and nothing else: the desk's commands for the page and the shell's own. `build.rs` declares
//! these to the shell, `capabilities/main.json` grants each. Paths come from dialogs, never from the page.

/// Names of the commands that the shell itself adds to the desk's.
const SHELLS_OWN: [&str; 10] = [
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

/// Names of the commands that the page may call: those that the desk's list has for the page, and the shell's own.
pub fn page_commands(of_the_desk: impl Iterator<Item = &'static str>) -> Vec<&'static str> {
    of_the_desk.chain(SHELLS_OWN).collect()
}
