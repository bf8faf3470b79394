//! The answers of Appendix 7 that are not entries: legal status, the eight risk questions, the grid of 44
//! cells, the matrix, human rights, MAPPA, informing, the profile. It computes the score and nothing from it
//! (MARE-A3-4).

use crate::deed::Answer;
use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// Level of risk in one column of the grid (A7 §9).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Level {
    /// Low.
    Low,
    /// Medium.
    Med,
    /// High.
    High,
    /// Very high.
    VeryHigh,
}

impl Level {
    /// Returns the level as it is printed.
    pub fn in_words(self) -> &'static str {
        match self {
            Self::Low => "Low",
            Self::Med => "Med",
            Self::High => "High",
            Self::VeryHigh => "Very High",
        }
    }
}

/// The eleven columns of the grid, in the order they are printed: key, group, sub-column.
pub const GRID_COLUMNS: [(&str, &str, &str); 11] = [
    ("children_c", "Children", "Risk in Community"),
    ("children_h", "Children", "Risk in Hosp/custody"),
    ("public_c", "Public", "Risk in Community"),
    ("public_h", "Public", "Risk in Hosp/custody"),
    ("known_adult_c", "Known Adult", "Risk in Community"),
    ("known_adult_h", "Known Adult", "Risk in Hosp/custody"),
    ("staff_c", "Staff", "Risk in Community"),
    ("staff_h", "Staff", "Risk in Hosp/custody"),
    ("patients_h", "Patients", "Risk in Hosp/custody only"),
    ("self_c", "Self", "Risk in Community"),
    ("self_h", "Self", "Risk in Hosp/custody"),
];

/// The eight risk questions of §8 with their exact labels.
pub const RISK_QUESTIONS: [(&str, &str); 8] = [
    ("repeat", "Risk of repeat behaviour/risk of re-offending (consider previous offending)"),
    ("nature", "What is the nature of the risk? (What behaviour is of concern- be specific)"),
    ("who", "Who is at risk? (Specified or unspecified individual groups)"),
    ("consequences", "What are the consequences? (The likely degree of harm/who would be affected)"),
    (
        "immediacy",
        "What is the immediacy of the risks (What are the likely timescales of risks/behaviour happening)",
    ),
    ("increase", "What factors could increase the risk? (Personal and environmental)"),
    ("decrease", "What factors could decrease the risk? (Personal and environmental)"),
    ("environment", "Change of their environment (Housing, move to a different area, custody, hospital?)"),
];

/// An answer with its words.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(default)]
pub struct AnswerNote {
    /// Answer.
    pub answer: Option<Answer>,
    /// Reasons or note.
    pub note: String,
}

/// Severity × likelihood of Appendix 3.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(default)]
pub struct Matrix {
    /// Severity 1 to 3.
    pub severity: Option<u8>,
    /// Likelihood in the next six months, 1 to 3.
    pub likelihood: Option<u8>,
    /// The reasoning; the score decides nothing (A3 1.6).
    pub rationale: String,
}

impl Matrix {
    /// Returns severity × likelihood, when both are in 1 to 3.
    pub fn score(&self) -> Option<u8> {
        let in_range = |n: Option<u8>| n.filter(|n| (1..=3).contains(n));
        Some(in_range(self.severity)? * in_range(self.likelihood)?)
    }

    /// Returns the band of the printed key: Low 1–2, Moderate 3–4, High 6–9 (A3).
    pub fn band(&self) -> Option<&'static str> {
        Some(match self.score()? {
            0..=2 => "Low",
            3..=4 => "Moderate",
            _ => "High",
        })
    }
}

/// Questions of the Human Rights Act (15.10–15.13).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(default)]
pub struct Rights {
    /// Article 2.
    pub art2: AnswerNote,
    /// Article 3.
    pub art3: AnswerNote,
    /// Article 8.
    pub art8: AnswerNote,
    /// Article 14.
    pub art14: AnswerNote,
    /// Legitimate reason for interfering with the service user's own rights (15.7).
    pub interference_reason: String,
}

/// The risk profile of A2 and A3.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(default)]
pub struct Profile {
    /// Static factors (A3 1.1).
    #[serde(rename = "static")]
    pub static_factors: String,
    /// Dynamic factors (A3 1.1).
    #[serde(rename = "dynamic")]
    pub dynamic_factors: String,
    /// Previous interventions.
    pub previous_interventions: String,
    /// Possible or future interventions and support.
    pub future_interventions: String,
    /// Deficits.
    pub deficits: String,
}

/// The seven prompts of the risk management strategy (A2).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(default)]
pub struct StrategyPrompts {
    /// Forensic referral.
    pub forensic_referral: String,
    /// Clinical legal process.
    pub clinical_legal_process: String,
    /// Criminal justice process.
    pub criminal_justice_process: String,
    /// Ongoing sharing of information.
    pub ongoing_sharing: String,
}

/// Audiences that must be considered for disclosure (19.8).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(default)]
pub struct Audiences {
    /// Victims.
    pub victims: String,
    /// Potential victims.
    pub potential_victims: String,
    /// Staff.
    pub staff: String,
    /// Other persons in the community.
    pub community: String,
}

/// Everything of Appendix 7 that is answered and not minuted as an entry.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(default)]
pub struct Minutes {
    /// §3 introductions.
    pub introductions: String,
    /// §4 purpose was stated.
    pub purpose_stated: bool,
    /// §5 medical legal status.
    pub legal_medical: String,
    /// §5 criminal justice status.
    pub legal_criminal: String,
    /// §6 why there is no previous meeting to review, or the review in words.
    pub previous_reviewed: String,
    /// §8 answers by the keys of [`RISK_QUESTIONS`].
    pub risks: BTreeMap<String, String>,
    /// Why nobody is named at risk, when nobody is (19.8).
    pub none_at_risk_reason: String,
    /// Has the risk developed, or is it likely to develop, into behaviour causing a high risk (13.1).
    pub conclusion: AnswerNote,
    /// §9 level by the keys of [`GRID_COLUMNS`]; a column left out is left empty on purpose.
    pub grid: BTreeMap<String, Level>,
    /// §9 date of the risk assessment.
    pub date_of_risk_assessment: Option<NaiveDate>,
    /// §9 comments.
    pub grid_comments: String,
    /// Risk profile.
    pub profile: Profile,
    /// §10 matrix.
    pub matrix: Matrix,
    /// Human rights.
    pub rights: Rights,
    /// §11 was disclosure considered?
    pub disclosure_considered: AnswerNote,
    /// §11 will disclosure occur?
    pub disclosure_will_occur: AnswerNote,
    /// Audiences considered (19.8).
    pub audiences: Audiences,
    /// §12 refer to the MAPPA panel?
    pub refer_to_mappa: AnswerNote,
    /// §12 will the service user be informed?
    pub inform_service_user: AnswerNote,
    /// Prompts of the strategy.
    pub strategy: StrategyPrompts,
    /// The Chair confirmed that the plan is realistic and achievable (13.3, D-09).
    pub plan_realistic: bool,
    /// Diversity considerations.
    pub diversity: String,
}
