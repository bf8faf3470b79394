//! Sections 8 to 12: the risks, their level, human rights, disclosure, MAPPA and informing. The score decides
//! nothing here; its rationale is asked for (MARE-A3-4).

use super::INFORMATION_EXCHANGE;
use super::whole::{List, Whole};
use crate::deed::Answer;
use crate::disclosure::DisclosureDecision;
use crate::disclosure::guard::recorded;
use crate::entry::EntryKind;
use crate::minutes::{AnswerNote, RISK_QUESTIONS};

fn blank(text: &str) -> bool {
    text.trim().is_empty()
}

/// Section 8: the eight questions, who is at risk, the conclusion of 13.1.
pub(super) fn risks(whole: &Whole<'_>, list: &mut List) {
    let minutes = &whole.meeting.minutes;
    list.enter(8);
    for (key, label) in RISK_QUESTIONS {
        if minutes.risks.get(key).is_none_or(|answer| blank(answer)) {
            list.must(
                "MARE-6.9-1",
                "6.9, A7 §8",
                &format!("risks.{key}"),
                format!("This risk question is not answered: {label} (A7 section 8)."),
            );
        }
    }
    if whole.at_risk.is_empty() && blank(&minutes.none_at_risk_reason) {
        list.must(
            "MARE-19.8-1",
            "19.8",
            "at_risk",
            "Nobody is named as at risk. Name the people and groups, or say why none was identified (19.8).",
        );
    }
    if minutes.conclusion.answer.is_none() {
        list.must(
            "MARE-13.1-1",
            "13.1",
            "conclusion",
            "It is not concluded whether the risk has developed, or is likely to develop, into behaviour causing a high risk of serious harm (13.1).",
        );
    }
}

/// Sections 9 and 10: grid with its date, profile, matrix with its rationale.
pub(super) fn level(whole: &Whole<'_>, list: &mut List) {
    let minutes = &whole.meeting.minutes;
    list.enter(9);
    if minutes.date_of_risk_assessment.is_none() {
        list.must(
            "MARE-A7-2",
            "A7 §9",
            "date_of_risk_assessment",
            "The date of the risk assessment is missing (A7 section 9).",
        );
    }
    if minutes.grid.is_empty() {
        list.must(
            "MARE-A7-2",
            "A7 §9",
            "grid",
            "No level of risk is given in any column; single columns may stay empty (A7 section 9).",
        );
    }
    if blank(&minutes.profile.static_factors) {
        list.must(
            "MARE-A3-1",
            "A3 1.1",
            "profile.static",
            "The static factors are missing from the risk profile (A3 1.1).",
        );
    }
    if blank(&minutes.profile.dynamic_factors) {
        list.must(
            "MARE-A3-1",
            "A3 1.1",
            "profile.dynamic",
            "The dynamic factors are missing from the risk profile (A3 1.1).",
        );
    }
    list.enter(10);
    if minutes.matrix.severity.is_none() {
        list.must("MARE-A3-2", "A3", "matrix.severity", "The severity of harm is not scored (A3).");
    }
    if minutes.matrix.likelihood.is_none() {
        list.must(
            "MARE-A3-2",
            "A3",
            "matrix.likelihood",
            "The likelihood in the next six months is not scored (A3).",
        );
    }
    if blank(&minutes.matrix.rationale) {
        list.must(
            "MARE-A3-4",
            "A3 1.6",
            "matrix.rationale",
            "The matrix has no rationale; the score is never used alone (A3 1.6).",
        );
    }
}

/// Human rights (section 10 on paper): four questions that only inform, and the reason for interference (15.7).
pub(super) fn rights(whole: &Whole<'_>, list: &mut List) {
    let rights = &whole.meeting.minutes.rights;
    let asked: [(&AnswerNote, &str, &str, &str); 4] = [
        (&rights.art2, "MARE-15.10-1", "15.10", "2"),
        (&rights.art3, "MARE-15.11-1", "15.11", "3"),
        (&rights.art8, "MARE-15.12-1", "15.12", "8"),
        (&rights.art14, "MARE-15.13-1", "15.13", "14"),
    ];
    for (answer, rule, para, article) in asked {
        if answer.answer.is_none() {
            list.note(
                rule,
                para,
                &format!("rights.art{article}"),
                format!("Article {article} is not answered ({para})."),
            );
        }
    }
    if blank(&rights.interference_reason) {
        list.must(
            "MARE-15.7-1",
            "15.7",
            "rights.interference_reason",
            "The legitimate reason for interfering with the service user's own rights is not recorded (15.7).",
        );
    }
}

