use super::*;
use crate::case::{EndNotice, MappaSpan};
use crate::deed::Deed;
use crate::referral::{Conditions, Decision, Outcome, Withdrawal};
use crate::rule::Response;

const BLOCK: Response = Response::Block;
const WARN: Response = Response::Warn;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn deed(by: &str, on: &str) -> Deed {
    Deed {
        by: by.into(),
        on: day(on),
        recorded_by: "Dilys Mossgarth".into(),
        recorded_at: day(on).and_hms_opt(9, 0, 0).unwrap(),
        evidence: String::new(),
    }
}

fn said(findings: &[Finding]) -> Vec<(&str, Response, &str)> {
    findings.iter().map(|f| (f.rule.as_str(), f.response, f.field.as_str())).collect()
}

fn decided(outcome: Outcome) -> Referral {
    Referral {
        reference: "R-2026-001".into(),
        state: ReferralState::Decided,
        decision: Some(Decision {
            outcome,
            conditions: Conditions::default(),
            reason: "because".into(),
            comments: String::new(),
            urgent_by: None,
            deed: deed("Rosalind Tarnwhistle", "2026-03-12"),
        }),
        ..Referral::default()
    }
}

fn told(on: &str) -> Informing {
    Informing {
        on: day(on),
        today: day("2026-04-20"),
        first_held: Some(day("2026-04-01")),
        decided_not_to: false,
    }
}

fn in_mare() -> Case {
    let mut case = Case { reference: "C-2026-001".into(), ..Case::default() };
    case.enter(S::C1, day("2026-03-05"), "received");
    case.enter(S::C2, day("2026-03-12"), "MARE supported");
    case.enter(S::C6, day("2026-04-09"), "issued");
    case.end_notice = Some(EndNotice {
        role: "TM".into(),
        reason: "moved, settled".into(),
        deed: deed("Petra Underlough", "2026-07-20"),
    });
    case
}

const NOTHING_OPEN: &[(String, String)] = &[];

fn closing() -> Closing<'static> {
    Closing {
        reason: ClosureReason::InvolvementEnds,
        rationale: "Managed in CPA",
        on: day("2026-07-21"),
        today: day("2026-07-21"),
        ends_mappa: false,
        by_spoc: true,
        open_actions: NOTHING_OPEN,
        meeting_held: true,
        booked: None,
    }
}

#[test]
fn mare_21_3_2_is_locked_until_the_meeting_of_that_referral() {
    let r = decided(Outcome::Mare);
    assert_eq!(inform(&r, told("2026-04-16")), []);
    assert_eq!(inform(&r, told("2026-04-01")), []);
    for informing in [told("2026-03-31"), Informing { first_held: None, ..told("2026-04-16") }] {
        let findings = inform(&r, informing);
        assert_eq!(said(&findings), [("MARE-21.3-2", BLOCK, "on")]);
        assert_eq!(findings[0].para, "21.3");
        assert!(findings[0].message.contains("not before the MARE meeting"));
        assert!(findings[0].message.contains("the meeting of this referral"));
    }
}

#[test]
fn d_07_the_lock_opens_when_the_referral_ends_without_a_meeting_and_the_decision_is_recorded() {
    let no_meeting = |on| Informing { first_held: None, ..told(on) };
    assert_eq!(inform(&decided(Outcome::Remain), no_meeting("2026-03-12")), []);
    assert_eq!(
        said(&inform(&decided(Outcome::Remain), no_meeting("2026-03-11"))),
        [("MARE-21.3-2", BLOCK, "on")]
    );
    let withdrawn = Referral {
        state: ReferralState::Withdrawn,
        withdrawal: Some(Withdrawal {
            reason: "moved".into(),
            deed: deed("Rosalind Tarnwhistle", "2026-03-20"),
        }),
        ..Referral::default()
    };
    assert_eq!(inform(&withdrawn, no_meeting("2026-03-20")), []);
    let undecided = Referral { state: ReferralState::Received, ..Referral::default() };
    assert_eq!(said(&inform(&undecided, no_meeting("2026-04-16"))), [("MARE-21.3-2", BLOCK, "on")]);
    let mappa = Referral { state: ReferralState::MappaAccepted, ..Referral::default() };
    assert_eq!(said(&inform(&mappa, no_meeting("2026-04-16"))), [("MARE-21.3-2", WARN, "on")]);
}

#[test]
fn mare_21_5_2_warns_against_a_decision_of_the_meeting_and_the_future_is_refused() {
    let r = decided(Outcome::Mare);
    assert_eq!(
        said(&inform(&r, Informing { decided_not_to: true, ..told("2026-04-16") })),
        [("MARE-21.5-2", WARN, "how")]
    );
    assert_eq!(said(&inform(&r, told("2026-04-21"))), [("MARE-21.3-2", BLOCK, "on")]);
}

