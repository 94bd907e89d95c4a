//! Who does what a verb says: the list that is its subject.

use super::clause::Clause;
use super::page::Tag;
use super::party::Group;
use crate::lex::TokenKind;
use crate::lexicon::Classes;

/// Verbs that a whole sentence may follow without `that`.
const REPORTS: &[&str] = &[
    "says",
    "say",
    "saying",
    "announced",
    "announces",
    "confirmed",
    "confirms",
    "reported",
    "reports",
    "believe",
    "believes",
    "believed",
    "insisted",
    "insists",
    "added",
    "noted",
    "stressed",
    "suggested",
    "suggests",
    "reveal",
    "revealed",
    "reveals",
    "hoped",
    "hopes",
    "expects",
    "understands",
];

impl Clause<'_> {
    /// The list that is the subject of the verb at `v`, if the sentence has one.
    pub fn subject(&self, v: usize) -> Option<&Group> {
        let doc = self.page.doc;
        // "showed Kim boarding a plane": who stands right before a participle does it.
        if doc.class(v).is(Classes::Ing)
            && let Some(group) = self.groups.iter().find(|group| group.tokens.end == v)
        {
            return Some(group);
        }
        // "thanked X for flying in": who is thanked did it.
        if doc.class(v).is(Classes::Ing)
            && doc.is(v.wrapping_sub(1), "for")
            && let Some(group) = self.groups.iter().find(|group| group.tokens.end + 1 == v && !group.persons.is_empty())
            && group.tokens.start.checked_sub(1).is_some_and(|verb| {
                doc.is_any(
                    verb,
                    &[
                        "thanked",
                        "thanks",
                        "thank",
                        "thanking",
                        "praised",
                        "praises",
                        "praising",
                        "congratulated",
                        "commended",
                        "criticised",
                        "criticized",
                    ],
                )
            })
        {
            return Some(group);
        }
        // A clause of its own between subordinator and verb: "after Kim met Xi".
        let opened = (self.tokens.start..v).rev().find(|i| self.page.parts_clauses(*i));
        let relative = opened.is_some_and(|i| doc.is_any(i, &["who", "which", "whom"]));
        let from = opened.filter(|_| !relative).map_or(self.tokens.start, |i| i + 1);
        if relative {
            // "The group was led by Biden, who met Xi": the list right before "who", if it names somebody.
            let who = opened.unwrap_or(v);
            let last = self.groups.iter().rev().find(|group| group.tokens.end <= who && group.tokens.end + 2 >= who);
            if last.is_some_and(|last| !last.persons.is_empty()) && self.before(who + 1, v).is_none() {
                return last;
            }
            // "the US head of state, who toured the palace": somebody, but nobody of the lists.
            let nobody = last.is_none() && doc.is(who, "who") && self.before(who + 1, v).is_none();
            return if nobody { None } else { self.before(from, v).or(last) };
        }
        // "X said that the premier would hold talks": somebody whom no name tells, and not X.
        if self.said_of_another(from, v) {
            return None;
        }
        let own = self.before(from, v);
        if own.is_some() {
            return own;
        }
        // "X, who met Y before flying to P": whoever did the one did the other.
        if doc.class(v).is(Classes::Ing)
            && let Some(led) = opened.filter(|led| led + 1 == v && doc.is_any(*led, &["before", "after", "while"]))
            && let Some(main) = (self.tokens.start..led).rev().find(|k| self.page.is_finite(*k))
            && let Some(subject) = self.subject(main)
        {
            return Some(subject);
        }
        self.before(self.tokens.start, v).or_else(|| {
            // "After meeting Xi, Kim left": the subject comes behind.
            let participle =
                doc.class(v).is(Classes::Ing) || opened.is_some_and(|i| !(i..v).any(|k| self.page.is_finite(k)));
            if participle {
                self.groups
                    .iter()
                    .find(|group| group.tokens.start > v && doc.word(group.tokens.start.wrapping_sub(1)) == ",")
            } else {
                None
            }
        })
    }

    /// Whether what is said before the verb at `v` begins with an office that is not known to mean anybody: `said that
    /// the premier would`.
    fn said_of_another(&self, from: usize, v: usize) -> bool {
        let doc = self.page.doc;
        let said = (from..v).rev().find(|k| doc.class(*k).is(Classes::Speech) && self.page.is_finite(*k));
        let Some(the) = said.and_then(|said| (said + 1..v).find(|k| doc.is(*k, "the"))) else { return false };
        let opens = said.is_some_and(|said| the == said + 1) || doc.is(the - 1, "that");
        let office = (the + 1..the + 4)
            .take_while(|k| self.page.tag(*k) == Tag::Plain && self.page.reference(*k).is_none())
            .any(|k| doc.class(k).is(Classes::Title) && doc.class(k + 1).any(Classes::Auxiliary.with(Classes::Past)));
        opens && office && self.before(the, v).is_none()
    }

    /// The nearest list between `from` and `to` that stands where a subject stands.
    fn before(&self, from: usize, to: usize) -> Option<&Group> {
        let mut best = None;
        for group in self.groups.iter().filter(|group| group.tokens.start >= from && group.tokens.end <= to) {
            if self.is_free(group) {
                best = Some(group);
            }
        }
        best
    }

    /// Whether nothing before a list governs it.
    fn is_free(&self, group: &Group) -> bool {
        let doc = self.page.doc;
        let Some(before) = group.tokens.start.checked_sub(1).filter(|before| *before >= self.tokens.start) else {
            return true;
        };
        if self.page.tag(before) != Tag::Plain {
            // "On Sunday Presidents Buhari and Talon signed": a date before is no governor.
            return matches!(self.page.tag(before), Tag::Date(_)) || self.page.place(before).is_some();
        }
        let class = doc.class(before);
        if class.is(Classes::Preposition) && !doc.is_any(before, &["before", "after", "until", "since"])
            || doc.kind(before) == Some(TokenKind::Possessive)
        {
            return false;
        }
        let verb = class.is(Classes::Verb) && !class.is(Classes::Auxiliary);
        // "sources say X and Y will meet": who is told of acts himself, and is not who speaks.
        let speech = doc.is_any(before, REPORTS) || class.is(Classes::Speech) && !group.persons.is_empty();
        // "said Roh and his entourage would walk": over those whom no name tells.
        let carried = (group.tokens.end..self.tokens.end.min(group.tokens.end + 8))
            .take_while(|k| !matches!(doc.word(*k), "," | ";" | ":") && !doc.class(*k).is(Classes::Subordinator))
            .find(|k| self.page.is_finite(*k))
            .is_some_and(|k| doc.is_any(k, &["would", "will"]));
        let told = speech && (carried || self.page.is_finite(group.tokens.end));
        !verb || told || doc.is(before, "said") && doc.kind(group.tokens.end) != Some(TokenKind::Mark)
    }
}
