//! The one line: what is said back before Enter is what is kept, and nothing that was typed is refused.

use super::*;

fn read(trial: &Trial, meeting: &str, line: &str) -> Value {
    trial.call("capture.read", json!({"meeting": meeting, "line": line})).unwrap()
}

fn commit(trial: &Trial, meeting: &str, line: &str) -> Value {
    trial.call("capture.commit", json!({"meeting": meeting, "section": 8, "line": line})).unwrap()
}

#[test]
fn a_line_with_owner_and_date_becomes_an_action_as_it_was_said_back() {
    let mut trial = Trial::new();
    let meeting = trial.started();
    let line = "Ask for the forensic opinion @kestlewick +5wd";
    let said = read(&trial, &meeting, line);
    assert_eq!(said["kind"], "action");
    let echo = text(&said, "/echo");
    assert!(echo.contains("Jorah Kestlewick") && echo.contains("5 working days"), "{echo}");
    let kept = commit(&trial, &meeting, line);
    assert_eq!(kept["action"]["owner"], "Jorah Kestlewick");
    // Wed 1 April 2026 and five working days, past Good Friday and Easter Monday.
    assert_eq!(kept["action"]["due"], "2026-04-10");
    assert_eq!(kept["action"]["text"], "Ask for the forensic opinion");
    assert_eq!(kept["entry"], Value::Null);
    assert_eq!(text(&kept, "/echo"), echo);
}

#[test]
fn plain_typing_is_a_note_and_loses_no_word() {
    let mut trial = Trial::new();
    let meeting = trial.started();
    for line in
        ["He was C+ at school, jo@example.org", "by and by", "@", "/a", "@kestlewick +5wd", "🔥 #6 \u{202e}x"]
    {
        let kept = commit(&trial, &meeting, line);
        let row = if kept["entry"].is_null() { &kept["action"] } else { &kept["entry"] };
        assert!(!text(row, "/text").trim().is_empty(), "{line}: {kept}");
    }
    let kept = commit(&trial, &meeting, "He was C+ at school, jo@example.org");
    assert_eq!(kept["entry"]["text"], "He was C+ at school, jo@example.org");
    assert_eq!(kept["entry"]["kind"], "note");
}

#[test]
fn an_owner_that_fits_two_people_is_asked_and_never_guessed() {
    let mut trial = Trial::new();
    let meeting = trial.started();
    for name in ["Mark Hepburn", "Mark Ellery"] {
        trial.must("meeting.attend", json!({"meeting": meeting, "name": name, "presence": "in_person"}));
    }
    let said = read(&trial, &meeting, "Move the bins @mark by 10 April");
    assert_eq!(said["owner"], Value::Null);
    assert_eq!(said["owner_may_be"].as_array().unwrap().len(), 2);
    let kept = commit(&trial, &meeting, "/a Move the bins @mark by 10 April");
    assert_eq!(kept["action"]["owner"], "", "{kept}");
    assert!(!kept["problems"].as_array().unwrap().is_empty());
}

#[test]
fn a_bank_holiday_is_pointed_out_and_the_day_is_not_moved() {
    let mut trial = Trial::new();
    let meeting = trial.started();
    let said = read(&trial, &meeting, "Move the bins @kestlewick by friday");
    assert_eq!(said["due"]["date"], "2026-04-03");
    assert_eq!(said["due"]["instead"], "2026-04-02");
    let kept = commit(&trial, &meeting, "Move the bins @kestlewick by friday");
    assert_eq!(kept["action"]["due"], "2026-04-03");
    for line in ["Move the bins @kestlewick by 30 February", "Move the bins @kestlewick by 31/02/20226"] {
        let kept = commit(&trial, &meeting, &format!("/a {line}"));
        assert_eq!(kept["action"]["due"], Value::Null, "{line}");
    }
}

#[test]
fn a_decision_with_reasons_and_dissent_is_one_line() {
    let mut trial = Trial::new();
    let meeting = trial.started();
    let line = "/d Tell the ground floor only, because the risk is to them. Dissent: Fellgate Homes: the whole block";
    assert!(text(&read(&trial, &meeting, line), "/echo").contains("Fellgate Homes disagrees"));
    let kept = commit(&trial, &meeting, line);
    assert_eq!(kept["entry"]["kind"], "decision");
    assert_eq!(kept["entry"]["text"], "Tell the ground floor only");
    assert_eq!(kept["entry"]["reasons"], "the risk is to them.");
    assert_eq!(kept["entry"]["dissent"], json!([{"who": "Fellgate Homes", "why": "the whole block"}]));
}

