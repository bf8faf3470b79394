use super::*;
use crate::action::{Action, ActionKind};
use crate::calendar::Calendar;
use crate::disclosure::{Disclosure, DisclosureDecision};
use crate::entry::Entry;
use crate::meeting::Meeting;
use std::collections::BTreeMap;

fn script() -> &'static Rehearsal {
    Rehearsal::of_the_house()
}

fn meeting() -> Meeting {
    let started_at = "2026-06-16T10:00:00".parse().ok();
    Meeting { date: "2026-06-16".parse().unwrap(), started_at, ..Meeting::default() }
}

fn compared(entries: Vec<Written<Entry>>, actions: Vec<Written<Action>>) -> Compared {
    let meeting = meeting();
    let played = Played {
        meeting: &meeting,
        entries,
        actions,
        disclosures: Vec::new(),
        heard: BTreeMap::new(),
        pauses: Vec::new(),
    };
    compare(script(), &played, &Calendar::england_and_wales())
}

fn action(text: &str, owner: &str, due: Option<&str>) -> Written<Action> {
    let due = due.map(|d| d.parse().unwrap());
    Written {
        row: Action { text: text.into(), owner: owner.into(), due, ..Action::default() },
        typed: "2026-06-16T10:09:00".parse().ok(),
    }
}

fn entry(text: &str, to: &[&str]) -> Written<Entry> {
    Written {
        row: Entry {
            uid: text.into(),
            text: text.into(),
            restricted_to: to.iter().map(|t| (*t).to_owned()).collect(),
            ..Entry::default()
        },
        typed: "2026-06-16T10:05:00".parse().ok(),
    }
}

fn missed(found: &Compared) -> String {
    found.missed.iter().map(|p| p.what.as_str()).collect::<Vec<_>>().join("\n")
}

#[test]
fn the_script_lasts_ten_minutes_and_nobody_is_interrupted() {
    let script = script();
    assert_eq!(script.length, 600);
    assert!(script.lines.len() > 40);
    for pair in script.lines.windows(2) {
        let ends = pair[0].at + script.seconds_of(&pair[0]);
        assert!(pair[1].at > ends, "{} ends at {ends}", pair[0].says);
    }
    let last = script.lines.last().unwrap();
    assert!(last.at + script.seconds_of(last) <= script.length);
    let words: usize = script.lines.iter().map(|l| l.says.split_whitespace().count()).sum();
    assert!((800..1300).contains(&words), "{words} words in ten minutes");
}

#[test]
fn everything_expected_is_said_by_somebody_of_the_meeting() {
    let script = script();
    let truth = &script.expected;
    let said: Vec<u32> = [
        truth.actions.iter().map(|a| a.said).collect::<Vec<_>>(),
        truth.decisions.iter().map(|d| d.said).collect(),
        truth.restricted.iter().map(|r| r.said).collect(),
        truth.corrections.iter().map(|c| c.said).collect(),
        truth.attendance.iter().map(|c| c.said).collect(),
        truth.levels.iter().map(|l| l.said).collect(),
        truth.agencies.iter().map(|h| h.said).collect(),
    ]
    .concat();
    assert!(said.iter().all(|second| script.line_at(*second).is_some()), "{said:?}");
    assert!(truth.actions.len() >= 3 && truth.levels.len() >= 3 && truth.attendance.len() >= 2);
    let known = |name: &str| script.people.iter().any(|m| m.name == name);
    assert!(script.lines.iter().all(|l| known(&l.speaker)));
    assert!(truth.actions.iter().all(|a| a.standing || known(&a.owner)));
    assert!(truth.attendance.iter().all(|c| known(&c.name)));
}

#[test]
fn an_action_is_recognised_by_words_owner_or_date_and_says_what_is_wrong_with_it() {
    let found = compared(
        Vec::new(),
        vec![
            action("See the neighbour tomorrow", "PC Jonah Brathwick", Some("2026-06-17")),
            action("Repair the light, fit a chain", "", None),
            action("Review his medication", "Wilma Thackeray", Some("2026-06-19")),
            action("Buy biscuits", "", None),
        ],
    );
    let missed = missed(&found);
    assert!(found.done.iter().any(|p| p.what.starts_with("PC Jonah Brathwick visits")), "{missed}");
    assert!(
        missed.contains("fitted: the plan names nobody for it; the plan has no date for it."),
        "{missed}"
    );
    assert!(missed.contains("the plan gives it to Wilma Thackeray."), "{missed}");
    assert!(missed.contains("Not in the plan: Nobody visits him at home alone."), "{missed}");
    assert_eq!(found.extra, ["Action 4 of the plan, “Buy biscuits”: it is not in the script."]);
}

/// The plan as somebody minutes it who also writes down what was promised beside the five actions.
fn whole_plan() -> Vec<Written<Action>> {
    let mut alone = action("Nobody visits him at home alone until the MARE meets again", "", None);
    alone.row.kind = ActionKind::Standing;
    vec![
        action("Visit Ms Quarrendon with the safety advice", "PC Jonah Brathwick", Some("2026-06-17")),
        action("Repair the landing light", "Gwen Lathbury", Some("2026-06-23")),
        action("See him and review his medication", "Dr Idris Kettlewell", Some("2026-06-19")),
        action("See him twice a week at the base", "Wilma Thackeray", Some("2026-07-14")),
        alone,
    ]
}

