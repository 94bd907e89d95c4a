//! The blind second check: who sees what while it is under way, and how far both agree at the end.
//!
//! It keeps honest people honest: whoever wants to look can change the name in the settings. While it is under way the
//! claims stay as they are, for both must have decided on the same ones.

use std::collections::BTreeMap;

use claims_db::{DbError, Reader, SecondDecision};
use claims_verdict::{Status, agreement};

use super::office;
use super::open::Open;
use super::{Desk, Now, Room};
use crate::error::{Error, Result};
use crate::wire::{Agreement, ArticleRef, Changed, Compared, SecondCheck, Settled};

/// The second check of an article, as the person in the settings may see it.
#[derive(Clone, Debug, PartialEq)]
pub struct Second {
    /// As it is shown.
    pub shown: SecondCheck,
    /// What this person decided by claim, where the first decisions are hidden.
    pub own: Option<BTreeMap<String, SecondDecision>>,
}

impl Desk {
    /// Begins a blind second check: whoever has not decided yet decides anew, without seeing the decisions there are.
    pub fn start_second_check(&self, args: ArticleRef, now: Now) -> Result<Changed> {
        let mut room = self.room();
        room.change(&args.article, now, "Second check begun", |writer| writer.start_second_check(&args.article))
    }

    /// Ends the check and sets both decisions side by side.
    pub fn finish_second_check(&self, args: ArticleRef, now: Now) -> Result<Changed> {
        let mut room = self.room();
        room.change(&args.article, now, "Second check finished", |writer| writer.finish_second_check(&args.article))
    }

    /// Ends the check without comparing.
    pub fn stop_second_check(&self, args: ArticleRef, now: Now) -> Result<Changed> {
        let mut room = self.room();
        room.change(&args.article, now, "Second check stopped", |writer| writer.stop_second_check(&args.article))
    }
}

impl Room {
    /// Whether the first decisions on an article are hidden from the person in the settings.
    pub(super) fn is_blind(&mut self, article: &str) -> Result<bool> {
        Ok(self.article(article)?.own_decisions().is_some())
    }

    /// Refuses what would change the claims, or take back what somebody did, while a second check is under way.
    pub(super) fn no_second_check_under_way(&self, article: &str) -> Result<()> {
        let open = self.store.second_check(article)?.is_some_and(|check| check.is_open());
        if open { Err(Error::SecondCheck) } else { Ok(()) }
    }

    /// Refuses what would show the first decisions to whoever checks blind.
    pub(super) fn not_blind(&mut self, article: &str) -> Result<()> {
        if self.is_blind(article)? { Err(Error::Blind) } else { Ok(()) }
    }

    /// Decides, or takes a decision back, as the second reviewer. As for a verdict, one against the assessment says why.
    pub(super) fn decide_second(
        &mut self,
        claim: &str,
        decided: Option<(Status, Option<&str>)>,
        done: String,
        now: Now,
    ) -> Result<Changed> {
        let article = self.article_of(claim)?;
        let open = self.article(&article)?;
        let at = open.records.iter().position(|record| record.id == claim);
        let assessed = at.and_then(|at| open.proposed.get(at)).map(|assessment| assessment.status);
        if let (Some((status, note)), Some(assessed)) = (decided, assessed)
            && status != assessed
            && note.is_none_or(|note| note.trim().is_empty())
        {
            return Err(DbError::NoteRequired { assessed: assessed.name() }.into());
        }
        self.change(&article, now, done, |writer| writer.decide_second(claim, decided))
    }
}

impl Open {
    /// The second reviewer's own decisions by claim, where the first ones are hidden.
    pub fn own_decisions(&self) -> Option<&BTreeMap<String, SecondDecision>> {
        self.second.as_ref().and_then(|second| second.own.as_ref())
    }
}

impl Open {
    /// How far both agree, where a check of this draft was finished.
    pub fn second_checked(&self) -> Option<claims_report::SecondCheck> {
        let check = &self.second.as_ref()?.shown;
        let agreement = check.agreement.as_ref()?;
        let here = check.compared.iter().any(|one| one.here);
        let at = check.finished_at.clone().filter(|_| here || check.compared.is_empty())?;
        Some(claims_report::SecondCheck {
            first: check.first.clone(),
            second: check.second.clone(),
            at,
            compared: agreement.compared,
            agreed: agreement.agreed,
            percent: agreement.percent.clone(),
            kappa: agreement.kappa.clone(),
        })
    }
}

