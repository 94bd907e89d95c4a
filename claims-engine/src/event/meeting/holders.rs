//! People whom no name tells behind and before `met`: officials by their number, holders of an office by its title.

use crate::event::clause::Clause;
use crate::event::page::Tag;
use crate::lex::TokenKind;
use crate::lexicon::Classes;

/// Steps over `at least`, `more than`, `up to` before a count.
fn quantifier_end(clause: &Clause, i: usize) -> usize {
    let doc = clause.page.doc;
    let two = doc.is(i, "at") && doc.is_any(i + 1, &["least", "most"])
        || doc.is_any(i, &["more", "fewer", "less"]) && doc.is(i + 1, "than")
        || doc.is(i, "up") && doc.is(i + 1, "to");
    let one = doc.is_any(i, &["about", "around", "nearly", "almost", "roughly", "over", "some"]);
    if two { i + 2 } else { i + usize::from(one) }
}

/// `met senior officials`, `will meet the Ethiopian prime minister`: people whom no name tells.
pub(super) fn meets_officials(clause: &Clause, v: usize) -> bool {
    let doc = clause.page.doc;
    let from = quantifier_end(clause, v + 1 + usize::from(doc.is(v + 1, "with")));
    (from..clause.tokens.end.min(from + 7))
        .take_while(|k| {
            let class = doc.class(*k);
            doc.kind(*k) == Some(TokenKind::Word)
                && clause.page.reference(*k).is_none_or(|whose| whose.possessive)
                && !class.any(Classes::Preposition.with(Classes::Auxiliary))
                && !clause.page.is_finite(*k)
                || doc.kind(*k) == Some(TokenKind::Number)
                || doc.kind(*k) == Some(TokenKind::Possessive)
        })
        .any(|k| {
            clause.page.tag(k) == Tag::Plain
                && doc.class(k).any(Classes::Group.with(Classes::Title))
                && !doc.is_any(k, &["parties", "sides"])
        })
}

/// Whether two titles joined by `and` stand right before the verb, and nobody's name.
pub(super) fn two_holders(clause: &Clause, v: usize) -> bool {
    let doc = clause.page.doc;
    let title = |at: usize| clause.page.tag(at) == Tag::Plain && doc.class(at).is(Classes::Title);
    let from = v.saturating_sub(10).max(clause.tokens.start);
    let named = (from..v).any(|at| clause.page.reference(at).is_some());
    let and = (from..v).rev().find(|at| doc.is(*at, "and"));
    let Some(and) = and.filter(|and| !named && v > 0 && title(v - 1) && *and > from && title(*and - 1)) else {
        return false;
    };
    !(and + 1..v).any(|at| clause.page.is_finite(at) || doc.class(at).any(Classes::Preposition))
}

/// `met the Hungarian prime minister in Beijing`, `met France's president`: the holder of an office, whom no name tells; not
/// `met the minister's demands`.
pub(super) fn meets_holder(clause: &Clause, v: usize) -> bool {
    let doc = clause.page.doc;
    let mut at = v + 1 + usize::from(doc.is(v + 1, "with"));
    let end = clause.tokens.end.min(at + 7);
    let mut nation = false;
    while at < end && !doc.class(at).is(Classes::Title) {
        let word = doc.kind(at) == Some(TokenKind::Word) || doc.kind(at) == Some(TokenKind::Possessive);
        let named = clause.page.reference(at).is_some() || matches!(clause.page.tag(at), Tag::Date(_));
        if !word
            || named
            || doc.class(at).any(Classes::Preposition.with(Classes::Auxiliary))
            || clause.page.is_finite(at)
        {
            return false;
        }
        nation |= doc.is_capital(at);
        at += 1;
    }
    while at < end && doc.class(at).is(Classes::Title) && clause.page.tag(at) == Tag::Plain {
        at += 1;
    }
    let titled = at > v + 1 && doc.class(at - 1).is(Classes::Title);
    let closes = at >= clause.tokens.end
        || doc.class(at).any(Classes::Preposition.with(Classes::Subordinator))
        || matches!(doc.word(at), "," | "." | ";" | "and" | "again" | "there")
        || matches!(clause.page.tag(at), Tag::Date(_));
    nation && titled && closes && doc.kind(at) != Some(TokenKind::Possessive)
}
