//! What is given to write a referral.

use mare_domain::deed::DeedInput;
use mare_domain::referral::{FieldAnswer, Trigger};
use mare_domain::rule::Finding;
use mare_forms::SectionProgress;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use std::collections::BTreeMap;

/// A service user who is not known here yet.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(default)]
pub struct NewPerson {
    /// Name as it is written.
    pub name: String,
    /// Date of birth.
    pub dob: Option<chrono::NaiveDate>,
    /// NHS number.
    pub nhs_no: String,
    /// Local patient number.
    pub ipm_no: String,
    /// Gender.
    pub gender: String,
    /// Ethnicity.
    pub ethnicity: String,
    /// Address.
    pub address: String,
    /// The service that manages them (4.1).
    pub service: String,
    /// The clinical or care team.
    pub team: String,
}

/// Why somebody who is or was in MARE is referred again (11.6).
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(default)]
pub struct Further {
    /// The trigger, when there is one.
    pub trigger: Option<Trigger>,
    /// The triggers, when there are several.
    pub triggers: Vec<Trigger>,
}

/// A new referral, of somebody known or of somebody new.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(default)]
pub struct CreateReferral {
    /// Uid of the person, when they are known here.
    pub person: Option<String>,
    /// The person, when they are not.
    pub new_person: Option<NewPerson>,
    /// Trigger of a further referral (11.6).
    pub further: Option<Further>,
    /// Sent to Police or Probation first, with a copy to the SPoC (11.2).
    pub urgent: bool,
}

/// One answer or several.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(default)]
pub struct AnswerReferral {
    /// Uid or reference of the referral.
    pub referral: String,
    /// Field id such as `section5.media`, for one answer.
    pub field: Option<String>,
    /// Its answer: text, `YES`/`NO`, an option, a list of options, or a list of rows keyed by column.
    pub value: Value,
    /// Where it comes from and how far it can be relied on (A1 §4).
    pub source: Option<String>,
    /// Words beside a YES, NO or option.
    pub note: Option<String>,
    /// Several answers at once, by field id.
    pub answers: BTreeMap<String, FieldAnswer>,
    /// Version it was read at; without one, the answers are set whatever else changed.
    pub version: Option<i64>,
}

/// What was saved.
#[derive(Debug, Serialize, JsonSchema)]
pub struct Answered {
    /// Uid of the referral.
    pub id: String,
    /// Version after the change.
    pub version: i64,
    /// London time of saving, as it stands beside "Saved".
    pub saved_at: String,
    /// What does not fit or looks odd; nothing here stops typing.
    pub warnings: Vec<Finding>,
    /// Sections 1 to 9 with how far each is.
    pub sections: Vec<SectionProgress>,
}

/// One of the ten considerations (6.4).
#[derive(Debug, Deserialize, JsonSchema)]
pub struct ConsiderReferral {
    /// Uid or reference of the referral.
    pub referral: String,
    /// Number 1 to 10.
    pub no: u8,
    /// Whether it is present; null takes the answer back.
    #[serde(default)]
    pub present: Option<bool>,
    /// Note.
    #[serde(default)]
    pub note: String,
}

/// The case review before the referral (10.1).
#[derive(Debug, Deserialize, JsonSchema)]
pub struct RecordCaseReview {
    /// Uid or reference of the referral.
    pub referral: String,
    /// Who took part.
    pub participants: String,
    /// What was agreed, including the information-sharing strategy.
    pub agreed: String,
    /// By whom and when.
    #[serde(flatten)]
    pub deed: DeedInput,
}

/// The assessment whether the service user should be informed (21.2).
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(default)]
pub struct AssessInforming {
    /// Uid or reference of the referral.
    pub referral: String,
    /// Responsible Clinician by name.
    pub responsible_clinician: String,
    /// Care Coordinator by name.
    pub care_coordinator: String,
    /// Diagnosis.
    pub diagnosis: String,
    /// Current presentation.
    pub presentation: String,
    /// Possible effect of knowing on the service user's own mental health.
    pub effect_on_self: String,
    /// Possible effect of knowing on the safety of others.
    pub effect_on_others: String,
    /// Whether the team recommends to inform, after the meeting.
    pub inform: bool,
    /// The recommendation in words.
    pub recommendation: String,
    /// By whom and when.
    #[serde(flatten)]
    pub deed: DeedInput,
}

/// A manager's agreement that disclosure at referral is necessary (17.1).
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(default)]
pub struct AgreeDisclosure {
    /// Uid or reference of the referral.
    pub referral: String,
    /// `TM` or `CM`.
    pub role: String,
    /// In the manager's words.
    pub words: String,
    /// The manager and the day.
    #[serde(flatten)]
    pub deed: DeedInput,
}
