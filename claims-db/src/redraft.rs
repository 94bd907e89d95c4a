//! From one draft to the next: what the engine found anew meets what people had said about the draft before.
//!
//! A correction survives where the engine finds again what was corrected; a claim that a person added
//! survives where its words stand between the same words. Decisions go along only with what did not change.

use std::cell::RefCell;

use claims_engine::event::{Event, EventBody};
use claims_engine::kinds::Claim;
use claims_engine::mention::Person;

use crate::compare::{self, Match, Side};
use crate::error::Result;
use crate::fingerprint;
use crate::names::{Change, Origin, Stage};
use crate::respan::Move;
use crate::store::Writer;
use crate::surroundings::Page;
use crate::table::claim::{ClaimRecord, Content, Work, person_in};
use crate::table::draft::{ClaimChange, NewDraft};

/// The claims of the new draft and those of the one before that it no longer makes.
pub(crate) type Outcome = (Vec<ClaimChange>, Vec<String>);

/// The draft before.
struct Before {
    text: String,
    events: Vec<Event>,
    claims: Vec<ClaimRecord>,
}

/// The two texts.
struct Pages<'a> {
    old: Page<'a>,
    new: Page<'a>,
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
        let pages = Pages { old: Page::of(&before.text), new: Page::of(new.text.text()) };
        let (own, engines): (Vec<_>, Vec<_>) =
            before.claims.iter().partition(|claim| claim.origin == Origin::Person && claim.found.is_none());
        let found: Vec<_> = engines.iter().map(|claim| before.as_found(claim, &pages.old)).collect();
        let fresh = self.fresh_claims(draft, new)?;
        let sides: Vec<_> = fresh
            .iter()
            .map(|claim| Side::of(&pages.new, &claim.clone().into_claim(), claim.fingerprint.clone()))
            .collect();
        let (matched, order) = compare::match_claims(&found, &sides);
        let mut changes = Vec::with_capacity(fresh.len() + own.len());
        for (mut claim, mut found) in fresh.into_iter().zip(matched.new) {
            let previous = found.previous.and_then(|at| engines.get(at).copied());
            if let Some(previous) = previous.filter(|_| found.same) {
                match self.with_correction(claim.clone(), previous, &before, &after, &pages)? {
                    Some(corrected) => claim = corrected,
                    // The correction's words are gone: what the engine says now is another claim.
                    None => found = Match { change: Change::Reworded, same: false, settled: false, ..found },
                }
            }
            claim.change = found.change;
            changes.push(self.keep(claim, previous, found)?);
        }
        let mut dropped: Vec<&ClaimRecord> =
            matched.dropped.iter().filter_map(|at| engines.get(*at).copied()).collect();
        for previous in own {
            match self.moved(previous, &before, &after, &pages, None)? {
                Some(content) => {
                    let start = |claim: &ClaimRecord| claim.mentions.first().map_or(0, |mention| mention.span.start);
                    let mut claim = self.record(draft, changes.len() as u32, content)?;
                    let kept = order.keeps(start(previous), start(&claim));
                    claim.change = if kept { Change::Unchanged } else { Change::Moved };
                    let found = Match { change: claim.change, previous: None, same: true, settled: true };
                    changes.push(self.keep(claim, Some(previous), found)?);
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

    /// What the engine found anew, as a person had corrected it; `None` where the correction's words are gone.
    fn with_correction(
        &self,
        fresh: ClaimRecord,
        previous: &ClaimRecord,
        before: &Before,
        after: &After,
        pages: &Pages<'_>,
    ) -> Result<Option<ClaimRecord>> {
        let Some(old) = &previous.found else { return Ok(Some(fresh)) };
        let same_event = if old.event == previous.event { fresh.event } else { None };
        let Some(mut content) = self.moved(previous, before, after, pages, same_event)? else { return Ok(None) };
        let (id, position) = (fresh.id.clone(), fresh.position);
        content.found = Some(fresh.into_claim());
        Ok(Some(ClaimRecord { id, ..self.record(&after.draft, position, content)? }))
    }

    /// What a person made of a claim, in the new draft; `None` where its words or its event are not there.
    fn moved(
        &self,
        claim: &ClaimRecord,
        before: &Before,
        after: &After,
        pages: &Pages<'_>,
        same_event: Option<usize>,
    ) -> Result<Option<Content>> {
        let person = |name: &str| person_in(&mut after.people.borrow_mut(), name);
        let to = Move { from: &pages.old, to: &pages.new, person: &person };
        let spans: Option<Vec<_>> = claim.mentions.iter().map(|mention| to.span(mention.span)).collect();
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
    fn keep(&self, mut claim: ClaimRecord, previous: Option<&ClaimRecord>, found: Match) -> Result<ClaimChange> {
        claim.previous = previous.map(|claim| claim.id.clone());
        self.insert_claim(&claim)?;
        let carried = match previous {
            Some(previous) => self.carry_over(previous, &claim, found)?,
            None => None,
        };
        Ok(ClaimChange { claim: claim.id, change: claim.change, previous: claim.previous, carried })
    }

    /// Gives a claim of a new draft what people said about its claim in the draft before: links, and that it is none,
    /// where it is the same in the same words; the decision only where the words around are the same too. Returns the
    /// new verdict's id.
    fn carry_over(&self, old: &ClaimRecord, new: &ClaimRecord, found: Match) -> Result<Option<String>> {
        if !found.same {
            return Ok(None);
        }
        self.copy_links(&old.id, &new.id)?;
        let open = Work { article: String::new(), stage: new.stage, verdict: None, dismissed: old.dismissed };
        if !found.settled {
            self.set_work(&new.id, &open)?;
            return Ok(None);
        }
        let verdict = match &old.verdict {
            Some(verdict) => Some(self.copy_verdict(verdict, &new.id)?),
            None => None,
        };
        // Nobody has signed the new draft off.
        let stage = if old.stage == Stage::SignedOff { Stage::Checked } else { old.stage };
        self.set_work(&new.id, &Work { stage, verdict: verdict.clone(), ..open })?;
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
    fn as_found(&self, claim: &ClaimRecord, page: &Page<'_>) -> Side {
        let Some(found) = &claim.found else {
            return Side::of(page, &claim.clone().into_claim(), claim.fingerprint.clone());
        };
        let event = found.event.and_then(|at| self.events.get(at));
        Side::of(page, found, fingerprint::of(found.kind, &found.value, event))
    }
}
