//! The kinds of line and the marks that choose them, as a table for F1 and the first-day page.

use super::phrase;
use crate::action::ActionKind;
use crate::entry::EntryKind;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::ops::Range;

/// What a line becomes.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum LineKind {
    /// Plain note.
    #[default]
    Note,
    /// Information owned by an agency (16.2).
    Information,
    /// A risk factor.
    RiskFactor,
    /// A decision.
    Decision,
    /// Reasons.
    Reasons,
    /// Good practice (29.4).
    GoodPractice,
    /// An action of a named individual by a date (13.3).
    Action,
    /// A standing instruction (D-09).
    Standing,
}

impl LineKind {
    /// Returns the kind in words for a person.
    pub fn in_words(self) -> &'static str {
        match self {
            Self::Note => "Note",
            Self::Information => "Information",
            Self::RiskFactor => "Risk factor",
            Self::Decision => "Decision",
            Self::Reasons => "Reasons",
            Self::GoodPractice => "Good practice",
            Self::Action => "Action",
            Self::Standing => "Standing instruction",
        }
    }

    /// Returns the kind of entry; nothing for an action.
    pub fn entry(self) -> Option<EntryKind> {
        Some(match self {
            Self::Note => EntryKind::Note,
            Self::Information => EntryKind::Information,
            Self::RiskFactor => EntryKind::RiskFactor,
            Self::Decision => EntryKind::Decision,
            Self::Reasons => EntryKind::Reasons,
            Self::GoodPractice => EntryKind::GoodPractice,
            Self::Action | Self::Standing => return None,
        })
    }

    /// Returns the kind of action; nothing for an entry.
    pub fn action(self) -> Option<ActionKind> {
        match self {
            Self::Action => Some(ActionKind::Specific),
            Self::Standing => Some(ActionKind::Standing),
            _ => None,
        }
    }

    /// Returns the mark that chooses it.
    pub fn mark(self) -> &'static str {
        KINDS
            .iter()
            .find(|(kind, _)| *kind == self)
            .and_then(|(_, marks)| marks.first())
            .copied()
            .unwrap_or("/n")
    }
}

/// The words after `/` that choose a kind, shortest first.
pub(super) const KINDS: [(LineKind, &[&str]); 8] = [
    (LineKind::Action, &["/a", "/action"]),
    (LineKind::Standing, &["/s", "/standing"]),
    (LineKind::Decision, &["/d", "/decision"]),
    (LineKind::RiskFactor, &["/r", "/risk"]),
    (LineKind::Information, &["/i", "/info", "/information"]),
    (LineKind::GoodPractice, &["/g", "/good"]),
    (LineKind::Reasons, &["/w", "/why", "/reasons"]),
    (LineKind::Note, &["/n", "/note"]),
];

/// A mark of the capture bar, for the list of keys and the first-day page.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Marker {
    /// What is typed.
    pub typed: &'static str,
    /// What it means.
    pub means: &'static str,
    /// A whole line with it.
    pub example: &'static str,
}

const fn marker(typed: &'static str, means: &'static str, example: &'static str) -> Marker {
    Marker { typed, means, example }
}

