//! Setting up: what a new installation holds, and what a refused one leaves.

use super::*;

#[test]
fn a_new_installation_is_open_names_its_team_and_holds_the_agencies_of_the_policy() {
    let house = House::practice();
    let spoc = house.enter(SPOC);
    let who = house.ask(&spoc, "session.whoami", json!({})).unwrap();
    assert_eq!(who["team"], "Netherdale MARE team");
    assert_eq!(who["roles"], json!(["spoc"]));
    assert_eq!(who["agency"], "Netherdale Trust");
    assert_eq!(who["now"], "2026-03-03T16:40:00");
    assert_eq!(who["practice"], true);
    assert!(!who["marking"].as_str().unwrap().is_empty());
    assert_eq!(who["recovery_used"], json!([]));
    let agencies = house.ask(&spoc, "agency.list", json!({})).unwrap();
    assert!(agencies["agencies"].as_array().unwrap().iter().any(|a| a["class"] == "RA"), "{agencies}");
    assert_eq!(recorded(&house, &spoc)[0], ("setup.init".into(), SPOC.into()));
}

#[test]
fn status_says_only_what_can_be_known_without_a_passphrase() {
    let (folder, clock) = (tempfile::tempdir().unwrap(), clock());
    let desk = desk_at(folder.path(), &clock);
    let status = ask(&desk, None, "setup.status", json!({})).unwrap();
    assert_eq!((&status["installed"], &status["problem"]), (&json!(false), &Value::Null));
    let house = House::practice();
    let open = ask(&house.desk, None, "setup.status", json!({})).unwrap();
    assert_eq!(open["team"], "Netherdale MARE team");
    house.desk.lock();
    let locked = ask(&house.desk, None, "setup.status", json!({})).unwrap();
    assert_eq!(
        (&locked["installed"], &locked["open"], &locked["team"]),
        (&json!(true), &json!(false), &Value::Null)
    );
    std::fs::write(house.header(), "nonsense").unwrap();
    let damaged = ask(&house.desk, None, "setup.status", json!({})).unwrap();
    assert_eq!(damaged["problem"]["code"], "damaged");
}

#[test]
fn an_installation_is_never_made_over_another() {
    let house = House::practice();
    house.desk.lock();
    let again = ask(&house.desk, None, "setup.init", init_input(true)).unwrap_err();
    assert_eq!(again.code, Code::Conflict);
    std::fs::remove_file(house.header()).unwrap();
    let before = std::fs::read(house.database()).unwrap();
    let headless = ask(&house.desk, None, "setup.init", init_input(true)).unwrap_err();
    assert_eq!(headless.code, Code::Damaged, "a database without its header is not overwritten");
    assert_eq!(std::fs::read(house.database()).unwrap(), before);
}

#[test]
fn a_set_up_that_is_refused_leaves_nothing() {
    let (folder, clock) = (tempfile::tempdir().unwrap(), clock());
    let desk = desk_at(folder.path(), &clock);
    for (at, value, field) in [
        ("/team", json!(" "), "team"),
        ("/spoc/name", json!(""), "spoc.name"),
        ("/spoc/passphrase", json!(""), "spoc.passphrase"),
        ("/administrator/name", json!(" rosalind  TARNBROOK "), "administrator.name"),
    ] {
        let mut input = init_input(true);
        *input.pointer_mut(at).unwrap() = value;
        let error = ask(&desk, None, "setup.init", input).unwrap_err();
        assert_eq!((error.code, error.fields[0].field.as_str()), (Code::InvalidInput, field), "{error:?}");
    }
    // The header's place is taken while the database is made: everything made is taken away again.
    std::fs::create_dir(folder.path().join("mare-desk.header.new")).unwrap();
    let error = ask(&desk, None, "setup.init", init_input(true)).unwrap_err();
    assert_eq!(error.code, Code::NotSaved);
    assert!(!desk.is_open());
    assert!(!folder.path().join("mare-desk.db").exists());
    std::fs::remove_dir(folder.path().join("mare-desk.header.new")).unwrap();
    ask(&desk, None, "setup.init", init_input(true)).unwrap();
}

