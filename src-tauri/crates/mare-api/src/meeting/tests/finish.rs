//! From the end to the issue: what is missing, exceptions, numbering, and that issued minutes never change.

use super::*;

fn issue(meeting: &str) -> Value {
    json!({"meeting": meeting})
}

#[test]
fn complete_minutes_are_issued_numbered_and_frozen() {
    let mut trial = Trial::new();
    let meeting = trial.complete();
    let missing = trial.must("meeting.missing", json!({"meeting": meeting}));
    assert_eq!(missing["count"], json!(0), "{missing:#}");
    trial.at("2026-04-09T11:00:00");
    let card = trial.must("meeting.issue", issue(&meeting));
    assert_eq!(text(&card, "/state"), "issued");
    assert_eq!(text(&card, "/complete_on"), "2026-04-08", "everything was in the day before");
    assert_eq!(text(&card, "/issued/by"), "Rosalind Tarnwhistle");
    assert!(card["pack_document"].is_string());
    let case: Case = trial.read("case");
    assert_eq!(
        (case.state, case.states.last().unwrap().from.to_string()),
        (CaseState::C6, "2026-04-09".to_owned())
    );
    let mut actions = trial.all::<Action>();
    actions.sort_by_key(|a| a.no);
    assert_eq!(actions.iter().map(|a| a.no).collect::<Vec<_>>(), [Some(1), Some(2)]);
    let action = &actions[0].uid;
    for (verb, input) in [
        ("entry.add", json!({"meeting": meeting, "section": 5, "text": "late"})),
        ("meeting.set", json!({"meeting": meeting, "field": "outcome", "value": "x"})),
        ("action.update", json!({"meeting": meeting, "action": action, "owner": "Somebody Else"})),
        ("action.move", json!({"meeting": meeting, "action": action})),
        ("meeting.attend", json!({"meeting": meeting, "name": "Late Comer"})),
        ("at_risk.save", json!({"meeting": meeting, "label": "x"})),
        ("meeting.front_sheet", json!({"meeting": meeting, "foi": ["a"]})),
        ("meeting.issue", issue(&meeting)),
    ] {
        assert_eq!(trial.refused(verb, input).0, Code::Blocked, "{verb}");
    }
    let added = trial.must(
        "meeting.addendum",
        json!({"meeting": meeting, "text": "Flat 6 is let to Nora Peverdale's niece."}),
    );
    assert_eq!(added["addenda"].as_array().unwrap().len(), 1);
    assert!(trial.read::<Meeting>(&meeting).addenda[0].text.contains("⟦p:nora⟧"));
}

#[test]
fn each_unmet_must_blocks_the_issue_alone_and_says_where() {
    let mut trial = Trial::new();
    let meeting = trial.complete();
    let clear = [
        ("legal_medical", "MARE-A2-6"),
        ("risks.immediacy", "MARE-6.9-1"),
        ("matrix.rationale", "MARE-A3-4"),
        ("matrix.severity", "MARE-A3-2"),
        ("profile.static", "MARE-A3-1"),
        ("date_of_risk_assessment", "MARE-A7-2"),
        ("conclusion", "MARE-13.1-1"),
        ("disclosure_considered", "MARE-19.7-1"),
        ("disclosure_will_occur.note", "MARE-19.11-1"),
        ("audiences.staff", "MARE-19.8-3"),
        ("refer_to_mappa.note", "MARE-A7-3"),
        ("inform_service_user", "MARE-A7-3"),
        ("rights.interference_reason", "MARE-15.7-1"),
    ];
    for (field, rule) in clear {
        let inside = |a: &str, b: &str| a == b || a.starts_with(&format!("{b}."));
        let before = answers().into_iter().find(|(f, _)| inside(f, field) || inside(field, f)).unwrap();
        trial.must("meeting.set", json!({"meeting": meeting, "field": field, "value": null}));
        let (code, rules, error) = trial.refused("meeting.issue", issue(&meeting));
        assert_eq!((code, rules), (Code::Blocked, vec![rule.to_owned()]), "{field}");
        assert!(error.fields[0].exception_possible, "{field}");
        assert!(
            field.starts_with(error.fields[0].field.split('.').next().unwrap()),
            "{field} {}",
            error.fields[0].field
        );
        trial.must("meeting.set", json!({"meeting": meeting, "field": before.0, "value": before.1}));
    }
    trial.must("meeting.issue", issue(&meeting));
}

#[test]
fn an_owner_who_is_an_agency_or_an_unlinked_person_is_named() {
    let mut trial = Trial::new();
    let meeting = trial.complete();
    let action = trial.all::<Action>().into_iter().find(|a| a.library.is_empty()).unwrap();
    trial.must("action.update", json!({"meeting": meeting, "action": action.uid, "owner": "Fellgate Homes"}));
    let (_, rules, error) = trial.refused("meeting.issue", issue(&meeting));
    assert_eq!(rules, ["MARE-13.3-1"]);
    assert!(error.message.contains("action 1") && error.message.contains("owner"));
    trial.must(
        "action.update",
        json!({"meeting": meeting, "action": action.uid, "owner": "Cressida Plumgarth"}),
    );
    let owned: Action = trial.read(&action.uid);
    assert_eq!(owned.agency, "Fellgate Homes", "from the attendance sheet");
    for a in trial.all::<Action>() {
        trial.must("action.update", json!({"meeting": meeting, "action": a.uid, "at_risk": []}));
    }
    let (_, rules, error) = trial.refused("meeting.issue", issue(&meeting));
    assert_eq!(rules, ["MARE-19.8-2"]);
    assert!(error.message.contains("Nora Peverdale"), "by name to signed-in staff: {}", error.message);
}

