//! What a minute taker types, and what is said of it.

use mare_spelling::{Misspelling, Speller, Words};
use std::time::{Duration, Instant};

fn found(text: &str) -> Vec<String> {
    found_with(text, &Words::new())
}

fn found_with(text: &str, words: &Words) -> Vec<String> {
    Speller::british().check(text, words).into_iter().map(|m| m.word).collect()
}

fn suggested(word: &str) -> Vec<String> {
    Speller::british().suggest(word, &Words::new(), 7)
}

fn nobody() -> Vec<String> {
    Vec::new()
}

#[test]
fn plain_british_minutes_pass() {
    assert!(Speller::british().is_ready());
    let text = "Kelvin wasn't seen on Tuesday; the neighbours' colour television was taken whilst he’d been at the centre. \
        His licence expires in December, and the Trust's counselling programme is organised by the paediatric team. \
        They'd recognise him at 10.30am on 1 Apr. It’s a well-known, co-ordinated, re-offending pattern.";
    assert_eq!(found(text), nobody());
}

#[test]
fn slips_are_found_where_they_stand() {
    let text = "He recieved “accomodation” 🙂 in Carlisel’s hostel.";
    let all = Speller::british().check(text, &Words::new());
    let words: Vec<&str> = all.iter().map(|m| m.word.as_str()).collect();
    assert_eq!(words, ["recieved", "accomodation", "Carlisel"]);
    let units: Vec<u16> = text.encode_utf16().collect();
    for Misspelling { start, end, start_utf16, end_utf16, word, british } in all {
        assert_eq!(text.get(start..end), Some(word.as_str()));
        assert_eq!(String::from_utf16(&units[start_utf16..end_utf16]).unwrap(), word, "as a web view counts");
        assert_eq!(british, None);
    }
}

#[test]
fn the_field_is_known() {
    let text = "RMAP, SPoC, MAPPA, MARE, MARAC and CMHART: safeguarding of a restricted patient, conditionally discharged, \
        with a risk of recall; section 117 aftercare; CTO and the AMHP's report; forensic history; ROSH on ViSOR and OASys. \
        Olanzapine, clozapine, aripiprazole, zuclopenthixol decanoate, lithium, sodium valproate and procyclidine PRN. \
        The CPNs and AMHPs met the DoLS lead; persecutory ideation, akathisia, reconviction, cuckooing.";
    assert_eq!(found(text), nobody());
}

#[test]
fn what_is_no_word_is_not_checked() {
    let text = "⟦p:018f-xyzzy⟧ told DC Smith (M-2026-001) @jrk +5wd ;mhaam /a at 14:05, 1/4/2026, s.117, 3.5mg bd2, \
        qzx@example.org https://example.org/qzx www.example.org qzx_qzx JSTOR QZXQ";
    assert_eq!(found(text), nobody());
    // Capitals that are too many for an abbreviation are words.
    assert_eq!(found("SAFEGUARDING and SAFEGAURDING"), ["SAFEGAURDING"]);
    assert_eq!(found("‘quoted wrods’ are checked"), ["wrods"]);
}

#[test]
fn names_of_the_installation_are_words_and_come_first() {
    let words: Words = ["Jorah Kestlewick", "Siân Peverdale-Höll", "Lantern Quay"].into_iter().collect();
    assert_eq!(
        found("Kestlewick saw Sian"),
        ["Kestlewick", "Sian"],
        "unless they are given, they are not known"
    );
    assert_eq!(
        found_with("Kestlewick's note: JORAH saw Siân, sian and Holl of Peverdale-Höll", &words),
        nobody()
    );
    let speller = Speller::british();
    assert_eq!(speller.suggest("Kestelwick", &words, 5).first().map(String::as_str), Some("Kestlewick"));
    assert_eq!(speller.suggest("peverdal", &words, 5).first().map(String::as_str), Some("Peverdale"));
    assert_eq!(speller.suggest("peverdale’s", &words, 5).first().map(String::as_str), Some("Peverdale"));
    let crowd: Words = ["Thie", "Thies", "Thiem", "Thiel", "Thiers"].into_iter().collect();
    assert!(
        speller.suggest("thier", &crowd, 7).contains(&"their".to_owned()),
        "names do not crowd out the word"
    );
    let without = speller.suggest("peverdal", &Words::new(), 50);
    assert!(
        without.iter().all(|s| !s.contains("Peverdale")),
        "a name comes from the argument only: {without:?}"
    );
}

