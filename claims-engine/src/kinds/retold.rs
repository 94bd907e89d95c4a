//! Claims of one kind in the order of the text: what is told again adds its words to the first telling.

use std::collections::hash_map::Entry;

use rustc_hash::FxHashMap;

use super::Claim;

/// Claims without repeats.
#[derive(Default)]
pub(super) struct Retold {
    claims: Vec<Claim>,
    by_statement: FxHashMap<String, usize>,
}

impl Retold {
    /// Takes a claim in; the same sentence with another value adds nothing.
    pub(super) fn add(&mut self, claim: Claim) {
        match self.by_statement.entry(claim.statement.clone()) {
            Entry::Occupied(at) => {
                if let Some(same) = self.claims.get_mut(*at.get()).filter(|same| same.value == claim.value) {
                    same.mentions.extend(claim.mentions);
                }
            }
            Entry::Vacant(free) => {
                free.insert(self.claims.len());
                self.claims.push(claim);
            }
        }
    }

    /// What was taken in.
    pub(super) fn into_claims(self) -> Vec<Claim> {
        self.claims
    }
}
