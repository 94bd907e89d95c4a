//! Names of files in a bag: relative, plain, the same on every system; and the lists of their checksums.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use super::error::BundleError;

/// Checksums by name.
pub type Manifest = BTreeMap<String, String>;

/// Refuses a name that could lead out of the bag, or that some system cannot have.
pub fn check(name: &str) -> Result<(), BundleError> {
    let plain = |part: &str| {
        !part.is_empty() && part != "." && part != ".." && !part.ends_with([' ', '.']) && part.len() <= 200
    };
    let odd = |c: char| c.is_control() || matches!(c, '\\' | ':' | '*' | '?' | '"' | '<' | '>' | '|' | '%');
    if name.len() > 500 || name.contains(odd) || !name.split('/').all(plain) {
        return Err(BundleError::UnsafePath(name.to_owned()));
    }
    Ok(())
}

/// Bytes as lower-case hexadecimal.
pub fn hex(bytes: &[u8]) -> String {
    bytes.iter().fold(String::with_capacity(2 * bytes.len()), |mut text, byte| {
        let _ = write!(text, "{byte:02x}");
        text
    })
}

/// As RFC 8493 has it: checksum, two spaces, name.
pub fn write(manifest: &Manifest) -> String {
    manifest.iter().fold(String::new(), |mut lines, (name, sum)| {
        let _ = writeln!(lines, "{sum}  {name}");
        lines
    })
}

/// Reads a list; names must be safe, and each there once.
pub fn read(lines: &str, list: &str) -> Result<Manifest, BundleError> {
    let misfit = || BundleError::NotABag(format!("{list} cannot be read"));
    let mut manifest = Manifest::new();
    for line in lines.lines().filter(|line| !line.is_empty()) {
        let (sum, name) = line.split_once([' ', '\t']).ok_or_else(misfit)?;
        let name = name.trim_start_matches([' ', '\t']);
        if sum.len() != 64 || !sum.bytes().all(|digit| digit.is_ascii_hexdigit()) {
            return Err(misfit());
        }
        check(name)?;
        if manifest.insert(name.to_owned(), sum.to_ascii_lowercase()).is_some() {
            return Err(BundleError::Duplicate(name.to_owned()));
        }
    }
    Ok(manifest)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_plain_relative_names_pass() {
        for good in ["bagit.txt", "data/articles/1/case.json", "data/résumé.txt", "data/.keep"] {
            assert_eq!(check(good), Ok(()), "{good}");
        }
        let long = "a/".repeat(300);
        for bad in [
            "",
            "/etc/passwd",
            "../x",
            "data/../../x",
            "data//x",
            "data/./x",
            "C:/x",
            "a\\b",
            "a\nb",
            "x/",
            "a.",
            &*long,
        ] {
            assert_eq!(check(bad), Err(BundleError::UnsafePath(bad.to_owned())), "{bad}");
        }
    }

    #[test]
    fn a_list_reads_as_it_was_written() {
        let sum = "0".repeat(64);
        let manifest = Manifest::from([("data/a b.txt".to_owned(), sum.clone()), ("data/c".to_owned(), sum.clone())]);
        assert_eq!(read(&write(&manifest), "m"), Ok(manifest));
        assert_eq!(read("12  data/a", "m").unwrap_err().code(), "bundle_not_a_bag");
        assert_eq!(read(&format!("{sum}  ../a"), "m").unwrap_err().code(), "bundle_unsafe_path");
        assert_eq!(read(&format!("{sum}  a\n{sum}  a"), "m").unwrap_err().code(), "bundle_duplicate");
    }
}
