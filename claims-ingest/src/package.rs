//! A ZIP archive read by the names of its parts: never unpacked to a disk, so that no name in it is a path, and never
//! to more than a budget, however well it is packed.

use std::io::{Cursor, Read};

use zip::ZipArchive;
use zip::result::ZipError;

use crate::{IngestError, LONGEST};

/// More parts than any document has.
const MOST_PARTS: usize = 20_000;

/// An archive, and how much of it may still be unpacked.
pub(crate) struct Package<'a> {
    archive: ZipArchive<Cursor<&'a [u8]>>,
    left: u64,
}

impl<'a> Package<'a> {
    /// Opens an archive of which at most `budget` bytes will be unpacked.
    pub(crate) fn open(bytes: &'a [u8], budget: u64) -> Result<Self, IngestError> {
        if bytes.is_empty() {
            return Err(IngestError::Empty);
        }
        let archive = ZipArchive::new(Cursor::new(bytes)).map_err(|_| IngestError::Damaged)?;
        if archive.len() > MOST_PARTS {
            return Err(IngestError::TooDeep);
        }
        Ok(Self { archive, left: budget })
    }

    /// The names of the parts, as the archive gives them.
    pub(crate) fn names(&self) -> Vec<String> {
        self.archive.file_names().flatten().map(std::borrow::Cow::into_owned).collect()
    }

    /// The bytes of a part; `None` when it is not there.
    pub(crate) fn bytes(&mut self, name: &str) -> Result<Option<Vec<u8>>, IngestError> {
        let part = match self.archive.by_name(name) {
            Ok(part) => part,
            Err(ZipError::FileNotFound) => return Ok(None),
            Err(ZipError::UnsupportedArchive(why)) if why.contains("assword") => return Err(IngestError::Locked),
            Err(_) => return Err(IngestError::Damaged),
        };
        let most = self.left.min(LONGEST as u64);
        let mut bytes = Vec::new();
        part.take(most + 1).read_to_end(&mut bytes).map_err(|_| IngestError::Damaged)?;
        let length = bytes.len() as u64;
        if length > most {
            return Err(IngestError::TooLarge { bytes: LONGEST as u64 + 1 });
        }
        self.left -= length;
        Ok(Some(bytes))
    }
}
