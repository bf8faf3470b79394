//! Who is named at the start of a line, before a colon or a dash. A name counts only when somebody of the room or
//! an agency is called exactly so; everything else is the beginning of a sentence. Who may read it may stand between the
//! names and the colon: "Police #health: …".

use super::phrase::{self, Piece};
use super::room::{Found, Room, folded, is_title};
use super::words::words;
use std::ops::Range;

/// Names at the start end within this many bytes.
const REACH: usize = 120;
/// How many colons, dashes or full stops are tried.
const TRIES: usize = 4;

/// Who is named at the start of a line.
#[derive(Debug, Clone, Default, PartialEq)]
pub(super) struct Lead {
    pub(super) person: Option<usize>,
    pub(super) may_be: Vec<usize>,
    pub(super) agency: Option<usize>,
    /// Place of the names and what ends them, in bytes.
    pub(super) range: Range<usize>,
    /// Place of the names alone, without who may read it.
    pub(super) names: Range<usize>,
    /// Who may read it, each with its place.
    pub(super) readers: Vec<(Range<usize>, Piece)>,
}

/// Returns who is named at the start of a part of `line`. In an action a full stop ends the names too, as a plan is
/// read out: "Cressida Plumgarth, Fellgate Homes. Fit …".
pub(super) fn lead(line: &str, part: Range<usize>, room: &Room, in_action: bool) -> Option<Lead> {
    let text = line.get(part.clone())?;
    let mut tries = 0;
    let mut before = ' ';
    let mut ends = text.char_indices().take_while(|(at, _)| *at <= REACH).peekable();
    while let Some((at, c)) = ends.next() {
        let blank_behind = ends.peek().is_none_or(|(_, c)| c.is_whitespace());
        let is_dash = matches!(c, '–' | '—' | '-') && before.is_whitespace() && blank_behind;
        // The full stop of "Dr." ends no names.
        let behind_title = || {
            let word = text.get(..at).and_then(|before| before.rsplit([' ', '@', ',']).next());
            word.is_some_and(is_title)
        };
        let is_stop = in_action && c == '.' && blank_behind && !behind_title();
        let is_end = c == ':' && blank_behind || is_dash || is_stop;
        before = c;
        if !is_end {
            continue;
        }
        tries += 1;
        if tries > TRIES {
            return None;
        }
        let behind = text.get(at + c.len_utf8()..).unwrap_or_default();
        let body = behind.trim_start();
        if body.is_empty() {
            return None;
        }
        let end = part.start + text.len() - body.len();
        let (names, readers) = readers(line, part.start..part.start + at, room);
        let found = line.get(names.clone()).and_then(|names| named(names, room));
        if let Some(lead) = found.filter(|l| !is_dash || l.may_be.is_empty() && l.person.is_none()) {
            let names = if readers.is_empty() { part.start..end } else { names };
            return Some(Lead { range: part.start..end, names, readers, ..lead });
        }
    }
    None
}

/// Returns where the names of a part end, and who may read the line behind them: "Police #health", "Police #health only".
fn readers(line: &str, part: Range<usize>, room: &Room) -> (Range<usize>, Vec<(Range<usize>, Piece)>) {
    let words = words(line, part.clone());
    let mut rest = words.as_slice();
    let (mut end, mut last) = (part.end, None);
    let mut readers = Vec::new();
    while let Some((word, before)) = rest.split_last() {
        match phrase::readers(*word, room) {
            Some(Piece::Readers(known, unknown)) if !known.is_empty() => {
                let to = last.take().unwrap_or(word.range().end);
                readers.push((word.at..to, Piece::Readers(known, unknown)));
                end = before.last().map_or(part.start, |w| w.range().end);
            }
            None if readers.is_empty() && last.is_none() && word.bare().eq_ignore_ascii_case("only") => {
                last = Some(word.range().end);
            }
            _ => break,
        }
        rest = before;
    }
    readers.reverse();
    (part.start..end, readers)
}

/// Returns who is named when every part of `names` is a person, an agency or the person's role.
fn named(names: &str, room: &Room) -> Option<Lead> {
    let mut lead = Lead::default();
    let mut rest = Vec::new();
    for part in names.split([',', '/', '(', ')']).map(str::trim).filter(|p| !p.is_empty()) {
        if part.chars().filter(|c| c.is_whitespace()).count() > 8 {
            return None;
        }
        match part.strip_prefix('@') {
            Some(handle) => match room.find(handle)? {
                Found::One(at, _) => lead.person = Some(at),
                Found::Several(may_be) => lead.may_be = may_be,
                Found::Agency(at) => lead.agency = Some(at),
                Found::Protected(_) | Found::Everyone => return None,
            },
            None => match (room.agency_of(&folded(part), true), room.called(part).as_slice()) {
                (Some(agency), _) => lead.agency = Some(agency),
                (None, [one]) if lead.person.is_none_or(|known| known == *one) => lead.person = Some(*one),
                (None, [_, _, ..]) if lead.person.is_none() && lead.may_be.is_empty() => {
                    lead.may_be = room.called(part);
                }
                _ => rest.push(part),
            },
        }
    }
    let person = lead.person.and_then(|at| room.person(at));
    let is_role = |part: &&str| person.is_some_and(|p| folded(&p.role) == folded(part));
    let somebody = lead.person.is_some() || lead.agency.is_some() || !lead.may_be.is_empty();
    (somebody && rest.iter().all(is_role)).then_some(lead)
}
