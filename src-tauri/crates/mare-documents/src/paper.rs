//! The typesetter: a sheet in, a PDF and its pages out. It refuses to write a file, and to put a word of the sheet
//! into an error.

use crate::inputs::inputs;
use crate::letters::plain;
use crate::picture::picture;
use crate::press::Press;
use crate::reading::page_text;
use chrono::{Datelike as _, NaiveDateTime, Offset as _, TimeZone as _, Timelike as _};
use mare_api::paper::{Block, Paper, PaperError, Sheet, Typeset};
use std::ops::Range;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;
use typst::foundations::{Datetime, Smart};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards, Timestamp};

/// How many trial settings the search for an offending block may take.
const TRIALS: u32 = 60;

/// Sets sheets with Typst, in process, without a file and without a network.
#[derive(Debug, Clone)]
pub struct TypstPaper {
    press: Arc<Press>,
}

impl TypstPaper {
    /// Returns a typesetter. The fonts are loaded at the first call and shared by all that follow.
    pub fn new() -> Self {
        Self { press: Press::shared() }
    }

    fn set(&self, sheet: &Sheet) -> Result<PagedDocument, PaperError> {
        let world = self.press.world(inputs(&self.press.letters, sheet));
        guard("setting the pages", || typst::compile::<PagedDocument>(&world).output.ok())
    }

    fn write(sheet: &Sheet, document: &PagedDocument) -> Result<Vec<u8>, PaperError> {
        guard("writing the PDF", || {
            let standards = PdfStandards::new(&[PdfStandard::A_2a, PdfStandard::Ua_1]).ok()?;
            let options = PdfOptions {
                // Time and place of making are of the sheet, so that the same sheet gives the same bytes.
                ident: Smart::Custom(format!("{}\n{}\n{}", sheet.reference, sheet.copy_line, sheet.made_at)),
                creator: Smart::Custom(Some("MARE Desk".to_owned())),
                timestamp: Some(timestamp(sheet.made_at)?),
                standards,
                ..PdfOptions::default()
            };
            typst_pdf::pdf(document, &options).ok()
        })
    }

    fn print(&self, sheet: &Sheet) -> Result<Typeset, PaperError> {
        let document = self.set(sheet)?;
        let pdf = Self::write(sheet, &document)?;
        Ok(Typeset { pdf, page_texts: document.pages().iter().map(page_text).collect() })
    }

    /// Returns the sheet with the blocks that cannot be set, or all if none can be found, in plain letters.
    fn reduced(&self, sheet: &Sheet) -> Sheet {
        let bare = Sheet { blocks: Vec::new(), ..sheet.clone() };
        let mut trials = TRIALS;
        let mut reduced = sheet.clone();
        if !self.sets(&bare, &mut trials) {
            for text in
                [&mut reduced.title, &mut reduced.reference, &mut reduced.marking, &mut reduced.copy_line]
            {
                *text = plain(text);
            }
            reduced.author = plain(&reduced.author);
        }
        let head = Sheet { blocks: Vec::new(), ..reduced.clone() };
        let mut found = Vec::new();
        self.find(&head, &sheet.blocks, 0..sheet.blocks.len(), &mut trials, &mut found);
        for (at, block) in reduced.blocks.iter_mut().enumerate() {
            if trials == 0 || found.iter().any(|range| range.contains(&at)) {
                reduce(block);
            }
        }
        reduced
    }

    /// Finds, by halving, the blocks that cannot be set on their own.
    fn find(
        &self,
        head: &Sheet,
        blocks: &[Block],
        range: Range<usize>,
        trials: &mut u32,
        found: &mut Vec<Range<usize>>,
    ) {
        let Some(part) = blocks.get(range.clone()).filter(|part| !part.is_empty()) else { return };
        if self.sets(&Sheet { blocks: part.to_vec(), ..head.clone() }, trials) {
            return;
        }
        let known = found.len();
        if range.len() > 1 {
            let middle = range.start + range.len() / 2;
            self.find(head, blocks, range.start..middle, trials, found);
            self.find(head, blocks, middle..range.end, trials, found);
        }
        if found.len() == known {
            found.push(range);
        }
    }

    fn sets(&self, sheet: &Sheet, trials: &mut u32) -> bool {
        if *trials == 0 {
            return true;
        }
        *trials -= 1;
        self.set(sheet).and_then(|document| Self::write(sheet, &document)).is_ok()
    }
}

impl Default for TypstPaper {
    fn default() -> Self {
        Self::new()
    }
}

impl Paper for TypstPaper {
    fn typeset(&self, sheet: &Sheet) -> Result<Typeset, PaperError> {
        let done = self.print(sheet).or_else(|_| self.print(&self.reduced(sheet)));
        // The typesetter keeps what it set for next time; what was set here is nobody's business later.
        typst::comemo::evict(0);
        done
    }

