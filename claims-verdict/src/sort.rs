//! What sort of occasion a meeting is, so that a parade is not taken for talks.

use crate::fold::fold;

/// A sort of occasion.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Sort {
    /// Talks, a summit, a meeting, an audience.
    Talks,
    /// A visit in which hosts receive guests.
    Visit,
    /// A telephone or video call.
    Call,
    /// A conference, forum, session of many.
    Assembly,
    /// A parade, ceremony, rally, funeral.
    Ceremony,
    /// A dinner, banquet, reception.
    Table,
    /// A hearing or trial.
    Hearing,
    /// A word that is in no list.
    Other,
}

const SORTS: &[(Sort, &[&str])] = &[
    (Sort::Call, &["call", "phone", "telephone", "telephoned", "phoned", "videoconference", "teleconference", "video"]),
    (
        Sort::Table,
        &[
            "dinner",
            "banquet",
            "lunch",
            "luncheon",
            "breakfast",
            "reception",
            "tea",
            "dined",
            "lunched",
            "ate",
            "breakfasted",
            "supper",
        ],
    ),
    (
        Sort::Ceremony,
        &[
            "parade",
            "ceremony",
            "rally",
            "funeral",
            "inauguration",
            "commemoration",
            "commemorations",
            "celebration",
            "celebrations",
            "memorial",
            "wedding",
            "coronation",
            "march",
            "service",
            "anniversary",
        ],
    ),
    (Sort::Hearing, &["hearing", "trial", "testimony", "testified", "inquest"]),
    (
        Sort::Assembly,
        &[
            "conference",
            "forum",
            "session",
            "assembly",
            "congress",
            "convention",
            "symposium",
            "plenary",
            "gathering",
            "workshop",
        ],
    ),
    (Sort::Visit, &["visit", "visited", "visiting", "trip", "tour", "visits"]),
    (
        Sort::Talks,
        &[
            "meeting",
            "met",
            "meet",
            "meets",
            "meetings",
            "summit",
            "talks",
            "talk",
            "talked",
            "negotiation",
            "negotiations",
            "negotiated",
            "audience",
            "received",
            "hosted",
            "welcomed",
            "discussion",
            "discussions",
            "dialogue",
            "round",
            "consultations",
            "sat",
            "encounter",
            "held",
            "greeted",
            "shook",
            "handshake",
            "conferred",
            "bilateral",
            "spoke",
        ],
    ),
];

impl Sort {
    /// The sort that an event's own noun or verb tells: `military parade`, `met`, `phone call`.
    pub(crate) fn of(what: &str, remote: bool) -> Sort {
        if remote {
            return Sort::Call;
        }
        let folded = fold(what);
        // Who pays one comes in person.
        if folded.ends_with("courtesy call") {
            return Sort::Visit;
        }
        let words: Vec<&str> = folded.split(' ').collect();
        // The noun stands last (`summit talks`, `military parade`); a call is one wherever the word stands.
        let by_word = |word: &&str| SORTS.iter().find(|(_, list)| list.contains(word)).map(|(sort, _)| *sort);
        words.iter().rev().find_map(by_word).unwrap_or(Sort::Other)
    }

    /// Whether two tellings may be of one occasion, by their words alone.
    pub(crate) fn fits(self, other: Sort) -> bool {
        use Sort::{Assembly, Call, Ceremony, Hearing, Other, Table, Talks, Visit};
        if self == other {
            return true;
        }
        match (self, other) {
            (Call, _) | (_, Call) => false,
            // `summit` may be of two or of twenty; a visit is told by its talks. The host's dinner is a part of the
            // visit, and no part of the talks.
            (Other, _)
            | (_, Other)
            | (Talks, Visit | Assembly)
            | (Visit | Assembly, Talks)
            | (Visit, Table | Ceremony)
            | (Table | Ceremony, Visit) => true,
            (Talks | Assembly | Ceremony | Table | Hearing | Visit, _) => false,
        }
    }

    /// Whether many take part as a matter of course, so that other names say nothing against it.
    pub(crate) fn of_many(self, what: &str) -> bool {
        matches!(self, Sort::Ceremony | Sort::Assembly | Sort::Table)
            || fold(what).split(' ').any(|word| word == "summit")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fit(a: &str, b: &str) -> bool {
        Sort::of(a, false).fits(Sort::of(b, false))
    }

    #[test]
    fn one_occasion_is_told_in_many_words() {
        assert!(fit("summit", "talks"));
        assert!(fit("met", "held talks"));
        assert!(fit("visit", "met"));
        assert!(fit("military parade", "parade"));
        assert!(fit("banquet", "dinner"));
        assert!(fit("courtesy call", "visit"));
        assert!(fit("ate", "dinner"));
    }

    #[test]
    fn other_sorts_are_other_occasions() {
        assert!(!fit("military parade", "talks"));
        assert!(!fit("phone call", "met"));
        assert!(!Sort::of("talks", true).fits(Sort::of("talks", false)));
        assert!(!fit("hearing", "dinner"));
    }
}
