//! `galley coverage`: the names, numbers, dates and quotations of a text, and which of them no claim speaks of.

use claims_engine::coverage::facts;
use claims_engine::text::{Offsets, Unit};
use serde::Serialize;

use super::Article;
use super::extraction::claim_id;
use crate::batch::Reading;
use crate::shape::{Exact, FactSort};

/// The whole document. Offsets count Unicode code points.
#[derive(Clone, Debug, Serialize)]
pub struct Coverage {
    schema: &'static str,
    /// What was read.
    pub article: Article,
    /// Facts in the text.
    pub facts: u32,
    /// Those of them that stand under a claim: to be covered by checking it.
    pub under_claims: u32,
    /// What no claim speaks of: to be checked by hand.
    pub uncovered: Vec<Fact>,
    /// The rest, with their claims.
    pub covered: Vec<Fact>,
}

/// A name, number, date or quotation at one place.
#[derive(Clone, Debug, Serialize)]
pub struct Fact {
    /// What sort.
    pub sort: FactSort,
    /// Its words.
    #[serde(flatten)]
    pub words: Exact,
    /// A person's fullest name, else its words.
    pub label: String,
    /// The claims that it stands under, as `galley extract` numbers them.
    pub claims: Vec<String>,
}

impl Coverage {
    /// The document of a reading.
    pub fn new(reading: &Reading) -> Self {
        let Reading { article, plain, published, extraction, .. } = reading;
        let offsets = Offsets::new(article.text(), Unit::CodePoint);
        let found = facts(article, extraction).into_iter().map(|fact| Fact {
            sort: fact.sort.into(),
            words: Exact::of(article.text(), &offsets, fact.span),
            label: fact.label,
            claims: fact.claims.into_iter().map(claim_id).collect(),
        });
        let (covered, uncovered): (Vec<_>, Vec<_>) = found.partition(|fact| !fact.claims.is_empty());
        Self {
            schema: "galley/coverage/1",
            article: Article::of(article, *plain, *published, extraction, &offsets),
            facts: (covered.len() + uncovered.len()) as u32,
            under_claims: covered.len() as u32,
            uncovered,
            covered,
        }
    }
}
