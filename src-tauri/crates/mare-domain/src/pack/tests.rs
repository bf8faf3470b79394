//! Every part of the pack is read, complete, and says where it comes from.

use super::*;

fn pack() -> &'static PolicyPack {
    PolicyPack::cumbria_2017()
}

fn numbers(list: &[Lettered]) -> Vec<&str> {
    list.iter().map(|l| l.key.as_str()).collect()
}

#[test]
fn every_part_is_there() {
    let pack = pack();
    assert_eq!((pack.about.id.as_str(), pack.about.reference.as_str()), ("cumbria-2017", "POL/001/005/020"));
    assert_eq!(pack.library.iter().map(|a| a.no).collect::<Vec<_>>(), (1..=29).collect::<Vec<_>>());
    assert_eq!(pack.sections.iter().map(|s| s.no).collect::<Vec<_>>(), (1..=13).collect::<Vec<_>>());
    assert_eq!(numbers(&pack.considerations).len(), 10);
    assert_eq!(numbers(&pack.disclosure_prompts).len(), 7);
    assert_eq!(numbers(&pack.disclosure_factors).len(), 8);
    assert_eq!(pack.guide.len(), 8);
    assert_eq!(
        (pack.matrix.severity.len(), pack.matrix.likelihood.len(), pack.matrix.rules.len()),
        (3, 3, 6)
    );
    assert_eq!(pack.glossary.len(), 28);
    assert_eq!(pack.excluded_invitees.len(), 5);
    for list in [
        pack.agencies.len(),
        pack.attachment_types.len(),
        pack.closure_reasons.len(),
        pack.not_individuals.words.len(),
        pack.fixed.len(),
    ] {
        assert!(list > 0);
    }
}

#[test]
fn the_limits_are_the_numbers_of_the_policy() {
    for (rule, n, unit) in [
        ("T-01", 20, "working days"),
        ("T-02", 5, "working days"),
        ("T-03", 5, "working days"),
        ("T-04", 5, "working days"),
        ("T-05", 10, "working days"),
        ("T-06", 3, "days"),
        ("D-33", -10, "working days"),
    ] {
        let limit = pack().limit(rule);
        assert_eq!((limit.rule.as_str(), limit.n, limit.unit.as_str()), (rule, n, unit));
    }
    assert!(pack().limit("T-04").recommended, "the policy states no number");
    assert!(pack().limit("T-99").what.contains("missing"));
}

#[test]
fn every_limit_and_text_says_where_it_comes_from() {
    let pack = pack();
    assert!(
        pack.limits
            .iter()
            .all(|l| !l.para.is_empty() && !l.what.is_empty() && !l.who.is_empty() && !l.trigger.is_empty())
    );
    for edition in &pack.editions {
        let listed = edition.article_8_2.iter().chain(&edition.foi_exemptions).map(|l| &l.source);
        let grounds = edition.legal_bases.iter().chain(&edition.lawful_grounds).map(|l| &l.source);
        let texts = pack.texts(&edition.name).into_iter().map(|t| &t.source);
        assert!(listed.chain(grounds).chain(texts).all(|source| !source.is_empty()), "{}", edition.name);
    }
}

#[test]
fn d_09_standing_instructions_are_five() {
    let standing: Vec<u8> = pack().library.iter().filter(|a| a.standing).map(|a| a.no).collect();
    assert_eq!(standing, [4, 14, 21, 23, 28]);
}

#[test]
fn rules_know_three_library_actions_by_what_they_are() {
    use crate::pack::LibraryMark::{InformsServiceUser, OutlivesCase, RefersChild};
    let of = |mark| pack().library_number(mark);
    assert_eq!((of(RefersChild), of(OutlivesCase), of(InformsServiceUser)), (Some(15), Some(21), Some(28)));
    assert_eq!(pack().library.iter().map(|a| a.marks.len()).sum::<usize>(), 3);
    assert!(pack().library_has(&[4, 21], OutlivesCase) && !pack().library_has(&[4, 28], OutlivesCase));
}

#[test]
fn library_actions_have_the_wording_of_the_policy() {
    let action = |n| pack().library_action(n).unwrap();
    assert_eq!(
        action(13).text,
        "Where the subject of the MARE is currently in the Criminal Justice System with cases pending, the RC must complete a form DP (3a) and submit it to the Criminal Justice Unit of the Police via the office of the Mentally Disordered Offenders Development Officer."
    );
    assert_eq!(action(13).owners, ["RC", "Care Coordinator", "ALIS Team"]);
    assert!(action(11).text.ends_with("C. Can you recommend a community management plan."));
    assert_eq!(action(8).owners, ["RC", "Care Coordinator (possibly Chair)", "ALIS Team"]);
    assert!(action(28).owners.is_empty());
    assert!(action(22).note.contains("read 21"), "X-22");
    assert!(pack().library.iter().all(|a| !a.text.contains("Action -")
        && !a.text.contains("Action –")
        && !a.text.contains("PATHWAY")));
    assert!(pack().library_action(30).is_none());
}

