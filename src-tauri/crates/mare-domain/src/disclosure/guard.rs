//! What is asked about a disclosure: while it is entered, where almost nothing is refused (D-05, D-06), and at
//! issue, where the record must hold what 19.11 to 19.16 ask for.

use super::{Disclosure, DisclosureDecision, Egdell};
use crate::deed::Answer;
use crate::meeting::Attendance;
use crate::rule::{Finding, Response};

fn unless_exception(rule: &str, para: &str, field: String, message: String) -> Finding {
    Finding::new(Response::BlockUnlessException, rule, para, &field, message)
}

/// Returns whether the service user's consent, or another ground beside 16.20, is recorded.
pub fn has_other_ground(d: &Disclosure) -> bool {
    !d.other_ground.trim().is_empty()
        || d.legal_basis.iter().any(|b| {
            let basis = b.to_lowercase();
            (basis.contains("consent") && !basis.contains("without consent")) || basis.contains("court order")
        })
}

fn refused_questions(egdell: &Egdell) -> Vec<&'static str> {
    [
        (egdell.real_immediate_serious, "real, immediate and serious"),
        (egdell.reduced_by_disclosure, "reduced by disclosure"),
        (egdell.no_more_than_needed, "no more than needed"),
        (egdell.outweighed, "confidentiality outweighed"),
    ]
    .into_iter()
    .filter(|(answer, _)| *answer == Some(Answer::No))
    .map(|(_, words)| words)
    .collect()
}

/// Returns whether `line` is a senior member of what `agency_words` or `role_words` name.
fn took_part_for(line: &Attendance, words: &[&str]) -> bool {
    let all = format!("{} {}", line.agency, line.role).to_lowercase();
    line.took_part()
        && words.iter().any(|w| {
            all.split(|c: char| !c.is_alphanumeric()).any(|x| x == *w) || (w.contains(' ') && all.contains(w))
        })
}

/// Returns what is asked when a disclosure is entered.
///
/// A "no" to a question of 16.20 warns and asks the other ground (D-05); for a service user under 18, disclosing is
/// blocked without senior members of YOS and Children's Services, unless urgent with a reason (19.22, D-06).
pub fn entered(d: &Disclosure, under_18: bool, attendance: &[Attendance]) -> Vec<Finding> {
    let mut found = Vec::new();
    let discloses = d.decision == DisclosureDecision::Disclose;
    let refused = refused_questions(&d.egdell);
    if discloses && !refused.is_empty() && !has_other_ground(d) {
        found.push(Finding::warn(
            "MARE-16.20-1",
            "16.20",
            "egdell",
            format!(
                "“Disclose” stands beside a no to: {}. Give the reason, or record another ground such as consent or a court order (other ground, 16.20).",
                refused.join("; ")
            ),
        ));
    }
    if discloses && under_18 && d.urgent_reason.trim().is_empty() {
        let yos = attendance.iter().any(|l| took_part_for(l, &["yos", "youth offending", "youth justice"]));
        let children = attendance.iter().any(|l| {
            took_part_for(
                l,
                &[
                    "children's services",
                    "children’s services",
                    "children's social care",
                    "children’s social care",
                    "childrens services",
                ],
            )
        });
        let missing: Vec<&str> = [(!yos, "the Youth Offending Service"), (!children, "Children's Services")]
            .into_iter()
            .filter_map(|(missing, who)| missing.then_some(who))
            .collect();
        if !missing.is_empty() {
            found.push(Finding::block(
                "MARE-19.22-1",
                "19.22",
                "decision",
                format!(
                    "The service user is under 18: no disclosure is decided without senior members of {}. Record why it is urgent, or choose “deferred under 19.22” (D-06).",
                    missing.join(" and ")
                ),
            ));
        }
    }
    if discloses && d.by_agency.trim().is_empty() && d.by_person.trim().is_empty() {
        found.push(Finding::note(
            "MARE-19.13-2",
            "19.13",
            "by_agency",
            "Which agency, and who, carries it out (19.13)?",
        ));
    }
    if discloses && d.service_user_knows == Some(Answer::No) && !d.recipient_told_unaware {
        found.push(Finding::note(
            "MARE-19.25-1",
            "19.25",
            "recipient_told_unaware",
            "The service user does not know: the recipient should be told so (19.25).",
        ));
    }
    found
}

