//! Words that one reader's copy is built without, such as an address the Chair agreed to leave out (16.16). It
//! leaves a visible mark where they stood, and never changes what was issued.

use crate::paper::{Block, Sheet};

/// What stands in a copy where words were left out.
pub(crate) const MARK: &str = "[left out]";

/// Takes `words` out of every text of the sheet, whatever their case, and returns those that stood nowhere.
pub(crate) fn withhold(sheet: &mut Sheet, words: &[String]) -> Vec<String> {
    let mut strike = Strike::of(words);
    for block in &mut sheet.blocks {
        match block {
            Block::Heading { text, .. }
            | Block::Paragraph { text }
            | Block::Warning { text }
            | Block::Fixed { text } => strike.out_of(text),
            Block::List { items } => items.iter_mut().for_each(|item| strike.out_of(item)),
            Block::Fields { rows } => rows.iter_mut().for_each(|(_, value)| strike.out_of(value)),
            Block::Table { rows, .. } => rows.iter_mut().flatten().for_each(|cell| strike.out_of(cell)),
            Block::Lines { .. } | Block::PageBreak => {}
        }
    }
    strike.phrases.into_iter().filter(|p| !p.found).map(|p| p.words).collect()
}

struct Phrase {
    words: String,
    letters: Vec<char>,
    found: bool,
}

impl Phrase {
    fn begins(&self, text: &[char]) -> bool {
        text.get(..self.letters.len()).is_some_and(|begin| {
            begin.iter().zip(&self.letters).all(|(a, b)| a.to_lowercase().eq(b.to_lowercase()))
        })
    }
}

struct Strike {
    phrases: Vec<Phrase>,
}

impl Strike {
    fn of(words: &[String]) -> Self {
        let mut phrases: Vec<Phrase> = words
            .iter()
            .map(|w| Phrase { words: w.clone(), letters: w.chars().collect(), found: false })
            .filter(|p| !p.letters.is_empty())
            .collect();
        // “2 Orchard Bank” goes before “Orchard Bank”, or its number would stay.
        phrases.sort_by_key(|p| std::cmp::Reverse(p.letters.len()));
        Self { phrases }
    }

    fn out_of(&mut self, text: &mut String) {
        let letters: Vec<char> = text.chars().collect();
        let mut rest = letters.as_slice();
        let mut kept = String::with_capacity(text.len());
        while let Some((first, after)) = rest.split_first() {
            match self.phrases.iter_mut().find(|p| p.begins(rest)) {
                Some(phrase) => {
                    phrase.found = true;
                    kept.push_str(MARK);
                    rest = rest.get(phrase.letters.len()..).unwrap_or_default();
                }
                None => {
                    kept.push(*first);
                    rest = after;
                }
            }
        }
        *text = kept;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sheet() -> Sheet {
        Sheet {
            title: "Minutes".into(),
            reference: "M-2026-001".into(),
            marking: String::new(),
            practice: true,
            copy_line: String::new(),
            author: String::new(),
            made_at: "2026-10-20T14:00:00".parse().unwrap(),
            blocks: vec![
                Block::Paragraph { text: "Lives at LARCH HOUSE, 2 Orchard Bank.".into() },
                Block::Fields { rows: vec![("Where".into(), "Orchard Bank Surgery".into())] },
                Block::Table {
                    caption: String::new(),
                    header: vec!["Role".into()],
                    rows: vec![vec!["Manager, Larch House".into()]],
                    widths: vec![1],
                    row_height_mm: 0,
                },
            ],
        }
    }

    #[test]
    fn mare_16_16_1_words_are_left_out_of_every_text_and_leave_a_mark() {
        // MARE-16.16-1: a copy carries no more than its reader needs.
        let mut copy = sheet();
        let missing = withhold(
            &mut copy,
            &["Orchard Bank".into(), "2 Orchard Bank".into(), "Larch House".into(), "Larch Hose".into()],
        );
        assert_eq!(missing, ["Larch Hose"]);
        assert_eq!(
            copy.blocks.first(),
            Some(&Block::Paragraph { text: "Lives at [left out], [left out].".into() })
        );
        let all = serde_json::to_string(&copy).unwrap().to_lowercase();
        assert!(!all.contains("larch house") && !all.contains("orchard bank"), "{all}");
        assert_eq!(all.matches(MARK).count(), 4);
    }

    #[test]
    fn nothing_changes_when_nothing_is_withheld() {
        let mut copy = sheet();
        assert_eq!(withhold(&mut copy, &[]), Vec::<String>::new());
        assert_eq!(copy, sheet());
    }
}
