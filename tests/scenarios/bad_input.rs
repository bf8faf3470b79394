//! What people type that no form foresees: dates that do not exist, a megabyte of text, writing from right to
//! left, markup and formulas, the same call twice. Every refusal names its field; nothing typed is lost.

use mare_api::Code;
use mare_testkit::{Practice, play_script_until};
use serde_json::{Value, json};
use std::path::Path;

fn until(step: &str) -> Practice {
    play_script_until(&Path::new(env!("CARGO_MANIFEST_DIR")).join("cases/practice.json"), step)
}

fn texts(meeting: &Value, section: u64) -> Vec<String> {
    meeting["entries"]
        .as_array()
        .unwrap()
        .iter()
        .filter(|e| e["section"] == section)
        .map(|e| e["text"].as_str().unwrap().to_owned())
        .collect()
}

/// Returns the uid of the meeting.
fn m1(practice: &mut Practice) -> Value {
    practice.player().captured("m1").cloned().unwrap()
}

fn meeting(practice: &mut Practice) -> Value {
    let m1 = m1(practice);
    practice.must("seat", "meeting.get", json!({ "meeting": m1 }))
}

/// Text that a page, a spreadsheet, a typesetter or a database could take for something else.
const HOSTILE: [&str; 12] = [
    "<script>alert(1)</script><img src=x onerror=alert(1)>",
    "=HYPERLINK(\"http://example.org\",\"x\")+cmd|' /C calc'!A0",
    "'; DROP TABLE entry; --",
    "#set page(width: 0pt) $ sum $ \\ @ref *bold* _it_ `code`",
    "{{constructor.constructor('return 1')()}} ${x} %s %n",
    "\u{202E}gnirts desrever\u{202C} עברית العربية",
    "👩‍🚒🔥 ŵŷ 火 🇬🇧 e\u{301}",
    "tab\tand\u{0000}null\u{0007}bell\u{001b}[31mred",
    "line one\r\nline two\rline three\nline four",
    "\u{E000}private\u{FFFE}\u{FEFF}",
    "⟦p:not-a-person⟧ and ⟦p:",
    "\"quotes\" 'single' back\\slash /slash & < >",
];

#[test]
fn a_day_that_does_not_exist_is_refused_with_its_field_and_a_typed_one_is_kept() {
    let mut practice = until("P-answered");
    // Typing is never refused: the answer is kept as typed and warned about.
    for typed in ["31/02/1990", "20226-01-01", "the first of May, perhaps"] {
        let input = json!({ "referral": "R-2026-001", "field": "section1.dob", "value": typed });
        let saved = practice.must("et", "referral.answer", input);
        assert!(!saved["warnings"].as_array().unwrap().is_empty(), "{typed} went in without a word");
        let referral = practice.must("et", "referral.get", json!({ "referral": "R-2026-001" }));
        assert_eq!(referral["answers"]["section1.dob"]["value"], typed, "what was typed is lost");
    }
    let refused = practice.call("et", "referral.submit", json!({ "referral": "R-2026-001" })).unwrap_err();
    assert!(refused.fields.iter().any(|f| f.field == "section1.dob"), "{refused:?}");

    // The calendar has no such day either; the input names what does not fit.
    let asked = json!({ "from": "2026-02-31", "n": 1 });
    assert_eq!(practice.call("et", "calendar.working_days", asked).unwrap_err().code, Code::InvalidInput);
}

#[test]
fn a_meeting_cannot_be_booked_on_a_day_that_does_not_exist_or_is_long_past() {
    let mut practice = until("P-agreed");
    for date in ["31/02/2026", "20226-06-16", "16/16/2026", "2026-06-16T10:00", "", "next week"] {
        let input = json!({ "case": "C-2026-001", "date": date });
        let refused = practice.call("et", "meeting.book", input).unwrap_err();
        let named = refused.fields.iter().any(|f| f.field == "date" && !f.message.is_empty());
        assert!(named, "{date}: {refused:?}");
    }
    // Before its referral was received: that meeting never was the answer to it.
    let before = json!({ "case": "C-2026-001", "date": "2026-05-20" });
    let refused = practice.call("et", "meeting.book", before).unwrap_err();
    assert!(matches!(refused.code, Code::Blocked | Code::InvalidInput), "{refused:?}");
    let case = practice.must("et", "case.get", json!({ "case": "C-2026-001" }));
    assert_eq!(case["state"], "C2", "a refused booking left something behind");
}

