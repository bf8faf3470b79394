//! The whole record of a meeting as the issue judges it, and the list of what it lacks.

use super::{judgement, record};
use crate::action::Action;
use crate::action::guard as plan;
use crate::at_risk::AtRisk;
use crate::disclosure::Disclosure;
use crate::entry::Entry;
use crate::meeting::Meeting;
use crate::pack::PolicyPack;
use crate::rule::{Finding, Response};
use chrono::NaiveDate;

/// Everything the issue looks at. Labels and recipients are in words that may be shown to the reader.
#[derive(Debug, Clone)]
pub struct Whole<'a> {
    /// The meeting.
    pub meeting: &'a Meeting,
    /// Its entries.
    pub entries: &'a [Entry],
    /// Its actions in the order of the plan.
    pub actions: &'a [Action],
    /// People and groups at risk.
    pub at_risk: &'a [AtRisk],
    /// Disclosures.
    pub disclosures: &'a [Disclosure],
    /// Day of the service user's latest earlier MARE, if there was one.
    pub earlier: Option<NaiveDate>,
    /// Agencies of the installation by name.
    pub agencies: &'a [String],
    /// The policy.
    pub pack: &'a PolicyPack,
    /// Whether meeting, case and referral are about one and the same person.
    pub same_person: bool,
}

/// Something the record lacks, with the section it belongs to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unmet {
    /// Section 1 to 13 of Appendix 7; 0 for the record as a whole and its papers.
    pub section: u8,
    /// What.
    pub finding: Finding,
}

/// Collects what is unmet, section by section.
#[derive(Debug, Default)]
pub(super) struct List {
    found: Vec<Unmet>,
    section: u8,
}

impl List {
    /// From here on findings belong to `section`.
    pub(super) fn enter(&mut self, section: u8) {
        self.section = section;
    }

    pub(super) fn push(&mut self, finding: Finding) {
        self.found.push(Unmet { section: self.section, finding });
    }

    /// A must that the Chair may answer with an exception (D-01).
    pub(super) fn must(&mut self, rule: &str, para: &str, field: &str, message: impl Into<String>) {
        self.push(Finding::new(Response::BlockUnlessException, rule, para, field, message));
    }

    /// Returns what was found.
    pub(super) fn into_found(self) -> Vec<Unmet> {
        self.found
    }

    /// Worth knowing; stands in nobody's way.
    pub(super) fn note(&mut self, rule: &str, para: &str, field: &str, message: impl Into<String>) {
        self.push(Finding::note(rule, para, field, message));
    }
}

/// Returns what the minutes lack for the issue, in the order of Appendix 7 (§4.4 with D-01 and D-13).
pub fn issue(whole: &Whole<'_>) -> Vec<Unmet> {
    let mut list = List::default();
    record::papers(whole, &mut list);
    record::people(whole, &mut list);
    record::purpose_and_status(whole, &mut list);
    record::information(whole, &mut list);
    judgement::risks(whole, &mut list);
    judgement::level(whole, &mut list);
    judgement::rights(whole, &mut list);
    judgement::disclosure(whole, &mut list);
    judgement::mappa_and_informing(whole, &mut list);
    list.enter(13);
    let agencies: Vec<&str> = whole.agencies.iter().map(String::as_str).collect();
    for finding in plan::plan(whole.actions, whole.at_risk, &agencies, whole.pack) {
        list.push(finding);
    }
    if !whole.meeting.minutes.plan_realistic {
        list.note(
            "MARE-13.3-5",
            "13.3",
            "plan_realistic",
            "The Chair has not confirmed that the plan is realistic and achievable (13.3, D-09).",
        );
    }
    list.found
}
