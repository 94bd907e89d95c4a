//! The text under check, as it came.

use sha2::{Digest, Sha256};

/// A text as it came, with the hash that names it. Never edited: everything else points into it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Article {
    text: String,
    sha256: String,
}

impl Article {
    /// Takes the text as it is, byte order mark and CR included.
    pub fn new(text: impl Into<String>) -> Self {
        let text = text.into();
        let sha256 = hex(&Sha256::digest(text.as_bytes()));
        Self { text, sha256 }
    }

    /// The text.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// SHA-256 of the text's UTF-8 bytes, in lower-case hexadecimal.
    pub fn sha256(&self) -> &str {
        &self.sha256
    }
}

fn hex(bytes: &[u8]) -> String {
    const DIGITS: &[u8; 16] = b"0123456789abcdef";
    let mut out = String::with_capacity(bytes.len() * 2);
    for byte in bytes {
        out.push(char::from(DIGITS[usize::from(byte >> 4)]));
        out.push(char::from(DIGITS[usize::from(byte & 15)]));
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_hash_is_of_the_bytes_as_they_came() {
        assert_eq!(Article::new("abc").sha256(), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        assert_ne!(Article::new("a\r\n").sha256(), Article::new("a\n").sha256());
    }
}
