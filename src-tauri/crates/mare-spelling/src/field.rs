//! The words of the field: services, law, medicines, abbreviations. Data, one a line, beside this source.

use crate::words::{Words, fold};
use std::sync::OnceLock;

/// Returns the lines of a word list without its remarks.
pub(crate) fn lines(list: &'static str) -> impl Iterator<Item = &'static str> {
    list.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with('#'))
}

/// Returns the words of the field.
pub(crate) fn words() -> &'static Words {
    static WORDS: OnceLock<Words> = OnceLock::new();
    WORDS.get_or_init(|| lines(include_str!("../words/field.txt")).collect())
}

/// Longest abbreviation that is only taken for one when it is typed with a capital: "rc" is more often a slip.
const SHORT: usize = 3;

/// Returns whether a word, or one of which it is the plural, is a word of the field.
pub(crate) fn knows(word: &str) -> bool {
    let folded = fold(word);
    let one = folded.strip_suffix('s').unwrap_or(&folded);
    let fits = |written: &str| {
        written.chars().count() > SHORT
            || written.chars().any(char::is_lowercase)
            || word.chars().any(char::is_uppercase)
    };
    [folded.as_str(), one].iter().any(|known| words().written(known).is_some_and(fits))
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn a_short_abbreviation_is_known_in_capitals_only() {
        for known in ["RC", "Rc", "clozapine", "Clozapine", "spoc", "SPoC", "AMHPs", "mappa"] {
            assert!(knows(known), "{known}");
        }
        for slip in ["rc", "cto", "clozapin"] {
            assert!(!knows(slip), "{slip}");
        }
    }

    #[test]
    fn the_list_holds_each_word_once_and_enough_of_them() {
        let all: Vec<&str> = lines(include_str!("../words/field.txt")).collect();
        let different: BTreeSet<&str> = all.iter().copied().collect();
        assert_eq!(all.len(), different.len(), "a word stands twice");
        assert!(all.len() >= 250, "only {} words", all.len());
        assert!(all.iter().all(|word| !word.contains(char::is_whitespace)), "one word a line");
    }
}