#[test]
fn information_belongs_to_the_agency_whose_turn_it_is_and_may_be_restricted() {
    let mut trial = Trial::new();
    let meeting = trial.started();
    trial.must("meeting.declare", json!({"meeting": meeting}));
    let said = json!({"meeting": meeting, "section": 7, "agency": "Police", "line": "/i Five calls since Christmas #police #health"});
    let kept = trial.must("capture.commit", said);
    assert_eq!(kept["entry"]["agency"], "Police");
    assert_eq!(kept["entry"]["text"], "Five calls since Christmas");
    let readers = kept["entry"]["restricted_to"].to_string().to_lowercase();
    assert!(readers.contains("police") && readers.contains("health"), "{readers}");
    trial.as_reader_of("Fellgate Homes");
    let view = trial.must("meeting.get", json!({"meeting": meeting}));
    assert!(!view["entries"].to_string().contains("Five calls"), "restricted rows are not for everybody");
}

#[test]
fn who_will_read_a_restricted_line_is_said_by_agency_before_it_is_kept() {
    let mut trial = Trial::new();
    let meeting = trial.started();
    let said = trial.must("capture.read", json!({"meeting": meeting, "line": "The informant rang #police"}));
    assert_eq!(said["readers"]["will"], json!(["Police"]));
    assert!(said["readers"]["others"].as_u64().unwrap() >= 1, "{}", said["readers"]);
    let field = json!({"meeting": meeting, "line": "The informant rang", "restricted_to": ["health"]});
    assert_eq!(trial.must("capture.read", field)["readers"]["will"], json!(["Netherdale Trust"]));
    assert_eq!(read(&trial, &meeting, "Everybody may know")["readers"], Value::Null);
    // Who has left reads the minutes all the same; who never came does not.
    trial
        .must("meeting.attend", json!({"meeting": meeting, "name": "DC Tamsin Larkenfell", "step": "leave"}));
    trial.at("2026-04-01T10:30:00");
    assert_eq!(read(&trial, &meeting, "The informant rang #police")["readers"], said["readers"]);
    trial.must(
        "meeting.attend",
        json!({"meeting": meeting, "name": "DC Tamsin Larkenfell", "step": "apologies"}),
    );
    assert_eq!(read(&trial, &meeting, "The informant rang #police")["readers"]["will"], json!([]));
}

#[test]
fn a_note_turns_into_an_action_and_one_undo_takes_it_back_whole() {
    let mut trial = Trial::new();
    let meeting = trial.started();
    let note = trial.must(
        "entry.add",
        json!({"meeting": meeting, "section": 8, "text": "Fit a lockable door @kestlewick +5wd"}),
    );
    let turned =
        trial.must("capture.turn", json!({"meeting": meeting, "entry": note["id"], "into": "action"}));
    assert_eq!(turned["action"]["owner"], "Jorah Kestlewick");
    let view = trial.must("meeting.get", json!({"meeting": meeting}));
    assert_eq!(
        (view["entries"].as_array().unwrap().len(), view["actions"].as_array().unwrap().len()),
        (0, 1)
    );
    let undone = trial.must("undo.last", json!({"meeting": meeting}));
    assert_eq!(text(&undone, "/name"), "note turned into an action, “Fit a lockable door”");
    let view = trial.must("meeting.get", json!({"meeting": meeting}));
    assert_eq!(view["actions"], json!([]));
    assert_eq!(view["entries"][0]["text"], "Fit a lockable door @kestlewick +5wd");
    trial.must("undo.again", json!({"meeting": meeting}));
    let action = trial.must("meeting.get", json!({"meeting": meeting}))["actions"][0]["id"].clone();
    let back = trial.must("capture.turn", json!({"meeting": meeting, "action": action, "into": "decision"}));
    assert_eq!(back["entry"]["kind"], "decision");
    assert_eq!(back["entry"]["text"], "Fit a lockable door (Jorah Kestlewick, by 10 April 2026)");
}

