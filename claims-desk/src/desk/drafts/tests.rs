//! Drafts at the desk: what stays, what asks again, what can be read, what undo takes back.

use std::path::Path;

use chrono::TimeZone as _;

use super::*;
use crate::shape::{Fate, Stance, Status, Tier};
use crate::wire::{AddEvidence, ClaimRef, Decide, EvidenceForm, Nothing, OpenText, SetPublished, SetStance, Source};

const OLD: &str = "Kim Jong-un met Xi Jinping in Beijing on September 4, 2025. They drank tea.\n\n\
    Vladimir Putin met Narendra Modi in Tianjin on September 1, 2025. They shook hands.\n";

fn at(minute: u32) -> Now {
    chrono::Utc.with_ymd_and_hms(2025, 9, 6, 8, minute, 0).unwrap()
}

fn desk(folder: &Path) -> Desk {
    Desk::open(folder).unwrap()
}

fn opened(desk: &Desk) -> wire::Article {
    let open = OpenText { text: OLD.into(), published: None };
    desk.open_text(open, at(0)).unwrap().article
}

fn redraft(desk: &Desk, article: &str, text: &str, minute: u32) -> Redrafted {
    let draft = NewDraftText { article: article.into(), text: text.into(), published: None };
    desk.new_draft(draft, at(minute)).unwrap()
}

/// The claim of that kind whose sentence names somebody.
fn claim<'a>(article: &'a wire::Article, kind: &str, who: &str) -> &'a wire::Claim {
    let found = article.claims.iter().find(|claim| claim.kind.name() == kind && claim.statement.contains(who));
    found.unwrap_or_else(|| panic!("no {kind} of {who} in {:?}", article.claims))
}

/// What became of a claim of the later draft.
fn change_of<'a>(comparison: &'a DraftComparison, id: &str) -> &'a wire::DraftChange {
    comparison.changes.iter().find(|change| change.new.as_ref().is_some_and(|new| new.id == id)).unwrap()
}

/// A record, and two decided dates: that of Kim's meeting with a stance of the record set by hand.
fn decided(desk: &Desk, article: &wire::Article) {
    let form = EvidenceForm {
        excerpt: "Nothing about it.".into(),
        source: Source {
            publisher: "Example Wire".into(),
            title: None,
            url: None,
            author: None,
            published: None,
            tier: Tier::Primary,
            origin: None,
        },
        locator: None,
    };
    desk.add_evidence(AddEvidence { article: article.id.clone(), form }, at(1)).unwrap();
    let evidence = desk.get_article(ArticleRef { article: article.id.clone() }).unwrap().room.evidence[0].id.clone();
    for who in ["Kim", "Putin"] {
        let claim = claim(article, "meeting_date", who).id.clone();
        let set = SetStance { claim: claim.clone(), evidence: evidence.clone(), stance: Some(Stance::Supports) };
        desk.set_stance(set, at(2)).unwrap();
        let decide = Decide { claim, status: Status::Supported, note: Some("by the readout".into()) };
        desk.decide(decide, at(3)).unwrap();
    }
}

#[test]
fn a_reworded_claim_asks_again_and_the_others_keep_their_verdicts() {
    let folder = tempfile::tempdir().unwrap();
    let desk = desk(folder.path());
    let first = opened(&desk);
    decided(&desk, &first);
    let text = format!("News of the week.\n\n{}", OLD.replace("September 4", "September 3"));
    let Redrafted { article, comparison } = redraft(&desk, &first.id, &text, 4);
    assert_eq!((article.draft.number, article.draft.of), (2, 2));
    // The date, and the two that stand in the same words.
    assert_eq!((comparison.counts.reworded, comparison.counts.unchanged), (3, 3));
    assert_eq!((comparison.counts.dropped, comparison.counts.new, comparison.counts.moved), (0, 0, 0));

    let now = claim(&article, "meeting_date", "Kim");
    let change = change_of(&comparison, &now.id);
    assert_eq!((change.fate, change.stale), (Fate::Reworded, true));
    let row: Vec<_> = change.words.iter().map(|part| part.text.as_str()).collect();
    assert_eq!(row[..3], ["Kim Jong-un met Xi Jinping in Beijing on September ", "4", "3"]);
    let was = change.old.as_ref().unwrap().verdict.as_ref().unwrap();
    assert_eq!((was.status, was.note.as_deref()), (Status::Supported, Some("by the readout")));
    assert_eq!((change.links.len(), change.links[0].stance), (1, Stance::Supports), "said of the earlier words");
    assert!(now.state.verdict.is_none());
    assert!(now.state.assessment.links.iter().all(|link| link.set_by.is_none()));

    let kept = claim(&article, "meeting_date", "Putin");
    assert_eq!(kept.state.verdict.as_ref().unwrap().note.as_deref(), Some("by the readout"));
    assert!(kept.state.assessment.links.iter().any(|link| link.set_by.is_some()), "its links are its own");
    let same = change_of(&comparison, &kept.id);
    assert_eq!((same.fate, same.stale, same.links.len()), (Fate::Unchanged, false, 0));
}

