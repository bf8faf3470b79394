//! Several meetings in one afternoon, and what a clock that goes back or notes typed afterwards do to the minutes.

use super::*;
use chrono::NaiveDate;

/// A second case of the same day, with its meeting booked for eleven.
fn another(trial: &Trial) -> String {
    let copied: Meeting = trial.all::<Meeting>().remove(0);
    let mut case: Case = trial.read("case");
    case.uid = "case-2".into();
    case.reference = "C-2026-002".into();
    case.person = "edda".into();
    trial.keep(mare_domain::person::Person {
        uid: "edda".into(),
        name: "Edda Ravensgill".into(),
        ..Default::default()
    });
    trial.keep(case);
    let mut next = Meeting {
        uid: "next".into(),
        reference: "M-2026-002".into(),
        case: "case-2".into(),
        person: "edda".into(),
        date: copied.date,
        start: "11:00:00".parse().ok(),
        officers: copied.officers.clone(),
        dates: copied.dates.clone(),
        ..Meeting::default()
    };
    next.officers.minute_taker = "Bronagh Millrace".into();
    for (name, agency, reply) in [
        ("Jorah Kestlewick", "Netherdale Trust", mare_domain::meeting::Reply::No),
        ("Sgt Ivo Brackenthwaite", "Police", mare_domain::meeting::Reply::Yes),
    ] {
        next.invitees.push(mare_domain::meeting::Invitee {
            uid: format!("i-{name}"),
            name: name.into(),
            agency: agency.into(),
            reply,
            ..Default::default()
        });
    }
    trial.keep(next);
    "next".into()
}

#[test]
fn d_28_the_next_meeting_of_the_afternoon_takes_over_who_stays_and_nothing_else() {
    let mut trial = Trial::new();
    let meeting = trial.started();
    trial.must("meeting.declare", json!({"meeting": meeting}));
    let next = another(&trial);
    trial.must(
        "meeting.attend",
        json!({"meeting": meeting, "name": "Cressida Plumgarth", "presence": "in_person"}),
    );
    trial.must(
        "meeting.attend",
        json!({"meeting": meeting, "name": "DC Tamsin Larkenfell", "link": "investigates the fire"}),
    );
    let day = trial.must("meeting.afternoon", json!({"meeting": meeting}));
    let references: Vec<String> = day.as_array().unwrap().iter().map(|m| text(m, "/reference")).collect();
    assert_eq!(references, ["M-2026-001", "M-2026-002"]);
    assert!(!day.to_string().contains("Ravensgill") && !day.to_string().contains("Stanwhistle"));
    trial.at("2026-04-01T11:02:00");
    let both = json!({"meeting": meeting, "next": next});
    let followed = trial.must("meeting.follow_on", both.clone());
    assert_eq!(
        (
            text(&followed, "/ended/state"),
            text(&followed, "/next/state"),
            text(&followed, "/next/started_at")
        ),
        ("held".into(), "in_progress".into(), "2026-04-01T11:02:00".into())
    );
    assert!(followed["ended"]["missing"]["count"].as_u64().unwrap() > 0);
    let copied: Vec<&str> =
        followed["copied"].as_array().unwrap().iter().map(|n| n.as_str().unwrap()).collect();
    assert_eq!(copied, ["DC Tamsin Larkenfell", "Rosalind Tarnwhistle", "Bronagh Millrace"]);
    let police = line(&followed["next"], "DC Tamsin Larkenfell");
    assert_eq!((police["declared"].clone(), text(&police, "/link")), (Value::Null, String::new()));
    assert_eq!(
        text(&line(&followed["next"], "Jorah Kestlewick"), "/presence"),
        "apologies",
        "he said no to this one"
    );
    assert!(!followed["next"].to_string().contains("Plumgarth"), "her agency is not invited");
    assert_eq!(followed["next"]["declared_at"], Value::Null);
    // Pressed twice, it is refused, and nothing is doubled.
    assert_eq!(trial.refused("meeting.follow_on", both).0, Code::Conflict);
}

