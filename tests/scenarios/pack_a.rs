//! Pack A, an arson case, from the call for advice to its closure: the script is played, then the installation
//! is read through the verbs and held against the pack's own truth, `pack-a-expected.json`.
//!
//! No truth stands in this file: what is compared is read from the pack. Words that the pack invents for people
//! (notes, reasons of limits) are not compared; everything that a rule derives is.

use crate::truth::{Truth, items, text, weekday};
use mare_testkit::Practice;
use serde_json::{Value, json};
use std::path::Path;

mod disclosures;
mod guards;
mod meeting;
mod plan;
mod referral;
mod timeline;

/// The installation after the script, as its verbs tell it, beside the truth.
pub struct World {
    truth: Value,
    script: Value,
    practice: Practice,
    person: Value,
    referral: Value,
    case: Value,
    meeting: Value,
    register: Value,
    happenings: Value,
    agencies: Value,
    documents: Value,
}

impl World {
    fn play() -> Self {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("cases");
        let read = |name: &str| -> Value {
            serde_json::from_str(&std::fs::read_to_string(folder.join(name)).unwrap()).unwrap()
        };
        let (truth, script) = (read("pack-a-expected.json"), read("pack-a.json"));
        let mut practice = mare_testkit::play_script(&folder.join("pack-a.json"));
        let mut ask = |verb: &str, input: Value| practice.must("rt", verb, input);
        let case = ask("case.get", json!({ "case": "C-2026-001" }));
        let referral = ask("referral.get", json!({ "referral": "R-2026-001" }));
        let meeting = ask("meeting.get", json!({ "meeting": "M-2026-001" }));
        let person = ask("person.get", json!({ "person": case["person"] }));
        let register = ask("action.list", json!({ "case": "C-2026-001" }));
        let happenings = ask("happening.list", json!({ "person": case["person"] }));
        let agencies = ask("agency.list", json!({}));
        let documents = ask("document.list", json!({ "about": referral["id"] }));
        Self {
            truth,
            script,
            practice,
            person,
            referral,
            case,
            meeting,
            register,
            happenings,
            agencies,
            documents,
        }
    }

    /// Returns the step of the script with this id.
    fn step(&self, id: &str) -> &Value {
        items(&self.script["steps"]).iter().find(|s| s["id"] == id).unwrap_or_else(|| panic!("no step {id}"))
    }

    /// Returns the London date and time at which the script stands when it comes to a step.
    fn moment(&self, id: &str) -> String {
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

    /// Returns what a step answered, or the error that was expected of it.
    fn answer(&mut self, id: &str) -> Value {
        self.practice.player().answer_of(id).cloned().unwrap_or_else(|| panic!("step {id} was not played"))
    }

    /// Returns the action with this number.
    fn action(&self, no: &Value) -> &Value {
        items(&self.meeting["actions"]).iter().find(|a| &a["no"] == no).unwrap_or(&Value::Null)
    }

    /// Returns a text with every name of the protected person written as the pack writes it.
    fn named(words: &str) -> String {
        words.replace("Mrs Nora Peverdale", "Mrs Peverdale")
    }
}

#[test]
fn pack_a_meets_its_truth() {
    let mut world = World::play();
    type Key = (&'static str, fn(&mut World, &mut Truth), usize);
    let keys: [Key; 12] = [
        ("subject", referral::subject, 13),
        ("key_people", referral::key_people, 7),
        ("referral", referral::referral, 10),
        ("sequence_checks", timeline::sequence_checks, 5),
        ("events", timeline::events, 100),
        ("case_states", timeline::case_states, 18),
        ("deadlines", timeline::deadlines, 40),
        ("decisions", timeline::decisions, 9),
        ("meetings", meeting::meetings, 300),
        ("disclosures", disclosures::disclosures, 30),
        ("guards", guards::guards, 30),
        ("open_on_as_at", timeline::open_on_as_at, 3),
    ];
    let mut all = Truth::default();
    for (key, compare, at_least) in keys {
        let mut truth = Truth::default();
        compare(&mut world, &mut truth);
        all.holds(key, truth.compared >= at_least, format!("only {} fields were compared", truth.compared));
        all.compared += truth.compared;
        all.differences.extend(truth.differences.into_iter().map(|d| format!("{key}: {d}")));
    }
    all.settle("pack A", 500);
}
