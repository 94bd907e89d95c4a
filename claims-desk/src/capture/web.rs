//! The web: names looked up, addresses checked, one request sent to one of the addresses that were checked. No cookies,
//! no proxy, no redirects, no more than so much and for no longer than so long.

use std::io::Read as _;
use std::net::{IpAddr, SocketAddr, ToSocketAddrs as _};
use std::sync::mpsc::channel;
use std::thread;
use std::time::Duration;

use ureq::config::Config;
use ureq::http::{Uri, Version};
use ureq::unversioned::resolver::{ResolvedSocketAddrs, Resolver};
use ureq::unversioned::transport::{DefaultConnector, NextTimeout};
use ureq::{Agent, Error};
use url::{Host, Url};

use super::address::is_public;
use super::{CaptureError, Fetch, Hop};
use crate::intake;

/// For one hop from beginning to end.
const TIME: Duration = Duration::from_secs(30);
/// For a name.
const NAME_TIME: Duration = Duration::from_secs(10);
/// Longer than all headers of a page, in bytes.
const LONGEST_HEAD: usize = 128 * 1024;

const AGENT: &str = concat!("Galley/", env!("CARGO_PKG_VERSION"), " (a page captured at a person's request)");
const ACCEPT: &str = "text/html,application/xhtml+xml,application/pdf;q=0.9,*/*;q=0.5";

/// Looks names up; the system, or a test.
type Names = fn(&str, u16) -> Option<Vec<SocketAddr>>;

/// The web as the system reaches it.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Web {
    names: Names,
    /// The longest body that is kept, in bytes.
    longest: u64,
}

impl Default for Web {
    fn default() -> Self {
        Self { names: system, longest: intake::LONGEST }
    }
}

/// The addresses that the system knows a name by; `None` when it knows none in time.
fn system(host: &str, port: u16) -> Option<Vec<SocketAddr>> {
    let (send, answer) = channel();
    let host = host.to_owned();
    thread::spawn(move || {
        let found = (host.as_str(), port).to_socket_addrs().map(Vec::from_iter);
        // Nobody waits any more.
        let _ = send.send(found);
    });
    answer.recv_timeout(NAME_TIME).ok()?.ok()
}

impl Web {
    /// The web with other names, for tests.
    #[cfg(test)]
    pub(super) fn with_names(names: Names) -> Self {
        Self { names, ..Self::default() }
    }

    /// The web with less room for a page, for tests.
    #[cfg(test)]
    pub(super) fn with_longest(longest: u64) -> Self {
        Self { longest, ..Self::default() }
    }

    /// The addresses of a host, every one of which may be asked: a name with one address outside and one inside is not
    /// trusted with either.
    fn addresses(self, url: &Url, private: bool) -> Result<Vec<SocketAddr>, CaptureError> {
        let port = url.port_or_known_default().ok_or(CaptureError::NoAddress)?;
        let name = url.host_str().unwrap_or_default().to_owned();
        let found = match url.host() {
            Some(Host::Ipv4(address)) => vec![SocketAddr::new(IpAddr::V4(address), port)],
            Some(Host::Ipv6(address)) => vec![SocketAddr::new(IpAddr::V6(address), port)],
            Some(Host::Domain(name)) => (self.names)(name, port).unwrap_or_default(),
            None => return Err(CaptureError::NoAddress),
        };
        if found.is_empty() {
            return Err(CaptureError::NoHost { host: name });
        }
        match found.iter().find(|address| !private && !is_public(address.ip())) {
            Some(address) => Err(CaptureError::Private { host: name, address: address.ip().to_string() }),
            None => Ok(found),
        }
    }
}

/// Gives the addresses that were checked, whatever the name would lead to by now.
#[derive(Debug)]
struct Checked(Vec<SocketAddr>);

impl Resolver for Checked {
    fn resolve(&self, _: &Uri, _: &Config, _: NextTimeout) -> Result<ResolvedSocketAddrs, Error> {
        let mut found = self.empty();
        for address in self.0.iter().take(8) {
            found.push(*address);
        }
        if found.is_empty() { Err(Error::HostNotFound) } else { Ok(found) }
    }
}

impl Fetch for Web {
    fn get(&self, url: &Url, private: bool) -> Result<Hop, CaptureError> {
        let addresses = self.addresses(url, private)?;
        let host = addresses.first().map_or(IpAddr::from([0, 0, 0, 0]), SocketAddr::ip);
        let config = Agent::config_builder()
            .proxy(None)
            .max_redirects(0)
            .max_redirects_will_error(false)
            .http_status_as_error(false)
            .timeout_global(Some(TIME))
            .max_response_header_size(LONGEST_HEAD)
            .max_idle_connections(0)
            .user_agent(AGENT)
            .accept(ACCEPT)
            .build();
        let agent = Agent::with_parts(config, DefaultConnector::new(), Checked(addresses));
        let mut answer = agent.get(url.as_str()).call().map_err(|error| failed(&error, url))?;
        let status = answer.status();
        let location =
            answer.headers().get("location").map(|value| String::from_utf8_lossy(value.as_bytes()).into_owned());
        let mut response = format!("{} {}\r\n", version(answer.version()), status).into_bytes();
        for (name, value) in answer.headers() {
            // The library has joined the chunks: the word of them would be untrue of what is kept.
            if name == "transfer-encoding" {
                response.extend_from_slice(b"x-orig-");
            }
            response.extend_from_slice(name.as_str().as_bytes());
            response.extend_from_slice(b": ");
            response.extend_from_slice(value.as_bytes());
            response.extend_from_slice(b"\r\n");
        }
        response.extend_from_slice(b"\r\n");
        let mut body = Vec::new();
        let read = answer.body_mut().as_reader().take(self.longest.saturating_add(1)).read_to_end(&mut body);
        read.map_err(|error| broken(&error))?;
        if body.len() as u64 > self.longest {
            return Err(CaptureError::TooLarge { limit: self.longest });
        }
        response.append(&mut body);
        let request = request(url);
        Ok(Hop { url: url.clone(), host, request, status: status.as_u16(), response, location })
    }
}

fn version(version: Version) -> &'static str {
    if version == Version::HTTP_10 { "HTTP/1.0" } else { "HTTP/1.1" }
}

/// What was sent, as the archive keeps it.
fn request(url: &Url) -> Vec<u8> {
    let host = url.host_str().unwrap_or_default();
    let host = url.port().map_or_else(|| host.to_owned(), |port| format!("{host}:{port}"));
    let query = url.query().map_or_else(String::new, |query| format!("?{query}"));
    let path = url.path();
    format!("GET {path}{query} HTTP/1.1\r\nHost: {host}\r\nUser-Agent: {AGENT}\r\nAccept: {ACCEPT}\r\n\r\n")
        .into_bytes()
}

fn failed(error: &Error, url: &Url) -> CaptureError {
    match error {
        Error::Timeout(_) => CaptureError::Slow { seconds: TIME.as_secs() },
        Error::HostNotFound => CaptureError::NoHost { host: url.host_str().unwrap_or_default().to_owned() },
        Error::Io(error) => broken(error),
        other => CaptureError::Failed { problem: other.to_string() },
    }
}

fn broken(error: &std::io::Error) -> CaptureError {
    if error.kind() == std::io::ErrorKind::TimedOut {
        CaptureError::Slow { seconds: TIME.as_secs() }
    } else {
        CaptureError::Failed { problem: error.to_string() }
    }
}
