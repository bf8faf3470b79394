//! The guard list of the issue (§4.4), one row at a time: complete minutes lose one thing, the issue is refused by
//! the rule of that thing and by no other, and the Chair's answer lets it through as an exception (D-01).
//!
//! And the rules that stand outside the list: copies, attachments, outcomes, who is told.

use mare_api::Code;
use mare_testkit::{Practice, play_script_until};
use serde_json::{Value, json};
use std::path::Path;

fn until(step: &str) -> Practice {
    play_script_until(&Path::new(env!("CARGO_MANIFEST_DIR")).join("cases/practice.json"), step)
}

/// Returns a meeting that is ended, with both sheets, and lacks nothing.
pub fn complete() -> Practice {
    let mut practice = until("P-ended");
    practice.must("seat", "seat.take_back", json!({}));
    practice.at("2026-06-17T10:00");
    practice.must("et", "meeting.attendance_sheet", json!({ "meeting": "M-2026-001" }));
    practice.must("et", "meeting.submit", json!({ "meeting": "M-2026-001" }));
    practice.must(
        "et",
        "meeting.front_sheet",
        json!({ "meeting": "M-2026-001", "foi": ["c"], "article_8_2": ["a"] }),
    );
    assert_eq!(missing(&mut practice), Vec::<(String, String)>::new());
    practice
}

/// Returns rule and field of everything that stands in the way of the issue.
fn missing(practice: &mut Practice) -> Vec<(String, String)> {
    let answer = practice.must("so", "meeting.missing", json!({ "meeting": "M-2026-001" }));
    let mut found = Vec::new();
    for section in answer["sections"].as_array().unwrap() {
        for finding in section["findings"].as_array().unwrap().iter().filter(|f| f["response"] != "note") {
            found.push((
                finding["rule"].as_str().unwrap().to_owned(),
                finding["field"].as_str().unwrap().to_owned(),
            ));
        }
    }
    found
}

fn notes(practice: &mut Practice) -> Vec<String> {
    let answer = practice.must("so", "meeting.missing", json!({ "meeting": "M-2026-001" }));
    let sections = answer["sections"].as_array().unwrap().clone();
    sections
        .iter()
        .flat_map(|s| s["findings"].as_array().unwrap().clone())
        .filter(|f| f["response"] == "note")
        .map(|f| f["rule"].as_str().unwrap().to_owned())
        .collect()
}

fn set(practice: &mut Practice, field: &str, value: Value) {
    practice.must("so", "meeting.set", json!({ "meeting": "M-2026-001", "field": field, "value": value }));
}

/// A field of the minutes and the rule that asks for it.
const ROWS: [(&str, &str); 26] = [
    ("legal_medical", "MARE-A2-6"),
    ("legal_criminal", "MARE-A2-6"),
    ("risks.repeat", "MARE-6.9-1"),
    ("risks.nature", "MARE-6.9-1"),
    ("risks.who", "MARE-6.9-1"),
    ("risks.consequences", "MARE-6.9-1"),
    ("risks.immediacy", "MARE-6.9-1"),
    ("risks.increase", "MARE-6.9-1"),
    ("risks.decrease", "MARE-6.9-1"),
    ("risks.environment", "MARE-6.9-1"),
    ("conclusion.answer", "MARE-13.1-1"),
    ("date_of_risk_assessment", "MARE-A7-2"),
    ("profile.static", "MARE-A3-1"),
    ("profile.dynamic", "MARE-A3-1"),
    ("matrix.severity", "MARE-A3-2"),
    ("matrix.likelihood", "MARE-A3-2"),
    ("matrix.rationale", "MARE-A3-4"),
    ("rights.interference_reason", "MARE-15.7-1"),
    ("disclosure_considered.answer", "MARE-19.7-1"),
    ("disclosure_will_occur.answer", "MARE-19.10-1"),
    ("audiences.potential_victims", "MARE-19.8-3"),
    ("audiences.staff", "MARE-19.8-3"),
    ("audiences.community", "MARE-19.8-3"),
    ("refer_to_mappa.answer", "MARE-A7-3"),
    ("inform_service_user.answer", "MARE-A7-3"),
    ("purpose_stated", "MARE-7.3-1"),
];

fn at_path<'a>(minutes: &'a Value, field: &str) -> &'a Value {
    field.split('.').fold(minutes, |value, key| &value[key])
}

