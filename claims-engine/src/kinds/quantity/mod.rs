//! How many, how much? Counts, sums of money, shares and measures, with what they count.

mod figure;

use std::ops::Range;
use std::sync::LazyLock;

use rustc_hash::FxHashMap;

use super::retold::Retold;
use super::{Claim, ClaimKind, Value, say};
use crate::event::Certainty;
use crate::event::page::{Page, Tag};
use crate::hints::Hints;
use crate::lex::TokenKind;
use crate::lexicon::Classes;
use crate::mention::date::count_of;
use figure::{figure, scale_of};

/// Currency signs and words before the figure.
const SIGNS: &[(&str, &str)] = &[
    ("$", "US dollar"),
    ("€", "euro"),
    ("£", "pound sterling"),
    ("¥", "yen"),
    ("₩", "won"),
    ("₽", "rouble"),
    ("₹", "rupee"),
    ("₺", "lira"),
];

/// Units behind the figure: as written, and their name.
const UNIT_WORDS: &str = "\
    percent:percent %:percent pc:percent dollar:dollar dollars:dollar euro:euro euros:euro pounds:pound \
    yuan:yuan yen:yen won:won rubles:rouble roubles:rouble rupees:rupee francs:franc riyals:riyal \
    dirhams:dirham kroner:krone km:km kilometers:km kilometres:km kilometer:km kilometre:km miles:mile \
    mile:mile meters:m metres:m feet:foot tons:ton tonnes:tonne kg:kg kilograms:kg barrels:barrel acres:acre \
    hectares:hectare megawatts:MW gigawatts:GW mw:MW gw:GW degrees:degree liters:l litres:l";

static UNITS: LazyLock<FxHashMap<&str, &str>> =
    LazyLock::new(|| UNIT_WORDS.split_whitespace().filter_map(|pair| pair.split_once(':')).collect());

/// Whether a sign's country stands before it: `US$`, `A$`.
const DOLLARS: &[(&str, &str)] = &[
    ("us", "US dollar"),
    ("u.s.", "US dollar"),
    ("a", "Australian dollar"),
    ("c", "Canadian dollar"),
    ("hk", "Hong Kong dollar"),
    ("s", "Singapore dollar"),
    ("nt", "Taiwan dollar"),
];

/// Words of an amount's noun phrase at most.
const PHRASE: usize = 6;

/// The quantities of an article.
pub fn claims(page: &Page) -> Vec<Claim> {
    let mut retold = Retold::default();
    let mut i = 0;
    while let Some(at) = page.doc.hinted_from(i, Hints::FIGURE) {
        i = at;
        let Some((claim, end)) = read(page, i) else {
            i += 1;
            continue;
        };
        i = end.max(i + 1);
        retold.add(claim);
    }
    retold.into_claims()
}

