//! The disk is full, or the folder is read-only, while people talk: it is said at once, nothing is half written, what
//! is there can be read, and when there is room again the next call is taken by itself.
//!
//! The system's limit on the size of files stands in for a full disk: it needs no privilege and refuses the same
//! write in the same place. How SQLite's own "full" and "read-only" are told is tested in the store.

use crate::bridge::{Bridge, program};
use crate::installation::{Installation, Played};
use serde_json::{Value, json};
use std::fs::Permissions;
use std::os::unix::fs::PermissionsExt;
use std::process::{Command, Output};
use std::time::{Duration, Instant};

/// Starts the program so that a write over the limit is an error and not its end.
fn limited(place: &Installation) -> Bridge {
    let mut shell = Command::new("sh");
    shell.args(["-c", "trap '' XFSZ; exec \"$0\" \"$@\""]).arg(program());
    Bridge::start(&mut shell, place.folder())
}

/// Lets files grow to `bytes` and no further; without a number, as far as they like.
fn room_for(bridge: &Bridge, bytes: Option<u64>) {
    let most = bytes.map_or("unlimited".to_owned(), |b| b.to_string());
    // The soft limit alone: a hard one could not be lifted again.
    let set = Command::new("prlimit")
        .args(["--pid", &bridge.process().to_string(), &format!("--fsize={most}:")])
        .status()
        .expect("prlimit of util-linux");
    assert!(set.success());
}

fn log_length(place: &Installation) -> u64 {
    std::fs::metadata(place.folder().join("mare-desk.db-wal")).unwrap().len()
}

/// Sends a line that must not be saved, and checks that it is said so within a second.
fn not_saved(bridge: &mut Bridge, verb: &str, input: &Value, request: Option<&str>) {
    let asked = Instant::now();
    bridge.send(verb, input, request);
    let error = bridge.answer().expect_err("it was saved on a full disk");
    assert!(asked.elapsed() < Duration::from_secs(1), "{:?}", asked.elapsed());
    assert_eq!(error["code"], "not_saved", "{error}");
    assert!(error["message"].as_str().unwrap().starts_with("Not saved: "), "{error}");
}

#[test]
fn on_a_full_disk_a_line_is_not_saved_in_words_and_goes_in_as_soon_as_there_is_room() {
    let place = Played::new().copy();
    let mut bridge = limited(&place);
    bridge.must("session.sign_in", &Installation::who());
    place.hand_over(&mut bridge);
    bridge.must("capture.commit", &place.line("before", 7, 1));
    bridge.must("draft.keep", &place.half("half a sen"));
    let mut expected = vec!["before".to_owned()];

    // Nothing more, one byte, in the middle of a frame of the log, between two frames.
    for (seq, more) in (2..).zip([0, 1, 40, 2000, 4120, 4121, 9000]) {
        let words = format!("line {seq}");
        let request = format!("enter-{seq}");
        let line = place.line(&words, 7, seq);
        room_for(&bridge, Some(log_length(&place) + more));
        for _ in 0..3 {
            not_saved(&mut bridge, "capture.commit", &line, Some(&request));
        }
        // The plan and the section are refused in the same words.
        let action =
            json!({ "meeting": place.meeting(), "text": "Renew the lock", "owner": "Gwen Lathbury" });
        not_saved(&mut bridge, "action.add", &action, None);
        not_saved(&mut bridge, "meeting.section", &json!({ "meeting": place.meeting(), "section": 8 }), None);
        room_for(&bridge, Some(0));
        not_saved(&mut bridge, "draft.keep", &place.half("half a sentence more"), None);
        assert_eq!(place.draft(&mut bridge), "half a sen");
        assert_eq!(place.texts(&mut bridge), expected, "reading goes on, and nothing is half written");

        room_for(&bridge, None);
        bridge.send("capture.commit", &line, Some(&request));
        let saved = bridge.answer().expect("there is room again");
        bridge.send("capture.commit", &line, Some(&request));
        assert_eq!(bridge.answer().unwrap(), saved, "the same request, the same row");
        expected.push(words);
        assert_eq!(place.texts(&mut bridge), expected);
    }
    bridge.must("draft.keep", &place.half("half a sentence"));
    bridge.kill(Duration::ZERO);

    let mut bridge = place.open();
    Installation::must_be_sound(&mut bridge);
    assert_eq!(place.texts(&mut bridge), expected);
    assert_eq!(place.draft(&mut bridge), "half a sentence");
    assert!(place.view(&mut bridge)["actions"].as_array().unwrap().is_empty(), "a refused action is there");
}

