use super::*;
use crate::action::Purpose;

const AGENCIES: [&str; 3] = ["Police", "Fellgate Homes", "Netherdale Trust"];

fn plan(actions: &[Action], at_risk: &[AtRisk], agencies: &[&str]) -> Vec<Finding> {
    super::plan(actions, at_risk, agencies, PolicyPack::cumbria_2017())
}

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn action(uid: &str, owner: &str, due: Option<&str>) -> Action {
    Action {
        uid: uid.into(),
        text: "Fit a lockable metal door to the bin store".into(),
        owner: owner.into(),
        due: due.map(day),
        purpose: Some(Purpose::Monitor),
        at_risk: vec!["g1".into()],
        library: vec![28],
        ..Action::default()
    }
}

fn neighbour() -> Vec<AtRisk> {
    vec![AtRisk { uid: "g1".into(), label: "Ewan Harkerside".into(), ..AtRisk::default() }]
}

fn rules(found: &[Finding]) -> Vec<&str> {
    found.iter().map(|f| f.rule.as_str()).collect()
}

#[test]
fn a_whole_plan_lacks_nothing() {
    let plan = plan(&[action("a", "Cressida Plumgarth", Some("2026-04-30"))], &neighbour(), &AGENCIES);
    assert_eq!(plan, vec![]);
}

#[test]
fn an_agency_a_role_all_or_nobody_is_no_individual() {
    for owner in ["Fellgate Homes", "RC", "All", "", "Team Manager"] {
        let found = plan(&[action("a", owner, Some("2026-04-30"))], &neighbour(), &AGENCIES);
        assert_eq!(rules(&found), ["MARE-13.3-1"], "{owner}");
        assert!(found[0].message.contains("action 1") && found[0].message.contains("individual"));
        assert_eq!(found[0].field, "action:a.owner");
    }
}

#[test]
fn each_lack_of_the_plan_is_named_by_its_rule() {
    let whole = || action("a", "Cressida Plumgarth", Some("2026-04-30"));
    let dateless = Action { due: None, ..whole() };
    assert_eq!(rules(&plan(&[dateless], &neighbour(), &AGENCIES)), ["MARE-13.3-2"]);
    let library = Action { not_yet_specific: true, ..whole() };
    assert_eq!(rules(&plan(&[library], &neighbour(), &AGENCIES)), ["MARE-13.3-3"]);
    let unwatched = Action { purpose: Some(Purpose::Manage), ..whole() };
    assert_eq!(rules(&plan(&[unwatched], &neighbour(), &AGENCIES)), ["MARE-13.2-1"]);
    let unlinked = Action { at_risk: vec![], ..whole() };
    let found = plan(&[unlinked], &neighbour(), &AGENCIES);
    assert_eq!(rules(&found), ["MARE-19.8-2"]);
    assert!(found[0].message.contains("Ewan Harkerside"));
    let silent = Action { library: vec![], ..whole() };
    assert_eq!(rules(&plan(&[silent], &neighbour(), &AGENCIES)), ["MARE-A4-11"]);
    assert_eq!(rules(&plan(&[], &[], &AGENCIES)), ["MARE-A4-1", "MARE-A4-11"]);
}

#[test]
fn what_the_library_action_is_decides_not_its_number() {
    let renumbered = {
        let mut pack = PolicyPack::cumbria_2017().clone();
        pack.library.iter_mut().for_each(|a| a.no += 100);
        pack
    };
    let whole = action("a", "Cressida Plumgarth", Some("2026-04-30"));
    let child = vec![AtRisk { kind: AtRiskKind::Children, ..neighbour().remove(0) }];
    let of = |library: &[u8]| {
        let action = Action { library: library.to_vec(), ..whole.clone() };
        let found = super::plan(&[action], &child, &AGENCIES, &renumbered);
        found.into_iter().map(|f| (f.rule, f.para)).collect::<Vec<_>>()
    };
    let gap = |rule: &str, para: &str| (rule.to_owned(), para.to_owned());
    assert_eq!(of(&[28, 15]), [gap("MARE-A4-11", "A4-128, A7 §12"), gap("MARE-A4-5", "A4-115")]);
    assert_eq!(of(&[128]), [gap("MARE-A4-5", "A4-115")]);
    assert_eq!(of(&[128, 115]), []);
}

#[test]
fn a_standing_instruction_needs_a_holder_and_no_date() {
    let standing = Action { kind: ActionKind::Standing, due: None, ..action("s", "Petra Underlough", None) };
    let found =
        plan(&[action("a", "Cressida Plumgarth", Some("2026-04-30")), standing], &neighbour(), &AGENCIES);
    assert_eq!(found, vec![]);
}

#[test]
fn the_number_is_the_place_in_the_plan_until_it_is_given_at_issue() {
    let mut late = action("b", "", Some("2026-04-30"));
    let first = action("a", "Cressida Plumgarth", Some("2026-04-30"));
    let found = plan(&[first.clone(), late.clone()], &neighbour(), &AGENCIES);
    assert!(found[0].message.contains("action 2"));
    late.no = Some(7);
    assert!(plan(&[first, late], &neighbour(), &AGENCIES)[0].message.contains("action 7"));
}

#[test]
fn weak_words_are_noted_and_never_refused() {
    let calendar = Calendar::england_and_wales();
    let meeting = day("2026-04-01");
    let lint = |a: &Action| lint(a, &AGENCIES, &calendar, meeting, meeting);
    assert_eq!(lint(&action("a", "Cressida Plumgarth", Some("2026-04-30"))), vec![]);
    let weak = Action {
        text: "Monitor the situation".into(),
        ..action("a", "Cressida Plumgarth", Some("2026-04-30"))
    };
    assert!(lint(&weak)[0].message.contains("Monitor"));
    let vague = Action { text: "We'll sort something out with the bins.".into(), ..action("a", "", None) };
    let found = lint(&vague);
    assert_eq!(rules(&found), ["MARE-13.3-1", "MARE-13.3-2", "MARE-13.3-3"]);
    assert!(found.iter().all(|f| f.response == Response::Note));
    let holiday = action("a", "Cressida Plumgarth", Some("2026-04-03"));
    assert!(lint(&holiday)[0].message.contains("Good Friday"));
    let past = action("a", "Cressida Plumgarth", Some("2026-03-31"));
    assert!(lint(&past)[0].message.contains("passed"));
}

#[test]
fn an_outcome_needs_its_evidence_reason_or_date() {
    let a = action("a", "Cressida Plumgarth", Some("2026-04-30"));
    let on = day("2026-05-11");
    let ask = |state, note: &str, due, holds| {
        outcome(&a, state, note, due, holds, on).iter().map(|f| f.field.clone()).collect::<Vec<_>>()
    };
    assert_eq!(ask(ActionState::Completed, "photographs", None, None), Vec::<String>::new());
    assert_eq!(ask(ActionState::Completed, " ", None, None), ["note"]);
    assert_eq!(ask(ActionState::NotCompleted, "", None, None), ["note"]);
    assert_eq!(ask(ActionState::CompletedUntil, "alert live", None, None), ["holds_until"]);
    assert_eq!(
        ask(ActionState::CompletedUntil, "alert live", None, Some(day("2026-05-01"))),
        ["holds_until"]
    );
    assert_eq!(ask(ActionState::Agreed, "goes on", None, None), ["due"]);
    assert_eq!(ask(ActionState::Agreed, "goes on", Some(day("2026-07-24")), None), Vec::<String>::new());
}
