//! The owner of an action who is named without `@`: "Jorah to ring the ward", "Ellery fits a door", "move the bins Cressida
//! Plumgarth". Only where the line was said to be an action; it refuses a name that belongs to the sentence.

use super::phrase::Piece;
use super::reading::{Place, Placed};
use super::room::{Found, Room, folded, title_and_name};
use super::verb::is_verb;
use super::words::Word;
use crate::pack::PolicyPack;

/// The most words a name has, with its title.
const LONGEST: usize = 4;

/// Returns who owns it by the words of the sentence, with the place of the name.
pub(super) fn owner(sentence: &[Word<'_>], room: &Room) -> Option<Placed> {
    at_start(sentence, room).or_else(|| at_end(sentence, room))
}

/// Returns whoever is told at the start: the name and "to" go, before "fits" or "rings" the name stays.
fn at_start(sentence: &[Word<'_>], room: &Room) -> Option<Placed> {
    (1..=LONGEST).rev().find_map(|length| {
        let (name, rest) = sentence.split_at_checked(length)?;
        let (next, behind) = rest.split_first()?;
        let told = matches!(next.text, "to" | "will")
            && behind.first().is_some_and(|w| is_verb(&w.bare().to_lowercase()));
        if !told && !says_what_is_done(&next.bare().to_lowercase()) {
            return None;
        }
        let found = found(name, name.last()?.text, room)?;
        let (last, place) = if told { (next, Place::Start) } else { (name.last()?, Place::Inside) };
        Some(placed(name, *last, found, place))
    })
}

/// Returns the one whose whole name stands behind the deed.
fn at_end(sentence: &[Word<'_>], room: &Room) -> Option<Placed> {
    (2..=LONGEST).rev().find_map(|length| {
        let (before, name) = sentence.split_at_checked(sentence.len().checked_sub(length)?)?;
        let word = before.last()?;
        let last = name.last()?;
        let found = found(name, last.text.trim_end_matches([',', '.', ';']), room)?;
        let Found::One(at, _) = found else { return None };
        let typed: Vec<&str> = name.iter().map(|w| w.bare()).collect();
        if title_and_name(&typed.join(" ")).1 != title_and_name(&room.person(at)?.name).1 {
            return None;
        }
        let bare = word.bare().to_lowercase();
        let goes_on = word.text.ends_with(char::is_alphanumeric)
            && (is_verb(&bare)
                || PolicyPack::cumbria_2017().capture.between.contains(&bare)
                || says_what_is_done(&bare));
        (!goes_on).then(|| placed(name, *last, found, Place::End))
    })
}

/// Returns who is called so, when the words are a name and nothing else: no comma inside, no "'s". `last` is the last word
/// as it counts.
fn found(name: &[Word<'_>], last: &str, room: &Room) -> Option<Found> {
    let (end, first) = name.split_last()?;
    let is_bare = |w: &Word<'_>| w.text.trim_end_matches('.') == w.bare();
    if !first.iter().all(is_bare) || last != end.bare() || !name.iter().all(begins_with_a_capital) {
        return None;
    }
    let typed = name.iter().map(|w| w.bare()).collect::<Vec<_>>().join(" ");
    match (room.agency_of(&folded(&typed), true), room.called(&typed).as_slice()) {
        (Some(agency), _) => Some(Found::Agency(agency)),
        (None, []) => None,
        (None, [one]) => Some(Found::One(*one, Vec::new())),
        (None, several) => Some(Found::Several(several.to_vec())),
    }
}

fn begins_with_a_capital(word: &Word<'_>) -> bool {
    word.text.starts_with(char::is_uppercase)
}

/// Returns whether a word says what somebody does: "fits", "watches", "carries".
fn says_what_is_done(word: &str) -> bool {
    ["s", "es"].into_iter().filter_map(|end| word.strip_suffix(end)).any(is_verb)
        || word.strip_suffix("ies").is_some_and(|stem| is_verb(&format!("{stem}y")))
}

fn placed(name: &[Word<'_>], last: Word<'_>, found: Found, place: Place) -> Placed {
    let typed = name.iter().map(|w| w.bare()).collect::<Vec<_>>().join(" ");
    let from = name.first().map_or(last.at, |w| w.at);
    Placed { range: from..last.range().end, piece: Piece::At(found, typed), place }
}
