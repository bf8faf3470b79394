//! The keys through their public face: what opens, what does not, and what damage looks like.
#![expect(clippy::unwrap_used, clippy::string_slice, reason = "a test says what must be there by failing")]

use mare_vault::{
    FirstSlot, KdfParams, NewInstallation, RecoveryCodes, SystemEntropy, Unlocked, Vault, VaultError,
    fold_name,
};
use std::path::PathBuf;

const SPOC: (&str, &str) = ("Rosalind Tarnbrook", "spoc's practice passphrase");
const ADMINISTRATOR: (&str, &str) = ("Ewan Sillwater", "administrator's practice passphrase");
const OFFICE: (&str, &str) = ("Dilys Mossgarth", "office's practice passphrase");
const NOW: i64 = 1_772_000_000;

struct Place {
    folder: tempfile::TempDir,
    vault: Vault,
    codes: RecoveryCodes,
}

impl Place {
    fn header(&self) -> PathBuf {
        self.folder.path().join("mare-desk.header")
    }
    fn guesses(&self) -> PathBuf {
        self.folder.path().join("mare-desk.guesses")
    }
    fn open(&self) -> Unlocked {
        self.vault.unlock(SPOC.0, SPOC.1, NOW).unwrap()
    }
    fn database(&self, bytes: &[u8]) -> PathBuf {
        let path = self.folder.path().join("mare-desk.db");
        std::fs::write(&path, bytes).unwrap();
        path
    }
}

fn accounts() -> [FirstSlot<'static>; 3] {
    let slot = |(name, passphrase), recoverable| FirstSlot { name, passphrase, recoverable };
    [slot(SPOC, true), slot(ADMINISTRATOR, true), slot(OFFICE, false)]
}

fn practice(installation: &str) -> NewInstallation<'_> {
    NewInstallation { installation, practice: true, kdf: KdfParams::PRACTICE }
}

fn place() -> Place {
    let folder = tempfile::tempdir().unwrap();
    let vault = Vault::at(folder.path());
    let (_, codes) = vault.create(&practice("i-1"), &accounts(), &SystemEntropy).unwrap();
    Place { folder, vault, codes }
}

fn file_of(unlocked: &Unlocked) -> ([u8; 32], [u8; 16]) {
    let (key, salt) = unlocked.raw_key().unwrap();
    (*key, salt)
}

#[test]
fn every_account_opens_the_same_file_and_a_name_may_be_typed_anyhow() {
    let place = place();
    let key = file_of(&place.open());
    assert_eq!(file_of(&place.vault.unlock(OFFICE.0, OFFICE.1, NOW).unwrap()), key);
    assert_eq!(file_of(&place.vault.unlock("  ROSALIND   tarnbrook ", SPOC.1, NOW).unwrap()), key);
    assert_eq!(fold_name(" Ærø  E\u{301}va "), "ærø éva");
}

#[test]
fn wrong_name_and_wrong_passphrase_are_one_answer() {
    let place = place();
    for (name, passphrase) in [(SPOC.0, OFFICE.1), ("Nobody Atall", SPOC.1), ("", SPOC.1)] {
        assert_eq!(
            place.vault.unlock(name, passphrase, NOW).unwrap_err(),
            VaultError::WrongPassphrase,
            "{name}"
        );
        std::fs::remove_file(place.guesses()).unwrap();
    }
}

#[test]
fn ruling_14_the_header_holds_no_name_and_no_passphrase() {
    let place = place();
    let text = std::fs::read_to_string(place.header()).unwrap().to_lowercase();
    for word in ["rosalind", "tarnbrook", "sillwater", "mossgarth", "passphrase"] {
        assert!(!text.contains(word), "the header holds “{word}”");
    }
    assert!(text.contains("\"device_secret\":null,\"keyring_slot\":null,\"hardware_factor\":null"));
}

