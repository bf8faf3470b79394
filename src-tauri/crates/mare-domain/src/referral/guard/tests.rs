use super::*;
use crate::deed::Deed;
use crate::referral::{
    CaseReview, Conditions, ConvictionCheck, Decision, DisclosureAgreement, FieldAnswer, Outcome, Panel,
    Trigger,
};
use crate::rule::Response;

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

/// The rules that speak, with their force and field.
fn said(findings: &[Finding]) -> Vec<(&str, Response, &str)> {
    findings.iter().map(|f| (f.rule.as_str(), f.response, f.field.as_str())).collect()
}

fn draft() -> Referral {
    Referral {
        reference: "R-2026-001".into(),
        case_review: Some(CaseReview {
            participants: "Team".into(),
            agreed: "Refer".into(),
            deed: deed("Petra Underlough", "2026-02-26"),
        }),
        inform_assessment: Some(InformAssessment {
            responsible_clinician: "Dr Anselm Fairpyke".into(),
            care_coordinator: "Jorah Kestlewick".into(),
            diagnosis: "Paranoid schizophrenia".into(),
            presentation: "Guarded".into(),
            effect_on_self: "Some days of suspicion".into(),
            effect_on_others: "May blame the neighbour".into(),
            inform: true,
            recommendation: "After the meeting".into(),
            deed: deed("Dr Anselm Fairpyke", "2026-02-27"),
        }),
        disclosure_agreement: Some(DisclosureAgreement {
            role: "CM".into(),
            words: String::new(),
            deed: deed("Honora Skelbeck", "2026-03-02"),
        }),
        ..Referral::default()
    }
}

fn accepting() -> Submission {
    Submission {
        on: day("2026-03-03"),
        today: day("2026-03-03"),
        contributed_unexplained: false,
        date_of_referral: Some(day("2026-03-03")),
    }
}

fn endorsement() -> Endorsement {
    Endorsement {
        decision: Route::ReferToMare,
        outcomes: "A shared picture".into(),
        line_manager: true,
        other_manager_reason: String::new(),
        location: String::new(),
        telephone: String::new(),
        deed: deed("Petra Underlough", "2026-03-04"),
    }
}

fn awaiting() -> Referral {
    Referral {
        state: S::AwaitingEndorsement,
        submitted: Some(deed("Jorah Kestlewick", "2026-03-03")),
        ..draft()
    }
}

fn endorsed() -> Referral {
    Referral { state: S::Endorsed, endorsement: Some(endorsement()), ..awaiting() }
}

fn received() -> Referral {
    let mut referral = Referral {
        state: S::Received,
        received: Some(deed("Rosalind Tarnwhistle", "2026-03-05")),
        conviction_check: Some(ConvictionCheck {
            with: "Imogen Pikethwaite".into(),
            result: "Arson 2011".into(),
            effect: String::new(),
            category: None,
            deed: deed("Rosalind Tarnwhistle", "2026-03-09"),
        }),
        ..endorsed()
    };
    referral
        .answers
        .insert("section6.status".into(), FieldAnswer { value: "HIGH".into(), ..FieldAnswer::default() });
    referral
}

fn conditions() -> Conditions {
    Conditions {
        mental_disorder: Some(true),
        mappa_level_2_3_met: Some(false),
        high_risk: Some(true),
        current: Some(true),
        allocated: Some(true),
    }
}

fn deciding(conditions: &Conditions) -> Deciding<'_> {
    Deciding {
        outcome: Outcome::Mare,
        conditions,
        reason: "High and current",
        on: day("2026-03-12"),
        today: day("2026-03-12"),
        urgent_by: None,
    }
}

fn to_panel() -> Referral {
    let mut referral = received();
    referral.state = S::WithPanel;
    referral.panel.push(Panel {
        sent: deed("Rosalind Tarnwhistle", "2026-03-10"),
        level: 2,
        returned: None,
        supported: None,
        reasons: String::new(),
        suggestions: String::new(),
        category: None,
    });
    referral
}

