//! Corrections: a person adds a claim by its words, corrects one (value, kind, places, sentence), splits
//! one into several or merges several into one. What the engine had found stays beside.

use claims_engine::kinds::Claim;
use claims_engine::mention::{Person, PersonId};
use rusqlite::{OptionalExtension, params};

use super::{ClaimRecord, Work};
use crate::error::{DbError, Result};
use crate::json::{field, kind_of, stored_names, stored_struct};
use crate::names::{Change, Origin, Stage};
use crate::store::{Reader, Writer};
use crate::table::ledger::Note;
use crate::table::mention::Mention;
use crate::{fingerprint, json as stored, respan, row};

/// What a claim says, as the ledger writes it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Content {
    pub(crate) claim: Claim,
    pub(crate) origin: Origin,
    pub(crate) found: Option<Claim>,
}

stored_names! {
    Origin { Engine = "engine", Person = "person" }
}

stored_struct! {
    Content { claim, origin, found }
}

impl Reader {
    /// What the claim says; `None` while it is taken back.
    pub(crate) fn content(&self, id: &str) -> Result<Option<Content>> {
        let removed =
            self.conn.prepare_cached("SELECT removed FROM claim WHERE id = ?1")?.query_row([id], |row| row.get(0));
        match removed.optional()? {
            None => Err(DbError::not_found("claim", id)),
            Some(true) => Ok(None),
            Some(false) => {
                let mut record = self.claim(id)?;
                let (origin, found) = (record.origin, record.found.take());
                Ok(Some(Content { claim: record.into_claim(), origin, found }))
            }
        }
    }

    fn standing(&self, id: &str) -> Result<Content> {
        self.content(id)?.ok_or_else(|| DbError::not_found("claim", id))
    }

    fn draft_of_claim(&self, id: &str) -> Result<String> {
        let mut ask = self.conn.prepare_cached("SELECT draft FROM claim WHERE id = ?1")?;
        let found = ask.query_row([id], |row| row.get(0)).optional()?;
        found.ok_or_else(|| DbError::not_found("claim", id))
    }
}

