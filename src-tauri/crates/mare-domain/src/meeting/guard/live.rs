//! What a chair wants to hear while people are still in the room, beyond the list of the issue: agencies that have
//! not spoken, information after the risks were answered, decisions without their why, actions nobody said yes to.
//! Nothing here stands in the way of anything, ever.

use super::INFORMATION_EXCHANGE;
use super::whole::{List, Unmet, Whole};
use crate::action::carry::Carry;
use crate::action::guard::number;
use crate::action::{Action, ActionKind, ActionState};
use crate::entry::{Entry, EntryKind};
use crate::meeting::room::{Here, agency_here, brought};
use crate::meeting::{Contribution, Meeting};
use crate::rule::Finding;
use chrono::{NaiveDateTime, NaiveTime};

/// An action of an earlier meeting, as this one found and left it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Earlier {
    /// Uid.
    pub uid: String,
    /// Number in its plan.
    pub number: u32,
    /// Whether it is open, or stands.
    pub open: bool,
    /// What this meeting said of it, and whether with words.
    pub carried: Option<(Carry, bool)>,
    /// The agency that has not said yes to the date which this meeting gave it.
    pub to_ask: Option<String>,
}

fn blank(text: &str) -> bool {
    text.trim().is_empty()
}

/// Returns numbers as they are read out: "1, 3 and 4".
fn listed(numbers: &[u32]) -> String {
    let words: Vec<String> = numbers.iter().map(u32::to_string).collect();
    match words.split_last() {
        Some((last, [])) => last.clone(),
        Some((last, rest)) => format!("{} and {last}", rest.join(", ")),
        None => String::new(),
    }
}

fn actions(numbers: &[u32]) -> String {
    format!("{} {}", if numbers.len() == 1 { "action" } else { "actions" }, listed(numbers))
}

/// Returns what is worth saying in the room at `now`, beyond the list of the issue, by section. All of it informs.
pub fn live(whole: &Whole<'_>, earlier: &[Earlier], now: NaiveTime) -> Vec<Unmet> {
    let mut list = List::default();
    if whole.meeting.started_at.is_none() {
        return list.into_found();
    }
    reviewed(earlier, &mut list);
    silent(whole, &mut list);
    considered(whole, &mut list);
    decisions(whole, &mut list);
    diversity(whole, &mut list);
    accepted(whole, now, &mut list);
    list.into_found()
}

fn reviewed(earlier: &[Earlier], list: &mut List) {
    list.enter(6);
    let open: Vec<u32> = earlier.iter().filter(|a| a.open && a.carried.is_none()).map(|a| a.number).collect();
    if !open.is_empty() {
        list.note(
            "ACT-3",
            "MAPPA 13a.36",
            "previous_actions",
            format!(
                "Of the earlier meeting, {} {} not been looked at: done, circumstances changed, not done, or extended?",
                actions(&open),
                if open.len() == 1 { "has" } else { "have" }
            ),
        );
    }
    for action in earlier {
        if let Some(agency) = &action.to_ask {
            list.note(
                "ACT-2",
                "MAPPA 12.6",
                &format!("agency:{agency}.accepted"),
                format!(
                    "{agency} has not said yes to the new date of action {} of the earlier meeting: read back.",
                    action.number
                ),
            );
        }
        let Some((carry, false)) = action.carried else { continue };
        let ask = match carry {
            Carry::Done => "say what shows it, in a few words",
            Carry::CircumstancesChanged | Carry::NotDone | Carry::Extend => "give the reason",
        };
        list.push(Finding::warn(
            "MARE-6.11-2",
            "6.11",
            &format!("action:{}.note", action.uid),
            format!(
                "Action {} of the earlier meeting is recorded as {}: {ask} (6.11).",
                action.number,
                carry.in_words()
            ),
        ));
    }
}

fn silent(whole: &Whole<'_>, list: &mut List) {
    list.enter(INFORMATION_EXCHANGE);
    for (agency, _) in
        brought(whole.meeting, whole.entries).into_iter().filter(|(_, c)| *c == Contribution::Silent)
    {
        list.note(
            "MARE-16.6-1",
            "16.6",
            &format!("agency:{agency}"),
            format!("{agency} has not spoken, nor said that there is nothing to report, and no written return of it was read (16.6)."),
        );
    }
}

