//! What is missing: the list of the issue, shown while people are still in the room (D-01). It never blocks.

use super::carry::{found_and_left, to_review};
use super::{Words, agency_names, open, plan};
use crate::act::Look;
use crate::error::ApiError;
use chrono::NaiveTime;
use mare_domain::action::Action;
use mare_domain::at_risk::AtRisk;
use mare_domain::case::Case;
use mare_domain::disclosure::Disclosure;
use mare_domain::entry::Entry;
use mare_domain::meeting::Meeting;
use mare_domain::meeting::guard::{Unmet, Whole, issue, live};
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
    /// What is missing, each with the field to go to. `note` informs, `warn` asks for words that one key left out;
    /// everything else stands in the way of the issue.
    pub findings: Vec<Finding>,
}

/// What is still missing, by section: the list that the issue asks, and what can still be put right in the room.
#[derive(Debug, Serialize, JsonSchema)]
pub struct Missing {
    /// How many stand in the way of the issue.
    pub count: usize,
    /// How many only inform.
    pub notes: usize,
    /// By section.
    pub sections: Vec<MissingSection>,
}

/// Gives `judge` everything the file holds about `meeting` and returns what it says.
fn judged<T>(
    look: &Look<'_>,
    meeting: &Meeting,
    words: &Words,
    judge: impl FnOnce(&Whole<'_>) -> T,
) -> Result<T, ApiError> {
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
    Ok(judge(&Whole {
        meeting,
        entries: &entries,
        actions: &actions,
        at_risk: &at_risk,
        disclosures: &disclosures,
        earlier: to_review(look, meeting)?,
        agencies: &agencies,
        pack: look.pack(),
        same_person: same(case_person) && same(referral_person),
    }))
}

/// Returns what the minutes of `meeting` lack for the issue, from everything the file holds about it.
pub(crate) fn unmet(look: &Look<'_>, meeting: &Meeting, words: &Words) -> Result<Vec<Unmet>, ApiError> {
    judged(look, meeting, words, issue)
}

/// Until when somebody who left is gone for what is missing: the end, or now while people are still there.
fn seen_at(look: &Look<'_>, meeting: &Meeting) -> NaiveTime {
    match meeting.ended_at {
        Some(end) => end.time(),
        None if meeting.from_notes => NaiveTime::from_hms_opt(23, 59, 59).unwrap_or_default(),
        None => look.time().time(),
    }
}

/// Returns the list of the issue and, beside it, what only a chair in the room can still put right.
pub(crate) fn missing_of(look: &Look<'_>, meeting: &Meeting, words: &Words) -> Result<Missing, ApiError> {
    let earlier = found_and_left(look, meeting)?;
    let now = seen_at(look, meeting);
    let (unmet, live) = judged(look, meeting, words, |w| (issue(w), live(w, &earlier, now)))?;
    Ok(grouped(look, unmet, live))
}

/// Returns the lists grouped by section, with the titles of Appendix 7.
fn grouped(look: &Look<'_>, unmet: Vec<Unmet>, live: Vec<Unmet>) -> Missing {
    let count = unmet.iter().filter(|u| u.finding.response != Response::Note).count();
    let notes = unmet.len() + live.len() - count;
    let mut by_section: BTreeMap<u8, Vec<Finding>> = BTreeMap::new();
    for u in unmet.into_iter().chain(live) {
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

/// Returns what is still missing, by section: the list that the issue asks, and what can still be put right in the
/// room. Only the first counts for the issue.
pub fn missing(look: &Look<'_>, input: super::WhichMeeting) -> Result<Missing, ApiError> {
    let meeting = open(look, &input.meeting)?.row;
    let words = Words::load(look, Some(&meeting))?;
    missing_of(look, &meeting, &words)
}
