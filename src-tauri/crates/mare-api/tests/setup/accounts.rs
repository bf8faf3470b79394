//! Accounts: header and database together, and the second person of D-30.

use super::*;

#[test]
fn an_account_is_made_signs_in_and_is_closed_at_once() {
    let house = House::practice();
    let spoc = house.enter(SPOC);
    let new = json!({ "name": "Tilda  Brackenbury", "passphrase": "p", "roles": ["chair"], "agency": "Netherdale Trust" });
    let made = house.ask(&spoc, "account.create", new.clone()).unwrap();
    assert_eq!((made["name"].as_str(), &made["id"]), (Some("Tilda Brackenbury"), &made["uid"]));
    assert_eq!(house.refused(&spoc, "account.create", new).fields[0].field, "name", "a name is taken once");
    house.desk.sign_in("tilda brackenbury", "p").unwrap();
    let close = json!({ "account": "Tilda Brackenbury", "active": false });
    assert_eq!(house.ask(&spoc, "account.set", close).unwrap()["active"], false);
    let closed = sign_in_error(&house.desk, "Tilda Brackenbury", "p");
    assert_eq!(closed.code, Code::WrongPassphrase, "the slot is gone, not only the flag");
    let bare = json!({ "account": "Tilda Brackenbury", "active": true });
    assert_eq!(house.refused(&spoc, "account.set", bare).fields[0].field, "passphrase");
    house
        .ask(
            &spoc,
            "account.set",
            json!({ "account": "Tilda Brackenbury", "active": true, "passphrase": "q" }),
        )
        .unwrap();
    house.desk.sign_in("Tilda Brackenbury", "q").unwrap();
}

#[test]
fn d_30_a_closed_account_has_no_rights_left_in_what_it_had_open() {
    let house = House::practice();
    let spoc = house.enter(SPOC);
    let office = house.enter("Dilys Mossgarth");
    house.ask(&office, "agency.list", json!({})).unwrap();
    house.ask(&spoc, "account.set", json!({ "account": "Dilys Mossgarth", "active": false })).unwrap();
    for verb in ["agency.list", "agency.save", "draft.keep", "session.change_passphrase"] {
        assert_eq!(house.refused(&office, verb, json!({})).code, Code::NotSignedIn, "{verb}");
    }
    assert_eq!(house.ask(&office, "session.whoami", json!({})).unwrap()["signed_in"], false);
    house.ask(&spoc, "agency.list", json!({})).unwrap();
    // Locking does not bring it back, nor does somebody else who signs in.
    house.desk.lock();
    house.enter(SPOC);
    assert_eq!(house.refused(&office, "agency.list", json!({})).code, Code::NotSignedIn);
}

#[test]
fn d_30_a_role_that_is_taken_away_or_given_counts_at_the_next_call() {
    let house = House::practice();
    let spoc = house.enter(SPOC);
    let reader = house.enter("Maud Larkrise");
    let set = |with: Value| {
        let mut input = with;
        input["account"] = json!("Maud Larkrise");
        house.ask(&spoc, "account.set", input).unwrap();
    };
    assert_eq!(house.refused(&reader, "audit.list", json!({})).code, Code::NotAllowed);
    set(json!({ "roles": ["auditor"] }));
    house.ask(&reader, "audit.list", json!({})).unwrap();
    assert_eq!(house.ask(&reader, "session.whoami", json!({})).unwrap()["roles"], json!(["auditor"]));
    set(json!({ "roles": ["reader"] }));
    assert_eq!(house.refused(&reader, "audit.list", json!({})).code, Code::NotAllowed);
    set(json!({ "active": false }));
    set(json!({ "active": true, "passphrase": "q" }));
    let again = house.desk.sign_in("Maud Larkrise", "q").unwrap();
    house.ask(&again, "session.whoami", json!({})).unwrap();
}

#[test]
fn an_account_whose_slot_cannot_be_written_is_not_made() {
    let house = House::practice();
    let spoc = house.enter(SPOC);
    let beside = house.folder.path().join("mare-desk.header.new");
    std::fs::create_dir(&beside).unwrap();
    let new = json!({ "name": "Tilda Brackenbury", "passphrase": "p", "roles": ["chair"] });
    assert_eq!(house.refused(&spoc, "account.create", new.clone()).code, Code::NotSaved);
    let close = json!({ "account": "Dilys Mossgarth", "active": false });
    assert_eq!(house.refused(&spoc, "account.set", close).code, Code::NotSaved);
    let list = house.ask(&spoc, "account.list", json!({})).unwrap();
    let accounts = list["accounts"].as_array().unwrap();
    assert_eq!(accounts.len(), 7, "no account without its slot");
    assert!(accounts.iter().all(|a| a["active"] == true), "no account closed whose slot stands");
    std::fs::remove_dir(beside).unwrap();
    house.ask(&spoc, "account.create", new).unwrap();
}