#[test]
fn mare_14_1_2_the_managers_word_has_a_name_a_role_a_reason_and_a_day() {
    let case = Case { end_notice: None, ..in_mare() };
    let today = day("2026-07-20");
    assert_eq!(end_notice(&case, "TM", "Petra Underlough", "moved", today, today), []);
    for (role, by, reason, on, field) in [
        ("CC", "Petra Underlough", "moved", "2026-07-20", "role"),
        ("TM", "Team Manager", "moved", "2026-07-20", "by"),
        ("SM", "Petra Underlough", " ", "2026-07-20", "reason"),
        ("TM", "Petra Underlough", "moved", "2026-07-21", "on"),
        ("TM", "Petra Underlough", "moved", "2026-03-01", "on"),
    ] {
        assert_eq!(
            said(&end_notice(&case, role, by, reason, day(on), today)),
            [("MARE-14.1-2", BLOCK, field)]
        );
    }
    let closed = Case { state: S::C8, ..case };
    assert_eq!(
        said(&end_notice(&closed, "TM", "Petra Underlough", "moved", today, today)),
        [("MARE-14.1-2", BLOCK, "case")]
    );
}

#[test]
fn a_case_with_a_managers_word_and_nothing_open_is_closed() {
    assert_eq!(close(&in_mare(), closing()), []);
    assert_eq!(close(&in_mare(), Closing { by_spoc: false, ..closing() }), []);
}

#[test]
fn mare_a3_4_the_score_alone_never_closes_a_case() {
    let findings = close(
        &in_mare(),
        Closing { reason: ClosureReason::MatrixScore, rationale: "3 x 1 = 3", ..closing() },
    );
    assert_eq!(said(&findings), [("MARE-A3-4", BLOCK, "reason")]);
    assert_eq!(findings[0].para, "A3 1.4, 1.6");
    assert!(findings[0].message.contains("score alone"));
}

#[test]
fn mare_14_1_2_a_managers_word_comes_first_where_the_reason_needs_one() {
    let case = Case { end_notice: None, ..in_mare() };
    for reason in [
        ClosureReason::Discharged,
        ClosureReason::InvolvementEnds,
        ClosureReason::MovedAway,
        ClosureReason::Imprisoned,
    ] {
        assert_eq!(
            said(&close(&case, Closing { reason, ..closing() })),
            [("MARE-14.1-2", BLOCK, "end_notice")]
        );
    }
    for reason in [ClosureReason::MeetingDecision, ClosureReason::Died] {
        assert_eq!(close(&case, Closing { reason, ..closing() }), []);
        assert_eq!(
            said(&close(&case, Closing { reason, by_spoc: false, ..closing() })),
            [("MARE-14.1-2", BLOCK, "end_notice")]
        );
    }
    assert_eq!(
        said(&close(&in_mare(), Closing { on: day("2026-07-19"), ..closing() })),
        [("MARE-14.1-1", BLOCK, "on")]
    );
}

#[test]
fn mare_14_1_1_every_open_specific_action_is_named() {
    let open = [("u5".to_owned(), "action 5".to_owned()), ("u9".to_owned(), "action 9".to_owned())];
    let findings = close(&in_mare(), Closing { open_actions: &open, ..closing() });
    assert_eq!(said(&findings), [("MARE-14.1-1", BLOCK, "action:u5"), ("MARE-14.1-1", BLOCK, "action:u9")]);
    assert_eq!(findings[0].para, "14.1, section 6");
    assert!(findings[0].message.contains("action 5"));
    let booked = Closing { booked: Some(day("2026-08-01")), ..closing() };
    assert_eq!(said(&close(&in_mare(), booked)), [("MARE-14.1-1", BLOCK, "meetings")]);
}

#[test]
fn mare_8_2_1_mappa_does_not_end_with_mare() {
    let findings = close(&in_mare(), Closing { ends_mappa: true, ..closing() });
    assert_eq!(said(&findings), [("MARE-8.2-1", BLOCK, "ends_mappa")]);
    assert_eq!(findings[0].para, "8.2, section 6");
    assert!(findings[0].message.contains("MAPPA eligibility is recorded independently"));
}

