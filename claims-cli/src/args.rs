//! What can be asked for on the command line.

pub mod correct;

use std::path::PathBuf;

use chrono::{DateTime, NaiveDate, Utc};
use claims_desk::Format;
use clap::builder::{PossibleValuesParser, TypedValueParser as _};
use clap::{Args, Parser, Subcommand, ValueEnum};

/// Reads an article, finds its checkable claims, weighs evidence, writes the report.
#[derive(Debug, Parser)]
#[command(name = "galley", version, disable_help_subcommand = true)]
pub struct Cli {
    #[command(subcommand)]
    pub command: Command,
}

#[derive(Debug, Subcommand)]
pub enum Command {
    /// Find the claims of an article
    Extract(Extract),
    /// List what was read in an article: sentences, dates, people, places, organisations, vehicles
    Mentions(Extract),
    /// List the names, numbers, dates and quotations that no claim speaks of
    Coverage(Extract),
    /// Find the claims and weigh them against evidence
    Assess(Assess),
    /// Write a report of the claims, their evidence and their status
    Report(Report),
    /// Show the sample case that comes with the program
    Sample(Sample),
    /// Import files and folders into the evidence room
    Import(Import),
    /// List passages of the evidence room for each claim of an article
    Suggest(Suggest),
    /// List earlier decisions of the desk on claims that say the same as an article's
    Recall(Suggest),
    /// Fetch one page of the web and keep it in the evidence room
    Capture(Capture),
    /// Write a case as a bag of files with checksums, say what a bundle proves, or take a colleague's in
    #[command(subcommand)]
    Bundle(Bundle),
    /// Check the ledger of the desk's store: every change, each bound to the one before
    #[command(subcommand)]
    Ledger(Ledger),
    /// Compare drafts of an article, read their notes, or take one into the store
    #[command(subcommand)]
    Draft(Draft),
    /// Put claims right: add, split, merge, retype, respan, correct or dismiss them, and take that back
    #[command(subcommand)]
    Correct(correct::Correct),
}

#[derive(Debug, Args)]
pub struct Input {
    /// The article's file; - is standard input
    pub file: PathBuf,
    /// The day on which the article was published
    #[arg(long, value_name = "YYYY-MM-DD", value_parser = day)]
    pub published: Option<NaiveDate>,
}

#[derive(Debug, Args)]
pub struct Extract {
    #[command(flatten)]
    pub input: Input,
    /// How to print
    #[arg(long, value_enum, default_value_t = Shape::Text)]
    pub format: Shape,
}

#[derive(Debug, Args)]
pub struct Assess {
    #[command(flatten)]
    pub input: Input,
    /// A JSON file of evidence records
    #[arg(long, value_name = "EVIDENCE.json")]
    pub evidence: PathBuf,
    /// What is enough for "supported"
    #[arg(long, value_enum, default_value_t = Policy::Desk)]
    pub policy: Policy,
    /// How to print
    #[arg(long, value_enum, default_value_t = Shape::Text)]
    pub format: Shape,
}

#[derive(Debug, Args)]
pub struct Report {
    #[command(flatten)]
    pub input: Input,
    /// A JSON file of evidence records
    #[arg(long, value_name = "EVIDENCE.json")]
    pub evidence: Option<PathBuf>,
    /// What is enough for "supported"
    #[arg(long, value_enum, default_value_t = Policy::Desk)]
    pub policy: Policy,
    /// The report's format
    #[arg(long, value_parser = formats())]
    pub format: Format,
    #[command(flatten)]
    pub look: Look,
    #[command(flatten)]
    pub target: Target,
    /// Where to write; - is standard output; a folder takes a file under a name of its own, and of claimreview one for
    /// each decided claim
    #[arg(long, value_name = "PATH")]
    pub out: PathBuf,
}

#[derive(Debug, Args)]
pub struct Look {
    /// Who will read it: "public" has no notes, no names of staff and nothing of sealed sources
    #[arg(long, value_enum, default_value_t = Audience::Desk)]
    pub audience: Audience,
    /// Only the claims that a person has decided
    #[arg(long)]
    pub decided_only: bool,
    /// How dates read in the formats for people
    #[arg(long, value_enum, default_value_t = Dates::Prose)]
    pub dates: Dates,
    /// The name of the desk, for the head of the report
    #[arg(long, value_name = "NAME")]
    pub desk: Option<String>,
    /// The desk's picture, PNG or JPEG
    #[arg(long, value_name = "FILE")]
    pub logo: Option<PathBuf>,
}

