//! The report of an article, with what people decided.

use std::collections::BTreeMap;
use std::path::Path;

use claims_engine::Options;
use claims_engine::text::Article;
use claims_report::report::Verdict;
use claims_report::{Format, Report, file_name};
use claims_verdict::Assessment;

use super::open::Open;
use super::view::{label, locator, moment};
use super::{Desk, Now, Room};
use crate::error::{Error, Result};
use crate::file::write_whole;
use crate::fonts;
use crate::wire::{Export, ExportFormat, ExportName, ExportNameFor, Exported};

impl Desk {
    /// A file name for the save dialog.
    pub fn export_name(&self, args: ExportNameFor) -> Result<ExportName> {
        let format = format(args.format)?;
        let mut room = self.room();
        let report = room.report(&args.article, None)?;
        Ok(ExportName { file_name: file_name(&report, format), extension: format.extension().to_owned() })
    }

    /// Writes the report of an article, whole or not at all.
    pub fn export(&self, args: Export, now: Now) -> Result<Exported> {
        let format = format(args.format)?;
        let report = self.room().report(&args.article, Some(now))?;
        let bytes = claims_report::render(&report, format, &fonts::resources(&report, format))?;
        write_whole(Path::new(&args.path), &bytes, args.replace)?;
        Ok(Exported { path: args.path, bytes: bytes.len() as u64, sha256: hash(&bytes) })
    }
}

/// Reports are UTF-8 text; one that is not would have no hash to show.
fn hash(bytes: &[u8]) -> String {
    std::str::from_utf8(bytes).map_or_else(|_| String::new(), |text| Article::new(text).sha256().to_owned())
}

fn format(format: ExportFormat) -> Result<Format> {
    let name = match format {
        ExportFormat::Html => "html",
        ExportFormat::Md => "md",
        ExportFormat::Json => "json",
    };
    Format::from_name(name).ok_or_else(|| Error::field("format", "is not known here"))
}

impl Room {
    fn report(&mut self, article: &str, now: Option<Now>) -> Result<Report> {
        let head = self.store.ledger_head()?;
        let mut report = self.article(article)?.report();
        report.generated_at = now.map(moment);
        report.ledger_head = (head.seq > 0).then(|| head.hash());
        Ok(report)
    }
}

impl Open {
    /// The report, with evidence under its short names and what people said in it.
    fn report(&self) -> Report {
        let names: BTreeMap<&str, String> =
            self.evidence.iter().enumerate().map(|(i, record)| (record.id.as_str(), label(i))).collect();
        let mut evidence = self.read.clone();
        for record in &mut evidence {
            record.id = name(&names, &record.id);
        }
        let assessments: Vec<Assessment> = self
            .assessed
            .iter()
            .zip(&self.proposed)
            .map(|(assessed, proposed)| renamed(assessed, proposed, &names))
            .collect();
        let options = Options { published: self.draft.published };
        let (article, extraction) = (&self.draft.text, &self.extraction);
        let mut report = Report::assemble(article, &options, extraction, &evidence, &assessments, &self.policy);
        report.article.title = Some(self.article.title.clone());
        for (shown, record) in report.evidence.iter_mut().zip(&self.evidence) {
            shown.locator = record.fields.locator.as_ref().map(locator);
            shown.retrieved = record.source.fields.retrieved.map(moment);
        }
        for (shown, record) in report.claims.iter_mut().zip(&self.records) {
            shown.verdict = record.verdict.as_ref().map(|verdict| Verdict {
                status: verdict.status,
                note: verdict.note.clone(),
                by: Some(verdict.who.clone()),
                at: Some(moment(verdict.at)),
            });
            let said = self.links.get(&record.id).map_or(&[][..], Vec::as_slice);
            for link in shown.assessment.iter_mut().flat_map(|assessment| &mut assessment.links) {
                let set = said.iter().find(|one| names.get(one.evidence.as_str()) == Some(&link.evidence));
                if let Some(set) = set.and_then(|one| one.set.as_ref()) {
                    link.stance = set.stance;
                    link.set_by = Some(set.who.clone());
                }
            }
        }
        report
    }
}

fn name(names: &BTreeMap<&str, String>, id: &str) -> String {
    names.get(id).cloned().unwrap_or_else(|| id.to_owned())
}

fn renamed(assessed: &Assessment, proposed: &Assessment, names: &BTreeMap<&str, String>) -> Assessment {
    let mut renamed = Assessment { links: proposed.links.clone(), ..assessed.clone() };
    for link in &mut renamed.links {
        link.evidence = name(names, &link.evidence);
    }
    for reason in renamed.items.iter_mut().flat_map(|item| &mut item.reasons) {
        reason.evidence = name(names, &reason.evidence);
    }
    renamed
}
