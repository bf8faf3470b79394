//! An entry: one minuted row under a section of Appendix 7. Minutes are entries, not a document. It refuses
//! formatting: an entry is plain text with references to protected people.

use crate::typist::Typist;
use chrono::NaiveDateTime;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

pub mod decision;

/// What kind of row.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum EntryKind {
    /// Plain note.
    #[default]
    Note,
    /// Information owned by an agency (16.2).
    Information,
    /// A risk factor.
    RiskFactor,
    /// A decision, with reasons and dissent in words.
    Decision,
    /// The reasons that section 12 asks to be documented in section 7.
    Reasons,
    /// Good practice (29.4).
    GoodPractice,
}

/// Whether it is what was seen or what is thought of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Basis {
    /// Fact.
    Fact,
    /// Analysis.
    Analysis,
}

/// A correction of what an entry said, with the value before (16.9).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Correction {
    /// What it said before.
    pub before: String,
    /// Who corrected it, in the meeting or afterwards.
    pub by: String,
    /// Why or where.
    #[serde(default)]
    pub note: String,
    /// When, London time.
    pub at: NaiveDateTime,
}

/// A disagreement with a decision.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Dissent {
    /// Who, with agency.
    pub who: String,
    /// Why.
    #[serde(default)]
    pub why: String,
    /// How it was resolved: what came of it, in words.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub resolved: String,
}

/// One minuted row.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(default)]
pub struct Entry {
    /// Uid.
    pub uid: String,
    /// Uid of the meeting.
    pub meeting: String,
    /// Section of Appendix 7, 1 to 13.
    pub section: u8,
    /// Place in its section.
    pub position: i64,
    /// Kind.
    pub kind: EntryKind,
    /// The text, with tokens for protected people.
    pub text: String,
    /// The agency that owns the information (16.2).
    pub agency: String,
    /// Who said it.
    pub speaker: String,
    /// Where it comes from: "own observation", "written return 30/03/2026".
    pub source: String,
    /// Fact or analysis.
    pub basis: Option<Basis>,
    /// Whether it is a formal risk assessment.
    pub formal_assessment: bool,
    /// Agencies (or `health`) that may read it; everybody when empty.
    pub restricted_to: Vec<String>,
    /// Why a decision was taken.
    pub reasons: String,
    /// Who disagreed and why.
    pub dissent: Vec<Dissent>,
    /// Number the writer's window gave it, so that two quick Enters cannot change places (ruling 8).
    pub client_seq: Option<i64>,
    /// When it was heard, London time (D-11).
    pub heard_at: Option<NaiveDateTime>,
    /// When it was typed, London time.
    pub typed_at: Option<NaiveDateTime>,
    /// Name of who typed it.
    pub typed_by: String,
    /// Who that was, where another has the same name.
    #[serde(skip_serializing_if = "Typist::is_unknown")]
    pub typist: Typist,
    /// Corrections, oldest first.
    pub corrections: Vec<Correction>,
}
