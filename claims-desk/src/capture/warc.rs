//! What was sent and what came, as WARC 1.1 (ISO 28500): for each hop the answer and the request that brought it,
//! with the hashes of both. The same hops at the same moment give the same bytes.

use std::fmt::Write as _;

use chrono::SecondsFormat;
use sha2::{Digest, Sha256};

use super::Hop;
use crate::desk::Now;

pub(super) fn write(hops: &[Hop], now: Now) -> Vec<u8> {
    let date = now.to_rfc3339_opts(SecondsFormat::Secs, true);
    let about = concat!("software: Galley/", env!("CARGO_PKG_VERSION"), "\r\nformat: WARC File Format 1.1\r\n");
    let mut out =
        record(&[("WARC-Type", "warcinfo"), ("Content-Type", "application/warc-fields")], &date, 0, about.as_bytes());
    for (hop, number) in hops.iter().zip(1..) {
        let body =
            hop.response.windows(4).position(|window| window == b"\r\n\r\n").map_or(hop.response.len(), |at| at + 4);
        let payload = digest(hop.response.get(body..).unwrap_or_default());
        let host = hop.host.to_string();
        let answer = id(&date, 2 * number, &hop.response);
        let response = [
            ("WARC-Type", "response"),
            ("WARC-Target-URI", hop.url.as_str()),
            ("WARC-IP-Address", &host),
            ("WARC-Payload-Digest", &payload),
            ("Content-Type", "application/http; msgtype=response"),
        ];
        let request = [
            ("WARC-Type", "request"),
            ("WARC-Target-URI", hop.url.as_str()),
            ("WARC-Concurrent-To", &answer),
            ("Content-Type", "application/http; msgtype=request"),
        ];
        out.extend(record(&response, &date, 2 * number, &hop.response));
        out.extend(record(&request, &date, 2 * number + 1, &hop.request));
    }
    out
}

fn record(fields: &[(&str, &str)], date: &str, number: usize, block: &[u8]) -> Vec<u8> {
    let mut head = String::from("WARC/1.1\r\n");
    let id = id(date, number, block);
    let own = [("WARC-Record-ID", id.as_str()), ("WARC-Date", date), ("WARC-Block-Digest", &digest(block))];
    for (name, value) in fields.iter().chain(&own) {
        let _ = write!(head, "{name}: {value}\r\n");
    }
    let _ = write!(head, "Content-Length: {}\r\n\r\n", block.len());
    [head.as_bytes(), block, b"\r\n\r\n"].concat()
}

fn digest(bytes: &[u8]) -> String {
    format!("sha256:{}", hex(&Sha256::digest(bytes)))
}

/// A name of the record that its content gives: the form of a UUID of one's own making (version 8).
fn id(date: &str, number: usize, block: &[u8]) -> String {
    let hash = Sha256::new().chain_update(date).chain_update(number.to_be_bytes()).chain_update(block).finalize();
    let mut bytes: [u8; 16] = std::array::from_fn(|at| hash.get(at).copied().unwrap_or_default());
    bytes[6] = (bytes[6] & 0x0f) | 0x80;
    bytes[8] = (bytes[8] & 0x3f) | 0x80;
    let [time, mid, high, clock, node] =
        [&bytes[..4], &bytes[4..6], &bytes[6..8], &bytes[8..10], &bytes[10..]].map(hex);
    format!("<urn:uuid:{time}-{mid}-{high}-{clock}-{node}>")
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().fold(String::with_capacity(2 * bytes.len()), |mut out, byte| {
        let _ = write!(out, "{byte:02x}");
        out
    })
}