/// The article's second check, as the person in the settings may see it.
pub fn second(store: &Reader, article: &str, draft: &str) -> Result<Option<Second>> {
    let Some(check) = store.second_check(article)? else { return Ok(None) };
    let reviewer = office::settings(store)?.reviewer;
    let blind = check.is_blind_to(&reviewer);
    let decisions = if check.is_open() { store.second_decisions(&check)? } else { Vec::new() };
    let pairs: Vec<_> = check.compared.iter().map(|one| (one.first, one.second)).collect();
    let found = agreement(&pairs);
    let agreement = (!check.is_open()).then_some(Agreement {
        compared: found.compared,
        agreed: found.agreed,
        percent: found.percent,
        kappa: found.kappa,
    });
    let mut compared = Vec::with_capacity(check.compared.len());
    for one in &check.compared {
        let claim = store.claim(&one.claim)?;
        let settled = claim.verdict.filter(|verdict| one.first != one.second && verdict.id != one.verdict);
        compared.push(Compared {
            claim: one.claim.clone(),
            statement: claim.statement,
            here: claim.draft == draft && !claim.dismissed,
            first: one.first.into(),
            first_by: one.first_by.clone(),
            second: one.second.into(),
            note: one.note.clone(),
            settled: settled.map(|verdict| Settled { status: verdict.status.into(), by: verdict.who }),
        });
    }
    let shown = SecondCheck {
        open: check.is_open(),
        blind,
        first: check.first,
        second: check.second,
        started_by: check.started_by,
        started_at: check.started_at,
        finished_at: check.finished_at,
        decided: if agreement.is_some() { found.compared } else { decisions.len() as u32 },
        agreement,
        compared,
    };
    let own = blind.then(|| decisions.into_iter().filter(|(_, decision)| decision.who == reviewer).collect());
    Ok(Some(Second { shown, own }))
}

#[cfg(test)]
mod tests {
    use chrono::{TimeZone as _, Utc};

    use super::*;
    use crate::shape::{self, Stance, Tier};
    use crate::wire::*;

    const TEXT: &str = "Kim Jong Un met Xi Jinping in Beijing on September 4, 2025. Kim Jong Un travelled to Beijing by special train.\n";

    fn at(minute: u32) -> Now {
        Utc.with_ymd_and_hms(2025, 9, 6, 8, minute, 0).unwrap()
    }

    struct Case {
        desk: Desk,
        id: String,
        folder: tempfile::TempDir,
    }

    impl Case {
        /// Ana has decided on every claim but the last and put one record aside for the first.
        fn new() -> Self {
            let folder = tempfile::tempdir().unwrap();
            let desk = Desk::open(folder.path()).unwrap();
            let id = desk.open_text(OpenText { text: TEXT.into(), published: None }, at(0)).unwrap().article.id;
            let case = Self { desk, id, folder };
            case.be("Ana");
            let source = Source {
                publisher: "Example Ministry".into(),
                title: None,
                url: None,
                author: None,
                published: Some("2025-09-06".into()),
                tier: Tier::Primary,
                origin: None,
            };
            let excerpt = "Kim Jong Un met Xi Jinping in Beijing on September 4, 2025.".to_owned();
            let form = EvidenceForm { excerpt, source, locator: None };
            let add = AddEvidence { article: case.id.clone(), form };
            let evidence = case.desk.add_evidence(add, at(1)).unwrap().room.evidence[0].id.clone();
            let claims = case.claims();
            for claim in &claims[..claims.len() - 1] {
                case.decide(claim, shape::Status::Supported).unwrap();
            }
            let set = SetStance { claim: claims[0].clone(), evidence, stance: Some(Stance::Irrelevant) };
            case.desk.set_stance(set, at(2)).unwrap();
            case
        }

        fn be(&self, reviewer: &str) {
            let settings = Settings { reviewer: reviewer.into(), ..self.desk.get_settings(Nothing {}).unwrap() };
            self.desk.set_settings(settings, at(3)).unwrap();
        }

