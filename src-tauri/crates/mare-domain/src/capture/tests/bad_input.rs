//! What goes wrong while people type: two people with one name, days that are none, and marks in ordinary text.

use super::*;

#[test]
fn mare_13_3_1_an_owner_who_fits_two_people_stays_open_and_is_asked_for() {
    let line = read_in('X', "confirm the move date @mark +5wd");
    assert_eq!(line.echo, "Action · Mark Hepburn or Mark Ellery? · due Fri 13 Nov 2026, 5 working days");
    assert_eq!(line.owner, None);
    assert_eq!(
        line.owner_may_be.iter().map(|n| n.name.as_str()).collect::<Vec<_>>(),
        ["Mark Hepburn", "Mark Ellery"]
    );
    assert_eq!(line.text, "Confirm the move date @mark", "the word stays until it is clear");
    assert_eq!(rules(&line), [("MARE-13.3-1", "owner")]);
    assert!(line.problems[0].message.contains("Mark Hepburn or Mark Ellery"));
    for typed in ["ME", "ellery", "mark.e", "mark_ellery", "Mark.Ellery", "m.ellery", "MarkEllery"] {
        let line = read_in('X', &format!("confirm the move date @{typed} +5wd"));
        assert_eq!(line.owner.map(|o| o.name).as_deref(), Some("Mark Ellery"), "{typed}");
    }
    for typed in ["zoe", "ZOË", "obrien", "O'Brien", "o’brien", "lecka", "zol"] {
        let line = read_in('X', &format!("visit her @{typed} +5wd"));
        assert_eq!(line.owner.map(|o| o.uid).as_deref(), Some("Zoë O'Brien-Łęcka"), "{typed}");
    }
    let speaker = read_in('X', "Mark: the ward agrees");
    assert_eq!(
        (speaker.echo.as_str(), speaker.text.as_str()),
        ("Note · Mark Hepburn or Mark Ellery?", "Mark: the ward agrees")
    );
    assert_eq!(rules(&speaker), [("MARE-16.2-1", "speaker")]);
}

#[test]
fn somebody_in_the_room_comes_before_those_who_are_not_and_the_others_are_named() {
    let mut mixed = people(&ALIKE[..1], true);
    mixed.extend(people(&ALIKE[1..2], false));
    let calendar = Calendar::england_and_wales();
    let day = Day { date: day_of('X'), calendar: &calendar, horizon: None };
    let line = read("confirm the move date @mark +5wd", &Room::new(mixed, agencies()), &day);
    assert_eq!(
        line.echo,
        "Action · Mark Hepburn, Housing (not Mark Ellery) · due Fri 13 Nov 2026, 5 working days"
    );
}

#[test]
fn mare_13_3_2_a_day_that_does_not_do_is_never_moved_and_the_one_that_would_is_offered() {
    for (letter, typed, due, instead, why) in [
        ('A', "by 3 April", "2026-04-03", Some("2026-04-02"), "Good Friday"),
        ('A', "by Saturday", "2026-04-04", Some("2026-04-02"), "a weekend"),
        ('A', "+3d", "2026-04-04", Some("2026-04-02"), "a weekend"),
        ('X', "by 25 December", "2026-12-25", Some("2026-12-24"), "Christmas Day"),
        ('A', "by 31 March", "2026-03-31", None, "it has passed"),
        ('A', "by 31/03/2025", "2025-03-31", None, "it has passed"),
        ('A', "by today", "2026-04-01", None, ""),
        ('X', "by 15 January", "2027-01-15", None, ""),
        ('X', "by the 5th", "2026-12-05", Some("2026-12-04"), "a weekend"),
        ('X', "by Friday", "2026-11-13", None, ""),
        ('X', "by next Friday", "2026-11-13", None, ""),
        ('A', "by next friday", "2026-04-10", None, ""),
    ] {
        let line = read_in(letter, &format!("/a fit the door @RT {typed}"));
        let due_is = line
            .due
            .as_ref()
            .map(|d| (d.date.to_string(), d.instead.map(|i| i.to_string()), d.why_not.clone()));
        assert_eq!(due_is, Some((due.to_owned(), instead.map(str::to_owned), why.to_owned())), "{typed}");
        assert_eq!(rules(&line).contains(&("MARE-13.3-2", "due")), !why.is_empty(), "{typed}");
    }
}

