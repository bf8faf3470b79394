//! What an installation starts with and may change: agencies, kinds of person, reasons in words, terms.

use super::*;

/// An agency that usually takes part.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct PackAgency {
    /// Name as it stands on paper.
    pub name: String,
    /// `RA` (Responsible Authority), `DTC` (duty to co-operate) or `other`.
    pub class: String,
    /// Whether it is a health agency, for "police and health only".
    pub health: bool,
    /// Short names people type after `@`.
    pub short: Vec<String>,
    /// Paragraph that gives it its class.
    pub source: String,
}

/// A kind of person who is never invited (21.4).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct ExcludedInvitee {
    /// Key as it is kept with an invitation.
    pub kind: String,
    /// In words.
    pub words: String,
    /// Paragraph.
    pub source: String,
}

/// One of a list a person chooses from.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Choice {
    /// Key as it is kept.
    pub key: String,
    /// In words.
    pub words: String,
    /// What to mind when choosing it; empty when there is nothing.
    #[serde(default)]
    pub warning: String,
    /// Paragraph or decision.
    pub source: String,
}

/// Words that name no individual (13.3), all in lower case.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct NotIndividuals {
    /// Roles, teams, generic words and the small words between them.
    pub words: Vec<String>,
    /// Words before a surname.
    pub titles: Vec<String>,
    /// Words of the list above that are surnames too: after a title or an initial they name somebody.
    pub surnames: Vec<String>,
    /// Words that end the name of a team or an organisation.
    pub bodies: Vec<String>,
    /// Characters between one owner and the next.
    pub marks: String,
    /// Words between one owner and the next.
    pub joining: Vec<String>,
    /// Words with such characters inside them.
    pub phrases: Vec<String>,
}

/// An abbreviation that expands while minutes are typed.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct PackAbbreviation {
    /// What is typed after `;`.
    pub short: String,
    /// What it becomes, before the fixed text where there is one.
    pub words: String,
    /// Id of the fixed text it reads out; empty when there is none.
    pub fixed: String,
    /// Paragraph.
    pub source: String,
}

/// Words the capture bar reads by, all in lower case.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct CaptureWords {
    /// Verbs that actions are written with, in order.
    pub verbs: Vec<String>,
    /// Forms of them that no ending makes.
    pub irregular: Vec<String>,
    /// What an action can wait for: "before discharge".
    pub events: Vec<String>,
    /// Words that stand between "before" and the event.
    pub event_words: Vec<String>,
    /// Words after which a name belongs to the sentence: "confirm it with @mark".
    pub between: Vec<String>,
}

/// A term and its meaning.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Term {
    /// Term.
    pub term: String,
    /// Meaning.
    pub meaning: String,
    /// What a reader must know about the printed wording.
    #[serde(default)]
    pub note: String,
    /// Paragraph.
    pub source: String,
}
