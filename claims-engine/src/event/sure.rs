//! Who is meant only by a pronoun or a description was worked out, and says so.

use super::page::Page;
use super::{Certainty, Event, EventBody, PersonItem};
use crate::resolve::How;

/// Marks the persons of `events` that no mention names.
pub(super) fn settle(page: &Page, events: &mut [Event]) {
    for event in events {
        match &mut event.body {
            EventBody::Meeting { attendees, absent, .. } => {
                attendees.iter_mut().chain(absent).for_each(|person| settle_one(page, person));
            }
            EventBody::Journey { travellers, .. } => travellers.iter_mut().for_each(|person| settle_one(page, person)),
        }
    }
}

fn settle_one(page: &Page, person: &mut PersonItem) {
    let named = person
        .spans
        .iter()
        .any(|span| page.reference(page.doc.token_at(span.start)).is_none_or(|reference| reference.how == How::Named));
    if !named {
        person.certainty = person.certainty.max(Certainty::Inferred);
    }
}

#[cfg(test)]
mod tests {
    use crate::kinds::ClaimKind;
    use crate::text::Article;
    use crate::{Options, extract};

    /// The certainties of an article's claims about meetings and journeys, as `date attendees`.
    fn check(text: &str, expected: &str) {
        let options = Options { published: "2025-09-05".parse().ok() };
        let claims = extract(&Article::new(text), &options).claims;
        let told = claims.iter().filter_map(|claim| {
            let kind = match claim.kind {
                ClaimKind::MeetingDate => "date",
                ClaimKind::MeetingAttendees => "who",
                ClaimKind::TravelMode => "way",
                _ => return None,
            };
            Some(format!("{kind} {}", claim.certainty.name()))
        });
        assert_eq!(told.collect::<Vec<_>>().join(", "), expected, "{text}");
    }

    #[test]
    fn what_is_said_in_so_many_words_is_stated() {
        check("Kim Jong-un met Xi Jinping on September 4, 2025.", "date stated, who stated");
        check("Kim Jong-un will meet Xi Jinping on October 4, 2025.", "date stated, who stated");
        check("Kim Jong-un is scheduled to meet Xi Jinping on October 4, 2025.", "date stated, who stated");
    }

    #[test]
    fn what_was_worked_out_is_inferred() {
        check("Kim Jong-un met Xi Jinping on Thursday.", "date inferred, who stated");
        check("Kim Jong-un came to Beijing. He left by train.", "way inferred");
        check("Kim Jong-un left by train.", "way stated");
        // The year and the weekday are worked out; how he came is told.
        check("Kim Jong-un arrived in Beijing by special train on 2 September.", "way stated");
        check("Kim Jong-un arrived in Beijing by train on Thursday.", "way stated");
    }

    #[test]
    fn what_is_hedged_is_uncertain_whenever_it_was_or_will_be() {
        check("Kim Jong-un reportedly met Xi Jinping on September 4, 2025.", "date uncertain, who uncertain");
        check("Kim Jong-un could meet Xi Jinping on October 4, 2025.", "date uncertain, who uncertain");
        check("Kim Jong-un is expected to meet Xi Jinping on October 4, 2025.", "date uncertain, who uncertain");
    }

    #[test]
    fn a_hedge_of_something_else_is_none() {
        check(
            "Kim Jong-un met Xi Jinping on September 4, 2025, after Lee Jae-myung reportedly fell ill.",
            "date stated, who stated",
        );
        check(
            "Shocked by alleged meddling in the vote, Kim Jong-un met Xi Jinping on September 4, 2025.",
            "date stated, who stated",
        );
    }
}
