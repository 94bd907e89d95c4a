//! Web archives: WARC files and WACZ packages. The pages that were answered come out as documents with their address
//! and the moment at which they were got; scripts, pictures and errors stay in the archive.

mod http;
mod wacz;
mod warc;

use chrono::{DateTime, Utc};

pub use http::{Answer, answer};

use crate::{IngestError, Ingested};

/// The longest archive that is read, in bytes.
pub const LONGEST_ARCHIVE: usize = 128 * 1024 * 1024;
/// So much is unpacked of one archive and no more.
const MOST_UNPACKED: u64 = 512 * 1024 * 1024;
/// So much text, in bytes, is taken of one archive and no more.
const MOST_TEXT: usize = 64 * 1024 * 1024;
/// So many records are looked at and no more.
const MOST_RECORDS: usize = 200_000;
/// So many pages are taken and no more.
const MOST_PAGES: usize = 5_000;

/// A page out of an archive.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Archived {
    /// The address that it was got from.
    pub url: String,
    /// When it was got.
    pub got_at: Option<DateTime<Utc>>,
    /// Its text; `url` is set in it too.
    pub document: Ingested,
}

/// What an archive holds for readers.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Archive {
    /// The pages, in the order of the archive.
    pub pages: Vec<Archived>,
    /// Pages that could not be read: address and reason.
    pub unread: Vec<(String, IngestError)>,
    /// Whether the archive breaks off; what stands before is read.
    pub cut_short: bool,
}

/// Which form of archive.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Sort {
    Warc,
    Wacz,
}

impl Sort {
    /// The form that a file name, in lower case, stands for.
    pub(crate) fn of_name(name: &str) -> Option<Self> {
        let (before, ending) = name.rsplit_once('.')?;
        match ending {
            "warc" => Some(Self::Warc),
            "gz" if before.rsplit_once('.').is_some_and(|(_, inner)| inner == "warc") => Some(Self::Warc),
            "wacz" => Some(Self::Wacz),
            _ => None,
        }
    }
}

pub(crate) fn read(sort: Sort, bytes: &[u8]) -> Result<Archive, IngestError> {
    if bytes.len() > LONGEST_ARCHIVE {
        return Err(IngestError::TooLarge { bytes: bytes.len() as u64 });
    }
    if bytes.is_empty() {
        return Err(IngestError::Empty);
    }
    let mut archive = Archive::default();
    match sort {
        Sort::Warc => warc::read(bytes, &mut warc::Budget::default(), &|_| true, &mut archive)?,
        Sort::Wacz => wacz::read(bytes, &mut archive)?,
    }
    if archive.pages.is_empty() && archive.unread.is_empty() {
        return Err(if archive.cut_short { IngestError::Damaged } else { IngestError::NoArticle });
    }
    Ok(archive)
}
