//! Notes: comments and footnotes that came with a draft's file. Each is a proposed source for the claims whose words it
//! stands on, until a person accepts or dismisses it.
//!
//! A note goes along to the next draft where its words stand between the same words, or where both texts have them just
//! once; and where the next file has it too. What was dismissed elsewhere than here is asked again.

use chrono::NaiveDate;
use claims_engine::text::{Article, Span};
use rusqlite::{OptionalExtension, Row, params};
use serde_json::{Value, json};

use crate::error::{DbError, Result};
use crate::names::NoteKind;
use crate::row;
use crate::stamp::day;
use crate::store::{Reader, Writer};
use crate::surroundings::Page;
use crate::table::ledger::Note as Entry;

/// What a file says in a note.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewNote {
    /// Comment or footnote.
    pub kind: NoteKind,
    /// The words that it stands on, in UTF-8 bytes of the draft's text.
    pub span: Span,
    /// Who wrote it, as the file says.
    pub author: Option<String>,
    /// The day on which it was written, as the file says.
    pub written: Option<NaiveDate>,
    /// What it says, answers included.
    pub text: String,
    /// Addresses that its words lead to.
    pub links: Vec<String>,
    /// Whether the file calls the matter settled.
    pub resolved: bool,
}

/// What a person made of a note.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Answer {
    /// It became this record of evidence.
    Accepted(String),
    /// It is no source.
    Dismissed,
}

/// A note of a draft.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NoteRecord {
    /// Its id: that of its draft, and its place there.
    pub id: String,
    /// What the file says.
    pub says: NewNote,
    /// What a person made of it; `None` while nobody has looked.
    pub answer: Option<Answer>,
}

const COLUMNS: &str =
    "draft || '/' || position, kind, start, stop, author, written, text, links, resolved, answer, evidence";

fn read(row: &Row<'_>) -> rusqlite::Result<NoteRecord> {
    let evidence: Option<String> = row.get(10)?;
    let dismissed = row.get::<_, Option<String>>(9)?.map(|_| Answer::Dismissed);
    Ok(NoteRecord {
        id: row.get(0)?,
        says: NewNote {
            kind: row.get(1)?,
            span: Span { start: row.get(2)?, end: row.get(3)? },
            author: row.get(4)?,
            written: row::maybe_day(row, 5)?,
            text: row.get(6)?,
            links: row::json(row, 7)?,
            resolved: row.get(8)?,
        },
        answer: evidence.map(Answer::Accepted).or(dismissed),
    })
}

impl NoteRecord {
    fn answer_json(answer: Option<&Answer>) -> Value {
        match answer {
            None => json!({ "answer": null }),
            Some(Answer::Dismissed) => json!({ "answer": "dismissed" }),
            Some(Answer::Accepted(evidence)) => json!({ "answer": "accepted", "evidence": evidence }),
        }
    }

    fn to_json(&self) -> Value {
        let says = &self.says;
        let mut json = Self::answer_json(self.answer.as_ref());
        let added = json!({
            "id": self.id, "kind": says.kind.name(), "start": says.span.start, "stop": says.span.end,
            "author": says.author, "written": says.written.map(day), "text": says.text, "links": says.links,
            "resolved": says.resolved,
        });
        if let (Some(json), Value::Object(added)) = (json.as_object_mut(), added) {
            json.extend(added);
        }
        json
    }
}

impl Reader {
    /// The notes of a draft, in the order of the text.
    pub fn notes(&self, draft: &str) -> Result<Vec<NoteRecord>> {
        let sql = format!("SELECT {COLUMNS} FROM note WHERE draft = ?1 ORDER BY position");
        let mut ask = self.conn.prepare_cached(&sql)?;
        let notes = ask.query_map([draft], read)?;
        Ok(notes.collect::<Result<_, _>>()?)
    }

