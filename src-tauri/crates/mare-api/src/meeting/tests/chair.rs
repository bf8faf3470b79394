//! What the Chair's window shows, and what it never does.

use super::*;

fn view(trial: &Trial, meeting: &str) -> Value {
    trial.must("meeting.chair", json!({"meeting": meeting}))
}

fn state_of(view: &Value, no: usize) -> String {
    text(view, &format!("/agenda/{}/state", no - 1))
}

#[test]
fn before_the_start_the_chair_sees_what_is_to_be_prepared() {
    let mut trial = Trial::new();
    let meeting = trial.booked();
    let before = view(&trial, &meeting);
    assert_eq!((before["section"].clone(), before["section_time"].clone()), (Value::Null, Value::Null));
    assert_eq!(text(&before, "/whole_time/words"), "90 min planned");
    assert!(text(&before, "/prompts").contains("Identify minute taker"));
    assert_eq!(text(&before, "/required/0/state_words"), "Invited");
    assert_eq!(before["required_here"], Value::Null);
}

#[test]
fn the_window_follows_section_time_and_prompts() {
    let mut trial = Trial::new();
    let meeting = trial.started();
    trial.at("2026-04-01T10:05:00").must("meeting.section", json!({"meeting": meeting, "section": 7}));
    trial.at("2026-04-01T10:17:30");
    let now = view(&trial, &meeting);
    assert_eq!(now["section"]["no"], json!(7));
    assert!(text(&now, "/section/title").starts_with("Information Exchange"));
    assert_eq!(now["section_time"], json!({"planned": 20, "actual": 12, "words": "12 min of 20 planned"}));
    assert_eq!(text(&now, "/whole_time/words"), "17 min of 90 planned");
    assert_eq!(text(&now, "/started_words"), "Started at 10:00");
    assert!(text(&now, "/planned_source").contains("House default"));
    assert_eq!(text(&now, "/prompts/0/source"), "Appendix 2, Information Exchange/Risk Factors");
    let states: Vec<String> = [1, 2, 7, 8, 9].iter().map(|no| state_of(&now, *no)).collect();
    assert_eq!(states, ["done", "ahead", "now", "next", "ahead"]);
}

#[test]
fn the_lamp_says_in_words_who_is_missing() {
    let mut trial = Trial::new();
    let meeting = trial.started();
    assert_eq!(text(&view(&trial, &meeting), "/required_words"), "All required professionals are here.");
    let attend = |trial: &Trial, more: Value| {
        let mut input = json!({"meeting": meeting, "name": "Jorah Kestlewick"});
        input.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        trial.must("meeting.attend", input);
    };
    attend(&trial, json!({"left": "10:20"}));
    let gone = view(&trial, &meeting);
    assert_eq!(text(&gone, "/required_words"), "Missing: Care Coordinator (out of the room).");
    assert_eq!(gone["required_here"], json!(false));
    attend(&trial, json!({"presence": "apologies"}));
    assert_eq!(text(&view(&trial, &meeting), "/required/0/state"), "apologies");
    trial.must(
        "meeting.attend",
        json!({"meeting": meeting, "name": "Ottoline Fleetwith", "agency": "Netherdale Trust",
               "presence": "in_person", "deputy_for": "Jorah Kestlewick"}),
    );
    let deputy = view(&trial, &meeting);
    assert_eq!(text(&deputy, "/required/0/state_words"), "Deputy present");
    assert_eq!(deputy["required_here"], json!(true));
}

#[test]
fn silent_agencies_and_declarations_stand_there_until_they_are_heard() {
    let mut trial = Trial::new();
    let meeting = trial.started();
    let first = view(&trial, &meeting);
    assert!(text(&first, "/silent").contains("Police"));
    assert!(!text(&first, "/silent").contains("Fellgate Homes"), "nobody of theirs is in the room");
    assert!(text(&first, "/declaration_needed").contains("DC Tamsin Larkenfell"));
    trial.must("meeting.declare", json!({"meeting": meeting, "at": "10:01"}));
    trial.must(
        "entry.add",
        json!({"meeting": meeting, "section": 7, "kind": "information", "agency": "Police", "text": "CCTV", "source": "file"}),
    );
    let then = view(&trial, &meeting);
    assert!(!text(&then, "/silent").contains("Police"));
    assert_eq!(then["declaration_needed"], json!([]));
}

