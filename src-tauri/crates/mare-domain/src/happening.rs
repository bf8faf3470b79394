//! Something that happened in life around a person or case: advice, a call, a sentence. Facts that others are
//! derived from; it derives nothing itself.

use crate::deed::Deed;
use crate::rule::Finding;
use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// What happened.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum HappeningKind {
    /// Advice before a referral (10.1).
    Advice,
    /// Mental Health Act assessment.
    MhaAssessment,
    /// Information from the Police.
    PoliceInformation,
    /// Sentence.
    Sentence,
    /// A chase of somebody about something.
    FollowUp,
    /// A further incident or escalation (A7 NB).
    Incident,
    /// MAPPA I was completed (9.1).
    MappaI,
    /// Leave, overnight stay, transfer or return of a patient (8.6).
    Leave,
    /// Anything else worth a line in the chronology.
    #[default]
    Note,
}

/// A happening.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(default)]
pub struct Happening {
    /// Uid.
    pub uid: String,
    /// Uid of the case, if there is one.
    pub case: Option<String>,
    /// Uid of the person, if they are known here.
    pub person: Option<String>,
    /// Kind.
    pub kind: HappeningKind,
    /// In words.
    pub text: String,
    /// By whom and when.
    pub deed: Option<Deed>,
    /// Role of whoever did it, where a rule asks for one (9.1).
    pub by_role: String,
    /// Section of the Mental Health Act or order, such as `S.42` or `CTO`.
    pub section: String,
    /// The day the Secretary of State consented (8.6).
    pub consent_on: Option<NaiveDate>,
}

impl Happening {
    fn is_under(&self, orders: &[&str]) -> bool {
        let section: String =
            self.section.chars().filter(char::is_ascii_alphanumeric).collect::<String>().to_lowercase();
        orders.iter().any(|order| {
            section == *order || section.trim_start_matches("section").trim_start_matches('s') == *order
        })
    }

    /// Returns the rules that speak against recording it as it stands: MAPPA I by somebody else than the SPoC
    /// (MARE-9.1-6), leave of a restricted patient without consent (MARE-8.6-1).
    pub fn findings(&self) -> Vec<Finding> {
        let mut findings = Vec::new();
        let is_spoc =
            self.by_role.to_lowercase().split(|c: char| !c.is_alphanumeric()).any(|word| word == "spoc");
        if self.kind == HappeningKind::MappaI && self.is_under(&["42", "cto"]) && !is_spoc {
            findings.push(Finding::block(
                "MARE-9.1-6",
                "9.1",
                "by_role",
                "MAPPA I of a conditionally discharged patient or one on a CTO is completed by the SPoC (S.42).",
            ));
        }
        if self.kind == HappeningKind::Leave
            && self.is_under(&["37/41", "3741", "41", "42", "47/49", "4749", "49"])
            && self.consent_on.is_none()
        {
            findings.push(Finding::warn(
                "MARE-8.6-1",
                "8.6",
                "consent_on",
                "The consent of the Secretary of State is not recorded: a restricted patient needs it for leave, transfer, discharge or return to prison. Record its day, or give the reason.",
            ));
        }
        findings
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rule::Response;

    #[test]
    fn mare_9_1_6_mappa_i_under_s_42_is_the_spocs() {
        let by = |role: &str, section: &str| Happening {
            kind: HappeningKind::MappaI,
            by_role: role.into(),
            section: section.into(),
            ..Happening::default()
        };
        let findings = by("Care Coordinator", "S.42").findings();
        assert_eq!(
            (findings.len(), findings[0].rule.as_str(), findings[0].response),
            (1, "MARE-9.1-6", Response::Block)
        );
        assert!(findings[0].message.contains("SPoC (S.42)"));
        assert_eq!(by("Care Coordinator", "CTO").findings().len(), 1);
        assert_eq!(by("SPoC", "S.42").findings(), []);
        assert_eq!(by("MHA Administrator", "S.37").findings(), []);
    }

    #[test]
    fn mare_8_6_1_leave_of_a_restricted_patient_needs_consent() {
        let leave = Happening { kind: HappeningKind::Leave, section: "S.42".into(), ..Happening::default() };
        let findings = leave.findings();
        assert_eq!(
            (findings.len(), findings[0].rule.as_str(), findings[0].response),
            (1, "MARE-8.6-1", Response::Warn)
        );
        assert!(findings[0].message.contains("consent of the Secretary of State"));
        let consented = Happening { consent_on: NaiveDate::from_ymd_opt(2026, 11, 20), ..leave.clone() };
        assert_eq!(consented.findings(), []);
        assert_eq!(Happening { section: "S.37".into(), ..leave.clone() }.findings(), []);
        assert_eq!(Happening { section: "Section 37/41".into(), ..leave }.findings().len(), 1);
    }
}