#[test]
fn a_row_keeps_its_section_when_it_is_turned_and_a_line_has_the_one_it_is_given() {
    let mut trial = Trial::new();
    let meeting = trial.started();
    let view = |trial: &Trial| trial.must("meeting.get", json!({"meeting": meeting}));
    let note = trial.must("entry.add", json!({"meeting": meeting, "section": 8, "text": "Ring his sister"}));
    trial.must("meeting.section", json!({"meeting": meeting, "section": 12}));
    let turned =
        trial.must("capture.turn", json!({"meeting": meeting, "entry": note["id"], "into": "action"}));
    assert_eq!(turned["action"]["section"], 8);
    let back = trial
        .must("capture.turn", json!({"meeting": meeting, "action": turned["action"]["id"], "into": "note"}));
    assert_eq!(back["entry"]["section"], 8);
    trial.must("undo.last", json!({"meeting": meeting}));
    assert_eq!(view(&trial)["actions"][0]["section"], 8);
    trial.must("undo.last", json!({"meeting": meeting}));
    assert_eq!(
        (view(&trial)["entries"][0]["section"].clone(), view(&trial)["actions"].clone()),
        (json!(8), json!([]))
    );
    trial.must("undo.again", json!({"meeting": meeting}));
    assert_eq!(view(&trial)["actions"][0]["section"], 8);
    // It is read back with the section it was said in.
    let read = trial.must("meeting.read_back", json!({"meeting": meeting, "section": 8}));
    assert_eq!(read["actions"][0]["text"], "Ring his sister");

    let kept = commit(&trial, &meeting, "/a Move the bins @kestlewick by 10 April");
    assert_eq!(kept["action"]["section"], 8, "the line was typed in section 8");
    let add = |section: Value| json!({"meeting": meeting, "text": "Ask the landlord", "section": section});
    assert_eq!(trial.must("action.add", add(json!(5)))["section"], 5);
    assert_eq!(trial.must("action.add", add(Value::Null))["section"], 12, "what is being talked about");
    assert_eq!(trial.refused("action.add", add(json!(14))).2.fields[0].field, "section");
}

#[test]
fn a_protected_person_is_kept_as_a_reference_and_owns_nothing() {
    let mut trial = Trial::new();
    let meeting = trial.started();
    let kept = commit(&trial, &meeting, "/a Visit Nora Peverdale @nora by 10 April");
    assert_ne!(kept["action"]["owner"], "Nora Peverdale");
    let stored: mare_domain::action::Action = trial.read(&text(&kept["action"], "/id"));
    assert!(!stored.text.contains("Peverdale"), "{}", stored.text);
}

#[test]
fn a_kept_line_takes_its_half_typed_words_with_it_and_nothing_newer() {
    let mut trial = Trial::new();
    let meeting = trial.started();
    let keep = |line: &str| json!({"meeting": meeting, "section": 8, "line": line, "draft": "bar"});
    trial.half_typed("bar", Some("Seen at the b"));
    trial.must("capture.commit", keep("Seen at the bin store"));
    assert_eq!(trial.half_typed("bar", None), None);
    trial.half_typed("bar", Some("Something newer"));
    trial.must("capture.commit", keep("Seen again"));
    assert_eq!(trial.half_typed("bar", None).as_deref(), Some("Something newer"));
}