/// Returns what the record of one disclosure lacks for the issue. That it is not carried out yet is no lack.
pub fn recorded(d: &Disclosure) -> Vec<Finding> {
    let mut found = Vec::new();
    let field = |name: &str| format!("disclosure:{}.{name}", d.uid);
    let to = if d.recipient.trim().is_empty() {
        "somebody who is not named".to_owned()
    } else {
        d.recipient.clone()
    };
    match d.decision {
        DisclosureDecision::Considered => found.push(unless_exception(
            "MARE-19.10-1",
            "19.10",
            field("decision"),
            format!("The disclosure to {to} is considered and not decided (19.10)."),
        )),
        DisclosureDecision::NotDisclose if d.reasons.trim().is_empty() => found.push(unless_exception(
            "MARE-19.11-1",
            "19.11",
            field("reasons"),
            format!("Nothing is disclosed to {to}: the reasons must stand in the minutes (19.11)."),
        )),
        DisclosureDecision::NotDisclose | DisclosureDecision::DeferredUnder18 => {}
        DisclosureDecision::NoAgreement => found.extend(owner(d, &to)),
        DisclosureDecision::Disclose => found.extend(disclosed(d, &to)),
    }
    found
}

fn owner(d: &Disclosure, to: &str) -> Option<Finding> {
    let message = match &d.owner_decision {
        None if d.information_owner.trim().is_empty() => {
            format!(
                "There was no agreement about {to}: name the information owner, who then decides, and enter the decision (19.12)."
            )
        }
        None => format!(
            "There was no agreement about {to}: the decision of the information owner, {}, is missing (19.12).",
            d.information_owner
        ),
        Some(o) if o.agency.trim().is_empty() => {
            format!("The information owner who decided about {to} is not named (19.12).")
        }
        Some(o) if o.reasons.trim().is_empty() => {
            format!("The information owner's decision about {to} has no policy basis and reasons (19.12).")
        }
        Some(_) => return None,
    };
    Some(unless_exception("MARE-19.12-1", "19.12", format!("disclosure:{}.owner_decision", d.uid), message))
}

