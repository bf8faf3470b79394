//! One list of verbs: every way in is made from it, and no name stands twice.

use mare_api::verb::VERBS;
use std::collections::BTreeSet;

#[test]
fn every_verb_has_one_name_and_one_command_and_they_say_the_same() {
    let mut names = BTreeSet::new();
    let mut commands = BTreeSet::new();
    for verb in VERBS {
        assert!(names.insert(verb.name), "{} stands twice in the list", verb.name);
        assert!(commands.insert(verb.command), "{} stands twice in the list", verb.command);
        assert_eq!(verb.name.replacen('.', "_", 1), verb.command);
        assert_eq!(verb.name.matches('.').count(), 1, "{} is not noun.verb", verb.name);
    }
    assert!(VERBS.len() > 90, "only {} verbs were read", VERBS.len());
}

#[test]
fn the_list_of_the_shell_is_the_registry() {
    // The shell's build script reads the same file by its text; what it sees must be what is registered.
    let list =
        std::fs::read_to_string(crate::source::root().join("src-tauri/crates/mare-api/src/verb_list.rs"))
            .unwrap();
    let read: Vec<String> = list
        .lines()
        .map(str::trim)
        .filter(|line| ["read ", "write ", "desk "].iter().any(|kind| line.starts_with(kind)))
        .map(|line| line.split_whitespace().nth(1).unwrap().to_owned())
        .collect();
    let registered: Vec<String> = VERBS.iter().map(|v| v.command.to_owned()).collect();
    assert_eq!(read, registered);
}

#[test]
fn what_leaves_the_house_or_is_issued_cannot_be_undone() {
    for name in
        ["meeting.issue", "document.export", "disclosure.done", "copy.give", "case.close", "meeting.submit"]
    {
        let verb = mare_api::verb::find(name).unwrap_or_else(|| panic!("{name} is no verb"));
        assert!(!verb.undoable, "{name} says that it can be undone");
    }
}

#[test]
fn a_handed_seat_reaches_only_verbs_of_a_meeting() {
    // The clock of a practice installation belongs to no meeting, shows nothing of a case, and a practice meeting of
    // forty minutes must run at the seat too. A real installation refuses it to everybody (`practice_only`).
    let of_no_meeting = ["clock.set"];
    for verb in VERBS.iter().filter(|v| v.seat && v.changes() && !of_no_meeting.contains(&v.name)) {
        let schema = serde_json::to_value(verb.card().input).unwrap();
        let text = schema.to_string();
        assert!(
            text.contains("\"meeting\""),
            "{} is open to a handed seat but does not name its meeting",
            verb.name
        );
    }
    for name in [
        "today.list",
        "search.all",
        "case.get",
        "case.list",
        "person.search",
        "action.list",
        "document.export",
    ] {
        assert!(!mare_api::verb::find(name).unwrap().seat, "{name} is open to a handed seat (D-23)");
    }
}

#[test]
fn every_card_has_schemas_of_its_input_and_output() {
    for verb in VERBS {
        let card = serde_json::to_value(verb.card()).unwrap();
        for side in ["input", "output"] {
            assert!(card[side].is_object(), "{} has no schema of its {side}", verb.name);
        }
    }
}

#[test]
fn the_chairs_window_reads_and_can_do_nothing_else() {
    let read =
        |file: &str| std::fs::read_to_string(crate::source::root().join("src-tauri").join(file)).unwrap();
    let list = read("build.rs");
    let list = list.split_once("const CHAIR: &[&str] = &[").unwrap().1.split_once(']').unwrap().0;
    let commands = crate::source::literals(list);
    assert!(commands.contains(&"meeting_chair".to_owned()));
    for command in &commands {
        let verb = mare_api::verb::find(command).unwrap_or_else(|| panic!("{command} is no verb"));
        let says_how_things_stand = ["setup.status", "session.whoami"].contains(&verb.name);
        assert!(
            verb.card().kind == "read" || says_how_things_stand,
            "{} is open to the Chair's window",
            verb.name
        );
    }
    let capability: serde_json::Value = serde_json::from_str(&read("capabilities/chair.json")).unwrap();
    assert_eq!(capability["windows"], serde_json::json!(["chair"]));
    assert_eq!(
        capability["permissions"],
        serde_json::json!(["chair-reads", "core:event:allow-listen", "core:event:allow-unlisten"])
    );
    // The main window has no event to listen to, and no other window can open the Chair's.
    let main: serde_json::Value = serde_json::from_str(&read("capabilities/main.json")).unwrap();
    assert_eq!(main["permissions"], serde_json::json!(["every-verb"]));
}