#[test]
fn older_drafts_stay_readable_and_nothing_is_decided_on_them() {
    let folder = tempfile::tempdir().unwrap();
    let desk = desk(folder.path());
    let first = opened(&desk);
    decided(&desk, &first);
    let second = redraft(&desk, &first.id, &OLD.replace("Tianjin", "Moscow"), 4).article;
    let drafts = desk.list_drafts(ArticleRef { article: first.id.clone() }).unwrap();
    let told: Vec<_> = drafts.iter().map(|draft| (draft.number, draft.decided, draft.reread)).collect();
    assert_eq!(told, [(1, 2, false), (2, 1, false)]);
    let older = DraftRef { article: first.id.clone(), draft: drafts[0].id.clone() };
    let older = desk.get_draft(older).unwrap();
    assert_eq!((older.text.as_str(), older.draft.number, older.draft.of), (OLD, 1, 2));
    assert!(older.claims.iter().all(|claim| first.claims.iter().any(|one| one.id == claim.id)));
    let late = Decide { claim: older.claims[0].id.clone(), status: Status::Refuted, note: Some("x".into()) };
    assert_eq!(desk.decide(late, at(5)).unwrap_err().code(), "db_not_found");
    let wrong = DraftRef { article: first.id.clone(), draft: "none".into() };
    assert_eq!(desk.get_draft(wrong).unwrap_err().code(), "db_not_found");
    let again = NewDraftText { article: first.id.clone(), text: second.text, published: None };
    assert_eq!(desk.new_draft(again, at(6)).unwrap_err().code(), "same_draft");
}

#[test]
fn a_new_draft_is_one_step_for_undo_and_the_article_comes_back_whole() {
    let folder = tempfile::tempdir().unwrap();
    let desk = desk(folder.path());
    let first = opened(&desk);
    decided(&desk, &first);
    let before = desk.get_article(ArticleRef { article: first.id.clone() }).unwrap();
    let second = redraft(&desk, &first.id, &OLD.replace("Beijing", "Dalian"), 4).article;
    assert_eq!(second.room.undo.as_deref(), Some("new draft"));
    let undone = desk.undo(ArticleRef { article: first.id.clone() }, at(5)).unwrap();
    let anew = *undone.anew.unwrap();
    assert_eq!(anew.room.redo.as_deref(), Some("new draft"));
    assert_eq!((&anew.text, &anew.claims, anew.draft.of), (&before.text, &before.claims, 1));
    let pair = CompareDrafts { article: first.id.clone(), old: None, new: None };
    assert_eq!(desk.compare_drafts(pair).unwrap(), None);
    let redone = desk.redo(ArticleRef { article: first.id.clone() }, at(6)).unwrap();
    assert_eq!(redone.anew.unwrap().claims, second.claims);
    assert!(desk.verify_ledger(Nothing {}).unwrap().ok);
}

#[test]
fn a_comparison_goes_over_several_drafts_and_over_readings_of_one_text() {
    let folder = tempfile::tempdir().unwrap();
    let desk = desk(folder.path());
    let first = opened(&desk);
    decided(&desk, &first);
    let second = redraft(&desk, &first.id, &OLD.replace("September 4", "September 3"), 4);
    let day = SetPublished { article: first.id.clone(), published: Some("2025-09-05".into()) };
    let third = desk.set_published(day, at(5)).unwrap();
    assert_eq!(third.draft.of, 3);
    assert_eq!(third.room.undo.as_deref(), Some("day of publication"));
    let ask = |old: Option<String>| {
        let pair = CompareDrafts { article: first.id.clone(), old, new: None };
        desk.compare_drafts(pair).unwrap().unwrap()
    };
    // Against the last other text, so that what waits to be checked again is still told.
    let told = ask(None);
    assert_eq!((told.old.number, told.new.number, told.new.reread), (1, 3, true));
    let date = claim(&third, "meeting_date", "Kim").id.clone();
    let change = change_of(&told, &date);
    assert_eq!((change.fate, change.stale), (Fate::Reworded, true));
    assert_eq!(ask(Some(second.article.draft.id)).counts.reworded, 0);
    desk.decide(Decide { claim: date.clone(), status: Status::Refuted, note: Some("the 4th".into()) }, at(6)).unwrap();
    assert!(!change_of(&ask(None), &date).stale, "it was checked again");
    desk.clear_verdict(ClaimRef { claim: date.clone() }, at(7)).unwrap();
    assert!(change_of(&ask(None), &date).stale);
}

#[test]
fn a_file_is_a_draft_too_and_keeps_the_day_of_publication() {
    let folder = tempfile::tempdir().unwrap();
    let desk = desk(folder.path());
    let open = OpenText { text: OLD.into(), published: Some("2025-09-06".into()) };
    let first = desk.open_text(open, at(0)).unwrap().article;
    let path = folder.path().join("second draft.txt");
    std::fs::write(&path, format!("{OLD}\nHe flew home.\n")).unwrap();
    let file = NewDraftFile { article: first.id.clone(), path: path.to_string_lossy().into_owned() };
    let second = desk.new_draft_file(file, at(1)).unwrap().article;
    assert_eq!((second.origin.as_str(), second.published.as_deref()), ("second draft.txt", Some("2025-09-06")));
    assert_eq!(second.title, first.title, "the article keeps its name");
}