#[test]
fn what_is_said_before_enter_is_what_is_kept_for_every_mixture_of_marks() {
    let mut trial = Trial::new();
    let meeting = trial.started();
    trial.must("meeting.declare", json!({"meeting": meeting}));
    let starts = ["", "Police: ", "/a ", "/s ", "/d ", "/n ", "@kestlewick to ", "Jorah to "];
    let deeds = ["ring the ward", "Police attended", "line one\nring the ward", "review"];
    let ends = [
        "",
        " @kestlewick",
        " by 10 April",
        " @kestlewick by 10 April",
        " @kestlewick the next working day, review in a month",
        " within 24 hours @kestlewick #police",
        ", standing instruction",
        " @kestlewick standing instruction by 10 April",
        " because he said so. Dissent: Police: too early",
    ];
    let kinds = [Value::Null, json!("action"), json!("decision"), json!("standing"), json!("note")];
    // Every twenty-third of all mixtures: each part meets most of the others.
    let all = starts.len() * deeds.len() * ends.len() * kinds.len() * 2;
    for n in (0..all).step_by(23) {
        let (start, n) = (starts[n % starts.len()], n / starts.len());
        let (end, n) = (ends[n % ends.len()], n / ends.len());
        let (deed, n) = (deeds[n % deeds.len()], n / deeds.len());
        let (into, n) = (&kinds[n % kinds.len()], n / kinds.len());
        let section = 7 + n;
        let line = format!("{start}{deed}{end}");
        let input =
            json!({"meeting": meeting, "section": section, "line": line, "into": into, "agency": "Police"});
        let said = trial.call("capture.read", input.clone()).unwrap();
        let kept = trial.call("capture.commit", input).unwrap();
        let what = format!("{line:?} in {section} into {into}: {} became {kept}", said["echo"]);
        assert_eq!(said["echo"], kept["echo"], "{what}");
        let row = if kept["action"].is_null() { &kept["entry"] } else { &kept["action"] };
        let kind = match text(row, "/kind").as_str() {
            "specific" => "action".to_owned(),
            kind => kind.to_owned(),
        };
        assert_eq!(text(&said, "/kind"), kind, "{what}");
        let in_words = kind.replace('_', " ");
        let echo = text(&said, "/echo").to_lowercase();
        assert!(
            echo.starts_with(in_words.as_str()) || echo.starts_with(&format!("{in_words} instruction")),
            "{what}"
        );
        assert_eq!(said["restricted_to"], row["restricted_to"], "{what}");
        if kind == "action" {
            assert_eq!(said["due"]["date"], row["due"], "{what}");
            assert_eq!(said["owner"]["name"].as_str().unwrap_or_default(), text(row, "/owner"), "{what}");
        }
        trial.must("undo.last", json!({"meeting": meeting}));
    }
}

/// What is missing of the at-risk people of a meeting.
fn not_covered(trial: &Trial, meeting: &str) -> Vec<String> {
    let missing = trial.must("meeting.missing", json!({"meeting": meeting}));
    let sections = missing["sections"].as_array().unwrap().iter();
    let findings = sections.flat_map(|s| s["findings"].as_array().unwrap());
    findings.filter(|f| f["rule"] == "MARE-19.8-2").map(|f| text(f, "/message")).collect()
}

#[test]
fn mare_19_8_2_an_action_that_names_who_is_at_risk_covers_them() {
    let mut trial = Trial::new();
    let meeting = trial.started();
    let nora = json!({"meeting": meeting, "kind": "known_adult", "person": "nora"});
    let nora = text(&trial.must("at_risk.save", nora), "/id");
    assert_eq!(not_covered(&trial, &meeting).len(), 1);
    let line = "Ring Mrs Peverdale every Monday @kestlewick +5wd";
    let echo = text(&read(&trial, &meeting, line), "/echo");
    assert!(echo.ends_with(" · protects Nora Peverdale"), "{echo}");
    let kept = commit(&trial, &meeting, line);
    assert_eq!((text(&kept, "/echo"), &kept["action"]["at_risk"]), (echo, &json!([nora])));
    assert_eq!(not_covered(&trial, &meeting), Vec::<String>::new());
    trial.must("undo.last", json!({"meeting": meeting}));
    assert_eq!(not_covered(&trial, &meeting).len(), 1);
    // A note covers nobody, until it is turned into an action.
    let note = trial.must(
        "entry.add",
        json!({"meeting": meeting, "section": 8, "text": "Ask Nora whom to ring", "kind": "note"}),
    );
    assert_eq!(not_covered(&trial, &meeting).len(), 1);
    let turned =
        trial.must("capture.turn", json!({"meeting": meeting, "entry": note["id"], "into": "action"}));
    assert_eq!(turned["action"]["at_risk"], json!([nora]));
    assert_eq!(not_covered(&trial, &meeting), Vec::<String>::new());
}

#[test]
fn a_name_of_the_room_or_of_the_service_user_covers_nobody() {
    let mut trial = Trial::new();
    let meeting = trial.started();
    for (label, kind) in [
        ("Jorah Kestlewick", "known_adult"),
        ("Alma Stanwhistle", "known_adult"),
        ("Other Residents", "public"),
        ("Kelvin Stanwhistle", "self"),
    ] {
        trial.must("at_risk.save", json!({"meeting": meeting, "label": label, "kind": kind}));
    }
    for line in [
        "Meet Jorah Kestlewick at the base @larkenfell +5wd",
        "See Kelvin Stanwhistle at home @kestlewick +5wd",
        "Ask Stanwhistle about the tapes @kestlewick +5wd",
        "Write to Other Residents @kestlewick +5wd",
    ] {
        assert_eq!(commit(&trial, &meeting, line)["action"]["at_risk"], json!([]), "{line}");
    }
    let kept = commit(&trial, &meeting, "Ask Alma whom she rings at night @kestlewick +5wd");
    assert_eq!(kept["action"]["at_risk_labels"], json!(["Alma Stanwhistle"]), "{kept}");
}

