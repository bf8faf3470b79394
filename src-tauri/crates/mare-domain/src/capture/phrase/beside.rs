//! The small words that go with a date or an owner: "at the latest", "please", the "and" of "ASAP and by 9 April". They add
//! nothing, so that they go with it, and no sentence ends in "and".

use super::Word;

/// What stands behind a date.
const BEHIND: [&[&str]; 4] =
    [&["at", "the", "latest"], &["at", "the", "very", "latest"], &["at", "latest"], &["please"]];
/// What stands behind it at the end of a line only: inside, it may begin what comes next.
const AT_THE_END: [&[&str]; 2] = [&["latest"], &["thanks"]];
/// How soon something is done; its words stay.
const SOON: [&[&str]; 6] = [
    &["asap"],
    &["as", "soon", "as", "possible"],
    &["urgently"],
    &["immediately"],
    &["straight", "away"],
    &["at", "once"],
];

/// Words that say how long something holds, and go on,
const UNTIL: [&[&str]; 5] = [&["until"], &["till"], &["pending"], &["unless"], &["as", "long", "as"]];
/// and those that say it by themselves.
const FOR_NOW: [&[&str]; 6] = [
    &["ongoing"],
    &["indefinitely"],
    &["for", "now"],
    &["from", "now", "on"],
    &["for", "the", "time", "being"],
    &["for", "the", "present"],
];

/// Returns a phrase without what stands behind its date.
pub(super) fn without_behind<'a, 'b>(mut phrase: &'a [&'b str]) -> &'a [&'b str] {
    let behind = || BEHIND.iter().chain(&AT_THE_END);
    while let Some(shorter) = behind().find_map(|words| phrase.strip_suffix(*words)) {
        phrase = shorter;
    }
    phrase
}

/// Returns how many words behind a date inside a sentence go with it.
pub(super) fn length_behind(words: &[&str]) -> usize {
    let mut rest = words;
    while let Some(shorter) = BEHIND.iter().find_map(|words| rest.strip_prefix(*words)) {
        rest = shorter;
    }
    words.len() - rest.len()
}

/// Returns what stands behind the word that joins a date to the sentence: "and by 9 April".
pub(super) fn behind_joining<'a, 'b>(phrase: &'a [&'b str]) -> Option<&'a [&'b str]> {
    match phrase {
        ["and" | "but", rest @ ..] if !rest.is_empty() => Some(rest),
        _ => None,
    }
}

/// Returns where the words begin that say how soon, right behind an owner at the end: "@jorah ASAP".
pub(super) fn soon(words: &[Word<'_>]) -> Option<usize> {
    SOON.iter().find_map(|said| {
        let from = words.len().checked_sub(said.len())?;
        let (before, last) = words.split_at_checked(from)?;
        let is_said = last.iter().zip(said.iter()).all(|(w, word)| w.bare().eq_ignore_ascii_case(word));
        (is_said && before.last()?.after('@').is_some()).then_some(from)
    })
}

/// Returns where the words begin that say how long it holds, right behind an owner at the end: "@petra until reviewed".
/// At most so many words are looked at.
pub(super) fn until(words: &[Word<'_>], most: usize) -> Option<(usize, String)> {
    let from = words.len().saturating_sub(most);
    let tail = words.get(from..)?;
    let at = from + 1 + tail.iter().rposition(|w| w.after('@').is_some())?;
    let tail = words.get(at..)?;
    let begins = |said: &[&str]| {
        tail.len() >= said.len() && tail.iter().zip(said).all(|(w, word)| w.bare().eq_ignore_ascii_case(word))
    };
    let says = UNTIL.iter().any(|said| begins(said) && tail.len() > said.len())
        || FOR_NOW.iter().any(|said| begins(said) && tail.len() == said.len());
    let is_plain = !tail.iter().any(|w| w.is_marked() || w.text.starts_with('+'));
    let typed = || tail.iter().map(|w| w.text).collect::<Vec<_>>().join(" ");
    (says && is_plain).then(|| (at, typed().trim_end_matches([',', '.', ';', ':']).to_owned()))
}

/// Returns whether this is the "please" behind a name or a date.
pub(super) fn is_please(word: Word<'_>) -> bool {
    ["please", "thanks"].iter().any(|please| word.bare().eq_ignore_ascii_case(please))
}
