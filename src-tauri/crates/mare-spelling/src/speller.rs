//! The checker. It refuses to change a text: it says where a word is that it does not know, and what may be meant.

use crate::nearness::{distance, reach};
use crate::piece::{self, Piece};
use crate::words::{Words, fold, is_hyphen};
use crate::{american, field};
use spellbook::Dictionary;
use std::sync::OnceLock;

/// A word that is not known, or one that is spelt as in America.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Misspelling {
    /// First byte.
    pub start: usize,
    /// Byte after the last.
    pub end: usize,
    /// First UTF-16 unit: a web view counts so.
    pub start_utf16: usize,
    /// UTF-16 unit after the last.
    pub end_utf16: usize,
    /// The word as it stands there.
    pub word: String,
    /// The British spelling, when the word is an American one: a remark, not an error.
    pub british: Option<String>,
}

/// British spelling.
pub struct Speller {
    /// Nothing if the bundled dictionary could not be read: then no word is reported. A test shows that it can be.
    dictionary: Option<Dictionary>,
}

/// Words longer than this are a cat on the keyboard: they are reported, but nothing is suggested for them.
const LONGEST: usize = 32;
/// Longest word that is compared with the whole dictionary, which takes the longer the longer the word is.
const LONGEST_COMPARED: usize = 18;
/// How many names are offered: a large office has somebody near to every common word.
const NAMES: usize = 3;
/// How many mended parts of a hyphenated word are tried.
const LIKELIEST: usize = 3;
/// Abbreviations up to this many letters are offered only for a word in capitals.
const SHORT_ABBREVIATION: usize = 4;
/// Capitals up to this many are an abbreviation; more are a word in capitals.
const LONGEST_ABBREVIATION: usize = 6;

