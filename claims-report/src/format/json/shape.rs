//! The shape of `galley/report/1`: the field names here are the format.

use schemars::JsonSchema;
use serde::Serialize;

use super::schema;
use crate::summary::Counts;

#[derive(Serialize, JsonSchema)]
pub(super) struct Document<'a> {
    #[schemars(schema_with = "schema::version")]
    pub(super) schema: &'static str,
    pub(super) generated_at: Option<&'a str>,
    pub(super) article: Article<'a>,
    pub(super) policy: Policy<'a>,
    pub(super) summary: Summary,
    pub(super) events: Vec<Event<'a>>,
    pub(super) claims: Vec<Claim<'a>>,
    pub(super) evidence: Vec<Evidence<'a>>,
    /// What the article's own words show to be wrong.
    pub(super) findings: Vec<Finding<'a>>,
    pub(super) unchecked: Unchecked<'a>,
    /// A person's word for the draft, where somebody has signed it off.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) sign_off: Option<SignOff<'a>>,
    /// How far two reviewers agree, where a blind second check of the draft was finished.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) second_check: Option<SecondCheck<'a>>,
    pub(super) ledger_head: Option<&'a str>,
    /// What the person who exported chose.
    pub(super) options: Options<'a>,
}

#[derive(Serialize, JsonSchema)]
pub(super) struct Options<'a> {
    /// `desk` has everything; `public` has no notes, no names of staff and nothing of sealed sources but their label.
    #[schemars(schema_with = "schema::audience")]
    pub(super) audience: &'static str,
    pub(super) decided_only: bool,
    pub(super) desk: Option<&'a str>,
}

#[derive(Serialize, JsonSchema)]
pub(super) struct Article<'a> {
    pub(super) title: Option<&'a str>,
    #[schemars(schema_with = "schema::day")]
    pub(super) published: Option<String>,
    pub(super) language: &'a str,
    pub(super) characters: u32,
    #[schemars(schema_with = "schema::sha256")]
    pub(super) sha256: &'a str,
    pub(super) text: &'a str,
}

#[derive(Serialize, JsonSchema)]
pub(super) struct Policy<'a> {
    pub(super) name: &'a str,
    pub(super) primary: u32,
    pub(super) secondary: u32,
}

#[derive(Serialize, JsonSchema)]
pub(super) struct Summary {
    #[serde(flatten)]
    pub(super) all: Tally,
    pub(super) kinds: Vec<KindTally>,
}

#[derive(Serialize, JsonSchema)]
pub(super) struct KindTally {
    #[schemars(schema_with = "schema::kind")]
    pub(super) kind: &'static str,
    #[serde(flatten)]
    pub(super) counts: Tally,
}

#[derive(Serialize, JsonSchema)]
pub(super) struct Tally {
    pub(super) claims: usize,
    pub(super) decided: usize,
    pub(super) overruled: usize,
    pub(super) unassessed: usize,
    pub(super) assessments: ByStatus,
    pub(super) verdicts: ByStatus,
}

#[derive(Serialize, JsonSchema)]
pub(super) struct ByStatus {
    pub(super) refuted: usize,
    pub(super) conflicting: usize,
    pub(super) not_enough_evidence: usize,
    pub(super) supported: usize,
}

#[derive(Serialize, JsonSchema)]
pub(super) struct Event<'a> {
    pub(super) id: &'a str,
    #[serde(rename = "type")]
    #[schemars(schema_with = "schema::event")]
    pub(super) kind: &'static str,
    pub(super) what: &'a str,
    #[schemars(schema_with = "schema::phase")]
    pub(super) phase: &'static str,
}

#[derive(Serialize, JsonSchema)]
pub(super) struct Claim<'a> {
    pub(super) id: &'a str,
    pub(super) event: Option<&'a str>,
    #[schemars(schema_with = "schema::kind")]
    pub(super) kind: &'static str,
    pub(super) statement: &'a str,
    pub(super) value: Value<'a>,
    pub(super) because: &'a str,
    #[schemars(schema_with = "schema::certainty")]
    pub(super) certainty: &'static str,
    #[schemars(schema_with = "schema::phase_or_null")]
    pub(super) phase: Option<&'static str>,
    pub(super) mentions: Vec<Mention<'a>>,
    pub(super) assessment: Option<Assessment<'a>>,
    /// The smallest changes of evidence that would alter the assessment, each in a sentence.
    pub(super) flips: Vec<&'a str>,
    pub(super) verdict: Option<Decision<'a>>,
    pub(super) overruled: bool,
}

#[derive(Serialize, JsonSchema)]
pub(super) struct Words<'a> {
    pub(super) start: u32,
    pub(super) end: u32,
    pub(super) exact: &'a str,
}

#[derive(Serialize, JsonSchema)]
pub(super) struct Mention<'a> {
    #[serde(flatten)]
    pub(super) words: Words<'a>,
    pub(super) context: Words<'a>,
}

#[derive(Serialize, JsonSchema)]
pub(super) struct Assessment<'a> {
    #[schemars(schema_with = "schema::status")]
    pub(super) status: &'static str,
    pub(super) items: Vec<Item<'a>>,
    pub(super) links: Vec<Link<'a>>,
    /// How many records of evidence say nothing about the claim: they have no link here.
    pub(super) silent: usize,
    pub(super) missing: Option<&'a str>,
}

#[derive(Serialize, JsonSchema)]
pub(super) struct Item<'a> {
    #[serde(rename = "item")]
    pub(super) name: &'a str,
    #[schemars(schema_with = "schema::status")]
    pub(super) status: &'static str,
    pub(super) reasons: Vec<Reason<'a>>,
    pub(super) missing: Option<&'a str>,
}

