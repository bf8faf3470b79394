//! Kinds, whose turn it is, and what keeps a note from being an action.

use super::*;

#[test]
fn a_kind_is_chosen_by_a_mark_at_the_very_start() {
    says(&[
        (
            'A',
            "/d Not to tell the whole block; telling one person is enough",
            "Decision",
            "Not to tell the whole block; telling one person is enough",
        ),
        ('A', "Decision: he will be informed", "Decision", "he will be informed"),
        (
            'A',
            "/decision Plumgarth: disagrees, the safety of other tenants",
            "Decision · Cressida Plumgarth, Fellgate Homes",
            "Disagrees, the safety of other tenants",
        ),
        ('A', "/r Anniversary on 19 April", "Risk factor", "Anniversary on 19 April"),
        (
            'A',
            "/R Dewhollow: April is always bad ~a",
            "Risk factor · Saffron Dewhollow, Lantern Quay · analysis",
            "April is always bad",
        ),
        ('A', "/i No child lives in the block ~f", "Information · fact", "No child lives in the block"),
        (
            'A',
            "/g Fire and Rescue visited both flats within ten days",
            "Good practice",
            "Fire and Rescue visited both flats within ten days",
        ),
        (
            'A',
            "/why planned use of accelerant under the only stairs",
            "Reasons",
            "planned use of accelerant under the only stairs",
        ),
        ('A', "/n @jorah to ring by 2 April", "Note", "Jorah Kestlewick to ring by 2 April"),
        (
            'A',
            "/a We'll sort something out with the bins.",
            "Action · no individual yet · no date yet",
            "We'll sort something out with the bins.",
        ),
        ('A', "/a", "Action · no individual yet · no date yet", ""),
        ('A', "/action Housing: bins", "Action · Housing, no individual yet · no date yet", "Bins"),
        ('A', "and/or /a is not at the start", "Note", "and/or /a is not at the start"),
        ('A', "/x is no mark", "Note", "/x is no mark"),
    ]);
}

#[test]
fn a_dash_behind_the_word_of_a_kind_is_its_colon() {
    says(&[
        (
            'A',
            "Action - ring the hostel @petra by 9 April",
            "Action · Petra Underlough, Netherdale Trust · due Thu 9 Apr 2026, 4 working days",
            "Ring the hostel",
        ),
        ('A', "action – ring the hostel", "Action · no individual yet · no date yet", "Ring the hostel"),
        ('A', "Decision — he will be informed", "Decision", "he will be informed"),
        (
            'A',
            "Standing instruction - nobody visits him at home alone",
            "Standing instruction · no individual yet · no date needed",
            "Nobody visits him at home alone",
        ),
    ]);
    assert_eq!(turned("Action - ring the hostel", LineKind::Decision), "/d ring the hostel");
    for typed in [
        "Action 4 – done last week",
        "Action-packed, he called it",
        "Action -ring the hostel",
        "Actions - none",
        "Action -",
        "Decision-making – slow",
        "Risk - unlikely while on clozapine",
        "No action – he was asleep",
        "The standing instruction - kept since May",
        "Action\n- ring the ward\n- visit her @petra by 9 April",
        "Decision\n– he will be informed",
    ] {
        let line = read_in('A', typed);
        assert_eq!((line.kind, line.text.as_str()), (LineKind::Note, typed), "{typed}");
    }
}

#[test]
fn an_action_without_date_or_person_says_what_would_make_it_one() {
    says(&[
        (
            'A',
            "move the bins @plumgarth",
            "Note · no date was understood: with one it is an action; Alt+A makes it one without",
            "move the bins Cressida Plumgarth",
        ),
        (
            'A',
            "move the bins @smith by Friday",
            "Note · nobody here is called “smith”, so it is no action yet",
            "move the bins @smith by Friday",
        ),
        (
            'A',
            "/a move the bins @smith by 9 April",
            "Action · nobody here is called “smith” · due Thu 9 Apr 2026, 4 working days",
            "Move the bins @smith",
        ),
        (
            'A',
            "move the bins by 9 April",
            "Note · nobody owns it: @ and a name make it an action",
            "move the bins by 9 April",
        ),
        (
            'A',
            "/a Fellgate – move the bins by 9 April",
            "Action · Fellgate Homes, no individual yet · due Thu 9 Apr 2026, 4 working days",
            "Move the bins",
        ),
        (
            'A',
            "move the bins @fire by 9 April",
            "Action · Gethin Applerook, Fire and Rescue · due Thu 9 Apr 2026, 4 working days",
            "Move the bins",
        ),
        (
            'A',
            "brief the teams @police by 9 April",
            "Action · DC Tamsin Larkenfell or Sgt Obadiah Wexcombe? · due Thu 9 Apr 2026, 4 working days",
            "Brief the teams @police",
        ),
        (
            'A',
            "Housing – move the bins @jorah +5wd",
            "Action · Jorah Kestlewick, Netherdale Trust, for Housing · due Fri 10 Apr 2026, 5 working days without Good Friday and Easter Monday",
            "Move the bins",
        ),
    ]);
}

