//! Booking, moving, inviting, starting.

use super::*;

fn police(trial: &Trial) -> Vec<Notification> {
    trial
        .all::<Notification>()
        .into_iter()
        .filter(|n| n.kind == NotificationKind::PoliceMeetingDate)
        .collect()
}

#[test]
fn only_working_days_inside_the_limit_are_offered() {
    let trial = Trial::new();
    let dates = trial.must("meeting.lawful_dates", json!({"case": "C-2026-001"}));
    let days: Vec<String> = dates["days"].as_array().unwrap().iter().map(|d| text(d, "/date")).collect();
    assert_eq!((days.first().unwrap().as_str(), days.last().unwrap().as_str()), ("2026-03-18", "2026-04-15"));
    assert!(!days.contains(&"2026-04-03".to_owned()), "Good Friday");
    assert!(!days.contains(&"2026-03-21".to_owned()), "a Saturday");
    assert_eq!(text(&dates, "/limit/due"), "2026-04-15");
    assert_eq!(text(&dates, "/days/0/words"), "Wed 18 Mar 2026");
}

#[test]
fn a_booking_schedules_the_case_and_raises_the_police_item() {
    let mut trial = Trial::new();
    let meeting = trial.booked();
    let case: Case = trial.read("case");
    assert_eq!(case.state, CaseState::C3);
    assert_eq!(case.states.last().unwrap().from.to_string(), "2026-03-17");
    let items = police(&trial);
    assert_eq!((items.len(), items[0].about.as_str(), items[0].done.is_none()), (1, meeting.as_str(), true));
    let kept: Meeting = trial.read("M-2026-001");
    assert_eq!((kept.uid, kept.referral.as_str(), kept.person.as_str()), (meeting, "ref", "kelvin"));
    let (code, rules, _) = trial.refused(
        "meeting.book",
        json!({"case": "case", "date": "2026-04-02", "convenor": "Petra Underlough"}),
    );
    assert_eq!((code, rules), (Code::Blocked, vec!["MARE-6.7-1".to_owned()]));
}

#[test]
fn a_booking_is_refused_or_asks_for_a_reason_by_rule() {
    let trial = Trial::new();
    let book = |date: &str, chair: &str, convenor: &str| json!({"case": "case", "date": date, "chair": chair, "convenor": convenor, "minute_taker": "Bronagh Millrace"});
    let (code, rules, error) = trial.refused("meeting.book", book("2026-04-16", "", "Petra Underlough"));
    assert_eq!((code, rules), (Code::NeedsReason, vec!["MARE-6.6-4".to_owned()]));
    assert!(error.message.contains("2026-04-15") && error.message.contains("reason"));
    assert_eq!(
        trial.refused("meeting.book", book("2026-04-01", "Petra Underlough", "Petra Underlough")).1,
        ["MARE-6.8-1"]
    );
    assert_eq!(trial.refused("meeting.book", book("2026-04-01", "", "")).1, ["MARE-FAQ-14"]);
    let (_, _, past) = trial.refused("meeting.book", book("2026-03-16", "", "Petra Underlough"));
    assert_eq!(past.fields[0].field, "date");
    for nonsense in ["31/02/2026", "20226-04-01", "soon"] {
        let (code, _, error) = trial.refused("meeting.book", book(nonsense, "", "Petra Underlough"));
        assert_eq!((code, error.fields[0].field.as_str()), (Code::InvalidInput, "date"), "{nonsense}");
    }
    let late = trial
        .because(
            "meeting.book",
            book("2026-04-16", "", "Petra Underlough"),
            &[("MARE-6.6-4", "no room before")],
        )
        .unwrap();
    assert_eq!(
        text(&late, "/officers/chair"),
        "Rosalind Tarnwhistle",
        "the SPoC chairs when nobody is named"
    );
}

#[test]
fn excluded_people_are_never_invited_and_the_refusal_says_which() {
    let mut trial = Trial::new();
    let meeting = trial.booked();
    let invite =
        |name: &str, role: &str| json!({"meeting": meeting, "name": name, "role": role, "agency": ""});
    let (code, rules, error) =
        trial.refused("meeting.invite", invite("Silas Bramwick", "independent mental health advocate"));
    assert_eq!((code, rules), (Code::Blocked, vec!["MARE-21.4-1".to_owned()]));
    assert!(error.message.contains("advocate"));
    let relative = json!({"meeting": meeting, "name": "Delphia Oakenshott", "kind": "relative"});
    assert!(trial.refused("meeting.invite", relative.clone()).2.message.contains("relative"));
    assert!(
        trial.because("meeting.invite", relative, &[("MARE-21.4-1", "she knows him best")]).is_err(),
        "no override exists"
    );
    let idva = json!({"meeting": meeting, "name": "Saffron Dewhollow", "role": "IDVA of the victim", "agency": "Lantern Quay"});
    let card = trial.must("meeting.invite", idva);
    assert_eq!(rules_of(&card["warnings"]), ["MARE-16.7-1"], "class other");
    trial.must("meeting.reply", json!({"meeting": meeting, "invitee": card["id"], "reply": "yes"}));
    trial.must("meeting.chase", json!({"meeting": meeting, "invitee": card["id"], "means": "telephone"}));
    assert_eq!(
        trial
            .refused("meeting.reply", json!({"meeting": meeting, "invitee": card["id"], "reply": "deputy"}))
            .2
            .fields[0]
            .field,
        "deputy"
    );
    let kept: Meeting = trial.read(&meeting);
    assert_eq!(kept.invitees.len(), 4);
    assert_eq!(kept.invitees[3].chases[0].on.to_string(), "2026-03-17");
    trial.must("meeting.uninvite", json!({"meeting": meeting, "invitee": card["id"]}));
    assert_eq!(trial.read::<Meeting>(&meeting).invitees.len(), 3);
}

