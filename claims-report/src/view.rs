//! What the formats for people all work out before they write: which words to show with a claim, and which evidence.

use std::collections::BTreeMap;

use claims_engine::layout::BlockKind;
use claims_engine::text::Span;
use claims_verdict::{Stance, Status};

use crate::hostile::plain;
use crate::report::{ClaimRecord, EvidenceRecord, LinkRecord, Report, UnreadBlock};
use crate::summary::Counts;
use crate::words;

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

/// The class of a status: names its look, the same in every format for people.
pub(crate) fn class(status: Status) -> &'static str {
    match status {
        Status::Refuted => "refuted",
        Status::Conflicting => "conflicting",
        Status::NotEnoughEvidence => "unproven",
        Status::Supported => "supported",
    }
}

/// The status that a reader acts on: the verdict, else the assessment; and which of the two it is.
pub(crate) fn standing(claim: &ClaimRecord) -> Option<(Status, &'static str)> {
    let verdict = claim.verdict.as_ref().map(|verdict| (verdict.status, "verdict"));
    verdict.or_else(|| claim.assessment.as_ref().map(|assessment| (assessment.status, "assessment")))
}

/// The class of the status that a reader acts on.
pub(crate) fn standing_class(claim: &ClaimRecord) -> &'static str {
    standing(claim).map_or("unassessed", |(status, _)| class(status))
}

/// The class of a stance.
pub(crate) fn stance_class(stance: Stance) -> &'static str {
    match stance {
        Stance::Refutes => "refuted",
        Stance::Supports => "supported",
        Stance::Insufficient => "unproven",
        Stance::Irrelevant => "unassessed",
    }
}

/// Whether an editor should see the claim first.
pub(crate) fn is_urgent(claim: &ClaimRecord) -> bool {
    claim.is_overruled() || matches!(standing(claim), Some((Status::Refuted | Status::Conflicting, _)))
}

/// `Meeting: “summit”`, or what claims without an event stand under.
pub(crate) fn group_title(report: &Report, event: Option<&str>) -> String {
    let Some(record) = event.and_then(|id| report.events.iter().find(|record| record.id == id)) else {
        return "Claims about no single event".to_owned();
    };
    format!("{}: “{}”", words::event(record.kind), plain(&record.what))
}

/// An event and its claims, each with its position in the report.
pub(crate) type Group<'a> = (Option<&'a str>, Vec<(usize, &'a ClaimRecord)>);

/// The claims by event, with their positions, in the order in which the events first occur.
pub(crate) fn groups(report: &Report) -> Vec<Group<'_>> {
    let mut groups: Vec<Group<'_>> = Vec::new();
    let mut places: BTreeMap<Option<&str>, usize> = BTreeMap::new();
    for (i, claim) in report.claims.iter().enumerate() {
        let event = claim.event.as_deref();
        let at = *places.entry(event).or_insert_with(|| {
            groups.push((event, Vec::new()));
            groups.len() - 1
        });
        if let Some((_, claims)) = groups.get_mut(at) {
            claims.push((i, claim));
        }
    }
    groups
}

/// The state of the work in one sentence.
pub(crate) fn sentence(report: &Report, all: &Counts) -> String {
    let claims = count(all.claims, "claim was found", "claims were found");
    let left_out = (report.left_out > 0).then(|| {
        format!(
            " {} not in this report, because no person has decided.",
            count(report.left_out, "claim is", "claims are")
        )
    });
    let left_out = left_out.unwrap_or_default();
    if all.claims == 0 {
        return if left_out.is_empty() {
            "No claim was found in this article.".to_owned()
        } else {
            left_out.trim().to_owned()
        };
    }
    let decided = match (all.decided, all.open()) {
        (0, _) => "no person has decided any of them yet".to_owned(),
        (_, 0) => "a person has decided every one of them".to_owned(),
        (decided, open) => {
            format!("a person has decided {} of them, {} still open", grouped(decided), open_claims(open))
        }
    };
    let overruled = match all.overruled {
        0 => String::new(),
        1 => "; one verdict overrules the assessment".to_owned(),
        n => format!("; {} verdicts overrule the assessment", grouped(n)),
    };
    format!("{claims}; {decided}{overruled}.{left_out}")
}

fn open_claims(open: usize) -> String {
    format!("{} {}", grouped(open), if open == 1 { "is" } else { "are" })
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

    #[test]
    fn statuses_have_looks_of_their_own() {
        let mut classes = crate::summary::STATUSES.map(class);
        classes.sort_unstable();
        assert!(classes.windows(2).all(|pair| pair[0] != pair[1]));
    }
}
