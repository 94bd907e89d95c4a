//! The JSON Schema of `galley/report/1`, made from the shape itself: what is published cannot differ from what is written.

use claims_engine::event::{Certainty, Phase};
use claims_engine::kinds::ClaimKind;
use claims_verdict::{Stance, Status};
use schemars::generate::SchemaSettings;
use schemars::{Schema, SchemaGenerator, json_schema};

use super::SCHEMA;
use super::shape::Document;

/// The schema (draft 2020-12), pretty-printed with a line end.
pub fn json_schema() -> String {
    let mut schema = SchemaSettings::draft2020_12().for_serialize().into_generator().into_root_schema_for::<Document>();
    schema.insert("title".into(), "Verification report".into());
    schema.insert("description".into(), ABOUT.into());
    format!("{:#}\n", schema.to_value())
}

const ABOUT: &str = "A report of Galley. Offsets count Unicode code points: of article.text for mentions and claim words, of the \
    excerpt for excerpt words. Fields may be added under this version; a field that changes makes the next.";

fn one_of(names: &[&str]) -> Schema {
    json_schema!({ "type": "string", "enum": names })
}

pub(super) fn version(_: &mut SchemaGenerator) -> Schema {
    json_schema!({ "const": SCHEMA })
}

pub(super) fn status(_: &mut SchemaGenerator) -> Schema {
    one_of(&[Status::Refuted, Status::Conflicting, Status::NotEnoughEvidence, Status::Supported].map(Status::name))
}

pub(super) fn stance(_: &mut SchemaGenerator) -> Schema {
    one_of(&[Stance::Refutes, Stance::Supports, Stance::Insufficient, Stance::Irrelevant].map(Stance::name))
}

pub(super) fn kind(_: &mut SchemaGenerator) -> Schema {
    one_of(&ClaimKind::ALL.iter().map(|kind| kind.name()).collect::<Vec<_>>())
}

pub(super) fn certainty(_: &mut SchemaGenerator) -> Schema {
    one_of(&[Certainty::Stated, Certainty::Inferred, Certainty::Uncertain].map(Certainty::name))
}

const PHASES: [Phase; 4] = [Phase::Held, Phase::Planned, Phase::Cancelled, Phase::Past];

pub(super) fn phase(_: &mut SchemaGenerator) -> Schema {
    one_of(&PHASES.map(Phase::name))
}

pub(super) fn phase_or_null(_: &mut SchemaGenerator) -> Schema {
    json_schema!({ "anyOf": [one_of(&PHASES.map(Phase::name)), { "type": "null" }] })
}

pub(super) fn event(_: &mut SchemaGenerator) -> Schema {
    one_of(&["meeting", "journey"])
}

pub(super) fn tier(_: &mut SchemaGenerator) -> Schema {
    one_of(&["primary", "secondary"])
}

pub(super) fn why(_: &mut SchemaGenerator) -> Schema {
    one_of(&["debris", "unreadable"])
}

pub(super) fn audience(_: &mut SchemaGenerator) -> Schema {
    one_of(&["desk", "public"])
}

pub(super) fn sha256(_: &mut SchemaGenerator) -> Schema {
    json_schema!({ "type": "string", "pattern": "^[0-9a-f]{64}$" })
}

pub(super) fn day(_: &mut SchemaGenerator) -> Schema {
    json_schema!({ "type": ["string", "null"], "pattern": r"^\d{4}-\d{2}-\d{2}$" })
}
