//! The keys `sequence_checks`, `events`, `case_states`, `deadlines`, `decisions` and `open_on_as_at`.

use super::{Truth, Value, World, items, text, weekday};
use serde_json::json;

/// What the record holds of an event: when it was done, by whom, who recorded it, and the evidence.
struct Deed {
    on: String,
    by: String,
    recorded_by: String,
    evidence: String,
}

fn deed_of(deed: &Value) -> Option<Deed> {
    deed.is_object().then(|| Deed {
        on: text(&deed["on"]).to_owned(),
        by: text(&deed["by"]).to_owned(),
        recorded_by: text(&deed["recorded_by"]).to_owned(),
        evidence: text(&deed["evidence"]).to_owned(),
    })
}

/// Returns the deed that the installation keeps for an event of the timeline, found by its type.
fn deed_of_event(world: &World, event: &Value) -> Option<Deed> {
    let (referral, case, meeting) = (&world.referral, &world.case, &world.meeting);
    let date = text(&event["date"]);
    let happening = |kind: &str| {
        items(&world.happenings["happenings"])
            .iter()
            .find(|h| h["kind"] == kind && h["deed"]["on"] == date)
            .and_then(|h| deed_of(&h["deed"]))
    };
    let note = || {
        items(&case["happenings"])
            .iter()
            .find(|h| ["note", "follow_up"].contains(&text(&h["kind"])) && h["deed"]["on"] == date)
            .and_then(|h| deed_of(&h["deed"]))
    };
    let told = |kind: &str| {
        items(&case["notifications"]).iter().find(|n| n["kind"] == kind).and_then(|n| deed_of(&n["done"]))
    };
    match text(&event["type"]) {
        "advice_logged" => happening("advice"),
        "case_review" => deed_of(&referral["case_review"]["deed"]),
        "inform_assessment" => deed_of(&referral["inform_assessment"]["deed"]),
        "disclosure_at_referral_agreed" => deed_of(&referral["disclosure_agreement"]["deed"]),
        "referral_sent_to_manager" => deed_of(&referral["submitted"]),
        "manager_endorsement" => deed_of(&referral["endorsement"]["deed"]),
        "referral_received_by_spoc" => deed_of(&referral["received"]),
        "county_lead_notified" => told("county_lead_safeguarding"),
        "conviction_check" => deed_of(&referral["conviction_check"]["deed"]),
        "mha_assessment" => happening("mha_assessment"),
        "spoc_decision_mare" => deed_of(&referral["decision"]["deed"]),
        "team_received_decision" => deed_of(&referral["team_received"]),
        "meeting_scheduled" => meeting["dates"].get(0).map(|d| Deed {
            on: text(&d["set_on"]).to_owned(),
            by: text(&meeting["officers"]["convenor"]).to_owned(),
            recorded_by: String::new(),
            evidence: String::new(),
        }),
        "police_told_of_date" => told("police_meeting_date"),
        "police_information_back" => happening("police_information"),
        "meeting_held" => Some(Deed {
            on: text(&meeting["started_at"]).chars().take(10).collect(),
            by: text(&meeting["officers"]["chair"]).to_owned(),
            recorded_by: String::new(),
            evidence: String::new(),
        }),
        "minutes_sent_and_submitted" => deed_of(&meeting["sent"]),
        "minutes_complete_and_issued" => deed_of(&meeting["issued"]),
        "minutes_to_attendees" => Some(Deed {
            on: text(&meeting["circulated_on"]).to_owned(),
            by: String::new(),
            recorded_by: String::new(),
            evidence: String::new(),
        }),
        "su_informed" => case["informed"].get(0).and_then(|i| deed_of(&i["deed"])),
        "standing_instruction_passed_on" | "follow_up" => note(),
        "sentence" => happening("sentence"),
        "tm_informs_spoc_end" => deed_of(&case["end_notice"]["deed"]),
        "case_closed" => deed_of(&case["closure"]["deed"]),
        "actions_done" | "action_not_completed" | "action_reviewed" => items(&event["actions"])
            .first()
            .and_then(|no| items(&world.action(no)["history"]).iter().find(|u| u["deed"]["on"] == date))
            .and_then(|update| deed_of(&update["deed"])),
        _ => None,
    }
}

fn event<'a>(world: &'a World, id: &str) -> &'a Value {
    items(&world.truth["events"]).iter().find(|e| e["id"] == id).unwrap_or_else(|| panic!("no event {id}"))
}

/// What had to come first did.
pub fn sequence_checks(world: &mut World, truth: &mut Truth) {
    for check in items(&world.truth["sequence_checks"]) {
        let rule = text(&check["rule"]);
        let day = |end: &str| {
            deed_of_event(world, event(world, text(&check[end]))).map(|d| d.on).unwrap_or_default()
        };
        let (before, after) = (day("before"), day("after"));
        let ok = !before.is_empty() && !after.is_empty() && before <= after;
        truth.same(rule, ok, check["ok"].clone());
    }
}

