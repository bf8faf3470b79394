//! The vectors of the working-day page, of the requirements §1 and of the national guidance §35, and what holds
//! for every date.

use super::*;
use proptest::prelude::*;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn plain() -> Calendar {
    Calendar::england_and_wales()
}

fn due(from: &str, n: i32) -> String {
    plain().add_working_days(day(from), n).due.format("%a %Y-%m-%d").to_string()
}

#[test]
fn vectors_of_the_working_day_page() {
    for (from, n, to) in [
        ("2026-04-02", 5, "Mon 2026-04-13"),
        ("2026-12-23", 3, "Wed 2026-12-30"),
        ("2026-12-24", 5, "Tue 2027-01-05"),
        ("2027-12-24", 5, "Wed 2028-01-05"),
        ("2027-12-24", 10, "Wed 2028-01-12"),
        ("2025-04-16", 2, "Tue 2025-04-22"),
        ("2028-04-13", 5, "Mon 2028-04-24"),
        ("2026-08-28", 1, "Tue 2026-09-01"),
        ("2025-12-19", 10, "Wed 2026-01-07"),
        ("2026-05-09", 3, "Wed 2026-05-13"),
        ("2027-03-25", 1, "Tue 2027-03-30"),
        ("2029-12-21", 5, "Wed 2030-01-02"),
        ("2027-01-04", -5, "Wed 2026-12-23"),
        ("2026-04-07", -3, "Tue 2026-03-31"),
    ] {
        assert_eq!(due(from, n), to, "{from} {n:+}");
    }
}

#[test]
fn vectors_of_the_requirements() {
    for (from, n, to) in [
        ("2026-04-02", 5, "Mon 2026-04-13"),
        ("2026-12-18", 20, "Wed 2027-01-20"),
        ("2026-03-02", 20, "Mon 2026-03-30"),
        ("2026-05-02", 5, "Mon 2026-05-11"),
        ("2026-08-26", 10, "Thu 2026-09-10"),
    ] {
        assert_eq!(due(from, n), to, "{from} {n:+}");
    }
}

#[test]
fn vectors_of_the_national_guidance() {
    for (from, n, to) in [
        ("2026-03-25", 10, "Fri 2026-04-10"),
        ("2026-03-25", 5, "Wed 2026-04-01"),
        ("2026-04-02", 3, "Thu 2026-04-09"),
        ("2026-05-20", -2, "Mon 2026-05-18"),
        ("2026-04-07", -2, "Wed 2026-04-01"),
        ("2026-05-18", 5, "Tue 2026-05-26"),
        ("2026-07-13", 10, "Mon 2026-07-27"),
    ] {
        assert_eq!(due(from, n), to, "{from} {n:+}");
    }
    for (months, to) in [(-6, "2026-02-28"), (-8, "2025-12-31"), (-15, "2025-05-31"), (-18, "2025-02-28")] {
        assert_eq!(plain().add_months(day("2026-08-31"), months), day(to));
    }
    // Reviews are counted in weeks and eligibility windows in days: the same calendar, no holidays.
    assert_eq!(day("2026-03-25") + Days::new(8 * 7), day("2026-05-20"));
    assert_eq!(day("2026-03-25") + Days::new(16 * 7), day("2026-07-15"));
    assert_eq!(day("2026-05-20") - Days::new(14), day("2026-05-06"));
    assert_eq!(day("2026-02-10") - Days::new(28), day("2026-01-13"));
    assert_eq!(plain().add_months(day("2008-09-15"), 12 * 17 + 6), day("2026-03-15"));
}

#[test]
fn working_days_of_each_year() {
    for (year, days) in
        [(2024, 254), (2025, 253), (2026, 253), (2027, 253), (2028, 252), (2029, 253), (2030, 253)]
    {
        assert_eq!(plain().working_days_in(year), days, "{year}");
    }
}

#[test]
fn the_table_of_each_year_is_the_one_of_the_page() {
    let days = |year: i32| -> Vec<String> {
        holiday::of_year(year).into_iter().map(|(d, _)| d.format("%-d %b").to_string()).collect()
    };
    assert_eq!(days(2024), ["1 Jan", "29 Mar", "1 Apr", "6 May", "27 May", "26 Aug", "25 Dec", "26 Dec"]);
    assert_eq!(days(2025), ["1 Jan", "18 Apr", "21 Apr", "5 May", "26 May", "25 Aug", "25 Dec", "26 Dec"]);
    assert_eq!(days(2026), ["1 Jan", "3 Apr", "6 Apr", "4 May", "25 May", "31 Aug", "25 Dec", "28 Dec"]);
    assert_eq!(days(2027), ["1 Jan", "26 Mar", "29 Mar", "3 May", "31 May", "30 Aug", "27 Dec", "28 Dec"]);
    assert_eq!(days(2028), ["3 Jan", "14 Apr", "17 Apr", "1 May", "29 May", "28 Aug", "25 Dec", "26 Dec"]);
    assert_eq!(days(2029), ["1 Jan", "30 Mar", "2 Apr", "7 May", "28 May", "27 Aug", "25 Dec", "26 Dec"]);
    assert_eq!(days(2030), ["1 Jan", "19 Apr", "22 Apr", "6 May", "27 May", "26 Aug", "25 Dec", "26 Dec"]);
}

