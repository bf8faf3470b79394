//! Text as people type it, dates as they read them. It never changes what somebody meant: characters nobody can
//! see are taken out, everything else stays.

use chrono::{NaiveDate, NaiveTime};
use unicode_normalization::UnicodeNormalization;

mod dates;
mod owner;

pub use dates::parse_date;
pub(crate) use dates::{MONTHS, WEEKDAYS};
pub use owner::is_only_an_agency_or_role;

/// Returns `text` composed (NFC), with line feeds for every kind of line end, and without control, direction
/// override, private-use and other characters that nobody can see and that make two texts look the same.
///
/// Letters of every script, joiners, direction marks and emoji stay.
pub fn normalise(text: &str) -> String {
    let mut kept = String::with_capacity(text.len());
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        match c {
            '\r' => {
                if chars.peek() != Some(&'\n') {
                    kept.push('\n');
                }
            }
            // Word processors paste these for a new line or page; leaving them out would run words together.
            '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}' => kept.push('\n'),
            '\n' | '\t' => kept.push(c),
            c if c.is_control() || is_unwanted(c) => {}
            c => kept.push(c),
        }
    }
    kept.nfc().collect()
}

/// Returns whether `c` is a direction override or isolate, a byte-order mark, private use or no character.
fn is_unwanted(c: char) -> bool {
    matches!(c,
        '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}' | '\u{fff9}'..='\u{fffb}'
        | '\u{e000}'..='\u{f8ff}' | '\u{f0000}'..='\u{ffffd}' | '\u{100000}'..='\u{10fffd}'
        | '\u{fdd0}'..='\u{fdef}')
        || (u32::from(c) & 0xfffe) == 0xfffe
}

/// Returns a number with what is counted: "1 page", "2 pages", "0 pages".
pub fn count(n: usize, one: &str, many: &str) -> String {
    format!("{n} {}", if n == 1 { one } else { many })
}

/// Returns a date as it stands in lists: "Wed 1 Apr 2026".
pub fn date_in_words(date: NaiveDate) -> String {
    date.format("%a %-d %b %Y").to_string()
}

/// Returns a date as it stands in running text and on paper: "1 April 2026".
pub fn long_date(date: NaiveDate) -> String {
    date.format("%-d %B %Y").to_string()
}

/// Returns a time of day as it stands in minutes and on screens: "14:05".
pub fn time_in_words(time: NaiveTime) -> String {
    time.format("%H:%M").to_string()
}

#[cfg(test)]
mod tests;