#[test]
fn d_21_two_editions_and_current_unless_asked_otherwise() {
    let pack = pack();
    assert_eq!(pack.edition("current").marking, "OFFICIAL-SENSITIVE");
    assert_eq!(pack.edition("2017").marking, "RESTRICTED");
    for name in ["", "1999"] {
        assert_eq!(pack.edition(name).name, "current");
    }
    assert_eq!(pack.fixed("marking_statement", "2017"), "All documentation will be marked RESTRICTED.");
    assert_eq!(pack.fixed("marking_statement", ""), "All documentation will be marked OFFICIAL-SENSITIVE.");
}

#[test]
fn x_21_the_case_law_differs_by_edition_and_has_four_points() {
    let heading = |edition| &pack().fixed_text("egdell", edition).unwrap().heading;
    assert_eq!(heading("2017"), "Confidentiality - Case Law – D v Edgell and others (1999)");
    assert_eq!(heading("current"), "Confidentiality - Case Law – W v Egdell and others (1989)");
    for edition in ["2017", "current"] {
        assert_eq!(pack().fixed_text("egdell", edition).unwrap().points.len(), 4);
    }
}

#[test]
fn d_21_the_current_edition_names_no_old_law_and_marks_its_citations() {
    let current = pack().edition("current");
    let said = serde_json::to_string(current).unwrap();
    for old in ["1998 (", "Data Protection Act 1998", "DPA", "RESTRICTED"] {
        assert!(!said.contains(old), "{old}");
    }
    for new in ["UK GDPR", "Data Protection Act 2018", "Human Rights Act", "Care Act 2014, where it applies"]
    {
        assert!(said.contains(new), "{new}");
    }
    assert!(current.legal_bases.iter().chain(&current.lawful_grounds).all(|b| b.to_be_confirmed));
    assert!(current.fixed.iter().all(|t| t.to_be_confirmed));
    let printed = serde_json::to_string(pack().edition("2017")).unwrap();
    assert!(
        printed.contains("Data Protection Act 1998")
            && !printed.contains("GDPR")
            && !printed.contains("to_be_confirmed\":true")
    );
}

#[test]
fn grounds_and_exemptions_have_their_letters() {
    for edition in &pack().editions {
        assert_eq!(numbers(&edition.article_8_2), ["a", "b", "c", "d"]);
        assert_eq!(numbers(&edition.foi_exemptions), ["a", "b", "c", "d"]);
        assert_eq!(
            edition.foi_exemptions[0].text,
            "Investigations and proceedings by Public Authorities (S.30 (1) (B))"
        );
        assert_eq!(edition.article_8_2[3].text, "The protection of the rights and freedom of others");
    }
    let printed = pack().edition("2017");
    assert_eq!((printed.legal_bases.len(), printed.lawful_grounds.len()), (5, 9));
    assert_eq!(printed.lawful_grounds[5].in_words(), "In accordance with a court order");
    assert_eq!(
        printed.lawful_grounds[0].in_words(),
        "Prevention and detection of crime – Crime and Disorder Act 1998"
    );
}

#[test]
fn a_ground_keeps_its_id_from_edition_to_edition() {
    let ids = |edition: &str| -> Vec<&str> {
        let edition = pack().edition(edition);
        edition.legal_bases.iter().chain(&edition.lawful_grounds).map(|b| b.id.as_str()).collect()
    };
    let current = ids("current");
    assert!(ids("2017").iter().all(|id| current.contains(id)));
}

#[test]
fn fixed_texts_are_whole() {
    let said = |id: &str| pack().fixed(id, "current");
    assert_eq!(pack().do_not_inform(), "DO NOT INFORM THE SERVICE USER BEFORE THE MAPPA/MARE MEETING");
    assert!(
        said("confidentiality")
            .starts_with("In working with offenders, victims and other members of the public")
    );
    assert!(said("confidentiality").ends_with("public safety 'need to know'."));
    assert!(said("checklist").starts_with("1. You must record that a decision has been made"));
    assert!(said("checklist").contains("\n7. Set out whether and when"));
    assert!(said("all_referrals").contains("5. If MAPPA process is not supported"));
    assert!(said("serious_harm").contains("difficult or impossible"));
    assert!(said("no such text").contains("missing"));
}

