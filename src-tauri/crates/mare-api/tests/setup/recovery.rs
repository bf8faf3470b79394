//! Recovery codes: one passphrase and nothing else (ruling 16).

use super::*;

fn recover(house: &House, name: &str, code: &str) -> Result<Value, ApiError> {
    let input = json!({ "name": name, "code": code, "new_passphrase": "quite another five words here" });
    ask(&house.desk, None, "session.recover", input)
}

#[test]
fn ruling_16_a_code_resets_one_passphrase_opens_nothing_and_is_shown_to_all() {
    let house = House::practice();
    house.desk.lock();
    let answer = recover(&house, SPOC, &house.code(true)).unwrap();
    assert!(!house.desk.is_open(), "the file is locked again");
    assert_eq!(sign_in_error(&house.desk, SPOC, &passphrase(SPOC)).code, Code::WrongPassphrase);
    house.desk.sign_in(SPOC, "quite another five words here").unwrap();
    let reader = house.enter("Maud Larkrise");
    let who = house.ask(&reader, "session.whoami", json!({})).unwrap();
    let line = who["recovery_used"][0].as_str().unwrap();
    assert!(line.contains(SPOC) && line.contains("3 March 2026 at 16:40"), "{line}");
    let auditor = house.enter("Osric Fernleigh");
    assert!(recorded(&house, &auditor).contains(&("session.recover".into(), SPOC.into())));
    assert_eq!(recover(&house, SPOC, &house.code(true)).unwrap_err().code, Code::WrongPassphrase, "used up");
    recover(&house, ADMINISTRATOR, answer["new_code"].as_str().unwrap()).unwrap();
}

#[test]
fn ruling_16_a_code_resets_nobody_else() {
    let house = House::practice();
    house.desk.lock();
    for (name, _) in OTHERS {
        assert_eq!(recover(&house, name, &house.code(true)).unwrap_err().code, Code::NotAllowed, "{name}");
    }
    assert_eq!(recover(&house, "Nobody", &house.code(true)).unwrap_err().code, Code::WrongPassphrase);
    assert_eq!(
        sign_in_error(&house.desk, SPOC, &house.code(true)).code,
        Code::WrongPassphrase,
        "no passphrase"
    );
    assert!(!house.desk.is_open());
    let spoc = house.enter(SPOC);
    let promoted = json!({ "account": "Dilys Mossgarth", "roles": ["office", "administrator"] });
    house.ask(&spoc, "account.set", promoted).unwrap();
    recover(&house, "Dilys Mossgarth", &house.code(true)).unwrap();
}