#[test]
fn follow_on_changes_nothing_when_the_next_meeting_cannot_start() {
    let mut trial = Trial::new();
    let meeting = trial.started();
    let next = another(&trial);
    let mut booked: Meeting = trial.read(&next);
    booked.uid = "later".into();
    booked.reference = "M-2026-003".into();
    booked.officers.chair = String::new();
    trial.keep(booked);
    assert_eq!(
        trial.refused("meeting.follow_on", json!({"meeting": meeting, "next": "later"})).0,
        Code::Blocked
    );
    let still: Meeting = trial.read(&meeting);
    assert_eq!(still.state, mare_domain::meeting::MeetingState::InProgress);
}

#[test]
fn the_minutes_keep_their_order_when_the_clock_goes_back_an_hour() {
    let mut trial = Trial::new();
    let meeting = trial.started();
    let mut night: Meeting = trial.read(&meeting);
    night.uid = "night".into();
    night.reference = "M-2026-777".into();
    night.date = "2026-10-25".parse::<NaiveDate>().unwrap();
    night.started_at = "2026-10-25T01:10:00".parse().ok();
    night.declared_at = "01:11:00".parse().ok();
    trial.keep(night);
    // 01:50 in summer time, then 01:20 an hour and a half of talk later, after the clocks went back at two.
    for (utc, words) in [
        ("2026-10-25T00:50:00Z", "first"),
        ("2026-10-25T01:20:00Z", "second"),
        ("2026-10-25T01:55:00Z", "third"),
    ] {
        trial.now = utc.parse().unwrap();
        trial.must("entry.add", json!({"meeting": "night", "section": 7, "text": words}));
    }
    let view = trial.must("meeting.get", json!({"meeting": "night"}));
    assert_eq!(texts(&view["entries"]), ["first", "second", "third"]);
    assert_eq!(text(&view, "/entries/1/heard_at"), "2026-10-25T01:20:00", "the clock on the wall");
    // What is heard before and typed last stands where it was typed, until it is moved.
    let late = json!({"meeting": "night", "section": 7, "text": "fourth", "heard_at": "01:15"});
    trial.must("entry.add", late);
    let view = trial.must("meeting.get", json!({"meeting": "night"}));
    assert_eq!(texts(&view["entries"]), ["first", "second", "third", "fourth"]);
    // Somebody arrives at 01:50 and leaves at 01:20: believed, because the clock says so.
    trial.now = "2026-10-25T00:50:00Z".parse().unwrap();
    let police = uid_of(&trial, "night", "DC Tamsin Larkenfell");
    let step = |what: &str| json!({"meeting": "night", "line": police, "step": what});
    trial.must("meeting.attend", step("late"));
    trial.now = "2026-10-25T01:05:00Z".parse().unwrap();
    assert_eq!(text(&trial.must("meeting.attend", step("leave")), "/left"), "01:05:00");
    trial.must("meeting.end", json!({"meeting": "night"}));
    assert_eq!(trial.read::<Meeting>("night").ended_at, "2026-10-25T01:05:00".parse().ok());
}

#[test]
fn d_11_an_entry_is_added_afterwards_with_the_time_it_was_heard() {
    let mut trial = Trial::new();
    let meeting = trial.started();
    trial.must("meeting.declare", json!({"meeting": meeting}));
    trial.at("2026-04-01T10:40:00");
    trial.must("meeting.end", json!({"meeting": meeting}));
    trial.at("2026-04-01T16:05:00");
    let saved = trial.must(
        "entry.add",
        json!({"meeting": meeting, "section": 7, "text": "From the notebook", "heard_at": "10:22"}),
    );
    assert_eq!(
        (text(&saved, "/heard_at"), text(&saved, "/typed_at")),
        ("2026-04-01T10:22:00".into(), "2026-04-01T16:05:00".into())
    );
}
