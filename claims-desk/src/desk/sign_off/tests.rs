//! Coverage and sign-off at the desk.

use chrono::TimeZone as _;

use super::*;
use crate::shape::Status;
use crate::wire::{ClaimRef, Decide, NewDraftText, Nothing, OpenText, Stage, WireError};

const TEXT: &str = "Kim Jong-un met Xi Jinping in Beijing on September 4, 2025. Tokyo sent 40 observers.\n";

fn at(minute: u32) -> Now {
    chrono::Utc.with_ymd_and_hms(2025, 9, 6, 8, minute, 0).unwrap()
}

fn opened(desk: &Desk) -> wire::Article {
    desk.open_text(OpenText { text: TEXT.into(), published: None }, at(0)).unwrap().article
}

fn article(id: &str) -> ArticleRef {
    ArticleRef { article: id.into() }
}

fn decide_all(desk: &Desk, article: &wire::Article) {
    for claim in &article.claims {
        let decide = Decide { claim: claim.id.clone(), status: Status::Supported, note: Some("seen".into()) };
        desk.decide(decide, at(1)).unwrap();
    }
}

fn reason(sort: OpenSort, item: Option<&str>, reason: &str) -> Waive {
    Waive { sort, item: item.map(Into::into), reason: reason.into() }
}

#[test]
fn what_stands_under_a_decided_claim_is_covered_and_the_rest_is_open() {
    let folder = tempfile::tempdir().unwrap();
    let desk = Desk::open(folder.path()).unwrap();
    let first = opened(&desk);
    let before = desk.check_sign_off(article(&first.id)).unwrap();
    assert_eq!((before.covered, before.decided), (0, 0));
    decide_all(&desk, &first);
    let check = desk.check_sign_off(article(&first.id)).unwrap();
    assert_eq!(check.decided, check.claims);
    let names: Vec<_> = check.open.iter().map(|item| (item.sort, item.what.as_str())).collect();
    assert!(names.contains(&(OpenSort::Name, "Tokyo")), "{names:?}");
    assert!(!names.iter().any(|(_, what)| what.contains("Kim") || what.contains("September")), "{names:?}");
    let facts = desk.coverage(article(&first.id)).unwrap().facts;
    assert_eq!(facts.len() as u32, check.facts);
    let units: Vec<u16> = first.text.encode_utf16().collect();
    for fact in &facts {
        let words = &units[fact.words.start as usize..fact.words.end as usize];
        assert_eq!(String::from_utf16(words).unwrap(), fact.words.exact);
    }
}

#[test]
fn a_sign_off_needs_a_reason_for_everything_that_was_not_checked() {
    let folder = tempfile::tempdir().unwrap();
    let desk = Desk::open(folder.path()).unwrap();
    let first = opened(&desk);
    let sign = |waive| desk.sign_off(SignOffForm { article: first.id.clone(), waive }, at(2));
    let error = WireError::from(sign(vec![reason(OpenSort::Name, None, "  ")]).unwrap_err());
    assert_eq!(error.code, "not_waived");
    assert!(error.details["missing"]["claim"].as_u64().unwrap() >= 3 && error.details["missing"]["name"] == 4);
    let sorts = [OpenSort::Claim, OpenSort::Name, OpenSort::Number, OpenSort::Date];
    let mut all: Vec<_> = sorts.map(|sort| reason(sort, None, "a column")).to_vec();
    all.push(reason(OpenSort::Name, Some("Tokyo"), "a  well-known city"));
    let signed = sign(all).unwrap();
    let sign_off = signed.room.sign_off.unwrap();
    assert_eq!((sign_off.covered, sign_off.ended), (0, None));
    let why = |what: &str| sign_off.waived.iter().find(|one| one.what == what).map(|one| one.reason.as_str());
    assert_eq!((why("Tokyo"), why("Beijing")), (Some("a well-known city"), Some("a column")));
    assert_eq!(signed.room.undo.as_deref(), Some("sign-off"));
    let export = wire::Export {
        article: first.id.clone(),
        format: wire::ExportFormat::Json,
        options: wire::ExportOptions::default(),
        path: folder.path().join("report.json").to_string_lossy().into_owned(),
        replace: false,
    };
    let path = desk.export(export, at(3)).unwrap().path;
    let report = std::fs::read_to_string(path).unwrap();
    assert!(report.contains("a well-known city") && report.contains("\"sign_off\""), "the report tells it");
}

