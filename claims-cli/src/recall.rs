//! `galley recall`: decisions of the desk on claims that say the same as those of a file. They are offered, and change nothing.

use claims_desk::Result;
use claims_desk::out::Memory;

use crate::args::{Shape, Suggest};
use crate::commands::{json, read};
use crate::text::clean;

/// Looks. A store that is not there is an error: none is made.
pub fn run(args: &Suggest) -> Result<Vec<u8>> {
    let reading = read(&args.input)?;
    let found = args.store.look()?.recall(&reading)?;
    Ok(match args.store.format {
        Shape::Json => json(&found),
        Shape::Text => text(&found).into_bytes(),
    })
}

fn text(found: &Memory) -> String {
    let mut out = String::new();
    for claim in &found.claims {
        out = format!("{out}{}  {}\n", claim.id, clean(&claim.statement));
        for decision in &claim.decisions {
            let said = decision.verdict.status.name().replace('_', " ");
            let note = decision.verdict.note.as_deref().map_or_else(String::new, |note| format!(": {}", clean(note)));
            let place = [decision.title.as_str(), decision.published.as_deref().unwrap_or("no date")].join(", ");
            out = format!("{out}    {said}{note} ({})\n      {}\n", clean(&place), clean(&decision.because));
            for evidence in &decision.evidence {
                let words = evidence.excerpt.split_whitespace().collect::<Vec<_>>().join(" ");
                out = format!("{out}      {}: {}\n", clean(&evidence.source.publisher), clean(&words));
            }
        }
        if claim.decisions.is_empty() {
            out.push_str("    nothing decided before\n");
        }
    }
    out
}
