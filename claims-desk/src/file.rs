//! Files out: written whole or not at all.

use std::fs::File;
use std::io::Write;
use std::path::Path;

use crate::error::{Error, Result};

/// Writes `bytes` to `path` by way of a file beside it, which takes the place only when it is whole and on disk.
/// An existing file is replaced only when `replace` says so.
pub fn write_whole(path: &Path, bytes: &[u8], replace: bool) -> Result<()> {
    let failed = |error: &std::io::Error| Error::write(path, error);
    if path.is_dir() {
        return Err(Error::Io { action: "write", path: path.to_owned(), problem: "it is a folder".to_owned() });
    }
    // Asked early for the sake of the message; persist_noclobber asks again without a gap.
    if !replace && path.symlink_metadata().is_ok() {
        return Err(Error::FileExists { path: path.to_owned() });
    }
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let mut builder = tempfile::Builder::new();
    builder.prefix(".galley-").suffix(".part");
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        // As any new file has them: the umask takes its part away.
        builder.permissions(std::fs::Permissions::from_mode(0o666));
    }
    let mut file = builder.tempfile_in(folder).map_err(|error| failed(&error))?;
    file.write_all(bytes).map_err(|error| failed(&error))?;
    file.as_file().sync_all().map_err(|error| failed(&error))?;
    let kept = if replace { file.persist(path) } else { file.persist_noclobber(path) };
    kept.map_err(|error| failed(&error.error))?;
    // Without this the name could be lost in a power cut though the file is safe. Not every system can.
    let _ = File::open(folder).and_then(|folder| folder.sync_all());
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_replaced_only_when_told_and_nothing_is_left_beside_it() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("report.md");
        write_whole(&path, b"one", false).unwrap();
        assert_eq!(write_whole(&path, b"two", false).unwrap_err().code(), "file_exists");
        assert_eq!(std::fs::read(&path).unwrap(), b"one");
        write_whole(&path, b"three", true).unwrap();
        assert_eq!(std::fs::read(&path).unwrap(), b"three");
        assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 1);
    }

    #[test]
    fn a_folder_or_a_missing_folder_is_an_error() {
        let folder = tempfile::tempdir().unwrap();
        assert_eq!(write_whole(folder.path(), b"x", true).unwrap_err().code(), "io");
        assert_eq!(write_whole(&folder.path().join("no/where"), b"x", false).unwrap_err().code(), "file_not_found");
    }
}