fn of_an_agency(entry: &Entry) -> bool {
    entry.section == INFORMATION_EXCHANGE
        && !blank(&entry.agency)
        && matches!(entry.kind, EntryKind::Information | EntryKind::RiskFactor | EntryKind::Note)
}

/// Information that came after the risks were last answered was listed, and perhaps not considered.
fn considered(whole: &Whole<'_>, list: &mut List) {
    let minutes = &whole.meeting.minutes;
    let answers = whole.meeting.risks_answered.iter();
    let answered =
        answers.filter(|(key, _)| minutes.risks.get(*key).is_some_and(|a| !blank(a))).map(|(_, at)| *at);
    let Some(answered) = answered.max() else { return };
    let typed = whole.entries.iter().filter(|e| e.section == 8).filter_map(|e| e.typed_at);
    let last: NaiveDateTime = typed.max().map_or(answered, |typed| typed.max(answered));
    let new =
        whole.entries.iter().filter(|e| of_an_agency(e) && e.typed_at.is_some_and(|at| at > last)).count();
    if new > 0 {
        list.note(
            "RSK-10",
            "MAPPA 11.14",
            "risks",
            format!(
                "{new} {} new since the risks were last answered at {}: considered in section 8, or only listed?",
                if new == 1 { "item of information is" } else { "items of information are" },
                last.format("%H:%M")
            ),
        );
    }
}

fn decisions(whole: &Whole<'_>, list: &mut List) {
    for section in 1..=13 {
        list.enter(section);
        let rows: Vec<&Entry> = whole.entries.iter().filter(|e| e.section == section).collect();
        let mut count = 0;
        for (place, entry) in rows.iter().enumerate().filter(|(_, e)| e.kind == EntryKind::Decision) {
            count += 1;
            let follows =
                rows.get(place + 1).is_some_and(|e| e.kind == EntryKind::Reasons && !blank(&e.text));
            if blank(&entry.reasons) && !follows {
                list.note(
                    "MIN-3",
                    "MAPPA 13b.1",
                    &format!("entry:{}.reasons", entry.uid),
                    format!("Decision {count} of section {section} has no reasons."),
                );
            }
            for finding in dissent(entry, &format!("decision {count} of section {section}")) {
                list.push(finding);
            }
        }
    }
}

/// Returns what the disagreement with `what` lacks: the why, and how it was resolved.
fn dissent(entry: &Entry, what: &str) -> Vec<Finding> {
    let field = format!("entry:{}.dissent", entry.uid);
    let note = |message: String| Finding::note("MIN-3", "MAPPA 13b.1", &field, message);
    let mut found = without_why(entry, what, &field);
    for row in entry.dissent.iter().filter(|d| blank(&d.resolved)) {
        let who = if blank(&row.who) { "Somebody" } else { row.who.trim() };
        found.push(note(format!("{who} disagreed with {what}: how was it resolved?")));
    }
    found
}

/// Returns a note for each disagreement of `entry` that does not say who or why.
fn without_why(entry: &Entry, what: &str, field: &str) -> Vec<Finding> {
    let lacking = entry.dissent.iter().filter(|d| blank(&d.why) || blank(&d.who));
    lacking
        .map(|row| {
            let message = if blank(&row.who) {
                format!("Somebody disagreed with {what}: who?")
            } else {
                format!("{} disagreed with {what}: why?", row.who.trim())
            };
            Finding::note("MIN-3", "MAPPA 13b.1", field, message)
        })
        .collect()
}

/// Returns a note for each disagreement of an entry just typed that does not say who or why.
pub fn disagreed(entry: &Entry) -> Vec<Finding> {
    without_why(entry, "this decision", "dissent")
}

fn diversity(whole: &Whole<'_>, list: &mut List) {
    list.enter(10);
    if blank(&whole.meeting.minutes.diversity) {
        list.note(
            "FRM-8",
            "MAPPA 1.4, 13a.36",
            "diversity",
            "Nothing is recorded about diversity; where nothing bears on the case, say so.",
        );
    }
}