pub fn first_name(words: &str) -> &str {
    words.split(" (").next().unwrap_or_default()
}

/// Everything that happened is on record: when, by whom, entered by whom.
pub fn events(world: &mut World, truth: &mut Truth) {
    let events = items(&world.truth["events"]).to_vec();
    for event in &events {
        let id = text(&event["id"]);
        let at = |field: &str| format!("{id}.{field}");
        let date = text(&event["date"]);
        truth.same(&at("weekday"), weekday(date), event["weekday"].clone());
        let moment = world.moment(id);
        // What came in later was entered later; nothing was entered before it happened.
        let entered_on = moment.get(..10).unwrap_or_default();
        truth.holds(&at("date of the step"), entered_on >= date, format!("it is entered on {entered_on}"));
        if let Some(time) = event["time"].as_str() {
            truth.same(&at("time"), moment.get(11..16).unwrap_or_default(), time);
        }
        if event["attempt"] == true {
            let expected = &world.step(id)["expect"]["result"];
            truth.holds(
                &at("attempt"),
                expected == "block" || expected == "warn",
                "is not refused in the script",
            );
            continue;
        }
        let Some(deed) = deed_of_event(world, event) else {
            truth.holds(&at("type"), false, format!("there is no record of “{}”", text(&event["type"])));
            continue;
        };
        truth.same(&at("date"), deed.on.clone(), date);
        if !deed.by.is_empty() {
            let known = text(&event["by"]);
            let says =
                known.contains(&deed.by) || deed.by.contains(first_name(known)) || short_of(&deed.by, known);
            truth.holds(&at("by"), says, format!("“{}” is not among “{known}”", deed.by));
        }
        if !deed.recorded_by.is_empty() {
            let entered = event["acted_in_app_by"].as_str().unwrap_or(text(&event["by"]));
            truth.holds(
                &at("acted_in_app_by"),
                entered.starts_with(&deed.recorded_by),
                format!("“{}”, not “{entered}”", deed.recorded_by),
            );
        }
        if !deed.evidence.is_empty() && event["evidence"].is_string() {
            truth.holds(&at("evidence"), !deed.evidence.trim().is_empty(), "there is none");
        }
        if event["planned"].is_string() {
            truth.same(
                &at("planned"),
                world.meeting["dates"][0]["planned"].clone(),
                event["planned"].clone(),
            );
        }
        for no in items(&event["actions"]) {
            let updates = items(&world.action(no)["history"]);
            let that_day = updates.iter().any(|u| u["deed"]["on"] == date);
            truth.holds(&at(&format!("actions.{no}")), that_day, format!("nothing happened to it on {date}"));
        }
        for no in items(&event["standing"]) {
            truth.same(&at(&format!("standing.{no}")), world.action(no)["kind"].clone(), "standing");
        }
    }
}

/// Returns whether the surname of a full name stands in a list of short ones: "DC Larkenfell" of "DC Tamsin Larkenfell".
fn short_of(full: &str, known: &str) -> bool {
    full.rsplit(' ').next().is_some_and(|surname| known.contains(surname))
}

/// The states with their days; a state that lasted no whole day is the pack's note.
pub fn case_states(world: &mut World, truth: &mut Truth) {
    let spans: Vec<&Value> = items(&world.case["states"]).iter().filter(|s| s["from"] != s["to"]).collect();
    let wanted = items(&world.truth["case_states"]);
    truth.same("how many", spans.len(), wanted.len());
    for (span, want) in spans.iter().zip(wanted) {
        let state = text(&want["state"]);
        for key in ["state", "from", "to"] {
            truth.same(&format!("{state}.{key}"), span[key].clone(), want[key].clone());
        }
        if text(&want["note"]).contains("C4") {
            let passed =
                items(&world.case["states"]).iter().any(|s| s["state"] == "C4" && s["from"] == want["from"]);
            truth.holds("C4", passed, "the meeting left no C4");
        }
    }
}

