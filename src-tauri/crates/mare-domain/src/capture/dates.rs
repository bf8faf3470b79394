//! Which date of a line is kept. An action has one: the day it is due, or the day it is looked at again. A second one is
//! not dropped: it is written out in the text.

use super::kind::LineKind;
use super::meant::Meant;
use super::phrase::Piece;
use super::reading::Parsed;
use super::when::{self, Reached};
use super::{Day, Due};
use crate::action::DueKind;

/// Decides which date is kept: the one it is due by, or that on which it is looked at again where there is no other. A
/// standing instruction keeps none (D-09); what was typed of it stays in its words.
pub(super) fn dates(
    meant: &mut Meant,
    parsed: &Parsed,
    due: Option<usize>,
    review: Option<usize>,
    day: &Day<'_>,
) {
    let found = |at: Option<usize>| match at.and_then(|at| parsed.pieces.get(at)).map(|p| &p.piece) {
        Some(Piece::Due(found)) => Some((found, DueKind::Date)),
        Some(Piece::Review(found)) => Some((found, DueKind::Review)),
        _ => None,
    };
    let is_standing = meant.kind == LineKind::Standing;
    let kept = due.or(review).filter(|_| !is_standing);
    if let Some((found, kind)) = found(kept) {
        meant.due_piece = kept;
        match found {
            Ok(reached) => {
                meant.doubt.clone_from(&reached.doubt);
                meant.timed.clone_from(&reached.timed);
                meant.due = Some(on_the_day(reached, kind, day));
            }
            Err(why) => meant.no_such_day = Some(why.clone()),
        }
    }
    meant.stays_dated = is_standing && due.is_some();
    if kept != review
        && let Some((found, _)) = found(review)
    {
        meant.review_piece = review;
        meant.review = Some(found.as_ref().map(|reached| reached.date).map_err(String::clone));
    }
}

fn on_the_day(reached: &Reached, kind: DueKind, day: &Day<'_>) -> Due {
    let date = reached.date;
    let why_not = if date < day.date {
        "it has passed".to_owned()
    } else if day.calendar.is_working_day(date) {
        String::new()
    } else {
        day.calendar.holiday_name(date).unwrap_or_else(|| "a weekend".into())
    };
    let how = match reached.counted.as_str() {
        "" => when::distance(day.calendar, day.date, date),
        counted => counted.to_owned(),
    };
    Due { date, kind, how, instead: when::instead(date, day), why_not }
}
