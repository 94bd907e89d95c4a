//! The one place where offsets change their unit: UTF-8 bytes inside, UTF-16 code units in the
//! window, Unicode code points in JSON and reports.

use super::Span;

/// What an outside offset counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unit {
    /// Unicode code points, as W3C selectors count them.
    CodePoint,
    /// UTF-16 code units, as JavaScript strings count them.
    Utf16,
}

impl Unit {
    fn len(self, c: char) -> u32 {
        match self {
            Unit::CodePoint => 1,
            Unit::Utf16 => c.len_utf16() as u32,
        }
    }
}

const STRIDE: usize = 256;

/// Converts between byte offsets of one text and another unit, in constant time after one pass.
#[derive(Clone, Debug)]
pub struct Offsets<'a> {
    text: &'a str,
    unit: Unit,
    // For each STRIDE bytes: the first character boundary at or after it, and the count before it.
    marks: Vec<(u32, u32)>,
    total: u32,
}

impl<'a> Offsets<'a> {
    /// Reads the text once.
    pub fn new(text: &'a str, unit: Unit) -> Self {
        let mut marks = Vec::with_capacity(text.len() / STRIDE + 1);
        let mut count = 0;
        for (at, c) in text.char_indices() {
            if at >= marks.len() * STRIDE {
                marks.push((at as u32, count));
            }
            count += unit.len(c);
        }
        Self { text, unit, marks, total: count }
    }

    /// Length of the whole text in the unit.
    pub fn total(&self) -> u32 {
        self.total
    }

    /// The outside offset of a byte offset. Inside a character, that of the character's start;
    /// past the end, the total.
    pub fn from_byte(&self, byte: u32) -> u32 {
        if byte as usize >= self.text.len() {
            return self.total;
        }
        let after = self.marks.partition_point(|mark| mark.0 <= byte);
        let (mut at, mut count) = after.checked_sub(1).map_or((0, 0), |i| self.marks[i]);
        for c in self.text[at as usize..].chars() {
            let next = at + c.len_utf8() as u32;
            if next > byte {
                break;
            }
            at = next;
            count += self.unit.len(c);
        }
        count
    }

    /// The byte offset of an outside offset, or `None` past the end or inside a character.
    pub fn to_byte(&self, offset: u32) -> Option<u32> {
        if offset == self.total {
            return Some(self.text.len() as u32);
        }
        let after = self.marks.partition_point(|mark| mark.1 <= offset);
        let (mut at, mut count) = after.checked_sub(1).map(|i| self.marks[i])?;
        for c in self.text[at as usize..].chars() {
            if count >= offset {
                break;
            }
            at += c.len_utf8() as u32;
            count += self.unit.len(c);
        }
        (count == offset).then_some(at)
    }

    /// A byte span as `(start, end)` in the unit.
    pub fn span(&self, span: Span) -> (u32, u32) {
        (self.from_byte(span.start), self.from_byte(span.end))
    }

    /// `(start, end)` in the unit as a byte span, or `None` when it does not fit the text.
    pub fn to_span(&self, start: u32, end: u32) -> Option<Span> {
        let (start, end) = (self.to_byte(start)?, self.to_byte(end)?);
        (start <= end).then_some(Span { start, end })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// An emoji (4 bytes, 2 UTF-16 units), a combining accent, Hangul, CR LF and a byte order mark.
    const MIXED: &str = "\u{feff}a😀e\u{301}김정은\r\nz";

    fn check(text: &str, unit: Unit) {
        let offsets = Offsets::new(text, unit);
        let mut count = 0;
        for (at, c) in text.char_indices() {
            assert_eq!(offsets.from_byte(at as u32), count, "{unit:?} at byte {at}");
            assert_eq!(offsets.to_byte(count), Some(at as u32), "{unit:?} at {count}");
            count += unit.len(c);
        }
        assert_eq!(offsets.total(), count);
        assert_eq!(offsets.to_byte(count), Some(text.len() as u32));
        assert_eq!(offsets.to_byte(count + 1), None);
        assert_eq!(offsets.from_byte(text.len() as u32 + 9), count);
    }

    #[test]
    fn both_units_go_there_and_back() {
        for text in ["", "plain", MIXED, &MIXED.repeat(200), &"x".repeat(600)] {
            check(text, Unit::CodePoint);
            check(text, Unit::Utf16);
        }
    }

    #[test]
    fn half_an_emoji_is_no_place() {
        let offsets = Offsets::new("😀", Unit::Utf16);
        assert_eq!(offsets.to_byte(1), None);
        assert_eq!(offsets.to_span(0, 1), None);
        assert_eq!(offsets.to_span(0, 2), Some(Span::new(0, 4)));
    }
}
