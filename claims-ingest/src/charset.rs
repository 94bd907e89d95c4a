//! From bytes to characters, without a guess that could be seen to be wrong.
//!
//! UTF-8 and UTF-16 with a byte order mark are taken at their word. What is neither is guessed, and refused when the
//! guess does not decode every byte into a character that a text can hold.

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE};

use crate::IngestError;

/// A text and the charset that it came in.
#[derive(Debug)]
pub(crate) struct Decoded {
    pub(crate) text: String,
    pub(crate) charset: &'static str,
}

/// Decodes a whole file; a byte order mark stays in the text. `declared` is what the file itself says it is in.
pub(crate) fn decode(bytes: &[u8], declared: Option<&'static Encoding>) -> Result<Decoded, IngestError> {
    if bytes.starts_with(b"\xff\xfe") {
        return decode_as(bytes, UTF_16LE);
    }
    if bytes.starts_with(b"\xfe\xff") {
        return decode_as(bytes, UTF_16BE);
    }
    // A stray control character is a slip of some program; one in a hundred bytes is no text.
    let controls = bytes.iter().filter(|b| matches!(b, 1..=8 | 0xe..=0x1a | 0x1c..=0x1f | 0x7f)).count();
    if bytes.contains(&0) || (controls > 0 && controls.saturating_mul(100) >= bytes.len()) {
        return Err(IngestError::Binary { looks_like: None });
    }
    let at = match std::str::from_utf8(bytes) {
        Ok(text) => return checked(text.to_owned(), UTF_8),
        Err(error) => error.valid_up_to(),
    };
    if bytes.starts_with(b"\xef\xbb\xbf") || is_broken_utf8(bytes) {
        return Err(IngestError::Undecodable { at, charset: UTF_8.name() });
    }
    if let Some(encoding) = declared.filter(|encoding| *encoding != UTF_8) {
        return decode_as(bytes, encoding);
    }
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    detector.feed(bytes, true);
    decode_as(bytes, detector.guess(None, Utf8Detection::Deny))
}

fn decode_as(bytes: &[u8], encoding: &'static Encoding) -> Result<Decoded, IngestError> {
    match encoding.decode_without_bom_handling_and_without_replacement(bytes) {
        Some(text) => checked(text.into_owned(), encoding),
        None => Err(IngestError::Undecodable { at: first_bad(bytes, encoding), charset: encoding.name() }),
    }
}

/// Whether the bytes are UTF-8 with some of them damaged rather than another charset: characters of several bytes that
/// fit UTF-8 are rare by chance.
fn is_broken_utf8(bytes: &[u8]) -> bool {
    let (mut good, mut bad) = (0_usize, 0_usize);
    for chunk in bytes.utf8_chunks() {
        good += chunk.valid().chars().filter(|c| !c.is_ascii()).count();
        bad += usize::from(!chunk.invalid().is_empty());
    }
    good > 0 && good >= bad
}

/// The first byte that the encoding cannot take.
fn first_bad(bytes: &[u8], encoding: &'static Encoding) -> usize {
    let mut decoder = encoding.new_decoder_without_bom_handling();
    let mut buffer = [0_u8; 4096];
    let mut read = 0;
    loop {
        let rest = bytes.get(read..).unwrap_or(&[]);
        let (result, used, _) = decoder.decode_to_utf8_without_replacement(rest, &mut buffer, true);
        read += used;
        match result {
            encoding_rs::DecoderResult::InputEmpty => return read,
            encoding_rs::DecoderResult::OutputFull => {}
            encoding_rs::DecoderResult::Malformed(length, after) => {
                return read.saturating_sub(usize::from(length) + usize::from(after));
            }
        }
    }
}

/// Refuses what decodes but is no text: a NUL, or a control character that only a wrong guess gives.
fn checked(text: String, encoding: &'static Encoding) -> Result<Decoded, IngestError> {
    let wrong = |c: char| c == '\0' || (encoding.is_single_byte() && ('\u{80}'..='\u{9f}').contains(&c));
    match text.char_indices().find(|(_, c)| wrong(*c)) {
        None => Ok(Decoded { text, charset: encoding.name() }),
        Some((_, '\0')) => Err(IngestError::Binary { looks_like: None }),
        // One byte a character: the count of characters before it is its place in the file.
        Some((at, _)) => {
            let at = text.get(..at).map_or(0, |before| before.chars().count());
            Err(IngestError::Undecodable { at, charset: encoding.name() })
        }
    }
}
