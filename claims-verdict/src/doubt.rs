//! Words around an event that take it back or put it in doubt, wherever they stand in its sentence: `was cancelled`,
//! `never took place`, `a false report that ...`, `refused to meet`. A plain telling in which they were overlooked would
//! confirm what it denies, which is the worst that can happen: what is not plain becomes a hedge.

mod lead;
mod phrases;
mod told;
mod trail;

use claims_engine::event::{Event, EventBody, Phase};
use claims_engine::text::Span;

use crate::words::{Word, within};
use phrases::{AFTER_ALL, DOUBT, NOT_HELD, OFF, OPEN, WANTED};
use told::Told;

/// Words between the event and what takes it back at most.
const REACH: usize = 24;

/// The event as its sentences leave it: called off, denied, hedged, or as it was. `headlines` are the lines that shorten
/// what the text below them tells.
pub(crate) fn sobered(mut event: Event, text: &str, words: &[Word], headlines: &[Span]) -> Event {
    let (Some(trigger), false) = (event.triggers.first().copied(), event.tellings.is_empty()) else { return event };
    let [telling] = event.tellings.as_slice() else {
        if event.hedge.is_none() && event.denied.is_none() && matches!(event.phase, Phase::Held | Phase::Past) {
            event.hedge = everywhere(&event, text, words, headlines);
        }
        return event;
    };
    let sentence = within(words, *telling);
    let after = sentence.partition_point(|word| word.span.start < trigger.end);
    let (before, behind) = sentence.split_at(after);
    let told = Told::new(text, sentence, trigger);
    if let Some(denied) = event.denied {
        let not = sentence.partition_point(|word| word.span.end <= denied.start);
        if weak_denial(sentence, not) || of_a_part(&told, not) {
            (event.denied, event.hedge) = (None, Some(denied));
        }
        return event;
    }
    if event.hedge.is_some() || matches!(event.phase, Phase::Cancelled | Phase::Planned) {
        return event;
    }
    if let EventBody::Journey { travellers, vehicle, .. } = &event.body {
        let owner =
            travellers.iter().filter_map(|item| item.spans.first()).find(|span| owns(text, words, **span, *vehicle));
        event.hedge = owner
            .copied()
            .or_else(|| doubted(&told))
            .or_else(|| intended(before, trigger))
            .or_else(|| lead::lead(&told))
            .or_else(|| trail::trail(&told))
            .or_else(|| stopped_short(&told));
        return event;
    }
    let near = behind.get(..behind.len().min(REACH)).unwrap_or_default();
    let all_sorts = before.iter().chain(near).any(|word| AFTER_ALL.contains(&word.folded.as_str()));
    let other = before.iter().chain(near).any(|word| matches!(word.folded.as_str(), "which" | "earlier" | "after"));
    let subject = leads(before, trigger);
    if let Some(said) = find(near, OFF) {
        if subject && !all_sorts {
            event.phase = Phase::Cancelled;
        } else {
            event.hedge = Some(said);
        }
    } else if let Some(said) = find(near, NOT_HELD) {
        if subject && !other {
            event.denied = Some(said);
        } else {
            event.hedge = Some(said);
        }
    } else {
        event.hedge = hedge(&told, trigger);
    }
    event
}

