//! Which stamps of a meeting say that a section was reached, and which only that somebody looked ahead at it. The stamps
//! themselves are record and stay as they were; this is how they are read.

use super::agenda::sat_between;
use super::{Contribution, Meeting, Presence, SectionStamp};
use crate::action::Action;
use crate::entry::Entry;
use crate::minutes::Minutes;
use chrono::{NaiveDateTime, TimeDelta};

/// How long one looks at a section without being in it.
const LOOK: TimeDelta = TimeDelta::seconds(60);

/// Something that was done in a section: a row, an answer, a name on the sheet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Done {
    /// Section 1 to 13.
    pub section: u8,
    /// When, London time; nothing where the record does not say.
    pub at: Option<NaiveDateTime>,
}

impl Done {
    /// Returns something that was done in `section`, the record does not say when.
    pub fn some_time(section: u8) -> Self {
        Self { section, at: None }
    }
}

/// Returns what the meeting, its entries and its actions say was done in the sections.
pub fn done_in(meeting: &Meeting, entries: &[Entry], actions: &[Action]) -> Vec<Done> {
    let entries = entries.iter().map(|e| Done { section: e.section, at: e.typed_at });
    let actions = actions.iter().map(|a| Done { section: a.section, at: a.typed_at });
    let risks = meeting.risks_answered.values().map(|at| Done { section: 8, at: Some(*at) });
    let yeses = meeting
        .read_back
        .iter()
        .filter_map(|yes| yes.section.map(|section| Done { section, at: Some(yes.at) }));
    let people = [
        (2, meeting.attendance.iter().any(|l| l.presence == Presence::Apologies)),
        (3, meeting.declared_at.is_some()),
        (7, meeting.attendance.iter().any(|l| l.contribution != Contribution::Silent)),
    ];
    let answers = people.into_iter().chain(answered(&meeting.minutes));
    let answers = answers.filter(|(_, is)| *is).map(|(section, _)| Done::some_time(section));
    entries.chain(actions).chain(risks).chain(yeses).chain(answers).collect()
}

/// The sections that have answers of their own, with whether one of them was given.
fn answered(minutes: &Minutes) -> [(u8, bool); 9] {
    let blank = Minutes::default();
    let any = |texts: &[&String]| texts.iter().any(|text| !text.trim().is_empty());
    let m = minutes;
    [
        (3, any(&[&m.introductions])),
        (4, m.purpose_stated),
        (5, any(&[&m.legal_medical, &m.legal_criminal])),
        (6, any(&[&m.previous_reviewed])),
        (8, m.conclusion != blank.conclusion || m.profile != blank.profile || any(&[&m.none_at_risk_reason])),
        (9, !m.grid.is_empty() || m.date_of_risk_assessment.is_some() || any(&[&m.grid_comments])),
        (10, m.matrix != blank.matrix || m.rights != blank.rights),
        (
            11,
            m.disclosure_considered != blank.disclosure_considered
                || m.disclosure_will_occur != blank.disclosure_will_occur
                || m.audiences != blank.audiences,
        ),
        (
            12,
            m.refer_to_mappa != blank.refer_to_mappa
                || m.inform_service_user != blank.inform_service_user
                || m.strategy != blank.strategy,
        ),
    ]
}

/// Returns the stamps of sections that the meeting was in, oldest first.
///
/// A stamp that was followed by another within a minute, with nothing done in its section in between, is a look: it reaches
/// nothing. What was done at a time that the record does not say makes no look a stay where the section has a stay already;
/// where it has none, it was done in the longest of its looks. Where the meeting began or went on, and where it is now, it
/// was not led by a look; a clock that went back in between says nothing, and then the stamp counts.
pub fn reached<'a>(meeting: &'a Meeting, done: &[Done]) -> Vec<&'a SectionStamp> {
    let began = |at: NaiveDateTime| {
        meeting.started_at == Some(at) || meeting.pauses.iter().any(|pause| pause.to == Some(at))
    };
    let spent = |index: usize, stamp: &SectionStamp| {
        meeting.sections.get(index + 1).map(|next| sat_between(meeting, stamp.at, next.at))
    };
    let stays = |index: usize, stamp: &SectionStamp| {
        let Some(next) = meeting.sections.get(index + 1) else { return true };
        let within = |at: NaiveDateTime| (stamp.at..=next.at).contains(&at);
        (stamp.section == 1 && began(stamp.at))
            || next.at < stamp.at
            || spent(index, stamp) >= Some(LOOK)
            || done.iter().any(|d| d.section == stamp.section && d.at.is_some_and(within))
    };
    let mut reached: Vec<(usize, &SectionStamp)> =
        meeting.sections.iter().enumerate().filter(|(index, stamp)| stays(*index, stamp)).collect();
    for no in 1..=13 {
        if reached.iter().all(|(_, s)| s.section != no)
            && done.iter().any(|d| d.section == no && d.at.is_none())
        {
            let looks = meeting.sections.iter().enumerate().filter(|(_, s)| s.section == no);
            reached.extend(looks.max_by_key(|(index, stamp)| spent(*index, stamp)));
        }
    }
    reached.sort_by_key(|(index, _)| *index);
    reached.into_iter().map(|(_, stamp)| stamp).collect()
}

