//! Holds the minutes against the script. Words are compared generously, owners, dates and readers strictly: a
//! minute taker writes shorter than people speak.

use super::row::{Played, fold, likeness, names, shared, words_of};
use super::{AgreedAction, Change, Coming, Compared, CorrectedFact, Point, PointKind, ReadLevel, Rehearsal};
use super::{RestrictedRemark, TakenDecision, Written};
use crate::action::{Action, ActionKind};
use crate::calendar::Calendar;
use crate::disclosure::{Disclosure, DisclosureDecision};
use crate::entry::{Entry, EntryKind};
use crate::meeting::room::brought;
use crate::meeting::{Attendance, Contribution};
use crate::minutes::GRID_COLUMNS;
use crate::restriction::may_read;
use crate::text::date_in_words;
use chrono::{NaiveDate, NaiveDateTime, NaiveTime};

/// A row fits from this many words, owner and date on.
const ENOUGH: usize = 2;

/// One play being held against its script.
struct Desk<'a> {
    script: &'a Rehearsal,
    played: &'a Played<'a>,
    start: NaiveDateTime,
    found: Compared,
    delays: Vec<u32>,
    words: usize,
}

/// Returns what stands in the minutes of a play, what is missing and what came late.
pub fn compare(script: &Rehearsal, played: &Played<'_>, calendar: &Calendar) -> Compared {
    let meeting = played.meeting;
    let start = meeting.started_at.unwrap_or_else(|| meeting.date.and_time(NaiveTime::MIN));
    let found = Compared { spoken_per_minute: script.words_per_minute, ..Compared::default() };
    let mut desk = Desk { script, played, start, found, delays: Vec::new(), words: 0 };
    desk.actions(calendar);
    desk.decisions();
    for remark in &script.expected.restricted {
        desk.restriction(remark);
    }
    for fact in &script.expected.corrections {
        desk.correction(fact);
    }
    for coming in &script.expected.attendance {
        desk.attendance(coming);
    }
    for level in &script.expected.levels {
        desk.level(level);
    }
    desk.agencies();
    desk.pace();
    let by_time = |a: &Point, b: &Point| a.at.cmp(&b.at);
    for points in [&mut desk.found.done, &mut desk.found.missed, &mut desk.found.late] {
        points.sort_by(by_time);
    }
    desk.found
}

/// Returns the disclosure that is the decision: it is taken in the boxes of section 11, and is no row (19.10).
fn told<'a>(played: &'a Played<'_>, taken: &TakenDecision) -> Option<&'a Written<Disclosure>> {
    played.disclosures.iter().find(|d| {
        let said = format!("disclose to {} {} {}", d.row.recipient, d.row.what, d.row.reasons);
        d.row.decision == DisclosureDecision::Disclose && shared(&fold(&said), &taken.words) > 0
    })
}

