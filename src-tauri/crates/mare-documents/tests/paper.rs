//! What stands on every page and in the file: marking, page numbers, tags, standards, and nothing else.
#![expect(clippy::unwrap_used, clippy::expect_used, reason = "a test says what must be there by failing")]

mod sample;

use mare_api::paper::{Block, Sheet};
use sample::{ask, blocks, pages_by_poppler, paragraph, set, sheet, text};
use std::process::Command;

fn contains(pdf: &[u8], words: &str) -> bool {
    pdf.windows(words.len()).any(|part| part == words.as_bytes())
}

fn heading(level: u8, text: &str) -> Block {
    Block::Heading { level, text: text.to_owned() }
}

fn action_plan(rows: usize, row_height_mm: u8) -> Block {
    let row = |n| vec![format!("{n}"), format!("Action {n}"), "Sam Invented".to_owned()];
    Block::Table {
        caption: "Risk Management Action Plan".to_owned(),
        header: vec!["No.".to_owned(), "Action".to_owned(), "By whom".to_owned()],
        rows: (1..=rows).map(row).collect(),
        widths: vec![1, 8, 4],
        row_height_mm,
    }
}

/// Returns each page as it reads, by this crate and, where it is installed, by poppler.
fn both_readings(sheet: &Sheet) -> Vec<Vec<String>> {
    let done = set(sheet);
    let own: Vec<String> = done.page_texts.clone();
    let theirs = pages_by_poppler(&done.pdf);
    assert!(theirs.iter().all(|pages| pages.len() == own.len()));
    std::iter::once(own).chain(theirs).collect()
}

#[test]
fn the_same_sheet_gives_the_same_bytes() {
    let sheet = sheet(blocks("Ordinary text, Siân ✓"));
    assert_eq!(set(&sheet), set(&sheet));
}

#[test]
fn another_copy_gives_another_file() {
    let one = sheet(blocks("text"));
    let other = Sheet { copy_line: "Copy 4 of 7: Housing".to_owned(), ..one.clone() };
    assert_ne!(set(&one).pdf, set(&other).pdf);
}

#[test]
fn marking_stands_at_the_top_and_the_bottom_of_every_page() {
    for pages in both_readings(&sheet(vec![action_plan(90, 0), Block::PageBreak, paragraph("The end.")])) {
        assert!(pages.len() >= 3);
        for page in pages {
            let lines: Vec<&str> = page.lines().filter(|line| !line.trim().is_empty()).collect();
            assert_eq!(lines.first(), Some(&"OFFICIAL-SENSITIVE"));
            assert_eq!(lines.last(), Some(&"OFFICIAL-SENSITIVE"));
        }
    }
}

#[test]
fn every_page_has_its_number_reference_and_copy_line() {
    for pages in both_readings(&sheet(vec![action_plan(90, 0)])) {
        for (at, page) in pages.iter().enumerate() {
            assert!(page.contains(&format!("Page {} of {}", at + 1, pages.len())), "{page}");
            assert!(page.contains("M-2026-001") && page.contains("Copy 3 of 7: Northshire Constabulary"));
        }
    }
}

#[test]
fn practice_stands_on_every_page_of_a_practice_sheet_and_on_no_other() {
    let real = sheet(vec![action_plan(60, 0)]);
    let practice = Sheet { practice: true, ..real.clone() };
    assert!(both_readings(&real).into_iter().flatten().all(|page| !page.contains("PRACTICE")));
    assert!(both_readings(&practice).into_iter().flatten().all(|page| page.contains("PRACTICE")));
}

#[test]
fn a_master_has_no_copy_line() {
    let master = Sheet { copy_line: String::new(), ..sheet(vec![]) };
    assert!(!text(&set(&master)).contains("Copy"));
}

#[test]
fn the_file_says_it_is_accessible_and_archival() {
    let pdf = set(&sheet(blocks("text"))).pdf;
    for words in ["<pdfuaid:part>1<", "<pdfaid:part>2<", "<pdfaid:conformance>A<", "/Marked true", "en-GB"] {
        assert!(contains(&pdf, words), "{words}");
    }
}

