//! Which letters the fonts can show, and what is printed in place of the others (ruling 21).
//! It refuses to lose a letter silently: what no font has is printed as `[U+1F600]`. Only characters that have no
//! look of their own (a byte-order mark, a variation selector) are left out.

use std::fmt::Write as _;
use typst::layout::Abs;
use typst::text::{Font, FontInstance, FontVariant, FontVariations};
use unicode_normalization::UnicodeNormalization as _;
use unicode_normalization::char::{decompose_canonical, is_combining_mark};

/// Characters beyond this are emoji's neighbours, rare ideographs and private use; no bundled font has them.
const END: usize = 0x2_0000;
/// More marks than this on one letter hide the lines around it.
const MARKS: usize = 4;
/// More spaces than this in a row say nothing more.
const SPACES: usize = 40;

/// What the fonts can show: for each character the families that have it in all their styles, and its width.
#[derive(Debug)]
pub(crate) struct Letters {
    families: Vec<u8>,
    widths: Vec<f32>,
}

impl Letters {
    /// Returns what `families` can show together.
    pub(crate) fn of(families: &[Vec<Font>]) -> Self {
        let mut letters = Self { families: vec![0; END], widths: vec![0.0; END] };
        for (bit, styles) in families.iter().enumerate() {
            let Some(first) = styles.first() else { continue };
            let faces: Vec<FontInstance> = styles.iter().cloned().map(face).collect();
            for code in first.info().coverage.iter() {
                let Some(letter) = char::from_u32(code) else { continue };
                // A font may list a letter and have no shape for it, which is glyph 0.
                let shapes: Vec<_> = faces.iter().filter_map(|face| shape(face, letter)).collect();
                let (Some(advance), true) = (shapes.first(), shapes.len() == faces.len()) else { continue };
                if let Some(slot) = letters.families.get_mut(letter as usize) {
                    *slot |= 1_u8.checked_shl(u32::try_from(bit).unwrap_or(8)).unwrap_or(0);
                }
                if let Some(slot) = letters.widths.get_mut(letter as usize).filter(|width| **width == 0.0) {
                    *slot = *advance;
                }
            }
        }
        letters
    }

    /// Returns every letter the fonts have.
    #[cfg(test)]
    pub(crate) fn all(&self) -> impl Iterator<Item = char> {
        (0..u32::MAX)
            .map_while(|code| self.families.get(code as usize).map(|_| code))
            .filter_map(char::from_u32)
            .filter(|c| self.families(*c) != 0)
    }

    /// Returns letters that are said to be shown by every font.
    #[cfg(test)]
    pub(crate) fn credulous() -> Self {
        Self { families: vec![u8::MAX; END], widths: vec![0.5; END] }
    }

    /// Returns the width of `text` on one line, in ems of the regular style.
    pub(crate) fn width(&self, text: &str) -> f32 {
        text.chars().map(|c| self.letter_width(c)).sum()
    }

    /// Returns the width of `letter` in ems.
    pub(crate) fn letter_width(&self, letter: char) -> f32 {
        self.widths.get(letter as usize).copied().unwrap_or(1.0)
    }

    fn families(&self, letter: char) -> u8 {
        if is_hidden(letter) { 0 } else { self.families.get(letter as usize).copied().unwrap_or(0) }
    }

    /// Returns `text` as lines that can be set: composed, without controls, unknown letters written out.
    pub(crate) fn lines(&self, text: &str) -> Vec<String> {
        let mut lines = Vec::new();
        let mut line = Line::default();
        let mut letters = text.nfc().peekable();
        while let Some(letter) = letters.next() {
            match letter {
                '\r' if letters.peek() == Some(&'\n') => {}
                '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}' => {
                    lines.push(std::mem::take(&mut line).text);
                }
                '\t' => (0..4).for_each(|_| line.space(' ')),
                _ => self.put(&mut line, letter),
            }
        }
        lines.push(line.text);
        lines
    }

    /// Returns `text` on one line, cut to `most` letters with an ellipsis.
    pub(crate) fn one_line(&self, text: &str, most: usize) -> String {
        let joined = self.lines(text).join(" ");
        let words = joined.split_whitespace().collect::<Vec<_>>().join(" ");
        if words.chars().count() <= most {
            return words;
        }
        let mut cut: String = words.chars().take(most.saturating_sub(1)).collect();
        cut.truncate(cut.trim_end().len());
        cut.push('…');
        cut
    }

    fn put(&self, line: &mut Line, letter: char) {
        if letter.is_whitespace() {
            let shown = if self.families(letter) == 0 { ' ' } else { letter };
            return line.space(shown);
        }
        if is_join(letter) {
            return line.join(letter);
        }
        if is_without_look(letter) {
            return;
        }
        let families = self.families(letter);
        if is_combining_mark(letter) {
            return line.mark(letter, families);
        }
        if families != 0 {
            return line.letter(letter, families);
        }
        // A composed letter that no font has may still be shown as its letter and its accents.
        let mut parts = Vec::new();
        decompose_canonical(letter, |part| parts.push(part));
        let common = parts.iter().fold(u8::MAX, |all, part| all & self.families(*part));
        match parts.split_first() {
            Some((base, marks)) if common != 0 && !marks.is_empty() => {
                line.letter(*base, common);
                marks.iter().for_each(|mark| line.mark(*mark, common));
            }
            _ => line.code(letter),
        }
    }
}

fn face(font: Font) -> FontInstance {
    font.instantiate(FontVariant::default(), Abs::pt(10.0), &FontVariations::default())
}

