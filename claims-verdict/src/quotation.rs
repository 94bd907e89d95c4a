//! `quotation`: by wording. Exact, with parts left out, reworded, or somebody else's.

use claims_engine::kinds::Value;
use claims_engine::text::Span;

use rustc_hash::FxHashMap;

use crate::company;
use crate::doubt::unasserted;
use crate::finding::{Finding, settle};
use crate::source::{Evidence, Tier};
use crate::view::View;
use crate::words::{Word, within, words};

/// A shorter run of words may be anybody's.
const OWN_WORDS: usize = 5;
/// Share of words in common, in hundredths, from which two quotations are renderings of one.
const RENDERING_PERCENT: usize = 70;

/// A quotation on the claim's side.
pub(crate) struct Quoted<'a> {
    pub(crate) speaker: Option<&'a str>,
    pub(crate) quote: &'a str,
    pub(crate) span: Span,
    pub(crate) view: &'a View,
}

/// What an excerpt says of it; `None` where it says nothing.
pub(crate) fn compare(claim: &Quoted<'_>, record: &Evidence) -> Option<Finding> {
    let pieces = pieces(claim.quote);
    let wanted: Vec<&Word> = pieces.iter().flatten().collect();
    if wanted.is_empty() {
        return None;
    }
    let theirs = &record.sketch.view;
    let quotations = record.reading.claims.iter().filter_map(|claim| match &claim.value {
        Value::Quotation { speaker, quote_span, .. } => Some((speaker.as_deref(), *quote_span)),
        _ => None,
    });
    let quotations: Vec<(Option<&str>, Span)> = quotations.collect();
    if let Some(found) = find(&pieces, &theirs.words) {
        let Some((speaker, _)) = quotations.iter().find(|(_, span)| span.overlaps(found)) else {
            let enough = wanted.len() >= OWN_WORDS;
            return enough
                .then(|| Finding::insufficient("the same words, not given as a quotation", claim.span, found));
        };
        if let Some(doubt) = taken_back(found, record)
            .or_else(|| open_around(found, record))
            .or_else(|| open_within(found, record, &quotations))
        {
            return Some(Finding::insufficient(
                "the same words, denied or doubted here",
                claim.span,
                doubt.cover(found),
            ));
        }
        return Some(match same_speaker(claim, *speaker, theirs) {
            Some(true) if pieces.len() > 1 => Finding::supports("the same words, parts left out", claim.span, found),
            Some(true) => Finding::supports("word for word", claim.span, found),
            Some(false) if wanted.len() >= OWN_WORDS && passes_on(claim, *speaker, found, record) => {
                Finding::insufficient(
                    format!("said by {}, who may be quoting", speaker.unwrap_or_default()),
                    claim.span,
                    found,
                )
            }
            Some(false) if wanted.len() >= OWN_WORDS => {
                Finding::refutes(format!("said by {}", speaker.unwrap_or_default()), claim.span, found)
            }
            Some(false) => return None,
            None => Finding::insufficient("the same words, by a speaker who is not named", claim.span, found),
        });
    }
    // A speaker may be quoted ten thousand times over: each is told apart once.
    let mut known: FxHashMap<&str, bool> = FxHashMap::default();
    let mut ours = |speaker: Option<&'_ str>| -> bool {
        let Some(name) = speaker else { return false };
        if let Some(same) = known.get(name) {
            return *same;
        }
        let same = same_speaker(claim, speaker, theirs) == Some(true);
        let name = quotations.iter().find_map(|(other, _)| other.filter(|other| *other == name));
        known.extend(name.map(|name| (name, same)));
        same
    };
    let near = quotations.iter().filter(|(speaker, _)| ours(*speaker));
    settle(near.filter_map(|(_, span)| reworded(claim, &wanted, *span, record)).collect())
}

/// The sentence around a span, or the span.
fn sentence(span: Span, record: &Evidence) -> Span {
    record.reading.sentences.iter().copied().find(|sentence| sentence.overlaps(span)).unwrap_or(span)
}

