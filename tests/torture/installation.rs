//! A practice installation in the middle of its meeting: everybody has declared, nothing is minuted yet.

use crate::bridge::Bridge;
use mare_admin::play::passphrase_of;
use serde_json::{Value, json};
use std::path::{Path, PathBuf};
use tempfile::TempDir;

/// Who signs in: the SPoC of the practice case, who chairs.
const NAME: &str = "Sabine Oakhollow";
/// The minute taker, who has no account.
pub(crate) const MINUTE_TAKER: &str = "Ivo Penhallow";

/// An installation as a play left it; copied for each trial.
pub(crate) struct Played {
    folder: TempDir,
    meeting: String,
}

impl Played {
    /// Plays the practice case up to the running meeting.
    pub(crate) fn new() -> Self {
        let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("cases/practice.json");
        let mut practice = mare_testkit::play_script_until(&script, "P-declared");
        let meeting = practice.player().captured("m1").unwrap().as_str().unwrap().to_owned();
        let folder = tempfile::tempdir().unwrap();
        copy(practice.folder(), folder.path());
        Self { folder, meeting }
    }

    /// Returns a copy of its own.
    pub(crate) fn copy(&self) -> Installation {
        let folder = tempfile::tempdir().unwrap();
        copy(self.folder.path(), folder.path());
        Installation { lies: folder.path().to_owned(), _kept: Some(folder), meeting: self.meeting.clone() }
    }
}

fn copy(from: &Path, to: &Path) {
    for entry in std::fs::read_dir(from).unwrap() {
        let path: PathBuf = entry.unwrap().path();
        if path.is_file() {
            std::fs::copy(&path, to.join(path.file_name().unwrap())).unwrap();
        }
    }
}

/// A copy that may be killed, filled up and locked away.
pub(crate) struct Installation {
    lies: PathBuf,
    meeting: String,
    /// Removes the folder with it, where it is its own.
    _kept: Option<TempDir>,
}

impl Installation {
    /// Returns where it lies.
    pub(crate) fn folder(&self) -> &Path {
        &self.lies
    }

    /// Returns the same installation as it lies in another folder.
    #[cfg(target_os = "linux")]
    pub(crate) fn lying_in(&self, folder: &Path) -> Self {
        Self { lies: folder.to_owned(), meeting: self.meeting.clone(), _kept: None }
    }

    /// Returns the meeting.
    pub(crate) fn meeting(&self) -> &str {
        &self.meeting
    }

    /// Returns the place of the bar's draft.
    pub(crate) fn bar(&self) -> String {
        format!("meeting:{}:bar", self.meeting)
    }

    /// Returns what is sent to sign in.
    pub(crate) fn who() -> Value {
        json!({ "name": NAME, "passphrase": passphrase_of("so") })
    }

    /// Opens it in the real program and signs in.
    pub(crate) fn open(&self) -> Bridge {
        let mut bridge = Bridge::on(self.folder());
        bridge.must("session.sign_in", &Self::who());
        bridge
    }

    /// Gives the seat to the minute taker.
    pub(crate) fn hand_over(&self, bridge: &mut Bridge) {
        bridge.must("seat.hand_over", &json!({ "meeting": self.meeting, "name": MINUTE_TAKER }));
    }

    /// Returns a line of the bar as it is sent on Enter.
    pub(crate) fn line(&self, words: &str, section: u8, seq: i64) -> Value {
        json!({ "meeting": self.meeting, "line": words, "section": section, "client_seq": seq })
    }

    /// Returns a half-typed line as the bar keeps it.
    pub(crate) fn half(&self, text: &str) -> Value {
        json!({ "place": self.bar(), "meeting": self.meeting, "text": text })
    }

    /// Returns the meeting as it is now.
    pub(crate) fn view(&self, bridge: &mut Bridge) -> Value {
        bridge.must("meeting.get", &json!({ "meeting": self.meeting }))
    }

    /// Returns the texts of its entries, in order.
    pub(crate) fn texts(&self, bridge: &mut Bridge) -> Vec<String> {
        let view = self.view(bridge);
        let entries = view["entries"].as_array().unwrap();
        entries.iter().map(|e| e["text"].as_str().unwrap().to_owned()).collect()
    }

    /// Returns what is half typed in the bar.
    pub(crate) fn draft(&self, bridge: &mut Bridge) -> String {
        let found = bridge.must("draft.get", &json!({ "place": self.bar(), "meeting": self.meeting }));
        found["text"].as_str().unwrap_or_default().to_owned()
    }

    /// Checks the whole file: cipher, pages, full-text index, audit chain.
    pub(crate) fn must_be_sound(bridge: &mut Bridge) {
        let report = bridge.must("file.verify", &json!({}));
        assert_eq!(report["sound"], true, "the file is not sound: {report}");
    }
}