#[test]
fn two_installations_share_nothing() {
    let (one, two) = (place(), place());
    assert_ne!(file_of(&one.open()), file_of(&two.open()));
    let slots = |place: &Place| std::fs::read_to_string(place.header()).unwrap();
    let user = |text: &str| text.split("\"user\":\"").nth(1).unwrap()[..64].to_owned();
    assert_ne!(user(&slots(&one)), user(&slots(&two)), "the hash of a name is salted");
}

#[test]
fn a_header_with_any_bit_flipped_is_refused_as_damaged() {
    let place = place();
    let good = std::fs::read(place.header()).unwrap();
    for position in 0..good.len() {
        let mut bad = good.clone();
        bad[position] ^= 1 << (position % 8);
        std::fs::write(place.header(), &bad).unwrap();
        let error = place.vault.unlock(SPOC.0, SPOC.1, NOW).unwrap_err();
        assert!(matches!(error, VaultError::Damaged { .. }), "byte {position}: {error:?}");
    }
    std::fs::write(place.header(), good).unwrap();
    place.open();
    assert_eq!(place.vault.locked_until(NOW).unwrap(), None, "damage is no wrong guess");
}

#[test]
fn a_header_cut_anywhere_is_refused_as_damaged() {
    let place = place();
    let good = std::fs::read(place.header()).unwrap();
    for length in 0..good.len() {
        std::fs::write(place.header(), &good[..length]).unwrap();
        let error = place.vault.card().unwrap_err();
        assert!(matches!(error, VaultError::Damaged { .. }), "{length} bytes: {error:?}");
    }
    std::fs::remove_file(place.header()).unwrap();
    assert_eq!(place.vault.card().unwrap_err(), VaultError::Missing);
}

/// Writes a header whose checksum fits, as somebody would who knows the format and has no key.
fn forge(place: &Place, alter: impl Fn(&str) -> String) {
    let text = std::fs::read_to_string(place.header()).unwrap();
    let mut lines = text.lines();
    let (content, mac) = (alter(lines.next().unwrap()), lines.next().unwrap());
    let body = format!("{content}\n{mac}\n");
    let sum = ring::digest::digest(&ring::digest::SHA256, body.as_bytes());
    let hex: String = sum.as_ref().iter().map(|b| format!("{b:02x}")).collect();
    std::fs::write(place.header(), format!("{body}{hex}\n")).unwrap();
}

#[test]
fn ruling_11_practice_cannot_become_real_in_the_header() {
    let place = place();
    forge(&place, |content| content.replace("\"practice\":true", "\"practice\":false"));
    let error = place.vault.unlock(SPOC.0, SPOC.1, NOW).unwrap_err();
    assert!(matches!(error, VaultError::Params { .. }), "{error:?}");
    // With parameters of a real one the wrapping itself says no: the flag is bound into it.
    forge(&place, |content| content.replace("\"m_kib\":8192,\"t\":1", "\"m_kib\":262144,\"t\":3"));
    assert_eq!(place.vault.unlock(SPOC.0, SPOC.1, NOW).unwrap_err(), VaultError::WrongPassphrase);
}

#[test]
fn an_alteration_with_a_fitting_checksum_is_found_by_the_mac() {
    let place = place();
    forge(&place, |content| content.replace("\"recoverable\":false", "\"recoverable\":true"));
    let error = place.vault.unlock(SPOC.0, SPOC.1, NOW).unwrap_err();
    assert!(matches!(error, VaultError::Damaged { .. }), "{error:?}");
    let code = place.codes.first.words();
    let error = place.vault.recover(OFFICE.0, &code, "another passphrase", NOW, &SystemEntropy).unwrap_err();
    assert!(matches!(error, VaultError::Damaged { .. }), "{error:?}");
}

#[test]
fn a_second_spelling_of_the_same_header_is_damage() {
    let place = place();
    forge(&place, |content| content.replace("\"generation\":0", "\"generation\": 0"));
    assert!(matches!(place.vault.card().unwrap_err(), VaultError::Damaged { .. }));
}

