//! Bank holidays: the official table as data, and the rule for the years it does not speak for. It never mixes
//! the two within one year: proclaimed days can only stand in the table.

use super::*;

/// The official table.
#[derive(Debug, Clone, Default)]
pub(super) struct Table {
    pub(super) notice: String,
    pub(super) licence: String,
    pub(super) source: String,
    pub(super) first_day: NaiveDate,
    pub(super) last_day: NaiveDate,
    days: BTreeMap<NaiveDate, String>,
}

#[derive(Deserialize)]
struct Written {
    notice: String,
    licence: String,
    source: String,
    first_year: i32,
    last_year: i32,
    events: Vec<Event>,
}

#[derive(Deserialize)]
struct Event {
    date: NaiveDate,
    title: String,
    notes: String,
}

/// Returns the official table. A table that cannot be read is empty, so that the rule holds for every year; a
/// test reads it before anybody else does.
pub(super) fn table() -> &'static Table {
    static TABLE: OnceLock<Table> = OnceLock::new();
    TABLE.get_or_init(|| {
        read(include_str!("../pack/bank-holidays/england-and-wales.json")).unwrap_or_default()
    })
}

fn read(written: &str) -> Option<Table> {
    let written: Written = serde_json::from_str(written).ok()?;
    Some(Table {
        notice: written.notice,
        licence: written.licence,
        source: written.source,
        first_day: NaiveDate::from_ymd_opt(written.first_year, 1, 1)?,
        last_day: NaiveDate::from_ymd_opt(written.last_year, 12, 31)?,
        days: written.events.into_iter().map(|e| (e.date, titled(&e.title, &e.notes))).collect(),
    })
}

fn titled(title: &str, notes: &str) -> String {
    let title = title.replace('’', "'");
    match notes {
        "" => title,
        "Substitute day" => format!("{title}, substitute day"),
        notes => format!("{title} ({})", notes.to_lowercase()),
    }
}

/// Returns the name of a bank holiday.
pub(super) fn name_of(date: NaiveDate) -> Option<String> {
    if table().speaks_for(date.year()) {
        return table().days.get(&date).cloned();
    }
    // No bank holiday lies in these months, and most days asked for do.
    if matches!(date.month(), 2 | 6 | 7 | 9 | 10 | 11) {
        return None;
    }
    by_rule(date.year()).into_iter().find(|(d, _)| *d == date).map(|(_, name)| name.to_owned())
}

/// Returns the bank holidays of a year, earliest first.
pub(super) fn of_year(year: i32) -> Vec<(NaiveDate, String)> {
    let table = table();
    if table.speaks_for(year) {
        let day = |month, day| NaiveDate::from_ymd_opt(year, month, day);
        let span = day(1, 1).zip(day(12, 31));
        return span
            .map(|(a, b)| table.days.range(a..=b).map(|(d, n)| (*d, n.clone())).collect())
            .unwrap_or_default();
    }
    by_rule(year).into_iter().map(|(d, n)| (d, n.to_owned())).collect()
}

impl Table {
    fn speaks_for(&self, year: i32) -> bool {
        (self.first_day.year()..=self.last_day.year()).contains(&year) && !self.days.is_empty()
    }
}

/// Returns the bank holidays of a year as the Act, the common law and the standing proclamations have them.
pub(super) fn by_rule(year: i32) -> Vec<(NaiveDate, &'static str)> {
    let day = |month, day| NaiveDate::from_ymd_opt(year, month, day);
    let mut days: Vec<(Option<NaiveDate>, &'static str)> = Vec::with_capacity(8);
    let new_year = day(1, 1);
    days.push(match new_year.map(|d| d.weekday()) {
        Some(Weekday::Sat) => (day(1, 3), "New Year's Day, substitute day"),
        Some(Weekday::Sun) => (day(1, 2), "New Year's Day, substitute day"),
        _ => (new_year, "New Year's Day"),
    });
    let easter = easter_sunday(year);
    days.push((easter.and_then(|d| d.checked_sub_days(Days::new(2))), "Good Friday"));
    days.push((easter.and_then(|d| d.checked_add_days(Days::new(1))), "Easter Monday"));
    days.push((NaiveDate::from_weekday_of_month_opt(year, 5, Weekday::Mon, 1), "Early May bank holiday"));
    days.push((last_monday(year, 5), "Spring bank holiday"));
    days.push((last_monday(year, 8), "Summer bank holiday"));
    let (christmas, boxing) = ("Christmas Day", "Boxing Day");
    let (christmas_moved, boxing_moved) = ("Christmas Day, substitute day", "Boxing Day, substitute day");
    match day(12, 25).map(|d| d.weekday()) {
        Some(Weekday::Fri) => days.extend([(day(12, 25), christmas), (day(12, 28), boxing_moved)]),
        Some(Weekday::Sat) => days.extend([(day(12, 27), christmas_moved), (day(12, 28), boxing_moved)]),
        Some(Weekday::Sun) => days.extend([(day(12, 26), boxing), (day(12, 27), christmas_moved)]),
        _ => days.extend([(day(12, 25), christmas), (day(12, 26), boxing)]),
    }
    days.into_iter().filter_map(|(date, name)| date.map(|d| (d, name))).collect()
}

fn last_monday(year: i32, month: u32) -> Option<NaiveDate> {
    NaiveDate::from_weekday_of_month_opt(year, month, Weekday::Mon, 5)
        .or_else(|| NaiveDate::from_weekday_of_month_opt(year, month, Weekday::Mon, 4))
}

/// Returns Easter Sunday by the anonymous Gregorian computus.
pub(super) fn easter_sunday(year: i32) -> Option<NaiveDate> {
    let a = year.rem_euclid(19);
    let (b, c) = (year.div_euclid(100), year.rem_euclid(100));
    let (d, e) = (b.div_euclid(4), b.rem_euclid(4));
    let f = (b + 8).div_euclid(25);
    let g = (b - f + 1).div_euclid(3);
    let h = (19 * a + b - d - g + 15).rem_euclid(30);
    let (i, k) = (c.div_euclid(4), c.rem_euclid(4));
    let l = (32 + 2 * e + 2 * i - h - k).rem_euclid(7);
    let m = (a + 11 * h + 22 * l).div_euclid(451);
    let sum = h + l - 7 * m + 114;
    let (month, day) = (sum.div_euclid(31), sum.rem_euclid(31) + 1);
    NaiveDate::from_ymd_opt(year, u32::try_from(month).ok()?, u32::try_from(day).ok()?)
}