impl Desk<'_> {
    /// Seconds of play from the end of the words at `said` to `typed`; nothing when nobody knows.
    fn delay(&self, said: u32, typed: Option<NaiveDateTime>) -> Option<u32> {
        let (typed, said) = (typed?, self.script.said_by(said, self.start, self.played));
        let behind = typed - said - self.played.paused(said, typed);
        Some(u32::try_from(behind.num_seconds().max(0)).unwrap_or(u32::MAX))
    }

    fn done(&mut self, kind: PointKind, said: u32, what: String, typed: Option<NaiveDateTime>) {
        let seconds = self.delay(said, typed);
        // How soon somebody was while nobody spoke says nothing of how fast they minute.
        let stood = typed.is_some_and(|typed| {
            self.played.stood(self.script.said_by(said, self.start, self.played), typed)
        });
        self.delays.extend(seconds.filter(|_| !stood));
        let point = Point::of(self.script, kind, said, what, seconds);
        if seconds.is_some_and(|s| s > self.script.late_after) {
            self.found.late.push(point.clone());
        }
        self.found.done.push(point);
    }

    fn missed(&mut self, kind: PointKind, said: u32, what: String) {
        self.found.missed.push(Point::of(self.script, kind, said, what, None));
    }

    /// Says a point as done when nothing is wrong with it, as missed with what is wrong otherwise.
    fn point(
        &mut self,
        kind: PointKind,
        said: u32,
        what: &str,
        wrong: &[String],
        typed: Option<NaiveDateTime>,
    ) {
        if wrong.is_empty() {
            self.done(kind, said, format!("{what}."), typed);
        } else {
            self.missed(kind, said, format!("{what}: {}.", wrong.join("; ")));
        }
    }

    fn actions(&mut self, calendar: &Calendar) {
        let script = self.script;
        let rows = &self.played.actions;
        let date = self.played.meeting.date;
        let days = |agreed: &AgreedAction| agreed.due.map(|d| d.days(date, calendar)).unwrap_or_default();
        let likeness = |row: &Written<Action>, agreed: &AgreedAction| {
            Some(likeness(&row.row, agreed, &days(agreed))).filter(|likeness| *likeness >= ENOUGH)
        };
        let of = best(&script.expected.actions, rows, likeness);
        for (agreed, row) in script.expected.actions.iter().zip(&of) {
            let Some(written) = row.and_then(|row| rows.get(row)) else {
                self.missed(PointKind::Action, agreed.said, format!("Not in the plan: {}.", agreed.what));
                continue;
            };
            let mut wrong = wrong_with(&written.row, agreed);
            wrong.extend(wrong_day(&written.row, &days(agreed)));
            self.point(PointKind::Action, agreed.said, &agreed.what, &wrong, written.typed);
        }
        for (place, row) in rows.iter().enumerate().filter(|(place, _)| !of.contains(&Some(*place))) {
            // One sentence may be minuted as two actions: the second was said as well.
            let is_part = script.expected.actions.iter().any(|agreed| likeness(row, agreed).is_some());
            let is_promise = |said: &AgreedAction| {
                likeness(row, said).is_some() && shared(&fold(&row.row.text), &said.words) > 0
            };
            if !is_part && !script.expected.promises.iter().any(is_promise) {
                let text = row.row.text.trim();
                self.found
                    .extra
                    .push(format!("Action {} of the plan, “{text}”: it is not in the script.", place + 1));
            }
        }
    }

    fn decisions(&mut self) {
        let script = self.script;
        let entries = &self.played.entries;
        let mut used: Vec<&str> = Vec::new();
        for taken in &script.expected.decisions {
            let fits = |e: &&Written<Entry>| {
                shared(&words_of(&e.row), &taken.words) > 0 && !used.contains(&e.row.uid.as_str())
            };
            let decision = entries.iter().filter(|e| e.row.kind == EntryKind::Decision).find(fits);
            if let Some(decision) = decision {
                used.push(&decision.row.uid);
                let disagreed = decision.row.dissent.iter().any(|d| names(&d.who, &taken.dissent));
                self.decision(taken, &decision.row.reasons, disagreed, decision.typed);
            } else if let Some(told) = told(self.played, taken) {
                self.decision(
                    taken,
                    &told.row.reasons,
                    names(&told.row.disagreement, &taken.dissent),
                    told.typed,
                );
            } else {
                self.no_decision(taken);
            }
        }
        for entry in entries {
            if entry.row.kind == EntryKind::Decision && !used.contains(&entry.row.uid.as_str()) {
                let section = entry.row.section;
                self.found.extra.push(format!("A decision in section {section}: it is not in the script."));
            }
        }
    }

    fn decision(
        &mut self,
        taken: &TakenDecision,
        reasons: &str,
        disagreed: bool,
        typed: Option<NaiveDateTime>,
    ) {
        let mut wrong = Vec::new();
        if reasons.trim().is_empty() {
            wrong.push("the reasons are missing".to_owned());
        }
        if !taken.dissent.is_empty() && !disagreed {
            wrong.push(format!("that {} disagreed is missing", taken.dissent));
        }
        self.point(PointKind::Decision, taken.said, &taken.what, &wrong, typed);
    }

    fn no_decision(&mut self, taken: &TakenDecision) {
        // The words may be there as a row of another kind: then one key is missing, not the sentence.
        let as_other = self.played.entries.iter().any(|e| {
            let there = self.delay(taken.said, e.typed).is_some_and(|seconds| seconds > 0);
            there && shared(&words_of(&e.row), &taken.words) > 0
        });
        let how = if as_other { "Minuted, but not as a decision" } else { "Not minuted as a decision" };
        self.missed(PointKind::Decision, taken.said, format!("{how}: {}.", taken.what));
    }

    fn restriction(&mut self, remark: &RestrictedRemark) {
        let rows: Vec<&Written<Entry>> =
            self.played.entries.iter().filter(|e| shared(&words_of(&e.row), &remark.words) > 0).collect();
        let agencies = &self.script.agencies;
        let right = |to: &[String]| {
            !to.is_empty()
                && agencies
                    .iter()
                    .all(|a| may_read(to, &a.name, a.health) == may_read(&remark.to, &a.name, a.health))
        };
        let readers = remark.to.join(" and ");
        match rows.first().copied() {
            None => {
                let what = format!("Not minuted: {}. It was for {readers} only.", remark.what);
                self.missed(PointKind::Restriction, remark.said, what);
            }
            Some(_) if rows.iter().any(|e| e.row.restricted_to.is_empty()) => {
                let what = format!("{}: everybody may read it; it was for {readers} only.", remark.what);
                self.missed(PointKind::Restriction, remark.said, what);
            }
            Some(_) if !rows.iter().all(|e| right(&e.row.restricted_to)) => {
                let what = format!("{}: it is restricted, but not to {readers}, as was asked.", remark.what);
                self.missed(PointKind::Restriction, remark.said, what);
            }
            Some(first) => {
                let what = format!("{}: for {readers} only.", remark.what);
                self.done(PointKind::Restriction, remark.said, what, first.typed);
            }
        }
    }

    fn correction(&mut self, fact: &CorrectedFact) {
        let wrong_word = std::slice::from_ref(&fact.instead_of);
        let (mut right, mut still) = (None, false);
        for entry in &self.played.entries {
            let words = words_of(&entry.row);
            if shared(&words, &fact.words) > 0 {
                let corrected = entry.row.corrections.last().map(|c| c.at);
                right = right.or(Some(corrected.or(entry.typed)));
            } else if shared(&words, wrong_word) > 0 {
                still = true;
            }
        }
        match right {
            Some(typed) if !still => {
                self.done(PointKind::Correction, fact.said, format!("{}.", fact.what), typed);
            }
            _ if still => {
                let what = format!("{}: the minutes still say what was corrected.", fact.what);
                self.missed(PointKind::Correction, fact.said, what);
            }
            _ => self.missed(PointKind::Correction, fact.said, format!("Not minuted: {}.", fact.what)),
        }
    }

    fn attendance(&mut self, coming: &Coming) {
        let line = self.played.meeting.attendance.iter().find(|l| fold(&l.name) == fold(&coming.name));
        let time = |line: &Attendance| match coming.change {
            Change::Arrived => line.arrived.filter(|_| line.presence.took_part()),
            Change::Declared => line.declared,
            Change::Left => line.left,
        };
        let (did, lost) = match coming.change {
            Change::Arrived => ("came late", "it is not on the attendance sheet"),
            Change::Declared => ("made the declaration on arrival", "it is not recorded"),
            Change::Left => ("left early", "it is not on the attendance sheet"),
        };
        let name = &coming.name;
        match line.and_then(time) {
            // A sheet knows minutes, not seconds: it says nothing about how fast somebody was.
            Some(_) => self.done(PointKind::Attendance, coming.said, format!("{name} {did}."), None),
            None => self.missed(PointKind::Attendance, coming.said, format!("{name} {did}: {lost}.")),
        }
    }

    fn level(&mut self, read: &ReadLevel) {
        let column = GRID_COLUMNS.iter().find(|(key, _, _)| *key == read.column);
        let column = column.map_or_else(String::new, |(_, group, sub)| format!("{group}, {sub}"));
        let said = read.level.in_words();
        match self.played.meeting.minutes.grid.get(&read.column) {
            Some(level) if *level == read.level => {
                self.done(PointKind::Level, read.said, format!("{column}: {said}."), None);
            }
            Some(level) => {
                let what = format!("{column}: the grid says {}, read out was {said}.", level.in_words());
                self.missed(PointKind::Level, read.said, what);
            }
            None => {
                let what = format!("{column}: no level is given, read out was {said}.");
                self.missed(PointKind::Level, read.said, what);
            }
        }
    }

    fn agencies(&mut self) {
        let script = self.script;
        let entries: Vec<Entry> = self.played.entries.iter().map(|e| e.row.clone()).collect();
        let spoke = brought(self.played.meeting, &entries);
        for heard in &script.expected.agencies {
            let there = spoke
                .iter()
                .any(|(name, how)| fold(name) == fold(&heard.name) && *how != Contribution::Silent);
            if there {
                let what = format!("{} is minuted in the information exchange.", heard.name);
                self.done(PointKind::Agency, heard.said, what, None);
            } else {
                let what = format!("{} spoke, and nothing of it is minuted as its information.", heard.name);
                self.missed(PointKind::Agency, heard.said, what);
            }
        }
    }

    /// Works out how fast it went.
    fn pace(&mut self) {
        let count = |text: &str| text.split_whitespace().count();
        let entries = self.played.entries.iter();
        self.words = entries.map(|e| count(&e.row.text) + count(&e.row.reasons)).sum::<usize>()
            + self.played.actions.iter().map(|a| count(&a.row.text)).sum::<usize>();
        let typed = self.played.entries.iter().map(|e| e.typed);
        let last = typed.chain(self.played.actions.iter().map(|a| a.typed)).flatten().max();
        // What stood still for a cup of tea, or overnight, made nobody slower.
        let played = |last: NaiveDateTime| last - self.start - self.played.paused(self.start, last);
        let seconds = last.map_or(0, |last| played(last).num_seconds());
        if self.words > 0 && seconds > 0 {
            let seconds = usize::try_from(seconds).unwrap_or(usize::MAX).max(60);
            self.found.words_per_minute = u32::try_from(self.words * 60 / seconds).ok();
        }
        self.delays.sort_unstable();
        self.found.timed = self.delays.len();
        self.found.seconds_behind = self.delays.get(self.delays.len() / 2).copied();
    }
}

