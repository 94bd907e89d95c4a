//! What a file says about where it comes from, as a source that a person will confirm.

use chrono::{DateTime, Utc};
use claims_db::SourceFields;
use claims_ingest::{Archived, Ingested, Reference};

/// The source of a document: its own word, else its file's name as the title.
pub(crate) fn of_document(document: &Ingested, file_name: &str, retrieved: DateTime<Utc>) -> SourceFields {
    SourceFields {
        publisher: publisher(document.publisher.as_deref(), document.url.as_deref()),
        title: document.title.clone().or_else(|| stem(file_name)),
        author: document.author.clone(),
        url: document.url.clone().filter(|url| is_web(url)),
        published: document.published,
        retrieved: Some(retrieved),
        origin: None,
    }
}

/// The source of a page out of an archive: it was retrieved when the archive got it.
pub(crate) fn of_page(page: &Archived, kept: DateTime<Utc>) -> SourceFields {
    let source = of_document(&page.document, "", page.got_at.unwrap_or(kept));
    SourceFields { publisher: publisher(page.document.publisher.as_deref(), Some(&page.url)), ..source }
}

/// The source that a list of references names.
pub(crate) fn of_reference(reference: &Reference) -> SourceFields {
    SourceFields {
        publisher: publisher(reference.publisher.as_deref(), reference.url.as_deref()),
        title: reference.title.clone(),
        author: reference.author.clone(),
        url: reference.url.clone(),
        published: reference.published,
        retrieved: None,
        origin: None,
    }
}

/// The publisher that is named, else the host of the address; empty where neither is known and a person has to say.
fn publisher(named: Option<&str>, url: Option<&str>) -> String {
    let host = || {
        let rest = url?.split_once("://")?.1;
        let host = rest.split(['/', '?', '#']).next()?.rsplit('@').next()?;
        let host = host.split(':').next()?;
        Some(host.strip_prefix("www.").unwrap_or(host).to_lowercase())
    };
    named.map(str::to_owned).or_else(host).unwrap_or_default()
}

fn stem(file_name: &str) -> Option<String> {
    let name = file_name.rsplit('/').next().unwrap_or(file_name);
    let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
    Some(stem.trim().to_owned()).filter(|stem| !stem.is_empty())
}

fn is_web(url: &str) -> bool {
    let starts = |scheme: &str| url.get(..scheme.len()).is_some_and(|start| start.eq_ignore_ascii_case(scheme));
    (starts("http://") || starts("https://")) && !url.chars().any(|c| c.is_control() || c.is_whitespace())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_host_stands_in_for_a_publisher_that_is_not_named() {
        for (named, url, expected) in [
            (Some("Example Wire"), Some("https://example.org/a"), "Example Wire"),
            (None, Some("https://www.Example.org:8443/a?b#c"), "example.org"),
            (None, Some("https://user@news.example.org"), "news.example.org"),
            (None, Some("no address"), ""),
            (None, None, ""),
        ] {
            assert_eq!(publisher(named, url), expected, "{url:?}");
        }
    }

    #[test]
    fn a_files_name_stands_in_for_a_title() {
        for (name, expected) in
            [("papers/The Treaty.pdf", Some("The Treaty")), ("notes", Some("notes")), (".txt", None)]
        {
            assert_eq!(stem(name).as_deref(), expected);
        }
    }
}
