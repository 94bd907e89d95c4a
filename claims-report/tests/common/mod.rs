//! A report of every colour: each status, decided and open, overruled, copies of one story, text that was not read.
//! Article, evidence and people are invented.

mod large;

use chrono::NaiveDate;
use claims_engine::edtf::Edtf;
use claims_engine::event::{Certainty, DateItem, EventKind, PersonItem, Phase, PlaceItem};
use claims_engine::kinds::{ClaimKind, Value};
use claims_engine::layout::BlockKind;
use claims_engine::mention::{Mode, PersonId, PlaceKind};
use claims_engine::text::{Article, Span};
use claims_report::report::{
    ArticleFacts, AssessmentRecord, ClaimRecord, EventRecord, EvidenceRecord, ItemRecord, LinkRecord, MentionRecord,
    ReasonRecord, UnreadBlock, Verdict,
};
use claims_report::{Options, Report};
use claims_verdict::{Policy, Source, Stance, Status, Tier};

#[allow(unused_imports, reason = "not every test needs it")]
pub use large::{large, sized};

/// The article of the sample.
pub const TEXT: &str = "Valdoria and Istmark agree on harbour treaty\n\
\n\
Share | Print | 14 comments\n\
\n\
PORT SELENE, 12 March (Coastal Wire) – President Ilse Marrow of Valdoria and Prime Minister Tomas Reke met at the \
Customs House in Port Selene on Tuesday, the first meeting between the two leaders in nine years.\n\
\n\
Reke arrived by special train from the border town of Hale, accompanied by Foreign Minister Ana Lindqvist. “We have \
stopped counting the years and started counting the ships,” Marrow said after the signing.\n\
\n\
About 300 dock workers watched the ceremony 😀 from the quay. The two had last met in 2021. Reke flew home on \
Wednesday.\n\
\n\
항만 협정이 체결되었다.\n";

fn find(text: &str, words: &str) -> Span {
    let at = text.find(words).unwrap_or_else(|| panic!("{words:?} is not in the text"));
    Span::new(at, at + words.len())
}

fn day(text: &str) -> NaiveDate {
    text.parse().expect("a date")
}

fn edtf(text: &str) -> Edtf {
    text.parse().expect("a date")
}

fn person(name: &str, words: &str) -> PersonItem {
    PersonItem { name: name.into(), person: PersonId(0), spans: vec![find(TEXT, words)], certainty: Certainty::Stated }
}

fn place(name: &str, kind: PlaceKind) -> PlaceItem {
    PlaceItem { name: name.into(), kind, spans: vec![find(TEXT, name)], certainty: Certainty::Stated }
}

fn date(value: &str, words: &str) -> DateItem {
    DateItem {
        date: edtf(value),
        spans: vec![find(TEXT, words)],
        because: format!("{words}; counted from the publication date 2031-03-12"),
        certainty: Certainty::Inferred,
    }
}

fn sentence(span: Span) -> Span {
    let start = TEXT[..span.start as usize].rfind(['\n', '.', '”']).map_or(0, |at| at + 1);
    let start = start + TEXT[start..].len() - TEXT[start..].trim_start_matches(['”', ' ', '\n']).len();
    let end = span.end as usize + TEXT[span.end as usize..].find(['.', '\n']).map_or(0, |at| at + 1);
    Span::new(start, end)
}

fn mention(words: &str) -> MentionRecord {
    let span = find(TEXT, words);
    MentionRecord { span, context: sentence(span) }
}

fn source(publisher: &str, title: &str, published: &str, tier: Tier) -> Source {
    Source {
        publisher: publisher.into(),
        title: Some(title.into()),
        url: Some(format!("https://{}.example/{published}", publisher.to_lowercase().replace(' ', "-"))),
        published: Some(day(published)),
        tier,
        origin: None,
    }
}

fn record(id: &str, excerpt: &str, source: Source, locator: &str) -> EvidenceRecord {
    EvidenceRecord {
        id: id.into(),
        excerpt: Article::new(excerpt),
        source,
        locator: Some(locator.into()),
        retrieved: Some("2031-03-13".into()),
        sealed: false,
    }
}

