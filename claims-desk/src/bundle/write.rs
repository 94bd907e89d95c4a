//! Writes a bag, whole or not at all: a ZIP where the name ends so, else a folder. The same files give the same bytes.

use std::collections::BTreeMap;
use std::fs::{self, File};
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};

use sha2::{Digest as _, Sha256};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

use super::Told;
use super::names::{self, Manifest};
use crate::error::{Error, Result};

/// What a file in the bag is made of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Content {
    /// These bytes.
    Bytes(Vec<u8>),
    /// Those of this file, which are of this SHA-256.
    File(PathBuf, String),
}

/// Payload files by their names in the bag, each under `data/`.
pub type Files = BTreeMap<String, Content>;

/// The folder of the ZIP that the bag lies in.
const TOP: &str = "galley-bundle/";

/// Writes the bag; how many payload files, and their bytes. `told` hears how many bytes are done.
pub fn write(files: Files, info: &[(&str, String)], path: &Path, replace: bool, told: Told<'_>) -> Result<(u32, u64)> {
    let failed = |error: io::Error| Error::write(path, &error);
    let (mut manifest, mut bytes) = (Manifest::new(), 0);
    for (name, content) in &files {
        let (sum, length) = match content {
            Content::Bytes(bytes) => (crate::export::sha256(bytes), bytes.len() as u64),
            Content::File(file, sum) => (sum.clone(), fs::metadata(file).map_err(|e| Error::read(file, &e))?.len()),
        };
        manifest.insert(name.clone(), sum);
        bytes += length;
    }
    let count = u32::try_from(files.len()).unwrap_or(u32::MAX);
    let mut lines: Vec<(&str, String)> = info.to_vec();
    lines.push(("Payload-Oxum", format!("{bytes}.{count}")));
    let info: Vec<String> = lines.iter().map(|(label, value)| format!("{label}: {}\n", one_line(value))).collect();
    let info = info.concat();
    let tag_files = [
        ("bag-info.txt", info),
        ("bagit.txt", "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n".to_owned()),
        ("manifest-sha256.txt", names::write(&manifest)),
    ];
    let sums = tag_files.iter().map(|(name, text)| ((*name).to_owned(), crate::export::sha256(text.as_bytes())));
    let list = names::write(&sums.collect());
    let mut all = files;
    all.insert("tagmanifest-sha256.txt".to_owned(), Content::Bytes(list.into_bytes()));
    for (name, text) in tag_files {
        all.insert(name.to_owned(), Content::Bytes(text.into_bytes()));
    }
    if !replace && path.symlink_metadata().is_ok() {
        return Err(Error::FileExists { path: path.to_owned() });
    }
    let mut done = 0;
    let mut heard = |more: u64| {
        done += more;
        told(done.min(bytes), bytes);
    };
    let parent = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    if path.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("zip")) {
        let mut half = tempfile::Builder::new().prefix(".galley-").tempfile_in(parent).map_err(failed)?;
        pack(&all, half.as_file_mut(), &mut heard).map_err(failed)?;
        half.as_file().sync_all().map_err(failed)?;
        let kept = if replace { half.persist(path) } else { half.persist_noclobber(path) };
        kept.map_err(|error| failed(error.error))?;
    } else {
        if path.symlink_metadata().is_ok() {
            return Err(Error::FileExists { path: path.to_owned() });
        }
        let half = tempfile::Builder::new().prefix(".galley-").tempdir_in(parent).map_err(failed)?;
        let root = half.path().join("bag");
        lay(&all, &root, &mut heard).map_err(failed)?;
        fs::rename(&root, path).map_err(failed)?;
    }
    // Without this the name could be lost in a power cut though the files are safe. Not every system can.
    let _ = File::open(parent).and_then(|folder| folder.sync_all());
    Ok((count, bytes))
}

/// A value of bag-info.txt stands on one line.
fn one_line(value: &str) -> String {
    value
        .split(|c: char| c.is_control() || c.is_whitespace())
        .filter(|part| !part.is_empty())
        .collect::<Vec<_>>()
        .join(" ")
}

fn lay(files: &Files, root: &Path, heard: &mut dyn FnMut(u64)) -> io::Result<()> {
    for (name, content) in files {
        let place = root.join(name);
        fs::create_dir_all(place.parent().unwrap_or(root))?;
        let mut file = File::create_new(&place)?;
        put(content, &mut file, heard)?;
        file.sync_all()?;
    }
    Ok(())
}

/// Stored and not packed: the bytes then depend on nothing but the files.
fn pack(files: &Files, sink: &mut File, heard: &mut dyn FnMut(u64)) -> io::Result<()> {
    let mut zip = ZipWriter::new(sink);
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Stored)
        .last_modified_time(DateTime::default())
        .unix_permissions(0o644);
    for (name, content) in files {
        zip.start_file(format!("{TOP}{name}"), options).map_err(io::Error::other)?;
        put(content, &mut zip, heard)?;
    }
    zip.finish().map_err(io::Error::other)?;
    Ok(())
}

/// A file that is not what it was kept as is not handed on.
fn put(content: &Content, sink: &mut dyn Write, heard: &mut dyn FnMut(u64)) -> io::Result<()> {
    match content {
        Content::Bytes(bytes) => {
            heard(bytes.len() as u64);
            sink.write_all(bytes)
        }
        Content::File(path, sum) => {
            let (mut file, mut hash, mut buffer) = (File::open(path)?, Sha256::new(), vec![0; 64 << 10]);
            loop {
                let count = file.read(&mut buffer)?;
                let Some(part) = buffer.get(..count).filter(|part| !part.is_empty()) else { break };
                hash.update(part);
                sink.write_all(part)?;
                heard(part.len() as u64);
            }
            let found = names::hex(&hash.finalize());
            if found == *sum { Ok(()) } else { Err(io::Error::other("a kept file is not what it was")) }
        }
    }
}