/// Returns whether `action` still wants a yes of its owner or agency.
fn wants_a_yes(action: &Action) -> bool {
    action.kind == ActionKind::Specific && action.state == ActionState::Agreed && action.accepted.is_none()
}

fn accepted(whole: &Whole<'_>, now: NaiveTime, list: &mut List) {
    list.enter(13);
    let mut groups: Vec<(&str, Vec<u32>)> = Vec::new();
    for (index, action) in whole.actions.iter().enumerate().filter(|(_, a)| wants_a_yes(a)) {
        let agency = action.agency.trim();
        let whose = if agency.is_empty() { action.owner.trim() } else { agency };
        if whose.is_empty() {
            continue;
        }
        let no = number(action, index);
        match groups.iter_mut().find(|(name, _)| name.to_lowercase() == whose.to_lowercase()) {
            Some((_, numbers)) => numbers.push(no),
            None => groups.push((whose, vec![no])),
        }
    }
    for (agency, numbers) in groups {
        let mut message = format!("{agency} has not said yes to {}", actions(&numbers));
        match not_here(whole.meeting, agency, now) {
            Some(why) => message.push_str(&format!(", and {why}")),
            None => message.push_str(": read back."),
        }
        list.note("ACT-2", "MAPPA 12.6", &format!("agency:{agency}.accepted"), message);
    }
}

