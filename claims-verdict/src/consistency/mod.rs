//! What an article's own words show to be wrong, without any evidence: arithmetic, calendars, contradictions. One file
//! a check. A finding is no status: it is shown beside the claims, with its working, and a person looks.
//!
//! A false finding costs trust, so each check fires only where the words leave no other reading.

mod age;
mod anniversary;
mod contradiction;
mod percent;
mod precedence;
mod speed;
mod sum;
mod tokens;
mod weekday;

use chrono::NaiveDate;
use claims_engine::Extraction;
use claims_engine::text::{Article, Span};

/// Something in the article that cannot be as it says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// Stable name of the check: `weekday`, `anniversary`, `years_ago`, `age`, `two_ages`, `sum`, `percentage`, `speed`,
    /// `precedence`, `two_dates`, `two_places`.
    pub check: &'static str,
    /// What is wrong, with the working: `4 September 2025 was a Thursday, not a Friday`.
    pub because: String,
    /// The words that it rests on, in the order of the text; at least one.
    pub words: Vec<Span>,
}

/// What every check reads.
#[derive(Clone, Copy)]
struct Page<'a> {
    text: &'a str,
    extraction: &'a Extraction,
    published: Option<NaiveDate>,
}

impl Page<'_> {
    /// The sentence around a span.
    fn sentence(&self, span: Span) -> Option<Span> {
        let sentences = &self.extraction.sentences;
        let at = sentences.partition_point(|sentence| sentence.end <= span.start);
        sentences.get(at).copied().filter(|sentence| sentence.contains(span))
    }
}

/// Every check on one article, in the order of the text. `published` is the day that the article was read with.
pub fn consistency(article: &Article, extraction: &Extraction, published: Option<NaiveDate>) -> Vec<Finding> {
    const CHECKS: [fn(&Page<'_>) -> Vec<Finding>; 8] = [
        weekday::check,
        anniversary::check,
        age::check,
        sum::check,
        percent::check,
        speed::check,
        precedence::check,
        contradiction::check,
    ];
    let page = Page { text: article.text(), extraction, published };
    let mut found: Vec<Finding> = CHECKS.iter().flat_map(|check| check(&page)).collect();
    found.retain(|finding| !finding.words.is_empty());
    found.sort_by(|a, b| (&a.words, a.check, &a.because).cmp(&(&b.words, b.check, &b.because)));
    found.dedup();
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use claims_engine::{Options, extract};

    /// What one check finds in a text published on that day.
    pub(super) fn check_one(
        check: fn(&Page<'_>) -> Vec<Finding>,
        text: &str,
        published: Option<&str>,
        expected: &[&str],
    ) {
        let article = Article::new(text);
        let published = published.map(|day| day.parse().unwrap());
        let extraction = extract(&article, &Options { published });
        let found = check(&Page { text: article.text(), extraction: &extraction, published });
        let shown: Vec<&str> = found.iter().map(|finding| finding.because.as_str()).collect();
        assert_eq!(shown, expected, "{text}\n{:#?}", extraction.events);
        for span in found.iter().flat_map(|finding| &finding.words) {
            assert!(!span.of(article.text()).is_empty());
        }
    }

    #[test]
    fn findings_stand_in_the_order_of_the_text_and_once() {
        let text =
            "They freed 30 people: 18 men and 14 women. The leaders met on Friday, September 4, 2025, in Beijing.";
        let article = Article::new(text);
        let found = consistency(&article, &extract(&article, &Options::default()), None);
        let checks: Vec<&str> = found.iter().map(|finding| finding.check).collect();
        assert_eq!(checks, ["sum", "weekday"]);
    }

    proptest::proptest! {
        #![proptest_config(proptest::prelude::ProptestConfig { cases: 200, failure_persistence: None, ..Default::default() })]

        #[test]
        fn no_text_makes_a_check_fail(words in proptest::collection::vec(0usize..WORDS.len(), 0..40)) {
            let text: String = words.into_iter().map(|at| WORDS[at]).collect();
            let article = Article::new(text);
            let published = "2025-09-05".parse().ok();
            let extraction = extract(&article, &Options { published });
            for finding in consistency(&article, &extraction, published) {
                proptest::prop_assert!(finding.words.iter().all(|span| !span.of(article.text()).is_empty()));
                proptest::prop_assert!(finding.words.is_sorted());
            }
        }
    }

    const WORDS: &[&str] = &[
        "30 ",
        "people",
        ": ",
        "18 men ",
        "and ",
        "14 women",
        ", ",
        "a total of ",
        "in all",
        "from ",
        "to ",
        "of ",
        "(",
        "20%",
        "percent",
        ")",
        "rose ",
        "fell ",
        ". ",
        "Kim Jong Un",
        ", 41, ",
        "was born in ",
        "1984",
        "é김",
        "\n\n",
        "flew ",
        "Moscow ",
        "Beijing ",
        "in two hours",
        "years ago",
        "the first meeting in six years",
        "met ",
        "-",
        "0",
        "9999999999999999999999",
        "Friday, September 4, 2025",
        "the 80th anniversary of the victory",
        "$",
        "million ",
    ];
}
