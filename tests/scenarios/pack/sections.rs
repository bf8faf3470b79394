//! Sections 4 to 13 of a meeting: what was answered, what was said, what stands on the front sheet.

use super::{Truth, Value, World, action, items, text, told};
use serde_json::json;

pub fn yes_no(value: &Value) -> String {
    text(value).to_uppercase()
}

/// Columns of the grid as the pack names them.
const GRID: [(&str, &str); 11] = [
    ("Children-C", "children_c"),
    ("Children-H", "children_h"),
    ("Public-C", "public_c"),
    ("Public-H", "public_h"),
    ("KnownAdult-C", "known_adult_c"),
    ("KnownAdult-H", "known_adult_h"),
    ("Staff-C", "staff_c"),
    ("Staff-H", "staff_h"),
    ("Patients-H", "patients_h"),
    ("Self-C", "self_c"),
    ("Self-H", "self_h"),
];

pub fn sections(world: &World, truth: &mut Truth, want: &Value, meeting: &Value) {
    let minutes = &meeting["minutes"];
    truth.same(
        "legal_status.medical",
        minutes["legal_medical"].clone(),
        want["legal_status"]["medical"].clone(),
    );
    truth.same(
        "legal_status.criminal_justice",
        minutes["legal_criminal"].clone(),
        want["legal_status"]["criminal_justice"].clone(),
    );
    if want["previous_actions"].is_string() {
        truth.same(
            "previous_actions",
            minutes["previous_reviewed"].clone(),
            want["previous_actions"].clone(),
        );
    }
    for (key, said) in want["risks"].as_object().into_iter().flatten() {
        let (_, name) = key.split_once('_').unwrap();
        let got = world.named(text(&minutes["risks"][name]));
        truth.same(&format!("risks.{key}"), got, world.named(text(said)));
    }
    let conclusion = &want["conclusion_13_1"];
    truth.same(
        "conclusion_13_1",
        minutes["conclusion"]["answer"] == "yes",
        conclusion["developed_or_likely"].clone(),
    );
    truth.same("conclusion_13_1.text", minutes["conclusion"]["note"].clone(), conclusion["text"].clone());
    let level = &want["level_of_risk"];
    truth.same(
        "level_of_risk.date",
        minutes["date_of_risk_assessment"].clone(),
        level["date_of_risk_assessment"].clone(),
    );
    for (column, key) in GRID {
        let got = text(&minutes["grid"][key]).replace('_', " ");
        truth.same(&format!("grid.{column}"), got, text(&level["grid"][column]).to_lowercase());
    }
    truth.same(
        "level_of_risk.comments",
        world.named(text(&minutes["grid_comments"])),
        world.named(text(&level["comments"])),
    );
    let profile = &want["risk_profile"];
    for (key, said) in [
        ("static", "static"),
        ("dynamic", "dynamic"),
        ("previous_interventions", "previous_interventions"),
        ("deficits", "deficits"),
    ] {
        let listed: Vec<&str> = items(&profile[said]).iter().map(text).collect();
        truth.same(&format!("risk_profile.{said}"), minutes["profile"][key].clone(), listed.join("; "));
    }
    let prompts = &want["rmap_prompts"];
    truth.same(
        "rmap_prompts.refer_to_mappa",
        yes_no(&minutes["refer_to_mappa"]["answer"]),
        prompts["refer_to_mappa"].clone(),
    );
    truth.same(
        "rmap_prompts.su_informed",
        yes_no(&minutes["inform_service_user"]["answer"]),
        prompts["su_informed"].clone(),
    );
    for key in ["forensic_referral", "clinical_legal_process", "criminal_justice_process", "ongoing_sharing"]
    {
        truth.same(&format!("rmap_prompts.{key}"), minutes["strategy"][key].clone(), prompts[key].clone());
    }
    matrix(truth, want, meeting);
    let rights = &want["human_rights"];
    for article in ["art2", "art3", "art8", "art14"] {
        truth.same(
            &format!("human_rights.{article}"),
            yes_no(&minutes["rights"][article]["answer"]),
            rights[article]["answer"].clone(),
        );
        let note = world.named(text(&minutes["rights"][article]["note"]));
        truth.same(
            &format!("human_rights.{article}.note"),
            note,
            world.named(text(&rights[article]["note"])),
        );
    }
    truth.same(
        "human_rights.interference_reason",
        minutes["rights"]["interference_reason"].clone(),
        rights["interference_reason"].clone(),
    );
    let considered = &minutes["disclosure_considered"]["answer"];
    truth.same("disclosure.considered", considered == "yes", want["disclosure"]["considered"].clone());
    let occurs = &minutes["disclosure_will_occur"]["answer"];
    truth.same("disclosure.will_occur", occurs == "yes", want["disclosure"]["will_occur"].clone());
    truth.same(
        "mappa_referral",
        yes_no(&minutes["refer_to_mappa"]["answer"]),
        want["mappa_referral"]["answer"].clone(),
    );
    truth.same(
        "mappa_referral.reason",
        minutes["refer_to_mappa"]["note"].clone(),
        want["mappa_referral"]["reason"].clone(),
    );
    let inform = &minutes["inform_service_user"];
    truth.same(
        "inform_service_user",
        yes_no(&inform["answer"]),
        want["inform_service_user"]["answer"].clone(),
    );
    let reason = world.named(text(&inform["note"]));
    truth.same(
        "inform_service_user.reason",
        reason,
        world.named(text(&want["inform_service_user"]["reason"])),
    );
    informing(truth, want, meeting);
    front_sheet(truth, want, meeting);
}