const BLOCK: Response = Response::Block;
const WARN: Response = Response::Warn;

#[test]
fn a_complete_referral_is_accepted() {
    assert_eq!(submit(&draft(), accepting()), []);
    assert_eq!(submit(&Referral { state: S::Returned, ..draft() }, accepting()), []);
}

#[test]
fn mare_21_2_1_asks_for_the_assessment_by_a_named_rc_and_cc_before_the_referral() {
    let mut r = draft();
    r.inform_assessment = None;
    assert_eq!(said(&submit(&r, accepting())), [("MARE-21.2-1", BLOCK, "inform_assessment")]);
    for (rc, cc, field) in [
        ("", "Jorah Kestlewick", "inform_assessment.responsible_clinician"),
        ("RC", "Jorah Kestlewick", "inform_assessment.responsible_clinician"),
        ("Dr Anselm Fairpyke", "  ", "inform_assessment.care_coordinator"),
        ("Dr Anselm Fairpyke", "Care Coordinator", "inform_assessment.care_coordinator"),
    ] {
        let mut r = draft();
        let a = r.inform_assessment.as_mut().unwrap();
        a.responsible_clinician = rc.into();
        a.care_coordinator = cc.into();
        assert_eq!(said(&submit(&r, accepting())), [("MARE-21.2-1", BLOCK, field)], "{rc} {cc}");
    }
    let mut r = draft();
    r.inform_assessment.as_mut().unwrap().deed.on = day("2026-03-04");
    assert_eq!(said(&submit(&r, accepting())), [("MARE-21.2-1", BLOCK, "inform_assessment.on")]);
}

#[test]
fn mare_21_2_2_asks_for_each_thing_considered() {
    for field in ["diagnosis", "presentation", "effect_on_self", "effect_on_others"] {
        let mut r = draft();
        let a = r.inform_assessment.as_mut().unwrap();
        match field {
            "diagnosis" => a.diagnosis = " ".into(),
            "presentation" => a.presentation = String::new(),
            "effect_on_self" => a.effect_on_self = "-".into(),
            _ => a.effect_on_others = "\n".into(),
        }
        assert_eq!(
            said(&submit(&r, accepting())),
            [("MARE-21.2-2", BLOCK, format!("inform_assessment.{field}").as_str())]
        );
    }
    let mut r = draft();
    r.inform_assessment.as_mut().unwrap().diagnosis = "not known".into();
    assert_eq!(submit(&r, accepting()), []);
}

#[test]
fn mare_17_1_1_asks_for_a_named_managers_agreement_before_the_referral() {
    let mut r = draft();
    r.disclosure_agreement = None;
    assert_eq!(said(&submit(&r, accepting())), [("MARE-17.1-1", BLOCK, "disclosure_agreement")]);
    for (role, by, on, field) in [
        ("CC", "Honora Skelbeck", "2026-03-02", "disclosure_agreement.role"),
        ("CM", "Clinical Manager", "2026-03-02", "disclosure_agreement.by"),
        ("TM", "Honora Skelbeck", "2026-03-04", "disclosure_agreement.on"),
    ] {
        let mut r = draft();
        r.disclosure_agreement =
            Some(DisclosureAgreement { role: role.into(), words: String::new(), deed: deed(by, on) });
        assert_eq!(said(&submit(&r, accepting())), [("MARE-17.1-1", BLOCK, field)]);
    }
}

#[test]
fn mare_10_1_1_warns_without_a_case_review_before_the_referral() {
    let mut r = draft();
    r.case_review = None;
    assert_eq!(said(&submit(&r, accepting())), [("MARE-10.1-1", WARN, "case_review")]);
    let mut r = draft();
    r.case_review.as_mut().unwrap().deed.on = day("2026-03-04");
    assert_eq!(said(&submit(&r, accepting())), [("MARE-10.1-1", WARN, "case_review")]);
}

