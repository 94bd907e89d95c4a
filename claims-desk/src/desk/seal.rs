//! Confidential sources: sealing one, looking at what is sealed, opening it for good. Undo takes none of this back.

use std::collections::{BTreeMap, BTreeSet};

use claims_db::{EvidenceRecord, Reader, SealedSource};

use super::evidence::article_of;
use super::view::{moment, view_details};
use super::{Desk, Now};
use crate::error::{Error, Result};
use crate::wire::{Changed, EvidenceRef, OpenedSeal, SealSource, Sealed};

/// The longest label or reason, in characters.
const LONGEST: usize = 300;

impl Desk {
    /// Puts a label in the place of a record's source, here, in the ledger and in every report.
    pub fn seal_source(&self, args: SealSource, now: Now) -> Result<Changed> {
        let (label, reason) = (line("label", &args.label)?, line("reason", &args.reason)?);
        let mut room = self.room();
        let article = article_of(&room.store, &args.evidence)?;
        let source = room.store.evidence(&args.evidence)?.source.id;
        room.change(&article, now, "Source sealed", |writer| writer.seal_source(&source, &label, &reason))
    }

    /// Shows what is sealed, and whether it still makes the hash that the ledger has.
    pub fn open_seal(&self, args: EvidenceRef) -> Result<OpenedSeal> {
        let room = self.room();
        let record = room.store.evidence(&args.evidence)?;
        let sealed = sealed_source(&room.store, &record)?;
        let checks = room.store.check_seals()?;
        let matches = checks.iter().any(|check| check.source == record.source.id && check.matches);
        let details = view_details(&sealed.details, record.fields.tier);
        Ok(OpenedSeal { details, commitment: sealed.commitment, matches })
    }

    /// Puts the source back in its place. The ledger then has what proves that it was this one that was sealed.
    pub fn unseal_source(&self, args: EvidenceRef, now: Now) -> Result<Changed> {
        let mut room = self.room();
        let article = article_of(&room.store, &args.evidence)?;
        let source = room.store.evidence(&args.evidence)?.source.id;
        room.change(&article, now, "Source unsealed", |writer| writer.unseal_source(&source))
    }
}

fn sealed_source(store: &Reader, record: &EvidenceRecord) -> Result<SealedSource> {
    let id = &record.source.id;
    let none = || claims_db::DbError::NotFound { what: "sealed source", id: id.clone() };
    Ok(store.sealed_source(id)?.ok_or_else(none)?)
}

/// The seals on the sources of these records, by source.
pub fn seals(store: &Reader, evidence: &[EvidenceRecord]) -> Result<BTreeMap<String, Sealed>> {
    let sources: BTreeSet<&String> = evidence.iter().map(|record| &record.source.id).collect();
    let mut found = BTreeMap::new();
    for id in sources {
        if let Some(sealed) = store.sealed_source(id)? {
            let seal = Sealed { reason: sealed.reason, by: sealed.who, at: moment(sealed.at), elsewhere: false };
            found.insert(id.clone(), seal);
        } else if let Some(sealed) = store.sealed_elsewhere(id)? {
            let seal = Sealed { reason: sealed.reason, by: sealed.who, at: moment(sealed.at), elsewhere: true };
            found.insert(id.clone(), seal);
        }
    }
    Ok(found)
}

fn line(field: &'static str, text: &str) -> Result<String> {
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    match text.chars().count() {
        0 => Err(Error::field(field, "must not be empty")),
        1..=LONGEST => Ok(text),
        _ => Err(Error::field(field, format!("must not be longer than {LONGEST} characters"))),
    }
}

#[cfg(test)]
mod tests {
    use chrono::{TimeZone as _, Utc};

    use super::*;
    use crate::shape::Tier;
    use crate::wire::*;

    const TEXT: &str = "Kim Jong Un met Xi Jinping in Beijing on September 4, 2025.\n";
    const NAME: &str = "Jane Whistle";

