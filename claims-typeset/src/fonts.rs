//! The faces that pages are set in: four that come with the program, and those of the system for scripts that these lack.

use std::fmt::Write as _;
use std::sync::{Arc, LazyLock};

use sha2::{Digest as _, Sha256};
use typst::foundations::Bytes;
use typst::text::{Font, FontBook, FontFlags};
use typst::utils::LazyHash;

/// Families that come with the program, by the start of their names: text, and figures of fixed width.
const OWN: [&str; 2] = ["Libertinus Serif", "DejaVu Sans Mono"];

/// Faces in the order in which they are tried, and one hash of them all. A clone is the same faces again, and cheap.
#[derive(Clone, Debug)]
pub struct Fonts(Arc<Faces>);

#[derive(Debug)]
struct Faces {
    all: Vec<Font>,
    book: LazyHash<FontBook>,
    sha256: String,
}

/// Read once: every report needs them.
static OWN_FACES: LazyLock<Fonts> = LazyLock::new(|| Fonts::with(&[]));

impl Fonts {
    /// The faces that come with the program: Latin, Greek, Cyrillic.
    pub fn own() -> Self {
        OWN_FACES.clone()
    }

    /// The program's own faces, and after them those of these font files, in their order. What is no font is left out.
    pub fn with(files: &[Vec<u8>]) -> Self {
        let mut hash = Sha256::new();
        let mut faces: Vec<Font> = typst_assets::fonts()
            .flat_map(|data| Font::iter(Bytes::new(data)))
            .filter(|face| OWN.contains(&face.info().family.as_str()))
            .collect();
        for face in &faces {
            hash.update(face.data());
        }
        for file in files {
            hash.update(file);
            faces.extend(Font::iter(Bytes::new(file.clone())));
        }
        let sha256 = hash.finalize().iter().fold(String::with_capacity(64), |mut text, byte| {
            let _ = write!(text, "{byte:02x}");
            text
        });
        Self(Arc::new(Faces { book: LazyHash::new(FontBook::from_fonts(&faces)), all: faces, sha256 }))
    }

    /// Whether some face has a shape for the character.
    pub fn covers(&self, c: char) -> bool {
        self.0.all.iter().any(|face| face.info().coverage.contains(u32::from(c)))
    }

    /// The same, but letters count only where a face for reading has them: in a fixed width no Arabic joins well.
    pub fn shows(&self, c: char) -> bool {
        let fit = |face: &&Font| !c.is_alphabetic() || !face.info().flags.contains(FontFlags::MONOSPACE);
        self.0.all.iter().filter(fit).any(|face| face.info().coverage.contains(u32::from(c)))
    }

    /// SHA-256 over all font files, in hexadecimal: the same fonts set the same pages.
    pub fn sha256(&self) -> &str {
        &self.0.sha256
    }

    /// The names of the families, each once, in the order in which they are tried.
    pub fn families(&self) -> Vec<&str> {
        let mut names: Vec<&str> = Vec::new();
        for face in &self.0.all {
            let name = face.info().family.as_str();
            if !names.contains(&name) {
                names.push(name);
            }
        }
        names
    }

    pub(crate) fn book(&self) -> &LazyHash<FontBook> {
        &self.0.book
    }

    pub(crate) fn get(&self, index: usize) -> Option<Font> {
        self.0.all.get(index).cloned()
    }
}
