//! Bundles: a case goes out with its ledger and its report, a colleague's comes in.

mod moving;
mod settle;

use std::path::Path;

use claims_db::{Case, DbError, Seals, TakenIn};
use claims_report::Format;

use super::export::options;
use super::view::moment;
use super::{Desk, Now, Room, office};
use crate::bundle::{self, ABOUT, About, Bag, BundleError, CHAIN, Content, Files, LEDGER, Part};
use crate::error::{Error, Result};
use crate::export;
use crate::wire::{
    ArticleRef, Audience, BundleArticle, BundleAt, BundleCheck, BundleName, BundleProgress, BundleRead, BundleWritten,
    ExportFormat, ExportNameFor, ExportOptions, Nothing, WriteBundle,
};

pub use moving::Moving;

/// For whoever opens the folder without Galley.
const README: &str =
    "This is a case of Galley as a BagIt 1.0 bag. The articles lie under articles, each with the text of its drafts and
the report. The checksums of all files are in manifest-sha256.txt: `sha256sum -c manifest-sha256.txt` goes through them.
A right checksum proves that a file is the one that was put in. It does not prove that a page said so at that time.
";

impl Desk {
    /// A file name for the save dialog.
    pub fn bundle_name(&self, args: ArticleRef) -> Result<BundleName> {
        let name = self.export_name(ExportNameFor { article: args.article, format: ExportFormat::Html })?;
        let stem = name.file_name.strip_suffix(".html").unwrap_or(&name.file_name).to_owned();
        Ok(BundleName { file_name: format!("{stem}-case.zip") })
    }

    /// Writes the case of an article, or of all, with the report and the ledger. For readers, only texts, reports and
    /// the bare hashes of the ledger go in.
    pub fn write_bundle(&self, args: WriteBundle, now: Now) -> Result<BundleWritten> {
        if args.sealed && args.audience == Audience::Public {
            return Err(Error::field("sealed", "never goes to readers"));
        }
        let under = self.moving.begin()?;
        let seals = if args.sealed { Seals::Opened } else { Seals::Closed };
        let (files, info, head) = self.room().bundle(args.article.as_deref(), args.audience, seals, now)?;
        let told = |done, total| under.told(done, total);
        let (files, bytes) = bundle::write(files, &info, Path::new(&args.path), args.replace, &told)?;
        Ok(BundleWritten { path: args.path, files, bytes, head })
    }

    /// Reads a whole bundle and says what it proves. Nothing of it is kept.
    pub fn check_bundle(&self, args: BundleAt) -> Result<BundleCheck> {
        let under = self.moving.begin()?;
        bundle::check(Path::new(&args.path), &|done, total| under.told(done, total))
    }

    /// How far the bundle is that is written, checked or read.
    pub fn bundle_progress(&self, _: Nothing) -> Result<BundleProgress> {
        Ok(self.moving.progress())
    }

    /// Takes a bundle in, all its articles or none.
    pub fn read_bundle(&self, args: BundleAt, now: Now) -> Result<BundleRead> {
        let under = self.moving.begin()?;
        let mut bag = Bag::open(Path::new(&args.path), &|done, total| under.told(done, total))?;
        if bag.is_public() {
            return Err(BundleError::Public.into());
        }
        let (ledger, cases) = (bag.ledger()?, bag.cases()?);
        let mut room = self.room();
        for case in &cases {
            // What another reviewer decides meanwhile is not for this bundle to show.
            room.no_second_check_under_way(&case.article)?;
        }
        let stamp = room.stamp(now)?;
        let mut bytes =
            |sha256: &str| bag.bytes(&bundle::attachment(sha256)).map_err(|error| DbError::Invalid(error.to_string()));
        let taken = room.store.write(&stamp, |writer| {
            let take = |case: &Case| {
                let done = writer.take_in(case, &ledger, &mut bytes)?;
                // A policy that makes no sense would keep the article from being opened.
                let policy = office::policy_of(writer, &done.article);
                policy.map_err(|error| DbError::Invalid(error.to_string()))?;
                Ok(done)
            };
            cases.iter().map(take).collect::<claims_db::Result<Vec<_>>>()
        })?;
        let articles = taken.into_iter().map(|done| room.came_in(done)).collect::<Result<_>>()?;
        drop(room);
        // What cannot be put into the index now is put in when it is next asked, which then says what is wrong.
        let _ = self.library.catch_up();
        Ok(BundleRead { articles })
    }
}

