//! The Chair's run sheet lies on the table: one page, whoever is invited, and nobody of the case by name.

use super::*;

/// The practice case before its meeting starts.
fn booked() -> Played {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("cases/practice.json");
    let script = parse(&std::fs::read_to_string(path).unwrap()).unwrap();
    let folder = tempfile::tempdir().unwrap();
    let mut player = Player::start(&script, folder.path(), Arc::new(TypstPaper::new())).unwrap();
    let booked = script.steps.iter().position(|s| s.verb == "meeting.start").unwrap();
    if let Err(difference) = player.run(&script, Some(&booked.to_string()), &mut |_| ()) {
        panic!("{difference}");
    }
    Played { player, _folder: folder }
}

fn run_sheet(played: &mut Played) -> Vec<String> {
    let made = played.ask("so", "document.make", json!({ "kind": "run_sheet", "about": "M-2026-001" }));
    played.pages(&made["id"]).iter().map(|p| p["text"].as_str().unwrap().to_owned()).collect()
}

#[test]
fn the_run_sheet_is_one_page_also_with_twenty_more_invited() {
    let mut played = booked();
    let subject =
        played.ask("so", "meeting.get", json!({ "meeting": "M-2026-001" }))["subject"]["name"].clone();
    let few = run_sheet(&mut played);
    assert_eq!(few.len(), 1);
    for number in 1..=20 {
        let who = json!({
            "meeting": "M-2026-001", "name": format!("Dr Philippa Longstaffe-Winterbourne {number}"),
            "role": "Community Forensic Nurse", "agency": format!("Netherdale Partnership Agency {number}"),
            "required_health": number <= 8,
        });
        played.ask("so", "meeting.invite", who);
    }
    let many = run_sheet(&mut played);
    assert_eq!(many.len(), 1, "{many:?}");
    for page in few.iter().chain(&many) {
        // A line may end anywhere in a sentence.
        let page = page.split_whitespace().collect::<Vec<_>>().join(" ");
        for words in [
            "Chair’s run sheet",
            "C-2026-001",
            "Responsible Clinician",
            "90 minutes planned",
            "Risk matrix",
            "Who is at risk?",
            "Before the end",
            "named individual and a date",
        ] {
            assert!(page.contains(words), "{words} is missing: {page}");
        }
        for name in subject.as_str().unwrap().split(' ') {
            assert!(!page.contains(name), "{name} is printed");
        }
    }
}
