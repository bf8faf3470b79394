//! Spelling while minutes are typed: whose names are known to whom.

use super::*;
use crate::role::Role;
use crate::session::{Actor, Session};
use mare_domain::person::Person;

fn wrong(trial: &Trial, input: Value) -> Vec<String> {
    let checked = trial.must("spelling.check", input);
    checked["misspellings"].as_array().unwrap().iter().map(|m| text(m, "/word")).collect()
}

fn suggested(trial: &Trial, input: Value) -> Vec<String> {
    let answer = trial.must("spelling.suggest", input);
    answer["suggestions"].as_array().unwrap().iter().map(|s| s.as_str().unwrap().to_owned()).collect()
}

fn as_minute_taker(trial: &mut Trial) {
    trial.session = Session::signed_in(Actor {
        user: "u-bm".into(),
        name: "Bronagh Millrace".into(),
        agency: "Netherdale Trust".into(),
        roles: vec![Role::MinuteTaker],
    });
}

/// A meeting, and a person of quite another case.
fn with_a_stranger() -> (Trial, String) {
    let mut trial = Trial::new();
    let meeting = trial.started();
    trial.keep(Person {
        uid: "other".into(),
        name: "Ottilie Wrenscombe".into(),
        known_as: vec!["Tilly".into()],
        ..Person::default()
    });
    (trial, meeting)
}

#[test]
fn what_is_wrong_is_told_with_its_place_as_a_web_view_counts() {
    let (trial, meeting) = with_a_stranger();
    let checked = trial.must(
        "spelling.check",
        json!({"meeting": meeting, "text": "🙂 Kestlewick recieved @jorah +5wd; the color of ⟦p:nora⟧"}),
    );
    assert_eq!(
        checked["misspellings"],
        json!([
            {"start": 14, "end": 22, "word": "recieved", "british": null},
            {"start": 40, "end": 45, "word": "color", "british": "colour"},
        ])
    );
    let known = suggested(&trial, json!({"meeting": meeting, "word": "recieved"}));
    assert_eq!(known.first().map(String::as_str), Some("received"));
}

#[test]
fn who_works_on_cases_has_every_name() {
    let (trial, meeting) = with_a_stranger();
    let line = "Ottilie Wrenscombe, Nora Peverdale, Rosalind Tarnwhistle, Larkenfell and Fellgate";
    assert_eq!(
        wrong(&trial, json!({"text": line})),
        ["Larkenfell"],
        "an invitee is known in the meeting only"
    );
    assert!(wrong(&trial, json!({"meeting": meeting, "text": line})).is_empty());
    let near = suggested(&trial, json!({"word": "Wrenscomb"}));
    assert_eq!(near.first().map(String::as_str), Some("Wrenscombe"));
}

#[test]
fn a_handed_seat_learns_no_name_from_outside_its_meeting() {
    let (mut trial, meeting) = with_a_stranger();
    trial.must("spelling.learn", json!({"word": "wrenscombe"}));
    trial.must("spelling.learn", json!({"word": "spallated"}));
    trial.at_the_seat_of(&meeting);
    let line =
        "Kestlewick, Larkenfell of the Police, Plumgarth, Stanwhistle, Millrace and Fellgate: spallated";
    assert!(wrong(&trial, json!({"text": line})).is_empty(), "its own meeting, and what was taught");
    for input in [json!({"word": "Wrenscomb"}), json!({"meeting": meeting, "word": "wrenscomb"})] {
        let near = suggested(&trial, input);
        assert!(near.iter().all(|s| !s.to_lowercase().contains("wrenscombe")), "{near:?}");
    }
    assert_eq!(wrong(&trial, json!({"text": "Wrenscombe"})), ["Wrenscombe"]);
    assert!(!suggested(&trial, json!({"word": "Peverdal"})).contains(&"Peverdale".to_owned()));
    assert!(suggested(&trial, json!({"word": "Kestlewik"})).contains(&"Kestlewick".to_owned()));
}

#[test]
fn a_handed_seat_knows_who_is_named_at_risk_and_no_other_meeting() {
    let (mut trial, meeting) = with_a_stranger();
    trial.must(
        "at_risk.save",
        json!({"meeting": meeting, "label": "Mrs Peverdale", "kind": "known_adult", "person": "nora"}),
    );
    trial.keep(Meeting { uid: "elsewhere".into(), reference: "M-2026-099".into(), ..Meeting::default() });
    trial.at_the_seat_of(&meeting);
    assert!(wrong(&trial, json!({"text": "Peverdale"})).is_empty(), "she stands in the meeting's own view");
    let (code, _, _) = trial.refused("spelling.check", json!({"meeting": "elsewhere", "text": "x"}));
    assert_eq!(code, Code::NotAllowed);
    let (code, _, _) = trial.refused("spelling.suggest", json!({"meeting": "M-2026-099", "word": "x"}));
    assert_eq!(code, Code::NotAllowed);
}

#[test]
fn a_minute_taker_with_an_account_sees_no_more_than_a_seat() {
    let (mut trial, meeting) = with_a_stranger();
    trial.must("spelling.learn", json!({"word": "wrenscombe"}));
    as_minute_taker(&mut trial);
    assert_eq!(
        wrong(&trial, json!({"text": "Kestlewick and Wrenscombe of Fellgate"})),
        ["Kestlewick", "Wrenscombe"],
        "outside a meeting only the agencies are known"
    );
    let inside = json!({"meeting": meeting, "text": "Kestlewick and Wrenscombe of Fellgate"});
    assert_eq!(wrong(&trial, inside), ["Wrenscombe"]);
}