type Gathered = (Files, Vec<(&'static str, String)>, Option<String>);

impl Room {
    fn came_in(&mut self, done: TakenIn) -> Result<BundleArticle> {
        let title = self.store.article(&done.article)?.article.title;
        Ok(BundleArticle {
            to_settle: if done.dissents > 0 { self.dissents(&done.article)? } else { Vec::new() },
            differences: self.told(&done.article, &done.differences)?,
            article: done.article,
            title,
            created: done.created,
            drafts: done.drafts,
            claims: done.claims,
            evidence: done.evidence,
            documents: done.documents,
            verdicts: done.verdicts,
            taken_over: done.taken_over,
        })
    }

    fn bundle(&mut self, article: Option<&str>, audience: Audience, seals: Seals, now: Now) -> Result<Gathered> {
        let articles: Vec<String> = match article {
            Some(id) => vec![self.store.article(id)?.article.id],
            // The first one first: the order does not change when another is added.
            None => self.store.articles()?.into_iter().rev().map(|one| one.article.id).collect(),
        };
        let (mut files, mut parts, mut cases) = (Files::new(), Vec::new(), Vec::new());
        for (id, number) in articles.iter().zip(1..) {
            // The ledger would tell one reviewer what the other decides blind.
            self.no_second_check_under_way(id)?;
            let folder = format!("data/articles/{number}");
            let chosen = ExportOptions { audience, ..ExportOptions::default() };
            let report = self.report(id, Some(now), &chosen)?.tailored(options(chosen));
            for format in [Format::Html, Format::Json] {
                let bytes = export::bytes(&report, format)?;
                files.insert(format!("{folder}/report.{}", format.extension()), Content::Bytes(bytes));
            }
            let case = self.store.case(id, seals)?;
            for (number, text) in case.drafts() {
                files.insert(format!("{folder}/drafts/{number}.txt"), Content::Bytes(text.as_bytes().to_vec()));
            }
            parts.push(Part { folder: number.to_string(), title: case.title().to_owned() });
            cases.push(case);
        }
        let chronicle = self.store.chronicle(&cases)?;
        if audience == Audience::Desk {
            self.put_cases(&cases, &mut files)?;
            files.insert(LEDGER.to_owned(), Content::Bytes(chronicle.to_lines().into_bytes()));
        } else {
            files.insert(CHAIN.to_owned(), Content::Bytes(chronicle.to_bare_lines().into_bytes()));
        }
        let head = self.store.ledger_head()?;
        let head = (head.seq > 0).then(|| head.hash());
        let name = if audience == Audience::Desk { "desk" } else { "public" };
        let info = vec![
            ("Source-Organization", "Galley".to_owned()),
            ("External-Description", parts.iter().map(|part| part.title.as_str()).collect::<Vec<_>>().join("; ")),
            ("Bagging-Date", now.format("%Y-%m-%d").to_string()),
            ("Bag-Software-Agent", format!("Galley {}", env!("CARGO_PKG_VERSION"))),
            ("Galley-Audience", name.to_owned()),
            ("Galley-Ledger-Head", head.clone().unwrap_or_else(|| "none".to_owned())),
        ];
        let about = About { format: 1, audience: name.to_owned(), written_at: moment(now), articles: parts };
        files.insert(ABOUT.to_owned(), json(&about)?);
        files.insert("data/README.txt".to_owned(), Content::Bytes(README.as_bytes().to_vec()));
        Ok((files, info, head))
    }

    fn put_cases(&self, cases: &[Case], files: &mut Files) -> Result<()> {
        for (case, number) in cases.iter().zip(1..) {
            files.insert(format!("data/articles/{number}/case.json"), json(&case.to_json())?);
            for (sha256, _) in case.files() {
                let kept = Content::File(self.store.attachment_path(sha256), sha256.to_owned());
                files.insert(bundle::attachment(sha256), kept);
            }
        }
        Ok(())
    }
}

fn json(value: &impl serde::Serialize) -> Result<Content> {
    let bytes = serde_json::to_vec_pretty(value).map_err(|error| BundleError::Case(error.to_string()))?;
    Ok(Content::Bytes(bytes))
}