#[test]
fn ruling_15_a_real_installation_asks_for_good_passphrases_and_no_further_spoc() {
    let (folder, clock) = (tempfile::tempdir().unwrap(), clock());
    let desk = desk_at(folder.path(), &clock);
    let mut weak = init_input(false);
    weak["spoc"]["passphrase"] = json!("password1234567");
    let error = ask(&desk, None, "setup.init", weak).unwrap_err();
    assert_eq!((error.code, error.fields[0].field.as_str()), (Code::InvalidInput, "spoc.passphrase"));
    let mut second = init_input(false);
    second["office"][0]["roles"] = json!(["spoc"]);
    let error = ask(&desk, None, "setup.init", second).unwrap_err();
    assert_eq!(error.fields[0].field, "office.0.roles", "D-30: {error:?}");
}

#[test]
fn who_practises_alone_gives_a_name_and_a_passphrase_and_can_begin_a_practice_meeting() {
    let (folder, clock) = (tempfile::tempdir().unwrap(), clock());
    let desk = desk_at(folder.path(), &clock);
    let person = json!({ "name": "Isolde Threlkeld", "passphrase": "practice room" });
    let made = ask(&desk, None, "setup.init", json!({ "practice": true, "spoc": person })).unwrap();
    assert_eq!(made["recovery_codes"].as_array().unwrap().len(), 2, "ruling 16");
    let names: Vec<&str> =
        made["accounts"].as_array().unwrap().iter().map(|a| a["name"].as_str().unwrap()).collect();
    assert_eq!((names.len(), names[0]), (2, "Isolde Threlkeld"));
    desk.lock();
    let administrator = desk.sign_in(names[1], "practice room").unwrap();
    let who = ask(&desk, Some(&administrator), "session.whoami", json!({})).unwrap();
    assert_eq!((&who["roles"], &who["team"]), (&json!(["administrator"]), &json!("Practice team")));
    let alone = desk.sign_in("Isolde Threlkeld", "practice room").unwrap();
    let begun = ask(&desk, Some(&alone), "rehearsal.begin", json!({})).unwrap();
    let view = ask(&desk, Some(&alone), "meeting.get", json!({ "meeting": begun["meeting"] })).unwrap();
    let takers: Vec<&Value> =
        view["attendance"].as_array().unwrap().iter().filter(|a| a["function"] == "minute taker").collect();
    assert_eq!(takers.len(), 1, "{takers:?}");
    assert_eq!(
        (&takers[0]["name"], &takers[0]["role"]),
        (&json!("Isolde Threlkeld"), &json!("Minute taker"))
    );
    let list = ask(&desk, Some(&alone), "meeting.list", json!({})).unwrap();
    assert_eq!(list["meetings"][0]["minute_taker"], "Isolde Threlkeld");
    let agency = &ask(&desk, Some(&alone), "session.whoami", json!({})).unwrap()["agency"];
    let agencies = ask(&desk, Some(&alone), "agency.list", json!({})).unwrap();
    let known = |a: &Value| a["name"] == *agency && a["health"] == true;
    assert!(agencies["agencies"].as_array().unwrap().iter().any(known), "{agency} is none of {agencies}");
}

#[test]
fn who_practises_alone_may_have_any_name() {
    let (folder, clock) = (tempfile::tempdir().unwrap(), clock());
    let desk = desk_at(folder.path(), &clock);
    let person = json!({ "name": " avice  MILLRACE ", "passphrase": "practice room" });
    let made = ask(&desk, None, "setup.init", json!({ "practice": true, "spoc": person })).unwrap();
    assert_ne!(made["accounts"][0]["name"], made["accounts"][1]["name"]);
}

#[test]
fn d_30_a_real_installation_invents_no_administrator() {
    let (folder, clock) = (tempfile::tempdir().unwrap(), clock());
    let desk = desk_at(folder.path(), &clock);
    let mut input = init_input(false);
    input.as_object_mut().unwrap().remove("administrator");
    let error = ask(&desk, None, "setup.init", input).unwrap_err();
    assert_eq!((error.code, error.fields[0].field.as_str()), (Code::InvalidInput, "administrator.name"));
    assert!(!desk.is_open());
}

