//! Whom an action protects by its words, and all the names that must not be taken for them.

use super::*;
use crate::at_risk::{AtRisk, AtRiskKind};
use crate::person::Person;

fn person(name: &str, known_as: &[&str]) -> Person {
    let known_as = known_as.iter().map(|n| (*n).to_owned()).collect();
    Person { uid: format!("p-{name}"), name: name.to_owned(), known_as, ..Person::default() }
}

fn guarded(uid: &str, label: &str, kind: AtRiskKind, person: Option<&Person>) -> Option<Guarded> {
    Guarded::of(&AtRisk { uid: uid.to_owned(), kind, ..AtRisk::default() }, label, person)
}

fn list() -> Vec<Guarded> {
    let ada = person("Ms Ada Quarrendon", &["Ada Quarrendon", "Ms Quarrendon"]);
    let rose = person("Rose Thackwaite", &[]);
    let mother = person("Mrs May Stanwhistle", &["Mrs Stanwhistle"]);
    [
        guarded("ada", "Ms Ada Quarrendon", AtRiskKind::KnownAdult, Some(&ada)),
        guarded("rose", "a named adult", AtRiskKind::KnownAdult, Some(&rose)),
        guarded("may", "Mrs May Stanwhistle", AtRiskKind::KnownAdult, Some(&mother)),
        guarded("beth", "Beth Ingleby, 7 (named child)", AtRiskKind::Children, None),
        guarded("jorah", "Jorah Kestlewick", AtRiskKind::Staff, Some(&person("Jorah Kestlewick", &[]))),
        guarded("residents", "Other Residents", AtRiskKind::Public, None),
        guarded("self", "Kelvin Stanwhistle", AtRiskKind::Oneself, Some(&person("Kelvin Stanwhistle", &[]))),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// Returns the rows that a line of meeting A is linked to.
fn linked(typed: &str) -> String {
    let mut line = read_in('A', typed);
    line.protect(&room('A'), &list(), &["Kelvin Stanwhistle".to_owned(), "Stan".to_owned()]);
    line.protects.iter().map(|p| p.uid.as_str()).collect::<Vec<_>>().join(" ")
}

#[test]
fn mare_19_8_2_an_action_that_names_whom_it_protects_is_linked_and_says_so() {
    for (typed, uid) in [
        ("Visit Ms Quarrendon and give her the safety advice @jorah +1wd", "ada"),
        ("visit ms quarrendon @jorah +1wd", "ada"),
        ("Visit Mrs Quarrendon @jorah +1wd", "ada"),
        ("tell ADA QUARRENDON whom to ring @jorah +1wd", "ada"),
        ("Fit a chain to Ada\u{2019}s door @plumgarth +5wd", "ada"),
        ("Fit a chain to the door of Quarrendon, and a light @plumgarth +5wd", "ada"),
        ("Visit Quarrendon at home @jorah +5wd", "ada"),
        ("Ms Quarrendon to be told whom to ring @jorah +5wd", "ada"),
        ("/s Nobody gives the address of Ada to anybody", "ada"),
        ("Ask Rose whether she feels safe @jorah +5wd", "rose"),
        ("See Mrs Stanwhistle without him @jorah +5wd", "may"),
        ("Ring Beth Ingleby and Ada @jorah +5wd", "ada beth"),
    ] {
        assert_eq!(linked(typed), uid, "{typed}");
    }
    let mut line = read_in('A', "Visit Ms Quarrendon @jorah +1wd");
    line.protect(&room('A'), &list(), &[]);
    assert!(line.echo.ends_with(" · protects Ms Ada Quarrendon"), "{}", line.echo);
    // Said by the name; how the list describes them stands in the plan.
    let mut line = read_in('A', "Ring Beth Ingleby and Ada @jorah +5wd");
    line.protect(&room('A'), &list(), &[]);
    assert!(line.echo.ends_with(" · protects Ms Ada Quarrendon, Beth Ingleby"), "{}", line.echo);
    assert_eq!(line.protects.last().map(|p| p.name.as_str()), Some("Beth Ingleby, 7 (named child)"));
}

#[test]
fn a_name_that_may_mean_somebody_else_or_nothing_links_nobody() {
    for typed in [
        // People in the room, also by their whole name, and as owners.
        "See Jorah Kestlewick at the base @petra +5wd",
        "Drive home with Jorah @petra +5wd",
        // The service user and whoever shares the name.
        "See Kelvin Stanwhistle weekly @jorah +5wd",
        "Tell Mr Stanwhistle in writing @jorah +5wd",
        "Ask Stanwhistle and Stan about the tapes @jorah +5wd",
        // Ordinary words: at the start of a sentence, without their capital, days and months.
        "Rose to be told by nobody @jorah +5wd",
        "Say that damp rose through the floor @jorah +5wd",
        "Write the plan. Rose is away @jorah +5wd",
        "Look at the plan again in May @jorah +5wd",
        "REVIEW THE ROSE COTTAGE PLAN @jorah +5wd",
        // Somebody else of the same name, and addresses.
        "Tell Mr Quarrendon whom to ring @jorah +5wd",
        "Ring Colin Quarrendon @jorah +5wd",
        "Look at the light in Quarrendon Street @plumgarth +5wd",
        "Ask at Rose Cottage for the key @plumgarth +5wd",
        "Beth Quarrendon to be rung @jorah +5wd",
        // Words that only begin or end so, and groups.
        "Ask the Quarrendons upstairs @jorah +5wd",
        "Order Adapted locks @plumgarth +5wd",
        "Write to Other Residents @plumgarth +5wd",
        // No action.
        "Ms Quarrendon heard him on the stairs",
        "/d Ms Quarrendon is told now, because she is at risk",
    ] {
        assert_eq!(linked(typed), "", "{typed}");
    }
}

#[test]
fn a_name_that_two_people_at_risk_have_links_neither_of_them() {
    let two: Vec<Guarded> = ["Ada Quarrendon", "Beth Quarrendon"]
        .iter()
        .filter_map(|name| guarded(name, name, AtRiskKind::KnownAdult, None))
        .collect();
    for (typed, who) in [
        ("Visit Ms Quarrendon @jorah +5wd", vec![]),
        ("Visit Beth Quarrendon @jorah +5wd", vec!["Beth Quarrendon"]),
        ("Visit Ada and Beth @jorah +5wd", vec!["Ada Quarrendon", "Beth Quarrendon"]),
    ] {
        let mut line = read_in('A', typed);
        line.protect(&room('A'), &two, &[]);
        assert_eq!(line.protects.iter().map(|p| p.name.as_str()).collect::<Vec<_>>(), who, "{typed}");
    }
}

#[test]
fn a_protected_person_who_was_named_by_mark_is_linked_by_the_reference() {
    let nora = person("Nora Peverdale", &[]);
    let nora = Person { uid: "Nora Peverdale".into(), ..nora };
    let rows: Vec<Guarded> =
        guarded("nora", "Nora Peverdale", AtRiskKind::KnownAdult, Some(&nora)).into_iter().collect();
    let mut line = read_in('X', "Move @nora to another flat @ellery +5wd");
    line.protect(&room('X'), &rows, &[]);
    assert_eq!(line.protects.len(), 1, "{}", line.text);
}
