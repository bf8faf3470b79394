//! The plan and what follows it: owners, library, register, Today.

use super::*;

#[test]
fn a_name_from_the_room_gives_role_and_agency_and_a_doubt_is_said() {
    let mut trial = Trial::new();
    let meeting = trial.started();
    let add = |owner: &str| json!({"meeting": meeting, "text": "Fit a metal door to the bin store", "owner": owner, "due": "+5wd"});
    let card = trial.must("action.add", add("plumgarth"));
    assert_eq!(
        (text(&card, "/owner"), text(&card, "/owner_role"), text(&card, "/agency")),
        ("Cressida Plumgarth".into(), "Neighbourhood Manager".into(), "Fellgate Homes".into())
    );
    assert_eq!(text(&card, "/due"), "2026-04-10", "Good Friday and Easter Monday are not counted");
    assert_eq!(card["warnings"], json!([]));
    trial.must("meeting.attend", json!({"meeting": meeting, "name": "Jorah Plumgarth", "agency": "Police"}));
    let two = trial.must("action.add", add("Plumgarth"));
    assert!(text(&two, "/warnings").contains("Jorah Plumgarth"));
    let agency = trial.must("action.add", add("Fellgate Homes"));
    assert_eq!(rules_of(&agency["warnings"]), ["MARE-13.3-1"]);
    for (due, field) in [("31/02/2026", "due"), ("1/4/20226", "due")] {
        let (code, _, error) =
            trial.refused("action.add", json!({"meeting": meeting, "text": "x y z", "due": due}));
        assert_eq!((code, error.fields[0].field.as_str()), (Code::InvalidInput, field));
    }
}

#[test]
fn a_library_action_is_not_specific_until_it_is_edited_or_confirmed() {
    let mut trial = Trial::new();
    let meeting = trial.started();
    let standing =
        trial.must("action.adopt", json!({"meeting": meeting, "library": 14, "owner": "Jorah Kestlewick"}));
    assert_eq!(
        (text(&standing, "/kind"), standing["not_yet_specific"].as_bool()),
        ("standing".into(), Some(true))
    );
    assert_eq!(text(&standing, "/stands/from"), "2026-04-01");
    assert_eq!(
        trial
            .refused(
                "action.update",
                json!({"meeting": meeting, "action": standing["id"], "due": "2026-04-30"})
            )
            .2
            .fields[0]
            .field,
        "due"
    );
    let confirmed = trial.must(
        "action.update",
        json!({"meeting": meeting, "action": standing["id"], "specific_enough": true}),
    );
    assert_eq!(confirmed["not_yet_specific"], json!(false));
    let police = trial.must("action.adopt", json!({"meeting": meeting, "library": 1}));
    assert_eq!(text(&police, "/kind"), "specific");
    let edited = trial.must("action.update", json!({"meeting": meeting, "action": police["id"], "text": "Enter Kelvin on the police system as requiring assessment"}));
    assert_eq!(edited["not_yet_specific"], json!(false));
    assert_eq!(
        trial.refused("action.adopt", json!({"meeting": meeting, "library": 30})).2.fields[0].field,
        "library"
    );
}

#[test]
fn moving_an_action_changes_the_numbers_and_issue_fixes_them() {
    let mut trial = Trial::new();
    let meeting = trial.complete();
    let view = trial.must("meeting.get", json!({"meeting": meeting}));
    assert_eq!(view["actions"][0]["number"], json!(1));
    let (first, second) = (view["actions"][0]["id"].clone(), view["actions"][1]["id"].clone());
    let moved = trial.must("action.move", json!({"meeting": meeting, "action": second, "before": first}));
    assert_eq!(moved["number"], json!(1));
    trial.must("meeting.issue", json!({"meeting": meeting}));
    assert_eq!(trial.read::<Action>(second.as_str().unwrap()).no, Some(1));
    assert_eq!(trial.read::<Action>(first.as_str().unwrap()).no, Some(2));
}

#[test]
fn the_register_derives_overdue_and_keeps_the_date_as_agreed() {
    let mut trial = Trial::new();
    let meeting = trial.complete();
    trial.must("meeting.issue", json!({"meeting": meeting}));
    trial.at("2026-05-05T09:00:00");
    let list =
        trial.must("action.list", json!({"case": "C-2026-001", "overdue": true, "agency": "fellgate"}));
    assert_eq!((list["overdue"].as_u64(), list["actions"].as_array().unwrap().len()), (Some(1), 1));
    let row = &list["actions"][0];
    assert_eq!(
        (row["no"].as_u64(), row["days_late"].as_i64()),
        (Some(1), Some(2)),
        "the early May bank holiday is not counted"
    );
    assert_eq!(
        (text(row, "/case_reference"), text(row, "/meeting_reference")),
        ("C-2026-001".into(), "M-2026-001".into())
    );
    let door = row["id"].clone();
    let outcome = |v: Value| {
        let mut v = v;
        v.as_object_mut().unwrap().insert("action".into(), door.clone());
        v
    };
    assert_eq!(
        trial.refused("action.outcome", outcome(json!({"state": "completed"}))).2.fields[0].field,
        "note"
    );
    assert_eq!(
        trial
            .refused("action.outcome", outcome(json!({"state": "agreed", "note": "contractor late"})))
            .2
            .fields[0]
            .field,
        "due"
    );
    let extended = trial.must(
        "action.outcome",
        outcome(json!({"state": "agreed", "note": "contractor late", "due": "2026-05-15"})),
    );
    assert_eq!(
        (text(&extended, "/due"), text(&extended, "/agreed_due"), extended["overdue"].as_bool()),
        ("2026-05-15".into(), "2026-04-30".into(), Some(false))
    );
    let done = trial.must("action.outcome", outcome(json!({"state": "completed_until", "note": "alert live", "holds_until": "2026-06-30", "by": "Cressida Plumgarth"})));
    assert_eq!(
        (text(&done, "/state"), done["history"].as_array().unwrap().len()),
        ("completed_until".into(), 2)
    );
    let today = trial.must("today.list", json!({}));
    let back = today["later"].as_array().unwrap().iter().find(|r| r["why"]["rule"] == "D-33").unwrap();
    assert_eq!(text(back, "/due"), "2026-06-16", "ten working days before");
}

