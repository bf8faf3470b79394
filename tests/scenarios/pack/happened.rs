//! What the installation keeps of an event of the timeline: the deed, found by the type of the event.

use super::{Value, World, action, items, text};

/// What the record holds of an event: when it was done, by whom, who recorded it, and the evidence.
pub struct Deed {
    pub on: String,
    pub by: String,
    pub recorded_by: String,
    pub evidence: String,
}

pub fn deed_of(deed: &Value) -> Option<Deed> {
    deed.is_object().then(|| Deed {
        on: text(&deed["on"]).to_owned(),
        by: text(&deed["by"]).to_owned(),
        recorded_by: text(&deed["recorded_by"]).to_owned(),
        evidence: text(&deed["evidence"]).to_owned(),
    })
}

/// Returns the meeting whose actions an event of the timeline numbers.
pub fn meeting_of_event<'a>(world: &'a World, event: &Value) -> &'a Value {
    let first = world.meetings.first().filter(|_| event["meeting"] == "first");
    first.unwrap_or_else(|| world.meeting())
}

/// Returns the deed that the installation keeps for an event of the timeline, found by its type: the one of its
/// day where there are several, or else the last.
pub fn deed_of_event(world: &World, event: &Value) -> Option<Deed> {
    let date = text(&event["date"]);
    let mut deeds = deeds_of_event(world, event);
    let place = deeds.iter().position(|d| d.on == date);
    place.or(deeds.len().checked_sub(1)).map(|place| deeds.swap_remove(place))
}

fn deeds_of_event(world: &World, event: &Value) -> Vec<Deed> {
    let case = &world.case;
    let date = text(&event["date"]);
    let of_referrals = |path: &str| -> Vec<Deed> {
        world.referrals.iter().filter_map(|r| r.pointer(path)).filter_map(deed_of).collect()
    };
    let of_meetings = |path: &str| -> Vec<Deed> {
        world.meetings.iter().filter_map(|m| m.pointer(path)).filter_map(deed_of).collect()
    };
    let bare = |on: &Value, by: &Value| Deed {
        on: text(on).chars().take(10).collect(),
        by: text(by).to_owned(),
        recorded_by: String::new(),
        evidence: String::new(),
    };
    let happening = |kind: &str| -> Vec<Deed> {
        items(&world.happenings["happenings"])
            .iter()
            .filter(|h| h["kind"] == kind && h["deed"]["on"] == date)
            .filter_map(|h| deed_of(&h["deed"]))
            .collect()
    };
    let note = || -> Vec<Deed> {
        items(&case["happenings"])
            .iter()
            .filter(|h| ["note", "follow_up"].contains(&text(&h["kind"])) && h["deed"]["on"] == date)
            .filter_map(|h| deed_of(&h["deed"]))
            .collect()
    };
    let notified = |kind: &str| -> Vec<Deed> {
        items(&case["notifications"])
            .iter()
            .filter(|n| n["kind"] == kind)
            .filter_map(|n| deed_of(&n["done"]))
            .collect()
    };
    match text(&event["type"]) {
        "advice_logged" => happening("advice"),
        "case_review" => of_referrals("/case_review/deed"),
        "inform_assessment" => of_referrals("/inform_assessment/deed"),
        "disclosure_at_referral_agreed" => of_referrals("/disclosure_agreement/deed"),
        "referral_sent_to_manager" => of_referrals("/submitted"),
        "manager_endorsement" => of_referrals("/endorsement/deed"),
        "referral_received_by_spoc" => world
            .referrals
            .iter()
            .filter_map(|r| {
                let received = deed_of(&r["received"])?;
                // Where the manager's word came on the same day, the row of the timeline names the manager.
                let manager = text(&r["endorsement"]["deed"]["by"]);
                let by_manager = !manager.is_empty() && text(&event["by"]).contains(manager);
                Some(if by_manager { Deed { by: manager.to_owned(), ..received } } else { received })
            })
            .collect(),
        "county_lead_notified" => notified("county_lead_safeguarding"),
        "county_lead_and_cp_lead_notified" => {
            // Both were told on one day.
            let child_protection = notified("child_protection_lead");
            notified("county_lead_safeguarding")
                .into_iter()
                .filter(|lead| child_protection.iter().any(|d| d.on == lead.on))
                .collect()
        }
        "conviction_check" | "conviction_check_and_category" => of_referrals("/conviction_check/deed"),
        // What happened before there was a case stands with the person.
        "conditional_discharge_ordered"
        | "mhcs_informed_police"
        | "ppu_informed_spoc"
        | "allocation_requested"
        | "restricted_patient_arrives"
        | "allocation_made" => happening("note"),
        "mappa_i_sent" => happening("mappa_i"),
        "sos_consent_given" => happening("leave"),
        "escalation" => happening("incident"),
        "sent_to_panel" => of_referrals("/panel/0/sent"),
        "panel_returned_not_supported" => of_referrals("/panel/0/returned"),
        "cp_lead_notified" => notified("child_protection_lead"),
        "meeting_rescheduled" => world
            .meetings
            .iter()
            .flat_map(|m| {
                items(&m["dates"]).iter().skip(1).map(|d| bare(&d["set_on"], &m["officers"]["convenor"]))
            })
            .collect(),
        "mha_assessment" => happening("mha_assessment"),
        "spoc_decision_mare" => of_referrals("/decision/deed"),
        "team_received_decision" => of_referrals("/team_received"),
        "meeting_scheduled" => world
            .meetings
            .iter()
            .filter_map(|m| m["dates"].get(0).map(|d| bare(&d["set_on"], &m["officers"]["convenor"])))
            .collect(),
        "police_told_of_date" => notified("police_meeting_date"),
        "police_information_back" => happening("police_information"),
        "arrest_charge" => happening("police_information"),
        "meeting_held" => {
            world.meetings.iter().map(|m| bare(&m["started_at"], &m["officers"]["chair"])).collect()
        }
        "minutes_sent_and_submitted" | "minutes_sent" => of_meetings("/sent"),
        "minutes_complete_and_issued" | "minutes_issued" => of_meetings("/issued"),
        "minutes_complete" => of_meetings("/front_sheet/deed"),
        "minutes_to_attendees" => {
            world.meetings.iter().map(|m| bare(&m["circulated_on"], &Value::Null)).collect()
        }
        "su_informed" => case["informed"].get(0).and_then(|i| deed_of(&i["deed"])).into_iter().collect(),
        "standing_instruction_passed_on"
        | "follow_up"
        | "note"
        | "marac"
        | "court"
        | "recall"
        | "victim_informed" => note(),
        "sentence" => happening("sentence"),
        "mappa_status" => items(&case["mappa"])
            .iter()
            .filter_map(|m| deed_of(&m["deed"]))
            .filter(|d| d.on == date)
            .collect(),
        "owner_decision" => items(&world.meeting()["disclosures"])
            .iter()
            .filter_map(|d| deed_of(&d["owner_decision"]["deed"]))
            .collect(),
        "disclosure_done" => items(&world.meeting()["disclosures"])
            .iter()
            .filter_map(|d| deed_of(&d["done"]))
            .filter(|d| d.on == date)
            .collect(),
        "tm_informs_spoc_end" => deed_of(&case["end_notice"]["deed"]).into_iter().collect(),
        "case_closed" => deed_of(&case["closure"]["deed"]).into_iter().collect(),
        "actions_done"
        | "lgm_and_action"
        | "action_not_completed"
        | "action_reviewed"
        | "standing_instruction_reviewed" => updates_of_event(world, event),
        _ => Vec::new(),
    }
}

