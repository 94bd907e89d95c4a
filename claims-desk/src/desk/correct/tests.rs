//! Corrections through the desk, on a real store and the engine's own reading.

use chrono::{TimeZone as _, Utc};

use crate::desk::{Desk, Now};
use crate::shape::{self, ClaimKind, Phase, Status, Tier, TravelBy};
use crate::wire::*;

const TEXT: &str = "😀 Kim Jong Un met Xi Jinping in Beijing on September 4, 2025. Kim Jong Un travelled to Beijing by \
    special train. Some officials walked through the Garden of Peace on Friday. Choe Son Hui took notes for the leader.\n";

fn at(minute: u32) -> Now {
    Utc.with_ymd_and_hms(2025, 9, 6, 8, minute, 0).unwrap()
}

struct Case {
    desk: Desk,
    id: String,
    folder: tempfile::TempDir,
}

fn case() -> Case {
    let folder = tempfile::tempdir().unwrap();
    let desk = Desk::open(folder.path()).unwrap();
    let text = OpenText { text: TEXT.into(), published: Some("2025-09-06".into()) };
    let id = desk.open_text(text, at(0)).unwrap().article.id;
    Case { desk, id, folder }
}

impl Case {
    fn view(&self) -> Article {
        self.desk.get_article(ArticleRef { article: self.id.clone() }).unwrap()
    }

    fn undo(&self) -> Article {
        let changed = self.desk.undo(ArticleRef { article: self.id.clone() }, at(50)).unwrap();
        *changed.anew.expect("the claims are others")
    }

    fn redo(&self) -> Article {
        *self.desk.redo(ArticleRef { article: self.id.clone() }, at(51)).unwrap().anew.expect("the claims are others")
    }

    fn claim(&self, kind: ClaimKind) -> Claim {
        let found: Vec<_> = self.view().claims.into_iter().filter(|claim| claim.kind == kind).collect();
        assert_eq!(found.len(), 1, "{kind:?}: {found:#?}");
        found.into_iter().next().unwrap()
    }

    fn form(&self, claim: &str) -> ClaimForm {
        self.desk.claim_form(ClaimRef { claim: claim.into() }).unwrap()
    }

    fn correct(&self, claim: &str, form: ClaimForm) -> Result<Article, WireError> {
        let changed = self.desk.correct_claim(CorrectClaim { claim: claim.into(), form }, at(10))?;
        Ok(*changed.anew.expect("the claims are others"))
    }

    fn evidence(&self, excerpt: &str) {
        let source = Source {
            publisher: "Example Ministry".into(),
            title: None,
            url: None,
            author: None,
            published: Some("2025-09-06".into()),
            tier: Tier::Primary,
            origin: None,
        };
        let form = EvidenceForm { excerpt: excerpt.into(), source, locator: None };
        self.desk.add_evidence(AddEvidence { article: self.id.clone(), form }, at(5)).unwrap();
    }

    fn decide(&self, claim: &str, status: Status) {
        let decide = Decide { claim: claim.into(), status, note: Some("seen".into()) };
        self.desk.decide(decide, at(6)).unwrap();
    }
}

/// Where words stand, in UTF-16.
fn place(words: &str) -> Place {
    let before = TEXT.find(words).unwrap();
    let start = TEXT[..before].encode_utf16().count() as u32;
    Place { start, end: start + words.encode_utf16().count() as u32 }
}

fn date(date: &str) -> Value {
    Value::MeetingDate(shape::MeetingDate { date: date.into() })
}

fn people(people: &[&str]) -> Value {
    let people = people.iter().map(|name| (*name).to_owned()).collect();
    Value::MeetingAttendees(shape::MeetingAttendees { people, parties: vec![] })
}

fn known(event: Option<&String>) -> Option<FormEvent> {
    event.cloned().map(|event| FormEvent::Known { event })
}

