//! Hostile text: whatever comes, mentions are cut out whole, in order, and none overlaps the next.

use super::{covered, organisation, place, vehicle};
use crate::Doc;
use crate::text::Span;

/// Pieces that the rules look at, and some that they should survive.
const PIECES: &[&str] = &[
    "Beijing",
    "the",
    "of",
    "(UN)",
    "U.S.",
    "'s",
    "’s",
    "Palace",
    "Camp",
    "St.",
    "D.C.",
    ",",
    ".",
    "–",
    "--",
    "(AP)",
    "Air",
    "Force",
    "One",
    "USS",
    "aboard",
    "on",
    "foot",
    "train",
    "to",
    "Ministry",
    "and",
    "Bank",
    "10",
    "Downing",
    "Street",
    "é\u{301}",
    "김정은",
    "😀",
    "\u{feff}",
    "\u{200b}",
    "\r\n",
    "\n\n",
    "\t",
    "İ",
    "ß",
    "(",
    ")",
    "\"",
    "“",
    "”",
    "Il-96",
    "al-",
    "al-Udeid",
    "-",
    "’",
    "Turkey",
    "capital",
    "Chinese",
    "A",
    "in",
    "at",
    "San",
    "de",
    "Boeing",
    "747",
    "GENEVA",
    "Mass",
    "W.Va.",
    "Naval Support Activity",
    "7",
    "nd",
];

fn check(text: &str) {
    let doc = Doc::read(text);
    let taken = covered(&doc, std::iter::empty());
    let lists: [Vec<Span>; 3] = [
        organisation::find(&doc, &taken).iter().map(|found| found.span).collect(),
        place::find(&doc, &taken).iter().map(|found| found.span).collect(),
        vehicle::find(&doc).iter().map(|found| found.span).collect(),
    ];
    for spans in lists {
        assert!(spans.iter().all(|span| !span.of(text).is_empty()), "{text:?}: {spans:?}");
        assert!(spans.windows(2).all(|pair| pair[0].end <= pair[1].start), "{text:?}: {spans:?}");
    }
}

#[test]
fn mentions_of_any_soup_are_whole_and_apart() {
    let mut state = 0x2545_f491_4f6c_dd1d_u64;
    for _ in 0..3_000 {
        let mut text = String::new();
        for _ in 0..24 {
            state ^= state << 13;
            state ^= state >> 7;
            state ^= state << 17;
            text.push_str(PIECES[(state >> 33) as usize % PIECES.len()]);
            if state & 7 != 0 {
                text.push(' ');
            }
        }
        check(&text);
    }
}

#[test]
fn edges_of_the_text_are_survived() {
    for piece in PIECES {
        check(piece);
        check(&format!("{piece} {piece}"));
    }
    check("");
}
