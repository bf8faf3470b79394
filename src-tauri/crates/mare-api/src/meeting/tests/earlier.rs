//! Earlier actions as the first work of a further meeting, the leaving card, and what is missing in the room.

use super::*;
use chrono::NaiveDate;
use mare_domain::document::Copy;

/// A second meeting about the same person that runs on 9 June; returns both.
pub(super) fn second(trial: &mut Trial) -> (String, String) {
    let first = trial.complete();
    trial.must("meeting.issue", json!({"meeting": first}));
    let next = further(trial, "2026-06-09");
    (first, next)
}

#[test]
fn mare_6_11_2_the_board_of_earlier_actions_takes_one_key_each() {
    let mut trial = Trial::new();
    let (_, meeting) = second(&mut trial);
    let view = |trial: &Trial| trial.must("meeting.get", json!({"meeting": meeting}));
    let board = view(&trial);
    assert_eq!(board["carried"], json!({"done": 0, "changed": 0, "not_done": 0, "extended": 0, "open": 2}));
    let uid = |n: usize| text(&board, &format!("/previous_actions/{n}/id"));
    let carry = |action: &str, more: Value| {
        let mut input = json!({"meeting": meeting, "action": action});
        input.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        input
    };
    assert!(
        says(&findings(&trial, &meeting, 6), "ACT-3").contains("actions 1 and 2 have not been looked at")
    );
    trial.at_the_seat_of(&meeting);
    trial.at("2026-06-09T10:04:00");
    let done = trial.must("meeting.carry", carry(&uid(0), json!({"outcome": "done"})));
    assert_eq!(text(&done, "/state"), "completed");
    assert!(says(&findings(&trial, &meeting, 6), "MARE-6.11-2").contains("Action 1"));
    let asked = trial.must("meeting.missing", json!({"meeting": meeting}));
    let six =
        asked["sections"].as_array().unwrap().iter().find(|s| s["section"] == 6).unwrap()["findings"].clone();
    let wordless = six.as_array().unwrap().iter().find(|f| f["rule"] == "MARE-6.11-2").unwrap();
    assert_eq!(text(wordless, "/response"), "warn");
    // The words follow by calling again; nothing is doubled.
    trial.must(
        "meeting.carry",
        carry(&uid(0), json!({"outcome": "done", "evidence": "photograph of the door"})),
    );
    assert_eq!(says(&findings(&trial, &meeting, 6), "MARE-6.11-2"), "");
    let door = trial.read::<Action>(&uid(0));
    assert_eq!((door.history.len(), door.history[0].reviewed_in.as_deref()), (1, Some(meeting.as_str())));
    assert_eq!(door.history[0].deed.recorded_by, "Bronagh Millrace");
    let (code, rules, error) = trial.refused("meeting.carry", carry(&uid(1), json!({"outcome": "extend"})));
    assert_eq!((code, rules[0].as_str()), (Code::Blocked, "MARE-6.11-2"));
    assert_eq!(error.fields.iter().map(|f| f.field.as_str()).collect::<Vec<_>>(), ["note", "due"]);
    let extended = trial.must(
        "meeting.carry",
        carry(&uid(1), json!({"outcome": "extend", "note": "he was away", "due": "2026-06-30"})),
    );
    assert_eq!(
        (text(&extended, "/due"), text(&extended, "/agreed_due")),
        ("2026-06-30".into(), "2026-04-17".into())
    );
    let after = view(&trial);
    assert_eq!(after["carried"], json!({"done": 1, "changed": 0, "not_done": 0, "extended": 1, "open": 0}));
    assert_eq!(
        (text(&after, "/previous_actions/0/carried/outcome"), text(&after, "/previous_actions/0/carried/at")),
        ("done".into(), "2026-06-09T10:04:00".into())
    );
    assert_eq!(says(&findings(&trial, &meeting, 6), "MARE-A7-1"), "", "looked at one by one");
    // Taken back by name.
    let name = text(&trial.must("undo.last", json!({"meeting": meeting})), "/name");
    let first: String = text(&extended, "/text").chars().take(20).collect();
    assert!(name.starts_with(&format!("earlier action: extended, “{first}")), "{name}");
    assert_eq!(view(&trial)["carried"]["open"], json!(1));
}

