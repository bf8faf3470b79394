//! The phrases that end a line, read backwards one by one: `@owner`, a date, a review, an event, `#` and `~`. It
//! stops at the first word that belongs to the sentence.

use super::Day;
use super::room::{Found, Room, folded};
use super::when::{self, Try};
use super::words::Word;
use crate::entry::Basis;
use crate::pack::PolicyPack;
use crate::restriction::{HEALTH, POLICE};

mod beside;
mod standing;

use standing::{BINDS, HELD, held};
pub(super) use standing::{begins_standing, says_standing};

/// The most words a phrase has: "ongoing, to be reviewed on", a date and "at the latest".
const LONGEST: usize = when::LONGEST + 8;
/// Most names after `@` that end a line.
const MOST_OWNERS: usize = 3;
/// Most names after one `#`.
const MOST_READERS: usize = 12;
/// Beginnings of an agency after `#` have at least so many letters: a restriction must not be hit by chance.
const READER_BEGINS: usize = 3;

/// A phrase.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Piece {
    /// A name after `@`, as it was found and typed.
    At(Found, String),
    /// A due date, or why there is no such day.
    Due(Try),
    /// A review date, or why there is no such day.
    Review(Try),
    /// An event, as typed.
    Event(String),
    /// A standing instruction, with the words behind it that stay: "until the case closes".
    Standing(String),
    /// Who may read it, and names that fit no agency.
    Readers(Vec<String>, Vec<String>),
    /// Fact or analysis.
    Basis(Basis),
    /// How soon, right behind its owner; its words stay.
    Soon,
    /// How long it holds, right behind its owner and as typed; its words stay.
    Until(String),
    /// Marks or small words between two phrases.
    Between,
}

/// How a line is searched for its date.
#[derive(Debug, Clone, Copy)]
pub(super) struct Search {
    /// A day named without "by", such as "the next working day": only where something is to be done.
    pub(super) bare: bool,
    /// "to be reviewed on …" as the day on which it is looked at again; otherwise only the day itself.
    pub(super) reviews: bool,
}