/// Every mark, in the order a new minute taker needs them. Nothing is needed: plain typing is a note (D-32).
pub const MARKERS: &[Marker] = &[
    marker(
        "@name",
        "Who does it: first name, surname, both, title and surname, initials or agency",
        "Fit a lockable door @plumgarth by 30 April",
    ),
    marker(
        "by …",
        "By when: Friday, Thursday next week, 3 April, mid April, tomorrow, the next working day, the end of the month",
        "Write the plan @ingrid by Friday",
    ),
    marker(
        "+5wd",
        "In 5 working days; also +3d days, +2w weeks, +1m months",
        "Ask for the forensic opinion @jorah +10wd",
    ),
    marker("review …", "Ongoing, looked at again on this day", "See him weekly @jorah review 29 May"),
    marker(
        "before …",
        "Before an event; asks for a review date",
        "Confirm the address before discharge @jorah review +10wd",
    ),
    marker("Agency: or name:", "Who said it, at the start", "Police, Larkenfell: five calls since Christmas"),
    marker(
        "#police #health",
        "Only these agencies may read it",
        "The man is being looked at for something else #police #health",
    ),
    marker("~f  ~a", "Fact, or analysis", "He was seen at the bin store ~f"),
    marker("/a", "Action, even without owner or date", "/a Fit a lockable door to the bin store"),
    marker("/s", "Standing instruction: no date", "/s No lone visits by staff @petra"),
    marker("/d", "Decision", "/d Not to tell the whole block"),
    marker("/r", "Risk factor", "/r Anniversary on 19 April"),
    marker("/i", "Information", "/i No children live in the block"),
    marker("/g", "Good practice", "/g Both flats were visited within ten days"),
    marker("/w", "Reasons", "/w Fire precautions protect them without naming anyone"),
    marker("/n", "A note, exactly as typed", "/n Ring @jorah by Friday, he said"),
];

/// Returns the kind at the very start of a line and the place of its mark with the blanks behind it.
pub(super) fn kind_at(line: &str, from: usize) -> Option<(LineKind, Range<usize>)> {
    let rest = line.get(from..)?;
    let word = rest.split(char::is_whitespace).next().unwrap_or(rest);
    if word.len() > 16 {
        return None;
    }
    let lower = word.to_lowercase();
    let ends = |length: usize| {
        let behind = rest.get(length..).unwrap_or_default();
        from..from + length + behind.len() - behind.trim_start().len()
    };
    if let Some((kind, _)) = KINDS.iter().find(|(_, marks)| marks.contains(&lower.as_str())) {
        return Some((*kind, ends(word.len())));
    }
    if let Some(length) = phrase::begins_standing(rest) {
        return Some((LineKind::Standing, ends(length)));
    }
    let kind = match lower.trim_end_matches(':') {
        "action" => LineKind::Action,
        "decision" => LineKind::Decision,
        _ => return None,
    };
    if lower.ends_with(':') {
        return Some((kind, ends(word.len())));
    }
    if let Some(length) = dash_behind(rest, word.len()) {
        return Some((kind, ends(length)));
    }
    // "Action 4: …", as it is read out from a plan.
    let (number, _) = rest.get(word.len()..)?.split_once(':').filter(|(number, _)| number.len() <= 5)?;
    let is_number = !number.trim().is_empty() && number.trim().bytes().all(|b| b.is_ascii_digit());
    is_number.then(|| (kind, ends(word.len() + number.len() + 1)))
}

/// Returns the length of a word and the dash that stands in the place of its colon: "Action - ring the ward". Only with
/// blanks around it, and words behind it.
fn dash_behind(rest: &str, word: usize) -> Option<usize> {
    // A dash on a line of its own begins a list: "Action" stands over it.
    let behind = rest.get(word..)?.trim_start_matches([' ', '\t', '\u{a0}']);
    let dash = behind.chars().next().filter(|c| matches!(c, '-' | '–' | '—'))?;
    let words = behind.get(dash.len_utf8()..)?;
    let is_apart = words.starts_with(char::is_whitespace) && !words.trim().is_empty();
    is_apart.then(|| rest.len() - words.len())
}

/// Returns the line with its kind turned into another, for the key that turns a note into an action and back: the
/// mark at its start is put or replaced, every other word stays. What says in words that it is a standing instruction
/// stays one where an action is wanted.
pub fn turned(line: &str, into: LineKind) -> String {
    let from = line.len() - line.trim_start().len();
    let mark = kind_at(line, from);
    let in_words = matches!(mark, Some((LineKind::Standing, _))) && !line.trim_start().starts_with('/');
    let into = if in_words && into == LineKind::Action { LineKind::Standing } else { into };
    let body = mark.map_or(from, |(_, mark)| mark.end);
    format!("{} {}", into.mark(), line.get(body..).unwrap_or_default())
}