#[test]
fn the_team_teaches_words_in_lower_case_and_takes_them_back() {
    let (trial, _) = with_a_stranger();
    assert_eq!(wrong(&trial, json!({"text": "a spallated, cross-spallated gizmotron"})).len(), 3);
    for word in ["spallated", " gizmotron ", "spallated"] {
        assert_eq!(trial.must("spelling.learn", json!({"word": word}))["known"], json!(true));
    }
    assert!(wrong(&trial, json!({"text": "a Spallated, cross-spallated gizmotron"})).is_empty());
    assert_eq!(suggested(&trial, json!({"word": "gizmotrn"})).first().map(String::as_str), Some("gizmotron"));
    let forgotten = trial.must("spelling.forget", json!({"word": "gizmotron"}));
    assert_eq!(forgotten, json!({"word": "gizmotron", "known": false}));
    assert_eq!(wrong(&trial, json!({"text": "spallated gizmotron"})), ["gizmotron"]);
    assert_eq!(wrong(&trial, json!({"text": "released on license"})), ["license"]);
    trial.must("spelling.learn", json!({"word": "license"}));
    assert!(
        wrong(&trial, json!({"text": "released on license"})).is_empty(),
        "no remark on what the team taught"
    );
    for refused in ["Kestlewick", "two words", "", "a", "x2y", "-abc", "naïve\u{301}!", &"x".repeat(41)] {
        let (code, _, error) = trial.refused("spelling.learn", json!({"word": refused}));
        assert_eq!(code, Code::InvalidInput, "{refused}");
        assert_eq!(error.fields.first().map(|f| f.field.as_str()), Some("word"));
    }
}

#[test]
fn the_words_of_the_team_are_listed_with_who_taught_them_and_taken_away() {
    let (mut trial, _) = with_a_stranger();
    as_minute_taker(&mut trial);
    trial.must("spelling.learn", json!({"word": "spallated"}));
    trial.as_the_chair_again();
    trial.at("2026-04-02T09:00:00");
    trial.must("spelling.learn", json!({"word": "gizmotron"}));
    trial.must("spelling.learn", json!({"word": "spallated"}));
    let list = |trial: &Trial| trial.must("spelling.words", json!({}))["words"].clone();
    assert_eq!(
        list(&trial),
        json!([
            {"word": "gizmotron", "by": "Rosalind Tarnwhistle", "on": "2026-04-02"},
            {"word": "spallated", "by": "Bronagh Millrace", "on": "2026-04-01"},
        ]),
        "who taught it first stays"
    );
    let gone = trial.must("spelling.forget", json!({"word": " spallated"}));
    assert_eq!(gone, json!({"word": "spallated", "known": false}));
    assert_eq!(list(&trial).as_array().unwrap().len(), 1);
    assert_eq!(trial.refused("spelling.forget", json!({"word": "spallated"})).0, Code::NotFound);
    assert_eq!(trial.refused("spelling.forget", json!({"word": ""})).0, Code::NotFound);
}

#[test]
fn a_minute_taker_lists_and_forgets_no_word_that_is_somebodys_name() {
    let (mut trial, _) = with_a_stranger();
    trial.must("spelling.learn", json!({"word": "wrenscombe"}));
    trial.must("spelling.learn", json!({"word": "spallated"}));
    as_minute_taker(&mut trial);
    let words = trial.must("spelling.words", json!({}));
    assert_eq!(words["words"].as_array().unwrap().len(), 1, "{words}");
    assert_eq!(text(&words, "/words/0/word"), "spallated");
    let by_name = trial.refused("spelling.forget", json!({"word": "wrenscombe"}));
    let unknown = trial.refused("spelling.forget", json!({"word": "wrenscombf"}));
    assert_eq!(
        (by_name.0, by_name.2.message),
        (unknown.0, unknown.2.message),
        "a name is as good as unknown"
    );
    trial.must("spelling.forget", json!({"word": "spallated"}));
    trial.as_the_chair_again();
    assert_eq!(text(&trial.must("spelling.words", json!({})), "/words/0/word"), "wrenscombe");
    for verb in ["spelling.words", "spelling.learn", "spelling.forget"] {
        let card = crate::verb::find(verb).unwrap();
        assert!(!card.seat && card.roles == crate::role::MEETING, "{verb}");
    }
}

#[test]
fn words_that_were_taught_before_their_teacher_was_kept_are_still_words() {
    let (trial, _) = with_a_stranger();
    trial.set("spelling_words", json!(["gizmotron", "spallated"]));
    assert!(wrong(&trial, json!({"text": "spallated gizmotron"})).is_empty());
    trial.must("spelling.learn", json!({"word": "tarrowed"}));
    let listed = trial.must("spelling.words", json!({}));
    assert_eq!(listed["words"][0], json!({"word": "gizmotron", "by": "", "on": null}));
    assert_eq!(text(&listed, "/words/2/by"), "Rosalind Tarnwhistle");
}