#[test]
fn x_28_warns_when_the_service_user_contributed_and_nothing_explains_it() {
    let submission = Submission { contributed_unexplained: true, ..accepting() };
    assert_eq!(said(&submit(&draft(), submission)), [("X-28", WARN, "section4.contributed")]);
}

#[test]
fn sections_are_not_accepted_twice_or_in_the_future() {
    assert_eq!(said(&submit(&received(), accepting())), [("MARE-10.3-1", BLOCK, "state")]);
    let early = Submission { today: day("2026-03-02"), ..accepting() };
    assert_eq!(said(&submit(&draft(), early)), [("MARE-10.3-1", BLOCK, "on")]);
    let later = Submission { date_of_referral: Some(day("2026-03-09")), ..accepting() };
    assert_eq!(said(&submit(&draft(), later)), [("MARE-10.3-1", BLOCK, "section2.date")]);
}

#[test]
fn mare_11_2_2_section_8_needs_a_name_a_day_and_the_line_manager_or_a_reason() {
    let today = day("2026-03-05");
    assert_eq!(endorse(&awaiting(), &endorsement(), true, today), []);
    assert_eq!(said(&endorse(&awaiting(), &endorsement(), false, today)), [("MARE-11.2-2", BLOCK, "by")]);
    let team = Endorsement { deed: deed("Team Manager", "2026-03-04"), ..endorsement() };
    assert_eq!(said(&endorse(&awaiting(), &team, true, today)), [("MARE-11.2-2", BLOCK, "by")]);
    let before = Endorsement { deed: deed("Petra Underlough", "2026-03-02"), ..endorsement() };
    assert_eq!(said(&endorse(&awaiting(), &before, true, today)), [("MARE-11.2-2", BLOCK, "on")]);
    assert_eq!(said(&endorse(&draft(), &endorsement(), true, today)), [("MARE-11.2-2", BLOCK, "state")]);
    let other = Endorsement { line_manager: false, ..endorsement() };
    let findings = endorse(&awaiting(), &other, true, today);
    assert_eq!(said(&findings), [("MARE-11.2-2", WARN, "other_manager_reason")]);
    assert!(findings[0].message.contains("line manager") && findings[0].message.contains("reason"));
    let reasoned = Endorsement { other_manager_reason: "Solveig Harthope on leave".into(), ..other };
    assert_eq!(endorse(&awaiting(), &reasoned, true, today), []);
}

#[test]
fn mare_a1_7_asks_for_envisaged_outcomes_when_referring() {
    let empty = Endorsement { outcomes: " ".into(), ..endorsement() };
    assert_eq!(
        said(&endorse(&awaiting(), &empty, true, day("2026-03-05"))),
        [("MARE-A1-7", BLOCK, "outcomes")]
    );
    let remain = Endorsement { decision: Route::RemainLevel1, ..empty };
    assert_eq!(endorse(&awaiting(), &remain, true, day("2026-03-05")), []);
}

#[test]
fn mare_11_2_2_refuses_receipt_without_section_8() {
    let findings = receive(&awaiting(), day("2026-03-04"), day("2026-03-04"));
    assert_eq!(said(&findings), [("MARE-11.2-2", BLOCK, "section8.manager")]);
    assert!(findings[0].message.contains("section 8 endorsement"));
    assert_eq!(receive(&endorsed(), day("2026-03-05"), day("2026-03-05")), []);
    assert_eq!(
        said(&receive(&endorsed(), day("2026-03-03"), day("2026-03-05"))),
        [("MARE-11.2-2", BLOCK, "on")]
    );
    assert_eq!(
        said(&receive(&draft(), day("2026-03-05"), day("2026-03-05"))),
        [("MARE-10.3-1", BLOCK, "state")]
    );
    assert_eq!(
        said(&receive(&received(), day("2026-03-05"), day("2026-03-05"))),
        [("MARE-11.2-2", BLOCK, "state")]
    );
}