    fn page_image(&self, pdf: &[u8], page: usize) -> Result<Vec<u8>, PaperError> {
        guard("drawing the page", || picture(pdf, page))
    }
}

/// Runs a step; a panic inside it is a failure of the step, since one odd text must not take the program down.
fn guard<T>(step: &'static str, run: impl FnOnce() -> Option<T>) -> Result<T, PaperError> {
    catch_unwind(AssertUnwindSafe(run)).ok().flatten().ok_or(PaperError { step })
}

/// Returns the time of making with London's offset on that day.
fn timestamp(made_at: NaiveDateTime) -> Option<Timestamp> {
    let small = |part: u32| u8::try_from(part).ok();
    let made = Datetime::from_ymd_hms(
        made_at.year().clamp(1, 9999),
        small(made_at.month())?,
        small(made_at.day())?,
        small(made_at.hour())?,
        small(made_at.minute())?,
        small(made_at.second())?,
    )?;
    let seconds = match chrono_tz::Europe::London.offset_from_local_datetime(&made_at) {
        chrono::LocalResult::Single(offset) | chrono::LocalResult::Ambiguous(offset, _) => {
            offset.fix().local_minus_utc()
        }
        chrono::LocalResult::None => 0,
    };
    Timestamp::new_local(made, seconds / 60)
}

/// Writes every text of `block` in plain letters.
fn reduce(block: &mut Block) {
    let each = |text: &mut String| *text = plain(text);
    match block {
        Block::Heading { text, .. }
        | Block::Paragraph { text }
        | Block::Warning { text }
        | Block::Fixed { text } => each(text),
        Block::List { items } => items.iter_mut().for_each(each),
        Block::Fields { rows } => rows.iter_mut().for_each(|(label, value)| {
            each(label);
            each(value);
        }),
        Block::Table { caption, header, rows, .. } => {
            each(caption);
            header.iter_mut().chain(rows.iter_mut().flatten()).for_each(each);
        }
        Block::Lines { .. } | Block::PageBreak => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sheet(blocks: Vec<Block>) -> Sheet {
        Sheet {
            title: "Title".to_owned(),
            reference: "M-2026-001".to_owned(),
            marking: "OFFICIAL-SENSITIVE".to_owned(),
            practice: false,
            copy_line: String::new(),
            author: "Invented Trust".to_owned(),
            made_at: NaiveDateTime::default(),
            blocks,
        }
    }

    fn paragraph(text: &str) -> Block {
        Block::Paragraph { text: text.to_owned() }
    }

    fn credulous() -> TypstPaper {
        TypstPaper { press: Arc::new(Press::credulous()) }
    }

    #[test]
    fn a_block_that_cannot_be_set_is_set_in_plain_letters_and_the_others_as_they_are() {
        let blocks = vec![paragraph("Siân"), paragraph("é \u{1F9E0}"), paragraph("Łukasz")];
        let done = credulous().typeset(&sheet(blocks)).unwrap();
        assert!(done.page_texts[0].contains("Siân\n[U+00E9] [U+1F9E0]\nŁukasz\n"), "{}", done.page_texts[0]);
    }

    #[test]
    fn a_running_head_that_cannot_be_set_is_set_in_plain_letters() {
        let odd = Sheet { copy_line: "Copy \u{1F9E0}".to_owned(), ..sheet(vec![paragraph("Siân")]) };
        let done = credulous().typeset(&odd).unwrap();
        assert!(done.page_texts[0].contains("Copy [U+1F9E0]") && done.page_texts[0].contains("Siân"));
    }

    #[test]
    fn the_search_for_odd_blocks_ends_and_then_all_are_set_in_plain_letters() {
        let blocks: Vec<Block> = (0..60).map(|n| paragraph(&format!("{n} \u{1F9E0}"))).collect();
        assert!(credulous().typeset(&sheet(blocks)).is_ok());
    }

    #[test]
    fn an_error_names_the_step_and_nothing_else() {
        let error = guard::<()>("setting the pages", || panic!("Jordan EXAMPLE")).unwrap_err();
        assert_eq!(error.to_string(), "The document could not be made (setting the pages).");
    }

    #[test]
    fn every_letter_of_the_fonts_can_be_set_in_every_style() {
        let paper = TypstPaper::new();
        let letters: String = paper.press.letters.all().flat_map(|letter| [letter, ' ']).collect();
        let marks = "a\u{304}\u{323} \u{5D0}\u{5B8} \u{628}\u{650}\u{651} \u{410}\u{301} \u{3B1}\u{345}";
        assert!(letters.chars().count() > 10_000);
        let blocks = [letters.as_str(), marks].map(|text| {
            let text = || text.to_owned();
            [
                Block::Paragraph { text: text() },
                Block::Warning { text: text() },
                Block::Fixed { text: text() },
            ]
        });
        // Not through `typeset`, which would help itself with plain letters.
        assert!(paper.print(&sheet(blocks.into_iter().flatten().collect())).is_ok());
    }
}
