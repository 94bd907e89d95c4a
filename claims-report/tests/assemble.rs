//! The helper that the desk and the command line share.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test fails by panicking")]

use claims_engine::event::{Certainty, Event, EventBody, Phase};
use claims_engine::kinds::{Claim, ClaimKind, Value};
use claims_engine::layout::{Block, BlockKind};
use claims_engine::text::{Article, Span};
use claims_engine::{Extraction, Options};
use claims_report::report::Verdict;
use claims_report::{Format, Report, Resources, render};
use claims_verdict::{Assessment, Evidence, Policy, Source, Status, Tier};

const TEXT: &str = "Title\n\n😀 First said. About 40 heads of state came.\n\n1 2 3\n";

fn span(words: &str) -> Span {
    let at = TEXT.find(words).unwrap();
    Span::new(at, at + words.len())
}

fn extraction() -> Extraction {
    let quantity = Value::Quantity { amount: "40".into(), unit: None, of: Some("heads of state".into()), about: true };
    Extraction {
        title: Some("Title".into()),
        language: "en",
        blocks: vec![
            Block { span: span("Title"), kind: BlockKind::Headline },
            Block { span: span("😀 First said. About 40 heads of state came."), kind: BlockKind::Paragraph },
            Block { span: span("1 2 3"), kind: BlockKind::Debris },
        ],
        sentences: vec![span("Title"), span("😀 First said."), span("About 40 heads of state came.")],
        events: vec![Event {
            what: "came".into(),
            phase: Phase::Planned,
            triggers: vec![],
            tellings: vec![],
            dates: vec![],
            hedge: None,
            denied: None,
            body: EventBody::Meeting {
                places: vec![],
                attendees: vec![],
                absent: vec![],
                parties: vec![],
                remote: false,
            },
        }],
        claims: vec![Claim {
            event: Some(0),
            kind: ClaimKind::Quantity,
            statement: "About 40 heads of state came.".into(),
            value: quantity,
            because: "About 40".into(),
            certainty: Certainty::Stated,
            mentions: vec![span("40 heads of state"), span("1 2")],
        }],
        ..Extraction::default()
    }
}

fn assembled(assessments: &[Assessment]) -> Report {
    let source = Source {
        publisher: "Example Wire".into(),
        title: None,
        url: None,
        published: None,
        tier: Tier::Secondary,
        origin: None,
    };
    let evidence = [Evidence::read("v1", "Forty came.", source)];
    let article = Article::new(TEXT);
    Report::assemble(&article, &Options::default(), &extraction(), &evidence, assessments, &Policy::desk())
}

#[test]
fn what_engine_and_verdict_know_is_in_the_report() {
    let assessment = Assessment { status: Status::Refuted, items: vec![], links: vec![], missing: None };
    let mut report = assembled(&[assessment]);
    let claim = report.claims.first().unwrap();
    assert_eq!((claim.id.as_str(), claim.event.as_deref(), claim.phase), ("c1", Some("e1"), Some(Phase::Planned)));
    let contexts: Vec<&str> = claim.mentions.iter().map(|mention| mention.context.of(TEXT)).collect();
    assert_eq!(contexts, ["About 40 heads of state came.", "1 2 3"], "the sentence, else the block");
    assert_eq!(report.unread.len(), 1, "only debris was not read");
    assert_eq!(report.evidence("v1").unwrap().source.publisher, "Example Wire");

    let summary = report.summary();
    assert_eq!((summary.all.claims, summary.all.decided, summary.all.assessed), (1, 0, [1, 0, 0, 0]));
    report.claim_mut("c1").unwrap().verdict =
        Some(Verdict { status: Status::Supported, note: None, by: None, at: None });
    let summary = report.summary();
    assert_eq!((summary.all.decided, summary.all.overruled, summary.all.verdicts), (1, 1, [0, 0, 0, 1]));
}

#[test]
fn json_counts_in_code_points() {
    let bytes = render(&assembled(&[]), Format::Json, &Resources::default()).unwrap();
    let json: serde_json::Value = serde_json::from_slice(&bytes).unwrap();
    let mention = &json["claims"][0]["mentions"][0];
    let text: Vec<char> = TEXT.chars().collect();
    let range = mention["start"].as_u64().unwrap() as usize..mention["end"].as_u64().unwrap() as usize;
    assert_eq!(text[range].iter().collect::<String>(), "40 heads of state");
    assert_eq!(json["claims"][0]["assessment"], serde_json::Value::Null, "nothing was assessed");
    assert_eq!(json["schema"], "galley/report/1");
}
