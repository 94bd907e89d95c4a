//! What the formats for people all work out before they write: which words to show with a claim, and which evidence.

use std::collections::BTreeMap;

use claims_engine::layout::BlockKind;
use claims_engine::text::Span;

use crate::report::{ClaimRecord, EvidenceRecord, LinkRecord, Report, UnreadBlock};

/// Finds evidence records by id.
pub(crate) struct Index<'a>(BTreeMap<&'a str, &'a EvidenceRecord>);

impl<'a> Index<'a> {
    pub(crate) fn of(report: &'a Report) -> Self {
        Self(report.evidence.iter().map(|record| (record.id.as_str(), record)).collect())
    }

    pub(crate) fn get(&self, id: &str) -> Option<&'a EvidenceRecord> {
        self.0.get(id).copied()
    }
}

/// The passages that state a claim, each with the words to mark in it; a passage appears once.
pub(crate) fn passages(claim: &ClaimRecord) -> Vec<(Span, Vec<Span>)> {
    let mut passages: Vec<(Span, Vec<Span>)> = Vec::new();
    for mention in &claim.mentions {
        match passages.iter_mut().find(|(context, _)| *context == mention.context) {
            Some((_, marks)) => marks.push(mention.span),
            None => passages.push((mention.context, vec![mention.span])),
        }
    }
    passages
}

/// A link that says something about its claim.
pub(crate) struct Spoken<'a> {
    pub(crate) link: &'a LinkRecord,
    pub(crate) record: &'a EvidenceRecord,
    /// The decisive words, in the excerpt.
    pub(crate) marks: Vec<Span>,
    /// Other records of this claim that count as the same source.
    pub(crate) same_origin: Vec<&'a str>,
}

/// The evidence of a claim: what speaks to it, weightiest stance first, and how many records do not.
pub(crate) fn spoken<'a>(claim: &'a ClaimRecord, index: &Index<'a>) -> (Vec<Spoken<'a>>, usize) {
    let Some(assessment) = &claim.assessment else { return (Vec::new(), 0) };
    let mut marks: BTreeMap<&str, Vec<Span>> = BTreeMap::new();
    for reason in assessment.items.iter().flat_map(|item| &item.reasons) {
        marks.entry(reason.evidence.as_str()).or_default().push(reason.excerpt);
    }
    let speaking: Vec<&LinkRecord> = assessment.speaking().collect();
    let mut origins: BTreeMap<u32, Vec<&str>> = BTreeMap::new();
    for link in &speaking {
        origins.entry(link.origin).or_default().push(&link.evidence);
    }
    let silent = assessment.links.len() - speaking.len();
    let mut spoken: Vec<Spoken<'_>> = speaking
        .into_iter()
        .filter_map(|link| {
            let same = origins.get(&link.origin).into_iter().flatten().copied();
            Some(Spoken {
                link,
                record: index.get(&link.evidence)?,
                marks: marks.get(link.evidence.as_str()).cloned().unwrap_or_default(),
                same_origin: same.filter(|id| *id != link.evidence).collect(),
            })
        })
        .collect();
    spoken.sort_by_key(|one| one.link.stance);
    (spoken, silent)
}

/// What there is to say of records that do not speak to a claim, beside the ones that do.
pub(crate) fn silence(silent: usize, speaking: usize) -> Option<String> {
    let (one, many) = if speaking == 0 {
        ("record of evidence says", "records of evidence say")
    } else {
        ("other record says", "other records say")
    };
    (silent > 0).then(|| format!("{} nothing about this claim.", count(silent, one, many)))
}

/// How many passages that were not read are quoted; a page of garbage has thousands, and JSON has them all.
pub(crate) const UNREAD_SHOWN: usize = 40;

/// The passages that were not read and are quoted, what could not be read before debris, and how many are left out.
pub(crate) fn unread(report: &Report) -> (Vec<&UnreadBlock>, usize) {
    let mut blocks: Vec<&UnreadBlock> = report.unread.iter().collect();
    blocks.sort_by_key(|block| (block.kind == BlockKind::Debris, block.span));
    let left_out = blocks.len().saturating_sub(UNREAD_SHOWN);
    blocks.truncate(UNREAD_SHOWN);
    (blocks, left_out)
}

/// `1 claim`, `2 claims`, `12,000 claims`.
pub(crate) fn count(n: usize, one: &str, many: &str) -> String {
    format!("{} {}", grouped(n), if n == 1 { one } else { many })
}

/// A number with commas between its thousands.
pub(crate) fn grouped(n: usize) -> String {
    let digits = n.to_string();
    let mut out = String::with_capacity(digits.len() + digits.len() / 3);
    for (i, digit) in digits.chars().enumerate() {
        if i > 0 && (digits.len() - i).is_multiple_of(3) {
            out.push(',');
        }
        out.push(digit);
    }
    out
}

/// The first `limit` characters, at a word's end where there is one near, with an ellipsis when something is left out.
pub(crate) fn shortened(text: &str, limit: usize) -> String {
    let Some((cut, _)) = text.char_indices().nth(limit) else { return text.to_owned() };
    let head = text.get(..cut).unwrap_or("");
    let head = head.rfind(' ').filter(|at| at * 2 > cut).and_then(|at| head.get(..at)).unwrap_or(head);
    format!("{head} …")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_read_as_people_write_them() {
        assert_eq!([0, 999, 1000, 1_234_567].map(grouped), ["0", "999", "1,000", "1,234,567"]);
        assert_eq!(count(1, "claim", "claims"), "1 claim");
        assert_eq!(count(0, "claim", "claims"), "0 claims");
    }

    #[test]
    fn a_long_text_ends_at_a_word() {
        assert_eq!(shortened("one two three", 99), "one two three");
        assert_eq!(shortened("one two three", 9), "one two …");
        assert_eq!(shortened("김정은김정은", 3), "김정은 …");
    }
}
