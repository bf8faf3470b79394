//! Why the program did not exit 0.

use mare_api::ApiError;
use std::fmt;

/// What went wrong, and with it the exit code.
#[derive(Debug)]
pub enum Failure {
    /// A verb refused: its error is printed as JSON.
    Api(Box<ApiError>),
    /// The command line, or a file named on it, could not be understood.
    Usage(String),
    /// A script went another way than it says.
    Script(String),
}

impl Failure {
    /// Returns a failure of the command line.
    pub fn usage(words: impl Into<String>) -> Self {
        Self::Usage(words.into())
    }

    /// Returns the exit code: 1 for a refusal or a script that differed, 2 for usage.
    pub fn exit_code(&self) -> u8 {
        match self {
            Self::Api(_) | Self::Script(_) => 1,
            Self::Usage(_) => 2,
        }
    }
}

impl From<ApiError> for Failure {
    fn from(error: ApiError) -> Self {
        Self::Api(Box::new(error))
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Api(error) => match serde_json::to_string_pretty(error) {
                Ok(json) => f.write_str(&json),
                Err(_) => write!(f, "{error}"),
            },
            Self::Usage(words) | Self::Script(words) => f.write_str(words),
        }
    }
}
