//! Defences that every format shares: characters that deceive the eye, and addresses.

/// Whether a character is invisible or changes the order or look of what stands around it: controls, bidirectional
/// marks, zero-width characters, tags, non-characters. Tab, line feed and carriage return are none.
/// Joiners that scripts need (U+200C, U+200D) and variation selectors are left alone.
pub(crate) fn is_deceptive(c: char) -> bool {
    matches!(
        c,
        '\0'..='\u{8}' | '\u{b}' | '\u{c}' | '\u{e}'..='\u{1f}' | '\u{7f}'..='\u{9f}'
        | '\u{ad}' | '\u{61c}' | '\u{180e}' | '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{2028}'..='\u{202e}'
        | '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{fff9}'..='\u{fffb}'
        | '\u{fdd0}'..='\u{fdef}' | '\u{e0000}'..='\u{e007f}'
    ) || u32::from(c) & 0xfffe == 0xfffe
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
        for c in ['\u{202e}', '\u{2066}', '\u{200b}', '\0', '\u{85}', '\u{feff}', '\u{fffe}', '\u{e0041}'] {
            assert!(is_deceptive(c), "{c:?}");
        }
        for c in ['\n', '\r', '\t', 'a', '김', '😀', '\u{301}', '\u{200d}', '\u{fe0f}', '\u{a0}'] {
            assert!(!is_deceptive(c), "{c:?}");
        }
    }
}
