//! Memory: the same report 1, 10 and 50 times in one process, which must not grow, and reports of growing size, which
//! must grow no faster than they do. Prints what the process holds and held at its peak, and the time.
//!
//! Reads `/proc`, so it says nothing where there is none.
#![allow(
    missing_docs,
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a benchmark fails by panicking"
)]

#[path = "../tests/common/mod.rs"]
mod common;

use std::fs;
use std::time::Instant;

use claims_report::{Format, Report, Resources, render};

/// Claims in the report that is made again and again.
const CLAIMS: usize = 60;

fn main() {
    if fs::read_to_string("/proc/self/status").is_err() {
        return;
    }
    for &format in Format::ALL {
        let report = common::sized(CLAIMS);
        let mut made = 0;
        for times in [1, 10, 50] {
            let start = Instant::now();
            forget_peak();
            let again = times - made;
            (0..again).for_each(|_| make(&report, format));
            made = times;
            let each = start.elapsed() / again;
            say(&format!("{} of {CLAIMS} claims, {times} made", format.name()), each);
        }
    }
    for format in [Format::Html, Format::Pdf, Format::Docx] {
        for claims in [125, 250, 500] {
            let report = common::sized(claims);
            forget_peak();
            let start = Instant::now();
            make(&report, format);
            say(&format!("{} of {claims} claims and {} records", format.name(), claims * 4), start.elapsed());
        }
    }
}

fn make(report: &Report, format: Format) {
    assert!(!render(report, format, &Resources::default()).unwrap().is_empty());
}

/// Has the kernel count the peak anew.
fn forget_peak() {
    let _ = fs::write("/proc/self/clear_refs", "5");
}

fn say(what: &str, time: std::time::Duration) {
    let status = fs::read_to_string("/proc/self/status").unwrap();
    let mib = |name: &str| {
        let line = status.lines().find(|line| line.starts_with(name)).unwrap();
        line.split_whitespace().nth(1).unwrap().parse::<f64>().unwrap() / 1024.0
    };
    println!("{what:<44} {:7.1} MiB, {:7.1} at the peak, {time:9.1?} each", mib("VmRSS:"), mib("VmHWM:"));
}
