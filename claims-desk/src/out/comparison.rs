//! `galley draft compare`: what became of the claims of one text in another, with nothing decided on either.

use claims_db::compare_readings;
use claims_engine::text::{Offsets, Span, Unit};
use serde::Serialize;

use super::Article;
use super::extraction::claim_id;
use crate::batch::Reading;
use crate::redline::{self, Page};
use crate::shape::{ClaimKind, Exact, Fate, FateCounts, Value, WordsOp, WordsPart};

/// The whole document. Offsets count code points of the text that each claim stands in.
#[derive(Clone, Debug, Serialize)]
pub struct Comparison {
    schema: &'static str,
    /// The earlier text.
    pub old: Article,
    /// The later text.
    pub new: Article,
    /// How many claims came to which end.
    pub counts: FateCounts,
    /// Claim by claim: reworded, dropped, new, moved, unchanged, each in the order of the text.
    pub claims: Vec<ComparedClaim>,
}

/// What became of one claim.
#[derive(Clone, Debug, Serialize)]
pub struct ComparedClaim {
    /// What.
    pub fate: Fate,
    /// Its kind.
    pub kind: ClaimKind,
    /// As it was.
    pub old: Option<ClaimSide>,
    /// As it is.
    pub new: Option<ClaimSide>,
    /// Whether a verdict on it would hold in the new text without anybody looking again.
    pub verdict_holds: bool,
    /// Whether what was said of evidence would go along.
    pub evidence_holds: bool,
    /// Its sentences, word by word where they changed.
    pub words: Vec<WordsPart>,
}

/// A claim in one of the texts.
#[derive(Clone, Debug, Serialize)]
pub struct ClaimSide {
    /// `c1`, as `galley extract` of that text numbers it.
    pub id: String,
    /// One sentence that stands on its own.
    pub statement: String,
    /// Its value.
    pub value: Value,
    /// The words that state it.
    pub mentions: Vec<Exact>,
}

struct Side<'a> {
    reading: &'a Reading,
    offsets: Offsets<'a>,
    page: Page<'a>,
}

impl<'a> Side<'a> {
    fn of(reading: &'a Reading) -> Self {
        let text = reading.article.text();
        Self { reading, offsets: Offsets::new(text, Unit::CodePoint), page: Page::of(text) }
    }

    fn article(&self) -> Article {
        let Reading { article, plain, published, extraction, .. } = self.reading;
        Article::of(article, *plain, *published, extraction, &self.offsets)
    }

    fn claim(&self, at: usize) -> Option<ClaimSide> {
        let claim = self.reading.extraction.claims.get(at)?;
        let text = self.reading.article.text();
        Some(ClaimSide {
            id: claim_id(at),
            statement: claim.statement.clone(),
            value: (&claim.value).into(),
            mentions: claim.mentions.iter().map(|span| Exact::of(text, &self.offsets, *span)).collect(),
        })
    }

    fn spans(&self, at: usize) -> &'a [Span] {
        self.reading.extraction.claims.get(at).map_or(&[], |claim| &claim.mentions)
    }

    fn kind(&self, at: usize) -> Option<ClaimKind> {
        self.reading.extraction.claims.get(at).map(|claim| claim.kind.into())
    }
}

impl Comparison {
    /// Compares two readings.
    pub fn new(old: &Reading, new: &Reading) -> Self {
        let matches = compare_readings((&old.article, &old.extraction), (&new.article, &new.extraction));
        let (before, after) = (Side::of(old), Side::of(new));
        let mut claims = Vec::with_capacity(matches.new.len() + matches.dropped.len());
        for (at, found) in matches.new.iter().enumerate() {
            let Some(kind) = after.kind(at) else { continue };
            let fate = Fate::from(found.change);
            let words = match found.previous {
                Some(was) if fate != Fate::Unchanged => {
                    redline::changed((&before.page, before.spans(was)), (&after.page, after.spans(at)))
                }
                Some(_) => redline::alone(&after.page, after.spans(at), WordsOp::Kept),
                None => redline::alone(&after.page, after.spans(at), WordsOp::Added),
            };
            claims.push((
                after.spans(at).first().copied(),
                ComparedClaim {
                    fate,
                    kind,
                    old: found.previous.and_then(|was| before.claim(was)),
                    new: after.claim(at),
                    verdict_holds: found.settled,
                    evidence_holds: found.same,
                    words,
                },
            ));
        }
        for at in matches.dropped {
            let Some(kind) = before.kind(at) else { continue };
            claims.push((
                before.spans(at).first().copied(),
                ComparedClaim {
                    fate: Fate::Dropped,
                    kind,
                    old: before.claim(at),
                    new: None,
                    verdict_holds: false,
                    evidence_holds: false,
                    words: redline::alone(&before.page, before.spans(at), WordsOp::Removed),
                },
            ));
        }
        claims.sort_by_key(|(place, claim)| (claim.fate, *place));
        let claims: Vec<_> = claims.into_iter().map(|(_, claim)| claim).collect();
        Self {
            schema: "galley/draft-comparison/1",
            old: before.article(),
            new: after.article(),
            counts: FateCounts::of(claims.iter().map(|claim| claim.fate)),
            claims,
        }
    }
}
