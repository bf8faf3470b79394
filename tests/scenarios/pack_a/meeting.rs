//! The key `meetings`: booking, attendance, the sections, what is restricted, the minutes.

use super::{Truth, Value, World, items, text};
use serde_json::json;

fn hhmm(value: &Value) -> Value {
    let words = text(value);
    let time = words.rsplit('T').next().unwrap_or_default();
    time.get(..5).map_or(Value::Null, |t| json!(t))
}

fn yes_no(value: &Value) -> String {
    text(value).to_uppercase()
}

/// The meeting from its first planned date to its issued minutes.
pub fn meetings(world: &mut World, truth: &mut Truth) {
    let wanted = items(&world.truth["meetings"]).to_vec();
    truth.same("how many", items(&world.case["meetings"]).len(), wanted.len());
    let want = &wanted[0];
    booking(world, truth, want);
    attendance(world, truth, want);
    sections(world, truth, want);
    entries(world, truth, want);
    restricted(world, truth, want);
    super::plan::plan(world, truth, want);
    minutes(world, truth, want);
}

fn booking(world: &World, truth: &mut Truth, want: &Value) {
    let meeting = &world.meeting;
    let officers = &meeting["officers"];
    truth.same("sequence", items(&meeting["previous_actions"]).len(), 0);
    let dates = items(&meeting["dates"]);
    truth.same("date_history", dates.len(), items(&want["date_history"]).len());
    for (date, want) in dates.iter().zip(items(&want["date_history"])) {
        for key in ["planned", "set_on", "outcome"] {
            truth.same(&format!("date_history.{key}"), date[key].clone(), want[key].clone());
        }
    }
    truth.same("held", text(&meeting["started_at"]).get(..10).unwrap_or_default(), want["held"].clone());
    truth.same("start", hhmm(&meeting["started_at"]), want["start"].clone());
    truth.same("end", hhmm(&meeting["ended_at"]), want["end"].clone());
    truth.same("venue", meeting["venue"].clone(), want["venue"].clone());
    truth.same("chair", officers["chair"].clone(), want["chair"].clone());
    let spoc = items(&world.script["cast"])
        .iter()
        .any(|m| m["name"] == officers["chair"] && m["roles"].to_string().contains("spoc"));
    truth.same("chair_is_spoc", spoc, want["chair_is_spoc"].clone());
    let convenor = format!("{} ({})", text(&officers["convenor"]), text(&officers["convenor_role"]));
    truth.same("convenor", convenor, want["convenor"].clone());
    truth.same("arranged_through", officers["arranged_through"].clone(), want["arranged_through"].clone());
    truth.same("minute_taker", officers["minute_taker"].clone(), want["minute_taker"].clone());
    truth.same("minute_taker_team", officers["minute_taker_team"].clone(), want["minute_taker_team"].clone());
    let frozen = items(&meeting["invitees"]).iter().filter(|i| i["required_health"] == true);
    let invited = &want["required_health_frozen"]["at_invitation"];
    for invitee in frozen {
        truth.same("required_health_frozen.at_invitation", invitee["invited_on"].clone(), invited.clone());
    }
    let seat = &want["minute_taker_seat"];
    let by_seat = items(&meeting["entries"]).iter().all(|e| e["typed_by"] == want["minute_taker"]);
    truth.same("minute_taker_seat: her name stands on every entry", by_seat, seat["account"] == false);
}

/// Returns the required health professionals who neither came nor sent a deputy (29.4(3)).
pub fn absent_required_health(world: &World) -> Vec<String> {
    items(&world.meeting["attendance"])
        .iter()
        .filter(|a| a["required_health"] == true && ["apologies", "absent"].contains(&text(&a["presence"])))
        .filter(|a| text(&a["deputy"]).is_empty())
        .map(|a| text(&a["name"]).to_owned())
        .collect()
}

