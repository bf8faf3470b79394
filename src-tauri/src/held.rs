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
