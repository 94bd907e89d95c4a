//! `galley draft notes`: what comments and footnotes of a draft's file propose as sources, without a store.

use std::fmt::Write as _;

use claims_desk::Result;
use claims_desk::batch::Reading;
use claims_desk::out::DraftNotes;

use crate::args::{Shape, correct};
use crate::commands::json;
use crate::text::{Paint, clean};

/// Prints the notes.
pub fn run(args: &correct::DraftNotes, paint: Paint) -> Result<Vec<u8>> {
    let notes = DraftNotes::new(&Reading::of_file(&args.file, args.published)?);
    Ok(match args.format {
        Shape::Json => json(&notes),
        Shape::Text => text(&notes, paint).into_bytes(),
    })
}

fn text(notes: &DraftNotes, paint: Paint) -> String {
    let mut out = String::new();
    for note in &notes.notes {
        let by = note.author.as_deref().map(|author| format!(" by {}", clean(author))).unwrap_or_default();
        let settled = if note.resolved { ", resolved" } else { "" };
        let head = format!("{}{by}{settled}", note.kind);
        let _ = writeln!(out, "{} on “{}”", paint.bold(&head), clean(&note.words.exact));
        let _ = writeln!(out, "    {}", clean(&note.text));
        let url = note.source.url.as_deref().filter(|url| !note.text.contains(url));
        if let Some(url) = url {
            let _ = writeln!(out, "    {}", clean(url));
        }
        let claims = if note.claims.is_empty() { "no claim".to_owned() } else { note.claims.join(", ") };
        let _ = writeln!(out, "    {}", paint.dim(&format!("for {claims}")));
    }
    if notes.notes.is_empty() {
        out.push_str("No comments and no footnotes.\n");
    }
    out
}
