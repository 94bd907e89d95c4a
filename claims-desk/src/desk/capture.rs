//! One page of the web, when a person asks: what will be fetched, and the capture itself.

use chrono::SecondsFormat;
use claims_ingest::{Archive, IngestError, Taken};

use super::{Desk, Now, office};
use crate::capture::{self, Fetch, Web};
use crate::error::Result;
use crate::import::{self, Got, ReadFile};
use crate::wire::{CapturePreview, CaptureUrl, Captured};

impl Desk {
    /// What a capture will fetch; the network is not touched.
    pub fn preview_capture(&self, args: CaptureUrl) -> Result<CapturePreview> {
        let url = capture::preview(&args.url)?;
        Ok(CapturePreview {
            host: url.host_str().unwrap_or_default().to_owned(),
            encrypted: url.scheme() == "https",
            url: url.into(),
        })
    }

    /// Fetches a page and keeps it. Captures of one address stand side by side, each with its moment.
    pub fn capture(&self, args: CaptureUrl, now: Now) -> Result<Captured> {
        let private = office::settings(&self.room().store)?.private_addresses;
        self.capture_from(&Web::default(), &args.url, private, now)
    }

    /// As [`Desk::capture`], with addresses of this computer and its network allowed whatever the settings say.
    pub fn capture_private(&self, args: CaptureUrl, now: Now) -> Result<Captured> {
        self.capture_from(&Web::default(), &args.url, true, now)
    }

    /// The room is not held while the network is asked.
    fn capture_from(&self, web: &impl Fetch, url: &str, private: bool, now: Now) -> Result<Captured> {
        let asked = capture::preview(url)?;
        let hops = capture::fetch(web, url, private)?;
        let at = now.to_rfc3339_opts(SecondsFormat::Secs, true);
        let (final_url, status) = hops.last().map_or((asked.to_string(), 0), |hop| (hop.url.to_string(), hop.status));
        let name = format!("{} {}.warc", asked.host_str().unwrap_or("page"), at.replace(':', "-"));
        let file = read(&name, capture::archive(&hops, now))?;
        let (title, text, unread) = told(&file.taken, status);
        let captured = Captured {
            url: asked.to_string(),
            final_url,
            redirects: u32::try_from(hops.len().saturating_sub(1)).unwrap_or(u32::MAX),
            status,
            at,
            title,
            sha256: file.sha256.clone(),
            bytes: file.bytes.len() as u64,
            text,
            unread,
        };
        self.keep(&file, Got { how: &format!("capture of {asked}"), at: now })?;
        Ok(captured)
    }
}

/// An archive in which there is nothing to read is kept all the same: what the server answered is evidence.
fn read(name: &str, bytes: Vec<u8>) -> Result<ReadFile> {
    match import::of_bytes(name, bytes.clone(), None) {
        Err(IngestError::NoArticle) => {
            let taken = Taken::Archive { media_type: "application/warc", archive: Archive::default() };
            Ok(ReadFile::new(name, bytes, taken, None))
        }
        read => Ok(read?),
    }
}

/// Title and text of the page, or why there is none.
fn told(taken: &Taken, status: u16) -> (Option<String>, Option<String>, Option<String>) {
    let Taken::Archive { archive, .. } = taken else { return (None, None, None) };
    if let Some(page) = archive.pages.last() {
        return (page.document.title.clone(), Some(page.document.text.clone()), None);
    }
    let reason = match archive.unread.last() {
        Some((_, error)) => error.to_string(),
        None if status != 200 => format!("the server answered {status} instead of the page"),
        None => "it is no page with text; it was kept as it is".to_owned(),
    };
    (None, None, Some(reason))
}