#[test]
fn a_megabyte_pasted_into_one_entry_is_kept_whole() {
    let mut practice = until("P-declared");
    let m1 = m1(&mut practice);
    let long = "He said it again and again. ".repeat(1_048_576 / 28 + 1);
    let input = json!({ "meeting": m1, "section": 7, "text": long });
    practice.must("seat", "entry.add", input);
    let kept = texts(&meeting(&mut practice), 7);
    assert_eq!(kept.last().unwrap().trim(), long.trim());
}

#[test]
fn markup_formulas_and_strange_letters_go_in_as_text_in_every_field_of_an_entry_and_an_action() {
    let mut practice = until("P-declared");
    let m1 = m1(&mut practice);
    for words in HOSTILE {
        let entry = json!({
            "meeting": m1, "section": 7, "kind": "information", "text": words, "agency": words,
            "speaker": words, "source": words, "reasons": words, "dissent": [{ "who": words, "why": words }],
        });
        let saved = practice.must("seat", "entry.add", entry);
        assert!(!saved["text"].as_str().unwrap().contains('\u{0}'), "a NUL was kept");
        let action = json!({
            "meeting": m1, "text": words, "owner": words, "owner_role": words, "agency": words,
            "sharpened_from": words,
        });
        practice.must("seat", "action.add", action);
        for field in [
            "introductions",
            "risks.repeat",
            "legal_medical",
            "grid_comments",
            "matrix.rationale",
            "diversity",
        ] {
            practice.must("seat", "meeting.set", json!({ "meeting": m1, "field": field, "value": words }));
        }
    }
    let after = meeting(&mut practice);
    let kept = texts(&after, 7);
    assert_eq!(kept.len(), HOSTILE.len());
    assert_eq!(kept[0], HOSTILE[0], "markup was changed");
    assert_eq!(kept[1], HOSTILE[1], "a formula was changed");
    assert_eq!(kept[2], HOSTILE[2]);
    assert_eq!(kept[3], HOSTILE[3]);
    assert!(kept[5].contains("עברית") && kept[5].contains("العربية"));
    assert!(kept[6].contains("🔥") && kept[6].contains("ŵŷ"));
    assert_eq!(after["minutes"]["diversity"], HOSTILE[11]);
    // The file is still sound, and the words are found without being taken for a query.
    practice.must("seat", "seat.take_back", json!({}));
    for words in HOSTILE {
        practice.must("so", "search.all", json!({ "text": words }));
    }
    let report = practice.must("so", "file.verify", json!({}));
    assert_eq!(report["sound"], true, "{report}");
}

#[test]
fn hostile_text_in_every_field_of_the_referral_is_kept_and_refuses_nothing() {
    let mut practice = until("P-answered");
    let form = practice.must("et", "form.get", json!({}));
    for section in form["sections"].as_array().unwrap().iter().filter(|s| s["n"].as_u64().unwrap() <= 7) {
        for (index, field) in section["fields"].as_array().unwrap().iter().enumerate() {
            if !["short_text", "long_text"].contains(&field["kind"].as_str().unwrap()) {
                continue;
            }
            let words = HOSTILE[index % 5];
            let input = json!({ "referral": "R-2026-001", "field": field["id"], "value": words });
            practice.must("et", "referral.answer", input);
            let kept = practice.must("et", "referral.get", json!({ "referral": "R-2026-001" }));
            assert_eq!(kept["answers"][field["id"].as_str().unwrap()]["value"], words, "{}", field["id"]);
        }
    }
}

#[test]
fn any_string_can_be_issued_on_paper() {
    let mut practice = until("P-declared");
    let m1 = m1(&mut practice);
    for words in HOSTILE {
        practice.must("seat", "entry.add", json!({ "meeting": m1, "section": 7, "text": words }));
    }
    practice.must("seat", "seat.take_back", json!({}));
    let blank = json!({ "kind": "blank_minutes", "about": m1 });
    let made = practice.must("so", "document.make", blank);
    assert!(made["bytes"].as_u64().unwrap() > 0);
}

