//! The main path of a fact-checker, from the sample to the report, on a real store and with the real engine.
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

use chrono::{DateTime, TimeZone as _, Utc};
use claims_desk::Desk;
use claims_desk::shape::{ClaimKind, Stance, Status, Tier};
use claims_desk::wire::{
    AddEvidence, Article, ArticleRef, Changed, Claim, ClaimState, Decide, EvidenceForm, Export, ExportFormat,
    ExportOptions, Nothing, OpenFile, OpenText, SetPublished, SetStance, Source,
};

fn at(minute: u32) -> DateTime<Utc> {
    Utc.with_ymd_and_hms(2025, 9, 6, 9, minute, 0).unwrap()
}

fn claim(article: &Article, kind: ClaimKind, at: usize) -> &Claim {
    article.claims.iter().filter(|claim| claim.kind == kind).nth(at).unwrap()
}

fn state<'a>(changed: &'a Changed, claim: &str) -> &'a ClaimState {
    changed.claims.iter().find(|state| state.id == claim).unwrap()
}

fn by_air(desk: &Desk, article: &str) -> Changed {
    let source = Source {
        publisher: "Station Gazette".into(),
        title: None,
        url: None,
        author: None,
        published: Some("2025-09-05".into()),
        tier: Tier::Primary,
        origin: None,
    };
    let excerpt = "Kim Jong Un and Choe Son Hui left Beijing by plane on 4 September 2025.".into();
    let form = EvidenceForm { excerpt, source, locator: None };
    desk.add_evidence(AddEvidence { article: article.into(), form }, at(2)).unwrap()
}

#[test]
fn from_the_sample_to_the_report_and_back_after_a_restart() {
    let folder = tempfile::tempdir().unwrap();
    let desk = Desk::open(folder.path()).unwrap();
    let article = desk.open_sample(Nothing {}, at(1)).unwrap().article;
    let id = || ArticleRef { article: article.id.clone() };
    let way_home = claim(&article, ClaimKind::TravelMode, 1);
    assert_eq!(way_home.state.shown, Status::NotEnoughEvidence);

    let changed = by_air(&desk, &article.id);
    let now = state(&changed, &way_home.id);
    assert_eq!(now.shown, Status::Conflicting, "trains in two copies of one story, a plane here");
    let reason = now.assessment.items[0].reasons.iter().find(|reason| reason.stance == Stance::Refutes).unwrap();
    let (text, record) = (&article.text, changed.room.evidence.last().unwrap());
    let cut = |text: &str, start: u32, end: u32| {
        let units: Vec<_> = text.encode_utf16().collect();
        String::from_utf16(&units[start as usize..end as usize]).unwrap()
    };
    assert_eq!(cut(text, reason.claim.start, reason.claim.end), reason.claim.exact);
    assert_eq!(cut(&record.excerpt, reason.excerpt.start, reason.excerpt.end), reason.excerpt.exact);
    assert_eq!(reason.evidence, record.id);

    let decide = |status, note: &str| {
        let note = Some(note.to_owned()).filter(|note| !note.is_empty());
        desk.decide(Decide { claim: way_home.id.clone(), status, note }, at(3))
    };
    assert_eq!(decide(Status::Supported, "").unwrap_err().code(), "db_note_required");
    decide(Status::Supported, "the Gazette took it back on the 6th").unwrap();
    let undone = desk.undo(id(), at(4)).unwrap();
    assert_eq!(state(&undone, &way_home.id).shown, Status::Conflicting);
    desk.redo(id(), at(5)).unwrap();
    let before = desk.get_article(id()).unwrap();
    drop(desk);

    let desk = Desk::open(folder.path()).unwrap();
    assert_eq!(desk.get_article(id()).unwrap(), before, "a restart finds everything again");
    assert_eq!(desk.list_articles(Nothing {}).unwrap()[0].progress, before.room.progress);
    for (format, ending) in [(ExportFormat::Html, "html"), (ExportFormat::Md, "md"), (ExportFormat::Json, "json")] {
        let path = folder.path().join("report").with_extension(ending).to_string_lossy().into_owned();
        desk.export(
            Export {
                article: article.id.clone(),
                format,
                path: path.clone(),
                replace: false,
                options: ExportOptions::default(),
            },
            at(6),
        )
        .unwrap();
        assert!(std::fs::read_to_string(path).unwrap().contains("the Gazette took it back on the 6th"));
    }
    assert!(desk.verify_ledger(Nothing {}).unwrap().ok);
}