#[test]
fn each_answer_that_is_missing_is_asked_for_by_its_own_rule() {
    let mut practice = complete();
    let minutes = practice.must("so", "meeting.get", json!({ "meeting": "M-2026-001" }))["minutes"].clone();
    for (field, rule) in ROWS {
        set(&mut practice, field, Value::Null);
        let found = missing(&mut practice);
        assert!(
            !found.is_empty() && found.iter().all(|(r, _)| r == rule),
            "{field}: {found:?} instead of {rule}"
        );
        let refused = practice.call("so", "meeting.issue", json!({ "meeting": "M-2026-001" })).unwrap_err();
        assert_eq!(refused.code, Code::Blocked, "{field}");
        assert!(
            refused.fields.iter().all(|f| f.rule == rule && f.exception_possible),
            "{field}: {refused:?}"
        );
        set(&mut practice, field, at_path(&minutes, field).clone());
    }
    assert!(missing(&mut practice).is_empty(), "something was not put back");
}

#[test]
fn what_only_informs_never_stops_the_issue() {
    let mut practice = complete();
    for (field, rule) in [
        ("rights.art2.answer", "MARE-15.10-1"),
        ("rights.art3.answer", "MARE-15.11-1"),
        ("rights.art8.answer", "MARE-15.12-1"),
        ("rights.art14.answer", "MARE-15.13-1"),
        ("plan_realistic", "MARE-13.3-5"),
        ("strategy.forensic_referral", "MARE-A2-4"),
    ] {
        set(&mut practice, field, Value::Null);
        assert!(notes(&mut practice).contains(&rule.to_owned()), "{field}: {rule} is not said");
        assert!(missing(&mut practice).is_empty(), "{field} stands in the way");
    }
    let issued = practice.must("so", "meeting.issue", json!({ "meeting": "M-2026-001" }));
    assert_eq!(issued["state"], "issued");
}

#[test]
fn the_chair_may_issue_with_an_exception_and_only_with_an_answer_and_a_reason() {
    let mut practice = complete();
    set(&mut practice, "audiences.staff", Value::Null);
    let with = |answer: &str, reason: &str| json!({ "meeting": "M-2026-001", "exceptions": [{ "rule": "MARE-19.8-3", "field": "audiences.staff", "answer": answer, "reason": reason }] });
    assert!(practice.call("so", "meeting.issue", with("not discussed", "")).is_err(), "without a reason");
    assert!(
        practice.call("so", "meeting.issue", with("whatever", "the meeting was cut short")).is_err(),
        "without an answer"
    );
    let issued = practice.must("so", "meeting.issue", with("not discussed", "the meeting was cut short"));
    assert_eq!(issued["state"], "issued");
    assert_eq!(issued["exceptions"][0]["rule"], "MARE-19.8-3");
    assert_eq!(issued["exceptions"][0]["reason"], "the meeting was cut short");
}

#[test]
fn nobody_at_risk_no_action_and_an_action_without_person_or_date_are_asked_for() {
    let mut practice = complete();
    let meeting = practice.must("so", "meeting.get", json!({ "meeting": "M-2026-001" }));
    let action =
        meeting["actions"].as_array().unwrap().iter().find(|a| a["kind"] == "specific").unwrap().clone();
    let change =
        |field: &str, value: Value| json!({ "meeting": "M-2026-001", "action": action["id"], field: value });
    for (field, empty, rule) in [
        ("owner", json!("Beckside Homes"), "MARE-13.3-1"),
        ("owner", json!(""), "MARE-13.3-1"),
        ("due", json!(""), "MARE-13.3-2"),
    ] {
        practice.must("so", "action.update", change(field, empty));
        let found = missing(&mut practice);
        assert!(found.iter().any(|(r, _)| r == rule), "{field}: {found:?} instead of {rule}");
        practice.must("so", "action.update", change(field, action[field].clone()));
    }
    for group in meeting["at_risk"].as_array().unwrap() {
        practice.must("so", "at_risk.remove", json!({ "meeting": "M-2026-001", "at_risk": group["id"] }));
    }
    assert!(missing(&mut practice).iter().any(|(r, _)| r == "MARE-19.8-1"));
}

#[test]
fn nothing_is_issued_without_anybody_who_attended() {
    let mut practice = complete();
    let meeting = practice.must("so", "meeting.get", json!({ "meeting": "M-2026-001" }));
    for line in meeting["attendance"].as_array().unwrap() {
        practice.must(
            "so",
            "meeting.attend",
            json!({ "meeting": "M-2026-001", "line": line["uid"], "remove": true }),
        );
    }
    assert!(missing(&mut practice).iter().any(|(r, f)| r == "MARE-A5-1" && f == "attendance"));
}

