//! Names that stand beside a list and are none of it: whom it was not, and who tells of it.

use super::page::Page;
use crate::lexicon::Classes;

/// Whether the list at `i` is set aside as those whom it was not: `A, not B, met C`, `A instead of B met C`.
pub(super) fn not_this(page: &Page, i: usize, start: usize) -> bool {
    let doc = page.doc;
    let Some(before) = i.checked_sub(1).filter(|before| *before > start) else { return false };
    let not = doc.is(before, "not") && (doc.word(before - 1) == "," || doc.is(before - 1, "and"));
    let instead = doc.is(before, "of") && doc.is(before - 1, "instead")
        || doc.is(before, "than") && doc.is_any(before - 1, &["rather", "other"])
        || doc.is(before, "from") && doc.is_any(before - 1, &["apart", "aside"])
        || doc.is(before, "for") && doc.is_any(before - 1, &["except", "save"])
        || doc.is_any(before, &["except", "excluding", "neither"]);
    not || instead
}

/// `, TASS news agency reported`: who tells it, and not another of the list.
pub(super) fn reports(page: &Page, end: usize, limit: usize) -> bool {
    const MEDIA: &[&str] = &[
        "news",
        "agency",
        "agencies",
        "media",
        "newspaper",
        "daily",
        "network",
        "television",
        "tv",
        "radio",
        "state-run",
    ];
    let verb = (end..limit.min(end + 4)).find(|k| !page.doc.is_any(*k, MEDIA));
    verb.is_some_and(|verb| verb > end && page.doc.class(verb).is(Classes::Speech))
}
