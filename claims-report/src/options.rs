//! What the person who exports may choose: for whom, what of it, how dates read, whose desk it is.

use claims_typeset::is_picture;

use crate::report::{Report, Verdict};

/// The choices for one report. They are part of it, so that each format shows the same.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Options {
    /// For whom.
    pub audience: Audience,
    /// Only the claims that a person decided; how many were left out is told.
    pub decided_only: bool,
    /// How dates read in the formats for people.
    pub dates: Dates,
    /// The name of the desk.
    pub desk: Option<String>,
    /// The desk's picture, shown in HTML, PDF and DOCX.
    pub logo: Option<Logo>,
}

/// For whom a report is written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Audience {
    /// The desk itself: everything.
    #[default]
    Desk,
    /// Readers: no internal notes, no names of staff, nothing of a sealed source but its label and its words.
    Public,
}

impl Audience {
    /// The name on the command line.
    pub fn name(self) -> &'static str {
        match self {
            Self::Desk => "desk",
            Self::Public => "public",
        }
    }
}

/// How dates read in the formats for people; those for programs always hold ISO 8601.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Dates {
    /// `4 September 2025`.
    #[default]
    Prose,
    /// `2025-09-04`.
    Iso,
}

impl Dates {
    /// The name on the command line.
    pub fn name(self) -> &'static str {
        match self {
            Self::Prose => "prose",
            Self::Iso => "iso",
        }
    }
}

/// A picture that every format can carry: PNG or JPEG, told by its first bytes. No SVG: that can hold a script and
/// fetch other files, and Word shows none without a second picture beside it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Logo {
    bytes: Vec<u8>,
    jpeg: bool,
    /// Width and height in pixels.
    size: (u32, u32),
}

/// The largest picture that is taken, in bytes: every report carries a copy.
pub const LOGO_LIMIT: usize = 512 * 1024;

/// The most points that a picture may have: a small file can unfold to gigabytes.
const LOGO_POINTS: u64 = 4_000_000;

impl Logo {
    /// The picture, where the bytes are a whole PNG or JPEG of [`LOGO_LIMIT`] bytes and four million points at most.
    pub fn new(bytes: Vec<u8>) -> Option<Self> {
        if bytes.len() > LOGO_LIMIT {
            return None;
        }
        let (jpeg, size) = png(&bytes).map(|size| (false, size)).or_else(|| jpeg(&bytes).map(|size| (true, size)))?;
        let points = u64::from(size.0) * u64::from(size.1);
        ((1..=LOGO_POINTS).contains(&points) && is_picture(&bytes, jpeg)).then_some(Self { bytes, jpeg, size })
    }

    /// Its file.
    pub fn bytes(&self) -> &[u8] {
        &self.bytes
    }

    /// `image/png` or `image/jpeg`.
    pub fn media_type(&self) -> &'static str {
        if self.jpeg { "image/jpeg" } else { "image/png" }
    }

    /// `png` or `jpeg`.
    pub(crate) fn extension(&self) -> &'static str {
        if self.jpeg { "jpeg" } else { "png" }
    }

    /// The size that fits a box of these sides, in the box's unit.
    pub(crate) fn fit(&self, width: u32, height: u32) -> (u32, u32) {
        let (w, h) = (u64::from(self.size.0), u64::from(self.size.1));
        let (by_width, by_height) = (u64::from(width) * h, u64::from(height) * w);
        if by_width <= by_height {
            (width, (by_width / w).max(1) as u32)
        } else {
            ((by_height / h).max(1) as u32, height)
        }
    }
}

fn be(bytes: &[u8], at: usize, length: usize) -> Option<u32> {
    Some(bytes.get(at..at + length)?.iter().fold(0, |sum, byte| sum << 8 | u32::from(*byte)))
}

/// Width and height of a PNG, from its first chunk.
fn png(bytes: &[u8]) -> Option<(u32, u32)> {
    (bytes.starts_with(b"\x89PNG\r\n\x1a\n") && bytes.get(12..16)? == b"IHDR")
        .then_some((be(bytes, 16, 4)?, be(bytes, 20, 4)?))
}

