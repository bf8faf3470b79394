//! Reading a line from its two ends: the kind and the speaker at the start, owner, date and readers at the end, and
//! what is marked inside. What is understood is decided first and taken out afterwards, so that a note keeps every
//! word.

use super::echo;
use super::edit::{cut, edit};
use super::inside::inside;
use super::kind::{LineKind, kind_at};
use super::lead::{Lead, lead};
use super::meant;
use super::names;
use super::phrase::{self, Piece, Search};
use super::problems;
use super::room::Room;
use super::unmarked;
use super::verb;
use super::words::{Edit, Word, as_browsers_count, capitalised, words, written};
use super::{Day, Line, Span, Understood};
use std::ops::Range;

/// How many marks inside one text are looked at: no sentence has more, and a pasted list must not take long.
pub(super) const MOST_MARKS: usize = 40;

/// So many words of a sentence are looked at for "standing instruction".
const LOOKED_AT: usize = 400;

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
    /// Whether that ends the sentence, where an owner stands.
    pub(super) nobody_ends: bool,
    /// A text of several lines without a kind.
    pub(super) is_paste: bool,
    /// Whether the sentence begins with what is to be done.
    pub(super) asks: bool,
    /// Whether "standing instruction" stands somewhere in the sentence,
    pub(super) says_standing: bool,
    /// and whether it begins it.
    pub(super) begins_standing: bool,
    /// Whether somebody named without `@` at its start is told to do it.
    pub(super) asks_somebody: bool,
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
        } else if let Some((last, _)) = lead.readers.last() {
            edits.push(cut(lead.names.end..last.end));
        }
        let (what, words) = meant.lead_in_words(lead, room);
        spans.push((lead.names.clone(), what, words));
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
    // "Fit the door. By Friday": the full stop led to the date. Who may read it is no part of the sentence.
    let led_to = |p: &Placed| !matches!(p.piece, Piece::Readers(..) | Piece::Basis(_) | Piece::Between);
    let is_action = meant.kind.action().is_some();
    let stop_is_loose = is_action && parsed.pieces.iter().any(|p| p.place == Place::End && led_to(p));
    let text = written(line, part, edits, stop_is_loose);
    let text = if is_action || meant.lead_is_cut { capitalised(&text) } else { text };
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
        protects: Vec::new(),
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
    let words = if parsed.is_paste { words } else { names::joined(line, words, room) };
    let mut first = at_start(&words, 0, room, &mut parsed);
    if !parsed.is_paste {
        let start = words.get(first).map_or(part.end, |w| w.at);
        let in_action = parsed.kind.is_some_and(|kind| kind.action().is_some());
        parsed.lead = lead(line, start..part.end, room, in_action);
        if let Some(more) = parsed.lead.as_mut().filter(|l| l.person.is_none() && l.readers.is_empty()) {
            // "Police – DC Larkenfell: …"; who may read it behind the first name ends the names.
            let second = lead(line, more.range.end..part.end, room, false);
            if let Some(second) = second.filter(|s| s.agency.is_none() && more.may_be.is_empty()) {
                let (range, names) = (more.range.start..second.range.end, more.range.start..second.names.end);
                *more = Lead { agency: more.agency, range, names, ..second };
            }
        }
        if let Some(lead) = &parsed.lead {
            let placed = |(range, piece): &(Range<usize>, Piece)| Placed {
                range: range.clone(),
                piece: piece.clone(),
                place: Place::Start,
            };
            parsed.pieces.extend(lead.readers.iter().map(placed));
            while words.get(first).is_some_and(|w| w.at < lead.range.end) {
                first += 1;
            }
        }
        first = at_start(&words, first, room, &mut parsed);
    }
    let sentence = words.get(first..).unwrap_or_default();
    if !parsed.is_paste {
        parsed.asks = verb::asks(sentence);
        parsed.asks_somebody = verb::asks_somebody(sentence, room);
        parsed.begins_standing = phrase::says_standing(sentence);
        parsed.says_standing = (0..sentence.len().min(LOOKED_AT))
            .any(|at| sentence.get(at..).is_some_and(phrase::says_standing));
    }
    let typed_as_action = parsed.kind.is_some_and(|kind| kind.action().is_some());
    let search = Search { bare: parsed.asks || typed_as_action, reviews: true };
    let end = at_end(&words, first, search, room, day, &mut parsed);
    if !parsed.is_paste {
        inside(&words, first..end, search, room, day, &mut parsed);
        let last = end.checked_sub(1).and_then(|at| words.get(at)).map(|w| w.range());
        parsed.nobody_ends = parsed.nobody.as_ref().is_some_and(|(range, _)| Some(range) == last.as_ref());
    }
    if typed_as_action && !parsed.pieces.iter().any(|p| matches!(p.piece, Piece::At(..))) {
        let sentence = words.get(first..end).unwrap_or_default();
        let led = parsed.lead.as_ref().is_some_and(|l| l.person.is_some() || !l.may_be.is_empty());
        parsed.pieces.extend(unmarked::owner(sentence, room).filter(|_| !led));
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
fn at_end(
    words: &[Word<'_>],
    first: usize,
    search: Search,
    room: &Room,
    day: &Day<'_>,
    parsed: &mut Parsed,
) -> usize {
    let mut end = words.len();
    let mut pending = Vec::new();
    let (mut dates, mut reviews, mut names, mut standing) = (0, 0, 0, 0);
    let most = parsed.pieces.len() + MOST_MARKS;
    while end > first && parsed.pieces.len() + pending.len() < most {
        let Some(mut found) = phrase::ending(words, end, search, room, day) else { break };
        if matches!(found.1, Piece::Review(_)) && is_the_deed(words, first, found.0, parsed.asks) {
            let by_when = Search { reviews: false, ..search };
            // "Review next week": without these words nothing would be left of the line.
            let Some(named) = phrase::ending(words, end, by_when, room, day) else { break };
            found = named;
        }
        let (from, piece) = found;
        let (Some(begin), Some(last)) = (words.get(from), words.get(end - 1)) else { break };
        if is_a_posture(words, first, from..end, &piece, parsed) {
            break;
        }
        let mark_only = matches!(piece, Piece::Readers(..) | Piece::Basis(_) | Piece::Between);
        if from < first || parsed.is_paste && !mark_only {
            break;
        }
        match piece {
            Piece::Due(_) => dates += 1,
            Piece::Standing(_) => standing += 1,
            Piece::Review(_) => reviews += 1,
            Piece::At(..) => names += 1,
            _ => {}
        }
        if dates > 1 || reviews > 1 || names > 3 || standing > 1 {
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

/// Returns whether "standing" is a word of the sentence: "He was found standing", "Housing has a standing instruction until
/// May". What is meant for one has a comma or its owner before it, or its owner behind it.
fn is_a_posture(
    words: &[Word<'_>],
    first: usize,
    Range { start: from, end }: Range<usize>,
    piece: &Piece,
    parsed: &Parsed,
) -> bool {
    let Piece::Standing(kept) = piece else { return false };
    let phrase = words.get(from..end).unwrap_or_default();
    let is_whole =
        kept.is_empty() && (0..phrase.len()).any(|at| phrase.get(at..).is_some_and(phrase::says_standing));
    let begins_so = phrase.first().is_some_and(|w| w.bare().eq_ignore_ascii_case("as"));
    let before = from.checked_sub(1).and_then(|at| words.get(at));
    let apart = before.is_some_and(|w| w.after('@').is_some() || !w.text.ends_with(char::is_alphanumeric));
    let has_owner = parsed.pieces.iter().any(|p| p.place == Place::End && matches!(p.piece, Piece::At(..)));
    !(is_whole || begins_so || apart || has_owner || from == first)
}

/// Returns whether the review that begins at word `from` is the deed itself: "Review by Friday", "The plan to be
/// reviewed by Friday". Otherwise it is when something else is looked at again.
fn is_the_deed(words: &[Word<'_>], first: usize, from: usize, asks: bool) -> bool {
    let begins = words.get(from).is_some_and(|w| matches!(w.bare(), "to" | "for"));
    let before = from.checked_sub(1).and_then(|at| words.get(at));
    let goes_on = before.is_some_and(|w| w.text.ends_with(char::is_alphanumeric) && w.after('@').is_none());
    from == first || begins && goes_on && !asks
}
