//! The definition of a printed form: sections, fields with stable ids, exact labels, options and prompts.
//! It is read from JSON that ships inside the program; nothing here knows any particular label.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::sync::LazyLock;

/// How a field is answered.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// One line.
    #[default]
    ShortText,
    /// Several lines.
    LongText,
    /// A date.
    Date,
    /// YES or NO, with words after it where they help.
    YesNo,
    /// One of the options.
    Choice,
    /// Any of the options.
    Choices,
    /// Rows under the columns.
    Table,
    /// Printed text; nothing is answered.
    Fixed,
}

/// Whether a field must be answered.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Need {
    /// Always.
    Mandatory,
    /// When its condition holds.
    Conditional,
    /// Never.
    #[default]
    Optional,
}

/// When a conditional field must be answered: another field's answer contains a text.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Condition {
    /// The other field.
    pub field: String,
    /// What its answer contains.
    pub contains: String,
}

/// A column of a table field.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Column {
    /// Key of the cell in each row.
    pub id: String,
    /// Exact label.
    pub label: String,
}

/// One field.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct Field {
    /// Stable id such as `section5.media`.
    pub id: String,
    /// Exact label of the printed form.
    pub label: String,
    /// What tells it from a field with the same label, such as `Care Coordinator`; not printed by the policy.
    pub whose: String,
    /// Printed heading over a group of fields, such as `Initial analysis`; empty when there is none.
    pub group: String,
    /// How it is answered.
    pub kind: Kind,
    /// Options of a choice, in printed order.
    pub options: Vec<String>,
    /// Columns of a table.
    pub columns: Vec<Column>,
    /// Whether it must be answered.
    pub need: Need,
    /// When a conditional field must be answered; without one, the verb that takes it decides.
    pub condition: Option<Condition>,
    /// Who completes it.
    pub by: String,
    /// What stands over the prompts.
    pub prompt_heading: String,
    /// Printed prompts.
    pub prompts: Vec<String>,
    /// A remark of this program beside the field; not printed by the policy.
    pub help: String,
    /// The typed field of the record it feeds, such as `person.dob`; empty for none.
    pub feeds: String,
    /// Rule that asks for it.
    pub rule: String,
    /// Paragraph of the policy.
    pub para: String,
}

/// One numbered section.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct Section {
    /// Number.
    pub n: u8,
    /// Printed title; where the form prints none, what the section is called here.
    pub title: String,
    /// Whether the title is printed on the form.
    pub title_printed: bool,
    /// Who completes it.
    pub by: String,
    /// Fields in printed order.
    pub fields: Vec<Field>,
}

/// A printed form.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct Form {
    /// Id.
    pub id: String,
    /// Version; answers keep the version they were given on.
    pub version: String,
    /// Title.
    pub title: String,
    /// Where the words come from.
    pub source: String,
    /// Warning printed on every copy.
    pub warning: String,
    /// Rule that refuses an empty field without a rule of its own.
    pub rule: String,
    /// Paragraph of that rule.
    pub para: String,
    /// The ten pre-referral considerations; not part of the printed form.
    pub considerations: Vec<String>,
    /// Paragraph of the considerations.
    pub considerations_para: String,
    /// Sections in order.
    pub sections: Vec<Section>,
    /// Heading of the notes.
    pub notes_title: String,
    /// Printed notes at the end, in order.
    pub notes: Vec<Note>,
}

/// A printed note, with its bullets.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct Note {
    /// Text.
    pub text: String,
    /// Bullets under it.
    pub bullets: Vec<String>,
}

static APPENDIX_1: LazyLock<Form> = LazyLock::new(|| {
    // A definition that could not be read would be an empty form; a test reads it before anybody else does.
    serde_json::from_str(include_str!("../forms/appendix-1.json")).unwrap_or_default()
});

impl Form {
    /// Returns the referral form into MAPPA/MARE (Appendix 1).
    pub fn appendix_1() -> &'static Self {
        &APPENDIX_1
    }

    /// Returns section `n`, if the form has it.
    pub fn section(&self, n: u8) -> Option<&Section> {
        self.sections.iter().find(|s| s.n == n)
    }

    /// Returns the field with this id, if the form has it.
    pub fn field(&self, id: &str) -> Option<&Field> {
        self.sections.iter().flat_map(|s| &s.fields).find(|f| f.id == id)
    }

    /// Returns the number of the section a field stands in.
    pub fn section_of(&self, id: &str) -> Option<u8> {
        self.sections.iter().find(|s| s.fields.iter().any(|f| f.id == id)).map(|s| s.n)
    }
}

impl Field {
    /// Returns the label as it is spoken of in a sentence: without its colon, with whose it is.
    pub fn name(&self) -> String {
        let label = self.label.trim().trim_end_matches(':').trim();
        if self.whose.is_empty() { label.to_owned() } else { format!("{label} ({})", self.whose) }
    }
}