#[test]
fn mare_11_6_2_warns_about_a_further_referral_without_trigger() {
    let further = Referral { further: true, ..endorsed() };
    let findings = receive(&further, day("2026-03-05"), day("2026-03-05"));
    assert_eq!(said(&findings), [("MARE-11.6-2", WARN, "triggers")]);
    assert!(findings[0].message.contains("trigger") && findings[0].message.contains("reason"));
    let named = Referral { triggers: vec![Trigger::Escalated], ..further.clone() };
    assert_eq!(receive(&named, day("2026-03-05"), day("2026-03-05")), []);
    let reasoned = Referral { further_reason: "asked for by the court".into(), ..further };
    assert_eq!(receive(&reasoned, day("2026-03-05"), day("2026-03-05")), []);
}

#[test]
fn mare_10_3_2_sends_back_only_what_is_not_decided_and_only_with_a_list() {
    let today = day("2026-03-06");
    for referral in [draft(), awaiting(), endorsed(), received()] {
        assert_eq!(send_back(&referral, 1, today, today), []);
    }
    assert_eq!(said(&send_back(&received(), 0, today, today)), [("MARE-10.3-2", BLOCK, "gaps")]);
    assert_eq!(
        said(&send_back(&to_panel(), 1, day("2026-03-11"), day("2026-03-11"))),
        [("MARE-10.3-2", BLOCK, "state")]
    );
}

#[test]
fn mare_2_1_1_withdrawal_needs_a_reason_and_something_to_withdraw() {
    let today = day("2026-03-06");
    assert_eq!(withdraw(&received(), "moved abroad", today, today), []);
    assert_eq!(said(&withdraw(&received(), "", today, today)), [("MARE-2.1-1", BLOCK, "reason")]);
    let over = Referral { state: S::Decided, ..received() };
    assert_eq!(said(&withdraw(&over, "moved abroad", today, today)), [("MARE-2.1-1", BLOCK, "state")]);
}

#[test]
fn mare_10_4_1_the_check_follows_the_receipt_and_says_something() {
    let today = day("2026-03-09");
    assert_eq!(check_convictions(&received(), "none", today, today), []);
    assert_eq!(said(&check_convictions(&received(), "", today, today)), [("MARE-10.4-1", BLOCK, "result")]);
    assert_eq!(
        said(&check_convictions(&received(), "none", day("2026-03-04"), today)),
        [("MARE-10.4-1", BLOCK, "on")]
    );
    assert_eq!(
        said(&check_convictions(&endorsed(), "none", today, today)),
        [("MARE-10.4-1", BLOCK, "state")]
    );
}

#[test]
fn mare_11_3_2_asks_for_the_panels_reasons_when_not_supported() {
    let answer = Answered {
        supported: false,
        reasons: "settled since 2020",
        category: None,
        level: 2,
        on: day("2026-03-20"),
    };
    let today = day("2026-03-20");
    assert_eq!(panel_answer(&to_panel(), answer, today), []);
    let findings = panel_answer(&to_panel(), Answered { reasons: " ", ..answer }, today);
    assert_eq!(said(&findings), [("MARE-11.3-2", BLOCK, "reasons")]);
    assert!(findings[0].message.contains("reasons"));
    assert_eq!(said(&panel_answer(&received(), answer, today)), [("MARE-11.3-1", BLOCK, "state")]);
    assert_eq!(
        said(&panel_answer(&to_panel(), Answered { on: day("2026-03-09"), ..answer }, today)),
        [("MARE-11.3-1", BLOCK, "on")]
    );
}

#[test]
fn mare_4_6_1_warns_about_category_3_at_level_1() {
    let answer =
        Answered { supported: true, reasons: "", category: Some(3), level: 2, on: day("2026-03-20") };
    let today = day("2026-03-20");
    assert_eq!(panel_answer(&to_panel(), answer, today), []);
    assert_eq!(
        said(&panel_answer(&to_panel(), Answered { level: 1, ..answer }, today)),
        [("MARE-4.6-1", WARN, "level")]
    );
    assert_eq!(
        said(&panel_answer(&to_panel(), Answered { category: None, ..answer }, today)),
        [("MARE-10.6-1", BLOCK, "category")]
    );
    assert_eq!(
        said(&panel_answer(&to_panel(), Answered { category: Some(2), level: 1, ..answer }, today)),
        [("MARE-11.3-1", BLOCK, "level")]
    );
}

