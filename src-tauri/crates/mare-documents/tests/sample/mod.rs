//! A sheet of invented data with every kind of block, and the programs that look into a PDF.

use chrono::NaiveDate;
use mare_api::paper::{Block, Paper as _, Sheet, Typeset};
use mare_documents::TypstPaper;
use std::io::Write as _;
use std::process::{Command, Stdio};

pub fn sheet(blocks: Vec<Block>) -> Sheet {
    Sheet {
        title: "MARE minutes M-2026-001 of 12 November 2026".to_owned(),
        reference: "M-2026-001".to_owned(),
        marking: "OFFICIAL-SENSITIVE".to_owned(),
        practice: false,
        copy_line: "Copy 3 of 7: Northshire Constabulary".to_owned(),
        author: "Invented NHS Trust, MARE team".to_owned(),
        made_at: NaiveDate::from_ymd_opt(2026, 7, 9).unwrap().and_hms_opt(14, 5, 0).unwrap(),
        blocks,
    }
}

/// Returns every kind of block, with `text` as every text.
pub fn blocks(text: &str) -> Vec<Block> {
    let text = || text.to_owned();
    let wide = || (0..8).map(|_| text()).collect::<Vec<_>>();
    vec![
        Block::Heading { level: 1, text: text() },
        Block::Heading { level: 3, text: text() },
        Block::Paragraph { text: text() },
        Block::Warning { text: text() },
        Block::Fixed { text: text() },
        Block::List { items: vec![text(), text()] },
        Block::Fields { rows: vec![(text(), text())] },
        Block::Table {
            caption: text(),
            header: vec![text(), "Signature".to_owned(), text()],
            rows: vec![vec![text(), String::new(), text()]],
            widths: vec![1, 3, 2],
            row_height_mm: 11,
        },
        Block::Table {
            caption: text(),
            header: wide(),
            rows: vec![wide()],
            widths: vec![],
            row_height_mm: 0,
        },
        Block::Lines { count: 2 },
        Block::PageBreak,
        Block::Paragraph { text: text() },
    ]
}

pub fn set(sheet: &Sheet) -> Typeset {
    TypstPaper::new().typeset(sheet).expect("any sheet can be set")
}

pub fn paragraph(text: &str) -> Block {
    Block::Paragraph { text: text.to_owned() }
}

/// Returns the text of all pages.
pub fn text(done: &Typeset) -> String {
    done.page_texts.concat()
}

/// Returns what one of poppler's programs says of `pdf`, or nothing where it is not installed. No file is written.
pub fn ask(program: &str, arguments: &[&str], pdf: &[u8]) -> Option<String> {
    let mut child = Command::new(program)
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .ok()?;
    let mut stdin = child.stdin.take().unwrap();
    let pdf = pdf.to_vec();
    let writer = std::thread::spawn(move || stdin.write_all(&pdf));
    let out = child.wait_with_output().unwrap();
    writer.join().unwrap().unwrap();
    assert!(out.status.success(), "{program} could not read the PDF");
    Some(String::from_utf8(out.stdout).unwrap())
}

/// Returns the pages of `pdf` as poppler reads them, or nothing where it is not installed.
pub fn pages_by_poppler(pdf: &[u8]) -> Option<Vec<String>> {
    let text = ask("pdftotext", &["-", "-"], pdf)?;
    Some(text.trim_end_matches('\u{c}').split('\u{c}').map(str::to_owned).collect())
}