#[test]
fn d_31_no_name_of_the_case_and_nothing_restricted_is_shown_whoever_reads() {
    let mut trial = Trial::new();
    let meeting = trial.started();
    trial.must("meeting.declare", json!({"meeting": meeting, "at": "10:01"}));
    trial.must(
        "at_risk.save",
        json!({"meeting": meeting, "label": "Mrs Peverdale", "kind": "known_adult", "person": "nora"}),
    );
    for (words, readers) in [
        ("Kelvin Stanwhistle stays in MARE; Mrs Peverdale is told on Friday", json!([])),
        ("Stanwhistle is not told about the informant", json!(["police"])),
    ] {
        trial.must(
            "entry.add",
            json!({"meeting": meeting, "section": 12, "kind": "decision", "text": words, "restricted_to": readers,
                   "reasons": "Kelvin is calmer", "dissent": [{"who": "Police", "why": "too early"}]}),
        );
    }
    for (words, readers) in
        [("Ring Nora Peverdale each Friday", json!([])), ("Watch the back door", json!(["police"]))]
    {
        trial.must(
            "action.add",
            json!({"meeting": meeting, "text": words, "owner": "Jorah Kestlewick", "due": "2026-04-17", "restricted_to": readers}),
        );
    }
    // The police may read what is theirs in the meeting; not in this window.
    trial.as_reader_of("Police");
    trial.must("meeting.section", json!({"meeting": meeting, "section": 12}));
    let decisions = view(&trial, &meeting);
    assert_eq!(
        decisions["read_back"],
        json!([{"what": "Decision",
                "text": "The service user stays in MARE; a named adult is told on Friday",
                "detail": "Reasons: the service user is calmer · Police disagreed: too early"}])
    );
    trial.must("meeting.section", json!({"meeting": meeting, "section": 13}));
    let plan = view(&trial, &meeting);
    let whole = plan.to_string() + &decisions.to_string();
    for name in ["Kelvin", "Stanwhistle", "Peverdale", "Nora", "informant", "back door", "1984", "⟦p:"] {
        assert!(!whole.contains(name), "{name} is shown: {whole}");
    }
    assert_eq!(plan["read_back"].as_array().unwrap().len(), 1);
    assert!(text(&plan, "/read_back/0/detail").starts_with("Jorah Kestlewick, Netherdale Trust · "));
    assert_eq!(text(&plan, "/actions_words"), "1 action so far");
}

#[test]
fn the_window_counts_what_is_missing_as_the_issue_does() {
    let mut trial = Trial::new();
    let meeting = trial.started();
    trial.must("meeting.section", json!({"meeting": meeting, "section": 9}));
    let (window, list) = (view(&trial, &meeting), trial.must("meeting.missing", json!({"meeting": meeting})));
    assert_eq!(window["missing_count"], list["count"]);
    let here: usize = window["missing_here"].as_array().unwrap().len()
        + usize::try_from(window["missing_elsewhere"].as_u64().unwrap()).unwrap();
    assert!(here > 0);
    assert_eq!(json!(here), window["agenda"][8]["missing"]);
    let rules = text(&window, "/missing_here/0/rule");
    assert!(text(&list, "/sections").contains(&rules));
}

#[test]
fn d_23_a_handed_seat_sees_the_window_of_its_own_meeting() {
    let mut trial = Trial::new();
    let meeting = trial.started();
    trial.at_the_seat_of(&meeting);
    assert_eq!(text(&view(&trial, &meeting), "/id"), meeting);
    assert_eq!(text(&view(&trial, &meeting), "/case_reference"), "C-2026-001");
}

#[test]
fn the_run_sheet_prints_what_the_window_shows_and_no_name_of_the_case() {
    let mut trial = Trial::new();
    let meeting = trial.booked();
    let made = trial.must("document.make", json!({"kind": "run_sheet", "about": meeting}));
    assert_eq!(text(&made, "/kind"), "run_sheet");
    let page = trial.must("document.page", json!({"document": made["id"], "page": 1}));
    let printed = text(&page, "/text");
    for words in [
        "C-2026-001",
        "90 minutes planned (house default",
        "Jorah Kestlewick (Care Coordinator)",
        "Fellgate Homes",
        "Who is at risk?",
        "Before the end",
    ] {
        assert!(printed.contains(words), "{words} is missing: {printed}");
    }
    for name in ["Kelvin", "Stanwhistle", "Peverdale"] {
        assert!(!printed.contains(name), "{name} is printed");
    }
}

