//! Several meetings that one verb tells of: `met A in Paris on Monday, B in Berlin on Tuesday and C in Rome`.

use super::Telling;
use crate::event::clause::Clause;
use crate::event::page::Tag;
use crate::event::party::Group;
use crate::lexicon::Classes;

/// `met A in Jerusalem and in Ramallah with B`: the second meeting, which shares verb, subject and date.
pub(super) fn gapped(clause: &Clause, telling: &mut Telling) -> Option<Telling> {
    let doc = clause.page.doc;
    let verb = telling.triggers.first().copied()?;
    let and = (verb + 1..clause.tokens.end)
        .find(|k| doc.is(*k, "and") && doc.is_any(k + 1, &["in", "at", "with", "later", "another"]))?;
    // "held a meeting with A in Jerusalem and another with B in Ramallah"
    if !doc.class(verb).is(Classes::Meet) && !doc.is(and + 1, "another") {
        return None;
    }
    let with = (and + 1..clause.tokens.end.min(and + 12))
        .find(|k| doc.is(*k, "with") || clause.page.is_finite(*k))
        .filter(|k| doc.is(*k, "with"))?;
    let group = clause.object(with + 1)?;
    let subject = clause.subject(verb)?;
    if group.tokens.start <= subject.tokens.end {
        return None;
    }
    let mut second = Telling {
        what: telling.what.clone(),
        triggers: vec![verb],
        present: subject.clone(),
        dates: telling.dates.clone(),
        signs: telling.signs,
        sentence: telling.sentence,
        ..Telling::default()
    };
    second.present.join(group);
    let (mut first_places, mut second_places) = (Vec::new(), Vec::new());
    for k in verb..clause.tokens.end {
        if let Tag::Place(index) = clause.page.tag(k) {
            let list = if k > and { &mut second_places } else { &mut first_places };
            list.push(index as usize);
        }
    }
    second.places = telling.places.iter().copied().filter(|place| second_places.contains(place)).collect();
    telling.places.retain(|place| first_places.contains(place) || !second_places.contains(place));
    telling.present.persons.retain(|person| {
        !group.persons.iter().any(|other| other.0 == person.0)
            || subject.persons.iter().any(|other| other.0 == person.0)
    });
    Some(second)
}

/// `met A in Paris on Monday, B in Berlin on Tuesday and C in Rome`: a further meeting for each further name that has a
/// place or day of its own; the first keeps what stands before them.
pub(super) fn read(clause: &Clause, telling: &mut Telling) -> Vec<Telling> {
    let doc = clause.page.doc;
    let [verb] = telling.triggers[..] else { return Vec::new() };
    if !doc.class(verb).is(Classes::Meet) || telling.places.is_empty() && telling.dates.is_empty() {
        return Vec::new();
    }
    // "He met A on Monday": whoever it was.
    let nobody = Group { unnamed: true, ..Group::default() };
    let subject = clause.subject(verb).filter(|subject| subject.tokens.end <= verb).unwrap_or(&nobody);
    let starts = starts(clause, verb);
    let Some(first) = starts.first().map(|group| group.tokens.start) else { return Vec::new() };
    // The verb's own object must have come before.
    if !clause.groups.iter().any(|group| group.tokens.start > verb && group.tokens.end < first) {
        return Vec::new();
    }
    let end = clause.tokens.end;
    let mut out = Vec::new();
    for (i, group) in starts.iter().enumerate() {
        let stop = starts.get(i + 1).map_or(end, |next| next.tokens.start);
        let mut further = Telling {
            what: telling.what.clone(),
            triggers: vec![verb],
            present: subject.clone(),
            signs: telling.signs,
            sentence: telling.sentence,
            ..Telling::default()
        };
        further.present.join(group);
        (further.places, further.dates) = mentions(clause, group.tokens.end, stop);
        out.push(further);
    }
    let (places, dates) = mentions(clause, clause.tokens.start, first);
    telling.places.retain(|place| places.contains(place));
    telling.dates.retain(|date| dates.contains(date));
    telling.present.persons.retain(|person| {
        subject.persons.iter().any(|other| other.0 == person.0)
            || !starts.iter().any(|group| group.persons.iter().any(|other| other.0 == person.0))
    });
    out
}

/// The lists behind a place or day that open a meeting of their own: `, B in Berlin`, `and C on Friday`.
fn starts<'c>(clause: &'c Clause, verb: usize) -> Vec<&'c Group> {
    let doc = clause.page.doc;
    let mut out = Vec::new();
    for group in clause.groups.iter().filter(|group| group.tokens.start > verb + 1 && !group.persons.is_empty()) {
        let before = group.tokens.start - 1;
        let joins = doc.is(before, "and") || doc.word(before) == ",";
        let mut k = before;
        while k > verb && (doc.word(k) == "," || doc.is(k, "and")) {
            k -= 1;
        }
        let behind_slot = matches!(clause.page.tag(k), Tag::Place(_) | Tag::Date(_));
        let end = group.tokens.end;
        let slot = matches!(clause.page.tag(end), Tag::Date(_))
            || doc.is_any(end, &["in", "at", "on"]) && matches!(clause.page.tag(end + 1), Tag::Place(_) | Tag::Date(_));
        let clause_of_its_own = (end..clause.tokens.end)
            .take_while(|k| !matches!(doc.word(*k), "," | ";") && !doc.is(*k, "and"))
            .any(|k| clause.page.is_finite(k));
        if joins && behind_slot && slot && !clause_of_its_own {
            out.push(group);
        } else if !out.is_empty() {
            break;
        }
    }
    out
}

/// Places and dates named between two tokens.
fn mentions(clause: &Clause, from: usize, to: usize) -> (Vec<usize>, Vec<usize>) {
    let (mut places, mut dates) = (Vec::new(), Vec::new());
    for k in from..to {
        let (list, index) = match clause.page.tag(k) {
            Tag::Place(index) => (&mut places, index as usize),
            Tag::Date(index) => (&mut dates, index as usize),
            _ => continue,
        };
        if list.last() != Some(&index) {
            list.push(index);
        }
    }
    (places, dates)
}
