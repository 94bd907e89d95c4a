//! `galley capture`: one page of the web into the evidence room, because a person asks for it.

use std::io::{self, Write as _};

use claims_desk::wire::{CaptureUrl, Captured};
use claims_desk::{Result, capture};

use crate::args::{Capture, Shape};
use crate::commands::json;
use crate::text::clean;

/// Says what will be fetched, and fetches it.
pub fn run(args: &Capture) -> Result<Vec<u8>> {
    let asked = CaptureUrl { url: args.url.clone() };
    let url = capture::preview(&args.url)?;
    if args.show {
        return Ok(format!("{url}\n").into_bytes());
    }
    if args.change.store.format == Shape::Text {
        // Nobody reads what a closed standard error would have said.
        let _ = writeln!(io::stderr(), "Fetching {url}");
    }
    let desk = args.change.open()?;
    let now = args.change.moment();
    let captured = if args.allow_private { desk.capture_private(asked, now) } else { desk.capture(asked, now) }?;
    Ok(match args.change.store.format {
        Shape::Json => json(&captured),
        Shape::Text => text(&captured).into_bytes(),
    })
}

fn text(captured: &Captured) -> String {
    let title = captured.title.as_deref().map_or_else(|| captured.final_url.clone(), clean);
    let mut out = format!("{title}\n");
    if captured.final_url != captured.url {
        out = format!("{out}from {}\n", captured.final_url);
    }
    out = format!("{out}status {}, {} bytes, SHA-256 {}\n", captured.status, captured.bytes, captured.sha256);
    match (&captured.text, &captured.unread) {
        (Some(text), _) => format!("{out}{} characters of text\n", text.chars().count()),
        (None, Some(reason)) => format!("{out}no text: {}\n", clean(reason)),
        (None, None) => out,
    }
}
