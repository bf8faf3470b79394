//! What a booking stands on: the case, the referral it answers, and the limit that runs.

use super::{BookableCase, LawfulDates, LawfulDay};
use crate::act::Look;
use crate::error::ApiError;
use crate::limits::{Facts, of_case};
use chrono::NaiveDate;
use mare_domain::case::Case;
use mare_domain::limit::{Limit, LimitStatus};
use mare_domain::meeting::guard::Booking;
use mare_domain::meeting::{Meeting, MeetingState, Officers};
use mare_domain::referral::Referral;
use mare_domain::text::date_in_words;

/// What a booking is made from: the case, the referral it answers and the limit that runs.
pub(super) struct Ground {
    pub(super) facts: Facts,
    pub(super) referral: Option<Referral>,
    waits: bool,
    pub(super) limit: Option<Limit>,
}

impl Ground {
    pub(super) fn of(look: &Look<'_>, case: &str) -> Result<Self, ApiError> {
        let facts = Facts::of(look, look.get::<Case>(case.trim())?.row)?;
        let answered = |r: &Referral| {
            facts.meetings.iter().any(|m| m.referral == r.uid && m.state != MeetingState::Cancelled)
        };
        let waiting = facts.referrals.iter().rev().find(|r| r.is_mare() && !answered(r)).cloned();
        let waits = waiting.is_some();
        let referral = waiting.or_else(|| facts.referrals.iter().rev().find(|r| r.is_mare()).cloned());
        let limit = t_01(look, &facts, referral.as_ref().map(|r| r.uid.as_str()))?;
        Ok(Self { facts, referral, waits, limit })
    }

    pub(super) fn of_meeting(look: &Look<'_>, meeting: &Meeting) -> Result<Self, ApiError> {
        let facts = Facts::of(look, look.get::<Case>(&meeting.case)?.row)?;
        let referral = facts.referrals.iter().find(|r| r.uid == meeting.referral).cloned();
        let limit = t_01(look, &facts, Some(&meeting.referral))?;
        Ok(Self { facts, referral, waits: false, limit })
    }

    pub(super) fn booking<'a>(
        &'a self,
        look: &Look<'_>,
        date: NaiveDate,
        officers: &'a Officers,
        spocs: &'a [String],
    ) -> Booking<'a> {
        Booking {
            state: self.facts.case.state,
            referral_waits: self.waits,
            decided_on: self.referral.as_ref().and_then(|r| r.decision.as_ref()).map(|d| d.deed.on),
            date,
            today: look.today(),
            // A limit that was met by an earlier meeting says nothing about a further one.
            limit: self
                .limit
                .as_ref()
                .filter(|l| matches!(l.status, LimitStatus::Open | LimitStatus::NotMet)),
            officers,
            spocs,
        }
    }
}

pub(super) fn t_01(
    look: &Look<'_>,
    facts: &Facts,
    referral: Option<&str>,
) -> Result<Option<Limit>, ApiError> {
    let Some(referral) = referral else { return Ok(None) };
    Ok(of_case(look, facts)?
        .into_iter()
        .find(|d| d.limit.rule == "T-01" && d.id == referral)
        .map(|d| d.limit))
}
/// Returns the working days from tomorrow to the limit of T-01, each with what is left in hand (6.6).
pub fn lawful_dates(look: &Look<'_>, input: BookableCase) -> Result<LawfulDates, ApiError> {
    let ground = Ground::of(look, &input.case)?;
    let calendar = look.calendar()?;
    let today = look.today();
    let Some(limit) = ground.limit.filter(|l| matches!(l.status, LimitStatus::Open | LimitStatus::NotMet))
    else {
        let words =
            "No MARE waits to be booked: T-01 runs from the day the team receives the decision (6.6)."
                .to_owned();
        return Ok(LawfulDates { days: Vec::new(), limit: None, words });
    };
    let days: Vec<LawfulDay> = today
        .iter_days()
        .skip(1)
        .take_while(|day| *day <= limit.due)
        .filter(|day| calendar.is_working_day(*day))
        .map(|date| LawfulDay {
            date,
            words: date_in_words(date),
            in_hand: calendar.working_days_between(date, limit.due),
        })
        .collect();
    let words = if days.is_empty() {
        format!(
            "The MARE was to be held by {}; every day from now on is out of time and needs a reason (6.6).",
            date_in_words(limit.due)
        )
    } else {
        format!("The MARE must be held by {} (6.6). {}", date_in_words(limit.due), limit.explanation)
    };
    Ok(LawfulDates { days, limit: Some(limit), words })
}
