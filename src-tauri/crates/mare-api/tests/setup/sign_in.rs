//! Signing in and locking: what opens the file, and what stands in the audit trail.

use super::*;

#[test]
fn signing_in_and_locking_stand_in_the_audit_trail() {
    let house = House::practice();
    house.desk.lock();
    let office = house.enter("Dilys Mossgarth");
    let change = house.desk.call(Some(&office), call("session.lock", json!({}))).unwrap().1;
    assert_eq!(change, SessionChange::End);
    assert!(!house.desk.is_open());
    assert_eq!(
        house.refused(&office, "agency.list", json!({})).code,
        Code::NotSignedIn,
        "an old session opens nothing"
    );
    let spoc = house.enter(SPOC);
    let lines = recorded(&house, &spoc);
    let of = |verb: &str, name: &str| (verb.to_owned(), name.to_owned());
    assert_eq!(
        lines[lines.len() - 3..],
        [
            of("session.sign_in", "Dilys Mossgarth"),
            of("session.lock", "Dilys Mossgarth"),
            of("session.sign_in", SPOC)
        ]
    );
}

#[test]
fn an_idle_lock_says_after_how_long_until_somebody_signs_in_and_names_nobody() {
    let house = House::practice();
    let status = || ask(&house.desk, None, "setup.status", json!({})).unwrap();
    let mut spoc = house.enter(SPOC);
    ask(&house.desk, Some(&spoc), "session.lock", json!({"idle_minutes": 5})).unwrap();
    assert_eq!(status()["idle_minutes"], 5);
    assert!(!status().to_string().contains(SPOC), "who it was is nobody else's");
    for file in std::fs::read_dir(house.folder.path()).unwrap() {
        let bytes = std::fs::read(file.unwrap().path()).unwrap_or_default();
        assert!(!bytes.windows(SPOC.len()).any(|part| part == SPOC.as_bytes()));
    }
    // A wrong passphrase, or a lock that nobody can have asked for, changes nothing.
    sign_in_error(&house.desk, SPOC, "wrong");
    ask(&house.desk, None, "session.lock", json!({"idle_minutes": 9})).unwrap();
    assert_eq!(status()["idle_minutes"], 5);
    spoc = house.enter(SPOC);
    ask(&house.desk, Some(&spoc), "session.lock", json!({})).unwrap();
    assert_eq!(status()["idle_minutes"], Value::Null, "it was asked for");
    for nonsense in ["", "0", "five", "-5", "999999999999"] {
        std::fs::write(house.folder.path().join("mare-desk.idle"), nonsense).unwrap();
        assert_eq!(status()["idle_minutes"], Value::Null, "{nonsense}");
    }
}

#[test]
fn a_wrong_passphrase_opens_nothing_and_later_attempts_wait() {
    let house = House::practice();
    house.desk.lock();
    for _ in 0..3 {
        let error = sign_in_error(&house.desk, SPOC, "wrong");
        assert_eq!((error.code, error.hint), (Code::WrongPassphrase, None));
        assert!(!house.desk.is_open());
    }
    let waits = sign_in_error(&house.desk, SPOC, &passphrase(SPOC));
    assert_eq!(waits.code, Code::WrongPassphrase);
    assert!(waits.hint.unwrap().contains("16:40:02"), "London time, in words");
    let status = ask(&house.desk, None, "setup.status", json!({})).unwrap();
    assert_eq!(status["locked_until"], "2026-03-03T16:40:02");
    house.later(2);
    house.enter(SPOC);
}

