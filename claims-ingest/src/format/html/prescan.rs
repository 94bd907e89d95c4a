//! The charset that a page says it is in, looked for where browsers look: in its first 1,024 bytes.

use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE};

pub(super) fn declared(bytes: &[u8]) -> Option<&'static Encoding> {
    let head: Vec<u8> = bytes.iter().take(1024).map(u8::to_ascii_lowercase).collect();
    let mut rest = head.as_slice();
    while let Some(at) = find(rest, b"<meta") {
        rest = rest.get(at + 5..)?;
        let tag = rest.split(|&b| b == b'>').next()?;
        if let Some(label) = find(tag, b"charset").and_then(|at| value(tag.get(at + 7..)?)) {
            // A page that can be read this far is in no UTF-16, whatever it says.
            let encoding = Encoding::for_label(label)?;
            return Some(if encoding == UTF_16LE || encoding == UTF_16BE { UTF_8 } else { encoding });
        }
    }
    None
}

/// The value after `charset`: `="utf-8"`, ` = utf-8;`.
fn value(after: &[u8]) -> Option<&[u8]> {
    let after = after.trim_ascii_start().strip_prefix(b"=")?.trim_ascii_start();
    let after = after.strip_prefix(b"\"").or_else(|| after.strip_prefix(b"'")).unwrap_or(after);
    after.split(|b| matches!(b, b'"' | b'\'' | b';' | b'/' | b' ' | b'\t' | b'\r' | b'\n')).next()
}

fn find(haystack: &[u8], needle: &[u8]) -> Option<usize> {
    haystack.windows(needle.len()).position(|window| window == needle)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(page: &str, expected: Option<&str>) {
        assert_eq!(declared(page.as_bytes()).map(Encoding::name), expected, "{page}");
    }

    #[test]
    fn the_declared_charset_is_found() {
        check("<meta charset=\"euc-kr\">", Some("EUC-KR"));
        check("<META CHARSET=Shift_JIS />", Some("Shift_JIS"));
        check("<meta http-equiv='Content-Type' content='text/html; charset=windows-1251'>", Some("windows-1251"));
        check("<meta name=viewport><meta charset = 'gbk'>", Some("GBK"));
        check("<meta charset=utf-16>", Some("UTF-8"));
        check("<meta charset=nonsense>", None);
        check("<meta charset", None);
        check("<p>charset=gbk", None);
    }
}
