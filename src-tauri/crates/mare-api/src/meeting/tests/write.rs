//! Writing: attendance, declaration, entries, answers, who reads what.

use super::*;
use mare_domain::entry::Entry;

#[test]
fn the_declaration_is_asked_before_the_first_information_and_nobody_is_refused() {
    let mut trial = Trial::new();
    let meeting = trial.started();
    let say = json!({"meeting": meeting, "section": 7, "text": "He was seen at the bin", "agency": "Police", "source": "CCTV"});
    let (code, rules, error) = trial.refused("entry.add", say.clone());
    assert_eq!((code, rules), (Code::NeedsReason, vec!["MARE-A2-2".to_owned()]));
    assert!(error.message.contains("declaration"));
    let entry = trial.because("entry.add", say.clone(), &[("MARE-A2-2", "he has to leave")]).unwrap();
    trial.must("entry.remove", json!({"meeting": meeting, "entry": entry["id"]}));
    let card = trial.must("meeting.declare", json!({"meeting": meeting, "at": "10:01"}));
    assert_eq!(text(&card, "/declared_at"), "10:01:00");
    trial.must("entry.add", say);
    let late = trial.must(
        "meeting.attend",
        json!({"meeting": meeting, "name": "Cressida Plumgarth", "arrived": "10:08"}),
    );
    assert_eq!(
        (text(&late, "/presence"), late["declaration_needed"].as_bool()),
        ("in_person".into(), Some(true))
    );
    let view = trial.must("meeting.get", json!({"meeting": meeting}));
    assert_eq!(view["declaration_needed"], json!(["Cressida Plumgarth"]));
    trial.must("meeting.declare", json!({"meeting": meeting, "lines": [late["id"]], "at": "10:08"}));
    let view = trial.must("meeting.get", json!({"meeting": meeting}));
    assert_eq!(view["declaration_needed"], json!([]));
    assert_eq!(text(&view, "/declared_at"), "10:01:00", "the first one stands");
}

#[test]
fn an_excluded_person_in_the_room_is_recorded_and_becomes_an_exception() {
    let mut trial = Trial::new();
    let meeting = trial.started();
    let card = trial.must(
        "meeting.attend",
        json!({"meeting": meeting, "name": "Delphia Oakenshott", "kind": "relative", "left": "10:02", "reason": "came with the worker"}),
    );
    assert_eq!(rules_of(&card["warnings"]), ["MARE-21.4-1"]);
    let missing = trial.must("meeting.missing", json!({"meeting": meeting}));
    let first =
        &missing["sections"].as_array().unwrap().iter().find(|s| s["section"] == 1).unwrap()["findings"];
    assert!(rules_of(first).contains(&"MARE-21.4-1".to_owned()));
}

#[test]
fn two_quick_enters_keep_the_order_they_were_typed_in() {
    let mut trial = Trial::new();
    let meeting = trial.started();
    trial.must("meeting.declare", json!({"meeting": meeting}));
    let say =
        |words: &str, seq: i64| json!({"meeting": meeting, "section": 7, "text": words, "client_seq": seq});
    for (words, seq) in [("one", 1), ("three", 3), ("two", 2), ("five", 5), ("four", 4)] {
        trial.must("entry.add", say(words, seq));
    }
    trial.must("entry.add", json!({"meeting": meeting, "section": 7, "text": "six"}));
    let view = trial.must("meeting.get", json!({"meeting": meeting}));
    assert_eq!(texts(&view["entries"]), ["one", "two", "three", "four", "five", "six"]);
    assert!(view["client_seq"].as_i64().unwrap() >= 6, "the window goes on after the last place");
    let next = view["client_seq"].as_i64().unwrap() + 1;
    trial.must("entry.add", say("seven", next));
    let id = |words: &str| {
        let view = trial.must("meeting.get", json!({"meeting": meeting}));
        view["entries"].as_array().unwrap().iter().find(|e| e["text"] == words).unwrap()["id"].clone()
    };
    trial.must("entry.move", json!({"meeting": meeting, "entry": id("seven"), "before": id("two")}));
    trial.must("entry.move", json!({"meeting": meeting, "entry": id("one"), "section": 5}));
    let view = trial.must("meeting.get", json!({"meeting": meeting}));
    assert_eq!(texts(&view["entries"]), ["one", "seven", "two", "three", "four", "five", "six"]);
}

