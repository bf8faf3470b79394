//! What differs between the printed policy of 2017 and current law: marking, citations, grounds (D-21). A
//! citation that information governance has still to confirm says so.

use super::*;

/// A text with its id and the paragraph it comes from. `{spoc_contact}` and `{name}` are filled in by whoever
/// prints it, see [`FixedText::fill`].
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct FixedText {
    /// Id such as `confidentiality`.
    pub id: String,
    /// Heading as printed; empty when there is none.
    #[serde(default)]
    pub heading: String,
    /// Where it is printed: `front_sheet`, `attendance_sheet`; empty when nowhere.
    #[serde(default)]
    pub page: String,
    /// The wording, or what introduces the points.
    pub text: String,
    /// The points, where it is a list. A line inside a point that begins with "- " is a point of its own below it.
    #[serde(default)]
    pub points: Vec<String>,
    /// Whether the points are numbered.
    #[serde(default)]
    pub numbered: bool,
    /// Paragraph.
    pub source: String,
    /// Whether information governance has still to confirm it (D-21).
    #[serde(default)]
    pub to_be_confirmed: bool,
}

impl FixedText {
    /// Returns the whole wording: the text, then each point on a line of its own.
    pub fn whole(&self) -> String {
        let points = self.points.iter().enumerate().map(|(at, point)| match self.numbered {
            true => format!("{}. {point}", at + 1),
            false => format!("- {point}"),
        });
        let text = Some(self.text.clone()).filter(|t| !t.is_empty());
        text.into_iter().chain(points).collect::<Vec<_>>().join("\n")
    }

    /// Returns the text with its placeholders filled in, each given as name and words.
    #[must_use]
    pub fn fill(&self, words: &[(&str, &str)]) -> Self {
        let fill = |text: &str| {
            words
                .iter()
                .fold(text.to_owned(), |text, (name, words)| text.replace(&format!("{{{name}}}"), words))
        };
        Self { text: fill(&self.text), points: self.points.iter().map(|p| fill(p)).collect(), ..self.clone() }
    }
}

/// One point of a list, with its letter or number.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Lettered {
    /// Letter or number as printed or as it is kept: `a`, `1`.
    pub key: String,
    /// The wording.
    pub text: String,
    /// Paragraph.
    pub source: String,
    /// Whether information governance has still to confirm it (D-21).
    #[serde(default)]
    pub to_be_confirmed: bool,
}

/// A legal basis or lawful ground.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct LegalBasis {
    /// Id as it is kept with a disclosure.
    pub id: String,
    /// What for; for a basis of 19.15 the basis in words.
    pub purpose: String,
    /// Statute or common law; empty where the policy leaves it blank.
    pub authority: String,
    /// Paragraph.
    pub source: String,
    /// Whether information governance has still to confirm it (D-21).
    #[serde(default)]
    pub to_be_confirmed: bool,
}

impl LegalBasis {
    /// Returns the ground as it is shown and printed: purpose – authority.
    pub fn in_words(&self) -> String {
        match self.authority.as_str() {
            "" => self.purpose.clone(),
            authority => format!("{} – {authority}", self.purpose),
        }
    }
}

/// An edition of the pack.
#[derive(Debug, Clone, Default, Serialize, Deserialize, JsonSchema)]
pub struct Edition {
    /// Name: `current` or `2017`.
    pub name: String,
    /// Title for a person who chooses.
    pub title: String,
    /// What it is and what it must not be taken for.
    pub note: String,
    /// The marking at the top and bottom of every page and screen that shows a person.
    pub marking: String,
    /// Legal bases of a disclosure to a third party (19.15).
    pub legal_bases: Vec<LegalBasis>,
    /// Main lawful grounds for sharing without consent (Appendix 8).
    pub lawful_grounds: Vec<LegalBasis>,
    /// Protection against disclosure (Appendix 8).
    pub protections: Vec<LegalBasis>,
    /// Sentence that introduces the grounds of Article 8.2.
    pub article_8_2_heading: String,
    /// Grounds of Article 8.2, a to d (Appendix 6).
    pub article_8_2: Vec<Lettered>,
    /// Sentence that introduces the exemptions.
    pub foi_heading: String,
    /// Exemptions of the Freedom of Information Act 2000, a to d (Appendix 6).
    pub foi_exemptions: Vec<Lettered>,
    /// Texts that differ from the common ones: the case law `egdell`, the `marking_statement`.
    #[serde(default)]
    pub fixed: Vec<FixedText>,
}
