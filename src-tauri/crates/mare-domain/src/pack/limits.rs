//! Time limits and management actions of the policy. They are words and numbers only: what a limit does with a
//! date is the calendar's.

use super::*;

/// A time limit of the policy.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct LimitRule {
    /// Id such as `T-01`.
    pub rule: String,
    /// Paragraph.
    pub para: String,
    /// What happened on day 0, in words.
    pub trigger: String,
    /// How many.
    pub n: i32,
    /// `working days`, `days`, `months` or `years`.
    pub unit: String,
    /// What must happen.
    pub what: String,
    /// Who.
    pub who: String,
    /// Set when the number is a recommendation because the policy states none.
    #[serde(default)]
    pub recommended: bool,
}

impl LimitRule {
    pub(super) fn missing() -> Self {
        Self {
            what: "This limit is missing from the policy pack.".into(),
            unit: "working days".into(),
            ..Self::default()
        }
    }
}

/// A frequently used management action (Appendix 4).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct LibraryAction {
    /// Number, 1 to 29.
    pub no: u8,
    /// The wording of the policy.
    pub text: String,
    /// Who the policy gives it to, as printed; empty when it gives it to nobody.
    pub owners: Vec<String>,
    /// When it is worth suggesting, in words; empty when nothing says so.
    pub condition: String,
    /// What has to be filled in or chosen to make it specific (13.3).
    pub choices: Vec<String>,
    /// A standing instruction: binds all agencies present, no date, never overdue (D-09).
    pub standing: bool,
    /// What a reader must know about the printed wording; empty when there is nothing.
    pub note: String,
    /// What rules of the program know it by.
    #[serde(default)]
    pub marks: Vec<LibraryMark>,
    /// Paragraph.
    pub source: String,
}

/// What a rule looks for among the actions of a plan, whatever number the policy gives it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum LibraryMark {
    /// Says whether the service user will be informed (Appendix 7, section 12).
    InformsServiceUser,
    /// Refers a child at risk to Children's Services.
    RefersChild,
    /// Binds beyond the end of the case.
    OutlivesCase,
}
