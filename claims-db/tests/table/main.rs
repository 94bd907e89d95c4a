//! One file a table, as under `src/table/`.

#![allow(clippy::unwrap_used, reason = "a test stops where it fails")]

#[path = "../fixture/mod.rs"]
mod fixture;

mod article;
mod assessment;
mod attachment;
mod claim;
mod document;
mod draft;
mod event;
mod evidence;
mod excerpt;
mod filing;
mod ledger;
mod link;
mod mention;
mod note;
mod passage;
mod sealed_source;
mod setting;
mod sign_off;
mod source;
mod verdict;
