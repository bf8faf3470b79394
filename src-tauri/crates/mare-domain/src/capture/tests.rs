//! Lines as they are typed while people talk, and what the bar says back. The people are those of the three
//! meetings in `shared/cases`.

use super::*;

mod abbreviations;
mod any_text;
mod bad_input;
mod by;
mod everyone;
mod kinds;
mod lists;
mod names;
mod protects;
mod readers;
mod scripts;
mod silent;
mod spoken;
mod standing;
mod unmarked;

/// Name, role, agency.
type Who = (&'static str, &'static str, &'static str);

const TRUST: &str = "Netherdale Trust";
const COUNCIL: &str = "Netherdale Council";
const FELLGATE: &str = "Fellgate Homes";

const HERE_A: [Who; 12] = [
    ("Rosalind Tarnwhistle", "SPoC", TRUST),
    ("Jorah Kestlewick", "Care Coordinator", TRUST),
    ("Dr Leontine Mayhollow", "specialty doctor", TRUST),
    ("Petra Underlough", "Team Manager", TRUST),
    ("Bronagh Millrace", "minute taker", TRUST),
    ("DC Tamsin Larkenfell", "Public Protection Unit", "Police"),
    ("Sgt Obadiah Wexcombe", "Neighbourhood Policing", "Police"),
    ("Lionel Overtarn", "Senior Probation Officer", "Probation"),
    ("Saffron Dewhollow", "alcohol recovery worker", "Lantern Quay"),
    ("Marcus Thrushgill", "AMHP lead", COUNCIL),
    ("Ingrid Fellowmere", "ALIS clinical lead", TRUST),
    ("Cressida Plumgarth", "Neighbourhood Manager", FELLGATE),
];
const AWAY_A: [Who; 3] = [
    ("Dr Anselm Fairpyke", "Responsible Clinician", TRUST),
    ("Gethin Applerook", "Home fire safety", "Fire and Rescue"),
    ("Dr Wilhelmina Oxbarrow", "GP", "Mill Lane Surgery"),
];
const HERE_B: [Who; 11] = [
    ("Rosalind Tarnwhistle", "SPoC", TRUST),
    ("Dr Marguerite Holmscar", "Responsible Clinician", TRUST),
    ("Tobias Wynterbeck", "Care Coordinator", TRUST),
    ("Ffion Dalesworth", "Team Manager", TRUST),
    ("Gregor Attermire", "Clinical Manager", TRUST),
    ("Kitty Bramblegate", "minute taker", TRUST),
    ("DS Hugh Sallowby", "Public Protection Unit", "Police"),
    ("PC Demelza Roughwater", "domestic abuse officer", "Police"),
    ("Esther Claymoor", "Offender Manager", "Probation"),
    ("Barnabas Thornhollow", "Children's Social Care", COUNCIL),
    ("Juno Ellerthwaite", "IDVA", "Haven Tarn"),
];
const HERE_C: [Who; 11] = [
    ("Rosalind Tarnwhistle", "SPoC", TRUST),
    ("Dr Ptolemy Ashgill", "Responsible Clinician", TRUST),
    ("Wenna Corrybank", "Care Coordinator", TRUST),
    ("Solveig Harthope", "Team Manager", TRUST),
    ("Milo Harepath", "assistant psychologist", TRUST),
    ("Nerys Cloudberry", "minute taker", TRUST),
    ("DC Tamsin Larkenfell", "Public Protection Unit", "Police"),
    ("Constance Harebeck", "Victim Liaison Officer", "Probation"),
    ("Idris Fallgate", "Social Supervisor", COUNCIL),
    ("Rufus Lanternby", "housing options", "Eskbeck Borough Housing"),
    ("Alba Meadowgarth", "Manager, Larch House", "Stepping Fell Care"),
];
/// People who are easily taken for one another.
const ALIKE: [Who; 4] = [
    ("Mark Hepburn", "Housing officer", "Housing"),
    ("Mark Ellery", "Ward manager", TRUST),
    ("Zoë O'Brien-Łęcka", "Advocate", "Lantern Quay"),
    ("Nora Peverdale", "a named adult", ""),
];

fn people(who: &[Who], here: bool) -> Vec<RoomPerson> {
    let person = |(name, role, agency): &Who| RoomPerson {
        uid: (*name).to_owned(),
        name: (*name).to_owned(),
        role: (*role).to_owned(),
        agency: (*agency).to_owned(),
        here,
        protected: *name == "Nora Peverdale",
    };
    who.iter().map(person).collect()
}

fn agencies() -> Vec<RoomAgency> {
    [
        ("Police", "police pol ppu", false),
        ("Probation", "probation prob", false),
        (TRUST, "trust cmhart", true),
        (COUNCIL, "council asc social", false),
        (FELLGATE, "fellgate", false),
        ("Housing", "", false),
        ("Lantern Quay", "lantern", false),
        ("Fire and Rescue", "fire", false),
        ("Mill Lane Surgery", "gp surgery", true),
        ("Haven Tarn", "haven", false),
        ("Stepping Fell Care", "larch", false),
        ("Eskbeck Borough Housing", "eskbeck", false),
    ]
    .into_iter()
    .map(|(name, short, health)| RoomAgency {
        name: name.to_owned(),
        short: short.split_whitespace().map(str::to_owned).collect(),
        health,
    })
    .collect()
}

fn room(letter: char) -> Room {
    let people = match letter {
        'A' => [people(&AWAY_A, false), people(&HERE_A, true)].concat(),
        'B' => people(&HERE_B, true),
        'C' => people(&HERE_C, true),
        _ => people(&ALIKE, true),
    };
    Room::new(people, agencies())
}

/// The day of a meeting: A 1 April 2026, B 23 March 2027, C 13 October 2026, the others Fri 6 November 2026.
fn day_of(letter: char) -> NaiveDate {
    let day = match letter {
        'A' => "2026-04-01",
        'B' => "2027-03-23",
        'C' => "2026-10-13",
        _ => "2026-11-06",
    };
    day.parse().unwrap()
}

fn read_in(letter: char, line: &str) -> Line {
    let calendar = Calendar::england_and_wales();
    read(line, &room(letter), &Day { date: day_of(letter), calendar: &calendar, horizon: None })
}

/// Reads each line of a table and compares what the bar says, and the text where one is given.
fn says(table: &[(char, &str, &str, &str)]) {
    let mut wrong = Vec::new();
    for (letter, typed, echo, text) in table {
        let line = read_in(*letter, typed);
        let text_fits = text.is_empty() || line.text == *text;
        if line.echo != *echo || !text_fits {
            wrong.push(format!("{typed}\n   says  {}\n   wants {echo}\n   text  {}\n", line.echo, line.text));
        }
    }
    assert!(wrong.is_empty(), "{} lines:\n{}", wrong.len(), wrong.join("\n"));
}

fn rules(line: &Line) -> Vec<(&str, &str)> {
    line.problems.iter().map(|p| (p.rule.as_str(), p.field.as_str())).collect()
}
