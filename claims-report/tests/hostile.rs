//! Whatever article, evidence, notes and names hold, no format lets it act: judged by parsers that are not ours.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test fails by panicking")]

mod common;

use claims_report::report::ClaimRecord;
use claims_report::{Format, Report, Resources, render};
use proptest::prelude::*;
use pulldown_cmark::{Event, Options, Parser, Tag};
use scraper::{Html, Selector};

/// Strings that have broken reports before, here or elsewhere.
const ATTACKS: &[&str] = &[
    "<script>alert(1)</script>",
    "</title></style><img src=x onerror=alert(1)>",
    "\"><svg onload=alert(1)>' onmouseover='x",
    "javascript:alert(1)",
    "https://a.example/\"onclick=\"alert(1)",
    "https://a.example/>)[x](javascript:alert(1))",
    "[click](javascript:alert(1)) ![x](https://a.example/t.png) <https://a.example>",
    "https://a.example www.a.example a@a.example",
    "```\n~~~\n<b>out</b>\n# Heading\n| a | b |\n| - | - |",
    "\n\n- list\n1. number\n> quote\n    code\n***\n===\n---\n[ref]: javascript:alert(1)\n",
    "| pipe \\| \\\\| ",
    "**bold** _it_ `code` ~~no~~ \\* &lt;b&gt; &#60;script&#62; $x$ ^y^",
    "--> ]]> <!-- <![CDATA[ <?php {{ x }} {% y %}",
    "\u{202e}txet\u{2066} \u{200f}\u{feff}\u{200b}\u{2028}\u{2029}",
    "\0\u{1}\u{7f}\u{85}\u{9f}\u{fffe}\u{ffff}\u{10ffff}",
    "a\r\nb\rc\u{b}d\u{c}e",
    "😀 e\u{301} 김정은 مرحبا שלום",
    "\u{c}<!--\u{b}",
];

/// The sample with `text` in every place that holds text from outside.
fn infected(text: &str) -> Report {
    let mut report = common::sample();
    let some = || Some(text.to_owned());
    report.generated_at = some();
    report.ledger_head = some();
    report.article.title = some();
    report.article.language = text.into();
    report.policy.name = text.into();
    let body = format!("{}\n{text}", common::TEXT);
    report.article.text = claims_engine::text::Article::new(body);
    for event in &mut report.events {
        event.what = text.into();
    }
    for record in &mut report.evidence {
        record.locator = some();
        record.retrieved = some();
        record.source.publisher = text.into();
        record.source.title = some();
        record.source.url = some();
        record.source.origin = some();
        let excerpt = format!("{} {text}", record.excerpt.text());
        record.excerpt = claims_engine::text::Article::new(excerpt);
    }
    for finding in &mut report.findings {
        finding.because = text.into();
    }
    for claim in &mut report.claims {
        claim.flips = vec![text.into()];
        infect_claim(claim, text);
    }
    report
}

fn infect_claim(claim: &mut ClaimRecord, text: &str) {
    let some = || Some(text.to_owned());
    claim.statement = text.into();
    claim.because = text.into();
    if let claims_engine::kinds::Value::Quotation { speaker, quote, .. } = &mut claim.value {
        *speaker = some();
        *quote = text.into();
    }
    if let Some(assessment) = &mut claim.assessment {
        assessment.missing = some();
        for link in &mut assessment.links {
            link.set_by = some();
        }
        for item in &mut assessment.items {
            item.item = text.into();
            item.missing = some();
            for reason in &mut item.reasons {
                reason.because = text.into();
            }
        }
    }
    if let Some(verdict) = &mut claim.verdict {
        verdict.note = some();
        verdict.by = some();
        verdict.at = some();
    }
}

fn rendered(report: &Report, format: Format) -> String {
    String::from_utf8(render(report, format, &Resources::default()).unwrap()).unwrap()
}

