//! Defences that every format shares: characters that deceive the eye, and addresses.

use std::fmt::Write as _;

/// Whether a character changes the order of what stands around it or cannot be printed: controls, bidirectional marks,
/// line separators, non-characters. Tab, line feed and carriage return are none.
pub(crate) fn is_deceptive(c: char) -> bool {
    is_control(c)
        || matches!(
            c,
            '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{206f}' | '\u{fff9}'..='\u{fffb}'
        )
}

/// Whether no document of any format can carry the character: C0 and C1 controls and non-characters.
pub(crate) fn is_control(c: char) -> bool {
    matches!(
        c,
        '\0'..='\u{8}' | '\u{b}' | '\u{c}' | '\u{e}'..='\u{1f}' | '\u{7f}'..='\u{9f}' | '\u{fdd0}'..='\u{fdef}'
    ) || u32::from(c) & 0xfffe == 0xfffe
}

/// Whether a character shows nothing at all: deceptive ones and zero-width ones. Joiners that scripts need and
/// variation selectors are none.
pub(crate) fn is_invisible(c: char) -> bool {
    is_deceptive(c)
        || matches!(
            c,
            '\u{ad}' | '\u{180e}' | '\u{200b}' | '\u{2060}'..='\u{2065}' | '\u{feff}' | '\u{e0000}'..='\u{e007f}'
        )
}

/// A character's name for the eye: `U+202E`.
pub(crate) fn code(c: char) -> String {
    format!("U+{:04X}", u32::from(c))
}

/// Whether the character belongs to a script that is written from right to left.
pub(crate) fn is_right_to_left(c: char) -> bool {
    matches!(u32::from(c), 0x590..=0x8ff | 0xfb1d..=0xfdff | 0xfe70..=0xfeff | 0x1_0800..=0x1_0fff | 0x1_e800..=0x1_efff)
}

/// The text in one line, with deceptive characters written out as `[U+202E]`.
pub(crate) fn plain(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for word in text.split(|c: char| c.is_whitespace() && !is_deceptive(c)).filter(|word| !word.is_empty()) {
        if !out.is_empty() {
            out.push(' ');
        }
        for c in word.chars() {
            if is_deceptive(c) {
                let _ = write!(out, "[{}]", code(c));
            } else {
                out.push(c);
            }
        }
    }
    out
}

/// The address where it may become a link: `http` or `https`, plain printable ASCII, no user part before the host.
pub(crate) fn link(url: &str) -> Option<&str> {
    let lower = url.get(..8).unwrap_or(url).to_ascii_lowercase();
    let scheme = ["https://", "http://"].into_iter().find(|scheme| lower.starts_with(scheme))?;
    let rest = url.get(scheme.len()..)?;
    let host = rest.split(['/', '?', '#']).next().unwrap_or("");
    let plain = |b: u8| b.is_ascii_graphic() && !matches!(b, b'"' | b'\'' | b'<' | b'>' | b'\\' | b'`' | b'{' | b'}');
    (!host.is_empty() && !host.contains('@') && url.bytes().all(plain)).then_some(url)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(url: &str, expected: bool) {
        assert_eq!(link(url).is_some(), expected, "{url}");
    }

    #[test]
    fn only_plain_web_addresses_become_links() {
        check("https://example.org/a?b=c#p3", true);
        check("HTTP://example.org", true);
        check("javascript:alert(1)", false);
        check("java\nscript:alert(1)", false);
        check("data:text/html,<script>", false);
        check("file:///etc/passwd", false);
        check("//example.org", false);
        check("https://", false);
        check("https:///path", false);
        check("https://bank.example@evil.example/", false);
        check("https://example.org/\" onclick=\"x", false);
        check("https://example.org/\u{202e}gpj", false);
        check("http://é", false);
    }

    #[test]
    fn what_deceives_the_eye_is_known_and_plain_text_is_not() {
        for c in ['\u{202e}', '\u{2066}', '\0', '\u{85}', '\u{fffe}', '\u{10ffff}'] {
            assert!(is_deceptive(c) && is_invisible(c), "{c:?}");
        }
        for c in ['\u{200b}', '\u{feff}', '\u{ad}', '\u{e0041}'] {
            assert!(is_invisible(c) && !is_deceptive(c), "{c:?}");
        }
        for c in ['\n', '\r', '\t', 'a', '김', '😀', '\u{301}', '\u{200d}', '\u{fe0f}', '\u{a0}'] {
            assert!(!is_invisible(c), "{c:?}");
        }
    }

    #[test]
    fn plain_text_is_one_line_and_hides_nothing() {
        assert_eq!(plain(" a\r\n\tb  c "), "a b c");
        assert_eq!(plain("a\u{202e}b\0"), "a[U+202E]b[U+0000]");
        assert_eq!(plain("a\u{2028}b"), "a[U+2028]b");
    }
}
