//! Named organisations.

use crate::Doc;
use crate::mention::OrganisationMention;

/// Organisations that news names by their letters alone.
const ACRONYMS: &[&str] = &[
    "UN",
    "EU",
    "NATO",
    "ASEAN",
    "AU",
    "IMF",
    "WTO",
    "WHO",
    "OPEC",
    "G7",
    "G8",
    "G20",
    "BRICS",
    "OECD",
    "IAEA",
    "PLO",
    "Quad",
    "Hamas",
    "Hezbollah",
    "Taliban",
];

/// Finds the organisations that the text names.
pub fn find(doc: &Doc) -> Vec<OrganisationMention> {
    (0..doc.tokens.len())
        .filter(|i| doc.is_capital(*i) && ACRONYMS.contains(&doc.word(*i)))
        .map(|i| OrganisationMention { span: doc.span(i..i + 1), name: doc.word(i).to_owned() })
        .collect()
}