fn read(page: &Page, i: usize) -> Option<(Claim, usize)> {
    let doc = page.doc;
    let figure = figure(page, i)?;
    let sentence = page.sentence(i);
    let (sign, start) = sign_before(page, i, sentence.start);
    let spaced = |t: usize| doc.tokens.get(t).is_none_or(|token| token.spaced);
    let behind = doc.word(figure.end);
    // Scores, ranges, versions, numbered things.
    let dash = |t: usize| matches!(doc.word(t), "-" | "–" | "/" | ":" | "‑");
    if dash(figure.end) && !spaced(figure.end) || start > sentence.start && dash(start - 1) && !spaced(start) {
        return None;
    }
    let before = start.checked_sub(1).filter(|b| *b >= sentence.start);
    let numbered = before.is_some_and(|b| {
        page.doc.is_capital(b)
            && sign.is_none()
            && b > sentence.start
            && !doc.class(b).is(Classes::Function)
            && page.tag(b) == Tag::Plain
            || matches!(doc.word(b), "." | "#" | "№") && doc.is_any(b.wrapping_sub(1), &["no", "nos"])
            || doc.is_any(
                b,
                &[
                    "number",
                    "article",
                    "page",
                    "chapter",
                    "aged",
                    "resolution",
                    "section",
                    "paragraph",
                    "to",
                    "between",
                ],
            ) && sign.is_none()
    });
    if numbered {
        return None;
    }
    if is_range(page, figure.end, before) {
        return None;
    }
    let mut end = figure.end;
    let unit = match sign {
        Some(unit) => Some(unit.to_owned()),
        None => UNITS.get(behind.to_ascii_lowercase().as_str()).map(|name| {
            end += 1;
            (*name).to_owned()
        }),
    };
    let american = unit.is_none() && doc.is_any(end, &["us", "u.s."]) && doc.is(end + 1, "dollars");
    let unit = if american {
        end += 2;
        Some("US dollar".to_owned())
    } else {
        unit
    };
    let of = counted(page, end, sentence.end, unit.is_some());
    let tail = of.as_ref().map_or(end, |of| of.end);
    // "the two leaders", "both three": small numbers behind an article point, they do not count.
    let pointed = before.is_some_and(|b| {
        doc.is_any(
            b,
            &["the", "these", "those", "their", "his", "her", "its", "our", "other", "last", "next", "past", "first"],
        ) || doc.kind(b) == Some(TokenKind::Possessive)
    });
    if unit.is_none() && (of.is_none() || pointed && (figure.spelt || figure.amount.len() <= 2)) {
        return None;
    }
    let about = before.is_some_and(|b| is_about(page, b));
    let of = of.map(|of| say::one_line(doc.span(of).of(doc.text)));
    let span = doc.span(start..tail);
    Some((
        Claim {
            event: None,
            kind: ClaimKind::Quantity,
            statement: statement(&figure.amount, unit.as_deref(), of.as_deref(), about),
            because: "as the text states it".to_owned(),
            certainty: Certainty::Stated,
            mentions: vec![span],
            value: Value::Quantity { amount: figure.amount, unit, of, about },
        },
        tail,
    ))
}

/// `between $5 and $7 billion`, `5 to 7 percent`: two figures that stand for one.
fn is_range(page: &Page, end: usize, before: Option<usize>) -> bool {
    let doc = page.doc;
    let number = |t: usize| matches!(doc.kind(t), Some(TokenKind::Number)) || count_of(doc.word(t)).is_some();
    let signed = |t: usize| SIGNS.iter().any(|(sign, _)| *sign == doc.word(t));
    let opens = doc.is_any(end, &["to", "and"]) && (number(end + 1) || signed(end + 1) && number(end + 2));
    let led = before.is_some_and(|b| doc.is(b, "between"));
    let closes = before.is_some_and(|b| {
        let far = (b.saturating_sub(4)..b).any(|t| doc.is(t, "between"));
        doc.is(b, "and") && far || doc.is(b, "to") && b > 0 && number(b - 1)
    });
    opens && (led || doc.is(end, "to")) || closes
}

/// The currency before a figure, and the first token of both.
fn sign_before(page: &Page, i: usize, floor: usize) -> (Option<&'static str>, usize) {
    let doc = page.doc;
    let Some(before) = i.checked_sub(1).filter(|b| *b >= floor) else { return (None, i) };
    let Some((sign, mut unit)) = SIGNS.iter().find(|(sign, _)| *sign == doc.word(before)).copied() else {
        return (None, i);
    };
    let mut start = before;
    if sign == "$"
        && let Some(land) =
            before.checked_sub(1).filter(|b| *b >= floor && !doc.tokens.get(before).is_some_and(|token| token.spaced))
        && let Some((_, name)) = DOLLARS.iter().find(|(known, _)| doc.word(land).eq_ignore_ascii_case(known))
    {
        (start, unit) = (land, name);
    }
    (Some(unit), start)
}

fn is_about(page: &Page, before: usize) -> bool {
    page.doc.is_any(
        before,
        &[
            "about",
            "around",
            "nearly",
            "almost",
            "some",
            "roughly",
            "approximately",
            "over",
            "than",
            "least",
            "estimated",
            "under",
        ],
    ) || page.doc.is(before, "to") && page.doc.is(before.wrapping_sub(1), "up")
}

