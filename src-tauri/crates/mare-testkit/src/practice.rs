//! A practice installation with the whole cast, and the player of scripts for tests.

use crate::PlainPaper;
use chrono::{DateTime, Utc};
use mare_admin::play::Player;
use mare_admin::script::{CastMember, FORMAT, Script, parse};
use mare_api::ApiError;
use mare_api::Call;
use mare_api::Ids;
use mare_domain::rule::Overrides;
use serde_json::Value;
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use tempfile::TempDir;

/// Ids that count up from an offset, so that two installations of one test never make the same one.
#[derive(Debug)]
pub struct CountingIds(AtomicU64);

impl CountingIds {
    /// Returns ids for the actor with this number: a million for each.
    pub fn of_actor(actor: u64) -> Self {
        Self(AtomicU64::new(actor * 1_000_000))
    }
}

impl Ids for CountingIds {
    fn next(&self, moment: DateTime<Utc>) -> String {
        let count = self.0.fetch_add(1, Ordering::Relaxed);
        let mut tail = [0_u8; 10];
        for (byte, from) in tail.iter_mut().skip(2).zip(count.to_be_bytes()) {
            *byte = from;
        }
        let millis = u64::try_from(moment.timestamp_millis()).unwrap_or_default();
        uuid::Builder::from_unix_timestamp_millis(millis, &tail).into_uuid().to_string()
    }
}

/// The cast of tests, all invented: one account for each role.
const CAST: [(&str, &str, &str, &str); 7] = [
    ("spoc", "Sabine Oakhollow", "spoc", "Netherdale Trust"),
    ("office", "Emrys Tollgate", "office", "Netherdale Trust"),
    ("chair", "Hester Quillfeather", "chair", "Netherdale Trust"),
    ("minutes", "Ivo Penhallow", "minute_taker", "Netherdale Trust"),
    ("reader", "Maud Larkrise", "reader", "Netherdale Trust"),
    ("auditor", "Osric Fernleigh", "auditor", "Netherdale Trust"),
    ("admin", "Tilda Brackenbury", "administrator", "Netherdale Trust"),
];

/// A practice installation in a folder that is gone with it.
pub struct Practice {
    player: Player,
    folder: TempDir,
}

impl Practice {
    /// Returns a new installation with the cast, on Monday 2 March 2026 at nine.
    pub fn new() -> Self {
        Self::of_actor(0)
    }

    /// Returns the same with ids of this actor.
    pub fn of_actor(actor: u64) -> Self {
        let member = |(id, name, role, agency): (&str, &str, &str, &str)| CastMember {
            id: id.into(),
            name: name.into(),
            roles: vec![role.into()],
            agency: agency.into(),
        };
        let script = Script {
            format: FORMAT.into(),
            title: "Practice".into(),
            now: "2026-03-02T09:00".into(),
            cast: CAST.into_iter().map(member).collect(),
            steps: Vec::new(),
        };
        let folder = tempfile::tempdir().expect("a temporary folder");
        let player = Player::start_with(
            &script,
            folder.path(),
            Arc::new(PlainPaper),
            Arc::new(CountingIds::of_actor(actor)),
        )
        .unwrap_or_else(|words| panic!("{words}"));
        Self { player, folder }
    }

    /// Returns where it lies.
    pub fn folder(&self) -> &Path {
        self.folder.path()
    }

    /// Stands the clock at a London time such as `2026-03-03T16:40`.
    pub fn at(&mut self, local: &str) -> &mut Self {
        self.player.set_clock(local).unwrap_or_else(|words| panic!("{words}"));
        self
    }

    /// Calls a verb as a member of the cast: `spoc`, `office`, `chair`, `minutes`, `reader`, `auditor`, `admin`,
    /// or `seat` while one is handed over.
    pub fn call(&mut self, who: &str, verb: &str, input: Value) -> Result<Value, ApiError> {
        self.player.call(Some(who), Call { verb: verb.into(), input, ..Call::default() })
    }

    /// Calls a verb with a reason for one rule.
    pub fn call_because(
        &mut self,
        who: &str,
        verb: &str,
        input: Value,
        rule: &str,
        reason: &str,
    ) -> Result<Value, ApiError> {
        let overrides = Overrides::from([(rule.to_owned(), reason.to_owned())]);
        self.player.call(Some(who), Call { verb: verb.into(), input, overrides, ..Call::default() })
    }

    /// Calls a verb under a request id.
    pub fn call_once(
        &mut self,
        who: &str,
        verb: &str,
        input: Value,
        request: &str,
    ) -> Result<Value, ApiError> {
        let request_id = Some(request.to_owned());
        self.player.call(Some(who), Call { verb: verb.into(), input, request_id, ..Call::default() })
    }

    /// Calls a verb and returns the answer; a refusal is a panic that shows it.
    pub fn must(&mut self, who: &str, verb: &str, input: Value) -> Value {
        match self.call(who, verb, input) {
            Ok(answer) => answer,
            Err(error) => panic!("{verb}: {}", serde_json::to_string_pretty(&error).unwrap_or_default()),
        }
    }

    /// Returns the player behind it.
    pub fn player(&mut self) -> &mut Player {
        &mut self.player
    }
}

impl Default for Practice {
    fn default() -> Self {
        Self::new()
    }
}

/// Plays the script at `path` with plain paper and returns the installation; a step that differs is a panic
/// that shows it.
pub fn play_script(path: &Path) -> Practice {
    play_until(path, None)
}

/// Plays the script at `path` up to a step, by number or id.
pub fn play_script_until(path: &Path, step: &str) -> Practice {
    play_until(path, Some(step))
}

fn play_until(path: &Path, until: Option<&str>) -> Practice {
    let text = std::fs::read_to_string(path).expect("the script");
    let script = parse(&text).unwrap_or_else(|words| panic!("{words}"));
    let folder = tempfile::tempdir().expect("a temporary folder");
    let mut player =
        Player::start(&script, folder.path(), Arc::new(PlainPaper)).unwrap_or_else(|words| panic!("{words}"));
    if let Err(difference) = player.run(&script, until, &mut |_| ()) {
        panic!("{difference}");
    }
    Practice { player, folder }
}