#[test]
fn the_file_names_its_author_and_its_own_time_and_nobody_else() {
    let done = set(&sheet(vec![paragraph("text")]));
    for words in [
        "<rdf:li>Invented NHS Trust, MARE team</rdf:li>",
        "MARE minutes M-2026-001 of 12 November 2026",
        "<xmp:CreatorTool>MARE Desk<",
        "<xmp:CreateDate>2026-07-09T14:05:00+01:00<",
        "<xmp:ModifyDate>2026-07-09T14:05:00+01:00<",
    ] {
        assert!(contains(&done.pdf, words), "{words}");
    }
    for words in ["Typst", "sheet.typ", env!("CARGO_MANIFEST_DIR")] {
        assert!(!contains(&done.pdf, words), "{words}");
    }
    if let Some(properties) = ask("pdfinfo", &["-"], &done.pdf) {
        for line in
            ["Tagged:          yes", "Custom Metadata: no", "JavaScript:      no", "Form:            none"]
        {
            assert!(properties.contains(line), "{properties}");
        }
    }
}

#[test]
fn winter_time_has_no_offset() {
    let made_at = chrono::NaiveDate::from_ymd_opt(2026, 11, 12).unwrap().and_hms_opt(9, 0, 0).unwrap();
    let winter = Sheet { made_at, ..sheet(vec![]) };
    assert!(contains(&set(&winter).pdf, "<xmp:CreateDate>2026-11-12T09:00:00+00:00<"));
}

#[test]
fn headings_tables_and_lists_are_tagged() {
    let list = Block::List { items: vec!["first".to_owned(), "second".to_owned()] };
    let fields = Block::Fields { rows: vec![("Chair".to_owned(), "Dr Invented".to_owned())] };
    let done = set(&sheet(vec![
        heading(1, "Top"),
        heading(3, "Deep"),
        heading(2, "Middle"),
        list,
        fields,
        action_plan(2, 0),
    ]));
    let Some(tree) = ask("pdfinfo", &["-struct-text", "-"], &done.pdf) else { return };
    let tags: Vec<&str> = tree.lines().map(str::trim).collect();
    let at = |start: &str| {
        let found = tags.iter().position(|tag| tag.starts_with(start));
        found.unwrap_or_else(|| panic!("{start} is not in\n{tree}"))
    };
    assert!(
        at("H1 \"Top\"") < at("H2 \"Deep\"") && at("H2 \"Deep\"") < at("H2 \"Middle\""),
        "no level is skipped"
    );
    assert!(at("LBody") < at("/Scope /Row") && at("/Scope /Row") < at("Caption"));
    assert!(at("Caption") < at("THead") && at("THead") < at("/Scope /Column"));
    // The running head is no part of what is read aloud.
    assert!(!tree.contains("OFFICIAL-SENSITIVE"));
}

#[test]
fn a_table_repeats_its_header_and_reads_row_by_row() {
    let done = set(&sheet(vec![action_plan(60, 0)]));
    assert!(done.page_texts.len() > 1);
    for page in &done.page_texts {
        assert!(page.contains("\nNo. | Action | By whom\n"), "{page}");
    }
    assert!(
        done.page_texts[0].contains(
            "Risk Management Action Plan\nNo. | Action | By whom\n1 | Action 1 | Sam Invented\n2 |"
        )
    );
}

#[test]
fn rows_are_as_high_as_a_signature_needs() {
    let pages = |height| set(&sheet(vec![action_plan(20, height)])).page_texts.len();
    // Twenty rows of 25 mm are half a metre; a page holds 24 cm.
    assert_eq!((pages(0), pages(25)), (1, 3));
}

#[test]
fn a_page_reads_in_the_order_of_the_blocks() {
    let list = Block::List { items: vec!["one".to_owned(), "two".to_owned()] };
    let fields = Block::Fields { rows: vec![("Chair".to_owned(), "Dr Invented\nWard 3".to_owned())] };
    let long =
        "These words are more than a line of the page can hold, so that the line is broken where it is full.";
    let blocks = vec![
        heading(1, "Front sheet"),
        paragraph(&format!("First line\nsecond line\n\n{long}")),
        Block::Warning { text: "DO NOT INFORM".to_owned() },
        list,
        fields,
    ];
    let page = text(&set(&sheet(blocks)));
    let expected = format!(
        "Front sheet\nFirst line\nsecond line\n{long}\nDO NOT INFORM\n• one\n• two\nChair | Dr Invented Ward 3\n"
    );
    assert!(page.contains(&expected), "{page}");
}