/// Who will read the report.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Audience {
    /// The desk: everything
    Desk,
    /// Readers
    Public,
}

/// How dates read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Dates {
    /// 4 September 2025
    Prose,
    /// 2025-09-04
    Iso,
}

#[derive(Debug, Args)]
pub struct Target {
    /// The time to print in the report, RFC 3339
    #[arg(long, value_name = "TIME", value_parser = moment)]
    pub now: Option<String>,
    /// Replace an existing file
    #[arg(long, visible_alias = "force")]
    pub replace: bool,
}

#[derive(Debug, Args)]
pub struct Sample {
    /// Print one file of the sample instead: article.txt, evidence.json or README.md
    #[arg(long, value_name = "NAME", conflicts_with_all = ["write", "out"])]
    pub print: Option<String>,
    /// Write the files of the sample into this folder instead
    #[arg(long, value_name = "FOLDER", conflicts_with = "out")]
    pub write: Option<PathBuf>,
    /// Also write the report; the ending says in which format
    #[arg(long, value_name = "PATH")]
    pub out: Option<PathBuf>,
    /// What is enough for "supported"
    #[arg(long, value_enum, default_value_t = Policy::Desk)]
    pub policy: Policy,
    /// How to print
    #[arg(long, value_enum, default_value_t = Shape::Text)]
    pub format: Shape,
    #[command(flatten)]
    pub target: Target,
}

#[derive(Debug, Args)]
pub struct Import {
    /// Files and folders: documents, pictures, web archives, lists of references
    #[arg(required = true, value_name = "PATH")]
    pub paths: Vec<PathBuf>,
    #[command(flatten)]
    pub change: Change,
}

#[derive(Debug, Args)]
pub struct Suggest {
    #[command(flatten)]
    pub input: Input,
    #[command(flatten)]
    pub store: Store,
}

#[derive(Debug, Args)]
pub struct Capture {
    /// The page's address; http or https
    pub url: String,
    /// Only say what would be fetched
    #[arg(long)]
    pub show: bool,
    /// Fetch from this computer and its own network too, whatever the settings say
    #[arg(long)]
    pub allow_private: bool,
    #[command(flatten)]
    pub change: Change,
}

#[derive(Debug, Subcommand)]
pub enum Draft {
    /// What became of the claims of one draft in the next: unchanged, moved, reworded, dropped or new
    Compare(CompareDrafts),
    /// What comments and footnotes of a Word draft propose as sources of its claims
    Notes(correct::DraftNotes),
    /// Take a file into the store: as an article, or as the next draft of one
    Open(correct::OpenDraft),
    /// The articles of the store with their ids
    List(Store),
}

#[derive(Debug, Args)]
pub struct CompareDrafts {
    /// The earlier draft's file
    pub old: PathBuf,
    /// The later draft's file; one of the two may be -, standard input
    pub new: PathBuf,
    /// The day on which the article was or will be published
    #[arg(long, value_name = "YYYY-MM-DD", value_parser = day)]
    pub published: Option<NaiveDate>,
    /// How to print
    #[arg(long, value_enum, default_value_t = Shape::Text)]
    pub format: Shape,
}

#[derive(Debug, Subcommand)]
pub enum Bundle {
    /// Write a case with its drafts, claims, evidence, files, ledger and report
    Write(WriteBundle),
    /// Take a bundle in; what this store has stays, and decisions of both sides are kept
    Read(ReadBundle),
    /// Go through every file and the ledger, and say what that proves and what not; status 1 where something is wrong
    Verify(VerifyBundle),
}

