//! The only types that cross to the window, and the ONE list of commands.
//!
//! Conventions: field names in snake case; ids are opaque strings; offsets are UTF-16 code units; calendar days are
//! `2025-09-04`, moments RFC 3339 in UTC. The TypeScript beside the window is written from here (`make types`) and a
//! test fails when it is out of date.

mod article;
mod bundle;
mod capture;
mod claim;
mod correct;
mod drafts;
mod error;
mod evidence;
mod import;
mod library;
mod list;
mod notes;
mod office;
mod recall;
mod request;
mod seal;
mod second;
mod sign_off;
#[cfg(test)]
mod typescript;

pub use article::{
    Article, ArticleSummary, Block, Changed, ClaimHistory, Event, HistoryEntry, Opened, Progress, Room, StatusCounts,
};
pub use bundle::{
    BundleArticle, BundleAt, BundleCheck, BundleDifference, BundleDissent, BundleName, BundleProgress, BundleRead,
    BundleSeal, BundleWritten, Settle, WriteBundle,
};
pub use capture::{CapturePreview, CaptureUrl, Captured};
pub use claim::{Assessment, Claim, ClaimItem, ClaimState, ItemAssessment, Link, Stage, Value, Verdict};
pub use correct::{
    AddClaim, Aside, ClaimForm, ClaimForms, ClaimPreview, ClaimsRef, CorrectClaim, Correction, EventChoice, FormEvent,
    FoundClaim, MergeClaims, Place, PreviewClaim, PutAside, ReadValue, ReadWords, Recheck, SplitClaim, WordsRead,
};
pub use drafts::{
    CompareDrafts, DraftChange, DraftClaim, DraftComparison, DraftPlace, DraftRef, DraftSummary, NewDraftFile,
    NewDraftText, Redrafted, StaleLink,
};
pub use error::WireError;
pub use evidence::{Evidence, EvidenceForm, Source, StanceCounts};
pub use import::{ImportPaths, ImportProgress, ImportSummary, ImportText, Skipped};
pub use library::{
    DocumentBlock, DocumentPart, DocumentRef, FoundPassage, FoundPassages, LibraryDocument, LibraryFrom, LibraryPage,
    QuoteDocument, ReadDocument, SearchLibrary, Stretch,
};
pub use list::{COMMANDS, Command};
pub use notes::{AcceptNote, NoteRef, NoteSort, NoteState, ProposedSource};
pub use office::{
    About, Audience, Dates, ExportFormat, ExportName, ExportOptions, Exported, LedgerCheck, LedgerHead, Policy,
    ReportPreview, Settings, Theme,
};
pub use recall::{EarlierDecision, EarlierEvidence};
pub use request::{
    AddEvidence, ArticleRef, ClaimRef, Decide, EditEvidence, EvidenceRef, Export, ExportNameFor, Nothing, OpenFile,
    OpenText, PreviewFor, RenameArticle, SetPolicy, SetPublished, SetStage, SetStance,
};
pub use seal::{OpenedSeal, SealCheck, SealSource, Sealed};
pub use second::{Agreement, Compared, SecondCheck, Settled};
pub use sign_off::{
    Coverage, Fact, OpenItem, OpenSort, SignOff, SignOffCheck, SignOffEnded, SignOffForm, Waive, Waived,
};
