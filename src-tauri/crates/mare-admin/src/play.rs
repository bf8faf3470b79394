//! Plays a [`Script`] in a new practice installation and stops at the first step that goes another way.
//!
//! The format is described in [`crate::script`]. It refuses to repair anything: a step is called once, as
//! written, by whom it says.

use crate::script::{CastMember, Script, Step};
use crate::substitute::{Captured, fill};
use chrono::{DateTime, Utc};
use mare_api::Session;
use mare_api::clock_verbs::parse_local;
use mare_api::paper::Paper;
use mare_api::{ApiError, Code};
use mare_api::{Call, Desk, Parts, SessionChange};
use mare_api::{Clock, moment_of};
use mare_api::{Ids, SystemIds};
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::path::Path;
use std::sync::{Arc, Mutex, PoisonError};

mod outcome;

pub use outcome::Difference;
use outcome::check;

/// The name under which a handed seat acts.
const SEAT: &str = "seat";

/// Returns the passphrase of a cast member: known to everybody, because nothing here is real.
pub fn passphrase_of(id: &str) -> String {
    format!("practice heron lantern quarry thistle {id}")
}

/// A clock that stands where the script puts it.
struct ScriptClock(Mutex<DateTime<Utc>>);

impl Clock for ScriptClock {
    fn now(&self) -> DateTime<Utc> {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl ScriptClock {
    fn stand_at(&self, moment: DateTime<Utc>) {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = moment;
    }
}

/// A practice installation with a cast and what was captured so far.
pub struct Player {
    desk: Desk,
    clock: Arc<ScriptClock>,
    cast: Vec<CastMember>,
    sessions: BTreeMap<String, Session>,
    /// Whose session the seat is, while one is handed over.
    seat_of: Option<String>,
    captured: Captured,
    /// What steps with an id answered, or the error that was expected of them.
    answers: BTreeMap<String, Value>,
}

impl Player {
    /// Returns a new practice installation in `folder` with the cast of `script` and its clock. Errs with a
    /// sentence when the installation or an account could not be made.
    pub fn start(script: &Script, folder: &Path, paper: Arc<dyn Paper>) -> Result<Self, String> {
        Self::start_with(script, folder, paper, Arc::new(SystemIds))
    }

    /// Returns the same with ids from elsewhere, for tests that compare them.
    pub fn start_with(
        script: &Script,
        folder: &Path,
        paper: Arc<dyn Paper>,
        ids: Arc<dyn Ids>,
    ) -> Result<Self, String> {
        let now = local_moment(&script.now)?;
        let clock = Arc::new(ScriptClock(Mutex::new(now)));
        let parts = Parts { paper, clock: Arc::clone(&clock) as Arc<dyn Clock>, ids };
        let mut player = Self {
            desk: Desk::new(folder, parts),
            clock,
            cast: script.cast.clone(),
            sessions: BTreeMap::new(),
            seat_of: None,
            captured: Captured::new(),
            answers: BTreeMap::new(),
        };
        player.found(&script.title)?;
        player.set_clock(&script.now)?;
        Ok(player)
    }

    /// Returns who has an account.
    pub fn accounts(&self) -> &[CastMember] {
        &self.cast
    }

    /// Returns a captured value.
    pub fn captured(&self, name: &str) -> Option<&Value> {
        self.captured.get(name)
    }

    /// Returns what the step with this id answered, or the error that was expected of it.
    pub fn answer_of(&self, id: &str) -> Option<&Value> {
        self.answers.get(id)
    }

    fn first_with(&self, role: &str) -> Option<CastMember> {
        self.cast.iter().find(|m| m.roles.iter().any(|r| r == role)).cloned()
    }

    /// Makes the installation and its accounts.
    fn found(&mut self, title: &str) -> Result<(), String> {
        let spoc = self.first_with("spoc").ok_or("The cast needs somebody with the role spoc.")?;
        let administrator =
            self.first_with("administrator").filter(|a| a.id != spoc.id).unwrap_or_else(|| CastMember {
                id: "administrator".into(),
                name: "Practice Administrator".into(),
                roles: vec!["administrator".into()],
                agency: spoc.agency.clone(),
            });
        if !self.cast.iter().any(|m| m.id == administrator.id) {
            self.cast.push(administrator.clone());
        }
        let account = |m: &CastMember| json!({ "name": m.name, "agency": m.agency, "passphrase": passphrase_of(&m.id) });
        let input = json!({
            "team": if title.is_empty() { "Practice team" } else { title },
            "practice": true,
            "spoc": account(&spoc),
            "administrator": account(&administrator),
        });
        self.plain(None, "setup.init", input)
            .map_err(|e| in_words("The installation could not be made", &e))?;
        self.sign_in(&spoc.id)?;
        for (member, made_as) in [(&spoc, "spoc"), (&administrator, "administrator")] {
            if member.roles != [made_as] {
                let call = Call {
                    verb: "account.set".into(),
                    input: json!({ "account": member.name, "roles": member.roles }),
                    ..Call::default()
                };
                self.call(Some(&spoc.id), call)
                    .map_err(|e| in_words(&format!("The roles of {} could not be set", member.name), &e))?;
            }
        }
        for member in self.cast.clone() {
            let input = if member.id == spoc.id || member.id == administrator.id {
                continue;
            } else {
                json!({
                    "name": member.name,
                    "agency": member.agency,
                    "roles": member.roles,
                    "passphrase": passphrase_of(&member.id),
                })
            };
            self.plain(Some(&spoc.id), "account.create", input)
                .map_err(|e| in_words(&format!("The account of {} could not be made", member.name), &e))?;
        }
        Ok(())
    }

    fn sign_in(&mut self, id: &str) -> Result<(), String> {
        let member = self
            .cast
            .iter()
            .find(|m| m.id == id)
            .ok_or_else(|| format!("“{id}” is not in the cast."))?
            .clone();
        let input = json!({ "name": member.name, "passphrase": passphrase_of(&member.id) });
        let call = Call { verb: "session.sign_in".into(), input, ..Call::default() };
        match self.desk.call(None, call) {
            Ok((_, SessionChange::Become(session))) => {
                self.sessions.insert(id.to_owned(), session);
                Ok(())
            }
            Ok(_) => Err(format!("{} signed in and got no session.", member.name)),
            Err(error) => Err(in_words(&format!("{} could not sign in", member.name), &error)),
        }
    }

    fn plain(&self, who: Option<&str>, verb: &str, input: Value) -> Result<Value, ApiError> {
        let session = who.and_then(|w| self.sessions.get(w));
        self.desk
            .call(session, Call { verb: verb.into(), input, ..Call::default() })
            .map(|(answer, _)| answer)
    }

    /// Makes a call as a cast member (or as `seat`), signing them in first where they are not, and keeps what it
    /// makes of their session.
    pub fn call(&mut self, who: Option<&str>, mut call: Call) -> Result<Value, ApiError> {
        let unknown = |words| ApiError::new(Code::NotSignedIn, words);
        let who = who.map(|w| self.session_key(w)).transpose().map_err(unknown)?;
        self.give_passphrase(&call.verb, who.as_deref(), &mut call.input);
        if let Some(who) = &who
            && !self.sessions.contains_key(who)
        {
            self.sign_in(who).map_err(unknown)?;
        }
        let verb = call.verb.clone();
        let session = who.as_deref().and_then(|w| self.sessions.get(w));
        let (answer, change) = self.desk.call(session, call)?;
        self.keep_session(&verb, who.as_deref(), change);
        Ok(answer)
    }

    /// Returns the installation.
    pub fn desk(&self) -> &Desk {
        &self.desk
    }

    /// Stands the clock at a London time, for this program's own moments and for every program that opens the
    /// installation later.
    pub fn set_clock(&mut self, local: &str) -> Result<(), String> {
        self.clock.stand_at(local_moment(local)?);
        // Any account may set it. One that is not at a handed seat is asked first: the record names who did it.
        let holder = self.sessions.iter().find(|(_, s)| s.seat().is_none()).map(|(id, _)| id.clone());
        let who = match holder {
            Some(who) => who,
            None => {
                let other = self.cast.iter().find(|m| Some(&m.id) != self.seat_of.as_ref()).cloned();
                let other = other.ok_or("Nobody is there to set the clock.")?;
                self.sign_in(&other.id)?;
                other.id
            }
        };
        self.plain(Some(&who), "clock.set", json!({ "at": local }))
            .map(|_| ())
            .map_err(|e| in_words("The practice clock could not be set", &e))
    }

    /// Plays the steps and returns how many went as written. `until` stops after a step, by number or id.
    pub fn run(
        &mut self,
        script: &Script,
        until: Option<&str>,
        trace: &mut dyn FnMut(String),
    ) -> Result<usize, Box<Difference>> {
        for (index, step) in script.steps.iter().enumerate() {
            let number = index + 1;
            let differs = |what: String, expected: Value, got: Value| {
                Box::new(Difference {
                    number,
                    id: step.id.clone(),
                    verb: step.verb.clone(),
                    note: step.note.clone(),
                    what,
                    expected,
                    got,
                })
            };
            let answer = self.step(step).map_err(|(what, got)| {
                let expected =
                    step.expect.as_ref().map(|e| json!(e)).unwrap_or_else(|| json!({ "result": "done" }));
                differs(what, expected, got)
            })?;
            let shown = serde_json::to_string(&answer).unwrap_or_default();
            let at = step.at.as_deref().unwrap_or_default();
            let who = step.who.as_deref().unwrap_or_default();
            trace(format!("{number:>4} {:<7} {at} {who:<5} {:<26} {}", step.id, step.verb, step.note));
            trace(format!("       {shown}"));
            if until.is_some_and(|u| u == step.id || u == number.to_string()) {
                return Ok(number);
            }
        }
        Ok(script.steps.len())
    }

    /// Plays one step; errs with what differed and what came.
    fn step(&mut self, step: &Step) -> Result<Value, (String, Value)> {
        let broken = |words: String| (words, Value::Null);
        if let Some(at) = &step.at {
            self.set_clock(at).map_err(broken)?;
        }
        let unknown = |name: String| (format!("nothing was captured as ${name}"), Value::Null);
        let input = fill(&step.input, &self.captured).map_err(unknown)?;
        let call = Call {
            verb: step.verb.clone(),
            input,
            overrides: step.overrides.clone(),
            request_id: step.request_id.clone(),
        };
        let answer = self.call(step.who.as_deref(), call);
        let expect = step.expect.clone().unwrap_or_default();
        let seen = check(&expect, answer, &self.captured)?;
        for (name, pointer) in &step.capture {
            let value = seen.pointer(pointer).cloned().ok_or_else(|| {
                (format!("there is nothing at {pointer} to capture as ${name}"), seen.clone())
            })?;
            self.captured.insert(name.clone(), value);
        }
        if !step.id.is_empty() {
            self.answers.insert(step.id.clone(), seen.clone());
        }
        Ok(seen)
    }

    /// Returns whose session acts: the seat's is that of whoever handed it over.
    fn session_key(&self, who: &str) -> Result<String, String> {
        if who != SEAT {
            return Ok(who.to_owned());
        }
        self.seat_of.clone().ok_or_else(|| "No seat is handed over.".to_owned())
    }

    /// Adds what the player knows and a script need not say: whose passphrase takes the seat back or signs in.
    fn give_passphrase(&self, verb: &str, who: Option<&str>, input: &mut Value) {
        if !["seat.take_back", "session.sign_in"].contains(&verb) {
            return;
        }
        if input.is_null() {
            *input = json!({});
        }
        let owner = who.and_then(|w| self.cast.iter().find(|m| m.id == w));
        if let (Some(fields), Some(owner)) = (input.as_object_mut(), owner) {
            fields.entry("name").or_insert_with(|| json!(owner.name));
            fields.entry("passphrase").or_insert_with(|| json!(passphrase_of(&owner.id)));
        }
    }

    fn keep_session(&mut self, verb: &str, who: Option<&str>, change: SessionChange) {
        match (change, who) {
            (SessionChange::Become(session), Some(who)) => {
                self.seat_of = match (session.seat().is_some(), verb) {
                    (true, _) => Some(who.to_owned()),
                    (false, "seat.take_back") => None,
                    (false, _) => self.seat_of.take(),
                };
                self.sessions.insert(who.to_owned(), session);
            }
            (SessionChange::End, _) => {
                // The file is closed: everybody signs in again.
                self.sessions.clear();
                self.seat_of = None;
            }
            _ => {}
        }
    }
}

fn local_moment(local: &str) -> Result<DateTime<Utc>, String> {
    parse_local(local).map(moment_of).ok_or_else(|| format!("“{local}” is no time such as 2026-03-03T16:40."))
}

fn in_words(what: &str, error: &ApiError) -> String {
    let fields: Vec<String> = error.fields.iter().map(|f| format!("{}: {}", f.field, f.message)).collect();
    let incident = error.incident.as_deref().unwrap_or_default();
    format!("{what}: {} {} {incident}", error.message, fields.join("; ")).trim().to_owned()
}