impl Writer<'_> {
    /// Adds a claim that the engine did not find, after the others. Persons are known by their names:
    /// the ids in the value are set by the store.
    pub fn add_claim(&self, draft: &str, claim: &Claim) -> Result<String> {
        let content = Content { claim: self.checked(draft, claim)?, origin: Origin::Person, found: None };
        let sql = "SELECT coalesce(max(position) + 1, 0) FROM claim WHERE draft = ?1";
        let position = self.conn.prepare_cached(sql)?.query_row([draft], |row| row.get(0))?;
        let record = self.record(draft, position, content.clone())?;
        self.insert_claim(&record)?;
        let article = self.article_of_draft(draft)?;
        self.note_content("claim.add", &record.id, &article, None, Some(&content))?;
        Ok(record.id)
    }

    /// Corrects what a claim says: its kind, value, sentence, event or the places that state it. A verdict
    /// was on what it said before: it is withdrawn in the same step.
    pub fn correct_claim(&self, id: &str, claim: &Claim) -> Result<()> {
        let draft = self.draft_of_claim(id)?;
        let before = self.standing(id)?;
        let claim = self.checked(&draft, claim)?;
        if claim == before.claim {
            return Ok(());
        }
        let work = self.work(id)?;
        if work.verdict.is_some() {
            let open = Work { stage: Stage::InProgress, verdict: None, ..work.clone() };
            self.change_work("verdict.withdraw", id, &work, &open)?;
        }
        let found = before.found.clone().or_else(|| (before.origin == Origin::Engine).then(|| before.claim.clone()));
        let after = Content { claim, origin: Origin::Person, found };
        self.set_content(id, Some(&after))?;
        self.note_content("claim.correct", id, &work.article, Some(&before), Some(&after))
    }

    /// Puts one claim aside and adds its parts as claims of their own.
    pub fn split_claim(&self, id: &str, parts: &[Claim]) -> Result<Vec<String>> {
        if parts.len() < 2 {
            return Err(DbError::invalid("a claim is split into two or more"));
        }
        self.replace_claims(&[id], parts)
    }

    /// Puts claims of one draft aside and adds the one that takes their place.
    pub fn merge_claims(&self, ids: &[&str], whole: &Claim) -> Result<String> {
        if ids.len() < 2 {
            return Err(DbError::invalid("two or more claims are merged"));
        }
        let mut added = self.replace_claims(ids, std::slice::from_ref(whole))?;
        added.pop().ok_or_else(|| DbError::invalid("nothing to merge into"))
    }

    fn replace_claims(&self, ids: &[&str], claims: &[Claim]) -> Result<Vec<String>> {
        let mut draft = None;
        for id in ids {
            self.standing(id)?;
            let own = self.draft_of_claim(id)?;
            if draft.get_or_insert_with(|| own.clone()) != &own {
                return Err(DbError::invalid("these claims are of different drafts"));
            }
            self.dismiss_claim(id, true)?;
        }
        let draft = draft.ok_or_else(|| DbError::invalid("no claim is named"))?;
        claims.iter().map(|claim| self.add_claim(&draft, claim)).collect()
    }

    /// The claim with the ids of its persons set, if it fits the draft.
    fn checked(&self, draft: &str, claim: &Claim) -> Result<Claim> {
        if claim.statement.trim().is_empty() {
            return Err(DbError::invalid("a claim needs a sentence"));
        }
        if kind_of(&claim.value) != claim.kind {
            return Err(DbError::invalid("the value is not of the claim's kind"));
        }
        if claim.event.is_some_and(|at| self.events(draft).is_ok_and(|events| at >= events.len())) {
            return Err(DbError::not_found("event", claim.event.unwrap_or_default().to_string()));
        }
        let mut claim = claim.clone();
        for item in respan::people_of(&mut claim.value) {
            item.person = self.person(draft, &item.name)?;
        }
        Ok(claim)
    }

    /// Who is meant by a name in a draft; somebody new where the draft does not know it.
    fn person(&self, draft: &str, name: &str) -> Result<PersonId> {
        let mut ask = self.conn.prepare_cached("SELECT people FROM draft WHERE id = ?1")?;
        let found = ask.query_row([draft], |row| row::json::<Vec<Person>>(row, 0)).optional()?;
        let mut people = found.ok_or_else(|| DbError::not_found("draft", draft))?;
        let known = people.len();
        let id = person_in(&mut people, name);
        if people.len() > known {
            self.set_people(draft, &people)?;
        }
        Ok(id)
    }

    pub(crate) fn set_people(&self, draft: &str, people: &Vec<Person>) -> Result<()> {
        let sql = "UPDATE draft SET people = ?2 WHERE id = ?1";
        self.conn.prepare_cached(sql)?.execute([draft, &stored::write(people)])?;
        Ok(())
    }

    /// A record of a person's claim that is not stored yet.
    pub(crate) fn record(&self, draft: &str, position: u32, content: Content) -> Result<ClaimRecord> {
        let text = self.draft(draft)?.text;
        let Content { claim, origin, found } = content;
        let events = self.events(draft)?;
        let event = claim.event.and_then(|at| events.get(at));
        Ok(ClaimRecord {
            id: self.new_id(),
            draft: draft.to_owned(),
            position,
            fingerprint: fingerprint::of(claim.kind, &claim.value, event),
            event: claim.event,
            kind: claim.kind,
            statement: claim.statement,
            value: claim.value,
            because: claim.because,
            certainty: claim.certainty,
            origin,
            dismissed: false,
            previous: None,
            change: Change::New,
            stage: Stage::NotStarted,
            verdict: None,
            mentions: Mention::all(text.text(), &claim.mentions)?,
            found,
        })
    }

    /// Sets what a claim says, or takes it back.
    pub(crate) fn set_content(&self, id: &str, content: Option<&Content>) -> Result<()> {
        let Some(content) = content else {
            self.conn.prepare_cached("UPDATE claim SET removed = 1 WHERE id = ?1")?.execute([id])?;
            return Ok(());
        };
        let record = self.record(&self.draft_of_claim(id)?, 0, content.clone())?;
        let sql = "UPDATE claim SET event = ?2, kind = ?3, statement = ?4, value = ?5, because = ?6, certainty = ?7,
                       fingerprint = ?8, origin = ?9, found = ?10, removed = 0 WHERE id = ?1";
        self.conn.prepare_cached(sql)?.execute(params![
            id,
            record.event.map(|at| at as u32),
            record.kind.name(),
            record.statement,
            stored::write(&record.value),
            record.because,
            record.certainty.name(),
            record.fingerprint,
            record.origin,
            record.found.as_ref().map(stored::write),
        ])?;
        self.delete_mentions(id)?;
        self.insert_mentions(id, &record.mentions)
    }

    fn note_content(
        &self,
        action: &str,
        id: &str,
        article: &str,
        before: Option<&Content>,
        after: Option<&Content>,
    ) -> Result<()> {
        self.note(Note {
            action,
            subject: &format!("content:{id}"),
            article: Some(article),
            before: before.map(stored::write).as_deref(),
            after: after.map(stored::write).as_deref(),
            reverts: None,
        })?;
        Ok(())
    }
}

impl Content {
    pub(crate) fn from_json(json: &serde_json::Value) -> Option<Self> {
        Some(Self {
            claim: field(json, "claim").ok()?,
            origin: field(json, "origin").ok()?,
            found: field(json, "found").ok()?,
        })
    }
}

/// The id of a person by name or alias; the name is added where nobody has it.
pub(crate) fn person_in(people: &mut Vec<Person>, name: &str) -> PersonId {
    let known = people.iter().position(|person| person.name == name);
    let known = known.or_else(|| people.iter().position(|person| person.aliases.iter().any(|alias| alias == name)));
    let at = known.unwrap_or_else(|| {
        people.push(Person { name: name.to_owned(), aliases: Vec::new(), titles: Vec::new() });
        people.len() - 1
    });
    PersonId(at as u32)
}
