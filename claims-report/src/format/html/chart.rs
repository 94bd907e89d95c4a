//! The summary in one picture: a square for each claim, a row for each kind, as inline SVG.
//!
//! Shape tells the status without colour; a filled square is a person's verdict, an outlined one only an assessment.

use claims_engine::kinds::ClaimKind;

use crate::report::{ClaimRecord, Report};
use crate::view::{class, count, grouped, standing};
use crate::words;

const CELL: usize = 18;
const STEP: usize = 22;
const LEFT: usize = 150;
const PER_LINE: usize = 20;
const GAP: usize = 10;

/// Measures are in SVG user units, which print as CSS pixels.
pub(super) struct Chart {
    pub(super) width: usize,
    pub(super) height: usize,
    pub(super) description: String,
    pub(super) rows: Vec<ChartRow>,
}

pub(super) struct ChartRow {
    pub(super) name: &'static str,
    pub(super) baseline: usize,
    pub(super) total: String,
    pub(super) total_x: usize,
    pub(super) cells: Vec<Cell>,
}

pub(super) struct Cell {
    pub(super) x: usize,
    pub(super) y: usize,
    pub(super) size: usize,
    pub(super) symbol: &'static str,
    pub(super) class: &'static str,
    pub(super) decided: bool,
}

impl Chart {
    /// `None` when there is no claim to draw.
    pub(super) fn of(report: &Report) -> Option<Self> {
        let mut rows = Vec::new();
        let mut parts = Vec::new();
        let mut top = 2;
        for &kind in ClaimKind::ALL {
            let mut claims: Vec<&ClaimRecord> = report.claims.iter().filter(|claim| claim.kind == kind).collect();
            if claims.is_empty() {
                continue;
            }
            claims.sort_by_key(|claim| standing(claim).map_or((1, None), |(status, _)| (0, Some(status))));
            rows.push(row(kind, &claims, top));
            parts.push(format!("{}: {}", words::kind(kind), statuses(&claims)));
            top += claims.len().div_ceil(PER_LINE) * STEP + GAP;
        }
        let widest = rows.iter().map(|row| row.cells.len().min(PER_LINE)).max()?;
        Some(Self {
            width: LEFT + widest * STEP + 48,
            height: top - GAP,
            description: format!("{}.", parts.join("; ")),
            rows,
        })
    }
}

fn row(kind: ClaimKind, claims: &[&ClaimRecord], top: usize) -> ChartRow {
    let cell = |(i, claim): (usize, &&ClaimRecord)| {
        let look = standing(claim).map_or("unassessed", |(status, _)| class(status));
        Cell {
            x: LEFT + i % PER_LINE * STEP,
            y: top + i / PER_LINE * STEP,
            size: CELL,
            symbol: look,
            class: look,
            decided: claim.verdict.is_some(),
        }
    };
    ChartRow {
        name: words::kind(kind),
        baseline: top + 14,
        total: grouped(claims.len()),
        total_x: LEFT + claims.len().min(PER_LINE) * STEP + 6,
        cells: claims.iter().enumerate().map(cell).collect(),
    }
}

/// `2 supported (1 decided by a person), 1 refuted`: the row in words.
fn statuses(claims: &[&ClaimRecord]) -> String {
    let mut parts: Vec<String> = Vec::new();
    for status in crate::summary::STATUSES {
        let of: Vec<_> = claims.iter().filter(|claim| standing(claim).is_some_and(|(is, _)| is == status)).collect();
        if !of.is_empty() {
            let decided = of.iter().filter(|claim| claim.verdict.is_some()).count();
            parts.push(format!("{} {}, {decided} of them decided", of.len(), words::status(status).to_lowercase()));
        }
    }
    let open = claims.iter().filter(|claim| standing(claim).is_none()).count();
    if open > 0 {
        parts.push(count(open, "claim not assessed", "claims not assessed"));
    }
    parts.join(", ")
}
