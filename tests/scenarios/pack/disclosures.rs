//! The key `disclosures`.

use super::happened::first_name;
use super::{Truth, Value, World, items, text, told};
use serde_json::json;

fn answered(value: &Value) -> Value {
    match text(value) {
        "yes" => json!(true),
        "no" => json!(false),
        _ => Value::Null,
    }
}

/// What was disclosed to whom, and what was not.
pub fn disclosures(world: &mut World, truth: &mut Truth) {
    let meeting = world.meeting();
    let kept = items(&meeting["disclosures"]);
    let wanted = items(&world.truth["disclosures"]);
    truth.same("how many", kept.len(), wanted.len());
    for (disclosure, want) in kept.iter().zip(wanted) {
        considered(world, truth, disclosure, want);
        if want["owner_decision"].is_object() {
            by_owner(world, truth, disclosure, want);
        }
        if want["carried_out_by"].is_object() {
            carried_out(world, truth, disclosure, want);
        }
    }
}

fn considered(world: &World, truth: &mut Truth, disclosure: &Value, want: &Value) {
    let id = text(&want["id"]);
    let at = |key: &str| format!("{id}.{key}");
    // What is not disclosed says no more than the pack does.
    let all = text(&want["decision"]) == "not disclose";
    for key in ["audience", "information_owner", "what", "level", "purpose"] {
        if all || told(want, key) {
            truth.same(&at(key), world.named(text(&disclosure[key])), world.named(text(&want[key])));
        }
    }
    truth.same(
        &at("recipient"),
        world.named(text(&disclosure["recipient"])),
        world.named(text(&want["recipient"])),
    );
    let decided = text(&want["decision"]).split(" -> ").next().unwrap_or_default();
    let decision = decided.strip_suffix(" with consent").unwrap_or(decided);
    if decision != decided {
        let consent = items(&disclosure["legal_basis"]).iter().any(|b| text(b).contains("consent"));
        truth.holds(&at("decision"), consent, "no consent is among its grounds");
    }
    truth.same(&at("decision"), text(&disclosure["decision"]).replace('_', " "), decision);
    let bases = json!(items(&want["legal_basis"]));
    if all || told(want, "legal_basis") {
        truth.same(&at("legal_basis"), disclosure["legal_basis"].clone(), bases);
        for key in ["lawful", "necessary", "proportionate"] {
            truth.same(&at(key), answered(&disclosure[key]), want[key].clone());
        }
    }
    let asked = if told(want, "egdell_as_proposed") { "egdell_as_proposed" } else { "egdell" };
    for (question, key) in [
        ("1_real_immediate_serious", "real_immediate_serious"),
        ("2_reduced_by_disclosure", "reduced_by_disclosure"),
        ("3_no_more_than_needed", "no_more_than_needed"),
        ("4_public_interest_balance", "outweighed"),
    ] {
        truth.same(
            &at(&format!("{asked}.{question}")),
            answered(&disclosure["egdell"][key]),
            want[asked][question].clone(),
        );
    }
    if all || told(want, "risk_to_su") {
        truth.same(
            &at("risk_to_su"),
            world.named(text(&disclosure["risk_to_service_user"])),
            world.named(text(&want["risk_to_su"])),
        );
    }
    if want["alternatives"].is_array() {
        let listed: Vec<String> =
            items(&want["alternatives"]).iter().map(|a| world.named(&resolved(world, a))).collect();
        truth.same(&at("alternatives"), world.named(text(&disclosure["alternatives"])), listed.join("; "));
    }
    if want["reasons"].is_string() {
        truth.same(&at("reasons"), disclosure["reasons"].clone(), want["reasons"].clone());
    }
    match &want["disagreement"] {
        Value::String(words) => {
            truth.same(&at("disagreement"), disclosure["disagreement"].clone(), words.clone());
        }
        Value::Object(parts) => {
            let said = |part: &Value| text(&disclosure["disagreement"]).contains(text(part));
            let all = parts.values().all(|part| match part {
                Value::Array(several) => several.iter().all(said),
                one => said(one),
            });
            truth.holds(&at("disagreement"), all, "a part of it is missing");
        }
        _ => truth.same(&at("disagreement"), text(&disclosure["disagreement"]), ""),
    }
}

/// Returns words of the pack with "as B-DIS1" and "see B-DIS1" put into the words of that disclosure.
fn resolved(world: &World, words: &Value) -> String {
    let mut words = text(words).to_owned();
    for other in items(&world.truth["disclosures"]) {
        let id = text(&other["id"]);
        let reason = text(&other["appendix_8_checklist"]["7_service_user_informed"]["reason"]);
        words = words.replace(&format!("as {id}"), reason);
        let alternatives: Vec<&str> = items(&other["alternatives"]).iter().map(text).collect();
        words = words.replace(&format!("see {id}"), &alternatives.join("; "));
    }
    words
}

