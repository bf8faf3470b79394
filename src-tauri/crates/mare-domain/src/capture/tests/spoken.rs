//! Dates as they are spoken, at the end, in mid-sentence, and where they are ordinary text. Wed 1 April 2026 is the day of
//! meeting A (Good Friday is the 3rd, Easter Monday the 6th), Fri 6 November 2026 that of X.

use super::*;

fn due(letter: char, line: &str) -> Option<String> {
    let line = read_in(letter, line);
    line.due.filter(|d| d.kind == DueKind::Date && line.kind == LineKind::Action).map(|d| d.date.to_string())
}

const DATES: &[(char, &str, &str)] = &[
    ('A', "by the next working day", "2026-04-02"),
    ('A', "by next working day", "2026-04-02"),
    ('A', "the next working day", "2026-04-02"),
    ('A', "next working day", "2026-04-02"),
    ('A', "within the next working day", "2026-04-02"),
    ('A', "by the following working day", "2026-04-02"),
    ('A', "by the end of the next working day", "2026-04-02"),
    ('X', "by the next working day", "2026-11-09"),
    ('A', "within one working day", "2026-04-02"),
    ('A', "within the next five working days", "2026-04-10"),
    ('A', "within 24 hours", "2026-04-02"),
    ('A', "within 48 hours", "2026-04-03"),
    ('A', "within the next 48 hours", "2026-04-03"),
    ('A', "within four hours", "2026-04-01"),
    ('A', "within 36 hours", "2026-04-02"),
    ('X', "by close of play tomorrow", "2026-11-07"),
    ('X', "by the end of tomorrow", "2026-11-07"),
    ('X', "by close of business on Monday", "2026-11-09"),
    ('X', "by end of play Monday", "2026-11-09"),
    ('X', "by COP Monday", "2026-11-09"),
    ('X', "by the end of Monday", "2026-11-09"),
    ('X', "by lunchtime Monday", "2026-11-09"),
    ('X', "by lunchtime on Monday", "2026-11-09"),
    ('X', "by Monday lunchtime", "2026-11-09"),
    ('X', "by noon tomorrow", "2026-11-07"),
    ('X', "by 12 noon on Monday", "2026-11-09"),
    ('X', "by 5pm Monday", "2026-11-09"),
    ('X', "by 17:00 on Monday", "2026-11-09"),
    ('X', "by Monday at 10.30", "2026-11-09"),
    ('X', "by tomorrow morning", "2026-11-07"),
    ('X', "by first thing Monday", "2026-11-09"),
    ('X', "in a fortnight", "2026-11-20"),
    ('X', "in a fortnight's time", "2026-11-20"),
    ('X', "within a fortnight", "2026-11-20"),
    ('X', "in two weeks' time", "2026-11-20"),
    ('X', "in two weeks’ time", "2026-11-20"),
    ('X', "in two weeks time", "2026-11-20"),
    ('X', "Monday week", "2026-11-16"),
    ('X', "by Monday week", "2026-11-16"),
    ('X', "on Monday week", "2026-11-16"),
    ('X', "a week on Monday", "2026-11-16"),
    ('X', "by a week on Monday", "2026-11-16"),
    ('X', "two weeks on Monday", "2026-11-23"),
    ('X', "a fortnight today", "2026-11-20"),
    ('X', "by tomorrow week", "2026-11-14"),
    ('X', "by the weekend", "2026-11-06"),
    ('A', "by the weekend", "2026-04-02"),
    ('A', "before the weekend", "2026-04-02"),
];

