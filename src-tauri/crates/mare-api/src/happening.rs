//! What happened in life around a person or a case: advice, calls, sentences. Advice may stand before any
//! case, and before any person is known here (10.1).

use crate::act::{Act, Look};
use crate::error::ApiError;
use crate::referral::{kept, protected_people};
use mare_domain::case::Case;
use mare_domain::deed::{DeedInput, Order};
use mare_domain::happening::{Happening, HappeningKind};
use mare_domain::person::Person;
use mare_domain::rule::Finding;
use mare_store::Filter;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

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
    /// Role of whoever did it; for MAPPA I (9.1).
    pub by_role: String,
    /// Section of the Mental Health Act or order, such as `S.42`; for MAPPA I and leave.
    pub section: String,
    /// The day the Secretary of State consented; for leave of a restricted patient (8.6).
    pub consent_on: Option<chrono::NaiveDate>,
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
///
/// Errs with `blocked` without words, for a day to come, and for MAPPA I under S.42 by another than the SPoC
/// (MARE-9.1-6); with `needs_reason` for a restricted patient's leave without consent (MARE-8.6-1).
pub fn record(act: &Act<'_>, input: RecordHappening) -> Result<HappeningView, ApiError> {
    let case = input.case.as_deref().map(|case| act.get::<Case>(case)).transpose()?.map(|c| c.row);
    let person = match (input.person, &case) {
        (Some(person), _) => Some(act.get::<Person>(&person)?.row.uid),
        (None, Some(case)) => Some(case.person.clone()),
        (None, None) => None,
    };
    let deed = input.deed.recorded(act.session().name(), act.time());
    let (rule, para) = match input.kind {
        HappeningKind::Advice => ("MARE-10.1-2", "10.1"),
        _ => ("MARE-2.1-1", "2.1"),
    };
    let mut findings =
        Order { rule, para, what: "This happened", after: None }.findings(deed.on, act.today());
    let text = kept(&input.text, &protected_people(act, person.as_deref().unwrap_or_default())?);
    if text.trim().is_empty() {
        findings.push(Finding::block(rule, para, "text", "Write what happened."));
    }
    let happening = Happening {
        uid: act.id(),
        case: case.map(|c| c.uid),
        person,
        kind: input.kind,
        text,
        deed: Some(deed),
        by_role: input.by_role,
        section: input.section,
        consent_on: input.consent_on,
    };
    findings.extend(happening.findings());
    act.decide(&findings)?;
    act.tx().insert(&happening)?;
    Ok(HappeningView { id: happening.uid.clone(), happening })
}

/// Returns what happened, newest day first.
pub fn list(look: &Look<'_>, input: ListHappenings) -> Result<Happenings, ApiError> {
    let case = input.case.as_deref().map(|case| look.get::<Case>(case)).transpose()?.map(|c| c.row.uid);
    let filter = Filter { case: case.as_deref(), person: input.person.as_deref(), ..Filter::default() };
    let mut found: Vec<Happening> = look.list::<Happening>(&filter)?.into_iter().map(|h| h.row).collect();
    found.retain(|h| input.kind.is_none_or(|kind| kind == h.kind));
    found.sort_by_key(|h| std::cmp::Reverse(h.deed.as_ref().map(|d| d.on)));
    Ok(Happenings {
        happenings: found.into_iter().map(|h| HappeningView { id: h.uid.clone(), happening: h }).collect(),
    })
}
