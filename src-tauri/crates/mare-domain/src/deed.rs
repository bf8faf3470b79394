//! Who did what in life, and who recorded it (ruling 6): referrers and managers have no account, so every
//! event keeps both. It refuses to guess: a deed without a person is the caller's own.

use crate::rule::Finding;
use crate::text::long_date;
use chrono::{NaiveDate, NaiveDateTime};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Something done on a day by a person, recorded at a moment by an account.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Deed {
    /// Who did it in life.
    pub by: String,
    /// The day it was done.
    pub on: NaiveDate,
    /// Who recorded it: the account, or the typed name in a handed seat.
    pub recorded_by: String,
    /// When it was recorded, London time.
    pub recorded_at: NaiveDateTime,
    /// What shows it: "manager's e-mail", "call note"; empty when the recorder did it.
    #[serde(default)]
    pub evidence: String,
}

/// What a person types of a deed; empty fields mean "I, today".
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct DeedInput {
    /// Who did it in life; the recorder when absent.
    #[serde(default)]
    pub by: Option<String>,
    /// The day it was done; today when absent.
    #[serde(default)]
    pub on: Option<NaiveDate>,
    /// What shows it.
    #[serde(default)]
    pub evidence: String,
}

impl DeedInput {
    /// Returns the deed as recorded by `recorder` at London time `now`.
    pub fn recorded(&self, recorder: &str, now: NaiveDateTime) -> Deed {
        let by = self.by.as_deref().map(str::trim).filter(|b| !b.is_empty()).unwrap_or(recorder);
        Deed {
            by: by.to_owned(),
            on: self.on.unwrap_or_else(|| now.date()),
            recorded_by: recorder.to_owned(),
            recorded_at: now,
            evidence: self.evidence.trim().to_owned(),
        }
    }
}

/// An answer to a question that must be answered; blank is never an answer (D-10).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Answer {
    /// Yes.
    Yes,
    /// No.
    No,
    /// It was not discussed.
    NotDiscussed,
    /// It is not known.
    NotKnown,
}

/// What a deed follows, and which rule asks for that order.
#[derive(Debug, Clone, Copy)]
pub struct Order<'a> {
    /// Rule id.
    pub rule: &'a str,
    /// Paragraph of the policy.
    pub para: &'a str,
    /// What was done, as the beginning of a sentence: "The referral was received".
    pub what: &'a str,
    /// The step it follows, in words with its day: "the endorsement".
    pub after: Option<(&'a str, NaiveDate)>,
}

impl Order<'_> {
    /// Returns what is wrong with the day `on`, seen on `today`: it is to come, or before the step it follows.
    pub fn findings(&self, on: NaiveDate, today: NaiveDate) -> Vec<Finding> {
        let mut findings = Vec::new();
        if on > today {
            findings.push(Finding::block(
                self.rule,
                self.para,
                "on",
                format!(
                    "{} on {}: that day is still to come. Give the day it was done.",
                    self.what,
                    long_date(on)
                ),
            ));
        }
        if let Some((step, day)) = self.after.filter(|(_, day)| on < *day) {
            findings.push(Finding::block(
                self.rule,
                self.para,
                "on",
                format!(
                    "{} on {}, before {step} of {}. Put one of the two days right.",
                    self.what,
                    long_date(on),
                    long_date(day)
                ),
            ));
        }
        findings
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn a_deed_is_neither_to_come_nor_before_what_it_follows() {
        let order = Order {
            rule: "MARE-11.2-2",
            para: "11.2",
            what: "The referral was received",
            after: Some(("the endorsement", day("2026-03-04"))),
        };
        assert_eq!(order.findings(day("2026-03-04"), day("2026-03-05")), []);
        let early = order.findings(day("2026-03-03"), day("2026-03-05"));
        assert_eq!((early.len(), early[0].rule.as_str(), early[0].field.as_str()), (1, "MARE-11.2-2", "on"));
        assert!(early[0].message.contains("before the endorsement of 4 March 2026"), "{}", early[0].message);
        assert!(order.findings(day("2026-03-06"), day("2026-03-05"))[0].message.contains("still to come"));
    }

    #[test]
    fn who_and_when_default_to_the_recorder_and_today() {
        let now = day("2026-03-05").and_hms_opt(9, 12, 0).unwrap();
        let deed =
            DeedInput { by: Some("  ".into()), ..DeedInput::default() }.recorded("Dilys Mossgarth", now);
        assert_eq!(
            (deed.by.as_str(), deed.on, deed.recorded_by.as_str()),
            ("Dilys Mossgarth", day("2026-03-05"), "Dilys Mossgarth")
        );
    }
}
