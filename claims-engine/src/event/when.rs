//! The day of a meeting that only the sentence before tells: `X came by train on Friday. He was received at the palace.`

use super::page::{Page, Tag};
use super::{Certainty, DateItem, Event, EventBody, Phase};
use crate::layout::BlockKind;
use crate::lexicon::Classes;
use crate::mention::date::Direction;
use crate::text::Span;

/// Sentences looked back over at most.
const BACK: usize = 2;

/// Gives meetings that were held, and have no date in any of their sentences, the one day that was told just before.
pub(super) fn settle(page: &Page, events: &mut [Event]) {
    for event in events {
        let EventBody::Meeting { attendees, .. } = &event.body else { continue };
        if event.phase != Phase::Held || !event.dates.is_empty() || event.denied.is_some() || attendees.is_empty() {
            continue;
        }
        let own: Vec<usize> = event.tellings.iter().filter_map(|span| sentence_at(page, *span)).collect();
        let Some(first) = own.iter().copied().min() else { continue };
        if own.iter().any(|at| days(page, *at).is_none_or(|days| !days.is_empty())) {
            continue;
        }
        let who: Vec<_> = attendees.iter().map(|person| person.person).collect();
        let told = (first.saturating_sub(BACK)..first).rev().find_map(|at| match days(page, at)?.as_slice() {
            [] => None,
            days => Some((at, days.first().copied().filter(|_| days.len() == 1))),
        });
        let Some((at, Some(index))) = told else { continue };
        if !leads(page, at, first, index, &who) {
            continue;
        }
        let Some(mention) = page.dates.get(index) else { continue };
        let Some(date) = mention.value.filter(|date| date.is_day()) else { continue };
        event.dates.push(DateItem {
            date,
            spans: vec![mention.span],
            because: format!("{}; the day told just before", mention.because),
            certainty: Certainty::Inferred,
        });
    }
}

fn sentence_at(page: &Page, span: Span) -> Option<usize> {
    page.doc.sentence_of(page.doc.token_at(span.start))
}

/// The dates that a sentence tells, as indices; those of the head of a dispatch are none.
fn days(page: &Page, at: usize) -> Option<Vec<usize>> {
    let tokens = page.doc.sentences.get(at)?.tokens.clone();
    let head = page.after_head(&tokens);
    let mut out: Vec<usize> = Vec::new();
    for i in head..tokens.end {
        if let Tag::Date(index) = page.tag(i)
            && !out.contains(&(index as usize))
            && page.dates.get(index as usize).is_some_and(|date| date.value.is_some())
        {
            out.push(index as usize);
        }
    }
    Some(out)
}

/// Whether the day of sentence `at` is still that of sentence `first`: nobody speaks or looks ahead, and either one of
/// those who met is spoken of there, or the day opens the sentence of the same paragraph.
fn leads(page: &Page, at: usize, first: usize, index: usize, who: &[crate::mention::PersonId]) -> bool {
    let (Some(before), Some(sentence)) = (page.doc.sentences.get(at), page.doc.sentences.get(first)) else {
        return false;
    };
    let prose = page.doc.blocks.get(before.block).is_some_and(|block| block.kind == BlockKind::Paragraph);
    let Some(date) = page.dates.get(index) else { return false };
    let token = page.doc.token_at(date.span.start);
    let tells = prose
        && sentence.block <= before.block + 1
        && date.direction == Direction::Past
        && !page.quoted.get(token).copied().unwrap_or(false)
        && !before
            .tokens
            .clone()
            .any(|t| page.doc.class(t).is(Classes::Speech) && !page.quoted.get(t).copied().unwrap_or(false));
    if !tells {
        return false;
    }
    let opens = before.block == sentence.block && token <= before.tokens.start + 1;
    // "came", "received", "attended": what leads to a meeting, and not what somebody thought or said.
    let leads_on = before.tokens.clone().any(|t| {
        let ways = Classes::Move.with(Classes::Visit).with(Classes::Meet).with(Classes::Attend);
        page.tag(t) == Tag::Plain && page.doc.class(t).any(ways) && page.doc.class(t).is(Classes::Verb)
    });
    let same = leads_on
        && before.tokens.clone().any(|t| {
            page.reference(t).is_some_and(|reference| reference.persons.iter().any(|person| who.contains(person)))
        });
    same || opens
}

#[cfg(test)]
mod tests {
    use crate::kinds::{ClaimKind, Value};
    use crate::text::Article;
    use crate::{Options, extract};

    /// The dates of an article's meetings, published on a Friday.
    fn check(text: &str, expected: &str) {
        let options = Options { published: "2025-09-05".parse().ok() };
        let claims = extract(&Article::new(text), &options).claims;
        let dates = claims.iter().filter(|claim| claim.kind == ClaimKind::MeetingDate).map(|claim| {
            let Value::MeetingDate(item) = &claim.value else { return String::new() };
            format!("{} {}", item.date, claim.certainty.name())
        });
        assert_eq!(dates.collect::<Vec<_>>().join(", "), expected, "{text}");
    }

    #[test]
    fn the_day_told_just_before_goes_on() {
        check(
            "Kim Jong-un came to Beijing on Thursday. Xi Jinping received Kim Jong-un at the palace.",
            "2025-09-04 inferred",
        );
        check("On Thursday the crowd grew. Kim Jong-un met Xi Jinping in Beijing.", "2025-09-04 inferred");
    }

    #[test]
    fn another_story_has_its_own_day() {
        // Nobody of them is spoken of, somebody only speaks, it lies ahead, or the meeting has a day of its own.
        check("Kim Jong-un wept on Thursday. Xi Jinping received Kim Jong-un at the palace.", "");
        check("The bank closed on Thursday. Kim Jong-un met Xi Jinping in Beijing.", "");
        check("Kim Jong-un said on Thursday that he was well. Xi Jinping received Kim Jong-un at the palace.", "");
        check("Kim Jong-un came on Wednesday and left on Thursday. Xi Jinping received Kim Jong-un at the palace.", "");
        check("Kim Jong-un will come on Monday. Xi Jinping received Kim Jong-un at the palace.", "");
        check(
            "Kim Jong-un came to Beijing on Thursday. Xi Jinping received Kim Jong-un on Friday.",
            "2025-09-05 inferred",
        );
    }
}
