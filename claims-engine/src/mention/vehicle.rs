//! Vehicles and the mode of travel that they stand for.

use crate::Doc;
use crate::mention::{Mode, VehicleMention};

/// Words before a vehicle's noun that belong to its name.
const KINDS: &[&str] = &[
    "special",
    "armored",
    "armoured",
    "private",
    "presidential",
    "bullet",
    "charter",
    "chartered",
    "military",
    "government",
    "state",
    "official",
    "overnight",
    "high-speed",
    "commercial",
];

/// Finds the vehicles that the text speaks of.
pub fn find(doc: &Doc) -> Vec<VehicleMention> {
    let mut out = Vec::new();
    for i in 0..doc.tokens.len() {
        let mode = match doc.word(i) {
            "train" | "Train" => Mode::Train,
            "plane" | "jet" | "aircraft" | "airplane" | "airliner" | "aeroplane" => Mode::Plane,
            "helicopter" => Mode::Helicopter,
            "ship" | "ferry" | "boat" | "yacht" | "warship" => Mode::Ship,
            "car" | "motorcade" | "limousine" | "taxi" => Mode::Car,
            "bus" => Mode::Bus,
            _ => continue,
        };
        let start = (1..=2).take_while(|n| i >= *n && doc.is_any(i - n, KINDS)).last().map_or(i, |n| i - n);
        out.push(VehicleMention { span: doc.span(start..i + 1), mode });
    }
    out
}
