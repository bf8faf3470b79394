//! What is missing: the list of the issue, shown while people are still in the room (D-01). It never blocks.

use super::{Words, agency_names, open, plan, previous_of};
use crate::act::Look;
use crate::error::ApiError;
use mare_domain::action::Action;
use mare_domain::at_risk::AtRisk;
use mare_domain::case::Case;
use mare_domain::disclosure::Disclosure;
use mare_domain::entry::Entry;
use mare_domain::meeting::Meeting;
use mare_domain::meeting::guard::{Unmet, Whole, issue};
use mare_domain::referral::Referral;
use mare_domain::rule::{Finding, Response};
use schemars::JsonSchema;
use serde::Serialize;
use std::collections::BTreeMap;

/// What is missing in one section.
#[derive(Debug, Serialize, JsonSchema)]
pub struct MissingSection {
    /// Section 1 to 13; 0 for the record and its papers.
    pub section: u8,
    /// Its title.
    pub title: String,
    /// What is missing, each with the field to go to. `note` informs, everything else stands in the way of the issue.
    pub findings: Vec<Finding>,
}

/// What is still missing, by section (the same list that the issue asks).
#[derive(Debug, Serialize, JsonSchema)]
pub struct Missing {
    /// How many stand in the way of the issue.
    pub count: usize,
    /// How many only inform.
    pub notes: usize,
    /// By section.
    pub sections: Vec<MissingSection>,
}

/// Returns what the minutes of `meeting` lack, from everything the file holds about it.
pub(crate) fn unmet(look: &Look<'_>, meeting: &Meeting, words: &Words) -> Result<Vec<Unmet>, ApiError> {
    let entries: Vec<Entry> = look.children(&meeting.uid)?;
    let actions: Vec<Action> = plan(look, &meeting.uid)?.into_iter().map(|a| a.row).collect();
    let mut at_risk: Vec<AtRisk> = look.children(&meeting.uid)?;
    for row in &mut at_risk {
        row.label = words.show(&row.label);
    }
    let mut disclosures: Vec<Disclosure> = look.children(&meeting.uid)?;
    for row in &mut disclosures {
        row.recipient = words.show(&row.recipient);
    }
    let agencies = agency_names(look, meeting)?;
    let case_person = look.find::<Case>(&meeting.case)?.map(|c| c.row.person);
    let referral_person = look.find::<Referral>(&meeting.referral)?.map(|r| r.row.person);
    let same = |person: Option<String>| person.is_none_or(|p| p == meeting.person);
    Ok(issue(&Whole {
        meeting,
        entries: &entries,
        actions: &actions,
        at_risk: &at_risk,
        disclosures: &disclosures,
        earlier: previous_of(look, meeting)?.map(|m| m.date),
        agencies: &agencies,
        same_person: same(case_person) && same(referral_person),
    }))
}

/// Returns the list grouped by section, with the titles of Appendix 7.
pub(super) fn grouped(look: &Look<'_>, unmet: Vec<Unmet>) -> Missing {
    let notes = unmet.iter().filter(|u| u.finding.response == Response::Note).count();
    let count = unmet.len() - notes;
    let mut by_section: BTreeMap<u8, Vec<Finding>> = BTreeMap::new();
    for u in unmet {
        by_section.entry(u.section).or_default().push(u.finding);
    }
    let title = |section: u8| match section {
        0 => "The record and its papers".to_owned(),
        n => look.pack().section(n).map_or_else(|| format!("Section {n}"), |s| s.title.clone()),
    };
    let sections = by_section
        .into_iter()
        .map(|(section, findings)| MissingSection { section, title: title(section), findings })
        .collect();
    Missing { count, notes, sections }
}

/// Returns what is still missing, by section: the same list that the issue asks.
pub fn missing(look: &Look<'_>, input: super::WhichMeeting) -> Result<Missing, ApiError> {
    let meeting = open(look, &input.meeting)?.row;
    let words = Words::load(look, Some(&meeting))?;
    Ok(grouped(look, unmet(look, &meeting, &words)?))
}
