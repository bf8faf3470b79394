//! What a line is taken for: one owner or a question, one date or none, action or entry. It decides and says so;
//! the person who typed it sees the decision before Enter and can turn it back.

use super::dates::dates;
use super::kind::LineKind;
use super::lead::Lead;
use super::phrase::Piece;
use super::reading::{Parsed, Place, Placed};
use super::room::{Found, Room};
use super::when;
use super::{Day, Due, Understood, hint};
use crate::entry::Basis;
use crate::text::date_in_words;
use chrono::NaiveDate;

/// What an action says that everybody is to do.
pub(super) const NOT_EVERYONE: &str = "an action needs one named person";

/// Whom a standing instruction binds (D-09).
pub(super) const EVERY_AGENCY: &str = "all agencies present";

/// What was decided.
#[derive(Debug, Clone, Default)]
pub(super) struct Meant {
    pub(super) kind: LineKind,
    pub(super) agency: String,
    pub(super) speaker: Option<usize>,
    pub(super) speaker_may_be: Vec<usize>,
    pub(super) owner: Option<usize>,
    /// Whoever the owner's name fits as well, but is not in the room.
    pub(super) not: Vec<usize>,
    pub(super) owner_may_be: Vec<usize>,
    pub(super) owner_typed: String,
    pub(super) owner_piece: Option<usize>,
    pub(super) due: Option<Due>,
    pub(super) due_piece: Option<usize>,
    /// When it is looked at again, beside another date: written out in the text, because an action has one date.
    pub(super) review: Option<Result<NaiveDate, String>>,
    pub(super) review_piece: Option<usize>,
    /// Said of hours and times of day.
    pub(super) timed: Option<String>,
    pub(super) no_such_day: Option<String>,
    pub(super) doubt: Option<String>,
    pub(super) event: String,
    pub(super) readers: Vec<String>,
    pub(super) unknown_readers: Vec<String>,
    pub(super) basis: Option<Basis>,
    pub(super) lead_is_cut: bool,
    /// Whether phrases at the end are taken out.
    pub(super) has_end: bool,
    /// A date of a standing instruction, which has none.
    pub(super) stays_dated: bool,
    /// How long a standing instruction holds, as typed; its words stay in the text.
    pub(super) holds: String,
    /// What was typed where everybody is to do it.
    pub(super) everyone: String,
    pub(super) says_nobody: bool,
    pub(super) nobody: String,
    /// What would have made a note an action.
    pub(super) hint: Option<String>,
}

/// Returns what a line is taken for.
pub(super) fn decide(parsed: &Parsed, room: &Room, day: &Day<'_>) -> Meant {
    let mut meant = Meant::default();
    for placed in &parsed.pieces {
        match &placed.piece {
            Piece::Basis(basis) => meant.basis = Some(*basis),
            Piece::Readers(known, unknown) => {
                add(&mut meant.readers, known);
                add(&mut meant.unknown_readers, unknown);
            }
            _ => {}
        }
    }
    let (due, review) = (date_piece(parsed, false), date_piece(parsed, true));
    let date = due.or(review);
    let is_event = |p: &Placed| matches!(p.piece, Piece::Event(_));
    let holds = parsed.pieces.iter().find_map(|p| match &p.piece {
        Piece::Standing(holds) => Some(holds),
        _ => None,
    });
    let standing = holds.is_some();
    let dated = date.is_some() || standing || parsed.pieces.iter().any(is_event);
    let owner = owner_piece(parsed);
    // "Told @lark he would be gone by Friday, he said": both belong to the sentence, so it is none of ours.
    let apart =
        |at: Option<usize>| at.and_then(|at| parsed.pieces.get(at)).is_some_and(|p| p.place != Place::Inside);
    // "He must be out by Friday, so housing rang @cressida at once": the words behind the name do not part it from them.
    let held = |p: &Placed| matches!(p.piece, Piece::Soon | Piece::Until(_));
    let goes_on = owner.and_then(|at| parsed.pieces.get(at + 1)).is_some_and(held) && !parsed.asks;
    let is_action = owner.is_some() && dated && (apart(owner) && !goes_on || apart(date) || date.is_none());
    meant.kind = match parsed.kind {
        Some(LineKind::Action) if standing => LineKind::Standing,
        Some(kind) => kind,
        None if is_action && standing => LineKind::Standing,
        None if is_action => LineKind::Action,
        None => room.plain,
    };
    if meant.kind.action().is_some() {
        meant.holds = holds.filter(|words| !words.starts_with('–')).cloned().unwrap_or_default();
        action(&mut meant, parsed, owner, room);
        dates(&mut meant, parsed, due, review, day);
    } else {
        entry(&mut meant, parsed, room);
        if parsed.kind.is_none() {
            meant.hint = hint::hint(parsed, owner, date, dated);
            meant.says_nobody = meant.hint.is_some() && owner.is_none() && parsed.nobody.is_some();
        }
    }
    meant
}

