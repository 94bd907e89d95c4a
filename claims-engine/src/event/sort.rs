//! What sort of occasion the words for a meeting tell of, and which sorts can be the same meeting.

use crate::lexicon::{self, Classes};

/// The sort of an occasion, read once from its words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sort {
    family: Family,
    /// Lower-case head noun without a plural ending.
    noun: String,
    /// Lower-case words of a proper name: `g7` of `G7 Summit`.
    proper: Vec<String>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Family {
    Any,
    Talks,
    Visit,
    Ceremony,
    Press,
    Call,
    Crowd,
    Meal,
}

impl Sort {
    /// The sort of the occasion called `what`.
    pub fn of(what: &str) -> Self {
        let last = what.rsplit(' ').next().unwrap_or("");
        let proper = what
            .split(' ')
            .filter(|word| word.starts_with(char::is_uppercase) && !lexicon::classes(word).is(Classes::Occasion))
            .map(str::to_lowercase);
        Self { family: family(what), noun: last.trim_end_matches('s').to_ascii_lowercase(), proper: proper.collect() }
    }

    /// Whether a later telling of this sort can be of the same meeting. Ceremonies and calls are not talks; `met` goes
    /// with everything that people hold between them; `G7 Summit` is not `NATO Summit`.
    pub fn goes_with(&self, later: &Self) -> bool {
        let talks = |a: Family, b: Family| a == Family::Talks && b == Family::Any;
        (self.family == later.family || talks(self.family, later.family) || talks(later.family, self.family))
            && (later.proper.is_empty() || self.proper == later.proper)
    }

    /// Whether the nouns are one.
    pub fn is_same_word(&self, other: &Self) -> bool {
        self.noun == other.noun
    }

    /// Whether both bear the same proper name: `Arab summit`.
    pub fn is_same_name(&self, other: &Self) -> bool {
        self.noun == other.noun && !self.proper.is_empty() && self.proper == other.proper
    }

    /// Whether the nouns are one, or stand for one another.
    pub fn is_same_noun(&self, other: &Self) -> bool {
        let loose = |family: Family| matches!(family, Family::Any | Family::Talks);
        self.noun == other.noun || self.family == other.family || loose(self.family) && loose(other.family)
    }
}

fn family(what: &str) -> Family {
    let lower = what.to_ascii_lowercase();
    let last = lower.rsplit(' ').next().unwrap_or("");
    if lower.contains("news conference") || lower.contains("press conference") || last == "briefing" {
        return Family::Press;
    }
    match last {
        "visit" | "visits" | "trip" | "tour" => Family::Visit,
        "parade" | "ceremony" | "ceremonies" | "funeral" | "inauguration" | "coronation" | "wedding"
        | "commemoration" | "celebration" | "celebrations" | "reception" | "vigil" | "signing" => Family::Ceremony,
        "call" | "calls" if lower.contains("courtesy") => Family::Any,
        "call" | "calls" => Family::Call,
        "march" | "protest" | "protests" | "demonstration" | "demonstrations" | "rally" | "rallies" => Family::Crowd,
        "dinner" | "dined" | "lunched" | "lunch" | "luncheon" | "breakfast" | "banquet" | "barbecue" => Family::Meal,
        "met" | "meeting" | "meetings" | "received" | "welcomed" | "hosted" | "gathered" | "greeted" | "gathering"
        | "welcome" => Family::Any,
        _ => Family::Talks,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(first: &str, later: &str, expected: bool) {
        assert_eq!(Sort::of(first).goes_with(&Sort::of(later)), expected, "{first}, then {later}");
    }

    #[test]
    fn talks_are_told_from_visits_calls_and_ceremonies() {
        check("summit", "met", true);
        check("met", "talks", true);
        check("visit", "talks", false);
        check("call", "meeting", false);
        check("press conference", "talks", false);
    }

    #[test]
    fn a_proper_name_is_not_taken_for_another() {
        check("G7 Summit", "summit", true);
        check("G7 Summit", "NATO Summit", false);
        check("summit", "NATO Summit", false);
    }

    #[test]
    fn nouns_that_stand_for_one_another() {
        assert!(Sort::of("meetings").is_same_noun(&Sort::of("talks")));
        assert!(!Sort::of("dinner").is_same_noun(&Sort::of("talks")));
    }
}
