//! Ruling 21: any string can be issued.
#![expect(clippy::unwrap_used, clippy::expect_used, reason = "a test says what must be there by failing")]

#[expect(dead_code, reason = "each test program uses its part of the sample")]
mod sample;

use mare_api::paper::{Block, Sheet};
use proptest::prelude::*;
use proptest::test_runner::RngSeed;

/// A letter every font has and the last resort has not: where it is written out, a block was reduced.
const SENTINEL: &str = "é";

fn sheet_of(text: &str) -> Sheet {
    let text = format!("{SENTINEL}{text}");
    Sheet {
        title: text.clone(),
        reference: text.clone(),
        marking: text.clone(),
        practice: true,
        copy_line: text.clone(),
        author: text.clone(),
        ..sample::sheet(sample::blocks(&text))
    }
}

fn assert_sets(sheet: &Sheet) {
    let done = sample::set(sheet);
    assert!(done.pdf.starts_with(b"%PDF-1.7"));
    assert!(!done.page_texts.is_empty());
    assert!(!sample::text(&done).contains("[U+00E9]"), "a block was reduced to plain letters");
}

/// Letters of every kind, those that make trouble more often than their number deserves.
fn letter() -> impl Strategy<Value = char> {
    let range = |from: char, to: char| proptest::char::range(from, to);
    prop_oneof![
        4 => range(' ', '~'),
        2 => range('\u{a0}', '\u{24f}'),
        2 => range('\u{300}', '\u{36f}'),
        2 => range('\u{370}', '\u{52f}'),
        2 => range('\u{590}', '\u{7ff}'),
        1 => range('\u{900}', '\u{dff}'),
        1 => range('\u{e00}', '\u{10ff}'),
        1 => range('\u{1100}', '\u{1fff}'),
        2 => range('\u{2000}', '\u{206f}'),
        1 => range('\u{2070}', '\u{2fff}'),
        1 => range('\u{3000}', '\u{9fff}'),
        1 => range('\u{ac00}', '\u{d7ff}'),
        1 => range('\u{e000}', '\u{ffff}'),
        1 => range('\u{1f000}', '\u{1faff}'),
        2 => range('\0', '\u{9f}'),
        1 => any::<char>(),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: 64,
        rng_seed: RngSeed::Fixed(21),
        failure_persistence: None,
        max_shrink_iters: 64,
        ..ProptestConfig::default()
    })]

    #[test]
    fn any_string_can_be_issued(letters in prop::collection::vec(letter(), 0..60)) {
        assert_sets(&sheet_of(&letters.into_iter().collect::<String>()));
    }

    #[test]
    fn any_shape_of_table_and_any_level_can_be_issued(
        header in 0_usize..20, rows in prop::collection::vec(0_usize..20, 0..4), widths in prop::collection::vec(any::<u8>(), 0..20),
        height in any::<u8>(), levels in prop::collection::vec(any::<u8>(), 0..6), count in any::<u8>(),
    ) {
        let cells = |n: usize| (0..n).map(|at| format!("cell {at}")).collect::<Vec<_>>();
        let mut blocks: Vec<Block> = levels.into_iter().map(|level| Block::Heading { level, text: "Heading".to_owned() }).collect();
        blocks.push(Block::Table {
            caption: String::new(), header: cells(header), rows: rows.into_iter().map(cells).collect(), widths, row_height_mm: height,
        });
        blocks.push(Block::Lines { count });
        assert_sets(&sample::sheet(blocks));
    }
}

#[test]
fn nasty_strings_can_be_issued() {
    let flood = format!("q{}", "\u{301}".repeat(2000));
    for text in [
        "",
        " ",
        "\n\n\n",
        "😀👩‍👩‍👧‍👦🇬🇧❤️☎️1️⃣",
        "北京市朝阳区 東京都 서울특별시",
        "שלום עולם مرحبا بالعالم ۱۲۳ اَلْعَرَبِيَّةُ",
        "‏(abc) العربية [def] עברית 123‎",
        "\u{202e}txt.exe\u{202c}\u{2066}a\u{2069}",
        "\0\u{1}\u{7}\u{8}\u{1b}[31m\u{7f}\u{85}\u{9f}",
        "\u{fffe}\u{ffff}\u{fdd0}\u{feff}\u{fffd}\u{fffc}\u{e000}\u{f8ff}\u{10ffff}",
        &flood,
        "a\u{200b}b\u{200c}c\u{200d}d\u{2060}e\u{ad}f\u{34f}g\u{61c}h",
        "हिन्दी বাংলা ਪੰਜਾਬੀ தமிழ் ไทย ქართული հայերեն አማርኛ",
        "ﷺ ﻻ ﬁ ﬀ ǆ ㎞ Ａ ½ ™ ℡",
        "e\u{301}\u{323} n\u{303} \u{1e9b}\u{323} ÅÅ ḍ̇",
        "#import \"/etc/passwd\": *",
        "#read(\"/etc/passwd\") #sys.inputs #panic() #{ while true {} }",
        "$ x^2 / 0 $ *bold* _it_ `raw` <label> @ref = head\n- a\n+ b\n/ t: d // c /* d */ \\ ~ --- ...",
        "=cmd|' /C calc'!A0",
        "<script>alert(1)</script>&amp;\"'",
        "%PDF-1.7 endstream endobj (\\) >> << /JS",
        "W".repeat(400).as_str(),
        "https://www.example.org/".repeat(30).as_str(),
        "\t\tindented   with    spaces\u{a0}\u{2003}\u{3000}and more",
        " ".repeat(5000).as_str(),
    ] {
        assert_sets(&sheet_of(text));
    }
}

#[test]
fn a_long_entry_is_set_whole() {
    let words = "The panel heard that nothing had changed since Tuesday. ".repeat(1500);
    let word = "unbroken".repeat(5000);
    let lines = "a short line\n".repeat(1500);
    let mixed = "word كلمة Ελένη слово ".repeat(1500);
    for text in [&words, &word, &lines, &mixed] {
        let done = sample::set(&sample::sheet(vec![sample::paragraph(text)]));
        let letters = |text: &str| text.chars().filter(|c| c.is_alphabetic()).count();
        let furniture = letters(&sample::text(&sample::set(&sample::sheet(vec![]))));
        let title = letters("MARE minutes M of November");
        let set = letters(&sample::text(&done)) - done.page_texts.len() * (furniture - title);
        assert!(done.page_texts.len() > 5);
        assert_eq!(set, letters(text) + title);
    }
}
