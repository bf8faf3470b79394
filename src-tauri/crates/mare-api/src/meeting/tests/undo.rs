//! Taking back by name: everything done in the room, by whoever did it, and never over somebody else's work.

use super::*;

fn names(view: &Value, side: &str) -> Vec<String> {
    view[side].as_array().unwrap().iter().map(|u| text(u, "/name")).collect()
}

fn texts(trial: &Trial, meeting: &str) -> Vec<String> {
    let view = trial.call("meeting.get", json!({"meeting": meeting})).unwrap();
    view["entries"].as_array().unwrap().iter().map(|e| text(e, "/text")).collect()
}

#[test]
fn what_was_done_is_taken_back_by_name_and_done_again() {
    let mut trial = Trial::new();
    let meeting = trial.started();
    let which = json!({"meeting": meeting});
    trial.must("entry.add", json!({"meeting": meeting, "section": 8, "text": "One", "kind": "note"}));
    trial
        .must("action.add", json!({"meeting": meeting, "text": "Move the bins", "agency": "Fellgate Homes"}));
    trial.must(
        "meeting.set",
        json!({"meeting": meeting, "field": "conclusion.note", "value": "High and current."}),
    );
    let listed = trial.must("undo.list", which.clone());
    assert_eq!(names(&listed, "undo")[..3], ["answer", "action to Fellgate Homes", "note in section 8"]);
    assert_eq!(names(&listed, "redo"), Vec::<String>::new());

    assert_eq!(text(&trial.must("undo.last", which.clone()), "/name"), "answer");
    let undone = trial.must("undo.last", which.clone());
    assert_eq!(text(&undone, "/name"), "action to Fellgate Homes");
    let view = trial.must("meeting.get", which.clone());
    assert_eq!(view["actions"], json!([]));
    assert_ne!(view["minutes"]["conclusion"]["note"], "High and current.");
    assert_eq!(names(&undone["left"], "redo"), ["action to Fellgate Homes", "answer"]);

    assert_eq!(text(&trial.must("undo.again", which.clone()), "/name"), "action to Fellgate Homes");
    assert_eq!(text(&trial.must("undo.again", which.clone()), "/name"), "answer");
    let view = trial.must("meeting.get", which.clone());
    assert_eq!(view["actions"][0]["text"], "Move the bins");
    assert_eq!(view["minutes"]["conclusion"]["note"], "High and current.");
    assert_eq!(trial.must("undo.again", which)["name"], Value::Null);
}

#[test]
fn something_new_ends_what_could_be_done_again() {
    let mut trial = Trial::new();
    let meeting = trial.started();
    let which = json!({"meeting": meeting});
    let say = |words: &str| json!({"meeting": meeting, "section": 8, "text": words});
    trial.must("entry.add", say("One"));
    trial.must("undo.last", which.clone());
    trial.must("entry.add", say("Two"));
    assert_eq!(trial.must("undo.again", which)["name"], Value::Null);
    assert_eq!(texts(&trial, &meeting), ["Two"]);
}

#[test]
fn a_removed_entry_comes_back_as_it_was_and_where_it_stood() {
    let mut trial = Trial::new();
    let meeting = trial.started();
    let say =
        |words: &str| json!({"meeting": meeting, "section": 8, "text": words, "speaker": "Dr Hollinsby"});
    trial.must("entry.add", say("One"));
    let middle = trial.must("entry.add", say("Two"));
    trial.must("entry.add", say("Three"));
    trial.must("entry.remove", json!({"meeting": meeting, "entry": middle["id"]}));
    assert_eq!(texts(&trial, &meeting), ["One", "Three"]);
    trial.must("undo.last", json!({"meeting": meeting}));
    assert_eq!(texts(&trial, &meeting), ["One", "Two", "Three"]);
}

#[test]
fn two_chains_take_back_their_own_and_never_what_the_other_changed() {
    let mut trial = Trial::new();
    let meeting = trial.started();
    let which = json!({"meeting": meeting});
    let mine = trial.must("entry.add", json!({"meeting": meeting, "section": 8, "text": "The Chair's"}));
    trial.must(
        "meeting.set",
        json!({"meeting": meeting, "field": "conclusion.note", "value": "The Chair's words"}),
    );
    trial.at_the_seat_of(&meeting);
    trial.must("entry.add", json!({"meeting": meeting, "section": 8, "text": "The seat's"}));
    trial.must("meeting.attend", json!({"meeting": meeting, "name": "Osric Fernside", "arrived": "10:08"}));
    assert_eq!(names(&trial.must("undo.list", which.clone()), "undo"), ["attendance", "note in section 8"]);
    // Another field of the same meeting was changed by the Chair: the seat's attendance is taken back beside it.
    trial.must("undo.last", which.clone());
    let view = trial.must("meeting.get", which.clone());
    assert_eq!(view["minutes"]["conclusion"]["note"], "The Chair's words");
    assert!(!view["attendance"].as_array().unwrap().iter().any(|l| l["name"] == "Osric Fernside"));
    // The seat changes the Chair's entry; the Chair cannot take back what is no longer there.
    trial.must(
        "entry.update",
        json!({"meeting": meeting, "entry": mine["id"], "text": "Changed at the seat"}),
    );
    trial.as_the_chair_again();
    trial.must("undo.last", which.clone());
    let (code, _, error) = trial.refused("undo.last", which.clone());
    assert_eq!(code, Code::Conflict);
    assert!(error.message.contains("changed by somebody else"), "{}", error.message);
    assert!(texts(&trial, &meeting).contains(&"Changed at the seat".to_owned()));
    assert_eq!(names(&trial.must("undo.list", which), "undo")[0], "note in section 8", "nothing was lost");
}

#[test]
fn what_was_taken_back_is_not_found_any_more_and_found_again_when_it_is_done_again() {
    let mut trial = Trial::new();
    let meeting = trial.started();
    trial.must("entry.add", json!({"meeting": meeting, "section": 8, "text": "Petrolcan beside the stair"}));
    let hits = |trial: &Trial| {
        trial
            .call("search.all", json!({"text": "petrolcan"}))
            .unwrap()
            .to_string()
            .matches("etrolcan")
            .count()
    };
    assert!(hits(&trial) > 0);
    trial.must("undo.last", json!({"meeting": meeting}));
    assert_eq!(hits(&trial), 0);
    trial.must("undo.again", json!({"meeting": meeting}));
    assert!(hits(&trial) > 0);
}