/// A meeting that only a headline tells of as held, where the text below it does not tell of it, or only as planned,
/// doubted or denied: headlines shorten. `body` says that there is a text below.
pub(crate) fn open_headlines(events: &mut [Event], headlines: &[Span], body: bool) {
    let people = |event: &Event| match &event.body {
        EventBody::Meeting { attendees, absent, .. } => {
            attendees.iter().chain(absent).map(|item| item.person).collect()
        }
        EventBody::Journey { .. } => Vec::new(),
    };
    let in_headline = |event: &Event| {
        !event.tellings.is_empty()
            && event.tellings.iter().all(|telling| headlines.iter().any(|line| line.overlaps(*telling)))
    };
    let plain = |event: &Event| {
        event.hedge.is_none() && event.denied.is_none() && matches!(event.phase, Phase::Held | Phase::Past)
    };
    let below: Vec<&Event> =
        events.iter().filter(|event| !in_headline(event) && matches!(event.body, EventBody::Meeting { .. })).collect();
    let doubted = |event: &Event| {
        let own = people(event);
        let shares =
            |other: &&&Event| people(other).iter().filter(|person| own.contains(person)).count() >= own.len().min(2);
        body && !own.is_empty() && below.iter().filter(shares).all(|other| !plain(other))
    };
    let hedged: Vec<bool> = events.iter().map(|event| in_headline(event) && plain(event) && doubted(event)).collect();
    for (event, _) in events.iter_mut().zip(hedged).filter(|(_, hedged)| *hedged) {
        event.hedge = event.triggers.first().copied();
    }
}

/// What keeps one telling of a meeting from being plain.
fn hedge(told: &Told<'_>, trigger: Span) -> Option<Span> {
    let (before, behind) = told.words.split_at(told.last.min(told.words.len()));
    let near = behind.get(..behind.len().min(REACH)).unwrap_or_default();
    doubted(told)
        .or_else(|| intended(before, trigger))
        .or_else(|| purpose(before, trigger))
        .or_else(|| wanted(before, trigger))
        .or_else(|| find(near, OPEN).filter(|_| is_subject(before, trigger)))
        .or_else(|| from_afar(told.words))
        .or_else(|| lead::lead(told))
        .or_else(|| trail::trail(told))
}

/// What keeps an event that is told several times from being plain, where no telling below the headline is.
fn everywhere(event: &Event, text: &str, words: &[Word], headlines: &[Span]) -> Option<Span> {
    let tellings = |in_headlines: bool| {
        let of_headline = |telling: &&Span| headlines.iter().any(|line| line.overlaps(**telling));
        let told = event.tellings.iter().filter(move |telling| of_headline(telling) == in_headlines);
        let hedges = told.filter_map(|telling| {
            let trigger = event.triggers.iter().copied().find(|trigger| telling.contains(*trigger))?;
            let told = Told::new(text, within(words, *telling), trigger);
            let behind = told.words.get(told.last..).unwrap_or_default();
            Some(hedge(&told, trigger).or_else(|| find(behind, OFF)).or_else(|| find(behind, NOT_HELD)))
        });
        hedges.collect::<Vec<Option<Span>>>()
    };
    let body = tellings(false);
    let told = if body.is_empty() { tellings(true) } else { body };
    if told.iter().any(Option::is_none) { None } else { told.into_iter().flatten().next() }
}

/// A phrase of doubt that bears on the event.
fn doubted(told: &Told<'_>) -> Option<Span> {
    let bears = |at: &usize| told.reaches(*at);
    (0..told.words.len()).filter(bears).find_map(|at| begins(told.words.get(at..)?, DOUBT))
}

/// `did not shake hands when they met`: the negation belongs to another verb than the one of meeting.
fn of_a_part(told: &Told<'_>, not: usize) -> bool {
    const GREETING: &[&str] = &[
        "shake",
        "hands",
        "handshake",
        "embrace",
        "hug",
        "greet",
        "smile",
        "speak",
        "dine",
        "discuss",
        "sign",
        "agree",
        "only",
        "just",
    ];
    let verb = (not + 1..=not + 3).any(|at| GREETING.contains(&told.at(at)));
    let clause = not < told.first
        && (not + 1..told.first)
            .any(|at| matches!(told.at(at), "when" | "while" | "after" | "although" | "though" | "because" | "but"));
    verb || clause
}

/// `walked to the border but did not cross`: how far the journey went.
fn stopped_short(told: &Told<'_>) -> Option<Span> {
    let at = (told.last..told.words.len()).find(|at| told.at(*at) == "but")?;
    let back = (at + 1..at + 6)
        .any(|at| matches!(told.at(at), "not" | "never" | "turned" | "stopped" | "refused" | "failed" | "without"));
    back.then(|| told.span(at)).flatten()
}

