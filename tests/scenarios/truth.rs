//! Holds what the installation says against what a case pack says is true, field by field, and lists every
//! difference instead of stopping at the first.

use serde_json::Value;

/// Differences found so far, each with where it stands.
#[derive(Default)]
pub struct Truth {
    /// The differences, in words.
    pub differences: Vec<String>,
    /// How many fields were compared.
    pub compared: usize,
}

impl Truth {
    /// Compares one field.
    pub fn same(&mut self, at: &str, got: impl Into<Value>, want: impl Into<Value>) {
        let (got, want) = (got.into(), want.into());
        self.compared += 1;
        if got != want {
            self.differences.push(format!("{at}: is {got}, should be {want}"));
        }
    }

    /// Asks for something to hold.
    pub fn holds(&mut self, at: &str, yes: bool, words: impl std::fmt::Display) {
        self.compared += 1;
        if !yes {
            self.differences.push(format!("{at}: {words}"));
        }
    }

    /// Fails with the whole list when anything differed.
    pub fn settle(self, key: &str, at_least: usize) {
        assert!(self.differences.is_empty(), "{key}:\n  {}", self.differences.join("\n  "));
        assert!(self.compared >= at_least, "{key}: only {} fields were compared", self.compared);
    }
}

/// Returns a text, empty when there is none.
pub fn text(value: &Value) -> &str {
    value.as_str().unwrap_or_default()
}

/// Returns the items of a list, none when there is no list.
pub fn items(value: &Value) -> &[Value] {
    value.as_array().map(Vec::as_slice).unwrap_or_default()
}

/// Returns the weekday of a date as the packs write it.
pub fn weekday(date: &str) -> String {
    date.parse::<chrono::NaiveDate>().map(|d| d.format("%a").to_string()).unwrap_or_default()
}
