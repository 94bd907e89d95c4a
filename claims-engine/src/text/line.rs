//! Words as they read on one line.

/// `words` with every run of white space as one blank, and none around them: a name broken over two lines is one name.
#[must_use]
pub fn one_line(words: &str) -> String {
    if is_one_line(words) {
        return words.to_owned();
    }
    let mut out = String::with_capacity(words.len());
    for word in words.split_whitespace() {
        if !out.is_empty() {
            out.push(' ');
        }
        out.push_str(word);
    }
    out
}

/// Whether nothing but single blanks parts the words; told from the bytes alone, so that most words need no second look.
fn is_one_line(words: &str) -> bool {
    let mut before = b' ';
    for byte in words.bytes() {
        if byte <= b' ' && (byte != b' ' || before == b' ') || byte >= 0x80 && may_be_space(byte) {
            return false;
        }
        before = byte;
    }
    before != b' ' || words.is_empty()
}

/// Lead bytes of the white space beyond ASCII: U+0085, U+00A0, U+1680, U+2000 to U+205F, U+3000.
fn may_be_space(byte: u8) -> bool {
    matches!(byte, 0xc2 | 0xe1 | 0xe2 | 0xe3)
}

#[cfg(test)]
mod tests {
    use super::one_line;

    #[test]
    fn white_space_of_any_sort_is_one_blank() {
        for (words, expected) in [
            ("", ""),
            ("Kim", "Kim"),
            ("Kim Jong-un", "Kim Jong-un"),
            ("Kim\n  Jong-un", "Kim Jong-un"),
            (" Kim ", "Kim"),
            ("Kim\u{a0}Jong-un", "Kim Jong-un"),
            ("Kim\u{2003}Jong-un", "Kim Jong-un"),
            ("Kim\u{85}Jong-un", "Kim Jong-un"),
            ("José  Âre", "José Âre"),
            ("“Élysée”", "“Élysée”"),
            ("  ", ""),
            ("김정은\u{3000}총비서", "김정은 총비서"),
            ("a\u{1680}b", "a b"),
        ] {
            assert_eq!(one_line(words), expected, "{words:?}");
            assert_eq!(one_line(words), words.split_whitespace().collect::<Vec<_>>().join(" "));
        }
    }
}
