//! Where things stand in the tree.

use std::path::{Path, PathBuf};

/// Returns the root of the workspace.
pub(crate) fn root() -> PathBuf {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    here.ancestors().nth(2).unwrap_or(here).to_path_buf()
}

/// Returns the folder that cargo builds into.
pub(crate) fn target() -> PathBuf {
    std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| root().join("target"), |dir| root().join(dir))
}

/// Returns the folder of the user interface.
pub(crate) fn ui() -> PathBuf {
    root().join("ui")
}

/// Returns where tools of the house are installed.
pub(crate) fn tools() -> PathBuf {
    target().join("tools")
}

/// Returns a program of the house, built in the profile whose folder is `profile`.
pub(crate) fn program(profile: &str, name: &str) -> PathBuf {
    target().join(profile).join(format!("{name}{}", std::env::consts::EXE_SUFFIX))
}
