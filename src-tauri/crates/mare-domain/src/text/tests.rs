//! What is kept of typed text, how dates are read, and who counts as an individual.

use super::*;
use proptest::prelude::*;

fn date(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

#[test]
fn every_kind_of_line_end_becomes_a_line_feed() {
    assert_eq!(normalise("a\r\nb\rc\nd\u{b}e\u{c}f\u{2028}g\u{2029}h\u{85}i"), "a\nb\nc\nd\ne\nf\ng\nh\ni");
    assert_eq!(normalise("\r\r\n\n"), "\n\n\n");
}

#[test]
fn what_nobody_can_see_goes_and_what_somebody_meant_stays() {
    assert_eq!(
        normalise("a\0b\u{7}c\u{1b}[31m\u{202e}d\u{2066}e\u{2069}\u{feff}\u{e000}\u{f8ff}f\u{fffe}"),
        "abc[31mdef"
    );
    assert_eq!(normalise("tab\there"), "tab\there");
    for kept in [
        "مرحبا بالعالم",
        "שלום\u{200f}",
        "👩‍👩‍👧‍👦 🏴󠁧󠁢󠁥󠁮󠁧󠁿",
        "می\u{200c}خواهم",
        "<b>=1+1</b> ⟦p:018f⟧",
        "東京",
        "naïve",
        "“quoted” – 5 °C",
    ] {
        assert_eq!(normalise(kept), kept);
    }
}

#[test]
fn letters_are_composed() {
    assert_eq!(normalise("e\u{301}"), "é");
    assert_eq!(normalise("e\u{202e}\u{301}"), "é");
}

#[test]
fn dates_and_times_read_as_people_write_them() {
    assert_eq!(date_in_words(date("2026-04-01")), "Wed 1 Apr 2026");
    assert_eq!(long_date(date("2026-04-01")), "1 April 2026");
    assert_eq!(time_in_words(NaiveTime::from_hms_opt(9, 5, 59).unwrap()), "09:05");
}

#[test]
fn dates_are_read_in_the_ways_people_write_them() {
    for typed in [
        "31/3/2026",
        "31/03/2026",
        " 31.3.2026 ",
        "31-03-2026",
        "2026-03-31",
        "31 March 2026",
        "31 Mar 2026",
        "31st march 2026",
        "Tue 31 March 2026",
        "Tuesday, 31 March 2026",
        "31 MARCH, 2026",
    ] {
        assert_eq!(parse_date(typed), Ok(date("2026-03-31")), "{typed}");
    }
    assert_eq!(parse_date("1 Sept 2026"), Ok(date("2026-09-01")));
    assert_eq!(parse_date("29/02/2028"), Ok(date("2028-02-29")));
}

#[test]
fn a_date_that_is_none_is_refused_with_a_sentence() {
    for (typed, says) in [
        ("31/02/2026", "There is no 31 February 2026; the month has 28 days."),
        ("29/2/2026", "There is no 29 February 2026; the month has 28 days."),
        ("0/1/2026", "There is no 0 January 2026; the month has 31 days."),
        ("3/31/2026", "There is no month 31; write the day first, such as 31/3/2026."),
        ("31/3/26", "The year 26 is not clear; write it with four digits, such as 2026."),
        ("1/3/20226", "The year 20226 is not clear; write it with four digits, such as 2026."),
        ("20226-03-01", "The year 20226 is not clear; write it with four digits, such as 2026."),
        ("1/3/0001", "The year 0001 is out of reach; give a year from 1850 to 2199."),
        ("", "Give a date, such as 31/3/2026."),
        ("next week", "“next week” is not a date; write it as 31/3/2026 or 31 March 2026."),
        ("x/3/2026", "“x/3/2026” is not a date; write it as 31/3/2026 or 31 March 2026."),
        ("99999999999/3/2026", "The year 99999999999 is not clear; write it with four digits, such as 2026."),
    ] {
        assert_eq!(parse_date(typed), Err(says.to_owned()), "{typed}");
    }
}

const AGENCIES: [&str; 7] = [
    "Fellgate Homes",
    "Netherdale Trust",
    "Netherdale Council",
    "Police",
    "Probation",
    "Netherdale Fire and Rescue",
    "Hill House",
];

#[test]
fn mare_13_3_1_agencies_roles_and_all_are_no_individuals() {
    for owner in [
        "",
        "  ",
        "-",
        "?",
        "All",
        "ALL",
        "all agencies",
        "All attendees",
        "Everyone present",
        "RC",
        "rc",
        "CC",
        "TM",
        "RC/CC",
        "RC and CC",
        "R C / Care Coordinator",
        "R.C.",
        "Police",
        "the Police",
        "Police PPU",
        "Police & Probation",
        "Police/Probation/Care Coordinator/Ward Manager/ALIS Team",
        "Care Coordinator",
        "Care Co-ordinator",
        "Ward staff",
        "ward manager",
        "Ward Staff/ALIS Team",
        "RC/Care Coordinator (possibly Chair)/ALIS Team",
        "Chair",
        "Chair/Meeting",
        "Meeting attendees",
        "SPoC",
        "line manager",
        "Fellgate Homes",
        "fellgate homes",
        "Fellgate Homes staff",
        "Fellgate Homes, Police",
        "Netherdale Trust's RC",
        "Netherdale Fire and Rescue",
        "Hill House",
        "Duty social worker",
        "Adult Social Care",
        "Children's Services",
        "Children’s Services",
        "GP",
        "The GP surgery",
        "Harrowfell CMHART",
        "Eskbeck Borough Council",
        "TBC",
        "n/a",
        "N/A",
        "not known",
        "A&E",
        "Dr",
        "Sgt",
        "12345",
        "consultant psychiatrist",
        "Named nurse",
        "Neighbourhood Policing Team",
        "Admin",
    ] {
        assert!(is_only_an_agency_or_role(owner, &AGENCIES), "{owner:?} names nobody");
    }
}

#[test]
fn mare_13_3_1_a_name_is_an_individual_whatever_stands_beside_it() {
    for owner in [
        "DC Tamsin Larkenfell",
        "Sgt Obadiah Wexcombe",
        "Cressida Plumgarth",
        "Dr Anselm Fairpyke",
        "Jorah Kestlewick",
        "Rosalind Tarnwhistle (SPoC)",
        "Cressida Plumgarth, Fellgate Homes",
        "Police – DC Larkenfell",
        "Police: Larkenfell",
        "Sarah Ward",
        "Mr Ward",
        "S. Ward",
        "S. M. Ward",
        "J. K.",
        "Dr A. Head",
        "Nurse West",
        "Fellgate",
        "Plumgarth",
        "Jorah Kestlewick Harrowfell CMHART",
        "Saffron Dewhollow and the RC",
        "Siobhán O'Neill",
        "Nguyễn Văn An",
        "محمد",
        "李雷",
        "JK",
        "Smith-Jones",
        "RC (Dr Fairpyke)",
        "Bronagh Millrace, Team secretary",
    ] {
        assert!(!is_only_an_agency_or_role(owner, &AGENCIES), "{owner:?} names somebody");
    }
}

#[test]
fn every_owner_the_library_prints_is_no_individual() {
    for action in &crate::pack::PolicyPack::cumbria_2017().library {
        assert!(is_only_an_agency_or_role(&action.owners.join("/"), &[]), "{}", action.no);
        for owner in &action.owners {
            assert!(is_only_an_agency_or_role(owner, &[]), "{owner}");
        }
    }
}

proptest! {
    #[test]
    fn normalising_twice_is_normalising_once(text in any::<String>()) {
        let once = normalise(&text);
        prop_assert_eq!(normalise(&once), once);
    }

    #[test]
    fn normalised_text_has_no_control_characters(text in any::<String>()) {
        prop_assert!(normalise(&text).chars().all(|c| c == '\n' || c == '\t' || !c.is_control()));
    }

    #[test]
    fn letters_and_digits_are_never_lost(text in "[a-zA-Z0-9 .,;:!?'\n\t£–]*") {
        prop_assert_eq!(normalise(&text), text);
    }

    #[test]
    fn every_way_of_writing_a_date_reads_back(days in 0_i64..100_000) {
        let day = date("1900-01-01") + chrono::Days::new(days.unsigned_abs());
        for typed in [date_in_words(day), long_date(day), day.to_string(), day.format("%-d/%-m/%Y").to_string(), day.format("%d.%m.%Y").to_string()] {
            prop_assert_eq!(parse_date(&typed), Ok(day));
        }
    }

    #[test]
    fn reading_a_date_never_panics(typed in any::<String>()) {
        let _ = parse_date(&typed);
    }

    #[test]
    fn an_agency_is_never_an_individual(agency in "[A-Za-z]{2,12}( [A-Za-z]{2,12}){0,3}") {
        prop_assert!(is_only_an_agency_or_role(&agency, &[agency.as_str()]));
        prop_assert!(is_only_an_agency_or_role(&agency.to_uppercase(), &[agency.as_str()]));
    }

    #[test]
    fn judging_an_owner_never_panics(owner in any::<String>(), agency in any::<String>()) {
        let _ = is_only_an_agency_or_role(&owner, &[agency.as_str()]);
    }
}