#[test]
fn a_slot_whose_account_was_never_written_opens_nothing_and_is_replaced() {
    let house = House::practice();
    house.desk.lock();
    let keys = Vault::at(house.folder.path()).unlock(SPOC, &passphrase(SPOC), 0).unwrap();
    let orphan = keys.wrap("Tilda Brackenbury", "p", false, &mare_vault::SystemEntropy).unwrap();
    keys.add_slot(&orphan).unwrap();
    assert_eq!(sign_in_error(&house.desk, "Tilda Brackenbury", "p").code, Code::NotAllowed);
    assert!(!house.desk.is_open());
    let spoc = house.enter(SPOC);
    let new = json!({ "name": "Tilda Brackenbury", "passphrase": "q", "roles": ["chair"] });
    house.ask(&spoc, "account.create", new).unwrap();
    assert_eq!(sign_in_error(&house.desk, "Tilda Brackenbury", "p").code, Code::WrongPassphrase);
    house.desk.sign_in("Tilda Brackenbury", "q").unwrap();
}

#[test]
fn the_last_spoc_and_the_last_administrator_stay_and_nobody_closes_their_own_account() {
    let house = House::practice();
    let spoc = house.enter(SPOC);
    let set = |account: &str, with: Value| {
        let mut input = with;
        input["account"] = json!(account);
        house.ask(&spoc, "account.set", input)
    };
    assert_eq!(set(SPOC, json!({ "active": false })).unwrap_err().code, Code::NotAllowed);
    assert_eq!(set(SPOC, json!({ "roles": ["chair"] })).unwrap_err().code, Code::Blocked);
    assert_eq!(set(ADMINISTRATOR, json!({ "active": false })).unwrap_err().code, Code::Blocked);
    let both = set(SPOC, json!({ "roles": ["spoc", "administrator"] })).unwrap();
    assert_eq!(both["roles"], json!(["spoc", "administrator"]));
    set(ADMINISTRATOR, json!({ "active": false })).unwrap();
}

#[test]
fn d_30_the_office_cannot_change_the_account_of_a_spoc() {
    let house = House::practice();
    let office = house.enter("Dilys Mossgarth");
    let close = json!({ "account": "Osric Fernleigh", "active": false });
    assert_eq!(house.refused(&office, "account.set", close).code, Code::NotAllowed);
}

#[test]
fn d_30_a_spoc_of_a_real_installation_is_made_by_two() {
    let house = House::new(false);
    let administrator = house.enter(ADMINISTRATOR);
    let with = |approval: Value| {
        json!({
            "name": "Tilda Brackenbury", "passphrase": passphrase("Tilda"), "roles": ["spoc"],
            "approved_by": approval,
        })
    };
    let approval = |name: &str| json!({ "name": name, "passphrase": passphrase(name) });
    for wrong in [Value::Null, approval(ADMINISTRATOR), approval("Dilys Mossgarth")] {
        let error = house.refused(&administrator, "account.create", with(wrong.clone()));
        assert_eq!(
            (error.code, error.fields[0].field.as_str()),
            (Code::InvalidInput, "approved_by"),
            "{wrong}"
        );
    }
    let mistyped = json!({ "name": SPOC, "passphrase": "wrong" });
    let error = house.refused(&administrator, "account.create", with(mistyped));
    assert_eq!((error.code, error.fields[0].field.as_str()), (Code::WrongPassphrase, "approved_by"));
    let made = house.ask(&administrator, "account.create", with(approval(SPOC))).unwrap();
    assert_eq!(made["approved_by"], SPOC);
    let spoc = house.enter(SPOC);
    let alerts = house.ask(&spoc, "session.whoami", json!({})).unwrap()["alerts"].clone();
    assert!(alerts[0].as_str().unwrap().contains("Tilda Brackenbury"), "the SPoC is told: {alerts}");
    let raise = json!({ "account": "Hester Quillfeather", "roles": ["chair", "auditor"] });
    let error = house.refused(&administrator, "account.set", raise);
    assert_eq!(error.fields[0].field, "approved_by", "a role that is gained later asks the same");
    let alone = json!({ "name": "Ula Fenwick", "passphrase": passphrase("Ula"), "roles": ["chair"] });
    house.ask(&administrator, "account.create", alone).unwrap();
}