/// Elements of a parsed page, by name, and every attribute value checked on the way.
fn inspect_html(report: &Report) -> Vec<String> {
    let page = rendered(report, Format::Html);
    let parsed = Html::parse_document(&page);
    assert!(parsed.errors.is_empty(), "the page breaks HTML: {:?}", parsed.errors);
    let mut names = Vec::new();
    for element in parsed.select(&Selector::parse("*").unwrap()) {
        let value = element.value();
        if value.attr("class") == Some("ctl") {
            continue;
        }
        names.push(value.name().to_owned());
        assert!(!matches!(value.name(), "script" | "img" | "iframe" | "object" | "embed" | "form" | "base" | "link"));
        for (name, content) in value.attrs() {
            assert!(!name.starts_with("on") && !matches!(name, "style" | "src" | "srcdoc"), "{name}={content}");
            if name == "href" {
                let good = ["#", "http://", "https://"].iter().any(|start| content.to_lowercase().starts_with(start));
                assert!(good, "{content}");
            }
        }
    }
    let article: String = parsed.select(&Selector::parse(".article").unwrap()).flat_map(|part| part.text()).collect();
    let carried = |text: &str| -> String {
        let lines = text.replace("\r\n", "\n").replace('\r', "\n");
        lines
            .chars()
            .filter(|&c| {
                c == '\n'
                    || c == '\t'
                    || !(c.is_control() || u32::from(c) & 0xfffe == 0xfffe || ('\u{fdd0}'..='\u{fdef}').contains(&c))
            })
            .collect()
    };
    assert_eq!(article, carried(report.article.text.text()), "the article's text is unchanged");
    names
}

/// Headings and links of the Markdown, which must not grow by what the text holds.
fn inspect_markdown(report: &Report) -> (usize, Vec<String>) {
    let page = rendered(report, Format::Markdown);
    let mut headings = 0;
    let mut links = Vec::new();
    for event in Parser::new_ext(&page, Options::all()) {
        match event {
            Event::Html(html) | Event::InlineHtml(html) => panic!("raw HTML: {html}"),
            Event::Start(Tag::Heading { .. }) => headings += 1,
            Event::Start(Tag::Link { dest_url, .. }) => links.push(dest_url.to_string()),
            Event::Start(Tag::Image { .. } | Tag::CodeBlock(_) | Tag::FootnoteDefinition(_) | Tag::HtmlBlock) => {
                panic!("an image, code, footnote or HTML block came from outside:\n{page}")
            }
            Event::Rule | Event::TaskListMarker(_) | Event::InlineMath(_) | Event::DisplayMath(_) => {
                panic!("a rule, task or formula came from outside:\n{page}")
            }
            _ => {}
        }
    }
    (headings, links)
}

fn check(text: &str) {
    let report = infected(text);

    // Elements whose presence depends on whether a field is a web address.
    let tame = infected("tame");
    let count = |names: &[String], what: &str| names.iter().filter(|name| *name == what).count();
    let (hostile, calm) = (inspect_html(&report), inspect_html(&tame));
    for name in ["h1", "h2", "h3", "h4", "table", "tr", "li", "blockquote", "svg", "style", "meta", "p"] {
        assert_eq!(count(&hostile, name), count(&calm, name), "{name} with {text:?}");
    }

    let (headings, links) = inspect_markdown(&report);
    assert_eq!(headings, inspect_markdown(&tame).0, "{text:?}");
    assert!(links.iter().all(|link| link.eq_ignore_ascii_case(text)), "{links:?}");

    let json: serde_json::Value = serde_json::from_str(&rendered(&report, Format::Json)).unwrap();
    assert_eq!(json["article"]["text"], report.article.text.text());
    assert_eq!(json["claims"][0]["statement"], text);

    for &format in Format::ALL.iter().filter(|format| format.is_text()) {
        let page = rendered(&report, format);
        if format != Format::Html {
            assert!(!page.contains(['\u{202e}', '\u{2066}', '\u{200f}', '\u{2028}']), "{} hides a mark", format.name());
        }
        assert!(format != Format::Html || !page.to_lowercase().contains("<script"));
    }
}

#[test]
fn known_attacks_do_nothing() {
    for text in ATTACKS {
        check(text);
    }
    for pair in ATTACKS.windows(2) {
        check(&pair.concat());
    }
}

#[test]
fn pages_run_nothing_and_attach_nothing() {
    for text in [ATTACKS.concat(), ATTACKS.iter().rev().copied().collect()] {
        let pdf = render(&infected(&text), Format::Pdf, &Resources::default()).unwrap();
        for key in [
            "/JavaScript",
            "/JS",
            "/Launch",
            "/EmbeddedFile",
            "/OpenAction",
            "/SubmitForm",
            "/URI(javascript",
            "/URI (javascript",
        ] {
            assert!(!pdf.windows(key.len()).any(|bytes| bytes == key.as_bytes()), "{key}");
        }
    }
}