#[test]
fn any_change_takes_the_sign_off_away_visibly_and_undo_brings_it_back() {
    let folder = tempfile::tempdir().unwrap();
    let desk = Desk::open(folder.path()).unwrap();
    let first = opened(&desk);
    decide_all(&desk, &first);
    let sorts = [OpenSort::Claim, OpenSort::Name, OpenSort::Number, OpenSort::Date];
    let waive = sorts.map(|sort| reason(sort, None, "known")).to_vec();
    let signed = desk.sign_off(SignOffForm { article: first.id.clone(), waive: waive.clone() }, at(2)).unwrap();
    assert!(signed.claims.iter().all(|state| state.stage == Stage::SignedOff));
    assert_eq!(signed.claims.len(), first.claims.len());

    let claim = first.claims[0].id.clone();
    let changed = desk.clear_verdict(ClaimRef { claim: claim.clone() }, at(3)).unwrap();
    let ended = changed.room.sign_off.unwrap().ended.unwrap();
    assert_eq!(ended.what, "withdrawing the verdict");
    assert!(changed.claims.iter().all(|state| state.stage != Stage::SignedOff));
    assert_eq!(changed.claims.len(), first.claims.len(), "every stage went back");
    let undone = desk.undo(article(&first.id), at(4)).unwrap();
    assert_eq!(undone.room.sign_off.unwrap().ended, None);
    assert!(undone.claims.iter().all(|state| state.stage == Stage::SignedOff));

    let text = format!("{TEXT}\nAnd nothing more.\n");
    let draft = NewDraftText { article: first.id.clone(), text, published: None };
    let redrafted = desk.new_draft(draft, at(5)).unwrap().article;
    assert_eq!(redrafted.room.sign_off.unwrap().ended.unwrap().what, "new draft");
    assert!(redrafted.claims.iter().all(|claim| claim.state.stage == Stage::Checked));
    desk.sign_off(SignOffForm { article: first.id.clone(), waive }, at(6)).unwrap();
    let withdrawn = desk.withdraw_sign_off(article(&first.id), at(7)).unwrap();
    assert!(withdrawn.room.sign_off.unwrap().ended.is_some());
    assert!(desk.verify_ledger(Nothing {}).unwrap().ok);
}

#[test]
fn another_policy_ends_the_sign_off_and_undo_goes_on_before_it() {
    let folder = tempfile::tempdir().unwrap();
    let desk = Desk::open(folder.path()).unwrap();
    let first = opened(&desk);
    decide_all(&desk, &first);
    let sorts = [OpenSort::Claim, OpenSort::Name, OpenSort::Number, OpenSort::Date];
    let waive = || sorts.map(|sort| reason(sort, None, "known")).to_vec();
    desk.sign_off(SignOffForm { article: first.id.clone(), waive: waive() }, at(2)).unwrap();
    let single = wire::Policy { name: "single".into(), ..first.room.policy.clone() };
    let policy = wire::Policy { primary: 1, secondary: 1, ..single };
    desk.set_policy(wire::SetPolicy { article: first.id.clone(), policy }, at(3)).unwrap();
    assert_eq!(desk.undo(article(&first.id), at(4)).unwrap().done, "Undone: verdict");
    desk.sign_off(SignOffForm { article: first.id.clone(), waive: waive() }, at(5)).unwrap();
    assert_eq!(desk.undo(article(&first.id), at(6)).unwrap().done, "Undone: sign-off", "one that stands goes back");
    assert!(desk.verify_ledger(Nothing {}).unwrap().ok);
}

#[test]
fn a_second_check_ends_the_sign_off_and_undo_does_not_bring_it_back() {
    let folder = tempfile::tempdir().unwrap();
    let desk = Desk::open(folder.path()).unwrap();
    let first = opened(&desk);
    decide_all(&desk, &first);
    let sorts = [OpenSort::Claim, OpenSort::Name, OpenSort::Number, OpenSort::Date];
    let waive = sorts.map(|sort| reason(sort, None, "known")).to_vec();
    desk.sign_off(SignOffForm { article: first.id.clone(), waive }, at(2)).unwrap();
    let begun = desk.start_second_check(article(&first.id), at(3)).unwrap();
    assert_eq!(begun.room.sign_off.unwrap().ended.unwrap().what, "a second check");
    assert!(begun.claims.iter().all(|state| state.stage == Stage::Checked));
    let stopped = desk.stop_second_check(article(&first.id), at(4)).unwrap();
    assert!(stopped.room.sign_off.unwrap().ended.is_some(), "what was asked is not unasked");
    let undone = desk.undo(article(&first.id), at(5)).unwrap();
    assert_eq!((undone.done.as_str(), undone.claims.len()), ("Undone: verdict", 1), "what came before the sign-off");
    assert!(undone.room.sign_off.unwrap().ended.is_some());
    assert!(desk.verify_ledger(Nothing {}).unwrap().ok);
}
