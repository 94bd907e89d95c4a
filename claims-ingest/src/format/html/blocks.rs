//! From an article's mark-up to text: one block a paragraph, an empty line between blocks, white space as a browser
//! would show it.

use crate::lines::{Lines, is_space};

/// What mark-up is made of, as far as text needs it.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Token<'a> {
    /// Text between tags, with its character references.
    Text(&'a str),
    /// `<name ...>`, in lower case.
    Open(String),
    /// `</name>`, in lower case.
    Close(String),
}

/// Elements that stand in lines of their own.
const BLOCKS: &[&str] = &[
    "address",
    "article",
    "aside",
    "blockquote",
    "body",
    "caption",
    "center",
    "dd",
    "details",
    "dialog",
    "dir",
    "div",
    "dl",
    "dt",
    "fieldset",
    "figcaption",
    "figure",
    "footer",
    "form",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "header",
    "hgroup",
    "hr",
    "html",
    "legend",
    "li",
    "main",
    "menu",
    "nav",
    "ol",
    "p",
    "pre",
    "search",
    "section",
    "summary",
    "table",
    "tbody",
    "tfoot",
    "thead",
    "tr",
    "ul",
];

/// Elements whose content is no text for readers.
const SILENT: &[&str] = &[
    "script", "style", "template", "noscript", "iframe", "object", "svg", "math", "select", "textarea", "title",
    "audio", "video", "canvas",
];

/// The text of an article's mark-up.
pub(super) fn text_of(markup: &str) -> String {
    let mut out = Lines::default();
    let mut silent: Option<(String, usize)> = None;
    let mut preformatted = 0_usize;
    for token in tokens(markup) {
        if let Some((name, depth)) = &mut silent {
            match token {
                Token::Open(open) if open == *name => *depth += 1,
                Token::Close(close) if close == *name => *depth -= 1,
                _ => {}
            }
            if *depth == 0 {
                silent = None;
            }
            continue;
        }
        match token {
            Token::Text(text) => out.text(&unescaped(text), preformatted > 0),
            Token::Open(name) if SILENT.contains(&name.as_str()) => silent = Some((name, 1)),
            Token::Open(name) => {
                preformatted += usize::from(name == "pre");
                match name.as_str() {
                    "br" => out.line(),
                    "td" | "th" => out.cell(),
                    name if BLOCKS.contains(&name) => out.block(),
                    _ => {}
                }
            }
            Token::Close(name) => {
                preformatted = preformatted.saturating_sub(usize::from(name == "pre"));
                if BLOCKS.contains(&name.as_str()) {
                    out.block();
                }
            }
        }
    }
    out.finish()
}

/// Cuts mark-up into tokens; any text is taken, and comments and declarations are left out.
pub(super) fn tokens(markup: &str) -> impl Iterator<Item = Token<'_>> {
    let mut rest = markup;
    std::iter::from_fn(move || {
        loop {
            if rest.is_empty() {
                return None;
            }
            if let Some(after) = rest.strip_prefix("<!--") {
                rest = after.find("-->").and_then(|at| after.get(at + 3..)).unwrap_or("");
                continue;
            }
            if rest.starts_with("<!") || rest.starts_with("<?") {
                rest = rest.find('>').and_then(|at| rest.get(at + 1..)).unwrap_or("");
                continue;
            }
            if let Some((token, after)) = tag(rest) {
                rest = after;
                return Some(token);
            }
            let skip = rest.chars().next().map_or(0, char::len_utf8);
            let end = rest.get(skip..).and_then(|tail| tail.find('<')).map_or(rest.len(), |at| at + skip);
            let (text, after) = rest.split_at(end);
            rest = after;
            return Some(Token::Text(text));
        }
    })
}

/// A tag at the start of `rest`, and what follows it. Quoted attribute values may hold `>`.
fn tag(rest: &str) -> Option<(Token<'_>, &str)> {
    let inner = rest.strip_prefix('<')?;
    let (closes, inner) = inner.strip_prefix('/').map_or((false, inner), |inner| (true, inner));
    if !inner.starts_with(|c: char| c.is_ascii_alphabetic()) {
        return None;
    }
    let name_end = inner.find(|c: char| is_space(c) || matches!(c, '/' | '>'))?;
    let (name, attributes) = inner.split_at(name_end);
    let mut quote: Option<char> = None;
    let end = attributes.char_indices().find_map(|(at, c)| match quote {
        Some(open) => {
            if c == open {
                quote = None;
            }
            None
        }
        None if c == '>' => Some(at),
        None => {
            if matches!(c, '"' | '\'') {
                quote = Some(c);
            }
            None
        }
    });
    let name = name.to_ascii_lowercase();
    let token = if closes { Token::Close(name) } else { Token::Open(name) };
    Some((token, end.and_then(|at| attributes.get(at + 1..)).unwrap_or("")))
}

/// Resolves the character references that a serialiser writes: everything else stands as it is by then.
fn unescaped(text: &str) -> String {
    const NAMED: &[(&str, &str)] =
        &[("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&nbsp;", "\u{a0}"), ("&amp;", "&"), ("&#39;", "'")];
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find('&') {
        let (before, from) = rest.split_at(at);
        out.push_str(before);
        let (name, sign) = NAMED.iter().copied().find(|(name, _)| from.starts_with(name)).unwrap_or(("&", "&"));
        out.push_str(sign);
        rest = from.get(name.len()..).unwrap_or("");
    }
    out.push_str(rest);
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(markup: &str, expected: &str) {
        assert_eq!(text_of(markup), expected, "{markup}");
    }

    #[test]
    fn blocks_become_paragraphs_and_white_space_is_joined() {
        check("", "");
        check("<p>a  b\n c</p>\n<p>d<b>e</b> f</p>", "a b c\n\nde f\n");
        check("<div>a<div>b</div>c</div>", "a\n\nb\n\nc\n");
        check("a<br>b<br/><br />c", "a\nb\nc\n");
        check("<ul><li>a</li><li>b</li></ul>", "a\n\nb\n");
        check("<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>", "a | b\n\nc\n");
        check("<pre>a  b\nc</pre>", "a b\nc\n");
        check("4&nbsp;September &amp;lt; 5 &lt; 6", "4\u{a0}September &lt; 5 < 6\n");
    }

    #[test]
    fn what_is_no_text_stays_out() {
        check("a<!-- <p>no --> b<script>var a = '<p>'</script>c<svg><text>x</text></svg>", "a bc\n");
        check("<img alt=\"a > b\" src='x'>c", "c\n");
        check("<style>p{}</style>", "");
    }

    #[test]
    fn broken_mark_up_is_text_or_nothing() {
        check("a < b > c", "a < b > c\n");
        check("<", "<\n");
        check("a<b", "a<b\n");
        check("<p class=\"x>never closed", "");
        check("a<!-- never closed", "a\n");
    }
}