/// What was recorded on the day of an event about the first action it names, or about any when it names none.
fn updates_of_event(world: &World, event: &Value) -> Vec<Deed> {
    let named = items(&event["actions"]).first().or_else(|| items(&event["standing"]).first());
    let actions: Vec<&Value> = match named {
        Some(no) => vec![action(meeting_of_event(world, event), no)],
        None => world.meetings.iter().flat_map(|m| items(&m["actions"])).collect(),
    };
    actions
        .into_iter()
        .flat_map(|a| items(&a["history"]))
        .filter(|u| u["deed"]["on"] == event["date"])
        .filter_map(|update| deed_of(&update["deed"]))
        .collect()
}

pub fn event<'a>(world: &'a World, id: &str) -> &'a Value {
    items(&world.truth["events"]).iter().find(|e| e["id"] == id).unwrap_or_else(|| panic!("no event {id}"))
}

/// Returns who did what an event tells, with the SPoC by name; minutes are issued by the Chair, whoever wrote them.
pub fn known_by(world: &World, event: &Value) -> String {
    let by = text(&event["by"]).replace("SPoC", text(&world.truth["key_people"]["spoc"]));
    if text(&event["type"]) == "minutes_complete_and_issued" {
        return format!("{by}; {}", text(&event["acted_in_app_by"]));
    }
    by
}

/// Returns the day on which an action of an event was done: its disposition's, which may be later than the row of
/// the timeline that mentions it.
pub fn day_of_action<'a>(world: &'a World, event: &'a Value, no: &Value) -> &'a str {
    let date = text(&event["date"]);
    if !["actions_done", "su_informed"].contains(&text(&event["type"])) {
        return date;
    }
    let meetings = items(&world.truth["meetings"]);
    let meeting = if event["meeting"] == "first" { meetings.first() } else { meetings.last() };
    meeting
        .and_then(|m| items(&m["actions"]).iter().find(|a| &a["no"] == no))
        .and_then(|a| a["disposition"]["date"].as_str())
        .filter(|day| *day > date)
        .unwrap_or(date)
}

/// Returns whether the surname of a full name stands in a list of short ones: "DC Larkenfell" of "DC Tamsin Larkenfell".
pub fn short_of(full: &str, known: &str) -> bool {
    full.rsplit(' ').next().is_some_and(|surname| known.contains(surname))
}

pub fn first_name(words: &str) -> &str {
    words.split(" (").next().unwrap_or_default()
}
