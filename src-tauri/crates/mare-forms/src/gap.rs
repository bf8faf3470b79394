//! What is still missing of a form, in words. Blank is never an answer; "not known" and "none" are (D-10).

use crate::answer::{Answers, is_blank};
use crate::definition::{Field, Form, Kind, Need, Section};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use std::ops::RangeInclusive;

/// One thing missing or not fitting.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Gap {
    /// Field to go to.
    pub field: String,
    /// Section it stands in.
    pub section: u8,
    /// Its label, without the colon.
    pub label: String,
    /// Rule that asks for it.
    pub rule: String,
    /// Paragraph of the policy.
    pub para: String,
    /// A sentence that names it and says what to do.
    pub message: String,
}

/// How far a section is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum SectionStatus {
    /// Everything asked is answered.
    Complete,
    /// Something is answered, something is missing.
    Gaps,
    /// Nothing is answered.
    NotStarted,
}

/// A section with what is missing of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct SectionProgress {
    /// Number.
    pub n: u8,
    /// Title.
    pub title: String,
    /// How far it is.
    pub status: SectionStatus,
    /// The same in words: `complete`, `2 gaps`, `not started`.
    pub in_words: String,
    /// How many gaps.
    pub gaps: usize,
}

impl SectionProgress {
    /// Returns the progress of a section with `gaps` missing, of which something was or was not answered.
    pub fn of(section: &Section, gaps: usize, started: bool) -> Self {
        let (status, in_words) = match (gaps, started) {
            (0, _) => (SectionStatus::Complete, "complete".to_owned()),
            (_, false) => (SectionStatus::NotStarted, "not started".to_owned()),
            (1, true) => (SectionStatus::Gaps, "1 gap".to_owned()),
            (n, true) => (SectionStatus::Gaps, format!("{n} gaps")),
        };
        Self { n: section.n, title: section.title.clone(), status, in_words, gaps }
    }
}

fn is_asked(field: &Field, answers: &Answers) -> bool {
    match (field.kind, field.need) {
        (Kind::Fixed, _) | (_, Need::Optional) => false,
        (_, Need::Mandatory) => true,
        (_, Need::Conditional) => field.condition.as_ref().is_some_and(|condition| {
            answers.get(&condition.field).is_some_and(|a| contains(&a.value, &condition.contains))
        }),
    }
}

fn contains(value: &Value, text: &str) -> bool {
    match value {
        Value::String(said) => said.contains(text),
        Value::Array(items) => items.iter().any(|i| contains(i, text)),
        _ => false,
    }
}

impl Form {
    /// Returns what is missing or does not fit in `sections`, in printed order.
    pub fn gaps(&self, answers: &Answers, sections: RangeInclusive<u8>) -> Vec<Gap> {
        self.sections
            .iter()
            .filter(|s| sections.contains(&s.n))
            .flat_map(|section| section.fields.iter().filter_map(|field| self.gap(section, field, answers)))
            .collect()
    }

    fn gap(&self, section: &Section, field: &Field, answers: &Answers) -> Option<Gap> {
        if !is_asked(field, answers) {
            return None;
        }
        let name = field.name();
        // A choice is answered by its note too: "Other" with its words.
        let blank = answers
            .get(&field.id)
            .is_none_or(|a| is_blank(&a.value) && is_blank(&Value::String(a.note.clone())));
        let message = if blank {
            format!(
                "“{name}” in section {} is empty. Fill it in; “none” or “not known” with its source is an answer.",
                section.n
            )
        } else {
            match answers.get(&field.id).map(|a| self.check_answer(&field.id, &a.value)) {
                Some(Err(why)) => why,
                _ => return None,
            }
        };
        let or = |own: &str, general: &str| if own.is_empty() { general.to_owned() } else { own.to_owned() };
        let para = if field.rule.is_empty() { self.para.clone() } else { field.para.clone() };
        Some(Gap {
            field: field.id.clone(),
            section: section.n,
            label: name,
            rule: or(&field.rule, &self.rule),
            para,
            message,
        })
    }

    /// Returns how far each section of `sections` is.
    pub fn progress(&self, answers: &Answers, sections: RangeInclusive<u8>) -> Vec<SectionProgress> {
        let gaps = self.gaps(answers, sections.clone());
        self.sections
            .iter()
            .filter(|s| sections.contains(&s.n))
            .map(|section| {
                let missing = gaps.iter().filter(|g| g.section == section.n).count();
                let started =
                    section.fields.iter().any(|f| answers.get(&f.id).is_some_and(|a| !is_blank(&a.value)));
                SectionProgress::of(section, missing, started)
            })
            .collect()
    }
}
