//! `meeting_attendees`: one by one; silence says nothing, a stated absence refutes.

use claims_engine::event::{Certainty, EventBody, PartyItem, PersonItem};

use crate::company::How;
use crate::finding::Finding;
use crate::pair::Pair;

/// What the excerpt's event says of the person at `at` in the claim's event.
pub(crate) fn person(pair: &Pair<'_>, item: &PersonItem, at: usize) -> Option<Finding> {
    if let Some(finding) = pair.wholesale(&item.spans) {
        return Some(finding);
    }
    let named = (*pair.alignment.company.people.get(at)?)?;
    let ours = pair.naming(&item.spans);
    if named.absent {
        return pair.tempered(Finding::denies(format!("{} did not take part", item.name), ours, named.span));
    }
    let because = match named.how {
        How::Name => "named as taking part",
        How::FamilyName => "named as taking part, by family name",
        How::Office => "named as taking part, by office",
    };
    let finding = Finding::supports(because, ours, named.span);
    let EventBody::Meeting { attendees, .. } = &pair.theirs.body else { return None };
    let unsure =
        attendees.iter().any(|theirs| theirs.spans.contains(&named.span) && theirs.certainty == Certainty::Uncertain);
    pair.tempered(if unsure { finding.weakened("the reading of who took part is uncertain") } else { finding })
}

/// What the excerpt's event says of the party at `at` in the claim's event.
pub(crate) fn party(pair: &Pair<'_>, item: &PartyItem, at: usize) -> Option<Finding> {
    if let Some(finding) = pair.wholesale(&item.spans) {
        return Some(finding);
    }
    let span = (*pair.alignment.company.parties.get(at)?)?;
    pair.tempered(Finding::supports("named as taking part", pair.ours(&item.spans), span))
}
