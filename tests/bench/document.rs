//! Making the PDF of pack A's minutes, and LibreOffice making one of the same text from a DOCX where it is installed.

use crate::office;
use crate::times::{Times, print_ratio, words};
use mare_admin::play::Player;
use mare_admin::script::parse;
use mare_api::paper::{Block, Paper, PaperError, Sheet, Typeset};
use mare_documents::TypstPaper;
use std::path::Path;
use std::sync::{Arc, Mutex};

const TURNS: usize = 9;

/// Sets nothing and remembers what it was given.
#[derive(Default)]
struct Remembering(Mutex<Vec<Sheet>>);

impl Paper for Remembering {
    fn typeset(&self, sheet: &Sheet) -> Result<Typeset, PaperError> {
        self.0.lock().expect("nobody panics while it is held").push(sheet.clone());
        mare_testkit::PlainPaper.typeset(sheet)
    }

    fn page_image(&self, pdf: &[u8], page: usize) -> Result<Vec<u8>, PaperError> {
        mare_testkit::PlainPaper.page_image(pdf, page)
    }
}

/// Measures both.
pub(crate) fn measure() {
    let sheet = minutes_of_pack_a();
    let press = TypstPaper::new();
    let mut first = Times::default();
    let made = first.take(|| press.typeset(&sheet)).expect("the minutes can be set");
    let mut ours = Times::default();
    for turn in 0..TURNS {
        // Changed each time, or the second would come from the typesetter's memory.
        let mut changed = sheet.clone();
        changed.blocks.insert(0, Block::Paragraph { text: format!("Turn {turn}.") });
        ours.take(|| press.typeset(&changed)).expect("the minutes can be set");
    }
    println!(
        "Pack A's minutes: {} pages, {} KiB, first time {}",
        made.page_texts.len(),
        made.pdf.len() / 1024,
        words(first.median())
    );
    ours.print("The issued PDF with the text of its pages");
    if !office::is_there() {
        println!("LibreOffice is not installed: no comparison. (Debian: libreoffice-writer-nogui)");
        return;
    }
    let folder = tempfile::tempdir().unwrap();
    let document = folder.path().join("minutes.docx");
    office::write(&document, &sheet);
    let mut theirs = Times::default();
    office::convert(&document, folder.path()); // its first start makes a profile
    for _ in 0..3 {
        theirs.take(|| office::convert(&document, folder.path()));
    }
    theirs.print("soffice --headless on a DOCX of the same text");
    print_ratio("Ratio of the medians", ours.median().as_secs_f64() / theirs.median().as_secs_f64(), 0.05);
}

fn minutes_of_pack_a() -> Sheet {
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("cases/pack-a.json");
    let script = parse(&std::fs::read_to_string(script).unwrap()).unwrap();
    let folder = tempfile::tempdir().unwrap();
    let paper = Arc::new(Remembering::default());
    let mut player = Player::start(&script, folder.path(), Arc::clone(&paper) as Arc<dyn Paper>).unwrap();
    if let Err(difference) = player.run(&script, None, &mut |_| ()) {
        panic!("{difference}");
    }
    let sheets = paper.0.lock().expect("nobody panics while it is held");
    let longest = sheets.iter().filter(|s| s.copy_line.is_empty()).max_by_key(|s| s.blocks.len());
    longest.expect("pack A issues its minutes").clone()
}