#[test]
fn the_same_request_twice_has_one_effect_and_one_answer() {
    let mut practice = until("P-declared");
    let m1 = m1(&mut practice);
    let input = json!({ "meeting": m1, "section": 7, "text": "Said once." });
    let first = practice.call_once("seat", "entry.add", input.clone(), "enter-1").unwrap();
    let second = practice.call_once("seat", "entry.add", input.clone(), "enter-1").unwrap();
    assert_eq!(first, second);
    assert_eq!(texts(&meeting(&mut practice), 7), ["Said once."]);
    // Another request is another effect, even with the same words.
    practice.call_once("seat", "entry.add", input, "enter-2").unwrap();
    assert_eq!(texts(&meeting(&mut practice), 7).len(), 2);
}

#[test]
fn two_quick_enters_keep_their_order_whichever_arrives_first() {
    let mut practice = until("P-declared");
    let m1 = m1(&mut practice);
    let start = meeting(&mut practice)["client_seq"].as_i64().unwrap();
    let add = |text: &str, seq: i64| json!({ "meeting": m1, "section": 7, "text": text, "client_seq": start + seq });
    practice.must("seat", "entry.add", add("second", 2));
    practice.must("seat", "entry.add", add("first", 1));
    practice.must("seat", "entry.add", add("third", 3));
    assert_eq!(texts(&meeting(&mut practice), 7), ["first", "second", "third"]);
}

#[test]
fn a_row_changed_elsewhere_is_a_conflict_and_keeps_what_was_there() {
    let mut practice = until("P-declared");
    let m1 = m1(&mut practice);
    let added = practice.must("seat", "entry.add", json!({ "meeting": m1, "section": 7, "text": "as said" }));
    let change = |text: &str| json!({ "meeting": m1, "entry": added["id"], "version": added["version"], "text": text });
    practice.must("seat", "entry.update", change("as meant"));
    let refused = practice.call("seat", "entry.update", change("as somebody else meant")).unwrap_err();
    assert_eq!(refused.code, Code::Conflict);
    assert_eq!(texts(&meeting(&mut practice), 7), ["as meant"]);
}

#[test]
fn the_seat_reaches_nothing_but_its_meeting() {
    let mut practice = until("P-declared");
    for (verb, input) in [
        ("case.list", json!({})),
        ("today.list", json!({})),
        ("search.all", json!({ "text": "hammer" })),
        ("person.search", json!({ "name": "Marshgate" })),
        ("document.list", json!({ "case": "C-2026-001" })),
        ("meeting.get", json!({ "meeting": "M-2026-999" })),
    ] {
        let refused = practice.call("seat", verb, input).unwrap_err();
        assert!(matches!(refused.code, Code::NotAllowed | Code::NotFound), "{verb}: {refused:?}");
    }
    // Time has to pass in a practice meeting too; the clock of a practice installation shows nothing of any case.
    practice.must("seat", "clock.set", json!({ "at": "2026-06-17T09:00" }));
}

#[test]
fn roles_see_and_do_what_the_table_says() {
    let mut practice = Practice::new();
    for (who, verb, input) in [
        ("admin", "case.list", json!({})),
        ("reader", "case.list", json!({})),
        ("auditor", "referral.list", json!({})),
        ("minutes", "person.search", json!({ "name": "x" })),
        ("office", "referral.decide", json!({ "referral": "x", "outcome": "mare" })),
        ("office", "meeting.issue", json!({ "meeting": "x" })),
        ("chair", "referral.create", json!({})),
    ] {
        let refused = practice.call(who, verb, input).unwrap_err();
        assert_eq!(refused.code, Code::NotAllowed, "{who} may {verb}");
    }
    practice.must("auditor", "audit.list", json!({}));
    assert_eq!(practice.call("office", "audit.list", json!({})).unwrap_err().code, Code::NotAllowed);
}
