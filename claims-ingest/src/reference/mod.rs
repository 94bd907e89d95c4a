//! Lists of references - CSL-JSON, BibTeX, RIS, CSV - as proposed sources: who published what, when, and where it
//! stands. They bring no text; the passages come from the documents themselves.

mod bibtex;
mod csl;
mod ris;
mod table;

use chrono::NaiveDate;

use crate::lines::one_line;
use crate::{IngestError, LONGEST, charset};

/// More references than a list of sources has.
const MOST: usize = 100_000;

/// A source as a list of references names it. Every field is one line.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Reference {
    /// Who published it: the newspaper, the journal, the house.
    pub publisher: Option<String>,
    /// Its title.
    pub title: Option<String>,
    /// Who wrote it, with commas between several.
    pub author: Option<String>,
    /// Where it stands; a DOI as its address.
    pub url: Option<String>,
    /// The day it was published, where the list gives a whole day.
    pub published: Option<NaiveDate>,
    /// The date as the list gives it, in EDTF, where it is no whole day: `2025-09`, `2019`.
    pub partly: Option<String>,
}

impl Reference {
    /// Whether it names anything by which the source could be found.
    fn is_any(&self) -> bool {
        self.title.is_some() || self.url.is_some()
    }

    /// Sets the date from the year, and month and day where they are known.
    fn set_date(&mut self, year: i32, month: Option<u32>, day: Option<u32>) {
        if !(1..=9999).contains(&year) {
            return;
        }
        self.published = month.zip(day).and_then(|(month, day)| NaiveDate::from_ymd_opt(year, month, day));
        self.partly = match (self.published, month.filter(|month| (1..=12).contains(month))) {
            (Some(_), _) => None,
            (None, Some(month)) => Some(format!("{year:04}-{month:02}")),
            (None, None) => Some(format!("{year:04}")),
        };
    }

    /// Sets the date from words such as `2025-09-04`, `2025/09/04/`, `2025-09`, `2025`; a time behind the day is left out.
    fn set_date_from(&mut self, words: &str) {
        let words = words.trim();
        let words = words.split(['T', ' ']).next().unwrap_or_default();
        let mut numbers = words.split(['-', '/', '.']).map(|part| part.parse::<u32>().ok());
        let Some(year) = numbers.next().flatten().filter(|year| *year > 999) else { return };
        let month = numbers.next().flatten();
        self.set_date(i32::try_from(year).unwrap_or_default(), month, month.and(numbers.next().flatten()));
    }
}

/// Which form of list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Sort {
    Csl,
    Bibtex,
    Ris,
    Table,
}

impl Sort {
    pub(crate) fn of_ending(ending: &str) -> Option<Self> {
        Some(match ending {
            "json" | "csljson" => Self::Csl,
            "bib" | "bibtex" => Self::Bibtex,
            "ris" => Self::Ris,
            "csv" | "tsv" => Self::Table,
            _ => return None,
        })
    }
}

/// Endings of the files that are taken as lists of references, without the dot, in lower case.
pub(crate) const ENDINGS: &[&str] = &["csljson", "json", "bib", "bibtex", "ris", "csv", "tsv"];

pub(crate) fn read(sort: Sort, bytes: &[u8]) -> Result<Vec<Reference>, IngestError> {
    if bytes.len() > LONGEST {
        return Err(IngestError::TooLarge { bytes: bytes.len() as u64 });
    }
    let decoded = charset::decode(bytes, None)?;
    let text = decoded.text.trim_start_matches('\u{feff}');
    if text.trim().is_empty() {
        return Err(IngestError::Empty);
    }
    let mut found = match sort {
        Sort::Csl => csl::read(text)?,
        Sort::Bibtex => bibtex::read(text)?,
        Sort::Ris => ris::read(text)?,
        Sort::Table => table::read(text)?,
    };
    found.retain(Reference::is_any);
    if found.is_empty() {
        return Err(IngestError::NoReferences);
    }
    if found.len() > MOST {
        return Err(IngestError::TooDeep);
    }
    Ok(found)
}

/// A field in one line; blanks are nothing.
fn said(words: impl AsRef<str>) -> Option<String> {
    Some(one_line(words.as_ref())).filter(|words| !words.is_empty())
}

/// Names, with commas between them.
fn listed(names: impl IntoIterator<Item = String>) -> Option<String> {
    let names: Vec<_> = names.into_iter().filter_map(said).collect();
    (!names.is_empty()).then(|| names.join(", "))
}

/// An address of the web, or of a DOI; anything else is none.
fn address(words: &str) -> Option<String> {
    let words = said(words)?;
    let starts = |scheme: &str| words.get(..scheme.len()).is_some_and(|start| start.eq_ignore_ascii_case(scheme));
    let web = starts("http://") || starts("https://");
    (web && !words.chars().any(|c| c.is_whitespace() || c.is_control())).then_some(words)
}

/// The address of a DOI, which may come with its own address or the word before it.
fn doi(words: &str) -> Option<String> {
    let words = said(words)?;
    if let Some(address) = address(&words) {
        return Some(address);
    }
    let bare = words.trim_start_matches("doi:").trim_start_matches("DOI:").trim();
    (bare.starts_with("10.") && bare.contains('/') && !bare.contains(char::is_whitespace))
        .then(|| format!("https://doi.org/{bare}"))
}

