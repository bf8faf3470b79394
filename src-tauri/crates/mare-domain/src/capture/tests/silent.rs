//! A line that was meant for an action and is none says so; ordinary information says nothing.

use super::*;

const NO_DATE: &str = "no date was understood: with one it is an action; Alt+A makes it one without";
const NO_OWNER: &str = "nobody owns it: @ and a name make it an action";

#[test]
fn a_note_that_was_meant_for_an_action_says_what_is_missing() {
    for (typed, hint) in [
        ("move the bins @plumgarth", NO_DATE),
        ("photographs of the bin store @plumgarth", NO_DATE),
        ("@plumgarth to move the bins", NO_DATE),
        ("@plumgarth will move the bins when he is out", NO_DATE),
        ("Ask @jorah about the tapes", NO_DATE),
        ("move the bins by 9 April", NO_OWNER),
        ("Confirm the address before discharge", NO_OWNER),
        ("ring the ward, review in a month", NO_OWNER),
        (
            "No lone visits by staff, standing instruction",
            "nobody owns it: @ and a name make it a standing instruction; Alt+A makes it one without",
        ),
        ("Jorah to ring the ward by 9 April", "nobody owns it: @ before the name makes it an action"),
        (
            "DC Larkenfell will visit her within two days",
            "nobody owns it: @ before the name makes it an action",
        ),
        (
            "Jorah to ring the ward",
            "@ before the name and a date make it an action; Alt+A makes it one without",
        ),
        ("move the bins @smith by Friday", "nobody here is called “smith”, so it is no action yet"),
        ("move the bins @smith", "nobody here is called “smith”, so it is no action yet"),
        (
            "Ask @jorah by Friday about the tapes",
            "the name and the date belong to the sentence; Alt+A makes it an action",
        ),
    ] {
        let line = read_in('A', typed);
        assert_eq!(line.echo, format!("Note · {hint}"), "{typed}");
    }
    let line = read_in('A', "Fellgate – move the bins by 9 April");
    assert_eq!(line.echo, format!("Information · Fellgate Homes · {NO_OWNER}"));
    let line = read_in('A', "Larkenfell: visit her by 9 April");
    assert_eq!(line.echo, format!("Information · DC Tamsin Larkenfell, Police · {NO_OWNER}"));
}

#[test]
fn how_long_it_holds_behind_an_owner_is_no_date_and_is_said() {
    let hint = |words: &str| {
        format!(
            "Note · “{words}” says how long it holds, not by when: add a review date for an action, or “standing instruction” if there is none"
        )
    };
    for (typed, words) in [
        ("Two staff at all times @petra until reviewed", "until reviewed"),
        ("Two staff at all times @petra, until further notice.", "until further notice"),
        ("Two staff at all times @Petra Underlough till he moves", "till he moves"),
        ("Keep two staff in the room @petra until reviewed", "until reviewed"),
        ("No lone visits @petra until he is back on clozapine", "until he is back on clozapine"),
        ("No lone visits @petra pending the hearing", "pending the hearing"),
        ("No lone visits @petra for the time being", "for the time being"),
    ] {
        assert_eq!(read_in('A', typed).echo, hint(words), "{typed}");
    }
    let text = "Two staff at all times until reviewed";
    says(&[
        (
            'A',
            "/a Two staff at all times @petra until reviewed",
            "Action · Petra Underlough, Netherdale Trust · until reviewed · review when?",
            text,
        ),
        (
            'A',
            "/s Two staff at all times @petra until reviewed",
            "Standing instruction · Petra Underlough, Netherdale Trust · until reviewed · no date needed",
            text,
        ),
        (
            'A',
            "Two staff at all times @petra until reviewed, review +10wd",
            "Action · Petra Underlough, Netherdale Trust · until reviewed · review Fri 17 Apr 2026, 10 working days without Good Friday and Easter Monday",
            text,
        ),
        (
            'A',
            "Two staff at all times @petra until reviewed on 9 April",
            "Action · Petra Underlough, Netherdale Trust · review Thu 9 Apr 2026, 4 working days",
            "Two staff at all times",
        ),
    ]);
    let line = read_in('A', "/a Two staff at all times @petra until reviewed");
    assert!(rules(&line).contains(&("MARE-13.3-2", "due")), "{:?}", line.problems);
    // It belongs to the sentence, as the name does.
    for typed in [
        "He stayed with @jorah until Friday",
        "Told @lark until further notice",
        "Bail until reviewed",
        "Told @lark he stays until reviewed",
    ] {
        let line = read_in('A', typed);
        assert_eq!(line.echo, "Note", "{typed}");
    }
}

#[test]
fn ordinary_information_says_nothing() {
    for typed in [
        "Police attended on Friday",
        "The rent is paid until the end of the month",
        "He must leave the flat by Friday",
        "He has to leave by 30 April",
        "Anniversary on 19 April",
        "Told @lark he would be gone by Friday, he said",
        "@lark saw him on the stairs",
        "Jorah rang the ward on Friday",
        "Jorah, Petra: both say yes",
        "Call handler was told twice",
        "Report of 30 March read",
        "Visit on Friday went well",
        "Seen before discharge",
        "Bail until 9 April",
        "Jo to Larkenfell is ten minutes",
        "by Friday he was well",
        "before discharge nothing was said",
    ] {
        assert_eq!(read_in('A', typed).echo, "Note", "{typed}");
    }
    for typed in
        ["/n Ring @jorah by Friday, he said", "/i ring the ward by 9 April", "/d move him by 9 April"]
    {
        assert!(!read_in('A', typed).echo.contains("an action"), "{typed}");
    }
}

#[test]
fn the_information_exchange_says_it_as_well_and_keeps_a_pasted_list_whole() {
    let calendar = Calendar::england_and_wales();
    let room = room('A').with_plain(LineKind::Information);
    let day = Day { date: day_of('A'), calendar: &calendar, horizon: None };
    let said = |line: &str| read(line, &room, &day).echo;
    assert_eq!(said("he finished a community order in 2013"), "Information");
    assert_eq!(said("move the bins @plumgarth"), format!("Information · {NO_DATE}"));
    assert_eq!(said("/n move the bins @plumgarth"), "Note");
    let paste = "Police: one call\nHousing: rent is paid @jorah by 9 April";
    let line = read(paste, &room, &day);
    assert_eq!((line.echo.as_str(), line.text.as_str(), line.agency.as_str()), ("Information", paste, ""));
}
