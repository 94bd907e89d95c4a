//! Meetings: the verbs and nouns that tell of them, and who, when and where.

mod absence;
mod company;
pub(crate) mod contact;
mod course;
mod guests;
mod holders;
mod host;
mod light;
mod noun;
mod partners;
mod presence;
mod series;
mod talk;
mod verb;
mod way;

use std::collections::BTreeSet;
use std::ops::Range;

use super::clause::Clause;
use super::page::Tag;
use super::party::Group;
use super::phase::{self, Signs};
use crate::lexicon::Classes;

/// One telling of a meeting, before tellings of the same one are joined.
#[derive(Clone, Debug, Default)]
pub struct Telling {
    /// The text's own noun or verb.
    pub what: String,
    /// Verb and noun that tell of it: tokens.
    pub triggers: Vec<usize>,
    /// Who took part.
    pub present: Group,
    /// Who did not.
    pub absent: Group,
    /// Indices of date mentions.
    pub dates: Vec<usize>,
    /// Indices of place mentions.
    pub places: Vec<usize>,
    /// Those of the places that only the way or the verb beside tells.
    pub worked_out: Vec<usize>,
    /// Venues without a name of their own: tokens.
    pub venues: Vec<Range<usize>>,
    /// Signs of phase, hedge and denial.
    pub signs: Signs,
    /// `the talks`, `their summit`: may point back to a meeting told before.
    pub definite: bool,
    /// By telephone or video.
    pub remote: bool,
    /// Adds to a meeting told before and is none by itself.
    pub only_adds: bool,
    /// A noun without any article: `dinner`, `talks`.
    pub bare: bool,
    /// The dates are those of the way there: `arrived on Monday for talks`.
    pub lent: bool,
    /// `also met`: in the place of what was told before.
    pub also: bool,
    /// The sentence.
    pub sentence: usize,
}

/// Every telling of a meeting in one sentence.
pub fn find(clause: &Clause, sentence: usize) -> Vec<Telling> {
    let mut used = BTreeSet::new();
    let mut out: Vec<Telling> = presence::list(clause).into_iter().collect();
    for v in clause.tokens.clone() {
        if clause.page.quoted.get(v).copied().unwrap_or(false) || used.contains(&v) {
            continue;
        }
        if let Some(telling) = absence::read(clause, v).or_else(|| verb::read(clause, v)) {
            used.extend(telling.triggers.iter().copied());
            out.push(telling);
        }
    }
    for telling in &mut out {
        finish(clause, telling, sentence);
    }
    let mut further = Vec::new();
    for telling in &mut out {
        match series::gapped(clause, telling) {
            Some(second) => further.push(second),
            None => further.extend(series::read(clause, telling)),
        }
    }
    out.extend(further);
    for telling in &out {
        used.extend(telling.triggers.iter().copied());
    }
    for n in clause.tokens.clone() {
        if clause.page.quoted.get(n).copied().unwrap_or(false) || used.contains(&n) {
            continue;
        }
        if let Some(mut telling) = noun::read(clause, n) {
            finish(clause, &mut telling, sentence);
            used.extend(telling.triggers.iter().copied());
            out.push(telling);
        }
    }
    out.retain(|telling| is_telling(clause, telling));
    out.sort_by_key(|telling| telling.triggers.iter().copied().min());
    absence::fold(clause, &mut out);
    out
}

