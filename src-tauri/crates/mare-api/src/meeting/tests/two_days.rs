//! A meeting that was adjourned and resumed on another day: who was in the room is asked for anew, and told apart by day.

use super::*;

const SECOND_DAY: &str = "2026-04-09";

/// Adjourned at 11:30 on 1 April, when Jorah Kestlewick had gone and DC Larkenfell was out; resumed at 09:30 on the 9th.
fn resumed(trial: &mut Trial) -> String {
    let meeting = trial.started();
    let attend = |trial: &Trial, name: &str, more: Value| {
        let mut input = json!({"meeting": meeting, "name": name});
        input.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        trial.must("meeting.attend", input)
    };
    trial.must("meeting.declare", json!({"meeting": meeting, "at": "10:02"}));
    attend(trial, "Jorah Kestlewick", json!({"left": "11:00"}));
    attend(trial, "DC Tamsin Larkenfell", json!({"out": "11:20"}));
    trial.at("2026-04-01T11:10:00");
    trial.must("entry.add", json!({"meeting": meeting, "section": 8, "text": "Said on the first day"}));
    trial.at("2026-04-01T11:30:00");
    trial.must("meeting.adjourn", json!({"meeting": meeting, "reason": "no quorum, until 9 April"}));
    trial.at(&format!("{SECOND_DAY}T09:30:00"));
    trial.must("meeting.resume", json!({"meeting": meeting}));
    meeting
}

fn step(trial: &mut Trial, meeting: &str, time: &str, name: &str, step: &str) -> Value {
    trial.at(&format!("{SECOND_DAY}T{time}:00"));
    trial.must("meeting.attend", json!({"meeting": meeting, "name": name, "step": step}))
}

#[test]
fn d_08_the_second_day_asks_who_is_there_and_the_first_stays_as_it_was() {
    let mut trial = Trial::new();
    let meeting = resumed(&mut trial);
    let view = |trial: &Trial| trial.must("meeting.get", json!({"meeting": meeting}));
    let now = view(&trial);
    assert_eq!(now["section"], 1, "it goes on with attendance");
    assert_eq!(text(&line(&now, "Jorah Kestlewick"), "/presence"), "absent", "nobody is carried over");
    for officer in ["Rosalind Tarnwhistle", "Bronagh Millrace"] {
        assert_eq!(text(&line(&now, officer), "/presence"), "in_person");
    }
    assert_eq!(text(&line(&now, "DC Tamsin Larkenfell"), "/earlier_days/0/left"), "11:30:00");
    assert_eq!(text(&line(&now, "Jorah Kestlewick"), "/earlier_days/0/left"), "11:00:00");
    // Who is there from the resumption on has no time of arrival; who comes once it is under way has.
    assert_eq!(step(&mut trial, &meeting, "09:32", "Jorah Kestlewick", "arrive")["arrived"], Value::Null);
    trial.must("meeting.section", json!({"meeting": meeting, "section": 9}));
    let late = step(&mut trial, &meeting, "09:50", "Cressida Plumgarth", "telephone");
    assert_eq!(
        (text(&late, "/arrived"), late["declaration_needed"].clone()),
        ("09:50:00".into(), json!(true))
    );
    trial.must("meeting.declare", json!({"meeting": meeting, "lines": [late["id"]]}));
    trial.must("meeting.declare", json!({"meeting": meeting}));
    assert_eq!(text(&view(&trial), "/declared_at"), "10:02:00", "the first declaration was on the first day");

    for (time, words) in [("09:40", "Before she rang"), ("09:55", "After she rang")] {
        trial.at(&format!("{SECOND_DAY}T10:00:00"));
        let input = json!({"meeting": meeting, "section": 9, "text": words, "heard_at": time});
        let heard = trial.must("entry.add", input);
        assert_eq!(text(&heard, "/heard_at"), format!("{SECOND_DAY}T{time}:00"), "a time is one of this day");
    }
    let now = view(&trial);
    let there = |words: &str| {
        let entry = now["entries"].as_array().unwrap().iter().find(|e| e["text"] == words).unwrap().clone();
        entry["in_the_room"].to_string()
    };
    let first = there("Said on the first day");
    assert!(first.contains("Larkenfell") && !first.contains("Kestlewick"), "{first}");
    let before = there("Before she rang");
    assert!(
        before.contains("Kestlewick") && !before.contains("Larkenfell") && !before.contains("Plumgarth"),
        "{before}"
    );
    assert!(there("After she rang").contains("Plumgarth"));

    let ended = trial.must("meeting.end", json!({"meeting": meeting, "at": "10:10"}));
    assert_eq!(text(&ended, "/ended_at"), format!("{SECOND_DAY}T10:10:00"));
}

