//! A web page: the text of its article, headline first, one paragraph a block. Nothing of the page is run or fetched.

mod blocks;
mod depth;
mod prescan;

use std::panic::{AssertUnwindSafe, catch_unwind};

use chrono::NaiveDate;

use super::Format;
use crate::lines::one_line;
use crate::{IngestError, Ingested, charset};

pub(super) fn read(bytes: &[u8]) -> Result<Ingested, IngestError> {
    let decoded = charset::decode(bytes, prescan::declared(bytes))?;
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
        ..Ingested::of(Format::Html, decoded.charset, with_headline(title.as_deref(), body))
    })
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
