//! The keys `deadlines`, `deadlines_not_raised` and `open_on_as_at`.

use super::happened::{deed_of_event, event, meeting_of_event};
use super::{Truth, Value, World, items, text, told, weekday};
use serde_json::json;

/// Returns the day that a limit's trigger or end has in the record of an event.
fn day_of_limit(world: &World, rule: &str, event: &Value) -> String {
    // One row of a timeline may tell the whole way of the minutes; T-04 ends with the copies.
    if rule == "T-04" && text(&event["type"]) == "minutes_sent" {
        return text(&meeting_of_event(world, event)["circulated_on"]).to_owned();
    }
    deed_of_event(world, event).map(|d| d.on).unwrap_or_default()
}

/// Every limit with its trigger, its date and what was skipped, and none that the pack does not know.
pub fn deadlines(world: &mut World, truth: &mut Truth) {
    let same = |a: &Value, b: &Value| a["rule"] == b["rule"] && a["trigger_date"] == b["trigger_date"];
    let mut limits: Vec<Value> = items(&world.case["limits"]).to_vec();
    for limit in world.meetings.iter().flat_map(|m| items(&m["limits"])) {
        if !limits.iter().any(|l| same(l, limit)) {
            limits.push(limit.clone());
        }
    }
    let wanted: Vec<Value> = items(&world.truth["deadlines"])
        .iter()
        .filter(|want| !world.pack.limits_not_built.contains(&text(&want["rule"])))
        .cloned()
        .collect();
    truth.same("how many", limits.len(), wanted.len());
    for want in &wanted {
        let rule = text(&want["rule"]);
        let at = |key: &str| format!("{} {rule}.{key}", text(&want["id"]));
        let Some(limit) = limits.iter().find(|l| same(l, want)) else {
            truth.holds(&at("trigger_date"), false, "does not run");
            continue;
        };
        let paragraphs =
            text(&want["para"]).split(", ").all(|para| text(&limit["para"]).split(", ").any(|p| p == para));
        truth.holds(&at("para"), paragraphs, format!("{} does not name {}", limit["para"], want["para"]));
        for key in ["trigger_date", "n", "unit", "due", "met_on", "status", "late_by", "in_hand"] {
            truth.same(&at(key), limit[key].clone(), want[key].clone());
        }
        truth.same(
            &at("bank_holidays_inside"),
            limit["skipped"].clone(),
            want["bank_holidays_inside"].clone(),
        );
        truth.same(
            &at("trigger_weekday"),
            weekday(text(&limit["trigger_date"])),
            want["trigger_weekday"].clone(),
        );
        truth.same(&at("due_weekday"), weekday(text(&limit["due"])), want["due_weekday"].clone());
        for (key, day) in [("trigger_event", "trigger_date"), ("met_event", "met_on")] {
            let recorded = day_of_limit(world, rule, event(world, text(&want[key])));
            truth.same(&at(key), limit[day].clone(), recorded);
        }
    }
    for want in items(&world.truth["deadlines_not_raised"]) {
        let rule = text(&want["rule"]);
        // Where the same rule does run from another day, the sentence of this row raises none.
        let runs_elsewhere = items(&world.truth["deadlines"]).iter().any(|d| d["rule"] == rule);
        let raised = limits
            .iter()
            .any(|l| l["rule"] == rule && (!runs_elsewhere || l["trigger_date"] == want["sentence"]));
        truth.holds(rule, !raised, "runs, and must not");
    }
}

/// What runs, what is overdue, what is open and which instructions stand, in the last plan.
pub fn open_on_as_at(world: &mut World, truth: &mut Truth) {
    let now = world.practice.must("rt", "clock.now", json!({}));
    truth.same("as_at", now["date"].clone(), world.truth["as_at"].clone());
    let want = &world.truth["open_on_as_at"];
    let running: Vec<Value> = items(&world.case["limits"])
        .iter()
        .chain(world.meetings.iter().flat_map(|m| items(&m["limits"])))
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
    if told(want, "open_actions") {
        let open: Vec<Value> = actions
            .iter()
            .filter(|a| a["kind"] == "specific" && a["state"] == "agreed")
            .map(|a| json!({ "no": a["no"], "next_review": a["due"] }))
            .collect();
        truth.same("open_actions", open, want["open_actions"].clone());
    }
}
