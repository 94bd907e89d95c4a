//! One file a table, as under `src/table/`.

#![allow(clippy::unwrap_used, reason = "a test stops where it fails")]

#[path = "../fixture/mod.rs"]
mod fixture;

mod article;
mod assessment;
mod attachment;
mod claim;
mod draft;
mod event;
mod evidence;
mod filing;
mod ledger;
mod link;
mod mention;
mod sealed_source;
mod setting;
mod source;
mod verdict;
