//! What is said to a minute taker afterwards: one sentence for each thing, with the line it was said in.

use super::Rehearsal;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// What a point is about.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum PointKind {
    /// An action with its owner and date.
    #[default]
    Action,
    /// A decision with reasons and dissent.
    Decision,
    /// A line for some agencies only (16.2).
    Restriction,
    /// Something that was corrected (16.9).
    Correction,
    /// Who came and went.
    Attendance,
    /// A level of risk.
    Level,
    /// An agency that spoke (16.6).
    Agency,
}

/// One thing that was said and stands in the minutes, or does not.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Point {
    /// What it is about.
    pub kind: PointKind,
    /// The sentence.
    pub what: String,
    /// Seconds after the beginning at which it was said.
    pub at: u32,
    /// Who said it; empty when somebody came or went.
    pub speaker: String,
    /// The words, or what happened.
    pub said: String,
    /// Seconds between the end of the words and the row, where the row knows its time.
    pub seconds: Option<u32>,
}

impl Point {
    /// Returns a point about the line at `second`.
    pub(super) fn of(
        script: &Rehearsal,
        kind: PointKind,
        second: u32,
        what: String,
        seconds: Option<u32>,
    ) -> Self {
        let line = script.line_at(second).map(|(_, line)| line.clone()).unwrap_or_default();
        // What happens names its people itself.
        let (speaker, said) =
            if line.says.is_empty() { (String::new(), line.does) } else { (line.speaker, line.says) };
        Self { kind, what, at: second, speaker, said, seconds }
    }
}

/// The minutes held against the script.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Compared {
    /// What stands in the minutes as it was said.
    pub done: Vec<Point>,
    /// What is missing, or stands there otherwise.
    pub missed: Vec<Point>,
    /// What stands there, but came more than a minute after its words.
    pub late: Vec<Point>,
    /// What stands in the minutes and nobody said.
    pub extra: Vec<String>,
    /// Words a minute that were minuted; nothing when nothing was.
    pub words_per_minute: Option<u32>,
    /// Words a minute that were spoken.
    pub spoken_per_minute: u32,
    /// Seconds that a row usually came after its words: the median of the rows that came without a pause in between.
    pub seconds_behind: Option<u32>,
    /// How many rows these are.
    pub timed: usize,
}