/// What a rule cannot know: days moved or added by proclamation.
const PROCLAIMED: [(i32, &[&str], &[&str]); 4] = [
    (2012, &["2012-06-04", "2012-06-05"], &["2012-05-28"]),
    (2020, &["2020-05-08"], &["2020-05-04"]),
    (2022, &["2022-06-02", "2022-06-03", "2022-09-19"], &["2022-05-30"]),
    (2023, &["2023-05-08"], &[]),
];

#[test]
fn the_rule_reproduces_the_table_except_the_proclaimed_days() {
    for year in 2012..=2028 {
        let (added, taken) = PROCLAIMED
            .iter()
            .find(|(y, ..)| *y == year)
            .map_or((&[][..], &[][..]), |(_, added, taken)| (*added, *taken));
        let mut ruled: Vec<NaiveDate> = holiday::by_rule(year).into_iter().map(|(d, _)| d).collect();
        ruled.retain(|d| !taken.contains(&d.to_string().as_str()));
        ruled.extend(added.iter().map(|d| day(d)));
        ruled.sort();
        let table: Vec<NaiveDate> = holiday::of_year(year).into_iter().map(|(d, _)| d).collect();
        assert_eq!(ruled, table, "{year}");
    }
}

#[test]
fn the_names_of_the_rule_are_the_names_of_the_table() {
    for year in (2013..=2028).filter(|y| !PROCLAIMED.iter().any(|(p, ..)| p == y)) {
        let mut ruled: Vec<(NaiveDate, String)> =
            holiday::by_rule(year).into_iter().map(|(d, n)| (d, n.to_owned())).collect();
        ruled.sort();
        assert_eq!(ruled, holiday::of_year(year), "{year}");
    }
}

#[test]
fn when_christmas_is_a_sunday_boxing_day_comes_first() {
    assert_eq!(plain().holiday_name(day("2033-12-26")).unwrap(), "Boxing Day");
    assert_eq!(plain().holiday_name(day("2033-12-27")).unwrap(), "Christmas Day, substitute day");
    assert!(plain().is_working_day(day("2033-12-28")));
}

#[test]
fn a_count_explains_itself() {
    assert_eq!(
        plain().add_working_days(day("2026-12-24"), 5).explain(),
        "Thu 24 Dec 2026 is day 0. Not counted: 25 Dec (Christmas Day), weekend 26–27 Dec, \
         28 Dec (Boxing Day, substitute day), 1 Jan (New Year's Day), weekend 2–3 Jan. \
         5 working days after is Tue 5 Jan 2027."
    );
    assert_eq!(
        plain().add_working_days(day("2026-04-07"), -1).explain(),
        "Tue 7 Apr 2026 is day 0. Not counted: 3 Apr (Good Friday), weekend 4–5 Apr, 6 Apr (Easter Monday). \
         1 working day before is Thu 2 Apr 2026."
    );
    assert_eq!(
        plain().add_working_days(day("2026-02-02"), 2).explain(),
        "Mon 2 Feb 2026 is day 0. 2 working days after is Wed 4 Feb 2026."
    );
    let twenty = plain().add_working_days(day("2026-12-18"), 20).explain();
    assert!(twenty.contains("Not counted: 5 weekends, 25 Dec (Christmas Day), 28 Dec"), "{twenty}");
    let saturday = plain().add_working_days(day("2026-05-09"), 3).explain();
    assert!(saturday.contains("Not counted: Sun 10 May 2026."), "{saturday}");
    let turn = plain().add_working_days(day("2026-10-30"), 1).explain();
    assert!(turn.contains("weekend 31 Oct – 1 Nov"), "{turn}");
}

#[test]
fn skipped_days_are_bank_holidays_and_closures_only() {
    let count = plain().add_working_days(day("2026-12-24"), 5);
    let skipped: Vec<String> = count.skipped.iter().map(|s| s.date.to_string()).collect();
    assert_eq!(skipped, ["2026-12-25", "2026-12-28", "2027-01-01"]);
}