#[test]
fn the_next_entry_is_the_information_of_the_agency_whose_turn_it_is() {
    let calendar = Calendar::england_and_wales();
    let room = room('A').with_turn("Probation");
    let day = Day { date: day_of('A'), calendar: &calendar, horizon: None };
    let said = |line: &str| read(line, &room, &day).echo;
    assert_eq!(said("he finished a community order in 2013"), "Information · Probation");
    assert_eq!(said("Police: not known to us"), "Information · Police");
    assert_eq!(said("/n declared on arrival"), "Note · Probation");
    assert_eq!(said("/d not to disclose"), "Decision");
    assert_eq!(
        said("write it up @jorah +2d"),
        "Action · Jorah Kestlewick, Netherdale Trust · due Fri 3 Apr 2026: Good Friday, Thu 2 Apr 2026?"
    );
}

#[test]
fn what_belongs_to_the_sentence_makes_no_action_and_stays() {
    says(&[
        (
            'A',
            "Told @lark he would be gone by Friday, he said",
            "Note",
            "Told DC Tamsin Larkenfell he would be gone by Friday, he said",
        ),
        (
            'A',
            "Ask @lark +5wd about the tapes",
            "Action · DC Tamsin Larkenfell, Police · due Fri 10 Apr 2026, 5 working days without Good Friday and Easter Monday",
            "Ask DC Tamsin Larkenfell about the tapes",
        ),
        (
            'A',
            "@plumgarth will fit the door by 9 April, photos to Jorah",
            "Action · Cressida Plumgarth, Fellgate Homes · due Thu 9 Apr 2026, 4 working days",
            "Fit the door by 9 April, photos to Jorah",
        ),
        (
            'A',
            "Fit the door, send photos to @jorah, @plumgarth by 9 April",
            "Action · Cressida Plumgarth, Fellgate Homes · due Thu 9 Apr 2026, 4 working days",
            "Fit the door, send photos to Jorah Kestlewick",
        ),
        (
            'A',
            "Police: @lark to visit Mrs Peverdale by 2 April",
            "Action · DC Tamsin Larkenfell, Police · due Thu 2 Apr 2026, 1 working day",
            "Visit Mrs Peverdale",
        ),
        (
            'A',
            "visit her @lark and @plumgarth by 2 April",
            "Action · DC Tamsin Larkenfell, Police · due Thu 2 Apr 2026, 1 working day",
            "Visit her with Cressida Plumgarth",
        ),
        (
            'A',
            "confirm it with @lark and @plumgarth by 2 April",
            "Action · DC Tamsin Larkenfell, Police · due Thu 2 Apr 2026, 1 working day",
            "Confirm it with DC Tamsin Larkenfell and Cressida Plumgarth",
        ),
        (
            'A',
            "/a @plumgarth – fit the door by 9 April",
            "Action · Cressida Plumgarth, Fellgate Homes · due Thu 9 Apr 2026, 4 working days",
            "Fit the door",
        ),
        (
            'A',
            "see the plan again @rosalind, to be reviewed at the next MARE",
            "Action · Rosalind Tarnwhistle, Netherdale Trust · to be reviewed at the next MARE · review when?",
            "See the plan again to be reviewed at the next MARE",
        ),
        (
            'A',
            "visit her today @lark",
            "Note · no date was understood: with one it is an action; Alt+A makes it one without",
            "visit her today DC Tamsin Larkenfell",
        ),
        (
            'A',
            "visit her @lark today",
            "Action · DC Tamsin Larkenfell, Police · due Wed 1 Apr 2026, today",
            "Visit her",
        ),
        ('A', "Jorah, Petra: both say yes", "Note", "Jorah, Petra: both say yes"),
    ]);
}

#[test]
fn who_is_invited_and_in_the_room_stands_there_once() {
    let twice = [people(&HERE_A, true), people(&HERE_A, false)].concat();
    let calendar = Calendar::england_and_wales();
    let day = Day { date: day_of('A'), calendar: &calendar, horizon: None };
    let line = read("visit her @lark by 2 April", &Room::new(twice, agencies()), &day);
    assert_eq!(line.echo, "Action · DC Tamsin Larkenfell, Police · due Thu 2 Apr 2026, 1 working day");
}

#[test]
fn who_disagrees_is_named_as_whoever_speaks() {
    let room = room('A').with_chair("Jorah Kestlewick");
    for (typed, named) in [
        ("Plumgarth", "Cressida Plumgarth"),
        ("Cressida", "Cressida Plumgarth"),
        ("@cres", "Cressida Plumgarth"),
        ("the Chair", "Jorah Kestlewick"),
        ("Fellgate Homes", "Fellgate Homes"),
        ("two of the residents", "two of the residents"),
        ("", ""),
    ] {
        assert_eq!(room.whole_name(typed), named);
    }
}

#[test]
fn the_chair_is_called_so_more_often_than_by_name() {
    let calendar = Calendar::england_and_wales();
    let day = Day { date: day_of('A'), calendar: &calendar, horizon: None };
    let chaired = |line: &str| read(line, &room('A').with_chair("Jorah Kestlewick"), &day);
    for line in ["Chair: the plan is realistic", "The Chair: the plan is realistic"] {
        let said = chaired(line);
        assert_eq!(said.speaker.map(|s| s.name).as_deref(), Some("Jorah Kestlewick"), "{line}");
        assert_eq!(said.text, "The plan is realistic", "{line}");
    }
    let asked = chaired("Send the plan round @chair by Friday");
    assert_eq!(asked.owner.map(|o| o.name).as_deref(), Some("Jorah Kestlewick"));
    let nobody = read_in('A', "Chair: the plan is realistic");
    assert_eq!((nobody.speaker, nobody.text.as_str()), (None, "Chair: the plan is realistic"));
    // A chair is furniture too.
    assert_eq!(chaired("A chair was thrown: nobody was hurt").speaker, None);
}
