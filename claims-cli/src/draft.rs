//! `galley draft`: two drafts of an article compared without a store, and drafts taken into one.

use std::fmt::Write as _;
use std::path::Path;

use claims_desk::batch::Reading;
use claims_desk::out::{ComparedClaim, Comparison};
use claims_desk::shape::{Fate, WordsOp, WordsPart};
use claims_desk::wire::{NewDraftFile, Nothing, OpenFile, Redrafted};
use claims_desk::{Result, intake};

use crate::args::correct::OpenDraft;
use crate::args::{CompareDrafts, Draft, Shape};
use crate::commands::json;
use crate::text::{Paint, clean, question};
use crate::{notes, shown};

/// Does what was asked for.
pub fn run(asked: &Draft, paint: Paint) -> Result<Vec<u8>> {
    match asked {
        Draft::Compare(args) => compare(args, paint),
        Draft::Notes(args) => notes::run(args, paint),
        Draft::Open(args) => open(args),
        Draft::List(store) => Ok(shown::articles(&store.look()?.list_articles(Nothing {})?, store.format)),
    }
}

/// An article of its own, or the next draft of one.
fn open(args: &OpenDraft) -> Result<Vec<u8>> {
    let (path, now) = (args.file.to_string_lossy().into_owned(), args.change.moment());
    let (article, done) = match &args.article {
        None => {
            let published = args.published.map(|day| day.to_string());
            let opened = args.change.open()?.open_file(OpenFile { path, published }, now)?;
            let done = if opened.already_open { "It was there already" } else { "Opened" };
            (opened.article, done.to_owned())
        }
        Some(article) => {
            let new = NewDraftFile { article: article.clone(), path };
            let Redrafted { article, comparison } = args.change.store.look()?.new_draft_file(new, now)?;
            let counts = comparison.counts;
            let done = format!(
                "Draft {}: {} unchanged, {} moved, {} reworded, {} dropped, {} new",
                article.draft.number, counts.unchanged, counts.moved, counts.reworded, counts.dropped, counts.new
            );
            (article, done)
        }
    };
    Ok(shown::article(&article, Some(&done), args.change.store.format))
}

fn compare(args: &CompareDrafts, paint: Paint) -> Result<Vec<u8>> {
    let comparison = Comparison::new(&read(&args.old, args)?, &read(&args.new, args)?);
    Ok(match args.format {
        Shape::Json => json(&comparison),
        Shape::Text => text(&comparison, paint).into_bytes(),
    })
}

fn read(path: &Path, args: &CompareDrafts) -> Result<Reading> {
    if path == Path::new("-") {
        return Ok(Reading::of(intake::stdin()?, args.published));
    }
    Reading::of_file(path, args.published)
}

fn text(comparison: &Comparison, paint: Paint) -> String {
    let mut out = String::new();
    for fate in Fate::ALL {
        let mut claims = comparison.claims.iter().filter(|claim| claim.fate == *fate).peekable();
        if claims.peek().is_none() {
            continue;
        }
        let _ = writeln!(out, "{}", paint.bold(fate.name()));
        for claim in claims {
            write_claim(&mut out, claim, paint);
        }
        out.push('\n');
    }
    let counts = comparison.counts;
    let _ = writeln!(
        out,
        "{} reworded · {} dropped · {} new · {} moved · {} unchanged",
        counts.reworded, counts.dropped, counts.new, counts.moved, counts.unchanged
    );
    out
}

fn write_claim(out: &mut String, claim: &ComparedClaim, paint: Paint) {
    let id = |side: &Option<claims_desk::out::ClaimSide>| side.as_ref().map_or("–", |side| side.id.as_str()).to_owned();
    let ids = format!("{} → {}", id(&claim.old), id(&claim.new));
    let statement = claim.new.as_ref().or(claim.old.as_ref()).map_or("", |side| side.statement.as_str());
    let label = format!("{ids:<12}{:<12}", question(claim.kind));
    let _ = writeln!(out, "  {}{}", paint.bold(&label), clean(statement));
    if claim.fate != Fate::Unchanged {
        let _ = writeln!(out, "      {}", words(&claim.words, paint));
    }
    if matches!(claim.fate, Fate::Reworded | Fate::Moved) && !claim.verdict_holds {
        let _ = writeln!(out, "      {}", paint.dim("a verdict on the earlier words does not hold: check it again"));
    }
}

/// `met on [-September 4-] {+September 3+}`, as the usual tools mark words.
fn words(parts: &[WordsPart], paint: Paint) -> String {
    let one = |part: &WordsPart| {
        let before = if part.text.starts_with(char::is_whitespace) { " " } else { "" };
        let behind = if part.text.ends_with(char::is_whitespace) { " " } else { "" };
        let text = clean(&part.text);
        match part.op {
            WordsOp::Kept if text.is_empty() => " ".to_owned(),
            WordsOp::Kept => format!("{before}{text}{behind}"),
            WordsOp::Removed => format!("{before}{}{behind}", paint.with("31", &format!("[-{text}-]"))),
            WordsOp::Added => format!("{before}{}{behind}", paint.with("32", &format!("{{+{text}+}}"))),
        }
    };
    parts.iter().map(one).collect()
}
