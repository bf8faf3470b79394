//! The practice room through its verbs: what is typed as it is said leaves nothing missed.

use crate::error::Code;
use crate::meeting::trial::{Trial, text};
use mare_domain::rehearsal::Rehearsal;
use serde_json::{Value, json};

fn room() -> (Trial, String) {
    let mut trial = Trial::new();
    trial.at("2027-06-15T10:00:00");
    let begun = trial.must("rehearsal.begin", json!({}));
    (trial, text(&begun, "/meeting"))
}

fn commit(trial: &Trial, meeting: &str, section: u8, line: &str) -> Value {
    trial.must("capture.commit", json!({"meeting": meeting, "section": section, "line": line}))
}

fn step(trial: &Trial, meeting: &str, name: &str, step: &str) {
    trial.must("meeting.attend", json!({"meeting": meeting, "name": name, "step": step}));
}

/// Types the whole meeting as a practised minute taker would: a few seconds after the words.
fn play(trial: &mut Trial, meeting: &str) {
    trial.at("2027-06-15T10:00:50");
    commit(trial, meeting, 7, "Thackeray: three events last month, each after a night without sleep");
    trial.at("2027-06-15T10:01:20");
    step(trial, meeting, "Rhoda Eskmere", "late");
    let view = trial.must("meeting.get", json!({"meeting": meeting}));
    let lines = view["attendance"].as_array().unwrap();
    let rhoda = lines.iter().find(|l| l["name"] == "Rhoda Eskmere").unwrap()["uid"].clone();
    trial.must("meeting.declare", json!({"meeting": meeting, "lines": [rhoda]}));
    trial.at("2027-06-15T10:02:20");
    commit(trial, meeting, 7, "Police: struck the door of 12 with a hammer, nobody hurt, hammer seized");
    let wrong = commit(trial, meeting, 7, "Police: conviction in 2023 for a broken window");
    trial.at("2027-06-15T10:03:20");
    commit(trial, meeting, 7, "Police: a second man is being looked at for the window #police #health");
    trial.at("2027-06-15T10:04:00");
    commit(
        trial,
        meeting,
        7,
        "Beckside Homes: door renewed, landing light out since the winter, 11 complaints",
    );
    trial.at("2027-06-15T10:05:20");
    trial.must(
        "entry.correct",
        json!({"meeting": meeting, "entry": wrong["entry"]["id"], "by": "PC Jonah Brathwick",
               "text": "Caution in 2023 for a broken window, no conviction"}),
    );
    trial.at("2027-06-15T10:06:10");
    for (column, level) in [
        ("known_adult_c", "high"),
        ("known_adult_h", "low"),
        ("public_c", "low"),
        ("staff_c", "med"),
        ("self_c", "low"),
    ] {
        let field = format!("grid.{column}");
        trial.must("meeting.set", json!({"meeting": meeting, "field": field, "value": level}));
    }
    trial.at("2027-06-15T10:07:40");
    commit(
        trial,
        meeting,
        11,
        "/d Ms Ada Quarrendon is told now, because she cannot protect herself against what she does not know. Dissent: Wilma Thackeray: would wait a week",
    );
    for (at, line) in [
        ("10:08:00", "Visit Ms Quarrendon and give her the safety advice @brathwick +1wd"),
        ("10:08:50", "Repair the landing light and fit a door chain at number 12 @lathbury +5wd"),
        ("10:09:00", "Review his medication @kettlewell +3wd"),
        ("10:09:15", "See him twice a week, ring the Police when he misses one @thackeray review +4w"),
        ("10:09:30", "/s Nobody visits him at home alone until this meeting meets again"),
    ] {
        trial.at(&format!("2027-06-15T{at}"));
        commit(trial, meeting, 13, line);
        if at == "10:08:00" {
            step(trial, meeting, "PC Jonah Brathwick", "leave");
        }
    }
}

fn whats(marked: &Value, list: &str) -> Vec<String> {
    marked[list].as_array().unwrap().iter().map(|p| text(p, "/what")).collect()
}

#[test]
fn a_practice_meeting_begins_in_the_room_and_each_is_one_of_its_own() {
    let (trial, meeting) = room();
    let view = trial.must("meeting.get", json!({"meeting": meeting}));
    assert_eq!((text(&view, "/state").as_str(), view["section"].as_u64()), ("in_progress", Some(7)));
    assert_eq!(view["date"], "2027-06-15");
    let there = view["attendance"].as_array().unwrap();
    assert_eq!(there.len(), Rehearsal::of_the_house().people.len());
    assert_eq!(there.iter().filter(|l| l["declared"].is_string()).count(), there.len() - 1);
    let second = trial.must("rehearsal.begin", json!({}));
    assert_ne!(text(&second, "/meeting"), meeting);
    assert_eq!(second["script"]["lines"].as_array().unwrap().len(), Rehearsal::of_the_house().lines.len());
    // Nothing of the first play stands in the second as an earlier meeting of the same person.
    let view = trial.must("meeting.get", json!({"meeting": second["meeting"]}));
    assert_eq!(view["previous_actions"], json!([]), "{view:#}");
}

