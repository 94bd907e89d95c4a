//! From one draft to the next: what the engine found anew meets what people had said about the draft before.
//!
//! A correction survives where the engine finds again what was corrected; a claim that a person added
//! survives where its words stand between the same words. Decisions go along only with what did not change.

use std::cell::RefCell;

use claims_engine::event::{Event, EventBody};
use claims_engine::kinds::Claim;
use claims_engine::mention::Person;

use crate::compare;
use crate::error::Result;
use crate::fingerprint;
use crate::names::{Change, Origin};
use crate::respan::Move;
use crate::store::Writer;
use crate::table::claim::{ClaimRecord, Content, Work, person_in};
use crate::table::draft::{ClaimChange, NewDraft};
use crate::table::mention::Mention;

/// The claims of the new draft and those of the one before that it no longer makes.
pub(crate) type Outcome = (Vec<ClaimChange>, Vec<String>);

/// The draft before.
struct Before {
    text: String,
    events: Vec<Event>,
    claims: Vec<ClaimRecord>,
}

/// The new draft's events and people, which grow by what people's claims bring along.
struct After {
    draft: String,
    events: RefCell<Vec<Event>>,
    people: RefCell<Vec<Person>>,
}

impl Writer<'_> {
    /// Stores the claims of `new` as those of `draft`, whose events and people are stored already.
    pub(crate) fn carry_claims(&self, draft: &str, new: &NewDraft<'_>, before: Option<&str>) -> Result<Outcome> {
        let before = match before {
            Some(id) => Before {
                text: self.draft(id)?.text.text().to_owned(),
                events: self.events(id)?,
                claims: self.claims(id)?,
            },
            None => Before { text: String::new(), events: Vec::new(), claims: Vec::new() },
        };
        let after = After {
            draft: draft.to_owned(),
            events: RefCell::new(new.reading.events.clone()),
            people: RefCell::new(new.reading.people.clone()),
        };
        let (own, engines): (Vec<_>, Vec<_>) =
            before.claims.iter().partition(|claim| claim.origin == Origin::Person && claim.found.is_none());
        let found = engines.iter().map(|claim| before.as_found(claim)).collect::<Result<Vec<_>>>()?;
        let fresh = self.fresh_claims(draft, new)?;
        let matched = compare::match_claims(&found, &fresh);
        let mut changes = Vec::with_capacity(fresh.len() + own.len());
        for (mut claim, (change, at)) in fresh.into_iter().zip(matched.new) {
            let previous = at.and_then(|at| engines.get(at).copied());
            claim.change = change;
            if let Some(previous) = previous {
                claim = self.with_correction(claim, previous, &before, &after, new)?;
            }
            changes.push(self.keep(claim, previous)?);
        }
        let mut dropped: Vec<&ClaimRecord> =
            matched.dropped.iter().filter_map(|at| engines.get(*at).copied()).collect();
        for previous in own {
            match self.moved(previous, &before, &after, new, None)? {
                Some(content) => {
                    let mut claim = self.record(draft, changes.len() as u32, content)?;
                    claim.change = Change::Unchanged;
                    changes.push(self.keep(claim, Some(previous))?);
                }
                None => dropped.push(previous),
            }
        }
        if after.people.borrow().len() > new.reading.people.len() {
            self.set_people(draft, &after.people.borrow())?;
        }
        dropped.sort_by_key(|claim| claim.position);
        Ok((changes, dropped.into_iter().map(|claim| claim.id.clone()).collect()))
    }

    /// What the engine found anew, as a person had corrected it; `reworded` where the correction's words are gone.
    fn with_correction(
        &self,
        fresh: ClaimRecord,
        previous: &ClaimRecord,
        before: &Before,
        after: &After,
        new: &NewDraft<'_>,
    ) -> Result<ClaimRecord> {
        let Some(old) = &previous.found else { return Ok(fresh) };
        if !matches!(fresh.change, Change::Unchanged | Change::Moved) {
            return Ok(fresh);
        }
        let same_event = if old.event == previous.event { fresh.event } else { None };
        let Some(mut content) = self.moved(previous, before, after, new, same_event)? else {
            return Ok(ClaimRecord { change: Change::Reworded, ..fresh });
        };
        let (id, position, change) = (fresh.id.clone(), fresh.position, fresh.change);
        content.found = Some(fresh.into_claim());
        Ok(ClaimRecord { id, change, ..self.record(&after.draft, position, content)? })
    }

    /// What a person made of a claim, in the new draft; `None` where its words or its event are not there.
    fn moved(
        &self,
        claim: &ClaimRecord,
        before: &Before,
        after: &After,
        new: &NewDraft<'_>,
        same_event: Option<usize>,
    ) -> Result<Option<Content>> {
        let person = |name: &str| person_in(&mut after.people.borrow_mut(), name);
        let to = Move { from: &before.text, to: new.text.text(), person: &person };
        let spans: Option<Vec<_>> = claim.mentions.iter().map(|mention| mention.anchor.resolve(to.to)).collect();
        let (Some(mentions), Some(value)) = (spans, to.value(&claim.value)) else { return Ok(None) };
        let event = match (same_event, claim.event) {
            (Some(event), _) => Some(event),
            (None, None) => None,
            (None, Some(at)) => match self.event_in(before.events.get(at), &to, after)? {
                Some(at) => Some(at),
                None => return Ok(None),
            },
        };
        let claim = Claim { event, value, mentions, ..claim.clone().into_claim() };
        Ok(Some(Content { claim, origin: Origin::Person, found: None }))
    }

    /// The same event in the new draft; the engine's where it found it again, else the one of before.
    fn event_in(&self, event: Option<&Event>, to: &Move<'_>, after: &After) -> Result<Option<usize>> {
        let Some(event) = event else { return Ok(None) };
        let print = fingerprint::of_event(event);
        let same = |other: &Event| fingerprint::of_event(other) == print;
        let known = after.events.borrow().iter().position(|other| same(other) && other.what == event.what);
        if known.is_some() {
            return Ok(known);
        }
        // Where its own words are gone, it is another telling of who met; an event of nobody is then none.
        let Some(moved) = to.event(event) else {
            return Ok(after.events.borrow().iter().position(|other| same(other) && names_somebody(other)));
        };
        let event = moved;
        let mut events = after.events.borrow_mut();
        self.insert_event(&after.draft, events.len(), &event)?;
        events.push(event);
        Ok(Some(events.len() - 1))
    }

    /// Stores a claim with what people had said about the one before.
    fn keep(&self, mut claim: ClaimRecord, previous: Option<&ClaimRecord>) -> Result<ClaimChange> {
        claim.previous = previous.map(|claim| claim.id.clone());
        self.insert_claim(&claim)?;
        let carried = match previous {
            Some(previous) => self.carry_over(previous, &claim)?,
            None => None,
        };
        Ok(ClaimChange { claim: claim.id, change: claim.change, previous: claim.previous, carried })
    }

    /// Gives a claim of a new draft what people said about its claim in the draft before: links where
    /// the words are the same, the decision only where nothing changed. Returns the new verdict's id.
    fn carry_over(&self, old: &ClaimRecord, new: &ClaimRecord) -> Result<Option<String>> {
        if matches!(new.change, Change::Unchanged | Change::Moved) {
            self.copy_links(&old.id, &new.id)?;
        }
        if new.change != Change::Unchanged {
            return Ok(None);
        }
        let verdict = match &old.verdict {
            Some(verdict) => Some(self.copy_verdict(verdict, &new.id)?),
            None => None,
        };
        let work =
            Work { article: String::new(), stage: old.stage, verdict: verdict.clone(), dismissed: old.dismissed };
        self.set_work(&new.id, &work)?;
        Ok(verdict)
    }
}

fn names_somebody(event: &Event) -> bool {
    match &event.body {
        EventBody::Meeting { attendees, parties, .. } => !attendees.is_empty() || !parties.is_empty(),
        EventBody::Journey { travellers, .. } => !travellers.is_empty(),
    }
}

impl Before {
    /// The claim as the engine had found it: what it finds again is compared with that.
    fn as_found(&self, claim: &ClaimRecord) -> Result<ClaimRecord> {
        let Some(found) = &claim.found else { return Ok(claim.clone()) };
        let event = found.event.and_then(|at| self.events.get(at));
        Ok(ClaimRecord {
            kind: found.kind,
            statement: found.statement.clone(),
            fingerprint: fingerprint::of(found.kind, &found.value, event),
            mentions: Mention::all(&self.text, &found.mentions)?,
            ..claim.clone()
        })
    }
}
