//! What stands in the way of booking, moving, inviting, starting and writing; and, in its parts, what the minutes
//! must hold at issue (§4.4, D-01, D-13). It decides nothing: a transition decides by the verdict on its findings.

use super::{Attendance, Invitee, Meeting, Officers};
use crate::calendar::Calendar;
use crate::case::CaseState;
use crate::limit::Limit;
use crate::rule::Finding;
use crate::text::date_in_words;
use chrono::NaiveDate;

mod excluded;
mod judgement;
mod live;
mod record;
mod whole;

pub use excluded::excluded_kind;
pub use live::{Earlier, disagreed, live, not_here};
pub use whole::{Unmet, Whole, issue};

/// What a booking is judged by.
#[derive(Debug, Clone)]
pub struct Booking<'a> {
    /// State of the case.
    pub state: CaseState,
    /// Whether a referral was accepted that no meeting answers yet.
    pub referral_waits: bool,
    /// The day the decision for a MARE was taken, if one was.
    pub decided_on: Option<NaiveDate>,
    /// The day asked for.
    pub date: NaiveDate,
    /// Today.
    pub today: NaiveDate,
    /// T-01, when it runs.
    pub limit: Option<&'a Limit>,
    /// Convenor, chair, minute taker.
    pub officers: &'a Officers,
    /// Names of the accounts with the role of SPoC.
    pub spocs: &'a [String],
}

fn same(a: &str, b: &str) -> bool {
    a.trim().to_lowercase() == b.trim().to_lowercase()
}

/// Returns what stands in the way of booking a meeting (6.6–6.8, 7.2, 11.6).
pub fn book(b: &Booking<'_>, calendar: &Calendar) -> Vec<Finding> {
    let mut found = Vec::new();
    match b.state {
        CaseState::C2 => {}
        CaseState::C1 => found.push(Finding::block(
            "MARE-6.1-1",
            "6.1",
            "case",
            "The SPoC has not decided yet that a MARE is to be held; record the decision first (6.1, 11.4).",
        )),
        CaseState::C3 | CaseState::C4 => found.push(Finding::block(
            "MARE-6.7-1",
            "6.7",
            "case",
            "A meeting of this case is booked already; move that one, or cancel it with a reason.",
        )),
        CaseState::C5 | CaseState::C6 if b.referral_waits => {}
        CaseState::C5 | CaseState::C6 => found.push(Finding::warn(
            "MARE-11.6-2",
            "11.6",
            "case",
            "A further MARE needs a new referral with its trigger (11.6). Without a new referral, give the reason.",
        )),
        CaseState::C7 => found.push(Finding::block(
            "MARE-11.4-1",
            "11.4",
            "case",
            "This case is managed by MAPPA; a MARE needs a new decision of the SPoC.",
        )),
        CaseState::C8 => found.push(Finding::block(
            "MARE-11.6-2",
            "11.6",
            "case",
            "This case is closed; a MARE needs a new referral (11.6).",
        )),
    }
    found.extend(officers(b.officers, b.spocs));
    found.extend(day(b, calendar));
    found
}

/// Returns what is wrong with a new day for a meeting (6.6, 6.7). A change without a reason warns.
pub fn reschedule(b: &Booking<'_>, calendar: &Calendar, reason: &str) -> Vec<Finding> {
    let mut found = day(b, calendar);
    if !reason.trim().is_empty() {
        // One reason answers both: why it is moved, and why past the limit.
        found.retain(|f| f.rule != "MARE-6.6-4");
    } else if !found.iter().any(|f| f.rule == "MARE-6.6-4") {
        found.push(Finding::warn(
            "MARE-6.7-1",
            "6.7",
            "reason",
            "The date is changed: give the reason; the Police are told of the new date (6.7).",
        ));
    }
    found
}

fn day(b: &Booking<'_>, calendar: &Calendar) -> Vec<Finding> {
    let mut found = Vec::new();
    if b.date < b.today {
        found.push(Finding::block(
            "MARE-6.6-1",
            "6.6",
            "date",
            format!("{} has passed; choose a day from today on.", date_in_words(b.date)),
        ));
    } else if let Some(decided) = b.decided_on.filter(|d| b.date < *d) {
        found.push(Finding::block(
            "MARE-6.6-1",
            "6.6",
            "date",
            format!(
                "A meeting on {} would be before the decision of {}.",
                date_in_words(b.date),
                date_in_words(decided)
            ),
        ));
    }
    if !calendar.is_working_day(b.date) {
        let why = calendar.holiday_name(b.date).unwrap_or_else(|| "a weekend".into());
        found.push(Finding::warn(
            "MARE-R-2",
            "6.6",
            "date",
            format!(
                "{} is not a working day ({why}); give the reason for meeting on it.",
                date_in_words(b.date)
            ),
        ));
    }
    if let Some(limit) = b.limit.filter(|l| b.date > l.due) {
        found.push(Finding::warn(
            "MARE-6.6-4",
            "6.6",
            "date",
            format!(
                "The meeting must be held by {} ({}). A later day counts as out of time and needs a reason (6.6).",
                date_in_words(limit.due),
                limit.due
            ),
        ));
    }
    found
}