/// `never said “...”`, `denied saying`, `a fabricated quotation`: the words outside the quotation that take it back.
fn taken_back(quote: Span, record: &Evidence) -> Option<Span> {
    const BACK: &[&str] = &[
        "never",
        "denied",
        "denies",
        "denying",
        "fabricated",
        "fabrication",
        "falsely",
        "fake",
        "misquoted",
        "misattributed",
    ];
    let told = within(&record.sketch.view.words, sentence(quote, record));
    let outside = |word: &&Word| word.span.end <= quote.start || word.span.start >= quote.end;
    let not_said = told.windows(3).find(|run| {
        run[0].folded == "did" && run[1].folded == "not" && matches!(run[2].folded.as_str(), "say" | "use" | "utter")
    });
    let not_said = not_said.and_then(|run| run.first()).filter(outside);
    told.iter().filter(outside).find(|word| BACK.contains(&word.folded.as_str())).or(not_said).map(|word| word.span)
}

/// Words outside the quotation by which nobody plainly says that it was said: `is said to have said`, `might as well have`.
fn open_around(quote: Span, record: &Evidence) -> Option<Span> {
    let (from, to) = (Span { start: quote.start, end: quote.start }, Span { start: quote.end, end: quote.end });
    let around = |at: Span| {
        record.reading.sentences.iter().copied().find(|sentence| sentence.start <= at.start && at.end <= sentence.end)
    };
    let whole = around(from).unwrap_or(quote).cover(around(to).unwrap_or(quote));
    let outside = |word: &&Word| word.span.end <= quote.start || word.span.start >= quote.end;
    let quotes = record.reading.claims.iter().filter_map(|claim| match &claim.value {
        Value::Quotation { quote_span, .. } => Some(*quote_span),
        _ => None,
    });
    let quotes: Vec<Span> = quotes.collect();
    let told: Vec<Word> = within(&record.sketch.view.words, whole)
        .iter()
        .filter(outside)
        .filter(|word| !quotes.iter().any(|quote| quote.contains(word.span)))
        .cloned()
        .collect();
    unasserted(record.excerpt.text(), &told, quote)
}

/// The words found inside a longer quotation that turns them: `I would like to say that ..., but I cannot`.
fn open_within(found: Span, record: &Evidence, quotations: &[(Option<&str>, Span)]) -> Option<Span> {
    const TURNS: &[&str] = &[
        "not", "never", "cannot", "cant", "would", "could", "might", "if", "whether", "deny", "denied", "false", "lie",
        "they", "people", "nobody", "wrong", "those", "someone", "some", "untrue", "dont", "unless", "suppose",
        "imagine",
    ];
    let (_, quote) = quotations.iter().find(|(_, span)| span.contains(found))?;
    let words = within(&record.sketch.view.words, *quote);
    let (first, last) = (
        words.partition_point(|word| word.span.start < found.start),
        words.partition_point(|word| word.span.start < found.end),
    );
    if words.get(first).is_some_and(|word| word.opens) {
        return None;
    }
    let ahead = words.get(..first)?;
    let opening = ahead.iter().rposition(|word| word.opens).unwrap_or(0);
    let turn = ahead.get(opening..)?.iter().find(|word| TURNS.contains(&word.folded.as_str()));
    let behind = || {
        let rest: Vec<&Word> = words.get(last..)?.iter().take_while(|word| !word.opens).take(8).collect();
        let but = rest.iter().position(|word| word.folded == "but")?;
        rest.get(but..)?.iter().find(|word| TURNS.contains(&word.folded.as_str())).copied()
    };
    turn.or_else(behind).map(|word| word.span)
}

