//! American spellings with their British ones. It refuses -ize: that is British too.

use std::collections::BTreeMap;
use std::sync::OnceLock;

fn pairs() -> &'static BTreeMap<&'static str, &'static str> {
    static PAIRS: OnceLock<BTreeMap<&str, &str>> = OnceLock::new();
    PAIRS.get_or_init(|| {
        crate::field::lines(include_str!("../words/american.txt"))
            .filter_map(|line| line.split_once(' '))
            .map(|(american, british)| (american.trim(), british.trim()))
            .collect()
    })
}

/// Returns the British spelling of a folded word, if it is an American one.
pub(crate) fn british(folded: &str) -> Option<&'static str> {
    pairs().get(folded).copied()
}

/// Returns a folded word in -ize, in any of its forms, with an s for its z.
pub(crate) fn with_s(folded: &str) -> Option<String> {
    const ENDINGS: [&str; 10] =
        ["ize", "ized", "izes", "izer", "izers", "izing", "ization", "izations", "izable", "izational"];
    let (stem, ending) = ENDINGS.iter().find_map(|e| folded.strip_suffix(e).map(|stem| (stem, *e)))?;
    (stem.chars().count() > 1).then(|| format!("{stem}{}", ending.replacen('z', "s", 1)))
}

/// Returns whether a folded word in -ise has no other spelling, such as exercise and supervised.
pub(crate) fn only_with_s(folded: &str) -> bool {
    static STEMS: OnceLock<Vec<&'static str>> = OnceLock::new();
    let stems = STEMS.get_or_init(|| {
        let words = crate::field::lines(include_str!("../words/always-ise.txt"));
        words.filter_map(|word| word.strip_suffix('e')).collect()
    });
    const ENDINGS: [&str; 7] = ["e", "ed", "es", "er", "ers", "ing", "able"];
    stems.iter().any(|stem| folded.strip_prefix(stem).is_some_and(|ending| ENDINGS.contains(&ending)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_z_becomes_an_s_in_the_ending_only() {
        assert_eq!(with_s("organized").as_deref(), Some("organised"));
        assert_eq!(with_s("hospitalization").as_deref(), Some("hospitalisation"));
        assert_eq!(with_s("zoned"), None);
        assert_eq!(with_s("size"), None);
        assert_eq!(with_s("analyze"), None);
        assert!(only_with_s("supervised") && only_with_s("exercise") && only_with_s("advisable"));
        assert!(!only_with_s("organised") && !only_with_s("organisation"));
    }

    #[test]
    fn every_pair_is_two_different_words() {
        assert!(pairs().len() > 80);
        for (american, british) in pairs() {
            assert_ne!(american, british);
            assert!(!british.contains(' ') && american.chars().all(|c| c.is_ascii_lowercase()), "{american}");
        }
    }
}