#[test]
fn dates_are_understood_as_they_are_spoken() {
    let mut wrong = Vec::new();
    for (letter, phrase, date) in DATES {
        let who = if *letter == 'A' { "@jorah" } else { "@ellery" };
        let mut chars = phrase.chars();
        let upper: String = chars.next().into_iter().flat_map(char::to_uppercase).chain(chars).collect();
        for typed in [
            format!("ring the ward {who} {phrase}"),
            format!("ring the ward {phrase} {who}"),
            format!("Ring the ward {upper}, {who}."),
            format!("{who} to ring the ward {phrase}"),
            format!("ring the ward {phrase}, and tell the family {who}"),
            format!("ring the ward {phrase} and tell the family {who}"),
            format!("/a ring the ward {phrase}"),
        ] {
            let found = due(*letter, &typed);
            if found.as_deref() != Some(*date) {
                wrong
                    .push(format!("{typed}: {found:?} instead of {date}: {}", read_in(*letter, &typed).echo));
            }
        }
    }
    assert!(wrong.is_empty(), "{} lines:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn what_sounds_like_a_date_is_text_where_nothing_is_to_be_done() {
    for typed in [
        "Police attended the next working day",
        "He was seen the next working day @jorah",
        "Three calls in a fortnight to the ward @jorah",
        "He rang within 24 hours and told @jorah",
        "He is away in a week or two",
        "Rent is paid until Monday week",
        "It was the weekend",
        "The noon medication was missed on Monday",
        "24 hours a day at the flat",
        "One week on clozapine",
        "a week on the ward did him good",
        "Wed week by week to her in 1998",
        "Police attended on Friday",
        "Reported within 24 hours of his release",
    ] {
        let line = read_in('A', typed);
        assert_eq!((line.kind, line.due), (LineKind::Note, None), "{typed}: {}", line.echo);
    }
    // Counted from something else than the meeting.
    for typed in [
        "/a ring the ward within two days of his release",
        "/a see him in two days a week of support",
        "/a tell the ward within 24 hours of any arrest and write it up",
    ] {
        assert_eq!(read_in('A', typed).due, None, "{typed}");
    }
}

#[test]
fn hours_and_times_of_day_stay_in_the_words_and_it_is_said() {
    says(&[
        (
            'A',
            "ring the ward within 24 hours @jorah",
            "Action · Jorah Kestlewick, Netherdale Trust · due Thu 2 Apr 2026, 1 working day; the 24 hours stay in the words",
            "Ring the ward within 24 hours",
        ),
        (
            'X',
            "ring the ward @ellery within 24 hours",
            "Action · Mark Ellery, Netherdale Trust · due Sat 7 Nov 2026: a weekend, Fri 6 Nov 2026?; the 24 hours stay in the words",
            "Ring the ward within 24 hours",
        ),
        (
            'X',
            "ring the ward by lunchtime on Monday @ellery",
            "Action · Mark Ellery, Netherdale Trust · due Mon 9 Nov 2026, 1 working day; the time of day stays in the words",
            "Ring the ward by lunchtime on Monday",
        ),
        (
            'X',
            "ring the ward by the weekend @ellery",
            "Action · Mark Ellery, Netherdale Trust · due Fri 6 Nov 2026, before the weekend",
            "Ring the ward",
        ),
        (
            'X',
            "ring the ward @ellery Monday week",
            "Action · Mark Ellery, Netherdale Trust · due Mon 16 Nov 2026, 6 working days",
            "Ring the ward",
        ),
    ]);
}

#[test]
fn mare_13_3_2_when_it_is_looked_at_again_is_the_review_date() {
    says(&[
        (
            'X',
            "keep the alert on the address @hepburn look at again in four weeks",
            "Action · Mark Hepburn, Housing · review Fri 4 Dec 2026, 4 weeks",
            "Keep the alert on the address",
        ),
        (
            'X',
            "keep the alert on the address @hepburn, review in a month",
            "Action · Mark Hepburn, Housing · review Sun 6 Dec 2026: a weekend, Fri 4 Dec 2026?",
            "Keep the alert on the address",
        ),
        (
            'X',
            "keep the alert on the address and look at it again in four weeks @hepburn",
            "Action · Mark Hepburn, Housing · review Fri 4 Dec 2026, 4 weeks",
            "Keep the alert on the address",
        ),
        (
            'X',
            "keep the alert on the address, to be reviewed on 4 December @hepburn",
            "Action · Mark Hepburn, Housing · review Fri 4 Dec 2026, 20 working days",
            "Keep the alert on the address",
        ),
        (
            'X',
            "keep the alert on the address before discharge, review by 4 December @hepburn",
            "Action · Mark Hepburn, Housing · before discharge · review Fri 4 Dec 2026, 20 working days",
            "Keep the alert on the address before discharge",
        ),
        // Beside another date it is written out: an action has one date.
        (
            'X',
            "fit the door @hepburn by Friday, look at again in four weeks",
            "Action · Mark Hepburn, Housing · due Fri 13 Nov 2026, 5 working days · review Fri 4 Dec 2026",
            "Fit the door (review Fri 4 Dec 2026)",
        ),
        (
            'X',
            "fit the door, review in four weeks, by Friday @hepburn",
            "Action · Mark Hepburn, Housing · due Fri 13 Nov 2026, 5 working days · review Fri 4 Dec 2026",
            "Fit the door, (review Fri 4 Dec 2026)",
        ),
        (
            'X',
            "fit the door @hepburn +5wd review +4w",
            "Action · Mark Hepburn, Housing · due Fri 13 Nov 2026, 5 working days · review Fri 4 Dec 2026",
            "Fit the door (review Fri 4 Dec 2026)",
        ),
        (
            'X',
            "no lone visits @ellery, standing instruction, to be reviewed in four weeks",
            "Standing instruction · Mark Ellery, Netherdale Trust · no date needed · review Fri 4 Dec 2026",
            "No lone visits (review Fri 4 Dec 2026)",
        ),
        // The deed itself is a review: then it is by when.
        (
            'X',
            "review the safety plan in four weeks @ellery",
            "Action · Mark Ellery, Netherdale Trust · due Fri 4 Dec 2026, 4 weeks",
            "Review the safety plan",
        ),
        (
            'X',
            "Safety plan to be reviewed by 4 December @ellery",
            "Action · Mark Ellery, Netherdale Trust · due Fri 4 Dec 2026, 20 working days",
            "Safety plan to be reviewed",
        ),
        (
            'X',
            "/a review in four weeks @ellery",
            "Action · Mark Ellery, Netherdale Trust · due Fri 4 Dec 2026, 4 weeks",
            "Review",
        ),
        (
            'X',
            "/s no lone visits @ellery by Friday",
            "Standing instruction · Mark Ellery, Netherdale Trust · a standing instruction has no date: it stays in the words",
            "No lone visits by Friday",
        ),
    ]);
}
