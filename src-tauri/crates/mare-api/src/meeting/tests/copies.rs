//! Numbered copies of issued minutes: what they are built without, and who agreed to it.

use super::*;

fn issued(trial: &mut Trial) -> String {
    let meeting = trial.complete();
    trial.must("meeting.issue", json!({"meeting": meeting}));
    meeting
}

fn copy_for(meeting: &str, recipient: &str, agency: &str, more: Value) -> Value {
    let mut input = json!({"meeting": meeting, "recipient": recipient, "agency": agency,
                           "channel": "secure e-mail", "secure": true});
    input.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
    input
}

#[test]
fn mare_16_16_1_words_are_left_out_of_a_copy_with_who_agreed_and_when() {
    let mut trial = Trial::new();
    let meeting = issued(&mut trial);
    let today = trial.must("clock.now", json!({}))["date"].clone();
    let without = |more: Value| copy_for(&meeting, "Jorah Kestlewick", "Netherdale Trust", more);
    let (code, rules, error) =
        trial.refused("copy.make", without(json!({"withhold": ["CCTV shows him at the bin"]})));
    assert_eq!((code, rules), (Code::Blocked, vec!["MARE-16.16-1".to_owned()]));
    assert_eq!(error.fields.first().map(|f| f.field.as_str()), Some("agreed_by"));
    let (_, _, error) = trial.refused(
        "copy.make",
        without(json!({"withhold": ["CCTV shows him at the bun"], "agreed_by": "chair"})),
    );
    assert_eq!(error.fields.first().map(|f| f.field.as_str()), Some("withhold"));
    let tomorrow = json!({"withhold": ["CCTV"], "agreed_by": "chair", "agreed_on": "2031-01-01"});
    let (code, _, error) = trial.refused("copy.make", without(tomorrow));
    assert_eq!(
        (code, error.fields.first().map(|f| f.field.as_str())),
        (Code::InvalidInput, Some("agreed_on"))
    );
    let made = trial.must(
        "copy.make",
        without(json!({"withhold": ["CCTV shows him at the bin"], "agreed_by": "chair", "agreed_on": today})),
    );
    assert_eq!(made["withheld"], json!(["CCTV shows him at the bin"]));
    assert_eq!((text(&made, "/agreed_by"), made["agreed_on"].clone()), ("chair".into(), today));
    let page = trial.must("document.page", json!({"document": made["document"], "page": 1}));
    assert!(!text(&page, "/text").contains("CCTV shows him at the bin"));
    assert!(text(&page, "/text").contains("[left out]"));
}

#[test]
fn a_whole_copy_for_who_was_there_records_no_agreement_and_one_for_a_third_party_does() {
    let mut trial = Trial::new();
    let meeting = issued(&mut trial);
    let whole = copy_for(&meeting, "Jorah Kestlewick", "Netherdale Trust", json!({"agreed_by": "chair"}));
    assert_eq!(text(&trial.must("copy.make", whole), "/agreed_by"), "");
    let third = copy_for(&meeting, "Odo Marrowby", "Lantern Quay", json!({"agreed_by": "meeting"}));
    let made = trial.must("copy.make", third);
    assert_eq!((text(&made, "/agreed_by"), made["agreed_on"].clone()), ("meeting".into(), Value::Null));
}
