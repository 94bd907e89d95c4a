//! Notes of a draft's file on their way to the store: which words each stands on, and what it says with its answers.

mod read;

use claims_db::{NewNote, NoteKind};
use claims_engine::kinds::Claim;
use claims_engine::text::Span;
use claims_ingest::Note;

pub(crate) use read::form;

/// A note as the store takes it. `sentences` are those of `text`; `before` is where the footnote before it stands.
///
/// A comment stands on the words that it marks. A footnote stands behind its words: on what its sentence says since
/// the footnote before.
pub(crate) fn stored(notes: &[Note], text: &str, sentences: &[Span]) -> Vec<NewNote> {
    let mut out = Vec::with_capacity(notes.len());
    let mut points: Vec<usize> = Vec::new();
    for note in notes {
        let range = if note.start < note.stop {
            note.start..note.stop
        } else {
            let before = points.iter().rev().copied().find(|point| *point < note.stop).unwrap_or(0);
            if points.last() != Some(&note.stop) {
                points.push(note.stop);
            }
            since(text, sentences, before, note.stop)..note.stop
        };
        out.push(NewNote {
            kind: match note.kind {
                claims_ingest::NoteKind::Comment => NoteKind::Comment,
                claims_ingest::NoteKind::Footnote => NoteKind::Footnote,
            },
            span: trimmed(text, range),
            author: note.author.clone(),
            written: note.written,
            text: said(note),
            links: links(note),
            resolved: note.resolved,
        });
    }
    out
}

/// Where the words begin that a note at `point` stands behind.
fn since(text: &str, sentences: &[Span], before: usize, point: usize) -> usize {
    let after = sentences.partition_point(|sentence| (sentence.start as usize) < point);
    let sentence = after.checked_sub(1).and_then(|at| sentences.get(at)).map(|span| span.start as usize);
    let front = text.get(..point).unwrap_or_default();
    let line = front.rfind('\n').map_or(0, |at| at + 1);
    // A cell of a table is no part of a sentence.
    let cell = front.rfind(" | ").map_or(0, |at| at + 3);
    sentence.unwrap_or(line).max(line).max(cell).max(before)
}

/// The words without white space around them and without what parts them from the words before.
fn trimmed(text: &str, range: std::ops::Range<usize>) -> Span {
    let words = text.get(range.clone()).unwrap_or_default();
    let inner = words.trim_start_matches(|c: char| c.is_whitespace() || matches!(c, ',' | ';' | '.' | ':'));
    let start = range.end - inner.len();
    Span::new(start, start + inner.trim_end().len())
}

/// What it says, and who answered what.
fn said(note: &Note) -> String {
    let mut said = note.text.clone();
    for reply in &note.replies {
        if !said.is_empty() {
            said.push('\n');
        }
        if let Some(author) = &reply.author {
            said.push_str(author);
            said.push_str(": ");
        }
        said.push_str(&reply.text);
    }
    said
}

fn links(note: &Note) -> Vec<String> {
    let mut links: Vec<String> =
        note.links.iter().chain(note.replies.iter().flat_map(|reply| &reply.links)).cloned().collect();
    links.dedup();
    links
}

/// Which claims a note's words state, as indices.
pub(crate) fn claims_under(span: Span, claims: &[Claim]) -> Vec<usize> {
    let under = |claim: &Claim| claim.mentions.iter().any(|mention| mention.overlaps(span));
    claims.iter().enumerate().filter(|(_, claim)| under(claim)).map(|(at, _)| at).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn point(kind: claims_ingest::NoteKind, start: usize, stop: usize) -> Note {
        let (text, links) = ("Source".to_owned(), Vec::new());
        Note { kind, start, stop, author: None, written: None, text, links, resolved: false, replies: Vec::new() }
    }

    /// The words under each note; `^` in the text stands where a footnote does.
    fn check(marked: &str, expected: &[&str]) {
        let mut text = String::new();
        let mut notes = Vec::new();
        for piece in marked.split_inclusive('^') {
            text.push_str(piece.trim_end_matches('^'));
            if piece.ends_with('^') {
                notes.push(point(claims_ingest::NoteKind::Footnote, text.len(), text.len()));
            }
        }
        let article = claims_engine::text::Article::new(text.clone());
        let read = claims_engine::extract(&article, &claims_engine::Options::default());
        let stored = stored(&notes, &text, &read.sentences);
        assert_eq!(stored.iter().map(|note| note.span.of(&text)).collect::<Vec<_>>(), expected, "{marked}");
    }

    #[test]
    fn a_footnote_stands_on_what_its_sentence_says_since_the_one_before() {
        check(
            "Kim met Xi in Beijing^. They spoke for two hours^.",
            &["Kim met Xi in Beijing", "They spoke for two hours"],
        );
        check(
            "Kim met Xi in Beijing.^ They spoke for two hours.^",
            &["Kim met Xi in Beijing.", "They spoke for two hours."],
        );
        check("Kim met Xi^, and flew home on Tuesday^.", &["Kim met Xi", "and flew home on Tuesday"]);
        check("Two sources^^ say so.", &["Two sources", "Two sources"]);
        check("Talks in Tallinn^\n\nThey met 김정은 😀^ there.", &["Talks in Tallinn", "They met 김정은 😀"]);
        check("Travelled by train | 12 seats^\n", &["12 seats"]);
        check("^Kim came.", &[""]);
    }

    #[test]
    fn a_comment_stands_on_the_words_that_it_marks() {
        let text = "Kim met Xi in Beijing on Friday.";
        let found = stored(&[point(claims_ingest::NoteKind::Comment, 3, 21)], text, &[]);
        assert_eq!(found[0].span.of(text), "met Xi in Beijing");
        let article = claims_engine::text::Article::new(text);
        let read = claims_engine::extract(&article, &claims_engine::Options::default());
        let kinds: Vec<_> =
            claims_under(found[0].span, &read.claims).into_iter().map(|at| read.claims[at].kind.name()).collect();
        assert!(kinds.contains(&"meeting_location") && !kinds.contains(&"meeting_date"), "{kinds:?}");
    }

    #[test]
    fn answers_are_told_with_their_authors() {
        let reply = claims_ingest::Reply {
            author: Some("Ben".into()),
            text: "Wire, p. 3".into(),
            links: vec!["https://a.example".into()],
        };
        let note = Note { replies: vec![reply], ..point(claims_ingest::NoteKind::Comment, 0, 3) };
        let found = &stored(&[note], "Kim came.", &[])[0];
        assert_eq!(
            (found.text.as_str(), found.links.as_slice()),
            ("Source\nBen: Wire, p. 3", &["https://a.example".to_owned()][..])
        );
    }
}