#[test]
fn the_panel_is_asked_for_level_2_or_3_after_receipt() {
    let today = day("2026-03-10");
    assert_eq!(send_to_panel(&received(), 2, today, today), []);
    assert_eq!(said(&send_to_panel(&received(), 1, today, today)), [("MARE-11.3-1", BLOCK, "level")]);
    assert_eq!(said(&send_to_panel(&endorsed(), 2, today, today)), [("MARE-11.3-1", BLOCK, "state")]);
}

#[test]
fn a_decision_with_every_condition_met_stands() {
    assert_eq!(decide(&received(), deciding(&conditions())), []);
}

#[test]
fn mare_10_4_2_warns_before_the_conviction_check() {
    let mut r = received();
    r.conviction_check = None;
    let findings = decide(&r, deciding(&conditions()));
    assert_eq!(said(&findings), [("MARE-10.4-2", WARN, "conviction_check")]);
    assert!(findings[0].message.contains("conviction check"));
    let mut r = received();
    r.conviction_check.as_mut().unwrap().deed.on = day("2026-03-13");
    assert_eq!(said(&decide(&r, deciding(&conditions()))), [("MARE-10.4-2", WARN, "conviction_check")]);
}

#[test]
fn mare_11_3_1_the_panel_comes_first_when_section_8_says_mappa() {
    let mut r = received();
    r.endorsement.as_mut().unwrap().decision = Route::ReferToMappa;
    let findings = decide(&r, deciding(&conditions()));
    assert_eq!(said(&findings), [("MARE-11.3-1", BLOCK, "panel")]);
    assert!(findings[0].message.contains("MAPPA Referral Panel"));
    assert_eq!(said(&decide(&to_panel(), deciding(&conditions()))), [("MARE-11.3-1", BLOCK, "panel")]);
    let mut r = to_panel();
    r.state = S::PanelDeclined;
    r.endorsement.as_mut().unwrap().decision = Route::ReferToMappa;
    r.panel[0].returned = Some(deed("Det Supt Fergus Brackenthorn", "2026-03-11"));
    r.panel[0].supported = Some(false);
    assert_eq!(decide(&r, deciding(&conditions())), []);
    r.panel[0].returned = Some(deed("Det Supt Fergus Brackenthorn", "2026-03-13"));
    let early = Deciding { today: day("2026-03-13"), ..deciding(&CONDITIONS_MET) };
    assert_eq!(said(&decide(&r, early)), [("MARE-11.4-1", BLOCK, "on")]);
}

const CONDITIONS_MET: Conditions = Conditions {
    mental_disorder: Some(true),
    mappa_level_2_3_met: Some(false),
    high_risk: Some(true),
    current: Some(true),
    allocated: Some(true),
};

#[test]
fn mare_6_1_1_6_2_1_and_faq_4_each_condition_is_a_recorded_answer() {
    type Break = fn(&mut Conditions, Option<bool>);
    let each: [(Break, bool, &str, &str); 5] = [
        (|c, a| c.mental_disorder = a, false, "MARE-6.1-1", "conditions.mental_disorder"),
        (|c, a| c.mappa_level_2_3_met = a, true, "MARE-6.1-1", "conditions.mappa_level_2_3_met"),
        (|c, a| c.high_risk = a, false, "MARE-6.1-1", "conditions.high_risk"),
        (|c, a| c.current = a, false, "MARE-6.2-1", "conditions.current"),
        (|c, a| c.allocated = a, false, "MARE-FAQ-4", "conditions.allocated"),
    ];
    for (change, wrong, rule, field) in each {
        for answer in [Some(wrong), None] {
            let mut c = conditions();
            change(&mut c, answer);
            assert_eq!(said(&decide(&received(), deciding(&c))), [(rule, BLOCK, field)]);
            let remain = Deciding { outcome: Outcome::Remain, ..deciding(&c) };
            assert_eq!(decide(&received(), remain), []);
        }
    }
}