#[test]
fn a_correction_keeps_what_was_said_first() {
    let mut trial = Trial::new();
    let meeting = trial.started();
    let entry = trial.must(
        "entry.add",
        json!({"meeting": meeting, "section": 5, "text": "Two convictions for arson", "agency": "Police"}),
    );
    let corrected = trial.must(
        "entry.correct",
        json!({"meeting": meeting, "entry": entry["id"], "text": "One conviction and one caution", "by": "DC Tamsin Larkenfell", "at": "10:18"}),
    );
    assert_eq!(text(&corrected, "/corrections/0/before"), "Two convictions for arson");
    assert_eq!(text(&corrected, "/text"), "One conviction and one caution");
    let stale = json!({"meeting": meeting, "entry": entry["id"], "version": 1, "text": "x"});
    assert_eq!(trial.refused("entry.update", stale).0, Code::Conflict);
}

#[test]
fn a_protected_name_becomes_a_reference_and_an_address_is_noted() {
    let mut trial = Trial::new();
    let meeting = trial.started();
    let note = |words: &str| json!({"meeting": meeting, "section": 5, "text": words});
    let entry = trial.must("entry.add", note("Nora Peverdale uses a frame"));
    assert_eq!(
        text(&entry, "/text"),
        "Nora Peverdale uses a frame",
        "who works in the meeting reads the name"
    );
    assert_eq!(
        trial.read::<Entry>(&text(&entry, "/id")).text,
        "⟦p:nora⟧ uses a frame",
        "the text holds a reference"
    );
    let short = trial.must("entry.add", note("Nora is another Nora before she is named"));
    assert!(trial.read::<Entry>(&text(&short, "/id")).text.starts_with("Nora is"));
    trial.must("at_risk.save", json!({"meeting": meeting, "label": "Mrs Peverdale", "person": "nora"}));
    let linked = trial.must("entry.add", note("Nora sleeps at her daughter's"));
    assert!(trial.read::<Entry>(&text(&linked, "/id")).text.starts_with("⟦p:nora⟧ sleeps"));
    let exposed = trial.must("entry.add", note("Ring 01632 960 188 first"));
    assert_eq!(rules_of(&exposed["warnings"]), ["MARE-16.16-1"]);
    let set = trial.must(
        "meeting.set",
        json!({"meeting": meeting, "field": "risks.who", "value": "Nora Peverdale by name"}),
    );
    assert_eq!(text(&set, "/minutes/risks/who"), "Nora Peverdale by name");
    assert_eq!(trial.read::<Meeting>(&meeting).minutes.risks["who"], "⟦p:nora⟧ by name");
    let hits = trial.must("search.all", json!({"text": "Peverdale"}));
    assert!(
        hits["hits"].as_array().unwrap().iter().any(|h| h["id"] == entry["id"]),
        "found by the name the text does not hold"
    );
}

#[test]
fn a_restricted_entry_is_for_its_readers_only() {
    let mut trial = Trial::new();
    let meeting = trial.started();
    trial.must("meeting.declare", json!({"meeting": meeting}));
    let line = trial.must(
        "entry.add",
        json!({"meeting": meeting, "section": 7, "text": "Intelligence about the petrol can", "agency": "Police", "restricted_to": ["Police", "HEALTH"]}),
    );
    assert_eq!(line["restricted_to"], json!(["police", "health"]));
    trial.must(
        "action.add",
        json!({"meeting": meeting, "text": "Visit the petrol seller quietly", "restricted_to": ["police"]}),
    );
    let seen = |trial: &Trial| {
        let view = trial.must("meeting.get", json!({"meeting": meeting}));
        let hits = trial.must("search.all", json!({"text": "petrol"}));
        (
            view["entries"].as_array().unwrap().len(),
            view["hidden"].as_u64().unwrap(),
            hits["hits"].as_array().unwrap().len(),
        )
    };
    assert_eq!(seen(&trial), (1, 0, 1), "the Trust's office is health, and typed what is for the Police");
    trial.as_reader_of("Police");
    assert_eq!(seen(&trial), (1, 0, 2));
    trial.as_reader_of("Fellgate Homes");
    assert_eq!(seen(&trial), (0, 2, 0));
    issued(&trial, &meeting, "2026-04-08T15:00:00");
    trial.as_the_chair_again();
    let (theirs, copy) = copy_for(&trial, &meeting, "Cressida Plumgarth", "Fellgate Homes");
    assert_eq!(copy["left_out"], json!(2), "their copy lacks as many as their screen");
    assert!(!theirs.contains("petrol"), "{theirs}");
    let mut open: Meeting = trial.read(&meeting);
    open.state = MeetingState::InProgress;
    trial.put(open);
    trial.as_reader_of("Fellgate Homes");
    assert_eq!(
        trial.refused("entry.update", json!({"meeting": meeting, "entry": line["id"], "text": "x"})).0,
        Code::NotAllowed
    );
    let unknown = json!({"meeting": meeting, "section": 5, "text": "x", "restricted_to": ["Nobody Ltd"]});
    assert_eq!(rules_of(&trial.must("entry.add", unknown)["warnings"]), ["MARE-16.16-1"]);
}

