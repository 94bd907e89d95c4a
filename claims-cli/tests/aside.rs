//! PDF files through the program itself, which reads them in a process of its own: whole ones, cut ones, and ones with
//! bits turned. Each ends with claims or with a code, and soon.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

use std::fmt::Write as _;
use std::path::Path;
use std::process::{Command, Output};

/// A PDF of one page with one line of text.
fn pdf(text: &str) -> Vec<u8> {
    let content = format!("BT /F1 12 Tf 50 780 Td ({text}) Tj ET");
    let objects = [
        "<</Type/Catalog/Pages 2 0 R>>".to_owned(),
        "<</Type/Pages/Count 1/Kids[4 0 R]>>".to_owned(),
        "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>".to_owned(),
        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F1 3 0 R>>>>/Contents 5 0 R>>".to_owned(),
        format!("<</Length {}>>\nstream\n{content}\nendstream", content.len()),
    ];
    let mut out = String::from("%PDF-1.4\n");
    let mut places = Vec::new();
    for (object, number) in objects.iter().zip(1..) {
        places.push(out.len());
        let _ = write!(out, "{number} 0 obj\n{object}\nendobj\n");
    }
    let table = out.len();
    out.push_str("xref\n0 6\n0000000000 65535 f \n");
    for place in places {
        let _ = writeln!(out, "{place:010} 00000 n ");
    }
    let _ = write!(out, "trailer<</Size 6/Root 1 0 R>>\nstartxref\n{table}\n%%EOF");
    out.into_bytes()
}

fn extract(folder: &Path, bytes: &[u8]) -> Output {
    std::fs::write(folder.join("paper.pdf"), bytes).unwrap();
    let mut galley = Command::new(env!("CARGO_BIN_EXE_galley"));
    galley.args(["extract", "paper.pdf", "--format", "json"]).current_dir(folder).output().unwrap()
}

#[test]
fn a_pdf_is_an_article() {
    let folder = tempfile::tempdir().unwrap();
    let out = extract(folder.path(), &pdf("Kim Jong-un met Xi Jinping in Beijing on 4 September 2025."));
    assert!(out.status.success(), "{}", String::from_utf8_lossy(&out.stderr));
    let document: serde_json::Value = serde_json::from_slice(&out.stdout).unwrap();
    let text = document["article"]["text"].as_str().unwrap();
    assert_eq!(text, "Kim Jong-un met Xi Jinping in Beijing on 4 September 2025.\n");
    assert!(document["claims"].as_array().unwrap().iter().any(|claim| claim["value"]["date"] == "2025-09-04"));
}

#[test]
fn damaged_pdfs_are_read_or_refused_with_a_code() {
    let folder = tempfile::tempdir().unwrap();
    let whole = pdf("Kim Jong-un met Xi Jinping.");
    let mut number = 7_usize;
    let mut below = |most: usize| {
        number = number.wrapping_mul(1_103_515_245).wrapping_add(12_345) % 2_147_483_648;
        number % most
    };
    for _ in 0..20 {
        let cut = whole[..below(whole.len())].to_vec();
        let mut turned = whole.clone();
        let at = below(turned.len());
        turned[at] ^= 1 << below(8);
        for bytes in [cut, turned] {
            let out = extract(folder.path(), &bytes);
            if !out.status.success() {
                let error: serde_json::Value = serde_json::from_slice(&out.stderr).unwrap();
                assert!(!error["code"].as_str().unwrap().is_empty(), "{error}");
            }
        }
    }
}

#[test]
fn asked_by_a_stranger_for_a_file_that_is_none_it_answers_and_ends() {
    let mut galley = Command::new(env!("CARGO_BIN_EXE_galley"));
    let out =
        galley.args(["--read-one-file", "../../etc/passwd.pdf"]).stdin(std::process::Stdio::null()).output().unwrap();
    assert!(out.status.success());
    assert!(String::from_utf8_lossy(&out.stdout).contains("empty_file"));
}