#[test]
fn an_excluded_person_in_the_room_is_recorded_and_is_an_exception() {
    let mut practice = complete();
    let line = json!({ "meeting": "M-2026-001", "name": "A. Sister", "role": "sister of the service user", "kind": "relative", "presence": "in_person" });
    let saved = practice.must("so", "meeting.attend", line);
    assert!(saved["warnings"].as_array().unwrap().iter().any(|w| w["rule"] == "MARE-21.4-1"));
    assert!(missing(&mut practice).iter().any(|(r, _)| r == "MARE-21.4-1"));
}

#[test]
fn every_excluded_kind_of_person_is_refused_an_invitation() {
    let mut practice = until("P-booked");
    for kind in ["service_user", "carer", "relative", "advocate", "legal_representative"] {
        let input = json!({ "meeting": "M-2026-001", "name": "Somebody", "kind": kind });
        let refused = practice.call("et", "meeting.invite", input.clone()).unwrap_err();
        assert!(refused.fields.iter().any(|f| f.rule == "MARE-21.4-1"), "{kind}: {refused:?}");
        // There is no reason that helps (D-04).
        let again =
            practice.call_because("et", "meeting.invite", input, "MARE-21.4-1", "please").unwrap_err();
        assert_eq!(again.code, Code::Blocked);
    }
    let nobody =
        practice.call("et", "meeting.invite", json!({ "meeting": "M-2026-001", "name": " " })).unwrap_err();
    assert!(nobody.fields.iter().any(|f| f.rule == "MARE-6.6-3"), "{nobody:?}");
}

#[test]
fn a_day_past_the_limit_a_weekend_and_a_move_ask_for_a_reason() {
    let mut practice = until("P-agreed");
    let book = |date: &str| json!({ "case": "C-2026-001", "date": date, "convenor": "Rhoda Eskmere", "convenor_role": "TM", "chair": "Sabine Oakhollow", "minute_taker": "Ivo Penhallow" });
    let late = practice.call("et", "meeting.book", book("2026-07-15")).unwrap_err();
    assert_eq!(late.code, Code::NeedsReason);
    assert!(late.fields.iter().any(|f| f.rule == "MARE-6.6-4"), "{late:?}");
    let weekend = practice.call("et", "meeting.book", book("2026-06-20")).unwrap_err();
    assert!(weekend.fields.iter().any(|f| f.rule == "MARE-R-2"), "{weekend:?}");
    practice.call_because("et", "meeting.book", book("2026-07-15"), "MARE-6.6-4", "the RC is away").unwrap();
    let silent = json!({ "meeting": "M-2026-001", "date": "2026-06-18" });
    let moved = practice.call("et", "meeting.move", silent.clone()).unwrap_err();
    assert!(moved.fields.iter().any(|f| f.rule == "MARE-6.7-1"), "{moved:?}");
    practice.call_because("et", "meeting.move", silent, "MARE-6.7-1", "the RC is back").unwrap();
}

#[test]
fn a_copy_needs_issued_minutes_a_secure_channel_a_purpose_and_agreement_for_a_third_party() {
    let mut practice = complete();
    let copy = |recipient: &str, agency: &str, extra: Value| {
        let mut input = json!({ "meeting": "M-2026-001", "recipient": recipient, "agency": agency, "channel": "secure e-mail", "secure": true });
        for (key, value) in extra.as_object().unwrap() {
            input[key] = value.clone();
        }
        input
    };
    let rules = |refused: mare_api::ApiError| refused.fields.into_iter().map(|f| f.rule).collect::<Vec<_>>();
    let early =
        practice.call("et", "copy.make", copy("Gwen Lathbury", "Beckside Homes", json!({}))).unwrap_err();
    assert!(rules(early).contains(&"MARE-A4-6".to_owned()));
    practice.must("so", "meeting.issue", json!({ "meeting": "M-2026-001" }));
    for (input, rule) in [
        (copy("Gwen Lathbury", "Beckside Homes", json!({ "secure": false })), "MARE-25.1-1"),
        (copy("Gwen Lathbury", "Beckside Homes", json!({ "purpose": "other" })), "MARE-16.12-1"),
        (copy("Nobody Who Was There", "Police", json!({})), "MARE-FAQ-26"),
    ] {
        let refused = rules(practice.call("et", "copy.make", input).unwrap_err());
        assert!(refused.contains(&rule.to_owned()), "{refused:?} instead of {rule}");
    }
    let agreed =
        copy("Nobody Who Was There", "Police", json!({ "agreed_by": "chair", "agreed_on": "2026-06-17" }));
    practice.must("et", "copy.make", agreed);
}