/// Whether a negation at word `not` leaves the event open: `should not have met`, `could not confirm that`.
fn weak_denial(sentence: &[Word], not: usize) -> bool {
    const MODAL: &[&str] = &["should", "would", "could", "might", "need", "ought"];
    const KNOWING: &[&str] =
        &["confirm", "know", "say", "verify", "clear", "known", "establish", "tell", "certain", "sure"];
    let word = |at: Option<usize>| at.and_then(|at| sentence.get(at)).map_or("", |word| word.folded.as_str());
    let have = (not..not + 3).any(|at| word(Some(at)) == "have");
    (MODAL.contains(&word(not.checked_sub(1))) && have) || (not..not + 4).any(|at| KNOWING.contains(&word(Some(at))))
}

/// `were to hold talks`, `hoped to meet`, `if he meets`: what was meant or may be, not what was.
fn intended(before: &[Word], trigger: Span) -> Option<Span> {
    const VERBS: &[&str] =
        &["hold", "attend", "have", "begin", "start", "pay", "take", "host", "join", "receive", "meet"];
    const MEANT: &[&str] = &[
        "was",
        "were",
        "is",
        "are",
        "due",
        "set",
        "scheduled",
        "expected",
        "planned",
        "hoped",
        "wanted",
        "supposed",
        "refused",
        "declined",
        "failed",
        "tried",
        "agreed",
        "asked",
        "urged",
        "ready",
        "willing",
        "unable",
        "likely",
        "hopes",
        "plans",
        "wants",
        "intended",
        "meant",
        "slated",
        "advised",
        "told",
        "tempted",
        "encouraged",
        "considered",
        "invited",
        "offered",
        "promised",
    ];
    let lead: Vec<&Word> = before.iter().filter(|word| word.span.end <= trigger.start).collect();
    let conditional = lead.iter().rev().take(10).find(|word| matches!(word.folded.as_str(), "if" | "unless"));
    if let Some(word) = conditional {
        return Some(word.span);
    }
    let mut rest: &[&Word] = &lead;
    if let Some((_, fewer)) = rest.split_last().filter(|(last, _)| VERBS.contains(&last.folded.as_str())) {
        rest = fewer;
    }
    let (to, rest) = rest.split_last().filter(|(to, _)| to.folded == "to")?;
    let meant = rest.last().filter(|word| MEANT.contains(&word.folded.as_str()))?;
    Some(meant.span.cover(to.span))
}

/// `walked across on Friday to meet`: why somebody set out, and on which day; not that they met, nor that they met then.
fn purpose(before: &[Word], trigger: Span) -> Option<Span> {
    const SET_OUT: &[&str] = &[
        "arrived",
        "came",
        "crossed",
        "departed",
        "drove",
        "flew",
        "headed",
        "journeyed",
        "left",
        "landed",
        "returned",
        "rode",
        "sailed",
        "sent",
        "dispatched",
        "set",
        "travelled",
        "traveled",
        "walked",
        "went",
    ];
    const BEGUN: &[&str] = &["hold", "have", "begin", "start"];
    let lead: Vec<&Word> = before.iter().filter(|word| word.span.end <= trigger.start).collect();
    let rest = match lead.split_last() {
        Some((last, fewer)) if BEGUN.contains(&last.folded.as_str()) => fewer,
        _ => lead.as_slice(),
    };
    let set_out = |rest: &[&Word]| rest.iter().any(|word| SET_OUT.contains(&word.folded.as_str()));
    // `flew in for two days of talks with`
    if let Some(at) = lead.iter().rposition(|word| word.folded == "for").filter(|at| at + 5 > lead.len()) {
        let plain = lead.get(at + 1..).unwrap_or_default().iter().all(|word| !word.capital);
        return lead
            .get(at)
            .filter(|_| plain && set_out(lead.get(..at).unwrap_or_default()))
            .map(|word| word.span.cover(trigger));
    }
    let (to, rest) = rest.split_last().filter(|(to, _)| to.folded == "to")?;
    // `went on to meet` is told as done.
    let went_on = matches!(rest, [.., went, on] if on.folded == "on" && went.folded == "went");
    (set_out(rest) && !went_on).then(|| to.span.cover(trigger))
}

