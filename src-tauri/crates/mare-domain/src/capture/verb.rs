//! Whether a sentence says what is to be done: "ring the ward", "@jorah to ring the ward", "Jorah will ring the ward".
//! It knows the verbs that actions are written with, as data of the policy pack, and no grammar.

use super::room::Room;
use super::words::Word;
use crate::pack::PolicyPack;

/// The most words a name has: "DC Tamsin Larkenfell".
const LONGEST_NAME: usize = 3;

/// Returns whether a text holds a verb of those that actions are written with.
pub(super) fn has_verb(text: &str) -> bool {
    let known = &PolicyPack::cumbria_2017().capture;
    text.split(|c: char| !c.is_alphanumeric() && c != '-').filter(|w| w.len() > 1).any(|word| {
        let word = word.to_lowercase();
        let stems = ["s", "es", "d", "ed", "ing"].into_iter().filter_map(|end| word.strip_suffix(end));
        is_verb(&word) || known.irregular.contains(&word) || stems.into_iter().any(is_verb)
    })
}

/// Returns whether these words begin with what is to be done: a verb as it is told to somebody, after whoever is told.
pub(super) fn asks(words: &[Word<'_>]) -> bool {
    let mut rest = words.iter().skip_while(|w| w.is_marks() || w.after('@').is_some());
    let is_small =
        |w: &&Word<'_>| ["to", "will", "please"].iter().any(|small| w.bare().eq_ignore_ascii_case(small));
    let first = rest.next();
    let verb = if first.as_ref().is_some_and(is_small) { rest.next() } else { first };
    verb.is_some_and(|w| is_verb(&w.bare().to_lowercase()))
}

/// Returns whether somebody of the room is named without `@` at the start and told to do something: "Jorah to ring …".
pub(super) fn asks_somebody(words: &[Word<'_>], room: &Room) -> bool {
    (1..=LONGEST_NAME).any(|length| {
        let Some((name, rest)) = words.split_at_checked(length) else { return false };
        let told = rest.first().is_some_and(|w| matches!(w.text, "to" | "will"));
        let name = || name.iter().map(|w| w.bare()).collect::<Vec<_>>().join(" ");
        told && asks(rest) && !room.called(&name()).is_empty()
    })
}

/// Returns whether a word is a verb of those that actions are written with, as it is told to somebody.
pub(super) fn is_verb(word: &str) -> bool {
    let verbs = &PolicyPack::cumbria_2017().capture.verbs;
    verbs.binary_search_by(|v| v.as_str().cmp(word)).is_ok()
}
