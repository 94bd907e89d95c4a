//! Declares the window's commands: what is not in these lists, or not granted in
//! `capabilities/main.json`, cannot be called from the page.

/// The desk's list by its file: the desk itself would have to be built a second time for this script.
#[allow(dead_code, reason = "names alone are wanted here")]
#[path = "../claims-desk/src/wire/list.rs"]
mod list;
#[path = "src/page_commands.rs"]
mod page_commands;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    println!("cargo:rerun-if-changed=src/page_commands.rs");
    println!("cargo:rerun-if-changed=../claims-desk/src/wire/list.rs");
    let desk = list::COMMANDS.iter().filter(|command| command.page).map(|command| command.name);
    let commands = page_commands::page_commands(desk);
    let manifest = tauri_build::AppManifest::new().commands(commands.leak());
    tauri_build::try_build(tauri_build::Attributes::new().app_manifest(manifest))?;
    Ok(())
}
