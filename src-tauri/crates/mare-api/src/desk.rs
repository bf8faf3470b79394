//! The desk: one installation, locked or open, and the one way to run a verb.
//!
//! A call goes: is somebody signed in, and their account still open → role table → handed seat → is the screen hidden? → repeat of an earlier request? → the verb,
//! inside one transaction with its audit record. A panic in a verb becomes an error with an incident number.

use crate::act::{Act, House, Ids, Look, SystemIds};
use crate::clock::{Clock, MachineClock};
use crate::error::{ApiError, Code};
use crate::paper::Paper;
use crate::rights::Rights;
use crate::screen::Screens;
use crate::session::{Authorised, Session};
use crate::verb::{self, Run, Verb};
use chrono::{DateTime, Utc};
use mare_domain::pack::PolicyPack;
use mare_domain::rule::Overrides;
use mare_store::{Leave, Reader, Store};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

/// One call of a verb.
#[derive(Debug, Clone, Default, Serialize, Deserialize, JsonSchema)]
pub struct Call {
    /// Name of the verb, `noun.verb`.
    #[serde(default)]
    pub verb: String,
    /// Its input.
    #[serde(default)]
    pub input: Value,
    /// Reasons given for rules that warn, by rule id.
    #[serde(default, rename = "override")]
    pub overrides: Overrides,
    /// Same id, same answer: a call may be sent twice (ruling 8).
    #[serde(default)]
    pub request_id: Option<String>,
}

/// What a call leaves of the session it was made in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SessionChange {
    /// Nothing changes.
    Keep,
    /// The caller is from now on this session.
    Become(Session),
    /// Nobody is signed in any more.
    End,
}

/// Who makes a call of a desk verb.
pub struct Caller<'a> {
    /// Their session, if they have one.
    pub session: Option<&'a Session>,
    /// Reasons they gave.
    pub overrides: &'a Overrides,
}

/// The parts an installation is given from outside.
pub struct Parts {
    /// What typesets documents.
    pub paper: Arc<dyn Paper>,
    /// Where the time comes from.
    pub clock: Arc<dyn Clock>,
    /// Where ids come from.
    pub ids: Arc<dyn Ids>,
}

impl Parts {
    /// Returns the machine's clock and ids, with `paper`.
    pub fn of_machine(paper: Arc<dyn Paper>) -> Self {
        Self { paper, clock: Arc::new(MachineClock), ids: Arc::new(SystemIds) }
    }
}

/// An installation in a folder.
pub struct Desk {
    folder: PathBuf,
    parts: Parts,
    open: Mutex<Option<Open>>,
    /// Accounts that were closed or changed while the program runs.
    pub(crate) rights: Rights,
    /// Who has hidden their screen (D-31); in memory only.
    pub(crate) screens: Screens,
}

/// What is there while the file is open.
#[derive(Clone)]
pub(crate) struct Open {
    pub(crate) store: Arc<Store>,
    pub(crate) house: Arc<House>,
    /// Kept to wrap the keys for a new account while somebody is signed in.
    pub(crate) keys: Arc<mare_vault::Unlocked>,
}

impl Desk {
    /// Returns the installation in `folder`; nothing is opened or made.
    pub fn new(folder: &Path, parts: Parts) -> Self {
        Self {
            folder: folder.to_owned(),
            parts,
            open: Mutex::new(None),
            rights: Rights::default(),
            screens: Screens::default(),
        }
    }

    /// Returns the folder.
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// Returns where the database is.
    pub(crate) fn database(&self) -> PathBuf {
        self.folder.join("mare-desk.db")
    }

    /// Returns the machine's moment; verbs see the practice clock instead, where there is one.
    pub(crate) fn machine_now(&self) -> DateTime<Utc> {
        self.parts.clock.now()
    }

    pub(crate) fn new_id(&self) -> String {
        self.parts.ids.next(self.machine_now())
    }

    fn slot(&self) -> MutexGuard<'_, Option<Open>> {
        self.open.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Returns the open file. Errs with `not_signed_in` when it is locked.
    pub(crate) fn opened(&self) -> Result<Open, ApiError> {
        self.slot().clone().ok_or_else(|| ApiError::new(Code::NotSignedIn, "Sign in first."))
    }