#[test]
fn american_spelling_is_remarked_on_and_ize_is_not() {
    let speller = Speller::british();
    for (american, british) in [
        ("color", "colour"),
        ("Behavior", "Behaviour"),
        ("CENTER", "CENTRE"),
        ("license", "licence"),
        ("defense", "defence"),
    ] {
        assert_eq!(speller.american(american).as_deref(), Some(british));
        assert_eq!(suggested(american).first().map(String::as_str), Some(british));
        let remark = speller.check(american, &Words::new());
        assert_eq!(remark.first().and_then(|m| m.british.as_deref()), Some(british));
    }
    assert_eq!(found("organize, organise, hospitalization, recognizing"), nobody());
    assert_eq!(found("supervize and exercized"), ["supervize", "exercized"]);
    assert_eq!(suggested("supervize").first().map(String::as_str), Some("supervise"));
    let gray: Words = ["Gray Center"].into_iter().collect();
    assert_eq!(found_with("Gray Center rang", &gray), nobody(), "a name is right however it is spelt");
}

#[test]
fn the_likeliest_word_comes_first() {
    for (typed, meant) in [
        ("recieve", "receive"),
        ("accomodation", "accommodation"),
        ("definately", "definitely"),
        ("safegaurding", "safeguarding"),
        ("SAFEGAURDING", "SAFEGUARDING"),
        ("clozapin", "clozapine"),
        ("Clozepine", "Clozapine"),
        ("mapap", "MAPPA"),
        ("teh", "the"),
        ("dont", "don't"),
        ("alot", "a lot"),
        ("Cumbira", "Cumbria"),
        ("multi-agancy", "multi-agency"),
        ("liason", "liaison"),
    ] {
        assert_eq!(suggested(typed).first().map(String::as_str), Some(meant), "{typed}");
    }
    assert_eq!(Speller::british().suggest("center", &Words::new(), 2).len(), 2);
    assert_eq!(suggested("zzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzz"), nobody());
    assert_eq!(suggested(""), nobody());
    assert!(suggested("occured").iter().all(|s| !s.contains(' ')), "no word cut in two that nobody meant");
}

#[test]
fn a_prefix_is_reported_with_its_word() {
    assert_eq!(found("co-ordinater and risk-asessment"), ["co-ordinater", "asessment"]);
    assert_eq!(found("post-traumatic, non-compliant, pre-sentence, self-harm, MAPPA-eligible"), nobody());
}

#[test]
fn it_answers_while_somebody_types() {
    // Ten times the goals (150 ms to load, 10 ms to check, 60 ms to suggest): a busy machine must not fail, a slow way must.
    let clock = Instant::now();
    let speller = Speller::british();
    assert!(clock.elapsed() < Duration::from_millis(1500), "loaded in {:?}", clock.elapsed());
    let text =
        "The care coordinater said that Kelvin had been drinking dayly and refused his olanzapine depot. "
            .repeat(20);
    assert!(text.split_whitespace().count() >= 300);
    let clock = Instant::now();
    assert_eq!(speller.check(&text, &Words::new()).len(), 40);
    assert!(clock.elapsed() < Duration::from_millis(100), "checked in {:?}", clock.elapsed());
    let names: Words = (0..3000).map(|n| format!("Name{} Surname", "x".repeat(n % 17))).collect();
    for word in ["coordinater", "SAFEGAURDING", "qwertzuiopasdf", "Peverdal", "acommodationn"] {
        let clock = Instant::now();
        speller.suggest(word, &names, 7);
        assert!(clock.elapsed() < Duration::from_millis(600), "{word} took {:?}", clock.elapsed());
    }
}

proptest::proptest! {
    #![proptest_config(proptest::prelude::ProptestConfig { cases: 200, failure_persistence: None, ..Default::default() })]

    #[test]
    fn any_text_can_be_checked_and_places_fit(text in "\\PC{0,80}|[a-z’'\\-⟦⟧p:@+;/ ’é🙂]{0,60}") {
        let speller = Speller::british();
        let units: Vec<u16> = text.encode_utf16().collect();
        let mut last = 0;
        for m in speller.check(&text, &Words::new()) {
            assert_eq!(text.get(m.start..m.end), Some(m.word.as_str()));
            assert_eq!(String::from_utf16(&units[m.start_utf16..m.end_utf16]).unwrap(), m.word);
            assert!(m.start >= last, "in order, none over another");
            last = m.end;
        }
    }
}

proptest::proptest! {
    #![proptest_config(proptest::prelude::ProptestConfig { cases: 40, failure_persistence: None, ..Default::default() })]

    #[test]
    fn any_word_can_be_asked_about(word in "\\PC{0,12}|[a-zA-Z'’\\-]{1,20}") {
        let names: Words = ["Jorah Kestlewick"].into_iter().collect();
        let answer = Speller::british().suggest(&word, &names, 5);
        assert!(answer.len() <= 5 && !answer.contains(&word));
    }
}
