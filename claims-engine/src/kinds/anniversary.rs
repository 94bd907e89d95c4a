//! How many years since what? Anniversaries that the text speaks of.

use super::{Claim, ClaimKind, Value, say};
use crate::edtf::{Edtf, Part};
use crate::event::Certainty;
use crate::event::page::Page;
use crate::mention::date::anniversary::{Anniversary, find};

/// The anniversaries of an article, each once, with every place that tells of it.
pub fn claims(page: &Page) -> Vec<Claim> {
    let mut out: Vec<Claim> = Vec::new();
    for found in find(page.doc) {
        if found.of.is_empty() {
            continue;
        }
        let of = say::one_line(page.doc.span(found.of.clone()).of(page.doc.text));
        let span = page.doc.span(found.tokens.clone());
        let same = |claim: &&mut Claim| {
            matches!(&claim.value, Value::Anniversary { ordinal, of: other, .. }
                if *ordinal == found.ordinal && other.eq_ignore_ascii_case(&of))
        };
        if let Some(claim) = out.iter_mut().find(same) {
            claim.mentions.push(span);
            continue;
        }
        let on = falls_on(page, &found);
        out.push(Claim {
            event: None,
            kind: ClaimKind::Anniversary,
            statement: statement(found.ordinal, &of, on, found.year()),
            because: because(&found),
            certainty: if found.base.is_some() && !found.stated { Certainty::Inferred } else { Certainty::Stated },
            mentions: vec![span],
            value: Value::Anniversary { ordinal: found.ordinal, of, base: found.base, on },
        });
    }
    out
}

/// The date that stands right behind the expression: `the 80th anniversary of the victory, on September 3`.
fn falls_on(page: &Page, found: &Anniversary) -> Option<Edtf> {
    let sentence = page.sentence(found.tokens.start);
    let mut at = found.tokens.end;
    while at < sentence.end && at < found.tokens.end + 3 && page.doc.is_any(at, &[",", "on", "(", "falls", "fell"]) {
        at += 1;
    }
    let value = page.date(at).filter(|_| at < sentence.end)?.value?;
    matches!(value, Edtf::Date(date) if matches!(date.part, Part::Day(..))).then_some(value)
}

/// `year` is the one that it falls in, where that is known and no day is.
pub(super) fn statement(ordinal: u32, of: &str, on: Option<Edtf>, year: Option<i32>) -> String {
    let ordinal = say::ordinal(ordinal);
    // "the World War II victory", but "NATO" and "Poland's accession".
    let last = of.rsplit(' ').next().unwrap_or("");
    let owned = of.contains("'s ") || of.contains("’s ");
    let common = last.starts_with(|c: char| c.is_lowercase()) || of.starts_with(|c: char| c.is_lowercase());
    let article = if common && !owned { "the " } else { "" };
    match (on, year) {
        (Some(on), _) => format!("The {ordinal} anniversary of {article}{of} falls {}.", say::on(on)),
        (None, Some(year)) => format!("The {ordinal} anniversary of {article}{of} falls in {year}."),
        (None, None) => format!("There is a {ordinal} anniversary of {article}{of}."),
    }
}

fn because(found: &Anniversary) -> String {
    match (found.base, found.stated) {
        (None, _) => "as the text states it".to_owned(),
        (Some(_), true) => format!("the text itself dates {}", found.label),
        (Some(base), false) => format!("{base} is common knowledge: {}", found.label),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Article;
    use crate::{Options, extract};

    fn check(published: &str, text: &str, expected: &str) {
        let options = Options { published: published.parse().ok() };
        let found: Vec<String> = extract(&Article::new(text), &options)
            .claims
            .iter()
            .filter_map(|claim| match &claim.value {
                Value::Anniversary { ordinal, of, base, on } => {
                    let date = |date: &Option<Edtf>| date.map_or("-".to_owned(), |date| date.to_string());
                    Some(format!("{ordinal} {of} {} {} {}", date(base), date(on), claim.mentions.len()))
                }
                _ => None,
            })
            .collect();
        assert_eq!(found.join("; "), expected, "{text}");
    }

    #[test]
    fn anniversaries_tell_what_they_are_of() {
        check(
            "2025-09-05",
            "Kim came to the parade marking the 80th anniversary of China’s World War II victory.",
            "80 China’s World War II victory 1945 - 1",
        );
        check(
            "2023-04-13",
            "The leaders marked the 25th anniversary of the Belfast/Good Friday Agreement.",
            "25 Belfast/Good Friday Agreement 1998-04-10 - 1",
        );
        check("2025-01-01", "They marked the tenth anniversary of the old bakery.", "10 old bakery - - 1");
        check(
            "2024-04-01",
            "They will mark the 75th anniversary of the alliance, on April 4. The 75th anniversary of the alliance comes in a hard year.",
            "75 alliance 1949-04-04 2024-04-04 2",
        );
    }

    #[test]
    fn what_is_no_anniversary_gives_none() {
        check("2025-09-05", "They met on the anniversary and spoke of their 80th birthday.", "");
        check("2025-09-05", "The couple’s 50th wedding anniversary was quiet.", "");
    }

    #[test]
    fn the_statement_stands_on_its_own() {
        let article = Article::new("They came for the 80th anniversary of the victory over Japan.");
        let claims = extract(&article, &Options::default()).claims;
        assert!(
            claims
                .iter()
                .any(|claim| claim.statement == "The 80th anniversary of the victory over Japan falls in 2025.")
        );
    }
}
