//! Reading a line from its two ends: the kind and the speaker at the start, owner, date and readers at the end, and
//! what is marked inside. What is understood is decided first and taken out afterwards, so that a note keeps every
//! word.

use super::echo;
use super::kind::{LineKind, kind_at};
use super::lead::{Lead, lead};
use super::meant::{self, Meant};
use super::phrase::{self, Piece};
use super::problems;
use super::room::{Found, Room};
use super::words::{Edit, Word, as_browsers_count, capitalised, words, written};
use super::{Day, Line, Span, Understood};
use crate::person::{TOKEN_CLOSE, TOKEN_OPEN};
use std::ops::Range;

/// How many marks inside one text are looked at: no sentence has more, and a pasted list must not take long.
const MOST_MARKS: usize = 40;

/// A phrase and where it stands, in bytes.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Placed {
    pub(super) range: Range<usize>,
    pub(super) piece: Piece,
    pub(super) place: Place,
}

/// Where a phrase stands in its line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Place {
    Start,
    Inside,
    End,
}

/// What was found in a line before it is decided what it is.
#[derive(Debug, Clone, Default)]
pub(super) struct Parsed {
    pub(super) kind: Option<LineKind>,
    pub(super) mark: Range<usize>,
    pub(super) lead: Option<Lead>,
    pub(super) pieces: Vec<Placed>,
    /// What was typed after an `@` that nobody fits, with its place.
    pub(super) nobody: Option<(Range<usize>, String)>,
    /// A text of several lines without a kind.
    pub(super) is_paste: bool,
}

/// Returns what a line says.
pub(super) fn read(line: &str, room: &Room, day: &Day<'_>) -> Line {
    let from = line.len() - line.trim_start().len();
    let part = from..from + line.trim().len();
    let parsed = parse(line, part.clone(), room, day);
    let meant = meant::decide(&parsed, room, day);
    let mut edits: Vec<Edit> = Vec::new();
    let mut spans: Vec<(Range<usize>, Understood, String)> = Vec::new();
    if parsed.kind.is_some() {
        edits.push(cut(parsed.mark.clone()));
        spans.push((parsed.mark.clone(), Understood::Kind, meant.kind.in_words().to_owned()));
    }
    if let Some(lead) = &parsed.lead {
        if meant.lead_is_cut {
            edits.push(cut(lead.range.clone()));
        }
        let (what, words) = meant.lead_in_words(lead, room);
        spans.push((lead.range.clone(), what, words));
    }
    for (at, placed) in parsed.pieces.iter().enumerate() {
        if let Some((what, words)) = meant.in_words(at, placed, room) {
            spans.push((placed.range.clone(), what, words));
        }
        edits.extend(edit(at, placed, &meant, room, line));
    }
    if let Some((range, name)) = parsed.nobody.clone().filter(|_| meant.says_nobody) {
        spans.push((range, Understood::Unclear, format!("nobody here is called “{name}”")));
    }
    let text = written(line, part, edits);
    let text = if meant.kind.action().is_some() { capitalised(&text) } else { text };
    let mut read = Line {
        kind: meant.kind,
        kind_typed: parsed.kind.is_some(),
        text,
        agency: meant.agency.clone(),
        speaker: meant.speaker.map(|at| room.named(at)),
        speaker_may_be: meant.speaker_may_be.iter().map(|at| room.named(*at)).collect(),
        owner: meant.owner.map(|at| room.named(at)),
        owner_may_be: meant.owner_may_be.iter().map(|at| room.named(*at)).collect(),
        due: meant.due.clone(),
        event: meant.event.clone(),
        restricted_to: meant.readers.clone(),
        basis: meant.basis,
        problems: Vec::new(),
        echo: String::new(),
        spans: counted(line, spans),
    };
    read.problems = problems::problems(&read, &meant, room, day);
    read.echo = echo::echo(&read, &meant, room, day);
    read
}

fn cut(range: Range<usize>) -> Edit {
    Edit { range, instead: String::new() }
}