/// The evidence of the sample: a register, two copies of one wire story, a ministry, an old story.
fn evidence() -> Vec<EvidenceRecord> {
    let mut copy = source("Harbour Times", "Leaders meet in Port Selene", "2031-03-12", Tier::Secondary);
    copy.origin = Some("Coastal Wire".into());
    vec![
        record(
            "v1",
            "The Prime Minister, Mr Reke, was received by President Marrow at the Customs House, Port Selene, on 11 March 2031.",
            source("Office of the President of Valdoria", "Court circular", "2031-03-11", Tier::Primary),
            "paragraph 2",
        ),
        record(
            "v2",
            "Tomas Reke and Ilse Marrow met in Port Selene on Tuesday. Reke came by plane, landing at Selene airfield at noon.",
            source("Coastal Wire", "Leaders meet in Port Selene", "2031-03-12", Tier::Secondary),
            "lead",
        ),
        record(
            "v3",
            "Tomas Reke and Ilse Marrow met in Port Selene on Tuesday. Reke came by plane, landing at Selene airfield at noon.",
            copy,
            "page 1",
        ),
        record(
            "v4",
            "The royal train carried Prime Minister Reke and ministers of his cabinet from Hale to Port Selene on the \
             morning of 11 March, and back on the following day.",
            source("Valdoria Railways", "Special workings, week 11", "2031-03-13", Tier::Primary),
            "table 4, row 2",
        ),
        record(
            "v5",
            "The two leaders last met in Istmark in 2022.",
            source("The Selene Gazette", "A treaty nine years in the making", "2031-03-10", Tier::Secondary),
            "page 3",
        ),
    ]
}

fn reason(evidence: &str, stance: Stance, because: &str, claim: &str, excerpt: &str) -> ReasonRecord {
    let records = evidence_text(evidence);
    ReasonRecord {
        evidence: evidence.into(),
        stance,
        because: because.into(),
        claim: find(TEXT, claim),
        excerpt: find(&records, excerpt),
    }
}

fn evidence_text(id: &str) -> String {
    evidence().iter().find(|record| record.id == id).map(|record| record.excerpt.text().to_owned()).expect("a record")
}

fn item(item: &str, status: Status, reasons: Vec<ReasonRecord>, missing: Option<&str>) -> ItemRecord {
    ItemRecord { item: item.into(), status, reasons, missing: missing.map(Into::into) }
}

fn links(stances: [Stance; 5]) -> Vec<LinkRecord> {
    let origins = [1, 2, 2, 3, 4];
    stances
        .into_iter()
        .zip(origins)
        .enumerate()
        .map(|(i, (stance, origin))| LinkRecord { evidence: format!("v{}", i + 1), stance, origin, set_by: None })
        .collect()
}

fn verdict(status: Status, note: &str) -> Verdict {
    Verdict { status, note: Some(note.into()), by: Some("R. Osei".into()), at: Some("2031-03-13T09:40:00Z".into()) }
}

fn claim(
    id: &str,
    event: Option<&str>,
    statement: &str,
    value: Value,
    because: &str,
    mentions: &[&str],
) -> ClaimRecord {
    let kind = match value {
        Value::MeetingDate(_) => ClaimKind::MeetingDate,
        Value::MeetingLocation(_) => ClaimKind::MeetingLocation,
        Value::MeetingAttendees { .. } => ClaimKind::MeetingAttendees,
        Value::TravelMode { .. } => ClaimKind::TravelMode,
        Value::Quotation { .. } => ClaimKind::Quotation,
        Value::Precedence { .. } => ClaimKind::Precedence,
        Value::Anniversary { .. } => ClaimKind::Anniversary,
        Value::Office { .. } => ClaimKind::Office,
        Value::Quantity { .. } => ClaimKind::Quantity,
    };
    ClaimRecord {
        id: id.into(),
        event: event.map(Into::into),
        kind,
        statement: statement.into(),
        value,
        because: because.into(),
        certainty: Certainty::Stated,
        phase: event.map(|_| Phase::Held),
        mentions: mentions.iter().map(|words| mention(words)).collect(),
        assessment: None,
        flips: vec![],
        verdict: None,
    }
}

fn journey(
    mode: Mode,
    words: &str,
    vehicle: Option<&str>,
    travellers: Vec<PersonItem>,
    from: Option<PlaceItem>,
) -> Value {
    Value::TravelMode {
        mode,
        mode_span: find(TEXT, words),
        vehicle: vehicle.map(Into::into),
        travellers,
        from,
        to: None,
        date: None,
    }
}

