//! One file a table: its record, its statements, its questions and changes.

pub mod article;
pub mod assessment;
pub mod attachment;
pub mod bundle;
pub mod claim;
pub mod document;
pub mod draft;
pub mod event;
pub mod evidence;
pub mod excerpt;
pub mod filing;
pub mod ledger;
pub mod link;
pub mod mention;
pub mod note;
pub mod passage;
pub mod sealed_source;
pub mod setting;
pub mod sign_off;
pub mod source;
pub mod verdict;
