//! `galley suggest`: passages of the evidence room for each claim of an article.

use claims_desk::Result;
use claims_desk::out::Suggestions;

use crate::args::{Shape, Suggest};
use crate::commands::{json, read};
use crate::text::clean;

/// Looks. A store that is not there is an error: none is made.
pub fn run(args: &Suggest) -> Result<Vec<u8>> {
    let reading = read(&args.input)?;
    let found = args.store.look()?.suggest(&reading)?;
    Ok(match args.store.format {
        Shape::Json => json(&found),
        Shape::Text => text(&found).into_bytes(),
    })
}

fn text(found: &Suggestions) -> String {
    let mut out = String::new();
    for claim in &found.claims {
        out = format!("{out}{}  {}\n", claim.id, clean(&claim.statement));
        for passage in &claim.passages {
            let place = [passage.title.as_deref(), Some(passage.publisher.as_str()), passage.locator.as_deref()];
            let place: Vec<&str> = place.into_iter().flatten().filter(|part| !part.is_empty()).collect();
            let words = passage.text.split_whitespace().collect::<Vec<_>>().join(" ");
            out = format!("{out}    {}\n      {}\n", clean(&place.join(", ")), clean(&words));
        }
        if claim.passages.is_empty() {
            out.push_str("    nothing in the room\n");
        }
    }
    if found.behind > 0 {
        out = format!("{out}{} passages are still being read in by another program\n", found.behind);
    }
    out
}