#[test]
fn failed_attempts_stand_in_the_audit_trail_once_somebody_is_let_in() {
    let house = House::practice();
    house.desk.lock();
    sign_in_error(&house.desk, SPOC, "wrong");
    sign_in_error(&house.desk, "Nobody Known", "wrong");
    house.later(600);
    house.enter("Dilys Mossgarth");
    let spoc = house.enter(SPOC);
    let lines = recorded(&house, &spoc);
    let of = |verb: &str, name: &str| (verb.to_owned(), name.to_owned());
    assert_eq!(
        lines[lines.len() - 3..],
        [
            of("session.failed", "Dilys Mossgarth"),
            of("session.sign_in", "Dilys Mossgarth"),
            of("session.sign_in", SPOC)
        ],
        "told once, before whoever was let in"
    );
    assert_eq!(failed(&house, &spoc), ["2 failed attempts since 3 March 2026 at 16:40"]);
    let list = house.ask(&spoc, "audit.list", json!({})).unwrap().to_string();
    assert!(!list.contains("Nobody Known"), "what was typed as a name may be a passphrase");
    assert_eq!(house.ask(&spoc, "file.verify", json!({})).unwrap()["sound"], true);
    let change = json!({ "passphrase": "wrong", "new_passphrase": "five other words entirely here" });
    house.refused(&spoc, "session.change_passphrase", change);
    house.later(600);
    house.desk.lock();
    let spoc = house.enter(SPOC);
    assert_eq!(failed(&house, &spoc)[0], "1 failed attempt since 3 March 2026 at 16:50");
}

/// What the trail says of failed attempts, newest first.
fn failed(house: &House, who: &Session) -> Vec<String> {
    let list = house.ask(who, "audit.list", json!({})).unwrap();
    let records = list["records"].as_array().unwrap();
    let failed = records.iter().filter(|r| r["verb"] == "session.failed");
    failed.map(|r| r["reasons"].as_str().unwrap().to_owned()).collect()
}

#[test]
fn errors_and_answers_never_carry_what_was_typed() {
    let house = House::practice();
    let spoc = house.enter(SPOC);
    let typed = "a wrong passphrase of 4711";
    let wrong = house.refused(
        &spoc,
        "session.change_passphrase",
        json!({ "passphrase": typed, "new_passphrase": typed }),
    );
    let shape =
        house.refused(&spoc, "session.sign_in", json!({ "name": SPOC, "passphrase": { "is": typed } }));
    for error in [wrong, shape] {
        assert!(!serde_json::to_string(&error).unwrap().contains("4711"), "{error:?}");
        assert!(!format!("{error:?}").contains("4711"));
    }
}

#[test]
fn a_changed_passphrase_is_the_only_one_that_opens() {
    let house = House::practice();
    let spoc = house.enter(SPOC);
    let change = |old: &str| json!({ "passphrase": old, "new_passphrase": "five other words entirely here" });
    let wrong = house.refused(&spoc, "session.change_passphrase", change("not mine"));
    assert_eq!((wrong.code, wrong.fields[0].field.as_str()), (Code::WrongPassphrase, "passphrase"));
    house.ask(&spoc, "session.change_passphrase", change(&passphrase(SPOC))).unwrap();
    house.desk.lock();
    assert_eq!(sign_in_error(&house.desk, SPOC, &passphrase(SPOC)).code, Code::WrongPassphrase);
    house.desk.sign_in(SPOC, "five other words entirely here").unwrap();
}

#[test]
fn a_second_program_finds_the_file_busy_and_spends_no_guess() {
    let house = House::practice();
    let other = desk_at(house.folder.path(), &house.clock);
    assert_eq!(ask(&other, None, "setup.status", json!({})).unwrap()["held"], true);
    for _ in 0..5 {
        assert_eq!(sign_in_error(&other, SPOC, "wrong").code, Code::Busy);
    }
    house.desk.lock();
    other.sign_in(SPOC, &passphrase(SPOC)).unwrap();
    assert_eq!(sign_in_error(&house.desk, SPOC, &passphrase(SPOC)).code, Code::Busy);
}

#[test]
fn the_store_itself_refuses_a_second_program_without_the_lock_file() {
    let house = House::practice();
    let keys = Vault::at(house.folder.path()).unlock(SPOC, &passphrase(SPOC), 0).unwrap();
    let (key, salt) = keys.raw_key().unwrap();
    let identity = Identity { installation: keys.installation().into(), practice: true };
    let second = Store::open(&house.database(), &RawKey::new(*key, salt), &identity);
    assert!(matches!(second, Err(StoreError::Busy)), "{second:?}");
}
