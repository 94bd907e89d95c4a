//! Reports as files: rendered, and written whole or not at all.

use std::path::{Path, PathBuf};

use claims_report::{Format, LOGO_LIMIT, Logo, Report, file_name, render};

use crate::error::{Error, Result};
use crate::file::write_whole;
use crate::fonts;

/// A file that was written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct File {
    /// Where.
    pub path: String,
    /// Its size.
    pub bytes: u64,
    /// SHA-256 of its bytes, in hexadecimal.
    pub sha256: String,
}

/// The report in a format.
pub fn bytes(report: &Report, format: Format) -> Result<Vec<u8>> {
    Ok(render(report, format, &fonts::resources(report, format))?)
}

/// Writes the report to `path`. A folder takes it under a name made from the article's title; and of
/// [`Format::ClaimReview`] one file for each decided claim. An existing file is replaced only when `replace` says so.
pub fn write(report: &Report, format: Format, path: &Path, replace: bool) -> Result<Vec<File>> {
    if !path.is_dir() {
        return Ok(vec![put(path, &bytes(report, format)?, replace)?]);
    }
    if format != Format::ClaimReview {
        return Ok(vec![put(&path.join(file_name(report, format)), &bytes(report, format)?, replace)?]);
    }
    let mut files: Vec<(PathBuf, Vec<u8>)> = Vec::new();
    for claim in report.claims.iter().filter(|claim| claim.verdict.is_some()) {
        let one = Report { claims: vec![claim.clone()], ..report.clone() };
        let name = file_name(report, format);
        let (stem, ending) = name.rsplit_once('.').unwrap_or((&name, format.extension()));
        let number = report.claims.iter().position(|other| other.id == claim.id).unwrap_or_default() + 1;
        files.push((path.join(format!("{stem}-c{number}.{ending}")), bytes(&one, format)?));
    }
    if !replace {
        // All or none: a file in the way is found before the first is written.
        if let Some((path, _)) = files.iter().find(|(path, _)| path.symlink_metadata().is_ok()) {
            return Err(Error::FileExists { path: path.clone() });
        }
    }
    files.iter().map(|(path, bytes)| put(path, bytes, replace)).collect()
}

fn put(path: &Path, bytes: &[u8], replace: bool) -> Result<File> {
    write_whole(path, bytes, replace)?;
    Ok(File { path: path.to_string_lossy().into_owned(), bytes: bytes.len() as u64, sha256: sha256(bytes) })
}

/// SHA-256 in hexadecimal.
pub(crate) fn sha256(bytes: &[u8]) -> String {
    use std::fmt::Write as _;

    use sha2::{Digest as _, Sha256};
    Sha256::digest(bytes).iter().fold(String::with_capacity(64), |mut text, byte| {
        let _ = write!(text, "{byte:02x}");
        text
    })
}

/// Reads the desk's picture.
pub fn logo(path: &Path) -> Result<Logo> {
    let about = std::fs::metadata(path).map_err(|error| Error::read(path, &error))?;
    if about.len() > LOGO_LIMIT as u64 {
        return Err(Error::field("logo", format!("is larger than {} KiB", LOGO_LIMIT / 1024)));
    }
    let bytes = std::fs::read(path).map_err(|error| Error::read(path, &error))?;
    Logo::new(bytes)
        .ok_or_else(|| Error::field("logo", "must be a whole PNG or JPEG of no more than four million points"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::batch::policy;
    use crate::sample;

    fn report() -> Report {
        let assessed = sample::reading().unwrap().assess(sample::evidence().unwrap(), policy("desk").unwrap());
        let mut report = assessed.report(None);
        for claim in report.claims.iter_mut().take(2) {
            let verdict = claims_report::report::Verdict {
                status: claims_verdict::Status::Supported,
                note: None,
                by: None,
                at: None,
            };
            claim.verdict = Some(verdict);
        }
        report
    }

    #[test]
    fn a_folder_takes_a_review_for_each_decided_claim_or_none() {
        let folder = tempfile::tempdir().unwrap();
        let files = write(&report(), Format::ClaimReview, folder.path(), false).unwrap();
        assert_eq!(files.len(), 2);
        assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 2);
        std::fs::remove_file(&files[0].path).unwrap();
        assert_eq!(write(&report(), Format::ClaimReview, folder.path(), false).unwrap_err().code(), "file_exists");
        assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 1, "nothing was written");
        assert_eq!(write(&report(), Format::ClaimReview, folder.path(), true).unwrap(), files);
    }

    #[test]
    fn the_same_report_gives_the_same_file_in_every_format() {
        let folder = tempfile::tempdir().unwrap();
        for &format in Format::ALL {
            let one = write(&report(), format, &folder.path().join("one"), true).unwrap();
            let two = write(&report(), format, &folder.path().join("two"), true).unwrap();
            assert_eq!(one[0].sha256, two[0].sha256, "{}", format.name());
        }
    }

    #[test]
    fn a_picture_that_is_none_is_refused() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("logo.png");
        assert_eq!(logo(&path).unwrap_err().code(), "file_not_found");
        std::fs::write(&path, b"<svg/>").unwrap();
        assert_eq!(logo(&path).unwrap_err().code(), "invalid_field");
        std::fs::write(&path, vec![0; LOGO_LIMIT + 1]).unwrap();
        assert_eq!(logo(&path).unwrap_err().code(), "invalid_field");
    }
}
