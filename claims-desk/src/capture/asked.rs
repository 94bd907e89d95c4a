//! An address that a person asked for, as it will be asked for: checked, and written so that it can be read.

use url::{Host, Url};

use super::CaptureError;

/// Addresses are no longer than this, in bytes.
const LONGEST: usize = 4_096;

/// The address that will be fetched. Only the web's schemes, with a host, without a name and password in it; what
/// stands behind `#` is never sent.
pub(super) fn checked(text: &str) -> Result<Url, CaptureError> {
    let text = text.trim();
    if text.len() > LONGEST {
        return Err(CaptureError::NoAddress);
    }
    let mut url = Url::parse(text).map_err(|_| CaptureError::NoAddress)?;
    web(&url)?;
    url.set_fragment(None);
    Ok(url)
}

/// Whether an address may be asked for as far as it can be told without a look at the network.
pub(super) fn web(url: &Url) -> Result<(), CaptureError> {
    if !matches!(url.scheme(), "http" | "https") {
        return Err(CaptureError::Scheme { scheme: url.scheme().to_owned() });
    }
    if !url.username().is_empty() || url.password().is_some() {
        return Err(CaptureError::Password);
    }
    match url.host() {
        None | Some(Host::Domain("")) => Err(CaptureError::NoAddress),
        Some(_) => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_shown_as_it_will_be_asked_for() {
        for (text, expected) in [
            (" https://Example.org ", "https://example.org/"),
            ("http://example.org:80/a b?c#d", "http://example.org/a%20b?c"),
            ("https://bücher.example/", "https://xn--bcher-kva.example/"),
            ("http://0x7f.1/", "http://127.0.0.1/"),
            ("http://2130706433/", "http://127.0.0.1/"),
        ] {
            assert_eq!(checked(text).unwrap().as_str(), expected, "{text}");
        }
    }

    #[test]
    fn only_plain_addresses_of_the_web_are_fetched() {
        for (text, code) in [
            ("file:///etc/passwd", "capture_scheme"),
            ("ftp://example.org", "capture_scheme"),
            ("javascript:alert(1)", "capture_scheme"),
            ("data:text/html,x", "capture_scheme"),
            ("https://user:secret@example.org/", "capture_password"),
            ("example.org", "capture_address"),
            ("https://", "capture_address"),
            ("", "capture_address"),
        ] {
            assert_eq!(checked(text).unwrap_err().code(), code, "{text}");
        }
        assert_eq!(
            checked(&format!("https://example.org/{}", "a".repeat(5_000))).unwrap_err().code(),
            "capture_address"
        );
    }
}