/// `dodged a meeting with`, `called for talks`: the event's noun as the object of wanting or keeping away.
fn wanted(before: &[Word], trigger: Span) -> Option<Span> {
    const REACH: usize = 4;
    const CALLED: &[&str] =
        &["called", "calls", "asked", "hoped", "hopes", "pushed", "pressed", "pleaded", "waited", "ready"];
    let lead: Vec<&Word> = before.iter().filter(|word| word.span.end <= trigger.start).collect();
    let near = lead.get(lead.len().saturating_sub(REACH)..).unwrap_or_default();
    let at = near.iter().position(|word| WANTED.contains(&word.folded.as_str()))?;
    let word = near.get(at)?;
    if word.folded == "for" {
        let called = at.checked_sub(1).and_then(|at| near.get(at))?;
        return CALLED.contains(&called.folded.as_str()).then(|| called.span.cover(word.span));
    }
    Some(word.span)
}

/// Whether the event's noun is what the sentence is about: no verb or preposition brings it in.
fn is_subject(before: &[Word], trigger: Span) -> bool {
    const BRINGS: &[&str] = &[
        "held", "hold", "holds", "had", "have", "has", "attended", "opened", "hosted", "said", "was", "were", "is",
        "are", "began", "started", "after", "at", "in", "during", "ahead", "for", "met", "meet", "meets", "that",
        "who", "on", "from", "before", "since", "to",
    ];
    const VERBS: &[&str] = &["spoke", "talked", "received", "welcomed", "shook", "sat", "greeted", "conferred"];
    before.iter().all(|word| {
        let folded = word.folded.as_str();
        !(BRINGS.contains(&folded) || (word.span.overlaps(trigger) && VERBS.contains(&folded)))
    })
}

/// `watched the summit on television`: who looks on from afar is not there.
fn from_afar(sentence: &[Word]) -> Option<Span> {
    let watched = sentence.iter().position(|word| matches!(word.folded.as_str(), "watched" | "followed"))?;
    let screens = ["television", "tv", "screen", "screens", "livestream", "online", "afar", "video"];
    let far =
        sentence.iter().skip(watched).any(|word| screens.contains(&word.folded.as_str()) || word.folded == "from");
    far.then(|| sentence.get(watched).map(|word| word.span)).flatten()
}

/// Whether the traveller's name only owns what travels: `Kim's sister flew`. His train is he.
fn owns(text: &str, words: &[Word], name: Span, vehicle: Option<Span>) -> bool {
    const RIDE: usize = 3;
    const RIDES: &[&str] =
        &["flight", "journey", "trip", "voyage", "motorcade", "ride", "drive", "train", "plane", "jet"];
    let rest = text.get(name.end as usize..).unwrap_or_default();
    let owned = name.of(text).ends_with("'s")
        || name.of(text).ends_with("’s")
        || rest.starts_with("'s ")
        || rest.starts_with("’s ");
    let next = words.partition_point(|word| word.span.start < name.end);
    let ride = words.iter().skip(next).take(RIDE).any(|word| {
        vehicle.is_some_and(|vehicle| word.span.overlaps(vehicle)) || RIDES.contains(&word.folded.as_str())
    });
    owned && !ride
}

/// Whether the event's noun is what the sentence is about: nothing but its article and adjectives before it.
fn leads(before: &[Word], trigger: Span) -> bool {
    const MOST: usize = 6;
    let lead = before.iter().filter(|word| word.span.end <= trigger.start);
    let (mut count, mut plain) = (0, true);
    for word in lead {
        count += 1;
        plain &= !matches!(
            word.folded.as_str(),
            "of" | "after" | "before" | "at" | "said" | "that" | "and" | "with" | "for" | "to" | "his" | "her"
        );
    }
    plain && count <= MOST
}

