//! How a phrase is written in the text that is kept: not at all, as a name or a date, or as it was typed.

use super::meant::Meant;
use super::phrase::Piece;
use super::reading::{Place, Placed};
use super::room::{Found, Room};
use super::words::Edit;
use crate::person::{TOKEN_CLOSE, TOKEN_OPEN};
use crate::text::date_in_words;
use std::ops::Range;

/// Returns a part taken out of the text.
pub(super) fn cut(range: Range<usize>) -> Edit {
    Edit { range, instead: String::new() }
}

/// Returns how a phrase is written in the text: not at all, as a name, or as it was typed.
pub(super) fn edit(at: usize, placed: &Placed, meant: &Meant, room: &Room, line: &str) -> Option<Edit> {
    let is_action = meant.kind.action().is_some();
    match &placed.piece {
        Piece::Basis(_) => Some(cut(placed.range.clone())),
        Piece::Readers(known, _) if known.is_empty() => None,
        Piece::Readers(known, _) if placed.place == Place::Inside => {
            Some(Edit { range: placed.range.clone(), instead: known.join(", ") })
        }
        Piece::Readers(..) => Some(cut(placed.range.clone())),
        Piece::At(found, typed) => {
            if *found == Found::Everyone && is_action && placed.place == Place::End {
                return Some(Edit { range: placed.range.clone(), instead: format!("({typed})") });
            }
            let owns = is_action && meant.owner_piece == Some(at) && *found != Found::Everyone;
            if owns && placed.place != Place::Inside {
                // In doubt the word stays, so that it can still be read when somebody says who was meant.
                return meant.owner_may_be.is_empty().then(|| cut(placed.range.clone()));
            }
            let name = match found {
                Found::One(at, _) => room.person(*at).map(|p| p.name.clone())?,
                Found::Protected(at) => {
                    room.person(*at).map(|p| format!("{TOKEN_OPEN}{}{TOKEN_CLOSE}", p.uid))?
                }
                Found::Agency(at) => room.agency(*at).map(|a| a.name.clone())?,
                Found::Several(_) => return None,
                Found::Everyone => typed.clone(),
            };
            // Only the name is written out; a bracket before it or a comma behind it stays.
            let from =
                line.get(placed.range.clone()).and_then(|t| t.find('@')).map(|at| placed.range.start + at)?;
            let to = from + 1 + typed.len();
            // Only one person owns an action; another name behind it says with whom.
            Some(if is_action && placed.place == Place::End && meant.owner_piece.is_some() {
                Edit { range: placed.range.start..to, instead: format!("with {name}") }
            } else {
                Edit { range: from..to, instead: name }
            })
        }
        Piece::Due(_) | Piece::Review(_) if placed.place == Place::Inside => None,
        Piece::Review(Ok(found)) if meant.review_piece == Some(at) => Some(Edit {
            range: placed.range.clone(),
            instead: format!("(review {})", date_in_words(found.date)),
        }),
        // The date has no hour: what was said of it stays in the words.
        Piece::Due(Ok(found)) | Piece::Review(Ok(found)) => {
            let is_whole = found.timed.is_none() && is_action && meant.due_piece == Some(at);
            is_whole.then(|| cut(placed.range.clone()))
        }
        Piece::Due(Err(_)) | Piece::Review(Err(_)) => None,
        Piece::Standing(holds) => {
            is_action.then(|| Edit { range: placed.range.clone(), instead: holds.clone() })
        }
        Piece::Between => (is_action && meant.has_end).then(|| cut(placed.range.clone())),
        Piece::Event(_) | Piece::Soon | Piece::Until(_) => None,
    }
}
