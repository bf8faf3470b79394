//! Taking back by name: everything done in the room, by whoever did it, and never over somebody else's work.

use super::*;

fn names(view: &Value, side: &str) -> Vec<String> {
    view[side].as_array().unwrap().iter().map(|u| text(u, "/name")).collect()
}

const BINS: &str = "action to Fellgate Homes, “Move the bins”";

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
    assert_eq!(names(&listed, "undo")[..3], ["answer", BINS, "note in section 8, “One”"]);
    assert_eq!(names(&listed, "redo"), Vec::<String>::new());

    assert_eq!(text(&trial.must("undo.last", which.clone()), "/name"), "answer");
    let undone = trial.must("undo.last", which.clone());
    assert_eq!(text(&undone, "/name"), BINS);
    let view = trial.must("meeting.get", which.clone());
    assert_eq!(view["actions"], json!([]));
    assert_ne!(view["minutes"]["conclusion"]["note"], "High and current.");
    assert_eq!(names(&undone["left"], "redo"), [BINS, "answer"]);

    assert_eq!(text(&trial.must("undo.again", which.clone()), "/name"), BINS);
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
    assert_eq!(
        names(&trial.must("undo.list", which.clone()), "undo"),
        ["attendance", "note in section 8, “The seat's”"]
    );
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
    assert_eq!(names(&trial.must("undo.list", which), "undo")[0], "note in section 8, “Changed at the seat”");
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

#[test]
fn what_is_taken_back_is_named_by_its_first_words_also_when_it_is_gone() {
    let mut trial = Trial::new();
    let meeting = trial.started();
    let which = json!({"meeting": meeting});
    let said = "Rent is paid until the end of the month, and the door of the bin store is broken";
    let kept = trial.must(
        "entry.add",
        json!({"meeting": meeting, "section": 8, "text": said, "kind": "information", "agency": "Housing"}),
    );
    trial.must("entry.remove", json!({"meeting": meeting, "entry": kept["id"]}));
    let first = "“Rent is paid until the end of the month…”";
    let name = |trial: &mut Trial, verb: &str| text(&trial.must(verb, which.clone()), "/name");
    assert_eq!(name(&mut trial, "undo.last"), format!("removal of an entry, {first}"));
    assert_eq!(name(&mut trial, "undo.last"), format!("information from Housing, {first}"));
    assert_eq!(name(&mut trial, "undo.again"), format!("information from Housing, {first}"));
    assert_eq!(name(&mut trial, "undo.again"), format!("removal of an entry, {first}"));
}

#[test]
fn mare_16_16_1_the_name_of_what_is_taken_back_shows_no_restricted_words() {
    let mut trial = Trial::new();
    let meeting = trial.started();
    let which = json!({"meeting": meeting});
    let add = |readers: Value| json!({"meeting": meeting, "section": 8, "text": "Tosh bought the can", "restricted_to": readers});
    let all = |trial: &Trial| names(&trial.must("undo.list", which.clone()), "undo");
    // The Trust's own may read what is kept for health, and not what is kept for the Police.
    trial.must("entry.add", add(json!(["health"])));
    trial.must("entry.add", add(json!(["police"])));
    assert_eq!(all(&trial)[..2], ["note in section 8", "note in section 8, “Tosh bought the can”"]);
    trial.must("undo.last", which.clone());
    let redo = names(&trial.must("undo.list", which.clone()), "redo");
    assert_eq!(redo, ["note in section 8"], "also when it is gone");
    // A row that is restricted afterwards loses its words here as well.
    let open = trial.must("entry.add", add(json!([])));
    assert_eq!(all(&trial)[0], "note in section 8, “Tosh bought the can”");
    let police = json!({"meeting": meeting, "entry": open["id"], "restricted_to": ["police"]});
    trial.must("entry.update", police);
    assert_eq!(all(&trial)[..2], ["change of an entry", "note in section 8"]);
    // At a handed seat no restricted words are shown, whatever the account behind it may read.
    trial.at_the_seat_of(&meeting);
    trial.must("entry.add", add(json!(["health"])));
    trial.must("capture.commit", json!({"meeting": meeting, "section": 8, "line": "/a Tell Tosh #health"}));
    trial.must("entry.add", add(json!([])));
    assert_eq!(all(&trial), ["note in section 8, “Tosh bought the can”", "action", "note in section 8"]);
}

#[test]
fn the_row_that_came_with_a_line_is_said_when_it_goes_and_comes_again_and_of_nothing_else() {
    let mut trial = Trial::new();
    let meeting = trial.started();
    let which = json!({"meeting": meeting});
    let kept =
        trial.must("capture.commit", json!({"meeting": meeting, "section": 8, "line": "Rent is paid"}));
    let uid = kept["entry"]["id"].clone();
    trial.must("entry.update", json!({"meeting": meeting, "entry": uid, "text": "Rent is not paid"}));
    trial.must("entry.remove", json!({"meeting": meeting, "entry": uid}));
    let row = |trial: &mut Trial, verb: &str| trial.must(verb, which.clone())["row"].clone();
    // The removal brings it back, the change leaves it there.
    assert_eq!(row(&mut trial, "undo.last"), Value::Null);
    assert_eq!(row(&mut trial, "undo.last"), Value::Null);
    assert_eq!(row(&mut trial, "undo.last"), uid);
    assert_eq!(row(&mut trial, "undo.again"), uid);
    assert_eq!(row(&mut trial, "undo.again"), Value::Null);
    assert_eq!(row(&mut trial, "undo.again"), Value::Null);
    assert_eq!(row(&mut trial, "undo.again"), Value::Null);
    // What was turned is two rows: its words were not typed as they stand.
    let note =
        trial.must("capture.commit", json!({"meeting": meeting, "section": 8, "line": "Move the bins"}));
    let note = note["entry"]["id"].clone();
    trial.must("capture.turn", json!({"meeting": meeting, "entry": note, "into": "action"}));
    assert_eq!(row(&mut trial, "undo.last"), Value::Null);
    assert_eq!(row(&mut trial, "undo.last"), note);
}

#[test]
fn mare_16_16_1_a_restricted_row_that_may_not_be_read_here_is_not_said() {
    let mut trial = Trial::new();
    let meeting = trial.started();
    let line = json!({"meeting": meeting, "section": 8, "line": "A second man is looked at #police"});
    trial.at_the_seat_of(&meeting);
    trial.must("capture.commit", line.clone());
    let undone = trial.must("undo.last", json!({"meeting": meeting}));
    assert_eq!(undone["row"], Value::Null, "{undone}");
    trial.must("capture.commit", json!({"meeting": meeting, "section": 8, "line": "Open to all"}));
    assert!(trial.must("undo.last", json!({"meeting": meeting}))["row"].is_string());
}
