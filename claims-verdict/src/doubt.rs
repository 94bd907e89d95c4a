//! Words around an event that take it back or put it in doubt, wherever they stand in its sentence: `was cancelled`,
//! `never took place`, `a false report that ...`, `refused to meet`. A plain telling in which they were overlooked would
//! confirm what it denies, which is the worst that can happen: what is not plain becomes a hedge.

mod aim;
mod lead;
mod mend;
mod phrases;
mod told;
mod trail;
mod unvouched;
mod vouch;
mod vouchers;

use claims_engine::event::{Event, EventBody, Phase};
use claims_engine::text::Span;

use crate::absence::kept_away;
use crate::sort::Sort;
use crate::words::{Word, within};
use aim::{from_afar, intended, is_subject, leads, owns, purpose, wanted};
pub(crate) use mend::open_headlines;
use mend::{contrasted, parted_dates, release};
use phrases::{AFTER_ALL, DOUBT, LONG_BEFORE, MISSED, NOT_HELD, OFF, OPEN, PUT_OFF};
use told::Told;

/// Words between the event and what takes it back at most.
const REACH: usize = 24;

/// The event as its sentences leave it: called off, denied, hedged, or as it was. `headlines` are the lines that shorten
/// what the text below them tells.
pub(crate) fn sobered(mut event: Event, text: &str, words: &[Word], headlines: &[Span]) -> Event {
    let (Some(trigger), false) = (event.triggers.first().copied(), event.tellings.is_empty()) else { return event };
    let bound = parted_dates(&mut event, words);
    event.hedge = event.hedge.or(bound.filter(|_| event.denied.is_none()));
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
        if contrasted(&mut event, &told, not) {
            event.denied = None;
        } else if other_vehicle(&event, &told) || weak_denial(sentence, not) || of_a_part(&told, not) {
            (event.denied, event.hedge) = (None, Some(denied));
        }
        return event;
    }
    if event.hedge != bound {
        release(&mut event, &told);
    }
    // `was too ill to attend the summit`: who stayed away is told, and the occasion is not put in doubt by it.
    let gathering = Sort::of(&event.what, false).of_many(&event.what);
    if event.hedge.is_none() && gathering && kept_away(before).is_some() && trail::trail(&told).is_none() {
        return event;
    }
    // "was put off to 18 October": held another day, or not at all.
    if event.phase == Phase::Cancelled && event.hedge.is_none() {
        event.hedge = find(sentence, PUT_OFF);
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
            .or_else(|| vouch::unanswered(&told))
            .or_else(|| stopped_short(&told))
            .or_else(|| find(told.words, MISSED))
            .or_else(|| find(behind.get(..behind.len().min(REACH)).unwrap_or_default(), OFF))
            .or_else(|| of_two_vehicles(&event, &told));
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
        let long_before = || find(told.words, LONG_BEFORE).filter(|_| event.dates.is_empty());
        event.hedge = hedge(&told, trigger).or_else(long_before);
    }
    event
}