#[test]
fn an_administrator_adds_moves_and_removes_days_with_a_reason() {
    let change = |date: &str, working, name: &str| DayOverride {
        date: day(date),
        working,
        name: name.into(),
        reason: "Proclaimed".into(),
    };
    let calendar = plain().with_overrides(vec![
        change("2026-05-04", true, "Early May worked"),
        change("2026-05-08", false, "VE Day"),
        change("2026-05-09", true, "A Saturday"),
    ]);
    assert!(calendar.is_working_day(day("2026-05-04")));
    assert_eq!(calendar.holiday_name(day("2026-05-08")).unwrap(), "VE Day");
    assert!(!calendar.is_working_day(day("2026-05-09")), "a weekend stays a weekend");
    assert_eq!(calendar.add_working_days(day("2026-05-01"), 5).due, day("2026-05-11"));
    assert_eq!(calendar.working_days_in(2026), 253);
}

#[test]
fn a_closure_is_information_unless_it_is_marked() {
    let closure = |not_a_working_day| {
        plain().with_closures(vec![ClosureDay {
            date: day("2026-12-29"),
            name: "Closed".into(),
            not_a_working_day,
        }])
    };
    assert_eq!(closure(false).add_working_days(day("2026-12-24"), 1).due, day("2026-12-29"));
    let count = closure(true).add_working_days(day("2026-12-24"), 1);
    assert_eq!(count.due, day("2026-12-30"));
    assert!(count.explain().contains("29 Dec (Closed)"));
}

#[test]
fn a_date_past_the_table_says_so() {
    assert_eq!(plain().table_ends(), day("2028-12-31"));
    assert_eq!(plain().add_working_days(day("2028-12-18"), 5).warning, None);
    let count = plain().add_working_days(day("2028-12-21"), 10);
    assert!(count.warning.as_ref().unwrap().contains("ends on 31 December 2028"));
    assert!(count.explain().contains("can still change by proclamation"));
    assert!(
        plain().add_working_days(day("2011-04-20"), 1).warning.unwrap().contains("begins on 1 January 2012")
    );
}

#[test]
fn the_table_carries_its_licence() {
    assert!(plain().licence_notice().contains("Open Government Licence v3.0"));
}

#[test]
fn extreme_dates_end_somewhere() {
    for date in [
        NaiveDate::MIN,
        NaiveDate::MAX,
        NaiveDate::from_ymd_opt(1, 1, 1).unwrap(),
        NaiveDate::from_ymd_opt(20226, 3, 1).unwrap(),
    ] {
        for n in [i32::MIN, -1, 0, 1, i32::MAX] {
            let count = plain().add_working_days(date, n);
            assert!(!count.explain().is_empty());
            assert_eq!(count.n, n);
        }
        plain().add_months(date, i32::MAX);
        plain().add_months(date, i32::MIN);
        plain().working_days_in(date.year());
        plain().is_working_day(date);
    }
    assert!(
        plain().add_working_days(day("2026-01-01"), i32::MAX).warning.unwrap().contains("Counting stops")
    );
    assert!(plain().working_days_between(NaiveDate::MIN, NaiveDate::MAX) > 100_000_000);
}

proptest! {
    #[test]
    fn counting_on_and_counting_between_agree(offset in 0_u64..9000, n in -600_i32..600) {
        let from = day("2012-01-02") + Days::new(offset);
        let count = plain().add_working_days(from, n);
        if n > 0 || plain().is_working_day(from) {
            prop_assert_eq!(plain().working_days_between(from, count.due), n);
        }
        prop_assert!(n == 0 || plain().is_working_day(count.due));
    }

    #[test]
    fn between_is_the_sum_of_its_days(offset in 0_u64..9000, span in 0_u64..400, closed in 0_u64..400, changed in 0_u64..400) {
        let from = day("2010-06-01") + Days::new(offset);
        let to = from + Days::new(span);
        let calendar = plain()
            .with_closures(vec![ClosureDay { date: from + Days::new(closed), name: "c".into(), not_a_working_day: true }])
            .with_overrides(vec![DayOverride { date: from + Days::new(changed), working: changed % 2 == 0, name: "o".into(), reason: "r".into() }]);
        let counted = from.iter_days().skip(1).take_while(|d| *d <= to).filter(|d| calendar.is_working_day(*d)).count();
        prop_assert_eq!(calendar.working_days_between(from, to), i32::try_from(counted).unwrap());
        prop_assert_eq!(calendar.working_days_between(to, from), -i32::try_from(counted).unwrap());
    }

    #[test]
    fn easter_is_a_sunday_in_spring(year in 1600_i32..20000) {
        let easter = holiday::easter_sunday(year).unwrap();
        prop_assert_eq!(easter.weekday(), Weekday::Sun);
        prop_assert!((easter.month(), easter.day()) >= (3, 22) && (easter.month(), easter.day()) <= (4, 25));
    }
}
