//! A case pack, from the first call for advice to the end of its time: its script is played, then the installation
//! is read through the verbs and held against the pack's own truth, `pack-*-expected.json`.
//!
//! No truth stands in these files: what is compared is read from the pack, and a section that a pack does not tell
//! is not compared. Words that a pack invents for people (notes, reasons of limits) are not compared either;
//! everything that a rule derives is. What differs from pack to pack stands in [`Pack`].

use crate::truth::{Truth, items, text, weekday};
use mare_testkit::Practice;
use serde_json::{Value, json};
use std::path::Path;

mod copies;
pub mod deadlines;
pub mod decisions;
pub mod disclosures;
pub mod guards;
mod happened;
pub mod meeting;
pub mod notifications;
mod plan;
pub mod referral;
mod sections;
pub mod timeline;

/// Compares one key of the truth.
pub type Compare = fn(&mut World, &mut Truth);

/// What a pack is called by, and where its names and numbers stand in the installation.
pub struct Pack {
    /// Letter of the pack, as in the names of its files.
    pub letter: &'static str,
    /// Reference of the case.
    pub case: &'static str,
    /// References of its referrals, oldest first; the truth's `referral` is the last.
    pub referrals: &'static [&'static str],
    /// References of its meetings, in the order of the truth.
    pub meetings: &'static [&'static str],
    /// Spellings of a protected person: the installation's full name, and the pack's shorter one.
    pub spellings: &'static [(&'static str, &'static str)],
    /// What of a restricted item may not travel: the item as the truth names it, and its words.
    pub secrets: &'static [(&'static str, &'static str)],
    /// Limits that the product does not derive yet; everything else that the pack tells of limits is compared.
    pub limits_not_built: &'static [&'static str],
    /// Looks at a positive control, which must not have been blocked.
    pub allowed: fn(&mut World, &mut Truth, &str),
    /// Every key that is compared, and how many fields it has at the least.
    pub keys: &'static [(&'static str, Compare, usize)],
    /// How many fields are compared in all at the least.
    pub at_least: usize,
}

impl Pack {
    /// Plays the script and compares every key; fails with the whole list of differences.
    pub fn meets_its_truth(&'static self) {
        let mut world = World::play(self);
        let mut all = Truth::default();
        for (key, compare, at_least) in self.keys {
            let mut truth = Truth::default();
            compare(&mut world, &mut truth);
            all.holds(
                key,
                truth.compared >= *at_least,
                format!("only {} fields were compared", truth.compared),
            );
            all.compared += truth.compared;
            all.differences.extend(truth.differences.into_iter().map(|d| format!("{key}: {d}")));
        }
        all.settle(&format!("pack {}", self.letter.to_uppercase()), self.at_least);
    }
}

/// The installation after the script, as its verbs tell it, beside the truth.
pub struct World {
    pub pack: &'static Pack,
    pub truth: Value,
    pub script: Value,
    pub practice: Practice,
    pub person: Value,
    pub referrals: Vec<Value>,
    pub case: Value,
    pub meetings: Vec<Value>,
    pub register: Value,
    pub happenings: Value,
    pub agencies: Value,
    pub documents: Value,
}

impl World {
    fn play(pack: &'static Pack) -> Self {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("cases");
        let read = |name: String| -> Value {
            serde_json::from_str(&std::fs::read_to_string(folder.join(name)).unwrap()).unwrap()
        };
        let script_name = format!("pack-{}.json", pack.letter);
        let truth = read(format!("pack-{}-expected.json", pack.letter));
        let script = read(script_name.clone());
        let mut practice = mare_testkit::play_script(&folder.join(script_name));
        let mut ask = |verb: &str, input: Value| practice.must("rt", verb, input);
        let case = ask("case.get", json!({ "case": pack.case }));
        let referrals: Vec<Value> =
            pack.referrals.iter().map(|r| ask("referral.get", json!({ "referral": r }))).collect();
        let meetings = pack.meetings.iter().map(|m| ask("meeting.get", json!({ "meeting": m }))).collect();
        let person = ask("person.get", json!({ "person": case["person"] }));
        let register = ask("action.list", json!({ "case": pack.case }));
        let happenings = ask("happening.list", json!({ "person": case["person"] }));
        let agencies = ask("agency.list", json!({}));
        let about = referrals.last().map(|r| r["id"].clone());
        let documents = ask("document.list", json!({ "about": about }));
        Self {
            pack,
            truth,
            script,
            practice,
            person,
            referrals,
            case,
            meetings,
            register,
            happenings,
            agencies,
            documents,
        }
    }

    /// Returns the referral that the truth tells of: the last.
    pub fn referral(&self) -> &Value {
        self.referrals.last().unwrap()
    }

    /// Returns the meeting that the truth tells most of: the last.
    pub fn meeting(&self) -> &Value {
        self.meetings.last().unwrap()
    }

    /// Returns the step of the script with this id.
    pub fn step(&self, id: &str) -> &Value {
        items(&self.script["steps"]).iter().find(|s| s["id"] == id).unwrap_or_else(|| panic!("no step {id}"))
    }

    /// Returns the London date and time at which the script stands when it comes to a step.
    pub fn moment(&self, id: &str) -> String {
        let mut at = String::new();
        for step in items(&self.script["steps"]) {
            if let Some(moment) = step["at"].as_str() {
                at = moment.to_owned();
            }
            if step["id"] == id {
                return at;
            }
        }
        panic!("no step {id}")
    }

    /// Returns who makes a step: the name of the account, or of the person the seat was handed to.
    pub fn actor(&self, id: &str) -> String {
        let who = text(&self.step(id)["as"]);
        if who == "seat" {
            return items(&self.script["steps"])
                .iter()
                .take_while(|s| s["id"] != id)
                .filter(|s| s["verb"] == "seat.hand_over")
                .last()
                .map(|s| text(&s["input"]["name"]).to_owned())
                .unwrap_or_default();
        }
        items(&self.script["cast"])
            .iter()
            .find(|m| m["id"] == who)
            .map(|m| text(&m["name"]).to_owned())
            .unwrap_or_default()
    }

    /// Returns what a step answered, or the error that was expected of it.
    pub fn answer(&mut self, id: &str) -> Value {
        self.practice.player().answer_of(id).cloned().unwrap_or_else(|| panic!("step {id} was not played"))
    }

    /// Returns a text with every name of a protected person written as the pack writes it.
    pub fn named(&self, words: &str) -> String {
        self.pack.spellings.iter().fold(words.to_owned(), |words, (full, short)| words.replace(full, short))
    }
}

/// Returns the action of a meeting with this number.
pub fn action<'a>(meeting: &'a Value, no: &Value) -> &'a Value {
    items(&meeting["actions"]).iter().find(|a| &a["no"] == no).unwrap_or(&Value::Null)
}

/// Returns whether the truth tells this key at all.
pub fn told(want: &Value, key: &str) -> bool {
    want.get(key).is_some()
}
