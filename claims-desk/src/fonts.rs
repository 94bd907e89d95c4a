//! The system's fonts for what the program's own lack: Han, Hangul, kana, Arabic, Hebrew and others.
//!
//! Only the files of [`FACES`] are looked for, in their order, and only until every character has a shape; so a report
//! in Latin letters reads none, and the same system gives the same pages.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use claims_report::{Fonts, Format, Report, Resources, missing_characters};

/// Beginnings of file names, without case: faces of Linux, then of macOS and Windows. Serif before sans, as the pages are.
const FACES: &[&str] = &[
    "NotoSerifCJK-Regular",
    "NotoSansCJK-Regular",
    "NotoSerifKR-Regular",
    "NotoSansKR-Regular",
    "AppleMyungjo",
    "AppleSDGothicNeo",
    "PingFang",
    "Hiragino Sans GB",
    "batang",
    "malgun",
    "simsun",
    "msyh",
    "YuGothM",
    "NotoNaskhArabic-Regular",
    "NotoSansArabic-Regular",
    "NotoSerifHebrew-Regular",
    "NotoSansHebrew-Regular",
    "NotoSerifDevanagari-Regular",
    "NotoSansDevanagari-Regular",
    "NotoSerifBengali-Regular",
    "NotoSerifThai-Regular",
    "NotoSerifGeorgian-Regular",
    "NotoSerifArmenian-Regular",
    "NotoSerifEthiopic-Regular",
    "NotoSerif-Regular",
    "NotoSans-Regular",
    "Arial Unicode",
    "times",
    "Nirmala",
    "leelawui",
    "DejaVuSans.",
    "NotoSansSymbols-Regular",
    "NotoSansSymbols2-Regular",
    "Symbola",
    "seguisym",
];

/// A font file that is larger is left alone.
const LARGEST: u64 = 64 * 1024 * 1024;

/// How deep folders of fonts lie inside each other.
const DEPTH: usize = 5;

/// What a report needs from the system to be written in a format.
pub fn resources(report: &Report, format: Format) -> Resources {
    if format != Format::Pdf {
        return Resources::default();
    }
    let own = Fonts::own();
    let missing = missing_characters(report, &own);
    if missing.is_empty() {
        return Resources { fonts: own };
    }
    Resources { fonts: Fonts::with(&files(&missing, &folders())) }
}

/// The font files that cover what is missing, as far as the system has such.
fn files(missing: &BTreeSet<char>, folders: &[PathBuf]) -> Vec<Vec<u8>> {
    let mut found: Vec<(usize, PathBuf)> = Vec::new();
    for folder in folders {
        walk(folder, DEPTH, &mut found);
    }
    found.sort();
    let mut missing = missing.clone();
    let mut taken = Vec::new();
    for (_, path) in found {
        if missing.is_empty() {
            break;
        }
        let Ok(file) = std::fs::read(&path) else { continue };
        let before = missing.len();
        let fonts = Fonts::with(std::slice::from_ref(&file));
        missing.retain(|c| !fonts.shows(*c));
        if missing.len() < before {
            taken.push(file);
        }
    }
    taken
}

fn walk(folder: &Path, depth: usize, found: &mut Vec<(usize, PathBuf)>) {
    let Some(deeper) = depth.checked_sub(1) else { return };
    for entry in std::fs::read_dir(folder).into_iter().flatten().flatten() {
        let Ok(about) = entry.metadata() else { continue };
        if about.is_dir() {
            walk(&entry.path(), deeper, found);
        } else if about.len() <= LARGEST {
            let name = entry.file_name().to_string_lossy().to_lowercase();
            let rank = FACES.iter().position(|face| name.starts_with(&face.to_lowercase()));
            found.extend(rank.map(|rank| (rank, entry.path())));
        }
    }
}

/// Where systems keep fonts, and where a person does.
fn folders() -> Vec<PathBuf> {
    let mut folders: Vec<PathBuf> =
        ["/usr/share/fonts", "/usr/local/share/fonts", "/System/Library/Fonts", "/Library/Fonts", "C:\\Windows\\Fonts"]
            .iter()
            .map(PathBuf::from)
            .collect();
    if let Some(home) = directories::BaseDirs::new() {
        folders.push(home.data_local_dir().join("fonts"));
        folders.push(home.home_dir().join(".fonts"));
        folders.push(home.home_dir().join("Library/Fonts"));
    }
    folders
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_no_font_is_not_taken_and_a_missing_folder_is_none() {
        let folder = tempfile::tempdir().unwrap();
        std::fs::write(folder.path().join("NotoSerifCJK-Regular.ttc"), b"no font").unwrap();
        std::fs::write(folder.path().join("other.ttf"), b"no font").unwrap();
        let missing = BTreeSet::from(['김']);
        assert!(files(&missing, &[folder.path().to_owned(), folder.path().join("absent")]).is_empty());
    }
}