#[test]
fn a_restricted_entry_stays_before_whoever_typed_it_until_the_minutes_are_closed() {
    let mut trial = Trial::new();
    let meeting = trial.started();
    trial.must("meeting.declare", json!({"meeting": meeting}));
    let chairs = trial.must(
        "entry.add",
        json!({"meeting": meeting, "section": 7, "text": "The petrol was bought in Ulverdale", "restricted_to": ["police"]}),
    );
    trial.as_reader_of("Fellgate Homes");
    let line = trial.must(
        "entry.add",
        json!({"meeting": meeting, "section": 7, "text": "A petrol can under the stairs", "restricted_to": ["police", "health"]}),
    );
    let before = trial.must("meeting.get", json!({"meeting": meeting}));
    let shown = |view: &Value| -> Vec<String> {
        view["entries"].as_array().unwrap().iter().map(|e| text(e, "/uid")).collect()
    };
    assert_eq!(shown(&before), [text(&line, "/uid")], "their own, and not the Chair's");
    assert_eq!(before["hidden"], json!(1));
    let slip = json!({"meeting": meeting, "entry": line["id"], "text": "Two petrol cans under the stairs"});
    trial.must("entry.update", slip.clone());
    assert_eq!(
        trial.refused("entry.update", json!({"meeting": meeting, "entry": chairs["id"], "text": "x"})).0,
        Code::NotAllowed
    );
    let hits =
        |trial: &Trial| trial.must("search.all", json!({"text": "petrol"}))["hits"].as_array().unwrap().len();
    assert_eq!(hits(&trial), 0, "search finds what one's agency may read");
    // With the issue it is gone from their screen, also for a window that had it.
    let mut closed: Meeting = trial.read(&meeting);
    closed.state = MeetingState::Issued;
    trial.put(closed);
    for since in [Value::Null, before["mark"].clone()] {
        let after = trial.must("meeting.get", json!({"meeting": meeting, "since": since}));
        assert_eq!((shown(&after), after["hidden"].clone()), (Vec::new(), json!(2)));
        assert_eq!(after["only_changed"], json!(false));
    }
    assert_eq!(hits(&trial), 0);
}

#[test]
fn an_answer_that_does_not_fit_names_its_field_and_null_clears() {
    let mut trial = Trial::new();
    let meeting = trial.started();
    let set = |field: &str, value: Value| json!({"meeting": meeting, "field": field, "value": value});
    for (field, value) in [
        ("matrix.severity", json!(4)),
        ("matrix.severity", json!("three")),
        ("matrix.score", json!(9)),
        ("grid.public_c", json!("huge")),
        ("grid.martians", json!("low")),
        ("risks.unknown", json!("x")),
        ("risks.repeat", json!(7)),
        ("legal_medical", json!({"a": 1})),
        ("conclusion.answer", json!("perhaps")),
        ("date_of_risk_assessment", json!("31/02/2026")),
        ("nothing.here", json!("x")),
        ("state", json!("issued")),
    ] {
        let (code, _, error) = trial.refused("meeting.set", set(field, value));
        assert_eq!((code, error.fields[0].field.as_str()), (Code::InvalidInput, field));
    }
    trial.must("meeting.set", set("matrix.severity", json!(3)));
    let scored = trial.must("meeting.set", set("matrix.likelihood", json!(3)));
    assert_eq!(trial.read::<Case>("case").state, CaseState::C4, "a score changes no status (MARE-A3-4)");
    assert_eq!(scored["minutes"]["matrix"]["severity"], json!(3));
    trial.must("meeting.set", set("grid.public_c", json!("very_high")));
    for field in ["matrix.severity", "grid.public_c", "legal_medical", "rights.art2"] {
        trial.must("meeting.set", set(field, Value::Null));
    }
    let kept: Meeting = trial.read(&meeting);
    assert_eq!((kept.minutes.matrix.severity, kept.minutes.grid.len()), (None, 0));
}

#[test]
fn a_handed_seat_sees_and_writes_its_own_meeting_only() {
    let mut trial = Trial::new();
    let meeting = trial.started();
    trial.keep(Meeting {
        uid: "other".into(),
        reference: "M-2026-009".into(),
        case: "case".into(),
        person: "kelvin".into(),
        ..Meeting::default()
    });
    trial.at_the_seat_of(&meeting);
    let entry =
        trial.must("entry.add", json!({"meeting": meeting, "section": 5, "text": "typed at the seat"}));
    assert_eq!(text(&entry, "/typed_by"), "Bronagh Millrace");
    trial.must("meeting.declare", json!({"meeting": meeting}));
    let line =
        json!({"meeting": meeting, "section": 7, "text": "for the Police only", "restricted_to": ["police"]});
    let line = trial.must("entry.add", line);
    let view = trial.must("meeting.get", json!({"meeting": "M-2026-001"}));
    assert_eq!(view["hidden"], json!(0), "what was typed at the seat stays before whoever typed it");
    trial.must(
        "entry.update",
        json!({"meeting": meeting, "entry": line["id"], "text": "for the Police alone"}),
    );
    for verb in ["meeting.get", "meeting.missing"] {
        assert_eq!(trial.refused(verb, json!({"meeting": "other"})).0, Code::NotAllowed, "{verb}");
    }
    assert_eq!(trial.refused("entry.add", json!({"meeting": "M-2026-009", "text": "x"})).0, Code::NotAllowed);
}