fn add(names: &mut Vec<String>, more: &[String]) {
    for name in more {
        if !names.contains(name) {
            names.push(name.clone());
        }
    }
}

/// Returns the phrase that is the date, or the review date: at the end, at the start, a marker inside, or after "by"
/// inside.
fn date_piece(parsed: &Parsed, review: bool) -> Option<usize> {
    let at = |place: Place| {
        let is = |p: &Placed| match p.piece {
            Piece::Due(_) => !review,
            Piece::Review(_) => review,
            _ => false,
        };
        parsed.pieces.iter().position(|p| p.place == place && is(p))
    };
    at(Place::End).or_else(|| at(Place::Start)).or_else(|| at(Place::Inside))
}

/// Returns the phrase that names the owner: the first at the end, at the start, or inside the sentence; everybody only
/// where nobody else is named.
fn owner_piece(parsed: &Parsed) -> Option<usize> {
    let at = |place: Place, everyone: bool| {
        let may_own = |p: &Placed| match &p.piece {
            Piece::At(Found::Protected(_), _) => false,
            Piece::At(found, _) => (*found == Found::Everyone) == everyone,
            _ => false,
        };
        parsed.pieces.iter().position(|p| p.place == place && may_own(p))
    };
    let places = [Place::End, Place::Start, Place::Inside];
    [false, true].into_iter().find_map(|everyone| places.into_iter().find_map(|place| at(place, everyone)))
}

fn action(meant: &mut Meant, parsed: &Parsed, owner: Option<usize>, room: &Room) {
    meant.has_end = true;
    meant.owner_piece = owner;
    let lead = parsed.lead.clone().unwrap_or_default();
    let agency_of_lead = lead.agency.and_then(|at| room.agency(at)).map(|a| a.name.clone());
    let mut agency = String::new();
    match owner.and_then(|at| parsed.pieces.get(at)).map(|p| &p.piece) {
        Some(Piece::At(Found::One(at, not), _)) => {
            meant.owner = Some(*at);
            meant.not.clone_from(not);
        }
        Some(Piece::At(Found::Several(may_be), typed)) => {
            meant.owner_may_be.clone_from(may_be);
            meant.owner_typed.clone_from(typed);
        }
        Some(Piece::At(Found::Agency(at), typed)) => {
            agency = room.agency(*at).map(|a| a.name.clone()).unwrap_or_default();
            match room.people_of(&agency).as_slice() {
                [] => {}
                [one] => meant.owner = Some(*one),
                people => meant.owner_may_be = people.to_vec(),
            }
            meant.owner_typed.clone_from(typed);
        }
        Some(Piece::At(Found::Everyone, typed)) if lead.person.is_none() => meant.everyone.clone_from(typed),
        _ => {
            meant.owner = lead.person;
            meant.owner_may_be.clone_from(&lead.may_be);
            meant.owner_typed = "the name at the start".into();
        }
    }
    // The name at the start stays in the text when somebody else is the owner: an action has no speaker.
    let lead_owns = owner.is_none() || lead.person.is_none();
    meant.lead_is_cut = parsed.lead.is_some() && lead_owns && lead.may_be.is_empty();
    let of_owner = || meant.owner.and_then(|at| room.person(at)).map(|p| p.agency.clone());
    meant.agency = agency_of_lead
        .or_else(|| Some(agency).filter(|a| !a.is_empty()))
        .or_else(of_owner)
        .unwrap_or_default();
    for placed in &parsed.pieces {
        match &placed.piece {
            Piece::Event(event) => meant.event.clone_from(event),
            // What holds until something happens is looked at again; a standing instruction just holds.
            Piece::Until(words) if meant.kind == LineKind::Standing => meant.holds.clone_from(words),
            Piece::Until(words) if meant.event.is_empty() => meant.event.clone_from(words),
            _ => {}
        }
    }
    if let Some((_, name)) =
        parsed.nobody.clone().filter(|_| meant.owner.is_none() && meant.owner_may_be.is_empty())
    {
        meant.says_nobody = true;
        meant.nobody = name;
    }
}

fn entry(meant: &mut Meant, parsed: &Parsed, room: &Room) {
    let lead = parsed.lead.clone().unwrap_or_default();
    meant.speaker = lead.person;
    meant.speaker_may_be.clone_from(&lead.may_be);
    meant.lead_is_cut = parsed.lead.is_some() && lead.may_be.is_empty();
    let of_speaker = || lead.person.and_then(|at| room.person(at)).map(|p| p.agency.clone());
    let owns = matches!(meant.kind, LineKind::Note | LineKind::Information | LineKind::RiskFactor);
    meant.agency = lead
        .agency
        .and_then(|at| room.agency(at))
        .map(|a| a.name.clone())
        .or_else(of_speaker)
        .or_else(|| Some(room.turn.clone()).filter(|_| owns))
        .unwrap_or_default();
    if parsed.kind.is_none() && (!meant.agency.is_empty() || meant.speaker.is_some()) {
        meant.kind = LineKind::Information;
    }
}

