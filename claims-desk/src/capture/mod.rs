//! One page of the web, captured when a person asks for it and never else. This folder is the only place of the whole
//! program that may know the network.
//!
//! Every hop - the address itself and each redirect - is checked: the scheme, then all addresses that the name has,
//! and the connection goes to one of the addresses that were checked. What was sent and what came is kept as WARC.

mod address;
mod asked;
mod error;
#[cfg(test)]
mod tests;
mod warc;
mod web;

use std::net::IpAddr;

use url::Url;

use crate::desk::Now;

pub use error::CaptureError;
pub(crate) use web::Web;

/// More redirects than any page needs.
const MOST_REDIRECTS: usize = 10;

/// What came back from one address.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Hop {
    /// The address that was asked for.
    pub url: Url,
    /// The host that answered.
    pub host: IpAddr,
    /// What was sent: request line and headers.
    pub request: Vec<u8>,
    /// `200`.
    pub status: u16,
    /// Status line, headers and body as they came.
    pub response: Vec<u8>,
    /// Where a redirect leads, as the server wrote it.
    pub location: Option<String>,
}

/// Whatever asks an address for its page; the web, or a test.
pub(crate) trait Fetch {
    /// Asks one address, without following redirects. `private` allows hosts that are not of the public network.
    fn get(&self, url: &Url, private: bool) -> Result<Hop, CaptureError>;
}

/// The address that will be fetched, without touching the network.
pub fn preview(text: &str) -> Result<Url, CaptureError> {
    asked::checked(text)
}

/// Asks for a page and follows its redirects, each checked as the first was.
pub(crate) fn fetch(web: &impl Fetch, text: &str, private: bool) -> Result<Vec<Hop>, CaptureError> {
    let mut url = asked::checked(text)?;
    let mut hops: Vec<Hop> = Vec::new();
    loop {
        let hop = web.get(&url, private)?;
        let next = match (hop.status, &hop.location) {
            (301 | 302 | 303 | 307 | 308, Some(location)) => {
                Some(url.join(location).map_err(|_| CaptureError::NoAddress)?)
            }
            _ => None,
        };
        hops.push(hop);
        let Some(mut next) = next else { return Ok(hops) };
        asked::web(&next)?;
        next.set_fragment(None);
        if hops.len() > MOST_REDIRECTS || hops.iter().any(|hop| hop.url == next) {
            return Err(CaptureError::Redirects { count: hops.len() });
        }
        url = next;
    }
}

/// The hops as a WARC file.
pub(crate) fn archive(hops: &[Hop], now: Now) -> Vec<u8> {
    warc::write(hops, now)
}