#[test]
fn a_child_at_risk_without_the_item_warns_and_going_on_raises_it() {
    let mut trial = Trial::new();
    let meeting = trial.started();
    let child = json!({"meeting": meeting, "label": "Rowan, 15, nephew", "kind": "children"});
    let (code, rules, error) = trial.refused("at_risk.save", child.clone());
    assert_eq!((code, rules), (Code::NeedsReason, vec!["MARE-22.2-2".to_owned()]));
    assert!(error.message.contains("Child Protection Lead"));
    trial.because("at_risk.save", child.clone(), &[("MARE-22.2-2", "found out just now")]).unwrap();
    let raised = |t: &Trial| {
        t.all::<Notification>().iter().filter(|n| n.kind == NotificationKind::ChildProtectionLead).count()
    };
    assert_eq!(raised(&trial), 1);
    trial
        .must("at_risk.save", json!({"meeting": meeting, "label": "a neighbour's boy", "dob": "2015-01-01"}));
    assert_eq!(raised(&trial), 1, "one item is enough");
}

#[test]
fn a_disclosure_of_more_than_needed_warns_and_the_no_stands_with_its_reason() {
    let mut trial = Trial::new();
    let meeting = trial.started();
    let save = json!({"meeting": meeting, "recipient": "the school", "decision": "disclose",
                      "egdell": {"real_immediate_serious": "yes", "reduced_by_disclosure": "yes", "no_more_than_needed": "no", "outweighed": "yes"}});
    let (code, rules, error) = trial.refused("disclosure.save", save.clone());
    assert_eq!((code, rules), (Code::NeedsReason, vec!["MARE-16.20-1".to_owned()]));
    assert!(error.message.contains("no more than needed") && error.message.contains("other ground"));
    let kept =
        trial.because("disclosure.save", save, &[("MARE-16.20-1", "the chair will split it")]).unwrap();
    assert_eq!(text(&kept, "/reasons"), "the chair will split it");
    let split = json!({"meeting": meeting, "disclosure": kept["id"], "decision": "no_agreement"});
    trial.must("disclosure.save", split);
    assert_eq!(trial.refused("disclosure.done", json!({"disclosure": kept["id"]})).1, ["MARE-19.10-1"]);
    assert_eq!(
        trial
            .refused(
                "disclosure.owner_decision",
                json!({"disclosure": kept["id"], "agency": "Netherdale Trust", "decision": "disclose"})
            )
            .2
            .fields[0]
            .field,
        "reasons"
    );
    trial.must("disclosure.owner_decision", json!({"disclosure": kept["id"], "agency": "Netherdale Trust", "decision": "disclose", "reasons": "Trust policy", "by": "Gregor Attermire"}));
    let done = trial.must("disclosure.done", json!({"disclosure": kept["id"], "by": "DS Hugh Sallowby"}));
    assert_eq!(text(&done, "/done/by"), "DS Hugh Sallowby");
    assert_eq!(trial.refused("disclosure.done", json!({"disclosure": kept["id"]})).0, Code::Conflict);
}

#[test]
fn anything_can_be_typed_into_an_entry_and_comes_back() {
    let mut trial = Trial::new();
    let meeting = trial.started();
    let long = "petrol ".repeat(150_000);
    for words in ["<b>=SUM(A1)</b> & {{x}}", "שלום 🙂 عربى", "@ +5wd ⟦p:nobody⟧", long.as_str()]
    {
        let entry = trial.must("entry.add", json!({"meeting": meeting, "section": 5, "text": words}));
        let shown = text(&entry, "/text");
        assert!(words.contains("⟦p:") || shown == words, "{}", shown.chars().take(40).collect::<String>());
    }
    let controls =
        trial.must("entry.add", json!({"meeting": meeting, "section": 5, "text": "a\u{0}b\u{202e}c"}));
    assert_eq!(text(&controls, "/text"), "abc");
    assert_eq!(
        trial.refused("entry.add", json!({"meeting": meeting, "section": 5, "text": " \n "})).0,
        Code::InvalidInput
    );
    assert_eq!(
        trial.refused("entry.add", json!({"meeting": meeting, "section": 14, "text": "x"})).2.fields[0].field,
        "section"
    );
}
