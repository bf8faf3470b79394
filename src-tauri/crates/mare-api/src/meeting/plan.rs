//! The plan as it is seen: actions with what follows from the day, who they serve, what they carry out.

use super::{ActionCard, AtRiskCard, DisclosureCard, Words, agency_names};
use crate::act::Look;
use crate::error::ApiError;
use mare_domain::action::Action;
use mare_domain::action::guard::{lint, number};
use mare_domain::at_risk::AtRisk;
use mare_domain::calendar::Calendar;
use mare_domain::disclosure::Disclosure;
use mare_domain::meeting::Meeting;
use mare_domain::rule::Finding;
use mare_store::Stored;

/// What the cards of one plan are built from, read once.
pub(crate) struct Plan<'a> {
    look: &'a Look<'a>,
    words: &'a Words,
    meeting: &'a Meeting,
    at_risk: Vec<AtRisk>,
    calendar: Calendar,
    agencies: Vec<String>,
}

impl<'a> Plan<'a> {
    /// Returns what the cards of `meeting`'s plan are built from.
    pub(crate) fn of(look: &'a Look<'a>, words: &'a Words, meeting: &'a Meeting) -> Result<Self, ApiError> {
        Ok(Self {
            look,
            words,
            meeting,
            at_risk: look.children(&meeting.uid)?,
            calendar: look.calendar()?,
            agencies: agency_names(look, meeting)?,
        })
    }

    /// Returns an action as it stands in the plan; `index` is its place.
    pub(crate) fn card(&self, index: usize, stored: Stored<Action>) -> Result<ActionCard, ApiError> {
        let action = stored.row;
        let today = self.look.today();
        let agencies: Vec<&str> = self.agencies.iter().map(String::as_str).collect();
        let warnings = if action.is_open() || action.no.is_none() {
            lint(&action, &agencies, &self.calendar, self.meeting.date, today)
        } else {
            Vec::new()
        };
        let at_risk_labels = action
            .at_risk
            .iter()
            .filter_map(|uid| self.at_risk.iter().find(|r| r.uid == *uid))
            .map(|r| self.words.show(&r.label))
            .collect();
        Ok(ActionCard {
            id: action.uid.clone(),
            version: stored.version,
            number: number(&action, index),
            overdue: action.is_overdue(today),
            days_late: action.days_late(&self.calendar, today),
            due_words: action.due_in_words(&self.calendar, today),
            state_words: action.state.in_words().to_owned(),
            at_risk_labels,
            warnings: if self.meeting.issued.is_some() { Vec::new() } else { warnings },
            action: self.words.shown(&action)?,
        })
    }
}

fn numbers_of(plan: &[Stored<Action>], serves: impl Fn(&Action) -> bool) -> Vec<u32> {
    plan.iter().enumerate().filter(|(_, a)| serves(&a.row)).map(|(i, a)| number(&a.row, i)).collect()
}

/// Returns a person or group at risk with the actions that serve them.
pub(crate) fn at_risk_card(
    words: &Words,
    plan: &[Stored<Action>],
    stored: Stored<AtRisk>,
) -> Result<AtRiskCard, ApiError> {
    let uid = stored.row.uid.clone();
    Ok(AtRiskCard {
        actions: numbers_of(plan, |a| a.at_risk.contains(&uid)),
        id: uid,
        version: stored.version,
        at_risk: words.shown(&stored.row)?,
    })
}

/// Returns a disclosure with the actions that carry it out and what its record lacks.
pub(crate) fn disclosure_card(
    words: &Words,
    plan: &[Stored<Action>],
    stored: Stored<Disclosure>,
    mut warnings: Vec<Finding>,
) -> Result<DisclosureCard, ApiError> {
    let shown: Disclosure = words.shown(&stored.row)?;
    warnings.extend(mare_domain::disclosure::guard::recorded(&shown));
    let uid = stored.row.uid;
    Ok(DisclosureCard {
        actions: numbers_of(plan, |a| a.disclosure.as_deref() == Some(uid.as_str())),
        id: uid,
        version: stored.version,
        disclosure: shown,
        warnings,
    })
}
