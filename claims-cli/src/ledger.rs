//! `galley ledger`: whether the record of all changes in the desk's store is whole.

use claims_desk::wire::{LedgerCheck, LedgerHead, Nothing, SealCheck};
use claims_desk::{Error, Result};
use serde::Serialize;

use crate::args::{Ledger, Shape};
use crate::commands::json;
use crate::text::clean;

/// Does what was asked for. A store that is not there is an error: none is made.
pub fn run(asked: &Ledger) -> Result<Vec<u8>> {
    match asked {
        Ledger::Head(store) => {
            let head = store.look()?.ledger_head(Nothing {})?;
            Ok(match store.format {
                Shape::Json => json(&head),
                Shape::Text => format!("{}\n", name(&head)).into_bytes(),
            })
        }
        Ledger::Verify(args) => {
            let noted = args.head.as_ref().map(|(entries, hash)| (*entries, hash.as_str()));
            let LedgerCheck { head, problem, seals, .. } = args.store.look()?.check_ledger(noted)?;
            if let Some(problem) = problem {
                return Err(Error::Ledger { problem, good: head.entries });
            }
            Ok(match args.store.format {
                Shape::Json => json(&Verified { head, seals }),
                Shape::Text => {
                    let seals = seals.iter().map(sealed).collect::<String>();
                    format!("{}\n{seals}{}\n", sentence(&head, noted.is_some()), name(&head)).into_bytes()
                }
            })
        }
    }
}

/// A ledger that is whole, and the seals that it binds.
#[derive(Serialize)]
struct Verified {
    #[serde(flatten)]
    head: LedgerHead,
    seals: Vec<SealCheck>,
}

/// That what is sealed is still what was sealed; one that is not was refused before.
fn sealed(seal: &SealCheck) -> String {
    format!("Sealed “{}”: what is kept matches the ledger ({}).\n", clean(&seal.label), clean(&seal.reason))
}

/// A head as `--head` takes it.
fn name(head: &LedgerHead) -> String {
    format!("{}:{}", head.entries, head.head.as_deref().unwrap_or("empty"))
}

fn sentence(head: &LedgerHead, noted: bool) -> String {
    let through = if noted { ", and go through the noted one" } else { "" };
    match head.entries {
        0 => "The ledger is empty.".to_owned(),
        1 => format!("1 entry, as it was written{through}."),
        entries => format!("{entries} entries, each as it was written and bound to the one before{through}."),
    }
}
