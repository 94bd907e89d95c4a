//! Files kept by content. The table holds what is known about a file, the bytes lie in a directory
//! beside the database under their SHA-256: `galley.db` has `galley.db.files/ab/abcdef...`.
//!
//! Bytes are on the disk before the row is: a kill in between leaves a file that nothing names, never
//! a row without its file.

use std::fs::{self, File};
use std::io::{ErrorKind, Write};
use std::path::{Path, PathBuf};

use chrono::{DateTime, Utc};
use rusqlite::{OptionalExtension, Row, params};
use serde_json::json;
use sha2::{Digest, Sha256};

use crate::error::{DbError, Result};
use crate::hex::hex;
use crate::row;
use crate::store::{Reader, Writer};
use crate::table::ledger::Note;

/// What is known about a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AttachmentRecord {
    /// SHA-256 of its bytes, in hexadecimal: its name here.
    pub sha256: String,
    /// Its name where it came from.
    pub name: String,
    /// `application/pdf`.
    pub media_type: String,
    /// In bytes.
    pub size: u64,
    /// How it was got: `file`, `drop`, `capture of https://...`.
    pub got_how: String,
    /// When it was got.
    pub got_at: DateTime<Utc>,
}

/// A file to be kept.
#[derive(Clone, Copy, Debug)]
pub struct NewAttachment<'a> {
    /// Its name where it came from.
    pub name: &'a str,
    /// `application/pdf`.
    pub media_type: &'a str,
    /// How it was got.
    pub got_how: &'a str,
    /// Its bytes.
    pub bytes: &'a [u8],
}

fn read(row: &Row<'_>) -> rusqlite::Result<AttachmentRecord> {
    Ok(AttachmentRecord {
        sha256: row.get(0)?,
        name: row.get(1)?,
        media_type: row.get(2)?,
        size: row.get::<_, i64>(3)?.unsigned_abs(),
        got_how: row.get(4)?,
        got_at: row::moment(row, 5)?,
    })
}

impl Reader {
    /// What is known about a file.
    pub fn attachment(&self, sha256: &str) -> Result<AttachmentRecord> {
        let sql = "SELECT sha256, name, media_type, size, got_how, got_at FROM attachment WHERE sha256 = ?1";
        let found = self.conn.prepare_cached(sql)?.query_row([sha256], read).optional()?;
        found.ok_or_else(|| DbError::not_found("attachment", sha256))
    }

    /// A file's bytes; `db_damaged` when they are not those that were kept.
    pub fn attachment_bytes(&self, sha256: &str) -> Result<Vec<u8>> {
        let record = self.attachment(sha256)?;
        let path = self.attachment_path(&record.sha256);
        let bytes = fs::read(&path).map_err(|error| match error.kind() {
            ErrorKind::NotFound => DbError::damaged(&path, "the file is missing"),
            _ => DbError::io(&path, &error),
        })?;
        if hex(&Sha256::digest(&bytes)) == record.sha256 {
            Ok(bytes)
        } else {
            Err(DbError::damaged(&path, "the file is not the one that was kept"))
        }
    }

    /// Where the bytes of a file lie.
    pub fn attachment_path(&self, sha256: &str) -> PathBuf {
        let mut directory = self.path.clone().into_os_string();
        directory.push(".files");
        PathBuf::from(directory).join(sha256.get(..2).unwrap_or("")).join(sha256)
    }
}

impl Writer<'_> {
    /// Keeps a file and returns its SHA-256. The same bytes are kept once, as they were got first.
    pub fn add_attachment(&self, new: &NewAttachment<'_>) -> Result<String> {
        let sha256 = hex(&Sha256::digest(new.bytes));
        self.keep_bytes(&self.attachment_path(&sha256), new.bytes)?;
        let sql = "INSERT INTO attachment (sha256, name, media_type, size, got_how, got_at)
                   VALUES (?1, ?2, ?3, ?4, ?5, ?6) ON CONFLICT DO NOTHING";
        let size = i64::try_from(new.bytes.len()).unwrap_or(i64::MAX);
        let row = params![sha256, new.name, new.media_type, size, new.got_how, self.now()];
        if self.conn.prepare_cached(sql)?.execute(row)? == 1 {
            let after = json!({ "name": new.name, "media_type": new.media_type, "size": size, "got_how": new.got_how });
            self.note(Note {
                action: "attachment.add",
                subject: &format!("attachment:{sha256}"),
                after: Some(&after.to_string()),
                ..Note::default()
            })?;
        }
        Ok(sha256)
    }

    /// Keeps the bytes of a file whose name somebody else gave; `db_invalid` where they are not of that hash.
    pub(crate) fn keep_file(&self, sha256: &str, bytes: &[u8]) -> Result<()> {
        if hex(&Sha256::digest(bytes)) != sha256 {
            return Err(DbError::invalid(format!("the file {} is not what its name says", sha256.escape_debug())));
        }
        self.keep_bytes(&self.attachment_path(sha256), bytes)
    }

    /// Writes beside the place and renames, so that the place never holds half a file.
    fn keep_bytes(&self, path: &Path, bytes: &[u8]) -> Result<()> {
        let io = |error: std::io::Error| DbError::io(path, &error);
        if fs::metadata(path).is_ok_and(|known| known.len() == bytes.len() as u64) {
            return Ok(());
        }
        let directory = path.parent().unwrap_or(Path::new("."));
        fs::create_dir_all(directory).map_err(io)?;
        let half = directory.join(format!(".{}", self.new_id()));
        let mut file = File::create_new(&half).map_err(io)?;
        let written = file.write_all(bytes).and_then(|()| file.sync_all()).and_then(|()| fs::rename(&half, path));
        if let Err(error) = written {
            // What is left of the half file names nothing; the error itself is what matters.
            let _ = fs::remove_file(&half);
            return Err(io(error));
        }
        crate::open::sync_directory(directory)
    }
}
