//! Text from outside, made fit for a page.

use std::fmt;

use askama::filters::HtmlSafe;

use crate::hostile::{code, is_control, is_deceptive};

/// Mark-up that holds nothing but escaped text and the spans that show deceptive characters.
pub(super) struct Safe(String);

impl fmt::Display for Safe {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl HtmlSafe for Safe {}

/// Escapes a text. Deceptive characters keep their place in the text, shut into an element that shows their code and
/// that they cannot reach out of; those that HTML cannot carry leave only their code. Line ends become LF.
pub(super) fn safe(text: &str) -> Safe {
    let mut out = String::with_capacity(text.len() + text.len() / 16);
    push(&mut out, text);
    Safe(out)
}

/// As [`safe`], with some runs emphasised: `(run, marked)`.
pub(super) fn safe_marked<'a>(runs: impl Iterator<Item = (&'a str, bool)>) -> Safe {
    let mut out = String::new();
    for (run, marked) in runs {
        if marked {
            out.push_str("<mark>");
        }
        push(&mut out, run);
        if marked {
            out.push_str("</mark>");
        }
    }
    Safe(out)
}

fn push(out: &mut String, text: &str) {
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            '\r' => {
                let _ = chars.next_if_eq(&'\n');
                out.push('\n');
            }
            c if is_deceptive(c) => {
                out.push_str("<bdi class=\"ctl\" data-c=\"");
                out.push_str(&code(c));
                out.push_str("\">");
                if !is_control(c) {
                    out.push(c);
                }
                out.push_str("</bdi>");
            }
            c => out.push(c),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: &str) {
        assert_eq!(safe(text).to_string(), expected);
    }

    #[test]
    fn marks_are_escaped_and_controls_shown() {
        check("a <b> & \"c\" 'd'", "a &lt;b&gt; &amp; &quot;c&quot; &#39;d&#39;");
        check("a\r\nb\rc\nd", "a\nb\nc\nd");
        check("\u{202e}x", "<bdi class=\"ctl\" data-c=\"U+202E\">\u{202e}</bdi>x");
        check("\0", "<bdi class=\"ctl\" data-c=\"U+0000\"></bdi>");
        check("김 😀 e\u{301}", "김 😀 e\u{301}");
    }
}