/// Returns the phrase that ends before word `end`, and the word it begins with.
pub(super) fn ending(
    words: &[Word<'_>],
    end: usize,
    search: Search,
    room: &Room,
    day: &Day<'_>,
) -> Option<(usize, Piece)> {
    let words = words.get(..end)?;
    let (last, earlier) = words.split_last()?;
    if last.is_marks() {
        return Some((end - 1, Piece::Between));
    }
    if let Some(basis) = basis(*last) {
        return Some((end - 1, Piece::Basis(basis)));
    }
    if let Some(readers) = readers(*last, room) {
        return Some((end - 1, readers))
            .filter(|(_, p)| matches!(p, Piece::Readers(known, _) if !known.is_empty()));
    }
    if last.bare().eq_ignore_ascii_case("only")
        && let Some(piece) = earlier.last().and_then(|w| readers(*w, room))
    {
        return Some((end - 2, piece))
            .filter(|(_, p)| matches!(p, Piece::Readers(known, _) if !known.is_empty()));
    }
    if let Some((_, found, typed)) = at(*last, room) {
        let begins = owner_begins(earlier, MOST_OWNERS);
        return begins.map(|from| (from, Piece::At(found, typed)));
    }
    dated(words, search, day)
        .map(|(length, piece)| (end - length, piece))
        .or_else(|| held(words))
        .or_else(|| beside::soon(words).map(|from| (from, Piece::Soon)))
        .or_else(|| beside::until(words, HELD).map(|(from, words)| (from, Piece::Until(words))))
        .or_else(|| asked_kindly(words, search, room, day))
}

/// Returns the owner in front of a "please" at the end, which goes with the name.
fn asked_kindly(words: &[Word<'_>], search: Search, room: &Room, day: &Day<'_>) -> Option<(usize, Piece)> {
    let (please, before) = words.split_last()?;
    let is_named = beside::is_please(*please) && before.last()?.after('@').is_some();
    let named = if is_named { ending(before, before.len(), search, room, day) } else { None };
    named.filter(|(_, piece)| matches!(piece, Piece::At(..)))
}

/// Returns the first word of an owner at the end: the `@` itself, or the "and" between two of them. Nothing when
/// the name belongs to the sentence: "confirm it with @mark".
fn owner_begins(earlier: &[Word<'_>], depth: usize) -> Option<usize> {
    let Some((before, rest)) = earlier.split_last() else { return Some(0) };
    let word = before.bare().to_lowercase();
    let joins = matches!(word.as_str(), "and" | "with") || matches!(before.text, "&" | "+");
    if joins && let Some((name, before)) = rest.split_last().filter(|(w, _)| w.after('@').is_some()) {
        let begins = depth > 0 && !name.is_marks() && owner_begins(before, depth - 1).is_some();
        return begins.then_some(rest.len());
    }
    let between = &PolicyPack::cumbria_2017().capture.between;
    let goes_on = before.text.ends_with(|c: char| c.is_alphanumeric()) && between.contains(&word);
    (!goes_on).then_some(earlier.len())
}

/// Returns who is meant by a word with `@`: the place of the `@` in bytes, who, and the name as typed.
pub(super) fn at(word: Word<'_>, room: &Room) -> Option<(usize, Found, String)> {
    let (place, name) = handle(word)?;
    room.find(name).map(|found| (place, found, name.to_owned()))
}

/// Returns the name typed after `@` and the place of the `@`: letters, points, hyphens, apostrophes and the blanks of a whole
/// name, without the "'s" of a sentence.
pub(super) fn handle(word: Word<'_>) -> Option<(usize, &str)> {
    let (place, rest) = word.after('@')?;
    let is_of_name =
        |c: char| c.is_alphanumeric() || c.is_whitespace() || matches!(c, '.' | '_' | '-' | '\'' | '’');
    let stop = rest.find(|c| !is_of_name(c));
    let name = rest.get(..stop.unwrap_or(rest.len()))?;
    // An address goes on after the name.
    if stop.is_some_and(|at| rest.get(at..).is_some_and(|behind| behind.starts_with(['@', '/']))) {
        return None;
    }
    let name = name.trim_end_matches(['.', '_', '-', '\'', '’']);
    let name = name.strip_suffix("'s").or_else(|| name.strip_suffix("’s")).unwrap_or(name);
    name.starts_with(char::is_alphabetic).then_some((place, name))
}

/// Returns fact or analysis for `~f` and `~a`.
pub(super) fn basis(word: Word<'_>) -> Option<Basis> {
    let (_, rest) = word.after('~')?;
    match rest.trim_end_matches(['.', ',', ')']).to_lowercase().as_str() {
        "f" | "fact" => Some(Basis::Fact),
        "a" | "analysis" => Some(Basis::Analysis),
        _ => None,
    }
}

/// Returns who may read it for `#police`, `#police,health` and `#police#health`, and what fits no agency. Nothing
/// for "#6" and other text.
pub(super) fn readers(word: Word<'_>, room: &Room) -> Option<Piece> {
    let (_, rest) = word.after('#')?;
    let names = rest.trim_end_matches(|c: char| !c.is_alphanumeric());
    if !names.starts_with(char::is_alphabetic) {
        return None;
    }
    let mut known: Vec<String> = Vec::new();
    let mut unknown = Vec::new();
    for name in names.split([',', '+', '&', '/', '#']).filter(|n| !n.is_empty()).take(MOST_READERS) {
        let name = folded(name);
        let agency = || {
            let begins = name.chars().count() >= READER_BEGINS;
            room.agency_of(&name, true).or_else(|| room.agency_of(&name, false).filter(|_| begins))
        };
        let reader = match name.as_str() {
            POLICE | HEALTH => Some(name.clone()),
            _ => agency().and_then(|at| room.agency(at)).map(|a| a.name.clone()),
        };
        match reader {
            Some(reader) if known.contains(&reader) => {}
            Some(reader) => known.push(reader),
            None => unknown.push(name),
        }
    }
    Some(Piece::Readers(known, unknown))
}

/// Returns the date, review, event or "standing instruction" that ends these words, the longest one, with its
/// number of words.
fn dated(words: &[Word<'_>], search: Search, day: &Day<'_>) -> Option<(usize, Piece)> {
    let from = words.len().saturating_sub(LONGEST);
    let last = words.get(from..)?;
    let plain = when::plain(last);
    let plain: Vec<&str> = plain.iter().map(String::as_str).collect();
    for (skipped, _) in plain.iter().enumerate() {
        let typed = plain.get(skipped..)?;
        let phrase = beside::without_behind(typed);
        let after_owner = || skipped > 0 && last.get(skipped - 1).is_some_and(|w| w.after('@').is_some());
        let said = |phrase: &[&str]| {
            introduced(phrase, day).or_else(|| match phrase {
                [one] if one.starts_with('+') => when::marker(one, day).map(Piece::Due),
                _ => None,
            })
        };
        let is_day = || when::is_bare(phrase) || after_owner() && when::is_of_week(phrase);
        let is_bare = || search.bare && is_day() || after_owner() && !when::is_of_week(phrase);
        let piece = said(phrase)
            .or_else(|| {
                beside::behind_joining(phrase)
                    .and_then(said)
                    .filter(|p| matches!(p, Piece::Due(_) | Piece::Review(_)))
            })
            .or_else(|| if is_bare() { when::date(phrase, day).map(Piece::Due) } else { None });
        let piece = piece
            .filter(|p| search.reviews || !matches!(p, Piece::Review(_)))
            .or_else(|| event(typed, last.get(skipped..).unwrap_or_default()));
        if let Some(piece) = piece {
            return Some((typed.len(), piece));
        }
    }
    None
}

/// Returns the piece of a phrase that begins with what introduces a date.
fn introduced(phrase: &[&str], day: &Day<'_>) -> Option<Piece> {
    let due = |found: Option<Try>| found.map(Piece::Due);
    match phrase {
        ["no" | "not", "later", "than", rest @ ..]
        | ["due", "by" | "on", rest @ ..]
        | ["by" | "due", rest @ ..] => due(when::date(rest, day)),
        ["before", "the", "weekend"] => due(when::date(&["weekend"], day)),
        ["before", rest @ ..] => due(when::before_week(rest, day)
            .or_else(|| when::date(rest, day).map(|found| when::before(found, day)))),
        ["at", "the", "latest", rest @ ..]
        | ["at", "the", "very", "latest", rest @ ..]
        | ["at", "latest", rest @ ..] => introduced(rest, day).filter(|piece| matches!(piece, Piece::Due(_))),
        ["until" | "till", rest @ ..] => {
            introduced(rest, day).filter(|piece| matches!(piece, Piece::Review(_)))
        }
        ["within" | "in", rest @ ..] => due(when::stretch(rest, day)),
        ["ongoing", rest @ ..] if !rest.is_empty() => {
            introduced(rest, day).filter(|piece| matches!(piece, Piece::Review(_)))
        }
        ["to", "be", rest @ ..] | ["for" | "with" | "then" | "and", rest @ ..] => {
            introduced(rest, day).filter(|piece| matches!(piece, Piece::Review(_)))
        }
        ["look" | "looked", "at", "it" | "this", "again", rest @ ..]
        | ["look" | "looked", "at", "again", rest @ ..]
        | ["look", "again", rest @ ..] => reviewed(rest, day),
        ["a", "review", rest @ ..]
        | ["review", "it" | "this", rest @ ..]
        | ["review" | "reviewed", rest @ ..] => reviewed(rest, day),
        ["a", rest @ ..] if rest.first() == Some(&"standing") => introduced(rest, day),
        ["standing", rest @ ..] => {
            rest.iter().all(|w| BINDS.contains(w)).then(|| Piece::Standing(String::new()))
        }
        _ => None,
    }
}

/// Returns the day on which something is looked at again: "in four weeks", "on 14 May", "+10wd".
fn reviewed(words: &[&str], day: &Day<'_>) -> Option<Piece> {
    let rest = match words {
        ["on" | "by" | "at" | "in" | "within" | "after", rest @ ..] => rest,
        _ => words,
    };
    when::date(rest, day).or_else(|| when::stretch(rest, day)).map(Piece::Review)
}

/// Returns an event such as "before discharge" or "before any unescorted leave".
fn event(phrase: &[&str], words: &[Word<'_>]) -> Option<Piece> {
    let rest = match phrase {
        ["before", rest @ ..] | ["prior", "to", rest @ ..] | ["ahead", "of", rest @ ..] => rest,
        ["to", "be", "reviewed", "at" | "after", rest @ ..]
        | ["review" | "reviewed", "at" | "after", rest @ ..] => rest,
        _ => return None,
    };
    let known = &PolicyPack::cumbria_2017().capture;
    let (noun, small) = rest.split_last()?;
    let is = |list: &[String], word: &str| list.iter().any(|known| known == word);
    let fits = is(&known.events, noun) && small.iter().all(|w| is(&known.event_words, w));
    let typed: Vec<&str> = words.iter().map(|w| w.text.trim_end_matches([',', '.', ';', ':'])).collect();
    fits.then(|| Piece::Event(typed.join(" ")))
}

/// Returns whether a date may begin with this word inside a sentence. Most words may not: only few are looked at.
pub(super) fn may_begin_a_date(word: Word<'_>, next: Option<Word<'_>>, search: Search) -> bool {
    let is = |words: &[&str]| words.iter().any(|w| word.text.eq_ignore_ascii_case(w));
    let before =
        |words: &[&str]| next.is_some_and(|next| words.iter().any(|w| next.bare().eq_ignore_ascii_case(w)));
    is(&["by", "before", "due"])
        || search.bare
            && (is(&["within", "in", "review", "reviewed", "look", "looked"])
                || is(&["the"]) && before(&["next", "following"])
                || before(&["working", "week", "weeks", "fortnight"]))
}

/// Words behind "within two days" that say from when it is counted: then it is not counted from the meeting.
const COUNTED_FROM: [&str; 7] = ["of", "after", "from", "following", "before", "until", "since"];
/// Words behind "in two days" that go on with the sentence; any other may belong to it: "in two days a week".
const GOES_ON: [&str; 6] = ["and", "with", "to", "then", "or", "but"];

/// Returns a date that stands inside a sentence behind such a word, with the number of its words.
pub(super) fn inside(words: &[Word<'_>], search: Search, day: &Day<'_>) -> Option<(usize, Piece)> {
    let reach = words.get(..words.len().min(when::LONGEST + 5))?;
    let plain = when::plain(reach);
    let plain: Vec<&str> = plain.iter().map(String::as_str).collect();
    let (length, piece) = (2..=plain.len()).rev().find_map(|length| {
        let phrase = plain.get(..length)?;
        let bare =
            || when::date(phrase, day).filter(|_| search.bare && when::is_bare(phrase)).map(Piece::Due);
        introduced(phrase, day).or_else(bare).map(|piece| (length, piece))
    })?;
    let ends = reach.get(length - 1).is_some_and(|w| !w.text.ends_with(char::is_alphanumeric));
    let behind = plain.get(length..).unwrap_or_default();
    let is_whole = match (plain.first(), plain.get(length).filter(|_| !ends)) {
        (Some(&"within"), Some(next)) => !COUNTED_FROM.contains(next),
        (Some(&"in"), Some(next)) => GOES_ON.contains(next),
        // "By Friday after next", "by Friday next month": another day than Friday.
        (_, Some(&"next")) => false,
        (_, Some(&"after")) => behind.get(1) != Some(&"next"),
        _ => true,
    };
    is_whole.then_some((length + beside::length_behind(behind), piece))
}