/// The parts of a Word document.
fn parts(report: &Report, format: Format) -> Vec<(String, String)> {
    let bytes = render(report, format, &Resources::default()).unwrap();
    let mut zip = zip::ZipArchive::new(std::io::Cursor::new(bytes)).unwrap();
    let zip_len = zip.len();
    let mut read = |i| {
        let mut file = zip.by_index(i).unwrap();
        let mut text = String::new();
        std::io::Read::read_to_string(&mut file, &mut text).unwrap();
        (file.name().unwrap().to_string(), text)
    };
    (0..zip_len).map(&mut read).collect()
}

/// How often each element occurs in a well-formed part; links are checked on the way.
fn elements(part: &str) -> std::collections::BTreeMap<String, usize> {
    use quick_xml::events::Event as Xml;
    let mut reader = quick_xml::Reader::from_str(part);
    let mut counts = std::collections::BTreeMap::new();
    loop {
        match reader.read_event().expect("well-formed XML") {
            Xml::Eof => return counts,
            Xml::Start(tag) | Xml::Empty(tag) => {
                *counts.entry(tag.name().as_ref().to_owned()).or_default() += 1;
                let outside = tag.attributes().flatten().any(|one| one.value.as_ref() == "External");
                for one in tag.attributes().flatten().filter(|one| outside && one.key.as_ref() == "Target") {
                    let target = one.value.to_lowercase();
                    assert!(target.starts_with("http://") || target.starts_with("https://"), "{target}");
                }
            }
            Xml::DocType(_) | Xml::PI(_) | Xml::Comment(_) | Xml::CData(_) => panic!("mark-up from outside: {part}"),
            _ => {}
        }
    }
}

#[test]
fn word_documents_hold_no_mark_up_from_outside() {
    for format in [Format::Docx, Format::CheckedCopy] {
        let tame: Vec<_> = parts(&infected("tame"), format);
        for text in ATTACKS {
            for ((name, part), (_, calm)) in parts(&infected(text), format).iter().zip(&tame) {
                let (found, calm) = (elements(part), elements(calm));
                for element in ["w:tbl", "w:tc", "w:comment", "w:bookmarkStart", "w:sectPr", "w:instrText", "Override"]
                {
                    let of = |counts: &std::collections::BTreeMap<String, usize>| counts.get(element).copied();
                    assert_eq!(of(&found), of(&calm), "{element} in {name} with {text:?}");
                }
                assert!(!part.contains(['\u{202e}', '\u{2066}', '\0', '\u{1}', '\u{ffff}']), "{name} hides a mark");
            }
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_text_does_anything(text in "\\PC{0,12}[<>&\"'`*_\\[\\]()#|~!:/.@\\\\$^{}=\\-+\n\r\t 0-9a-cwhtps\u{202e}\u{200f}\u{85}]{0,40}\\PC{0,12}") {
        check(&text);
    }

    #[test]
    fn offsets_that_do_not_fit_do_no_harm(start in 0u32..900, len in 0u32..300) {
        let mut report = common::sample();
        let span = claims_engine::text::Span { start, end: start + len };
        for claim in &mut report.claims {
            for mention in &mut claim.mentions {
                mention.span = span;
            }
            for reason in claim.assessment.iter_mut().flat_map(|one| &mut one.items).flat_map(|item| &mut item.reasons) {
                reason.claim = span;
                reason.excerpt = span;
            }
        }
        inspect_html(&report);
        inspect_markdown(&report);
        render(&report, Format::Json, &Resources::default()).unwrap();
    }
}

#[test]
fn an_empty_report_is_a_whole_report() {
    let report = Report {
        second_check: None,
        sign_off: None,
        left_out: 0,
        options: claims_report::Options::default(),
        generated_at: None,
        article: claims_report::report::ArticleFacts {
            title: None,
            published: None,
            language: "und".into(),
            text: claims_engine::text::Article::new(""),
        },
        policy: claims_verdict::Policy::desk(),
        events: vec![],
        claims: vec![],
        evidence: vec![],
        findings: vec![],
        unread: vec![],
        ledger_head: None,
    };
    inspect_html(&report);
    inspect_markdown(&report);
    assert!(rendered(&report, Format::Html).contains("No claim was found"));
    for &format in Format::ALL {
        assert!(render(&report, format, &Resources::default()).is_ok(), "{}", format.name());
    }
}
