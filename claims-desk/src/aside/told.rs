//! What the child tells of a file, in a form that goes through a pipe. The parent trusts none of it: places are checked
//! against the text, names against the lists of this program.

use chrono::{DateTime, NaiveDate};
use claims_ingest::{Archive, Archived, Format, IngestError, Ingested, Locator, LocatorKind, Part, Taken};
use serde::{Deserialize, Serialize};

/// A file that was read, or why it was not.
#[derive(Debug, Serialize, Deserialize)]
pub(super) enum Told {
    Document(Document),
    Wordless,
    Archive { package: bool, pages: Vec<Page>, unread: Vec<(String, Refused)>, cut_short: bool },
    Refused(Refused),
}

#[derive(Debug, Serialize, Deserialize)]
pub(super) struct Refused {
    code: String,
    bytes: u64,
}

#[derive(Debug, Serialize, Deserialize)]
pub(super) struct Document {
    text: String,
    format: String,
    plain: bool,
    title: Option<String>,
    /// `2025-09-04`.
    published: Option<String>,
    author: Option<String>,
    publisher: Option<String>,
    url: Option<String>,
    parts: Vec<(usize, usize, Option<Place>)>,
    unread: Vec<Place>,
}

/// A locator: which kind, and which one.
type Place = (u8, String);

#[derive(Debug, Serialize, Deserialize)]
pub(super) struct Page {
    url: String,
    /// RFC 3339.
    got_at: Option<String>,
    document: Document,
}

const KINDS: [LocatorKind; 5] =
    [LocatorKind::Page, LocatorKind::Paragraph, LocatorKind::Timecode, LocatorKind::Fragment, LocatorKind::Other];

const PACKAGE: &str = "application/wacz";

impl Told {
    pub(super) fn of(taken: Result<Taken, IngestError>) -> Self {
        match taken {
            Ok(Taken::Document(document)) => Self::Document(document.into()),
            Ok(Taken::Wordless { .. }) => Self::Wordless,
            Ok(Taken::Archive { media_type, archive }) => Self::Archive {
                package: media_type == PACKAGE,
                pages: archive.pages.into_iter().map(Page::from).collect(),
                unread: archive.unread.into_iter().map(|(url, error)| (url, error.into())).collect(),
                cut_short: archive.cut_short,
            },
            // Neither is read aside.
            Ok(Taken::Picture(_) | Taken::References { .. }) => Self::Refused(IngestError::Damaged.into()),
            Err(error) => Self::Refused(error.into()),
        }
    }

    pub(super) fn into_taken(self) -> Result<Taken, IngestError> {
        match self {
            Self::Document(document) => document.into_ingested().map(Taken::Document),
            Self::Wordless => Ok(Taken::Wordless { media_type: Format::Pdf.media_type() }),
            Self::Archive { package, pages, unread, cut_short } => {
                let pages = pages.into_iter().map(|page| {
                    let document = page.document.into_ingested()?;
                    Ok(Archived { url: page.url, got_at: page.got_at.as_deref().and_then(moment), document })
                });
                let archive = Archive {
                    pages: pages.collect::<Result<_, IngestError>>()?,
                    unread: unread.into_iter().map(|(url, refused)| (url, refused.into())).collect(),
                    cut_short,
                };
                let media_type = if package { PACKAGE } else { "application/warc" };
                Ok(Taken::Archive { media_type, archive })
            }
            Self::Refused(refused) => Err(refused.into()),
        }
    }
}

impl From<Archived> for Page {
    fn from(page: Archived) -> Self {
        Self { url: page.url, got_at: page.got_at.map(|at| at.to_rfc3339()), document: page.document.into() }
    }
}

impl From<Ingested> for Document {
    fn from(read: Ingested) -> Self {
        let parts = read.parts.into_iter().map(|part| (part.start, part.stop, part.locator.map(place)));
        Self {
            parts: parts.collect(),
            unread: read.unread.into_iter().map(place).collect(),
            text: read.text,
            format: read.format.name().to_owned(),
            plain: read.plain,
            title: read.title,
            published: read.published.map(|day| day.to_string()),
            author: read.author,
            publisher: read.publisher,
            url: read.url,
        }
    }
}