#[test]
fn an_action_of_another_person_or_of_this_meeting_is_not_carried() {
    let mut trial = Trial::new();
    let (_, meeting) = second(&mut trial);
    let own = action(&trial, &meeting, "Ring the landlord about the lock", "Jorah Kestlewick");
    trial.keep(Meeting {
        uid: "other".into(),
        reference: "M-2026-900".into(),
        person: "nora".into(),
        date: "2026-05-01".parse::<NaiveDate>().unwrap(),
        state: mare_domain::meeting::MeetingState::Held,
        ..Meeting::default()
    });
    trial.keep(Action { uid: "foreign".into(), meeting: "other".into(), ..Action::default() });
    for action in [own.as_str(), "foreign"] {
        let input = json!({"meeting": meeting, "action": action, "outcome": "done"});
        assert_eq!(trial.refused("meeting.carry", input).0, Code::NotAllowed, "{action}");
    }
}

#[test]
fn an_open_action_of_an_older_meeting_stays_on_the_board() {
    let mut trial = Trial::new();
    let (_, middle) = second(&mut trial);
    trial.must("meeting.end", json!({"meeting": middle}));
    let mut third: Meeting = trial.read(&middle);
    third.uid = "third".into();
    third.reference = "M-2026-003".into();
    third.date = "2026-07-01".parse::<NaiveDate>().unwrap();
    third.state = mare_domain::meeting::MeetingState::InProgress;
    trial.keep(third);
    let view = trial.must("meeting.get", json!({"meeting": "third"}));
    assert_eq!(
        (view["previous_actions"].clone(), view["still_open"].as_array().unwrap().len()),
        (json!([]), 2)
    );
    let uid = text(&view, "/still_open/0/id");
    trial.must("meeting.carry", json!({"meeting": "third", "action": uid, "outcome": "not_done"}));
    let view = trial.must("meeting.get", json!({"meeting": "third"}));
    assert_eq!(
        (view["still_open"].as_array().unwrap().len(), view["carried"]["not_done"].clone()),
        (2, json!(1))
    );
}

/// A further meeting that runs on `day`, booked under `case`.
fn further(trial: &mut Trial, day: &str) -> String {
    let input = json!({"case": "case", "date": day, "start": "10:00", "convenor": "Petra Underlough",
                       "chair": "Rosalind Tarnwhistle", "minute_taker": "Bronagh Millrace"});
    let next = trial.because("meeting.book", input, &[("MARE-11.6-2", "the Chair asked for it")]).unwrap();
    trial.at(&format!("{day}T10:00:00"));
    trial.must("meeting.start", json!({"meeting": next["id"]}));
    text(&next, "/id")
}

/// Section 6 of the copy of somebody, and how many rows the copy was built without.
fn section_6(trial: &Trial, meeting: &str, recipient: &str, agency: &str) -> (String, Value) {
    let (all, copy) = copy_for(trial, meeting, recipient, agency);
    let six = all.split_once("6. ").unwrap().1.split_once("7. ").unwrap().0;
    (six.to_owned(), copy["left_out"].clone())
}

