//! What happened in life around a person or a case: advice, calls, sentences. Advice may stand before any
//! case, and before any person is known here (10.1).

use crate::act::{Act, Look};
use crate::error::ApiError;
use mare_domain::deed::DeedInput;
use mare_domain::happening::{Happening, HappeningKind};
use mare_store::{Keys, Row};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

impl Row for Happening {
    const TABLE: &'static str = "happening";
    const NOUN: &'static str = "happening";
    fn uid(&self) -> &str {
        &self.uid
    }
    fn keys(&self) -> Keys {
        Keys {
            parent: self.case.clone(),
            person: self.person.clone(),
            state: "recorded".into(),
            on_date: self.deed.as_ref().map(|d| d.on.to_string()),
            ..Keys::default()
        }
    }
}

/// Something that happened.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(default)]
pub struct RecordHappening {
    /// Uid or reference of the case, if there is one.
    pub case: Option<String>,
    /// Uid of the person, if they are known here.
    pub person: Option<String>,
    /// Kind.
    pub kind: HappeningKind,
    /// In words.
    pub text: String,
    /// By whom and when.
    #[serde(flatten)]
    pub deed: DeedInput,
}

/// A happening with its id.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct HappeningView {
    /// The same as `uid`: what scripts capture.
    pub id: String,
    /// The happening.
    #[serde(flatten)]
    pub happening: Happening,
}

/// Which happenings; empty fields do not narrow.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(default)]
pub struct ListHappenings {
    /// Uid or reference of the case.
    pub case: Option<String>,
    /// Uid of the person.
    pub person: Option<String>,
    /// Kind.
    pub kind: Option<HappeningKind>,
}

/// The happenings.
#[derive(Debug, Serialize, JsonSchema)]
pub struct Happenings {
    /// Newest day first.
    pub happenings: Vec<HappeningView>,
}

/// Records something that happened and returns it.
pub fn record(_act: &Act<'_>, _input: RecordHappening) -> Result<HappeningView, ApiError> {
    Err(ApiError::internal("not-yet"))
}

/// Returns what happened, newest day first.
pub fn list(_look: &Look<'_>, _input: ListHappenings) -> Result<Happenings, ApiError> {
    Err(ApiError::internal("not-yet"))
}