        fn this(&self) -> ArticleRef {
            ArticleRef { article: self.id.clone() }
        }

        fn view(&self) -> Article {
            self.desk.get_article(self.this()).unwrap()
        }

        fn claims(&self) -> Vec<String> {
            self.view().claims.into_iter().map(|claim| claim.id).collect()
        }

        fn decide(&self, claim: &str, status: shape::Status) -> Result<Changed> {
            self.desk.decide(Decide { claim: claim.into(), status, note: Some("seen by me".into()) }, at(4))
        }

        fn second(&self) -> SecondCheck {
            self.view().room.second.expect("a second check")
        }
    }

    #[test]
    fn the_second_reviewer_sees_nothing_of_the_first() {
        let case = Case::new();
        let claims = case.claims();
        let before = case.view();
        case.desk.start_second_check(case.this(), at(5)).unwrap();
        let second = case.second();
        assert!(second.open && !second.blind);
        assert_eq!(case.view().room.progress, before.room.progress, "Ana sees her own work as before");

        case.be("Ben");
        let view = case.view();
        assert!(view.room.second.as_ref().unwrap().blind);
        for claim in &view.claims {
            assert_eq!((claim.state.verdict.as_ref(), claim.state.stage), (None, Stage::NotStarted));
            assert!(claim.state.assessment.links.iter().all(|link| link.set_by.is_none()));
            let history = case.desk.claim_history(ClaimRef { claim: claim.id.clone() }).unwrap();
            assert_eq!(history.entries, [], "no trace of decisions");
        }
        assert_eq!((view.room.progress.decided, view.room.undo.as_deref()), (0, None));
        assert_eq!(case.desk.list_articles(Nothing {}).unwrap()[0].progress, view.room.progress);
        let words = serde_json::to_string(&view).unwrap();
        assert!(!words.contains("seen by me"), "no note of the first");
        assert_eq!(view.claims[0].state.assessment.status, shape::Status::Supported, "nor a record put aside");

        let path = case.folder.path().join("report.html").to_string_lossy().into_owned();
        let options = ExportOptions::default();
        let export = Export { article: case.id.clone(), format: ExportFormat::Html, options, path, replace: false };
        assert_eq!(case.desk.export(export, at(6)).unwrap_err().code(), "blind");
        let preview = PreviewFor { article: case.id.clone(), options: ExportOptions::default() };
        assert_eq!(case.desk.preview_report(preview, at(6)).unwrap_err().code(), "blind");

        // Ben's own decisions are his, and Ana does not see them.
        let unsaid = Decide { claim: claims[0].clone(), status: shape::Status::Refuted, note: None };
        assert_eq!(case.desk.decide(unsaid, at(6)).unwrap_err().code(), "db_note_required");
        let changed = case.decide(&claims[0], shape::Status::Refuted).unwrap();
        assert_eq!((changed.claims.len(), changed.room.progress.decided), (1, 1));
        let own = changed.claims[0].verdict.as_ref().unwrap();
        assert_eq!((own.status, own.by.as_str(), own.overrules), (shape::Status::Refuted, "Ben", true));
        let history = case.desk.claim_history(ClaimRef { claim: claims[0].clone() }).unwrap();
        let told: Vec<_> = history.entries.iter().map(|entry| entry.what.as_str()).collect();
        assert_eq!(told, ["decided in the second check: refuted"]);
        case.desk.clear_verdict(ClaimRef { claim: claims[0].clone() }, at(7)).unwrap();
        assert_eq!(case.view().room.progress.decided, 0);
        case.decide(&claims[0], shape::Status::Refuted).unwrap();
        case.be("Ana");
        let view = case.view();
        assert_eq!(view.claims[0].state.verdict.as_ref().unwrap().by, "Ana");
        assert_eq!((case.second().second.as_deref(), case.second().compared.len()), (Some("Ben"), 0));
        let history = case.desk.claim_history(ClaimRef { claim: claims[0].clone() }).unwrap();
        assert!(history.entries.iter().all(|entry| entry.by == "Ana"), "{history:?}");
    }

