//! In the room: attendance in one key, who heard what, decisions, read-back and acceptance.

use super::*;

#[test]
fn each_change_of_attendance_is_one_call_with_the_line_alone() {
    let mut trial = Trial::new();
    let meeting = trial.started();
    let housing = uid_of(&trial, &meeting, "Cressida Plumgarth");
    let step = |trial: &Trial, line: &str, step: &str| {
        trial.must("meeting.attend", json!({"meeting": meeting, "line": line, "step": step}))
    };
    // While attendance is taken, who is there was there from the start.
    let police = uid_of(&trial, &meeting, "DC Tamsin Larkenfell");
    assert_eq!(step(&trial, &police, "arrive")["arrived"], Value::Null);
    trial.must("meeting.declare", json!({"meeting": meeting}));
    trial.at("2026-04-01T10:12:00");
    let late = step(&trial, &housing, "arrive");
    assert_eq!((text(&late, "/arrived"), text(&late, "/presence")), ("10:12:00".into(), "in_person".into()));
    assert_eq!(late["declaration_needed"], json!(true));
    let view = trial.must("meeting.get", json!({"meeting": meeting}));
    assert_eq!(view["declaration_needed"], json!(["Cressida Plumgarth"]));
    trial.at("2026-04-01T10:20:00");
    assert_eq!(text(&step(&trial, &housing, "out"), "/away/0/from"), "10:20:00");
    trial.at("2026-04-01T10:25:00");
    assert_eq!(text(&step(&trial, &housing, "return"), "/away/0/to"), "10:25:00");
    let refused =
        trial.refused("meeting.attend", json!({"meeting": meeting, "line": housing, "step": "return"}));
    assert_eq!(refused.2.fields[0].field, "step", "there is nothing to come back from");
    trial.at("2026-04-01T10:30:00");
    assert_eq!(text(&step(&trial, &housing, "leave"), "/left"), "10:30:00");
    trial.at("2026-04-01T10:35:00");
    let back = step(&trial, &housing, "return");
    assert_eq!((back["left"].clone(), text(&back, "/away/1/from")), (Value::Null, "10:30:00".into()));
    assert_eq!(text(&step(&trial, &housing, "telephone"), "/presence"), "telephone");
    assert_eq!(
        text(&step(&trial, &housing, "video"), "/arrived"),
        "10:12:00",
        "the way changes, not the hour"
    );
    let gone = step(&trial, &police, "apologies");
    assert_eq!(
        (text(&gone, "/presence"), gone["declaration_needed"].clone()),
        ("apologies".into(), json!(false))
    );
    assert_eq!(text(&step(&trial, &police, "late"), "/arrived"), "10:35:00");
    let undo = trial.must("undo.list", json!({"meeting": meeting}));
    assert_eq!(text(&undo, "/undo/0/name"), "DC Tamsin Larkenfell: arrived late");
}

#[test]
fn to_look_ahead_at_a_section_makes_nobody_late_and_nothing_done() {
    let mut trial = Trial::new();
    let meeting = trial.started();
    let go = |trial: &mut Trial, time: &str, section: u8| {
        trial.at(&format!("2026-04-01T{time}"));
        trial.must("meeting.section", json!({"meeting": meeting, "section": section}));
    };
    let arrives = |trial: &mut Trial, time: &str| {
        trial.at(&format!("2026-04-01T{time}"));
        let input = json!({"meeting": meeting, "name": "Cressida Plumgarth"});
        let mut off = input.clone();
        off["presence"] = json!("apologies");
        off["arrived"] = json!("");
        trial.must("meeting.attend", off);
        let mut step = input;
        step["step"] = json!("arrive");
        trial.must("meeting.attend", step)["arrived"].clone()
    };
    let ninth = |trial: &Trial| {
        text(&trial.must("meeting.chair", json!({"meeting": meeting})), "/agenda/8/state_words")
    };
    go(&mut trial, "10:00:10", 9);
    go(&mut trial, "10:00:25", 1);
    assert_eq!(ninth(&trial), "To come");
    assert_eq!(arrives(&mut trial, "10:02:00"), Value::Null);
    // The same with something said there: then it was begun.
    go(&mut trial, "10:03:00", 9);
    trial.must("entry.add", json!({"meeting": meeting, "section": 9, "text": "Level high"}));
    go(&mut trial, "10:03:20", 1);
    assert_eq!(ninth(&trial), "Done");
    assert_eq!(arrives(&mut trial, "10:04:00"), json!("10:04:00"));
}