#[test]
fn a_program_killed_on_a_full_disk_opens_again_with_every_line_when_there_is_room() {
    let place = Played::new().copy();
    let mut bridge = limited(&place);
    bridge.must("session.sign_in", &Installation::who());
    bridge.must("capture.commit", &place.line("before", 7, 1));
    room_for(&bridge, Some(log_length(&place) + 5000));
    not_saved(&mut bridge, "capture.commit", &place.line("refused", 7, 2), Some("enter-2"));
    bridge.kill(Duration::ZERO);

    // There is still no room when the program is opened again: that is said in the same words.
    let mut bridge = limited(&place);
    room_for(&bridge, Some(0));
    for _ in 0..2 {
        assert_eq!(bridge.refused("session.sign_in", &Installation::who()), "not_saved");
    }
    room_for(&bridge, None);
    bridge.must("session.sign_in", &Installation::who());
    assert_eq!(place.texts(&mut bridge), ["before"]);
    Installation::must_be_sound(&mut bridge);
    bridge.send("capture.commit", &place.line("refused", 7, 2), Some("enter-2"));
    bridge.answer().unwrap();
    assert_eq!(place.texts(&mut bridge), ["before", "refused"]);
}

/// Asks how things stand as somebody to whom permissions apply: root reads and writes whatever they say.
fn opened_by_somebody(place: &Installation) -> Output {
    let probe = place.folder().join("probe");
    let mut program_of_theirs = Command::new(program());
    if std::fs::write(&probe, "x").is_ok() {
        std::fs::remove_file(&probe).unwrap();
        program_of_theirs = Command::new("setpriv");
        program_of_theirs.arg("--bounding-set=-dac_override,-dac_read_search").arg(program());
    }
    program_of_theirs.arg("--data").arg(place.folder()).args(["call", "setup.status", "{}"]).output().unwrap()
}

fn permit(place: &Installation, folder: u32, file: u32) {
    std::fs::set_permissions(place.folder(), Permissions::from_mode(0o700)).unwrap();
    for entry in std::fs::read_dir(place.folder()).unwrap() {
        std::fs::set_permissions(entry.unwrap().path(), Permissions::from_mode(file)).unwrap();
    }
    std::fs::set_permissions(place.folder(), Permissions::from_mode(folder)).unwrap();
}

#[test]
fn a_folder_that_becomes_read_only_loses_nothing_and_opens_when_it_may_be_written_again() {
    let place = Played::new().copy();
    let mut bridge = place.open();
    bridge.must("capture.commit", &place.line("before", 7, 1));
    permit(&place, 0o500, 0o400);
    // The file is held open: what is acknowledged now is on the disk all the same.
    let line = place.line("while it was read-only", 7, 2);
    let acknowledged = bridge.call("capture.commit", &line);
    if let Err(error) = &acknowledged {
        assert_eq!(error["code"], "not_saved", "{error}");
    }
    bridge.kill(Duration::ZERO);

    let refused = opened_by_somebody(&place);
    assert_eq!(refused.status.code(), Some(1), "it opens in a read-only folder");
    let error: Value = serde_json::from_slice(&refused.stderr).unwrap();
    assert_eq!(error["code"], "not_saved", "{error}");
    permit(&place, 0o700, 0o600);
    let mut bridge = place.open();
    let mut expected = vec!["before"];
    expected.extend(acknowledged.is_ok().then_some("while it was read-only"));
    assert_eq!(place.texts(&mut bridge), expected);
    Installation::must_be_sound(&mut bridge);
}
