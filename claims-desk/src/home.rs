//! Where a person's data lies: the one place that window and command line ask.

use std::path::PathBuf;

use crate::error::{Error, Result};

/// The folder of the store: `GALLEY_DATA` where it is set, else the system's place for a person's data.
pub fn data_folder() -> Result<PathBuf> {
    choose(
        std::env::var_os("GALLEY_DATA").map(PathBuf::from),
        directories::ProjectDirs::from("", "", "galley").map(|dirs| dirs.data_dir().to_owned()),
    )
}

fn choose(asked: Option<PathBuf>, usual: Option<PathBuf>) -> Result<PathBuf> {
    asked.filter(|path| !path.as_os_str().is_empty()).or(usual).ok_or(Error::NoHome)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_asked_for_goes_before_the_usual_place() {
        let usual = || Some(PathBuf::from("usual"));
        assert_eq!(choose(Some("mine".into()), usual()).unwrap(), PathBuf::from("mine"));
        assert_eq!(choose(Some("".into()), usual()).unwrap(), PathBuf::from("usual"));
        assert_eq!(choose(None, usual()).unwrap(), PathBuf::from("usual"));
        assert_eq!(choose(None, None).unwrap_err().code(), "no_data_folder");
    }
}
