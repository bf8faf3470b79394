//! The key `meetings`: booking, attendance, the sections, what is restricted, the minutes.

use super::copies::restricted;
use super::sections::{entries, informing, matrix, sections, yes_no};
use super::{Truth, Value, World, action, items, text, told};
use serde_json::json;

fn hhmm(value: &Value) -> Value {
    let words = text(value);
    let time = words.rsplit('T').next().unwrap_or_default();
    time.get(..5).map_or(Value::Null, |t| json!(t))
}

/// Every meeting from its first planned date to its issued minutes.
pub fn meetings(world: &mut World, truth: &mut Truth) {
    let wanted = items(&world.truth["meetings"]).to_vec();
    truth.same("how many", items(&world.case["meetings"]).len(), wanted.len());
    let meetings = world.meetings.clone();
    truth.same("how many are read", meetings.len(), wanted.len());
    for (meeting, want) in meetings.iter().zip(&wanted) {
        let mut one = Truth::default();
        booking(world, &mut one, want, meeting);
        if told(want, "attendance") {
            attendance(world, &mut one, want, meeting);
            sections(world, &mut one, want, meeting);
            entries(world, &mut one, want, meeting);
        } else {
            outlines(&mut one, want, meeting);
        }
        restricted(world, &mut one, want, meeting);
        super::plan::plan(world, &mut one, want, meeting);
        minutes(&mut one, want, meeting);
        truth.compared += one.compared;
        let id = text(&want["id"]);
        truth.differences.extend(one.differences.into_iter().map(|d| format!("{id} {d}")));
    }
}

/// What the pack tells of a meeting that it does not tell in full.
fn outlines(truth: &mut Truth, want: &Value, meeting: &Value) {
    matrix(truth, want, meeting);
    let minutes = &meeting["minutes"];
    for (key, field) in [("mappa_referral", "refer_to_mappa"), ("inform_service_user", "inform_service_user")]
    {
        truth.same(key, yes_no(&minutes[field]["answer"]), want[key]["answer"].clone());
    }
    informing(truth, want, meeting);
    truth.same(
        "non_attending_required_health",
        absent_required_health(meeting),
        want["non_attending_required_health"].clone(),
    );
}

fn booking(world: &World, truth: &mut Truth, want: &Value, meeting: &Value) {
    let officers = &meeting["officers"];
    if text(&want["sequence"]) == "initial" {
        truth.same("sequence", items(&meeting["previous_actions"]).len(), 0);
    } else {
        previous_actions(truth, want, meeting);
    }
    let dates = items(&meeting["dates"]);
    truth.same("date_history", dates.len(), items(&want["date_history"]).len());
    for (date, want) in dates.iter().zip(items(&want["date_history"])) {
        for key in ["planned", "set_on"] {
            truth.same(&format!("date_history.{key}"), date[key].clone(), want[key].clone());
        }
        let outcome = text(&want["outcome"]).split(" on ").next().unwrap_or_default();
        truth.same("date_history.outcome", date["outcome"].clone(), outcome);
        if told(want, "reason") {
            let reason = text(&date["reason"]);
            let says = reason.contains(text(&want["reason"]));
            truth.holds("date_history.reason", says, format!("is “{reason}”"));
        }
    }
    truth.same("held", text(&meeting["started_at"]).get(..10).unwrap_or_default(), want["held"].clone());
    truth.same("start", hhmm(&meeting["started_at"]), want["start"].clone());
    if told(want, "end") {
        truth.same("end", hhmm(&meeting["ended_at"]), want["end"].clone());
        truth.same("venue", meeting["venue"].clone(), want["venue"].clone());
    }
    truth.same("chair", officers["chair"].clone(), want["chair"].clone());
    let spoc = items(&world.script["cast"])
        .iter()
        .any(|m| m["name"] == officers["chair"] && m["roles"].to_string().contains("spoc"));
    if told(want, "chair_is_spoc") {
        truth.same("chair_is_spoc", spoc, want["chair_is_spoc"].clone());
    }
    let convenor = format!("{} ({})", text(&officers["convenor"]), text(&officers["convenor_role"]));
    truth.same("convenor", convenor, want["convenor"].clone());
    truth.same("minute_taker", officers["minute_taker"].clone(), want["minute_taker"].clone());
    for key in ["arranged_through", "minute_taker_team"] {
        if told(want, key) {
            truth.same(key, officers[key].clone(), want[key].clone());
        }
    }
    let frozen = items(&meeting["invitees"]).iter().filter(|i| i["required_health"] == true);
    let invited = &want["required_health_frozen"]["at_invitation"];
    for invitee in frozen {
        truth.same("required_health_frozen.at_invitation", invitee["invited_on"].clone(), invited.clone());
    }
    if told(want, "minute_taker_seat") {
        let seat = &want["minute_taker_seat"];
        // What is added when the minutes are finished has the name of whoever adds it.
        let by_seat = items(&meeting["entries"])
            .iter()
            .filter(|e| text(&e["typed_at"]) <= text(&meeting["ended_at"]))
            .all(|e| e["typed_by"] == want["minute_taker"]);
        truth.same("minute_taker_seat: her name stands on every entry", by_seat, seat["account"] == false);
    }
}

