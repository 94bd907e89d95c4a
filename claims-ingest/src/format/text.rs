//! Plain text: exactly the file's characters.

use encoding_rs::Encoding;

use super::Format;
use crate::{IngestError, Ingested, charset};

pub(super) fn read(bytes: &[u8]) -> Result<Ingested, IngestError> {
    read_declared(bytes, None)
}

/// As [`read`], in the charset that was named from outside.
pub(super) fn read_declared(bytes: &[u8], declared: Option<&'static Encoding>) -> Result<Ingested, IngestError> {
    let decoded = charset::decode(bytes, declared)?;
    Ok(Ingested { plain: true, ..Ingested::of(Format::Text, decoded.charset, decoded.text) })
}
