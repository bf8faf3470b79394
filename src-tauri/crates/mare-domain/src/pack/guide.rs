//! The Chair's guide and the sections of the minutes. It prompts and refuses nothing: a prompt is never a rule.

use super::*;

/// A part of a section, such as "Medical" of section 5.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Part {
    /// Key as it is kept.
    pub key: String,
    /// Label as printed.
    pub label: String,
}

/// A section of Appendix 7.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Section {
    /// Number, 1 to 13.
    pub no: u8,
    /// Title as printed.
    pub title: String,
    /// Short title for a list of sections on screen.
    pub short: String,
    /// Its labelled parts, where it has some.
    #[serde(default)]
    pub parts: Vec<Part>,
    /// What the Chair's guide asks here (Appendices 2 and 3).
    pub prompts: Vec<String>,
    /// Paragraph.
    pub source: String,
}

/// A step of the Chair's guide (Appendix 2).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct GuideStep {
    /// Title as printed.
    pub title: String,
    /// What introduces the lines; empty when nothing does.
    pub lead: String,
    /// Lines under it.
    pub prompts: Vec<String>,
    /// Sections of Appendix 7 it belongs to; empty for what comes before the meeting.
    pub sections: Vec<u8>,
    /// Paragraph.
    pub source: String,
}

/// One grade of severity or likelihood.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Grade {
    /// 1 to 3.
    pub value: u8,
    /// The word as printed.
    pub word: String,
    /// What it means.
    pub text: String,
}

/// One line of the key.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Band {
    /// The word.
    pub word: String,
    /// Lowest score.
    pub from: u8,
    /// Highest score.
    pub to: u8,
}

/// The words of the risk matrix (Appendix 3).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct MatrixWords {
    /// Heading of severity.
    pub severity_heading: String,
    /// What is asked about severity.
    pub severity_question: String,
    /// Severity 1 to 3.
    pub severity: Vec<Grade>,
    /// Heading of likelihood.
    pub likelihood_heading: String,
    /// What is asked about likelihood.
    pub likelihood_question: String,
    /// Likelihood 1 to 3.
    pub likelihood: Vec<Grade>,
    /// How many months ahead the likelihood looks.
    pub months_ahead: u8,
    /// The key.
    pub key: Vec<Band>,
    /// Paragraphs 1.1 to 1.6 of the guide.
    pub rules: Vec<String>,
    /// What a score is not.
    pub caution: String,
    /// Paragraph.
    pub source: String,
}