#[test]
fn nothing_becomes_of_an_action_before_its_meeting_has_ended() {
    let mut trial = Trial::new();
    let meeting = trial.started();
    let card = trial.must("action.add", json!({"meeting": meeting, "text": "Brief the response teams"}));
    let (code, rules, _) =
        trial.refused("action.outcome", json!({"action": card["id"], "state": "completed", "note": "done"}));
    assert_eq!((code, rules), (Code::Blocked, vec!["MARE-6.11-2".to_owned()]));
    trial.must("meeting.end", json!({"meeting": meeting, "at": "10:37"}));
    trial.must("action.outcome", json!({"action": card["id"], "state": "completed", "note": "done"}));
}

#[test]
fn today_groups_what_is_due_with_the_next_act() {
    let mut trial = Trial::new();
    let today = trial.must("today.list", json!({}));
    let hold =
        today["later"].as_array().unwrap().iter().find(|r| r["why"]["rule"] == "T-01").unwrap().clone();
    assert_eq!(
        (text(&hold, "/act/verb"), text(&hold, "/due"), text(&hold, "/reference")),
        ("meeting.book".into(), "2026-04-15".into(), "C-2026-001".into())
    );
    trial.booked();
    let today = trial.must("today.list", json!({}));
    assert!(
        today["today"].as_array().unwrap().iter().any(|r| r["act"]["verb"] == "notification.done"),
        "the Police are to be told"
    );
    trial.at("2026-04-16T09:00:00");
    let today = trial.must("today.list", json!({}));
    let late =
        today["overdue"].as_array().unwrap().iter().find(|r| r["why"]["rule"] == "T-01").unwrap().clone();
    assert!(text(&late, "/due_words").ends_with("1 working day late"));
}

#[test]
fn a_further_meeting_shows_the_actions_of_the_one_before() {
    let mut trial = Trial::new();
    let first = trial.complete();
    trial.must("meeting.issue", json!({"meeting": first}));
    let second = trial
        .because(
            "meeting.book",
            json!({"case": "case", "date": "2026-06-09", "convenor": "Petra Underlough", "minute_taker": "Bronagh Millrace"}),
            &[("MARE-11.6-2", "the Chair asked for it")],
        )
        .unwrap();
    let view = trial.must("meeting.get", json!({"meeting": second["id"]}));
    let previous = view["previous_actions"].as_array().unwrap();
    assert_eq!((previous.len(), text(&previous[0], "/meeting_reference")), (2, "M-2026-001".into()));
    let missing = trial.must("meeting.missing", json!({"meeting": second["id"]}));
    let six = missing["sections"].as_array().unwrap().iter().find(|s| s["section"] == 6).unwrap();
    assert_eq!(rules_of(&six["findings"]), ["MARE-A7-1"]);
}

#[test]
fn mare_16_16_1_a_restricted_action_of_the_meeting_before_is_in_no_copy_of_who_may_not_read_it() {
    let mut trial = Trial::new();
    let first = trial.complete();
    let door = trial.must("meeting.get", json!({"meeting": first}))["actions"][0]["id"].clone();
    trial.must(
        "action.update",
        json!({"meeting": first, "action": door, "restricted_to": ["Police", "health"]}),
    );
    trial.must("meeting.issue", json!({"meeting": first}));
    let earlier = trial.read::<Meeting>(&first);
    trial.keep(Meeting {
        uid: "next".into(),
        reference: "M-2026-002".into(),
        date: "2026-06-09".parse().unwrap(),
        ..earlier
    });
    for (recipient, agency, left_out) in
        [("Cressida Plumgarth", "Fellgate Homes", 1), ("DC Tamsin Larkenfell", "Police", 0)]
    {
        let input = json!({"meeting": "next", "recipient": recipient, "agency": agency, "secure": true, "agreed_by": "chair"});
        let copy = trial.must("copy.make", input);
        assert_eq!(copy["left_out"], json!(left_out), "{agency}");
        let page = trial.must("document.page", json!({"document": copy["document"], "page": 1}));
        assert_eq!(text(&page, "/text").contains("lockable metal door"), left_out == 0, "{agency}");
    }
}

#[test]
fn who_leaves_sees_what_they_still_have_to_agree() {
    let mut trial = Trial::new();
    let meeting = trial.started();
    let card = trial.must(
        "action.add",
        json!({"meeting": meeting, "text": "Place an alert on the address", "owner": "DC Tamsin Larkenfell"}),
    );
    let left = trial
        .must("meeting.attend", json!({"meeting": meeting, "name": "DC Tamsin Larkenfell", "left": "10:20"}));
    assert_eq!(left["actions_to_agree"], json!([1]));
    let accepted =
        trial.must("action.accept", json!({"meeting": meeting, "action": card["id"], "at": "10:19"}));
    assert_eq!(text(&accepted, "/accepted/by"), "DC Tamsin Larkenfell");
    let left = trial
        .must("meeting.attend", json!({"meeting": meeting, "name": "DC Tamsin Larkenfell", "left": "10:20"}));
    assert_eq!(left["actions_to_agree"], json!([]));
}
