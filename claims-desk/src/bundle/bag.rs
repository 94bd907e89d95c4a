//! A bag that was read from the first byte to the last: complete, nothing beside it, every checksum right.

use std::path::Path;

use claims_db::{Case, Chronicle};
use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};

use super::error::BundleError;
use super::names::{self, Manifest};
use super::store::BagStore;
use super::{ABOUT, LEDGER, Told};
use crate::error::Result;

/// The longest text that is held in memory, in bytes.
const MOST_TEXT: u64 = 256 << 20;
/// The longest list of checksums, in bytes: as many files as there may be, with long names.
const MOST_LIST: u64 = 32 << 20;
const DECLARATION: &str = "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n";
const MANIFEST: &str = "manifest-sha256.txt";
const TAGS: &str = "tagmanifest-sha256.txt";

/// What a bundle says about itself.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct About {
    /// The form of bundles, 1.
    pub format: u32,
    /// `desk` or `public`.
    pub audience: String,
    /// When it was written, RFC 3339, as the one who wrote it says.
    pub written_at: String,
    /// What it holds.
    pub articles: Vec<Part>,
}

/// One article in a bundle.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Part {
    /// Its folder under `data/articles`.
    pub folder: String,
    /// What the desk calls it.
    pub title: String,
}

/// A whole bag.
pub struct Bag {
    store: BagStore,
    manifest: Manifest,
    /// What it says about itself.
    pub about: About,
    /// Payload files.
    pub files: u32,
    /// Their bytes.
    pub bytes: u64,
}

fn not(what: impl Into<String>) -> BundleError {
    BundleError::NotABag(what.into())
}

impl Bag {
    /// Reads and checks all of it; `told` hears how many of its bytes are done.
    pub fn open(path: &Path, told: Told<'_>) -> Result<Self> {
        let mut store = BagStore::open(path)?;
        if !store.files().contains_key("bagit.txt") {
            return Err(not("it has no bagit.txt").into());
        }
        if text(&mut store, "bagit.txt")?.replace("\r\n", "\n").trim_end() != DECLARATION.trim_end() {
            return Err(not("it is not of BagIt 1.0 in UTF-8").into());
        }
        let manifest = names::read(&text(&mut store, MANIFEST)?, MANIFEST)?;
        let tags = names::read(&text(&mut store, TAGS)?, TAGS)?;
        if let Some(name) = manifest.keys().find(|name| !name.starts_with("data/")) {
            return Err(BundleError::UnsafePath(name.clone()).into());
        }
        for name in ["bagit.txt", "bag-info.txt", MANIFEST] {
            if !tags.contains_key(name) {
                return Err(not(format!("{TAGS} does not list {name}")).into());
            }
        }
        let listed = |name: &String| manifest.contains_key(name) || tags.contains_key(name) || name == TAGS;
        if let Some(name) = store.files().keys().find(|name| !listed(name)) {
            return Err(BundleError::Extra(name.clone()).into());
        }
        let (mut bytes, mut read) = (0, 0);
        let total = store.files().values().sum();
        for (name, sum) in tags.iter().chain(&manifest) {
            let found = hash(&mut store, name, &mut |more| {
                read += more;
                told(read, total);
            })?;
            if found.0 != *sum {
                return Err(BundleError::Checksum(name.clone()).into());
            }
            if name.starts_with("data/") {
                bytes += found.1;
            }
        }
        let files = u32::try_from(manifest.len()).unwrap_or(u32::MAX);
        oxum(&text(&mut store, "bag-info.txt")?, files, bytes)?;
        let about = About { format: 0, audience: String::new(), written_at: String::new(), articles: Vec::new() };
        let mut bag = Self { store, manifest, about, files, bytes };
        let said = bag.text(ABOUT)?;
        bag.about = serde_json::from_str(&said).map_err(|_| BundleError::Case(format!("{ABOUT} is no such file")))?;
        if bag.about.format != 1 {
            return Err(BundleError::Case("a newer version of Galley wrote it".to_owned()).into());
        }
        Ok(bag)
    }

    /// A file as it was when it was checked.
    pub fn bytes(&mut self, name: &str) -> Result<Vec<u8>> {
        let sum = self.manifest.get(name).ok_or_else(|| BundleError::Missing(name.to_owned()))?;
        let bytes = all(&mut self.store, name)?;
        if crate::export::sha256(&bytes) == *sum {
            Ok(bytes)
        } else {
            Err(BundleError::Checksum(name.to_owned()).into())
        }
    }

    fn text(&mut self, name: &str) -> Result<String> {
        let misfit = || BundleError::Case(format!("{name} is no text"));
        Ok(String::from_utf8(self.bytes(name)?).map_err(|_| misfit())?)
    }

    /// Whether it was made for readers, without the case.
    pub fn is_public(&self) -> bool {
        self.about.audience == "public"
    }

    /// The ledger that goes along.
    pub fn ledger(&mut self) -> Result<Chronicle> {
        let lines = self.text(LEDGER)?;
        Chronicle::from_lines(&lines).map_err(|error| BundleError::Ledger(error.to_string()).into())
    }

    /// The cases in it, in their order.
    pub fn cases(&mut self) -> Result<Vec<Case>> {
        let misfit = |problem: String| BundleError::Case(problem);
        let folders: Vec<String> = self.about.articles.iter().map(|part| part.folder.clone()).collect();
        let mut cases = Vec::with_capacity(folders.len());
        for folder in folders {
            let said = self.text(&format!("data/articles/{folder}/case.json"))?;
            let json = serde_json::from_str(&said).map_err(|_| misfit("it is no JSON".to_owned()))?;
            cases.push(Case::from_json(&json).map_err(|error| misfit(error.to_string()))?);
        }
        Ok(cases)
    }
}

fn all(store: &mut BagStore, name: &str) -> Result<Vec<u8>> {
    let size = store.files().get(name).copied().unwrap_or(0);
    if !name.starts_with("data/") && size > MOST_LIST {
        return Err(BundleError::TooLarge("one of its lists is more than 32 MiB").into());
    }
    if size > MOST_TEXT {
        return Err(BundleError::TooLarge("one of its files is more than 256 MiB").into());
    }
    let mut bytes = Vec::new();
    store.read(name, &mut |part| bytes.extend_from_slice(part))?;
    Ok(bytes)
}

fn text(store: &mut BagStore, name: &str) -> Result<String> {
    Ok(String::from_utf8(all(store, name)?).map_err(|_| not(format!("{name} is no text")))?)
}

fn hash(store: &mut BagStore, name: &str, told: &mut dyn FnMut(u64)) -> Result<(String, u64)> {
    let (mut sum, mut length) = (Sha256::new(), 0);
    store.read(name, &mut |part| {
        sum.update(part);
        length += part.len() as u64;
        told(part.len() as u64);
    })?;
    let digits = names::hex(&sum.finalize());
    Ok((digits, length))
}

/// Payload-Oxum, where it is given, says how many bytes and files there are.
fn oxum(info: &str, files: u32, bytes: u64) -> Result<()> {
    let given = info.lines().find_map(|line| line.strip_prefix("Payload-Oxum:"));
    match given.map(str::trim) {
        Some(given) if given != format!("{bytes}.{files}") => Err(not("bag-info.txt counts other files").into()),
        _ => Ok(()),
    }
}