fn finish(clause: &Clause, telling: &mut Telling, sentence: usize) {
    let doc = clause.page.doc;
    telling.sentence = sentence;
    telling.triggers.sort_unstable();
    // "the opening ceremony of the forum": one occasion.
    if let Some(n) = telling.triggers.last().copied().filter(|n| doc.is(n + 1, "of")) {
        let further = (n + 2..clause.tokens.end.min(n + 8))
            .take_while(|k| doc.kind(*k) == Some(crate::lex::TokenKind::Word) && !clause.page.is_finite(*k))
            .find(|k| {
                clause.page.tag(*k) == Tag::Plain && doc.class(*k).is(Classes::Occasion) && !noun::is_barred(clause, *k)
            });
        telling.triggers.extend(further);
    }
    // "held talks over dinner": one occasion.
    if let Some(last) = telling.triggers.last().copied()
        && let Some(over) = (last + 1..clause.tokens.end.min(last + 8))
            .take_while(|k| !clause.page.is_finite(*k))
            .find(|k| doc.is(*k, "over"))
    {
        let meal = over + 1 + usize::from(doc.is_any(over + 1, &["a", "an"]) || doc.is(over + 1, "working"));
        telling.triggers.extend(doc.is_any(meal, &["dinner", "lunch", "breakfast", "tea", "coffee"]).then_some(meal));
    }
    presence::of_occasion(clause, telling);
    let away = !telling.absent.is_empty();
    telling.dates.extend(clause.dates(&telling.triggers));
    if !away {
        way::lend_aim(clause, telling);
    }
    let found = clause.places(&telling.triggers);
    telling
        .places
        .extend(found.into_iter().filter(|place| !contact::is_topic(clause, telling.triggers.first(), *place)));
    telling.venues.extend(clause.common_venues(&telling.triggers));
    telling.dates.sort_unstable();
    telling.dates.dedup();
    attend_where(clause, telling);
    if !away {
        way::lend(clause, telling);
    }
    telling.places.sort_unstable();
    telling.places.dedup();
    telling.signs = phase::signs(doc, &telling.triggers, &clause.tokens);
    if away {
        // The words that say so are about who came, and not about whether there was a meeting.
        let Signs { future, earlier, past, .. } = telling.signs;
        telling.signs = Signs { future, earlier, past, ..Signs::default() };
    } else {
        stay_away(clause, telling);
    }
    presence::add(clause, telling);
    let first = telling.triggers.first().copied().unwrap_or(clause.tokens.start);
    telling.also |= (first.saturating_sub(2)..first + 2).any(|k| doc.is(k, "also"));
    telling.remote |= telling.triggers.iter().any(|k| {
        doc.is_any(
            *k,
            &[
                "call",
                "calls",
                "conversation",
                "spoke",
                "speak",
                "speaks",
                "talked",
                "called",
                "phoned",
                "telephoned",
                "talks",
                "meeting",
                "summit",
                "consultation",
                "discussions",
            ],
        )
    }) && clause.tokens.clone().filter(|k| within_telling(clause, telling, *k)).any(|k| {
        doc.is_any(
            k,
            &[
                "phone",
                "telephone",
                "telephoned",
                "phoned",
                "videoconference",
                "videolink",
                "teleconference",
                "phone-call",
            ],
        ) || doc.is(k, "video") && doc.is_any(k + 1, &["call", "link", "conference", "meeting", "summit", "talks"])
            || doc.is_any(k, &["virtual", "online"]) && doc.is_any(k + 1, &["summit", "meeting", "talks"])
            || doc.is(k, "by") && doc.is(k + 1, "video")
    });
    led_by(clause, telling);
    drop_spokesmen(clause, &mut telling.present);
}

/// `met a delegation from Paris, headed by X`: who leads those who came.
fn led_by(clause: &Clause, telling: &mut Telling) {
    const REACH: usize = 26;
    let doc = clause.page.doc;
    let Some(first) = telling.triggers.first().copied().filter(|_| telling.present.unnamed) else { return };
    let Some(delegation) = (first..clause.tokens.end.min(first + REACH)).find(|k| {
        doc.is_any(*k, &["delegation", "delegations", "team", "party", "mission"])
            || clause.page.is_finite(*k) && *k > first
    }) else {
        return;
    };
    let led = (delegation + 1..clause.tokens.end.min(delegation + REACH))
        .take_while(|k| !clause.page.is_finite(*k) || doc.is_any(*k, &["led", "headed"]))
        .find(|k| doc.is_any(*k, &["led", "headed"]) && doc.is(k + 1, "by"));
    if let Some(group) = led.and_then(|led| clause.object(led + 2).or_else(|| clause.object(led + 3))) {
        telling.present.join(group);
    }
}

/// Whether the words at `k` stand with the triggers: what a comma parts from the noun of an occasion says nothing of it.
fn within_telling(clause: &Clause, telling: &Telling, k: usize) -> bool {
    let doc = clause.page.doc;
    let spoken = telling
        .triggers
        .iter()
        .any(|t| !doc.class(*t).is(Classes::Occasion) || doc.is_any(*t, &["call", "calls", "conversation"]));
    let Some(nearest) = telling.triggers.iter().copied().min_by_key(|t| t.abs_diff(k)) else { return false };
    spoken || !(nearest.min(k)..nearest.max(k)).any(|t| matches!(doc.word(t), "," | ";"))
}

