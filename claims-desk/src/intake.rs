//! Texts in: a file or pasted text becomes the article's text, or is refused with a reason.

use std::fs::File;
use std::io::{self, Read};
use std::path::Path;

use serde_json::{Value, json};
use thiserror::Error;

use crate::error::{Error, Result};

/// The longest file that is read, in bytes.
pub const LONGEST: u64 = 32 * 1024 * 1024;

/// File name endings that can be opened, without the dot.
pub const ENDINGS: &[&str] = &["txt", "text", "md"];

/// Why something cannot be the text of an article.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum Unreadable {
    /// Nothing in it.
    #[error("there is no text in it")]
    Empty,
    /// Bytes that are no text.
    #[error("it is not a text file")]
    Binary,
    /// Text in an encoding that cannot be told.
    #[error("its characters cannot be decoded (byte {at}); save it as UTF-8")]
    Undecodable {
        /// The first byte that does not fit.
        at: usize,
    },
    /// Longer than is read.
    #[error("it is longer than {} MB", LONGEST / 1024 / 1024)]
    TooLarge,
}

impl Unreadable {
    /// The code for programs.
    pub fn code(self) -> &'static str {
        match self {
            Self::Empty => "empty_file",
            Self::Binary => "binary_file",
            Self::Undecodable { .. } => "undecodable",
            Self::TooLarge => "too_large",
        }
    }

    /// What else is known.
    pub fn details(self) -> Value {
        match self {
            Self::Undecodable { at } => json!({ "byte": at }),
            Self::TooLarge => json!({ "longest": LONGEST }),
            Self::Empty | Self::Binary => Value::Null,
        }
    }
}

/// A text that came in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Text {
    /// The text.
    pub text: String,
    /// Whether the file held nothing but the text, so that offsets count in the file itself.
    pub plain: bool,
}

/// Reads a file, never more than [`LONGEST`] bytes. A folder, a device or a pipe is refused.
pub fn file(path: &Path) -> Result<Text> {
    let found = std::fs::metadata(path).map_err(|error| Error::read(path, &error))?;
    if !found.is_file() {
        return Err(Error::Io { action: "read", path: path.to_owned(), problem: "it is not a file".to_owned() });
    }
    let opened = File::open(path).map_err(|error| Error::read(path, &error))?;
    taken(opened, path)?.map_err(|problem| Error::Text { path: Some(path.to_owned()), problem })
}

/// Reads standard input, never more than [`LONGEST`] bytes.
pub fn stdin() -> Result<Text> {
    Ok(taken(io::stdin().lock(), Path::new("standard input"))??)
}

fn taken(from: impl Read, path: &Path) -> Result<std::result::Result<Text, Unreadable>> {
    let mut read = Vec::new();
    from.take(LONGEST + 1).read_to_end(&mut read).map_err(|error| Error::read(path, &error))?;
    Ok(if read.len() as u64 > LONGEST { Err(Unreadable::TooLarge) } else { bytes(&read) })
}

/// Reads the bytes of a file.
pub fn bytes(bytes: &[u8]) -> std::result::Result<Text, Unreadable> {
    if bytes.contains(&0) {
        return Err(Unreadable::Binary);
    }
    let text = std::str::from_utf8(bytes).map_err(|error| Unreadable::Undecodable { at: error.valid_up_to() })?;
    pasted(text)
}

/// Takes a pasted text.
pub fn pasted(text: &str) -> std::result::Result<Text, Unreadable> {
    if text.len() as u64 > LONGEST {
        return Err(Unreadable::TooLarge);
    }
    if text.trim_matches(|c: char| c.is_whitespace() || c == '\u{feff}').is_empty() {
        return Err(Unreadable::Empty);
    }
    Ok(Text { text: text.to_owned(), plain: true })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(input: &[u8], expected: std::result::Result<&str, &str>) {
        let got = bytes(input);
        assert_eq!(got.as_ref().map(|text| text.text.as_str()).map_err(|error| error.code()), expected);
    }

    #[test]
    fn text_is_taken_as_it_is_and_the_rest_refused() {
        check("\u{feff}Kim left.\r\n".as_bytes(), Ok("\u{feff}Kim left.\r\n"));
        check(b"", Err("empty_file"));
        check(" \u{feff}\r\n\t".as_bytes(), Err("empty_file"));
        check(b"\x7fELF\x02\x01\x00", Err("binary_file"));
        check(b"caf\xe9 au lait", Err("undecodable"));
    }
}
