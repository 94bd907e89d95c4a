//! Coverage and sign-off: what of a draft stands under checked claims, and a person's word for the whole.

#[cfg(test)]
mod tests;

use std::collections::BTreeMap;

use claims_db::{NewSignOff, SignOffEnd, SignOffRecord, Waiver};
use claims_engine::coverage::{self, Fact};
use claims_engine::text::{Offsets, Unit};

use super::open::Open;
use super::view::moment;
use super::{Desk, Now, decisions};
use crate::error::{Error, Result};
use crate::shape::Exact;
use crate::wire::{
    self, ArticleRef, Changed, Coverage, OpenItem, OpenSort, SignOff, SignOffCheck, SignOffEnded, SignOffForm, Waive,
    Waived,
};

/// The longest reason, in characters.
const LONGEST_REASON: usize = 2_000;

impl Desk {
    /// Every name, number, date and quotation of the latest draft, and the claims that each stands under.
    pub fn coverage(&self, args: ArticleRef) -> Result<Coverage> {
        let mut room = self.room();
        let open = room.article(&args.article)?;
        let text = open.draft.text.text();
        let offsets = Offsets::new(text, Unit::Utf16);
        let id = |at: &usize| open.records.get(*at).map(|record| record.id.clone());
        let facts = open.facts().into_iter().map(|fact| wire::Fact {
            sort: fact.sort.into(),
            words: Exact::of(text, &offsets, fact.span),
            claims: fact.claims.iter().filter_map(id).collect(),
            label: fact.label,
        });
        Ok(Coverage { article: args.article, draft: open.draft.id.clone(), facts: facts.collect() })
    }

    /// What stands between the latest draft and its sign-off.
    pub fn check_sign_off(&self, args: ArticleRef) -> Result<SignOffCheck> {
        let mut room = self.room();
        room.not_blind(&args.article)?;
        Ok(room.article(&args.article)?.check())
    }

    /// Signs the latest draft off: everything that was not checked needs a reason, its own or one for all of its sort.
    pub fn sign_off(&self, args: SignOffForm, now: Now) -> Result<Changed> {
        let mut room = self.room();
        room.no_second_check_under_way(&args.article)?;
        let check = room.article(&args.article)?.check();
        let waived = waivers(&check.open, &args.waive)?;
        let says = NewSignOff {
            facts: check.facts,
            covered: check.covered,
            claims: check.claims,
            decided: check.decided,
            waived,
        };
        room.change(&args.article, now, "Signed off", |writer| {
            writer.sign_off_article(&args.article, &says).map(|_| ())
        })
    }

    /// Takes the sign-off back.
    pub fn withdraw_sign_off(&self, args: ArticleRef, now: Now) -> Result<Changed> {
        let mut room = self.room();
        room.change(&args.article, now, "Sign-off withdrawn", |writer| writer.withdraw_sign_off(&args.article))
    }
}

/// A reason for each open item; `not_waived` says how many have none.
fn waivers(open: &[OpenItem], waive: &[Waive]) -> Result<Vec<Waiver>> {
    let mut given: BTreeMap<(OpenSort, Option<&str>), String> = BTreeMap::new();
    for one in waive {
        let reason = one.reason.split_whitespace().collect::<Vec<_>>().join(" ");
        if reason.chars().count() > LONGEST_REASON {
            return Err(Error::field("reason", format!("must not be longer than {LONGEST_REASON} characters")));
        }
        if !reason.is_empty() {
            given.insert((one.sort, one.item.as_deref()), reason);
        }
    }
    let mut missing: BTreeMap<OpenSort, u32> = BTreeMap::new();
    let mut out = Vec::with_capacity(open.len());
    for item in open {
        let own = given.get(&(item.sort, Some(item.item.as_str())));
        match own.or_else(|| given.get(&(item.sort, None))) {
            Some(reason) => out.push(Waiver {
                sort: item.sort.name().to_owned(),
                what: item.what.clone(),
                places: item.places.len() as u32,
                reason: reason.clone(),
            }),
            None => *missing.entry(item.sort).or_default() += 1,
        }
    }
    if missing.is_empty() { Ok(out) } else { Err(Error::NotWaived { missing }) }
}

impl Open {
    fn facts(&self) -> Vec<Fact> {
        coverage::facts(&self.draft.text, &self.extraction)
    }

    /// Whether a fact stands under a claim that a person has decided.
    fn is_covered(&self, fact: &Fact) -> bool {
        let decided = |at: &usize| self.records.get(*at).is_some_and(|record| record.verdict.is_some());
        fact.claims.iter().any(decided)
    }

    fn check(&self) -> SignOffCheck {
        let text = self.draft.text.text();
        let offsets = Offsets::new(text, Unit::Utf16);
        let facts = self.facts();
        let mut open: Vec<OpenItem> = Vec::new();
        for (record, claim) in self.records.iter().zip(&self.extraction.claims) {
            if record.verdict.is_none() {
                open.push(OpenItem {
                    sort: OpenSort::Claim,
                    item: record.id.clone(),
                    what: claim.statement.clone(),
                    places: claim.mentions.iter().map(|span| Exact::of(text, &offsets, *span)).collect(),
                });
            }
        }
        let mut by_label: BTreeMap<(OpenSort, String), usize> = BTreeMap::new();
        let mut covered = 0;
        for fact in &facts {
            if self.is_covered(fact) {
                covered += 1;
                continue;
            }
            let sort = OpenSort::from(crate::shape::FactSort::from(fact.sort));
            let at = *by_label.entry((sort, fact.label.clone())).or_insert_with(|| {
                let (item, what) = (fact.label.clone(), fact.label.clone());
                open.push(OpenItem { sort, item, what, places: Vec::new() });
                open.len() - 1
            });
            if let Some(item) = open.get_mut(at) {
                item.places.push(Exact::of(text, &offsets, fact.span));
            }
        }
        open.sort_by_key(|item| item.sort);
        SignOffCheck {
            article: self.article.id.clone(),
            sha256: self.draft.text.sha256().to_owned(),
            facts: facts.len() as u32,
            covered,
            claims: self.records.len() as u32,
            decided: self.records.iter().filter(|record| record.verdict.is_some()).count() as u32,
            open,
        }
    }

    /// The sign-off that stands, or the last one with what took it away.
    pub fn sign_off_view(&self) -> Option<SignOff> {
        match (&self.sign_off, &self.sign_off_end) {
            (Some(record), _) => Some(view(record, None)),
            (None, Some(end)) => Some(view(&end.sign_off, Some(end))),
            (None, None) => None,
        }
    }
}

fn view(record: &SignOffRecord, end: Option<&SignOffEnd>) -> SignOff {
    let waived = record.says.waived.iter().map(|one| Waived {
        sort: one.sort.clone(),
        what: one.what.clone(),
        places: one.places,
        reason: one.reason.clone(),
    });
    SignOff {
        by: record.who.clone(),
        at: moment(record.at),
        sha256: record.sha256.clone(),
        facts: record.says.facts,
        covered: record.says.covered,
        waived: waived.collect(),
        ended: end.map(|end| SignOffEnded {
            by: end.who.clone(),
            at: moment(end.at),
            what: decisions::phrase(&end.action).to_owned(),
        }),
    }
}