impl Speller {
    /// Returns the British speller, read from the bundled dictionary when it is first asked for.
    pub fn british() -> &'static Self {
        static BRITISH: OnceLock<Speller> = OnceLock::new();
        BRITISH.get_or_init(|| {
            let rules = include_str!("../dictionary/en_GB.aff");
            let stems = include_str!("../dictionary/en_GB.dic");
            Self { dictionary: Dictionary::new(rules, stems).ok() }
        })
    }

    /// Returns whether the dictionary was read.
    pub fn is_ready(&self) -> bool {
        self.dictionary.is_some()
    }

    /// Returns the words of `text` that are not known, in their order.
    ///
    /// References to protected people, markers of the capture bar, numbers, times, dates, references, addresses of
    /// mail and the web, and short words in capitals are no words.
    pub fn check(&self, text: &str, words: &Words) -> Vec<Misspelling> {
        let mut found = Vec::new();
        if !self.is_ready() {
            return found;
        }
        for piece in piece::words(text) {
            let british = self.american_unless_known(&piece, words);
            if british.is_none() && self.knows(piece.text, words) {
                continue;
            }
            let parts = piece.parts();
            if parts.len() < 2 || british.is_some() {
                found.push(misspelling(&piece.without_owner(), british));
            } else if !self.knows(&joined(&parts), words) {
                self.check_parts(&piece, &parts, words, &mut found);
            }
        }
        found
    }

    /// Checks what stands between hyphens. A prefix cannot be mended alone: then the whole word is reported.
    fn check_parts(
        &self,
        whole: &Piece<'_>,
        parts: &[Piece<'_>],
        words: &Words,
        found: &mut Vec<Misspelling>,
    ) {
        let mut wrong = Vec::new();
        for (place, part) in parts.iter().enumerate() {
            let british = self.american_unless_known(part, words);
            let prefix = place + 1 < parts.len() && is_prefix(part.text);
            if british.is_some() || !(prefix || self.knows(part.text, words)) {
                wrong.push(misspelling(&part.without_owner(), british));
            }
        }
        let has_prefix = parts.first().is_some_and(|part| is_prefix(part.text));
        if !wrong.is_empty() && has_prefix {
            found.push(misspelling(&whole.without_owner(), None));
        } else {
            found.append(&mut wrong);
        }
    }

    /// Returns whether `word` is right as it stands.
    pub fn knows(&self, word: &str, words: &Words) -> bool {
        let whole = Piece { text: word, start: 0, start_utf16: 0 };
        let owner = whole.without_owner().text;
        word.chars().count() <= 1
            || is_abbreviation(owner)
            || words.contains(word)
            || words.contains(owner)
            || self.is_british(word)
            || (owner != word && self.is_british(owner))
    }

    /// Returns whether a word is in the dictionary or among the words of the field.
    fn is_british(&self, word: &str) -> bool {
        let in_dictionary = |word: &str| self.dictionary.as_ref().is_none_or(|d| d.check(word));
        let folded = fold(word);
        in_dictionary(word)
            || field::knows(word)
            || american::with_s(&folded).is_some_and(|s| !american::only_with_s(&s) && in_dictionary(&s))
            // The dictionary was made without accents: naïve stands in it as naive.
            || (!word.is_ascii() && in_dictionary(&folded))
    }

    /// Returns the British spelling of an American word in the case it was typed in, or nothing. Words in -ize are
    /// British.
    pub fn american(&self, word: &str) -> Option<String> {
        let british = american::british(&fold(word))?;
        Some(in_the_case_of(word, british))
    }

    /// A name is right however it is spelt: Gray Center is what it calls itself.
    fn american_unless_known(&self, piece: &Piece<'_>, words: &Words) -> Option<String> {
        let word = piece.without_owner().text;
        if words.contains(word) { None } else { self.american(word) }
    }

    /// Returns at most `limit` words that may be meant, likeliest first; a word of `words` that is near goes before
    /// all others.
    pub fn suggest(&self, word: &str, words: &Words, limit: usize) -> Vec<String> {
        let whole = Piece { text: word.trim(), start: 0, start_utf16: 0 };
        let word = whole.without_owner().text;
        if word.is_empty() || word.chars().count() > LONGEST || limit == 0 {
            return Vec::new();
        }
        let folded = fold(word);
        let mut found = Vec::new();
        let mut offer = |candidate: String| {
            if candidate != word && !found.contains(&candidate) {
                found.push(candidate);
            }
        };
        near(&folded, words).into_iter().take(NAMES).for_each(|(_, written)| offer(written.to_owned()));
        self.american(word).into_iter().for_each(&mut offer);
        let with_s = american::with_s(&folded).filter(|s| self.knows(s, words));
        with_s.into_iter().for_each(|s| offer(in_the_case_of(word, &s)));
        // A short abbreviation is near to half the language: offered for capitals only.
        let capitals = word.chars().filter(|c| c.is_uppercase()).count() > 1;
        let fits = |known: &str| {
            capitals || known.chars().count() > SHORT_ABBREVIATION || known.chars().any(char::is_lowercase)
        };
        let of_the_field: Vec<(usize, &str)> =
            near(&folded, field::words()).into_iter().filter(|(_, known)| fits(known)).collect();
        let in_case = |known: &str| in_the_case_of(word, known);
        of_the_field.iter().filter(|(far, _)| *far < 2).for_each(|(_, known)| offer(in_case(known)));
        self.of_the_parts(word, words).into_iter().for_each(&mut offer);
        let has_some = !found.is_empty();
        let of_the_dictionary = self.of_the_dictionary(word, has_some);
        let far = of_the_field.iter().map(|(_, known)| in_case(known));
        for candidate in of_the_dictionary.into_iter().chain(far) {
            if candidate != word && !found.contains(&candidate) {
                found.push(candidate);
            }
        }
        found.truncate(limit);
        found
    }

    /// Returns what the dictionary has for a word. Comparing with the whole of it takes most of the time, and is done
    /// only when there is nothing near, here or among the words that the caller `has_some` of.
    fn of_the_dictionary(&self, word: &str, has_some: bool) -> Vec<String> {
        let Some(dictionary) = &self.dictionary else { return Vec::new() };
        let folded = fold(word);
        let is_near = |found: &String| distance(&folded, &fold(found), reach(&folded)).is_some();
        let mut found = Vec::new();
        dictionary.suggester().with_ngram_suggestions(false).suggest(word, &mut found);
        found.retain(|candidate| is_fit(word, candidate));
        let compared = !has_some && word.chars().count() <= LONGEST_COMPARED;
        if compared && !found.iter().any(is_near) {
            dictionary.suggest(word, &mut found);
            found.retain(|candidate| is_fit(word, candidate));
        }
        // dont: the one that lacks only its apostrophe is meant.
        found.sort_by_key(|candidate| fold(candidate).replace('\'', "") != folded);
        found
    }

    /// Returns hyphenated words with their first unknown part mended, or written as one.
    fn of_the_parts(&self, word: &str, words: &Words) -> Vec<String> {
        let whole = Piece { text: word, start: 0, start_utf16: 0 };
        let parts = whole.parts();
        let wrong = |part: &&Piece<'_>| !is_prefix(part.text) && !self.knows(part.text, words);
        let Some(part) = parts.iter().find(wrong).filter(|_| parts.len() > 1) else { return Vec::new() };
        let (before, rest) = word.split_at_checked(part.start).unwrap_or((word, ""));
        let after = rest.strip_prefix(part.text).unwrap_or_default();
        let mended = self.suggest(part.text, words, LIKELIEST);
        let mut found: Vec<String> = mended.iter().map(|part| format!("{before}{part}{after}")).collect();
        found.retain(|candidate| self.check(candidate, words).is_empty());
        let one = joined(&parts);
        let one_is_near = |known: &String| distance(&fold(&one), &fold(known), reach(&one)).is_some();
        found.extend(self.of_the_dictionary(&one, true).into_iter().filter(one_is_near).take(LIKELIEST));
        found
    }
}