#[test]
fn a_meeting_minuted_as_it_was_said_has_nothing_missed_and_nothing_late() {
    let (mut trial, meeting) = room();
    play(&mut trial, &meeting);
    let marked = trial.must("rehearsal.mark", json!({"meeting": meeting}));
    assert_eq!(whats(&marked, "missed"), Vec::<String>::new());
    assert_eq!(whats(&marked, "late"), Vec::<String>::new());
    assert_eq!(marked["extra"], json!([]));
    assert_eq!(marked["done"].as_array().unwrap().len(), 19);
    // The script is less than a record: what the issue would ask for is said beside it, as the meeting itself says it.
    let missing = trial.must("meeting.missing", json!({"meeting": meeting}));
    assert_eq!(marked["missing"], missing);
    assert!(marked["missing"]["count"].as_u64().unwrap() > 0, "{missing:#}");
    let speed = marked["words_per_minute"].as_u64().unwrap();
    assert!((5..60).contains(&speed), "{speed}");
}

#[test]
fn mare_19_10_1_a_disclosure_that_was_decided_is_the_decision_of_the_script() {
    let (mut trial, meeting) = room();
    trial.at("2027-06-15T10:07:40");
    let decided = json!({
        "meeting": meeting, "recipient": "Ms Ada Quarrendon", "decision": "disclose",
        "reasons": "She cannot protect herself against what she does not know",
        "disagreement": "Wilma Thackeray: would wait a week",
    });
    trial.must("disclosure.save", decided);
    let marked = trial.must("rehearsal.mark", json!({"meeting": meeting}));
    assert_eq!(whats(&marked, "done"), ["Ms Quarrendon is told now."]);
    assert_eq!(marked["extra"], json!([]));
}

#[test]
fn a_meeting_without_minutes_has_everything_missed_each_with_its_words() {
    let (trial, meeting) = room();
    let marked = trial.must("rehearsal.mark", json!({"meeting": meeting}));
    assert_eq!(marked["done"], json!([]));
    let missed = marked["missed"].as_array().unwrap();
    assert_eq!(missed.len(), 19);
    assert!(missed.iter().all(|p| !text(p, "/said").is_empty()));
    assert_eq!(marked["words_per_minute"], Value::Null);
}

#[test]
fn what_was_half_right_is_said_with_what_is_wrong() {
    let (mut trial, meeting) = room();
    play(&mut trial, &meeting);
    let view = trial.must("meeting.get", json!({"meeting": meeting}));
    let light = view["actions"].as_array().unwrap().iter().find(|a| a["owner"] == "Gwen Lathbury").unwrap();
    trial.must("action.update", json!({"meeting": meeting, "action": light["id"], "due": "2027-06-29"}));
    let open =
        view["entries"].as_array().unwrap().iter().find(|e| text(e, "/text").contains("second man")).unwrap();
    trial.must("entry.update", json!({"meeting": meeting, "entry": open["id"], "restricted_to": []}));
    let missed = whats(&trial.must("rehearsal.mark", json!({"meeting": meeting})), "missed");
    assert_eq!(missed.len(), 2, "{missed:?}");
    assert!(missed.iter().any(|m| m.contains("the plan says Tue 29 Jun 2027")), "{missed:?}");
    assert!(missed.iter().any(|m| m.contains("everybody may read it")), "{missed:?}");
}

#[test]
fn a_meeting_of_a_case_has_no_script_and_a_slow_play_is_not_late() {
    let mut trial = Trial::new();
    let other = trial.started();
    let (code, _, _) = trial.refused("rehearsal.mark", json!({"meeting": other}));
    assert_eq!(code, Code::NotFound);
    let (mut trial, meeting) = room();
    let said = Rehearsal::of_the_house().expected.restricted.first().unwrap().said;
    let (place, _) = Rehearsal::of_the_house().line_at(said).unwrap();
    trial.at("2027-06-15T10:12:00");
    commit(&trial, &meeting, 7, "Police: a second man is being looked at #police #health");
    let late = |heard: Value| {
        let input = json!({"meeting": meeting, "heard": heard});
        whats(&trial.must("rehearsal.mark", input), "late").len()
    };
    assert_eq!(late(json!([])), 1);
    assert_eq!(late(json!([{"line": place, "at": "2027-06-15T10:11:40"}])), 0);
}

#[test]
fn a_real_installation_has_no_practice_room() {
    let trial = Trial::real();
    for (verb, input) in [
        ("rehearsal.begin", json!({})),
        ("rehearsal.stopped", json!({})),
        ("rehearsal.mark", json!({"meeting": "case"})),
    ] {
        let (code, _, error) = trial.refused(verb, input);
        assert_eq!(code, Code::PracticeOnly, "{error}");
        assert!(error.message.contains("real cases"), "{error}");
    }
}
