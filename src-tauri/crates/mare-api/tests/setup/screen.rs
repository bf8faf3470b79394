//! Hide screen (D-31): the program refuses, not only the window.

use super::*;

const CHAIR: &str = "Hester Quillfeather";

fn hidden(house: &House) -> Session {
    let chair = house.enter(CHAIR);
    house.ask(&chair, "screen.pin", json!({ "pin": "480213" })).unwrap();
    let card = house.ask(&chair, "screen.hide", json!({})).unwrap();
    assert_eq!(card, json!({ "hidden": true, "pin_tries": 3 }));
    chair
}

fn is_hidden(house: &House, who: &Session) -> bool {
    house.ask(who, "session.whoami", json!({})).unwrap()["hidden"].as_bool().unwrap()
}

#[test]
fn d_31_a_hidden_screen_is_refused_every_verb_but_four() {
    let house = House::practice();
    let chair = hidden(&house);
    for verb in VERBS.iter().filter(|v| v.name != "session.lock") {
        let outcome = house.ask(&chair, verb.name, json!("no input"));
        let refused = matches!(&outcome, Err(e) if e.code == Code::Hidden || e.code == Code::NotAllowed);
        let open = ["draft.keep", "screen.show", "session.whoami"].contains(&verb.name);
        assert_eq!(refused, !open, "{}: {outcome:?}", verb.name);
    }
    house.ask(&chair, "draft.keep", json!({ "place": "somewhere", "text": "half a sen" })).unwrap();
    assert!(is_hidden(&house, &chair));
}

#[test]
fn d_31_while_hidden_nothing_is_said_of_who_is_signed_in() {
    let house = House::practice();
    let chair = hidden(&house);
    let who = house.ask(&chair, "session.whoami", json!({})).unwrap();
    assert_eq!((who["signed_in"].clone(), who["pin_tries"].clone()), (json!(true), json!(3)));
    assert_eq!((who["practice"].clone(), who["marking"].clone()), (json!(true), json!("OFFICIAL-SENSITIVE")));
    assert!(!who.to_string().contains("Hester") && !who.to_string().contains("Netherdale"), "{who}");
}

#[test]
fn d_31_the_pin_brings_it_back_and_three_wrong_ones_ask_for_the_passphrase() {
    let house = House::practice();
    let chair = hidden(&house);
    let show = |input: Value| house.ask(&chair, "screen.show", input);
    let field = |error: &ApiError| error.fields[0].field.clone();
    assert_eq!(show(json!({ "pin": "480213" })).unwrap()["name"], CHAIR);
    assert!(!is_hidden(&house, &chair));

    house.ask(&chair, "screen.hide", json!({})).unwrap();
    for (wrong, then) in [("111111", "pin"), ("", "pin"), ("48021", "passphrase")] {
        let error = show(json!({ "pin": wrong })).unwrap_err();
        assert_eq!((error.code, field(&error).as_str()), (Code::WrongPassphrase, then), "{}", error.message);
    }
    let right = show(json!({ "pin": "480213" })).unwrap_err();
    assert_eq!(field(&right), "passphrase", "the right PIN is too late");
    assert_eq!(show(json!({ "passphrase": "wrong" })).unwrap_err().code, Code::WrongPassphrase);
    assert!(is_hidden(&house, &chair));
    assert_eq!(show(json!({ "passphrase": passphrase(CHAIR) })).unwrap()["hidden"], json!(false));

    // Whoever came back by the passphrase may use the PIN the next time.
    house.ask(&chair, "screen.hide", json!({})).unwrap();
    show(json!({ "pin": "480213" })).unwrap();
}

#[test]
fn d_31_without_a_pin_the_passphrase_is_asked_for_at_once() {
    let house = House::practice();
    let chair = house.enter(CHAIR);
    house.ask(&chair, "screen.hide", json!({})).unwrap();
    let error = house.refused(&chair, "screen.show", json!({ "pin": "000000" }));
    assert_eq!((error.code, error.fields[0].field.as_str()), (Code::WrongPassphrase, "passphrase"));
    assert_eq!(house.refused(&chair, "screen.show", json!({})).fields[0].field, "pin");
    house.ask(&chair, "screen.show", json!({ "passphrase": passphrase(CHAIR) })).unwrap();
}

#[test]
fn d_31_a_pin_has_six_digits_and_is_good_for_one_session() {
    let house = House::practice();
    let chair = house.enter(CHAIR);
    for bad in ["", "12345", "1234567", "12345a", "१२३४५६"] {
        let error = house.refused(&chair, "screen.pin", json!({ "pin": bad }));
        assert_eq!((error.code, error.fields[0].field.as_str()), (Code::InvalidInput, "pin"), "{bad}");
    }
    house.ask(&chair, "screen.pin", json!({ "pin": "480213" })).unwrap();
    house.desk.lock();
    let again = house.enter(CHAIR);
    let card = house.ask(&again, "screen.hide", json!({})).unwrap();
    assert_eq!(card["pin_tries"], json!(0), "the PIN of the last session is gone");
}

#[test]
fn d_31_one_hidden_screen_hides_nobody_elses() {
    let house = House::practice();
    let chair = hidden(&house);
    let spoc = house.enter(SPOC);
    house.ask(&spoc, "calendar.year", json!({ "year": 2026 })).unwrap();
    assert!(is_hidden(&house, &chair));
    let records: Vec<String> = recorded(&house, &spoc).into_iter().map(|(verb, _)| verb).collect();
    assert!(records.contains(&"screen.hide".to_owned()));
}

#[test]
fn d_31_the_pin_is_nowhere_on_the_disk() {
    let house = House::practice();
    let chair = hidden(&house);
    house.ask(&chair, "screen.show", json!({ "pin": "480213" })).unwrap();
    for entry in std::fs::read_dir(house.folder.path()).unwrap() {
        let path = entry.unwrap().path();
        let bytes = if path.is_file() { std::fs::read(&path).unwrap() } else { Vec::new() };
        assert!(!bytes.windows(6).any(|w| w == b"480213"), "{} holds the PIN", path.display());
    }
    let spoc = house.enter(SPOC);
    let audit = house.ask(&spoc, "audit.list", json!({})).unwrap().to_string();
    assert!(!audit.contains("480213"), "the audit trail holds the PIN");
}
