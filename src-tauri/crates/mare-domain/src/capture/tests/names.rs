//! Names of several words behind one `@`: a whole name, a title and a surname, an agency. Whatever is the name of nobody
//! stays a word of the sentence.

use super::*;

fn owner_and_text(letter: char, typed: &str) -> (Option<String>, String) {
    let line = read_in(letter, typed);
    (line.owner.map(|o| o.name), line.text)
}

#[test]
fn mare_13_3_1_a_whole_name_behind_one_mark_is_one_name() {
    for (letter, typed, owner, text) in [
        ('A', "@Jorah Kestlewick ring her by Friday", "Jorah Kestlewick", "Ring her"),
        ('A', "@jorah kestlewick to ring her by 9 April", "Jorah Kestlewick", "Ring her"),
        ('A', "Ring her @Jorah Kestlewick by 9 April", "Jorah Kestlewick", "Ring her"),
        ('A', "Ring her by 9 April, @Jorah Kestlewick.", "Jorah Kestlewick", "Ring her"),
        ('A', "Ring her (@Jorah Kestlewick) today", "Jorah Kestlewick", "Ring her"),
        ('A', "Ring her @Jorah  Kestlewick today", "Jorah Kestlewick", "Ring her"),
        ('A', "Ring her @jorah kestlewick the next working day", "Jorah Kestlewick", "Ring her"),
        (
            'A',
            "Visit her @Jorah Kestlewick and @Cressida Plumgarth by 9 April",
            "Jorah Kestlewick",
            "Visit her with Cressida Plumgarth",
        ),
        (
            'A',
            "Send @Cressida Plumgarth's letter to the ward @Jorah Kestlewick by 9 April",
            "Jorah Kestlewick",
            "Send Cressida Plumgarth's letter to the ward",
        ),
        ('A', "Fit a door @Fellgate Homes by 9 April", "Cressida Plumgarth", "Fit a door"),
        ('A', "@Fire and Rescue to see the flat by 9 April", "Gethin Applerook", "See the flat"),
        ('X', "Ring the ward @Mark Ellery +5wd", "Mark Ellery", "Ring the ward"),
        ('X', "Ring the ward @Zoë O’Brien-Łęcka +5wd", "Zoë O'Brien-Łęcka", "Ring the ward"),
        ('X', "Ring the ward @zoe o'brien +5wd", "Zoë O'Brien-Łęcka", "Ring the ward"),
    ] {
        assert_eq!(owner_and_text(letter, typed), (Some(owner.to_owned()), text.to_owned()), "{typed}");
    }
    let line = read_in('A', "No lone visits @Petra Underlough, standing instruction until the case closes");
    assert_eq!(
        line.echo,
        "Standing instruction · Petra Underlough, Netherdale Trust · until the case closes · no date needed"
    );
    let typed = "Ring her @Jorah Kestlewick by 9 April";
    let spans: Vec<&str> =
        read_in('A', typed).spans.iter().map(|s| typed.get(s.from..s.to).unwrap()).collect();
    assert_eq!(spans, ["@Jorah Kestlewick", "by 9 April"]);
    let line = read_in('A', "@Jorah Kestlewick: the ward agrees");
    assert_eq!(line.echo, "Information · Jorah Kestlewick, Netherdale Trust");
}

#[test]
fn what_is_the_name_of_nobody_stays_a_word() {
    for (letter, typed, owner, text) in [
        (
            'A',
            "Ring her @Jorah, Kestlewick knows, by 9 April",
            Some("Jorah Kestlewick"),
            "Ring her Jorah Kestlewick, Kestlewick knows",
        ),
        (
            'A',
            "Ring her @Jorah. Kestlewick knows, by 9 April",
            Some("Jorah Kestlewick"),
            "Ring her Jorah Kestlewick. Kestlewick knows",
        ),
        ('A', "@Jorah Kest ring her by 9 April", Some("Jorah Kestlewick"), "Kest ring her"),
        ('A', "@jorah ring her by 9 April", Some("Jorah Kestlewick"), "Ring her"),
        ('X', "@ellery Mark the door by 9 November", Some("Mark Ellery"), "Mark the door"),
        ('X', "@mark he said by 9 November", None, ""),
    ] {
        let found = owner_and_text(letter, typed);
        assert_eq!(found.0.as_deref(), owner, "{typed}");
        assert!(text.is_empty() || found.1 == text, "{typed}: {}", found.1);
    }
    // A surname that is a word as well is one where it is written as a name.
    let ward = [("Mark Ward", "Ward manager", TRUST), ("Sarah Lock", "Warden", "Housing")];
    let calendar = Calendar::england_and_wales();
    let day = Day { date: day_of('X'), calendar: &calendar, horizon: None };
    let said = |line: &str| {
        let line = read(line, &Room::new(people(&ward, true), agencies()), &day);
        (line.owner.map(|o| o.name).unwrap_or_default(), line.text)
    };
    let of = |name: &str, text: &str| (name.to_owned(), text.to_owned());
    assert_eq!(said("@mark ward round is seen to +5wd"), of("Mark Ward", "Ward round is seen to"));
    assert_eq!(said("@Mark Ward to see to the round +5wd"), of("Mark Ward", "See to the round"));
    assert_eq!(said("@sarah lock the bin store +5wd"), of("Sarah Lock", "Lock the bin store"));
    // No sentence becomes an action by it, and a protected person stays a reference.
    for typed in ["Told @Jorah Kestlewick he would be gone", "@Jorah Kestlewick saw him on the stairs"] {
        let line = read_in('A', typed);
        assert_eq!((line.echo.as_str(), line.text), ("Note", typed.replace('@', "")), "{typed}");
    }
    let line = read_in('X', "tell @Nora Peverdale what to do @ellery by 9 November");
    assert_eq!(line.text, "Tell ⟦p:Nora Peverdale⟧ what to do");
}

