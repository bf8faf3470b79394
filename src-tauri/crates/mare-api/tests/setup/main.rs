//! Keys and sign-in through the verbs: what opens the installation, who may do what, and what damage looks like.
#![expect(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test says what must be there by failing"
)]

mod accounts;
mod damage;
mod file;
mod first;
mod recovery;
mod roles;
mod screen;
mod seat;
mod sign_in;

use chrono::{DateTime, Duration, Utc};
use mare_api::paper::NoPaper;
use mare_api::verb::VERBS;
use mare_api::{ApiError, Call, Clock, Code, Desk, Parts, Session, SessionChange, SystemIds};
use mare_store::{Identity, RawKey, Store, StoreError};
use mare_vault::Vault;
use serde_json::{Value, json};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};

const SPOC: &str = "Rosalind Tarnbrook";
const ADMINISTRATOR: &str = "Ewan Sillwater";
const OTHERS: [(&str, &str); 5] = [
    ("Dilys Mossgarth", "office"),
    ("Hester Quillfeather", "chair"),
    ("Ivo Penhallow", "minute_taker"),
    ("Maud Larkrise", "reader"),
    ("Osric Fernleigh", "auditor"),
];

/// The passphrase of everybody in these tests: five words and the name.
fn passphrase(name: &str) -> String {
    format!("heron lantern quarry thistle meadow {name}")
}

#[derive(Clone)]
struct Stepping(Arc<Mutex<DateTime<Utc>>>);

impl Clock for Stepping {
    fn now(&self) -> DateTime<Utc> {
        *self.0.lock().unwrap()
    }
}

struct House {
    desk: Desk,
    clock: Stepping,
    made: Value,
    folder: tempfile::TempDir,
}

fn desk_at(folder: &Path, clock: &Stepping) -> Desk {
    let parts = Parts { paper: Arc::new(NoPaper), clock: Arc::new(clock.clone()), ids: Arc::new(SystemIds) };
    Desk::new(folder, parts)
}

fn clock() -> Stepping {
    Stepping(Arc::new(Mutex::new("2026-03-03T16:40:00Z".parse().unwrap())))
}

fn init_input(practice: bool) -> Value {
    let person = |name: &str| json!({ "name": name, "passphrase": passphrase(name) });
    let office: Vec<Value> = OTHERS
        .iter()
        .filter(|(_, role)| practice || *role != "auditor")
        .map(|(name, role)| json!({ "name": name, "passphrase": passphrase(name), "roles": [role] }))
        .collect();
    json!({
        "team": "Netherdale MARE team", "practice": practice, "agency": "Netherdale Trust",
        "spoc": person(SPOC), "administrator": person(ADMINISTRATOR), "office": office,
    })
}

impl House {
    fn practice() -> Self {
        Self::new(true)
    }

    fn new(practice: bool) -> Self {
        let (folder, clock) = (tempfile::tempdir().unwrap(), clock());
        let desk = desk_at(folder.path(), &clock);
        let made = ask(&desk, None, "setup.init", init_input(practice)).unwrap();
        Self { desk, clock, made, folder }
    }

    fn later(&self, seconds: i64) {
        let mut now = self.clock.0.lock().unwrap();
        *now += Duration::seconds(seconds);
    }

    fn enter(&self, name: &str) -> Session {
        self.desk.sign_in(name, &passphrase(name)).unwrap()
    }

    fn ask(&self, who: &Session, verb: &str, input: Value) -> Result<Value, ApiError> {
        ask(&self.desk, Some(who), verb, input)
    }

    fn refused(&self, who: &Session, verb: &str, input: Value) -> ApiError {
        self.ask(who, verb, input).unwrap_err()
    }

    fn database(&self) -> PathBuf {
        self.folder.path().join("mare-desk.db")
    }

    fn header(&self) -> PathBuf {
        self.folder.path().join("mare-desk.header")
    }

    /// The code that was to be typed back (`true`) or the other one.
    fn code(&self, asked: bool) -> String {
        let confirm = self.made["confirm"].as_u64().unwrap();
        let number = if asked { confirm } else { 3 - confirm };
        self.made["recovery_codes"][usize::try_from(number).unwrap() - 1].as_str().unwrap().to_owned()
    }
}

fn call(verb: &str, input: Value) -> Call {
    Call { verb: verb.into(), input, ..Call::default() }
}

fn ask(desk: &Desk, who: Option<&Session>, verb: &str, input: Value) -> Result<Value, ApiError> {
    desk.call(who, call(verb, input)).map(|(answer, _)| answer)
}

fn become_(desk: &Desk, who: Option<&Session>, verb: &str, input: Value) -> Session {
    match desk.call(who, call(verb, input)).unwrap().1 {
        SessionChange::Become(session) => session,
        other => panic!("{verb} left {other:?}"),
    }
}

fn sign_in_error(desk: &Desk, name: &str, passphrase: &str) -> ApiError {
    desk.sign_in(name, passphrase).unwrap_err()
}

/// Verbs recorded, oldest first.
fn recorded(house: &House, who: &Session) -> Vec<(String, String)> {
    let list = house.ask(who, "audit.list", json!({})).unwrap();
    let mut lines: Vec<_> = list["records"]
        .as_array()
        .unwrap()
        .iter()
        .map(|r| (r["verb"].as_str().unwrap().to_owned(), r["name"].as_str().unwrap().to_owned()))
        .collect();
    lines.reverse();
    lines
}