/// Returns what is wrong with convenor, chair and minute taker at booking (6.6, 6.8, 7.2).
pub fn officers(officers: &Officers, spocs: &[String]) -> Vec<Finding> {
    let mut found = Vec::new();
    if officers.convenor.trim().is_empty() {
        found.push(Finding::block(
            "MARE-FAQ-14",
            "6.6",
            "convenor",
            "Name the convenor: the Team or Service Manager who calls the meeting (6.6).",
        ));
    }
    if officers.chair.trim().is_empty() {
        found.push(Finding::block(
            "MARE-6.8-1",
            "6.8",
            "chair",
            "Name the chair; usually it is the SPoC (6.8).",
        ));
    } else if !spocs.is_empty()
        && !spocs.iter().any(|s| same(s, &officers.chair))
        && officers.chair_reason.trim().is_empty()
    {
        found.push(Finding::warn(
            "MARE-6.8-1",
            "6.8",
            "chair",
            format!("{} chairs instead of the SPoC: give the reason (6.8).", officers.chair.trim()),
        ));
    }
    if officers.minute_taker.trim().is_empty() {
        found.push(Finding::note(
            "MARE-7.2-1",
            "7.2",
            "minute_taker",
            "The referring team still has to name a minute taker, with a stand-in (7.2, D-33).",
        ));
    }
    found
}

/// Returns what stands in the way of inviting somebody (21.4): no override exists (D-04).
pub fn invite(invitee: &Invitee) -> Vec<Finding> {
    let mut found = Vec::new();
    if invitee.name.trim().is_empty() && invitee.agency.trim().is_empty() {
        found.push(Finding::block(
            "MARE-6.6-3",
            "6.6",
            "name",
            "Name the person, or the agency with the name to follow (D-25).",
        ));
    }
    if let Some(kind) = excluded_kind(invitee.kind, &invitee.role) {
        let who = if invitee.name.trim().is_empty() { "This person" } else { invitee.name.trim() };
        found.push(Finding::block(
            "MARE-21.4-1",
            "21.4",
            "invitee",
            format!("{who} cannot be invited: the service user, a carer, relative, advocate or legal representative never takes part; this is a {kind} (21.4)."),
        ));
    }
    found
}

/// Returns a note when `line` is somebody who is never invited and was in the room all the same (D-04).
pub fn in_the_room(line: &Attendance) -> Option<Finding> {
    let kind = excluded_kind(line.kind, &line.role).filter(|_| line.took_part())?;
    Some(Finding::note(
        "MARE-21.4-1",
        "21.4",
        &format!("attendance:{}", line.uid),
        format!(
            "{} is a {kind} and should not be here (21.4). Record the reason and the time they left; it is an exception (D-04).",
            line.name
        ),
    ))
}

/// Returns what stands in the way of starting the meeting (D-03, 7.2). The declaration does not: it belongs inside.
pub fn start(meeting: &Meeting, today: NaiveDate, from_notes: bool) -> Vec<Finding> {
    let mut found = named(&meeting.officers);
    if from_notes && meeting.date > today {
        found.push(Finding::block(
            "D-11",
            "D-11",
            "date",
            format!(
                "This meeting is booked for {}; notes can only be entered afterwards.",
                date_in_words(meeting.date)
            ),
        ));
    }
    if !from_notes && meeting.date != today {
        found.push(Finding::block(
            "D-11",
            "D-11",
            "date",
            format!(
                "This meeting is booked for {}, which is not today. Move it, or enter it from notes (D-11).",
                date_in_words(meeting.date)
            ),
        ));
    }
    found
}

/// Returns the refusal of a meeting without chair or minute taker; no exception exists (D-01).
pub fn named(officers: &Officers) -> Vec<Finding> {
    let mut found = Vec::new();
    if officers.chair.trim().is_empty() {
        found.push(Finding::block("MARE-6.8-1", "6.8", "officers.chair", "The chair is not named (6.8)."));
    }
    if officers.minute_taker.trim().is_empty() {
        found.push(Finding::block(
            "MARE-7.2-1",
            "7.2",
            "officers.minute_taker",
            "The minute taker is not named (7.2).",
        ));
    }
    found
}

/// Returns the refusal to write in minutes that are issued or belong to a cancelled meeting (D-12).
pub fn write(meeting: &Meeting) -> Vec<Finding> {
    if meeting.state.is_open_for_writing() {
        return Vec::new();
    }
    let words = if meeting.issued.is_some() {
        "These minutes are issued and never change. Record the correction as an addendum (D-12)."
    } else {
        "This meeting was cancelled; there are no minutes to write."
    };
    vec![Finding::block("D-12", "D-12", "meeting", words)]
}

/// Returns the warning before the first entry of the information exchange (MARE-A2-2): nobody is refused (D-03).
pub fn first_information(meeting: &Meeting, section: u8, others_there: bool) -> Vec<Finding> {
    if section != INFORMATION_EXCHANGE || others_there || meeting.declared_at.is_some() {
        return Vec::new();
    }
    vec![Finding::warn(
        "MARE-A2-2",
        "A2, A5",
        "declaration",
        "The confidentiality and diversity declaration has not been made; it comes before the information exchange. Give the reason to go on without it (A2).",
    )]
}

/// Section of Appendix 7 that holds the information exchange.
pub const INFORMATION_EXCHANGE: u8 = 7;

#[cfg(test)]
mod tests;