#[test]
fn placeholders_are_known_and_can_be_filled_in() {
    let known = ["{spoc_contact}", "{name}"];
    for text in pack().texts("current").into_iter().chain(pack().texts("2017")) {
        let left = known.iter().fold(text.whole(), |whole, name| whole.replace(name, ""));
        assert!(!left.contains(['{', '«']), "{}", text.id);
    }
    let filled = pack().fixed_text("purpose", "").unwrap().fill(&[("name", "Kelvin {spoc_contact}")]);
    assert_eq!(filled.points[0], "Determine/review the risks posed by Kelvin {spoc_contact}");
}

#[test]
fn the_front_sheet_prints_its_statements_in_order() {
    let ids: Vec<&str> = pack().texts_on("front_sheet", "current").iter().map(|t| t.id.as_str()).collect();
    assert_eq!(
        ids,
        ["not_clinical", "sharing_and_harm", "primary_considerations", "confidentiality_statement", "egdell"]
    );
    let ids: Vec<&str> =
        pack().texts_on("attendance_sheet", "current").iter().map(|t| t.id.as_str()).collect();
    assert_eq!(ids, ["confidentiality", "diversity"]);
}

#[test]
fn kept_choices_are_the_ones_the_nouns_can_hold() {
    for reason in &pack().closure_reasons {
        let held: Result<crate::case::ClosureReason, _> = serde_json::from_value(reason.key.clone().into());
        assert!(held.is_ok_and(|r| r != crate::case::ClosureReason::MatrixScore), "{}", reason.key);
    }
    for kind in &pack().excluded_invitees {
        let held: Result<crate::meeting::InviteeKind, _> = serde_json::from_value(kind.kind.clone().into());
        assert!(held.is_ok_and(|k| k != crate::meeting::InviteeKind::Professional), "{}", kind.kind);
    }
    assert!(pack().agencies.iter().all(|a| ["RA", "DTC", "other"].contains(&a.class.as_str())));
}

#[test]
fn the_key_of_the_matrix_covers_every_score_once() {
    let matrix = &pack().matrix;
    for severity in 1..=3_u8 {
        for likelihood in 1..=3_u8 {
            let score = severity * likelihood;
            assert_eq!(matrix.key.iter().filter(|b| (b.from..=b.to).contains(&score)).count(), 1, "{score}");
        }
    }
}

#[test]
fn a_team_finds_17_3_beside_the_reports_it_is_about() {
    for key in ["tribunal_report", "discharge_summary"] {
        let choice = pack().attachment_types.iter().find(|c| c.key == key).unwrap();
        assert_eq!((choice.source.as_str(), choice.warning.is_empty()), ("17.3", false));
    }
}

#[test]
fn the_footer_of_the_minutes_asks_for_them_back() {
    let texts = pack().texts_on("minutes_footer", "2017");
    assert_eq!(texts.iter().map(|t| t.id.as_str()).collect::<Vec<_>>(), ["footer_nb", "footer_return"]);
    assert!(texts[1].text.contains("within 5 working days of the date of the meeting to:\n{spoc_contact}"));
}

#[test]
fn the_chair_has_prompts_of_the_policy_for_every_section() {
    let guide = &pack().chair;
    assert_eq!(guide.sections.iter().map(|s| s.no).collect::<Vec<_>>(), (0..=13).collect::<Vec<_>>());
    assert!(guide.minutes_source.contains("House default"), "the policy plans no minutes");
    assert!((1..=13).all(|no| guide.minutes(no) > 0 && !guide.prompts(no).is_empty()));
    assert_eq!(guide.whole(), (1..=13).map(|no| guide.minutes(no)).sum::<u32>());
    // What is said to be of Appendix 2 stands there word for word.
    let printed: Vec<&str> = pack().guide.iter().flat_map(|s| s.prompts.iter().map(String::as_str)).collect();
    for prompt in guide.sections.iter().flat_map(|s| &s.prompts) {
        let quoted = !prompt.source.starts_with("Appendix 2") || printed.contains(&prompt.text.as_str());
        assert!(quoted && !prompt.source.is_empty(), "{}", prompt.text);
    }
    assert!(guide.before_end.iter().all(|p| !p.text.is_empty() && !p.source.is_empty()));
    assert_eq!((guide.prompts(14).len(), guide.minutes(14)), (0, 0));
}

#[test]
fn a_team_plans_its_own_minutes_and_says_so() {
    let guide = &pack().chair;
    assert_eq!(*guide.planned_by(&[], "the team"), *guide);
    let own = guide.planned_by(&[SectionMinutes { no: 7, minutes: guide.minutes(7) + 15 }], "the team");
    assert_eq!((own.minutes(7), own.minutes(8)), (guide.minutes(7) + 15, guide.minutes(8)));
    assert_eq!((own.whole(), own.minutes_source.as_str()), (guide.whole() + 15, "the team"));
    assert_eq!(own.prompts(7), guide.prompts(7));
}
