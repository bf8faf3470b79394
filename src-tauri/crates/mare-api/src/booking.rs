//! Booking: a day inside the limit, convenor, chair and minute taker, and who is asked to come. It refuses the
//! people who are never invited (21.4) and a day that has passed; everything else goes through with a reason.

use crate::act::Look;
use crate::error::{ApiError, Code};
use mare_domain::meeting::{Meeting, MeetingState};
use mare_store::Stored;

mod day;
mod ground;
mod input;
mod invitation;

pub use day::{book, cancel, officers, reschedule};
pub use ground::lawful_dates;
pub use input::{
    BookMeeting, BookableCase, CancelMeeting, ChangeOfficers, ChaseInvitee, InvitePerson, InviteeCard,
    LawfulDates, LawfulDay, MoveMeeting, NewInvitee, ReplyOfInvitee, WhichInvitee,
};
pub use invitation::{chase, invite, reply, uninvite};

/// Returns a meeting that is booked and not started.
fn planned(look: &Look<'_>, which: &str) -> Result<Stored<Meeting>, ApiError> {
    let found = crate::meeting::open(look, which)?;
    if found.row.state != MeetingState::Planned {
        return Err(ApiError::new(
            Code::Conflict,
            format!(
                "This meeting is “{}”; only a booked one can be changed like this.",
                found.row.state.in_words()
            ),
        ));
    }
    Ok(found)
}
