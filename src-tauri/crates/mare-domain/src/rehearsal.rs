//! The practice room: a scripted meeting of invented people as data, and what stood in the minutes afterwards held
//! against what was said. It refuses to give marks: it names what is missing and where it was said.

use crate::meeting::Presence;
use crate::minutes::{Level, Minutes};
use crate::person::Person;
use chrono::{NaiveDate, NaiveDateTime, TimeDelta};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::sync::OnceLock;

mod compare;
mod point;
mod row;

pub use compare::compare;
pub use point::{Compared, Point, PointKind};
pub use row::{Played, Written};

/// A line of the script: somebody speaks, comes or goes.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(default)]
pub struct Line {
    /// Seconds after the beginning.
    pub at: u32,
    /// Who.
    pub speaker: String,
    /// Their agency.
    pub agency: String,
    /// What is said; empty when somebody comes or goes.
    pub says: String,
    /// What happens instead, in words.
    pub does: String,
}

/// Somebody of the meeting.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(default)]
pub struct Member {
    /// Name.
    pub name: String,
    /// Role.
    pub role: String,
    /// Agency by name.
    pub agency: String,
    /// `chair`, `minute taker`, `convenor` or empty.
    pub function: String,
    /// Whether they are there from the beginning.
    pub here: bool,
    /// Required health professional.
    pub required_health: bool,
}

impl Member {
    /// Returns how they stand on the attendance sheet when the meeting begins: who is awaited is not there yet.
    pub fn presence(&self) -> Presence {
        if self.here { Presence::InPerson } else { Presence::Absent }
    }
}

/// An agency of the meeting.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(default)]
pub struct Taking {
    /// Name as it stands on paper.
    pub name: String,
    /// `RA`, `DTC` or `other`.
    pub class: String,
    /// Whether it is a health agency.
    pub health: bool,
    /// Short names people type after `@`.
    pub short: Vec<String>,
}

/// How a date was said, counted from the day of the meeting.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize)]
#[serde(default)]
pub struct Said {
    /// So many working days.
    pub working_days: i32,
    /// So many weeks.
    pub weeks: u32,
}

/// An action that was agreed.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(default)]
pub struct AgreedAction {
    /// The line that says it, by its second.
    pub said: u32,
    /// In words.
    pub what: String,
    /// Beginnings of words by which it is recognised.
    pub words: Vec<String>,
    /// Who does it.
    pub owner: String,
    /// By when.
    pub due: Option<Said>,
    /// It binds all agencies and has no date.
    pub standing: bool,
}

/// A decision.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(default)]
pub struct TakenDecision {
    /// The line that says it, by its second.
    pub said: u32,
    /// In words.
    pub what: String,
    /// Beginnings of words by which it is recognised.
    pub words: Vec<String>,
    /// Who disagreed; empty when nobody did.
    pub dissent: String,
}

/// A line that is for some agencies only.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(default)]
pub struct RestrictedRemark {
    /// The line that says it, by its second.
    pub said: u32,
    /// In words.
    pub what: String,
    /// Words by which it is recognised.
    pub words: Vec<String>,
    /// Who may read it.
    pub to: Vec<String>,
}

/// Something that was corrected in the meeting.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(default)]
pub struct CorrectedFact {
    /// The line that corrects it, by its second.
    pub said: u32,
    /// What is right, in words.
    pub what: String,
    /// Beginnings of words that the right text has.
    pub words: Vec<String>,
    /// Beginning of the word that was wrong.
    pub instead_of: String,
}

/// What somebody did for the attendance sheet.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Change {
    /// Came late.
    #[default]
    Arrived,
    /// Made the declaration.
    Declared,
    /// Left early.
    Left,
}

/// A change of the attendance.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(default)]
pub struct Coming {
    /// The line, by its second.
    pub said: u32,
    /// Who.
    pub name: String,
    /// What they did.
    pub change: Change,
}

/// A level that was read out.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct ReadLevel {
    /// The line, by its second.
    pub said: u32,
    /// Column of the grid.
    pub column: String,
    /// Level.
    pub level: Level,
}