    /// Returns whether the file is open.
    pub fn is_open(&self) -> bool {
        self.slot().is_some()
    }

    pub(crate) fn keep_open(&self, store: Store, keys: mare_vault::Unlocked, practice: bool) -> Open {
        let house = House {
            pack: PolicyPack::cumbria_2017(),
            paper: Arc::clone(&self.parts.paper),
            ids: Arc::clone(&self.parts.ids),
            practice,
        };
        let open = Open { store: Arc::new(store), house: Arc::new(house), keys: Arc::new(keys) };
        *self.slot() = Some(open.clone());
        open
    }

    /// Closes the file and forgets its keys. What was acknowledged is on the disk already.
    pub fn lock(&self) {
        drop(self.slot().take());
        self.screens.forget(None);
    }

    /// Runs one verb for `session` and returns its answer as JSON.
    pub fn call(&self, session: Option<&Session>, call: Call) -> Result<(Value, SessionChange), ApiError> {
        let verb = verb::find(&call.verb)
            .ok_or_else(|| ApiError::new(Code::NotFound, format!("There is no verb “{}”.", call.verb)))?;
        // What a closed account left open is nobody's.
        let current = session.and_then(|s| self.rights.of(s));
        let session = current.as_deref();
        may(verb, session, &call.input)?;
        self.screens.ask(session, verb.name)?;
        let run = || match verb.run {
            Run::Desk(run) => run(self, &Caller { session, overrides: &call.overrides }, call.input.clone()),
            Run::Read(run) => {
                self.read(session, verb, run, call.input.clone()).map(|v| (v, SessionChange::Keep))
            }
            Run::Write(run) => self.write(session, verb, run, call.clone()).map(|v| (v, SessionChange::Keep)),
        };
        // Whatever a panic says may hold what was typed: only the verb's name leaves.
        catch_unwind(AssertUnwindSafe(run))
            .unwrap_or_else(|_| Err(ApiError::internal(format!("panic-{}", verb.command))))
    }

    fn read(
        &self,
        session: Option<&Session>,
        verb: &Verb,
        run: fn(&Look<'_>, Value) -> Result<Value, ApiError>,
        input: Value,
    ) -> Result<Value, ApiError> {
        let open = self.opened()?;
        let session = signed_in(session)?.clone();
        let machine = self.machine_now();
        let store = Arc::clone(&open.store);
        let look = move |reader: &Reader<'_>| {
            let now = now_of(reader, open.house.practice, machine)?;
            guarded(|| run(&Look::new(reader, &open.house, &session, now), input))
        };
        verb.look(&store, look)
    }

    fn write(
        &self,
        session: Option<&Session>,
        verb: &'static Verb,
        run: fn(&Act<'_>, Value) -> Result<Value, ApiError>,
        call: Call,
    ) -> Result<Value, ApiError> {
        let open = self.opened()?;
        let session = signed_in(session)?.clone();
        let machine = self.machine_now();
        let store = Arc::clone(&open.store);
        let practice = open.house.practice;
        // One visit to the file's thread: has it been answered before, what time is it, the verb, its record.
        let (asked, caller) = (call.clone(), session.clone());
        let ask = move |reader: &Reader<'_>| {
            if let Some(request) = &asked.request_id
                && let Some(answer) = reader.answered(request, verb.name, &caller.actor().user)?
            {
                let answer = serde_json::from_str(&answer).map_err(|_| ApiError::internal("kept-answer"))?;
                return Ok(Leave::Answered(answer));
            }
            Ok(Leave::Given(authorise(&caller, verb, now_of(reader, practice, machine)?, &asked)?))
        };
        store.write_after(ask, move |tx, authority| {
            let look = Look::new(tx, &open.house, &session, authority.moment);
            let act = Act::new(look, tx, &call.overrides);
            let answer = guarded(|| run(&act, call.input))?;
            if verb.undoable {
                act.keep_undo(verb.name)?;
            }
            if let Some(request) = &call.request_id {
                tx.answer(request, verb.name, &session.actor().user, &answer.to_string())?;
            }
            Ok(answer)
        })
    }