/// There was no agreement: the information owner decided, on its own policy and with its reasons (19.12).
fn by_owner(world: &World, truth: &mut Truth, disclosure: &Value, want: &Value) {
    let id = text(&want["id"]);
    let at = |key: &str| format!("{id}.owner_decision.{key}");
    let (kept, want_owner) = (&disclosure["owner_decision"], &want["owner_decision"]);
    truth.same(&at("agency"), kept["agency"].clone(), want_owner["agency"].clone());
    let person = text(&want_owner["person"]).split(',').next().unwrap_or_default();
    truth.same(&at("person"), kept["deed"]["by"].clone(), person);
    truth.same(&at("date"), kept["deed"]["on"].clone(), want_owner["date"].clone());
    let decided = text(&kept["decision"]).replace('_', " ");
    truth.holds(
        &at("decision"),
        !decided.is_empty() && text(&want_owner["decision"]).starts_with(&decided),
        format!("is “{decided}”"),
    );
    let what = world.named(text(&disclosure["what"]));
    truth.same(&at("what"), what, world.named(text(&want_owner["what"])));
    let reasons = text(&kept["reasons"]);
    for words in std::iter::once(&want_owner["policy_basis"]).chain(items(&want_owner["consulted"])) {
        truth.holds(&at("reasons"), reasons.contains(text(words)), format!("do not name {words}"));
    }
    // What was asked for stays in the record beside what was given.
    let proposed = text(&want["what_proposed"]);
    truth.holds(
        &at("what_proposed"),
        text(&disclosure["disagreement"]).contains(proposed),
        format!("“{proposed}” is not in the record"),
    );
}

/// Returns the numbers of the actions that the plan of the truth links to a disclosure; with `first` only those
/// that name it before any other, for an action carries out one.
fn linked_actions(world: &World, id: &str, first: bool) -> Vec<Value> {
    let meeting = items(&world.truth["meetings"]).last().unwrap_or(&Value::Null);
    items(&meeting["actions"])
        .iter()
        .filter(|a| {
            let place = text(&a["linked_disclosure"]).split(", ").position(|linked| linked == id);
            place.is_some_and(|place| !first || place == 0)
        })
        .map(|a| a["no"].clone())
        .collect()
}

fn carried_out(world: &World, truth: &mut Truth, disclosure: &Value, want: &Value) {
    let id = text(&want["id"]);
    let at = |key: &str| format!("{id}.{key}");
    for (key, field) in [("agency", "by_agency"), ("person", "by_person")] {
        truth.same(
            &at(&format!("carried_out_by.{key}")),
            disclosure[field].clone(),
            want["carried_out_by"][key].clone(),
        );
    }
    let all = linked_actions(world, id, false);
    truth.holds(&at("action_no"), all.contains(&want["action_no"]), "the pack says another thing");
    truth.same(&at("actions"), disclosure["actions"].clone(), linked_actions(world, id, true));
    for (key, field) in [("what_to_do_given", "what_to_do"), ("support", "support")] {
        if told(want, key) {
            truth.same(&at(key), disclosure[field].clone(), want[key].clone());
        }
    }
    truth.same(&at("su_knows"), answered(&disclosure["service_user_knows"]), want["su_knows"].clone());
    if told(want, "recipient_told_su_unaware") {
        truth.same(
            &at("recipient_told_su_unaware"),
            disclosure["recipient_told_unaware"].clone(),
            want["recipient_told_su_unaware"].clone(),
        );
    }
    truth.same(&at("done"), disclosure["done"]["on"].clone(), want["done"].clone());
    if told(want, "appendix_8_checklist") {
        checklist(world, truth, disclosure, want);
    }
}

fn checklist(world: &World, truth: &mut Truth, disclosure: &Value, want: &Value) {
    let id = text(&want["id"]);
    let at = |key: &str| format!("{id}.checklist.{key}");
    let asked = &want["appendix_8_checklist"];
    let checklist = &disclosure["checklist"];
    let consulted = text(&checklist["protocols_and_consulted"]);
    for key in ["protocols", "consulted"] {
        truth.holds(
            &at(&format!("2.{key}")),
            consulted.contains(text(&asked["2_protocols_and_consulted"][key])),
            "is missing",
        );
    }
    let why = world.named(text(&checklist["balancing"]));
    truth.same(&at("5.why"), why, world.named(text(&asked["5_balancing"]["why"])));
    for key in ["proportionate", "pressing_need"] {
        truth.same(&at(&format!("5.{key}")), answered(&checklist[key]), asked["5_balancing"][key].clone());
    }
    truth.same(
        &at("6.why"),
        checklist["amount_and_number"].clone(),
        asked["6_amount_and_number"]["why"].clone(),
    );
    truth.same(
        &at("7.reason"),
        world.named(text(&checklist["service_user_informed"])),
        world.named(&resolved(world, &asked["7_service_user_informed"]["reason"])),
    );
    // Decided at the meeting, or by the owner of the information afterwards.
    let at_meeting = text(&world.meeting()["started_at"]).get(..10).unwrap_or_default();
    let recorded = &asked["1_decision_recorded"];
    let (decided, by) = match &disclosure["owner_decision"] {
        Value::Null => (at_meeting, text(&world.meeting()["officers"]["chair"])),
        owner => (text(&owner["deed"]["on"]), text(&owner["deed"]["by"])),
    };
    truth.same(&at("1.date"), decided, recorded["date"].clone());
    truth.same(&at("1.by"), by, first_name(text(&recorded["by"]).split(',').next().unwrap_or_default()));
}
