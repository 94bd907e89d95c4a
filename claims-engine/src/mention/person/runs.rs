//! Runs of words that can be a name: capitals, with the particles and initials between them.

use std::ops::Range;

use crate::Doc;
use crate::lex::TokenKind;
use crate::lexicon::{Classes, names};

/// The runs of one sentence, in order, as token ranges.
pub fn runs(doc: &Doc, sentence: &Range<usize>, out: &mut Vec<Range<usize>>) {
    let mut i = sentence.start;
    while i < sentence.end {
        if !starts(doc, i, sentence.start) {
            i += 1;
            continue;
        }
        let end = extend(doc, i, sentence.end);
        out.push(i..end);
        i = end;
    }
}

/// Whether a run can start at token `i`.
fn starts(doc: &Doc, i: usize, first: usize) -> bool {
    if !is_name_token(doc, i) {
        return false;
    }
    let class = doc.class(i);
    // "A. Q. Khan", but not "plan A. Nothing else"
    let initials = opens_with_initial(doc, i) && is_initial(doc, i + 2);
    if class.is(Classes::Function) && !initials || doc.is_any(i, &["jr", "sr"]) {
        return false;
    }
    // The first word of a sentence has its capital from there; a known common word is no name.
    let opens = i == first || doc.kind(i.wrapping_sub(1)) == Some(TokenKind::OpenQuote);
    if opens && class.any(Classes::Verb.with(Classes::Common).with(Classes::Hedge).with(Classes::Cancel)) {
        let next = is_name_token(doc, i + 1) && !doc.class(i + 1).any(Classes::Function);
        // "Ban Ki-moon flew home"
        let korean = names::is_east_asian_surname(doc.word(i)) && doc.word(i + 1).contains('-');
        let named = names::is_given_name(doc.word(i)) || korean;
        return next && (named || class.any(Classes::TitleModifier.with(Classes::Title)));
    }
    // "Archivist Sun Li met her": what she is called, and no given name.
    if opens && class.is(Classes::Calling) && is_name_token(doc, i + 1) && !names::is_given_name(doc.word(i)) {
        return false;
    }
    if opens
        && class.any(Classes::Group.with(Classes::Occasion))
        && !class.any(Classes::Title)
        && !is_name_token(doc, i + 1)
    {
        return false;
    }
    true
}

fn extend(doc: &Doc, start: usize, limit: usize) -> usize {
    let mut end = start + 1;
    loop {
        // An initial's point: "W." in "George W. Bush".
        if end < limit
            && doc.word(end) == "."
            && !doc.tokens[end].spaced
            && is_initial(doc, end - 1)
            && is_name_token(doc, end + 1)
            && end + 1 < limit
        {
            end += 1;
            continue;
        }
        if end < limit && doc.word(end) == "." && is_abbreviated_title(doc, end - 1) && is_name_token(doc, end + 1) {
            end += 1;
            continue;
        }
        let word_of_grammar =
            doc.class(end).is(Classes::Function) && !opens_with_initial(doc, end) && !ends_korean_name(doc, start, end);
        if end < limit && is_name_token(doc, end) && doc.tokens[end].spaced && !word_of_grammar {
            end += 1;
            continue;
        }
        // Particles inside a name: "Salman bin Abdulaziz", "Luiz Inácio Lula da Silva".
        let mut after = end;
        while after < limit
            && after < end + 3
            && names::is_particle(doc.word(after))
            && doc.tokens[after].kind == TokenKind::Word
        {
            after += 1;
        }
        if after > end
            && after < limit
            && is_name_token(doc, after)
            && !doc.class(after).any(Classes::Function)
            && is_name_token(doc, end - 1)
        {
            end = after + 1;
            continue;
        }
        return end;
    }
}

/// A capitalised word, or one with a small prefix of its own: `al-Muhandis`, `el-Sisi`, `d’Estaing`.
pub fn is_name_token(doc: &Doc, i: usize) -> bool {
    let Some(token) = doc.tokens.get(i).filter(|token| token.kind == TokenKind::Word) else { return false };
    let class = doc.class(i);
    if token.capital {
        return !class.any(Classes::Month.with(Classes::Weekday)) || is_month_name_of_a_person(doc, i);
    }
    doc.facts(i).joined
        && doc.word(i).split_once(['-', '’', '\'']).is_some_and(|(prefix, rest)| {
            rest.starts_with(char::is_uppercase)
                && (names::is_particle(prefix)
                    || matches!(prefix, "d" | "l" | "ash" | "as" | "an" | "ar" | "az" | "at" | "ad"))
        })
}

/// `Theresa May`, `April Ryan`: a month beside a given name, or as one before a surname.
fn is_month_name_of_a_person(doc: &Doc, i: usize) -> bool {
    // "Foreign Minister Jan Wolski": before a surname, and neither counted nor behind a word that leads to a month.
    if doc.is(i, "jan") {
        let surname = doc.tokens.get(i + 1).is_some_and(|next| next.kind == TokenKind::Word && next.capital)
            && !doc.class(i + 1).any(Classes::Month.with(Classes::Weekday).with(Classes::Function));
        let dated = i > 0
            && (doc.kind(i - 1) == Some(TokenKind::Number)
                || doc.is_any(
                    i - 1,
                    &[
                        "in", "on", "of", "since", "by", "from", "until", "till", "last", "this", "next", "early",
                        "late", "mid",
                    ],
                ));
        return surname && !dated;
    }
    let month = doc.class(i).is(Classes::Month) && doc.is_any(i, &["may", "april", "june", "august"]);
    month
        && i > 0
        && doc.is_capital(i - 1)
        && names::is_given_name(doc.word(i - 1))
        && doc.tokens.get(i + 1).is_none_or(|next| next.kind != TokenKind::Number)
}

/// `A.` in "James A. Baker": an initial, and no article.
pub fn opens_with_initial(doc: &Doc, i: usize) -> bool {
    is_initial(doc, i)
        && doc.word(i + 1) == "."
        && doc.tokens.get(i + 1).is_some_and(|point| !point.spaced)
        && is_name_token(doc, i + 2)
}

/// `Moon Jae In`: the last syllable of a Korean name, where no headline sets every word in capitals; `Liu He`.
pub fn ends_korean_name(doc: &Doc, start: usize, i: usize) -> bool {
    let first = |k: usize| k == start || k > start && doc.class(k - 1).is(Classes::Title);
    let he = doc.is(i, "he")
        && doc.is_capital(i)
        && i > start
        && names::is_east_asian_surname(doc.word(i - 1))
        && first(i - 1);
    he || doc.is(i, "in")
        && doc.is_capital(i)
        && i >= 2
        && i - start >= 2
        && names::is_east_asian_surname(doc.word(i - 2))
        && doc.word(i - 1).len() <= 5
        && !doc.is_capital(i + 1)
        && doc.kind(i + 1).is_some()
}

/// One capital letter.
pub fn is_initial(doc: &Doc, i: usize) -> bool {
    let mut letters = doc.word(i).chars();
    letters.next().is_some_and(char::is_uppercase) && letters.next().is_none()
}

fn is_abbreviated_title(doc: &Doc, i: usize) -> bool {
    doc.is_any(
        i,
        &[
            "mr", "mrs", "ms", "dr", "gen", "sen", "rep", "gov", "lt", "col", "capt", "sgt", "maj", "prof", "rev",
            "adm", "st", "fr", "hon", "sec", "amb", "cmdr", "mme",
        ],
    )
}
