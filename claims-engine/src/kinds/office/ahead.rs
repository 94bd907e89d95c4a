//! A description between article and comma before the name: `the American secretary of state, Condoleezza Rice,`.

use super::{Office, parts};
use crate::event::page::Page;
use crate::lex::TokenKind;
use crate::lexicon::Classes;
use crate::mention::person::Naming;

/// Tokens of the description at most.
const REACH: usize = 14;

/// Reads the description before the name of `naming`, the `index`th of the article.
pub(super) fn read(page: &Page, index: usize, naming: &Naming) -> Option<Office> {
    let doc = page.doc;
    let name = naming.name.clone();
    let sentence = page.sentence(name.start);
    // "the prime minister, President X": two people.
    if naming.tokens.start < name.start || name.start < sentence.start + 3 || doc.word(name.start - 1) != "," {
        return None;
    }
    // Set apart on both sides; "the president, Kim and Xi" is a list.
    let closed = name.end >= sentence.end
        || matches!(doc.word(name.end), "," | "." | ";" | ":" | ")" | "(" | "—" | "–" | "--" | "?" | "!" | "”" | "\"")
        || doc.is_any(name.end, &["who", "whose"]);
    if !closed {
        return None;
    }
    let end = name.start - 1;
    let start = description(page, end, sentence.start)?;
    // "Ana Diaz's spokesman, Ito Ken": somebody else's name inside.
    let other = index
        .checked_sub(1)
        .and_then(|before| page.cast.namings.get(before))
        .is_some_and(|before| before.tokens.end > start);
    if other || (start..end).any(|t| is_plural(page, t)) {
        return None;
    }
    let (title, organisation) = parts(page, start..end)?;
    let tokens = start..name.end;
    Some(Office { title, organisation, tokens })
}

/// Where the noun phrase that ends before `end` begins: behind its article, or with its owner.
fn description(page: &Page, end: usize, floor: usize) -> Option<usize> {
    let doc = page.doc;
    let mut start = end;
    let mut owned = false;
    while start > floor && end - start < REACH {
        let t = start - 1;
        if doc.is_any(t, &["the", "a", "an"]) {
            // "of the United Nations": inside.
            if t > floor && doc.is_any(t - 1, &["of", "for"]) && end - t > 1 && t - 1 > floor {
                start = t;
                continue;
            }
            return (start < end).then_some(start);
        }
        owned |= doc.kind(t) == Some(TokenKind::Possessive);
        let class = doc.class(t);
        let inside = matches!(doc.kind(t), Some(TokenKind::Word | TokenKind::Possessive))
            && !page.is_finite(t)
            && !class.is(Classes::Subordinator)
            && (!class.is(Classes::Preposition) || doc.is_any(t, &["of", "for"]))
            && (!class.is(Classes::Function) || class.is(Classes::Preposition));
        if !inside {
            break;
        }
        start = t;
    }
    // Without an article only an owner or a people opens one: "Sudan's president, X".
    (owned && start < end && doc.is_capital(start)).then_some(start)
}

/// `the foreign ministers, A and B`
fn is_plural(page: &Page, i: usize) -> bool {
    let doc = page.doc;
    let word = doc.word(i);
    doc.class(i).is(Classes::Title)
        && word.strip_suffix('s').is_some_and(|one| crate::lexicon::classes(one).is(Classes::Title))
}
