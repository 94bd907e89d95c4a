//! The key of a name: lower case, no accents or points, words parted by one space, no leading "the".
//! `scripts/gazetteer/fold.py` makes the same keys; the tests here hold the two together.

/// Base letters of U+00C0 to U+024F.
const LATIN: &[u8] = b"aaaaaa.ceeeeiiiidnooooo.ouuuuy..aaaaaa.ceeeeiiiidnooooo.ouuuuy.yaaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiii..jjkk.llllllllllnnnnnnn..oooooo..rrrrrrsssssssstttt..uuuuuuuuuuuuwwyyyzzzzzzs...............e................oo.............uu............................aaiioouuuuuuuuuu.aaaa....ggkkoooo..j...gg..nnaa....aaaaeeeeiiiioooorrrruuuusstt..hh......aaeeooooooooyy............................";
/// Base letters of U+1E00 to U+1EFF.
const ADDITIONAL: &[u8] = b"aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmmmmmmnnnnnnnnoooooooopppprrrrrrrrssssssssssttttttttuuuuuuuuuuvvvvwwwwwwwwwwxxxxyyzzzzzzhtwyas....aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeeeeeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyy......";

/// A key, kept on the stack. Longer names than it holds are in no gazetteer and give an empty key.
#[derive(Clone, Copy)]
pub struct Key {
    bytes: [u8; Key::MOST],
    len: usize,
}

impl Key {
    const MOST: usize = 96;

    /// The key of `name`.
    pub fn of(name: &str) -> Self {
        let mut key = Self { bytes: [0; Self::MOST], len: 0 };
        let full = if name.is_ascii() {
            !name.bytes().all(|byte| key.push_ascii(byte))
        } else {
            !name.chars().all(|c| key.push(c))
        };
        if full {
            return Self { bytes: [0; Self::MOST], len: 0 };
        }
        if key.as_bytes().last() == Some(&b' ') {
            key.len -= 1;
        }
        key.without_article()
    }

    /// The key's bytes: ASCII for every Latin name.
    pub fn as_bytes(&self) -> &[u8] {
        self.bytes.get(..self.len).unwrap_or(&[])
    }

    /// Adds one character; `false` when the key is full.
    fn push(&mut self, c: char) -> bool {
        match c {
            'a'..='z' | '0'..='9' => self.byte(c as u8),
            'A'..='Z' => self.byte(c.to_ascii_lowercase() as u8),
            '\'' | '’' | '‘' | 'ʻ' | 'ʼ' | '`' | 'ʿ' | 'ʾ' | '′' | 'ʹ' | '.' | '\u{300}'..='\u{36f}' => true,
            'ß' | 'ẞ' => self.byte(b's') && self.byte(b's'),
            'æ' | 'Æ' => self.byte(b'a') && self.byte(b'e'),
            'œ' | 'Œ' => self.byte(b'o') && self.byte(b'e'),
            'þ' | 'Þ' => self.byte(b't') && self.byte(b'h'),
            'ə' | 'Ə' => self.byte(b'e'),
            '\u{c0}'..='\u{24f}' => self.base(LATIN, c as usize - 0xc0, c),
            '\u{1e00}'..='\u{1eff}' => self.base(ADDITIONAL, c as usize - 0x1e00, c),
            _ if c.is_alphanumeric() => self.whole(c),
            _ => self.space(),
        }
    }

    /// As [`Self::push`], for what most names are made of.
    fn push_ascii(&mut self, byte: u8) -> bool {
        match byte {
            b'a'..=b'z' | b'0'..=b'9' => self.byte(byte),
            b'A'..=b'Z' => self.byte(byte.to_ascii_lowercase()),
            b'\'' | b'`' | b'.' => true,
            _ => self.space(),
        }
    }

    fn space(&mut self) -> bool {
        self.len == 0 || self.bytes.get(self.len - 1) == Some(&b' ') || self.byte(b' ')
    }

    fn base(&mut self, table: &[u8], at: usize, c: char) -> bool {
        match table.get(at) {
            Some(b'.') | None => self.whole(c),
            Some(letter) => self.byte(*letter),
        }
    }

    fn whole(&mut self, c: char) -> bool {
        let mut utf8 = [0; 4];
        c.to_lowercase().all(|lower| lower.encode_utf8(&mut utf8).bytes().all(|byte| self.byte(byte)))
    }

    fn byte(&mut self, byte: u8) -> bool {
        let Some(slot) = self.bytes.get_mut(self.len) else { return false };
        *slot = byte;
        self.len += 1;
        true
    }

    fn without_article(mut self) -> Self {
        if self.as_bytes().starts_with(b"the ") {
            self.bytes.copy_within(4..self.len, 0);
            self.len -= 4;
        }
        self
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(name: &str, expected: &str) {
        assert_eq!(std::str::from_utf8(Key::of(name).as_bytes()), Ok(expected), "{name}");
    }

    #[test]
    fn case_accents_points_and_the_article_do_not_count() {
        check("São Paulo", "sao paulo");
        check("THE HAGUE", "hague");
        check("The", "the");
        check("Xi’an", "xian");
        check("N'Djamena", "ndjamena");
        check("U.S.", "us");
        check("Washington, D.C.", "washington dc");
        check("Port-au-Prince", "port au prince");
        check("Łódź", "lodz");
        check("Đà Nẵng", "da nang");
        check("Großenhain", "grossenhain");
        check("İzmir Iğdır", "izmir igdir");
        check("  two  spaces ", "two spaces");
        check("e\u{301}lan", "elan");
        check("Пекин", "пекин");
        check("", "");
        check("–", "");
    }

    #[test]
    fn what_is_too_long_has_no_key() {
        check(&"a".repeat(97), "");
        check(&"a".repeat(96), &"a".repeat(96));
    }
}