/// Returns since when the meeting has been in the section where it is, or nothing before it started and where it was entered
/// from notes (D-11). A look elsewhere in between does not leave the section.
pub fn there_since(meeting: &Meeting, done: &[Done]) -> Option<NaiveDateTime> {
    meeting.started_at.filter(|_| !meeting.from_notes)?;
    let reached = reached(meeting, done);
    let now = reached.last()?.section;
    reached.iter().rev().take_while(|stamp| stamp.section == now).last().map(|stamp| stamp.at)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::meeting::{AgencyYes, Pause};

    fn at(time: &str) -> NaiveDateTime {
        format!("2026-04-01T{time}").parse().unwrap()
    }

    fn meeting(stamps: &[(u8, &str)]) -> Meeting {
        Meeting {
            started_at: Some(at("10:00:00")),
            sections: stamps
                .iter()
                .map(|(section, t)| SectionStamp { section: *section, at: at(t) })
                .collect(),
            ..Meeting::default()
        }
    }

    fn sections(meeting: &Meeting, entries: &[Entry]) -> Vec<u8> {
        reached(meeting, &done_in(meeting, entries, &[])).into_iter().map(|s| s.section).collect()
    }

    #[test]
    fn a_look_ahead_reaches_nothing() {
        let looked = meeting(&[(1, "10:00:00"), (9, "10:00:20"), (10, "10:00:22"), (1, "10:00:40")]);
        assert_eq!(sections(&looked, &[]), [1, 1]);
        let stayed = meeting(&[(1, "10:00:00"), (9, "10:05:00"), (1, "10:06:00")]);
        assert_eq!(sections(&stayed, &[]), [1, 9, 1]);
        let there_now = meeting(&[(1, "10:00:00"), (9, "10:00:20")]);
        assert_eq!(sections(&there_now, &[]), [1, 9]);
    }

    #[test]
    fn what_is_done_in_a_section_reaches_it_however_short_it_was() {
        let short = meeting(&[(1, "10:00:00"), (7, "10:00:00"), (8, "10:00:00"), (1, "10:00:00")]);
        let entry = |section, time| Entry { section, typed_at: Some(at(time)), ..Entry::default() };
        assert_eq!(sections(&short, &[entry(7, "10:00:00")]), [1, 7, 1]);
        let later = meeting(&[(1, "10:00:00"), (7, "10:00:10"), (1, "10:00:30"), (7, "10:05:00")]);
        assert_eq!(
            sections(&later, &[entry(7, "10:06:00")]),
            [1, 1, 7],
            "what was said there later does not make the look a stay"
        );
        let mut answered = meeting(&[(1, "10:00:00"), (10, "10:20:00"), (8, "10:20:05"), (13, "10:20:10")]);
        answered.minutes.matrix.severity = Some(3);
        assert_eq!(sections(&answered, &[]), [1, 10, 13]);
        answered.risks_answered.insert("who".into(), at("10:20:06"));
        assert_eq!(sections(&answered, &[]), [1, 10, 8, 13]);
        let mut yes = meeting(&[(1, "10:00:00"), (12, "10:20:00"), (1, "10:20:05")]);
        yes.read_back.push(AgencyYes {
            uid: String::new(),
            section: Some(12),
            agency: String::new(),
            by: String::new(),
            at: at("10:20:02"),
        });
        assert_eq!(sections(&yes, &[]), [1, 12, 1]);
    }

    #[test]
    fn what_was_done_at_no_known_time_makes_one_stay_and_not_a_stay_of_every_look() {
        let mut answered =
            meeting(&[(1, "10:00:00"), (10, "10:20:00"), (1, "10:30:00"), (10, "10:40:00"), (1, "10:40:05")]);
        answered.minutes.matrix.severity = Some(3);
        assert_eq!(sections(&answered, &[]), [1, 10, 1, 1], "it was answered when they were there");
        let mut quick =
            meeting(&[(1, "10:00:00"), (10, "10:20:00"), (1, "10:20:03"), (10, "10:40:00"), (1, "10:40:20")]);
        quick.minutes.matrix.severity = Some(3);
        assert_eq!(sections(&quick, &[]), [1, 1, 10, 1], "the longer of two looks");
        let looked = meeting(&[(1, "10:00:00"), (12, "10:20:00"), (1, "10:20:05")]);
        let action = |time: Option<&str>| Action { section: 12, typed_at: time.map(at), ..Action::default() };
        let with = |action| reached(&looked, &done_in(&looked, &[], &[action])).len();
        assert_eq!(
            (with(action(Some("10:20:03"))), with(action(Some("10:50:00"))), with(action(None))),
            (3, 2, 3)
        );
    }

    #[test]
    fn a_look_elsewhere_does_not_leave_a_section() {
        let since = |m: &Meeting| there_since(m, &done_in(m, &[], &[]));
        let mut looked = meeting(&[(1, "10:00:00"), (7, "10:20:00"), (9, "10:40:00"), (7, "10:40:20")]);
        assert_eq!(since(&looked), Some(at("10:20:00")));
        looked.sections.push(SectionStamp { section: 9, at: at("10:45:00") });
        assert_eq!(since(&looked), Some(at("10:45:00")), "where one is now");
        let stayed = meeting(&[(1, "10:00:00"), (7, "10:20:00"), (9, "10:40:00"), (7, "10:43:00")]);
        assert_eq!(since(&stayed), Some(at("10:43:00")));
        assert_eq!(since(&Meeting { started_at: None, ..stayed.clone() }), None);
        assert_eq!(since(&Meeting { from_notes: true, ..stayed }), None);
    }

    #[test]
    fn an_adjournment_makes_no_stay_and_a_clock_that_goes_back_no_look() {
        let mut adjourned = meeting(&[(1, "10:00:00"), (9, "10:10:00"), (1, "11:00:00")]);
        adjourned.pauses.push(Pause {
            from: at("10:10:05"),
            to: Some(at("11:00:00")),
            reason: "fire alarm".into(),
        });
        assert_eq!(sections(&adjourned, &[]), [1, 1]);
        let back = meeting(&[(1, "10:00:00"), (9, "10:50:00"), (10, "10:10:00")]);
        assert_eq!(sections(&back, &[]), [1, 9, 10]);
    }
}
