//! A blind second check: how far two reviewers agree who decided the same claims without seeing each other's decisions.

use crate::hostile::plain;
use crate::report::Report;
use crate::words;

/// A second check that was finished.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SecondCheck {
    /// Who had decided first; empty where names of staff do not go out.
    pub first: Vec<String>,
    /// Who decided anew; `None` where names of staff do not go out.
    pub second: Option<String>,
    /// When it was finished, as it shall be printed: RFC 3339 by preference.
    pub at: String,
    /// Claims that both decided.
    pub compared: u32,
    /// Claims that both decided alike.
    pub agreed: u32,
    /// The share decided alike, in per cent with one decimal.
    pub percent: Option<String>,
    /// Cohen's kappa with two decimals; `None` where it is not defined.
    pub kappa: Option<String>,
}

/// The row that the check adds to what was not checked, as label and words on one line, harmless but not escaped.
pub(crate) fn row(report: &Report) -> Option<(String, String)> {
    let check = report.second_check.as_ref()?;
    let by = check.second.as_deref().map_or_else(String::new, |by| format!("by {}, ", plain(by)));
    let at = plain(&words::moment(&check.at, report.options.dates));
    let alike = match &check.percent {
        Some(percent) => format!("{} of {} claims decided alike ({} %)", check.agreed, check.compared, plain(percent)),
        None => "no claim was decided by both".to_owned(),
    };
    let kappa = match &check.kappa {
        Some(kappa) => format!("Cohen’s kappa {}", plain(kappa)),
        None => "Cohen’s kappa is not defined for it".to_owned(),
    };
    Some(("Checked a second time, blind".to_owned(), format!("{by}{at}; {alike}; {kappa}")))
}

#[cfg(test)]
mod tests {
    use claims_engine::text::Article;
    use claims_engine::{Options as Reading, extract};
    use claims_verdict::Policy;

    use super::*;
    use crate::{Audience, Format, Options, Resources, render};

    fn report(kappa: Option<&str>) -> Report {
        let article = Article::new("Tokyo was silent.");
        let read = extract(&article, &Reading::default());
        let mut report = Report::assemble(&article, &Reading::default(), &read, &[], &[], &Policy::desk());
        report.second_check = Some(SecondCheck {
            first: vec!["Ana".into()],
            second: Some("<b>Ben</b>".into()),
            at: "2025-09-06T08:00:00Z".into(),
            compared: 4,
            agreed: 3,
            percent: Some("75.0".into()),
            kappa: kappa.map(str::to_owned),
        });
        report
    }

    #[test]
    fn agreement_is_told_with_kappa_or_why_there_is_none() {
        let words = |report: &Report| row(report).unwrap().1;
        assert!(words(&report(Some("0.50"))).ends_with("3 of 4 claims decided alike (75.0 %); Cohen’s kappa 0.50"));
        assert!(words(&report(None)).ends_with("not defined for it"));
        let mut none = report(None);
        none.second_check = None;
        assert_eq!(row(&none), None);
    }

    #[test]
    fn the_formats_for_people_and_json_tell_it_and_markup_stays_words() {
        let resources = Resources::default();
        for format in [Format::Html, Format::Markdown, Format::Json] {
            let text = String::from_utf8(render(&report(Some("0.50")), format, &resources).unwrap()).unwrap();
            assert!(text.contains("75.0") && text.contains("0.50"), "{format:?}");
            assert!(format == Format::Json || !text.contains("<b>Ben"), "{format:?}");
        }
    }

    #[test]
    fn readers_learn_the_agreement_and_no_name() {
        let public = report(Some("0.50")).tailored(Options { audience: Audience::Public, ..Options::default() });
        let told = format!("{:?}", public.second_check);
        assert!(told.contains("0.50") && !told.contains("Ben") && !told.contains("Ana"), "{told}");
    }
}
