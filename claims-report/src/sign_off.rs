//! A person's word for the whole draft: who gave it, and what was left unchecked with which reason.

use std::collections::BTreeMap;

use crate::hostile::plain;
use crate::report::Report;
use crate::second;
use crate::view::{count, shortened};
use crate::words;

/// The sign-off of the draft that the report is of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SignOff {
    /// Who; `None` where names of staff do not go out.
    pub by: Option<String>,
    /// When, as it shall be printed: RFC 3339 by preference.
    pub at: String,
    /// Names, numbers, dates and quotations in the draft.
    pub facts: u32,
    /// Those of them that stand under a decided claim.
    pub covered: u32,
    /// What was left unchecked.
    pub waived: Vec<Waived>,
}

/// Something that was left unchecked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Waived {
    /// `claim`, `name`, `number`, `date`, `quotation`.
    pub sort: String,
    /// Its words; of a claim, its sentence.
    pub what: String,
    /// In how many places it stands.
    pub places: u32,
    /// Why; `None` where notes do not go out.
    pub reason: Option<String>,
}

/// How many of one sort with one reason are named; JSON has them all.
const NAMED: usize = 30;

/// The rows that the second check and the sign-off add to what was not checked, as label and words on one line,
/// harmless but not escaped.
pub(crate) fn rows(report: &Report) -> Vec<(String, String)> {
    second::row(report).into_iter().chain(signed(report)).collect()
}

fn signed(report: &Report) -> Vec<(String, String)> {
    let Some(sign_off) = &report.sign_off else { return Vec::new() };
    let at = words::moment(&sign_off.at, report.options.dates);
    let by = sign_off.by.as_deref().map_or_else(String::new, |by| format!("by {}, ", plain(by)));
    let covered = format!("{} of {} names, numbers, dates and quotations covered", sign_off.covered, sign_off.facts);
    let mut rows = vec![("Draft signed off".to_owned(), format!("{by}{}; {covered}", plain(&at)))];
    let mut groups: BTreeMap<(&str, Option<&str>), Vec<String>> = BTreeMap::new();
    for one in &sign_off.waived {
        let place = if one.places > 1 { format!(" ({} places)", one.places) } else { String::new() };
        let what = format!("“{}”{place}", shortened(&plain(&one.what), 120));
        groups.entry((one.sort.as_str(), one.reason.as_deref())).or_default().push(what);
    }
    for ((sort, reason), mut named) in groups {
        let all = named.len();
        named.truncate(NAMED);
        if all > NAMED {
            named.push(format!("… and {}", count(all - NAMED, "more", "more")));
        }
        let why = reason.map_or_else(String::new, |reason| format!(" — {}", plain(reason)));
        rows.push((format!("Left unchecked: {}", plain(sort)), format!("{}{why}", named.join(", "))));
    }
    rows
}

#[cfg(test)]
mod tests {
    use claims_engine::text::Article;
    use claims_engine::{Options as Reading, extract};
    use claims_verdict::Policy;

    use super::*;
    use crate::{Audience, Format, Options, Resources, render};

    fn report() -> Report {
        let article = Article::new("Tokyo was silent.");
        let read = extract(&article, &Reading::default());
        let mut report = Report::assemble(&article, &Reading::default(), &read, &[], &[], &Policy::desk());
        let waived = |what: &str, reason: &str| Waived {
            sort: "name".into(),
            what: what.into(),
            places: 1,
            reason: Some(reason.into()),
        };
        report.sign_off = Some(SignOff {
            by: Some("Ana".into()),
            at: "2025-09-06T08:00:00Z".into(),
            facts: 3,
            covered: 1,
            waived: vec![waived("Tokyo", "well known"), waived("<b>Kyoto</b>", "well known")],
        });
        report
    }

    #[test]
    fn one_reason_for_many_is_told_once() {
        let rows = rows(&report());
        assert_eq!(rows.len(), 2);
        assert!(rows[0].1.contains("by Ana") && rows[0].1.contains("1 of 3"), "{rows:?}");
        assert_eq!(rows[1].0, "Left unchecked: name");
        assert!(rows[1].1.starts_with("“Tokyo”, “") && rows[1].1.ends_with(" — well known"), "{rows:?}");
    }

    #[test]
    fn the_formats_for_people_and_json_tell_it_and_markup_stays_words() {
        let resources = Resources::default();
        for format in [Format::Html, Format::Markdown, Format::Json] {
            let text = String::from_utf8(render(&report(), format, &resources).unwrap()).unwrap();
            assert!(text.contains("well known") && text.contains("Ana"), "{format:?}");
            assert!(format == Format::Json || !text.contains("<b>Kyoto"), "{format:?}");
        }
    }

    #[test]
    fn readers_learn_what_was_left_and_neither_name_nor_note() {
        let public = report().tailored(Options { audience: Audience::Public, ..Options::default() });
        let told = format!("{:?}", rows(&public));
        assert!(told.contains("Tokyo") && !told.contains("Ana") && !told.contains("well known"), "{told}");
    }
}