#[test]
fn a_tribunal_report_is_attached_only_edited_or_with_a_reason() {
    let mut practice = until("P-agreed");
    let report = json!({ "about": "R-2026-001", "attachment_type": "tribunal_report", "title": "Report", "content": "eA==" });
    let warned = practice.call("et", "document.attach", report.clone()).unwrap_err();
    assert_eq!(warned.code, Code::NeedsReason);
    assert!(warned.fields.iter().any(|f| f.rule == "MARE-17.3-2"));
    practice
        .call_because("et", "document.attach", report, "MARE-17.3-2", "the SPoC asked for all of it")
        .unwrap();
}

#[test]
fn an_outcome_of_an_action_says_what_shows_it() {
    let mut practice = complete();
    practice.must("so", "meeting.issue", json!({ "meeting": "M-2026-001" }));
    let register = practice.must("et", "action.list", json!({ "meeting": "M-2026-001" }));
    let action =
        register["actions"].as_array().unwrap().iter().find(|a| a["kind"] == "specific").unwrap().clone();
    for state in
        ["completed", "not_completed", "circumstances_changed", "withdrawn", "superseded", "completed_until"]
    {
        let refused = practice
            .call("et", "action.outcome", json!({ "action": action["id"], "state": state }))
            .unwrap_err();
        assert!(refused.fields.iter().any(|f| f.rule == "MARE-6.11-2"), "{state}: {refused:?}");
    }
}

#[test]
fn who_must_be_told_is_raised_by_the_fact() {
    let mut practice = until("P-agreed");
    let today = practice.must("so", "case.get", json!({ "case": "C-2026-001" }));
    let kinds: Vec<&str> =
        today["notifications"].as_array().unwrap().iter().map(|n| n["kind"].as_str().unwrap()).collect();
    assert!(kinds.contains(&"county_lead_safeguarding"), "{kinds:?} (MARE-22.1-1)");
    assert!(!kinds.contains(&"child_protection_lead"), "nobody is under 18 (MARE-22.2-1)");
}

#[test]
fn category_3_at_level_1_asks_for_a_reason() {
    let mut practice = until("P-agreed");
    let input = json!({ "case": "C-2026-001", "category": 3, "level": 1, "basis": "caution 2023", "finding": "caution", "capable_of_serious_harm": true });
    let warned = practice.call("so", "case.mappa", input.clone()).unwrap_err();
    assert_eq!(warned.code, Code::NeedsReason);
    assert!(warned.fields.iter().any(|f| f.rule == "MARE-4.6-1"), "{warned:?}");
    let refused = practice.call("so", "case.mappa", json!({ "case": "C-2026-001", "category": 2, "level": 1, "basis": "a fine", "disposal": "other" })).unwrap_err();
    assert!(refused.fields.iter().any(|f| f.rule == "MARE-4.4-1"), "{refused:?}");
    practice.call_because("so", "case.mappa", input, "MARE-4.6-1", "kept at Level 1 by the panel").unwrap();
}

#[test]
fn minutes_that_were_not_sent_are_not_issued_and_issued_ones_never_change() {
    let mut practice = until("P-ended");
    practice.must("seat", "seat.take_back", json!({}));
    let early = practice.call("so", "meeting.issue", json!({ "meeting": "M-2026-001" })).unwrap_err();
    let first = early.fields.iter().find(|f| f.rule == "MARE-6.10-2");
    assert!(first.is_some_and(|f| !f.exception_possible), "{early:?}");

    let mut practice = complete();
    practice.must("so", "meeting.issue", json!({ "meeting": "M-2026-001" }));
    let meeting = practice.must("so", "meeting.get", json!({ "meeting": "M-2026-001" }));
    let (entry, action) = (meeting["entries"][0]["id"].clone(), meeting["actions"][0]["id"].clone());
    let m = "M-2026-001";
    for (verb, input) in [
        ("entry.add", json!({ "meeting": m, "section": 7, "text": "later" })),
        ("entry.update", json!({ "meeting": m, "entry": entry, "text": "later" })),
        ("entry.correct", json!({ "meeting": m, "entry": entry, "text": "later" })),
        ("entry.remove", json!({ "meeting": m, "entry": entry })),
        ("action.add", json!({ "meeting": m, "text": "later" })),
        ("action.update", json!({ "meeting": m, "action": action, "text": "later" })),
        ("action.remove", json!({ "meeting": m, "action": action })),
        ("meeting.set", json!({ "meeting": m, "field": "risks.repeat", "value": "later" })),
        ("meeting.attend", json!({ "meeting": m, "name": "Somebody Later" })),
    ] {
        let refused = practice.call("so", verb, input).unwrap_err();
        assert!(refused.fields.iter().any(|f| f.rule == "D-12"), "{verb}: {refused:?}");
    }
    let after = practice.must("so", "meeting.get", json!({ "meeting": "M-2026-001" }));
    assert_eq!(after["entries"], meeting["entries"]);
    assert_eq!(after["minutes"], meeting["minutes"]);
}

