//! CSV (RFC 4180, with a byte order mark so that spreadsheets read UTF-8): a row for each item of each claim, one row
//! for a claim without items. Every field is quoted. A field that a spreadsheet would take for a formula gets an
//! apostrophe before it, which spreadsheets do not show.

use claims_engine::text::{Offsets, Unit};
use claims_verdict::Stance;

use crate::hostile::{is_invisible, plain};
use crate::report::{ClaimRecord, ItemRecord, Report};

const COLUMNS: [&str; 21] = [
    "claim",
    "kind",
    "phase",
    "certainty",
    "statement",
    "item",
    "item_status",
    "supports",
    "refutes",
    "insufficient",
    "item_missing",
    "assessment",
    "verdict",
    "overruled",
    "verdict_by",
    "verdict_at",
    "verdict_note",
    "start",
    "end",
    "exact",
    "because",
];

#[expect(clippy::unnecessary_wraps, reason = "every format has this signature, and others can fail")]
pub(super) fn write(report: &Report, _: &super::Resources) -> Result<Vec<u8>, String> {
    let offsets = Offsets::new(report.article.text.text(), Unit::CodePoint);
    let mut out = String::from("\u{feff}");
    row(&mut out, COLUMNS);
    for claim in &report.claims {
        let items = claim.assessment.as_ref().map_or(&[][..], |assessment| &assessment.items);
        if items.is_empty() {
            row(&mut out, fields(report, &offsets, claim, None));
        }
        for item in items {
            row(&mut out, fields(report, &offsets, claim, Some(item)));
        }
    }
    Ok(out.into_bytes())
}

fn fields(report: &Report, offsets: &Offsets<'_>, claim: &ClaimRecord, item: Option<&ItemRecord>) -> [String; 21] {
    let verdict = claim.verdict.as_ref();
    let said = |text: Option<&String>| text.cloned().unwrap_or_default();
    let by = |stance| item.map_or_else(String::new, |item| evidence(item, stance));
    let span = claim.mentions.first().map(|mention| mention.span);
    let place = span.map(|span| offsets.span(span));
    [
        claim.id.clone(),
        claim.kind.name().to_owned(),
        claim.phase.map_or_else(String::new, |phase| phase.name().to_owned()),
        claim.certainty.name().to_owned(),
        claim.statement.clone(),
        item.map_or_else(String::new, |item| item.item.clone()),
        item.map_or_else(String::new, |item| item.status.name().to_owned()),
        by(Stance::Supports),
        by(Stance::Refutes),
        by(Stance::Insufficient),
        said(item.and_then(|item| item.missing.as_ref())),
        claim.assessment.as_ref().map_or_else(String::new, |assessment| assessment.status.name().to_owned()),
        verdict.map_or_else(String::new, |verdict| verdict.status.name().to_owned()),
        if claim.is_overruled() { "yes" } else { "no" }.to_owned(),
        said(verdict.and_then(|verdict| verdict.by.as_ref())),
        said(verdict.and_then(|verdict| verdict.at.as_ref())),
        said(verdict.and_then(|verdict| verdict.note.as_ref())),
        place.map_or_else(String::new, |(start, _)| start.to_string()),
        place.map_or_else(String::new, |(_, end)| end.to_string()),
        span.map_or_else(String::new, |span| span.of(report.article.text.text()).to_owned()),
        claim.because.clone(),
    ]
}

/// The records that take a stance on the item, each once, in the order of the reasons.
fn evidence(item: &ItemRecord, stance: Stance) -> String {
    let mut ids: Vec<&str> = Vec::new();
    for reason in item.reasons.iter().filter(|reason| reason.stance == stance) {
        if !ids.contains(&reason.evidence.as_str()) {
            ids.push(&reason.evidence);
        }
    }
    ids.join(" ")
}

fn row<S: AsRef<str>>(out: &mut String, fields: impl IntoIterator<Item = S>) {
    for (i, field) in fields.into_iter().enumerate() {
        if i > 0 {
            out.push(',');
        }
        out.push('"');
        out.push_str(&cell(field.as_ref()).replace('"', "\"\""));
        out.push('"');
    }
    out.push_str("\r\n");
}

/// Signs that begin a formula or a command in some spreadsheet; some take their full-width and small forms too.
const ARMED: [char; 16] = ['=', '+', '-', '@', '|', '%', '＝', '＋', '－', '＠', '｜', '％', '﹢', '﹣', '﹦', '﹫'];

/// A field in one line, disarmed where a spreadsheet would compute it, invisible characters before the sign or not.
fn cell(text: &str) -> String {
    let text = plain(text);
    let first = text.chars().find(|c| !is_invisible(*c));
    if first.is_some_and(|c| ARMED.contains(&c)) { format!("'{text}") } else { text }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn formulas_are_disarmed_and_words_are_not() {
        for text in [
            "=1+1",
            "+1",
            "-1",
            "@SUM(A1)",
            " =1",
            "\t=1",
            "\r=1",
            "\n=1",
            "\u{a0}=1",
            "＝1",
            "＋1",
            "－1",
            "＠SUM(1)",
            "﹦1",
            "\u{feff}=1",
            "\u{200b}\u{ad}=1",
            "|calc",
            "%0A=1",
        ] {
            assert!(cell(text).starts_with('\''), "{text}");
        }
        for text in ["Kim", "2025-09-04", "a=b", "“-1”"] {
            assert_eq!(cell(text), text);
        }
    }
}
