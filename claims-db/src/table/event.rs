//! Meetings and journeys of a draft, in the order of their first telling.

use claims_engine::event::{Event, EventKind};
use rusqlite::params;

use crate::error::Result;
use crate::store::{Reader, Writer};
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
