//! An action of an earlier meeting that this one gave another date: its owner is asked for a yes to it before they leave, in
//! whichever place it was extended (D-33).

use super::earlier::second;
use super::*;

/// A further meeting in which the housing officer is, and the uid of her action of the first one.
fn here(trial: &mut Trial) -> (String, String) {
    let (first, meeting) = second(trial);
    trial.must(
        "meeting.attend",
        json!({"meeting": meeting, "name": "Cressida Plumgarth", "agency": "Fellgate Homes", "presence": "in_person"}),
    );
    (meeting, text(&trial.must("meeting.get", json!({"meeting": first})), "/actions/0/id"))
}

fn leaving(trial: &Trial, meeting: &str, name: &str) -> Value {
    trial.must("meeting.leaving", json!({"meeting": meeting, "line": uid_of(trial, meeting, name)}))
}

fn extend(trial: &Trial, meeting: &str, door: &str) {
    let input = json!({"meeting": meeting, "action": door, "outcome": "extend", "note": "no contractor", "due": "2026-06-30"});
    trial.must("meeting.carry", input);
}

#[test]
fn d_33_who_leaves_is_asked_for_the_new_date_of_an_earlier_action_and_one_key_takes_the_yes() {
    let mut trial = Trial::new();
    let (meeting, door) = here(&mut trial);
    assert_eq!(leaving(&trial, &meeting, "Cressida Plumgarth")["extended"], json!([]));
    extend(&trial, &meeting, &door);
    trial.at("2026-06-09T10:25:00");
    trial.must("meeting.attend", json!({"meeting": meeting, "name": "Cressida Plumgarth", "step": "leave"}));
    trial.at_the_seat_of(&meeting);
    let card = leaving(&trial, &meeting, "Cressida Plumgarth");
    assert_eq!(
        (card["extended"].as_array().unwrap().len(), text(&card, "/extended/0/id")),
        (1, door.clone())
    );
    let words = text(&card, "/extended/0/words");
    assert!(words.starts_with("of Wed 1 Apr 2026, extended to Tue 30 Jun 2026"), "{words}");
    assert!(text(&card, "/words").contains("1 earlier action with a new date to agree"), "{card}");
    assert_eq!(leaving(&trial, &meeting, "Rosalind Tarnwhistle")["extended"], json!([]), "it is not hers");

    trial.must("action.accept", json!({"meeting": meeting, "action": door, "by": "Cressida Plumgarth"}));
    let agreed = leaving(&trial, &meeting, "Cressida Plumgarth");
    assert!(text(&agreed, "/words").contains("the new date of their earlier action is agreed"), "{agreed}");
    assert_eq!(says(&findings(&trial, &meeting, 6), "ACT-2"), "");
    trial.must("undo.last", json!({"meeting": meeting}));
    assert!(says(&findings(&trial, &meeting, 6), "ACT-2").contains("action 1"), "taken back by name");
    // An earlier action that this meeting left as it was is nobody's to agree here.
    let other = trial.all::<Action>().into_iter().find(|a| a.uid != door).unwrap();
    let refused = trial.refused("action.accept", json!({"meeting": meeting, "action": other.uid}));
    assert_eq!(refused.0, Code::NotFound);
}

#[test]
fn d_33_what_is_restricted_stands_on_no_leaving_card_of_another_reader() {
    let mut trial = Trial::new();
    let (meeting, door) = here(&mut trial);
    extend(&trial, &meeting, &door);
    let mut kept: Action = trial.read(&door);
    kept.restricted_to = vec!["Police".into()];
    trial.put(kept);
    assert_eq!(leaving(&trial, &meeting, "Cressida Plumgarth")["extended"], json!([]));
    trial.must("meeting.section", json!({"meeting": meeting, "section": 6}));
    assert_eq!(trial.must("meeting.chair", json!({"meeting": meeting}))["read_back"], json!([]));
}

#[test]
fn d_33_the_chair_reads_back_the_new_date_with_section_6_and_with_the_plan() {
    let mut trial = Trial::new();
    let (meeting, door) = here(&mut trial);
    extend(&trial, &meeting, &door);
    for (section, lines) in [(6, 1), (7, 0), (13, 1)] {
        trial.must("meeting.section", json!({"meeting": meeting, "section": section}));
        let view = trial.must("meeting.chair", json!({"meeting": meeting}));
        assert_eq!(view["read_back"].as_array().unwrap().len(), lines, "section {section}: {view}");
        if lines == 1 {
            assert_eq!(text(&view, "/read_back/0/what"), "Action 1 of Wed 1 Apr 2026");
            let detail = text(&view, "/read_back/0/detail");
            assert!(
                detail.starts_with("Cressida Plumgarth, Fellgate Homes · extended to Tue 30 Jun 2026"),
                "{detail}"
            );
        }
    }
}

#[test]
fn d_33_an_extension_through_the_register_asks_again_while_the_meeting_runs() {
    let mut trial = Trial::new();
    let (meeting, door) = here(&mut trial);
    let mut agreed: Action = trial.read(&door);
    agreed.accept(mare_domain::action::Acceptance {
        by: "Cressida Plumgarth".into(),
        at: "2026-04-01T10:30:00".parse().unwrap(),
    });
    trial.put(agreed);
    let later = |due: &str| json!({"action": door, "state": "agreed", "note": "no contractor", "due": due});
    trial.must("action.outcome", later("2026-06-30"));
    assert_eq!(trial.read::<Action>(&door).accepted, None);
    assert!(says(&findings(&trial, &meeting, 6), "ACT-2").contains("Fellgate Homes"));
    let board = trial.must("meeting.get", json!({"meeting": meeting}));
    assert_eq!(board["carried"]["extended"], json!(1), "it stands on the board of the meeting");
    trial.must("meeting.accept_agency", json!({"meeting": meeting, "agency": "Fellgate Homes"}));
    assert_eq!(says(&findings(&trial, &meeting, 6), "ACT-2"), "");
    // Once the meeting is over an extension is the register's own.
    trial.at("2026-06-09T11:00:00");
    trial.must("meeting.end", json!({"meeting": meeting}));
    trial.must("action.outcome", later("2026-07-31"));
    let kept: Action = trial.read(&door);
    assert_eq!((kept.history.len(), kept.due.unwrap().to_string()), (2, "2026-07-31".into()));
    assert!(kept.accepted.is_some() && kept.history[1].reviewed_in.is_none());
}

#[test]
fn what_was_closed_after_its_extension_waits_for_no_yes() {
    let mut trial = Trial::new();
    let (meeting, door) = here(&mut trial);
    extend(&trial, &meeting, &door);
    assert!(says(&findings(&trial, &meeting, 6), "ACT-2").contains("Fellgate Homes"));
    trial.must("action.outcome", json!({"action": door, "state": "completed", "note": "photograph"}));
    assert_eq!(says(&findings(&trial, &meeting, 6), "ACT-2"), "");
}