#[test]
fn mare_13_3_2_a_day_that_is_none_is_named_and_its_words_stay() {
    for (typed, why) in [
        ("by 30 February", "There is no 30 February 2026; the month has 28 days."),
        ("by 31/02", "There is no 31 February 2026; the month has 28 days."),
        ("by 31/02/2027", "There is no 31 February 2027; the month has 28 days."),
        ("by 3/31", "There is no month 31; write the day first, such as 31/3/2026."),
        ("by 3 April 20226", "The year 20226 is not clear; write it with four digits, such as 2026."),
        ("by 3/4/20226", "The year 20226 is not clear; write it with four digits, such as 2026."),
        ("by 3/4/26", "The year 26 is not clear; write it with four digits, such as 2026."),
    ] {
        let line = read_in('A', &format!("fit the door @plumgarth {typed}"));
        assert_eq!(line.due, None, "{typed}");
        assert_eq!(line.kind, LineKind::Action, "{typed}");
        let said: Vec<&str> =
            line.problems.iter().filter(|p| p.field == "due").map(|p| p.message.as_str()).collect();
        assert_eq!(said, [why], "{typed}");
        assert!(line.echo.ends_with(why.trim_end_matches('.')), "{}", line.echo);
        assert!(line.text.contains(typed), "{}", line.text);
    }
    let line = read_in('A', "fit the door @plumgarth by Friday 2 April");
    assert!(line.echo.ends_with("1 working day; 2 April 2026 is a Thursday, not a Friday"), "{}", line.echo);
    assert_eq!(rules(&line), [("MARE-13.3-2", "due")]);
}

#[test]
fn mare_13_3_2_a_date_after_the_next_review_is_pointed_out() {
    let calendar = Calendar::england_and_wales();
    let horizon = "2026-05-21".parse().ok();
    let line = read(
        "fit the door @plumgarth by 29 May",
        &room('A'),
        &Day { date: day_of('A'), calendar: &calendar, horizon },
    );
    assert!(
        line.echo.ends_with("38 working days; after the next review on Thu 21 May 2026"),
        "{}",
        line.echo
    );
    assert_eq!(rules(&line), [("MARE-13.3-2", "due")]);
}

#[test]
fn mare_13_3_3_weak_actions_are_noted_by_the_rules_of_the_plan() {
    for (typed, wanted) in [
        ("/a monitor the situation @jorah +5wd", ("MARE-13.3-3", "text")),
        ("/a liaise with housing @jorah +5wd", ("MARE-13.3-3", "text")),
        ("/a the door of the bin store @jorah +5wd", ("MARE-13.3-3", "text")),
        ("/a bins @jorah +5wd", ("MARE-13.3-3", "text")),
        ("/a fit the door of the bin store +5wd", ("MARE-13.3-1", "owner")),
        ("/a fit the door of the bin store @jorah", ("MARE-13.3-2", "due")),
        ("/a confirm the address before discharge @jorah", ("MARE-13.3-2", "due")),
        (
            "/a fit the door of the bin store @plumgarth +5wd #police #health",
            ("MARE-16.16-1", "restricted_to"),
        ),
        ("/a fit the door of the bin store @jorah +5wd #polise", ("MARE-16.16-1", "restricted_to")),
    ] {
        assert_eq!(rules(&read_in('A', typed)), [wanted], "{typed}");
    }
    assert!(read_in('A', "/a fit the door of the bin store @jorah +5wd #police,health").problems.is_empty());
    assert!(read_in('A', "/s no lone visits by staff @petra").problems.is_empty());
    assert!(read_in('A', "nothing to say").problems.is_empty());
}

#[test]
fn marks_in_ordinary_text_are_text() {
    for typed in [
        "He wrote to jo.kestlewick@example.org on Friday",
        "jorah@example.org",
        "write to <jorah@larkenfell>",
        "a C+ grade in maths",
        "ring +44 1632 960001 by hand",
        "arrived @ 10 and left @ 11",
        "@",
        "+",
        "#",
        "~",
        "flat #6 and #8",
        "C# and F# minor",
        "about ~5 litres",
        "1 + 5wd = later",
        "+5wdx and +wd and +12345d",
        "by Friday he was well",
        "he came by himself",
        "ten past 4: he rang",
        "10:14 police attended",
        "https://example.org/@jorah/by-friday",
        "Mrs Peverdale – she uses a frame – is afraid",
        "before discharge nothing was said",
        "no. 5; by and large",
    ] {
        let line = read_in('A', typed);
        assert_eq!((line.echo.as_str(), line.text.as_str(), line.spans.len()), ("Note", typed, 0), "{typed}");
    }
}

