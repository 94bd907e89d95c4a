//! The address that a saved page calls its own: the one it was saved from, its canonical one, or the one it shares
//! itself by. Only addresses of the web count.

/// Heads of pages are shorter than this, in bytes.
const HEAD: usize = 256 * 1024;
/// Tags of links are shorter than this, in bytes.
const TAG: usize = 8 * 1024;
/// What browsers write into a page that they save.
const SAVED: &str = "<!-- saved from url=(";

pub(super) fn address(page: &str) -> Option<String> {
    let head = start(page, HEAD);
    saved(head)
        .or_else(|| named(head, "<link", "rel", &["canonical"], "href"))
        .or_else(|| named(head, "<meta", "property", &["og:url"], "content"))
}

/// The first so many bytes of a text, less the half of a character.
fn start(text: &str, most: usize) -> &str {
    let mut end = text.len().min(most);
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    text.get(..end).unwrap_or_default()
}

fn saved(head: &str) -> Option<String> {
    let (_, after) = head.split_once(SAVED)?;
    let (_, address) = after.split_once(')')?;
    web(address.split([' ', '\n', '\r']).next()?)
}

/// The value of `wanted` in the first tag whose attribute has one of these values.
fn named(head: &str, tag: &str, attribute: &str, values: &[&str], wanted: &str) -> Option<String> {
    let mut rest = head;
    while let Some(at) = find(rest, tag) {
        rest = rest.get(at + tag.len()..)?;
        let inside = start(rest, TAG).split('>').next()?;
        if value(inside, attribute).is_some_and(|found| values.contains(&found.to_ascii_lowercase().as_str())) {
            if let Some(address) = value(inside, wanted).and_then(|found| web(&found.replace("&amp;", "&"))) {
                return Some(address);
            }
        }
    }
    None
}

/// The value of an attribute, quoted or not.
fn value<'a>(inside: &'a str, name: &str) -> Option<&'a str> {
    let mut rest = inside;
    loop {
        let at = find(rest, name)?;
        let apart = rest.get(..at)?.ends_with(|c: char| c.is_ascii_whitespace() || matches!(c, '"' | '\''));
        rest = rest.get(at + name.len()..)?;
        let Some(after) = rest.trim_start().strip_prefix('=').filter(|_| apart) else { continue };
        let after = after.trim_start();
        return match after.chars().next()? {
            quote @ ('"' | '\'') => after.get(1..)?.split(quote).next(),
            _ => after.split(|c: char| c.is_ascii_whitespace()).next(),
        };
    }
}

/// Where a word of small letters stands, in any case.
fn find(text: &str, word: &str) -> Option<usize> {
    let bytes = text.as_bytes();
    bytes.windows(word.len()).position(|window| window.eq_ignore_ascii_case(word.as_bytes()))
}

fn web(address: &str) -> Option<String> {
    let address = address.trim();
    let starts = |scheme: &str| address.get(..scheme.len()).is_some_and(|start| start.eq_ignore_ascii_case(scheme));
    let clean = !address.chars().any(|c| c.is_control() || c.is_whitespace());
    ((starts("http://") || starts("https://")) && clean).then(|| address.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(page: &str, expected: Option<&str>) {
        assert_eq!(address(page).as_deref(), expected, "{page}");
    }

    #[test]
    fn a_page_names_its_own_address() {
        check("<LINK rel=canonical href=https://example.org/a>", Some("https://example.org/a"));
        check(
            "<link href='https://example.org/a?b=1&amp;c=2' REL=\"Canonical\">",
            Some("https://example.org/a?b=1&c=2"),
        );
        check("<meta property=\"og:url\" content=\"http://example.org/b\">", Some("http://example.org/b"));
        check(
            "<!-- saved from url=(0021)https://example.org/c -->\n<link rel=canonical href=https://example.org/a>",
            Some("https://example.org/c"),
        );
    }

    #[test]
    fn what_is_no_address_of_the_web_is_none() {
        for page in [
            "<link rel=canonical href=/relative>",
            "<link rel=canonical href='javascript:alert(1)'>",
            "<link rel=stylesheet href=https://example.org/x.css>",
            "<link data-rel=canonical href=https://example.org/a>",
            "<link rel=canonical",
            "<link rel=canonical href=>",
            "<meta property=og:url content='https://example.org/a b'>",
            "",
        ] {
            check(page, None);
        }
    }
}
