//! Percentages against the figures beside them: `from 40 to 50, a rise of 20 percent`; `23 of 50 members (40
//! percent)`. Exact, with the room that rounding of each figure leaves.

use super::tokens::{Figure, Token, tokens};
use super::{Finding, Page};
use crate::decimal::Decimal;

/// Words for a change upward and downward.
const UP: &[&str] = &[
    "rose",
    "rise",
    "rises",
    "risen",
    "grew",
    "grow",
    "grown",
    "growth",
    "increase",
    "increased",
    "increases",
    "up",
    "climbed",
    "jumped",
    "gained",
    "jump",
    "raised",
];
const DOWN: &[&str] = &[
    "fell",
    "fall",
    "falls",
    "fallen",
    "dropped",
    "drop",
    "decline",
    "declined",
    "decrease",
    "decreased",
    "down",
    "shrank",
    "cut",
    "lost",
    "reduced",
    "reduction",
    "lowered",
    "sank",
    "slipped",
];

/// Every sentence's percentages.
pub(super) fn check(page: &Page<'_>) -> Vec<Finding> {
    let mut found = Vec::new();
    for sentence in &page.extraction.sentences {
        let tokens = tokens(page.text, *sentence);
        // Several percentages in a sentence belong to several things.
        let mut shares = tokens.iter().filter_map(Token::figure).filter(|figure| figure.percent);
        let (Some(share), None) = (shares.next(), shares.next()) else { continue };
        found.extend(change(&tokens, share));
        found.extend(part_of(&tokens, share));
    }
    found
}

/// A figure that may be the base of a share: no share itself, no rough one, no year.
fn counted(token: Option<&Token>) -> Option<&Figure> {
    token?.figure().filter(|figure| !figure.percent && !figure.rough && !figure.year)
}

/// `from A to B` with the words between, which must be the same behind both.
fn from_to(tokens: &[Token]) -> Option<(&Figure, &Figure)> {
    let mut found = (0..tokens.len()).filter(|at| tokens[*at].is("from")).filter_map(|at| {
        let a = counted(tokens.get(at + 1))?;
        let unit: Vec<&str> = tokens[at + 2..].iter().map_while(Token::word).take_while(|word| *word != "to").collect();
        let to = at + 2 + unit.len();
        let b = counted(tokens.get(to + 1)).filter(|_| tokens[to..].first().is_some_and(|token| token.is("to")))?;
        let other: Vec<&str> = tokens[to + 2..].iter().map_while(Token::word).take(unit.len()).collect();
        let money = a.money == b.money || (b.money && !a.money);
        (unit.len() <= 2 && money && (unit.is_empty() || unit == other)).then_some((a, b))
    });
    let one = found.next()?;
    found.next().is_none().then_some(one)
}

/// `rose 20 percent from 40 to 50`.
fn change(tokens: &[Token], share: &Figure) -> Option<Finding> {
    let (a, b) = from_to(tokens)?;
    let (up, down) = (tokens.iter().any(|token| token.is_any(UP)), tokens.iter().any(|token| token.is_any(DOWN)));
    if up == down || share.rough || !beside(tokens, share, (a, b)) {
        return None;
    }
    let (low, high) = if up { (a, b) } else { (b, a) };
    if low.value.compare(high.value)?.is_ge() {
        return None;
    }
    // What rounding leaves open of both figures and of the share.
    let gap = |from: Decimal, to: Decimal| if up { to.minus(from) } else { from.minus(to) };
    let (slack_a, slack_b) = (a.value.slack(), b.value.slack());
    let (a_least, a_most) = (a.value.minus(slack_a)?, a.value.plus(slack_a)?);
    let (b_least, b_most) = (b.value.minus(slack_b)?, b.value.plus(slack_b)?);
    let (least, most) = if up {
        ((gap(a_most, b_least)?, a_most), (gap(a_least, b_most)?, a_least))
    } else {
        ((gap(a_least, b_most)?, a_least), (gap(a_most, b_least)?, a_most))
    };
    outside(share, least, most)?.then(|| {
        let (from, to) = (a.value, b.value);
        let shown = hundredths(if up { to.minus(from) } else { from.minus(to) }, Some(from));
        Finding {
            check: "percentage",
            because: format!("from {from} to {to} is {shown} percent, not {}", share.value),
            words: sorted([a.span, b.span, share.span]),
        }
    })
}

/// Whether share and figures belong together: right before `from` or right behind `to B`.
fn beside(tokens: &[Token], share: &Figure, (a, b): (&Figure, &Figure)) -> bool {
    const REACH: usize = 6;
    let at =
        |figure: &Figure| tokens.iter().position(|token| token.figure().is_some_and(|one| one.span == figure.span));
    let (Some(share), Some(from), Some(to)) = (at(share), at(a), at(b)) else { return false };
    let clear = |range: std::ops::Range<usize>| {
        tokens.get(range).is_some_and(|between| {
            between.len() <= REACH && !between.iter().any(|token| token.is_any(&["while", "but", "in", "since"]))
        })
    };
    let not_of_another = !tokens.get(share + 1).is_some_and(|token| token.is("of"));
    not_of_another && ((share < from && clear(share..from)) || (share > to && clear(to..share)))
}