#[test]
fn a_paste_of_many_lines_is_one_note_kept_whole() {
    let paste: String = (1..=200).map(|n| format!("Police: line {n} @jorah by Friday +5wd\n")).collect();
    let line = read_in('A', &paste);
    assert_eq!((line.echo.as_str(), line.text.as_str()), ("Note", paste.trim()));
    assert!(line.spans.is_empty());
    let kind = read_in('A', &format!("/i {paste}"));
    assert_eq!((kind.kind, kind.text.lines().count()), (LineKind::Information, 200));
    let restricted = read_in('A', "first line\nsecond line #police #health");
    assert_eq!(
        (restricted.restricted_to.as_slice(), restricted.text.as_str()),
        (&["police".to_owned(), "health".to_owned()][..], "first line\nsecond line")
    );
}

#[test]
fn every_script_and_sign_stays_and_places_are_counted_as_a_browser_does() {
    for typed in [
        "مرحبا بالعالم @ 5",
        "שלום\u{200f} by היום",
        "👩‍👩‍👧‍👦 🏴󠁧󠁢󠁥󠁮󠁧󠁿 flags",
        "a\u{0}b\u{7}c\u{1b}[31m",
        "\u{202e}abc",
        "東京 #6",
    ] {
        assert_eq!(read_in('A', typed).text, typed);
    }
    let line = read_in('A', "🔥👩‍👩‍👧‍👦 fit the door @plumgarth by 9 April");
    let units: Vec<u16> = "🔥👩‍👩‍👧‍👦 fit the door @plumgarth by 9 April".encode_utf16().collect();
    let marked: Vec<(String, Understood)> =
        line.spans.iter().map(|s| (String::from_utf16(&units[s.from..s.to]).unwrap(), s.what)).collect();
    assert_eq!(
        marked,
        [("@plumgarth".to_owned(), Understood::Owner), ("by 9 April".to_owned(), Understood::Due)]
    );
    assert_eq!(line.text, "🔥👩‍👩‍👧‍👦 fit the door");
}

#[test]
fn a_restriction_is_never_hit_by_chance_and_never_missed_in_silence() {
    for (typed, readers) in [
        ("known as Tosh #police", vec!["police"]),
        ("known as Tosh #Police+Health", vec!["police", "health"]),
        ("known as Tosh (#police)", vec!["police"]),
        ("known #police as Tosh", vec!["police"]),
        ("known as Tosh #fellgate #police", vec!["Fellgate Homes", "police"]),
        ("known as Tosh #surgery", vec!["Mill Lane Surgery"]),
        ("known as Tosh #po", vec![]),
        ("known as Tosh #polise", vec![]),
        ("known as Tosh #police,helth", vec!["police"]),
    ] {
        let line = read_in('A', typed);
        assert_eq!(line.restricted_to, readers, "{typed}");
        let silent = !line.problems.iter().any(|p| p.rule == "MARE-16.16-1");
        let misspelt = ["#po", "#polise", "#police,helth"].iter().any(|m| typed.ends_with(m));
        assert_eq!(silent, !misspelt, "{typed}");
    }
}

#[test]
fn ruling_4_a_protected_person_is_named_by_reference_and_owns_nothing() {
    let line = read_in('X', "tell @nora what to do @ellery by 9 November");
    assert_eq!(line.text, "Tell ⟦p:Nora Peverdale⟧ what to do");
    assert_eq!(line.owner.map(|o| o.name).as_deref(), Some("Mark Ellery"));
    let line = read_in('X', "keep the door shut @nora by 9 November");
    assert_eq!((line.kind, line.owner), (LineKind::Note, None));
    assert!(!line.echo.contains("Nora"), "{}", line.echo);
}

#[test]
fn of_two_agencies_called_the_same_the_one_at_the_meeting_is_meant() {
    let called = |name: &str| RoomAgency { name: name.into(), short: vec!["fire".into()], health: false };
    let known = || vec![called("Fire and Rescue"), called("Netherdale Fire and Rescue")];
    let from = |agency: &str| RoomPerson {
        name: "Gethin Applerook".into(),
        agency: agency.into(),
        ..RoomPerson::default()
    };
    let calendar = Calendar::england_and_wales();
    let day = Day { date: day_of('A'), calendar: &calendar, horizon: None };
    let line =
        read("Fire: one litre #fire", &Room::new(vec![from("Netherdale Fire and Rescue")], known()), &day);
    assert_eq!((line.agency.as_str(), line.text.as_str()), ("Netherdale Fire and Rescue", "One litre"));
    assert_eq!(line.restricted_to, ["Netherdale Fire and Rescue"]);
    // Nobody of either is there: nothing is guessed, and nothing is lost.
    let line = read("Fire: one litre #fire", &Room::new(vec![from("Police")], known()), &day);
    assert_eq!((line.agency.as_str(), line.text.as_str()), ("", "Fire: one litre #fire"));
    assert_eq!(line.restricted_to, Vec::<String>::new());
}
