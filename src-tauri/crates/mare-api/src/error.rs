//! What a verb answers when it cannot do what was asked. A person's mistake and the program's fault are
//! different: a fault gets an incident number, and its words never carry what was typed.

use mare_domain::rule::{Finding, Response};
use mare_store::StoreError;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Why a verb refused. A code exists only because a caller branches on it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Code {
    /// A rule refuses; `fields` names each.
    Blocked,
    /// Rules warn; the same call with a reason for each goes through.
    NeedsReason,
    /// What was typed does not fit its field.
    InvalidInput,
    /// There is no such thing.
    NotFound,
    /// This role may not do this.
    NotAllowed,
    /// Nobody is signed in.
    NotSignedIn,
    /// The screen of this session is hidden (D-31).
    Hidden,
    /// The passphrase, code or name is wrong.
    WrongPassphrase,
    /// Changed elsewhere since it was read.
    Conflict,
    /// Another program holds the file.
    Busy,
    /// The file or its header is damaged or belongs elsewhere.
    Damaged,
    /// The file was written by a newer program.
    NewerFile,
    /// Only a practice installation does this.
    PracticeOnly,
    /// Not saved: the disk refused.
    NotSaved,
    /// The program's own fault.
    Internal,
}

/// One field at fault.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct FieldError {
    /// Field the person can go to.
    pub field: String,
    /// Rule id.
    pub rule: String,
    /// Paragraph of the policy.
    pub para: String,
    /// Whether the Chair may issue with an exception (D-01).
    pub exception_possible: bool,
    /// The sentence.
    pub message: String,
}

/// The error of every verb.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, thiserror::Error)]
#[error("{message}")]
pub struct ApiError {
    /// What kind.
    pub code: Code,
    /// One sentence.
    pub message: String,
    /// Every field at fault.
    pub fields: Vec<FieldError>,
    /// What to do next, if there is something.
    pub hint: Option<String>,
    /// Number of an incident, for the program's own faults.
    pub incident: Option<String>,
}

impl ApiError {
    /// Returns an error of `code` with one sentence.
    pub fn new(code: Code, message: impl Into<String>) -> Self {
        Self { code, message: message.into(), fields: Vec::new(), hint: None, incident: None }
    }

    /// Returns an `invalid_input` about one field.
    pub fn field(field: &str, message: impl Into<String>) -> Self {
        let message = message.into();
        let mut error = Self::new(Code::InvalidInput, message.clone());
        error.fields.push(FieldError {
            field: field.into(),
            rule: String::new(),
            para: String::new(),
            exception_possible: false,
            message,
        });
        error
    }

    /// Returns the refusal of `findings`: `blocked` or `needs_reason`.
    pub fn of_findings(code: Code, findings: &[Finding]) -> Self {
        let message = match findings {
            [one] => one.message.clone(),
            many if code == Code::NeedsReason => format!("{} rules ask for a reason.", many.len()),
            many => format!("{} things stand in the way.", many.len()),
        };
        let fields = findings
            .iter()
            .map(|f| FieldError {
                field: f.field.clone(),
                rule: f.rule.clone(),
                para: f.para.clone(),
                exception_possible: f.response == Response::BlockUnlessException,
                message: f.message.clone(),
            })
            .collect();
        Self { code, message, fields, hint: None, incident: None }
    }

    /// Returns the program's own fault. `number` is what a person can quote; nothing typed is in it.
    pub fn internal(number: impl Into<String>) -> Self {
        let mut error =
            Self::new(Code::Internal, "Something went wrong in the program. Nothing you typed is lost.");
        error.incident = Some(number.into());
        error
    }

    /// Returns the error with a hint.
    #[must_use]
    pub fn hint(mut self, hint: impl Into<String>) -> Self {
        self.hint = Some(hint.into());
        self
    }
}

impl From<StoreError> for ApiError {
    fn from(error: StoreError) -> Self {
        let code = match &error {
            StoreError::WrongKey | StoreError::Foreign | StoreError::Damaged { .. } => Code::Damaged,
            StoreError::TooNew { .. } => Code::NewerFile,
            StoreError::Busy => Code::Busy,
            StoreError::NotFound { .. } => Code::NotFound,
            StoreError::Changed { .. } => Code::Conflict,
            StoreError::Io { .. } => Code::NotSaved,
            StoreError::Cipher { .. } => Code::Damaged,
            StoreError::Refused => return Self::internal("store-refused"),
            // What was attempted names no content; the driver's own words may, and stay here.
            StoreError::Sql { doing, .. } => return Self::internal(format!("store: {doing}")),
            StoreError::Body { noun, .. } => return Self::internal(format!("store: body of {noun}")),
        };
        Self::new(code, error.to_string())
    }
}