impl Meant {
    /// Returns what the names at the start were understood as.
    pub(super) fn lead_in_words(&self, lead: &Lead, room: &Room) -> (Understood, String) {
        let agency = lead.agency.and_then(|at| room.agency(at)).map(|a| a.name.clone());
        let person = lead.person.and_then(|at| room.person(at)).map(|p| p.name.clone());
        let words = [person.clone(), agency].into_iter().flatten().collect::<Vec<_>>().join(", ");
        match (&person, self.kind.action().is_some()) {
            _ if !lead.may_be.is_empty() => (Understood::Unclear, either(&lead.may_be, room)),
            (Some(_), true) if self.owner == lead.person => (Understood::Owner, words),
            (Some(_), true) => (Understood::Mention, words),
            (Some(_), false) => (Understood::Speaker, words),
            (None, _) => (Understood::Agency, words),
        }
    }

    /// Returns what a phrase was understood as; nothing when it is text.
    pub(super) fn in_words(&self, at: usize, placed: &Placed, room: &Room) -> Option<(Understood, String)> {
        let is_action = self.kind.action().is_some();
        let date = |found: &when::Try, what| match found {
            Ok(reached) => (what, date_in_words(reached.date)),
            Err(why) => (Understood::Unclear, why.clone()),
        };
        Some(match &placed.piece {
            Piece::At(Found::Several(may_be), _) => (Understood::Unclear, either(may_be, room)),
            Piece::At(Found::Protected(at), _) => {
                (Understood::Mention, room.person(*at).map(|p| p.role.clone()).unwrap_or_default())
            }
            Piece::At(Found::Everyone, _) if self.kind == LineKind::Standing => {
                (Understood::Owner, EVERY_AGENCY.into())
            }
            Piece::At(Found::Everyone, _) if is_action => (Understood::Unclear, NOT_EVERYONE.into()),
            Piece::At(Found::Everyone, _) => return None,
            Piece::At(found, _) => {
                let name = match found {
                    Found::One(at, _) => room.person(*at).map(|p| p.name.clone()),
                    Found::Agency(at) => room.agency(*at).map(|a| a.name.clone()),
                    Found::Several(_) | Found::Protected(_) | Found::Everyone => None,
                };
                let owns = is_action && self.owner_piece == Some(at);
                (if owns { Understood::Owner } else { Understood::Mention }, name.unwrap_or_default())
            }
            Piece::Due(_) | Piece::Review(_)
                if !is_action || ![self.due_piece, self.review_piece].contains(&Some(at)) =>
            {
                return None;
            }
            Piece::Due(found) => date(found, Understood::Due),
            Piece::Review(found) => date(found, Understood::Review),
            Piece::Event(event) if is_action => (Understood::Event, event.clone()),
            Piece::Standing(_) if is_action => (Understood::Standing, "standing instruction, no date".into()),
            Piece::Readers(known, _) if known.is_empty() => {
                (Understood::Unclear, "names no agency: not restricted".into())
            }
            Piece::Readers(known, _) => (Understood::Restriction, only(known)),
            Piece::Basis(basis) => (Understood::Basis, basis_in_words(*basis).into()),
            Piece::Until(words) if is_action => (Understood::Event, words.clone()),
            Piece::Event(_) | Piece::Standing(_) | Piece::Soon | Piece::Until(_) | Piece::Between => {
                return None;
            }
        })
    }
}

/// Returns people as a question: "Mark Hepburn or Mark Ellery".
pub(super) fn either(people: &[usize], room: &Room) -> String {
    let names: Vec<&str> = people.iter().filter_map(|at| room.person(*at)).map(|p| p.name.as_str()).collect();
    match names.split_last() {
        Some((last, [])) => (*last).to_owned(),
        Some((last, first)) => format!("{} or {last}", first.join(", ")),
        None => String::new(),
    }
}

/// Returns who may read it: "police and health only".
pub(super) fn only(readers: &[String]) -> String {
    match readers.split_last() {
        Some((last, [])) => format!("{last} only"),
        Some((last, first)) => format!("{} and {last} only", first.join(", ")),
        None => String::new(),
    }
}

pub(super) fn basis_in_words(basis: Basis) -> &'static str {
    match basis {
        Basis::Fact => "fact",
        Basis::Analysis => "analysis",
    }
}
