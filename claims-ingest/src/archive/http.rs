//! An HTTP answer as it went over the wire: its head, and its body with the packing for the way taken off.

use std::io::Read;

use flate2::read::{MultiGzDecoder, ZlibDecoder};

use crate::format::Format;
use crate::{IngestError, Ingested, LONGEST, ingest_as};

/// More header lines than servers send.
const MOST_HEADERS: usize = 256;

/// An answer taken apart.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answer {
    /// `200`.
    pub status: u16,
    /// The media type without its parameters, in lower case; empty where the server named none.
    pub media_type: String,
    /// The charset that the server names.
    pub charset: Option<String>,
    /// Where a redirect leads, as the server wrote it.
    pub location: Option<String>,
    /// The body, unpacked.
    pub body: Vec<u8>,
}

/// Takes a stored answer apart: status line, headers, an empty line, the body.
pub fn answer(stored: &[u8]) -> Result<Answer, IngestError> {
    let mut lines = [httparse::EMPTY_HEADER; MOST_HEADERS];
    let mut head = httparse::Response::new(&mut lines);
    let status = httparse::ParserConfig::default().parse_response(&mut head, stored);
    let Ok(httparse::Status::Complete(length)) = status else { return Err(IngestError::Damaged) };
    let value = |name: &str| {
        let found = head.headers.iter().find(|header| header.name.eq_ignore_ascii_case(name))?;
        Some(String::from_utf8_lossy(found.value).trim().to_owned())
    };
    let mut body = stored.get(length..).unwrap_or_default().to_vec();
    // Some archives store the body as it was after the chunks were joined, and say chunked all the same.
    if value("transfer-encoding").is_some_and(|coding| coding.to_ascii_lowercase().contains("chunked")) {
        body = joined(&body).unwrap_or(body);
    }
    match value("content-encoding").map(|coding| coding.to_ascii_lowercase()).as_deref() {
        None | Some("" | "identity") => {}
        Some("gzip" | "x-gzip") => body = unpacked(MultiGzDecoder::new(body.as_slice()), &body)?,
        Some("deflate") => body = unpacked(ZlibDecoder::new(body.as_slice()), &body)?,
        Some(_) => return Err(IngestError::Packed),
    }
    let content_type = value("content-type").unwrap_or_default();
    let mut fields = content_type.split(';');
    let media_type = fields.next().unwrap_or_default().trim().to_ascii_lowercase();
    let charset =
        fields.filter_map(|field| field.split_once('=')).find(|(name, _)| name.trim().eq_ignore_ascii_case("charset"));
    Ok(Answer {
        status: head.code.unwrap_or_default(),
        media_type,
        charset: charset.map(|(_, label)| label.trim().trim_matches('"').to_owned()),
        location: value("location"),
        body,
    })
}

impl Answer {
    /// The form of document that the body is, where it is one that people read.
    pub fn format(&self) -> Option<Format> {
        Some(match self.media_type.as_str() {
            "text/html" | "application/xhtml+xml" => Format::Html,
            "text/plain" => Format::Text,
            "text/markdown" => Format::Markdown,
            "application/pdf" => Format::Pdf,
            _ => return None,
        })
    }

    /// The readable text of the body; the server's word on the charset goes before the page's own.
    pub fn document(&self) -> Result<Ingested, IngestError> {
        let format = self.format().ok_or(IngestError::Binary { looks_like: None })?;
        ingest_as(format, &self.body, self.charset.as_deref())
    }
}

/// The chunks of a body, joined; `None` where it is not in chunks.
fn joined(body: &[u8]) -> Option<Vec<u8>> {
    let mut out = Vec::with_capacity(body.len());
    let mut rest = body;
    loop {
        let end = rest.windows(2).position(|pair| pair == b"\r\n")?;
        let line = std::str::from_utf8(rest.get(..end)?).ok()?;
        let length = usize::from_str_radix(line.split(';').next()?.trim(), 16).ok()?;
        rest = rest.get(end + 2..)?;
        if length == 0 {
            return Some(out);
        }
        out.extend_from_slice(rest.get(..length)?);
        rest = rest.get(length..)?.strip_prefix(b"\r\n")?;
    }
}

/// Unpacks no more than is read of any file. A body whose packing was taken off already is taken as it is.
fn unpacked(packed: impl Read, body: &[u8]) -> Result<Vec<u8>, IngestError> {
    let mut out = Vec::new();
    match packed.take(LONGEST as u64 + 1).read_to_end(&mut out) {
        Ok(length) if length > LONGEST => Err(IngestError::TooLarge { bytes: length as u64 }),
        Ok(_) => Ok(out),
        Err(_) if out.is_empty() && body.first() == Some(&b'<') => Ok(body.to_vec()),
        Err(_) => Err(IngestError::Damaged),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn packed(text: &str) -> Vec<u8> {
        use std::io::Write as _;
        let mut out = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::fast());
        out.write_all(text.as_bytes()).unwrap();
        out.finish().unwrap()
    }

    #[test]
    fn packing_for_the_way_is_taken_off() {
        let check = |head: &str, body: &[u8], expected: &str| {
            let stored = [format!("HTTP/1.1 200 OK\r\n{head}\r\n\r\n").as_bytes(), body].concat();
            assert_eq!(String::from_utf8(answer(&stored).unwrap().body).unwrap(), expected, "{head}");
        };
        check("Content-Type: text/html", b"abc", "abc");
        check("Transfer-Encoding: chunked", b"2\r\nab\r\n1;x=y\r\nc\r\n0\r\n\r\n", "abc");
        check("Transfer-Encoding: chunked", b"<p>joined already", "<p>joined already");
        check("Content-Encoding: gzip", &packed("abc"), "abc");
        check("Content-Encoding: gzip", b"<p>unpacked already", "<p>unpacked already");
    }

    #[test]
    fn the_head_says_what_the_body_is() {
        let stored = b"HTTP/1.1 301 Moved\r\nContent-Type: Text/HTML; charset=\"EUC-KR\"\r\nLocation: /b\r\n\r\n";
        let got = answer(stored).unwrap();
        assert_eq!((got.status, &*got.media_type, got.charset.as_deref()), (301, "text/html", Some("EUC-KR")));
        assert_eq!(got.location.as_deref(), Some("/b"));
    }

    #[test]
    fn bombs_unknown_packing_and_no_answers_are_refused() {
        let bomb = packed(&" ".repeat(LONGEST + 1));
        let stored = [b"HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\n".as_slice(), &bomb].concat();
        assert_eq!(answer(&stored).unwrap_err().code(), "too_large");
        assert_eq!(answer(b"HTTP/1.1 200 OK\r\nContent-Encoding: br\r\n\r\nx").unwrap_err(), IngestError::Packed);
        for none in [b"".as_slice(), b"HTTP/1.1 200", b"<html>", &[0xff; 40]] {
            assert_eq!(answer(none).unwrap_err(), IngestError::Damaged);
        }
    }
}
