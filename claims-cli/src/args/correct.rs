//! `galley correct` and the drafts of a store: what can be asked for.

use std::path::PathBuf;

use chrono::NaiveDate;
use clap::{Args, Subcommand};

use super::{Change, Shape, Store, day};

#[derive(Debug, Subcommand)]
pub enum Correct {
    /// The claims of an article with their ids, and those that were put aside
    List(List),
    /// Add a claim by its words
    Add(Add),
    /// Put one claim aside and its parts in its place: its first item and the others
    Split(One),
    /// Put several claims aside and one in their place
    Merge(Merge),
    /// Make a claim one of another kind
    Retype(Retype),
    /// Give a claim other words of the article
    Respan(Respan),
    /// Correct what a claim says
    Value(Set),
    /// Put a claim aside as none at all
    Dismiss(One),
    /// Bring a claim back that was put aside
    BringBack(One),
    /// Take back the last change of an article
    Undo(Whole),
    /// Do again what was taken back last
    Redo(Whole),
}

#[derive(Debug, Args)]
pub struct List {
    /// The article's id
    #[arg(long, value_name = "ID")]
    pub article: String,
    #[command(flatten)]
    pub store: Store,
}

#[derive(Debug, Args)]
pub struct Whole {
    /// The article's id
    #[arg(long, value_name = "ID")]
    pub article: String,
    #[command(flatten)]
    pub change: Change,
}

#[derive(Debug, Args)]
pub struct One {
    /// The claim's id
    pub claim: String,
    #[command(flatten)]
    pub change: Change,
}

#[derive(Debug, Args)]
pub struct Merge {
    /// The claims' ids; what only one can say is the first's
    #[arg(required = true, num_args = 2.., value_name = "CLAIM")]
    pub claims: Vec<String>,
    #[command(flatten)]
    pub change: Change,
}

#[derive(Debug, Args)]
pub struct Add {
    /// The article's id
    #[arg(long, value_name = "ID")]
    pub article: String,
    #[command(flatten)]
    pub words: Words,
    #[command(flatten)]
    pub says: Says,
    /// The claim's kind, such as `meeting_date`; else the one that fits the words best
    #[arg(long)]
    pub kind: Option<String>,
    #[command(flatten)]
    pub change: Change,
}

#[derive(Debug, Args)]
pub struct Retype {
    /// The claim's id
    pub claim: String,
    /// The kind, such as `meeting_date`
    #[arg(long)]
    pub kind: String,
    #[command(flatten)]
    pub says: Says,
    #[command(flatten)]
    pub change: Change,
}

#[derive(Debug, Args)]
pub struct Respan {
    /// The claim's id
    pub claim: String,
    #[command(flatten)]
    pub words: Words,
    #[command(flatten)]
    pub change: Change,
}

#[derive(Debug, Args)]
pub struct Set {
    /// The claim's id
    pub claim: String,
    #[command(flatten)]
    pub says: Says,
    #[command(flatten)]
    pub change: Change,
}

/// Words of the article.
#[derive(Debug, Args)]
pub struct Words {
    /// Words of the article, exactly as they stand there and only once; may be given several times
    #[arg(long, required = true, value_name = "WORDS")]
    pub words: Vec<String>,
}

/// What a claim says, where that is not what Galley reads in its words.
#[derive(Debug, Args)]
pub struct Says {
    /// A field of the value: date=2025-09-04, or `places=["Beijing"]`; may be given several times
    #[arg(long, value_name = "FIELD=VALUE")]
    pub set: Vec<String>,
    /// The meeting or journey: e1, or a word for a new one: new:summit
    #[arg(long, value_name = "EVENT")]
    pub event: Option<String>,
}

#[derive(Debug, Args)]
pub struct OpenDraft {
    /// The file
    pub file: PathBuf,
    /// The article whose next draft it is; else it is an article of its own
    #[arg(long, value_name = "ID")]
    pub article: Option<String>,
    /// The day on which the article was or will be published; a next draft keeps the one before
    #[arg(long, value_name = "YYYY-MM-DD", value_parser = day, conflicts_with = "article")]
    pub published: Option<NaiveDate>,
    #[command(flatten)]
    pub change: Change,
}

#[derive(Debug, Args)]
pub struct DraftNotes {
    /// The draft's file, a Word document
    pub file: PathBuf,
    /// The day on which the article was or will be published
    #[arg(long, value_name = "YYYY-MM-DD", value_parser = day)]
    pub published: Option<NaiveDate>,
    /// How to print
    #[arg(long, value_enum, default_value_t = Shape::Text)]
    pub format: Shape,
}
