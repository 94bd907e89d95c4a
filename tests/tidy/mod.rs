//! The rules, and what they are applied to.

pub mod arrows;
pub mod manifests;
pub mod shape;
pub mod words;

use std::collections::BTreeMap;
use std::fmt;
use std::path::Path;

/// Directories that hold nothing of ours.
const NOT_OURS: &[&str] = &["target", "node_modules", "dist", "gen", ".git"];

/// The text files of the project by their path from its top, with `/` between the parts.
#[derive(Default)]
pub struct Tree {
    files: BTreeMap<String, String>,
}

/// Where a rule is broken.
#[derive(Debug, PartialEq, Eq)]
pub struct Finding {
    /// Path of the file from the top of the project.
    pub path: String,
    /// Line from 1; 0 for the file as a whole.
    pub line: usize,
    /// What is wrong there and why that matters.
    pub what: String,
}

impl fmt::Display for Finding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}: {}", self.path, self.line, self.what)
    }
}

impl Tree {
    /// The project that this test stands in.
    pub fn of_workspace() -> Self {
        let mut tree = Self::default();
        let top = galley_tests::top();
        tree.add(&top, &top);
        assert!(tree.files.len() > 50, "only {} files found under {}", tree.files.len(), top.display());
        tree
    }

    /// A made-up project of one file.
    pub fn of(path: &str, text: &str) -> Self {
        Self { files: BTreeMap::from([(path.to_owned(), text.to_owned())]) }
    }

    fn add(&mut self, top: &Path, folder: &Path) {
        for entry in std::fs::read_dir(folder).expect("a folder of the project") {
            let path = entry.expect("an entry of a folder").path();
            let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
            if path.is_dir() {
                if !NOT_OURS.contains(&name.as_str()) {
                    self.add(top, &path);
                }
            } else if let Ok(text) = std::fs::read_to_string(&path) {
                let inside = path.strip_prefix(top).expect("a path inside the project");
                let parts: Vec<_> = inside.iter().map(|part| part.to_string_lossy()).collect();
                self.files.insert(parts.join("/"), text);
            }
        }
    }

    /// All files with their text, in the order of their paths.
    pub fn files(&self) -> impl Iterator<Item = (&str, &str)> {
        self.files.iter().map(|(path, text)| (path.as_str(), text.as_str()))
    }

    /// The manifests of the members: folder and parsed `Cargo.toml`.
    pub fn members(&self) -> impl Iterator<Item = (&str, toml::Table)> {
        self.files().filter_map(|(path, text)| {
            let folder = path.strip_suffix("/Cargo.toml")?;
            Some((folder, text.parse().unwrap_or_else(|error| panic!("{path}: {error}"))))
        })
    }
}

/// The file's extension, without the dot.
pub fn extension(path: &str) -> &str {
    Path::new(path).extension().and_then(|extension| extension.to_str()).unwrap_or_default()
}

/// The dependencies of a member in all its sections, each with the section's name.
pub fn dependencies(manifest: &toml::Table) -> Vec<(&'static str, &str, &toml::Value)> {
    const SECTIONS: &[&str] = &["dependencies", "dev-dependencies", "build-dependencies"];
    let targets = manifest.get("target").and_then(toml::Value::as_table);
    let tables = targets.into_iter().flat_map(toml::Table::values).filter_map(toml::Value::as_table);
    let mut found = Vec::new();
    for table in std::iter::once(manifest).chain(tables) {
        for section in SECTIONS {
            let entries = table.get(*section).and_then(toml::Value::as_table).into_iter().flatten();
            found.extend(entries.map(|(name, value)| (*section, name.as_str(), value)));
        }
    }
    found
}