/// The review of the actions of the meeting before, row by row.
fn previous_actions(truth: &mut Truth, want: &Value, meeting: &Value) {
    let (rows, dated) = (items(&want["previous_actions"]["rows"]), &want["previous_actions"]["dated"]);
    let kept = items(&meeting["previous_actions"]);
    truth.same("previous_actions", kept.len(), rows.len());
    for (row, want) in kept.iter().zip(rows) {
        let at = |key: &str| format!("previous_actions.{}.{key}", want["no"]);
        truth.same(&at("no"), row["no"].clone(), want["no"].clone());
        truth.same(&at("meeting_date"), row["meeting_date"].clone(), dated.clone());
        // What went on or stood until this meeting is superseded by what it was carried into.
        let status = match text(&want["status"]) {
            "ongoing" | "stood, kept to" => "superseded",
            words => words,
        };
        let state = text(&row["state"]).replace('_', " ");
        truth.holds(&at("status"), status.starts_with(&state) && !state.is_empty(), format!("is “{state}”"));
        let last = items(&row["history"]).last().unwrap_or(&Value::Null);
        if told(want, "date") {
            truth.same(&at("date"), last["deed"]["on"].clone(), want["date"].clone());
        }
        for key in ["working_days_late", "working_days_overdue_at_meeting"] {
            if told(want, key) {
                truth.same(&at(key), row["days_late"].clone(), want[key].clone());
            }
        }
        truth.same(
            &at("restricted"),
            !items(&row["restricted_to"]).is_empty(),
            told(want, "restricted_from"),
        );
        let carried = &want["carried_forward_as"];
        if carried.is_number() {
            let there = !action(meeting, carried).is_null();
            truth.holds(&at("carried_forward_as"), there, format!("there is no action {carried}"));
        }
    }
}

/// Returns the required health professionals who neither came nor sent a deputy (29.4(3)).
pub fn absent_required_health(meeting: &Value) -> Vec<String> {
    items(&meeting["attendance"])
        .iter()
        .filter(|a| a["required_health"] == true && ["apologies", "absent"].contains(&text(&a["presence"])))
        .filter(|a| text(&a["deputy"]).is_empty())
        .map(|a| text(&a["name"]).to_owned())
        .collect()
}

fn attendance(world: &World, truth: &mut Truth, want: &Value, meeting: &Value) {
    let lines = items(&meeting["attendance"]);
    let there = |line: &&Value| !["apologies", "absent"].contains(&text(&line["presence"]));
    truth.same("attendance", lines.iter().filter(there).count(), items(&want["attendance"]).len());
    truth.same(
        "apologies",
        lines.iter().filter(|l| l["presence"] == "apologies").count(),
        items(&want["apologies"]).len(),
    );
    let sheet = ["attendance", "apologies", "no_reply"].map(|key| items(&want[key]));
    for want in sheet.into_iter().flatten() {
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
        let out: Vec<String> = items(&line["away"])
            .iter()
            .map(|a| format!("{}-{}", text(&hhmm(&a["from"])), text(&hhmm(&a["to"]))))
            .collect();
        truth.same(&at("out"), out.join(", "), text(&want["out"]));
        truth.same(&at("written_return"), line["written_return"].clone(), want["written_return"].clone());
        if want["contribution"].is_string() {
            truth.same(
                &at("contribution"),
                text(&line["contribution"]).replace('_', " "),
                want["contribution"].clone(),
            );
        }
        if want["warning"].is_string() {
            let card = items(&meeting["agencies"]).iter().find(|a| a["agency"] == want["agency"]);
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
    let absent: Vec<&str> =
        items(&want["non_attending_required_health"]).iter().map(|p| text(&p["name"])).collect();
    truth.same("non_attending_required_health", absent_required_health(meeting), json!(absent));
}

fn minutes(truth: &mut Truth, want: &Value, meeting: &Value) {
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
