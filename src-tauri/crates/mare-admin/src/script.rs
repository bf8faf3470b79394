//! The format `mare-script/1`: a case as a file, played step by step through the verbs.
//!
//! ```json
//! {"format": "mare-script/1", "title": "…", "now": "2026-02-23T09:00",
//!  "cast": [{"id": "rt", "name": "…", "roles": ["spoc"], "agency": "…"}],
//!  "steps": [{"at": "2026-03-03T16:40", "as": "rt", "verb": "referral.submit", "input": {"referral": "$r1"},
//!             "override": {"RULE": "reason"}, "capture": {"r1": "/id"},
//!             "expect": {"result": "done", "rule": "MARE-10.3-1", "values": {"/state": "received"}}}]}
//! ```
//!
//! - `cast`: each becomes an account; the first with the role `spoc` and the first with `administrator` are those
//!   of the installation (an administrator is invented when none is named).
//! - `at`: London time; sets the practice clock for this step and those after it.
//! - `as`: a member of the cast, or `seat` while a seat is handed over; nobody when absent. `seat.hand_over` turns
//!   the session of whoever makes it into the seat until `seat.take_back`, whose passphrase the player knows.
//! - `$name` in a string of `input`, `override` or `expect.values` stands for a captured value: the value itself
//!   when the string is nothing else, its text otherwise. `$$` is a dollar sign.
//! - `capture`: names for values of the answer, by JSON pointer.
//! - `expect.result`: `done` (also when there is no `expect`), `block` (the error's code is `blocked`) or `warn`
//!   (`needs_reason`). `rule` must be among the rules of the error's fields. `values` are JSON pointers into the
//!   answer, for `block` and `warn` into the error; a pointer to nothing equals null. With a value for `/code`, `block`
//!   takes any error, so that an input that does not fit can be expected too.
//! - `note` and `id` are for readers; `request_id` is handed on. Other fields are ignored.

use mare_domain::rule::Overrides;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use std::collections::BTreeMap;

/// The one format this program plays.
pub const FORMAT: &str = "mare-script/1";

/// A scripted case.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Script {
    /// Must be [`FORMAT`].
    pub format: String,
    /// What the case is.
    #[serde(default)]
    pub title: String,
    /// London time at the start.
    pub now: String,
    /// Who has an account.
    pub cast: Vec<CastMember>,
    /// What happens, in order.
    pub steps: Vec<Step>,
}

impl Script {
    /// Returns whether a step has this number (from 1) or id.
    pub fn has_step(&self, step: &str) -> bool {
        let numbered = step.parse().is_ok_and(|n: usize| (1..=self.steps.len()).contains(&n));
        numbered || self.steps.iter().any(|s| s.id == step)
    }
}

/// Somebody with an account.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct CastMember {
    /// Short name used by `as`.
    pub id: String,
    /// Full name.
    pub name: String,
    /// Roles as the account has them.
    pub roles: Vec<String>,
    /// Their agency.
    #[serde(default)]
    pub agency: String,
}

/// One call of a verb and what is expected of it.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
pub struct Step {
    /// London time, when it changes.
    #[serde(default)]
    pub at: Option<String>,
    /// Who.
    #[serde(default, rename = "as")]
    pub who: Option<String>,
    /// Verb.
    pub verb: String,
    /// Input.
    #[serde(default)]
    pub input: Value,
    /// Reasons by rule.
    #[serde(default, rename = "override")]
    pub overrides: Overrides,
    /// Names for values of the answer, by JSON pointer.
    #[serde(default)]
    pub capture: BTreeMap<String, String>,
    /// What is expected; done when absent.
    #[serde(default)]
    pub expect: Option<Expect>,
    /// Same id, same answer.
    #[serde(default)]
    pub request_id: Option<String>,
    /// For readers.
    #[serde(default)]
    pub note: String,
    /// Id of the event or attempt, for readers and `--until`.
    #[serde(default)]
    pub id: String,
}

/// What is expected of a step.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
pub struct Expect {
    /// How it ends.
    #[serde(default)]
    pub result: Expected,
    /// Rule that must be among those of the error.
    #[serde(default)]
    pub rule: Option<String>,
    /// JSON pointers into the answer or the error.
    #[serde(default)]
    pub values: BTreeMap<String, Value>,
}

/// How a step is expected to end.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Expected {
    /// The verb answers.
    #[default]
    Done,
    /// A rule refuses.
    Block,
    /// A rule asks for a reason.
    Warn,
}

/// Returns the script in `text`. Errs with a sentence when it is not one.
pub fn parse(text: &str) -> Result<Script, String> {
    let script: Script = serde_json::from_str(text).map_err(|e| format!("This is not a script: {e}"))?;
    if script.format != FORMAT {
        return Err(format!("This program plays the format {FORMAT}; the file says “{}”.", script.format));
    }
    for (index, step) in script.steps.iter().enumerate() {
        if let Some(who) = step.who.as_deref()
            && who != "seat"
            && !script.cast.iter().any(|member| member.id == who)
        {
            return Err(format!("Step {} is done by “{who}”, who is not in the cast.", index + 1));
        }
    }
    Ok(script)
}
