//! The report of an article, with what people decided.

use std::collections::BTreeMap;
use std::path::Path;

use claims_report::report::Verdict;
use claims_report::{Audience, Dates, Format, Options, Report, SignOff, Waived, file_name};
use claims_verdict::Assessment;

use super::correct;
use super::open::Open;
use super::view::{label, locator, moment};
use super::{Desk, Now, Room};
use crate::error::{Error, Result};
use crate::export;
use crate::file::write_whole;
use crate::wire::{
    self, Export, ExportFormat, ExportName, ExportNameFor, ExportOptions, Exported, PreviewFor, ReportPreview,
};

impl Desk {
    /// A file name for the save dialog.
    pub fn export_name(&self, args: ExportNameFor) -> Result<ExportName> {
        let format = format(args.format)?;
        let mut room = self.room();
        let report = room.report(&args.article, None, &ExportOptions::default())?;
        Ok(ExportName { file_name: file_name(&report, format), extension: format.extension().to_owned() })
    }

    /// The report as a page to look at. It is the HTML that [`Desk::export`] would write, time included.
    pub fn preview_report(&self, args: PreviewFor, now: Now) -> Result<ReportPreview> {
        let report = self.room().report(&args.article, Some(now), &args.options)?.tailored(options(args.options));
        let page = export::bytes(&report, Format::Html)?;
        Ok(ReportPreview {
            html: String::from_utf8_lossy(&page).into_owned(),
            claims: report.claims.len() as u32,
            left_out: report.left_out as u32,
        })
    }

    /// Writes the report of an article, whole or not at all. The room is free again while the pages are set.
    pub fn export(&self, args: Export, now: Now) -> Result<Exported> {
        let format = format(args.format)?;
        let report = self.room().report(&args.article, Some(now), &args.options)?.tailored(options(args.options));
        let bytes = export::bytes(&report, format)?;
        write_whole(Path::new(&args.path), &bytes, args.replace)?;
        Ok(Exported { path: args.path, bytes: bytes.len() as u64, sha256: export::sha256(&bytes) })
    }
}

pub(super) fn options(chosen: ExportOptions) -> Options {
    Options {
        audience: match chosen.audience {
            wire::Audience::Desk => Audience::Desk,
            wire::Audience::Public => Audience::Public,
        },
        decided_only: chosen.decided_only,
        dates: match chosen.dates {
            wire::Dates::Prose => Dates::Prose,
            wire::Dates::Iso => Dates::Iso,
        },
        desk: chosen.desk.map(|name| name.trim().to_owned()).filter(|name| !name.is_empty()),
        logo: None,
    }
}

fn format(format: ExportFormat) -> Result<Format> {
    let name = match format {
        ExportFormat::Html => "html",
        ExportFormat::Pdf => "pdf",
        ExportFormat::Docx => "docx",
        ExportFormat::CheckedCopy => "checked-copy",
        ExportFormat::Md => "md",
        ExportFormat::Json => "json",
        ExportFormat::Csv => "csv",
        ExportFormat::Claimreview => "claimreview",
        ExportFormat::Annotations => "annotations",
    };
    Format::from_name(name).ok_or_else(|| Error::field("format", "is not known here"))
}

impl Room {
    pub(super) fn report(&mut self, article: &str, now: Option<Now>, options: &ExportOptions) -> Result<Report> {
        self.not_blind(article)?;
        let head = self.store.ledger_head()?;
        let open = self.article(article)?;
        let mut report = open.report();
        if options.audience == wire::Audience::Desk {
            open.name_readers(&mut report);
        }
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
        let options = claims_engine::Options { published: self.draft.published };
        let (article, extraction) = (&self.draft.text, &self.extraction);
        let mut report = Report::assemble(article, &options, extraction, &evidence, &assessments, &self.policy);
        report.article.title = Some(self.article.title.clone());
        report.sign_off = self.sign_off.as_ref().map(|sign_off| SignOff {
            by: Some(sign_off.who.clone()),
            at: moment(sign_off.at),
            facts: sign_off.says.facts,
            covered: sign_off.says.covered,
            waived: sign_off
                .says
                .waived
                .iter()
                .map(|one| Waived {
                    sort: one.sort.clone(),
                    what: one.what.clone(),
                    places: one.places,
                    reason: Some(one.reason.clone()),
                })
                .collect(),
        });
        report.second_check = self.second_checked();
        for (shown, record) in report.evidence.iter_mut().zip(&self.evidence) {
            shown.locator = record.fields.locator.as_ref().map(locator);
            shown.retrieved = record.source.fields.retrieved.map(moment);
            shown.sealed = self.seals.contains_key(&record.source.id);
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

impl Open {
    /// Says in the desk's own reports who read a corrected claim; readers outside learn that a person did.
    fn name_readers(&self, report: &mut Report) {
        for (shown, record) in report.claims.iter_mut().zip(&self.records) {
            let Some(mark) = self.marks.get(&record.id) else { continue };
            shown.because = match shown.because.strip_suffix(correct::BY_HAND) {
                Some(words) => format!("{words}as {} read it", mark.by),
                None => format!("{}; its words as {} chose them", shown.because, mark.by),
            };
        }
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