#[test]
fn an_action_is_read_back_in_the_section_it_was_said_in_and_in_the_plan() {
    let mut trial = Trial::new();
    let meeting = trial.started();
    let to = |trial: &Trial, section: u8| {
        trial.must("meeting.section", json!({"meeting": meeting, "section": section}));
    };
    let read = |trial: &Trial| -> Vec<String> {
        view(trial, &meeting)["read_back"].as_array().unwrap().iter().map(|r| text(r, "/text")).collect()
    };
    to(&trial, 9);
    action(&trial, &meeting, "Move the bins away from the stair", "Cressida Plumgarth");
    assert_eq!(read(&trial), ["Move the bins away from the stair"]);
    to(&trial, 10);
    assert_eq!(read(&trial), Vec::<String>::new());
    to(&trial, 13);
    assert_eq!(read(&trial), ["Move the bins away from the stair"]);
}

#[test]
fn a_new_meeting_takes_the_minutes_the_team_plans_and_keeps_them() {
    let mut trial = Trial::new();
    let before = trial.must("setting.minutes", json!({}));
    assert_eq!(before["sections"].as_array().unwrap().len(), 13);
    let default = before["sections"][6]["default"].as_u64().unwrap();
    let whole = before["whole"].as_u64().unwrap();
    let set = trial.must(
        "setting.plan_minutes",
        json!({"sections": [{"no": 7, "minutes": default + 15}, {"no": 1, "minutes": before["sections"][0]["default"]}]}),
    );
    assert_eq!(set["whole"].as_u64(), Some(whole + 15));
    let meeting = trial.started();
    // What the team plans afterwards is for the next meeting.
    let next = trial.must("setting.plan_minutes", json!({"sections": [{"no": 7, "minutes": 1}]}));
    assert_eq!(next["sections"][6]["minutes"], json!(1));
    trial.must("meeting.section", json!({"meeting": meeting, "section": 7}));
    let now = view(&trial, &meeting);
    assert_eq!(now["section_time"]["planned"].as_u64(), Some(default + 15));
    assert_eq!(now["whole_time"]["planned"].as_u64(), Some(whole + 15));
    assert_eq!(now["agenda"][6]["planned"].as_u64(), Some(default + 15));
    assert!(text(&now, "/planned_source").starts_with("Planned by this team"));
    let sheet = trial.must("document.make", json!({"kind": "run_sheet", "about": meeting}));
    let page = trial.must("document.page", json!({"document": sheet["id"], "page": 1}));
    assert!(text(&page, "/text").contains(&format!("{} minutes planned (planned by this team", whole + 15)));
}

#[test]
fn a_meeting_that_was_booked_before_keeps_the_house_default() {
    let mut trial = Trial::new();
    let meeting = trial.booked();
    let whole = view(&trial, &meeting)["whole_time"]["planned"].clone();
    trial.must("setting.plan_minutes", json!({"sections": [{"no": 7, "minutes": 1}]}));
    assert_eq!(view(&trial, &meeting)["whole_time"]["planned"], whole);
    assert!(text(&view(&trial, &meeting), "/planned_source").contains("House default"));
    // An empty list goes back to it.
    let back = trial.must("setting.plan_minutes", json!({"sections": []}));
    assert_eq!(back["whole"], whole);
    assert!(text(&back, "/source").contains("House default"));
}

#[test]
fn planned_minutes_that_are_none_are_named_by_section() {
    let trial = Trial::new();
    let wrong = json!([{"no": 14, "minutes": 5}, {"no": 0, "minutes": 5}, {"no": 3, "minutes": 241}]);
    let refused = trial.refused("setting.plan_minutes", json!({"sections": wrong}));
    let fields: Vec<&str> = refused.2.fields.iter().map(|f| f.field.as_str()).collect();
    assert_eq!((refused.0, fields), (Code::InvalidInput, vec!["minutes.14", "minutes.0", "minutes.3"]));
    assert!(text(&trial.must("setting.minutes", json!({})), "/source").contains("House default"));
    for section in [json!({"no": 3, "minutes": -1}), json!({"no": 3, "minutes": 2.5})] {
        let refused = trial.refused("setting.plan_minutes", json!({"sections": [section]}));
        assert_eq!(refused.0, Code::InvalidInput);
    }
}
