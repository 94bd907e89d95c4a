//! What may be chosen for a report, in every format: what must then be in the file, and what must not, however deep it
//! lies (parts of a Word document are unpacked, a PDF's words and annotations are read).

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test fails by panicking")]

mod common;

use std::io::{Cursor, Read as _};

use claims_report::{Audience, Dates, Format, Options, Report, Resources, SignOff, Waived, render};

const PUBLIC: Options =
    Options { audience: Audience::Public, decided_only: false, dates: Dates::Prose, desk: None, logo: None };

/// Everything that can be read in a file of the format, as text.
fn told(report: &Report, format: Format) -> String {
    let bytes = render(report, format, &Resources::default()).unwrap();
    match format {
        Format::Docx | Format::CheckedCopy => {
            let mut zip = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
            let mut text = String::new();
            for at in 0..zip.len() {
                zip.by_index(at).unwrap().read_to_string(&mut text).unwrap();
            }
            text
        }
        Format::Pdf => {
            let words = pdf_extract::extract_text_from_mem(&bytes).unwrap();
            // Lines are broken where the page is narrow; addresses and the title stand outside the pages.
            words.split_whitespace().collect::<Vec<_>>().join(" ") + &String::from_utf8_lossy(&bytes)
        }
        _ => String::from_utf8(bytes).unwrap(),
    }
}

/// Looks into every format: `tells` says whether the words must be there.
fn check(report: &Report, words: &str, tells: impl Fn(Format) -> bool) {
    for &format in Format::ALL {
        assert_eq!(told(report, format).contains(words), tells(format), "{words:?} in {}", format.name());
    }
}

/// The sample with a confidential source: a label stands in the publisher's place, and all else that is known of it is
/// something that only the desk may see.
fn secretive() -> Report {
    let mut report = common::sample();
    let record = &mut report.evidence[0];
    record.sealed = true;
    record.source.publisher = "an official of the ministry".into();
    record.source.title = Some("Titlesecret".into());
    record.source.url = Some("https://addresssecret.example/".into());
    record.source.origin = Some("Originsecret".into());
    record.locator = Some("Locatorsecret".into());
    record.retrieved = Some("Momentsecret".into());
    report.sign_off = Some(SignOff {
        by: Some("Namesecret".into()),
        at: "2031-03-13T09:50:00Z".into(),
        facts: 9,
        covered: 7,
        waived: vec![Waived {
            sort: "name".into(),
            what: "Valdoria".into(),
            places: 1,
            reason: Some("Reasonsecret".into()),
        }],
    });
    report
}

#[test]
fn readers_see_nothing_that_is_the_desks_own_in_any_format() {
    let desk = secretive();
    let public = desk.clone().tailored(PUBLIC);
    let mut whole = String::new();
    for &format in Format::ALL {
        let (own, out) = (told(&desk, format), told(&public, format));
        let all = ["Osei", "outweighs", "settles it"];
        assert!(all.iter().any(|words| own.contains(words)), "{} tells the desk who decided", format.name());
        for words in all {
            assert!(!out.contains(words), "{words} in {}", format.name());
        }
        assert!(!out.to_lowercase().contains("secret"), "a secret is out in {}", format.name());
        whole.push_str(&own);
    }
    // The secrets are where they could leak from.
    for words in ["Title", "address", "Origin", "Locator", "Moment", "Name", "Reason"] {
        assert!(whole.contains(&format!("{words}secret")), "{words}");
    }
}

#[test]
fn a_sealed_source_is_its_label_and_its_words() {
    let public = secretive().tailored(PUBLIC);
    let cites = |format| !matches!(format, Format::Csv | Format::Annotations);
    check(&public, "an official of the ministry", cites);
}

#[test]
fn the_desk_answers_for_what_readers_see() {
    let public = common::sample().tailored(Options { desk: Some("Harbour Desk".into()), ..PUBLIC });
    check(&public, "Harbour Desk", |format| format != Format::Annotations);
    check(&public, "Osei", |_| false);
}

#[test]
fn only_decided_claims_are_told_and_how_many_are_not() {
    let decided = common::sample().tailored(Options { decided_only: true, ..Options::default() });
    // The article itself stays whole; statements are the claims' own.
    check(&decided, "Tomas Reke flew home on 12 March 2031.", |_| false);
    check(&decided, "Tomas Reke travelled from Hale by special train.", |_| true);
    check(&decided, "6 claims", |format| {
        matches!(format, Format::Html | Format::Pdf | Format::Docx | Format::Markdown)
    });
    assert!(told(&decided, Format::Json).contains("\"claims_left_out\": 6"));
}

#[test]
fn dates_read_as_was_chosen_for_people_and_stay_codes_for_programs() {
    let of = |dates| common::sample().tailored(Options { dates, ..Options::default() });
    let people =
        |format| matches!(format, Format::Html | Format::Pdf | Format::Docx | Format::CheckedCopy | Format::Markdown);
    let (prose, iso) = (of(Dates::Prose), of(Dates::Iso));
    check(&prose, "13 March 2031, 09:40 UTC", people);
    check(&iso, "13 March 2031, 09:40 UTC", |_| false);
    check(&iso, "2031-03-13, 09:40 UTC", people);
    for format in [Format::Json, Format::Csv, Format::ClaimReview, Format::Annotations] {
        let differs = told(&prose, format) != told(&iso, format);
        assert!(!differs || format == Format::Json, "{}", format.name());
        assert!(format == Format::Annotations || told(&iso, format).contains("2031-03-13T09:40:00Z"));
    }
}