#[test]
fn mare_6_11_2_the_minutes_list_what_was_open_of_every_earlier_meeting_and_what_became_of_it() {
    let mut trial = Trial::new();
    let first = trial.complete();
    for (words, readers) in
        [("Ring his sister", json!([])), ("Ask the informant", json!(["Police", "health"]))]
    {
        let input = json!({"meeting": first, "text": words, "owner": "DC Tamsin Larkenfell",
                           "due": "2026-04-30", "restricted_to": readers});
        trial.must("action.add", input);
    }
    trial.must("meeting.issue", json!({"meeting": first}));
    let uid = |trial: &Trial, words: &str| {
        trial.all::<Action>().into_iter().find(|a| a.text.starts_with(words)).unwrap().uid
    };
    let second = further(&mut trial, "2026-06-09");
    let carry = |trial: &Trial, meeting: &str, words: &str, mut more: Value| {
        more["meeting"] = json!(meeting);
        more["action"] = json!(uid(trial, words));
        trial.must("meeting.carry", more);
    };
    carry(&trial, &second, "Fit a lockable", json!({"outcome": "done", "note": "seen on 8 June"}));
    action(&trial, &second, "Change the lock of the bin store", "Cressida Plumgarth");
    trial.must("meeting.end", json!({"meeting": second}));

    let third = further(&mut trial, "2026-07-01");
    trial.at("2026-07-01T10:05:00");
    carry(&trial, &third, "Kelvin", json!({"outcome": "extend", "note": "he was away", "due": "2026-07-15"}));
    carry(&trial, &third, "Ask the informant", json!({"outcome": "not_done"}));
    trial.must("meeting.end", json!({"meeting": third}));
    issued(&trial, &third, "2026-07-02T09:00:00");
    // What is recorded after the issue changes no copy.
    trial.at("2026-07-20T09:00:00");
    trial.must(
        "action.outcome",
        json!({"action": uid(&trial, "Ring his sister"), "state": "completed", "note": "call note"}),
    );

    let (police, left_out) = section_6(&trial, &third, "DC Tamsin Larkenfell", "Police");
    assert_eq!(left_out, json!(0));
    let status = |words: &str, status: &str| {
        let row: Vec<&str> = police.split(words).nth(1).unwrap().split("\",\"").collect();
        assert!(row[2].starts_with(status), "{words}: {row:?}");
    };
    status("Change the lock of the bin store", "Open");
    status("will be informed", "Extended to Wed 15 Jul 2026: he was away");
    status("Ring his sister", "Open");
    status("Ask the informant", "Not done by the agency");
    assert!(!police.contains("Fit a lockable"), "it was done before this meeting began");
    assert!(police.contains("Still open of the meeting of 1 April 2026 (M-2026-001)."), "{police}");
    // The board has the same.
    let view = trial.must("meeting.get", json!({"meeting": third}));
    for row in view["still_open"].as_array().unwrap() {
        assert!(police.contains(&text(row, "/text")), "{row}");
    }
    assert_eq!(view["still_open"].as_array().unwrap().len(), 3);

    let (homes, left_out) = section_6(&trial, &third, "Cressida Plumgarth", "Fellgate Homes");
    assert_eq!(left_out, json!(1), "the restricted action of two meetings before is counted");
    trial.as_reader_of("Fellgate Homes");
    let theirs = trial.must("meeting.get", json!({"meeting": third}));
    assert_eq!(theirs["hidden"], left_out, "on screen as many are missing as in the copy");
    assert!(homes.contains("Ring his sister") && !homes.contains("informant"), "{homes}");
}

#[test]
fn d_33_a_new_date_on_the_board_asks_the_agency_again_and_its_own_minutes_stay() {
    let mut trial = Trial::new();
    let first = trial.complete();
    let homes = |meeting: &str, at: &str| json!({"meeting": meeting, "agency": "Fellgate Homes", "at": at});
    trial.must("meeting.accept_agency", homes(&first, "10:30"));
    trial.must("meeting.issue", json!({"meeting": first}));
    let meeting = further(&mut trial, "2026-06-09");
    let door = text(&trial.must("meeting.get", json!({"meeting": first})), "/actions/0/id");
    let extend = |trial: &Trial, due: &str| {
        let input = json!({"meeting": meeting, "action": door, "outcome": "extend", "note": "no contractor.", "due": due});
        trial.must("meeting.carry", input)
    };
    let read = |trial: &Trial, section: Value| {
        trial.must("meeting.read_back", json!({"meeting": meeting, "section": section}))
    };
    extend(&trial, "2026-06-30");
    let shown = read(&trial, json!(6));
    assert_eq!(shown["actions"].as_array().unwrap().len(), 1);
    assert!(text(&shown, "/actions/0/due_words").starts_with("extended to Tue 30 Jun 2026"), "{shown}");
    assert_eq!(
        text(&shown, "/agencies/0/accepted_words"),
        "changed since the yes of Wed 1 Apr 2026: ask again"
    );
    assert_eq!(read(&trial, json!(13))["actions"], json!([]), "it is no action of this plan");
    let asked = |trial: &Trial| says(&findings(trial, &meeting, 6), "ACT-2");
    assert!(asked(&trial).contains("Fellgate Homes has not said yes to the new date of action 1"));

    let yes = trial.must("meeting.accept_agency", homes(&meeting, "10:20"));
    assert_eq!(yes["accepted"][0]["id"], json!(door));
    assert_eq!(text(&read(&trial, Value::Null), "/agencies/0/accepted_words"), "accepted in the room 10:20");
    assert_eq!(asked(&trial), "");
    extend(&trial, "2026-07-07");
    assert!(asked(&trial).contains("action 1"), "another date again");
    trial.must("undo.last", json!({"meeting": meeting}));
    assert_eq!(asked(&trial), "");
    assert_eq!(text(&read(&trial, Value::Null), "/agencies/0/accepted_words"), "accepted in the room 10:20");

    trial.must("meeting.end", json!({"meeting": meeting}));
    issued(&trial, &meeting, "2026-06-10T09:00:00");
    let (six, _) = section_6(&trial, &meeting, "Cressida Plumgarth", "Fellgate Homes");
    let status = "Extended to Tue 30 Jun 2026: no contractor. Read back to Fellgate Homes and accepted at 10:20: Fellgate Homes";
    assert!(six.contains(status), "{six}");
    // A copy of the minutes in which it was agreed says what was agreed.
    let (agreed, _) = copy_for(&trial, &first, "Cressida Plumgarth", "Fellgate Homes");
    assert!(agreed.contains("Thu 30 Apr 2026") && !agreed.contains("30 Jun 2026"), "{agreed}");
    assert!(!agreed.contains("Changed since"), "{agreed}");
}

