//! Asks where to save, in a dialog of the system. The page in the window learns the path; it cannot invent one.

use crate::dialog;
use crate::held::Held;
use mare_api::{ApiError, Code};
use std::path::{Path, PathBuf};
use tauri::AppHandle;

/// Returns the path that the person chose, or nothing when they changed their mind. Errs with `not_saved` when the
/// folder for exports of a practice installation cannot be made.
pub(crate) async fn choose(
    app: &AppHandle,
    held: &Held,
    suggested: &str,
) -> Result<Option<String>, ApiError> {
    let name = file_name(suggested);
    let chosen =
        if held.driven() { Some(in_exports(held.desk.folder(), &name)?) } else { ask(app, name).await? };
    let Some(path) = chosen else { return Ok(None) };
    // A path that is not text cannot cross to the page and back unchanged.
    let Some(text) = path.to_str().map(str::to_owned) else {
        return Err(ApiError::field("path", "The name of this folder cannot be read. Choose another."));
    };
    held.choose(path);
    Ok(Some(text))
}

async fn ask(app: &AppHandle, name: String) -> Result<Option<PathBuf>, ApiError> {
    let open = || {
        rfd::AsyncFileDialog::new().set_title("Save a copy outside MARE Desk").set_file_name(name).save_file()
    };
    let file = dialog::ask(app, open).await.map_err(|_| ApiError::internal("save-dialog"))?;
    Ok(file.map(|file| file.path().to_path_buf()))
}

/// Tests cannot see a dialog of the system: in a practice installation that they drive, copies go to one folder.
fn in_exports(folder: &Path, name: &str) -> Result<PathBuf, ApiError> {
    let exports = folder.join("exports");
    std::fs::create_dir_all(&exports)
        .map_err(|_| ApiError::new(Code::NotSaved, "The folder for practice exports cannot be made."))?;
    let (stem, dot_and_more) =
        name.rsplit_once('.').map_or((name, String::new()), |(s, e)| (s, format!(".{e}")));
    let numbered = (2..1000).map(|n| exports.join(format!("{stem}-{n}{dot_and_more}")));
    std::iter::once(exports.join(name))
        .chain(numbered)
        .find(|path| !path.exists())
        .ok_or_else(|| ApiError::new(Code::NotSaved, "There are too many exports of this name already."))
}

/// Returns a file name without anything that could lead to another folder.
fn file_name(suggested: &str) -> String {
    let safe: String = suggested
        .chars()
        .map(|c| if c.is_alphanumeric() || matches!(c, '-' | '_' | '.' | ' ') { c } else { '-' })
        .collect();
    let safe = safe.trim_matches(['.', ' ', '-']);
    if safe.is_empty() { "document.pdf".into() } else { safe.chars().take(100).collect() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_suggested_name_leads_nowhere_else() {
        assert_eq!(file_name("M-2026-001 minutes.pdf"), "M-2026-001 minutes.pdf");
        assert_eq!(file_name("../../etc/passwd"), "etc-passwd");
        assert_eq!(file_name("a/b\\c:d.pdf"), "a-b-c-d.pdf");
        assert_eq!(file_name(" .. "), "document.pdf");
    }
}
