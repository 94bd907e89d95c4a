//! The shape of `galley/report/1`: the field names here are the format.

use serde::Serialize;

use crate::summary::Counts;

#[derive(Serialize)]
pub(super) struct Document<'a> {
    pub(super) schema: &'static str,
    pub(super) generated_at: Option<&'a str>,
    pub(super) article: Article<'a>,
    pub(super) policy: Policy<'a>,
    pub(super) summary: Summary,
    pub(super) events: Vec<Event<'a>>,
    pub(super) claims: Vec<Claim<'a>>,
    pub(super) evidence: Vec<Evidence<'a>>,
    pub(super) unchecked: Unchecked<'a>,
    pub(super) ledger_head: Option<&'a str>,
}

#[derive(Serialize)]
pub(super) struct Article<'a> {
    pub(super) title: Option<&'a str>,
    pub(super) published: Option<String>,
    pub(super) language: &'a str,
    pub(super) characters: u32,
    pub(super) sha256: &'a str,
    pub(super) text: &'a str,
}

#[derive(Serialize)]
pub(super) struct Policy<'a> {
    pub(super) name: &'a str,
    pub(super) primary: u32,
    pub(super) secondary: u32,
}

#[derive(Serialize)]
pub(super) struct Summary {
    #[serde(flatten)]
    pub(super) all: Tally,
    pub(super) kinds: Vec<KindTally>,
}

#[derive(Serialize)]
pub(super) struct KindTally {
    pub(super) kind: &'static str,
    #[serde(flatten)]
    pub(super) counts: Tally,
}

#[derive(Serialize)]
pub(super) struct Tally {
    pub(super) claims: usize,
    pub(super) decided: usize,
    pub(super) overruled: usize,
    pub(super) unassessed: usize,
    pub(super) assessments: ByStatus,
    pub(super) verdicts: ByStatus,
}

#[derive(Serialize)]
pub(super) struct ByStatus {
    pub(super) refuted: usize,
    pub(super) conflicting: usize,
    pub(super) not_enough_evidence: usize,
    pub(super) supported: usize,
}

#[derive(Serialize)]
pub(super) struct Event<'a> {
    pub(super) id: &'a str,
    #[serde(rename = "type")]
    pub(super) kind: &'static str,
    pub(super) what: &'a str,
    pub(super) phase: &'static str,
}

#[derive(Serialize)]
pub(super) struct Claim<'a> {
    pub(super) id: &'a str,
    pub(super) event: Option<&'a str>,
    pub(super) kind: &'static str,
    pub(super) statement: &'a str,
    pub(super) value: serde_json::Value,
    pub(super) because: &'a str,
    pub(super) certainty: &'static str,
    pub(super) phase: Option<&'static str>,
    pub(super) mentions: Vec<Mention<'a>>,
    pub(super) assessment: Option<Assessment<'a>>,
    pub(super) verdict: Option<Decision<'a>>,
    pub(super) overruled: bool,
}

#[derive(Serialize)]
pub(super) struct Words<'a> {
    pub(super) start: u32,
    pub(super) end: u32,
    pub(super) exact: &'a str,
}

#[derive(Serialize)]
pub(super) struct Mention<'a> {
    #[serde(flatten)]
    pub(super) words: Words<'a>,
    pub(super) context: Words<'a>,
}

#[derive(Serialize)]
pub(super) struct Assessment<'a> {
    pub(super) status: &'static str,
    pub(super) items: Vec<Item<'a>>,
    pub(super) links: Vec<Link<'a>>,
    /// How many records of evidence say nothing about the claim: they have no link here.
    pub(super) silent: usize,
    pub(super) missing: Option<&'a str>,
}

#[derive(Serialize)]
pub(super) struct Item<'a> {
    #[serde(rename = "item")]
    pub(super) name: &'a str,
    pub(super) status: &'static str,
    pub(super) reasons: Vec<Reason<'a>>,
    pub(super) missing: Option<&'a str>,
}

#[derive(Serialize)]
pub(super) struct Reason<'a> {
    pub(super) evidence: &'a str,
    pub(super) stance: &'static str,
    pub(super) because: &'a str,
    pub(super) claim: Words<'a>,
    pub(super) excerpt: Option<Words<'a>>,
}

#[derive(Serialize)]
pub(super) struct Link<'a> {
    pub(super) evidence: &'a str,
    pub(super) stance: &'static str,
    pub(super) origin: u32,
    pub(super) set_by: Option<&'a str>,
}

#[derive(Serialize)]
pub(super) struct Decision<'a> {
    pub(super) status: &'static str,
    pub(super) note: Option<&'a str>,
    pub(super) by: Option<&'a str>,
    pub(super) at: Option<&'a str>,
}

#[derive(Serialize)]
pub(super) struct Evidence<'a> {
    pub(super) id: &'a str,
    pub(super) excerpt: &'a str,
    pub(super) sha256: &'a str,
    pub(super) locator: Option<&'a str>,
    pub(super) retrieved: Option<&'a str>,
    pub(super) source: Source<'a>,
}

#[derive(Serialize)]
pub(super) struct Source<'a> {
    pub(super) publisher: &'a str,
    pub(super) title: Option<&'a str>,
    pub(super) url: Option<&'a str>,
    pub(super) published: Option<String>,
    pub(super) tier: &'static str,
    pub(super) origin: Option<&'a str>,
}

#[derive(Serialize)]
pub(super) struct Unchecked<'a> {
    pub(super) blocks: Vec<Block<'a>>,
    pub(super) claims_without_verdict: Vec<&'a str>,
}

#[derive(Serialize)]
pub(super) struct Block<'a> {
    pub(super) why: &'static str,
    #[serde(flatten)]
    pub(super) words: Words<'a>,
}

impl From<Counts> for Tally {
    fn from(counts: Counts) -> Self {
        let by_status = |of: [usize; 4]| ByStatus {
            refuted: of[0],
            conflicting: of[1],
            not_enough_evidence: of[2],
            supported: of[3],
        };
        Self {
            claims: counts.claims,
            decided: counts.decided,
            overruled: counts.overruled,
            unassessed: counts.unassessed,
            assessments: by_status(counts.assessed),
            verdicts: by_status(counts.verdicts),
        }
    }
}
