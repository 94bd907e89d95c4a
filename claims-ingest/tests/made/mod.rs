//! Files of every form, made as small as they can be.
#![allow(dead_code, reason = "each file of tests makes some of them")]

use std::fmt::Write as _;
use std::io::{Cursor, Write as _};

use zip::ZipWriter;
use zip::write::SimpleFileOptions;

/// A PDF with one line of text on each page.
pub fn pdf(pages: &[&str]) -> Vec<u8> {
    let kids: Vec<_> = (0..pages.len()).map(|at| format!("{} 0 R", 4 + 2 * at)).collect();
    let mut objects = vec![
        "<</Type/Catalog/Pages 2 0 R>>".to_owned(),
        format!("<</Type/Pages/Count {}/Kids[{}]>>", pages.len(), kids.join(" ")),
        "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>".to_owned(),
    ];
    for (at, text) in pages.iter().enumerate() {
        objects.push(format!(
            "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F1 3 0 R>>>>/Contents {} 0 R>>",
            5 + 2 * at
        ));
        let content = if text.is_empty() { String::new() } else { format!("BT /F1 12 Tf 50 780 Td ({text}) Tj ET") };
        objects.push(format!("<</Length {}>>\nstream\n{content}\nendstream", content.len()));
    }
    let mut out = String::from("%PDF-1.4\n");
    let mut places = Vec::new();
    for (object, number) in objects.iter().zip(1..) {
        places.push(out.len());
        let _ = write!(out, "{number} 0 obj\n{object}\nendobj\n");
    }
    let table = out.len();
    let _ = write!(out, "xref\n0 {}\n0000000000 65535 f \n", objects.len() + 1);
    for place in places {
        let _ = writeln!(out, "{place:010} 00000 n ");
    }
    let _ = write!(out, "trailer<</Size {}/Root 1 0 R>>\nstartxref\n{table}\n%%EOF", objects.len() + 1);
    out.into_bytes()
}

/// A ZIP archive of these parts.
pub fn zip(parts: &[(String, String)]) -> Vec<u8> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in parts {
        let method = if name == "mimetype" { zip::CompressionMethod::Stored } else { zip::CompressionMethod::Deflated };
        writer.start_file(name.as_str(), SimpleFileOptions::default().compression_method(method)).unwrap();
        writer.write_all(content.as_bytes()).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

/// The parts of a book with these documents.
pub fn epub_parts(documents: &[(&str, &str)]) -> Vec<(String, String)> {
    let mut manifest = String::new();
    let mut spine = String::new();
    for (at, (name, _)) in documents.iter().enumerate() {
        let _ = write!(manifest, "<item id=\"d{at}\" href=\"{name}\" media-type=\"application/xhtml+xml\"/>");
        let _ = write!(spine, "<itemref idref=\"d{at}\"/>");
    }
    let book = format!(
        "<?xml version=\"1.0\"?><package xmlns:dc=\"dc\"><metadata><dc:title>A Book &amp; More</dc:title><dc:creator>Ilse Marrow</dc:creator>\
         <dc:creator>Tomas Reke</dc:creator><dc:publisher>House</dc:publisher><dc:date>2025-09-04T00:00:00Z</dc:date></metadata>\
         <manifest>{manifest}</manifest><spine>{spine}</spine></package>"
    );
    let container = "<container><rootfiles><rootfile full-path=\"OEBPS/book.opf\"/></rootfiles></container>";
    let mut parts = vec![
        ("mimetype".to_owned(), "application/epub+zip".to_owned()),
        ("META-INF/container.xml".to_owned(), container.to_owned()),
        ("OEBPS/book.opf".to_owned(), book),
    ];
    for (name, body) in documents {
        let page = format!("<html><head><title>t</title></head><body>{body}</body></html>");
        parts.push((format!("OEBPS/{name}"), page));
    }
    parts
}

/// A book with these documents.
pub fn epub(documents: &[(&str, &str)]) -> Vec<u8> {
    zip(&epub_parts(documents))
}

/// A record of a web archive.
pub fn record(kind: &str, url: &str, block: &[u8]) -> Vec<u8> {
    let head = format!(
        "WARC/1.1\r\nWARC-Type: {kind}\r\nWARC-Target-URI: {url}\r\nWARC-Date: 2025-09-04T10:00:00Z\r\n\
         WARC-Record-ID: <urn:uuid:00000000-0000-4000-8000-000000000000>\r\nContent-Length: {}\r\n\r\n",
        block.len()
    );
    [head.as_bytes(), block, b"\r\n\r\n"].concat()
}

/// An answer of a web server with a page.
pub fn answer(status: &str, media_type: &str, body: &str) -> Vec<u8> {
    format!("HTTP/1.1 {status}\r\nContent-Type: {media_type}\r\nContent-Length: {}\r\n\r\n{body}", body.len())
        .into_bytes()
}

/// A page with an article in it.
pub fn page(title: &str, words: &str) -> String {
    let more =
        "It was the first such meeting in nine years, officials of both sides said on Tuesday evening. ".repeat(3);
    format!(
        "<!DOCTYPE html><html><head><title>{title}</title></head><body><nav>Home</nav><article><h1>{title}</h1><p>{words} {more}</p><p>{more}</p></article></body></html>"
    )
}

/// Packed as one member of a gzip file.
pub fn packed(bytes: &[u8]) -> Vec<u8> {
    let mut out = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::fast());
    out.write_all(bytes).unwrap();
    out.finish().unwrap()
}
