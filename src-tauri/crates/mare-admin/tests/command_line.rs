//! The program as IT staff and scripts call it: what it prints, where, and its exit codes.
#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test says what must be there by failing"
)]

use serde_json::{Value, json};
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

const SPOC: &str = "winter kettle gravel bonnet orchard";
const ADMINISTRATOR: &str = "copper lantern meadow thimble harbour";

fn run(arguments: &[&str], input: &str) -> Output {
    let mut child = Command::new(env!("CARGO_BIN_EXE_mare-admin"))
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    // A program that refuses its arguments does not read on.
    let _ = child.stdin.take().unwrap().write_all(input.as_bytes());
    child.wait_with_output().unwrap()
}

fn said(output: &Output) -> String {
    String::from_utf8(output.stdout.clone()).unwrap()
}

fn complained(output: &Output) -> String {
    String::from_utf8(output.stderr.clone()).unwrap()
}

fn code(output: &Output) -> i32 {
    output.status.code().unwrap()
}

/// An installation in a temporary folder, with its passphrases in a file.
struct Installation {
    folder: tempfile::TempDir,
}

impl Installation {
    fn new(practice: bool) -> Self {
        let folder = tempfile::tempdir().unwrap();
        std::fs::write(folder.path().join("words"), format!("{SPOC}\n{ADMINISTRATOR}\n")).unwrap();
        let made = Self { folder };
        let (data, words) = (made.data(), made.words());
        let mut arguments =
            vec!["--data", &data, "--passphrase-file", &words, "init", "--team", "Trial team"];
        arguments.extend([
            "--spoc",
            "Sabine Oakhollow",
            "--administrator",
            "Tilda Brackenbury",
            "--agency",
            "Netherdale Trust",
        ]);
        if practice {
            arguments.push("--practice");
        }
        let output = run(&arguments, "");
        assert_eq!(code(&output), 0, "{}", complained(&output));
        let answer: Value = serde_json::from_str(&said(&output)).unwrap();
        assert_eq!(answer["practice"], practice);
        assert_eq!(answer["recovery_codes"].as_array().unwrap().len(), 2);
        made
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    fn data(&self) -> String {
        self.path("data").to_str().unwrap().to_owned()
    }

    fn words(&self) -> String {
        self.path("words").to_str().unwrap().to_owned()
    }

    fn as_spoc(&self, rest: &[&str], input: &str) -> Output {
        let (data, words) = (self.data(), self.words());
        let mut arguments = vec!["--data", &data, "--user", "Sabine Oakhollow", "--passphrase-file", &words];
        arguments.extend(rest);
        run(&arguments, input)
    }
}

#[test]
fn working_days_prints_the_date_and_nothing_else() {
    for (from, n, due) in [
        ("2026-12-24", "5", "2027-01-05"),
        ("2026-04-02", "+5", "2026-04-13"),
        ("2027-01-04", "-5", "2026-12-23"),
        ("2026-04-07", "-3", "2026-03-31"),
        ("2026-05-09", "3", "2026-05-13"),
    ] {
        let output = run(&["working-days", from, n], "");
        assert_eq!((code(&output), said(&output)), (0, format!("{due}\n")), "{from} {n}");
    }
    let words = said(&run(&["working-days", "2026-04-02", "5", "--explain"], ""));
    assert!(words.contains("Good Friday") && words.contains("Easter Monday"), "{words}");
}

#[test]
fn what_cannot_be_understood_is_usage_and_exits_2() {
    for arguments in [
        &["working-days", "2026-02-31", "5"][..],
        &["working-days", "2026-02-28", "five"],
        &["working-days"],
        &["nonsense"],
        &[],
        &["call", "clock.now"],
        &["play", "no-such-file.json"],
        &["--data", "/nowhere", "--user", "x", "--passphrase-file", "/no/such/file", "call", "clock.now"],
    ] {
        let output = run(arguments, "");
        assert_eq!(code(&output), 2, "{arguments:?}: {}", complained(&output));
        assert!(said(&output).is_empty(), "{arguments:?} printed an answer");
        assert!(!complained(&output).is_empty());
    }
}

#[test]
fn a_verb_is_called_as_the_person_who_signed_in_with_the_passphrase_from_three_places() {
    let trial = Installation::new(true);
    let from_file = trial.as_spoc(&["call", "session.whoami"], "");
    let answer: Value = serde_json::from_str(&said(&from_file)).unwrap();
    assert_eq!(answer["name"], "Sabine Oakhollow");

    let data = trial.data();
    let from_fd = run(
        &["--data", &data, "--user", "Sabine Oakhollow", "--passphrase-fd", "0", "call", "clock.now"],
        &format!("{SPOC}\n"),
    );
    assert_eq!(code(&from_fd), 0, "{}", complained(&from_fd));

    let input = trial.path("input.json");
    std::fs::write(
        &input,
        json!({ "name": "Fire Service", "class": "other", "request_id": "q-1" }).to_string(),
    )
    .unwrap();
    let argument = format!("@{}", input.to_str().unwrap());
    let first: Value =
        serde_json::from_str(&said(&trial.as_spoc(&["call", "agency.save", &argument], ""))).unwrap();
    let again: Value =
        serde_json::from_str(&said(&trial.as_spoc(&["call", "agency.save", &argument], ""))).unwrap();
    assert_eq!(first, again, "the same request had another answer");
}

#[test]
fn a_passphrase_on_the_command_line_is_refused() {
    let trial = Installation::new(true);
    let output =
        trial.as_spoc(&["call", "account.create", r#"{"name":"A","roles":["office"],"passphrase":"x"}"#], "");
    assert_eq!(code(&output), 2);
    assert!(!complained(&output).contains("\"x\""));
    let help = said(&run(&["--help"], ""));
    assert!(!help.contains("--passphrase "), "there is an argument that takes a passphrase");
}

#[test]
fn a_refusal_is_an_api_error_on_the_error_stream_and_exits_1() {
    let trial = Installation::new(true);
    let refused = trial.as_spoc(
        &["call", "calendar.change", r#"{"date":"2026-06-01","name":"x","kind":"holiday","reason":" "}"#],
        "",
    );
    assert_eq!(code(&refused), 1);
    let error: Value = serde_json::from_str(&complained(&refused)).unwrap();
    assert_eq!(error["code"], "invalid_input");
    assert_eq!(error["fields"][0]["field"], "reason");
    let data = trial.data();
    let wrong = run(
        &["--data", &data, "--user", "Sabine Oakhollow", "--passphrase-fd", "0", "call", "clock.now"],
        "wrong\n",
    );
    let error: Value = serde_json::from_str(&complained(&wrong)).unwrap();
    assert_eq!((code(&wrong), error["code"].as_str()), (1, Some("wrong_passphrase")));
}

#[test]
fn a_warning_is_answered_by_a_reason_in_the_input() {
    let trial = Installation::new(true);
    let report = json!({ "about": "none", "attachment_type": "tribunal_report", "title": "Report", "content": "eA==" });
    let warned = trial.as_spoc(&["call", "document.attach", &report.to_string()], "");
    let error: Value = serde_json::from_str(&complained(&warned)).unwrap();
    assert_eq!((code(&warned), error["code"].as_str()), (1, Some("needs_reason")));
    assert_eq!(error["fields"][0]["rule"], "MARE-17.3-2");
    let mut answered = report;
    answered["override"] = json!({ "MARE-17.3-2": "the SPoC asked for all of it" });
    let done = trial.as_spoc(&["call", "document.attach", &answered.to_string()], "");
    assert_eq!(code(&done), 0, "{}", complained(&done));
}

#[test]
fn every_verb_is_listed_with_its_schemas() {
    let listed: Value = serde_json::from_str(&said(&run(&["verbs", "--json"], ""))).unwrap();
    let verbs = listed.as_array().unwrap();
    let issue = verbs.iter().find(|v| v["verb"] == "meeting.issue").unwrap();
    assert_eq!(issue["undoable"], false);
    assert!(issue["roles"].as_array().unwrap().contains(&json!("chair")));
    assert!(issue["input"]["definitions"].is_object() && issue["output"].is_object());
    assert!(said(&run(&["verbs"], "")).lines().count() == verbs.len());
}

#[test]
fn verify_checks_the_file_and_says_when_another_program_holds_it() {
    let trial = Installation::new(true);
    let sound = trial.as_spoc(&["verify"], "");
    assert_eq!(code(&sound), 0, "{}", complained(&sound));
    assert!(said(&sound).contains("audit chain"));

    // Another program holds the file: a bridge that has signed in and waits.
    let data = trial.data();
    let mut holder = Command::new(env!("CARGO_BIN_EXE_mare-admin"))
        .args(["bridge", "--data", &data])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let mut stdin = holder.stdin.take().unwrap();
    let sign_in = json!({ "id": 1, "verb": "session.sign_in", "input": { "name": "Sabine Oakhollow", "passphrase": SPOC } });
    writeln!(stdin, "{sign_in}").unwrap();
    let mut line = String::new();
    std::io::BufRead::read_line(&mut std::io::BufReader::new(holder.stdout.as_mut().unwrap()), &mut line)
        .unwrap();
    assert!(line.contains("\"ok\""), "{line}");
    let held = trial.as_spoc(&["verify"], "");
    let error: Value = serde_json::from_str(&complained(&held)).unwrap();
    assert_eq!((code(&held), error["code"].as_str()), (1, Some("busy")));
    drop(stdin);
    holder.wait().unwrap();
    assert_eq!(code(&trial.as_spoc(&["verify"], "")), 0);
}

#[test]
fn the_practice_clock_the_bridge_and_init_over_it_refuse_a_real_installation() {
    let real = Installation::new(false);
    let output = real.as_spoc(&["--now", "2026-03-03T16:40", "call", "clock.now"], "");
    let error: Value = serde_json::from_str(&complained(&output)).unwrap();
    assert_eq!((code(&output), error["code"].as_str()), (1, Some("practice_only")));
    let data = real.data();
    let bridge = run(&["bridge", "--data", &data], "");
    assert!(complained(&bridge).contains("practice_only"), "{}", complained(&bridge));
    let init = json!({ "id": 7, "verb": "setup.init", "input": { "team": "x" } });
    let answered: Value = serde_json::from_str(&said(&run(&["bridge"], &format!("{init}\n")))).unwrap();
    assert_eq!((&answered["id"], &answered["error"]["code"]), (&json!(7), &json!("practice_only")));
}

fn script(folder: &Path, expect: &Value) -> String {
    let script = json!({
        "format": "mare-script/1", "title": "Trial", "now": "2026-03-03T09:00",
        "cast": [{ "id": "so", "name": "Sabine Oakhollow", "roles": ["spoc"], "agency": "Trust" }],
        "steps": [
            { "as": "so", "verb": "person.create", "input": { "name": "Nora Peverdale" }, "capture": { "p": "/id" } },
            { "id": "look", "at": "2026-04-01T10:00", "as": "so", "verb": "clock.now", "expect": { "values": { "/date": "2026-04-01" } } },
            { "id": "last", "note": "as it is", "as": "so", "verb": "person.get", "input": { "person": "$p" }, "expect": expect },
        ],
    });
    let path = folder.join("script.json");
    std::fs::write(&path, script.to_string()).unwrap();
    path.to_str().unwrap().to_owned()
}

#[test]
fn a_script_is_played_to_its_end_or_to_the_first_step_that_differs() {
    let folder = tempfile::tempdir().unwrap();
    let good = script(folder.path(), &json!({ "values": { "/name": "Nora Peverdale", "/id": "$p" } }));
    let output = run(&["play", &good], "");
    assert_eq!(code(&output), 0, "{}", complained(&output));
    assert!(said(&output).contains("3 of 3"));
    let half = run(&["play", &good, "--until", "look", "--trace"], "");
    assert!(said(&half).contains("2 of 3") && said(&half).contains("clock.now"), "{}", said(&half));
    assert_eq!(code(&run(&["play", &good, "--until", "no-such-step"], "")), 2);

    let bad = script(folder.path(), &json!({ "values": { "/name": "Somebody Else" } }));
    let output = run(&["play", &bad], "");
    assert_eq!(code(&output), 1);
    let words = complained(&output);
    for part in ["step 3 (last)", "as it is", "Somebody Else", "Nora Peverdale"] {
        assert!(words.contains(part), "{part} is not in {words}");
    }
    for (broken, part) in [
        (
            json!({ "format": "mare-script/2", "now": "2026-03-03T09:00", "cast": [], "steps": [] }),
            "mare-script/1",
        ),
        (
            json!({ "format": "mare-script/1", "now": "2026-03-03T09:00", "cast": [], "steps": [{ "as": "nobody", "verb": "clock.now" }] }),
            "nobody",
        ),
    ] {
        let path = folder.path().join("broken.json");
        std::fs::write(&path, broken.to_string()).unwrap();
        let output = run(&["play", path.to_str().unwrap()], "");
        assert_eq!(code(&output), 2);
        assert!(complained(&output).contains(part), "{}", complained(&output));
    }
}

#[test]
fn a_kept_installation_opens_with_the_clock_where_the_script_left_it() {
    let folder = tempfile::tempdir().unwrap();
    let path = script(folder.path(), &json!({}));
    let kept = folder.path().join("kept");
    let kept = kept.to_str().unwrap();
    assert_eq!(code(&run(&["play", &path, "--keep", kept], "")), 0);
    assert_eq!(
        code(&run(&["play", &path, "--keep", kept], "")),
        2,
        "a folder that is not empty was played into"
    );
    let words = mare_admin::play::passphrase_of("so");
    let output = run(
        &["--data", kept, "--user", "Sabine Oakhollow", "--passphrase-fd", "0", "call", "clock.now"],
        &words,
    );
    let answer: Value = serde_json::from_str(&said(&output)).unwrap();
    assert_eq!(answer["date"], "2026-04-01");
}
