//! Dates behind "by" with the words that go with them: a day of a week, a week, the middle of a month, "at the latest",
//! "please", "and". What stands in the text afterwards is a whole sentence. Wed 1 April 2026 is the day of meeting A.

use super::*;

#[test]
fn mare_13_3_2_a_week_and_the_middle_of_a_month_have_their_day_and_it_is_said() {
    for (letter, phrase, due) in [
        ('A', "by Thursday next week", "due Thu 9 Apr 2026, 4 working days"),
        ('A', "by Thursday of next week", "due Thu 9 Apr 2026, 4 working days"),
        ('A', "by Thursday in next week", "due Thu 9 Apr 2026, 4 working days"),
        ('A', "by next week Thursday", "due Thu 9 Apr 2026, 4 working days"),
        ('A', "by next week on Thursday", "due Thu 9 Apr 2026, 4 working days"),
        ('A', "by Thursday this week", "due Thu 2 Apr 2026, 1 working day"),
        ('A', "by Monday this week", "due Mon 30 Mar 2026: it has passed"),
        ('A', "by Thursday the week after next", "due Thu 16 Apr 2026, 9 working days"),
        ('A', "by next week", "due Fri 10 Apr 2026, end of next week"),
        ('A', "by this week", "due Thu 2 Apr 2026, end of the week"),
        ('A', "by the week after next", "due Fri 17 Apr 2026, end of the week after next"),
        ('A', "by next month", "due Fri 29 May 2026, last working day of next month"),
        ('A', "before next week", "due Thu 2 Apr 2026, end of the week"),
        ('A', "before next month", "due Thu 30 Apr 2026, last working day of the month"),
        ('A', "by mid April", "due Wed 15 Apr 2026, middle of April"),
        ('A', "by mid-April", "due Wed 15 Apr 2026, middle of April"),
        ('A', "by the middle of April", "due Wed 15 Apr 2026, middle of April"),
        ('A', "by the middle of the month", "due Wed 15 Apr 2026, middle of April"),
        ('X', "by mid January", "due Fri 15 Jan 2027, middle of January"),
        ('X', "by mid November", "due Fri 13 Nov 2026, last working day before 15 November"),
        ('X', "by mid November 2027", "due Mon 15 Nov 2027, middle of November"),
        ('X', "by mid October", "due Thu 15 Oct 2026: it has passed"),
        ('X', "by next week", "due Fri 13 Nov 2026, end of next week"),
        ('X', "by Friday next week", "due Fri 13 Nov 2026, 5 working days"),
        ('X', "review next week", "review Fri 13 Nov 2026, end of next week"),
        ('X', "review in mid December", "review Tue 15 Dec 2026, middle of December"),
        ('X', "until reviewed on 9 November", "review Mon 9 Nov 2026, 1 working day"),
    ] {
        let who = if letter == 'A' { "@jorah" } else { "@ellery" };
        for typed in [
            format!("ring the ward {who} {phrase}"),
            format!("ring the ward {phrase} {who}"),
            format!("Ring the ward {phrase}, {who}."),
        ] {
            let line = read_in(letter, &typed);
            assert!(line.echo.ends_with(due), "{typed}: {}", line.echo);
            assert_eq!(line.text, "Ring the ward", "{typed}");
        }
        if phrase.starts_with("by") {
            let line = read_in(letter, &format!("ring the ward {phrase} and tell the family {who}"));
            assert!(line.echo.ends_with(due), "{phrase}: {}", line.echo);
        }
    }
    says(&[
        (
            'A',
            "ring the ward by noon on Thursday next week @jorah",
            "Action · Jorah Kestlewick, Netherdale Trust · due Thu 9 Apr 2026, 4 working days; the time of day stays in the words",
            "Ring the ward by noon on Thursday next week",
        ),
        (
            'A',
            "ring the ward @jorah next week",
            "Action · Jorah Kestlewick, Netherdale Trust · due Fri 10 Apr 2026, end of next week",
            "Ring the ward",
        ),
    ]);
}

#[test]
fn a_time_of_day_is_no_middle_and_what_is_to_be_reviewed_stays_in_the_words() {
    let line = read_in('A', "Photographs @jorah midday tomorrow");
    assert_eq!((line.kind, line.due.is_some()), (LineKind::Action, true), "{}", line.echo);
    for typed in ["Review next week @jorah", "Review it next week @jorah", "Review mid April @jorah"] {
        let line = read_in('A', typed);
        assert!(line.text.starts_with("Review"), "{typed}: {:?} {}", line.text, line.echo);
    }
    // Which of the two is asked for by leaving both where they stand.
    let line = read_in('A', "Ring the ward by 9 April or by 16 April @jorah");
    assert!(line.text.contains("9 April or"), "{}", line.text);
}