#[test]
fn d_08_the_minutes_name_the_day_only_where_there_was_more_than_one() {
    let mut trial = Trial::new();
    let meeting = resumed(&mut trial);
    trial.must("meeting.section", json!({"meeting": meeting, "section": 9}));
    let late = step(&mut trial, &meeting, "09:50", "Cressida Plumgarth", "video");
    trial.must("meeting.declare", json!({"meeting": meeting, "lines": [late["id"]]}));
    trial.must("meeting.end", json!({"meeting": meeting, "at": "10:10"}));
    issued(&trial, &meeting, "2026-04-09T15:00:00");
    let (printed, _) = copy_for(&trial, &meeting, "Jorah Kestlewick", "Netherdale Trust");
    for words in [
        "1 April 2026, 10:00 to 11:30; 9 April 2026, 09:30 to 10:10",
        "1 April 2026: in person, until 11:00; 9 April 2026: not there",
        "1 April 2026: not there; 9 April 2026: by video, from 09:50",
        "was made at 10:02 on 1 April 2026. On arrival: Cressida Plumgarth at 09:50 on 9 April 2026.",
    ] {
        assert!(printed.contains(words), "{words}: {printed}");
    }

    let mut trial = Trial::new();
    let meeting = trial.started();
    trial.must("meeting.declare", json!({"meeting": meeting, "at": "10:02"}));
    trial.must("meeting.attend", json!({"meeting": meeting, "name": "Jorah Kestlewick", "left": "10:20"}));
    trial.must("meeting.adjourn", json!({"meeting": meeting, "reason": "fire alarm"}));
    trial.at("2026-04-01T10:30:00");
    trial.must("meeting.resume", json!({"meeting": meeting}));
    trial.must("meeting.end", json!({"meeting": meeting, "at": "10:37"}));
    issued(&trial, &meeting, "2026-04-01T15:00:00");
    let (printed, _) = copy_for(&trial, &meeting, "Jorah Kestlewick", "Netherdale Trust");
    for words in ["\"10:00 to 10:37\"", "in person, until 10:20", "was made at 10:02."] {
        assert!(printed.contains(words), "{words}: {printed}");
    }
    assert!(!printed.contains("1 April 2026:"), "{printed}");
}

#[test]
fn who_came_on_the_first_day_only_took_part_and_gets_a_copy() {
    let mut trial = Trial::new();
    let meeting = resumed(&mut trial);
    trial.must("meeting.end", json!({"meeting": meeting, "at": "10:10"}));
    issued(&trial, &meeting, "2026-04-09T15:00:00");
    let list = trial.must("copy.list", json!({"meeting": meeting}));
    assert!(list["waiting"].to_string().contains("DC Tamsin Larkenfell"), "{list}");
    assert_eq!(
        text(&copy_for(&trial, &meeting, "DC Tamsin Larkenfell", "Police").1, "/standing"),
        "attended"
    );
}

#[test]
fn d_08_what_is_typed_afterwards_is_of_the_day_that_sat_then_and_a_doubtful_day_is_said() {
    let mut trial = Trial::new();
    let meeting = resumed(&mut trial);
    trial.at("2026-04-09T10:40:00");
    trial.must("meeting.end", json!({"meeting": meeting}));
    trial.at("2026-04-10T16:00:00");
    let say = |heard: &str| json!({"meeting": meeting, "section": 8, "text": "From the notebook", "heard_at": heard});
    let heard = |heard: &str| {
        let saved = trial.must("entry.add", say(heard));
        (text(&saved, "/heard_at"), rules_of(&saved["warnings"]))
    };
    let (first, second) = ("2026-04-01T11:10:00".to_owned(), "2026-04-09T09:45:00".to_owned());
    assert_eq!(
        heard("11:10"),
        (first.clone(), vec!["D-08".into()]),
        "only the first day sat then; it is said"
    );
    assert_eq!(heard("09:45"), (second, vec![]));
    assert_eq!(heard("10:15"), ("2026-04-09T10:15:00".into(), vec!["D-08".into()]), "both did; it is said");
    for typed in ["1 April 11:10", "Wed 11.10", "1/4/2026 11:10", "2026-04-01T11:10", "2026-04-01 11:10:00"] {
        assert_eq!(heard(typed), (first.clone(), vec![]), "{typed}");
    }
    let refused = trial.refused("entry.add", say("2 April 11:10")).2;
    assert_eq!(refused.fields[0].field, "heard_at");
    assert!(refused.fields[0].message.contains("It sat on Wed 1 Apr 2026 and Thu 9 Apr 2026"), "{refused:?}");
    let entry = text(&trial.must("entry.add", say("10:20")), "/id");
    let moved =
        trial.must("entry.update", json!({"meeting": meeting, "entry": entry, "heard_at": "wed 10:20"}));
    assert_eq!(text(&moved, "/heard_at"), "2026-04-01T10:20:00");
    assert_eq!(rules_of(&moved["warnings"]), Vec::<String>::new());
}