fn claims() -> Vec<ClaimRecord> {
    use Stance::{Insufficient, Irrelevant, Refutes, Supports};
    use Status::{Conflicting, NotEnoughEvidence, Refuted, Supported};

    let mut when = claim(
        "c1",
        Some("e1"),
        "Ilse Marrow and Tomas Reke met on 11 March 2031.",
        Value::MeetingDate(date("2031-03-11", "on Tuesday")),
        "Tuesday; the nearest one before the publication date 2031-03-12",
        &["on Tuesday"],
    );
    when.certainty = Certainty::Inferred;
    when.assessment = Some(AssessmentRecord {
        status: Supported,
        items: vec![item(
            "2031-03-11",
            Supported,
            vec![
                reason("v1", Supports, "the same day", "on Tuesday", "on 11 March 2031"),
                reason("v2", Supports, "the same day", "on Tuesday", "on Tuesday"),
                reason("v3", Supports, "the same day", "on Tuesday", "on Tuesday"),
            ],
            None,
        )],
        links: links([Supports, Supports, Supports, Irrelevant, Irrelevant]),
        missing: None,
    });
    when.verdict = Some(verdict(Supported, "The court circular settles it."));

    let mut at = claim(
        "c2",
        Some("e1"),
        "Ilse Marrow and Tomas Reke met at the Customs House in Port Selene.",
        Value::MeetingLocation(vec![place("Customs House", PlaceKind::Venue), place("Port Selene", PlaceKind::City)]),
        "the places named with the meeting",
        &["at the Customs House in Port Selene"],
    );
    at.assessment = Some(AssessmentRecord {
        status: Supported,
        items: vec![
            item(
                "Customs House",
                Supported,
                vec![reason("v1", Supports, "the same hall", "Customs House", "Customs House")],
                None,
            ),
            item(
                "Port Selene",
                Supported,
                ["v1", "v2", "v3"].map(|id| reason(id, Supports, "the same city", "Port Selene", "Port Selene")).into(),
                None,
            ),
        ],
        links: links([Supports, Supports, Supports, Irrelevant, Irrelevant]),
        missing: None,
    });

    let mut who = claim(
        "c3",
        Some("e1"),
        "Ilse Marrow, Tomas Reke and Ana Lindqvist took part in the meeting.",
        Value::MeetingAttendees {
            people: vec![
                person("Ilse Marrow", "Ilse Marrow"),
                person("Tomas Reke", "Tomas Reke"),
                person("Ana Lindqvist", "Ana Lindqvist"),
            ],
            parties: vec![],
        },
        "the persons who met, and who came with them",
        &[
            "President Ilse Marrow of Valdoria and Prime Minister Tomas Reke met",
            "accompanied by Foreign Minister Ana Lindqvist",
        ],
    );
    who.assessment = Some(AssessmentRecord {
        status: NotEnoughEvidence,
        items: vec![
            item(
                "Ilse Marrow",
                Supported,
                vec![
                    reason("v1", Supports, "named as host", "Ilse Marrow", "President Marrow"),
                    reason("v2", Supports, "named as taking part", "Ilse Marrow", "Ilse Marrow"),
                    reason("v3", Supports, "named as taking part", "Ilse Marrow", "Ilse Marrow"),
                ],
                None,
            ),
            item(
                "Tomas Reke",
                Supported,
                vec![
                    reason("v1", Supports, "named as guest", "Tomas Reke", "Mr Reke"),
                    reason("v2", Supports, "named as taking part", "Tomas Reke", "Tomas Reke"),
                    reason("v3", Supports, "named as taking part", "Tomas Reke", "Tomas Reke"),
                ],
                None,
            ),
            item(
                "Ana Lindqvist",
                NotEnoughEvidence,
                vec![reason(
                    "v4",
                    Insufficient,
                    "ministers are mentioned, none by name",
                    "Ana Lindqvist",
                    "ministers of his cabinet",
                )],
                Some("one primary source that names Ana Lindqvist, or three independent secondary ones"),
            ),
        ],
        links: links([Supports, Supports, Supports, Insufficient, Irrelevant]),
        missing: Some("Ana Lindqvist: one primary source that names her, or three independent secondary ones.".into()),
    });

    let mut came = claim(
        "c4",
        Some("e2"),
        "Tomas Reke travelled from Hale by special train.",
        journey(
            Mode::Train,
            "by special train",
            Some("special train"),
            vec![person("Tomas Reke", "Reke arrived")],
            Some(place("Hale", PlaceKind::City)),
        ),
        "arrived by special train",
        &["Reke arrived by special train from the border town of Hale"],
    );
    came.assessment = Some(AssessmentRecord {
        status: Conflicting,
        items: vec![item(
            "train: Tomas Reke",
            Conflicting,
            vec![
                reason("v2", Refutes, "plane, not train", "by special train", "by plane"),
                reason("v3", Refutes, "plane, not train", "by special train", "by plane"),
                reason("v4", Supports, "the same mode and leg", "by special train", "The royal train"),
            ],
            None,
        )],
        links: links([Irrelevant, Refutes, Refutes, Supports, Irrelevant]),
        missing: Some("A source that explains which of the two is right.".into()),
    });
    came.verdict = Some(verdict(
        Supported,
        "The railway's own register outweighs the wire story, which has since been corrected by telephone.",
    ));

    let mut back = claim(
        "c5",
        Some("e3"),
        "Tomas Reke flew home on 12 March 2031.",
        journey(Mode::Plane, "flew", None, vec![person("Tomas Reke", "Reke flew")], None),
        "flew home",
        &["Reke flew home on Wednesday"],
    );
    back.certainty = Certainty::Uncertain;
    back.assessment = Some(AssessmentRecord {
        status: Refuted,
        items: vec![item(
            "plane: Tomas Reke",
            Refuted,
            vec![reason("v4", Refutes, "train, not plane", "flew home", "back on the following day")],
            None,
        )],
        links: links([Irrelevant, Irrelevant, Irrelevant, Refutes, Irrelevant]),
        missing: None,
    });
    if let Some(link) = back.assessment.as_mut().and_then(|assessment| assessment.links.get_mut(3)) {
        link.set_by = Some("R. Osei".into());
    }

    let said = claim(
        "c6",
        None,
        "Ilse Marrow said: “We have stopped counting the years and started counting the ships.”",
        Value::Quotation {
            speaker: Some("Ilse Marrow".into()),
            speaker_span: None,
            quote: "We have stopped counting the years and started counting the ships,".into(),
            quote_span: find(TEXT, "We have stopped counting the years and started counting the ships,"),
        },
        "Marrow said",
        &["We have stopped counting the years and started counting the ships,"],
    );
    let mut first = claim(
        "c7",
        None,
        "It was the first meeting between the two leaders in nine years.",
        Value::Precedence {
            what: "meeting".into(),
            ordinal: 1,
            interval: Some("P9Y".into()),
            parties: vec!["Ilse Marrow".into(), "Tomas Reke".into()],
        },
        "the first meeting … in nine years",
        &["the first meeting between the two leaders in nine years"],
    );
    first.assessment = Some(AssessmentRecord {
        status: NotEnoughEvidence,
        items: vec![],
        links: links([Irrelevant, Irrelevant, Irrelevant, Irrelevant, Insufficient]),
        missing: None,
    });
    let crowd = claim(
        "c8",
        None,
        "About 300 dock workers watched the ceremony.",
        Value::Quantity { amount: "300".into(), unit: None, of: Some("dock workers".into()), about: true },
        "About 300 dock workers",
        &["About 300 dock workers"],
    );
    vec![when, at, who, came, back, said, first, crowd]
}

