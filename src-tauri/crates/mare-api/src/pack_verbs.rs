//! The policy pack as the screens read it: words, numbers and choices, in the team's edition. It never changes
//! anything: a pack is shipped, not edited.

use crate::act::Look;
use crate::error::{ApiError, Code};
use crate::setting::{TEAM, Team};
use mare_domain::calendar::Calendar;
use mare_domain::pack::{Edition, FixedText, PolicyPack};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Which edition.
#[derive(Debug, Default, Deserialize, JsonSchema)]
pub struct WhichEdition {
    /// `current` or `2017`; the team's own when left out.
    #[serde(default)]
    pub edition: Option<String>,
}

/// The pack with one edition chosen.
#[derive(Debug, Serialize, JsonSchema)]
pub struct PackView {
    /// The pack.
    pub pack: &'static PolicyPack,
    /// The edition that was chosen.
    pub edition: &'static Edition,
    /// Every fixed text in the wording of that edition.
    pub texts: Vec<&'static FixedText>,
    /// Licence notice of the bank holidays.
    pub holidays_notice: String,
}

/// Returns the policy pack in an edition, the team's own unless another is asked for (D-21).
///
/// Errs with `invalid_input` for an edition the pack does not have.
pub fn get(look: &Look<'_>, input: WhichEdition) -> Result<PackView, ApiError> {
    let pack = look.pack();
    let name = match input.edition {
        Some(name) if pack.editions.iter().any(|e| e.name == name) => name,
        Some(_) => {
            return Err(ApiError::new(
                Code::InvalidInput,
                "The policy pack has the editions current and 2017 (D-21).",
            ));
        }
        None => look.setting::<Team>(TEAM)?.unwrap_or_default().edition,
    };
    let edition = pack.edition(&name);
    Ok(PackView {
        pack,
        edition,
        texts: pack.texts(&edition.name),
        holidays_notice: Calendar::england_and_wales().licence_notice(),
    })
}
