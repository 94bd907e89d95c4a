//! Meetings and journeys of a draft, in the order of their first telling.

use claims_engine::event::{Event, EventKind};
use rusqlite::params;

use crate::error::Result;
use crate::store::{Reader, Writer};
use crate::table::ledger::Note;
use crate::{json, row};

impl Reader {
    /// The events of a draft; a claim's `event` is an index into them.
    pub fn events(&self, draft: &str) -> Result<Vec<Event>> {
        let mut ask = self.conn.prepare_cached("SELECT body FROM event WHERE draft = ?1 ORDER BY position")?;
        let events = ask.query_map([draft], |row| row::json(row, 0))?;
        Ok(events.collect::<Result<_, _>>()?)
    }
}

impl Writer<'_> {
    /// Adds a meeting or journey that only a person's claim speaks of, and gives its index in [`Reader::events`]. Undo
    /// takes back the claim; an event that no claim is about says nothing.
    pub fn add_event(&self, draft: &str, event: &Event) -> Result<usize> {
        let article = self.article_of_draft(draft)?;
        let sql = "SELECT coalesce(max(position) + 1, 0) FROM event WHERE draft = ?1";
        let position: u32 = self.conn.prepare_cached(sql)?.query_row([draft], |row| row.get(0))?;
        let position = position as usize;
        self.insert_event(draft, position, event)?;
        self.note(Note {
            action: "event.add",
            subject: &format!("event:{draft}/{position}"),
            article: Some(&article),
            after: Some(&json::write(event)),
            ..Note::default()
        })?;
        Ok(position)
    }

    pub(crate) fn insert_event(&self, draft: &str, position: usize, event: &Event) -> Result<()> {
        let kind = match event.kind() {
            EventKind::Meeting => "meeting",
            EventKind::Journey => "journey",
        };
        let sql = "INSERT INTO event (draft, position, kind, body) VALUES (?1, ?2, ?3, ?4)";
        self.conn.prepare_cached(sql)?.execute(params![draft, position as u32, kind, json::write(event)])?;
        Ok(())
    }
}