    #[test]
    fn what_would_change_the_claims_waits_until_the_check_is_over() {
        let case = Case::new();
        let claims = case.claims();
        case.desk.start_second_check(case.this(), at(5)).unwrap();
        let claim = || ClaimRef { claim: claims[0].clone() };
        let form = case.desk.claim_form(claim()).unwrap();
        for who in ["Ana", "Ben"] {
            case.be(who);
            let published = SetPublished { article: case.id.clone(), published: Some("2025-09-05".into()) };
            let refused = [
                case.desk.dismiss_claim(claim(), at(6)).unwrap_err(),
                case.desk
                    .correct_claim(CorrectClaim { claim: claims[0].clone(), form: form.clone() }, at(6))
                    .unwrap_err(),
                case.desk.add_claim(AddClaim { article: case.id.clone(), form: form.clone() }, at(6)).unwrap_err(),
                case.desk.set_published(published, at(6)).unwrap_err(),
                case.desk.undo(case.this(), at(6)).unwrap_err(),
                case.desk.redo(case.this(), at(6)).unwrap_err(),
            ];
            assert!(refused.iter().all(|error| error.code() == "second_check"), "{refused:?}");
        }
        case.desk.stop_second_check(case.this(), at(7)).unwrap();
        assert_eq!(case.view().room.second, None);
        case.desk.dismiss_claim(claim(), at(8)).unwrap();
    }

    #[test]
    fn agreement_is_told_and_differences_are_settled() {
        let case = Case::new();
        let claims = case.claims();
        assert_eq!(claims.len(), 4, "three decided by Ana, one not");
        case.desk.start_second_check(case.this(), at(5)).unwrap();
        case.be("Ben");
        for (claim, status) in claims.iter().zip([shape::Status::Supported, shape::Status::Refuted]) {
            case.decide(claim, status).unwrap();
        }
        case.decide(&claims[3], shape::Status::Refuted).unwrap();
        let changed = case.desk.finish_second_check(case.this(), at(8)).unwrap();
        let second = changed.room.second.unwrap();
        let agreement = second.agreement.unwrap();
        assert_eq!((agreement.compared, agreement.agreed), (2, 1));
        assert_eq!((agreement.percent.as_deref(), agreement.kappa.as_deref()), (Some("50.0"), Some("0.00")));
        let differing: Vec<_> = second.compared.iter().filter(|one| one.first != one.second).collect();
        assert_eq!((differing.len(), differing[0].claim.as_str()), (1, claims[1].as_str()));
        assert_eq!((differing[0].settled.as_ref(), differing[0].note.as_deref()), (None, Some("seen by me")));
        assert_eq!(case.view().claims[1].state.verdict.as_ref().unwrap().by, "Ana", "the first stands until settled");

        let report = |format| {
            let path = case.folder.path().join("told").to_string_lossy().into_owned();
            let (article, options) = (case.id.clone(), ExportOptions::default());
            case.desk.export(Export { article, format, options, path: path.clone(), replace: true }, at(9)).unwrap();
            std::fs::read_to_string(path).unwrap()
        };
        let told: serde_json::Value = serde_json::from_str(&report(ExportFormat::Json)).unwrap();
        assert_eq!((&told["second_check"]["kappa"], &told["second_check"]["second"]), (&"0.00".into(), &"Ben".into()));
        assert!(report(ExportFormat::Html).contains("Cohen’s kappa 0.00"));

        case.decide(&claims[1], shape::Status::Refuted).unwrap();
        let settled = case.second().compared[1].settled.clone().unwrap();
        assert_eq!((settled.status, settled.by.as_str()), (shape::Status::Refuted, "Ben"));
        case.desk.undo(case.this(), at(10)).unwrap();
        assert_eq!(case.second().compared[1].settled, None);
        let published = SetPublished { article: case.id.clone(), published: Some("2025-09-05".into()) };
        case.desk.set_published(published, at(11)).unwrap();
        assert!(case.second().compared.iter().all(|one| !one.here), "it tells of the draft before");
        assert!(!report(ExportFormat::Html).contains("Cohen"), "and the report of this draft does not");
        assert!(case.desk.verify_ledger(Nothing {}).unwrap().ok);
    }
}