#[test]
fn the_chair_issues_with_exceptions_that_are_kept_with_their_reasons() {
    let mut trial = Trial::new();
    let meeting = trial.complete();
    trial.must("meeting.set", json!({"meeting": meeting, "field": "disclosure_considered", "value": {"answer": "no", "note": "no time"}}));
    trial.must("meeting.set", json!({"meeting": meeting, "field": "matrix.rationale", "value": null}));
    let (_, rules, _) = trial.refused("meeting.issue", issue(&meeting));
    assert_eq!(rules, ["MARE-A3-4", "MARE-19.7-1"]);
    let with = |answer: &str, reason: &str| {
        json!({"meeting": meeting, "exceptions": [
            {"rule": "MARE-A3-4", "answer": "not discussed", "reason": "the meeting ran out of time"},
            {"rule": "MARE-19.7-1", "field": "disclosure_considered", "answer": answer, "reason": reason}]})
    };
    let one = json!({"meeting": meeting, "exceptions": [{"rule": "MARE-A3-4", "answer": "not discussed", "reason": "time"}]});
    assert_eq!(
        trial.refused("meeting.issue", one).1,
        ["MARE-19.7-1"],
        "every must is answered or none goes through"
    );
    assert_eq!(trial.refused("meeting.issue", with("did not happen", " ")).0, Code::InvalidInput);
    assert_eq!(trial.refused("meeting.issue", with("never mind", "x")).0, Code::InvalidInput);
    let card = trial.must("meeting.issue", with("did not happen", "the fire alarm ended the meeting"));
    assert_eq!(card["exceptions"].as_array().unwrap().len(), 2);
    assert_eq!(text(&card, "/exceptions/1/reason"), "the fire alarm ended the meeting");
    assert_eq!(text(&card, "/exceptions/1/answer"), "did not happen");
}

#[test]
fn no_exception_exists_for_the_minute_taker_or_a_restriction_nobody_can_read() {
    let mut trial = Trial::new();
    let meeting = trial.complete();
    trial.must("meeting.officers", json!({"meeting": meeting, "minute_taker": ""}));
    trial.must(
        "entry.add",
        json!({"meeting": meeting, "section": 5, "text": "x", "restricted_to": ["Nobody Ltd"]}),
    );
    let exceptions: Vec<Value> = ["MARE-7.2-1", "MARE-16.16-1"]
        .iter()
        .map(|rule| json!({"rule": rule, "answer": "did not happen", "reason": "please"}))
        .collect();
    let (_, rules, error) =
        trial.refused("meeting.issue", json!({"meeting": meeting, "exceptions": exceptions}));
    assert_eq!(rules, ["MARE-16.16-1", "MARE-7.2-1"]);
    assert!(error.fields.iter().all(|f| !f.exception_possible));
}

#[test]
fn submitting_needs_only_an_ended_meeting_and_issuing_needs_the_sheets() {
    let mut trial = Trial::new();
    let meeting = trial.started();
    assert_eq!(trial.refused("meeting.submit", json!({"meeting": meeting})).1, ["D-02"]);
    let ended = trial.must("meeting.end", json!({"meeting": meeting, "at": "10:37"}));
    assert!(
        ended["missing"]["count"].as_u64().unwrap() > 20,
        "shown while people are there, and in nobody's way"
    );
    trial.at("2026-04-10T16:00:00");
    let sent = trial
        .must("meeting.submit", json!({"meeting": meeting, "by": "Bronagh Millrace", "on": "2026-04-08"}));
    assert_eq!((text(&sent, "/state"), text(&sent, "/sent/on")), ("submitted".into(), "2026-04-08".into()));
    let (_, rules, error) = trial.refused("meeting.issue", issue(&meeting));
    assert!(rules.iter().filter(|r| *r == "MARE-FAQ-10").count() == 2);
    assert!(error.fields.iter().any(|f| f.message.contains("front sheet (A6)")));
    assert_eq!(
        trial.refused("meeting.front_sheet", json!({"meeting": meeting, "foi": ["z"]})).2.fields[0].field,
        "foi"
    );
    let case: Case = trial.read("case");
    assert_eq!(case.state, CaseState::C5);
    let view = trial.must("meeting.get", json!({"meeting": meeting}));
    let t02 = view["limits"].as_array().unwrap().iter().find(|l| l["rule"] == "T-02").unwrap().clone();
    assert_eq!((text(&t02, "/due"), text(&t02, "/status")), ("2026-04-10".into(), "met".into()));
}

#[test]
fn the_last_thing_that_comes_in_completes_the_minutes() {
    let mut trial = Trial::new();
    let meeting = trial.complete();
    assert_eq!(trial.read::<Meeting>(&meeting).complete_on.unwrap().to_string(), "2026-04-08");
    let mut trial = Trial::new();
    let meeting = trial.started();
    trial.must("meeting.end", json!({"meeting": meeting, "at": "10:37"}));
    trial.must("meeting.submit", json!({"meeting": meeting}));
    assert_eq!(trial.read::<Meeting>(&meeting).complete_on, None);
}

#[test]
fn an_adjourned_meeting_is_resumed_as_the_same_one() {
    let mut trial = Trial::new();
    let meeting = trial.started();
    assert_eq!(trial.refused("meeting.adjourn", json!({"meeting": meeting})).2.fields[0].field, "reason");
    trial.must("meeting.adjourn", json!({"meeting": meeting, "reason": "fire alarm"}));
    trial.must("entry.add", json!({"meeting": meeting, "section": 5, "text": "still typing"}));
    trial.at("2026-04-02T09:00:00");
    let card = trial.must("meeting.resume", json!({"meeting": meeting}));
    assert_eq!(
        (text(&card, "/state"), text(&card, "/pauses/0/reason")),
        ("in_progress".into(), "fire alarm".into())
    );
}
