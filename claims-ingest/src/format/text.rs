//! Plain text: exactly the file's characters.

use super::Format;
use crate::{IngestError, Ingested, charset};

pub(super) fn read(bytes: &[u8]) -> Result<Ingested, IngestError> {
    let decoded = charset::decode(bytes, None)?;
    Ok(Ingested { plain: true, ..Ingested::of(Format::Text, decoded.charset, decoded.text) })
}