#[test]
fn a_row_that_becomes_an_action_takes_owner_date_and_standing_out_of_its_words() {
    let mut trial = Trial::new();
    let meeting = trial.started();
    trial.must("meeting.declare", json!({"meeting": meeting}));
    let standing =
        "Nobody visits him at home alone, Jorah Kestlewick, standing instruction until the case closes";
    for (line, words, owner, due, kind) in [
        (
            "Kestlewick fits a lockable door by 10 April",
            "Kestlewick fits a lockable door",
            "Jorah Kestlewick",
            "2026-04-10",
            "specific",
        ),
        ("Jorah to ring the ward by 10 April", "Ring the ward", "Jorah Kestlewick", "2026-04-10", "specific"),
        (
            "/n Move the bins @kestlewick by 10 April",
            "Move the bins",
            "Jorah Kestlewick",
            "2026-04-10",
            "specific",
        ),
        (
            "Kestlewick: I ring the ward by 10 April",
            "I ring the ward",
            "Jorah Kestlewick",
            "2026-04-10",
            "specific",
        ),
        (
            "Police: five calls, ring the ward by 10 April",
            "Five calls, ring the ward",
            "",
            "2026-04-10",
            "specific",
        ),
        (
            standing,
            "Nobody visits him at home alone, until the case closes",
            "Jorah Kestlewick",
            "",
            "standing",
        ),
        (
            "/d Tell the ground floor because the risk is theirs. Dissent: Police: too early",
            "Tell the ground floor, because the risk is theirs. Dissent: Police: too early",
            "",
            "",
            "specific",
        ),
    ] {
        let note = commit(&trial, &meeting, line)["entry"].clone();
        let before = trial.must("meeting.get", json!({"meeting": meeting}))["entries"].clone();
        let input = json!({"meeting": meeting, "entry": note["id"], "into": "action"});
        let turned = trial.must("capture.turn", input)["action"].clone();
        let due_on = turned["due"].as_str().unwrap_or_default();
        assert_eq!(
            (text(&turned, "/text").as_str(), text(&turned, "/owner").as_str(), due_on),
            (words, owner, due),
            "{line}: {turned}"
        );
        assert_eq!(turned["kind"], kind, "{line}");
        trial.must("undo.last", json!({"meeting": meeting}));
        let after = trial.must("meeting.get", json!({"meeting": meeting}));
        assert_eq!((&after["entries"], &after["actions"]), (&before, &json!([])), "{line}");
        trial.must("entry.remove", json!({"meeting": meeting, "entry": note["id"]}));
    }
}

#[test]
fn ruling_4_a_name_that_is_written_out_as_a_whole_one_is_said_before_enter() {
    let mut trial = Trial::new();
    let meeting = trial.started();
    let said = |trial: &Trial, line: &str| text(&read(trial, &meeting, line), "/echo");
    let name = "Nora Peverdale";
    assert_eq!(said(&trial, "Nora Peverdale rang"), "Note", "it stands there as it was typed");
    let short = "Mrs Peverdale";
    trial.must("at_risk.save", json!({"meeting": meeting, "kind": "known_adult", "person": "nora"}));
    let line = format!("{short} rang, {short} was afraid");
    assert_eq!(said(&trial, &line), format!("Note · “{short}” is {name}"));
    let kept = commit(&trial, &meeting, &line);
    assert_eq!(text(&kept, "/echo"), said(&trial, &line));
    assert_eq!(text(&kept["entry"], "/text"), format!("{name} rang, {name} was afraid"));
    assert_eq!(said(&trial, &format!("{short}s weather")), "Note");
    let action = said(&trial, &format!("Ring {short} @kestlewick +5wd"));
    assert_eq!(action.matches(name).count(), 1, "it is said once: {action}");
}