/// An agency that spoke.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(default)]
pub struct Heard {
    /// The line it spoke first in, by its second.
    pub said: u32,
    /// Name.
    pub name: String,
}

/// What a complete record of the meeting has.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(default)]
pub struct Expected {
    /// Actions.
    pub actions: Vec<AgreedAction>,
    /// What somebody said beside them that may stand in the plan; nobody misses it there.
    pub promises: Vec<AgreedAction>,
    /// Decisions.
    pub decisions: Vec<TakenDecision>,
    /// Restricted lines.
    pub restricted: Vec<RestrictedRemark>,
    /// Corrections.
    pub corrections: Vec<CorrectedFact>,
    /// Who came and went.
    pub attendance: Vec<Coming>,
    /// Levels.
    pub levels: Vec<ReadLevel>,
    /// Agencies.
    pub agencies: Vec<Heard>,
}

/// A scripted meeting.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct Rehearsal {
    /// Title.
    pub title: String,
    /// Speed at which people speak.
    pub words_per_minute: u32,
    /// Seconds from beginning to end.
    pub length: u32,
    /// Seconds after its words from which on a row was late.
    pub late_after: u32,
    /// Where it is held.
    pub venue: String,
    /// The service user.
    pub service_user: Person,
    /// The person whose name must not stand in text.
    pub protected: Person,
    /// Agencies.
    pub agencies: Vec<Taking>,
    /// Who is on the attendance sheet.
    pub people: Vec<Member>,
    /// Why the SPoC decided that a MARE is to be held.
    pub decided: String,
    /// Section that is talked about when it begins.
    pub section: u8,
    /// What is answered before it begins.
    pub minutes: Minutes,
    /// What is said.
    pub lines: Vec<Line>,
    /// What a complete record has.
    pub expected: Expected,
}

impl Rehearsal {
    /// Returns the scripted meeting of this house.
    pub fn of_the_house() -> &'static Self {
        static SCRIPT: OnceLock<Rehearsal> = OnceLock::new();
        // A script that cannot be read is empty; a test reads it before anybody else.
        SCRIPT
            .get_or_init(|| serde_json::from_str(include_str!("pack/practice-room.json")).unwrap_or_default())
    }

    /// Returns the line that begins at `second`, with its place.
    pub fn line_at(&self, second: u32) -> Option<(usize, &Line)> {
        self.lines.iter().enumerate().find(|(_, line)| line.at == second)
    }

    /// Returns how many seconds the words of a line take.
    pub fn seconds_of(&self, line: &Line) -> u32 {
        let words = u32::try_from(line.says.split_whitespace().count()).unwrap_or(u32::MAX);
        words.saturating_mul(60).checked_div(self.words_per_minute).unwrap_or_default()
    }

    /// Returns when the words of the line at `second` had been said, in a play that began at `start`.
    pub(crate) fn said_by(&self, second: u32, start: NaiveDateTime, heard: &Played<'_>) -> NaiveDateTime {
        let Some((place, line)) = self.line_at(second) else { return start };
        let begun = heard.heard.get(&place).copied();
        let begun = begun.unwrap_or_else(|| start + TimeDelta::seconds(i64::from(second)));
        begun + TimeDelta::seconds(i64::from(self.seconds_of(line)))
    }
}

impl Said {
    /// Returns the days that are right for it: the day that was said, and the working day before or after it where it
    /// is none.
    pub(crate) fn days(self, from: NaiveDate, calendar: &crate::calendar::Calendar) -> Vec<NaiveDate> {
        if self.weeks == 0 {
            return vec![calendar.add_working_days(from, self.working_days).due];
        }
        let day = from + TimeDelta::weeks(i64::from(self.weeks));
        if calendar.is_working_day(day) {
            return vec![day];
        }
        vec![day, calendar.add_working_days(day, 1).due, calendar.add_working_days(day, -1).due]
    }
}

#[cfg(test)]
mod tests;
