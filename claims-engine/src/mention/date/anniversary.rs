//! Anniversaries: which year an event of history had, and so in which year its anniversary falls.

use std::ops::Range;
use std::sync::LazyLock;

use super::word::{self, word_set};
use crate::doc::Doc;
use crate::edtf::{Edtf, Part, PartialDate, Year};
use crate::hints::Hints;
use crate::lex::TokenKind;

/// `the 80th anniversary of the victory`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Anniversary {
    /// The expression's tokens, article included.
    pub tokens: Range<usize>,
    /// 80.
    pub ordinal: u32,
    /// The tokens that name the event, without article; empty where the text names none.
    pub of: Range<usize>,
    /// When the event was, where the text or common knowledge says it.
    pub base: Option<Edtf>,
    /// Whether the text itself gives that date.
    pub stated: bool,
    /// The event as a phrase with its year: `the victory of 1945`.
    pub label: String,
}

impl Anniversary {
    /// The year in which it falls.
    pub fn year(&self) -> Option<i32> {
        let Some(Edtf::Date(PartialDate { year: Year::Known(year), .. })) = self.base else { return None };
        year.checked_add(i32::try_from(self.ordinal).ok()?)
    }
}

struct Event {
    date: Edtf,
    label: &'static str,
    // Each alternative is a set of words that must all be there.
    names: Vec<Vec<&'static str>>,
}

static EVENTS: LazyLock<Vec<Event>> = LazyLock::new(|| {
    include_str!("../../../data/anniversaries.tsv")
        .lines()
        .filter(|line| !line.starts_with('#'))
        .filter_map(|line| {
            let mut fields = line.split('\t');
            let (date, label, names) = (fields.next()?, fields.next()?, fields.next()?);
            let names = names.split(';').map(|name| name.split_whitespace().collect()).collect();
            Some(Event { date: date.parse().ok()?, label, names })
        })
        .collect()
});

/// The words that anniversaries are told by.
pub(crate) const WORDS: &[&str] = &["anniversary", "centenary", "centennial", "bicentenary", "bicentennial", "years"];

/// The anniversaries that the text speaks of.
pub fn find(doc: &Doc) -> Vec<Anniversary> {
    let mut found = Vec::new();
    for sentence in &doc.sentences {
        for i in doc.hinted(sentence.tokens.clone(), Hints::JUBILEE) {
            let word = doc.word(i);
            let at = match word.as_bytes().first().map(u8::to_ascii_lowercase) {
                Some(b'a') if word.eq_ignore_ascii_case("anniversary") => counted(doc, &sentence.tokens, i),
                Some(b'c') if doc.is_any(i, &["centenary", "centennial"]) => Some((i, 100)),
                Some(b'b') if doc.is_any(i, &["bicentenary", "bicentennial"]) => Some((i, 200)),
                Some(b'y') if doc.is(i, "years") && doc.is(i + 1, "since") => years_since(doc, &sentence.tokens, i),
                _ => None,
            };
            found.extend(at.and_then(|(start, ordinal)| read(doc, &sentence.tokens, start, i, ordinal)));
        }
    }
    found
}

/// The ordinal before `anniversary` at token `i`: its token and value.
fn counted(doc: &Doc, sentence: &Range<usize>, i: usize) -> Option<(usize, u32)> {
    for back in 1..=3 {
        let at = i.checked_sub(back).filter(|at| *at >= sentence.start)?;
        if let Some(n) = word::ordinal(doc.word(at)) {
            // "second" before "wedding anniversary" counts a marriage.
            return (!doc.is(i - 1, "wedding")).then_some((at, n));
        }
        if let Some((count, unit)) = doc.word(at).rsplit_once('-')
            && unit.eq_ignore_ascii_case("year")
        {
            return word::count(count).map(|n| (at, n));
        }
        if doc.is(at, "year") && at >= sentence.start + 2 && doc.is(at - 1, "-") {
            return word::count(doc.word(at - 2)).map(|n| (at - 2, n));
        }
        if doc.tokens.get(at).is_none_or(|token| token.kind != TokenKind::Word) {
            return None;
        }
    }
    None
}