/// Every limit with its trigger, its date and what was skipped, and none that the pack does not know.
pub fn deadlines(world: &mut World, truth: &mut Truth) {
    let mut limits: Vec<Value> = items(&world.case["limits"]).to_vec();
    for limit in items(&world.meeting["limits"]) {
        if !limits.iter().any(|l| l["rule"] == limit["rule"]) {
            limits.push(limit.clone());
        }
    }
    let wanted = items(&world.truth["deadlines"]).to_vec();
    truth.same("how many", limits.len(), wanted.len());
    for want in &wanted {
        let rule = text(&want["rule"]);
        let Some(limit) = limits.iter().find(|l| l["rule"] == rule) else {
            truth.holds(rule, false, "does not run");
            continue;
        };
        let paragraphs =
            text(&want["para"]).split(", ").all(|para| text(&limit["para"]).split(", ").any(|p| p == para));
        truth.holds(
            &format!("{rule}.para"),
            paragraphs,
            format!("{} does not name {}", limit["para"], want["para"]),
        );
        for key in ["trigger_date", "n", "unit", "due", "met_on", "status", "late_by", "in_hand"] {
            truth.same(&format!("{rule}.{key}"), limit[key].clone(), want[key].clone());
        }
        truth.same(
            &format!("{rule}.bank_holidays_inside"),
            limit["skipped"].clone(),
            want["bank_holidays_inside"].clone(),
        );
        truth.same(
            &format!("{rule}.trigger_weekday"),
            weekday(text(&limit["trigger_date"])),
            want["trigger_weekday"].clone(),
        );
        truth.same(&format!("{rule}.due_weekday"), weekday(text(&limit["due"])), want["due_weekday"].clone());
        for (key, day) in [("trigger_event", "trigger_date"), ("met_event", "met_on")] {
            let recorded =
                deed_of_event(world, event(world, text(&want[key]))).map(|d| d.on).unwrap_or_default();
            truth.same(&format!("{rule}.{key}"), limit[day].clone(), recorded);
        }
    }
    for want in items(&world.truth["deadlines_not_raised"]) {
        let rule = &want["rule"];
        truth.holds(text(rule), !limits.iter().any(|l| &l["rule"] == rule), "runs, and must not");
    }
}

/// Who decided what, when and why.
pub fn decisions(world: &mut World, truth: &mut Truth) {
    let wanted = items(&world.truth["decisions"]).to_vec();
    let [section_9, at_meeting, closing] = wanted.as_slice() else { panic!("three decisions") };
    let decision = &world.referral["decision"];
    truth.same("section 9.date", decision["deed"]["on"].clone(), section_9["date"].clone());
    truth.same("section 9.by", decision["deed"]["by"].clone(), section_9["by"].clone());
    truth.same("section 9.reason", decision["reason"].clone(), section_9["reason"].clone());
    let supported = text(&section_9["decision"]) == "MARE supported";
    truth.same("section 9.decision", decision["outcome"] == "mare", supported);
    let eligibility = &world.truth["eligibility"];
    for (key, condition) in [
        ("mental_disorder", "mental_disorder"),
        ("mappa_level_2_3_met", "mappa_level_2_3_met"),
        ("high_risk_of_serious_harm", "high_risk"),
        ("current", "current"),
        ("allocated_to_team", "allocated"),
    ] {
        truth.same(
            &format!("section 9.{key}"),
            decision["conditions"][condition].clone(),
            eligibility[key].clone(),
        );
    }
    let held = text(&world.meeting["started_at"]).get(..10).unwrap_or_default().to_owned();
    truth.same("meeting.date", held, at_meeting["date"].clone());
    let outcome = World::named(text(&world.meeting["outcome"]));
    truth.same("meeting.decision", outcome, World::named(text(&at_meeting["decision"])));
    let closure = &world.case["closure"];
    truth.same("closure.date", closure["deed"]["on"].clone(), closing["date"].clone());
    truth.same("closure.by", closure["deed"]["by"].clone(), closing["by"].clone());
    truth.same("closure.decision", closure["rationale"].clone(), closing["decision"].clone());
    let notice = &world.case["end_notice"];
    let informant = format!(
        "{} ({}), {}",
        text(&notice["deed"]["by"]),
        text(&notice["role"]),
        text(&notice["deed"]["on"])
    );
    truth.same("closure.informant", informant, closing["informant"].clone());
    for want in [section_9, closing] {
        let date = &want["date"];
        let kept = items(&world.case["decisions"])
            .iter()
            .any(|d| &d["deed"]["on"] == date && d["deed"]["by"] == want["by"]);
        truth.holds("case.decisions", kept, format!("no decision of {date} stands on the case"));
    }
}

/// Nothing runs, nothing is overdue, one instruction stands.
pub fn open_on_as_at(world: &mut World, truth: &mut Truth) {
    let now = world.practice.must("rt", "clock.now", json!({}));
    truth.same("as_at", now["date"].clone(), world.truth["as_at"].clone());
    let want = &world.truth["open_on_as_at"];
    let running: Vec<Value> = items(&world.case["limits"])
        .iter()
        .chain(items(&world.meeting["limits"]))
        .filter(|l| ["open", "not_met"].contains(&text(&l["status"])))
        .map(|l| l["rule"].clone())
        .collect();
    truth.same("limits", running, want["limits"].clone());
    let actions = items(&world.register["actions"]);
    let overdue: Vec<Value> =
        actions.iter().filter(|a| a["overdue"] == true).map(|a| a["no"].clone()).collect();
    truth.same("overdue_actions", overdue, want["overdue_actions"].clone());
    let standing: Vec<Value> = actions
        .iter()
        .filter(|a| a["kind"] == "standing" && a["stands"].is_object() && a["stands"]["to"].is_null())
        .map(|a| a["no"].clone())
        .collect();
    truth.same("standing_instructions", standing, want["standing_instructions"].clone());
}