fn attendance(world: &World, truth: &mut Truth, want: &Value) {
    let lines = items(&world.meeting["attendance"]);
    let there = |line: &&Value| !["apologies", "absent"].contains(&text(&line["presence"]));
    truth.same("attendance", lines.iter().filter(there).count(), items(&want["attendance"]).len());
    truth.same(
        "apologies",
        lines.iter().filter(|l| l["presence"] == "apologies").count(),
        items(&want["apologies"]).len(),
    );
    for want in items(&want["attendance"]).iter().chain(items(&want["apologies"])) {
        let name = text(&want["name"]);
        let Some(line) = lines.iter().find(|l| l["name"] == name) else {
            truth.holds(name, false, "is not on the sheet");
            continue;
        };
        let at = |key: &str| format!("{name}.{key}");
        truth.same(&at("status"), line["presence"] == "apologies", want["status"] == "apologies");
        truth.same(&at("role"), line["role"].clone(), want["role"].clone());
        truth.same(&at("agency"), line["agency"].clone(), want["agency"].clone());
        let agency = items(&world.agencies["agencies"]).iter().find(|a| a["name"] == want["agency"]);
        let class = agency.map_or(Value::Null, |a| a["class"].clone());
        truth.same(&at("agency_class"), class.clone(), want["agency_class"].clone());
        for key in ["function", "link", "deputy_for", "deputy", "reason"] {
            truth.same(&at(key), text(&line[key]), text(&want[key]));
        }
        let required = want["required_health"].as_bool().unwrap_or_default();
        truth.same(&at("required_health"), line["required_health"].clone(), required);
        truth.same(&at("arrived"), hhmm(&line["arrived"]), want["arrived"].clone());
        truth.same(&at("left"), hhmm(&line["left"]), want["left"].clone());
        truth.same(&at("written_return"), line["written_return"].clone(), want["written_return"].clone());
        if want["contribution"].is_string() {
            truth.same(
                &at("contribution"),
                text(&line["contribution"]).replace('_', " "),
                want["contribution"].clone(),
            );
        }
        if want["warning"].is_string() {
            let card = items(&world.meeting["agencies"]).iter().find(|a| a["agency"] == want["agency"]);
            let warned = card.is_some_and(|c| !text(&c["warning"]).is_empty());
            truth.holds(
                &at("warning"),
                warned || class == "other",
                "an agency outside section 325 is not marked (16.7)",
            );
        }
    }
    let undeclared: Vec<&Value> = lines.iter().filter(there).filter(|l| l["declared"].is_null()).collect();
    truth.same("declaration_made", undeclared.is_empty(), want["declaration_made"].clone());
    let late: Vec<String> = lines
        .iter()
        .filter(|l| l["arrived"].is_string())
        .map(|l| format!("{} {}", text(&l["name"]), text(&hhmm(&l["declared"]))))
        .collect();
    truth.same("declaration_late_arrivals", late, want["declaration_late_arrivals"].clone());
    truth.same(
        "non_attending_required_health",
        absent_required_health(world),
        want["non_attending_required_health"].clone(),
    );
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

fn sections(world: &World, truth: &mut Truth, want: &Value) {
    let minutes = &world.meeting["minutes"];
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
    truth.same("previous_actions", minutes["previous_reviewed"].clone(), want["previous_actions"].clone());
    for (key, said) in want["risks"].as_object().into_iter().flatten() {
        let (_, name) = key.split_once('_').unwrap();
        let got = World::named(text(&minutes["risks"][name]));
        truth.same(&format!("risks.{key}"), got, World::named(text(said)));
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
    truth.same("level_of_risk.comments", minutes["grid_comments"].clone(), level["comments"].clone());
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
    let matrix = &want["matrix"];
    for key in ["severity", "likelihood", "rationale"] {
        truth.same(&format!("matrix.{key}"), minutes["matrix"][key].clone(), matrix[key].clone());
    }
    truth.same("matrix.score", world.meeting["score"].clone(), matrix["score"].clone());
    truth.same("matrix.band", world.meeting["band"].clone(), matrix["band"].clone());
    let rights = &want["human_rights"];
    for article in ["art2", "art3", "art8", "art14"] {
        truth.same(
            &format!("human_rights.{article}"),
            yes_no(&minutes["rights"][article]["answer"]),
            rights[article]["answer"].clone(),
        );
        let note = World::named(text(&minutes["rights"][article]["note"]));
        truth.same(
            &format!("human_rights.{article}.note"),
            note,
            World::named(text(&rights[article]["note"])),
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
    let reason = World::named(text(&inform["note"]));
    truth.same(
        "inform_service_user.reason",
        reason,
        World::named(text(&want["inform_service_user"]["reason"])),
    );
    let action = world.action(&want["inform_service_user"]["action_no"]);
    truth.holds(
        "inform_service_user.action_no",
        items(&action["library"]).contains(&json!(28)),
        "is not library action 28",
    );
    front_sheet(world, truth, want);
}

/// Letters of the front sheet, in printed order.
fn front_sheet(world: &World, truth: &mut Truth, want: &Value) {
    let sheet = &world.meeting["front_sheet"];
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

fn entries(world: &World, truth: &mut Truth, want: &Value) {
    let entries = items(&world.meeting["entries"]);
    let information: Vec<&Value> =
        entries.iter().filter(|e| e["kind"] == "information" && e["section"] == 7).collect();
    truth.same("information_items", information.len(), items(&want["information_items"]).len());
    for (entry, want) in information.iter().zip(items(&want["information_items"])) {
        let at = |key: &str| format!("information_items.{}.{key}", want["n"]);
        truth.same(&at("by"), entry["speaker"].clone(), want["by"].clone());
        truth.same(&at("owner_agency"), entry["agency"].clone(), want["owner_agency"].clone());
        truth.same(&at("source"), entry["source"].clone(), want["source"].clone());
        truth.same(&at("summary"), World::named(text(&entry["text"])), World::named(text(&want["summary"])));
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
        truth.same("corrections.where", correction["note"].clone(), want["where"].clone());
    }
    let practice: Vec<Value> =
        entries.iter().filter(|e| e["kind"] == "good_practice").map(|e| e["text"].clone()).collect();
    truth.same("good_practice", practice, want["good_practice"].clone());
}

/// The restricted line is in the copies of those who may read it and in no other.
fn restricted(world: &mut World, truth: &mut Truth, want: &Value) {
    let circulation = world.practice.must("dm", "copy.list", json!({ "meeting": "M-2026-001" }));
    for restricted in items(&want["restricted_items"]) {
        let item = items(&want["information_items"]).iter().find(|i| i["n"] == restricted["item"]).unwrap();
        // The name that must not travel is the line's own first words.
        let secret =
            text(&item["summary"]).split(" known as ").nth(1).and_then(|w| w.split(' ').next()).unwrap();
        for copy in items(&circulation["copies"]) {
            let mut pages = String::new();
            let mut page = 1;
            loop {
                let view = world.practice.must(
                    "dm",
                    "document.page",
                    json!({ "document": copy["document"], "page": page }),
                );
                pages.push_str(text(&view["text"]));
                if view["pages"] == page {
                    break;
                }
                page += 1;
            }
            let agency = text(&copy["agency"]);
            let may = items(&restricted["may_be_seen_by"])
                .iter()
                .any(|m| text(m).contains(agency) || (text(m).contains("GP") && agency.contains("Surgery")));
            truth.same(&format!("restricted_items: copy for {agency}"), pages.contains(secret), may);
            let forbidden =
                items(&restricted["must_be_absent_from"]).contains(&json!(format!("copy for {agency}")));
            truth.holds(&format!("restricted_items: {agency}"), !(forbidden && may), "the pack says both");
            if !may {
                let attendee =
                    items(&world.meeting["attendance"]).iter().any(|a| a["name"] == copy["recipient"]);
                truth.holds(
                    &format!("copy for {agency}"),
                    attendee && copy["left_out"] == 1,
                    "the line was not counted as left out",
                );
            }
        }
    }
}

fn minutes(world: &World, truth: &mut Truth, want: &Value) {
    let meeting = &world.meeting;
    let want = &want["minutes"];
    truth.same("minutes.sent_to_spoc", meeting["sent"]["on"].clone(), want["sent_to_spoc"].clone());
    let received = text(&meeting["sent"]["recorded_at"]).get(..10).unwrap_or_default().to_owned();
    truth.same("minutes.received_by_spoc", received, want["received_by_spoc"].clone());
    truth.same("minutes.complete", meeting["complete_on"].clone(), want["complete"].clone());
    truth.same("minutes.issued", meeting["issued"]["on"].clone(), want["issued"].clone());
    truth.same("minutes.to_attendees", meeting["circulated_on"].clone(), want["to_attendees"].clone());
    truth.same(
        "minutes.attendance_sheet",
        meeting["attendance_sheet"].is_object(),
        want["attendance_sheet"].clone(),
    );
    truth.same("minutes.front_sheet", meeting["front_sheet"].is_object(), want["front_sheet"].clone());
    truth.same("minutes: exceptions", items(&meeting["exceptions"]).len(), 0);
    truth.holds("minutes: pack", meeting["pack_document"].is_string(), "there is no issued pack");
}
