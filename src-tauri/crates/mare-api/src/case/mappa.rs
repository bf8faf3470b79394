//! MAPPA category and level, kept with their history and independent of MARE (5.1, D-15).

use super::view::view;
use crate::act::Act;
use crate::case::CaseView;
use crate::error::ApiError;
use crate::referral::{kept, protected_people};
use chrono::NaiveDate;
use mare_domain::case::guard::{self, Categorising};
use mare_domain::case::{Case, CaseDecision, Disposal, MappaSpan};
use mare_domain::deed::{Deed, DeedInput, Order};
use mare_domain::rule::Finding;
use schemars::JsonSchema;
use serde::Deserialize;

/// A category and level from a day on.
#[derive(Debug, Deserialize, JsonSchema)]
pub struct RecordMappa {
    /// Uid or reference of the case.
    pub case: String,
    /// Category 1 to 3.
    pub category: u8,
    /// Level 1 to 3.
    pub level: u8,
    /// Offence and basis in words (4.2).
    #[serde(default)]
    pub basis: String,
    /// Qualifying disposal; required for Category 2 (4.4).
    #[serde(default)]
    pub disposal: Option<Disposal>,
    /// Length of a custodial disposal in months.
    #[serde(default)]
    pub custody_months: Option<u16>,
    /// For Category 3: conviction, caution, finding of insanity or of the act (4.5).
    #[serde(default)]
    pub finding: String,
    /// For Category 3: whether the offence shows a capability of serious harm (4.5).
    #[serde(default)]
    pub capable_of_serious_harm: Option<bool>,
    /// The day from which it holds, when that is not the day of the record: the sentence comes first (8.2).
    #[serde(default)]
    pub from: Option<NaiveDate>,
    /// The day eligibility ended; closes the category and level that hold now (D-15).
    #[serde(default)]
    pub to: Option<NaiveDate>,
    /// By whom and when; it holds from that day when `from` is absent.
    #[serde(flatten)]
    pub deed: DeedInput,
}

/// Records a category and level (or the end of the one that holds) and returns the case.
///
/// Errs with `blocked`: MARE-4.4-1, 4.5-1, 4.2-1; with `needs_reason`: MARE-4.6-1 (D-08).
pub fn mappa(act: &Act<'_>, input: RecordMappa) -> Result<CaseView, ApiError> {
    let found = act.get::<Case>(&input.case)?;
    let mut case = found.row;
    let deed = input.deed.recorded(act.session().name(), act.time());
    let basis = kept(&input.basis, &protected_people(act, &case.person)?);
    if let Some(to) = input.to {
        end(act, &mut case, &input, to, &basis, &deed)?;
        let version = super::keep(act, &case, found.version)?;
        return view(act, case, version);
    }
    let from = input.from.unwrap_or(deed.on);
    let entry = Categorising {
        category: input.category,
        level: input.level,
        basis: &basis,
        disposal: input.disposal,
        months: input.custody_months,
        least_months: act.pack().limit("T-11").n,
        finding: &input.finding,
        capable: input.capable_of_serious_harm,
        on: from,
        today: act.today(),
    };
    let answered = act.decide(&guard::mappa(&case, entry))?;
    let because: String = answered.into_iter().map(|(_, reason)| format!(" ({reason})")).collect();
    let finding = kept(&input.finding, &[]);
    let basis = if finding.trim().is_empty() {
        format!("{basis}{because}")
    } else {
        format!("{basis}; {finding}{because}")
    };
    let decision = format!("MAPPA Category {}, Level {}", input.category, input.level);
    case.decisions.push(CaseDecision { decision, reason: basis.clone(), deed: deed.clone() });
    case.categorise(MappaSpan {
        category: input.category,
        level: input.level,
        from,
        to: None,
        basis,
        disposal: input.disposal,
        months: input.custody_months,
        deed,
    });
    let version = super::keep(act, &case, found.version)?;
    view(act, case, version)
}

/// Ends the category and level that hold, on their own basis and never with MARE (D-15).
fn end(
    act: &Act<'_>,
    case: &mut Case,
    input: &RecordMappa,
    to: NaiveDate,
    basis: &str,
    deed: &Deed,
) -> Result<(), ApiError> {
    let held = case
        .mappa
        .iter_mut()
        .rev()
        .find(|m| m.to.is_none() && m.category == input.category && m.level == input.level)
        .ok_or_else(|| ApiError::field("category", "No such category and level hold on this case."))?;
    let order = Order {
        rule: "MARE-8.2-1",
        para: "8.2",
        what: "MAPPA eligibility ended",
        after: Some(("its beginning", held.from)),
    };
    let mut findings = order.findings(to, act.today());
    if basis.trim().is_empty() {
        findings.push(Finding::block(
            "MARE-8.2-1",
            "8.2",
            "basis",
            "Give the source of the end: what was discharged or has run out, and where it stands (D-15).",
        ));
    }
    act.decide(&findings)?;
    held.to = Some(to);
    let decision = format!("MAPPA Category {}, Level {} ended", input.category, input.level);
    case.decisions.push(CaseDecision { decision, reason: basis.to_owned(), deed: deed.clone() });
    Ok(())
}