#[test]
fn a_meeting_is_cancelled_only_with_a_reason() {
    let mut practice = until("P-booked");
    let refused = practice.call("et", "meeting.cancel", json!({ "meeting": "M-2026-001" })).unwrap_err();
    assert!(refused.fields.iter().any(|f| f.rule == "MARE-29.4-2"), "{refused:?}");
    practice.must("et", "meeting.cancel", json!({ "meeting": "M-2026-001", "reason": "the RC is ill" }));
    let case = practice.must("so", "case.get", json!({ "case": "C-2026-001" }));
    assert_eq!(case["state"], "C2", "the limit runs on from the first trigger");
    assert_eq!(case["limits"][0]["trigger_date"], "2026-06-04");
}

#[test]
fn advice_needs_words_and_a_day_that_has_come() {
    let mut practice = Practice::new();
    for input in [
        json!({ "kind": "advice", "text": " " }),
        json!({ "kind": "advice", "text": "asked", "on": "2031-01-01" }),
    ] {
        let refused = practice.call("office", "happening.record", input).unwrap_err();
        assert!(refused.fields.iter().any(|f| f.rule == "MARE-10.1-2"), "{refused:?}");
    }
    practice.must(
        "office",
        "happening.record",
        json!({ "kind": "advice", "text": "asked whether to refer" }),
    );
}

#[test]
fn a_disclosure_without_its_action_and_an_untold_recipient_are_said() {
    let mut practice = complete();
    let input = json!({
        "meeting": "M-2026-001", "audience": "staff", "recipient": "the pharmacist", "decision": "disclose",
        "what": "whom to ring", "service_user_knows": "no", "recipient_told_unaware": false,
    });
    let saved = practice.must("so", "disclosure.save", input);
    let warned = saved["warnings"].as_array().unwrap().iter().any(|w| w["rule"] == "MARE-19.25-1");
    assert!(warned, "nobody says that the recipient should be told: {saved}");
    assert!(
        notes(&mut practice).contains(&"MARE-19.3-1".to_owned()),
        "no action carries it out, and nobody says so"
    );
}

#[test]
fn a_child_at_risk_is_told_to_the_child_protection_lead_and_needs_an_action() {
    // Under 18 is the pack's T-27, worked out from the date of birth.
    let mut practice = complete();
    let child = json!({ "meeting": "M-2026-001", "label": "a boy of the house opposite", "kind": "known_adult", "dob": "2019-05-01" });
    let warned = practice.call("so", "at_risk.save", child.clone()).unwrap_err();
    assert!(warned.fields.iter().any(|f| f.rule == "MARE-22.2-2"), "{warned:?}");
    let mut named = child;
    named["kind"] = json!("children");
    practice.call_because("so", "at_risk.save", named, "MARE-22.2-2", "told on the telephone now").unwrap();
    let case = practice.must("so", "case.get", json!({ "case": "C-2026-001" }));
    let raised =
        case["notifications"].as_array().unwrap().iter().any(|n| n["kind"] == "child_protection_lead");
    assert!(raised, "nobody is to be told");
    assert!(notes(&mut practice).contains(&"MARE-A4-5".to_owned()));
}

#[test]
fn an_open_action_stands_on_today_and_a_short_sentence_makes_no_category_2() {
    let mut practice = complete();
    practice.must("so", "meeting.issue", json!({ "meeting": "M-2026-001" }));
    let today = practice.must("so", "today.list", json!({})).to_string();
    assert!(today.contains("\"T-16\""), "no action stands on Today");
    // Custody counts from the months of T-11 on.
    let custody = |months: u16| json!({ "case": "C-2026-001", "category": 2, "level": 1, "basis": "wounding", "disposal": "custody", "custody_months": months });
    let refused = practice.call("so", "case.mappa", custody(11)).unwrap_err();
    assert!(refused.fields.iter().any(|f| f.rule == "MARE-4.4-1"), "{refused:?}");
    practice.must("so", "case.mappa", custody(12));
}
