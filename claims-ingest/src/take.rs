//! One way in for every file that a person hands over, whatever it holds.

use crate::archive::{self, Archive};
use crate::picture::{self, Picture};
use crate::reference::{self, Reference};
use crate::{Format, IngestError, Ingested, ingest};

/// What a file holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Taken {
    /// A document with its text.
    Document(Ingested),
    /// A picture, kept without text.
    Picture(Picture),
    /// A document that people can look at but that holds no text: a scan.
    Wordless {
        /// Its media type.
        media_type: &'static str,
    },
    /// Pages out of a web archive.
    Archive {
        /// Its media type.
        media_type: &'static str,
        /// The pages.
        archive: Archive,
    },
    /// Proposed sources.
    References {
        /// Its media type.
        media_type: &'static str,
        /// One for each reference.
        references: Vec<Reference>,
    },
}

impl Taken {
    /// The media type of the file.
    pub fn media_type(&self) -> &'static str {
        match self {
            Self::Document(document) => document.media_type(),
            Self::Picture(picture) => picture.media_type,
            Self::Wordless { media_type } | Self::Archive { media_type, .. } | Self::References { media_type, .. } => {
                media_type
            }
        }
    }
}

/// Every ending of file names that [`take`] knows, without the dot, in lower case.
pub fn endings() -> Vec<&'static str> {
    let mut all = Format::ENDINGS.to_vec();
    all.extend(picture::ENDINGS);
    all.extend(["warc", "warc.gz", "wacz"]);
    all.extend(reference::ENDINGS);
    all
}

/// Whether the file's name is one of an archive, which may be longer than other files.
pub fn is_archive(file_name: &str) -> bool {
    archive::Sort::of_name(&file_name.to_ascii_lowercase()).is_some()
}

/// Reads a file of any form that is known here. The name decides; where its ending is not known, the bytes do.
pub fn take(bytes: &[u8], file_name: &str) -> Result<Taken, IngestError> {
    let name = file_name.to_ascii_lowercase();
    let ending = name.rsplit_once('.').map_or("", |(_, ending)| ending);
    if let Some(sort) = archive::Sort::of_name(&name) {
        let media_type = match sort {
            archive::Sort::Warc => "application/warc",
            archive::Sort::Wacz => "application/wacz",
        };
        return Ok(Taken::Archive { media_type, archive: archive::read(sort, bytes)? });
    }
    if bytes.len() > crate::LONGEST {
        return Err(IngestError::TooLarge { bytes: bytes.len() as u64 });
    }
    let known = Format::of_name(&name).is_some();
    if picture::ENDINGS.contains(&ending) || (!known && picture::is_picture(bytes)) {
        return picture::read(bytes).map(Taken::Picture);
    }
    if let Some(sort) = reference::Sort::of_ending(ending) {
        let media_type = match sort {
            reference::Sort::Csl => "application/vnd.citationstyles.csl+json",
            reference::Sort::Bibtex => "application/x-bibtex",
            reference::Sort::Ris => "application/x-research-info-systems",
            reference::Sort::Table => "text/csv",
        };
        return Ok(Taken::References { media_type, references: reference::read(sort, bytes)? });
    }
    match ingest(bytes, file_name) {
        Ok(document) => Ok(Taken::Document(document)),
        Err(IngestError::NoWords) => Ok(Taken::Wordless { media_type: Format::Pdf.media_type() }),
        Err(error) => Err(error),
    }
}
