//! The programs that a test through the real window needs. What is missing is said with the way to get it.

use std::path::PathBuf;

/// A program on the search path.
///
/// Panics when it is not there: a test that cannot run has not passed.
pub fn program(name: &str, package: &str) -> PathBuf {
    let path = std::env::var_os("PATH").unwrap_or_default();
    std::env::split_paths(&path)
        .map(|folder| folder.join(name))
        .find(|path| path.is_file())
        .unwrap_or_else(|| panic!("{name} is missing: run `make test`, or install the Debian package {package}"))
}

/// The window that `scripts/window.sh` laid there.
pub fn app() -> PathBuf {
    let path = pictures().join("galley-desk");
    assert!(path.is_file(), "{} is missing: run `make e2e`, which builds it", path.display());
    path
}

/// Where pictures of the window go.
pub fn pictures() -> PathBuf {
    galley_tests::top().join("target/e2e")
}
