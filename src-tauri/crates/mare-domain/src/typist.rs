//! Who sat at the keyboard: an account, or somebody at the seat that an account handed over under a name (D-23). It says
//! nothing of who may read what was typed.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Who typed a row. Two people of one name are two: their accounts differ, or one sits at a seat.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Typist {
    /// Uid of the account that was signed in; empty for rows of before it was kept.
    pub account: String,
    /// Name at the seat that the account handed over; empty where it typed itself.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub seat: String,
}

impl Typist {
    /// Returns whether nothing but the name on the row is known.
    pub fn is_unknown(&self) -> bool {
        self.account.is_empty()
    }
}
