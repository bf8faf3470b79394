//! A text taken apart into what is to be checked. It leaves out what is no word: references to protected people,
//! markers of the capture bar, numbers, times, references, addresses of the web and of mail.

use crate::words::{is_apostrophe, is_hyphen, is_letter};
use mare_domain::person::{TOKEN_CLOSE, TOKEN_OPEN};

/// A part of a text, with where it begins in bytes and in UTF-16 units.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Piece<'t> {
    pub(crate) text: &'t str,
    pub(crate) start: usize,
    pub(crate) start_utf16: usize,
}

impl<'t> Piece<'t> {
    pub(crate) fn end(&self) -> usize {
        self.start + self.text.len()
    }

    pub(crate) fn end_utf16(&self) -> usize {
        self.start_utf16 + utf16_len(self.text)
    }

    /// Returns the same piece without the first `skipped` bytes, which must end at a character.
    fn after(&self, skipped: usize) -> Self {
        let (before, text) = self.text.split_at_checked(skipped).unwrap_or(("", self.text));
        Self { text, start: self.start + before.len(), start_utf16: self.start_utf16 + utf16_len(before) }
    }

    fn trimmed(&self, unwanted: impl Fn(char) -> bool) -> Self {
        let rest = self.text.trim_start_matches(&unwanted);
        let piece = self.after(self.text.len() - rest.len());
        Self { text: rest.trim_end_matches(&unwanted), ..piece }
    }

    /// Returns the piece without the "’s" of an owner.
    pub(crate) fn without_owner(&self) -> Self {
        let mut letters = self.text.chars().rev();
        let text = match (letters.next(), letters.next()) {
            (Some('s' | 'S'), Some(c)) if is_apostrophe(c) => {
                self.text.trim_end_matches(['s', 'S']).trim_end_matches(is_apostrophe)
            }
            _ => self.text,
        };
        Self { text, ..*self }
    }

    /// Returns the runs of characters that `wanted` lets through.
    fn runs(&self, wanted: impl Fn(char) -> bool) -> Vec<Self> {
        let mut runs = Vec::new();
        let mut rest = *self;
        while let Some(begin) = rest.text.find(&wanted) {
            let run = rest.after(begin);
            let end = run.text.find(|c| !wanted(c)).unwrap_or(run.text.len());
            let (text, _) = run.text.split_at_checked(end).unwrap_or((run.text, ""));
            runs.push(Self { text, ..run });
            rest = run.after(end);
        }
        runs
    }

    /// Returns the parts between hyphens.
    pub(crate) fn parts(&self) -> Vec<Self> {
        self.runs(|c| !is_hyphen(c)).iter().map(|part| part.trimmed(is_apostrophe)).collect()
    }
}

fn utf16_len(text: &str) -> usize {
    text.chars().map(char::len_utf16).sum()
}

/// Returns the words of a text that are to be checked, hyphenated ones whole, without what surrounds them.
pub(crate) fn words(text: &str) -> Vec<Piece<'_>> {
    let mut words = Vec::new();
    for shown in between_references(text) {
        for chunk in shown.runs(|c| !c.is_whitespace()) {
            words_of(&chunk, &mut words);
        }
    }
    words
}

/// Returns what stands between the references to protected people.
fn between_references(text: &str) -> Vec<Piece<'_>> {
    let mut pieces = Vec::new();
    let mut rest = Piece { text, start: 0, start_utf16: 0 };
    while let Some(open) = rest.text.find(TOKEN_OPEN) {
        let Some(length) = rest.text.get(open..).and_then(|t| t.find(TOKEN_CLOSE)) else { break };
        let (before, _) = rest.text.split_at_checked(open).unwrap_or((rest.text, ""));
        pieces.push(Piece { text: before, ..rest });
        rest = rest.after(open + length + TOKEN_CLOSE.len());
    }
    pieces.push(rest);
    pieces
}

fn words_of<'t>(chunk: &Piece<'t>, words: &mut Vec<Piece<'t>>) {
    let core = chunk.trimmed(|c| "()[]{}<>\"“”‘’'«».,:!?…–—*".contains(c));
    // `@jorah`, `+5wd`, `;abbr`, `/a`: the capture bar reads them, they are no words.
    if core.text.starts_with(['@', '+', ';', '/', '#']) || is_address(core.text) {
        return;
    }
    let in_a_word = |c: char| is_letter(c) || is_apostrophe(c) || is_hyphen(c) || c.is_numeric() || c == '_';
    for run in core.runs(in_a_word) {
        let word = run.trimmed(|c| is_apostrophe(c) || is_hyphen(c));
        // M-2026-001, 14-day, s42, s_42: a reference, a measure or a name in a program.
        let is_word = !word.text.is_empty() && word.text.chars().all(|c| !c.is_numeric() && c != '_');
        if is_word {
            words.push(word);
        }
    }
}

/// Returns whether a chunk is an address of mail, the web or a disk.
fn is_address(chunk: &str) -> bool {
    const ENDINGS: [&str; 7] = ["uk", "org", "com", "net", "info", "eu", "int"];
    let folded = chunk.to_lowercase();
    let domain = folded.split('/').next().unwrap_or_default();
    let has_ending = domain.rsplit_once('.').is_some_and(|(host, ending)| {
        !host.is_empty() && ENDINGS.contains(&ending.split(':').next().unwrap_or_default())
    });
    folded.contains('@')
        || folded.contains("://")
        || folded.contains('\\')
        || folded.starts_with("www.")
        || folded.starts_with("mailto:")
        || has_ending
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(text: &str) -> Vec<&str> {
        words(text).into_iter().map(|w| w.text).collect()
    }

    #[test]
    fn what_is_no_word_is_left_out() {
        assert_eq!(texts("told ⟦p:018f-ab⟧ and⟦p:nora⟧here"), ["told", "and", "here"]);
        assert_eq!(texts("fit a lock @jorah +5wd ;mhaam /a by Friday"), ["fit", "a", "lock", "by", "Friday"]);
        assert_eq!(
            texts("M-2026-001 on 1/4/2026 at 10:30 or 10.30am, 3.5mg, s42, 14-day"),
            ["on", "at", "or"]
        );
        assert_eq!(
            texts("mail a.b@example.org or https://example.org/x_y, www.example.org."),
            ["mail", "or"]
        );
        assert_eq!(texts("see example.org.uk and C:\\Temp\\plan"), ["see", "and"]);
        assert_eq!(
            texts("(‘quoted’ “words”) and/or co-operate—now"),
            ["quoted", "words", "and", "or", "co-operate", "now"]
        );
        assert_eq!(texts("a token that is broken: ⟦p:018f"), ["a", "token", "that", "is", "broken", "p"]);
    }

    #[test]
    fn places_count_bytes_and_units_of_utf_16() {
        let text = "🙂 Siân’s naïve";
        let found = words(text);
        let last = found.last().unwrap();
        assert_eq!(text.get(last.start..last.end()), Some("naïve"));
        assert_eq!((last.start_utf16, last.end_utf16()), (10, 15));
        let owner = found.first().unwrap().without_owner();
        assert_eq!((owner.text, owner.start_utf16, owner.end_utf16()), ("Siân", 3, 7));
    }
}
