//! What is sent of a meeting that was looked at before: whoever puts it to what they have sees what they would see if
//! all were sent.

use super::*;

/// A window that keeps what it was sent.
struct Window {
    meeting: String,
    mark: Option<String>,
    entries: Vec<Value>,
    /// How many entries came with the last answer.
    sent: usize,
    whole: bool,
}

impl Window {
    fn on(trial: &Trial, meeting: &str) -> Self {
        let mut window =
            Self { meeting: meeting.into(), mark: None, entries: Vec::new(), sent: 0, whole: true };
        window.look(trial);
        window
    }

    /// Looks again, and at everything beside it.
    fn look(&mut self, trial: &Trial) {
        let view = trial.must("meeting.get", json!({"meeting": self.meeting, "since": self.mark}));
        self.mark = Some(text(&view, "/mark"));
        let sent = view["entries"].as_array().unwrap();
        self.sent = sent.len();
        self.whole = view["only_changed"] == false;
        if self.whole {
            self.entries.clear();
        }
        let gone = view["gone"].as_array().unwrap();
        self.entries.retain(|e| !gone.contains(&e["uid"]) && !sent.iter().any(|s| s["uid"] == e["uid"]));
        self.entries.extend(sent.iter().cloned());
        let place = |e: &Value| (e["section"].as_u64(), e["position"].as_i64(), text(e, "/uid"));
        self.entries.sort_by_key(place);
        let all = trial.must("meeting.get", json!({"meeting": self.meeting}));
        assert_eq!(Value::Array(self.entries.clone()), all["entries"]);
    }
}

fn say(trial: &Trial, meeting: &str, section: u8, words: &str) -> Value {
    trial.must("entry.add", json!({"meeting": meeting, "section": section, "text": words, "kind": "note"}))
}

#[test]
fn one_more_line_is_one_row_more() {
    let mut trial = Trial::new();
    let meeting = trial.started();
    for words in ["One", "Two", "Three"] {
        say(&trial, &meeting, 8, words);
    }
    let mut window = Window::on(&trial, &meeting);
    assert_eq!((window.sent, window.whole), (3, true));
    window.look(&trial);
    assert_eq!((window.sent, window.whole), (0, false));

    let four = say(&trial, &meeting, 9, "Four");
    window.look(&trial);
    assert_eq!((window.sent, window.whole), (1, false));
    trial.must(
        "entry.update",
        json!({"meeting": meeting, "entry": four["uid"], "version": four["version"], "text": "Fourth"}),
    );
    trial.must("meeting.set", json!({"meeting": meeting, "field": "introductions", "value": "Made."}));
    action(&trial, &meeting, "Check the meter", "PC 900 Vale");
    window.look(&trial);
    assert_eq!((window.sent, window.whole), (1, false));
}

#[test]
fn rows_that_moved_went_or_came_back_are_where_they_are() {
    let mut trial = Trial::new();
    let meeting = trial.started();
    let rows: Vec<Value> = ["One", "Two", "Three"].map(|words| say(&trial, &meeting, 8, words)).into();
    let mut window = Window::on(&trial, &meeting);
    let uid = |row: usize| rows[row]["uid"].clone();
    trial.must("entry.move", json!({"meeting": meeting, "entry": uid(2), "before": uid(0)}));
    window.look(&trial);
    trial.must("entry.remove", json!({"meeting": meeting, "entry": uid(1)}));
    window.look(&trial);
    assert_eq!((window.sent, window.whole, window.entries.len()), (0, false, 2));
    trial.must("undo.last", json!({"meeting": meeting}));
    window.look(&trial);
    trial.must("undo.last", json!({"meeting": meeting}));
    window.look(&trial);
    trial.must("capture.turn", json!({"meeting": meeting, "entry": uid(0), "into": "action"}));
    window.look(&trial);
    trial
        .must("entry.correct", json!({"meeting": meeting, "entry": uid(1), "text": "Second", "by": "Chair"}));
    window.look(&trial);
    // So often between the same two that places have to be given anew.
    for turn in 0..14 {
        let words = say(&trial, &meeting, 8, &format!("Between {turn}"));
        trial.must("entry.move", json!({"meeting": meeting, "entry": words["uid"], "before": uid(1)}));
        window.look(&trial);
        assert!(!window.whole);
    }
}

#[test]
fn what_stands_on_every_row_sends_every_row() {
    let mut trial = Trial::new();
    let meeting = trial.started();
    say(&trial, &meeting, 8, "His sister Nora Peverdale was at the door");
    let mut window = Window::on(&trial, &meeting);
    let someone = trial.must("meeting.get", json!({"meeting": meeting}))["attendance"][0]["uid"].clone();
    trial.must("meeting.attend", json!({"meeting": meeting, "line": someone, "left": "10:20"}));
    window.look(&trial);
    assert!(window.whole, "who heard it stands on each row");
    trial.must("person.create", json!({"name": "Nora Peverdale", "protection": "victim"}));
    window.look(&trial);
    assert!(window.whole, "a name may be kept from now on");
    window.mark = Some("12-of-another-version".into());
    window.look(&trial);
    assert!(window.whole, "a mark that nobody gave");
}

#[test]
fn d_23_a_window_is_told_of_no_entry_of_another_meeting_also_when_it_is_gone() {
    let mut trial = Trial::new();
    let meeting = trial.started();
    let first = trial.read::<Meeting>(&meeting);
    trial.keep(Meeting { uid: "other".into(), reference: "M-2026-900".into(), ..first });
    let own = say(&trial, &meeting, 8, "One");
    let chair = trial.session.clone();
    trial.at_the_seat_of(&meeting);
    let mut window = Window::on(&trial, &meeting);
    let seat = std::mem::replace(&mut trial.session, chair.clone());
    let (kept, taken) = (say(&trial, "other", 8, "Kept"), say(&trial, "other", 8, "Taken out"));
    trial.must("entry.remove", json!({"meeting": "other", "entry": taken["uid"]}));
    trial.must("entry.remove", json!({"meeting": meeting, "entry": own["uid"]}));
    trial.session = seat;
    let view = trial.must("meeting.get", json!({"meeting": meeting, "since": window.mark}));
    assert_eq!((view["only_changed"].clone(), view["gone"].clone()), (json!(true), json!([own["uid"]])));
    assert!(!view.to_string().contains(&text(&kept, "/uid")));
    window.look(&trial);
    // A row that is not for this window any more is one of its own: it is told that it is gone.
    trial.session = chair;
    trial.must("undo.last", json!({"meeting": meeting}));
    window.look(&trial);
    trial.as_reader_of("Fellgate Homes");
    let mark = trial.must("meeting.get", json!({"meeting": meeting}))["mark"].clone();
    trial.as_the_chair_again();
    trial.must(
        "entry.update",
        json!({"meeting": meeting, "entry": own["uid"], "restricted_to": ["Police", "health"]}),
    );
    trial.as_reader_of("Fellgate Homes");
    let view = trial.must("meeting.get", json!({"meeting": meeting, "since": mark}));
    assert_eq!((view["only_changed"].clone(), view["gone"].clone()), (json!(true), json!([own["uid"]])));
}