#[test]
fn what_was_said_beside_the_agreed_actions_was_said_by_somebody() {
    let mut plan = whole_plan();
    plan.push(action("Tell everybody on the rota: no visits alone", "Rhoda Eskmere", Some("2026-06-16")));
    plan.push(action("Send Gwen Lathbury's copy to her by name", "Ivo Penhallow", None));
    plan.push(action("Fit a door chain at number 12", "Gwen Lathbury", Some("2026-06-23")));
    plan.push(action("Ring the Police when he misses an appointment", "Wilma Thackeray", None));
    plan.push(action("Buy biscuits", "Rhoda Eskmere", Some("2026-06-16")));
    let found = compared(Vec::new(), plan);
    assert_eq!(found.extra, ["Action 10 of the plan, “Buy biscuits”: it is not in the script."]);
}

#[test]
fn an_action_is_held_against_what_it_fits_best_wherever_it_stands_in_the_plan() {
    let mut plan = whole_plan();
    plan.remove(0);
    // It has words of the visit that is missing, and more of what it is.
    plan[3].row.text = "Nobody visits him at home alone: ask for the safety advice first".into();
    let found = compared(Vec::new(), plan);
    let actions: Vec<&str> =
        found.missed.iter().filter(|p| p.kind == PointKind::Action).map(|p| p.what.as_str()).collect();
    assert_eq!(
        actions,
        ["Not in the plan: PC Jonah Brathwick visits Ms Quarrendon and gives her the safety advice."]
    );
}

#[test]
fn a_standing_instruction_is_one_and_a_wrong_date_is_named() {
    let mut alone = action("No lone visits at home", "", None);
    let light = action("Landing light and chain", "Gwen Lathbury", Some("2026-06-30"));
    let found = compared(Vec::new(), vec![alone.clone(), light.clone()]);
    assert!(missed(&found).contains("it is a standing instruction"), "{}", missed(&found));
    assert!(missed(&found).contains("the plan says Tue 30 Jun 2026, what was said is Tue 23 Jun 2026"));
    alone.row.kind = ActionKind::Standing;
    let found = compared(Vec::new(), vec![alone, light]);
    assert!(found.done.iter().any(|p| p.what.contains("home alone")));
}

#[test]
fn a_restriction_is_kept_by_who_can_read_it_not_by_how_it_is_written() {
    let said = "A second man is being looked at for the window.";
    for (to, kept) in [
        (vec!["police", "health"], true),
        (vec!["Police", "Skelderby Trust"], true),
        (vec![], false),
        (vec!["police"], false),
        (vec!["police", "health", "Beckside Homes"], false),
    ] {
        let found = compared(vec![entry(said, &to)], Vec::new());
        assert_eq!(found.done.iter().any(|p| p.kind == PointKind::Restriction), kept, "{to:?}");
    }
    // One open row with the same words gives it away.
    let found = compared(vec![entry(said, &["police", "health"]), entry("Second man", &[])], Vec::new());
    assert!(missed(&found).contains("everybody may read it"), "{}", missed(&found));
}

#[test]
fn a_correction_counts_once_nothing_says_the_old_words_any_more() {
    let wrong = entry("He has a conviction from 2023", &[]);
    let found = compared(vec![wrong.clone(), entry("It was a caution in 2023", &[])], Vec::new());
    assert!(missed(&found).contains("still say what was corrected"), "{}", missed(&found));
    let found = compared(vec![entry("A caution in 2023, no conviction", &[])], Vec::new());
    assert!(found.done.iter().any(|p| p.kind == PointKind::Correction));
}

#[test]
fn a_row_is_late_by_the_play_and_not_by_the_script() {
    let said = script().expected.restricted.first().unwrap().said;
    let (place, line) = script().line_at(said).unwrap();
    let meeting = meeting();
    let row = entry("A second man is being looked at", &["police", "health"]);
    let mut played = Played {
        meeting: &meeting,
        entries: vec![row],
        actions: Vec::new(),
        disclosures: Vec::new(),
        heard: BTreeMap::new(),
        pauses: Vec::new(),
    };
    let calendar = Calendar::england_and_wales();
    let found = compare(script(), &played, &calendar);
    let behind = 300 - said - script().seconds_of(line);
    assert_eq!((found.late.len(), found.seconds_behind), (1, Some(behind)));
    // The play stood still for a while, and the line was spoken at 10:04:40.
    played.heard.insert(place, "2026-06-16T10:04:40".parse().unwrap());
    let found = compare(script(), &played, &calendar);
    assert_eq!(found.late, []);
    // Or it was spoken in time, and the play stood still until ten seconds before the row was typed.
    played.heard.clear();
    let spoken = script().said_by(said, "2026-06-16T10:00:00".parse().unwrap(), &played);
    played.pauses.push((spoken, "2026-06-16T10:04:50".parse().unwrap()));
    let found = compare(script(), &played, &calendar);
    assert_eq!((found.late.len(), found.done.iter().find_map(|p| p.seconds)), (0, Some(10)));
}