    fn at(minute: u32) -> Now {
        Utc.with_ymd_and_hms(2025, 9, 6, 8, minute, 0).unwrap()
    }

    fn form() -> EvidenceForm {
        let source = Source {
            publisher: NAME.into(),
            title: Some("Letter".into()),
            url: Some("https://example.org/jane".into()),
            author: Some(NAME.into()),
            published: Some("2025-09-05".into()),
            tier: Tier::Primary,
            origin: None,
        };
        EvidenceForm { excerpt: "Kim Jong Un met Xi Jinping on September 4, 2025.".into(), source, locator: None }
    }

    #[test]
    fn a_sealed_source_is_a_label_until_it_is_opened() {
        let folder = tempfile::tempdir().unwrap();
        let desk = Desk::open(folder.path()).unwrap();
        let article = desk.open_text(OpenText { text: TEXT.into(), published: None }, at(0)).unwrap().article.id;
        let add = AddEvidence { article: article.clone(), form: form() };
        let record = desk.add_evidence(add, at(1)).unwrap().room.evidence[0].clone();
        let this = || EvidenceRef { evidence: record.id.clone() };
        assert_eq!(desk.open_seal(this()).unwrap_err().code(), "db_not_found");
        let seal = |label: &str, reason: &str| SealSource {
            evidence: record.id.clone(),
            label: label.into(),
            reason: reason.into(),
        };
        for (label, reason) in [(" ", "promised"), ("an official", "\n"), (&*"x".repeat(301), "promised")] {
            assert_eq!(desk.seal_source(seal(label, reason), at(2)).unwrap_err().code(), "invalid_field");
        }
        let changed = desk.seal_source(seal("an official", "promised"), at(2)).unwrap();
        let shown = &changed.room.evidence[0];
        let sealed = shown.sealed.as_ref().unwrap();
        assert_eq!((shown.source.publisher.as_str(), sealed.reason.as_str()), ("an official", "promised"));
        assert_eq!((shown.source.title.as_ref(), shown.source.author.as_ref()), (None, None));
        assert_eq!(shown.source.published.as_deref(), Some("2025-09-05"), "assessments need the day");
        let check = desk.verify_ledger(Nothing {}).unwrap();
        assert!(check.ok && check.seals[0].matches, "{check:?}");

        // The label is no source to be corrected into another, nor one to file other records under.
        let edited = EvidenceForm { source: shown.source.clone(), ..form() };
        let edit =
            EditEvidence { evidence: record.id.clone(), form: EvidenceForm { excerpt: "He left.".into(), ..edited } };
        let changed = desk.edit_evidence(edit, at(3)).unwrap();
        assert!(changed.room.evidence[0].sealed.is_some());
        let add =
            AddEvidence { article: article.clone(), form: EvidenceForm { source: shown.source.clone(), ..form() } };
        assert!(desk.add_evidence(add, at(4)).unwrap().room.evidence[1].sealed.is_none());

        let path = folder.path().join("report.html");
        for audience in [Audience::Desk, Audience::Public] {
            let options = ExportOptions { audience, ..ExportOptions::default() };
            let path = path.to_string_lossy().into_owned();
            let export = Export { article: article.clone(), format: ExportFormat::Html, options, path, replace: true };
            desk.export(export, at(5)).unwrap();
            let page = std::fs::read_to_string(folder.path().join("report.html")).unwrap();
            assert!(page.contains("an official") && !page.contains("Jane") && !page.contains("jane"));
        }
        let opened = desk.open_seal(this()).unwrap();
        assert!(opened.matches);
        assert_eq!(opened.details, form().source);
        let changed = desk.unseal_source(this(), at(6)).unwrap();
        assert_eq!(
            (changed.room.evidence[0].sealed.as_ref(), &changed.room.evidence[0].source),
            (None, &form().source)
        );
        assert!(desk.verify_ledger(Nothing {}).unwrap().ok);
        assert_eq!(desk.unseal_source(this(), at(7)).unwrap_err().code(), "db_not_found");
    }
}