/// Section 11: considered, outcome, reasons, audiences, and each disclosure.
pub(super) fn disclosure(whole: &Whole<'_>, list: &mut List) {
    let minutes = &whole.meeting.minutes;
    list.enter(11);
    match minutes.disclosure_considered.answer {
        Some(Answer::Yes) => considered(whole, list),
        Some(_) if blank(&minutes.disclosure_considered.note) => list.must(
            "MARE-19.7-1",
            "19.7",
            "disclosure_considered.note",
            "Disclosure was not considered: its reason must stand in “Details, or why it was not”. With it the Chair may issue as an exception (19.7, D-05).",
        ),
        Some(_) => list.must(
            "MARE-19.7-1",
            "19.7",
            "disclosure_considered",
            "Disclosure was not considered. The Chair may issue with that answer and its reason as an exception (19.7, D-05).",
        ),
        None => list.must("MARE-19.7-1", "19.7", "disclosure_considered", "“Was disclosure considered?” is not answered (19.7)."),
    }
    for d in whole.disclosures {
        for finding in recorded(d) {
            list.push(finding);
        }
        let carried = whole.actions.iter().any(|a| a.disclosure.as_deref() == Some(d.uid.as_str()));
        if d.decision == DisclosureDecision::Disclose && !carried {
            list.note(
                "MARE-19.3-1",
                "19.3",
                &format!("disclosure:{}", d.uid),
                format!("No action carries out the disclosure to {} (19.3).", d.recipient),
            );
        }
    }
}

fn considered(whole: &Whole<'_>, list: &mut List) {
    let minutes = &whole.meeting.minutes;
    let will = &minutes.disclosure_will_occur;
    match will.answer {
        None => list.must(
            "MARE-19.10-1",
            "19.10",
            "disclosure_will_occur",
            "It is not answered whether disclosure will occur (19.10, A7 section 11).",
        ),
        Some(Answer::Yes) if whole.disclosures.is_empty() && blank(&will.note) => {
            list.must(
                "MARE-19.10-1",
                "19.10",
                "disclosure_will_occur.note",
                "Disclosure will occur, but to whom and what is not recorded: say it in “Details, or the reasons not to”, or add a third party (19.10).",
            );
        }
        Some(Answer::No) if blank(&will.note) && !whole.disclosures.iter().any(|d| !blank(&d.reasons)) => {
            list.must(
                "MARE-19.11-1",
                "19.11",
                "disclosure_will_occur.note",
                "Nothing will be disclosed: the reasons must stand in the minutes, in “Details, or the reasons not to” (19.11).",
            );
        }
        Some(_) => {}
    }
    let audiences = &minutes.audiences;
    let seen = |what: fn(&str) -> bool| whole.disclosures.iter().any(|d| what(&d.audience.to_lowercase()));
    let rows: [(&str, &str, &str, bool); 4] = [
        (
            "victims",
            "victims",
            &audiences.victims,
            seen(|a| a.contains("victim") && !a.contains("potential")),
        ),
        (
            "potential_victims",
            "potential victims",
            &audiences.potential_victims,
            seen(|a| a.contains("potential")),
        ),
        ("staff", "staff", &audiences.staff, seen(|a| a.contains("staff"))),
        (
            "community",
            "other persons in the community",
            &audiences.community,
            seen(|a| a.contains("communit") || a.contains("other person")),
        ),
    ];
    for (key, words, text, in_a_disclosure) in rows {
        if blank(text) && !in_a_disclosure {
            list.must(
                "MARE-19.8-3",
                "19.8",
                &format!("audiences.{key}"),
                format!("It is not recorded whether disclosure to {words} was considered (19.8)."),
            );
        }
    }
}

/// Section 12: both questions answered, with reasons documented in section 7 or beside the answer (A7 §12, 21.5).
pub(super) fn mappa_and_informing(whole: &Whole<'_>, list: &mut List) {
    let minutes = &whole.meeting.minutes;
    list.enter(12);
    let reasons: Vec<String> = whole
        .entries
        .iter()
        .filter(|e| e.section == INFORMATION_EXCHANGE && e.kind == EntryKind::Reasons)
        .map(|e| e.text.to_lowercase())
        .filter(|t| !blank(t))
        .collect();
    let about_mappa = reasons.len() > 1 || reasons.iter().any(|r| r.contains("mappa"));
    let about_informing = reasons.len() > 1
        || reasons.iter().any(|r| !r.contains("mappa") || r.contains("inform") || r.contains("told"));
    let mut ask = |answer: &AnswerNote, field: &str, question: &str, in_section_7: bool| {
        if answer.answer.is_none() {
            list.must("MARE-A7-3", "A7 §12", field, format!("{question} is not answered (A7 section 12)."));
        } else if blank(&answer.note) && !in_section_7 {
            list.must(
                "MARE-A7-3",
                "A7 §12, 21.5",
                &format!("{field}.note"),
                format!("{question} is answered without reasons; document the reasons in section 7 (A7 section 12, 21.5)."),
            );
        }
    };
    ask(
        &minutes.refer_to_mappa,
        "refer_to_mappa",
        "“Is it appropriate to refer to the MAPPA Panel?”",
        about_mappa,
    );
    ask(
        &minutes.inform_service_user,
        "inform_service_user",
        "“Will the service user be informed?”",
        about_informing,
    );
    let prompts = [
        ("forensic_referral", &minutes.strategy.forensic_referral, "a forensic referral"),
        ("clinical_legal_process", &minutes.strategy.clinical_legal_process, "the clinical legal process"),
        (
            "criminal_justice_process",
            &minutes.strategy.criminal_justice_process,
            "the criminal justice process",
        ),
        ("ongoing_sharing", &minutes.strategy.ongoing_sharing, "the ongoing sharing of information"),
    ];
    for (key, text, words) in prompts {
        if blank(text) {
            list.note(
                "MARE-A2-4",
                "A2",
                &format!("strategy.{key}"),
                format!("The strategy says nothing about {words} (A2)."),
            );
        }
    }
}