#[test]
fn moving_keeps_the_old_day_and_overtakes_the_police_item() {
    let mut trial = Trial::new();
    let meeting = trial.booked();
    let to = |date: &str, reason: &str| json!({"meeting": meeting, "date": date, "reason": reason});
    assert_eq!(trial.refused("meeting.move", to("2026-04-09", "")).1, ["MARE-6.7-1"]);
    assert_eq!(trial.refused("meeting.move", to("2026-04-20", "")).1, ["MARE-6.6-4"]);
    trial.must("meeting.move", to("2026-04-09", "RC called to a tribunal"));
    let kept: Meeting = trial.read(&meeting);
    assert_eq!(kept.date.to_string(), "2026-04-09");
    assert_eq!(
        (kept.dates[0].outcome.as_str(), kept.dates[0].reason.as_str()),
        ("moved", "RC called to a tribunal")
    );
    let items = police(&trial);
    assert_eq!(items.iter().map(|n| n.overtaken).collect::<Vec<_>>(), [true, false]);
    assert_eq!(trial.read::<Case>("case").state, CaseState::C3);
}

#[test]
fn cancelling_asks_why_and_the_case_waits_again() {
    let mut trial = Trial::new();
    let meeting = trial.booked();
    assert_eq!(trial.refused("meeting.cancel", json!({"meeting": meeting})).0, Code::NeedsReason);
    trial.must("meeting.cancel", json!({"meeting": meeting, "reason": "he was recalled"}));
    assert_eq!(trial.read::<Case>("case").state, CaseState::C2);
    assert!(police(&trial).iter().all(|n| n.overtaken), "nobody had been told");
    let again = trial
        .must("meeting.book", json!({"case": "case", "date": "2026-04-02", "convenor": "Petra Underlough"}));
    assert_eq!(text(&again, "/reference"), "M-2026-002");
}

#[test]
fn a_meeting_starts_on_its_day_with_lines_from_the_invitations() {
    let mut trial = Trial::new();
    let meeting = trial.booked();
    let (code, rules, _) = trial.refused("meeting.start", json!({"meeting": meeting}));
    assert_eq!((code, rules), (Code::Blocked, vec!["D-11".to_owned()]), "it is still March");
    trial.at("2026-04-01T09:58:00");
    trial.must("meeting.officers", json!({"meeting": meeting, "minute_taker": ""}));
    assert_eq!(trial.refused("meeting.start", json!({"meeting": meeting})).1, ["MARE-7.2-1"]);
    trial.must("meeting.officers", json!({"meeting": meeting, "minute_taker": "Bronagh Millrace"}));
    let card = trial.must("meeting.start", json!({"meeting": meeting, "at": "10:00"}));
    assert_eq!(text(&card, "/started_at"), "2026-04-01T10:00:00");
    let names: Vec<String> =
        card["attendance"].as_array().unwrap().iter().map(|l| text(l, "/name")).collect();
    assert_eq!(
        names,
        [
            "Jorah Kestlewick",
            "DC Tamsin Larkenfell",
            "Cressida Plumgarth",
            "Rosalind Tarnwhistle",
            "Bronagh Millrace"
        ]
    );
    assert_eq!(text(&card, "/attendance/4/function"), "minute taker");
    assert_eq!(trial.read::<Case>("case").state, CaseState::C4);
    assert_eq!(trial.refused("meeting.start", json!({"meeting": meeting})).0, Code::Conflict);
}

#[test]
fn a_meeting_is_entered_from_notes_afterwards() {
    let mut trial = Trial::new();
    let meeting = trial.booked();
    trial.at("2026-04-02T14:00:00");
    trial.must("meeting.start", json!({"meeting": meeting, "from_notes": true, "at": "10:02"}));
    let entry = trial.because(
        "entry.add",
        json!({"meeting": meeting, "section": 7, "text": "Nothing to report", "agency": "Police", "heard_at": "10:12"}),
        &[("MARE-A2-2", "it was made, the notes say so")],
    );
    let entry = entry.unwrap();
    assert_eq!(text(&entry, "/heard_at"), "2026-04-01T10:12:00");
    assert_eq!(text(&entry, "/typed_at"), "2026-04-02T14:00:00");
    assert_eq!(trial.refused("meeting.end", json!({"meeting": meeting})).2.fields[0].field, "at");
    trial.must("meeting.end", json!({"meeting": meeting, "at": "10:37"}));
    let case: Case = trial.read("case");
    assert_eq!(
        (case.state, case.states.last().unwrap().from.to_string()),
        (CaseState::C5, "2026-04-01".to_owned())
    );
}

#[test]
fn a_further_mare_without_a_new_referral_needs_a_reason() {
    let mut trial = Trial::new();
    let meeting = trial.complete();
    trial.must("meeting.issue", json!({"meeting": meeting}));
    let book = json!({"case": "case", "date": "2026-06-09", "convenor": "Petra Underlough", "minute_taker": "Bronagh Millrace"});
    let (code, rules, error) = trial.refused("meeting.book", book.clone());
    assert_eq!((code, rules), (Code::NeedsReason, vec!["MARE-11.6-2".to_owned()]));
    assert!(error.message.contains("new referral") && error.message.contains("reason"));
    trial.because("meeting.book", book, &[("MARE-11.6-2", "the Chair asked for it")]).unwrap();
    assert_eq!(trial.read::<Case>("case").state, CaseState::C3);
}