#[test]
fn a_newer_header_is_named_as_such() {
    let place = place();
    forge(&place, |_| r#"{"format":"mare-desk-header","version":2,"something":"new"}"#.to_owned());
    assert_eq!(place.vault.card().unwrap_err(), VaultError::Newer { found: 2, known: 1 });
}

#[test]
fn ruling_15_parameters_are_refused_before_anything_runs() {
    let place = place();
    for (what, with) in [
        ("\"m_kib\":8192", "\"m_kib\":4294967295"),
        ("\"t\":1", "\"t\":4294967295"),
        ("\"m_kib\":8192", "\"m_kib\":8"),
    ] {
        let good = std::fs::read(place.header()).unwrap();
        forge(&place, |content| content.replace(what, with));
        // Ran for hours or asked for 4 TiB if they were obeyed.
        let error = place.vault.unlock(SPOC.0, SPOC.1, NOW).unwrap_err();
        assert!(matches!(error, VaultError::Params { .. }), "{with}: {error:?}");
        std::fs::write(place.header(), good).unwrap();
    }
}

#[test]
fn ruling_15_a_real_installation_is_not_made_with_low_parameters_or_a_weak_passphrase() {
    let folder = tempfile::tempdir().unwrap();
    let vault = Vault::at(folder.path());
    let low = NewInstallation { installation: "i-2", practice: false, kdf: KdfParams::PRACTICE };
    let error = vault.create(&low, &accounts(), &SystemEntropy).unwrap_err();
    assert!(matches!(error, VaultError::Params { .. }), "{error:?}");
    let real = NewInstallation { kdf: KdfParams::REAL, ..low };
    let weak = [FirstSlot { name: SPOC.0, passphrase: "password123", recoverable: true }];
    let error = vault.create(&real, &weak, &SystemEntropy).unwrap_err();
    assert!(matches!(error, VaultError::WeakPassphrase { .. }), "{error:?}");
    assert_eq!(vault.card().unwrap_err(), VaultError::Missing, "nothing was written");
}

#[test]
fn a_real_installation_opens_and_cannot_become_one_for_practice() {
    let folder = tempfile::tempdir().unwrap();
    let vault = Vault::at(folder.path());
    let real = NewInstallation { installation: "i-3", practice: false, kdf: KdfParams::REAL };
    let good = "tarn kettle violin harbour moss";
    let first = [FirstSlot { name: SPOC.0, passphrase: good, recoverable: true }];
    let (_, codes) = vault.create(&real, &first, &SystemEntropy).unwrap();
    assert!(!vault.unlock(SPOC.0, good, NOW).unwrap().practice());
    let short = vault.unlock(SPOC.0, "tarn kettle violin harbour", NOW).unwrap_err();
    assert_eq!(short, VaultError::WrongPassphrase);
    // Ruling 11: the parameters of a real one are good enough for practice; only the binding says no.
    let place = Place { folder, vault, codes };
    forge(&place, |content| content.replace("\"practice\":false", "\"practice\":true"));
    assert_eq!(place.vault.unlock(SPOC.0, good, NOW).unwrap_err(), VaultError::WrongPassphrase);
    let code = place.codes.first.words();
    let reset = place.vault.recover(SPOC.0, &code, good, NOW + 60, &SystemEntropy).unwrap_err();
    assert_eq!(reset, VaultError::WrongCode, "nor does a recovery code");
}

#[test]
fn a_slot_of_another_installation_opens_nothing_here() {
    let (one, two) = (place(), place());
    std::fs::copy(two.header(), one.header()).unwrap();
    // The whole header swapped: it opens, and its key is not this database's. The salt says so before.
    let database = one.database(&[7; 8192]);
    assert_eq!(one.vault.check_database(&database).unwrap_err(), VaultError::Foreign);
    // One slot carried over: the wrapping is bound to its installation and the header to its key.
    let foreign = std::fs::read_to_string(two.header()).unwrap();
    let third = place();
    let slots = |text: &str| {
        let start = text.find("\"slots\":").unwrap();
        let end = text.find(",\"recovery\":").unwrap();
        text[start..end].to_owned()
    };
    forge(&third, |content| content.replace(&slots(content), &slots(&foreign)));
    assert_eq!(third.vault.unlock(SPOC.0, SPOC.1, NOW).unwrap_err(), VaultError::WrongPassphrase);
}

#[test]
fn ruling_14_a_swapped_a_short_and_a_missing_database_are_told_apart_before_keying() {
    let place = place();
    let missing = place.folder.path().join("mare-desk.db");
    assert!(matches!(place.vault.check_database(&missing), Err(VaultError::Database { .. })));
    let short = place.database(&[7; 100]);
    assert!(matches!(place.vault.check_database(&short), Err(VaultError::Database { .. })));
    let mut right = vec![0; 8192];
    right[..16].copy_from_slice(&place.open().raw_key().unwrap().1);
    let right = place.database(&right);
    place.vault.check_database(&right).unwrap();
}

#[test]
fn a_changed_passphrase_closes_the_old_one_and_a_removed_slot_opens_nothing() {
    let place = place();
    let open = place.open();
    open.change_passphrase(OFFICE.0, "a new one for practice", &SystemEntropy).unwrap();
    assert_eq!(place.vault.unlock(OFFICE.0, OFFICE.1, NOW).unwrap_err(), VaultError::WrongPassphrase);
    place.vault.unlock(OFFICE.0, "a new one for practice", NOW).unwrap();
    open.remove_slot(OFFICE.0).unwrap();
    let error = place.vault.unlock(OFFICE.0, "a new one for practice", NOW).unwrap_err();
    assert_eq!(error, VaultError::WrongPassphrase);
    assert_eq!(open.remove_slot(OFFICE.0).unwrap_err(), VaultError::NoSlot);
}

#[test]
fn a_name_has_one_slot() {
    let place = place();
    let open = place.open();
    let again = open.wrap("DILYS mossgarth", "some practice words", false, &SystemEntropy).unwrap();
    assert_eq!(open.add_slot(&again).unwrap_err(), VaultError::NameTaken);
    place.vault.unlock(OFFICE.0, OFFICE.1, NOW).unwrap();
}

#[test]
fn ruling_16_a_code_resets_one_spoc_or_administrator_and_is_used_up() {
    let place = place();
    let code = place.codes.second.words();
    let (open, reset) =
        place.vault.recover(SPOC.0, &code, "the SPoC's second one", NOW, &SystemEntropy).unwrap();
    assert_eq!(reset.custodian(), 2);
    place.open();
    open.reset_with_recovery(&reset).unwrap();
    assert_eq!(place.vault.unlock(SPOC.0, SPOC.1, NOW).unwrap_err(), VaultError::WrongPassphrase);
    place.vault.unlock(SPOC.0, "the SPoC's second one", NOW).unwrap();
    place.vault.unlock(ADMINISTRATOR.0, ADMINISTRATOR.1, NOW).unwrap();
    let used = place.vault.recover(SPOC.0, &code, "a third one", NOW, &SystemEntropy).unwrap_err();
    assert_eq!(used, VaultError::WrongCode, "a used code is spent");
    let next = reset.new_code().words();
    place.vault.recover(ADMINISTRATOR.0, &next, "a third one", NOW, &SystemEntropy).unwrap();
    let first = place.codes.first.words();
    place.vault.recover(SPOC.0, &first, "a third one", NOW, &SystemEntropy).unwrap();
}

#[test]
fn ruling_16_a_code_resets_nobody_else_and_is_no_passphrase() {
    let place = place();
    let code = place.codes.first.words();
    let refused = place.vault.recover(OFFICE.0, &code, "a third one", NOW, &SystemEntropy).unwrap_err();
    assert_eq!(refused, VaultError::NotRecoverable);
    let unknown = place.vault.recover("Nobody", &code, "a third one", NOW, &SystemEntropy).unwrap_err();
    assert_eq!(unknown, VaultError::WrongCode);
    assert_eq!(place.vault.unlock(SPOC.0, &code, NOW).unwrap_err(), VaultError::WrongPassphrase);
    let open = place.open();
    open.set_recoverable(SPOC.0, false).unwrap();
    let demoted = place.vault.recover(SPOC.0, &code, "a third one", NOW, &SystemEntropy).unwrap_err();
    assert_eq!(demoted, VaultError::NotRecoverable, "the flag follows the roles");
}

#[test]
fn a_code_typed_back_is_told_whose_it_is() {
    let place = place();
    let open = place.open();
    assert_eq!(open.custodian_of(&place.codes.first.words().to_lowercase()).unwrap(), Some(1));
    assert_eq!(open.custodian_of(&place.codes.second.words()).unwrap(), Some(2));
    assert_eq!(open.custodian_of("AAAA-AAAA-AAAA-AAAA-AAAA-AAAA-AAAA-AAAA").unwrap(), None);
    assert_eq!(open.custodian_of("not a code").unwrap(), None);
}

/// Tries a wrong passphrase at `now` and returns the error.
fn wrong(place: &Place, now: i64) -> VaultError {
    place.vault.unlock(SPOC.0, "wrong", now).unwrap_err()
}

#[test]
fn wrong_attempts_wait_longer_each_time_and_are_at_most_ten_in_five_minutes() {
    let place = place();
    let mut waits = Vec::new();
    let (mut now, mut tried) = (NOW, 0);
    while now < NOW + 300 {
        match wrong(&place, now) {
            VaultError::WrongPassphrase => tried += 1,
            VaultError::LockedOut { until } => {
                waits.push(until - now);
                now = until;
            }
            other => panic!("{other:?}"),
        }
        assert!(tried <= 10, "an eleventh guess inside five minutes");
    }
    assert!(waits.len() >= 5, "{waits:?}");
    assert!(waits.windows(2).take(5).all(|w| w[0] <= w[1]), "growing: {waits:?}");
}

#[test]
fn the_right_passphrase_waits_too_and_is_taken_when_the_time_is_over() {
    let place = place();
    for _ in 0..3 {
        assert_eq!(wrong(&place, NOW), VaultError::WrongPassphrase);
    }
    let error = place.vault.unlock(SPOC.0, SPOC.1, NOW).unwrap_err();
    let VaultError::LockedOut { until } = error else { panic!("{error:?}") };
    assert_eq!(place.vault.locked_until(NOW).unwrap(), Some(until));
    let code = place.codes.first.words();
    let locked = place.vault.recover(SPOC.0, &code, "a third one", NOW, &SystemEntropy).unwrap_err();
    assert!(matches!(locked, VaultError::LockedOut { .. }), "codes are counted with passphrases");
    place.vault.unlock(SPOC.0, SPOC.1, until).unwrap();
}

#[test]
fn a_right_passphrase_is_no_guess() {
    let place = place();
    for _ in 0..30 {
        place.vault.unlock(OFFICE.0, OFFICE.1, NOW).unwrap();
    }
}

#[test]
fn a_counter_that_cannot_be_read_is_a_full_one_for_five_minutes() {
    let place = place();
    std::fs::write(place.guesses(), "{\"format\":\"mare-").unwrap();
    let error = place.vault.unlock(SPOC.0, SPOC.1, NOW).unwrap_err();
    assert_eq!(error, VaultError::LockedOut { until: NOW + 300 });
    place.vault.unlock(SPOC.0, SPOC.1, NOW + 300).unwrap();
}

#[test]
fn wrong_attempts_are_remembered_until_they_are_told_however_late() {
    let place = place();
    assert_eq!(place.vault.failed(NOW).unwrap(), None);
    wrong(&place, NOW);
    wrong(&place, NOW + 10);
    let code = place.vault.recover(SPOC.0, "AAAA", "a third one", NOW + 20, &SystemEntropy).unwrap_err();
    assert_eq!(code, VaultError::WrongCode);
    place.vault.unlock(SPOC.0, SPOC.1, NOW + 100).unwrap();
    let late = NOW + 1_000_000;
    let failed = place.vault.failed(late).unwrap().unwrap();
    assert_eq!((failed.count, failed.since), (3, NOW), "beyond the window, and a right one forgives none");
    wrong(&place, late);
    place.vault.told(failed, late).unwrap();
    assert_eq!(place.vault.failed(late).unwrap().map(|f| f.count), Some(1), "what came meanwhile stays");
    let rest = place.vault.failed(late).unwrap().unwrap();
    place.vault.told(rest, late).unwrap();
    assert_eq!(place.vault.failed(late).unwrap(), None);
}

#[test]
fn a_counter_of_the_version_before_is_read() {
    let place = place();
    let before = format!(r#"{{"format":"mare-desk-guesses","version":1,"failures":[{NOW},{NOW},{NOW}]}}"#);
    std::fs::write(place.guesses(), before).unwrap();
    assert_eq!(place.vault.locked_until(NOW).unwrap(), Some(NOW + 2));
    assert_eq!(place.vault.failed(NOW).unwrap(), None);
}

#[test]
fn a_clock_set_back_locks_for_one_window_at_most() {
    let place = place();
    for _ in 0..3 {
        wrong(&place, NOW + 1_000_000);
    }
    let until = place.vault.locked_until(NOW).unwrap().unwrap();
    assert!(until <= NOW + 300, "{until}");
}

#[test]
fn a_folder_is_held_once() {
    let place = place();
    assert!(!place.vault.is_held().unwrap());
    let (one, two) = (place.open(), place.open());
    one.hold().unwrap();
    one.hold().unwrap();
    assert!(place.vault.is_held().unwrap());
    assert_eq!(two.hold().unwrap_err(), VaultError::Held);
    drop(one);
    two.hold().unwrap();
}

#[test]
fn a_write_that_fails_leaves_the_old_header() {
    let place = place();
    let before = std::fs::read(place.header()).unwrap();
    let open = place.open();
    // A folder in the place of the file beside it: the write cannot begin.
    std::fs::create_dir(place.folder.path().join("mare-desk.header.new")).unwrap();
    let error = open.remove_slot(OFFICE.0).unwrap_err();
    assert!(matches!(error, VaultError::Io { .. }), "{error:?}");
    assert_eq!(std::fs::read(place.header()).unwrap(), before);
    place.vault.unlock(OFFICE.0, OFFICE.1, NOW).unwrap();
}

#[test]
fn an_installation_is_not_made_over_another() {
    let place = place();
    let again = place.vault.create(&practice("i-9"), &accounts(), &SystemEntropy).unwrap_err();
    assert_eq!(again, VaultError::Exists);
    let twice = [accounts()[0].clone(), accounts()[0].clone()];
    let folder = tempfile::tempdir().unwrap();
    let taken = Vault::at(folder.path()).create(&practice("i-9"), &twice, &SystemEntropy).unwrap_err();
    assert_eq!(taken, VaultError::NameTaken);
}

#[test]
fn randomness_is_an_argument_and_its_failure_is_told() {
    struct Dry;
    impl mare_vault::Entropy for Dry {
        fn fill(&self, _: &mut [u8]) -> Result<(), VaultError> {
            Err(VaultError::Crypto { what: "no randomness" })
        }
    }
    let folder = tempfile::tempdir().unwrap();
    let error = Vault::at(folder.path()).create(&practice("i-9"), &accounts(), &Dry).unwrap_err();
    assert!(matches!(error, VaultError::Crypto { .. }));
}

#[cfg(unix)]
#[test]
fn the_files_are_the_owners_alone() {
    use std::os::unix::fs::PermissionsExt;
    let place = place();
    place.open();
    for path in [place.header(), place.guesses()] {
        assert_eq!(std::fs::metadata(&path).unwrap().permissions().mode() & 0o077, 0, "{path:?}");
    }
}
