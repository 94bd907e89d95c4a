//! Where a bag lies: a folder, or a ZIP that is read as it is and never unpacked. Both give the names of their files,
//! checked, and the bytes of one file up to a limit.

use std::collections::{BTreeMap, BTreeSet};
use std::fs::{self, File};
use std::io::{BufReader, Read, Seek, SeekFrom};
use std::path::{Path, PathBuf};

use zip::ZipArchive;

use super::error::BundleError;
use super::names;
use crate::error::{Error, Result};

/// More files than a case has.
const MOST_FILES: usize = 50_000;
/// All files together, in bytes.
const MOST_BYTES: u64 = 4 << 30;
/// How deep folders lie in each other.
const MOST_DEEP: usize = 12;
/// How much a ZIP may grow when it is read, beside a flat 64 MiB: what people write does not pack better.
const MOST_GROWTH: u64 = 200;

/// A bag's files.
pub struct BagStore {
    place: Place,
    files: BTreeMap<String, u64>,
}

enum Place {
    Folder(PathBuf),
    /// With the number of each file in the archive.
    Zip(Box<ZipArchive<BufReader<File>>>, BTreeMap<String, usize>),
}

impl BagStore {
    /// Lists the files of the bag at `path`.
    pub fn open(path: &Path) -> Result<Self> {
        let about = fs::metadata(path).map_err(|error| Error::read(path, &error))?;
        let (place, files) = if about.is_dir() { folder(path)? } else { archive(path, about.len())? };
        let mut seen = BTreeSet::new();
        for name in files.keys() {
            if !seen.insert(name.to_lowercase()) {
                return Err(BundleError::Duplicate(name.clone()).into());
            }
        }
        if files.values().try_fold(0_u64, |sum, size| sum.checked_add(*size)).is_none_or(|sum| sum > MOST_BYTES) {
            return Err(BundleError::TooLarge("its files are more than 4 GiB").into());
        }
        Ok(Self { place, files })
    }

    /// Names with sizes in bytes, as the place says.
    pub fn files(&self) -> &BTreeMap<String, u64> {
        &self.files
    }

    /// Hands the bytes of a file on, no more than were announced.
    pub fn read(&mut self, name: &str, sink: &mut dyn FnMut(&[u8])) -> Result<()> {
        let most = *self.files.get(name).ok_or_else(|| BundleError::Missing(name.to_owned()))?;
        let mut source: Box<dyn Read + '_> = match &mut self.place {
            Place::Folder(root) => {
                let path = root.join(name);
                Box::new(File::open(&path).map_err(|error| Error::read(&path, &error))?)
            }
            Place::Zip(zip, numbers) => {
                let number = numbers.get(name).copied().unwrap_or(usize::MAX);
                Box::new(zip.by_index(number).map_err(|error| damaged(&error))?)
            }
        };
        let (mut buffer, mut read) = (vec![0; 64 << 10], 0_u64);
        loop {
            // A file that was packed wrongly is one that was changed.
            let count = source.read(&mut buffer).map_err(|_| BundleError::Checksum(name.to_owned()))?;
            read += count as u64;
            if read > most {
                return Err(BundleError::Checksum(name.to_owned()).into());
            }
            match buffer.get(..count) {
                Some(bytes) if count > 0 => sink(bytes),
                _ => return Ok(()),
            }
        }
    }
}

fn damaged(error: &zip::result::ZipError) -> BundleError {
    BundleError::NotABag(format!("the archive cannot be read ({error})"))
}

type Found = (Place, BTreeMap<String, u64>);

