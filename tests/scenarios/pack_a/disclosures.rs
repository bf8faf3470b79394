//! The key `disclosures`.

use super::{Truth, Value, World, items, text};
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
    let kept = items(&world.meeting["disclosures"]);
    let wanted = items(&world.truth["disclosures"]);
    truth.same("how many", kept.len(), wanted.len());
    for (disclosure, want) in kept.iter().zip(wanted) {
        let id = text(&want["id"]);
        let at = |key: &str| format!("{id}.{key}");
        for key in ["audience", "information_owner", "what", "level", "purpose"] {
            truth.same(&at(key), text(&disclosure[key]), text(&want[key]));
        }
        truth.same(
            &at("recipient"),
            World::named(text(&disclosure["recipient"])),
            World::named(text(&want["recipient"])),
        );
        truth.same(
            &at("decision"),
            text(&disclosure["decision"]).replace('_', " "),
            want["decision"].clone(),
        );
        let bases = json!(items(&want["legal_basis"]));
        truth.same(&at("legal_basis"), disclosure["legal_basis"].clone(), bases);
        for key in ["lawful", "necessary", "proportionate"] {
            truth.same(&at(key), answered(&disclosure[key]), want[key].clone());
        }
        for (question, key) in [
            ("1_real_immediate_serious", "real_immediate_serious"),
            ("2_reduced_by_disclosure", "reduced_by_disclosure"),
            ("3_no_more_than_needed", "no_more_than_needed"),
            ("4_public_interest_balance", "outweighed"),
        ] {
            truth.same(
                &at(&format!("egdell.{question}")),
                answered(&disclosure["egdell"][key]),
                want["egdell"][question].clone(),
            );
        }
        truth.same(
            &at("risk_to_su"),
            World::named(text(&disclosure["risk_to_service_user"])),
            text(&want["risk_to_su"]),
        );
        if want["alternatives"].is_array() {
            let listed: Vec<String> =
                items(&want["alternatives"]).iter().map(|a| World::named(text(a))).collect();
            truth.same(
                &at("alternatives"),
                World::named(text(&disclosure["alternatives"])),
                listed.join("; "),
            );
        }
        if want["reasons"].is_string() {
            truth.same(&at("reasons"), disclosure["reasons"].clone(), want["reasons"].clone());
        }
        match &want["disagreement"] {
            Value::String(words) => {
                truth.same(&at("disagreement"), disclosure["disagreement"].clone(), words.clone());
            }
            parts => {
                let all = ["agency", "person", "view", "outcome"];
                let said = all.iter().all(|p| text(&disclosure["disagreement"]).contains(text(&parts[p])));
                truth.holds(&at("disagreement"), said, "a part of it is missing");
            }
        }
        if want["carried_out_by"].is_object() {
            carried_out(world, truth, disclosure, want);
        }
    }
}

fn carried_out(world: &World, truth: &mut Truth, disclosure: &Value, want: &Value) {
    let id = text(&want["id"]);
    let at = |key: &str| format!("{id}.{key}");
    truth.same(
        &at("carried_out_by.agency"),
        disclosure["by_agency"].clone(),
        want["carried_out_by"]["agency"].clone(),
    );
    truth.same(
        &at("carried_out_by.person"),
        disclosure["by_person"].clone(),
        want["carried_out_by"]["person"].clone(),
    );
    truth.same(&at("action_no"), disclosure["actions"].clone(), json!([want["action_no"]]));
    truth.same(&at("what_to_do_given"), disclosure["what_to_do"].clone(), want["what_to_do_given"].clone());
    truth.same(&at("support"), disclosure["support"].clone(), want["support"].clone());
    truth.same(&at("su_knows"), answered(&disclosure["service_user_knows"]), want["su_knows"].clone());
    truth.same(
        &at("recipient_told_su_unaware"),
        disclosure["recipient_told_unaware"].clone(),
        want["recipient_told_su_unaware"].clone(),
    );
    truth.same(&at("done"), disclosure["done"]["on"].clone(), want["done"].clone());
    let asked = &want["appendix_8_checklist"];
    let checklist = &disclosure["checklist"];
    let consulted = text(&checklist["protocols_and_consulted"]);
    for key in ["protocols", "consulted"] {
        truth.holds(
            &at(&format!("checklist.2.{key}")),
            consulted.contains(text(&asked["2_protocols_and_consulted"][key])),
            "is missing",
        );
    }
    truth.same(&at("checklist.5.why"), checklist["balancing"].clone(), asked["5_balancing"]["why"].clone());
    for key in ["proportionate", "pressing_need"] {
        truth.same(
            &at(&format!("checklist.5.{key}")),
            answered(&checklist[key]),
            asked["5_balancing"][key].clone(),
        );
    }
    truth.same(
        &at("checklist.6.why"),
        checklist["amount_and_number"].clone(),
        asked["6_amount_and_number"]["why"].clone(),
    );
    truth.same(
        &at("checklist.7.reason"),
        checklist["service_user_informed"].clone(),
        asked["7_service_user_informed"]["reason"].clone(),
    );
    let decided = text(&world.meeting["started_at"]).get(..10).unwrap_or_default().to_owned();
    truth.same(&at("checklist.1.date"), decided, asked["1_decision_recorded"]["date"].clone());
}