#[test]
fn a_deputy_takes_the_place_in_one_call_when_announced() {
    let mut trial = Trial::new();
    let meeting = trial.booked();
    let invitee = text(&trial.must("meeting.get", json!({"meeting": meeting})), "/invitees/1/uid");
    trial.must(
        "meeting.reply",
        json!({"meeting": meeting, "invitee": invitee, "reply": "deputy", "deputy": "PC Wendell Askrigg"}),
    );
    trial.at("2026-04-01T10:00:00");
    trial.must("meeting.start", json!({"meeting": meeting}));
    let line_of = uid_of(&trial, &meeting, "DC Tamsin Larkenfell");
    let card = trial.must("meeting.attend", json!({"meeting": meeting, "line": line_of, "step": "deputy"}));
    assert_eq!(
        (text(&card, "/name"), text(&card, "/deputy_for"), text(&card, "/agency"), text(&card, "/presence")),
        ("PC Wendell Askrigg".into(), "DC Tamsin Larkenfell".into(), "Police".into(), "in_person".into())
    );
    let view = trial.must("meeting.get", json!({"meeting": meeting}));
    assert_eq!(text(&line(&view, "DC Tamsin Larkenfell"), "/presence"), "apologies");
    let again = trial.must("meeting.attend", json!({"meeting": meeting, "line": line_of, "step": "deputy"}));
    assert_eq!(again["uid"], card["uid"], "one line, however often the key is pressed");
    let housing = uid_of(&trial, &meeting, "Cressida Plumgarth");
    let refused =
        trial.refused("meeting.attend", json!({"meeting": meeting, "line": housing, "step": "deputy"}));
    assert_eq!(refused.2.fields[0].field, "deputy");
}

#[test]
fn d_11_minutes_from_notes_are_asked_for_the_time_of_a_step() {
    let mut trial = Trial::new();
    let meeting = trial.booked();
    trial.at("2026-04-02T09:00:00");
    trial.must("meeting.start", json!({"meeting": meeting, "at": "10:00", "from_notes": true}));
    let police = uid_of(&trial, &meeting, "DC Tamsin Larkenfell");
    let step = |extra: Value| {
        let mut input = json!({"meeting": meeting, "line": police});
        input.as_object_mut().unwrap().extend(extra.as_object().unwrap().clone());
        input
    };
    let arrived = trial.must("meeting.attend", step(json!({"step": "arrive"})));
    assert_eq!(arrived["arrived"], Value::Null, "the clock of the next day says nothing");
    assert_eq!(trial.refused("meeting.attend", step(json!({"step": "leave"}))).2.fields[0].field, "at");
    let left = trial.must("meeting.attend", step(json!({"step": "leave", "at": "10:31"})));
    assert_eq!(text(&left, "/left"), "10:31:00");
}

#[test]
fn who_heard_an_entry_is_told_by_the_time_it_was_heard() {
    let mut trial = Trial::new();
    let meeting = trial.started();
    let housing = uid_of(&trial, &meeting, "Cressida Plumgarth");
    trial.must("meeting.attend", json!({"meeting": meeting, "line": housing, "presence": "in_person", "arrived": "10:15", "left": "10:40"}));
    let say = |words: &str, heard: &str| json!({"meeting": meeting, "section": 8, "text": words, "heard_at": heard});
    for (words, heard) in [("before", "10:10"), ("during", "10:20"), ("after", "10:41")] {
        trial.must("entry.add", say(words, heard));
    }
    trial.at("2026-04-01T11:00:00");
    trial.must("meeting.end", json!({"meeting": meeting}));
    trial.must("entry.add", json!({"meeting": meeting, "section": 8, "text": "time not known"}));
    let view = trial.must("meeting.get", json!({"meeting": meeting}));
    let heard = |words: &str| {
        let entry = view["entries"].as_array().unwrap().iter().find(|e| e["text"] == words).unwrap().clone();
        entry["in_the_room"].as_array().unwrap().iter().any(|n| n == "Cressida Plumgarth")
    };
    assert_eq!(["before", "during", "after"].map(heard), [false, true, false]);
    let unknown = view["entries"].as_array().unwrap().iter().find(|e| e["text"] == "time not known").unwrap();
    assert_eq!(unknown["in_the_room"], json!([]), "nobody can say who heard it");
}

#[test]
fn a_decision_with_dissent_is_one_call_and_a_missing_why_is_said() {
    let mut trial = Trial::new();
    let meeting = trial.started();
    let decision = trial.must(
        "entry.add",
        json!({"meeting": meeting, "section": 12, "kind": "decision", "text": "He is told at the base",
               "reasons": "A planned telling is safer", "dissent": [{"who": "Cressida Plumgarth, Fellgate Homes"}]}),
    );
    assert_eq!(rules_of(&decision["warnings"]), ["MIN-3"]);
    assert!(text(&decision, "/warnings/0/message").contains("Cressida Plumgarth"));
    let whole = trial.must(
        "entry.update",
        json!({"meeting": meeting, "entry": decision["id"], "dissent":
               [{"who": "Cressida Plumgarth, Fellgate Homes", "why": "too early", "resolved": "accepted the Chair's decision"}]}),
    );
    assert_eq!(whole["warnings"], json!([]));
    assert_eq!(text(&whole, "/dissent/0/resolved"), "accepted the Chair's decision");
}

