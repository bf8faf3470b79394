//! A meeting: what is seen of it and what is done while it is held. Typing is never refused; what is missing is
//! shown and stands in nobody's way before the issue.

mod answer;
mod card;
mod carry;
mod chair;
mod done;
mod follow_on;
mod leaving;
mod load;
mod missing;
mod moment;
mod place;
mod plan;
mod read_back;
mod room;
mod running;
mod since;
#[cfg(test)]
mod tests;
#[cfg(test)]
pub(crate) mod trial;
mod view;
mod words;

pub use answer::{SetAnswer, set};
pub use card::{
    ActionCard, AgencyCard, AtRiskCard, CarriedCard, CarriedTotals, DisclosureCard, EntryCard, MeetingCard,
    MeetingView, PreviousAction, Removed, Subject, WhichMeeting,
};
pub use carry::{CarryAction, carry};
pub(crate) use carry::{Placed, earlier_actions, extended_in, running_after};
pub use chair::{
    AgendaLine, ChairView, MissingPoint, ReadBack, RequiredLine, RequiredState, SectionNow, Timing, chair,
};
pub(crate) use chair::{agencies_of, required};
pub(crate) use done::done;
pub use follow_on::{AfternoonLine, FollowOn, FollowedOn, afternoon, follow_on};
pub use leaving::{ExtendedAction, Heard, LeavingCard, WhoLeaves, leaving};
pub(crate) use load::{
    agencies, agency_names, agency_note, audience, card, open, plan, removed, spocs, tidy_restriction,
    typed_here, writable,
};
pub use missing::{Missing, MissingSection, missing};
pub(crate) use missing::{missing_of, unmet};
pub(crate) use moment::{day_of, heard_of, moment_of, optional_day, text_of, time_of};
pub(crate) use place::{GAP, Sibling, place_between};
pub(crate) use plan::{Plan, at_risk_card, disclosure_card};
pub use read_back::{
    AcceptAgency, ActionRead, AgencyAccepted, AgencyRead, DecisionRead, ReadBackView, StandingRead,
    WhatToReadBack, accept_agency, read_back,
};
pub use running::{
    EndedMeeting, EnterSection, MeetingMoment, StartMeeting, adjourn, end, resume, section, start,
};
pub(crate) use running::{case_enters, function_of};
pub use view::{ListMeetings, LookAtMeeting, MeetingRow, Meetings, get, list};
pub(crate) use words::Words;
