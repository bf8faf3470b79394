//! The service user is told: never before the meeting of that referral (21.3, D-07).

use super::view::view;
use crate::act::Act;
use crate::case::CaseView;
use crate::error::ApiError;
use crate::limits::Facts;
use crate::referral::{kept, protected_people};
use mare_domain::case::guard::{self, Informing};
use mare_domain::case::{Case, Informed};
use mare_domain::deed::{Answer, DeedInput};
use schemars::JsonSchema;
use serde::Deserialize;

/// The service user was told that they are in MARE.
#[derive(Debug, Deserialize, JsonSchema)]
pub struct InformServiceUser {
    /// Uid or reference of the case.
    pub case: String,
    /// Uid or reference of the referral it is about; the newest of the case when absent.
    #[serde(default)]
    pub referral: Option<String>,
    /// How they were told, in words.
    #[serde(default)]
    pub how: String,
    /// Who told them and when.
    #[serde(flatten)]
    pub deed: DeedInput,
}

/// Records that the service user was told, and returns the case.
///
/// Errs with `blocked` before the meeting of that referral was held (MARE-21.3-2).
pub fn inform(act: &Act<'_>, input: InformServiceUser) -> Result<CaseView, ApiError> {
    let found = act.get::<Case>(&input.case)?;
    let mut facts = Facts::of(act, found.row)?;
    let referral = match &input.referral {
        Some(which) => facts.referrals.iter().find(|r| r.uid == *which || r.reference == *which),
        None => facts.referrals.last(),
    };
    let referral = referral.ok_or_else(|| {
        ApiError::field("referral", format!("This referral does not belong to {}.", facts.case.reference))
    })?;
    let deed = input.deed.recorded(act.session().name(), act.time());
    let newest = facts.meetings_of(referral).filter(|m| m.is_held()).max_by_key(|m| m.date);
    let informing = Informing {
        on: deed.on,
        today: act.today(),
        first_held: facts.first_held(referral),
        decided_not_to: newest.is_some_and(|m| m.minutes.inform_service_user.answer == Some(Answer::No)),
    };
    act.decide(&guard::inform(referral, informing))?;
    let how = kept(&input.how, &protected_people(act, &facts.case.person)?);
    facts.case.informed.push(Informed { referral: referral.uid.clone(), how, deed });
    let version = super::keep(act, &facts.case, found.version)?;
    view(act, facts.case, version)
}