/// Returns what is to be done when nobody of `agency` is there at `time` to say yes (D-33), in words to go on with.
pub fn not_here(meeting: &Meeting, agency: &str, time: NaiveTime) -> Option<String> {
    let fold = |name: &str| name.trim().to_lowercase();
    let is_agency =
        meeting.attendance.iter().map(|l| &l.agency).chain(meeting.invitees.iter().map(|i| &i.agency));
    match agency_here(meeting, agency, time) {
        Here::Left { who, at } => Some(format!(
            "{who} left at {}: ring them, and record who said yes and when (D-33).",
            at.format("%H:%M")
        )),
        Here::Never if is_agency.map(|a| fold(a)).any(|a| a == fold(agency)) => {
            Some("nobody of it was in the room: say who tells them, and record their answer (12.6).".into())
        }
        Here::Never | Here::Yes => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::entry::Dissent;
    use crate::meeting::{Attendance, Invitee};
    use crate::pack::PolicyPack;
    use crate::rule::Response;

    fn at(time: &str) -> NaiveDateTime {
        format!("2026-04-01T{time}:00").parse().unwrap()
    }

    fn entry(uid: &str, section: u8, kind: EntryKind, typed: &str) -> Entry {
        Entry {
            uid: uid.into(),
            section,
            kind,
            text: "said".into(),
            agency: "Police".into(),
            typed_at: Some(at(typed)),
            ..Entry::default()
        }
    }

    fn running() -> Meeting {
        let mut meeting = Meeting { started_at: Some(at("10:00")), ..Meeting::default() };
        meeting.minutes.diversity = "nothing bears on the case".into();
        meeting
    }

    fn said(
        meeting: &Meeting,
        entries: &[Entry],
        actions: &[Action],
        earlier: &[Earlier],
    ) -> Vec<(u8, Finding)> {
        let whole = Whole {
            meeting,
            entries,
            actions,
            at_risk: &[],
            disclosures: &[],
            earlier: None,
            agencies: &[],
            pack: PolicyPack::cumbria_2017(),
            same_person: true,
        };
        let found = live(&whole, earlier, at("10:45").time());
        found.into_iter().map(|u| (u.section, u.finding)).collect()
    }

    fn rules(found: &[(u8, Finding)]) -> Vec<(u8, &str)> {
        found.iter().map(|(section, f)| (*section, f.rule.as_str())).collect()
    }

    #[test]
    fn nothing_of_it_ever_stands_in_the_way_and_before_the_start_nothing_is_said() {
        let mut meeting = running();
        meeting.minutes.diversity = String::new();
        meeting.invitees = vec![Invitee { agency: "Fellgate Homes".into(), ..Invitee::default() }];
        let decision = entry("d", 12, EntryKind::Decision, "10:30");
        let actions =
            [Action { text: "Fit a door".into(), agency: "Fellgate Homes".into(), ..Action::default() }];
        let earlier = [
            Earlier { uid: "a".into(), number: 1, open: true, carried: None, to_ask: None },
            Earlier {
                uid: "b".into(),
                number: 2,
                open: false,
                carried: Some((Carry::Done, false)),
                to_ask: None,
            },
        ];
        let found = said(&meeting, std::slice::from_ref(&decision), &actions, &earlier);
        assert_eq!(
            rules(&found),
            [
                (6, "ACT-3"),
                (6, "MARE-6.11-2"),
                (7, "MARE-16.6-1"),
                (12, "MIN-3"),
                (10, "FRM-8"),
                (13, "ACT-2")
            ]
        );
        assert!(found.iter().all(|(_, f)| f.response <= Response::Warn));
        assert_eq!(found.iter().filter(|(_, f)| f.response == Response::Warn).count(), 1);
        meeting.started_at = None;
        assert_eq!(said(&meeting, &[decision], &actions, &earlier), []);
    }

    #[test]
    fn rsk_10_information_is_new_until_a_risk_is_answered_or_minuted_again() {
        let mut meeting = running();
        meeting.minutes.risks.insert("nature".into(), "fire".into());
        meeting.risks_answered.insert("nature".into(), at("10:20"));
        let before = entry("e1", 7, EntryKind::Information, "10:10");
        let after = entry("e2", 7, EntryKind::Information, "10:30");
        assert_eq!(said(&meeting, std::slice::from_ref(&before), &[], &[]), []);
        let both = [before.clone(), after.clone()];
        let new = said(&meeting, &both, &[], &[]);
        assert_eq!(rules(&new), [(7, "RSK-10")]);
        assert!(new[0].1.message.starts_with("1 item of information is new"), "{}", new[0].1.message);
        let minuted = entry("e3", 8, EntryKind::RiskFactor, "10:35");
        assert_eq!(said(&meeting, &[before, after, minuted], &[], &[]), []);
        meeting.minutes.risks.clear();
        assert_eq!(
            said(&meeting, &both, &[], &[]),
            [],
            "nothing was answered yet: that is asked for already"
        );
    }

    #[test]
    fn min_3_reasons_may_follow_as_a_row_and_a_disagreement_says_how_it_ended() {
        let mut decision = entry("d", 12, EntryKind::Decision, "10:30");
        let reasons = entry("r", 12, EntryKind::Reasons, "10:31");
        assert_eq!(rules(&said(&running(), std::slice::from_ref(&decision), &[], &[])), [(12, "MIN-3")]);
        assert_eq!(said(&running(), &[decision.clone(), reasons], &[], &[]), []);
        decision.reasons = "planned telling is safer".into();
        let row = |why: &str, resolved: &str| Dissent {
            who: "Cressida Plumgarth".into(),
            why: why.into(),
            resolved: resolved.into(),
        };
        for (dissent, lacks) in
            [(row("", ""), 2), (row("too early", ""), 1), (row("too early", "accepted"), 0)]
        {
            decision.dissent = vec![dissent];
            let found = said(&running(), std::slice::from_ref(&decision), &[], &[]);
            assert_eq!(found.len(), lacks, "{found:?}");
        }
        decision.dissent = vec![row("", "")];
        assert_eq!(disagreed(&decision)[0].rule, "MIN-3");
    }

    #[test]
    fn act_2_who_left_before_they_said_yes_is_named_with_the_time() {
        let mut meeting = running();
        meeting.attendance = vec![Attendance {
            name: "Cressida Plumgarth".into(),
            agency: "Fellgate Homes".into(),
            left: "10:40:00".parse().ok(),
            contribution: Contribution::Spoken,
            ..Attendance::default()
        }];
        let action = |owner: &str| Action {
            owner: owner.into(),
            agency: "Fellgate Homes".into(),
            ..Action::default()
        };
        let found = said(&meeting, &[], &[action("Cressida Plumgarth"), action("Cressida Plumgarth")], &[]);
        assert_eq!(rules(&found), [(13, "ACT-2")]);
        assert_eq!(
            found[0].1.message,
            "Fellgate Homes has not said yes to actions 1 and 2, and Cressida Plumgarth left at 10:40: ring them, and record who said yes and when (D-33)."
        );
    }
}
