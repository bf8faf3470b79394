//! Finding words among a hundred thousand entries.

use crate::times::{Times, words};
use mare_store::{Authority, Identity, RawKey, SearchText, Store, StoreError};
use std::time::Instant;

const ENTRIES: usize = 100_000;
const AT_ONCE: usize = 5_000;
const TURNS: usize = 50;

struct Bench;

impl Authority for Bench {
    fn user(&self) -> &str {
        "bench"
    }
    fn name(&self) -> &str {
        "Bench"
    }
    fn verb(&self) -> &str {
        "bench.load"
    }
    fn at(&self) -> &str {
        "2026-03-02T09:00:00Z"
    }
    fn reasons(&self) -> &str {
        ""
    }
    fn request(&self) -> &str {
        ""
    }
}

/// Fills a file and searches it.
pub(crate) fn measure() {
    let folder = tempfile::tempdir().unwrap();
    let identity = Identity { installation: "00000000-0000-7000-8000-000000000000".into(), practice: true };
    let key = RawKey::new([0x5a; 32], [0xa5; 16]);
    let store = Store::create(&folder.path().join("search.db"), &key, &identity).unwrap();
    let start = Instant::now();
    for from in (0..ENTRIES).step_by(AT_ONCE) {
        let load = move |tx: &mare_store::Tx<'_>| -> Result<(), StoreError> {
            for number in from..from + AT_ONCE {
                let (uid, text) = (format!("entry-{number}"), text(number));
                let title = format!("M-2026-{:03} · 7", number % 400);
                let found = SearchText {
                    noun: "entry",
                    uid: &uid,
                    case: None,
                    restricted_to: "",
                    title: &title,
                    text: &text,
                };
                tx.index(&found)?;
            }
            Ok(())
        };
        store.write(Bench, load).unwrap();
    }
    println!("{ENTRIES} entries of about sixty words, made findable in {}", words(start.elapsed()));
    for (what, typed) in [
        ("a word that every fourth entry has", "petrol"),
        ("a rare word", "curlewsong"),
        ("two words", "petrol stairwell"),
        ("the beginning of a word", "curl"),
        ("a word that is nowhere", "zyzzyva"),
    ] {
        let mut times = Times::default();
        let mut found = 0;
        for _ in 0..TURNS {
            found = times.take(|| store.read(move |reader| reader.search(typed, None, 50)).unwrap().len());
        }
        times.print(&format!("Search for {what} ({found} shown)"));
    }
}

/// Returns invented text: common words in turn, one rare word in every three hundred and fifty entries.
fn text(number: usize) -> String {
    const WORDS: [&str; 24] = [
        "seen",
        "at",
        "the",
        "bins",
        "by",
        "warden",
        "who",
        "told",
        "him",
        "to",
        "go",
        "home",
        "neighbour",
        "heard",
        "shouting",
        "near",
        "lane",
        "after",
        "ten",
        "police",
        "came",
        "and",
        "housing",
        "rang",
    ];
    let mut text = String::new();
    for place in 0..60 {
        let word =
            WORDS.get((number * 7 + place * (1 + number % 11)) % WORDS.len()).copied().unwrap_or_default();
        text.push_str(word);
        text.push(' ');
    }
    if number.is_multiple_of(4) {
        text.push_str("petrol ");
    }
    if number.is_multiple_of(60) {
        text.push_str("stairwell ");
    }
    if number.is_multiple_of(350) {
        text.push_str("curlewsong");
    }
    text
}