/// `Given Family`, from the two or from either.
fn name(given: &str, family: &str) -> String {
    format!("{} {}", given.trim(), family.trim()).trim().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(sort: Sort, list: &str, expected: &[&str]) {
        let found = read(sort, list.as_bytes()).unwrap();
        let lines: Vec<_> = found
            .iter()
            .map(|one| {
                let day = one.published.map(|day| day.to_string()).or(one.partly.clone());
                let fields = [&one.publisher, &one.title, &one.author, &one.url, &day];
                fields.map(|field| field.clone().unwrap_or_else(|| "-".to_owned())).join(" | ")
            })
            .collect();
        assert_eq!(lines, expected, "{list}");
    }

    #[test]
    fn csl_json() {
        check(
            Sort::Csl,
            r#"[{"id":"a","type":"article-newspaper","title":"Leaders  meet","container-title":"Example Wire",
               "author":[{"given":"Ilse","family":"Marrow"},{"literal":"Staff"}],"URL":"https://example.org/a",
               "issued":{"date-parts":[[2025,9,4]]}},
               {"type":"book","title":"Trains","publisher":"House","DOI":"10.1000/x1","issued":{"date-parts":[["2019"]]}},
               {"type":"report","title":"No date","author":"wrong","issued":{"raw":"soon"}}]"#,
            &[
                "Example Wire | Leaders meet | Ilse Marrow, Staff | https://example.org/a | 2025-09-04",
                "House | Trains | - | https://doi.org/10.1000/x1 | 2019",
                "- | No date | - | - | -",
            ],
        );
        check(
            Sort::Csl,
            r#"{"items":[{"type":"webpage","title":"T","URL":"javascript:alert(1)"}]}"#,
            &["- | T | - | - | -"],
        );
    }

    #[test]
    fn bibtex() {
        check(
            Sort::Bibtex,
            "@article{a, title={Leaders {Meet}}, journal={Example Review}, author={Marrow, Ilse and Tomas Reke}, \
             year=2025, month=sep, day=4, url={https://example.org/a}}\n\
             @book{b, title=\"Trains\", publisher={House}, date={2019-03}}\n@comment{x}\n",
            &[
                "Example Review | Leaders Meet | Ilse Marrow, Tomas Reke | https://example.org/a | 2025-09-04",
                "House | Trains | - | - | 2019-03",
            ],
        );
    }

    #[test]
    fn ris() {
        check(
            Sort::Ris,
            "TY  - NEWS\r\nTI  - Leaders meet\r\nAU  - Marrow, Ilse\r\nAU  - Reke, Tomas\r\nT2  - Example Wire\r\n\
             DA  - 2025/09/04/\r\nUR  - https://example.org/a\r\nER  - \r\n\r\nTY  - BOOK\r\nT1  - Trains\r\nPB  - House\r\n\
             PY  - 2019\r\nDO  - doi:10.1000/x1\r\nER  - \r\n",
            &[
                "Example Wire | Leaders meet | Ilse Marrow, Tomas Reke | https://example.org/a | 2025-09-04",
                "House | Trains | - | https://doi.org/10.1000/x1 | 2019",
            ],
        );
    }

    #[test]
    fn tables_by_the_names_of_their_columns() {
        check(
            Sort::Table,
            "Publisher,Headline,Author(s),Link,Date\n\"Wire, Example\",Leaders meet,I. Marrow,https://example.org/a,2025-09-04\n\
             House,Trains,,,2019\n,,,,\n",
            &[
                "Wire, Example | Leaders meet | I. Marrow | https://example.org/a | 2025-09-04",
                "House | Trains | - | - | 2019",
            ],
        );
        check(Sort::Table, "title;url\nA;https://example.org/a\n", &["- | A | - | https://example.org/a | -"]);
        check(Sort::Table, "title\turl\nA\thttps://example.org/a\n", &["- | A | - | https://example.org/a | -"]);
    }

    #[test]
    fn what_holds_no_references_is_refused() {
        for (sort, list, code) in [
            (Sort::Csl, "{\"a\":", "damaged_file"),
            (Sort::Csl, "[1,2,{}]", "no_references"),
            (Sort::Bibtex, "@article{", "damaged_file"),
            (Sort::Bibtex, "no entries", "no_references"),
            (Sort::Ris, "hello", "no_references"),
            (Sort::Table, "a,b\n1,2\n", "no_references"),
            (Sort::Table, "  \n", "empty_file"),
        ] {
            assert_eq!(read(sort, list.as_bytes()).unwrap_err().code(), code, "{list}");
        }
        let deep = "[".repeat(100_000);
        assert_eq!(read(Sort::Csl, deep.as_bytes()).unwrap_err().code(), "damaged_file");
        let braces = format!("@a{{b, title={}}}", "{".repeat(100_000));
        assert_eq!(read(Sort::Bibtex, braces.as_bytes()).unwrap_err().code(), "damaged_file");
    }
}
