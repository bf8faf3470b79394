//! The plan of the key `meetings`: who is at risk, and every action with what became of it.

use super::{Truth, Value, World, items, text, told, weekday};

/// Returns a kind of people at risk as the packs call it.
fn kind_of(group: &Value) -> &str {
    match text(&group["kind"]) {
        "children" => "child",
        kind => kind,
    }
}

/// People and groups at risk, then the actions.
pub fn plan(world: &World, truth: &mut Truth, want: &Value, meeting: &Value) {
    let groups = items(&meeting["at_risk"]);
    let wanted = items(&want["at_risk"]);
    if told(want, "at_risk") {
        truth.same("at_risk", groups.len(), wanted.len());
    }
    for (group, want) in groups.iter().zip(wanted) {
        let id = text(&want["id"]);
        truth.same(
            &format!("at_risk.{id}.label"),
            world.named(text(&group["label"])),
            world.named(text(&want["label"])),
        );
        truth.same(&format!("at_risk.{id}.type"), kind_of(group), want["type"].clone());
        truth.same(&format!("at_risk.{id}.named"), group["person"].is_string(), want["named"].clone());
        truth.holds(&format!("at_risk.{id}"), !items(&group["actions"]).is_empty(), "no action serves them");
    }
    let actions = items(&meeting["actions"]);
    let count = |kind: &str| actions.iter().filter(|a| a["kind"] == kind).count();
    if told(want, "actions_count") {
        truth.same("actions_count", actions.len(), want["actions_count"].clone());
        truth.same("specific_count", count("specific"), want["specific_count"].clone());
        truth.same("standing_count", count("standing"), want["standing_count"].clone());
    } else {
        truth.same("actions", actions.len(), items(&want["actions"]).len());
    }
    for want in items(&want["actions"]) {
        action(world, truth, want, meeting, wanted);
    }
}

fn action(world: &World, truth: &mut Truth, want: &Value, meeting: &Value, wanted: &[Value]) {
    let groups = items(&meeting["at_risk"]);
    let no = &want["no"];
    let action = super::action(meeting, no);
    let at = |key: &str| format!("actions.{no}.{key}");
    truth.same(&at("text"), world.named(text(&action["text"])), world.named(text(&want["text"])));
    for key in ["kind", "owner", "owner_role", "agency", "purpose"] {
        truth.same(&at(key), action[key].clone(), want[key].clone());
    }
    // The register keeps the date that was agreed beside a later one.
    truth.same(&at("due"), action["agreed_due"].clone(), want["due"].clone());
    if want["due"].is_string() {
        truth.same(&at("due_kind"), action["due_kind"].clone(), want["due_kind"].clone());
        truth.same(&at("due_weekday"), weekday(text(&action["agreed_due"])), want["due_weekday"].clone());
    }
    // A meeting told in outline names its people by kind: "victim", "child".
    let in_outline = |group: &Value| match kind_of(group) {
        "known_adult" => Value::from("victim"),
        kind => Value::from(kind),
    };
    let serves: Vec<Value> = items(&action["at_risk"])
        .iter()
        .filter_map(|uid| groups.iter().position(|g| &g["id"] == uid))
        .filter_map(|place| match wanted {
            [] => groups.get(place).map(in_outline),
            wanted => wanted.get(place).map(|w| w["id"].clone()),
        })
        .collect();
    truth.same(&at("at_risk"), serves, want["at_risk"].clone());
    let library: Vec<String> = items(&action["library"]).iter().map(Value::to_string).collect();
    let known = match &want["library_action"] {
        Value::Null => String::new(),
        Value::String(words) => words.clone(),
        number => number.to_string(),
    };
    truth.same(&at("library_action"), library.join(", "), known);
    truth.same(&at("sharpened_from"), text(&action["sharpened_from"]), text(&want["sharpened_from"]));
    if want["accepted_by"].is_string() {
        truth.same(&at("accepted_by"), action["accepted"]["by"].clone(), want["accepted_by"].clone());
    }
    let linked = want["linked_disclosure"].is_string();
    truth.same(&at("linked_disclosure"), action["disclosure"].is_string(), linked);
    if want["disposition"].is_object() {
        let last = items(&action["history"]).last().unwrap_or(&Value::Null);
        let disposition = &want["disposition"];
        truth.same(
            &at("disposition.status"),
            text(&action["state"]).replace('_', " "),
            disposition["status"].clone(),
        );
        truth.same(&at("disposition.date"), last["deed"]["on"].clone(), disposition["date"].clone());
        truth.holds(
            &at("disposition.note"),
            world.named(text(&last["note"])).contains(&world.named(text(&disposition["note"]))),
            "the note is another one",
        );
    }
    truth.same(&at("working_days_late"), action["days_late"].clone(), want["working_days_late"].clone());
    if want["stands"].is_object() {
        for key in ["from", "to"] {
            truth.same(
                &at(&format!("stands.{key}")),
                action["stands"][key].clone(),
                want["stands"][key].clone(),
            );
        }
    }
}