#[test]
fn d_31_read_back_shows_no_restricted_line_no_name_and_no_sign_of_either() {
    let mut trial = Trial::new();
    let meeting = trial.started();
    trial.must(
        "at_risk.save",
        json!({"meeting": meeting, "label": "Mrs Peverdale", "kind": "known_adult", "person": "nora"}),
    );
    let decide = |words: &str, more: Value| {
        let mut input = json!({"meeting": meeting, "section": 9, "kind": "decision", "text": words});
        input.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        input
    };
    trial.must(
        "entry.add",
        decide(
            "Kelvin Stanwhistle's level is high for Mrs Peverdale",
            json!({"reasons": "He was seen at the bin"}),
        ),
    );
    trial.must(
        "entry.add",
        decide("Covert visit on Thursday", json!({"restricted_to": ["police", "health"]})),
    );
    trial.must(
        "entry.add",
        json!({"meeting": meeting, "section": 12, "kind": "decision", "text": "No referral"}),
    );
    trial.must("meeting.section", json!({"meeting": meeting, "section": 9}));
    action(&trial, &meeting, "Tell Nora Peverdale about the alarm", "DC Tamsin Larkenfell");
    trial.must("meeting.section", json!({"meeting": meeting, "section": 13}));
    let secret = action(&trial, &meeting, "Watch the rear entrance", "DC Tamsin Larkenfell");
    trial.must("action.update", json!({"meeting": meeting, "action": secret, "restricted_to": ["police"]}));
    let bins = action(&trial, &meeting, "Fit a lockable metal door to the bin store", "Cressida Plumgarth");
    let whole = trial.must("meeting.read_back", json!({"meeting": meeting}));
    let shown = whole.to_string();
    for hidden in [
        "Stanwhistle",
        "Kelvin",
        "Peverdale",
        "Nora",
        "nora",
        "Covert",
        "rear entrance",
        "restricted",
        "withheld",
        "hidden",
        "⟦",
    ] {
        assert!(!shown.contains(hidden), "“{hidden}” in {shown}");
    }
    assert_eq!(
        texts(&whole["decisions"]),
        ["The service user's level is high for a named adult", "No referral"]
    );
    assert_eq!(
        texts(&whole["actions"]),
        ["Tell a named adult about the alarm", "Fit a lockable metal door to the bin store"]
    );
    assert_eq!(text(&whole, "/agencies/1/agency"), "Fellgate Homes");
    let nine = trial.must("meeting.read_back", json!({"meeting": meeting, "section": 9}));
    assert_eq!(
        (nine["decisions"].as_array().unwrap().len(), nine["actions"].as_array().unwrap().len()),
        (1, 1)
    );
    let plan = trial.must("meeting.read_back", json!({"meeting": meeting, "section": 13}));
    assert_eq!(plan["actions"][0]["id"], json!(bins));
    trial.at_the_seat_of(&meeting);
    assert_eq!(trial.must("meeting.read_back", json!({"meeting": meeting})), whole);
}