/// Returns hyphenated parts written as one word.
fn joined(parts: &[Piece<'_>]) -> String {
    parts.iter().map(|part| part.text).collect()
}

/// Returns whether a candidate of the dictionary is worth showing: not cut into pieces that nobody meant, such as
/// "occur ed" and "ma-pap".
fn is_fit(word: &str, candidate: &str) -> bool {
    const SHORT: [&str; 26] = [
        "a", "I", "am", "an", "as", "at", "be", "by", "do", "go", "he", "if", "in", "is", "it", "me", "my",
        "no", "of", "on", "or", "so", "to", "up", "us", "we",
    ];
    let hyphens = |text: &str| text.chars().filter(|c| is_hyphen(*c)).count();
    let pieces_fit = candidate.split(' ').all(|part| part.chars().count() > 2 || SHORT.contains(&part));
    (!candidate.contains(' ') || pieces_fit) && hyphens(candidate) <= hyphens(word)
}

fn misspelling(piece: &Piece<'_>, british: Option<String>) -> Misspelling {
    Misspelling {
        start: piece.start,
        end: piece.end(),
        start_utf16: piece.start_utf16,
        end_utf16: piece.end_utf16(),
        word: piece.text.to_owned(),
        british,
    }
}

/// Returns the known words near a folded one, nearest first, each with how far it is.
fn near<'w>(folded: &str, words: &'w Words) -> Vec<(usize, &'w str)> {
    let most = reach(folded);
    let mut found: Vec<(usize, &str)> = words
        .iter()
        .filter_map(|(known, written)| distance(folded, known, most).map(|far| (far, written)))
        .collect();
    found.sort_by_key(|(far, _)| *far);
    found
}

/// Returns whether a word is an abbreviation in capitals, or several of it: RMAP, DC, CPNs.
fn is_abbreviation(word: &str) -> bool {
    let letters = word.strip_suffix('s').filter(|w| w.chars().count() > 1).unwrap_or(word);
    (2..=LONGEST_ABBREVIATION).contains(&letters.chars().count()) && letters.chars().all(char::is_uppercase)
}

/// Returns whether this stands before a hyphen and is no word of its own.
fn is_prefix(part: &str) -> bool {
    const PREFIXES: [&str; 28] = [
        "ante", "anti", "bi", "co", "counter", "de", "ex", "extra", "inter", "intra", "mid", "mis", "multi",
        "non", "over", "poly", "post", "pre", "pro", "quasi", "re", "semi", "socio", "sub", "tri", "ultra",
        "un", "under",
    ];
    PREFIXES.contains(&fold(part).as_str())
}

/// Returns `known` with capitals where `typed` has them and `known` has none.
fn in_the_case_of(typed: &str, known: &str) -> String {
    let plain = known.chars().all(|c| !c.is_uppercase());
    let mut letters = typed.chars().filter(|c| !is_hyphen(*c));
    let first = letters.next().is_some_and(char::is_uppercase);
    let rest = letters.next().is_some() && typed.chars().all(|c| !c.is_lowercase());
    match (plain, first, rest) {
        (true, true, true) => known.to_uppercase(),
        (true, true, false) => {
            let mut letters = known.chars();
            letters.next().map(|c| c.to_uppercase().chain(letters).collect()).unwrap_or_default()
        }
        _ => known.to_owned(),
    }
}
