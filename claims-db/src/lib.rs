//! The store: articles, claims, evidence, decisions and their ledger in one SQLite file.
//!
//! The only crate that names rusqlite. It has no clock and looks for no directory: the caller says
//! where the file is, who acts and when. Reading goes through [`Reader`] (a [`Store`] is one), every
//! change through [`Store::write`], which is one transaction with its ledger entries. See `README.md`.

mod case;
mod compare;
mod error;
mod fingerprint;
mod hex;
mod id;
mod json;
mod migrations;
mod names;
mod open;
mod order;
mod redraft;
mod respan;
mod row;
mod search;
mod second;
mod stamp;
mod store;
mod surroundings;
mod table;
mod undo;
mod verify;

pub use case::{Case, Chain, ChainFault, ChainSeal, Chronicle, Difference, Differs, Seals, TakenIn};
pub use compare::{Match, Matches, compare_readings};
pub use error::{DbError, Result};
pub use migrations::SCHEMA_VERSION;
pub use names::{Change, LocatorKind, NoteKind, Origin, Stage};
pub use open::{OpenOptions, Opened};
pub use search::Found;
pub use second::{Compared, SecondCheck, SecondDecision};
pub use stamp::Stamp;
pub use store::{Reader, Store, Writer};
pub use table::article::{ArticleRecord, ArticleSummary, Progress, Tally};
pub use table::assessment::AssessmentRecord;
pub use table::attachment::{AttachmentRecord, NewAttachment};
pub use table::bundle::{BundleFault, BundleRecord, Dissent, Elsewhere};
pub use table::claim::{ClaimRecord, DecidedClaim};
pub use table::document::{DocumentRecord, LibraryState, NewDocument};
pub use table::draft::{ClaimChange, DraftAdded, DraftRecord, NewDraft};
pub use table::evidence::{EvidenceFields, EvidenceRecord, Locator};
pub use table::excerpt::Excerpt;
pub use table::ledger::{Head, LedgerEntry};
pub use table::link::{LinkRecord, SetStance};
pub use table::mention::Mention;
pub use table::note::{Answer, NewNote, NoteRecord};
pub use table::passage::{NewPassage, PassageKey, PassageRecord};
pub use table::sealed_source::{SealCheck, SealedElsewhere, SealedSource};
pub use table::sign_off::{NewSignOff, SignOffEnd, SignOffRecord, Waiver};
pub use table::source::{SourceFields, SourceRecord};
pub use table::verdict::{NewVerdict, VerdictRecord};
pub use undo::Reverted;
pub use verify::{Fault, LedgerCheck};