fn disclosed(d: &Disclosure, to: &str) -> Vec<Finding> {
    let mut found = Vec::new();
    let field = |name: &str| format!("disclosure:{}.{name}", d.uid);
    if !has_other_ground(d) {
        if d.alternatives.trim().is_empty() {
            found.push(unless_exception(
                "MARE-19.16-3",
                "19.16",
                field("alternatives"),
                format!("For the disclosure to {to}, the alternatives considered and why they were rejected must be recorded (19.16)."),
            ));
        }
        let open: Vec<&str> =
            [(d.lawful, "lawful"), (d.necessary, "necessary"), (d.proportionate, "proportionate")]
                .into_iter()
                .filter_map(|(answer, words)| answer.is_none().then_some(words))
                .collect();
        if !open.is_empty() {
            found.push(unless_exception(
                "MARE-19.14-1",
                "19.14",
                field("lawful"),
                format!(
                    "For the disclosure to {to} it is not answered whether it is {} (19.14).",
                    open.join(", ")
                ),
            ));
        }
    }
    if d.by_agency.trim().is_empty() {
        found.push(unless_exception(
            "MARE-19.13-2",
            "19.13",
            field("by_agency"),
            format!("Record which agency carries out the disclosure to {to} (19.13)."),
        ));
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::deed::DeedInput;
    use crate::disclosure::OwnerDecision;
    use crate::meeting::Presence;

    fn school() -> Disclosure {
        let yes = Some(Answer::Yes);
        Disclosure {
            uid: "d1".into(),
            recipient: "head teacher".into(),
            information_owner: "Police".into(),
            decision: DisclosureDecision::Disclose,
            lawful: yes,
            necessary: yes,
            proportionate: yes,
            alternatives: "gate staff only: leaves the office".into(),
            by_agency: "Police".into(),
            by_person: "DS Hugh Sallowby".into(),
            egdell: Egdell {
                real_immediate_serious: yes,
                reduced_by_disclosure: yes,
                no_more_than_needed: yes,
                outweighed: yes,
            },
            ..Disclosure::default()
        }
    }

    fn rules(found: &[Finding]) -> Vec<&str> {
        found.iter().map(|f| f.rule.as_str()).collect()
    }

    #[test]
    fn a_no_to_a_question_of_16_20_warns_and_names_it_and_the_other_ground() {
        let mut d = school();
        d.egdell.no_more_than_needed = Some(Answer::No);
        let found = entered(&d, false, &[]);
        assert_eq!(rules(&found), ["MARE-16.20-1"]);
        assert_eq!(found[0].response, Response::Warn);
        assert!(
            found[0].message.contains("no more than needed") && found[0].message.contains("other ground")
        );
        d.other_ground = "consent of the service user".into();
        assert_eq!(entered(&d, false, &[]), vec![]);
        d.other_ground.clear();
        d.decision = DisclosureDecision::NotDisclose;
        assert_eq!(entered(&d, false, &[]), vec![]);
    }

    #[test]
    fn under_18_needs_both_seniors_or_an_urgent_reason() {
        let line = |agency: &str, role: &str| Attendance {
            agency: agency.into(),
            role: role.into(),
            ..Attendance::default()
        };
        let d = school();
        let yos = line("Netherdale Youth Offending Service", "Head of service");
        let children = line("Netherdale Council", "Head of Children's Social Care");
        assert_eq!(rules(&entered(&d, true, &[])), ["MARE-19.22-1"]);
        assert!(entered(&d, true, std::slice::from_ref(&yos))[0].message.contains("Children's Services"));
        assert_eq!(entered(&d, true, &[yos.clone(), children.clone()]), vec![]);
        let away = Attendance { presence: Presence::Apologies, ..children };
        assert_eq!(rules(&entered(&d, true, &[yos, away])), ["MARE-19.22-1"]);
        let urgent = Disclosure { urgent_reason: "threat for tonight".into(), ..school() };
        assert_eq!(entered(&urgent, true, &[]), vec![]);
        let deferred = Disclosure { decision: DisclosureDecision::DeferredUnder18, ..school() };
        assert_eq!(entered(&deferred, true, &[]), vec![]);
    }

    #[test]
    fn the_record_of_each_decision_lacks_what_its_paragraph_asks() {
        assert_eq!(recorded(&school()), vec![]);
        let with = |change: fn(&mut Disclosure)| {
            let mut d = school();
            change(&mut d);
            recorded(&d).into_iter().map(|f| f.rule).collect::<Vec<_>>()
        };
        assert_eq!(with(|d| d.decision = DisclosureDecision::Considered), ["MARE-19.10-1"]);
        assert_eq!(with(|d| d.decision = DisclosureDecision::NotDisclose), ["MARE-19.11-1"]);
        assert_eq!(with(|d| d.decision = DisclosureDecision::NoAgreement), ["MARE-19.12-1"]);
        assert_eq!(with(|d| d.alternatives.clear()), ["MARE-19.16-3"]);
        assert_eq!(with(|d| d.necessary = None), ["MARE-19.14-1"]);
        assert_eq!(with(|d| d.by_agency.clear()), ["MARE-19.13-2"]);
        assert_eq!(with(|d| d.decision = DisclosureDecision::DeferredUnder18), Vec::<String>::new());
    }

    #[test]
    fn with_consent_neither_alternatives_nor_16_20_are_asked() {
        let d = Disclosure {
            decision: DisclosureDecision::Disclose,
            legal_basis: vec!["consent of the service user".into()],
            by_agency: "Netherdale Trust".into(),
            ..Disclosure::default()
        };
        assert_eq!(recorded(&d), vec![]);
    }

    #[test]
    fn no_agreement_is_settled_by_the_owner_with_reasons() {
        let deed = DeedInput::default().recorded("Gregor Attermire", "2027-03-24T16:50:00".parse().unwrap());
        let mut d = Disclosure {
            decision: DisclosureDecision::NoAgreement,
            information_owner: String::new(),
            ..school()
        };
        assert!(recorded(&d)[0].message.contains("information owner"));
        d.owner_decision = Some(OwnerDecision {
            agency: "Netherdale Trust".into(),
            decision: DisclosureDecision::Disclose,
            reasons: "Trust confidentiality policy".into(),
            deed,
        });
        assert_eq!(recorded(&d), vec![]);
    }
}
