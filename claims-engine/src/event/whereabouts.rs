//! Where an event took place, among the places that its sentence names.

use super::clause::Clause;
use super::page::Tag;
use crate::lex::TokenKind;
use crate::lexicon::Classes;
use crate::mention::PlaceKind;

/// Prepositions that say what a meeting is about, not where it is.
const TOPICS: &[&str] =
    &["on", "about", "over", "of", "regarding", "concerning", "against", "for", "into", "around", "toward", "towards"];

/// What may be of a place: `the outskirts of`, `the town hall of`.
const PARTS: &[&str] = &[
    "city",
    "capital",
    "town",
    "resort",
    "port",
    "village",
    "island",
    "outskirts",
    "hall",
    "palace",
    "residence",
    "airport",
    "office",
    "headquarters",
    "suburb",
    "suburbs",
    "district",
    "heart",
    "centre",
    "center",
    "streets",
    "room",
    "corner",
    "lobby",
    "garden",
    "gardens",
    "grounds",
    "steps",
    "courtyard",
    "lawn",
    "quarter",
    "shores",
    "banks",
    "south",
    "north",
];

/// From where something lies somewhere.
const COMPASS: &[&str] = &["north", "south", "east", "west", "northeast", "northwest", "southeast", "southwest"];

impl Clause<'_> {
    /// Place mentions that say where an event with `triggers` took place, as indices into the page's places.
    pub fn places(&self, triggers: &[usize]) -> Vec<usize> {
        let doc = self.page.doc;
        let mut out: Vec<usize> = Vec::new();
        let mut last_end = None;
        let antecedent = self.where_place(triggers);
        for (i, index) in self.tagged(|tag| if let Tag::Place(at) = tag { Some(at as usize) } else { None }) {
            let end = self.page.end_of(i);
            // "Cornwall, U.K.": the second goes with the first. "Niamey, Niger's capital" likewise.
            let follows = last_end.is_some_and(|last: usize| doc.word(last) == "," && last + 1 == i);
            if follows && !out.is_empty() {
                out.push(index);
                last_end = Some(end);
                continue;
            }
            last_end = None;
            if antecedent == Some(i) || self.takes_place(i, end, triggers) {
                out.push(index);
                last_end = Some(end);
            }
        }
        // "met here on Monday": where the report was filed.
        // "in this beach resort": likewise.
        let this = |i: usize| {
            doc.is(i, "this")
                && i > self.tokens.start
                && doc.is(i - 1, "in")
                && (i + 1..i + 4).any(|k| doc.is_any(k, &["city", "town", "resort", "capital", "village", "port"]))
        };
        let here = self.tokens.clone().find(|i| (doc.is(*i, "here") || this(*i)) && self.page.tag(*i) == Tag::Plain);
        if let (Some(here), Some(filed)) = (here, self.page.filed)
            && !(doc.class(here + 1).is(Classes::Speech))
            && self.governor(here).is_some_and(|(head, _)| triggers.contains(&head))
        {
            out.push(filed);
        }
        out
    }

    /// `flew to Warsaw, where he met X`: the place before the `where` that opens the clause of the first trigger.
    pub(super) fn where_place(&self, triggers: &[usize]) -> Option<usize> {
        let doc = self.page.doc;
        let first = triggers.iter().copied().min()?;
        let opened =
            (self.tokens.start..first).rev().find(|k| self.page.parts_clauses(*k)).filter(|k| doc.is(*k, "where"))?;
        let place = (self.tokens.start..opened).rev().find(|k| self.page.place(*k).is_some())?;
        let start = self.page.start_of(place);
        let before = start.checked_sub(1)?;
        // "Brussels, Belgium, where": the city goes with it.
        let city = doc.word(before) == "," && before > self.tokens.start && self.page.place(before - 1).is_some();
        let start = if city { self.page.start_of(before - 1) } else { start };
        let led = start.checked_sub(1)?;
        // "expected to visit Baghdad next week, where"
        let visited = doc.class(led).is(Classes::Visit) || doc.is_any(led, &["reached", "left"]);
        (visited || doc.is_any(led, &["in", "to", "at", "for", "into", "the"])).then_some(start)
    }

    fn takes_place(&self, i: usize, end: usize, triggers: &[usize]) -> bool {
        let doc = self.page.doc;
        let mut before = i;
        while before > self.tokens.start
            && self.page.tag(before - 1) == Tag::Plain
            && (doc.is_any(
                before - 1,
                &[
                    "the", "a", "an", "his", "her", "their", "its", "nearby", "historic", "southern", "northern",
                    "eastern", "western", "central", "downtown", "capital", "city", "port", "resort", "town", "of",
                ],
            ) && !(doc.is(before - 1, "of")
                && !doc.is_any(
                    before.wrapping_sub(2),
                    PARTS,
                ))
                || doc.country_of(before - 1).is_some() && before < i
                // "in Nigeria's capital of Abuja"
                || doc.kind(before - 1) == Some(TokenKind::Possessive) && before < i && self.page.place(before - 2).is_some()
                // "in the Kazakh capital, Astana"
                || before == i
                    && doc.word(before - 1) == ","
                    && before >= self.tokens.start + 2
                    && doc.is_any(before - 2, &["capital", "city", "town", "village", "resort", "port"])
                // "in the lakeside town of Evian", "in the ornate Catherine Hall"
                || before >= self.tokens.start + 2
                    && doc.class(before - 1) == Classes::NONE
                    && doc.kind(before - 1) == Some(TokenKind::Word)
                    && !doc.is_capital(before - 1)
                    && doc.is_any(before - 2, &["the", "a", "an"])
                // "on the steps of the White House", "at the town hall of Janakpur"
                || doc.is(before, "of") && doc.is_any(before - 1, PARTS))
        {
            before -= 1;
        }
        // "at Meseberg Castle north of Berlin": how far off, and not where.
        if doc.is_any(before, COMPASS) && before < i && !doc.is(before - usize::from(before > 0), "the") {
            return false;
        }
        // "the Beijing summit", "the White House meeting"
        if doc.is(i, "commonwealth") {
            return false;
        }
        if triggers.contains(&end) && doc.class(end).is(Classes::Occasion) && !doc.is_any(end, &["parade", "visit"]) {
            return !matches!(self.page.places_kind(i), Some(PlaceKind::Country | PlaceKind::Area));
        }
        // "in the West Bank city of Ramallah": over the name that the town goes with.
        if before < i && before > self.tokens.start && self.page.place(before - 1).is_some() {
            before = self.page.start_of(before - 1);
            if before > self.tokens.start && doc.is(before - 1, "the") {
                before -= 1;
            }
        }
        let Some(preposition) = before.checked_sub(1).filter(|at| *at >= self.tokens.start) else { return false };
        // "where" behind a place: "Geneva, Switzerland where he will hold talks".
        let where_ = (end..self.tokens.end).take(3).find(|k| doc.is(*k, "where"));
        if let Some(relative) = where_ {
            let verb = (relative..self.tokens.end).find(|k| self.is_head(*k));
            let inside = verb.is_some_and(|verb| {
                triggers.iter().any(|trigger| *trigger >= verb && !(verb..*trigger).any(|k| self.page.parts_clauses(k)))
            });
            // "met at the palace, where X was their host": of what stands before it too, unless that is a way there.
            let led = doc.word(relative - 1) == "," && triggers.iter().all(|trigger| *trigger < i);
            if inside || !led {
                return inside;
            }
        }
        // "welcomed X to the palace"
        let led = doc.is(preposition, "to")
            && (preposition.saturating_sub(16).max(self.tokens.start)..preposition)
                .rev()
                .take_while(|k| !self.page.parts_clauses(*k))
                .find(|k| triggers.contains(k))
                .is_some_and(|k| doc.is_any(k, &["welcomed", "welcomes", "welcome", "welcoming"]));
        if !led
            && !doc.is_any(preposition, &["in", "at", "inside", "outside", "near", "aboard", "on", "beside", "across"])
            || self.only_describes(i, end, preposition)
        {
            return false;
        }
        let Some((head, fronted)) = self.governor(preposition) else { return false };
        if fronted {
            // "A was in Rome that week, and B met C": the place is that of the first half.
            let half = (self.tokens.start..preposition)
                .rev()
                .take_while(|k| !self.page.parts_clauses(*k))
                .find(|k| self.page.is_finite(*k) && self.page.tag(*k) == Tag::Plain)
                .filter(|k| doc.is_any(*k, &["was", "were", "is", "are"]));
            if half.is_some_and(|half| self.subject(half).is_some()) && (end..head).any(|k| doc.is(k, "and")) {
                return false;
            }
            // "The crisis in P will be discussed at the summit": inside the subject.
            let inside = preposition.checked_sub(1).is_some_and(|before| {
                before >= self.tokens.start
                    && doc.kind(before) == Some(TokenKind::Word)
                    && !doc.is_capital(before)
                    && self.page.tag(before) == Tag::Plain
                    && !doc.class(before).any(
                        Classes::Function
                            .with(Classes::Preposition)
                            .with(Classes::Verb)
                            .with(Classes::Auxiliary)
                            .with(Classes::Subordinator)
                            .with(Classes::Common)
                            .with(Classes::Occasion),
                    )
                    && !doc.word(before).ends_with("ly")
            });
            if inside {
                return false;
            }
            let first = triggers.iter().copied().min().unwrap_or(head);
            return triggers.contains(&head)
                || first > head && !(head..first).any(|k| self.page.parts_clauses(k)) && self.same_actor(head, first)
                || first >= self.tokens.start && triggers.iter().any(|trigger| *trigger <= head && *trigger > i);
        }
        // "met in Valletta on Saturday, not in Marsaxlokk"
        let denied = preposition > self.tokens.start && doc.is_any(preposition - 1, &["not", "never"])
            || preposition > self.tokens.start + 1
                && (doc.is(preposition - 1, "than") && doc.is(preposition - 2, "rather")
                    || doc.is(preposition - 1, "of") && doc.is(preposition - 2, "instead"));
        // "met in Asuncion, not at the theatre in Salto": over the hall to the word that takes both away.
        let denied = denied
            || (preposition.saturating_sub(8).max(self.tokens.start)..preposition)
                .rev()
                .take_while(|k| {
                    matches!(self.page.tag(*k), Tag::Place(_))
                        || doc.is_any(*k, &["the", "at", "in", "of", "not"])
                        || doc.class(*k).is(Classes::VenueHead)
                        || doc.is_capital(*k)
                })
                .any(|k| doc.is(k, "not"));
        if !triggers.contains(&head) || denied {
            return false;
        }
        !self.is_topic(head, preposition, i) && !self.is_spoken_of(head, preposition)
    }

    /// `conferred in Toronto about the siege of a house in Lima`: what stands behind `about`, where a place before it has told
    /// already where the meeting was.
    fn is_spoken_of(&self, head: usize, preposition: usize) -> bool {
        let doc = self.page.doc;
        let about = (head + 1..preposition)
            .find(|k| doc.is_any(*k, &["about", "over", "concerning", "regarding"]) && self.page.tag(*k) == Tag::Plain);
        let Some(about) = about else { return false };
        let placed = (head + 1..about).any(|k| {
            matches!(self.page.tag(k), Tag::Place(_)) && doc.is_any(self.page.start_of(k) - 1, &["in", "at", "the"])
        });
        placed && !(about + 1..preposition).any(|k| matches!(self.page.tag(k), Tag::Date(_)))
    }

    /// `on Iran's plans`, `in the Iran nuclear issue`: the place only says whose or which thing is meant.
    fn only_describes(&self, i: usize, end: usize, preposition: usize) -> bool {
        let doc = self.page.doc;
        let wide = matches!(
            self.page.places_kind(i),
            Some(PlaceKind::Country | PlaceKind::Area | PlaceKind::Region | PlaceKind::City)
        );
        let noun = end < self.tokens.end
            && self.page.tag(end) == Tag::Plain
            && doc.kind(end) == Some(TokenKind::Word)
            && !doc.is_capital(end)
            && (doc.class(end) == Classes::default()
                || doc.class(end).any(Classes::Group.with(Classes::Common))
                || doc.is_any(end, &["embassy", "consulate"]))
            && !doc.word(end).ends_with("ly");
        // "in the Red Sea resort of Sharm el-Sheikh"
        if self.page.tag(end) == Tag::Plain
            && doc.is_any(end, PARTS)
            // "at Meseberg Castle north of Berlin"
            && !doc.is_any(end, COMPASS)
            && doc.is(end + 1, "of")
            && self.page.place(end + 2).is_some()
        {
            return true;
        }
        // "on Iran's plans", but "in Moscow's Red Square"
        if wide && doc.kind(end) == Some(TokenKind::Possessive) {
            return !(end + 1..end + 4).any(|k| self.page.place(k).is_some());
        }
        // "talks on Syria"
        let subject = doc.is(preposition, "on")
            && matches!(self.page.places_kind(i), Some(PlaceKind::Country | PlaceKind::Area | PlaceKind::Region))
            && preposition.checked_sub(1).is_some_and(|before| doc.class(before).is(Classes::Occasion));
        subject || wide && noun && doc.is(preposition + 1, "the")
    }

    /// Whether the place belongs to what is talked about: `talks on the war in Ukraine`.
    fn is_topic(&self, head: usize, preposition: usize, place: usize) -> bool {
        let doc = self.page.doc;
        let topic = (head + 1..preposition)
            .rev()
            .find(|k| doc.class(*k).is(Classes::Preposition) && self.page.tag(*k) == Tag::Plain && !doc.is(*k, "in"));
        let Some(topic) = topic.filter(|k| doc.is_any(*k, TOPICS)) else { return false };
        // "a meeting of officials held in P"
        if (head + 1..preposition).any(|k| doc.is_any(k, &["held", "hosted", "convened", "staged"])) {
            return false;
        }
        // "met on the margins of the summit in P": it is the summit's place, and so theirs.
        if (head + 1..topic).any(|k| doc.is_any(k, &["sidelines", "margins", "fringes"])) {
            return false;
        }
        let object = self.page.tag(preposition - 1);
        let named = matches!(object, Tag::Date(_) | Tag::Person(_) | Tag::Place(_))
            || matches!(self.page.tag(topic + 1), Tag::Date(_));
        let wide =
            matches!(self.page.places_kind(place), Some(PlaceKind::Country | PlaceKind::Area | PlaceKind::Region));
        !named && wide
    }
}
