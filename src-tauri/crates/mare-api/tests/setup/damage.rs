//! Damaged, swapped and newer files, and a second program.

use super::*;

#[test]
fn a_header_with_a_bit_flipped_or_cut_is_damaged_not_a_wrong_passphrase() {
    let house = House::practice();
    house.desk.lock();
    let good = std::fs::read(house.header()).unwrap();
    for position in (0..good.len()).step_by(7) {
        let mut bad = good.clone();
        bad[position] ^= 1 << (position % 8);
        std::fs::write(house.header(), &bad).unwrap();
        assert_eq!(
            sign_in_error(&house.desk, SPOC, &passphrase(SPOC)).code,
            Code::Damaged,
            "byte {position}"
        );
        std::fs::write(house.header(), &good[..position]).unwrap();
        assert_eq!(
            sign_in_error(&house.desk, SPOC, &passphrase(SPOC)).code,
            Code::Damaged,
            "cut at {position}"
        );
    }
    std::fs::write(house.header(), good).unwrap();
    house.enter(SPOC);
}

/// Signs in and checks the file; returns whether it opened sound.
fn opens_sound(house: &House) -> Result<bool, ApiError> {
    let session = house.desk.sign_in(SPOC, &passphrase(SPOC))?;
    let report = house.ask(&session, "file.verify", json!({}));
    house.desk.lock();
    Ok(report?["sound"] == true)
}

#[test]
fn a_database_with_any_bit_flipped_is_found_out() {
    let house = House::practice();
    house.desk.lock();
    let good = std::fs::read(house.database()).unwrap();
    let pages = good.len() / 4096;
    for page in 0..pages {
        let position = page * 4096 + (page * 2_654_435_761) % 4096;
        let mut bad = good.clone();
        bad[position] ^= 1 << (page % 8);
        std::fs::write(house.database(), &bad).unwrap();
        match opens_sound(&house) {
            Err(error) => assert_eq!(error.code, Code::Damaged, "byte {position}: {error:?}"),
            Ok(sound) => assert!(!sound, "byte {position} flipped and nobody noticed"),
        }
    }
    std::fs::write(house.database(), good).unwrap();
    assert!(opens_sound(&house).unwrap());
}

#[test]
fn a_database_cut_short_is_found_out() {
    let house = House::practice();
    house.desk.lock();
    let good = std::fs::read(house.database()).unwrap();
    let pages = good.len() / 4096;
    for length in [0, 1, 100, 4095, 4096, 4097, (pages / 2) * 4096, (pages - 1) * 4096, good.len() - 1] {
        std::fs::write(house.database(), &good[..length]).unwrap();
        match opens_sound(&house) {
            Err(error) => assert_eq!(error.code, Code::Damaged, "{length} bytes: {error:?}"),
            Ok(sound) => assert!(!sound, "cut to {length} bytes and nobody noticed"),
        }
    }
    std::fs::remove_file(house.database()).unwrap();
    assert_eq!(sign_in_error(&house.desk, SPOC, &passphrase(SPOC)).code, Code::Damaged);
}

#[test]
fn ruling_14_files_of_two_installations_are_told_apart_before_a_passphrase_is_tried() {
    let (one, two) = (House::practice(), House::practice());
    one.desk.lock();
    two.desk.lock();
    let own = std::fs::read(one.database()).unwrap();
    std::fs::copy(two.database(), one.database()).unwrap();
    for typed in ["wrong", &passphrase(SPOC)] {
        let swapped = sign_in_error(&one.desk, SPOC, typed);
        assert_eq!(swapped.code, Code::Damaged);
        assert!(swapped.message.contains("different installations"), "{swapped:?}");
    }
    std::fs::write(one.database(), own).unwrap();
    std::fs::copy(two.header(), one.header()).unwrap();
    assert!(sign_in_error(&one.desk, SPOC, "wrong").message.contains("different installations"));
}

#[test]
fn ruling_11_practice_and_real_cannot_be_exchanged() {
    // The same key and salt, the other kind of installation: the file itself says no.
    let house = House::practice();
    house.desk.lock();
    let keys = Vault::at(house.folder.path()).unlock(SPOC, &passphrase(SPOC), 0).unwrap();
    let (key, salt) = keys.raw_key().unwrap();
    let real = Identity { installation: keys.installation().into(), practice: false };
    let opened = Store::open(&house.database(), &RawKey::new(*key, salt), &real);
    assert!(matches!(opened, Err(StoreError::Foreign)), "{opened:?}");
    drop(opened);
    // And the header alone cannot say otherwise.
    let text = std::fs::read_to_string(house.header()).unwrap();
    std::fs::write(house.header(), text.replace("\"practice\":true", "\"practice\":false")).unwrap();
    assert_eq!(sign_in_error(&house.desk, SPOC, &passphrase(SPOC)).code, Code::Damaged);
}

#[test]
fn a_newer_header_and_a_newer_schema_are_named_as_such() {
    let house = House::practice();
    house.desk.lock();
    let good = std::fs::read_to_string(house.header()).unwrap();
    let content = r#"{"format":"mare-desk-header","version":9}"#;
    let body = format!("{content}\n{}\n", "0".repeat(64));
    let sum = ring::digest::digest(&ring::digest::SHA256, body.as_bytes());
    let hex: String = sum.as_ref().iter().map(|b| format!("{b:02x}")).collect();
    std::fs::write(house.header(), format!("{body}{hex}\n")).unwrap();
    assert_eq!(sign_in_error(&house.desk, SPOC, &passphrase(SPOC)).code, Code::NewerFile);
    std::fs::write(house.header(), good).unwrap();
    let newer: ApiError = StoreError::TooNew { found: 99, known: 1 }.into();
    assert_eq!(newer.code, Code::NewerFile);
}