/// Whether another speaker may only pass the words on: the claim's speaker is named beside them, or this is somebody's
/// spokesman.
fn passes_on(claim: &Quoted<'_>, speaker: Option<&str>, quote: Span, record: &Evidence) -> bool {
    let (Some(ours), theirs) = (claim.speaker, &record.sketch.view) else { return false };
    let ours = claim.view.by_name(ours);
    let told = sentence(quote, record);
    let mut beside = theirs.named.iter().filter(|(_, span)| told.contains(*span) && !quote.contains(*span));
    let named = beside.any(|(at, _)| {
        theirs.people.get(*at).is_some_and(|figure| company::is(&ours, figure, &claim.view.people).is_some())
    });
    let mouth = record.reading.people.iter().filter(|person| Some(person.name.as_str()) == speaker);
    let speaks_for = mouth
        .flat_map(|person| &person.titles)
        .any(|title| ["spokes", "interpreter"].iter().any(|part| title.to_lowercase().contains(part)));
    let quoting = within(&theirs.words, told).iter().any(|word| {
        let outside = word.span.end <= quote.start || word.span.start >= quote.end;
        outside && QUOTING.contains(&word.folded.as_str())
    });
    named || speaks_for || quoting
}

/// Verbs by which one says another's words.
const QUOTING: &[&str] = &[
    "quoted",
    "quotes",
    "quoting",
    "recalled",
    "recalls",
    "recalling",
    "repeated",
    "repeats",
    "repeating",
    "cited",
    "cites",
    "citing",
    "echoed",
    "echoes",
    "echoing",
    "read",
    "reads",
    "recited",
    "paraphrased",
    "translated",
    "borrowed",
    "borrowing",
    "invoked",
    "mocked",
    "parroted",
];

/// The quotation's words, parted where the text leaves something out.
fn pieces(quote: &str) -> Vec<Vec<Word>> {
    let marked = quote.replace("...", "…").replace("[…]", "…");
    marked.split('…').map(words).filter(|piece| !piece.is_empty()).collect()
}

/// Where the pieces stand one after the other.
fn find(pieces: &[Vec<Word>], text: &[Word]) -> Option<Span> {
    let mut from = 0;
    let mut covered: Option<Span> = None;
    for piece in pieces {
        let at = (from..text.len()).find(|at| {
            text.get(*at..at + piece.len()).is_some_and(|run| run.iter().zip(piece).all(|(a, b)| a.folded == b.folded))
        })?;
        from = at + piece.len();
        let span = text[at].span.cover(text[from - 1].span);
        covered = Some(covered.map_or(span, |before| before.cover(span)));
    }
    covered
}

/// `None` where one of the speakers is not known.
fn same_speaker(claim: &Quoted<'_>, theirs: Option<&str>, view: &View) -> Option<bool> {
    let (ours, theirs) = (claim.speaker?, theirs?);
    let (a, b) = (claim.view.by_name(ours), view.by_name(theirs));
    Some(company::is(&a, &b, &claim.view.people).is_some())
}

/// Another wording by the same speaker: what differs.
fn reworded(claim: &Quoted<'_>, wanted: &[&Word], span: Span, record: &Evidence) -> Option<Finding> {
    let theirs: Vec<&Word> = within(&record.sketch.view.words, span).iter().collect();
    let common = common(wanted, &theirs);
    let longer = wanted.len().max(theirs.len());
    let part = theirs.len() >= 3
        && wanted.windows(theirs.len()).any(|run| run.iter().zip(&theirs).all(|(a, b)| a.folded == b.folded));
    if part {
        return Some(Finding::insufficient("gives a part of these words", claim.span, span));
    }
    if wanted.len() < OWN_WORDS || common * 100 < longer * RENDERING_PERCENT {
        return None;
    }
    let missing = |a: &[&Word], b: &[&Word]| -> Vec<String> {
        a.iter().map(|word| word.folded.clone()).filter(|word| !b.iter().any(|other| other.folded == *word)).collect()
    };
    let (only_ours, only_theirs) = (missing(wanted, &theirs), missing(&theirs, wanted));
    let shown =
        |words: &[String]| if words.is_empty() { "nothing".to_owned() } else { format!("“{}”", words.join(" ")) };
    let because = format!("{} where the claim has {}", shown(&only_theirs), shown(&only_ours));
    let turns = only_ours.iter().chain(&only_theirs).any(|word| turns_meaning(word));
    Some(if turns || record.source.tier == Tier::Primary {
        Finding::refutes(because, claim.span, span)
    } else {
        Finding::insufficient(because, claim.span, span)
    })
}

