//! "Standing instruction" and what is said with it: whom it binds, how long it holds, and where a line begins with it.

use super::Piece;
use crate::capture::words::{Word, words};

/// The colon behind "standing instruction" at the start of a line stands within so many letters.
const STANDING_REACH: usize = 70;
/// So many words back "standing instruction" is looked for.
pub(super) const HELD: usize = 30;
/// Words that say whom a standing instruction binds and that it has no date: all of them do (D-09).
pub(super) const BINDS: [&str; 16] = [
    "instruction",
    "instructions",
    "for",
    "of",
    "us",
    "every",
    "all",
    "agency",
    "agencies",
    "everybody",
    "everyone",
    "here",
    "present",
    "no",
    "due",
    "date",
];
/// Words with which it is said how long a standing instruction holds.
const HOLDS: [&str; 15] = [
    "until",
    "till",
    "unless",
    "while",
    "whilst",
    "as",
    "when",
    "whenever",
    "pending",
    "during",
    "throughout",
    "if",
    "from",
    "so",
    "once",
];

/// Returns a standing instruction and how long it holds, with the word it begins with: "as a standing instruction until
/// this meeting meets again". Right behind its owner, whatever follows belongs to it.
pub(super) fn held(words: &[Word<'_>]) -> Option<(usize, Piece)> {
    let from = words.len().saturating_sub(HELD);
    let at = (from..words.len()).rev().find(|at| words.get(*at..).is_some_and(says_standing))?;
    let behind = words.get(at + 2..)?;
    let binds = |w: &&Word<'_>| w.is_marks() || BINDS.contains(&w.bare().to_lowercase().as_str());
    let tail = behind.get(behind.iter().take_while(binds).count()..)?;
    if tail.iter().any(|w| w.is_marked() || w.text.starts_with('+')) {
        return None;
    }
    let is = |at: usize, word: &str| words.get(at).is_some_and(|w| w.bare().eq_ignore_ascii_case(word));
    let begin = match at {
        1.. if is(at - 1, "a") => at - 1 - usize::from(at > 1 && is(at - 2, "as")),
        _ => at,
    };
    let typed = tail.iter().map(|w| w.text).collect::<Vec<_>>().join(" ");
    let typed = typed.trim_end_matches([',', '.', ';', ':']);
    let typed = if typed.contains('(') { typed } else { typed.trim_end_matches(')') };
    let says_how_long = tail.first().is_some_and(|w| HOLDS.contains(&w.bare().to_lowercase().as_str()));
    let of_owner = begin.checked_sub(1).and_then(|at| words.get(at)).is_some_and(|w| w.after('@').is_some());
    let kept = match tail {
        [] => String::new(),
        _ if says_how_long => typed.to_owned(),
        _ if of_owner => format!("– {typed}"),
        _ => return None,
    };
    Some((begin, Piece::Standing(kept)))
}

/// Returns whether these words begin with "standing instruction".
pub(in crate::capture) fn says_standing(words: &[Word<'_>]) -> bool {
    let [first, second, ..] = words else { return false };
    let is = |w: &Word<'_>, word: &str| w.bare().eq_ignore_ascii_case(word);
    is(first, "standing") && (is(second, "instruction") || is(second, "instructions"))
}

/// Returns the length of what begins a line as a standing instruction, before a colon or a dash: "And one standing
/// instruction, for every agency:".
pub(in crate::capture) fn begins_standing(line: &str) -> Option<usize> {
    let is_end = |(at, c): &(usize, char)| {
        matches!(c, ':' | '–' | '—')
            || *c == '-' && line.get(at.saturating_sub(1)..).is_some_and(|rest| rest.starts_with(" - "))
    };
    let (at, end) = line.char_indices().take(STANDING_REACH).find(is_end)?;
    let head = words(line, 0..at);
    let small = |w: &Word<'_>| {
        let bare = w.bare().to_lowercase();
        w.is_marks()
            || BINDS.contains(&bare.as_str())
            || ["a", "and", "one", "another", "standing"].contains(&&*bare)
    };
    let says = (0..head.len()).any(|at| head.get(at..).is_some_and(says_standing));
    (says && head.iter().all(small)).then_some(at + end.len_utf8())
}
