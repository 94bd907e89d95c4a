//! Annotated articles on the disk.

use std::path::{Path, PathBuf};

use chrono::NaiveDate;
use claims_engine::Options;
use claims_engine::text::Article;

use super::gold;
use super::items::Items;
use super::tagged::Tagged;

/// An article and what a careful reader finds in it.
#[derive(Clone, Debug)]
pub struct Annotated {
    /// Name of the file, without its ending.
    pub name: String,
    /// The text.
    pub article: Article,
    /// What is known from outside.
    pub options: Options,
    /// What is to be found.
    pub gold: Items,
}

/// The tagged articles of a folder, by name. Errors name the file.
pub fn tagged_corpus(folder: &Path) -> Result<Vec<Annotated>, String> {
    let mut out = Vec::new();
    for path in files(folder, ".txt")? {
        let read = Tagged::read(&text(&path)?).map_err(|error| format!("{}: {error}", path.display()))?;
        out.push(Annotated {
            name: name(&path, ".txt"),
            article: Article::new(read.text),
            options: Options { published: read.published },
            gold: read.items,
        });
    }
    Ok(out)
}

/// The articles of a folder that have a gold file beside them, by name. Errors name the file.
pub fn annotated_with_json(folder: &Path) -> Result<Vec<Annotated>, String> {
    let mut out = Vec::new();
    for path in files(folder, ".gold.json")? {
        let name = name(&path, ".gold.json");
        let value: serde_json::Value =
            serde_json::from_str(&text(&path)?).map_err(|error| format!("{}: {error}", path.display()))?;
        let published = value.get("published").and_then(serde_json::Value::as_str);
        out.push(Annotated {
            article: Article::new(text(&folder.join(format!("{name}.txt")))?),
            options: Options { published: published.and_then(|day| day.parse::<NaiveDate>().ok()) },
            gold: gold::items(&value),
            name,
        });
    }
    Ok(out)
}

fn files(folder: &Path, ending: &str) -> Result<Vec<PathBuf>, String> {
    let entries = std::fs::read_dir(folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    let mut paths: Vec<PathBuf> = entries.flatten().map(|entry| entry.path()).collect();
    paths.retain(|path| path.to_string_lossy().ends_with(ending));
    paths.sort();
    Ok(paths)
}

fn text(path: &Path) -> Result<String, String> {
    std::fs::read_to_string(path).map_err(|error| format!("{}: {error}", path.display()))
}

fn name(path: &Path, ending: &str) -> String {
    let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    name.strip_suffix(ending).map(str::to_owned).unwrap_or(name)
}