/// The whole sample.
pub fn sample() -> Report {
    let event = |id: &str, kind, what: &str| EventRecord { id: id.into(), kind, what: what.into(), phase: Phase::Held };
    Report {
        generated_at: Some("2031-03-13T10:00:00Z".into()),
        article: ArticleFacts {
            title: Some("Valdoria and Istmark agree on harbour treaty".into()),
            published: Some(day("2031-03-12")),
            language: "en".into(),
            text: Article::new(TEXT),
        },
        policy: Policy::desk(),
        events: vec![
            event("e1", EventKind::Meeting, "met"),
            event("e2", EventKind::Journey, "arrived"),
            event("e3", EventKind::Journey, "flew"),
        ],
        claims: claims(),
        evidence: evidence(),
        findings: vec![claims_verdict::Finding {
            check: "years_ago",
            because: "2021 is ten years before 2031, not nine".into(),
            words: vec![find(TEXT, "in nine years"), find(TEXT, "last met in 2021")],
        }],
        unread: vec![
            UnreadBlock { span: find(TEXT, "Share | Print | 14 comments"), kind: BlockKind::Debris },
            UnreadBlock { span: find(TEXT, "항만 협정이 체결되었다."), kind: BlockKind::Unread },
        ],
        ledger_head: Some("5f3c0a1be2d94c77".repeat(4)),
        second_check: None,
        sign_off: None,
        left_out: 0,
        options: Options::default(),
    }
}
