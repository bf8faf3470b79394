//! What stands inside a sentence: marks wherever they are, and a date behind "by" or another word that leads to one. It
//! looks at a bounded number of places, so that a pasted report takes no longer than a line.

use super::Day;
use super::phrase::{self, Piece, Search};
use super::reading::{MOST_MARKS, Parsed, Place, Placed};
use super::room::Room;
use super::words::Word;
use std::ops::Range;

/// Takes the marks inside the sentence, and a date after "by".
pub(super) fn inside(
    words: &[Word<'_>],
    Range { start: first, end }: Range<usize>,
    search: Search,
    room: &Room,
    day: &Day<'_>,
    parsed: &mut Parsed,
) {
    let mut looked_at = 0;
    let (mut dated, mut reviewed) = (false, false);
    let mut skip_to = first;
    for (at, word) in words.iter().enumerate().take(end).skip(first) {
        if at < skip_to || looked_at >= MOST_MARKS {
            continue;
        }
        let place = if at == first { Place::Start } else { Place::Inside };
        let mut keep = |range: Range<usize>, piece: Piece| parsed.pieces.push(Placed { range, piece, place });
        let marked = word.is_marked();
        if marked && let Some((_, name)) = phrase::handle(*word) {
            looked_at += 1;
            match phrase::at(*word, room) {
                Some((_, found, typed)) => {
                    let behind = words.get(at + 1..end).unwrap_or_default();
                    let small = if place == Place::Start { led_by_owner(behind) } else { 0 };
                    let last = words.get(at + small).map_or(word.range().end, |w| w.range().end);
                    skip_to = at + small + 1;
                    keep(word.at..last, Piece::At(found, typed));
                }
                None if parsed.nobody.is_none() => parsed.nobody = Some((word.range(), name.to_owned())),
                None => {}
            }
        } else if marked && let Some(basis) = phrase::basis(*word) {
            looked_at += 1;
            keep(word.range(), Piece::Basis(basis));
        } else if marked && let Some(readers) = phrase::readers(*word, room) {
            looked_at += 1;
            keep(word.range(), readers);
        } else if !dated && word.text.starts_with('+') {
            let marker = word.text.trim_end_matches(['.', ',', ';', ')']).to_lowercase();
            if let Some(found) = super::when::marker(&marker, day) {
                dated = true;
                // A marker is never part of the sentence, wherever it stands.
                parsed.pieces.push(Placed {
                    range: word.range(),
                    piece: Piece::Due(found),
                    place: Place::Start,
                });
            }
        } else if (!dated || !reviewed) && phrase::may_begin_a_date(*word, words.get(at + 1).copied(), search)
        {
            looked_at += 1;
            let found = words.get(at..end).and_then(|w| phrase::inside(w, search, day));
            let Some((length, piece)) = found else { continue };
            let range = word.at..words.get(at + length - 1).map_or(word.range().end, |w| w.range().end);
            skip_to = at + length;
            match piece {
                // "Review by Friday what he was told": the deed, and by when.
                Piece::Review(found) if at == first && !dated => {
                    dated = true;
                    parsed.pieces.push(Placed { range, piece: Piece::Due(found), place: Place::Inside });
                }
                Piece::Review(_) if !reviewed => {
                    reviewed = true;
                    parsed.pieces.push(Placed { range, piece, place: Place::Inside });
                }
                Piece::Due(_) if !dated => {
                    dated = true;
                    keep(range, piece);
                }
                _ => {}
            }
        }
    }
}

/// Returns how many small words lead from an owner at the start to what they do: "@lark – to visit …".
fn led_by_owner(behind: &[Word<'_>]) -> usize {
    let marks = usize::from(behind.first().is_some_and(|w| w.is_marks()));
    let next = behind.get(marks).map(|w| w.text.to_lowercase());
    marks + usize::from(next.is_some_and(|w| w == "to" || w == "will"))
}