    /// Puts a sentence on the record that is no verb's: what happened while the file was locked.
    pub(crate) fn note(&self, session: &Session, event: &'static str, words: String) -> Result<(), ApiError> {
        let open = self.opened()?;
        let (session, machine, practice) = (session.clone(), self.machine_now(), open.house.practice);
        let ask = move |reader: &Reader<'_>| {
            let moment = now_of(reader, practice, machine)?;
            Ok::<_, ApiError>(Leave::Given(Authorised {
                user: session.actor().user.clone(),
                name: session.name().to_owned(),
                verb: event,
                moment,
                at: moment.to_rfc3339(),
                reasons: words,
                request: String::new(),
            }))
        };
        open.store.write_after(ask, |_, _| Ok(()))
    }

    /// Runs an internal change under the same door, for desk verbs.
    pub(crate) fn write_as<T: Send + 'static>(
        &self,
        session: &Session,
        verb: &str,
        change: impl FnOnce(&Act<'_>) -> Result<T, ApiError> + Send + 'static,
    ) -> Result<T, ApiError> {
        let open = self.opened()?;
        let verb = verb::find(verb).ok_or_else(|| ApiError::internal("verb"))?;
        let session = session.clone();
        let machine = self.machine_now();
        let practice = open.house.practice;
        let store = Arc::clone(&open.store);
        let caller = session.clone();
        let ask = move |reader: &Reader<'_>| {
            let now = now_of(reader, practice, machine)?;
            Ok(Leave::Given(authorise(&caller, verb, now, &Call::default())?))
        };
        store.write_after(ask, move |tx, authority| {
            let overrides = Overrides::new();
            let act = Act::new(Look::new(tx, &open.house, &session, authority.moment), tx, &overrides);
            guarded(|| change(&act))
        })
    }
}

/// Turns a panic inside the file's thread into an error, so that the thread lives on.
fn guarded<T>(run: impl FnOnce() -> Result<T, ApiError>) -> Result<T, ApiError> {
    catch_unwind(AssertUnwindSafe(run)).unwrap_or_else(|_| Err(ApiError::internal("panic-in-verb")))
}

fn signed_in(session: Option<&Session>) -> Result<&Session, ApiError> {
    session.ok_or_else(|| ApiError::new(Code::NotSignedIn, "Sign in first."))
}

/// Asks the role table and the handed seat.
fn may(verb: &Verb, session: Option<&Session>, input: &Value) -> Result<(), ApiError> {
    if verb.roles.is_empty() {
        return Ok(());
    }
    let session = signed_in(session)?;
    if let Some(seat) = session.seat() {
        let meeting = input.get("meeting").and_then(Value::as_str).unwrap_or(&seat.meeting);
        if verb.seat && seat.is_of(meeting) {
            return Ok(());
        }
        return Err(ApiError::new(
            Code::NotAllowed,
            "This seat was handed over for one meeting only (D-23).",
        )
        .hint("Whoever handed the seat over can take it back with their passphrase."));
    }
    if session.has_any(verb.roles) {
        return Ok(());
    }
    Err(ApiError::new(Code::NotAllowed, "Your role does not include this (D-30).")
        .hint("Ask the SPoC or the Administrator of this installation."))
}

fn authorise(
    session: &Session,
    verb: &'static Verb,
    now: DateTime<Utc>,
    call: &Call,
) -> Result<Authorised, ApiError> {
    let reasons = if call.overrides.is_empty() {
        String::new()
    } else {
        serde_json::to_string(&call.overrides).map_err(|_| ApiError::internal("reasons"))?
    };
    Ok(Authorised {
        user: session.actor().user.clone(),
        name: session.name().to_owned(),
        verb: verb.name,
        moment: now,
        at: now.to_rfc3339(),
        reasons,
        request: call.request_id.clone().unwrap_or_default(),
    })
}

/// Returns the practice clock's moment where one is set, the machine's otherwise.
pub(crate) fn now_of(
    reader: &Reader<'_>,
    practice: bool,
    machine: DateTime<Utc>,
) -> Result<DateTime<Utc>, ApiError> {
    if !practice {
        return Ok(machine);
    }
    Ok(reader.setting::<DateTime<Utc>>(crate::clock_verbs::SETTING)?.unwrap_or(machine))
}