#[test]
fn mare_13_3_1_a_title_and_a_surname_are_one_name() {
    for (letter, typed, owner, text) in [
        ('A', "@DC Larkenfell visit her by 9 April", "DC Tamsin Larkenfell", "Visit her"),
        ('A', "@DC Larkenfell to visit her by 9 April", "DC Tamsin Larkenfell", "Visit her"),
        ('A', "visit her @dc larkenfell by 9 April", "DC Tamsin Larkenfell", "Visit her"),
        ('A', "visit her by 9 April @DC Tamsin Larkenfell.", "DC Tamsin Larkenfell", "Visit her"),
        ('A', "write the plan @Dr. Mayhollow by 9 April", "Dr Leontine Mayhollow", "Write the plan"),
        ('A', "write the plan @Dr Mayhollow today", "Dr Leontine Mayhollow", "Write the plan"),
        ('A', "brief the team @Sgt Wexcombe by 9 April", "Sgt Obadiah Wexcombe", "Brief the team"),
        // Another title, or one where the list has none, means the one who is called so.
        ('A', "visit her @DS Larkenfell by 9 April", "DC Tamsin Larkenfell", "Visit her"),
        ('A', "fit a door @Mrs Plumgarth by 9 April", "Cressida Plumgarth", "Fit a door"),
        ('A', "fit a door @Miss Plumgarth, by 9 April", "Cressida Plumgarth", "Fit a door"),
        ('X', "ring the ward @Mr Ellery +5wd", "Mark Ellery", "Ring the ward"),
        ('X', "ring the ward @Ms O'Brien +5wd", "Zoë O'Brien-Łęcka", "Ring the ward"),
        ('B', "give a summary @PC Roughwater by 30 March", "PC Demelza Roughwater", "Give a summary"),
    ] {
        assert_eq!(owner_and_text(letter, typed), (Some(owner.to_owned()), text.to_owned()), "{typed}");
    }
    let speaker = read_in('A', "@DC Larkenfell: the film is good");
    assert_eq!(speaker.echo, "Information · DC Tamsin Larkenfell, Police");
}

#[test]
fn mare_13_3_1_a_title_and_a_surname_of_two_or_of_nobody_say_so() {
    let alike =
        [("DC Ann Penhallow", "PPU", "Police"), ("Dr Ben Penhallow", "GP", TRUST), ("Drew Aske", "", TRUST)];
    let calendar = Calendar::england_and_wales();
    let day = Day { date: day_of('X'), calendar: &calendar, horizon: None };
    let said = |line: &str| read(line, &Room::new(people(&alike, true), agencies()), &day).echo;
    assert!(said("visit her @Dr Penhallow +5wd").contains("Dr Ben Penhallow, Netherdale Trust"));
    assert!(said("visit her @DC Penhallow +5wd").contains("DC Ann Penhallow, Police"));
    assert!(said("visit her @Insp Penhallow +5wd").contains("DC Ann Penhallow or Dr Ben Penhallow?"));
    assert!(said("visit her @Mrs Penhallow +5wd").contains("DC Ann Penhallow or Dr Ben Penhallow?"));
    let untitled = [("DC Ann Penhallow", "PPU", "Police"), ("Ben Penhallow", "GP", TRUST)];
    let room = Room::new(people(&untitled, true), agencies());
    assert!(
        read("visit her @Mrs Penhallow +5wd", &room, &day)
            .echo
            .contains("DC Ann Penhallow or Ben Penhallow?")
    );
    // The full stop of a title ends no names of an action.
    let line =
        read("/a @Dr. Penhallow to write the plan +5wd", &Room::new(people(&alike, true), agencies()), &day);
    assert_eq!(line.text, "Write the plan");
    assert!(line.echo.contains("Dr Ben Penhallow"), "{}", line.echo);
    // "@Dr" begins Drew, and means nobody of that name.
    assert_eq!(
        said("visit her @Dr Smith +5wd"),
        "Note · nobody here is called “Dr Smith”, so it is no action yet"
    );
    assert_eq!(
        said("/a visit her @Dr Smith +5wd"),
        "Action · nobody here is called “Dr Smith” · due Fri 13 Nov 2026, 5 working days"
    );
    // A title is taken before any other: somebody protected is not taken for somebody of the same surname.
    let line = read_in('X', "tell @Mrs Peverdale what to do @ellery by 9 November");
    assert_eq!(line.text, "Tell ⟦p:Nora Peverdale⟧ what to do");
}