impl Document {
    fn into_ingested(self) -> Result<Ingested, IngestError> {
        let format = Format::ALL.iter().copied().find(|format| format.name() == self.format);
        let format = format.ok_or(IngestError::Damaged)?;
        let mut parts = Vec::with_capacity(self.parts.len());
        let mut before = 0;
        for (start, stop, at) in self.parts {
            if start < before || self.text.get(start..stop).is_none() {
                return Err(IngestError::Damaged);
            }
            before = stop;
            parts.push(Part { start, stop, locator: at.map(locator).transpose()? });
        }
        Ok(Ingested {
            parts,
            unread: self.unread.into_iter().map(locator).collect::<Result<_, _>>()?,
            text: self.text,
            format,
            charset: "UTF-8",
            plain: self.plain,
            title: self.title,
            published: self.published.and_then(|day| day.parse::<NaiveDate>().ok()),
            author: self.author,
            publisher: self.publisher,
            url: self.url,
            // No form that is read aside has any.
            notes: Vec::new(),
            notes_from: None,
        })
    }
}

fn moment(text: &str) -> Option<DateTime<chrono::Utc>> {
    DateTime::parse_from_rfc3339(text).ok().map(|at| at.to_utc())
}

fn place(locator: Locator) -> Place {
    let kind = KINDS.iter().position(|kind| *kind == locator.kind).unwrap_or(KINDS.len());
    (u8::try_from(kind).unwrap_or(u8::MAX), locator.value)
}

fn locator((kind, value): Place) -> Result<Locator, IngestError> {
    let kind = KINDS.get(usize::from(kind)).copied().ok_or(IngestError::Damaged)?;
    Ok(Locator { kind, value })
}

impl From<IngestError> for Refused {
    fn from(error: IngestError) -> Self {
        let bytes = if let IngestError::TooLarge { bytes } = error { bytes } else { 0 };
        Self { code: error.code().to_owned(), bytes }
    }
}

impl From<Refused> for IngestError {
    fn from(refused: Refused) -> Self {
        const KNOWN: &[IngestError] = &[
            IngestError::Empty,
            IngestError::Binary { looks_like: None },
            IngestError::NoArticle,
            IngestError::TooDeep,
            IngestError::Locked,
            IngestError::NoWords,
            IngestError::Packed,
            IngestError::TooMuch,
        ];
        if refused.code == (Self::TooLarge { bytes: 0 }).code() {
            return Self::TooLarge { bytes: refused.bytes };
        }
        KNOWN.iter().copied().find(|error| error.code() == refused.code).unwrap_or(Self::Damaged)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn through_the_pipe(taken: Result<Taken, IngestError>) -> Result<Taken, IngestError> {
        let sent = serde_json::to_vec(&Told::of(taken)).unwrap();
        serde_json::from_slice::<Told>(&sent).unwrap().into_taken()
    }

    #[test]
    fn what_is_told_comes_back_as_it_was() {
        let message = b"From: a@example.org\nSubject: x\n\nWords.\n\nMore \xf0\x9f\x98\x80 words.";
        let read = claims_ingest::take(message, "a.eml");
        assert!(read.is_ok());
        assert_eq!(through_the_pipe(read.clone()), read);
        for error in [IngestError::Locked, IngestError::TooLarge { bytes: 7 }, IngestError::Damaged] {
            assert_eq!(through_the_pipe(Err(error)), Err(error));
        }
    }

    #[test]
    fn places_outside_of_the_text_are_refused() {
        for parts in ["[0,9,null]", "[1,2,null]", "[0,2,[9,\"1\"]]"] {
            let told = format!(
                r#"{{"Document":{{"text":"é","format":"eml","plain":false,"title":null,"published":null,"author":null,"publisher":null,"url":null,"parts":[{parts}],"unread":[]}}}}"#
            )
            .replace("\"eml\"", &format!("{:?}", Format::Email.name()));
            let told: Told = serde_json::from_str(&told).unwrap();
            assert_eq!(told.into_taken().unwrap_err(), IngestError::Damaged, "{parts}");
        }
    }
}
