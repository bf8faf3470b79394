//! Paragraphs that can be set: not longer than the typesetter can chew, words not wider than their column.
//! It refuses to put a character into the text: where a long word may break is said beside it, as a list of pieces.

use crate::letters::Letters;
use unicode_normalization::char::is_combining_mark;

/// Longer paragraphs take the typesetter more than their share of time; they go on in a new one.
const LETTERS: usize = 3000;
/// More lines than this are set as several paragraphs.
const LINES: usize = 40;

/// A paragraph: lines of pieces, between which a line may break although no space stands there.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Paragraph {
    /// Whether an empty line stood before it.
    pub(crate) gap: bool,
    /// Lines, each as its pieces.
    pub(crate) lines: Vec<Vec<String>>,
}

/// Returns `text` as paragraphs for a column `room` ems wide.
pub(crate) fn paragraphs(letters: &Letters, text: &str, room: f32) -> Vec<Paragraph> {
    let mut all = Vec::new();
    let mut open = Paragraph::default();
    let mut length = 0;
    for line in letters.lines(text) {
        if line.trim().is_empty() {
            close(&mut all, &mut open);
            open.gap = !all.is_empty();
            length = 0;
            continue;
        }
        for part in portions(line.trim_end()) {
            let letters_in_part = part.chars().count();
            if open.lines.len() >= LINES || (length > 0 && length + letters_in_part > LETTERS) {
                close(&mut all, &mut open);
                length = 0;
            }
            length += letters_in_part;
            open.lines.push(pieces(letters, part, room));
        }
    }
    close(&mut all, &mut open);
    all
}

fn close(all: &mut Vec<Paragraph>, open: &mut Paragraph) {
    let done = std::mem::take(open);
    if !done.lines.is_empty() {
        all.push(done);
    }
}

/// Returns `line` in portions of at most [`LETTERS`] letters, cut at a sentence's end or else at a space.
fn portions(line: &str) -> Vec<&str> {
    let mut out = Vec::new();
    let mut rest = line;
    while let Some((limit, _)) = rest.char_indices().nth(LETTERS) {
        let (head, _) = rest.split_at(limit);
        let sentence = head.rfind(". ").map(|at| at + 2).filter(|at| *at > limit / 2);
        let space = head.rfind(' ').map(|at| at + 1).filter(|at| *at > limit / 2);
        let (portion, tail) = rest.split_at(sentence.or(space).unwrap_or_else(|| before_marks(head)));
        out.push(portion.trim_end());
        rest = tail;
    }
    out.push(rest);
    out.retain(|part| !part.is_empty());
    out
}

/// Returns where `head` can be cut without parting a letter from its marks.
fn before_marks(head: &str) -> usize {
    head.char_indices()
        .rev()
        .find(|(_, c)| !sticks(*c))
        .map(|(at, _)| at)
        .filter(|at| *at > 0)
        .unwrap_or(head.len())
}

/// Returns `line` cut where a word too wide for `room` may break: after its punctuation if that is enough, else anywhere.
fn pieces(letters: &Letters, line: &str, room: f32) -> Vec<String> {
    let mut out = Vec::new();
    let mut piece = String::new();
    for word in line.split_inclusive(ends_word) {
        let width = letters.width(word.trim_end_matches(ends_word));
        if width <= room {
            piece.push_str(word);
            continue;
        }
        let natural = word.split_inclusive(invites_break).all(|part| letters.width(part) <= room);
        // Very long words get fewer places, letters that join get as few as will do.
        let step = if width > 2.0 * room { room / 12.0 } else { 0.0 };
        let mut wide = 0.0;
        let mut last = ' ';
        for letter in word.chars() {
            let least = if is_joining(letter) { room / 2.0 } else { step };
            let welcome = if natural { invites_break(last) } else { wide > least };
            if wide > 0.0 && welcome && !sticks(letter) && last != '\u{200D}' && !ends_word(letter) {
                out.push(std::mem::take(&mut piece));
                wide = 0.0;
            }
            piece.push(letter);
            wide += letters.letter_width(letter);
            last = letter;
        }
    }
    out.push(piece);
    out.retain(|piece| !piece.is_empty());
    out
}

fn ends_word(letter: char) -> bool {
    letter.is_whitespace() && !matches!(letter, '\u{A0}' | '\u{2007}' | '\u{202F}')
}

fn invites_break(letter: char) -> bool {
    matches!(letter, '/' | '\\' | '-' | '_' | '.' | '@' | '?' | '&' | '=' | ',' | ';' | ':' | '|' | ']')
}

fn sticks(letter: char) -> bool {
    is_combining_mark(letter) || matches!(letter, '\u{200C}' | '\u{200D}')
}

/// Returns whether the letter changes its shape with its neighbours.
fn is_joining(letter: char) -> bool {
    matches!(letter, '\u{600}'..='\u{8FF}' | '\u{FB50}'..='\u{FDFF}' | '\u{FE70}'..='\u{FEFF}')
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::press::Press;

    fn set(text: &str, room: f32) -> Vec<Paragraph> {
        paragraphs(&Press::shared().letters, text, room)
    }

    fn text_of(paragraphs: &[Paragraph]) -> String {
        paragraphs.iter().flat_map(|p| &p.lines).map(|pieces| pieces.concat()).collect::<Vec<_>>().join("\n")
    }

    #[test]
    fn ordinary_words_are_one_piece() {
        let done = set("A sentence of ordinary words.\nAnd a line.\n\nAnother paragraph.", 40.0);
        assert_eq!(done.len(), 2);
        assert_eq!(done[0].lines, [["A sentence of ordinary words."], ["And a line."]]);
        assert!(!done[0].gap && done[1].gap);
    }

    #[test]
    fn an_address_breaks_after_its_punctuation() {
        let done = set("ask jane.doe@example.org today", 8.0);
        assert_eq!(done[0].lines, [["ask jane.", "doe@", "example.", "org today"]]);
    }

    #[test]
    fn a_long_word_breaks_but_keeps_its_letters_and_marks() {
        let word = "n\u{304}x".repeat(50);
        let done = set(&word, 10.0);
        assert!(done[0].lines[0].len() > 5);
        assert!(done[0].lines[0].iter().all(|piece| !piece.starts_with('\u{304}')));
        assert_eq!(text_of(&done), word);
    }

    #[test]
    fn a_long_paragraph_goes_on_in_another_without_losing_a_word() {
        let text = "Word upon word. ".repeat(1000);
        let done = set(&text, 40.0);
        assert!(done.len() > 4 && done.iter().all(|p| !p.gap));
        assert_eq!(text_of(&done).replace('\n', " "), text.trim_end());
    }

    #[test]
    fn blank_text_is_no_paragraph() {
        assert_eq!(set(" \n\n\t\n", 40.0), []);
    }
}
