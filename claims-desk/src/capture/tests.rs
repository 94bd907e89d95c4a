//! Capture against servers of the test's own on this computer, and against names of its own making.

use std::collections::BTreeMap;
use std::io::{Read as _, Write as _};
use std::net::{SocketAddr, TcpListener};
use std::thread;

use claims_ingest::Taken;

use super::*;

/// Answers the paths that it knows, one connection after the other, until as many came as were announced.
fn server(pages: &[(&str, String)], connections: usize) -> SocketAddr {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = listener.local_addr().unwrap();
    let pages: BTreeMap<String, String> = pages.iter().map(|(path, page)| ((*path).to_owned(), page.clone())).collect();
    thread::spawn(move || {
        for stream in listener.incoming().take(connections) {
            let Ok(mut stream) = stream else { continue };
            let mut head = Vec::new();
            let mut byte = [0];
            while !head.ends_with(b"\r\n\r\n") && stream.read(&mut byte).is_ok_and(|read| read == 1) {
                head.push(byte[0]);
            }
            let head = String::from_utf8_lossy(&head).into_owned();
            let path = head.split(' ').nth(1).unwrap_or_default().to_owned();
            let answer = pages.get(&path).cloned().unwrap_or_else(|| answer("404 Not Found", "", "nothing"));
            let _ = stream.write_all(answer.as_bytes());
        }
    });
    address
}

fn answer(status: &str, more: &str, body: &str) -> String {
    let length = body.len();
    format!(
        "HTTP/1.1 {status}\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: {length}\r\nConnection: close\r\n{more}\r\n{body}"
    )
}

fn page() -> String {
    let more =
        "It was the first such meeting in nine years, officials of both sides said on Tuesday evening. ".repeat(3);
    format!(
        "<!DOCTYPE html><title>Leaders meet</title><article><h1>Leaders meet</h1><p>Ilse Marrow met Tomas Reke. {more}</p><p>{more}</p></article>"
    )
}

fn at(address: SocketAddr, path: &str) -> String {
    format!("http://{address}{path}")
}

fn refused(url: &str, web: Web) -> &'static str {
    fetch(&web, url, false).unwrap_err().code()
}

#[test]
fn a_page_is_kept_with_its_redirects_as_an_archive_that_can_be_read() {
    let moved = answer("301 Moved Permanently", "Location: /new#part\r\n", "");
    let address = server(&[("/old", moved), ("/new", answer("200 OK", "X-Served-By: a\r\n", &page()))], 2);
    let hops = fetch(&Web::default(), &at(address, "/old#x"), true).unwrap();
    let seen: Vec<_> = hops.iter().map(|hop| (hop.url.path(), hop.status)).collect();
    assert_eq!(seen, [("/old", 301), ("/new", 200)]);
    let now = "2031-03-12T10:00:00Z".parse().unwrap();
    let archive = archive(&hops, now);
    assert_eq!(archive, super::archive(&hops, now), "the same hops, the same bytes");
    let kept = String::from_utf8_lossy(&archive);
    for line in
        ["WARC/1.1", "WARC-Type: request", "x-served-by: a", "WARC-Payload-Digest: sha256:", "GET /new HTTP/1.1"]
    {
        assert!(kept.contains(line), "{line}");
    }
    let Taken::Archive { archive, .. } = claims_ingest::take(&archive, "a.warc").unwrap() else {
        panic!("no archive");
    };
    let [page] = archive.pages.as_slice() else { panic!("{archive:?}") };
    assert_eq!(page.url, at(address, "/new"));
    assert_eq!(page.got_at, Some(now));
    assert!(page.document.text.contains("Ilse Marrow met Tomas Reke."));
}

#[test]
fn a_page_in_chunks_is_kept_whole() {
    let page = page();
    let (head, tail) = page.split_at(100);
    let chunks = format!("{:x}\r\n{head}\r\n{:x}\r\n{tail}\r\n0\r\n\r\n", head.len(), tail.len());
    let answer = format!("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked\r\n\r\n{chunks}");
    let address = server(&[("/", answer)], 1);
    let hops = fetch(&Web::default(), &at(address, "/"), true).unwrap();
    let kept = claims_ingest::answer(&hops[0].response).unwrap();
    assert_eq!(String::from_utf8(kept.body).unwrap(), page);
    assert!(String::from_utf8_lossy(&hops[0].response).contains("x-orig-transfer-encoding: chunked\r\n"));
}