fn folder(root: &Path) -> Result<Found> {
    let mut files = BTreeMap::new();
    let mut open = vec![(root.to_owned(), String::new(), 0)];
    while let Some((path, prefix, depth)) = open.pop() {
        for entry in fs::read_dir(&path).map_err(|error| Error::read(&path, &error))? {
            let entry = entry.map_err(|error| Error::read(&path, &error))?;
            let shown = entry.file_name().to_string_lossy().into_owned();
            let name = format!("{prefix}{}", entry.file_name().to_str().ok_or(BundleError::UnsafePath(shown))?);
            names::check(&name)?;
            let about = entry.path().symlink_metadata().map_err(|error| Error::read(&entry.path(), &error))?;
            if about.is_dir() {
                if depth >= MOST_DEEP {
                    return Err(BundleError::TooLarge("its folders lie too deep").into());
                }
                open.push((entry.path(), format!("{name}/"), depth + 1));
            } else if about.is_file() {
                files.insert(name, about.len());
            } else {
                return Err(BundleError::Link(name).into());
            }
            if files.len() + open.len() > MOST_FILES {
                return Err(BundleError::TooLarge("it has too many files").into());
            }
        }
    }
    Ok((Place::Folder(root.to_owned()), files))
}

fn archive(path: &Path, length: u64) -> Result<Found> {
    let mut file = BufReader::new(File::open(path).map_err(|error| Error::read(path, &error))?);
    let mut zip = ZipArchive::new(&mut file).map_err(|error| damaged(&error))?;
    if zip.len() > MOST_FILES {
        return Err(BundleError::TooLarge("it has too many files").into());
    }
    let start = zip.central_directory_start();
    let (mut found, mut sum) = (Vec::new(), 0_u64);
    for number in 0..zip.len() {
        let entry = zip.by_index_raw(number).map_err(|error| damaged(&error))?;
        let name = entry.name().map_err(|error| damaged(&error))?.into_owned();
        if entry.is_symlink() || entry.encrypted() {
            return Err(BundleError::Link(name).into());
        }
        names::check(name.trim_end_matches('/'))?;
        if entry.is_dir() {
            continue;
        }
        sum = sum.saturating_add(entry.size());
        found.push((name, number, entry.size()));
    }
    if sum > length.saturating_mul(MOST_GROWTH).saturating_add(64 << 20) {
        return Err(BundleError::TooLarge("it would grow too much when it is read").into());
    }
    let count = zip.len();
    drop(zip);
    twice(path, &mut file, start, count)?;
    // The whole bag may lie in one folder of the archive.
    let root = found.iter().filter_map(|(name, ..)| name.strip_suffix("bagit.txt")).min_by_key(|root| root.len());
    let root = root.unwrap_or_default().to_owned();
    let (mut files, mut numbers) = (BTreeMap::new(), BTreeMap::new());
    for (name, number, size) in found {
        let inside = name.strip_prefix(&root).ok_or_else(|| BundleError::Extra(name.clone()))?;
        files.insert(inside.to_owned(), size);
        numbers.insert(inside.to_owned(), number);
    }
    let file = BufReader::new(File::open(path).map_err(|error| Error::read(path, &error))?);
    let zip = ZipArchive::new(file).map_err(|error| damaged(&error))?;
    Ok((Place::Zip(Box::new(zip), numbers), files))
}

/// Refuses an archive whose directory lists more files than it has names: two of one name, of which readers take
/// different ones.
fn twice(path: &Path, file: &mut (impl Read + Seek), start: u64, names: usize) -> Result<()> {
    let failed = |error: std::io::Error| Error::read(path, &error);
    file.seek(SeekFrom::Start(start)).map_err(failed)?;
    let mut seen = BTreeSet::new();
    let mut head = [0; 46];
    while file.read_exact(&mut head).is_ok() && head.starts_with(b"PK\x01\x02") {
        let number = |at: usize| head.get(at..at + 2).map_or(0, |two| usize::from(two[0]) | usize::from(two[1]) << 8);
        let mut name = vec![0; number(28)];
        file.read_exact(&mut name).map_err(failed)?;
        let rest = i64::try_from(number(30) + number(32)).unwrap_or(i64::MAX);
        file.seek(SeekFrom::Current(rest)).map_err(failed)?;
        if !seen.insert(name.clone()) {
            return Err(BundleError::Duplicate(String::from_utf8_lossy(&name).into_owned()).into());
        }
    }
    if seen.len() == names { Ok(()) } else { Err(BundleError::NotABag("its archive lists other files".into()).into()) }
}
