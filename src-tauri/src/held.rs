//! What the shell holds while it runs: the installation, who is signed in, and the lock that keeps a second
//! window off the same folder.

use crate::start::Start;
use mare_api::{Call, Desk, Parts, Session, SessionChange};
use mare_documents::TypstPaper;
use serde_json::Value;
use std::fs::{File, TryLockError};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

/// What kind of installation stands in the folder.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    /// None yet: the wizard is on the screen.
    Empty,
    /// A practice installation.
    Practice,
    /// A real one.
    Real,
}

/// The one state of the shell.
pub(crate) struct Held {
    pub(crate) desk: Arc<Desk>,
    session: Mutex<Option<Session>>,
    chosen: Mutex<Option<PathBuf>>,
    lock: Mutex<Option<File>>,
    practice_only: bool,
    automation: bool,
}

impl Held {
    /// Takes the folder. Returns nothing when another window has it.
    pub(crate) fn take(folder: &Path, start: &Start) -> std::io::Result<Option<Self>> {
        std::fs::create_dir_all(folder)?;
        let lock =
            File::options().create(true).truncate(false).write(true).open(folder.join("window.lock"))?;
        match lock.try_lock() {
            Ok(()) => {}
            Err(TryLockError::WouldBlock) => return Ok(None),
            Err(TryLockError::Error(error)) => return Err(error),
        }
        let parts = Parts::of_machine(Arc::new(TypstPaper::new()));
        let held = Self {
            desk: Arc::new(Desk::new(folder, parts)),
            session: Mutex::new(None),
            chosen: Mutex::new(None),
            lock: Mutex::new(Some(lock)),
            practice_only: start.practice,
            automation: start.automation,
        };
        Ok(Some(held))
    }

    /// Returns what stands in the folder.
    pub(crate) fn kind(&self) -> Kind {
        let call = Call { verb: "setup.status".into(), ..Call::default() };
        let status = self.desk.call(None, call).map(|(status, _)| status).unwrap_or_default();
        let says = |name: &str| status.get(name).and_then(Value::as_bool).unwrap_or_default();
        match (says("installed"), says("practice")) {
            (false, _) => Kind::Empty,
            (true, true) => Kind::Practice,
            (true, false) => Kind::Real,
        }
    }

    /// Returns whether WebDriver may drive the window: it must have been asked for, and there must be nothing real
    /// to be seen, now or after the wizard (ruling 20).
    pub(crate) fn driven(&self) -> bool {
        self.automation
            && match self.kind() {
                Kind::Practice => true,
                Kind::Empty => self.practice_only,
                Kind::Real => false,
            }
    }

    /// Returns whether real cases are kept here, or may be after the wizard.
    pub(crate) fn real(&self) -> bool {
        match self.kind() {
            Kind::Real => true,
            Kind::Empty => !self.practice_only,
            Kind::Practice => false,
        }
    }

    /// Returns whether the wizard may make nothing but a practice installation.
    pub(crate) fn practice_only(&self) -> bool {
        self.practice_only
    }

    /// Returns who is signed in.
    pub(crate) fn session(&self) -> Option<Session> {
        hold(&self.session).clone()
    }

    /// Takes over what a call left of the session. Returns whether somebody came or went.
    pub(crate) fn apply(&self, change: SessionChange) -> bool {
        match change {
            SessionChange::Keep => return false,
            SessionChange::Become(session) => *hold(&self.session) = Some(session),
            SessionChange::End => *hold(&self.session) = None,
        }
        true
    }

    /// Remembers the path that the person chose to save to.
    pub(crate) fn choose(&self, path: PathBuf) {
        *hold(&self.chosen) = Some(path);
    }

    /// Returns whether the person chose `path` in the dialog; each choice is good for one call.
    pub(crate) fn chose(&self, path: &Path) -> bool {
        hold(&self.chosen).take().is_some_and(|chosen| chosen == path)
    }

    /// Lets another window have the folder.
    pub(crate) fn release(&self) {
        self.desk.lock();
        drop(hold(&self.lock).take());
    }
}

fn hold<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;
    use std::ffi::OsString;

    fn held(folder: &Path, practice: bool, automation: bool) -> Held {
        let arguments: &[&str] = if practice { &["--practice"] } else { &[] };
        let mut start = Start::from_args(arguments.iter().map(OsString::from)).unwrap();
        start.automation = automation;
        Held::take(folder, &start).unwrap().expect("nobody else has the folder")
    }

    fn make(held: &Held, practice: bool) {
        let person = |name: &str, words: &str| json!({ "name": name, "agency": "Netherdale Trust", "passphrase": words });
        let input = json!({
            "team": "Netherdale MARE Team",
            "practice": practice,
            "spoc": person("Sabine Oakhollow", "lantern quarry seven otter plinth"),
            "administrator": person("Tilda Brackenbury", "copper bramble stile eleven heron"),
        });
        let call = Call { verb: "setup.init".into(), input, ..Call::default() };
        held.desk.call(None, call).unwrap();
    }

    #[test]
    fn a_folder_has_one_window() {
        let folder = tempfile::tempdir().unwrap();
        let first = held(folder.path(), false, false);
        assert!(Held::take(folder.path(), &Start::default()).unwrap().is_none());
        first.release();
        assert!(Held::take(folder.path(), &Start::default()).unwrap().is_some());
    }

    #[test]
    fn an_empty_folder_is_driven_only_when_nothing_real_can_be_made_in_it() {
        let folder = tempfile::tempdir().unwrap();
        assert!(held(folder.path(), true, true).driven());
        assert!(!held(folder.path(), false, true).driven());
        assert!(!held(folder.path(), true, false).driven());
    }

    #[test]
    fn a_folder_counts_as_real_until_nothing_real_can_be_in_it() {
        let folder = tempfile::tempdir().unwrap();
        assert!(held(folder.path(), false, true).real());
        assert!(!held(folder.path(), true, false).real());
        make(&held(folder.path(), false, false), true);
        assert!(!held(folder.path(), false, false).real());
        let folder = tempfile::tempdir().unwrap();
        make(&held(folder.path(), false, false), false);
        assert!(held(folder.path(), true, true).real());
    }

    #[test]
    fn a_practice_installation_is_driven_when_asked_and_a_real_one_never() {
        let practice = tempfile::tempdir().unwrap();
        make(&held(practice.path(), true, false), true);
        assert!(held(practice.path(), false, true).driven());
        assert!(!held(practice.path(), false, false).driven());
        let real = tempfile::tempdir().unwrap();
        make(&held(real.path(), false, false), false);
        let held = held(real.path(), true, true);
        assert_eq!(held.kind(), Kind::Real);
        assert!(!held.driven());
    }

    #[test]
    fn a_chosen_path_is_good_for_one_call() {
        let folder = tempfile::tempdir().unwrap();
        let held = held(folder.path(), false, false);
        let (chosen, other) = (folder.path().join("a.pdf"), folder.path().join("b.pdf"));
        assert!(!held.chose(&chosen));
        held.choose(chosen.clone());
        assert!(!held.chose(&other), "another path than the person chose");
        held.choose(chosen.clone());
        assert!(held.chose(&chosen));
        assert!(!held.chose(&chosen), "a second time");
    }
}
