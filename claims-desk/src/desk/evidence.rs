//! Evidence: attach, correct, take out.

use claims_db::{DocumentRecord, EvidenceFields, Locator, LocatorKind, SourceFields, Writer};

use super::{Desk, Now};
use crate::error::{Error, Result};
use crate::out::{EvidenceRecord, parse_day};
use crate::wire::{AddEvidence, Changed, EditEvidence, EvidenceForm, EvidenceRef};

/// The longest excerpt: evidence is a passage, not a document.
const LONGEST_EXCERPT: usize = 100_000;

impl Desk {
    /// Attaches evidence to an article.
    pub fn add_evidence(&self, args: AddEvidence, now: Now) -> Result<Changed> {
        let form = Filled::of(args.form)?;
        self.room()
            .change(&args.article, now, "Evidence attached", |writer| form.add(writer, &args.article).map(|_| ()))
    }

    /// Corrects an evidence record.
    pub fn edit_evidence(&self, args: EditEvidence, now: Now) -> Result<Changed> {
        let form = Filled::of(args.form)?;
        let mut room = self.room();
        let article = article_of(&room.store, &args.evidence)?;
        room.change(&article, now, "Evidence corrected", |writer| {
            let old = writer.evidence(&args.evidence)?.fields;
            // A label is no source: what is sealed stays what it is.
            let sealed = writer.sealed_source(&old.source)?.is_some();
            let source = if sealed { old.source } else { form.source(writer)? };
            let fields = EvidenceFields { note: old.note, attachment: old.attachment, ..form.fields(source) };
            writer.edit_evidence(&args.evidence, &fields, Some(&article))
        })
    }

    /// Takes an evidence record out; undo brings it back.
    pub fn remove_evidence(&self, args: EvidenceRef, now: Now) -> Result<Changed> {
        let mut room = self.room();
        let article = article_of(&room.store, &args.evidence)?;
        room.change(&article, now, "Evidence removed", |writer| writer.remove_evidence(&args.evidence, Some(&article)))
    }
}

/// The article in whose file a record is; a record that is in none cannot be changed from here.
pub(super) fn article_of(store: &claims_db::Store, evidence: &str) -> Result<String> {
    let gone = || claims_db::DbError::NotFound { what: "evidence", id: evidence.to_owned() };
    if store.evidence(evidence)?.removed {
        return Err(gone().into());
    }
    Ok(store.files_of(evidence)?.into_iter().next().ok_or_else(gone)?)
}

/// A form whose fields were checked.
pub struct Filled {
    source: SourceFields,
    excerpt: String,
    tier: claims_verdict::Tier,
    locator: Option<Locator>,
    attachment: Option<String>,
}

impl Filled {
    /// Checks a form: `invalid_field` says which field and why.
    pub fn of(form: EvidenceForm) -> Result<Self> {
        let source = form.source;
        let url = filled(source.url);
        if url.as_deref().is_some_and(|url| !is_web(url)) {
            return Err(Error::field("url", "must begin with http:// or https://"));
        }
        let day = match filled(source.published) {
            None => None,
            Some(day) => {
                Some(parse_day(&day).ok_or_else(|| Error::field("published", "must be a day such as 2025-09-04"))?)
            }
        };
        if form.excerpt.trim().is_empty() {
            return Err(Error::field("excerpt", "must not be empty"));
        }
        if form.excerpt.len() > LONGEST_EXCERPT {
            return Err(Error::field("excerpt", format!("must not be longer than {LONGEST_EXCERPT} bytes")));
        }
        let publisher = filled(Some(source.publisher)).ok_or_else(|| Error::field("publisher", "must not be empty"))?;
        Ok(Self {
            source: SourceFields {
                publisher,
                title: filled(source.title),
                author: filled(source.author),
                url,
                published: day,
                retrieved: None,
                origin: filled(source.origin),
            },
            excerpt: form.excerpt,
            tier: source.tier.into(),
            locator: filled(form.locator).map(|text| locator(&text)),
            attachment: None,
        })
    }

