//! What would have made a line an action, said where a mark shows that one was meant: an `@`, a date or "standing
//! instruction" with a deed. It says nothing of ordinary information, however many dates and names stand in it.

use super::phrase::Piece;
use super::reading::{Parsed, Place};
use super::room::Found;

/// Returns what is missing, in words; nothing where nothing shows that an action was meant.
pub(super) fn hint(
    parsed: &Parsed,
    owner: Option<usize>,
    date: Option<usize>,
    dated: bool,
) -> Option<String> {
    let place = |at: Option<usize>| at.and_then(|at| parsed.pieces.get(at)).map(|p| p.place);
    let standing = parsed.pieces.iter().any(|p| matches!(p.piece, Piece::Standing(_)));
    let everyone =
        |at: usize| matches!(parsed.pieces.get(at).map(|p| &p.piece), Some(Piece::At(Found::Everyone, _)));
    // "Told @lark about the standing instruction": a mark and these words are never passed over in silence.
    if !standing && (parsed.begins_standing || parsed.says_standing && owner.is_some()) {
        return Some("no standing instruction yet: /s at the start of the line makes it one".into());
    }
    match place(owner) {
        // "Told @lark he would be gone": a name in a sentence that asks for nothing.
        Some(Place::Inside | Place::Start) if !parsed.asks => None,
        Some(_) if owner.is_some_and(everyone) => {
            Some("an action needs one named person: @ and a name, with a date, make it one".into())
        }
        Some(Place::End) if !dated && until(parsed).is_some() => until(parsed).map(|words| {
            format!("“{words}” says how long it holds, not by when: add a review date for an action, or “standing instruction” if there is none")
        }),
        Some(_) if dated => {
            Some("the name and the date belong to the sentence; Alt+A makes it an action".into())
        }
        Some(_) => {
            Some("no date was understood: with one it is an action; Alt+A makes it one without".into())
        }
        None => unowned(parsed, place(date), dated, standing),
    }
}

/// Returns how long it holds, right behind its owner.
fn until(parsed: &Parsed) -> Option<&str> {
    parsed.pieces.iter().find_map(|p| match &p.piece {
        Piece::Until(words) => Some(words.as_str()),
        _ => None,
    })
}

fn unowned(parsed: &Parsed, date: Option<Place>, dated: bool, standing: bool) -> Option<String> {
    if let Some((_, name)) = parsed.nobody.as_ref().filter(|_| dated || parsed.asks || parsed.nobody_ends) {
        return Some(format!("nobody here is called “{name}”, so it is no action yet"));
    }
    if standing {
        let said = "nobody owns it: @ and a name make it a standing instruction; Alt+A makes it one without";
        return Some(said.into());
    }
    if parsed.asks_somebody {
        return Some(if dated {
            "nobody owns it: @ before the name makes it an action".into()
        } else {
            "@ before the name and a date make it an action; Alt+A makes it one without".into()
        });
    }
    let apart = dated && date != Some(Place::Inside);
    (parsed.asks && apart).then(|| "nobody owns it: @ and a name make it an action".into())
}
