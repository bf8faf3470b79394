//! Remembers by a digest of the sources what is up to date, so that a second run is quick. File times are not
//! asked: a fresh clone has new ones.

use std::collections::hash_map::DefaultHasher;
use std::hash::{Hash, Hasher};
use std::path::{Path, PathBuf};

/// A digest kept in a file.
pub(crate) struct Stamp {
    file: PathBuf,
    digest: String,
}

impl Stamp {
    /// Returns the stamp kept in `file` over everything below `sources`, leaving out folders named in `skip`.
    pub(crate) fn over(file: PathBuf, sources: &[PathBuf], skip: &[&str]) -> Self {
        let mut files = Vec::new();
        for source in sources {
            collect(source, skip, &mut files);
        }
        files.sort();
        let mut hasher = DefaultHasher::new();
        for file in &files {
            file.hash(&mut hasher);
            std::fs::read(file).unwrap_or_default().hash(&mut hasher);
        }
        Self { file, digest: format!("{:016x}", hasher.finish()) }
    }

    /// Returns whether nothing has changed since [`Stamp::keep`].
    pub(crate) fn current(&self) -> bool {
        std::fs::read_to_string(&self.file).is_ok_and(|kept| kept == self.digest)
    }

    /// Remembers the present state. A stamp that cannot be kept only costs time.
    pub(crate) fn keep(&self) {
        if let Some(folder) = self.file.parent() {
            let _ = std::fs::create_dir_all(folder);
        }
        let _ = std::fs::write(&self.file, &self.digest);
    }
}

fn collect(path: &Path, skip: &[&str], files: &mut Vec<PathBuf>) {
    if path.is_file() {
        files.push(path.to_path_buf());
        return;
    }
    let Ok(entries) = std::fs::read_dir(path) else { return };
    for entry in entries.flatten() {
        let name = entry.file_name();
        if !skip.iter().any(|s| name.to_str() == Some(s)) {
            collect(&entry.path(), skip, files);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn folder(name: &str) -> PathBuf {
        let folder =
            crate::house::target().join("xtask-tests").join(format!("{name}-{}", std::process::id()));
        std::fs::create_dir_all(folder.join("skipped")).unwrap();
        folder
    }

    #[test]
    fn a_changed_source_needs_the_work_again_and_a_skipped_one_does_not() {
        let folder = folder("stamp");
        let source = folder.join("a.txt");
        std::fs::write(&source, "one").unwrap();
        let stamp = || Stamp::over(folder.join("skipped/stamp"), std::slice::from_ref(&folder), &["skipped"]);
        assert!(!stamp().current());
        stamp().keep();
        assert!(stamp().current());
        std::fs::write(folder.join("skipped/b.txt"), "not looked at").unwrap();
        assert!(stamp().current());
        std::fs::write(&source, "two").unwrap();
        assert!(!stamp().current());
        std::fs::remove_dir_all(folder).unwrap();
    }
}
