//! Who holds which office? `Foreign Minister Choe Son-hui`, `Hu Jintao, the President of China`.

use std::ops::Range;

use super::{Claim, ClaimKind, Value, say};
use crate::event::Certainty;
use crate::event::page::Page;
use crate::gazetteer;
use crate::lex::TokenKind;
use crate::lexicon::Classes;
use crate::mention::person::apposition;
use crate::text::Span;

/// The offices that the article gives people, one claim for each person and office.
pub fn claims(page: &Page) -> Vec<Claim> {
    let doc = page.doc;
    let mut out: Vec<Claim> = Vec::new();
    for naming in &page.cast.namings {
        let Some(member) = page.cast.members.get(naming.person.0 as usize) else { continue };
        let end = doc.sentences.get(naming.sentence).map_or(0, |sentence| sentence.tokens.end);
        for tokens in [naming.tokens.start..naming.name.start, apposition(doc, naming.name.end, end)] {
            let Some((title, organisation)) = office(page, &tokens, naming.name.end) else { continue };
            let span = doc.span(tokens.start.min(naming.name.start)..tokens.end.max(naming.name.end));
            add(&mut out, member.name(), &title, organisation, span, doc.span(tokens).of(doc.text));
        }
    }
    out
}

fn add(out: &mut Vec<Claim>, person: &str, title: &str, organisation: Option<String>, span: Span, words: &str) {
    let known = out.iter_mut().find(|claim| matches!(&claim.value, Value::Office { person: own, title: held, organisation: of } if own == person && held.eq_ignore_ascii_case(title) && (of == &organisation || organisation.is_none())));
    if let Some(claim) = known {
        claim.mentions.push(span);
        return;
    }
    let of = organisation.as_deref().map(|of| format!(" of {of}")).unwrap_or_default();
    out.push(Claim {
        event: None,
        kind: ClaimKind::Office,
        statement: format!("{person} held the office of {title}{of}."),
        because: format!("“{}”", say::one_line(words)),
        certainty: Certainty::Stated,
        mentions: vec![span],
        value: Value::Office { person: person.to_owned(), title: title.to_owned(), organisation },
    });
}

/// The office and whose it is, out of the words before or behind a name; `None` where they give only a form of
/// address or a relation.
fn office(page: &Page, tokens: &Range<usize>, name_end: usize) -> Option<(String, Option<String>)> {
    let doc = page.doc;
    let heads = tokens.clone().any(|i| {
        doc.class(i).is(Classes::Title) && !doc.class(i).is(Classes::Honorific) || doc.is_any(i, &["lady", "chairman"])
    });
    let bare = tokens
        .clone()
        .any(|i| doc.class(i).is(Classes::Kin) || doc.is_any(i, &["counterpart", "counterparts", "colleague"]));
    if !heads || bare {
        return None;
    }
    let mut range = tokens.clone();
    while range.start < range.end
        && doc.is_any(range.start, &["the", "a", "an", "his", "her", "their", "then", "visiting"])
    {
        range.start += 1;
    }
    let mut organisation = None;
    // In front: "North Korean leader", "Niger's president", "AU commissioner".
    for n in (1..=3).rev() {
        let end = range.start + n;
        if end >= range.end {
            continue;
        }
        let words = doc.span(range.start..end).of(doc.text);
        if let Some(country) = gazetteer::country_of_demonym(words)
            .map(str::to_owned)
            .or_else(|| gazetteer::lookup(words).map(|entry| entry.name().to_owned()))
        {
            organisation = Some(country);
        } else if doc.kind(end) == Some(TokenKind::Possessive) && doc.is_capital(range.start)
            || n == 1 && doc.word(range.start).len() > 1 && doc.word(range.start).chars().all(char::is_uppercase)
        {
            organisation = Some(say::one_line(words));
        } else {
            continue;
        }
        range.start = end + usize::from(doc.kind(end) == Some(TokenKind::Possessive));
        break;
    }
    // Behind: "the President of Brazil"; "Prime Minister Donald Tusk of Poland".
    let head = range.clone().find(|i| doc.class(*i).is(Classes::Title) && doc.is(i + 1, "of"));
    if let Some(of) = head.map(|head| head + 1).filter(|of| *of + 1 < range.end) {
        let from = if doc.is(of + 1, "the") { of + 2 } else { of + 1 };
        let words = say::one_line(doc.span(from..range.end).of(doc.text));
        if gazetteer::lookup(&words).is_some()
            || range.len() > 3 && !doc.is_any(from, &["state", "defense", "defence", "staff", "commerce", "foreign"])
        {
            organisation = organisation.or(Some(words));
            range.end = of;
        }
    } else if organisation.is_none() && doc.is(name_end, "of") && page.place(name_end + 1).is_some() {
        organisation = page.place(name_end + 1).map(|place| say::one_line(&place.name));
    }
    let title = say::one_line(doc.span(range).of(doc.text));
    (!title.is_empty()).then_some((title, organisation))
}

#[cfg(test)]
mod tests {
    use crate::kinds::{ClaimKind, Value};
    use crate::text::Article;
    use crate::{Options, extract};

    /// Offices as `person | title | organisation`, and the words of the first mention.
    fn check(text: &str, expected: &[(&str, &str)]) {
        let extraction = extract(&Article::new(text), &Options::default());
        let found: Vec<(String, String)> = extraction
            .claims
            .iter()
            .filter(|claim| claim.kind == ClaimKind::Office)
            .filter_map(|claim| match &claim.value {
                Value::Office { person, title, organisation } => Some((
                    format!("{person} | {title} | {}", organisation.as_deref().unwrap_or("-")),
                    claim.mentions[0].of(text).to_owned(),
                )),
                _ => None,
            })
            .collect();
        let found: Vec<(&str, &str)> = found.iter().map(|(office, words)| (office.as_str(), words.as_str())).collect();
        assert_eq!(found, expected, "{text}");
    }

    #[test]
    fn titles_before_a_name() {
        check(
            "Foreign Minister Choe Son-hui spoke.",
            &[("Choe Son-hui | Foreign Minister | -", "Foreign Minister Choe Son-hui")],
        );
        check(
            "North Korean leader Kim Jong-un spoke.",
            &[("Kim Jong-un | leader | North Korea", "North Korean leader Kim Jong-un")],
        );
        check(
            "Niger's president Mahamadou Issoufou spoke.",
            &[("Mahamadou Issoufou | president | Niger", "Niger's president Mahamadou Issoufou")],
        );
        check(
            "US Secretary of State Madeleine Albright spoke.",
            &[("Madeleine Albright | Secretary of State | United States", "US Secretary of State Madeleine Albright")],
        );
    }

    #[test]
    fn appositions_behind_a_name() {
        check(
            "Hu Jintao, the President of Brazil, spoke.",
            &[("Hu Jintao | President | Brazil", "Hu Jintao, the President of Brazil")],
        );
    }

    #[test]
    fn forms_of_address_and_relations_are_no_offices() {
        check("Mr. Joseph Smith spoke.", &[]);
        check("His daughter Kim Ju-ae spoke.", &[]);
    }
}