#[test]
fn evidence_that_a_person_calls_irrelevant_is_left_out_of_the_assessment() {
    let folder = tempfile::tempdir().unwrap();
    let desk = Desk::open(folder.path()).unwrap();
    let article = desk.open_sample(Nothing {}, at(1)).unwrap().article;
    let arrival = claim(&article, ClaimKind::TravelMode, 0);
    assert_eq!(arrival.state.shown, Status::Refuted);
    let plane = arrival.state.assessment.links.iter().find(|link| link.proposed == Stance::Refutes).unwrap();
    let set = |stance| {
        let args = SetStance { claim: arrival.id.clone(), evidence: plane.evidence.clone(), stance };
        desk.set_stance(args, at(2)).unwrap()
    };
    let changed = set(Some(Stance::Irrelevant));
    let now = state(&changed, &arrival.id);
    assert_eq!(now.shown, Status::NotEnoughEvidence);
    let link = now.assessment.links.iter().find(|link| link.evidence == plane.evidence).unwrap();
    assert_eq!((link.stance, link.proposed), (Stance::Irrelevant, Stance::Refutes), "both words are shown");
    assert!(link.set_by.is_some());
    assert_eq!(state(&set(None), &arrival.id).shown, Status::Refuted);
    let text = "Kim Jong-un and Xi Jinping met in Beijing on 4 September 2025.".to_owned();
    let other = desk.open_text(OpenText { text, published: None }, at(3)).unwrap().article;
    let foreign = SetStance {
        claim: other.claims[0].id.clone(),
        evidence: plane.evidence.clone(),
        stance: Some(Stance::Refutes),
    };
    assert_eq!(desk.set_stance(foreign, at(4)).unwrap_err().code(), "db_not_found", "that record is another article's");
}

#[test]
fn a_day_of_publication_reads_the_article_again_and_keeps_decisions() {
    let folder = tempfile::tempdir().unwrap();
    let desk = Desk::open(folder.path()).unwrap();
    let text =
        "Angela Merkel and Emmanuel Macron met in Berlin on Tuesday. Macron travelled to Berlin by train.".to_owned();
    let article = desk.open_text(OpenText { text, published: None }, at(1)).unwrap().article;
    let place = claim(&article, ClaimKind::MeetingLocation, 0).id.clone();
    let decide = Decide { claim: place, status: Status::Supported, note: Some("seen".into()) };
    desk.decide(decide.clone(), at(2)).unwrap();
    let dated = SetPublished { article: article.id.clone(), published: Some("2021-06-18".into()) };
    let again = desk.set_published(dated, at(3)).unwrap();
    assert_eq!(again.id, article.id);
    assert_eq!(again.published.as_deref(), Some("2021-06-18"));
    assert!(claim(&again, ClaimKind::MeetingLocation, 0).state.verdict.is_some(), "the same claim keeps its verdict");
    let date = claim(&again, ClaimKind::MeetingDate, 0);
    assert!(date.statement.contains("15 June 2021"), "{}", date.statement);
    assert_eq!(desk.decide(decide, at(4)).unwrap_err().code(), "db_not_found", "the draft before is history");
    let bad = SetPublished { article: article.id, published: Some("18 June".into()) };
    assert_eq!(desk.set_published(bad, at(4)).unwrap_err().code(), "invalid_field");
}

#[test]
fn what_a_page_says_of_itself_is_offered_and_not_applied() {
    let folder = tempfile::tempdir().unwrap();
    let desk = Desk::open(folder.path()).unwrap();
    let path = folder.path().join("page.html");
    let story =
        "<p>Kim Jong-un met Xi Jinping in Beijing on Thursday. They spoke for a long time and parted as friends.</p>";
    let meta = "<meta property='article:published_time' content='2025-09-05T08:00:00Z'>";
    let body = story.repeat(6);
    std::fs::write(&path, format!("<!doctype html><title>Kim and Xi</title>{meta}<article>{body}</article>")).unwrap();
    let open = OpenFile { path: path.to_string_lossy().into_owned(), published: None };
    let opened = desk.open_file(open, at(1)).unwrap();
    assert_eq!(opened.proposed.as_deref(), Some("2025-09-05"));
    assert_eq!(opened.article.published, None);
    assert_eq!(opened.article.origin, "page.html");
    let missing = OpenFile { path: folder.path().join("none.txt").to_string_lossy().into_owned(), published: None };
    assert_eq!(desk.open_file(missing, at(2)).unwrap_err().code(), "file_not_found");
}