#[test]
fn mare_faq_17_warns_for_low_and_medium() {
    for (status, warns) in
        [("LOW", true), ("MEDIUM", true), ("HIGH", false), ("VERY HIGH", false), ("not known", false)]
    {
        let mut r = received();
        r.answers
            .insert("section6.status".into(), FieldAnswer { value: status.into(), ..FieldAnswer::default() });
        let findings = decide(&r, deciding(&CONDITIONS_MET));
        assert_eq!(!findings.is_empty(), warns, "{status}");
        if warns {
            assert_eq!(said(&findings), [("MARE-FAQ-17", WARN, "section6.status")]);
        }
    }
}

#[test]
fn mare_2_1_1_a_decision_has_its_reason_and_its_day() {
    let c = conditions();
    assert_eq!(
        said(&decide(&received(), Deciding { reason: "…", ..deciding(&c) })),
        [("MARE-2.1-1", BLOCK, "reason")]
    );
    assert_eq!(
        said(&decide(&received(), Deciding { today: day("2026-03-11"), ..deciding(&c) })),
        [("MARE-11.4-1", BLOCK, "on")]
    );
    let mut r = received();
    r.received = Some(deed("Rosalind Tarnwhistle", "2026-03-13"));
    assert_eq!(
        said(&decide(&r, Deciding { today: day("2026-03-13"), ..deciding(&c) })),
        [("MARE-11.4-1", BLOCK, "on")]
    );
    assert_eq!(
        said(&decide(&endorsed(), deciding(&c))),
        [("MARE-10.4-2", WARN, "conviction_check"), ("MARE-11.4-1", BLOCK, "state")]
    );
    assert_eq!(
        said(&decide(&received(), Deciding { urgent_by: Some(day("2026-03-01")), ..deciding(&c) })),
        [("MARE-6.6-2", BLOCK, "urgent_by")]
    );
}

fn decided(outcome: Outcome) -> Referral {
    Referral {
        state: S::Decided,
        decision: Some(Decision {
            outcome,
            conditions: conditions(),
            reason: "High and current".into(),
            comments: String::new(),
            urgent_by: None,
            deed: deed("Rosalind Tarnwhistle", "2026-03-12"),
        }),
        ..received()
    }
}

#[test]
fn mare_11_4_2_the_team_receives_a_decision_for_a_mare_and_not_before_it() {
    let today = day("2026-03-16");
    assert_eq!(team_received(&decided(Outcome::Mare), today, today), []);
    assert_eq!(team_received(&decided(Outcome::MareLevel1), day("2026-03-12"), today), []);
    assert_eq!(
        said(&team_received(&decided(Outcome::Mare), day("2026-03-11"), today)),
        [("MARE-11.4-2", BLOCK, "on")]
    );
    assert_eq!(
        said(&team_received(&decided(Outcome::Mare), day("2026-03-17"), today)),
        [("MARE-11.4-2", BLOCK, "on")]
    );
    assert_eq!(
        said(&team_received(&decided(Outcome::Remain), today, today)),
        [("MARE-11.4-2", BLOCK, "state")]
    );
    assert_eq!(said(&team_received(&received(), today, today)), [("MARE-11.4-2", BLOCK, "state")]);
}

#[test]
fn mare_a1_4_section_9_goes_back_after_the_decision() {
    let today = day("2026-03-16");
    assert_eq!(return_section_9(&decided(Outcome::Remain), day("2026-03-12"), today), []);
    assert_eq!(
        said(&return_section_9(&decided(Outcome::Mare), day("2026-03-11"), today)),
        [("MARE-A1-4", BLOCK, "on")]
    );
    assert_eq!(said(&return_section_9(&received(), today, today)), [("MARE-A1-4", BLOCK, "state")]);
}