/// The tokens that say what is counted. `measured` wants `of` or nothing, except for money: `$2 billion loan`.
fn counted(page: &Page, from: usize, stop: usize, measured: bool) -> Option<Range<usize>> {
    let doc = page.doc;
    let mut start = from;
    if measured && doc.is(start, "of") {
        start += 1;
        if doc.is_any(start, &["the", "all", "its", "their"]) {
            start += 1;
        }
    } else if measured {
        return None;
    } else if doc.is(start, "of") && doc.is_any(start + 1, &["the", "its", "their"]) {
        start += 2;
    }
    let mut end = start;
    let noun = |t: usize| {
        doc.kind(t) == Some(TokenKind::Word)
            && !doc.class(t).any(Classes::Function.with(Classes::Auxiliary).with(Classes::Preposition))
            && !matches!(page.tag(t), Tag::Date(_))
            && !(doc.class(t).is(Classes::Past) && !doc.class(t).is(Classes::Group) && t > start)
    };
    while end < stop.min(start + PHRASE) && noun(end) && !(end > start && page.is_finite(end)) {
        end += 1;
    }
    if end == start || scale_of(doc.word(start)).is_some() {
        return None;
    }
    // "heads of state", "members of parliament"
    if doc.is(end, "of") && noun(end + 1) && end + 1 < stop && !doc.is_capital(end + 1) {
        end += 2;
    }
    // What is counted is a plural, or a share's whole.
    let last = doc.word(end - 1);
    let head = doc.word(if end >= start + 3 && doc.is(end - 2, "of") { end - 3 } else { end - 1 });
    let plural = head.ends_with('s')
        || last.ends_with('s')
        || doc.is_any(end - 1, &["people", "men", "women", "children", "police", "staff", "troops", "personnel"])
        || measured;
    (plural && !(doc.is_capital(start) && end == start + 1)).then_some(start..end)
}

pub(super) fn statement(amount: &str, unit: Option<&str>, of: Option<&str>, about: bool) -> String {
    let figure = format!("{}{}", if about { "about " } else { "" }, say::amount(amount));
    match (unit, of) {
        (None, Some(of)) => format!("The number of {of} given is {figure}."),
        (Some("percent"), Some(of)) => format!("The share of {of} given is {figure} percent."),
        (Some("percent"), None) => format!("The figure given is {figure} percent."),
        (Some(unit), Some(of)) => format!("The amount of {of} given is {figure} {unit}{}.", plural(unit, amount)),
        (Some(unit), None) => format!("The amount given is {figure} {unit}{}.", plural(unit, amount)),
        (None, None) => format!("The number given is {figure}."),
    }
}

fn plural(unit: &str, amount: &str) -> &'static str {
    let same =
        matches!(unit, "yen" | "yuan" | "won" | "km" | "m" | "kg" | "MW" | "GW" | "l" | "foot" | "pound sterling");
    if same || amount == "1" { "" } else { "s" }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Article;
    use crate::{Options, extract};

    fn check(text: &str, expected: &str) {
        let found: Vec<String> = extract(&Article::new(text), &Options::default())
            .claims
            .iter()
            .filter_map(|claim| match &claim.value {
                Value::Quantity { amount, unit, of, about } => Some(format!(
                    "{}{amount} {} of {}",
                    if *about { "~" } else { "" },
                    unit.as_deref().unwrap_or("-"),
                    of.as_deref().unwrap_or("-")
                )),
                _ => None,
            })
            .collect();
        assert_eq!(found.join("; "), expected, "{text}");
    }

    #[test]
    fn counts_sums_and_shares() {
        check("Some 15,000 people marched in the capital.", "~15000 - of people");
        check("They met with 54 nations in attendance.", "54 - of nations");
        check("It was hit by three rockets.", "3 - of rockets");
        check("There are 1.3 billion people in the area.", "1300000000 - of people");
        check("The economy is worth US$3.4 trillion.", "3400000000000 US dollar of -");
        check("It will give $2 billion for defence.", "2000000000 US dollar of -");
        check("It ends tariffs on 90 percent of commodities.", "90 percent of commodities");
        check("More than 200 flights were diverted.", "~200 - of flights");
        check("About 40 heads of state came.", "~40 - of heads of state");
        check("They paid 2.5 million euros.", "2500000 euro of -");
        check("He walked 4 km.", "4 km of -");
        check("It costs between $5 and $7 billion a year.", "");
        check("It rose by 5 to 7 percent.", "");
    }

    #[test]
    fn what_counts_nothing_is_left() {
        check("The two leaders met on 4 September 2025 at 10:30 a.m.", "");
        check("They met for two days in Room 12.", "");
        check("They won 3-2.", "");
        check("A Boeing 747 landed at Gate 4.", "");
        check("He is 41 years old.", "");
        check("Resolution 1718 was adopted.", "");
    }
}