pub fn matrix(truth: &mut Truth, want: &Value, meeting: &Value) {
    let matrix = &want["matrix"];
    for key in ["severity", "likelihood", "rationale"].into_iter().filter(|key| told(matrix, key)) {
        truth.same(&format!("matrix.{key}"), meeting["minutes"]["matrix"][key].clone(), matrix[key].clone());
    }
    truth.same("matrix.score", meeting["score"].clone(), matrix["score"].clone());
    truth.same("matrix.band", meeting["band"].clone(), matrix["band"].clone());
}

/// The action that says whether the service user is told is library action 28.
pub fn informing(truth: &mut Truth, want: &Value, meeting: &Value) {
    let action = action(meeting, &want["inform_service_user"]["action_no"]);
    truth.holds(
        "inform_service_user.action_no",
        items(&action["library"]).contains(&json!(28)),
        "is not library action 28",
    );
}

/// Letters of the front sheet, in printed order.
fn front_sheet(truth: &mut Truth, want: &Value, meeting: &Value) {
    let sheet = &meeting["front_sheet"];
    let foi = [("a", "S.30 (1) (B)"), ("b", "S.38"), ("c", "S.40"), ("d", "S.41")];
    let article = [
        ("a", "Public safety"),
        ("b", "The prevention of crime and disorder"),
        ("c", "The protection of health and morals"),
        ("d", "The protection of the rights and freedom of others"),
    ];
    let spelt = |letters: &Value, table: &[(&str, &str)]| -> Vec<String> {
        items(letters)
            .iter()
            .filter_map(|l| table.iter().find(|(k, _)| l == k))
            .map(|(_, words)| (*words).to_owned())
            .collect()
    };
    truth.same("foi_exemptions", spelt(&sheet["foi"], &foi), want["foi_exemptions"].clone());
    truth.same("article_8_2", spelt(&sheet["article_8_2"], &article), want["article_8_2"].clone());
}

pub fn entries(world: &World, truth: &mut Truth, want: &Value, meeting: &Value) {
    let entries = items(&meeting["entries"]);
    let information: Vec<&Value> =
        entries.iter().filter(|e| e["kind"] == "information" && e["section"] == 7).collect();
    truth.same("information_items", information.len(), items(&want["information_items"]).len());
    for (entry, want) in information.iter().zip(items(&want["information_items"])) {
        let at = |key: &str| format!("information_items.{}.{key}", want["n"]);
        truth.same(&at("by"), entry["speaker"].clone(), want["by"].clone());
        truth.same(&at("owner_agency"), entry["agency"].clone(), want["owner_agency"].clone());
        truth.same(&at("source"), entry["source"].clone(), want["source"].clone());
        truth.same(&at("summary"), world.named(text(&entry["text"])), world.named(text(&want["summary"])));
        let formal = want["formal_assessment"].as_bool().unwrap_or_default();
        truth.same(&at("formal_assessment"), entry["formal_assessment"].clone(), formal);
        let readers: Vec<String> =
            items(&entry["restricted_to"]).iter().map(|r| text(r).to_lowercase()).collect();
        truth.same(&at("restricted_to"), json!(readers), json!(items(&want["restricted_to"])));
    }
    for want in items(&want["corrections"]) {
        let entry = entries.iter().find(|e| text(&e["text"]).contains(text(&want["corrected_to"])));
        let Some(entry) = entry else {
            truth.holds("corrections", false, "no entry carries the corrected value");
            continue;
        };
        let correction = &entry["corrections"][0];
        truth.holds(
            "corrections.first_said",
            text(&correction["before"]).contains(text(&want["first_said"])),
            "the first value is lost",
        );
        truth.same("corrections.by", correction["by"].clone(), want["by"].clone());
        let said = if told(want, "where") { "where" } else { "consequence" };
        if told(want, said) {
            truth.same(&format!("corrections.{said}"), correction["note"].clone(), want[said].clone());
        }
    }
    let practice: Vec<Value> =
        entries.iter().filter(|e| e["kind"] == "good_practice").map(|e| e["text"].clone()).collect();
    truth.same("good_practice", practice, want["good_practice"].clone());
}
