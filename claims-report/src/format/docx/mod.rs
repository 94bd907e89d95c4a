//! DOCX in two shapes: the report, and the checked copy of the article. The parts are written here rather than by a
//! library, so that the same report gives the same bytes (ids are counted, no clock is read).

mod body;
pub(super) mod checked;
mod package;
mod xml;

use chrono::{DateTime, SecondsFormat, Utc};

use self::body::Body;
use self::package::Package;
use crate::hostile::plain;
use crate::legible::legible;
use crate::paper::Paper;
use crate::report::Report;

pub(super) fn write(report: &Report, _: &super::Resources) -> Result<Vec<u8>, String> {
    let report = &*legible(report);
    let mut package = package(report, "Verification report");
    package.logo.clone_from(&report.options.logo);
    package.body = Body::write(&Paper::of(report, None), &mut package);
    package.bytes()
}

/// When the report was made, where it says so in RFC 3339: in UTC, to the second.
fn moment(report: &Report) -> Option<String> {
    let at = DateTime::parse_from_rfc3339(report.generated_at.as_deref()?).ok()?;
    Some(at.with_timezone(&Utc).to_rfc3339_opts(SecondsFormat::Secs, true))
}

fn package(report: &Report, what: &str) -> Package {
    let title = report.article.title.as_deref().map_or_else(|| "Untitled article".to_owned(), plain);
    let desk = report.options.desk.as_deref().map_or_else(|| "Galley".to_owned(), plain);
    let short: String = report.article.text.sha256().chars().take(16).collect();
    let head = format!("{what} · {desk} · draft {short}…");
    Package { head, title, author: desk, made: moment(report), ..Package::default() }
}