/// `marked 80 years since the end of the war`.
fn years_since(doc: &Doc, sentence: &Range<usize>, i: usize) -> Option<(usize, u32)> {
    const MARKS: &[&str] = &[
        "mark",
        "marks",
        "marked",
        "marking",
        "commemorate",
        "commemorates",
        "commemorated",
        "commemorating",
        "celebrate",
        "celebrates",
        "celebrated",
        "celebrating",
    ];
    let count = i.checked_sub(1).filter(|at| *at >= sentence.start)?;
    let n = word::count(doc.word(count))?;
    let marked = (count.saturating_sub(4).max(sentence.start)..count).any(|at| doc.is_any(at, MARKS));
    marked.then_some((count, n))
}

fn read(doc: &Doc, sentence: &Range<usize>, count: usize, i: usize, ordinal: u32) -> Option<Anniversary> {
    if ordinal == 0 || ordinal > 3000 {
        return None;
    }
    let before = count.checked_sub(1).filter(|at| *at >= sentence.start);
    let mut start = before.filter(|at| doc.is_any(*at, &["the", "a", "its", "their", "his", "her"])).unwrap_or(count);
    let mut end = i + 1;
    let mut of = end..end;
    if doc.is_any(end, &["of", "since"]) && end < sentence.end {
        of = phrase(doc, sentence, end + 1);
        end = of.end.max(end);
    } else if let Some(mark) =
        before.filter(|at| doc.tokens.get(*at).is_some_and(|token| token.kind == TokenKind::Possessive))
    {
        of = possessor(doc, sentence, mark);
        start = of.start;
        if start > sentence.start && doc.is(start - 1, "the") {
            start -= 1;
        }
    }
    let found = base(doc, &of);
    let stated = found.as_ref().is_some_and(|(.., stated)| *stated);
    let (base, label) = found.map(|(date, label, _)| (date, label)).unzip();
    Some(Anniversary { tokens: start..end, ordinal, of, base, stated, label: label.unwrap_or_default() })
}

word_set! {
    /// Words that end the name of the event.
    STOPS = "\
    is was were are will has had have said with at by which that who when where as before after during this \
    next today on while but would amid last alongside attended later yesterday comes falls takes gives \
    brings serves offers remains approaches looms passed came fell took began ended drew brought can could \
    may must marks marked";
}

/// The noun phrase from token `i`, without article.
fn phrase(doc: &Doc, sentence: &Range<usize>, i: usize) -> Range<usize> {
    let start = if doc.is_any(i, &["the", "a", "an", "its", "their", "his", "her"]) { i + 1 } else { i };
    let limit = sentence.end.min(start + 18);
    let mut end = start;
    while end < limit {
        let Some(token) = doc.tokens.get(end) else { break };
        let next_capital =
            doc.tokens.get(end + 1).is_some_and(|token| token.capital || token.kind == TokenKind::Number);
        let goes_on = match token.kind {
            TokenKind::Mark => doc.is_any(end, &["-", "–", "/", "&"]),
            TokenKind::Possessive | TokenKind::Number | TokenKind::Ordinal => true,
            TokenKind::OpenQuote | TokenKind::CloseQuote => false,
            TokenKind::Word if doc.is(end, "and") => next_capital || doc.is(end + 1, "the"),
            TokenKind::Word if doc.is(end, "in") => next_capital,
            TokenKind::Word if doc.is(end, "to") => next_capital || doc.is(end + 1, "the"),
            TokenKind::Word => !word::has(&STOPS, doc.word(end)),
        };
        if !goes_on {
            break;
        }
        end += 1;
    }
    start..end.max(start)
}

/// The name before a possessive ending: `the United Nations’ 80th anniversary`.
fn possessor(doc: &Doc, sentence: &Range<usize>, mark: usize) -> Range<usize> {
    let mut start = mark;
    while start > sentence.start
        && doc
            .tokens
            .get(start - 1)
            .is_some_and(|token| token.kind == TokenKind::Word && (token.capital || doc.is(start - 1, "of")))
    {
        start -= 1;
    }
    while start < mark && doc.is(start, "of") {
        start += 1;
    }
    start..mark
}