#[test]
fn check_passphrase_answers_in_sentences() {
    let (folder, clock) = (tempfile::tempdir().unwrap(), clock());
    let desk = desk_at(folder.path(), &clock);
    let check =
        |typed: &str| ask(&desk, None, "setup.check_passphrase", json!({ "passphrase": typed })).unwrap();
    assert_eq!(check("heron lantern quarry thistle meadow")["ok"], true);
    let weak = check("summer2026");
    assert_eq!(weak["ok"], false);
    assert!(weak["sentences"][0].as_str().unwrap().ends_with('.'));
}

#[test]
fn ruling_16_one_code_is_typed_back_and_it_must_be_the_one_asked_for() {
    let house = House::practice();
    let spoc = house.enter(SPOC);
    for wrong in [house.code(false), "AAAA-AAAA".into()] {
        let error = house.refused(&spoc, "setup.confirm_code", json!({ "code": wrong }));
        assert_eq!(error.code, Code::WrongPassphrase);
    }
    assert_eq!(house.ask(&spoc, "session.whoami", json!({})).unwrap()["custody_confirmed"], false);
    house.ask(&spoc, "setup.confirm_code", json!({ "code": house.code(true).to_lowercase() })).unwrap();
    assert_eq!(house.ask(&spoc, "session.whoami", json!({})).unwrap()["custody_confirmed"], true);
}

#[test]
fn a_practice_meeting_that_was_broken_off_is_found_again_where_it_stopped_by_who_played_it() {
    let (folder, clock) = (tempfile::tempdir().unwrap(), clock());
    let desk = desk_at(folder.path(), &clock);
    let person = json!({ "name": "Isolde Threlkeld", "passphrase": "practice room" });
    let made = ask(&desk, None, "setup.init", json!({ "practice": true, "spoc": person })).unwrap();
    let alone = desk.sign_in("Isolde Threlkeld", "practice room").unwrap();
    let nothing = ask(&desk, Some(&alone), "rehearsal.stopped", json!({})).unwrap();
    assert_eq!(nothing["stopped"], Value::Null);
    let begun = ask(&desk, Some(&alone), "rehearsal.begin", json!({})).unwrap();
    let place = json!({
        "meeting": begun["meeting"], "elapsed": 250, "speed": 0.75,
        "heard": [{ "line": 0, "at": "2026-03-03T16:40:05" }],
        "pauses": [{ "from": "2026-03-03T16:44:10", "to": "2026-03-03T16:44:10" }],
    });
    ask(&desk, Some(&alone), "rehearsal.keep", place.clone()).unwrap();
    // The machine stops; the next day somebody else signs in first.
    drop(desk);
    *clock.0.lock().unwrap() += Duration::days(1);
    let desk = desk_at(folder.path(), &clock);
    let names = made["accounts"].as_array().unwrap();
    let other = desk.sign_in(names[1]["name"].as_str().unwrap(), "practice room").unwrap();
    assert_eq!(ask(&desk, Some(&other), "rehearsal.stopped", json!({})).unwrap_err().code, Code::NotAllowed);
    let alone = desk.sign_in("Isolde Threlkeld", "practice room").unwrap();
    let found = ask(&desk, Some(&alone), "rehearsal.stopped", json!({})).unwrap()["stopped"].clone();
    assert_eq!(found["place"], place);
    assert_eq!(found["begun"], begun, "the script goes on as it began");
    assert_eq!(found["now"], "2026-03-04T16:40:00");
    // Played to its end it waits for nobody, and where real cases are kept nothing of the kind is.
    let mut over = place.clone();
    over["elapsed"] = begun["script"]["length"].clone();
    ask(&desk, Some(&alone), "rehearsal.keep", over).unwrap();
    assert_eq!(ask(&desk, Some(&alone), "rehearsal.stopped", json!({})).unwrap()["stopped"], Value::Null);
    let real = House::new(false);
    assert_eq!(real.refused(&real.enter(SPOC), "rehearsal.keep", place).code, Code::PracticeOnly);
}