#[derive(Serialize, JsonSchema)]
pub(super) struct Reason<'a> {
    pub(super) evidence: &'a str,
    #[schemars(schema_with = "schema::stance")]
    pub(super) stance: &'static str,
    pub(super) because: &'a str,
    pub(super) claim: Words<'a>,
    pub(super) excerpt: Option<Words<'a>>,
}

#[derive(Serialize, JsonSchema)]
pub(super) struct Link<'a> {
    pub(super) evidence: &'a str,
    #[schemars(schema_with = "schema::stance")]
    pub(super) stance: &'static str,
    pub(super) origin: u32,
    pub(super) set_by: Option<&'a str>,
}

#[derive(Serialize, JsonSchema)]
pub(super) struct Decision<'a> {
    #[schemars(schema_with = "schema::status")]
    pub(super) status: &'static str,
    pub(super) note: Option<&'a str>,
    pub(super) by: Option<&'a str>,
    pub(super) at: Option<&'a str>,
}

#[derive(Serialize, JsonSchema)]
pub(super) struct Evidence<'a> {
    pub(super) id: &'a str,
    pub(super) excerpt: &'a str,
    #[schemars(schema_with = "schema::sha256")]
    pub(super) sha256: &'a str,
    pub(super) locator: Option<&'a str>,
    pub(super) retrieved: Option<&'a str>,
    pub(super) source: Source<'a>,
    /// Whether a label stands in the place of a confidential source.
    pub(super) sealed: bool,
}

#[derive(Serialize, JsonSchema)]
pub(super) struct Source<'a> {
    pub(super) publisher: &'a str,
    pub(super) title: Option<&'a str>,
    pub(super) url: Option<&'a str>,
    #[schemars(schema_with = "schema::day")]
    pub(super) published: Option<String>,
    #[schemars(schema_with = "schema::tier")]
    pub(super) tier: &'static str,
    pub(super) origin: Option<&'a str>,
}

#[derive(Serialize, JsonSchema)]
pub(super) struct Finding<'a> {
    pub(super) check: &'static str,
    pub(super) because: &'a str,
    pub(super) words: Vec<Words<'a>>,
}

#[derive(Serialize, JsonSchema)]
pub(super) struct SignOff<'a> {
    pub(super) by: Option<&'a str>,
    pub(super) at: &'a str,
    /// SHA-256 of the draft that was signed off: that of the report's article.
    pub(super) sha256: &'a str,
    /// Names, numbers, dates and quotations in the draft.
    pub(super) facts: u32,
    /// Those of them that stand under a decided claim.
    pub(super) covered: u32,
    /// What was left unchecked.
    pub(super) waived: Vec<Waived<'a>>,
}

#[derive(Serialize, JsonSchema)]
pub(super) struct Waived<'a> {
    /// `claim`, `name`, `number`, `date` or `quotation`.
    pub(super) sort: &'a str,
    pub(super) what: &'a str,
    pub(super) places: u32,
    pub(super) reason: Option<&'a str>,
}

#[derive(Serialize, JsonSchema)]
pub(super) struct SecondCheck<'a> {
    /// Who had decided first; empty where names of staff do not go out.
    pub(super) first: Vec<&'a str>,
    /// Who decided anew, without seeing the first decisions.
    pub(super) second: Option<&'a str>,
    pub(super) at: &'a str,
    /// Claims that both decided.
    pub(super) compared: u32,
    /// Claims that both decided alike.
    pub(super) agreed: u32,
    /// The share decided alike, in per cent with one decimal.
    pub(super) percent: Option<&'a str>,
    /// Cohen's kappa with two decimals; null where it is not defined.
    pub(super) kappa: Option<&'a str>,
}

#[derive(Serialize, JsonSchema)]
pub(super) struct Unchecked<'a> {
    pub(super) blocks: Vec<Block<'a>>,
    pub(super) claims_without_verdict: Vec<&'a str>,
    /// How many claims were found and are not in this report.
    pub(super) claims_left_out: usize,
}

#[derive(Serialize, JsonSchema)]
pub(super) struct Block<'a> {
    #[schemars(schema_with = "schema::why")]
    pub(super) why: &'static str,
    #[serde(flatten)]
    pub(super) words: Words<'a>,
}

/// A claim's value: its fields tell its kind, which stands beside it.
#[derive(Serialize, JsonSchema)]
#[serde(untagged)]
pub(super) enum Value<'a> {
    MeetingDate {
        date: String,
    },
    MeetingLocation {
        places: Vec<&'a str>,
    },
    MeetingAttendees {
        people: Vec<&'a str>,
        parties: Vec<&'a str>,
    },
    TravelMode {
        mode: &'static str,
        vehicle: Option<&'a str>,
        travellers: Vec<&'a str>,
        from: Option<&'a str>,
        to: Option<&'a str>,
        date: Option<String>,
    },
    Quotation {
        speaker: Option<&'a str>,
        quote: &'a str,
    },
    Precedence {
        what: &'a str,
        ordinal: u32,
        interval: Option<&'a str>,
        parties: Vec<&'a str>,
    },
    Anniversary {
        ordinal: u32,
        of: &'a str,
        base: Option<String>,
        on: Option<String>,
    },
    Office {
        person: &'a str,
        title: &'a str,
        organisation: Option<&'a str>,
    },
    Quantity {
        amount: &'a str,
        unit: Option<&'a str>,
        of: Option<&'a str>,
        about: bool,
    },
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