/// Returns how a phrase is written in the text: not at all, as a name, or as it was typed.
fn edit(at: usize, placed: &Placed, meant: &Meant, room: &Room, line: &str) -> Option<Edit> {
    let is_action = meant.kind.action().is_some();
    match &placed.piece {
        Piece::Basis(_) => Some(cut(placed.range.clone())),
        Piece::Readers(known, _) if known.is_empty() => None,
        Piece::Readers(known, _) if placed.place == Place::Inside => {
            Some(Edit { range: placed.range.clone(), instead: known.join(", ") })
        }
        Piece::Readers(..) => Some(cut(placed.range.clone())),
        Piece::At(found, typed) => {
            if is_action && meant.owner_piece == Some(at) && placed.place != Place::Inside {
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
        Piece::Due(found) | Piece::Review(found) => {
            (is_action && found.is_ok() && meant.due_piece == Some(at)).then(|| cut(placed.range.clone()))
        }
        Piece::Standing => is_action.then(|| cut(placed.range.clone())),
        Piece::Between => (is_action && meant.has_end).then(|| cut(placed.range.clone())),
        Piece::Event(_) => None,
    }
}

fn counted(line: &str, mut spans: Vec<(Range<usize>, Understood, String)>) -> Vec<Span> {
    spans.sort_by_key(|(range, ..)| range.start);
    let places: Vec<usize> = spans.iter().flat_map(|(r, ..)| [r.start, r.end]).collect();
    let counted = as_browsers_count(line, &places);
    let pairs = counted.chunks_exact(2).map(|pair| (pair.first().copied(), pair.last().copied()));
    spans
        .into_iter()
        .zip(pairs)
        .map(|((_, what, words), (from, to))| Span {
            from: from.unwrap_or_default(),
            to: to.unwrap_or_default(),
            what,
            words,
        })
        .collect()
}

fn parse(line: &str, part: Range<usize>, room: &Room, day: &Day<'_>) -> Parsed {
    let mut parsed = Parsed::default();
    let mut body = part.start;
    if let Some((kind, mark)) = kind_at(line, part.start) {
        body = mark.end.min(part.end);
        parsed = Parsed { kind: Some(kind), mark: mark.start..body, ..parsed };
    }
    parsed.is_paste = parsed.kind.is_none() && line.get(part.clone()).is_some_and(|text| text.contains('\n'));
    let words = words(line, body..part.end);
    let mut first = at_start(&words, 0, room, &mut parsed);
    if !parsed.is_paste {
        let start = words.get(first).map_or(part.end, |w| w.at);
        let in_action = parsed.kind.is_some_and(|kind| kind.action().is_some());
        parsed.lead = lead(line, start..part.end, room, in_action);
        if let Some(more) = parsed.lead.as_mut().filter(|l| l.person.is_none()) {
            // "Police – DC Larkenfell: …"
            let second = lead(line, more.range.end..part.end, room, false);
            if let Some(second) = second.filter(|s| s.agency.is_none() && more.may_be.is_empty()) {
                *more = Lead { agency: more.agency, range: more.range.start..second.range.end, ..second };
            }
        }
        if let Some(lead) = &parsed.lead {
            while words.get(first).is_some_and(|w| w.at < lead.range.end) {
                first += 1;
            }
        }
        first = at_start(&words, first, room, &mut parsed);
    }
    let end = at_end(&words, first, room, day, &mut parsed);
    if !parsed.is_paste {
        inside(&words, first, end, room, day, &mut parsed);
    }
    parsed.pieces.sort_by_key(|p| p.range.start);
    parsed
}

/// Takes the `#` and `~` that stand before the first word of a sentence.
fn at_start(words: &[Word<'_>], mut first: usize, room: &Room, parsed: &mut Parsed) -> usize {
    while let Some(word) = words.get(first).filter(|_| parsed.pieces.len() < MOST_MARKS) {
        let piece = match (phrase::basis(*word), phrase::readers(*word, room)) {
            (Some(basis), _) => Piece::Basis(basis),
            (None, Some(Piece::Readers(known, unknown))) if !known.is_empty() => {
                Piece::Readers(known, unknown)
            }
            _ => break,
        };
        parsed.pieces.push(Placed { range: word.range(), piece, place: Place::Start });
        first += 1;
    }
    first
}

/// Takes the phrases at the end, and returns the word behind the sentence.
fn at_end(words: &[Word<'_>], first: usize, room: &Room, day: &Day<'_>, parsed: &mut Parsed) -> usize {
    let mut end = words.len();
    let mut pending = Vec::new();
    let (mut dates, mut names) = (0, 0);
    let most = parsed.pieces.len() + MOST_MARKS;
    while end > first && parsed.pieces.len() + pending.len() < most {
        let Some((from, piece)) = phrase::ending(words, end, room, day) else { break };
        let (Some(begin), Some(last)) = (words.get(from), words.get(end - 1)) else { break };
        let mark_only = matches!(piece, Piece::Readers(..) | Piece::Basis(_) | Piece::Between);
        if from < first || parsed.is_paste && !mark_only {
            break;
        }
        match piece {
            Piece::Due(_) | Piece::Review(_) | Piece::Standing => dates += 1,
            Piece::At(..) => names += 1,
            _ => {}
        }
        if dates > 1 || names > 3 {
            break;
        }
        end = from;
        let placed = Placed { range: begin.at..last.range().end, piece, place: Place::End };
        // Marks between two phrases go with them; what stands before the first one is tidied at the end.
        if placed.piece == Piece::Between {
            pending.push(placed);
        } else {
            parsed.pieces.append(&mut pending);
            parsed.pieces.push(placed);
        }
    }
    end
}

/// Takes the marks inside the sentence, and a date after "by".
fn inside(words: &[Word<'_>], first: usize, end: usize, room: &Room, day: &Day<'_>, parsed: &mut Parsed) {
    let mut looked_at = 0;
    let mut dated = false;
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
        } else if !dated && phrase::may_begin_a_date(*word) {
            looked_at += 1;
            let Some((length, piece)) = words.get(at..end).and_then(|w| phrase::inside(w, day)) else {
                continue;
            };
            dated = true;
            skip_to = at + length;
            let last = words.get(at + length - 1).map_or(word.range().end, |w| w.range().end);
            keep(word.at..last, piece);
        }
    }
}

/// Returns how many small words lead from an owner at the start to what they do: "@lark – to visit …".
fn led_by_owner(behind: &[Word<'_>]) -> usize {
    let marks = usize::from(behind.first().is_some_and(|w| w.is_marks()));
    let next = behind.get(marks).map(|w| w.text.to_lowercase());
    marks + usize::from(next.is_some_and(|w| w == "to" || w == "will"))
}