/// `23 of 50 members, or 40 percent`; `23 of the 50 members (40 percent)`.
fn part_of(tokens: &[Token], share: &Figure) -> Option<Finding> {
    let at = tokens.iter().position(|token| token.figure().is_some_and(|one| one.span == share.span))?;
    if tokens.get(at + 1).is_some_and(|token| token.is_any(&["of", "in", "more", "less", "higher", "lower"])) {
        return None;
    }
    // Behind a bracket or `or`, with nothing but the counted thing before it.
    let mut before = at;
    while before > 0
        && tokens[before - 1].is_any(&["about", "around", "roughly", "nearly", "some", "almost", "just", "over"])
    {
        before -= 1;
    }
    let opened = before.checked_sub(1).is_some_and(|at| tokens[at].marks("(") || tokens[at].is("or"));
    if !opened {
        return None;
    }
    before -= 1;
    while before > 0 && tokens[before - 1].marks(",—–-") {
        before -= 1;
    }
    let mut noun = 0;
    while before > 0 && noun < 4 && tokens[before - 1].word().is_some_and(|word| !matches!(word, "of" | "and" | "or")) {
        before -= 1;
        noun += 1;
    }
    let whole = counted(before.checked_sub(1).and_then(|at| tokens.get(at)))?;
    let mut of = before.checked_sub(2)?;
    while tokens.get(of).is_some_and(|token| token.is_any(&["the", "its", "his", "their", "all"])) {
        of = of.checked_sub(1)?;
    }
    let out = tokens.get(of).is_some_and(|token| token.is("of")).then_some(of)?;
    let mut first = out.checked_sub(1)?;
    if tokens[first].is("out") {
        first = first.checked_sub(1)?;
    }
    let part = counted(tokens.get(first))?;
    if part.value.compare(whole.value)?.is_gt() {
        return None;
    }
    let (slack_a, slack_b) = (part.value.slack(), whole.value.slack());
    let least = (part.value.minus(slack_a)?, whole.value.plus(slack_b)?);
    let most = (part.value.plus(slack_a)?, whole.value.minus(slack_b)?);
    outside(share, least, most)?.then(|| Finding {
        check: "percentage",
        because: format!(
            "{} of {} is {} percent, not {}",
            part.value,
            whole.value,
            hundredths(Some(part.value), Some(whole.value)),
            share.value
        ),
        words: sorted([part.span, whole.span, share.span]),
    })
}

/// Whether the share lies outside what the two fractions allow, with one in its last place to spare (a tenth of it
/// where the text calls it rough).
fn outside(share: &Figure, least: (Decimal, Decimal), most: (Decimal, Decimal)) -> Option<bool> {
    let mut room = share.value.step();
    if share.rough {
        room = room.plus(share.value.times(Decimal::read("0.1")?)?)?;
    }
    let zero = Decimal::whole(0);
    if least.1.compare(zero)?.is_le() || most.1.compare(zero)?.is_le() {
        return None;
    }
    let hundred = Decimal::whole(100);
    let above = share.value.minus(room)?.times(most.1)?.compare(most.0.times(hundred)?)?.is_gt();
    let below = share.value.plus(room)?.times(least.1)?.compare(least.0.times(hundred)?)?.is_lt();
    Some(above || below)
}

/// A fraction in hundredths, to one decimal place, cut off.
fn hundredths(part: Option<Decimal>, whole: Option<Decimal>) -> Decimal {
    let found = part.zip(whole).and_then(|(part, whole)| part.percent_of(whole));
    found.unwrap_or(Decimal::whole(0))
}

fn sorted(mut spans: [claims_engine::text::Span; 3]) -> Vec<claims_engine::text::Span> {
    spans.sort_unstable();
    spans.to_vec()
}

#[cfg(test)]
mod tests {
    use crate::consistency::tests::check_one;

    fn check(text: &str, expected: &[&str]) {
        check_one(super::check, text, None, expected);
    }

    #[test]
    fn a_share_must_fit_its_figures() {
        check("Membership rose from 40 to 50, an increase of 20 percent.", &["from 40 to 50 is 25 percent, not 20"]);
        check(
            "Trade fell 50% from $8 billion to $6 billion.",
            &["from 8,000,000,000 to 6,000,000,000 is 25 percent, not 50"],
        );
        check("Only 23 of the 50 members (56 percent) voted.", &["23 of 50 is 46 percent, not 56"]);
        check("He won in 12 of 16 states, or 57 percent.", &["12 of 16 is 75 percent, not 57"]);
    }

    #[test]
    fn rounding_and_other_bases_are_let_be() {
        check("Membership rose from 40 to 50, an increase of 25 percent.", &[]);
        check("Output grew 8.3 percent from 1.2 million tons to 1.3 million tons.", &[]);
        check("Output grew 5 percent from 1.2 million tons to 1.3 million tons.", &[]);
        check("Only 23 of the 50 members (46%) voted.", &[]);
        check("Some 15 of 27 countries, 65 percent of the population, agreed.", &[]);
        check("From 2010 to 2020 trade rose 40 percent.", &[]);
        check("Support rose from 40 percent to 50 percent, up 10 percent.", &[]);
        check("Prices rose from 40 to 50 while wages fell 3 percent.", &[]);
        check("One third of 60 members, or about 33 percent, came.", &[]);
    }
}