    /// A record of an evidence file, which was checked when it was read.
    pub fn record(record: EvidenceRecord) -> Self {
        let source = record.source;
        Self {
            source: SourceFields {
                publisher: source.publisher,
                title: source.title,
                author: record.author,
                url: source.url,
                published: source.published,
                retrieved: None,
                origin: source.origin,
            },
            excerpt: record.excerpt,
            tier: source.tier,
            locator: record.locator.map(|text| locator(&text)),
            attachment: None,
        }
    }

    /// The record of words that were chosen in a document: it knows its file, and when the source was retrieved.
    pub fn taken_from(mut self, document: &DocumentRecord) -> Self {
        self.source.retrieved = document.source.retrieved;
        self.attachment.clone_from(&document.attachment);
        self
    }

    /// Adds the record to an article's file; its id.
    pub fn add(&self, writer: &Writer<'_>, article: &str) -> claims_db::Result<String> {
        let source = self.source(writer)?;
        writer.add_evidence(&self.fields(source), Some(article))
    }

    /// The source of exactly these fields, made where there is none yet.
    fn source(&self, writer: &Writer<'_>) -> claims_db::Result<String> {
        match writer.find_source(&self.source)? {
            Some(id) => Ok(id),
            None => writer.add_source(&self.source),
        }
    }

    fn fields(&self, source: String) -> EvidenceFields {
        EvidenceFields {
            source,
            excerpt: self.excerpt.clone(),
            tier: self.tier,
            locator: self.locator.clone(),
            note: None,
            attachment: self.attachment.clone(),
        }
    }
}

/// An optional field: blanks are nothing.
fn filled(text: Option<String>) -> Option<String> {
    text.map(|text| text.trim().to_owned()).filter(|text| !text.is_empty())
}

fn is_web(url: &str) -> bool {
    let starts = |scheme: &str| url.get(..scheme.len()).is_some_and(|start| start.eq_ignore_ascii_case(scheme));
    (starts("http://") || starts("https://")) && !url.chars().any(|c| c.is_control() || c.is_whitespace())
}

/// What a person wrote, as the store sorts it; [`super::view::locator`] gives the same words back.
fn locator(text: &str) -> Locator {
    let (kind, value) = if let Some(value) = numbered(text, "page ") {
        (LocatorKind::Page, value)
    } else if let Some(value) = numbered(text, "paragraph ") {
        (LocatorKind::Paragraph, value)
    } else if let Some(value) = text.strip_prefix('#').filter(|value| !value.is_empty()) {
        (LocatorKind::Fragment, value)
    } else if is_timecode(text) {
        (LocatorKind::Timecode, text)
    } else {
        (LocatorKind::Other, text)
    };
    Locator { kind, value: value.to_owned() }
}

fn numbered<'a>(text: &'a str, name: &str) -> Option<&'a str> {
    text.strip_prefix(name).filter(|value| !value.is_empty() && value.bytes().all(|b| b.is_ascii_digit()))
}

fn is_timecode(text: &str) -> bool {
    let parts: Vec<_> = text.split(':').collect();
    (2..=3).contains(&parts.len())
        && parts.iter().all(|part| part.len() == 2 && part.bytes().all(|b| b.is_ascii_digit()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_locator_comes_back_as_it_was_written() {
        let check = |text: &str, kind: LocatorKind| {
            let found = locator(text);
            assert_eq!(found.kind, kind, "{text}");
            assert_eq!(super::super::view::locator(&found), text);
        };
        check("page 7", LocatorKind::Page);
        check("paragraph 12", LocatorKind::Paragraph);
        check("00:02:10", LocatorKind::Timecode);
        check("#section-3", LocatorKind::Fragment);
        check("paragraphs 1 and 4", LocatorKind::Other);
        check("page vii", LocatorKind::Other);
        check("#", LocatorKind::Other);
    }

    #[test]
    fn only_web_addresses_are_addresses() {
        for url in ["https://example.org/a", "HTTP://example.org"] {
            assert!(is_web(url), "{url}");
        }
        for url in ["javascript:alert(1)", "file:///etc/passwd", "https://a b", "example.org", "htt"] {
            assert!(!is_web(url), "{url}");
        }
    }
}
