//! Abbreviations that expand.

use super::*;
use crate::pack::PolicyPack;

fn all(own: &[Abbreviation]) -> Vec<Abbreviation> {
    abbreviations(PolicyPack::cumbria_2017(), "", own)
}

#[test]
fn conf_reads_the_confidentiality_statement_of_the_pack() {
    let found = expand("A2: ;conf", 9, &all(&[])).unwrap();
    assert!(found.line.starts_with("A2: The confidentiality statement was read: It is expected"));
    assert_eq!(found.caret, found.line.encode_utf16().count());
    assert!(
        all(&[]).iter().all(|a| !a.words.is_empty() && !a.words.contains("missing") && !a.source.is_empty())
    );
    let shorts: std::collections::BTreeSet<String> = all(&[]).into_iter().map(|a| a.short).collect();
    assert_eq!(shorts.len(), all(&[]).len(), "each abbreviation once");
}

#[test]
fn it_expands_at_the_caret_only_and_keeps_what_stands_around_it() {
    let found = expand("🔥 (;CC) said", 7, &all(&[])).unwrap();
    assert_eq!((found.line.as_str(), found.caret), ("🔥 (Care Coordinator) said", 20));
    for (line, caret) in
        [("a;cc", 4), ("; cc", 4), (";", 1), (";unknown", 8), ("cc", 2), (";cc", 0), ("", 0), ("", 9)]
    {
        assert_eq!(expand(line, caret, &all(&[])), None, "{line}");
    }
}

#[test]
fn the_teams_own_word_holds() {
    let own = Abbreviation { short: ";CC".into(), words: "Care Co-ordinator".into(), source: String::new() };
    assert_eq!(expand(";cc", 3, &all(&[own])).unwrap().words, "Care Co-ordinator");
}

#[test]
fn the_words_of_the_bar_are_in_order_and_in_lower_case() {
    let words = &PolicyPack::cumbria_2017().capture;
    assert!(words.verbs.is_sorted() && words.verbs.len() > 100);
    let lists = [&words.verbs, &words.irregular, &words.events, &words.event_words, &words.between];
    assert!(lists.iter().all(|l| !l.is_empty() && l.iter().all(|w| *w == w.to_lowercase())));
}