/// Width and height of a JPEG, from its frame header.
fn jpeg(bytes: &[u8]) -> Option<(u32, u32)> {
    if !bytes.starts_with(b"\xff\xd8\xff") {
        return None;
    }
    let mut at = 2;
    loop {
        let (mark, kind) = (bytes.get(at)?, *bytes.get(at + 1)?);
        if *mark != 0xff {
            return None;
        }
        if matches!(kind, 0xc0..=0xc3 | 0xc5..=0xc7 | 0xc9..=0xcb | 0xcd..=0xcf) {
            return Some((be(bytes, at + 7, 2)?, be(bytes, at + 5, 2)?));
        }
        at += 2 + be(bytes, at + 2, 2)? as usize;
    }
}

impl Report {
    /// The report as these choices want it: what is not for its audience is gone from the value, so that no format can
    /// show it by mistake.
    #[must_use]
    pub fn tailored(mut self, options: Options) -> Self {
        if options.decided_only {
            let before = self.claims.len();
            self.claims.retain(|claim| claim.verdict.is_some());
            self.left_out += before - self.claims.len();
            let claims = &self.claims;
            self.events.retain(|event| claims.iter().any(|claim| claim.event.as_deref() == Some(event.id.as_str())));
        }
        if options.audience == Audience::Public {
            self.publish(options.desk.as_deref());
        }
        self.options = options;
        self
    }

    fn publish(&mut self, desk: Option<&str>) {
        for claim in &mut self.claims {
            if let Some(verdict) = claim.verdict.take() {
                claim.verdict = Some(Verdict { note: None, by: desk.map(ToOwned::to_owned), ..verdict });
            }
            for link in claim.assessment.iter_mut().flat_map(|assessment| &mut assessment.links) {
                link.set_by = link.set_by.take().map(|_| desk.unwrap_or("a reviewer").to_owned());
            }
        }
        if let Some(sign_off) = &mut self.sign_off {
            sign_off.by = desk.map(ToOwned::to_owned);
            for one in &mut sign_off.waived {
                one.reason = None;
            }
        }
        if let Some(check) = &mut self.second_check {
            (check.first, check.second) = (Vec::new(), None);
        }
        for record in self.evidence.iter_mut().filter(|record| record.sealed) {
            record.source.title = None;
            record.source.url = None;
            record.source.origin = None;
            record.locator = None;
            record.retrieved = None;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const PNG: &[u8] = include_bytes!("../tests/pictures/logo.png");
    const JPEG: &[u8] = include_bytes!("../tests/pictures/logo.jpeg");

    #[test]
    fn pictures_are_told_by_their_bytes() {
        let logo = Logo::new(PNG.to_vec()).unwrap();
        assert_eq!((logo.size, logo.media_type()), ((240, 60), "image/png"));
        assert_eq!((logo.fit(100, 100), logo.fit(100, 10)), ((100, 25), (40, 10)));
        let logo = Logo::new(JPEG.to_vec()).unwrap();
        assert_eq!((logo.size, logo.media_type()), ((240, 60), "image/jpeg"));
    }

    #[test]
    fn what_is_no_such_picture_is_refused() {
        let head_only = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x28\0\0\0\x14\x08\x02";
        let cut = PNG.get(..PNG.len() / 2).unwrap();
        for bytes in [&b""[..], b"\xff\xd8\xff", b"\xff\xd8\xff\xe0\xff\xff", b"GIF89a", head_only, cut] {
            assert_eq!(Logo::new(bytes.to_vec()), None);
        }
    }

    #[test]
    fn a_picture_that_could_act_or_fetch_is_refused() {
        for svg in [
            "<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'><rect width='9' height='9'/></svg>",
            "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'><script>alert(1)</script></svg>",
            "<svg xmlns='http://www.w3.org/2000/svg'><image href='https://spy.example/x.png'/></svg>",
            "<?xml version='1.0'?><!DOCTYPE svg [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><svg>&x;</svg>",
        ] {
            assert_eq!(Logo::new(svg.into()), None, "{svg}");
        }
    }

    #[test]
    fn a_picture_that_is_too_large_is_refused_before_it_is_unfolded() {
        let of = |width: u32, height: u32| {
            let mut bytes = PNG.to_vec();
            bytes[16..20].copy_from_slice(&width.to_be_bytes());
            bytes[20..24].copy_from_slice(&height.to_be_bytes());
            bytes
        };
        for (width, height) in [(0, 20), (20, 0), (60_000, 60_000), (u32::MAX, u32::MAX), (4_000_001, 1)] {
            assert_eq!(Logo::new(of(width, height)), None, "{width} x {height}");
        }
        let mut long = PNG.to_vec();
        long.resize(LOGO_LIMIT + 1, 0);
        assert_eq!(Logo::new(long), None);
    }
}