#[test]
fn what_was_minuted_while_nobody_spoke_says_nothing_of_how_fast_somebody_is() {
    let said = script().expected.restricted.first().unwrap().said;
    let meeting = meeting();
    let mut played = Played {
        meeting: &meeting,
        entries: vec![entry("A second man is being looked at", &["police", "health"])],
        actions: Vec::new(),
        disclosures: Vec::new(),
        heard: BTreeMap::new(),
        pauses: Vec::new(),
    };
    let calendar = Calendar::england_and_wales();
    let pace = |played: &Played<'_>| {
        let found = compare(script(), played, &calendar);
        (found.seconds_behind.is_some(), found.timed)
    };
    assert_eq!(pace(&played), (true, 1));
    let spoken = script().said_by(said, "2026-06-16T10:00:00".parse().unwrap(), &played);
    let typed: NaiveDateTime = "2026-06-16T10:05:00".parse().unwrap();
    // Typed in a pause, after one, or when a clock that is set stood still: its pause has no length.
    for (from, to) in [
        (typed - TimeDelta::seconds(5), typed + TimeDelta::seconds(60)),
        (spoken, spoken + TimeDelta::seconds(20)),
        (typed, typed),
    ] {
        played.pauses = vec![(from, to)];
        assert_eq!(pace(&played), (false, 0), "{from} to {to}");
    }
    // A pause before the words were said, or after the row, is none of it.
    for at in [spoken - TimeDelta::seconds(1), typed + TimeDelta::seconds(1)] {
        played.pauses = vec![(at, at)];
        assert_eq!(pace(&played), (true, 1), "{at}");
    }
}

#[test]
fn what_was_broken_off_and_taken_up_the_next_day_was_no_slower_for_the_night() {
    let meeting = meeting();
    let mut row = entry("A second man is being looked at for the broken window of number twelve", &[]);
    let mut played = Played {
        meeting: &meeting,
        entries: vec![row.clone()],
        actions: Vec::new(),
        disclosures: Vec::new(),
        heard: BTreeMap::new(),
        pauses: Vec::new(),
    };
    let calendar = Calendar::england_and_wales();
    let speed = compare(script(), &played, &calendar).words_per_minute;
    assert!(speed.is_some_and(|speed| speed > 0), "{speed:?}");
    row.typed = row.typed.map(|typed| typed + TimeDelta::days(1));
    played.entries = vec![row];
    let stopped: NaiveDateTime = "2026-06-16T10:02:00".parse().unwrap();
    played.pauses.push((stopped, stopped + TimeDelta::days(1)));
    assert_eq!(compare(script(), &played, &calendar).words_per_minute, speed);
}

#[test]
fn nothing_minuted_is_everything_missed() {
    let found = compared(Vec::new(), Vec::new());
    assert_eq!(found.done, []);
    assert_eq!((found.words_per_minute, found.seconds_behind), (None, None));
    let truth = &script().expected;
    let all = truth.actions.len()
        + truth.decisions.len()
        + truth.restricted.len()
        + truth.corrections.len()
        + truth.attendance.len()
        + truth.levels.len()
        + truth.agencies.len();
    assert_eq!(found.missed.len(), all);
    assert!(found.missed.iter().all(|p| !p.said.is_empty() && p.what.ends_with('.')));
}

#[test]
fn mare_19_10_1_a_disclosure_decided_in_its_boxes_is_the_decision() {
    let meeting = meeting();
    let told = |decision: DisclosureDecision, disagreement: &str| {
        let row = Disclosure {
            recipient: "Ms Ada Quarrendon".into(),
            what: "That the threats are taken seriously".into(),
            reasons: "She cannot protect herself against what she does not know".into(),
            disagreement: disagreement.into(),
            decision,
            ..Disclosure::default()
        };
        let played = Played {
            meeting: &meeting,
            entries: Vec::new(),
            actions: Vec::new(),
            disclosures: vec![Written { row, typed: None }],
            heard: BTreeMap::new(),
            pauses: Vec::new(),
        };
        let found = compare(script(), &played, &Calendar::england_and_wales());
        let of = |points: &[Point]| {
            points.iter().find(|p| p.kind == PointKind::Decision).map(|p| p.what.clone()).unwrap_or_default()
        };
        (of(&found.done), of(&found.missed), found.extra)
    };
    let (done, missed, extra) = told(DisclosureDecision::Disclose, "Wilma Thackeray: would wait a week");
    assert_eq!((done.as_str(), missed.as_str()), ("Ms Quarrendon is told now.", ""), "{extra:?}");
    assert!(extra.is_empty(), "{extra:?}");
    let (_, missed, _) = told(DisclosureDecision::Disclose, "");
    assert!(missed.contains("Wilma Thackeray disagreed is missing"), "{missed}");
    let (_, missed, _) = told(DisclosureDecision::Considered, "Wilma Thackeray: would wait a week");
    assert!(missed.starts_with("Not minuted as a decision"), "{missed}");
}
