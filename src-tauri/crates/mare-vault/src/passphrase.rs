//! What a passphrase must be: 15 characters that are hard to guess, or five words (ruling 15).
//!
//! Practice installations hold invented people only: there the verdict is shown and not enforced.

use unicode_normalization::UnicodeNormalization;
use zeroize::Zeroizing;

/// Fewest characters of a passphrase that is not made of words (ruling 15).
const CHARACTERS: usize = 15;
/// Fewest words of one that is (ruling 15).
const WORDS: usize = 5;
/// Longest passphrase taken; more would only burn time.
const LONGEST: usize = 1000;

/// What the check says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PassphraseVerdict {
    /// Whether it passes.
    pub ok: bool,
    /// What is missing or good, each a sentence.
    pub sentences: Vec<String>,
}

/// Returns the bytes a passphrase stands for: NFC, so that every keyboard types the same.
pub(crate) fn normalise(passphrase: &str) -> Zeroizing<Vec<u8>> {
    let mut bytes = Zeroizing::new(Vec::with_capacity(passphrase.len() * 3));
    let mut buffer = [0_u8; 4];
    for c in passphrase.nfc() {
        bytes.extend_from_slice(c.encode_utf8(&mut buffer).as_bytes());
    }
    bytes
}

/// Returns whether `passphrase` passes (ruling 15). `known` is what a guesser would try first: names, the team.
pub fn check_passphrase(passphrase: &str, known: &[&str]) -> PassphraseVerdict {
    let bytes = normalise(passphrase);
    let text = std::str::from_utf8(&bytes).unwrap_or_default();
    let length = text.chars().count();
    if length > LONGEST {
        return refuse(vec!["A passphrase can have up to 1000 characters.".into()]);
    }
    if text.chars().any(char::is_control) {
        return refuse(vec!["A passphrase cannot hold line breaks or control characters.".into()]);
    }
    if is_words(text) {
        return PassphraseVerdict { ok: true, sentences: vec!["Good: five or more words.".into()] };
    }
    let estimate = zxcvbn::zxcvbn(text, known);
    let mut sentences = Vec::new();
    if length < CHARACTERS {
        sentences.push(format!(
            "It has {length} character{}; use at least {CHARACTERS}, or five different words with spaces between them.",
            if length == 1 { "" } else { "s" }
        ));
    }
    if estimate.score() != zxcvbn::Score::Four {
        sentences.push(
            "It could be guessed. Five words that have nothing to do with each other are the easiest way."
                .into(),
        );
        if let Some(warning) = estimate.feedback().and_then(|f| f.warning()) {
            sentences.push(warning.to_string());
        }
    }
    if sentences.is_empty() {
        return PassphraseVerdict { ok: true, sentences: vec!["Good: long and hard to guess.".into()] };
    }
    refuse(sentences)
}

fn refuse(sentences: Vec<String>) -> PassphraseVerdict {
    PassphraseVerdict { ok: false, sentences }
}

/// Five different words of three letters or more: repeating one word is not five.
fn is_words(text: &str) -> bool {
    let mut words: Vec<Zeroizing<String>> = text
        .split_whitespace()
        .filter(|w| w.chars().filter(|c| c.is_alphabetic()).count() >= 3)
        .map(|w| Zeroizing::new(w.to_lowercase()))
        .collect();
    words.sort_by(|a, b| a.as_str().cmp(b.as_str()));
    words.dedup();
    words.len() >= WORDS
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ruling_15_five_different_words_pass_and_one_word_five_times_does_not() {
        assert!(check_passphrase("tarn kettle violin harbour moss", &[]).ok);
        let same = check_passphrase("moss moss moss moss moss", &[]);
        assert!(!same.ok, "{same:?}");
    }

    #[test]
    fn ruling_15_length_and_strength_are_both_asked() {
        assert!(check_passphrase("vq7-Tz!m2_Lw9xKd", &[]).ok, "16 characters, hard to guess");
        assert!(!check_passphrase("vq7-Tz!m2_Lw9x", &[]).ok, "14 characters, however hard to guess");
        assert!(!check_passphrase("aaaaaaaaaaaaaaaaaaaa", &[]).ok, "20 characters, easy to guess");
    }

    #[test]
    fn what_a_guesser_tries_first_counts_for_nothing() {
        let name = "dilysmossgarth1";
        let plain = check_passphrase("dilysmossgarth1dilysmossgarth1", &[name]);
        assert!(!plain.ok, "{plain:?}");
    }

    #[test]
    fn two_spellings_of_one_letter_are_one_passphrase() {
        assert_eq!(*normalise("caf\u{e9}"), *normalise("cafe\u{301}"));
    }

    #[test]
    fn every_answer_is_a_sentence() {
        for typed in ["", "short", "line\nbreak in a long passphrase", &"x".repeat(1001)] {
            let verdict = check_passphrase(typed, &[]);
            assert!(!verdict.ok && !verdict.sentences.is_empty());
            assert!(verdict.sentences.iter().all(|s| s.ends_with('.')), "{verdict:?}");
        }
    }
}
