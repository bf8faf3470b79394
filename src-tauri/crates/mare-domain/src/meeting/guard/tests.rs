use super::*;
use crate::action::{Action, Purpose};
use crate::at_risk::AtRisk;
use crate::deed::{Answer, DeedInput};
use crate::disclosure::{Disclosure, DisclosureDecision};
use crate::entry::{Entry, EntryKind};
use crate::limit::Running;
use crate::meeting::{FrontSheet, InviteeKind, Presence, SectionStamp};
use crate::minutes::{AnswerNote, Level, RISK_QUESTIONS};
use crate::rule::Response;

fn on(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn noted(answer: Answer, note: &str) -> AnswerNote {
    AnswerNote { answer: Some(answer), note: note.into() }
}

/// A meeting whose minutes lack nothing.
#[derive(Clone)]
struct Complete {
    meeting: Meeting,
    entries: Vec<Entry>,
    actions: Vec<Action>,
    at_risk: Vec<AtRisk>,
    disclosures: Vec<Disclosure>,
    earlier: Option<NaiveDate>,
    same_person: bool,
}

fn complete() -> Complete {
    let deed = DeedInput::default().recorded("Rosalind Tarnwhistle", "2026-04-09T10:00:00".parse().unwrap());
    let mut meeting = Meeting { date: on("2026-04-01"), ..Meeting::default() };
    meeting.officers.chair = "Rosalind Tarnwhistle".into();
    meeting.officers.minute_taker = "Bronagh Millrace".into();
    meeting.declared_at = "10:01:00".parse().ok();
    meeting.attendance = vec![Attendance {
        uid: "l1".into(),
        name: "Jorah Kestlewick".into(),
        role: "Care Coordinator".into(),
        agency: "Netherdale Trust".into(),
        declared: meeting.declared_at,
        ..Attendance::default()
    }];
    meeting.front_sheet =
        Some(FrontSheet { foi: vec!["a".into()], article_8_2: vec!["a".into()], deed: deed.clone() });
    meeting.attendance_sheet = Some(deed);
    let m = &mut meeting.minutes;
    m.purpose_stated = true;
    m.legal_medical = "Informal".into();
    m.legal_criminal = "Released under investigation".into();
    m.risks = RISK_QUESTIONS.iter().map(|(key, _)| ((*key).to_owned(), "answered".to_owned())).collect();
    m.conclusion = noted(Answer::Yes, "");
    m.grid.insert("public_c".into(), Level::High);
    m.date_of_risk_assessment = Some(on("2026-04-01"));
    m.profile.static_factors = "arson 2011".into();
    m.profile.dynamic_factors = "drinking daily".into();
    m.matrix.severity = Some(3);
    m.matrix.likelihood = Some(2);
    m.matrix.rationale = "Accelerant under the only stairs".into();
    m.rights.interference_reason = "public safety".into();
    for answer in [&mut m.rights.art2, &mut m.rights.art3, &mut m.rights.art8, &mut m.rights.art14] {
        *answer = noted(Answer::No, "");
    }
    m.disclosure_considered = noted(Answer::Yes, "");
    m.disclosure_will_occur = noted(Answer::No, "no recipient");
    m.audiences.victims = "none".into();
    m.audiences.potential_victims = "neighbour: told by police".into();
    m.audiences.staff = "at the table".into();
    m.audiences.community = "no".into();
    m.refer_to_mappa = noted(Answer::No, "can be managed here");
    m.inform_service_user = noted(Answer::Yes, "a planned way");
    m.plan_realistic = true;
    for text in [
        &mut m.strategy.forensic_referral,
        &mut m.strategy.clinical_legal_process,
        &mut m.strategy.criminal_justice_process,
        &mut m.strategy.ongoing_sharing,
    ] {
        *text = "yes".into();
    }
    Complete {
        meeting,
        entries: vec![Entry {
            uid: "e1".into(),
            section: 7,
            kind: EntryKind::Information,
            text: "CCTV shows him at the bin".into(),
            agency: "Police".into(),
            source: "investigation file".into(),
            ..Entry::default()
        }],
        actions: vec![Action {
            uid: "a1".into(),
            text: "Fit a lockable metal door".into(),
            owner: "Cressida Plumgarth".into(),
            due: Some(on("2026-04-30")),
            purpose: Some(Purpose::Monitor),
            at_risk: vec!["g1".into()],
            library: vec![28],
            ..Action::default()
        }],
        at_risk: vec![AtRisk { uid: "g1".into(), label: "Ewan Harkerside".into(), ..AtRisk::default() }],
        disclosures: vec![],
        earlier: None,
        same_person: true,
    }
}

fn unmet(c: &Complete) -> Vec<Unmet> {
    let agencies = vec!["Police".to_owned(), "Netherdale Trust".into(), "Fellgate Homes".into()];
    issue(&Whole {
        meeting: &c.meeting,
        entries: &c.entries,
        actions: &c.actions,
        at_risk: &c.at_risk,
        disclosures: &c.disclosures,
        earlier: c.earlier,
        agencies: &agencies,
        pack: crate::pack::PolicyPack::cumbria_2017(),
        same_person: c.same_person,
    })
}

/// Breaks one thing and returns the rules that answer, with their force.
fn broken(change: impl FnOnce(&mut Complete)) -> Vec<(String, Response)> {
    let mut c = complete();
    change(&mut c);
    unmet(&c).into_iter().map(|u| (u.finding.rule, u.finding.response)).collect()
}

#[test]
fn complete_minutes_lack_nothing() {
    assert_eq!(unmet(&complete()), vec![]);
}

#[test]
fn mare_7_3_1_the_purpose_is_stated_by_its_answer_or_a_row_and_not_by_a_look_at_the_section() {
    let unstated = |more: &dyn Fn(&mut Complete)| {
        let found = broken(|c| {
            c.meeting.minutes.purpose_stated = false;
            more(c);
        });
        found.iter().any(|(rule, _)| rule == "MARE-7.3-1")
    };
    let at = on("2026-04-01").and_hms_opt(10, 5, 0).unwrap();
    assert!(unstated(&|c| c.meeting.sections.push(SectionStamp { section: 4, at })));
    let row = |text: &str| Entry { section: 4, text: text.into(), ..Entry::default() };
    assert!(unstated(&|c| c.entries.push(row(" "))));
    assert!(!unstated(&|c| c.entries.push(row("The Chair read out the purpose"))));
}

#[test]
fn each_row_of_the_guard_list_answers_alone() {
    type Break = fn(&mut Complete);
    let rows: [(&str, Break); 33] = [
        ("MARE-FAQ-10", |c| c.meeting.front_sheet = None),
        ("MARE-FAQ-10", |c| c.meeting.attendance_sheet = None),
        ("MARE-A2-2", |c| c.meeting.declared_at = None),
        ("MARE-7.3-1", |c| c.meeting.minutes.purpose_stated = false),
        ("MARE-A2-6", |c| c.meeting.minutes.legal_medical.clear()),
        ("MARE-A2-6", |c| c.meeting.minutes.legal_criminal = "  ".into()),
        ("MARE-A7-1", |c| c.earlier = Some(on("2025-06-23"))),
        ("MARE-16.2-1", |c| c.entries.clear()),
        ("MARE-16.2-1", |c| c.entries[0].source.clear()),
        ("MARE-6.9-1", |c| {
            c.meeting.minutes.risks.remove("immediacy");
        }),
        ("MARE-19.8-1", |c| {
            c.at_risk.clear();
            c.actions[0].at_risk.clear();
        }),
        ("MARE-13.1-1", |c| c.meeting.minutes.conclusion.answer = None),
        ("MARE-A7-2", |c| c.meeting.minutes.date_of_risk_assessment = None),
        ("MARE-A7-2", |c| c.meeting.minutes.grid.clear()),
        ("MARE-A3-1", |c| c.meeting.minutes.profile.static_factors.clear()),
        ("MARE-A3-1", |c| c.meeting.minutes.profile.dynamic_factors.clear()),
        ("MARE-A3-2", |c| c.meeting.minutes.matrix.likelihood = None),
        ("MARE-A3-4", |c| c.meeting.minutes.matrix.rationale.clear()),
        ("MARE-15.7-1", |c| c.meeting.minutes.rights.interference_reason.clear()),
        ("MARE-19.7-1", |c| c.meeting.minutes.disclosure_considered.answer = None),
        ("MARE-19.7-1", |c| c.meeting.minutes.disclosure_considered = noted(Answer::No, "no time")),
        ("MARE-19.10-1", |c| c.meeting.minutes.disclosure_will_occur.answer = None),
        ("MARE-19.11-1", |c| c.meeting.minutes.disclosure_will_occur.note.clear()),
        ("MARE-19.8-3", |c| c.meeting.minutes.audiences.staff.clear()),
        ("MARE-A7-3", |c| c.meeting.minutes.refer_to_mappa.answer = None),
        ("MARE-A7-3", |c| c.meeting.minutes.refer_to_mappa.note.clear()),
        ("MARE-A7-3", |c| c.meeting.minutes.inform_service_user.note.clear()),
        ("MARE-13.3-1", |c| c.actions[0].owner = "Fellgate Homes".into()),
        ("MARE-13.3-2", |c| c.actions[0].due = None),
        ("MARE-13.3-3", |c| c.actions[0].not_yet_specific = true),
        ("MARE-13.2-1", |c| c.actions[0].purpose = None),
        ("MARE-19.8-2", |c| c.actions[0].at_risk.clear()),
        ("MARE-A4-11", |c| c.actions[0].library.clear()),
    ];
    for (rule, change) in rows {
        assert_eq!(broken(change), [(rule.to_owned(), Response::BlockUnlessException)], "{rule}");
    }
}

#[test]
fn three_things_know_no_exception() {
    assert_eq!(broken(|c| c.meeting.officers.chair.clear()), [("MARE-6.8-1".to_owned(), Response::Block)]);
    assert_eq!(
        broken(|c| c.meeting.officers.minute_taker.clear()),
        [("MARE-7.2-1".to_owned(), Response::Block)]
    );
    assert_eq!(
        broken(|c| c.entries[0].restricted_to = vec!["Nobody Ltd".into()]),
        [("MARE-16.16-1".to_owned(), Response::Block)]
    );
    assert_eq!(broken(|c| c.same_person = false), [("D-01".to_owned(), Response::Block)]);
    assert_eq!(broken(|c| c.entries[0].restricted_to = vec!["police".into(), "health".into()]), []);
}

#[test]
fn human_rights_and_prompts_only_inform() {
    assert_eq!(
        broken(|c| c.meeting.minutes.rights.art2.answer = None),
        [("MARE-15.10-1".to_owned(), Response::Note)]
    );
    assert_eq!(
        broken(|c| c.meeting.minutes.strategy.ongoing_sharing.clear()),
        [("MARE-A2-4".to_owned(), Response::Note)]
    );
    assert_eq!(
        broken(|c| c.meeting.minutes.plan_realistic = false),
        [("MARE-13.3-5".to_owned(), Response::Note)]
    );
    assert_eq!(
        broken(|c| c.meeting.attendance[0].declared = None),
        [("MARE-A2-2".to_owned(), Response::Note)]
    );
}

#[test]
fn reasons_in_section_7_stand_for_the_notes_of_section_12() {
    let silent = |c: &mut Complete| {
        c.meeting.minutes.refer_to_mappa.note.clear();
        c.meeting.minutes.inform_service_user.note.clear();
    };
    let reason =
        |text: &str| Entry { section: 7, kind: EntryKind::Reasons, text: text.into(), ..Entry::default() };
    let fields = |texts: &[&str]| {
        let mut c = complete();
        silent(&mut c);
        c.entries.extend(texts.iter().map(|t| reason(t)));
        unmet(&c).into_iter().map(|u| u.finding.field).collect::<Vec<_>>()
    };
    assert_eq!(fields(&[]), ["refer_to_mappa.note", "inform_service_user.note"]);
    assert_eq!(fields(&["Level 2 of MAPPA adds nothing now"]), ["inform_service_user.note"]);
    assert_eq!(fields(&["He would hold her to be the source"]), ["refer_to_mappa.note"]);
    assert_eq!(
        fields(&["Level 2 of MAPPA adds nothing now", "He would hold her to be the source"]),
        Vec::<String>::new()
    );
}

#[test]
fn an_excluded_person_in_the_room_is_an_exception_and_says_who() {
    let mut c = complete();
    c.meeting.attendance.push(Attendance {
        name: "Delphia Oakenshott".into(),
        kind: InviteeKind::Relative,
        declared: c.meeting.declared_at,
        ..Attendance::default()
    });
    let found = unmet(&c);
    assert_eq!(found.len(), 1);
    assert_eq!(found[0].finding.rule, "MARE-21.4-1");
    assert!(found[0].finding.message.contains("relative"));
    c.meeting.attendance[1].presence = Presence::Absent;
    assert_eq!(unmet(&c), vec![]);
}

#[test]
fn a_disclosure_not_carried_out_yet_is_no_lack_and_the_matrix_band_decides_nothing() {
    let mut c = complete();
    c.disclosures.push(Disclosure {
        uid: "d1".into(),
        recipient: "his sister".into(),
        legal_basis: vec!["consent of the service user".into()],
        decision: DisclosureDecision::Disclose,
        by_agency: "Netherdale Trust".into(),
        ..Disclosure::default()
    });
    c.actions[0].disclosure = Some("d1".into());
    c.meeting.minutes.disclosure_will_occur = noted(Answer::Yes, "");
    c.meeting.minutes.matrix.likelihood = Some(1);
    assert_eq!(unmet(&c), vec![]);
}

#[test]
fn mare_19_10_1_words_that_are_missing_beside_an_answer_are_asked_for_in_their_box() {
    let asked = |considered: AnswerNote, will: AnswerNote| {
        let mut c = complete();
        c.meeting.minutes.disclosure_considered = considered;
        c.meeting.minutes.disclosure_will_occur = will;
        let found = unmet(&c);
        assert_eq!(found.len(), 1);
        (found[0].finding.field.clone(), found[0].finding.message.clone())
    };
    let no = noted(Answer::No, "nobody");
    let (field, words) = asked(noted(Answer::Yes, ""), noted(Answer::Yes, " "));
    assert_eq!(field, "disclosure_will_occur.note");
    assert!(
        words.contains("in “Details, or the reasons not to”") && words.contains("add a third party"),
        "{words}"
    );
    assert_eq!(asked(noted(Answer::Yes, ""), noted(Answer::No, "")).0, "disclosure_will_occur.note");
    let (field, words) = asked(noted(Answer::No, ""), no.clone());
    assert_eq!(field, "disclosure_considered.note");
    assert!(words.contains("its reason"), "{words}");
    // With its reason it is the answer itself that stands in the way.
    assert_eq!(asked(noted(Answer::No, "no time"), no).0, "disclosure_considered");
}

#[test]
fn an_audience_with_a_disclosure_of_its_own_was_considered() {
    let mut c = complete();
    c.meeting.minutes.audiences.potential_victims.clear();
    assert_eq!(unmet(&c)[0].finding.field, "audiences.potential_victims");
    c.disclosures.push(Disclosure {
        audience: "Potential victim".into(),
        decision: DisclosureDecision::NotDisclose,
        reasons: "not now".into(),
        ..Disclosure::default()
    });
    assert_eq!(unmet(&c), vec![]);
}

#[test]
fn the_people_of_21_4_are_never_invited_and_an_idva_is() {
    let invited = |name: &str, role: &str, kind| {
        invite(&Invitee { name: name.into(), role: role.into(), kind, ..Invitee::default() })
    };
    let professional = InviteeKind::Professional;
    for (role, kind, word) in [
        ("independent mental health advocate", professional, "advocate"),
        ("", InviteeKind::Advocate, "advocate"),
        ("mother", professional, "relative"),
        ("Sister of the service user", professional, "relative"),
        ("solicitor", professional, "legal representative"),
        ("", InviteeKind::ServiceUser, "service user"),
        ("carer", professional, "carer"),
    ] {
        let found = invited("Silas Bramwick", role, kind);
        assert_eq!(found.len(), 1, "{role}");
        assert_eq!((found[0].rule.as_str(), found[0].response), ("MARE-21.4-1", Response::Block));
        assert!(found[0].message.contains(&format!("this is a {word}")), "{}", found[0].message);
    }
    for role in [
        "Independent Domestic Violence Advocate",
        "IDVA of the victim",
        "Care Coordinator",
        "Carers' support worker",
        "Consultant psychiatrist",
        "Partnership inspector",
        "GP partner",
        "Ward Sister",
        "Council solicitor",
    ] {
        assert_eq!(invited("Juno Ellerthwaite", role, professional), vec![], "{role}");
    }
}

fn limit(calendar: &Calendar) -> Limit {
    let running = Running {
        rule: "T-01",
        para: "6.6",
        what: "MARE meeting held",
        who: "TM/SM with SPoC",
        trigger: "team received the decision",
        trigger_date: on("2026-09-10"),
        n: 20,
        met_on: None,
    };
    running.on(calendar, on("2026-09-23"))
}

#[test]
fn a_booking_answers_by_state_day_and_officers() {
    let calendar = Calendar::england_and_wales();
    let limit = limit(&calendar);
    let spocs = vec!["Rosalind Tarnwhistle".to_owned()];
    let officers = Officers {
        convenor: "Solveig Harthope".into(),
        chair: "Rosalind Tarnwhistle".into(),
        minute_taker: "Nerys Cloudberry".into(),
        ..Officers::default()
    };
    let good = Booking {
        state: CaseState::C2,
        referral_waits: true,
        decided_on: Some(on("2026-09-08")),
        date: on("2026-09-29"),
        today: on("2026-09-11"),
        limit: Some(&limit),
        officers: &officers,
        spocs: &spocs,
    };
    let rules =
        |b: &Booking<'_>| book(b, &calendar).into_iter().map(|f| (f.rule, f.response)).collect::<Vec<_>>();
    assert_eq!(rules(&good), []);
    let late = Booking { date: on("2026-10-13"), ..good.clone() };
    assert_eq!(rules(&late), [("MARE-6.6-4".to_owned(), Response::Warn)]);
    let words = &book(&late, &calendar)[0].message;
    assert!(words.contains("2026-10-08") && words.contains("reason"));
    assert_eq!(
        rules(&Booking { date: on("2026-09-26"), ..good.clone() }),
        [("MARE-R-2".to_owned(), Response::Warn)]
    );
    assert_eq!(
        rules(&Booking { date: on("2026-09-10"), ..good.clone() }),
        [("MARE-6.6-1".to_owned(), Response::Block)]
    );
    assert_eq!(
        rules(&Booking { state: CaseState::C6, referral_waits: false, ..good.clone() }),
        [("MARE-11.6-2".to_owned(), Response::Warn)]
    );
    assert_eq!(rules(&Booking { state: CaseState::C6, ..good.clone() }), []);
    assert_eq!(
        rules(&Booking { state: CaseState::C1, ..good.clone() }),
        [("MARE-6.1-1".to_owned(), Response::Block)]
    );
    let other = Officers { chair: "Petra Underlough".into(), ..officers.clone() };
    assert_eq!(
        rules(&Booking { officers: &other, ..good.clone() }),
        [("MARE-6.8-1".to_owned(), Response::Warn)]
    );
    let explained = Officers { chair_reason: "SPoC knows the family".into(), ..other };
    assert_eq!(rules(&Booking { officers: &explained, ..good.clone() }), []);
    let nobody = Officers { minute_taker: "Nerys Cloudberry".into(), ..Officers::default() };
    assert_eq!(
        rules(&Booking { officers: &nobody, ..good.clone() }),
        [("MARE-FAQ-14".to_owned(), Response::Block), ("MARE-6.8-1".to_owned(), Response::Block)]
    );
}

#[test]
fn moving_without_a_reason_warns_and_past_the_limit_says_so() {
    let calendar = Calendar::england_and_wales();
    let limit = limit(&calendar);
    let officers = Officers::default();
    let moved = |date: &str, reason: &str| {
        let b = Booking {
            state: CaseState::C3,
            referral_waits: false,
            decided_on: None,
            date: on(date),
            today: on("2026-09-23"),
            limit: Some(&limit),
            officers: &officers,
            spocs: &[],
        };
        reschedule(&b, &calendar, reason).into_iter().map(|f| f.rule).collect::<Vec<_>>()
    };
    assert_eq!(moved("2026-10-06", ""), ["MARE-6.7-1"]);
    assert_eq!(moved("2026-10-06", "RC at a tribunal"), Vec::<String>::new());
    assert_eq!(moved("2026-10-13", ""), ["MARE-6.6-4"]);
    assert_eq!(moved("2026-10-13", "RC at a tribunal"), Vec::<String>::new());
}

#[test]
fn a_meeting_starts_with_chair_and_minute_taker_on_its_day_and_without_the_declaration() {
    let mut meeting = complete().meeting;
    meeting.declared_at = None;
    assert_eq!(start(&meeting, on("2026-04-01"), false), vec![]);
    assert_eq!(start(&meeting, on("2026-04-02"), false)[0].rule, "D-11");
    assert_eq!(start(&meeting, on("2026-04-02"), true), vec![]);
    assert_eq!(start(&meeting, on("2026-03-31"), true)[0].rule, "D-11");
    meeting.officers.minute_taker.clear();
    assert_eq!(start(&meeting, on("2026-04-01"), false)[0].rule, "MARE-7.2-1");
}

#[test]
fn the_first_information_asks_for_the_declaration_once_and_refuses_nobody() {
    let mut meeting = complete().meeting;
    meeting.declared_at = None;
    let found = first_information(&meeting, 7, false);
    assert_eq!((found[0].rule.as_str(), found[0].response), ("MARE-A2-2", Response::Warn));
    assert!(found[0].message.contains("declaration"));
    assert_eq!(first_information(&meeting, 5, false), vec![]);
    assert_eq!(first_information(&meeting, 7, true), vec![]);
    meeting.declared_at = "10:01:00".parse().ok();
    assert_eq!(first_information(&meeting, 7, false), vec![]);
}