/// What keeps one telling of a meeting from being plain.
fn hedge(told: &Told<'_>, trigger: Span) -> Option<Span> {
    let (before, behind) = told.words.split_at(told.last.min(told.words.len()));
    let near = behind.get(..behind.len().min(REACH)).unwrap_or_default();
    // `produced an accord, though analysts doubt that it will last`: said of something else.
    let other = |word: &Word| matches!(word.folded.as_str(), "that" | "though" | "although" | "but" | "while" | "so");
    let own = near.get(..near.iter().position(other).unwrap_or(near.len())).unwrap_or_default();
    doubted(told)
        .or_else(|| intended(before, trigger))
        .or_else(|| purpose(before, trigger))
        .or_else(|| wanted(before, trigger))
        .or_else(|| find(own, OPEN).filter(|_| is_subject(before, trigger)))
        .or_else(|| from_afar(told.words))
        .or_else(|| lead::lead(told))
        .or_else(|| trail::trail(told))
        .or_else(|| vouch::unanswered(told))
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

/// The words of a sentence near a span: a run-on of thousands of words is no sentence.
fn near(words: &[Word], span: Span) -> &[Word] {
    const REACH: usize = 150;
    let at = words.partition_point(|word| word.span.start < span.start);
    words.get(at.saturating_sub(REACH)..(at + REACH).min(words.len())).unwrap_or_default()
}

/// What keeps the words at `span` of a sentence from being plainly asserted, whatever they tell of: doubt, a negation or a
/// modal in their clause, a question, a comment behind them. `words` are those of the sentence, quotations left out.
pub(crate) fn unasserted(text: &str, words: &[Word], span: Span) -> Option<Span> {
    const TURNS: &[&str] = &[
        "not",
        "never",
        "no",
        "nobody",
        "denied",
        "denies",
        "deny",
        "may",
        "might",
        "could",
        "would",
        "should",
        "if",
        "unless",
        "will",
        "must",
        "without",
        "hardly",
        "reportedly",
        "unlikely",
        "likely",
        "expected",
        "didnt",
        "wouldnt",
        "couldnt",
    ];
    let told = Told::new(text, near(words, span), span);
    let turns = |at: &usize| {
        let word = told.at(*at);
        TURNS.contains(&word)
            && !(word == "not" && told.at(at + 1) == "only")
            && !told.words.get(*at).is_some_and(|word| word.capital && word.folded == "may")
    };
    let turned = (0..told.first).filter(turns).find(|at| told.reaches(*at)).and_then(|at| told.span(at));
    doubted(&told).or(turned).or_else(|| lead::lead(&told)).or_else(|| trail::trail(&told))
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

/// `did not come aboard his own plane but aboard a Chinese one`: the vehicle is denied, not the way of going.
fn other_vehicle(event: &Event, told: &Told<'_>) -> bool {
    let EventBody::Journey { vehicle: Some(_), .. } = &event.body else { return false };
    let Some(but) = (told.last..told.words.len()).find(|at| told.at(*at) == "but") else { return false };
    (but + 1..told.words.len()).any(|at| matches!(told.at(at), "one" | "another" | "other"))
        || (told.last..but).any(|at| told.at(at) == "own")
}

/// `by car or by bus`: one of two, and nobody says which.
fn of_two_vehicles(event: &Event, told: &Told<'_>) -> Option<Span> {
    let EventBody::Journey { mode_span, .. } = &event.body else { return None };
    let next = told.words.partition_point(|word| word.span.start < mode_span.end);
    let two = told.at(next) == "or" && matches!(told.at(next + 1), "by" | "a" | "an" | "aboard" | "on" | "in");
    two.then(|| told.span(next)).flatten()
}

/// `walked to the border but did not cross`: how far the journey went.
fn stopped_short(told: &Told<'_>) -> Option<Span> {
    let at = (told.last..told.words.len()).find(|at| told.at(*at) == "but")?;
    let back = (at + 1..at + 6)
        .any(|at| matches!(told.at(at), "not" | "never" | "turned" | "stopped" | "refused" | "failed" | "without"))
        || (told.at(at + 1) == "left" && (at + 2..at + 7).any(|at| told.at(at) == "before"));
    back.then(|| told.span(at)).flatten()
}

/// Whether a negation at word `not` leaves the event open: `should not have met`, `could not confirm that`.
fn weak_denial(sentence: &[Word], not: usize) -> bool {
    const MODAL: &[&str] = &["should", "would", "could", "might", "need", "ought"];
    const KNOWING: &[&str] =
        &["confirm", "know", "say", "verify", "clear", "known", "establish", "tell", "certain", "sure"];
    let word = |at: Option<usize>| at.and_then(|at| sentence.get(at)).map_or("", |word| word.folded.as_str());
    let have = (not..not + 3).any(|at| word(Some(at)) == "have");
    // "denied having met X": somebody says so who may have a reason to.
    let denies = matches!(word(Some(not)), "denied" | "denies" | "denying" | "deny");
    denies
        || (MODAL.contains(&word(not.checked_sub(1))) && have)
        || (not..not + 4).any(|at| KNOWING.contains(&word(Some(at))))
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
        check("The meeting of Xi Jinping and Kim Jong Un did not take place in Beijing on September 4.", "denied");
        check("Xi Jinping and Kim Jong Un held no talks in Beijing on September 4, 2025.", "denied");
        check(
            "The talks of Xi Jinping and Kim Jong Un, which were to open in Beijing on September 4, did not open.",
            "denied",
        );
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
        check(
            "An earlier version of this text said that Xi Jinping met Kim Jong Un in Beijing on September 4.",
            "hedged",
        );
        check("In a war game, students posing as Xi Jinping and Kim Jong Un held talks in Beijing.", "hedged");
        check("Satire: Xi Jinping met Kim Jong Un in Beijing on September 4.", "hedged");
        check("Xi Jinping all but met Kim Jong Un in Beijing on September 4.", "hedged");
        check("By no means did Xi Jinping meet Kim Jong Un in Beijing on September 4.", "hedged");
        check("Nobody can recall Xi Jinping meeting Kim Jong Un in Beijing on September 4.", "hedged");
        check("Xi Jinping denied having met Kim Jong Un in Beijing on September 4.", "hedged");
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
    fn a_hedge_stays_in_its_clause() {
        check(
            "Emmanuel Macron, who is rumoured to be planning a vote, met Angela Merkel in Berlin on August 20.",
            "held",
        );
        check("Emmanuel Macron allegedly offered help when he met Angela Merkel in Berlin on August 20.", "held");
        check("Hardly anyone expected it, but Emmanuel Macron met Angela Merkel in Berlin on August 20.", "held");
        check(
            "It was claimed on Monday, when the vote was near, that Emmanuel Macron met Angela Merkel in Berlin.",
            "hedged",
        );
        check("Emmanuel Macron met Angela Merkel in Berlin on August 20 and is said to have promised help.", "held");
        check("Emmanuel Macron met Angela Merkel in Berlin on August 20, it was claimed on a blog.", "hedged");
        check("Emmanuel Macron reportedly met Angela Merkel in Berlin on August 20 and promised help.", "hedged");
    }

    #[test]
    fn a_bound_is_no_date_and_a_contrast_no_denial() {
        check("Emmanuel Macron met Angela Merkel in Berlin before August 20.", "hedged");
        check("Emmanuel Macron, not Francois Hollande, met Angela Merkel in Berlin on August 20.", "held");
        check("Not until August 20 did Emmanuel Macron meet Angela Merkel in Berlin.", "held");
        check("Emmanuel Macron did not meet Angela Merkel in Berlin on August 20.", "denied");
    }

    #[test]
    fn what_is_counted_or_quoted_is_asserted_or_not() {
        let check = |text: &str, open: bool| {
            let words = words(text);
            let number = words.iter().find(|word| word.folded == "230").map(|word| word.span);
            assert_eq!(unasserted(text, &words, number.unwrap_or_default()).is_some(), open, "{text}");
        };
        check("The storm killed 230 people, the ministry said.", false);
        check("The storm killed not only 230 people but their cattle.", false);
        check("The storm, which might return, killed 230 people.", false);
        check("The storm killed 230 people and might return.", false);
        check("The storm may have killed 230 people.", true);
        check("The ministry denied that the storm killed 230 people.", true);
        check("Did the storm kill 230 people?", true);
        check("The storm killed 230 people, a figure that is false.", true);
    }

    #[test]
    fn a_plain_telling_stays_plain() {
        check("Xi Jinping met Kim Jong Un in Beijing on September 4, 2025.", "held");
        check("Talks between Tony Blair and Jose Maria Aznar in Madrid on September 4 broke no new ground.", "held");
        check("Xi Jinping held talks with Kim Jong Un in Beijing on September 4, 2025, and would do so again.", "held");
        check("Xi Jinping met Kim Jong Un on September 4, 2025, in Beijing. The dinner was cancelled.", "held");
    }
}
