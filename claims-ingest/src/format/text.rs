//! Plain text: exactly the file's characters.

use super::Format;
use crate::{IngestError, Ingested, charset};

pub(super) fn read(bytes: &[u8]) -> Result<Ingested, IngestError> {
    let decoded = charset::decode(bytes, None)?;
    Ok(Ingested {
        text: decoded.text,
        format: Format::Text,
        charset: decoded.charset,
        plain: true,
        title: None,
        published: None,
    })
}
