//! Notes of a draft's file: proposed sources that a person accepts as evidence, dismisses or looks at again.

use claims_db::{Answer, DbError, NewNote, NoteKind, NoteRecord};
use claims_engine::text::Offsets;

use super::evidence::Filled;
use super::open::Open;
use super::view::label;
use super::{Desk, Now, Room};
use crate::error::Result;
use crate::notes;
use crate::out::day;
use crate::shape::Exact;
use crate::wire::{AcceptNote, Changed, EvidenceForm, NoteRef, NoteSort, NoteState, ProposedSource};

/// A note as it is held, with what could be read out of it.
#[derive(Debug)]
pub struct Held {
    record: NoteRecord,
    form: EvidenceForm,
}

/// The notes of a draft; what was read out of those that are held is not read again.
pub fn held(records: Vec<NoteRecord>, before: Option<Vec<Held>>) -> Vec<Held> {
    let mut before = before.unwrap_or_default().into_iter();
    let form = |record: &NoteRecord, held: Option<Held>| match held {
        Some(held) if held.record.says == record.says => held.form,
        _ => notes::form(&record.says),
    };
    records
        .into_iter()
        .map(|record| {
            let form = form(&record, before.next());
            Held { record, form }
        })
        .collect()
}

impl Desk {
    /// Makes a note a record of evidence.
    pub fn accept_note(&self, args: AcceptNote, now: Now) -> Result<Changed> {
        let form = Filled::of(args.form)?;
        let mut room = self.room();
        let article = room.article_of_note(&args.note)?;
        room.change(&article, now, "Proposed source accepted", |writer| {
            let evidence = form.add(writer, &article)?;
            writer.answer_note(&args.note, Some(&Answer::Accepted(evidence)))
        })
    }

    /// Says that a note is no source.
    pub fn dismiss_note(&self, args: NoteRef, now: Now) -> Result<Changed> {
        let mut room = self.room();
        let article = room.article_of_note(&args.note)?;
        room.change(&article, now, "Proposed source dismissed", |writer| {
            writer.answer_note(&args.note, Some(&Answer::Dismissed))
        })
    }

    /// Looks at a note again that was accepted or dismissed. The record that it became stays.
    pub fn reopen_note(&self, args: NoteRef, now: Now) -> Result<Changed> {
        let mut room = self.room();
        let article = room.article_of_note(&args.note)?;
        room.change(&article, now, "Proposed source brought back", |writer| writer.answer_note(&args.note, None))
    }
}

impl Room {
    /// The article whose latest draft has the note. While a second check is under way notes wait: what one reviewer
    /// makes of a source is not for the other to see.
    fn article_of_note(&mut self, note: &str) -> Result<String> {
        let gone = || DbError::NotFound { what: "note", id: note.to_owned() };
        let (draft, _) = note.split_once('/').ok_or_else(gone)?;
        let article = self.store.article_of_draft(draft)?;
        self.no_second_check_under_way(&article)?;
        let known = self.article(&article)?.notes.iter().any(|held| held.record.id == note);
        if known { Ok(article) } else { Err(gone().into()) }
    }
}

impl Open {
    /// Whether a file says something in its notes that the draft does not have.
    pub fn lacks_notes(&self, notes: &[NewNote]) -> bool {
        let known = |note: &NewNote| {
            let mut says = self.notes.iter().map(|held| &held.record.says);
            says.any(|says| (says.kind, &says.text, says.span) == (note.kind, &note.text, note.span))
        };
        notes.iter().any(|note| !known(note))
    }

    /// The notes as the window shows them, in the order of the text.
    pub fn proposed_sources(&self, offsets: &Offsets<'_>) -> Vec<ProposedSource> {
        let text = self.draft.text.text();
        let blind = self.own_decisions().is_some();
        let one = |held: &Held| {
            let NoteRecord { id, says, answer } = &held.record;
            let evidence = match answer {
                Some(Answer::Accepted(evidence)) => self.evidence.iter().position(|record| record.id == *evidence),
                _ => None,
            };
            let state = match answer {
                Some(Answer::Dismissed) if !blind => NoteState::Dismissed,
                // Where the record was taken out again, the note waits as before.
                Some(Answer::Accepted(_)) if evidence.is_some() => NoteState::Accepted,
                _ => NoteState::Proposed,
            };
            let claims = notes::claims_under(says.span, &self.extraction.claims);
            ProposedSource {
                id: id.clone(),
                sort: match says.kind {
                    NoteKind::Comment => NoteSort::Comment,
                    NoteKind::Footnote => NoteSort::Footnote,
                },
                words: Exact::of(text, offsets, says.span),
                claims: claims.into_iter().filter_map(|at| Some(self.records.get(at)?.id.clone())).collect(),
                author: says.author.clone(),
                written: says.written.map(day),
                text: says.text.clone(),
                resolved: says.resolved,
                state,
                evidence: evidence.map(label),
                form: held.form.clone(),
            }
        };
        self.notes.iter().map(one).collect()
    }
}