#[test]
fn d_33_an_agency_says_yes_to_all_its_actions_with_the_time_and_is_rung_when_it_has_left() {
    let mut trial = Trial::new();
    let meeting = trial.started();
    let door = action(&trial, &meeting, "Fit a lockable metal door to the bin store", "Cressida Plumgarth");
    let bins = action(&trial, &meeting, "Move the bins away from the stair", "Cressida Plumgarth");
    let alert = action(&trial, &meeting, "Place an alert on the address", "DC Tamsin Larkenfell");
    trial.must(
        "meeting.attend",
        json!({"meeting": meeting, "name": "Cressida Plumgarth", "presence": "in_person"}),
    );
    trial.at("2026-04-01T10:42:00");
    let yes = trial.must("meeting.accept_agency", json!({"meeting": meeting, "agency": "fellgate homes"}));
    assert_eq!(
        (text(&yes, "/words"), yes["warnings"].clone()),
        ("accepted in the room 10:42".into(), json!([]))
    );
    let accepted: Vec<String> = yes["accepted"].as_array().unwrap().iter().map(|a| text(a, "/id")).collect();
    assert_eq!(accepted, [door.clone(), bins]);
    assert_eq!(text(&yes, "/read_back/0/by"), "Cressida Plumgarth");
    let shown = trial.must("meeting.read_back", json!({"meeting": meeting}));
    let homes =
        shown["agencies"].as_array().unwrap().iter().find(|a| a["agency"] == "Fellgate Homes").unwrap();
    assert_eq!(
        (text(homes, "/accepted_words"), homes["asked"].clone()),
        ("accepted in the room 10:42".into(), json!(true))
    );
    let police = shown["agencies"].as_array().unwrap().iter().find(|a| a["agency"] == "Police").unwrap();
    assert_eq!((police["accepted_at"].clone(), police["asked"].clone()), (Value::Null, json!(false)));
    // The Police leave before they were asked.
    trial
        .must("meeting.attend", json!({"meeting": meeting, "name": "DC Tamsin Larkenfell", "step": "leave"}));
    trial.at("2026-04-01T10:50:00");
    let gone = says(&findings(&trial, &meeting, 13), "ACT-2");
    assert!(gone.contains("Police has not said yes to action 3") && gone.contains("left at 10:42"), "{gone}");
    let late = trial.must(
        "meeting.accept_agency",
        json!({"meeting": meeting, "agency": "Police", "by": "DC Tamsin Larkenfell by telephone"}),
    );
    assert_eq!(rules_of(&late["warnings"]), ["D-33"]);
    assert_eq!(trial.read::<Action>(&alert).accepted.unwrap().by, "DC Tamsin Larkenfell by telephone");
    assert_eq!(says(&findings(&trial, &meeting, 13), "ACT-2"), "");
    trial.must("undo.last", json!({"meeting": meeting}));
    assert!(trial.read::<Action>(&alert).accepted.is_none());
    assert!(trial.read::<Action>(&door).accepted.is_some());
    assert_eq!(trial.read::<Meeting>(&meeting).read_back.len(), 1);
    let refused = trial.refused("meeting.accept_agency", json!({"meeting": meeting, "agency": "Nobody's"}));
    assert_eq!(refused.2.fields[0].field, "agency");
}

#[test]
fn d_33_a_yes_is_to_what_was_read_back_and_a_change_asks_again() {
    let mut trial = Trial::new();
    let meeting = trial.started();
    let which = json!({"meeting": meeting});
    let door = action(&trial, &meeting, "Fit a lockable metal door to the bin store", "Cressida Plumgarth");
    trial.at("2026-04-01T10:42:00");
    trial.must("meeting.accept_agency", json!({"meeting": meeting, "agency": "Fellgate Homes"}));
    let words = |trial: &Trial| {
        let shown = trial.must("meeting.read_back", which.clone());
        text(&shown, "/agencies/0/accepted_words")
    };
    let change = |trial: &Trial, field: &str, value: Value| {
        trial.must("action.update", json!({"meeting": meeting, "action": door, field: value}));
    };
    // What the promise does not depend on leaves the yes as it is.
    change(&trial, "purpose", json!("minimise"));
    assert_eq!(words(&trial), "accepted in the room 10:42");
    for (field, value) in
        [("text", json!("Fit a lockable metal door to both bin stores")), ("due", json!("2026-04-07"))]
    {
        change(&trial, field, value);
        assert_eq!(words(&trial), "changed since the yes of 10:42: ask again", "{field}");
        let kept = trial.read::<Action>(&door);
        assert!(kept.accepted.is_none() && kept.accepted_before.is_some());
        assert!(says(&findings(&trial, &meeting, 13), "ACT-2").contains("action 1"));
        trial.must("undo.last", which.clone());
        assert_eq!(words(&trial), "accepted in the room 10:42", "{field}");
    }
    change(&trial, "due", json!("2026-04-07"));
    trial.at("2026-04-01T10:50:00");
    trial.must("meeting.accept_agency", json!({"meeting": meeting, "agency": "Fellgate Homes"}));
    assert_eq!(words(&trial), "accepted in the room 10:50");
    assert!(trial.read::<Action>(&door).accepted_before.is_none());
}

#[test]
fn a_look_at_another_section_does_not_say_anew_since_when_one_is_in_this_one() {
    let mut trial = Trial::new();
    let meeting = trial.started();
    let go = |trial: &mut Trial, at: &str, section: u8| {
        trial.at(&format!("2026-04-01T{at}"));
        trial.must("meeting.section", json!({"meeting": meeting, "section": section}));
        text(&trial.must("meeting.get", json!({"meeting": meeting})), "/section_since")
    };
    assert_eq!(go(&mut trial, "10:20:00", 8), "2026-04-01T10:20:00");
    assert_eq!(go(&mut trial, "10:30:00", 12), "2026-04-01T10:30:00");
    assert_eq!(go(&mut trial, "10:30:20", 8), "2026-04-01T10:20:00");
    // With a row it was no look.
    go(&mut trial, "10:40:00", 12);
    trial.must("entry.add", json!({"meeting": meeting, "section": 12, "text": "Not yet"}));
    assert_eq!(go(&mut trial, "10:40:20", 8), "2026-04-01T10:40:20");
}
