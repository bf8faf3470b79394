//! Whatever is typed: nothing panics, no word is lost, and it is quick.

use super::*;
use proptest::prelude::*;
use std::time::{Duration, Instant};

/// Pieces that lines are made of, so that random lines hold marks as often as people use them.
const PIECES: [&str; 60] = [
    "@plumgarth",
    "@mark",
    "@",
    "@police",
    "(@lark)",
    "@jorah's",
    "@nobody",
    "@Jorah Kestlewick",
    "@Mark Ellery's",
    "@Fire and Rescue",
    "@DC Larkenfell",
    "@Dr Smith",
    "by",
    "Friday",
    "by Friday",
    "3",
    "April",
    "30 February",
    "3/4/2026",
    "+5wd",
    "+3d",
    "+44",
    "#police",
    "Police #health:",
    "Action -",
    "please",
    "at the latest",
    "and by",
    "next week",
    "mid April",
    "ASAP",
    "until reviewed",
    "#health",
    "#6",
    "#x",
    "~f",
    "~a",
    "~",
    "/a",
    "/d ",
    "Housing –",
    "Larkenfell:",
    "Police:",
    ":",
    "–",
    ",",
    ".",
    "and",
    "with",
    "before discharge",
    "review +10wd",
    "standing instruction, no date",
    "only",
    "the",
    "fit a door",
    "\n",
    "👩‍👩‍👧",
    "ǅ",
    "שלום",
    "\u{202e}",
];

fn letters(text: &str) -> Vec<char> {
    text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

/// Returns whether `kept` stands in `text`, in this order.
fn holds(text: &[char], kept: &[char]) -> bool {
    let mut rest = text.iter();
    kept.iter().all(|c| rest.any(|t| t == c))
}

fn loses_no_word(typed: &str) {
    for letter in ['A', 'X'] {
        let line = read_in(letter, typed);
        let units: Vec<u16> = typed.encode_utf16().collect();
        let mut outside = Vec::new();
        let mut from = 0;
        for span in &line.spans {
            assert!(
                span.from <= span.to && span.to <= units.len() && !span.words.is_empty(),
                "{typed:?}: {span:?}"
            );
            outside.extend_from_slice(&units[from.min(span.from)..span.from]);
            from = from.max(span.to);
        }
        outside.extend_from_slice(&units[from..]);
        let outside = String::from_utf16(&outside).unwrap();
        assert!(holds(&letters(&line.text), &letters(&outside)), "{typed:?} became {:?}", line.text);
        if line.kind == LineKind::Note && line.spans.is_empty() {
            assert_eq!(line.text, typed.trim());
            assert_eq!(read_in(letter, &line.text).text, line.text);
        }
        assert!(line.echo.starts_with(line.kind.in_words()));
    }
}

proptest! {
    #[test]
    fn any_text_is_read_and_no_word_is_lost(typed in "\\PC{0,60}") {
        loses_no_word(&typed);
    }

    #[test]
    fn any_mixture_of_marks_is_read_and_no_word_is_lost(pieces in prop::collection::vec(prop::sample::select(&PIECES[..]), 0..12)) {
        loses_no_word(&pieces.join(" "));
    }

    #[test]
    fn the_caret_may_stand_anywhere(pieces in prop::collection::vec(prop::sample::select(&PIECES[..]), 0..6), caret in 0_usize..80) {
        let line = pieces.join(" ");
        let units = line.encode_utf16().count();
        if let Some(found) = completions(&line, caret, &room('A')) {
            prop_assert!(found.from < found.to && found.to <= units && !found.items.is_empty());
        }
        let own = [Abbreviation { short: "f".into(), words: "fact".into(), source: String::new() }];
        prop_assert!(expand(&line, caret, &own).is_none());
    }
}

/// Returns the shortest of a few times, so that other work on the machine is not measured.
fn shortest(times: u32, mut work: impl FnMut()) -> Duration {
    let once = |_| {
        let begun = Instant::now();
        work();
        begun.elapsed()
    };
    (0..times).map(once).min().unwrap()
}

/// Without optimisation and beside other tests the limit only shows what grows faster than the text.
#[test]
fn a_megabyte_of_anything_is_read_in_one_pass() {
    let calendar = Calendar::england_and_wales();
    let (room, day) = (room('X'), Day { date: day_of('X'), calendar: &calendar, horizon: None });
    let (times, limit) = if cfg!(debug_assertions) { (1, 3_000) } else { (5, 20) };
    for piece in [
        "word ",
        "@mark ",
        "#police ",
        "#nobody ",
        "+5wd ",
        "by ",
        "by Friday ",
        "and @mark ",
        "~f ",
        "a",
        "– ",
        "before ",
        ": ",
        "+9999wd ",
        "Mark, ",
    ] {
        for start in ["", "/a "] {
            let typed = format!("{start}{}", piece.repeat(1_048_576 / piece.len()));
            let took = shortest(times, || assert!(!read(&typed, &room, &day).echo.is_empty()));
            assert!(took.as_millis() <= limit, "{start}{piece:?} took {took:?}");
        }
    }
}

#[test]
fn a_line_is_read_between_two_keys() {
    let calendar = Calendar::england_and_wales();
    let mut everybody = people(&HERE_A, true);
    everybody
        .extend((0..48).map(|n| RoomPerson { name: format!("Invented Person{n}"), ..RoomPerson::default() }));
    let room = Room::new(everybody, agencies());
    let day = Day { date: day_of('A'), calendar: &calendar, horizon: None };
    let line =
        "Fellgate – move bins from the stair and send photographs to @jorah @plumgarth by friday #police";
    let each = shortest(50, || {
        std::hint::black_box(read(std::hint::black_box(line), &room, &day));
    });
    let limit = if cfg!(debug_assertions) { 5_000 } else { 50 };
    assert!(each.as_micros() <= limit, "a line took {each:?}");
}
