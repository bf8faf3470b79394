//! Who typed a row, and before whom it stays because of that: a person, not a name (D-23, 16.2, 16.7).

use super::*;
use crate::role::Role;
use crate::session::{Actor, Seat, Session};
use mare_domain::entry::Entry;

fn account(user: &str, agency: &str) -> Session {
    Session::signed_in(Actor {
        user: user.into(),
        name: "Dilys Mossgarth".into(),
        agency: agency.into(),
        roles: vec![Role::Office],
    })
}

fn seat_of(account: &Session, meeting: &str, name: &str) -> Session {
    account.hand_over(Seat { meeting: meeting.into(), reference: String::new(), name: name.into() })
}

fn view(trial: &Trial, meeting: &str) -> Value {
    trial.must("meeting.get", json!({"meeting": meeting}))
}

fn shown(trial: &Trial, meeting: &str) -> (usize, usize, u64) {
    let view = view(trial, meeting);
    let count = |rows: &str| view[rows].as_array().unwrap().len();
    (count("entries"), count("actions"), view["hidden"].as_u64().unwrap())
}

fn quiet_visit(trial: &Trial, meeting: &str) -> Value {
    let line = json!({"meeting": meeting, "section": 8, "line": "Visit the petrol seller quietly @tamsin by 10 April",
                      "restricted_to": ["police"]});
    let kept = trial.must("capture.commit", line)["action"].clone();
    assert_eq!(kept["owner"], "DC Tamsin Larkenfell", "{kept}");
    kept
}

#[test]
fn a_restricted_action_stays_before_whoever_typed_it_until_the_minutes_are_closed() {
    let mut trial = Trial::new();
    let meeting = trial.started();
    let chairs = quiet_visit(&trial, &meeting);
    trial.session = account("u-1", "Fellgate Homes");
    let added = json!({"meeting": meeting, "text": "Watch the petrol pump", "restricted_to": ["police"]});
    trial.must("action.add", added);
    let visit = quiet_visit(&trial, &meeting);
    assert_eq!(text(&visit, "/typed_by"), "Dilys Mossgarth");
    assert_eq!(shown(&trial, &meeting), (0, 2, 1), "their own, and not the Chair's");
    // What one sees, one may put right.
    for (verb, more) in [("action.update", "text"), ("action.accept", "by")] {
        let input =
            |of: &Value| json!({"meeting": meeting, "action": of["id"], more: "Visit the shop quietly"});
        trial.must(verb, input(&visit));
        assert_eq!(trial.refused(verb, input(&chairs)).0, Code::NotAllowed, "{verb}");
    }
    // It stands on the card of the one who does it, when they leave.
    let line = uid_of(&trial, &meeting, "DC Tamsin Larkenfell");
    let card = trial.must("meeting.leaving", json!({"meeting": meeting, "line": line}));
    assert_eq!(card["actions"].as_array().unwrap().len(), 1, "{card}");
    // Never where others look: the room's read-back, the Chair's window, search, the register of all cases.
    for (verb, input) in [
        ("meeting.read_back", json!({"meeting": meeting})),
        ("meeting.chair", json!({"meeting": meeting})),
        ("search.all", json!({"text": "quietly"})),
        ("action.list", json!({})),
        ("today.list", json!({})),
    ] {
        let answer = trial.must(verb, input).to_string();
        assert!(!answer.contains("quietly") && !answer.contains("petrol"), "{verb}: {answer}");
    }
    let mut closed: Meeting = trial.read(&meeting);
    closed.state = MeetingState::Issued;
    trial.put(closed);
    assert_eq!(shown(&trial, &meeting), (0, 0, 3));
}

#[test]
fn a_row_that_was_turned_keeps_who_typed_it_and_when() {
    let mut trial = Trial::new();
    let meeting = trial.started();
    trial.session = account("u-1", "Fellgate Homes");
    let row =
        json!({"meeting": meeting, "section": 8, "text": "Visit the seller", "restricted_to": ["police"]});
    let note = trial.must("entry.add", row);
    let typed = |row: &Value| (row["typed_by"].clone(), row["typist"].clone(), row["typed_at"].clone());
    // Somebody else makes an action of it, and a note again.
    trial.as_reader_of("Police");
    trial.at("2026-04-01T10:20:00");
    let turn = |row: &str, uid: &Value, into: &str| {
        trial.must("capture.turn", json!({"meeting": meeting, row: uid, "into": into}))
    };
    let action = turn("entry", &note["id"], "action")["action"].clone();
    assert_eq!(typed(&action), typed(&note));
    let again = turn("action", &action["id"], "note")["entry"].clone();
    assert_eq!(typed(&again), typed(&note));
    trial.session = account("u-1", "Fellgate Homes");
    assert_eq!(shown(&trial, &meeting), (1, 0, 0));
}

#[test]
fn d_23_two_people_of_one_name_are_two() {
    let mut trial = Trial::new();
    let meeting = trial.started();
    let (one, other) = (account("u-1", "Fellgate Homes"), account("u-2", "Fellgate Homes"));
    let at_the_seat = seat_of(&one, &meeting, "Dilys Mossgarth");
    let whose = [&one, &other, &at_the_seat];
    for typist in whose {
        trial.session = typist.clone();
        let row = json!({"meeting": meeting, "section": 8, "text": "A can", "restricted_to": ["police"]});
        trial.must("entry.add", row);
    }
    for reader in [one.clone(), other, at_the_seat, seat_of(&one, &meeting, "Dilys Mossgarth")] {
        trial.session = reader;
        assert_eq!(shown(&trial, &meeting), (1, 0, 2), "{:?}", trial.session);
    }
    trial.session = seat_of(&one, &meeting, "Bronagh Millrace");
    assert_eq!(shown(&trial, &meeting), (0, 0, 3), "another person at the same seat");
    // A window that had the rows of one is sent all anew for the other, though the name is the same.
    trial.session = one.clone();
    let mark = view(&trial, &meeting)["mark"].clone();
    trial.session = seat_of(&one, &meeting, "Dilys Mossgarth");
    let since = trial.must("meeting.get", json!({"meeting": meeting, "since": mark}));
    assert_eq!(since["only_changed"], json!(false));
}

#[test]
fn rows_of_an_older_program_are_known_by_the_name_and_its_actions_by_nothing() {
    let mut trial = Trial::new();
    let meeting = trial.started();
    let old = |noun: &str| {
        let mut row = json!({"uid": format!("old-{noun}"), "meeting": meeting, "case": "case", "section": 8,
                             "text": "A can", "restricted_to": ["police"]});
        if noun == "entry" {
            row["typed_by"] = json!("Dilys Mossgarth");
        }
        row
    };
    trial.keep(serde_json::from_value::<Entry>(old("entry")).unwrap());
    trial.keep(serde_json::from_value::<Action>(old("action")).unwrap());
    trial.session = account("u-2", "Fellgate Homes");
    assert_eq!(shown(&trial, &meeting), (1, 0, 1));
    trial.as_reader_of("Police");
    assert_eq!(shown(&trial, &meeting), (1, 1, 0));
    let none = view(&trial, &meeting)["actions"][0].clone();
    assert!(none.get("typist").is_none() && none.get("typed_by").is_none(), "{none}");
}