#[test]
fn this_computer_and_its_neighbours_are_refused_unless_allowed() {
    let address = server(&[("/", answer("200 OK", "", &page()))], 1);
    for url in [
        at(address, "/"),
        format!("http://localhost:{}/", address.port()),
        format!("http://[::ffff:127.0.0.1]:{}/", address.port()),
        format!("http://2130706433:{}/", address.port()),
        "http://[::1]/".to_owned(),
        "http://169.254.169.254/latest/meta-data".to_owned(),
        "http://10.0.0.1/".to_owned(),
        "http://100.64.0.1/".to_owned(),
    ] {
        assert_eq!(refused(&url, Web::default()), "capture_private", "{url}");
    }
    // The server still waits for its one connection: nobody has knocked.
    assert_eq!(fetch(&Web::default(), &at(address, "/"), true).unwrap().len(), 1);
}

#[test]
fn a_name_that_leads_inside_is_refused_with_all_its_addresses() {
    let inside = Web::with_names(|_, port| Some(vec![SocketAddr::from(([127, 0, 0, 1], port))]));
    assert_eq!(refused("http://harmless.example/", inside), "capture_private");
    let both = Web::with_names(|_, port| {
        Some(vec![SocketAddr::from(([93, 184, 215, 14], port)), SocketAddr::from(([192, 168, 0, 1], port))])
    });
    assert_eq!(refused("https://two-faced.example/", both), "capture_private");
    assert_eq!(refused("https://nowhere.example/", Web::with_names(|_, _| None)), "capture_no_host");
}

/// Answers the first address from outside with a redirect, as a server of the public network could.
struct Outside {
    to: &'static str,
}

impl Fetch for Outside {
    fn get(&self, url: &Url, private: bool) -> Result<Hop, CaptureError> {
        if url.host_str() != Some("outside.example") {
            return Web::default().get(url, private);
        }
        let location = Some(self.to.to_owned());
        let host = IpAddr::from([93, 184, 215, 14]);
        Ok(Hop { url: url.clone(), host, request: Vec::new(), status: 302, response: Vec::new(), location })
    }
}

#[test]
fn each_redirect_is_checked_as_the_first_address_was() {
    let check = |to: &'static str, code: &str| {
        assert_eq!(fetch(&Outside { to }, "https://outside.example/", false).unwrap_err().code(), code, "{to}");
    };
    check("http://127.0.0.1:9/", "capture_private");
    check("//[::1]/", "capture_private");
    check("file:///etc/passwd", "capture_scheme");
    check("https://user:pw@outside.example/", "capture_password");
    check("https://", "capture_address");
    check("/", "capture_redirects");
}

/// A new address at every hop, without end.
struct Endless;

impl Fetch for Endless {
    fn get(&self, url: &Url, _: bool) -> Result<Hop, CaptureError> {
        let location = Some(format!("{}x", url.path()));
        let host = IpAddr::from([93, 184, 215, 14]);
        Ok(Hop { url: url.clone(), host, request: Vec::new(), status: 307, response: Vec::new(), location })
    }
}

#[test]
fn redirects_without_end_come_to_one() {
    assert_eq!(fetch(&Endless, "https://example.org/", false).unwrap_err(), CaptureError::Redirects { count: 11 });
}

#[test]
fn a_body_longer_than_is_kept_is_refused_and_one_that_breaks_off_too() {
    let endless = format!("HTTP/1.1 200 OK\r\nContent-Length: 5001\r\n\r\n{}", "x".repeat(5_001));
    let short = "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nonly this".to_owned();
    let address = server(&[("/long", endless), ("/short", short), ("/none", "no answer at all".to_owned())], 3);
    let code = |path: &str| fetch(&Web::with_longest(5_000), &at(address, path), true).unwrap_err().code();
    assert_eq!(code("/long"), "capture_too_large");
    assert_eq!(code("/short"), "capture_failed");
    assert_eq!(code("/none"), "capture_failed");
}
