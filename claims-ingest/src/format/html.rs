//! A web page: the text of its article, headline first, one paragraph a block. Nothing of the page is run or fetched.

mod blocks;
mod depth;
mod origin;
mod prescan;

use std::panic::{AssertUnwindSafe, catch_unwind};

use chrono::NaiveDate;
use encoding_rs::Encoding;

use super::Format;
use crate::lines::one_line;
use crate::{IngestError, Ingested, charset};

pub(super) fn read(bytes: &[u8]) -> Result<Ingested, IngestError> {
    read_declared(bytes, None)
}

/// As [`read`]; the charset that a server named goes before the page's own word.
pub(super) fn read_declared(bytes: &[u8], declared: Option<&'static Encoding>) -> Result<Ingested, IngestError> {
    let decoded = charset::decode(bytes, declared.or_else(|| prescan::declared(bytes)))?;
    let page = decoded.text.trim_start_matches('\u{feff}');
    if page.trim().is_empty() {
        return Err(IngestError::Empty);
    }
    if depth::is_too_deep(page) {
        return Err(IngestError::TooDeep);
    }
    // The reader of pages is a port of a large program and gets hostile input: its panic is a page not read, no more.
    let article = catch_unwind(AssertUnwindSafe(|| legible::parse(page, None, None)))
        .ok()
        .and_then(Result::ok)
        .ok_or(IngestError::NoArticle)?;
    let body = blocks::text_of(&article.content);
    if body.is_empty() {
        return Err(IngestError::NoArticle);
    }
    let title = Some(one_line(&article.title)).filter(|title| !title.is_empty());
    let published = article.published_time.as_deref().and_then(day);
    let said = |words: Option<String>| words.map(|words| one_line(&words)).filter(|words| !words.is_empty());
    Ok(Ingested {
        published,
        author: said(article.byline),
        publisher: said(article.site_name),
        title: title.clone(),
        url: origin::address(page),
        ..Ingested::of(Format::Html, decoded.charset, with_headline(title.as_deref(), body))
    })
}

/// All text of a page that is no article: a section of a book.
pub(super) fn blocks_of(page: &str) -> Result<String, IngestError> {
    if depth::is_too_deep(page) { Err(IngestError::TooDeep) } else { Ok(blocks::text_of(page)) }
}

/// The words of a page that may or may not be an article: the body of a message.
pub(super) fn words_of(page: &str) -> Result<String, IngestError> {
    let whole = blocks_of(page)?;
    let article = catch_unwind(AssertUnwindSafe(|| legible::parse(page, None, None))).ok().and_then(Result::ok);
    let body = article.map(|article| blocks::text_of(&article.content)).unwrap_or_default();
    // What the reader of articles calls an article of a short message may be one sentence of it.
    let words = if body.len() * 2 > whole.len() { body } else { whole };
    Ok(words.trim().to_owned())
}

/// The reader takes the headline out of the article; it is part of what was published, so it is put back on top.
fn with_headline(title: Option<&str>, body: String) -> String {
    match title {
        Some(title) if body.lines().next() != Some(title) => format!("{title}\n\n{body}"),
        _ => body,
    }
}

/// The day of a time such as `2025-09-05T10:00:00Z`, in the page's own time zone.
fn day(time: &str) -> Option<NaiveDate> {
    time.trim().get(..10)?.parse().ok()
}