#[test]
fn words_are_read_before_anything_is_typed() {
    let case = case();
    let check = |words: &str, kind: ClaimKind, value: &str| {
        let asked = ReadWords { article: case.id.clone(), places: vec![place(words)] };
        let read = case.desk.read_words(asked).unwrap();
        let at = ClaimKind::ALL.iter().position(|one| *one == kind).unwrap();
        assert_eq!((read.kind, read.values.len(), read.values[at].read), (kind, 9, true), "{words}: {read:#?}");
        assert_eq!(serde_json::to_value(&read.values[at].value).unwrap().to_string(), value, "{words}");
        assert_eq!(read.places[0].exact, words.trim());
        assert!(read.meeting.is_some() && read.journey.is_some());
        assert!(read.events[0].words.contains("Kim Jong Un met"), "{read:#?}");
    };
    check("on September 4, 2025 ".trim(), ClaimKind::MeetingDate, r#"{"date":"2025-09-04","kind":"meeting_date"}"#);
    check("on Friday", ClaimKind::MeetingDate, r#"{"date":"2025-09-05","kind":"meeting_date"}"#);
    check("in Beijing ", ClaimKind::MeetingLocation, r#"{"kind":"meeting_location","places":["Beijing"]}"#);
    check(
        "Choe Son Hui",
        ClaimKind::MeetingAttendees,
        r#"{"kind":"meeting_attendees","parties":[],"people":["Choe Son Hui"]}"#,
    );
    check(
        "by special train",
        ClaimKind::TravelMode,
        r#"{"date":null,"from":null,"kind":"travel_mode","mode":"train","to":null,"travellers":[],"vehicle":"special train"}"#,
    );
    let nowhere = ReadWords { article: case.id.clone(), places: vec![Place { start: 0, end: 1 }] };
    assert_eq!(case.desk.read_words(nowhere).unwrap_err().code(), "invalid_field", "half a character is no words");
}

#[test]
fn an_added_claim_is_assessed_decided_undone_and_kept_by_a_new_reading() {
    let case = case();
    case.evidence("Kim Jong Un met Xi Jinping in Beijing on September 4, 2025. Choe Son Hui took part in the talks.");
    let meeting = case.claim(ClaimKind::MeetingDate).event;
    let form = ClaimForm {
        value: people(&["Choe Son Hui"]),
        event: known(meeting.as_ref()),
        mentions: vec![place("Choe Son Hui took notes")],
    };
    let preview = PreviewClaim { article: case.id.clone(), form: form.clone() };
    let statement = case.desk.preview_claim(preview).unwrap().statement;
    assert_eq!(statement, "Choe Son Hui took part in the meeting.");
    let changed = case.desk.add_claim(AddClaim { article: case.id.clone(), form }, at(7)).unwrap();
    let anew = changed.anew.unwrap();
    let added = anew.claims.last().unwrap().clone();
    assert_eq!(
        (added.statement.as_str(), changed.room.undo.as_deref()),
        (statement.as_str(), Some("adding the claim"))
    );
    let correction = added.correction.clone().unwrap();
    assert_eq!((correction.found, correction.by.is_empty()), (None, false));
    assert_eq!(added.items[0].mentions[0].exact, "Choe Son Hui");
    assert!(!added.state.assessment.links.is_empty(), "it is compared like any other");
    case.decide(&added.id, Status::Supported);
    case.undo_state();
    assert_eq!(case.undo().claims.len(), anew.claims.len() - 1);
    assert_eq!(case.redo().claims.len(), anew.claims.len());
    let published = SetPublished { article: case.id.clone(), published: Some("2025-09-07".into()) };
    let again = case.desk.set_published(published, at(20)).unwrap();
    let kept = again.claims.iter().find(|claim| claim.statement == statement).expect("it is still there");
    assert_eq!(kept.correction.as_ref().unwrap().by, correction.by, "and still a person's");
}

impl Case {
    fn undo_state(&self) {
        let changed = self.desk.undo(ArticleRef { article: self.id.clone() }, at(49)).unwrap();
        assert_eq!(changed.anew, None, "a verdict changes no claim");
    }
}

#[test]
fn a_corrected_value_is_what_evidence_is_compared_with() {
    let case = case();
    case.evidence("Kim Jong Un met Xi Jinping in Beijing on September 3, 2025.");
    let claim = case.claim(ClaimKind::MeetingDate);
    assert_eq!(claim.state.assessment.status, Status::Refuted);
    case.decide(&claim.id, Status::Refuted);
    let form = ClaimForm { value: date("2025-09-03"), ..case.form(&claim.id) };
    let anew = case.correct(&claim.id, form).unwrap();
    let corrected = anew.claims.iter().find(|one| one.id == claim.id).unwrap();
    assert_eq!(corrected.state.assessment.status, Status::Supported);
    assert_eq!(corrected.statement, "Kim Jong Un and Xi Jinping met on 3 September 2025.");
    assert_eq!(corrected.because, "“September 4, 2025”, as a person read it");
    let recheck = corrected.state.recheck.as_ref().expect("the decision fell");
    assert_eq!((corrected.state.verdict.as_ref(), recheck.status), (None, Status::Refuted));
    let found = corrected.correction.as_ref().unwrap().found.as_ref().unwrap();
    assert_eq!(found.statement, claim.statement);
    let history = case.desk.claim_history(ClaimRef { claim: claim.id.clone() }).unwrap();
    let told: Vec<_> = history.entries.iter().map(|entry| entry.what.as_str()).collect();
    assert!(told.last().unwrap().starts_with("corrected: Kim Jong Un and Xi Jinping met on 3"), "{told:?}");
    // A new reading keeps both the correction and what it asks for.
    let published = SetPublished { article: case.id.clone(), published: None };
    let again = case.desk.set_published(published, at(20)).unwrap();
    let kept = again.claims.iter().find(|one| one.kind == ClaimKind::MeetingDate).unwrap();
    assert_eq!(kept.statement, corrected.statement);
    assert_eq!(kept.state.recheck.as_ref().map(|recheck| recheck.status), Some(Status::Refuted));
    case.decide(&kept.id, Status::Supported);
    let decided = case.claim(ClaimKind::MeetingDate);
    assert_eq!(decided.state.recheck, None, "it was decided again");
}

#[test]
fn undo_gives_the_claim_and_its_verdict_back() {
    let case = case();
    let claim = case.claim(ClaimKind::MeetingDate);
    case.decide(&claim.id, Status::Supported);
    let before = case.claim(ClaimKind::MeetingDate);
    case.correct(&claim.id, ClaimForm { value: date("2025-09"), ..case.form(&claim.id) }).unwrap();
    let undone = case.undo();
    assert_eq!(undone.claims.iter().find(|one| one.id == claim.id), Some(&before));
    let redone = case.redo();
    let again = redone.claims.iter().find(|one| one.id == claim.id).unwrap();
    assert!(again.state.verdict.is_none() && again.state.recheck.is_some());
}

#[test]
fn another_kind_and_other_words_are_corrections() {
    let case = case();
    let claim = case.claim(ClaimKind::MeetingLocation);
    let office =
        Value::Office(shape::Office { person: "Choe Son Hui".into(), title: "Note-taker".into(), organisation: None });
    let form = ClaimForm { value: office, event: None, mentions: vec![place("Choe Son Hui took notes")] };
    let anew = case.correct(&claim.id, form).unwrap();
    let retyped = anew.claims.iter().find(|one| one.id == claim.id).unwrap();
    assert_eq!((retyped.kind, retyped.event.as_ref()), (ClaimKind::Office, None));
    assert_eq!(retyped.statement, "Choe Son Hui is named as Note-taker.");
    assert_eq!(retyped.mentions[0].exact, "Choe Son Hui took notes");
    let back = case.undo();
    assert_eq!(back.claims.iter().find(|one| one.id == claim.id), Some(&claim));
    // Only the words: the sentence and the value stay.
    let form = ClaimForm { mentions: vec![place("met Xi Jinping in Beijing")], ..case.form(&claim.id) };
    let anew = case.correct(&claim.id, form).unwrap();
    let other = anew.claims.iter().find(|one| one.id == claim.id).unwrap();
    assert_eq!((&other.statement, &other.value), (&claim.statement, &claim.value));
    assert_eq!(other.mentions[0].exact, "met Xi Jinping in Beijing");
}

#[test]
fn a_claim_is_split_and_merged_and_what_went_in_is_listed() {
    let case = case();
    let whole = case.claim(ClaimKind::MeetingAttendees);
    let forms = case.desk.split_forms(ClaimRef { claim: whole.id.clone() }).unwrap().forms;
    assert_eq!(
        forms.iter().map(|form| form.value.clone()).collect::<Vec<_>>(),
        [people(&["Kim Jong Un"]), people(&["Xi Jinping"])]
    );
    let split = SplitClaim { claim: whole.id.clone(), parts: forms };
    let anew = case.desk.split_claim(split, at(10)).unwrap().anew.unwrap();
    let parts: Vec<_> = anew.claims.iter().filter(|claim| claim.kind == ClaimKind::MeetingAttendees).collect();
    assert_eq!(parts.len(), 2);
    assert_eq!(
        anew.put_aside.iter().map(|one| (one.id.as_str(), one.why)).collect::<Vec<_>>(),
        [(whole.id.as_str(), Aside::Split)]
    );
    let ids: Vec<String> = parts.iter().map(|claim| claim.id.clone()).collect();
    let form = case.desk.merge_form(ClaimsRef { claims: ids.clone() }).unwrap();
    assert_eq!(form.value, people(&["Kim Jong Un", "Xi Jinping"]));
    let anew = case.desk.merge_claims(MergeClaims { claims: ids.clone(), form }, at(11)).unwrap().anew.unwrap();
    assert_eq!(anew.claims.iter().filter(|claim| claim.kind == ClaimKind::MeetingAttendees).count(), 1);
    assert_eq!(anew.put_aside.iter().filter(|one| one.why == Aside::Merged).count(), 2);
    case.undo();
    let back = case.undo();
    assert!(back.put_aside.is_empty());
    assert_eq!(case.claim(ClaimKind::MeetingAttendees), whole);
    let alone = ClaimsRef { claims: vec![whole.id.clone(), whole.id] };
    assert_eq!(case.desk.merge_form(alone).unwrap_err().code(), "invalid_field");
}

#[test]
fn what_is_no_claim_is_put_aside_and_brought_back() {
    let case = case();
    let claim = case.claim(ClaimKind::TravelMode);
    let aside = |id: &str| case.desk.dismiss_claim(ClaimRef { claim: id.into() }, at(10));
    let changed = aside(&claim.id).unwrap();
    let anew = changed.anew.unwrap();
    assert!(anew.claims.iter().all(|one| one.id != claim.id));
    assert_eq!(
        (anew.put_aside[0].why, anew.put_aside[0].statement.as_str()),
        (Aside::Dismissed, claim.statement.as_str())
    );
    assert_eq!(aside(&claim.id).unwrap_err().code(), "db_not_found");
    let published = SetPublished { article: case.id.clone(), published: None };
    let again = case.desk.set_published(published, at(20)).unwrap();
    assert_eq!(again.put_aside.len(), 1, "a new reading does not bring it back");
    assert_eq!(again.put_aside[0].at, anew.put_aside[0].at);
    let back = case.desk.bring_back(ClaimRef { claim: again.put_aside[0].id.clone() }, at(21)).unwrap();
    assert!(back.anew.unwrap().put_aside.is_empty());
    assert_eq!(case.undo().put_aside.len(), 1);
}

#[test]
fn a_claim_may_be_about_a_meeting_that_the_engine_did_not_find() {
    let case = case();
    let walk = |what: &str| ClaimForm {
        value: date("2025-09-05"),
        event: Some(FormEvent::New { what: what.into(), phase: Phase::Held }),
        mentions: vec![place("walked through the Garden of Peace on Friday")],
    };
    let add = |form| case.desk.add_claim(AddClaim { article: case.id.clone(), form }, at(10));
    assert_eq!(add(walk(" ")).unwrap_err().code(), "invalid_field");
    let anew = add(walk("walk")).unwrap().anew.unwrap();
    let added = anew.claims.last().unwrap();
    let event = anew.events.iter().find(|event| Some(&event.id) == added.event.as_ref()).unwrap();
    assert_eq!(event.what, "walk");
    assert_eq!(added.items[0].mentions[0].exact, "Friday");
    let undone = case.undo();
    let read = ReadWords { article: case.id.clone(), places: vec![place("Friday")] };
    let choices = case.desk.read_words(read).unwrap().events;
    assert!(choices.iter().all(|choice| choice.what != "walk"), "an event that nobody speaks of is not offered");
    assert_eq!(undone.claims.len() + 1, anew.claims.len());
}

#[test]
fn a_form_that_makes_no_claim_is_refused_at_its_field() {
    let case = case();
    let claim = case.claim(ClaimKind::MeetingDate);
    let form = case.form(&claim.id);
    let journey = case.claim(ClaimKind::TravelMode).event;
    let quotation = |quote: &str| Value::Quotation(shape::Quotation { speaker: None, quote: quote.into() });
    let travel = |travellers: &[&str], date: Option<&str>| {
        Value::TravelMode(shape::TravelMode {
            mode: TravelBy::Train,
            vehicle: None,
            travellers: travellers.iter().map(|name| (*name).to_owned()).collect(),
            from: None,
            to: None,
            date: date.map(Into::into),
        })
    };
    let with = |value: Value| ClaimForm { value, ..form.clone() };
    let by = |value: Value| ClaimForm { value, event: known(journey.as_ref()), ..form.clone() };
    for (field, wrong) in [
        ("date", with(date("4 September"))),
        ("date", with(date(""))),
        ("people", with(people(&[" "]))),
        ("event", ClaimForm { event: None, ..form.clone() }),
        ("event", ClaimForm { event: known(journey.as_ref()), ..form.clone() }),
        ("event", ClaimForm { event: Some(FormEvent::Known { event: "e99".into() }), ..form.clone() }),
        ("words", ClaimForm { mentions: vec![], ..form.clone() }),
        ("words", ClaimForm { mentions: vec![Place { start: 9000, end: 9001 }], ..form.clone() }),
        ("quote", with(quotation("words that nobody wrote"))),
        ("travellers", by(travel(&[], None))),
        ("date", by(travel(&["Kim"], Some("Friday")))),
        ("people", with(people(&[&"x".repeat(301)]))),
    ] {
        let error = case.correct(&claim.id, wrong.clone()).unwrap_err();
        assert_eq!((error.code.as_str(), error.details["field"].as_str()), ("invalid_field", Some(field)), "{wrong:?}");
    }
    assert_eq!(case.claim(ClaimKind::MeetingDate), claim);
}

#[test]
fn an_exported_report_says_that_a_person_corrected_it() {
    let case = case();
    let claim = case.claim(ClaimKind::MeetingDate);
    case.correct(&claim.id, ClaimForm { value: date("2025-09-05"), ..case.form(&claim.id) }).unwrap();
    let report = |audience: Audience| {
        let path = case.folder.path().join("report.md");
        let export = Export {
            article: case.id.clone(),
            format: ExportFormat::Md,
            options: ExportOptions { audience, ..ExportOptions::default() },
            path: path.to_string_lossy().into_owned(),
            replace: true,
        };
        case.desk.export(export, at(30)).unwrap();
        std::fs::read_to_string(path).unwrap()
    };
    let by = case.claim(ClaimKind::MeetingDate).correction.unwrap().by;
    assert!(report(Audience::Desk).contains(&format!("as {by} read it")));
    assert!(report(Audience::Public).contains("as a person read it"));
}
