//! The extra words of an installation: names of people, agencies and places, and what the team has taught it.
//! It refuses to know where they come from; who may see a name is decided before it is added.

use std::collections::BTreeMap;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// Words that are right in this installation, whatever the dictionary says.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Words {
    /// By the folded word: how it is written.
    known: BTreeMap<String, String>,
}

impl Words {
    /// Returns no words.
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds every word of `text`, such as a full name: "Siân Ó Broin-Hale" gives Siân, Broin-Hale, Broin and Hale.
    pub fn add(&mut self, text: &str) {
        for run in text.split(|c: char| !(is_letter(c) || is_apostrophe(c) || is_hyphen(c))) {
            let whole = run.trim_matches(|c: char| !is_letter(c));
            self.add_word(whole);
            for part in whole.split(is_hyphen) {
                self.add_word(part.trim_matches(|c: char| !is_letter(c)));
            }
        }
    }

    fn add_word(&mut self, word: &str) {
        // One letter is an initial: it is never checked, and would be near to everything.
        if word.chars().count() > 1 {
            self.known.entry(fold(word)).or_insert_with(|| word.to_owned());
        }
    }

    /// Returns whether `word` is known, whatever its case and accents.
    pub fn contains(&self, word: &str) -> bool {
        self.known.contains_key(&fold(word))
    }

    /// Returns how a folded word is written.
    pub(crate) fn written(&self, folded: &str) -> Option<&str> {
        self.known.get(folded).map(String::as_str)
    }

    /// Returns how many words there are.
    pub fn len(&self) -> usize {
        self.known.len()
    }

    /// Returns whether there is none.
    pub fn is_empty(&self) -> bool {
        self.known.is_empty()
    }

    /// Returns each word folded and as it is written, in the order of the alphabet.
    pub(crate) fn iter(&self) -> impl Iterator<Item = (&str, &str)> {
        self.known.iter().map(|(folded, written)| (folded.as_str(), written.as_str()))
    }
}

impl<S: AsRef<str>> Extend<S> for Words {
    fn extend<T: IntoIterator<Item = S>>(&mut self, texts: T) {
        for text in texts {
            self.add(text.as_ref());
        }
    }
}

impl<S: AsRef<str>> FromIterator<S> for Words {
    fn from_iter<T: IntoIterator<Item = S>>(texts: T) -> Self {
        let mut words = Self::new();
        words.extend(texts);
        words
    }
}

/// Returns `word` in lower case, without accents, with straight apostrophes: what is compared.
pub(crate) fn fold(word: &str) -> String {
    word.nfd()
        .filter(|c| !is_combining_mark(*c))
        .flat_map(char::to_lowercase)
        .map(|c| if is_apostrophe(c) { '\'' } else { c })
        .collect()
}

pub(crate) fn is_letter(c: char) -> bool {
    c.is_alphabetic() || is_combining_mark(c)
}

pub(crate) fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '\u{2019}')
}

pub(crate) fn is_hyphen(c: char) -> bool {
    matches!(c, '-' | '\u{2010}' | '\u{2011}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_known_in_its_parts_whatever_its_case_and_accents() {
        let words: Words = ["Siân Ó Broin-Hale", "O’Malley", "DC Tamsin Larkenfell"].into_iter().collect();
        for known in
            ["sian", "SIÂN", "broin", "Hale", "Broin-Hale", "O'Malley", "o’malley", "larkenfell", "dc"]
        {
            assert!(words.contains(known), "{known}");
        }
        assert!(!words.contains("Ó") && !words.contains("o"), "an initial is no word");
        assert!(!words.contains("Larkenfel"));
    }
}
