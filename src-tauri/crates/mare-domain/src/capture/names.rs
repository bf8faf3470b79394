//! A name of several words behind one `@`: "@Jorah Kestlewick", "@DC Larkenfell", "@Fellgate Homes". It joins them into one word, so that
//! all the rest reads one mark. It refuses to take a word of the sentence for a name: the words must be the whole name of
//! somebody, or a title and a surname, and what is a word of its own as well, such as "lock", must be written as a name.

use super::phrase;
use super::reading::MOST_MARKS;
use super::room::{Room, is_title};
use super::verb::is_verb;
use super::words::Word;
use crate::pack::PolicyPack;

/// The most words a name has.
const LONGEST: usize = 5;

/// Returns the words of a line with each whole name behind an `@` as one word. Of many marks the first and the last are
/// looked at, as everywhere.
pub(super) fn joined<'a>(line: &'a str, words: Vec<Word<'a>>, room: &Room) -> Vec<Word<'a>> {
    let marks = words.iter().filter(|w| is_mark(w)).count();
    if marks == 0 {
        return words;
    }
    let mut out = Vec::with_capacity(words.len());
    let (mut rest, mut seen) = (words.as_slice(), 0);
    while let Some((word, behind)) = rest.split_first() {
        seen += usize::from(is_mark(word));
        let is_looked_at = is_mark(word) && (seen <= MOST_MARKS || seen + MOST_MARKS > marks);
        let name = if is_looked_at { whole_name(line, rest, room) } else { None };
        let (word, length) = name.unwrap_or((*word, 1));
        out.push(word);
        rest = rest.get(length..).unwrap_or(behind);
    }
    out
}

fn is_mark(word: &Word<'_>) -> bool {
    word.after('@').is_some()
}

/// Returns the longest name that begins these words, as one word, with the number of its words.
fn whole_name<'a>(line: &'a str, words: &[Word<'a>], room: &Room) -> Option<(Word<'a>, usize)> {
    (2..=LONGEST).rev().find_map(|length| {
        let name = words.get(..length)?;
        let (first, last) = (name.first()?, name.last()?);
        let joined = Word { at: first.at, text: line.get(first.at..last.range().end)? };
        let (_, typed) = phrase::handle(joined)?;
        // Each word is of the name, up to the last one; no sentence and no line ends between them.
        let is_one = typed.split_whitespace().count() == length && !joined.text.contains('\n');
        let is_of_name =
            |word: &str| word.starts_with(char::is_alphabetic) && (!word.ends_with('.') || is_title(word));
        (is_one && typed.split_whitespace().all(is_of_name) && is_name(typed, room))
            .then_some((joined, length))
    })
}

/// Returns whether these words are the whole name of somebody, or a title and a surname.
fn is_name(typed: &str, room: &Room) -> bool {
    let reads_as_one = |word: &str| word.starts_with(char::is_uppercase) || !is_a_word_as_well(word);
    let is_somebody = || room.find(typed).is_some() || is_titled_nobody(typed, room);
    typed.split_whitespace().skip(1).all(reads_as_one) && is_somebody()
}

/// Returns whether these are a title and a surname, whoever has it: "@Dr Smith" is not the one whose name begins with "Dr".
fn is_titled_nobody(typed: &str, room: &Room) -> bool {
    let mut words = typed.split_whitespace();
    let (Some(title), Some(name), None) = (words.next(), words.next(), words.next()) else { return false };
    let is_surname = name.starts_with(char::is_uppercase) && !is_verb(&name.to_lowercase());
    is_title(title) && is_surname && !room.has_initials(title)
}

/// Returns whether a surname is a word of its own as well: "lock", "ward".
fn is_a_word_as_well(word: &str) -> bool {
    let known = &PolicyPack::cumbria_2017().not_individuals.surnames;
    is_verb(word) || known.iter().any(|surname| surname == word)
}
