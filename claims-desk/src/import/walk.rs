//! Which files a job is about: those that were named, and those in the folders that were named, in the order of their
//! names. Links inside a folder are not followed, wherever they lead.

use std::fs;
use std::path::{Path, PathBuf};

use super::name_of;
use crate::error::{Error, Result};
use crate::wire::Skipped;

/// More files than one job takes.
const MOST_FILES: usize = 100_000;
/// Folders inside folders, no deeper than this.
const DEEPEST: usize = 64;

/// A file to be imported.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    /// Where it lies.
    pub path: PathBuf,
    /// Its name with the folders inside the one that was asked for: `papers/2025/a.pdf`.
    pub name: String,
}

/// What a job will do.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Plan {
    /// The files.
    pub files: Vec<Found>,
    /// What is left out already.
    pub skipped: Vec<Skipped>,
}

/// Looks for the files of a job. A path that is not there is an error: nothing was done yet.
pub fn plan(paths: &[PathBuf]) -> Result<Plan> {
    let mut plan = Plan::default();
    for path in paths {
        let about = fs::metadata(path).map_err(|error| Error::read(path, &error))?;
        let found = Found { path: path.clone(), name: name_of(path) };
        if about.is_dir() { plan.folder(&found, 0) } else { plan.file(found, about.is_file()) }
    }
    Ok(plan)
}

impl Plan {
    fn file(&mut self, found: Found, is_file: bool) {
        if !is_file {
            self.skip(found.name, "not_a_file", "it is no file but a device or a pipe");
        } else if self.files.len() < MOST_FILES {
            self.files.push(found);
        } else {
            self.skip(found.name, "too_many_files", "one job takes 100,000 files; import the rest with another");
        }
    }

    fn folder(&mut self, folder: &Found, depth: usize) {
        if depth > DEEPEST {
            return self.skip(folder.name.clone(), "too_deep", "the folder lies too deep inside others");
        }
        let entries = match fs::read_dir(&folder.path) {
            Ok(entries) => entries,
            Err(error) => return self.skip(folder.name.clone(), "io", &format!("the folder cannot be read: {error}")),
        };
        let mut inside: Vec<PathBuf> = entries.flatten().map(|entry| entry.path()).collect();
        inside.sort();
        for path in inside {
            let found = Found { name: format!("{}/{}", folder.name, name_of(&path)), path };
            self.entry(found, depth);
        }
    }

    fn entry(&mut self, found: Found, depth: usize) {
        let Ok(about) = fs::symlink_metadata(&found.path) else {
            return self.skip(found.name, "io", "it cannot be read");
        };
        if about.is_symlink() {
            self.skip(found.name, "link", "it is a link; what it leads to was not followed");
        } else if is_hidden(&found.path) {
            self.skip(found.name, "hidden_file", "it is hidden; name it to have it imported");
        } else if about.is_dir() {
            self.folder(&found, depth + 1);
        } else {
            self.file(found, about.is_file());
        }
    }

    fn skip(&mut self, name: String, code: &str, reason: &str) {
        self.skipped.push(Skipped { name, code: code.to_owned(), reason: reason.to_owned() });
    }
}

fn is_hidden(path: &Path) -> bool {
    path.file_name().is_some_and(|name| name.to_string_lossy().starts_with('.'))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(plan: &Plan) -> Vec<&str> {
        plan.files.iter().map(|found| found.name.as_str()).collect()
    }

    fn codes(plan: &Plan) -> Vec<(&str, &str)> {
        plan.skipped.iter().map(|one| (one.name.as_str(), one.code.as_str())).collect()
    }

    #[test]
    fn a_folder_is_gone_through_in_the_order_of_names() {
        let top = tempfile::tempdir().unwrap();
        let folder = top.path().join("papers");
        fs::create_dir_all(folder.join("b/c")).unwrap();
        for name in ["z.txt", "a.txt", "b/c/d.txt", "b/.hidden", ".git"] {
            fs::write(folder.join(name), "x").unwrap();
        }
        let plan = plan(std::slice::from_ref(&folder)).unwrap();
        assert_eq!(names(&plan), ["papers/a.txt", "papers/b/c/d.txt", "papers/z.txt"]);
        assert_eq!(codes(&plan), [("papers/.git", "hidden_file"), ("papers/b/.hidden", "hidden_file")]);
        assert_eq!(names(&super::plan(&[folder.join(".git")]).unwrap()), [".git"], "what is named is taken");
    }

    #[cfg(unix)]
    #[test]
    fn links_are_not_followed() {
        let top = tempfile::tempdir().unwrap();
        let (inside, outside) = (top.path().join("in"), top.path().join("out"));
        for folder in [&inside, &outside] {
            fs::create_dir(folder).unwrap();
        }
        fs::write(outside.join("secret.txt"), "x").unwrap();
        std::os::unix::fs::symlink(&outside, inside.join("folder")).unwrap();
        std::os::unix::fs::symlink(outside.join("secret.txt"), inside.join("file.txt")).unwrap();
        std::os::unix::fs::symlink(&inside, inside.join("round")).unwrap();
        let plan = plan(&[inside]).unwrap();
        assert!(plan.files.is_empty());
        assert_eq!(codes(&plan), [("in/file.txt", "link"), ("in/folder", "link"), ("in/round", "link")]);
    }

    #[test]
    fn a_path_that_is_not_there_is_an_error() {
        let top = tempfile::tempdir().unwrap();
        assert_eq!(plan(&[top.path().join("missing")]).unwrap_err().code(), "file_not_found");
    }
}
