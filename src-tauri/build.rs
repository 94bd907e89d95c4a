//! Declares the window's own commands: what is not in this list, or not granted in
//! `capabilities/main.json`, cannot be called from the page.

#[path = "src/page_commands.rs"]
mod page_commands;

use page_commands::PAGE_COMMANDS;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    println!("cargo:rerun-if-changed=src/page_commands.rs");
    let manifest = tauri_build::AppManifest::new().commands(PAGE_COMMANDS);
    tauri_build::try_build(tauri_build::Attributes::new().app_manifest(manifest))?;
    Ok(())
}