/// `X did not attend the parade; he was represented by Y`: who stayed away, and who came instead.
fn stay_away(clause: &Clause, telling: &mut Telling) {
    let doc = clause.page.doc;
    let is = |words: &[&str]| telling.triggers.iter().any(|k| doc.is_any(*k, words));
    let attends = is(&[
        "attend",
        "attended",
        "attending",
        "attends",
        "join",
        "joined",
        "participate",
        "participated",
        "participating",
        "present",
    ]) || telling.triggers.iter().any(|k| {
        // "No meeting took place": nobody stayed away.
        doc.is_any(*k, &["took", "take", "taking"]) && !doc.is(k + 1, "place")
    });
    let skips = is(&["skipped", "boycotted", "missed"]);
    if attends && telling.signs.denied.is_some() || skips {
        // "did not attend the summit of A and B": those are named with it, and were there.
        let verb = telling.triggers.iter().copied().min().map_or(0, |verb| doc.span(verb..verb + 1).start);
        let (with_it, away) =
            std::mem::take(&mut telling.present.persons).into_iter().partition(|(_, span)| span.start > verb);
        telling.absent = Group { persons: away, ..std::mem::take(&mut telling.present) };
        telling.present.persons = with_it;
        if telling.absent.persons.is_empty() {
            std::mem::swap(&mut telling.absent, &mut telling.present);
        }
        telling.signs.denied = None;
    }
    if telling.only_adds {
        return;
    }
    let instead = clause.tokens.clone().find(|k| doc.is(*k, "represented") && (k + 1..k + 9).any(|t| doc.is(t, "by")));
    if let Some(by) = instead.and_then(|k| (k + 1..k + 9).find(|t| doc.is(*t, "by")))
        && let Some(group) = clause.object(by + 1)
    {
        telling.absent.join(&std::mem::take(&mut telling.present));
        telling.present.join(group);
    }
}

/// `a summit where on Sunday A and B signed`: who acts there, and when.
fn attend_where(clause: &Clause, telling: &mut Telling) {
    let doc = clause.page.doc;
    let Some(last) = telling.triggers.last().copied().filter(|last| doc.class(*last).is(Classes::Occasion)) else {
        return;
    };
    let Some(relative) = (last + 1..clause.tokens.end.min(last + 8))
        .find(|k| doc.is(*k, "where") || clause.page.parts_clauses(*k) || clause.page.is_finite(*k))
        .filter(|k| doc.is(*k, "where"))
    else {
        return;
    };
    let Some(verb) = (relative + 1..clause.tokens.end).find(|k| clause.page.is_finite(*k)) else { return };
    if let Some(group) = clause.groups.iter().find(|group| group.tokens.start > relative && group.tokens.end <= verb) {
        telling.present.join(group);
    }
    for k in relative..clause.tokens.end {
        if let Tag::Date(index) = clause.page.tag(k)
            && k < verb + 12
        {
            telling.dates.push(index as usize);
            break;
        }
    }
}

/// Spokespersons and commentators speak of meetings and do not attend them.
fn drop_spokesmen(clause: &Clause, group: &mut Group) {
    let cast = clause.page.cast;
    group.persons.retain(|(person, _)| {
        cast.members.get(person.0 as usize).is_none_or(|member| {
            !member.titles.iter().any(|held| {
                matches!(
                    held.head.as_str(),
                    "spokesman"
                        | "spokeswoman"
                        | "spokesperson"
                        | "analyst"
                        | "journalist"
                        | "correspondent"
                        | "economist"
                        | "historian"
                        | "author"
                )
            })
        })
    });
}

