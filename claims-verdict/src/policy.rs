//! What is enough for `supported`, counted in independent origins.

use std::collections::BTreeSet;

use crate::assessment::{Stance, Status};
use crate::source::Tier;

/// What is enough for `supported`: so many primary sources, or so many independent secondary ones.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Policy {
    /// `desk`, `single`, or a name of the desk's own.
    pub name: String,
    /// Independent primary origins that suffice alone; 0 means that none do.
    pub primary: u32,
    /// Independent secondary origins that suffice alone; 0 means that none do.
    pub secondary: u32,
}

impl Policy {
    /// One primary or three independent secondary sources.
    pub fn desk() -> Self {
        Self { name: "desk".to_owned(), primary: 1, secondary: 3 }
    }

    /// One source of either tier.
    pub fn single() -> Self {
        Self { name: "single".to_owned(), primary: 1, secondary: 1 }
    }

    /// Whether so many origins suffice. A primary one does all that a secondary one does.
    pub(crate) fn is_met(&self, primary: u32, all: u32) -> bool {
        (self.primary > 0 && primary >= self.primary) || (self.secondary > 0 && all >= self.secondary)
    }

    /// What is missing beside so many origins, in words.
    pub(crate) fn lacks(&self, primary: u32, all: u32) -> String {
        let more = |n: u32, what: &str| {
            let word = if n == 1 { "one".to_owned() } else { n.to_string() };
            format!("{word} more {what} source{}", if n == 1 { "" } else { "s" })
        };
        let primary = (self.primary > primary)
            .then(|| more(self.primary - primary, "primary").replacen(" more", "", usize::from(primary == 0)));
        let secondary = (self.secondary > all).then(|| more(self.secondary - all, "independent"));
        match (primary, secondary) {
            (Some(primary), Some(secondary)) => format!("{secondary}, or {primary}"),
            (Some(one), None) | (None, Some(one)) => one,
            (None, None) => "a policy that anything can meet".to_owned(),
        }
    }
}

/// The origins for and against one item.
#[derive(Clone, Debug, Default)]
pub(crate) struct Tally {
    primary: BTreeSet<u32>,
    supporting: BTreeSet<u32>,
    refuted: bool,
    insufficient: bool,
}

impl Tally {
    /// Counts one record.
    pub(crate) fn add(&mut self, stance: Stance, tier: Tier, origin: u32) {
        match stance {
            Stance::Supports => {
                self.supporting.insert(origin);
                if tier == Tier::Primary {
                    self.primary.insert(origin);
                }
            }
            Stance::Refutes => self.refuted = true,
            Stance::Insufficient => self.insufficient = true,
            Stance::Irrelevant => {}
        }
    }

    /// The item's status, and what is missing for `supported`.
    pub(crate) fn status(&self, policy: &Policy) -> (Status, Option<String>) {
        let (primary, all) = (self.primary.len() as u32, self.supporting.len() as u32);
        match (all > 0, self.refuted) {
            (true, true) => (Status::Conflicting, Some("a decision between sources that disagree".to_owned())),
            (false, true) => (Status::Refuted, None),
            (true, false) if policy.is_met(primary, all) => (Status::Supported, None),
            (true, false) => (Status::NotEnoughEvidence, Some(policy.lacks(primary, all))),
            (false, false) => {
                let lacks = policy.lacks(0, 0);
                let kind = if self.insufficient { " that says it outright" } else { "" };
                (Status::NotEnoughEvidence, Some(format!("{lacks}{kind}")))
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(records: &[(Stance, Tier, u32)], policy: &Policy, expected: Status) {
        let mut tally = Tally::default();
        for (stance, tier, origin) in records {
            tally.add(*stance, *tier, *origin);
        }
        assert_eq!(tally.status(policy).0, expected, "{records:?} under {}", policy.name);
    }

    #[test]
    fn origins_are_counted_and_not_records() {
        use Stance::{Insufficient, Refutes, Supports};
        use Tier::{Primary, Secondary};
        let (desk, single) = (Policy::desk(), Policy::single());
        let s = |origin| (Supports, Secondary, origin);
        check(&[s(1), s(2), s(3)], &desk, Status::Supported);
        check(&[s(1), s(2), s(2)], &desk, Status::NotEnoughEvidence);
        check(&[s(1)], &single, Status::Supported);
        check(&[(Supports, Primary, 1)], &desk, Status::Supported);
        check(&[(Insufficient, Primary, 1)], &single, Status::NotEnoughEvidence);
        check(&[(Refutes, Secondary, 1)], &desk, Status::Refuted);
        check(&[(Refutes, Secondary, 1), s(2)], &desk, Status::Conflicting);
        check(&[], &single, Status::NotEnoughEvidence);
        let two = Policy { name: "two primary".to_owned(), primary: 2, secondary: 0 };
        check(&[(Supports, Primary, 1), s(2), s(3), s(4)], &two, Status::NotEnoughEvidence);
    }

    #[test]
    fn what_is_missing_is_said() {
        assert_eq!(Policy::desk().lacks(0, 2), "one more independent source, or one primary source");
        assert_eq!(Policy::desk().lacks(0, 0), "3 more independent sources, or one primary source");
        assert_eq!(Policy { name: String::new(), primary: 2, secondary: 0 }.lacks(1, 5), "one more primary source");
    }
}