#[test]
fn text_from_right_to_left_reads_as_it_was_typed() {
    let words = "q\u{301}\u{302}\u{303} and أهلا وسهلا بكم and שלום עולם";
    let table = Block::Fields { rows: vec![(words.to_owned(), words.to_owned())] };
    let page = text(&set(&sheet(vec![paragraph(words), table])));
    assert!(page.contains(&format!("\n{words}\n{words} | {words}\n")), "{page}");
}

#[test]
fn a_paragraph_that_goes_over_the_page_is_read_on_both() {
    let lines: Vec<String> = (1..=39).map(|n| format!("This is line {n} of the entry.")).collect();
    let done = set(&sheet(vec![heading(1, "Top"), Block::Lines { count: 10 }, paragraph(&lines.join("\n"))]));
    assert_eq!(done.page_texts.len(), 2);
    let at = |page: usize, line: &str| done.page_texts[page].lines().any(|l| l == line);
    assert!(at(0, &lines[0]) && !at(1, &lines[0]) && at(1, &lines[38]) && !at(0, &lines[38]));
    assert!(lines.iter().all(|line| at(0, line) != at(1, line)), "each line on one page");
}

#[test]
fn the_title_is_printed_once() {
    let with = text(&set(&sheet(vec![heading(1, "Front sheet")])));
    let without = text(&set(&sheet(vec![paragraph("Dear colleague")])));
    let count = |page: &str| page.matches("MARE minutes M-2026-001").count();
    // Once in the running head; and once as the heading where the sheet brings none.
    assert_eq!((count(&with), count(&without)), (1, 2));
}

#[test]
fn text_that_looks_like_markup_is_only_text() {
    for words in [
        "#import \"/etc/passwd\": *",
        "#read(\"/etc/passwd\")",
        "#sys.inputs",
        "*not bold* _not italic_ `not code`",
        "$1 + 1$ = 2 // not a comment",
        "=cmd|' /C calc'!A0",
        "<script>alert(1)</script>",
        "\"straight quotes\" -- and --- dashes ...",
    ] {
        let page = text(&set(&sheet(vec![paragraph(words)])));
        assert!(page.contains(&format!("\n{words}\n")), "{page}");
    }
}

#[test]
fn a_long_word_stays_within_its_column() {
    let word = "WMWM".repeat(60);
    let done = set(&sheet(blocks(&word)));
    let Some(boxes) = ask("pdftotext", &["-bbox", "-", "-"], &done.pdf) else { return };
    let right: Vec<f64> =
        boxes.split("xMax=\"").skip(1).map(|rest| rest.split('"').next().unwrap().parse().unwrap()).collect();
    let margin = (210.0 - 18.0) / 25.4 * 72.0;
    assert!(right.len() > 100 && right.iter().all(|x| *x <= margin + 1.0), "{right:?}");
}

#[test]
fn a_long_word_is_copied_without_a_break_in_it() {
    let word = "https://www.example.org/".repeat(8);
    let Some(pages) = pages_by_poppler(&set(&sheet(vec![paragraph(&word)])).pdf) else { return };
    assert!(pages[0].replace('\n', "").contains(&word), "{}", pages[0]);
}

#[test]
fn an_empty_sheet_is_one_page() {
    assert_eq!(set(&sheet(vec![])).page_texts.len(), 1);
}

#[test]
fn a_page_image_is_a_png_of_an_a4_page() {
    let done = set(&sheet(vec![]));
    use mare_api::paper::Paper as _;
    let png = mare_documents::TypstPaper::new().page_image(&done.pdf, 1).unwrap();
    assert!(png.starts_with(b"\x89PNG\r\n\x1a\n"));
    let size = |at: usize| u32::from_be_bytes(png[at..at + 4].try_into().unwrap());
    // 210 by 297 mm at 110 dots to an inch.
    assert_eq!((size(16), size(20)), (909, 1286));
}

#[test]
fn no_file_is_written() {
    let folder = tempfile::tempdir().unwrap();
    let done = Command::new(std::env::current_exe().unwrap())
        .args(["--exact", "the_same_sheet_gives_the_same_bytes"])
        .current_dir(folder.path())
        .envs(["TMPDIR", "TEMP", "TMP", "HOME", "XDG_CACHE_HOME"].map(|name| (name, folder.path())))
        .output()
        .unwrap();
    assert!(done.status.success() && String::from_utf8_lossy(&done.stdout).contains("1 passed"));
    let left: Vec<_> = std::fs::read_dir(folder.path()).unwrap().collect();
    assert!(left.is_empty(), "{left:?}");
}