#[derive(Debug, Args)]
pub struct WriteBundle {
    /// The article's id, or all
    #[arg(long, value_name = "ID", default_value = "all")]
    pub article: String,
    /// A folder that is not there yet, or a name that ends in .zip
    #[arg(long, value_name = "PATH")]
    pub out: PathBuf,
    /// Who will get it: "public" has the texts and reports without notes and names, and only hashes of the ledger
    #[arg(long, value_enum, default_value_t = Audience::Desk)]
    pub audience: Audience,
    /// Put what is sealed in too, for a room that may see it; it stays sealed there
    #[arg(long)]
    pub with_sealed: bool,
    /// Replace a ZIP that is there
    #[arg(long, visible_alias = "force")]
    pub replace: bool,
    #[command(flatten)]
    pub change: Change,
}

#[derive(Debug, Args)]
pub struct ReadBundle {
    /// The bundle: a folder or a ZIP
    pub path: PathBuf,
    #[command(flatten)]
    pub change: Change,
}

#[derive(Debug, Args)]
pub struct VerifyBundle {
    /// The bundle: a folder or a ZIP
    pub path: PathBuf,
    /// How to print
    #[arg(long, value_enum, default_value_t = Shape::Text)]
    pub format: Shape,
}

#[derive(Debug, Subcommand)]
pub enum Ledger {
    /// Go through every entry; the first that is altered, missing or out of order ends it with status 1
    Verify(Verify),
    /// The number of entries and the hash of the last: note it, and hand it to `verify --head` later
    Head(Store),
}

#[derive(Debug, Args)]
pub struct Verify {
    #[command(flatten)]
    pub store: Store,
    /// A head that was noted earlier, as ENTRIES:HASH; the ledger must still go through it
    #[arg(long, value_name = "ENTRIES:HASH", value_parser = noted)]
    pub head: Option<(i64, String)>,
}

#[derive(Debug, Args)]
pub struct Store {
    /// The folder of the store; else the one that the window uses
    #[arg(long, value_name = "FOLDER")]
    pub data: Option<PathBuf>,
    /// How to print
    #[arg(long, value_enum, default_value_t = Shape::Text)]
    pub format: Shape,
}

/// What every command takes that changes the store.
#[derive(Debug, Args)]
pub struct Change {
    #[command(flatten)]
    pub store: Store,
    /// The time to note, RFC 3339; else the clock's
    #[arg(long, value_name = "TIME", value_parser = instant)]
    pub now: Option<DateTime<Utc>>,
}

/// How standard output is laid out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Shape {
    /// For people
    Text,
    /// For programs
    Json,
}

/// What is enough for `supported`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Policy {
    /// One primary source or three independent secondary ones
    Desk,
    /// One source of either tier
    Single,
}

impl Policy {
    /// The name that the desk knows.
    pub fn name(self) -> &'static str {
        match self {
            Self::Desk => "desk",
            Self::Single => "single",
        }
    }
}

fn day(text: &str) -> Result<NaiveDate, String> {
    claims_desk::batch::day(text).map_err(|_| "a day is written 2025-09-04".to_owned())
}

fn noted(text: &str) -> Result<(i64, String), String> {
    let parts = text.split_once(':').and_then(|(entries, hash)| Some((entries.parse::<i64>().ok()?, hash)));
    parts
        .filter(|(entries, hash)| *entries > 0 && hash.len() == 64 && hash.bytes().all(|byte| byte.is_ascii_hexdigit()))
        .map(|(entries, hash)| (entries, hash.to_owned()))
        .ok_or_else(|| "a head is written 12:HASH, with the 64 digits that `galley ledger head` prints".to_owned())
}

fn moment(text: &str) -> Result<String, String> {
    DateTime::parse_from_rfc3339(text)
        .map(|_| text.to_owned())
        .map_err(|_| "a time is written 2025-09-05T08:00:00Z".to_owned())
}

fn instant(text: &str) -> Result<DateTime<Utc>, String> {
    DateTime::parse_from_rfc3339(text)
        .map(|time| time.to_utc())
        .map_err(|_| "a time is written 2025-09-05T08:00:00Z".to_owned())
}

fn formats() -> impl clap::builder::TypedValueParser<Value = Format> {
    PossibleValuesParser::new(Format::ALL.iter().map(|format| format.name()))
        .try_map(|name| Format::from_name(&name).ok_or("no such format"))
}
