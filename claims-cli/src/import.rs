//! `galley import`: files and folders into the evidence room, as one job.

use std::io::{self, IsTerminal as _, Write as _};

use claims_desk::Result;
use claims_desk::import::plan;
use claims_desk::wire::{ImportProgress, ImportSummary};
use serde::Serialize;

use crate::args::{Import, Shape};
use crate::commands::json;
use crate::text::clean;

#[derive(Serialize)]
struct Printed<'a> {
    schema: &'static str,
    #[serde(flatten)]
    summary: &'a ImportSummary,
}

/// Imports, and says what went in and what was left out.
pub fn run(args: &Import) -> Result<Vec<u8>> {
    let plan = plan(&args.paths)?;
    let desk = args.change.open()?;
    let folders = args.paths.iter().any(|path| path.is_dir());
    let now = args.change.moment();
    let shown = args.change.store.format == Shape::Text && io::stderr().is_terminal();
    let told = |progress: &ImportProgress| {
        if shown {
            // Nobody looks at a terminal that is gone.
            let _ = write!(io::stderr(), "\r{} of {} ", progress.done, progress.total);
        }
    };
    let summary = desk.import(&plan, if folders { "folder" } else { "file" }, now, told)?;
    if shown {
        let _ = write!(io::stderr(), "\r\u{1b}[K");
    }
    Ok(match args.change.store.format {
        Shape::Json => json(&Printed { schema: "galley/import/1", summary: &summary }),
        Shape::Text => text(&summary).into_bytes(),
    })
}

fn text(summary: &ImportSummary) -> String {
    let files = |count: u32| format!("{count} {}", if count == 1 { "file" } else { "files" });
    let mut out = format!("{} imported", files(summary.added));
    let mut held = Vec::new();
    for (count, one, more) in [
        (summary.documents, "document", "documents"),
        (summary.pictures, "picture", "pictures"),
        (summary.sources, "source", "sources"),
    ] {
        if count > 0 {
            held.push(format!("{count} {}", if count == 1 { one } else { more }));
        }
    }
    if !held.is_empty() {
        out = format!("{out}: {}", held.join(", "));
    }
    out.push('\n');
    if summary.known > 0 {
        out = format!("{out}{} already there\n", files(summary.known));
    }
    if !summary.skipped.is_empty() {
        out = format!("{out}{} skipped:\n", summary.skipped.len());
        for one in &summary.skipped {
            out = format!("{out}  {}: {} ({})\n", clean(&one.name), clean(&one.reason), one.code);
        }
    }
    out
}
