//! Declares the window's own commands: what is not in this list, or not granted in
//! `capabilities/main.json`, cannot be called from the page.

const COMMANDS: &[&str] = &["about"];

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let manifest = tauri_build::AppManifest::new().commands(COMMANDS);
    tauri_build::try_build(tauri_build::Attributes::new().app_manifest(manifest))?;
    Ok(())
}
