//! ONE list of the commands that the window may call. The shell's adapters, handler and rights, the page's typed calls
//! and the dispatch by name are made from it; the capability file is checked against it.
//!
//! `page` may be called by the page itself. `shell` takes a path or makes a file name: the shell calls those after a
//! dialog, and the page has no right to them. `read` leaves the store as it is: `desk.name(args)`. `write` changes it:
//! `desk.name(args, now)`.

/// Calls the macro `$then` with the whole list: `$then! { page { read name(Args) -> Result; ... } shell { ... } }`.
#[macro_export]
macro_rules! for_each_command {
    ($then:ident) => {
        $then! {
            page {
                /// What the app says about itself.
                read about(Nothing) -> About;
                /// The articles, last opened first.
                read list_articles(Nothing) -> Vec<ArticleSummary>;
                /// One article with everything that the panes show.
                read get_article(ArticleRef) -> Article;
                /// Everything that was done about one claim.
                read claim_history(ClaimRef) -> ClaimHistory;
                /// What was decided in other articles about claims that say the same as this article's; offered, never applied.
                read earlier_decisions(ArticleRef) -> Vec<EarlierDecision>;
                /// A report to look at before it is written: a page without script.
                write preview_report(PreviewFor) -> ReportPreview;
                /// What the person has set.
                read get_settings(Nothing) -> Settings;
                /// Sets theme, reviewer and the policy of new articles.
                write set_settings(Settings) -> Settings;
                /// Opens a pasted text.
                write open_text(OpenText) -> Opened;
                /// Opens the shipped sample with its evidence.
                write open_sample(Nothing) -> Opened;
                /// Gives an article a name.
                write rename_article(RenameArticle) -> ArticleSummary;
                /// Takes an article off the list; its record stays in the store.
                write remove_article(ArticleRef) -> Vec<ArticleSummary>;
                /// Sets the day of publication and reads the article again; verdicts stay with the claims that are the same.
                write set_published(SetPublished) -> Article;
                /// Adds a pasted text as the article's next draft; what was decided on claims that stay the same stays.
                write new_draft(NewDraftText) -> Redrafted;
                /// The drafts of an article, the first one first.
                read list_drafts(ArticleRef) -> Vec<DraftSummary>;
                /// An article as one of its drafts has it, to read.
                read get_draft(DraftRef) -> Article;
                /// What became of the claims from one draft to another; nothing where there is only one.
                read compare_drafts(CompareDrafts) -> Option<DraftComparison>;
                /// Every name, number, date and quotation of the latest draft, and the claims that each stands under.
                read coverage(ArticleRef) -> Coverage;
                /// What stands between the latest draft and its sign-off.
                read check_sign_off(ArticleRef) -> SignOffCheck;
                /// Signs the latest draft off; everything that was not checked needs a reason. Any later change takes it away.
                write sign_off(SignOffForm) -> Changed;
                /// Takes the sign-off back.
                write withdraw_sign_off(ArticleRef) -> Changed;
                /// Sets what is enough.
                write set_policy(SetPolicy) -> Changed;
                /// Attaches evidence.
                write add_evidence(AddEvidence) -> Changed;
                /// Imports a pasted text into the evidence room.
                write import_text(ImportText) -> ImportSummary;
                /// How far the import is.
                read import_progress(Nothing) -> ImportProgress;
                /// Ends the import after the file that it is at; what went in stays.
                read cancel_import(Nothing) -> ImportProgress;
                /// What a capture will fetch; the network is not touched.
                read preview_capture(CaptureUrl) -> CapturePreview;
                /// Fetches a page of the web and keeps it.
                write capture(CaptureUrl) -> Captured;
                /// Passages of the whole room that fit a claim, best first, with the words that matched.
                read suggestions(ClaimRef) -> FoundPassages;
                /// Passages of the whole room with certain words, best first.
                read search_library(SearchLibrary) -> FoundPassages;
                /// The documents of the room.
                read list_library(LibraryFrom) -> LibraryPage;
                /// Takes a document out of the room: none of its passages is found any more; what was quoted from it stays.
                write take_out_document(DocumentRef) -> LibraryDocument;
                /// Brings a document back that was taken out.
                write bring_back_document(DocumentRef) -> LibraryDocument;
                /// A part of a document, to be read.
                read read_document(ReadDocument) -> DocumentPart;
                /// Takes words from a document as evidence, with their place; they must stand there exactly.
                write quote_document(QuoteDocument) -> Changed;
                /// Corrects evidence.
                write edit_evidence(EditEvidence) -> Changed;
                /// Takes evidence out of the room.
                write remove_evidence(EvidenceRef) -> Changed;
                /// Makes what a note of the draft's file says a record of evidence.
                write accept_note(AcceptNote) -> Changed;
                /// Says that a note of the draft's file is no source.
                write dismiss_note(NoteRef) -> Changed;
                /// Looks at a note again that was accepted or dismissed.
                write reopen_note(NoteRef) -> Changed;
                /// Puts a label in the place of a confidential source.
                write seal_source(SealSource) -> Changed;
                /// What is sealed, and whether it still makes the hash that the ledger has.
                read open_seal(EvidenceRef) -> OpenedSeal;
                /// Puts a sealed source back in its place.
                write unseal_source(EvidenceRef) -> Changed;
                /// Sets what a record does for a claim, or leaves it to the engine again; `irrelevant` takes it out of the assessment.
                write set_stance(SetStance) -> Changed;
                /// Gives a verdict; overruling the assessment needs a note.
                write decide(Decide) -> Changed;
                /// Takes the verdict away.
                write clear_verdict(ClaimRef) -> Changed;
                /// Sets how far the work on a claim is.
                write set_stage(SetStage) -> Changed;
                /// What the engine reads in words that a person chose: a value of every kind to begin with.
                read read_words(ReadWords) -> WordsRead;
                /// The sentence that a form would make.
                read preview_claim(PreviewClaim) -> ClaimPreview;
                /// A claim as a form, to be corrected.
                read claim_form(ClaimRef) -> ClaimForm;
                /// Forms to begin with when one claim is to be several.
                read split_forms(ClaimRef) -> ClaimForms;
                /// A form to begin with when several claims are to be one.
                read merge_form(ClaimsRef) -> ClaimForm;
                /// Adds a claim that the engine did not find.
                write add_claim(AddClaim) -> Changed;
                /// Corrects what a claim says; a verdict on what it said before is withdrawn.
                write correct_claim(CorrectClaim) -> Changed;
                /// Puts one claim aside and its parts in its place.
                write split_claim(SplitClaim) -> Changed;
                /// Puts several claims aside and one in their place.
                write merge_claims(MergeClaims) -> Changed;
                /// Puts a claim aside as none at all.
                write dismiss_claim(ClaimRef) -> Changed;
                /// Brings a claim back that was put aside.
                write bring_back(ClaimRef) -> Changed;
                /// Begins a blind second check: whoever has not decided yet decides anew.
                write start_second_check(ArticleRef) -> Changed;
                /// Ends it and sets both decisions on each claim side by side.
                write finish_second_check(ArticleRef) -> Changed;
                /// Ends it without comparing.
                write stop_second_check(ArticleRef) -> Changed;
                /// Takes back the last change of this article.
                write undo(ArticleRef) -> Changed;
                /// Does again what was taken back last.
                write redo(ArticleRef) -> Changed;
                /// Claims that another room decided differently and nobody has settled here.
                read dissents(ArticleRef) -> Vec<BundleDissent>;
                /// Settles such a claim with a reason.
                write settle(Settle) -> Changed;
                /// How far the bundle is that is written, checked or read.
                read bundle_progress(Nothing) -> BundleProgress;
                /// The end of the ledger.
                read ledger_head(Nothing) -> LedgerHead;
                /// Goes through the whole ledger.
                read verify_ledger(Nothing) -> LedgerCheck;
            }
            shell {
                /// A file name for the save dialog.
                read export_name(ExportNameFor) -> ExportName;
                /// Writes a report, whole or not at all.
                write export(Export) -> Exported;
                /// Opens a file.
                write open_file(OpenFile) -> Opened;
                /// The same with a file.
                write new_draft_file(NewDraftFile) -> Redrafted;
                /// Imports files and folders into the evidence room, as one job.
                write import_paths(ImportPaths) -> ImportSummary;
                /// A file name for a bundle.
                read bundle_name(ArticleRef) -> BundleName;
                /// Writes a case as a bundle, whole or not at all.
                write write_bundle(WriteBundle) -> BundleWritten;
                /// Goes through a whole bundle and says what it proves.
                read check_bundle(BundleAt) -> BundleCheck;
                /// Takes a bundle in, all of it or nothing.
                write read_bundle(BundleAt) -> BundleRead;
            }
        }
    };
}

/// A command as other places check themselves against it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Command {
    /// `decide`.
    pub name: &'static str,
    /// The type of its argument.
    pub args: &'static str,
    /// The type of its result.
    pub result: &'static str,
    /// Whether it changes the store or the disk.
    pub writes: bool,
    /// Whether the page may call it; if not, only the shell does.
    pub page: bool,
    /// What it does, in a sentence.
    pub doc: &'static str,
}

macro_rules! commands {
    ($($caller:ident { $($(#[doc = $doc:literal])* $rw:ident $name:ident($args:ty) -> $result:ty;)* })*) => {
        /// Every command, in the order of the list.
        pub const COMMANDS: &[Command] = &[$($(Command {
            name: stringify!($name),
            args: stringify!($args),
            result: stringify!($result),
            writes: matches!(stringify!($rw).as_bytes(), b"write"),
            page: matches!(stringify!($caller).as_bytes(), b"page"),
            doc: concat!($($doc),*).trim_ascii(),
        }),*),*];
    };
}
for_each_command!(commands);