/// Whether what was found is a meeting that a claim can be made of.
fn is_telling(clause: &Clause, telling: &Telling) -> bool {
    let people = telling.present.persons.len() + telling.absent.persons.len();
    let parties = telling.present.parties.len();
    if telling.only_adds {
        return people + parties > 0;
    }
    let news_conference = telling.what.ends_with("news conference")
        || telling.what.ends_with("press conference")
        || telling.what.ends_with("briefing");
    if news_conference {
        return people >= 2;
    }
    let doc = clause.page.doc;
    // "no date has been set for the meeting", "there are no plans for talks"
    let first = telling.triggers.first().copied().unwrap_or(clause.tokens.start);
    let none = (first.saturating_sub(10).max(clause.tokens.start)..first)
        .any(|k| doc.is(k, "no") && doc.is_any(k + 1, &["date", "dates", "plan", "plans", "decision", "need", "talk"]));
    if none {
        return false;
    }
    // "the day before the G20 summit": by which another is dated.
    let dated_by = first.checked_sub(5).unwrap_or(clause.tokens.start)..first;
    let only_dates = telling.triggers.len() == 1
        && people == 0
        && telling.dates.is_empty()
        && telling.places.is_empty()
        && dated_by.clone().any(|k| {
            k >= clause.tokens.start
                && doc.is_any(k, &["before", "after", "ahead"])
                && doc.is_any(
                    k.wrapping_sub(1),
                    &["day", "days", "week", "weeks", "eve", "hours", "hour", "month", "months"],
                )
        });
    if only_dates {
        return false;
    }
    // "agreed to resume negotiations", "called for talks": an aim, not an occasion.
    let placed = !telling.places.is_empty() || !telling.venues.is_empty();
    let undated = telling.dates.is_empty() && !placed;
    if undated && is_aim(clause, telling) {
        return false;
    }
    let crowd = telling.triggers.iter().all(|k| {
        doc.is_any(
            *k,
            &[
                "march",
                "protest",
                "protests",
                "demonstration",
                "demonstrations",
                "rally",
                "rallies",
                "parade",
                "vigil",
                "celebration",
                "celebrations",
                "festival",
            ],
        )
    });
    if crowd {
        return !telling.dates.is_empty() || placed;
    }
    people + parties >= 2
        || people + parties == 1
            && (telling.present.unnamed || telling.triggers.len() > 1 || !undated || telling.definite)
        || !undated
}

/// Whether the occasion is only what somebody wants, urges or refuses.
fn is_aim(clause: &Clause, telling: &Telling) -> bool {
    let doc = clause.page.doc;
    let Some(first) = telling.triggers.first().copied() else { return false };
    let noun_only = telling.triggers.len() > 1 || doc.class(first).is(Classes::Occasion);
    let from = first.saturating_sub(6).max(clause.tokens.start);
    noun_only
        && (from..first).any(|k| {
            doc.is_any(
                k,
                &[
                    "agreed",
                    "agree",
                    "called",
                    "calls",
                    "urged",
                    "urge",
                    "urging",
                    "refused",
                    "offered",
                    "offer",
                    "ready",
                    "want",
                    "wants",
                    "wanted",
                    "readiness",
                    "willingness",
                    "willing",
                    "need",
                    "demanded",
                    "proposed",
                    "propose",
                    "seek",
                    "sought",
                    "ruled",
                    "rejected",
                    "open",
                ],
            ) && (k + 1..first).any(|t| doc.is_any(t, &["to", "for", "of", "out"]) || t + 1 == first)
        })
}

/// The words of an occasion: `military parade`, `G7 Summit`, `news conference`.
pub fn name_of(clause: &Clause, n: usize) -> String {
    let doc = clause.page.doc;
    let mut start = n;
    while start > clause.tokens.start && n - start < 4 && doc.tokens.get(start).is_some_and(|token| token.spaced) {
        let k = start - 1;
        let class = doc.class(k);
        let fits = doc.kind(k) == Some(crate::lex::TokenKind::Word)
            && !class.any(Classes::Function.with(Classes::NumberWord))
            && clause.page.reference(k).is_none()
            && clause.page.date(k).is_none()
            && (class == Classes::default()
                || doc.is_capital(k) && (doc.is_capital(n) || clause.page.place(k).is_some())
                || class.any(Classes::TitleModifier.with(Classes::Common).with(Classes::OrganisationHead))
                || doc.is_any(
                    k,
                    &["opening", "closing", "signing", "working", "state", "phone", "telephone", "video", "press"],
                ));
        if !fits
            || class.is(Classes::Verb)
                && !doc.is_any(k, &["opening", "closing", "signing", "working", "state", "phone", "press"])
        {
            break;
        }
        start = k;
    }
    crate::text::one_line(doc.span(start..n + 1).of(doc.text))
}
