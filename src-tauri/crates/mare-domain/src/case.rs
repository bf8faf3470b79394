//! A case: one episode of a service user in MARE, states C1 to C8 of §4.2. The state changes only with a
//! recorded decision; a matrix score is not an argument of any function here (MARE-A3-4).

use crate::deed::Deed;
use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

pub mod guard;

/// Where a case stands (§4.2).
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
pub enum CaseState {
    /// Referred.
    #[default]
    C1,
    /// MARE agreed, waiting for a meeting; T-01 runs.
    C2,
    /// Scheduled.
    C3,
    /// In the meeting.
    C4,
    /// Minutes due; T-02 and T-03 run.
    C5,
    /// In MARE: minutes issued, actions followed up.
    C6,
    /// MAPPA-managed.
    C7,
    /// Closed.
    C8,
}

impl CaseState {
    /// Returns the state as it is kept and searched.
    pub fn key(self) -> &'static str {
        match self {
            Self::C1 => "C1",
            Self::C2 => "C2",
            Self::C3 => "C3",
            Self::C4 => "C4",
            Self::C5 => "C5",
            Self::C6 => "C6",
            Self::C7 => "C7",
            Self::C8 => "C8",
        }
    }

    /// Returns the state in words for a person.
    pub fn in_words(self) -> &'static str {
        match self {
            Self::C1 => "Referred",
            Self::C2 => "MARE agreed, to be booked",
            Self::C3 => "MARE booked",
            Self::C4 => "In the meeting",
            Self::C5 => "Minutes due",
            Self::C6 => "In MARE",
            Self::C7 => "MAPPA-managed",
            Self::C8 => "Closed",
        }
    }
}

/// A stretch of time in one state; `from` is included, `to` is excluded.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct StateSpan {
    /// State.
    pub state: CaseState,
    /// First day.
    pub from: NaiveDate,
    /// First day after, or null while it lasts.
    pub to: Option<NaiveDate>,
    /// What was decided or happened.
    #[serde(default)]
    pub because: String,
}

/// A decision about the case with who, when and why (2.1).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct CaseDecision {
    /// What was decided, in words.
    pub decision: String,
    /// Why.
    pub reason: String,
    /// By whom and when.
    pub deed: Deed,
}

/// The service user was told that they are in MARE (21.5, D-07).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Informed {
    /// Uid of the referral it belongs to.
    pub referral: String,
    /// How and by whom, in words.
    pub how: String,
    /// By whom and when.
    pub deed: Deed,
}

/// A manager's word that involvement ends (14.1).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct EndNotice {
    /// `TM` or `SM`.
    pub role: String,
    /// Why.
    pub reason: String,
    /// By whom and when.
    pub deed: Deed,
}

/// Why a case is closed (§6).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum ClosureReason {
    /// Discharged from the clinical or care team, or not allocated.
    Discharged,
    /// MARE involvement ends otherwise; managed in CPA or MDT.
    InvolvementEnds,
    /// Accepted to MAPPA Level 2 or 3.
    MappaAccepted,
    /// The meeting decided: low or medium, CPA.
    MeetingDecision,
    /// Moved out of the area; counterparts informed.
    MovedAway,
    /// Imprisoned for twelve months or more.
    Imprisoned,
    /// Died.
    Died,
    /// The referral ended without a MARE.
    NotSupported,
    /// The matrix score alone: always refused (MARE-A3-4).
    MatrixScore,
}

impl ClosureReason {
    /// Returns the reason in words for a person.
    pub fn in_words(self) -> &'static str {
        match self {
            Self::Discharged => "discharged from the clinical or care team",
            Self::InvolvementEnds => "MARE involvement ends, CPA",
            Self::MappaAccepted => "accepted to MAPPA",
            Self::MeetingDecision => "meeting decision, CPA",
            Self::MovedAway => "moved out of the area",
            Self::Imprisoned => "imprisoned",
            Self::Died => "died",
            Self::NotSupported => "MARE not supported",
            Self::MatrixScore => "matrix score alone",
        }
    }

    /// Returns whether a Team or Service Manager must have told the SPoC first (14.1).
    pub fn needs_end_notice(self) -> bool {
        matches!(self, Self::Discharged | Self::InvolvementEnds | Self::MovedAway | Self::Imprisoned)
    }
}