/// When the event was, its phrase, and whether the text says so.
fn base(doc: &Doc, of: &Range<usize>) -> Option<(Edtf, String, bool)> {
    let year = of.clone().find_map(|i| {
        let word = doc.word(i);
        let stated = word.len() == 4 && doc.tokens.get(i).is_some_and(|token| token.kind == TokenKind::Number);
        word.parse::<i32>().ok().filter(|year| stated && (1000..=2199).contains(year)).map(|year| (i, year))
    });
    if let Some((at, year)) = year {
        let name: Vec<&str> =
            of.clone().filter(|i| *i != at && !doc.is_any(*i, &["in", "of"])).map(|i| doc.word(i)).collect();
        let date = Edtf::Date(PartialDate { year: Year::Known(year), part: Part::Whole });
        return Some((date, format!("the {} of {year}", name.join(" ")), true));
    }
    let words: Vec<String> = of.clone().map(|i| doc.word(i).to_lowercase()).collect();
    // "the 60th anniversary of ties between France and China" says nothing of either's founding.
    let ties = words.iter().any(|word| matches!(word.as_str(), "diplomatic" | "relations" | "ties"));
    let event = EVENTS.iter().find(|event| {
        (!ties || event.label.contains("relations")) && event.names.iter().any(|name| fits(name, &words))
    })?;
    Some((event.date, event.label.to_owned(), false))
}

/// Whether the words of an event's name hold all of `name`, or are `name` where it opens with `=`.
fn fits(name: &[&str], words: &[String]) -> bool {
    let Some(first) = name.first() else { return false };
    if let Some(first) = first.strip_prefix('=') {
        let mut plain = words.iter().filter(|word| !matches!(word.as_str(), "'s" | "’s" | "'" | "’" | "the"));
        return plain.next().is_some_and(|word| word == first)
            && name.iter().skip(1).all(|part| plain.next().is_some_and(|word| word == part))
            && plain.next().is_none();
    }
    name.iter().all(|part| words.iter().any(|word| word == part))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: &str) {
        let doc = Doc::read(text);
        let found: Vec<String> = find(&doc)
            .iter()
            .map(|a| {
                let cut = |tokens: &Range<usize>| {
                    let (first, last) = (doc.tokens[tokens.start].span, doc.tokens[tokens.end - 1].span);
                    first.cover(last).of(doc.text).to_owned()
                };
                let of = if a.of.is_empty() { String::new() } else { cut(&a.of) };
                format!(
                    "{}|{}|{}|{}",
                    cut(&a.tokens),
                    a.ordinal,
                    of,
                    a.year().map_or("-".to_owned(), |y| y.to_string())
                )
            })
            .collect();
        assert_eq!(found.join("; "), expected, "{text}");
    }

    #[test]
    fn well_known_events_give_the_year() {
        check(
            "Leaders came to the parade marking the 80th anniversary of its World War II victory.",
            "the 80th anniversary of its World War II victory|80|World War II victory|2025",
        );
        check(
            "It was held for the 75th anniversary of the founding of the People's Republic of China on Tuesday.",
            "the 75th anniversary of the founding of the People's Republic of China|75|founding of the People's Republic of China|2024",
        );
        check(
            "They marked the 25th anniversary of the Belfast/Good Friday Agreement and reaffirmed it.",
            "the 25th anniversary of the Belfast/Good Friday Agreement|25|Belfast/Good Friday Agreement|2023",
        );
        check("The alliance gathered for NATO's 75th anniversary.", "NATO's 75th anniversary|75|NATO|2024");
        check(
            "The world prepares to mark the one-year anniversary of Russia’s brutal invasion of Ukraine, in Kyiv.",
            "the one-year anniversary of Russia’s brutal invasion of Ukraine|1|Russia’s brutal invasion of Ukraine|2023",
        );
        check(
            "It marked 80 years since the end of World War II.",
            "80 years since the end of World War II|80|end of World War II|2025",
        );
    }

    #[test]
    fn a_year_in_the_text_comes_first() {
        check(
            "They observed the 50th anniversary of the 1974 revolution.",
            "the 50th anniversary of the 1974 revolution|50|1974 revolution|2024",
        );
        check(
            "Crowds marked the centenary of the uprising of 1916.",
            "the centenary of the uprising of 1916|100|uprising of 1916|2016",
        );
    }

    #[test]
    fn unknown_events_stay_open() {
        check("They marked the tenth anniversary of the bakery.", "the tenth anniversary of the bakery|10|bakery|-");
        check("They met 80 years after the anniversary of nothing.", "");
        check("The couple’s 50th wedding anniversary was quiet.", "");
    }
}