/// Returns the width in ems of the shape `face` has for `letter`, if it has one.
fn shape(face: &FontInstance, letter: char) -> Option<f32> {
    let glyph = face.ttf().glyph_index(letter).filter(|glyph| glyph.0 != 0)?;
    let advance = face.ttf().glyph_hor_advance(glyph).unwrap_or(0);
    Some(f32::from(advance) / f32::from(face.ttf().units_per_em()))
}

/// A line being written.
#[derive(Debug, Default)]
struct Line {
    text: String,
    /// Families that can show the last letter with all its marks: a letter and its marks need one font.
    families: u8,
    marks: usize,
    spaces: usize,
    joined: bool,
}

impl Line {
    fn letter(&mut self, letter: char, families: u8) {
        self.text.push(letter);
        (self.families, self.marks, self.spaces, self.joined) = (families, 0, 0, false);
    }

    fn mark(&mut self, mark: char, families: u8) {
        if self.families & families == 0 || self.marks >= MARKS {
            return self.code(mark);
        }
        self.text.push(mark);
        self.families &= families;
        self.marks += 1;
    }

    fn space(&mut self, space: char) {
        if self.spaces < SPACES {
            self.text.push(space);
        }
        self.spaces += 1;
        (self.families, self.marks, self.joined) = (0, 0, false);
    }

    /// Keeps a joiner between letters of scripts that need it, and nowhere else.
    fn join(&mut self, joiner: char) {
        let needed =
            self.text.chars().next_back().is_some_and(|last| last >= '\u{590}' && last.is_alphabetic());
        if needed && !self.joined && self.families != 0 {
            self.text.push(joiner);
            self.joined = true;
        }
    }

    fn code(&mut self, letter: char) {
        let _ = write!(self.text, "[U+{:04X}]", u32::from(letter));
        (self.families, self.marks, self.spaces, self.joined) = (0, 0, 0, false);
    }
}

/// Returns `text` in letters every font has, the others written out: the last resort for one block.
pub(crate) fn plain(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '\n' | ' '..='~' => out.push(letter),
            '\r' => {}
            _ => {
                let _ = write!(out, "[U+{:04X}]", u32::from(letter));
            }
        }
    }
    out
}

/// Returns whether PDF/A forbids the character or it would mislead: controls, private use, noncharacters, and the
/// controls that turn the direction of text around, which could make a sentence read otherwise than it was typed.
fn is_hidden(letter: char) -> bool {
    letter.is_control()
        || matches!(letter,
            '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' | '\u{E000}'..='\u{F8FF}' | '\u{FDD0}'..='\u{FDEF}'
            | '\u{FFF9}'..='\u{FFFC}' | '\u{FFFE}' | '\u{FFFF}' | '\u{F0000}'..)
}

fn is_join(letter: char) -> bool {
    matches!(letter, '\u{200C}' | '\u{200D}')
}

/// Returns whether the character has no look of its own, so that nothing is lost when it is left out.
fn is_without_look(letter: char) -> bool {
    matches!(letter,
        '\u{AD}' | '\u{34F}' | '\u{61C}' | '\u{180B}'..='\u{180F}' | '\u{200B}' | '\u{200E}' | '\u{200F}'
        | '\u{2060}'..='\u{2064}' | '\u{FE00}'..='\u{FE0F}' | '\u{FEFF}' | '\u{E0100}'..='\u{E01EF}')
}

#[cfg(test)]
mod tests {
    use crate::press::Press;

    fn lines(text: &str) -> Vec<String> {
        Press::shared().letters.lines(text)
    }

    #[test]
    fn letters_of_british_names_are_kept() {
        let names = "Siân Gwŷdd, Łukasz, Şükrü, Ольга, Ελένη, שרה, محمد, ✓ ▲ ■ £ € – “ ”";
        assert_eq!(lines(names), [names]);
    }

    #[test]
    fn what_no_font_has_is_written_out() {
        assert_eq!(lines("a\u{1F9E0}b"), ["a[U+1F9E0]b"]);
        assert_eq!(
            lines("王\u{0}\u{FFFE}\u{E001}\u{10FFFF}"),
            ["[U+738B][U+0000][U+FFFE][U+E001][U+10FFFF]"]
        );
    }

    #[test]
    fn text_cannot_be_turned_around() {
        assert_eq!(lines("not \u{202E}detimrep"), ["not [U+202E]detimrep"]);
    }

    #[test]
    fn every_kind_of_line_end_ends_a_line() {
        assert_eq!(lines("a\r\nb\rc\nd\u{2028}e\u{85}f"), ["a", "b", "c", "d", "e", "f"]);
        assert_eq!(lines(""), [""]);
    }

    #[test]
    fn a_flood_of_marks_is_written_out_after_the_fourth() {
        let flood = format!("q{}", "\u{301}".repeat(6));
        assert_eq!(lines(&flood), [format!("q{}[U+0301][U+0301]", "\u{301}".repeat(4))]);
        assert_eq!(lines("\u{301}"), ["[U+0301]"]);
    }

    #[test]
    fn letters_are_composed_and_invisible_ones_left_out() {
        assert_eq!(lines("w\u{302}\u{FEFF}\u{200B}\u{2764}\u{FE0F}"), ["ŵ\u{2764}"]);
    }

    #[test]
    fn the_last_resort_keeps_only_plain_letters() {
        assert_eq!(super::plain("a\té\n"), "a[U+0009][U+00E9]\n");
    }
}