#[test]
fn a_closure_has_a_rationale_and_a_state_it_can_come_from() {
    assert_eq!(
        said(&close(&in_mare(), Closing { rationale: "", ..closing() })),
        [("MARE-2.1-1", BLOCK, "rationale")]
    );
    for state in [S::C1, S::C4, S::C8] {
        assert_eq!(said(&close(&Case { state, ..in_mare() }, closing())), [("MARE-14.1-1", BLOCK, "state")]);
    }
    for state in [S::C2, S::C3, S::C5, S::C7] {
        assert_eq!(close(&Case { state, ..in_mare() }, closing()), []);
    }
    let never_met = Closing { reason: ClosureReason::MeetingDecision, meeting_held: false, ..closing() };
    assert_eq!(said(&close(&in_mare(), never_met)), [("MARE-6.12-1", BLOCK, "reason")]);
    for reason in [ClosureReason::NotSupported, ClosureReason::MappaAccepted] {
        assert_eq!(
            said(&close(&in_mare(), Closing { reason, ..closing() })),
            [("MARE-14.1-1", BLOCK, "state")]
        );
    }
    assert_eq!(
        said(&close(&in_mare(), Closing { today: day("2026-07-20"), ..closing() })),
        [("MARE-14.1-1", BLOCK, "on")]
    );
}

fn category_2() -> Categorising<'static> {
    Categorising {
        category: 2,
        level: 1,
        basis: "Stalking, Schedule 15 offence",
        disposal: Some(Disposal::SuspendedSentence),
        months: Some(14),
        least_months: 12,
        finding: "",
        capable: None,
        on: day("2026-05-14"),
        today: day("2026-05-14"),
    }
}

#[test]
fn mare_4_4_1_category_2_needs_a_qualifying_disposal() {
    assert_eq!(mappa(&in_mare(), category_2()), []);
    for (disposal, months) in [
        (None, None),
        (Some(Disposal::Other), Some(24)),
        (Some(Disposal::Custody), Some(11)),
        (Some(Disposal::SuspendedSentence), None),
        (Some(Disposal::YouthDetention), Some(4)),
    ] {
        let findings = mappa(&in_mare(), Categorising { disposal, months, ..category_2() });
        assert_eq!(said(&findings), [("MARE-4.4-1", BLOCK, "disposal")]);
        assert_eq!(findings[0].para, "4.4, 8.2");
        assert!(findings[0].message.contains("disposal of twelve months or more"));
    }
    for disposal in [
        Disposal::Indeterminate,
        Disposal::HospitalOrder,
        Disposal::RestrictedHospitalOrder,
        Disposal::GuardianshipOrder,
        Disposal::InsanityOrUnfit,
        Disposal::DisqualificationOrder,
    ] {
        assert_eq!(
            mappa(&in_mare(), Categorising { disposal: Some(disposal), months: None, ..category_2() }),
            []
        );
    }
    assert_eq!(
        mappa(
            &in_mare(),
            Categorising { disposal: Some(Disposal::Custody), months: Some(12), ..category_2() }
        ),
        []
    );
}

#[test]
fn mare_4_5_1_and_4_6_1_category_3_needs_a_finding_a_capability_and_level_2_or_3() {
    let three = Categorising {
        category: 3,
        level: 2,
        disposal: None,
        months: None,
        finding: "caution 2019",
        capable: Some(true),
        ..category_2()
    };
    assert_eq!(mappa(&in_mare(), three), []);
    assert_eq!(
        said(&mappa(&in_mare(), Categorising { finding: "", ..three })),
        [("MARE-4.5-1", BLOCK, "finding")]
    );
    for capable in [None, Some(false)] {
        assert_eq!(
            said(&mappa(&in_mare(), Categorising { capable, ..three })),
            [("MARE-4.5-1", BLOCK, "capable_of_serious_harm")]
        );
    }
    assert_eq!(said(&mappa(&in_mare(), Categorising { level: 1, ..three })), [("MARE-4.6-1", WARN, "level")]);
}

#[test]
fn a_category_is_1_to_3_with_its_basis_and_not_before_the_one_that_holds() {
    assert_eq!(
        mappa(&in_mare(), Categorising { category: 1, disposal: None, months: None, ..category_2() }),
        []
    );
    assert_eq!(
        said(&mappa(&in_mare(), Categorising { category: 4, ..category_2() })),
        [("MARE-5.1-1", BLOCK, "category")]
    );
    assert_eq!(
        said(&mappa(&in_mare(), Categorising { level: 0, ..category_2() })),
        [("MARE-5.1-1", BLOCK, "level")]
    );
    assert_eq!(
        said(&mappa(&in_mare(), Categorising { basis: "", ..category_2() })),
        [("MARE-4.2-1", BLOCK, "basis")]
    );
    let mut case = in_mare();
    case.mappa.push(MappaSpan {
        category: 2,
        level: 1,
        from: day("2026-06-01"),
        to: None,
        basis: "x".into(),
        disposal: None,
        months: None,
        deed: deed("Rosalind Tarnwhistle", "2026-06-01"),
    });
    let entry = Categorising { today: day("2026-06-02"), ..category_2() };
    assert_eq!(said(&mappa(&case, entry)), [("MARE-5.1-1", BLOCK, "on")]);
}