#[test]
fn the_words_that_go_with_a_date_go_with_it() {
    for typed in [
        "ring the ward @jorah by 9 April at the latest",
        "ring the ward by 9 April at the latest @jorah",
        "ring the ward @jorah at the latest by 9 April",
        "ring the ward @jorah by 9 April latest",
        "ring the ward @jorah by Thursday next week at the very latest, please.",
        "ring the ward @jorah by 9 April please",
        "ring the ward @jorah by 9 April, please",
        "ring the ward by 9 April please @jorah",
        "ring the ward by 9 April @jorah please",
        "ring the ward @jorah +4wd please",
        "ring the ward @jorah and by 9 April",
        "ring the ward and by 9 April at the latest @jorah",
        "By 9 April please @jorah ring the ward",
        "By 9 April at the latest, @jorah ring the ward",
    ] {
        let line = read_in('A', typed);
        assert_eq!(line.owner.map(|o| o.name).as_deref(), Some("Jorah Kestlewick"), "{typed}");
        let due = line.due.map(|d| d.date.to_string());
        assert_eq!(due.as_deref(), Some("2026-04-09"), "{typed}: {}", line.echo);
        let text = line.text.trim_start_matches([',', ' ']).replace("Jorah Kestlewick ", "");
        assert_eq!(text.to_lowercase(), "ring the ward", "{typed}: {}", line.text);
    }
    for (typed, text) in [
        ("ring the ward @jorah ASAP and by 9 April", "Ring the ward ASAP"),
        ("ring the ward ASAP and by 9 April @jorah", "Ring the ward ASAP"),
        ("ring the ward ASAP, and by 9 April at the latest @jorah", "Ring the ward ASAP"),
        ("ring the ward ASAP but no later than 9 April @jorah", "Ring the ward ASAP"),
        ("ring the ward as soon as possible and +4wd @jorah", "Ring the ward as soon as possible"),
        ("ring the ward ASAP and by noon on 9 April @jorah", "Ring the ward ASAP and by noon on 9 April"),
        ("ring the ward Monday week @jorah", "Ring the ward"),
        ("ring the ward on Monday week @jorah", "Ring the ward"),
    ] {
        assert_eq!(read_in('A', typed).text, text, "{typed}");
    }
}

#[test]
fn no_sentence_becomes_an_action_by_them_and_what_is_not_clear_is_asked_for() {
    for behind in ["straight away", "at once", "immediately", "for now"] {
        let typed = format!("He must be out by Friday, so housing rang @cressida {behind}");
        let line = read_in('A', &typed);
        let named = typed.replace("@cressida", "Cressida Plumgarth");
        assert_eq!((line.kind, line.text), (LineKind::Note, named), "{}", line.echo);
    }
    for typed in [
        "He said he would be there by next week",
        "He will be gone by Thursday next week",
        "The rent is late by mid April",
        "Result due by mid-April at the latest",
        "Please, he said, by Friday",
        "Seen on Thursday next week",
        "He sees @jorah next week",
        "Next week he moves",
        "ASAP, he said",
    ] {
        let line = read_in('A', typed);
        assert_eq!(line.kind, LineKind::Note, "{typed}: {}", line.echo);
        assert_eq!(line.text, typed.replace("@jorah", "Jorah Kestlewick"), "{typed}");
    }
    assert_eq!(read_in('A', "He said he would be there by next week").echo, "Note");
    for phrase in ["by Friday after next", "by early April", "by late April", "by Friday next month"] {
        for typed in [format!("ring the ward @jorah {phrase}"), format!("ring the ward {phrase} @jorah")] {
            assert_eq!(
                read_in('A', &typed).echo,
                "Note · no date was understood: with one it is an action; Alt+A makes it one without",
                "{typed}"
            );
        }
    }
    // How soon is no date, and "please" behind a comma may begin what is asked for.
    for (typed, text) in [
        ("photographs @jorah ASAP", "photographs Jorah Kestlewick ASAP"),
        ("/a ring the ward @jorah ASAP", "Ring the ward ASAP"),
        ("/a ring the ward @jorah as soon as possible", "Ring the ward as soon as possible"),
        ("send the latest by 9 April @jorah", "Send the latest"),
    ] {
        assert_eq!(read_in('A', typed).text, text, "{typed}");
    }
    assert!(read_in('A', "photographs @jorah ASAP").echo.contains("no date was understood"));
    assert_eq!(read_in('A', "Told @jorah ASAP").echo, "Note");
}