/// Where one of the phrases stands.
fn find(words: &[Word], phrases: &[&[&str]]) -> Option<Span> {
    (0..words.len()).find_map(|at| begins(words.get(at..)?, phrases))
}

/// The phrase that a run of words begins with.
fn begins(words: &[Word], phrases: &[&[&str]]) -> Option<Span> {
    let phrase = phrases.iter().find(|phrase| {
        words.len() >= phrase.len() && phrase.iter().zip(words).all(|(wanted, word)| *wanted == word.folded)
    })?;
    Some(words.first()?.span.cover(words.get(phrase.len().checked_sub(1)?)?.span))
}

#[cfg(test)]
mod tests {
    use claims_engine::text::Article;
    use claims_engine::{Options, extract};

    use super::*;
    use crate::words::words;

    /// `cancelled`, `denied`, `hedged` or the phase's name, for the first meeting.
    fn check(text: &str, expected: &str) {
        let options = Options { published: "2025-09-06".parse().ok() };
        let reading = extract(&Article::new(text), &options);
        let event = reading.events.into_iter().find(|event| matches!(event.body, EventBody::Meeting { .. }));
        let event = sobered(event.unwrap_or_else(|| panic!("no meeting in {text}")), text, &words(text), &[]);
        let found = match (event.denied, event.hedge) {
            (Some(_), _) => "denied",
            (None, Some(_)) => "hedged",
            (None, None) => event.phase.name(),
        };
        assert_eq!(found, expected, "{text}");
    }

    #[test]
    fn a_meeting_that_is_taken_back_was_not_held() {
        check(
            "The meeting between Xi Jinping and Kim Jong Un in Beijing on September 4, 2025, was cancelled.",
            "cancelled",
        );
        check("The meeting between Xi Jinping and Kim Jong Un on September 4, 2025, did not take place.", "denied");
        check(
            "The summit of Xi Jinping and Kim Jong Un in Beijing, set for September 4, has been called off.",
            "cancelled",
        );
        check(
            "The dinner after the meeting of Xi Jinping and Kim Jong Un on September 4, 2025, was cancelled.",
            "hedged",
        );
    }

    #[test]
    fn what_is_in_doubt_is_hedged() {
        check("A report that Xi Jinping met Kim Jong Un in Beijing on September 4, 2025, is false.", "hedged");
        check("The photo of Xi Jinping meeting Kim Jong Un in Beijing on September 4, 2025, is fake.", "hedged");
    }

    #[test]
    fn what_was_meant_or_may_be_is_hedged() {
        check("If Emmanuel Macron meets Angela Merkel in Berlin on August 20, trade will be discussed.", "hedged");
        check("Talks between Tony Blair and Jose Maria Aznar in Madrid on September 4 would be welcome.", "hedged");
        check("Jacob Zuma dodged a meeting with Vladimir Putin in Pretoria on September 4, 2025.", "hedged");
        check("Donald Trump should not have met Vladimir Putin in Helsinki on July 16, 2018.", "hedged");
        check("Sources could not confirm that Emmanuel Macron met Angela Merkel in Berlin on August 20.", "hedged");
    }

    #[test]
    fn a_plain_telling_stays_plain() {
        check("Xi Jinping met Kim Jong Un in Beijing on September 4, 2025.", "held");
        check("Talks between Tony Blair and Jose Maria Aznar in Madrid on September 4 broke no new ground.", "held");
        check("Xi Jinping held talks with Kim Jong Un in Beijing on September 4, 2025, and would do so again.", "held");
        check("Xi Jinping met Kim Jong Un on September 4, 2025, in Beijing. The dinner was cancelled.", "held");
    }
}
