//! What a bundle proves and what it does not, in words.

use std::path::Path;

use super::Told;
use super::bag::Bag;
use super::error::BundleError;
use crate::error::Result;
use crate::wire::{BundleCheck, BundleSeal};

/// Reads the whole bundle; an error says what is wrong with it.
pub fn check(path: &Path, told: Told<'_>) -> Result<BundleCheck> {
    let mut bag = Bag::open(path, told)?;
    let mut proved = vec![format!(
        "{} as they were put in: every checksum is right, none is missing, none was added.",
        files(bag.files)
    )];
    let mut seals = Vec::new();
    let (mut entries, mut head, mut opened) = (0, None, 0);
    if !bag.is_public() {
        let chain = bag.ledger()?.check().map_err(|fault| BundleError::Ledger(fault.to_string()))?;
        opened = bag.cases()?.iter().map(claims_db::Case::opened_seals).sum();
        proved.push(format!(
            "The ledger is whole: {}, each bound to the one before by its hash, up to its head {}.",
            if chain.entries == 1 { "1 entry".to_owned() } else { format!("{} entries", chain.entries) },
            chain.head
        ));
        if chain.withheld > 0 {
            proved.push(format!(
                "Of {} of them only the hash of the contents is here, for they are about something else or were sealed; \
                 the chain holds all the same.",
                chain.withheld
            ));
        }
        (entries, head) = (chain.entries.unsigned_abs(), Some(chain.head));
        seals = chain
            .seals
            .into_iter()
            .map(|seal| BundleSeal { label: seal.label, reason: seal.reason, commitment: seal.commitment })
            .collect();
        proved.extend(seals.iter().map(|seal| {
            format!(
                "What is sealed behind “{}” is fixed: the ledger has its hash, so it cannot be exchanged.",
                seal.label
            )
        }));
    }
    let mut not_proved = vec![
        "That a page, a document or a person said so at that time: it shows what was kept here, not what the world saw."
            .to_owned(),
        "Who sat at the keyboard, and when: names and times are those that the desk's own computer was told.".to_owned(),
    ];
    not_proved.push("That no other page said otherwise: a bundle has what the room chose to keep.".to_owned());
    not_proved.push(
        if bag.is_public() {
            "What was done to the case, step by step: this bundle is for readers and has only the hashes of the ledger."
        } else {
            "That nobody made the whole bundle anew: compare the head with one that somebody noted earlier."
        }
        .to_owned(),
    );
    if !seals.is_empty() && opened == 0 {
        not_proved.push("Who or what is behind a sealed label: that takes the proof that the desk keeps.".to_owned());
    }
    Ok(BundleCheck {
        titles: bag.about.articles.iter().map(|part| part.title.clone()).collect(),
        for_readers: bag.is_public(),
        written_at: bag.about.written_at.clone(),
        files: bag.files,
        bytes: bag.bytes,
        entries,
        head,
        seals,
        opened: u32::try_from(opened).unwrap_or(u32::MAX),
        proved,
        not_proved,
    })
}

fn files(count: u32) -> String {
    if count == 1 { "The one file is".to_owned() } else { format!("All {count} files are") }
}
