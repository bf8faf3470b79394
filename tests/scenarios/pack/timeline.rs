//! The keys `sequence_checks`, `events` and `case_states`.

use super::happened::{
    day_of_action, deed_of_event, event, first_name, known_by, meeting_of_event, short_of,
};
use super::{Truth, Value, World, action, items, text, weekday};

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
            let control =
                items(&world.truth["guards"]).iter().any(|g| g["id"] == id && g["expected"] == "allow");
            let answered =
                if control { expected == "done" } else { expected == "block" || expected == "warn" };
            truth.holds(&at("attempt"), answered, "is not answered so in the script");
            continue;
        }
        let Some(deed) = deed_of_event(world, event) else {
            truth.holds(&at("type"), false, format!("there is no record of “{}”", text(&event["type"])));
            continue;
        };
        truth.same(&at("date"), deed.on.clone(), date);
        if !deed.by.is_empty() {
            let known = &known_by(world, event);
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
            let mut dates = world.meetings.iter().flat_map(|m| items(&m["dates"]));
            let set = dates.find(|d| d["set_on"] == date);
            truth.same(
                &at("planned"),
                set.map_or(Value::Null, |d| d["planned"].clone()),
                event["planned"].clone(),
            );
        }
        let meeting = meeting_of_event(world, event);
        for no in items(&event["actions"]) {
            let day = day_of_action(world, event, no);
            let updates = items(&action(meeting, no)["history"]);
            let that_day = updates.iter().any(|u| u["deed"]["on"] == day);
            truth.holds(&at(&format!("actions.{no}")), that_day, format!("nothing happened to it on {day}"));
        }
        for no in items(&event["standing"]) {
            truth.same(&at(&format!("standing.{no}")), action(meeting, no)["kind"].clone(), "standing");
        }
    }
}

/// The states with their days; a state that lasted no whole day is the pack's note.
pub fn case_states(world: &mut World, truth: &mut Truth) {
    let wanted = items(&world.truth["case_states"]);
    let mut spans: Vec<Value> =
        items(&world.case["states"]).iter().filter(|s| s["from"] != s["to"]).cloned().collect();
    for (place, want) in wanted.iter().enumerate() {
        if !text(&want["note"]).contains("both readings accepted") {
            continue;
        }
        // The other reading: C2 from the decision to the booking, inside what the pack calls one state.
        let between = spans.get(place + 1).is_some_and(|s| s["state"] == "C2" && s["to"] == want["to"]);
        if between {
            let second = spans.remove(place + 1);
            spans[place]["to"] = second["to"].clone();
        }
    }
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