/// A word that makes a different statement of it, not another rendering.
fn turns_meaning(word: &str) -> bool {
    const NEGATIONS: &[&str] = &[
        "not", "never", "no", "none", "nobody", "nothing", "without", "cannot", "cant", "wont", "dont", "didnt", "isnt",
    ];
    NEGATIONS.contains(&word) || word.starts_with(|c: char| c.is_ascii_digit())
}

/// Length of the longest common run of words in order.
fn common(a: &[&Word], b: &[&Word]) -> usize {
    let mut row = vec![0usize; b.len() + 1];
    for x in a {
        let mut before = 0;
        for (at, y) in b.iter().enumerate() {
            let above = row[at + 1];
            row[at + 1] = if x.folded == y.folded { before + 1 } else { above.max(row[at]) };
            before = above;
        }
    }
    row.last().copied().unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Source, Stance};
    use claims_engine::Extraction;
    use claims_engine::event::Certainty;
    use claims_engine::kinds::{Claim, ClaimKind};
    use claims_engine::text::Article;

    fn check(quote: &str, excerpt: &str, speaker: Option<&str>, tier: Tier, expected: Option<Stance>) {
        let (from, to) = (excerpt.find('“'), excerpt.find('”'));
        let mut reading = Extraction { language: "en", ..Extraction::default() };
        if let (Some(from), Some(to)) = (from, to) {
            let quote_span = Span::new(from + '“'.len_utf8(), to);
            reading.claims.push(Claim {
                event: None,
                kind: ClaimKind::Quotation,
                statement: String::new(),
                value: Value::Quotation {
                    speaker: speaker.map(str::to_owned),
                    speaker_span: None,
                    quote: quote_span.of(excerpt).to_owned(),
                    quote_span,
                },
                because: String::new(),
                certainty: Certainty::Stated,
                mentions: vec![quote_span],
            });
        }
        let source = Source { publisher: "Wire".into(), title: None, url: None, published: None, tier, origin: None };
        let record = Evidence::with_reading("v1", Article::new(excerpt), source, reading);
        let view = View::default();
        let claim = Quoted { speaker: Some("Kim Jong-un"), quote, span: Span::new(0, 1), view: &view };
        assert_eq!(compare(&claim, &record).map(|finding| finding.stance), expected, "{quote} / {excerpt}");
    }

    #[test]
    fn wording_decides() {
        use Stance::{Insufficient, Refutes, Supports};
        use Tier::{Primary, Secondary};
        let kim = Some("Kim Jong Un");
        let quote = "the friendly feelings between us will not change,";
        check(quote, "Kim said “the friendly feelings between us will not change”.", kim, Secondary, Some(Supports));
        check(
            quote,
            "He said: “Whatever happens, the friendly feelings between us will not change.”",
            kim,
            Secondary,
            Some(Supports),
        );
        check(
            "the friendly feelings ... will not change",
            "“The friendly feelings between us will not change.”",
            kim,
            Secondary,
            Some(Supports),
        );
        check(quote, "“The friendly feelings between us will change.”", kim, Secondary, Some(Refutes));
        check(quote, "“The friendly sentiments between us will not change.”", kim, Secondary, Some(Insufficient));
        check(quote, "“The friendly sentiments between us will not change.”", kim, Primary, Some(Refutes));
        check(
            quote,
            "Xi said “the friendly feelings between us will not change”.",
            Some("Xi Jinping"),
            Secondary,
            Some(Refutes),
        );
        check(quote, "“The friendly feelings between us will not change.”", None, Secondary, Some(Insufficient));
        check(
            quote,
            "the friendly feelings between us will not change, it is thought",
            None,
            Secondary,
            Some(Insufficient),
        );
        check("firm will", "Xi spoke of a “firm will”.", Some("Xi Jinping"), Secondary, None);
        check(quote, "“We want peace and trade.”", kim, Secondary, None);
        check(quote, "Kim spoke of “the friendly feelings between us”.", kim, Secondary, Some(Insufficient));
    }
}