/// The closure.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Closure {
    /// Why.
    pub reason: ClosureReason,
    /// The rationale in words.
    pub rationale: String,
    /// By whom and when.
    pub deed: Deed,
}

/// A disposal that can qualify for Category 2 (4.4, 8.2).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Disposal {
    /// Custody, served; counts by its length.
    Custody,
    /// Suspended sentence; counts by its length.
    SuspendedSentence,
    /// Youth detention; counts by its length.
    YouthDetention,
    /// Indeterminate sentence.
    Indeterminate,
    /// Hospital order, without restrictions.
    HospitalOrder,
    /// Hospital order with restrictions.
    RestrictedHospitalOrder,
    /// Guardianship order.
    GuardianshipOrder,
    /// Not guilty by reason of insanity, or unfit to plead, with a hospital or guardianship order.
    InsanityOrUnfit,
    /// Existing disqualification order.
    DisqualificationOrder,
    /// Anything else: does not qualify.
    Other,
}

/// MAPPA category and level over time; independent of MARE (D-15).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct MappaSpan {
    /// Category 1 to 3.
    pub category: u8,
    /// Level 1 to 3.
    pub level: u8,
    /// From.
    pub from: NaiveDate,
    /// To, or null.
    pub to: Option<NaiveDate>,
    /// Qualifying disposal or basis, in words (4.4, 4.5).
    #[serde(default)]
    pub basis: String,
    /// Qualifying disposal of Category 2 (4.4).
    #[serde(default)]
    pub disposal: Option<Disposal>,
    /// Length of a custodial disposal in months.
    #[serde(default)]
    pub months: Option<u16>,
    /// By whom and when.
    pub deed: Deed,
}

/// A case.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(default)]
pub struct Case {
    /// Uid.
    pub uid: String,
    /// Reference such as `C-2026-001`.
    pub reference: String,
    /// Uid of the service user.
    pub person: String,
    /// State.
    pub state: CaseState,
    /// The states with their days, oldest first.
    pub states: Vec<StateSpan>,
    /// Uids of its referrals, oldest first.
    pub referrals: Vec<String>,
    /// Edition of the policy pack the case is run on (ruling 13).
    pub edition: String,
    /// Decisions, oldest first.
    pub decisions: Vec<CaseDecision>,
    /// When the service user was told, by referral.
    pub informed: Vec<Informed>,
    /// A manager's word that involvement ends.
    pub end_notice: Option<EndNotice>,
    /// The closure.
    pub closure: Option<Closure>,
    /// MAPPA status over time.
    pub mappa: Vec<MappaSpan>,
}

impl Case {
    /// Moves the case to `state` from `on`, closing the span before. A state that lasts no whole day keeps its
    /// span with the same first and last day, so that nothing is lost.
    pub fn enter(&mut self, state: CaseState, on: NaiveDate, because: &str) {
        if let Some(last) = self.states.last_mut().filter(|s| s.to.is_none()) {
            last.to = Some(on);
        }
        self.state = state;
        self.states.push(StateSpan { state, from: on, to: None, because: because.to_owned() });
    }

    /// Records a MAPPA category and level from its day on, ending the one that held before.
    pub fn categorise(&mut self, span: MappaSpan) {
        for held in self.mappa.iter_mut().filter(|m| m.to.is_none()) {
            held.to = Some(span.from);
        }
        self.mappa.push(span);
    }

    /// Returns the MAPPA category and level that holds now, if one does.
    pub fn mappa_now(&self) -> Option<&MappaSpan> {
        self.mappa.iter().rev().find(|m| m.to.is_none())
    }
}