#[test]
fn d_33_a_new_date_that_nobody_was_asked_about_is_printed_as_that() {
    let mut trial = Trial::new();
    let first = trial.complete();
    trial.must(
        "meeting.accept_agency",
        json!({"meeting": first, "agency": "Netherdale Trust", "at": "10:30"}),
    );
    trial.must("meeting.issue", json!({"meeting": first}));
    let meeting = further(&mut trial, "2026-06-09");
    let told = text(&trial.must("meeting.get", json!({"meeting": first})), "/actions/1/id");
    let mut carry = json!({"meeting": meeting, "action": told, "outcome": "extend", "note": "he was away", "due": "2026-06-30"});
    trial.must("meeting.carry", carry.clone());
    let accepted = |trial: &Trial| trial.read::<Action>(&told).accepted.map(|yes| yes.at.to_string());
    assert_eq!(accepted(&trial), None);
    // Somebody was wrong: it was done, and the yes to its own date is as it was.
    carry["outcome"] = json!("done");
    trial.must("meeting.carry", carry.clone());
    assert_eq!(accepted(&trial).as_deref(), Some("2026-04-01 10:30:00"));
    carry["outcome"] = json!("extend");
    trial.must("meeting.carry", carry);
    trial.must("meeting.end", json!({"meeting": meeting}));
    issued(&trial, &meeting, "2026-06-10T09:00:00");
    let (six, _) = section_6(&trial, &meeting, "Jorah Kestlewick", "Netherdale Trust");
    let status = "Extended to Tue 30 Jun 2026: he was away. Not read back to Netherdale Trust with this date";
    assert!(six.contains(status), "{six}");
}

#[test]
fn d_33_the_minutes_say_which_action_changed_after_its_yes_by_number_or_by_its_first_words() {
    let mut trial = Trial::new();
    let meeting = trial.complete();
    let door = text(&trial.must("meeting.get", json!({"meeting": meeting})), "/actions/0/id");
    trial.must(
        "meeting.accept_agency",
        json!({"meeting": meeting, "agency": "Fellgate Homes", "at": "10:30"}),
    );
    let change =
        json!({"meeting": meeting, "action": door, "text": "Fit a lockable metal door to both bin stores"});
    trial.must("action.update", change);
    let kept: Meeting = trial.read(&meeting);
    issued(&trial, &meeting, "2026-04-08T15:00:00");
    let (draft, _) = copy_for(&trial, &meeting, "Cressida Plumgarth", "Fellgate Homes");
    let changed = "Changed since and not read back to Fellgate Homes again:";
    assert!(draft.contains(&format!("{changed} “Fit a lockable metal door to …”.")), "{draft}");
    trial.put(kept);
    trial.must("meeting.issue", json!({"meeting": meeting}));
    let (minutes, _) = copy_for(&trial, &meeting, "Cressida Plumgarth", "Fellgate Homes");
    assert!(minutes.contains(&format!("{changed} action 1.")), "{minutes}");
    // Whoever may not read the action is not told that it changed.
    let mut restricted: Action = trial.read(&door);
    restricted.restricted_to = vec!["Police".into()];
    trial.put(restricted);
    let (theirs, _) = copy_for(&trial, &meeting, "Cressida Plumgarth", "Fellgate Homes");
    assert!(!theirs.contains(changed), "{theirs}");
}

