//! How the program was started: which folder, and whether a test drives it.

use std::ffi::{OsStr, OsString};
use std::path::PathBuf;
use tauri::path::PathResolver;
use tauri::{Result, Runtime};

/// What stood on the command line and in the environment.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Start {
    data: Option<PathBuf>,
    /// The wizard may make nothing but a practice installation.
    pub(crate) practice: bool,
    /// WebDriver asked to drive the window. Granted for practice installations only (ruling 20).
    pub(crate) automation: bool,
}

impl Start {
    /// Returns what the arguments and the environment say. Errs with a sentence about the first argument that is
    /// not known.
    pub(crate) fn from_args(arguments: impl Iterator<Item = OsString>) -> std::result::Result<Self, String> {
        let automation = std::env::var_os("MARE_DESK_AUTOMATION").as_deref() == Some(OsStr::new("1"));
        let mut start = Self {
            automation,
            data: std::env::var_os("MARE_DESK_DATA").map(PathBuf::from),
            ..Self::default()
        };
        let mut arguments = arguments;
        while let Some(argument) = arguments.next() {
            match argument.to_str() {
                Some("--data") => match arguments.next() {
                    Some(folder) if !folder.is_empty() => start.data = Some(PathBuf::from(folder)),
                    _ => return Err("--data needs a folder.".into()),
                },
                Some("--practice") => start.practice = true,
                _ => return Err("MARE Desk knows --data FOLDER and --practice, and nothing else.".into()),
            }
        }
        Ok(start)
    }

    /// Returns the folder of the installation: as given, or the usual place for this account.
    pub(crate) fn folder<R: Runtime>(&self, usual: &PathResolver<R>) -> Result<PathBuf> {
        match &self.data {
            Some(folder) => Ok(std::path::absolute(folder)?),
            None => usual.app_local_data_dir(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn start(arguments: &[&str]) -> std::result::Result<Start, String> {
        Start::from_args(arguments.iter().map(OsString::from))
    }

    #[test]
    fn the_folder_may_be_named() {
        let start = start(&["--practice", "--data", "somewhere"]).unwrap();
        assert!(start.practice);
        assert_eq!(start.data, Some(PathBuf::from("somewhere")));
    }

    #[test]
    fn an_unknown_argument_is_refused_with_a_sentence() {
        assert!(start(&["--pracitce"]).unwrap_err().contains("--practice"));
        assert!(start(&["--data"]).unwrap_err().contains("folder"));
        assert!(start(&["--data", ""]).unwrap_err().contains("folder"));
    }
}