    /// A note.
    pub fn note_record(&self, id: &str) -> Result<NoteRecord> {
        let sql = format!("SELECT {COLUMNS} FROM note WHERE draft = ?1 AND position = ?2");
        let found = self.conn.prepare_cached(&sql)?.query_row(key(id)?, read).optional()?;
        found.ok_or_else(|| DbError::not_found("note", id))
    }

    /// What a person made of a note, as the ledger writes it.
    pub(crate) fn note_state(&self, id: &str) -> Result<Value> {
        Ok(NoteRecord::answer_json(self.note_record(id)?.answer.as_ref()))
    }
}

impl Writer<'_> {
    /// Adds what the file of a draft says in notes; part of the step that adds the draft. A note that is there already,
    /// for it came along from the draft before, is not added twice; one that the draft before had on the same words
    /// keeps its answer, and one that was accepted stays so on other words.
    pub fn add_notes(&self, draft: &str, notes: &[NewNote]) -> Result<()> {
        let text = self.draft(draft)?.text;
        let here = self.notes(draft)?;
        let before = self.notes_before(draft)?;
        let mut added = Vec::new();
        for says in notes {
            if text.text().get(says.span.start as usize..says.span.end as usize).is_none() {
                return Err(DbError::invalid("a note does not stand on words of its draft"));
            }
            if here
                .iter()
                .any(|note| note.says.kind == says.kind && note.says.text == says.text && note.says.span == says.span)
            {
                continue;
            }
            let words = says.span.of(text.text());
            let same = before.iter().filter(|(note, _)| note.says.kind == says.kind && note.says.text == says.text);
            let answer = same
                .filter(|(note, on)| on == words || matches!(note.answer, Some(Answer::Accepted(_))))
                .find_map(|(note, _)| note.answer.clone());
            added.push((says.clone(), answer));
        }
        self.insert_notes(draft, here.len(), added)
    }

    /// Accepts a note as this record of evidence, dismisses it, or leaves it open again.
    pub fn answer_note(&self, id: &str, answer: Option<&Answer>) -> Result<()> {
        let note = self.note_record(id)?;
        if note.answer.as_ref() == answer {
            return Ok(());
        }
        if let Some(Answer::Accepted(evidence)) = answer {
            self.evidence_state(evidence)?.ok_or_else(|| DbError::not_found("evidence", evidence))?;
        }
        self.put_answer(id, answer)?;
        let action = match answer {
            Some(Answer::Accepted(_)) => "note.accept",
            Some(Answer::Dismissed) => "note.dismiss",
            None => "note.reopen",
        };
        self.note(Entry {
            action,
            subject: &format!("note:{id}"),
            article: Some(&self.article_of_draft(key(id)?.0)?),
            before: Some(&NoteRecord::answer_json(note.answer.as_ref()).to_string()),
            after: Some(&NoteRecord::answer_json(answer).to_string()),
            ..Entry::default()
        })?;
        Ok(())
    }

    /// Puts a note back as the ledger has it; `None` where that is no answer.
    pub(crate) fn set_note(&self, id: &str, state: &Value) -> Result<Option<()>> {
        let answer = match (state["answer"].as_str(), state["evidence"].as_str()) {
            (None, _) => None,
            (Some("dismissed"), _) => Some(Answer::Dismissed),
            (Some("accepted"), Some(evidence)) => Some(Answer::Accepted(evidence.to_owned())),
            _ => return Ok(None),
        };
        self.put_answer(id, answer.as_ref()).map(Some)
    }

    /// The notes of the draft before whose words are still there, for the new one.
    pub(crate) fn carry_notes(&self, before: &str, draft: &str, new: &Article) -> Result<()> {
        let notes = self.notes(before)?;
        if notes.is_empty() {
            return Ok(());
        }
        let old = self.draft(before)?.text;
        let (from, to) = (Page::of(old.text()), Page::of(new.text()));
        let mut kept: Vec<_> = notes
            .into_iter()
            .filter_map(|note| {
                let same = from.find_in(note.says.span, &to);
                let span = same.or_else(|| once(old.text(), note.says.span, new.text()))?;
                let answer = note.answer.filter(|answer| same.is_some() || *answer != Answer::Dismissed);
                Some((NewNote { span, ..note.says }, answer))
            })
            .collect();
        kept.sort_by_key(|(says, _)| says.span);
        self.insert_notes(draft, 0, kept)
    }

    /// The notes of the draft before this one, with the words that they stand on.
    fn notes_before(&self, draft: &str) -> Result<Vec<(NoteRecord, String)>> {
        let sql =
            "SELECT b.id FROM draft d JOIN draft b ON b.article = d.article AND b.number < d.number AND NOT b.removed
                   WHERE d.id = ?1 ORDER BY b.number DESC LIMIT 1";
        let before: Option<String> = self.conn.prepare_cached(sql)?.query_row([draft], |row| row.get(0)).optional()?;
        let Some(before) = before else { return Ok(Vec::new()) };
        let notes = self.notes(&before)?;
        if notes.is_empty() {
            return Ok(Vec::new());
        }
        let text = self.draft(&before)?.text;
        Ok(notes
            .into_iter()
            .map(|note| {
                let words = note.says.span.of(text.text()).to_owned();
                (note, words)
            })
            .collect())
    }

    fn insert_notes(&self, draft: &str, from: usize, notes: Vec<(NewNote, Option<Answer>)>) -> Result<()> {
        if notes.is_empty() {
            return Ok(());
        }
        let sql = "INSERT INTO note (draft, position, kind, start, stop, author, written, text, links, resolved)
                   VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)";
        let mut after = Vec::with_capacity(notes.len());
        for (position, (says, answer)) in (from as u32..).zip(notes) {
            self.conn.prepare_cached(sql)?.execute(params![
                draft,
                position,
                says.kind,
                says.span.start,
                says.span.end,
                says.author,
                says.written.map(day),
                says.text,
                crate::json::write(&says.links),
                says.resolved,
            ])?;
            let note = NoteRecord { id: format!("{draft}/{position}"), says, answer };
            self.put_answer(&note.id, note.answer.as_ref())?;
            after.push(note.to_json());
        }
        self.note(Entry {
            action: "draft.notes",
            subject: &format!("notes:{draft}"),
            article: Some(&self.article_of_draft(draft)?),
            after: Some(&json!(after).to_string()),
            ..Entry::default()
        })?;
        Ok(())
    }

    fn put_answer(&self, id: &str, answer: Option<&Answer>) -> Result<()> {
        let (answer, evidence) = match answer {
            None => (None, None),
            Some(Answer::Dismissed) => (Some("dismissed"), None),
            Some(Answer::Accepted(evidence)) => (Some("accepted"), Some(evidence.as_str())),
        };
        let (draft, position) = key(id)?;
        let sql = "UPDATE note SET answer = ?3, evidence = ?4 WHERE draft = ?1 AND position = ?2";
        self.conn.prepare_cached(sql)?.execute(params![draft, position, answer, evidence])?;
        Ok(())
    }
}

/// The draft and the place that an id names.
fn key(id: &str) -> Result<(&str, u32)> {
    let parts = id.split_once('/').and_then(|(draft, position)| Some((draft, position.parse().ok()?)));
    parts.ok_or_else(|| DbError::not_found("note", id))
}

/// The place of words that both texts have just once.
fn once(old: &str, span: Span, new: &str) -> Option<Span> {
    let words = span.of(old);
    let only = |text: &str| -> Option<usize> {
        let mut places = text.match_indices(words).map(|(at, _)| at);
        places.next().filter(|_| places.next().is_none())
    };
    let at = only(new).filter(|_| !words.is_empty() && only(old).is_some())?;
    Some(Span::new(at, at + words.len()))
}
