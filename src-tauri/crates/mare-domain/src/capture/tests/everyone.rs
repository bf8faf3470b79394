//! `@everyone`: understood as what it is. An action needs one named person, a standing instruction binds everybody.

use super::*;

const OWNERLESS: &str = "an action needs one named person";

#[test]
fn mare_13_3_1_an_action_of_everybody_says_that_it_needs_one_named_person() {
    says(&[
        (
            'A',
            "read the plan @everyone by Friday",
            &format!("Action · everyone: {OWNERLESS} · due Fri 3 Apr 2026: Good Friday, Thu 2 Apr 2026?"),
            "Read the plan (everyone)",
        ),
        (
            'A',
            "@all to read the plan +2wd",
            &format!(
                "Action · all: {OWNERLESS} · due Tue 7 Apr 2026, 2 working days without Good Friday and Easter Monday"
            ),
            "All to read the plan",
        ),
        (
            'A',
            "/a remind @Everybody of the code word",
            &format!("Action · Everybody: {OWNERLESS} · no date yet"),
            "Remind Everybody of the code word",
        ),
    ]);
    let line = read_in('A', "read the plan @everyone by 9 April");
    assert_eq!((line.owner, line.agency.as_str()), (None, ""));
    assert!(rules(&read_in('A', "read the plan @everyone by 9 April")).contains(&("MARE-13.3-1", "owner")));
    assert!(line.problems[0].message.contains("“@everyone” owns nothing"), "{}", line.problems[0].message);
    assert!(line.spans.iter().any(|s| s.what == Understood::Unclear && s.words == OWNERLESS));
}

#[test]
fn a_standing_instruction_of_everybody_is_what_it_is() {
    let line = read_in('A', "/s no lone visits @everyone");
    assert_eq!(line.echo, "Standing instruction · all agencies present · no date needed");
    assert!(!line.problems.iter().any(|p| p.message.contains("owns nothing")), "{:?}", line.problems);
}

#[test]
fn one_named_person_beside_everybody_owns_it() {
    let line = read_in('A', "tell the team about the code word @everyone @jorah +5wd");
    assert_eq!(line.owner.map(|o| o.name).as_deref(), Some("Jorah Kestlewick"));
    assert!(!line.echo.contains(OWNERLESS), "{}", line.echo);
    let line = read_in('A', "/a Larkenfell: tell @everyone the code word");
    assert_eq!(line.owner.map(|o| o.name).as_deref(), Some("DC Tamsin Larkenfell"));
}

#[test]
fn somebody_who_is_called_so_comes_before_everybody_and_a_note_stays_a_note() {
    let allan = [("Allan Thwaite", "Warden", "Housing")];
    let room = Room::new(people(&allan, true), agencies());
    let calendar = Calendar::england_and_wales();
    let day = Day { date: day_of('X'), calendar: &calendar, horizon: None };
    let line = read("move the bins @all +5wd", &room, &day);
    assert_eq!(line.owner.map(|o| o.name).as_deref(), Some("Allan Thwaite"));
    for typed in ["@everyone agreed with the level", "Told @all of them that it stays here"] {
        let line = read_in('A', typed);
        assert_eq!((line.kind, line.echo.as_str()), (LineKind::Note, "Note"), "{typed}");
    }
    let line = read_in('A', "read the plan @everyone");
    assert_eq!(line.echo, format!("Note · {OWNERLESS}: @ and a name, with a date, make it one"));
    let line = read_in('A', "write to allhands@everyone.example by Friday");
    assert!(!line.echo.contains(OWNERLESS), "{}", line.echo);
}
