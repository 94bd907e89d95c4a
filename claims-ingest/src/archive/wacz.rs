//! WACZ: WARC files in a ZIP package, with a list of the pages that a person went to. Where the list is there, only
//! those come out, and not the frames and advertisements that were loaded with them.

use std::collections::BTreeSet;

use super::{Archive, MOST_UNPACKED, Sort, warc};
use crate::IngestError;
use crate::package::Package;

pub(super) fn read(bytes: &[u8], archive: &mut Archive) -> Result<(), IngestError> {
    let mut package = Package::open(bytes, MOST_UNPACKED)?;
    let mut files: Vec<String> = package.names().into_iter().filter(|name| is_warc(name)).collect();
    files.sort();
    if files.is_empty() {
        return Err(IngestError::Damaged);
    }
    let listed = package.bytes("pages/pages.jsonl")?.map(|list| addresses(&list)).filter(|list| !list.is_empty());
    let wanted = |url: &str| listed.as_ref().is_none_or(|list| list.contains(bare(url)));
    let mut budget = warc::Budget::default();
    for name in files {
        let Some(file) = package.bytes(&name)? else { continue };
        warc::read(&file, &mut budget, &wanted, archive)?;
    }
    Ok(())
}

fn is_warc(name: &str) -> bool {
    name.starts_with("archive/") && Sort::of_name(&name.to_ascii_lowercase()) == Some(Sort::Warc)
}

/// The addresses of a list of pages, one JSON object a line; the first line is the list's own head.
fn addresses(list: &[u8]) -> BTreeSet<String> {
    let lines = list.split(|byte| *byte == b'\n');
    let found = lines.filter_map(|line| {
        let page: serde_json::Value = serde_json::from_slice(line).ok()?;
        Some(bare(page.get("url")?.as_str()?).to_owned())
    });
    found.collect()
}

/// An address without its fragment, which is never sent.
fn bare(url: &str) -> &str {
    url.split('#').next().unwrap_or_default()
}
