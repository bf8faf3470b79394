//! Errors about keys as a caller sees them.

use crate::clock::london_time;
use crate::error::{ApiError, Code, FieldError};
use chrono::DateTime;
use mare_vault::VaultError;

impl From<VaultError> for ApiError {
    fn from(error: VaultError) -> Self {
        let code = match &error {
            VaultError::WrongPassphrase | VaultError::WrongCode => Code::WrongPassphrase,
            VaultError::LockedOut { until } => {
                let refused = Self::new(Code::WrongPassphrase, error.to_string());
                return match DateTime::from_timestamp(*until, 0) {
                    Some(at) => {
                        refused.hint(format!("Try again after {}.", london_time(at).format("%H:%M:%S")))
                    }
                    None => refused,
                };
            }
            VaultError::NotRecoverable => Code::NotAllowed,
            VaultError::Missing | VaultError::NoSlot => Code::NotFound,
            VaultError::Exists => Code::Conflict,
            VaultError::Damaged { .. }
            | VaultError::Foreign
            | VaultError::Database { .. }
            | VaultError::Params { .. } => Code::Damaged,
            VaultError::Newer { .. } | VaultError::NeedsFactor => Code::NewerFile,
            VaultError::WeakPassphrase { .. } => return Self::field("passphrase", error.to_string()),
            VaultError::BadName | VaultError::NameTaken => return Self::field("name", error.to_string()),
            VaultError::Full => Code::Blocked,
            VaultError::Held => Code::Busy,
            VaultError::Io { .. } => Code::NotSaved,
            VaultError::Memory => return Self::internal("memory"),
            VaultError::Crypto { what } => return Self::internal(format!("keys: {what}")),
        };
        Self::new(code, error.to_string())
    }
}

/// Returns the error as one about `field`, so that a person is led to it.
pub(crate) fn about(mut error: ApiError, field: &str) -> ApiError {
    match error.fields.first_mut() {
        Some(first) => first.field = field.to_owned(),
        None => error.fields.push(FieldError {
            field: field.to_owned(),
            rule: String::new(),
            para: String::new(),
            exception_possible: false,
            message: error.message.clone(),
        }),
    }
    error
}
