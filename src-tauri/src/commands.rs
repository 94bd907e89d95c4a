//! The desk's commands, as the page calls them: one line each. The moment of each is read from the clock here.
#![allow(clippy::needless_pass_by_value, reason = "the shell hands every command its own values")]

#[allow(clippy::wildcard_imports, reason = "these are the types of every command")]
use claims_desk::wire::*;
use tauri::State;

use crate::clock;
use crate::room::Room;

type Answer<T> = Result<T, WireError>;

macro_rules! adapters {
    ($($rw:ident $name:ident($args:ty) -> $result:ty;)*) => {$(
        #[tauri::command(async)]
        pub fn $name(room: State<'_, Room>, args: $args) -> Answer<$result> {
            adapters!(@$rw room, $name, args).map_err(WireError::from)
        }
    )*};
    (@read $room:ident, $name:ident, $args:ident) => { $room.desk()?.$name($args) };
    (@write $room:ident, $name:ident, $args:ident) => { $room.desk()?.$name($args, clock::now()) };
}

adapters! {
    read about(Nothing) -> About;
    read list_articles(Nothing) -> Vec<ArticleSummary>;
    read get_article(ArticleRef) -> Article;
    read claim_history(ClaimRef) -> ClaimHistory;
    read earlier_decisions(ArticleRef) -> Vec<EarlierDecision>;
    write preview_report(PreviewFor) -> ReportPreview;
    read get_settings(Nothing) -> Settings;
    write set_settings(Settings) -> Settings;
    write open_text(OpenText) -> Opened;
    write open_sample(Nothing) -> Opened;
    write rename_article(RenameArticle) -> ArticleSummary;
    write remove_article(ArticleRef) -> Vec<ArticleSummary>;
    write set_published(SetPublished) -> Article;
    write new_draft(NewDraftText) -> Redrafted;
    read list_drafts(ArticleRef) -> Vec<DraftSummary>;
    read get_draft(DraftRef) -> Article;
    read compare_drafts(CompareDrafts) -> Option<DraftComparison>;
    read coverage(ArticleRef) -> Coverage;
    read check_sign_off(ArticleRef) -> SignOffCheck;
    write sign_off(SignOffForm) -> Changed;
    write withdraw_sign_off(ArticleRef) -> Changed;
    write set_policy(SetPolicy) -> Changed;
    write add_evidence(AddEvidence) -> Changed;
    read preview_capture(CaptureUrl) -> CapturePreview;
    write capture(CaptureUrl) -> Captured;
    write import_text(ImportText) -> ImportSummary;
    read import_progress(Nothing) -> ImportProgress;
    read cancel_import(Nothing) -> ImportProgress;
    write edit_evidence(EditEvidence) -> Changed;
    write remove_evidence(EvidenceRef) -> Changed;
    write seal_source(SealSource) -> Changed;
    read open_seal(EvidenceRef) -> OpenedSeal;
    write unseal_source(EvidenceRef) -> Changed;
    write set_stance(SetStance) -> Changed;
    write decide(Decide) -> Changed;
    write clear_verdict(ClaimRef) -> Changed;
    write set_stage(SetStage) -> Changed;
    read suggestions(ClaimRef) -> FoundPassages;
    read search_library(SearchLibrary) -> FoundPassages;
    read list_library(LibraryFrom) -> LibraryPage;
    read read_document(ReadDocument) -> DocumentPart;
    write quote_document(QuoteDocument) -> Changed;
    read read_words(ReadWords) -> WordsRead;
    read preview_claim(PreviewClaim) -> ClaimPreview;
    read claim_form(ClaimRef) -> ClaimForm;
    read split_forms(ClaimRef) -> ClaimForms;
    read merge_form(ClaimsRef) -> ClaimForm;
    write add_claim(AddClaim) -> Changed;
    write correct_claim(CorrectClaim) -> Changed;
    write split_claim(SplitClaim) -> Changed;
    write merge_claims(MergeClaims) -> Changed;
    write dismiss_claim(ClaimRef) -> Changed;
    write bring_back(ClaimRef) -> Changed;
    write start_second_check(ArticleRef) -> Changed;
    write finish_second_check(ArticleRef) -> Changed;
    write stop_second_check(ArticleRef) -> Changed;
    write undo(ArticleRef) -> Changed;
    write redo(ArticleRef) -> Changed;
    read ledger_head(Nothing) -> LedgerHead;
    read verify_ledger(Nothing) -> LedgerCheck;
}
