//! A guard before the parser: pages nested beyond reason cost time that grows with the square of their depth.

use super::blocks::{Token, tokens};

/// Deeper than any page for readers; parsing at this depth takes a tenth of a second.
const DEEPEST: usize = 2_000;

/// Elements that the next one of their kind ends, or that hold nothing: many may stay open without nesting.
const FLAT: &[&str] = &[
    "p", "li", "dt", "dd", "tr", "td", "th", "thead", "tbody", "tfoot", "colgroup", "option", "optgroup", "rp", "rt",
    "html", "head", "body", "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source",
    "track", "wbr", "param",
];

pub(super) fn is_too_deep(page: &str) -> bool {
    let mut depth = 0_usize;
    for token in tokens(page) {
        match token {
            Token::Open(name) if !FLAT.contains(&name.as_str()) => depth += 1,
            Token::Close(name) if !FLAT.contains(&name.as_str()) => depth = depth.saturating_sub(1),
            _ => {}
        }
        if depth > DEEPEST {
            return true;
        }
    }
    false
}