#[test]
fn d_33_the_leaving_card_has_their_actions_their_paper_and_what_they_heard() {
    let mut trial = Trial::new();
    let (first, meeting) = second(&mut trial);
    trial.must("meeting.attend", json!({"meeting": meeting, "name": "Cressida Plumgarth", "agency": "Fellgate Homes", "presence": "in_person"}));
    let card = |trial: &Trial| {
        let line = uid_of(trial, &meeting, "Cressida Plumgarth");
        trial.must("meeting.leaving", json!({"meeting": meeting, "line": line}))
    };
    action(&trial, &meeting, "Fit a second lock to the bin store", "Cressida Plumgarth");
    action(&trial, &meeting, "Place an alert on the address", "Jorah Kestlewick");
    let given =
        Some(DeedInput::default().recorded("Rosalind Tarnwhistle", "2026-06-09T10:00:00".parse().unwrap()));
    let copy = |number: u32, channel: &str| Copy {
        uid: format!("copy-{number}"),
        meeting: first.clone(),
        number,
        recipient: "Cressida Plumgarth".into(),
        channel: channel.into(),
        given: given.clone(),
        ..Copy::default()
    };
    trial.keep(copy(4, "by hand"));
    trial.keep(copy(5, "secure e-mail"));
    trial.at("2026-06-09T10:25:00");
    trial.must("meeting.attend", json!({"meeting": meeting, "name": "Cressida Plumgarth", "step": "leave"}));
    trial.at("2026-06-09T10:30:00");
    trial.at_the_seat_of(&meeting);
    let leaving = card(&trial);
    assert_eq!(leaving["to_agree"], json!([1]));
    assert_eq!(
        (leaving["copies"].as_array().unwrap().len(), leaving["copies"][0]["number"].clone()),
        (1, json!(4))
    );
    assert_eq!(text(&leaving, "/heard/to"), "10:25:00");
    let words = text(&leaving, "/words");
    assert!(words.contains("action 1 to agree; copy 4 to hand back"), "{words}");
    trial.must("meeting.accept_agency", json!({"meeting": meeting, "agency": "Fellgate Homes"}));
    assert!(text(&card(&trial), "/words").contains("their action is agreed"));
}

#[test]
fn what_is_missing_in_the_room_informs_and_never_counts_for_the_issue() {
    let mut trial = Trial::new();
    let meeting = trial.started();
    let count = |trial: &Trial| trial.must("meeting.missing", json!({"meeting": meeting}))["count"].clone();
    trial.must("meeting.declare", json!({"meeting": meeting}));
    let silent = says(&findings(&trial, &meeting, 7), "MARE-16.6-1");
    assert!(silent.contains("Police has not spoken") && silent.contains("Fellgate Homes"), "{silent}");
    trial.must(
        "meeting.attend",
        json!({"meeting": meeting, "name": "DC Tamsin Larkenfell", "contribution": "nothing_to_report"}),
    );
    assert!(!says(&findings(&trial, &meeting, 7), "MARE-16.6-1").contains("Police"));
    let before = count(&trial);
    // Information after the risks were answered was listed, perhaps not considered.
    trial.at("2026-04-01T10:20:00");
    let tell = |words: &str| json!({"meeting": meeting, "section": 7, "kind": "information", "text": words, "agency": "Netherdale Trust", "source": "own"});
    trial.must("entry.add", tell("He drinks daily"));
    trial.at("2026-04-01T10:25:00");
    trial.must("meeting.set", json!({"meeting": meeting, "field": "risks.nature", "value": "Fire"}));
    assert_eq!(says(&findings(&trial, &meeting, 7), "RSK-10"), "");
    trial.at("2026-04-01T10:30:00");
    trial.must("entry.add", tell("He bought petrol"));
    assert!(says(&findings(&trial, &meeting, 7), "RSK-10").contains("1 item of information is new"));
    trial.at("2026-04-01T10:31:00");
    trial.must(
        "meeting.set",
        json!({"meeting": meeting, "field": "risks.nature", "value": "Fire, with petrol"}),
    );
    assert_eq!(says(&findings(&trial, &meeting, 7), "RSK-10"), "");
    // A decision without its why, and a disagreement that nobody resolved.
    trial.must(
        "entry.add",
        json!({"meeting": meeting, "section": 12, "kind": "decision", "text": "No referral to MAPPA",
                                   "dissent": [{"who": "Police", "why": "he has a record"}]}),
    );
    let twelve = says(&findings(&trial, &meeting, 12), "MIN-3");
    assert!(
        twelve.contains("Decision 1 of section 12 has no reasons") && twelve.contains("how was it resolved"),
        "{twelve}"
    );
    assert!(says(&findings(&trial, &meeting, 10), "FRM-8").contains("diversity"));
    trial.must(
        "meeting.set",
        json!({"meeting": meeting, "field": "diversity", "value": "nothing bears on the case"}),
    );
    assert_eq!(says(&findings(&trial, &meeting, 10), "FRM-8"), "");
    let after = count(&trial);
    let answered = 2; // the risk question, and the information with its owner and source
    assert_eq!(before.as_u64().unwrap() - answered, after.as_u64().unwrap());
}