/// Returns for each action that was agreed the row it is taken for, each row once: the likest pair first, so that no
/// row is taken for less than it is because of where it stands.
fn best(
    agreed: &[AgreedAction],
    rows: &[Written<Action>],
    likeness: impl Fn(&Written<Action>, &AgreedAction) -> Option<usize>,
) -> Vec<Option<usize>> {
    let mut pairs: Vec<(usize, usize, usize)> = Vec::new();
    for (which, agreed) in agreed.iter().enumerate() {
        for (row, written) in rows.iter().enumerate() {
            pairs.extend(likeness(written, agreed).map(|likeness| (likeness, which, row)));
        }
    }
    pairs.sort_by_key(|(likeness, which, row)| (std::cmp::Reverse(*likeness), *which, *row));
    let mut of = vec![None; agreed.len()];
    for (_, which, row) in pairs {
        let is_free = !of.contains(&Some(row));
        if let Some(place) = of.get_mut(which).filter(|place| is_free && place.is_none()) {
            *place = Some(row);
        }
    }
    of
}

fn wrong_day(action: &Action, days: &[NaiveDate]) -> Option<String> {
    let right = days.first()?;
    match action.due {
        None => Some("the plan has no date for it".into()),
        Some(due) if !days.contains(&due) => {
            Some(format!("the plan says {}, what was said is {}", date_in_words(due), date_in_words(*right)))
        }
        Some(_) => None,
    }
}

fn wrong_with(action: &Action, agreed: &AgreedAction) -> Vec<String> {
    let mut wrong = Vec::new();
    if agreed.standing && action.kind != ActionKind::Standing {
        wrong.push("it is a standing instruction, not an action with a date".to_owned());
    } else if !agreed.standing && action.kind == ActionKind::Standing {
        wrong.push("it is an action with an owner and a date, not a standing instruction".to_owned());
    }
    if !agreed.owner.is_empty() && action.owner.trim().is_empty() {
        wrong.push("the plan names nobody for it".to_owned());
    } else if !agreed.owner.is_empty() && !names(&action.owner, &agreed.owner) {
        wrong.push(format!("the plan gives it to {}", action.owner.trim()));
    }
    wrong
}
