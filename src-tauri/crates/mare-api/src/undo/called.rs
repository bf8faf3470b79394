//! What a change is called when it is taken back: "information from Housing, “Rent is paid until…”". The words are those of
//! the row as it stands, looked up for whoever asks; they are kept nowhere. It refuses to show words of a row that is
//! restricted to others, and at a handed seat of any restricted row.

use crate::act::Look;
use crate::audience::Audience;
use crate::error::ApiError;
use crate::meeting::{Words, audience};
use mare_domain::action::Action;
use mare_domain::entry::Entry;
use mare_domain::meeting::Meeting;
use mare_store::{Named, Row, Side, Touched};
use serde::de::DeserializeOwned;

/// First words are cut at a word before this many letters.
const FIRST_WORDS: usize = 40;

/// Names changes for one reader.
pub(super) struct Caller<'a> {
    look: &'a Look<'a>,
    words: Words,
    audience: Audience,
}

impl<'a> Caller<'a> {
    /// Returns who names the changes of a meeting for this session.
    pub(super) fn of(look: &'a Look<'a>, meeting: &Meeting) -> Result<Self, ApiError> {
        Ok(Self { look, words: Words::load(look, Some(meeting))?, audience: audience(look)? })
    }

    /// Returns the name of a change, with the first words of its row where it has one row that may be read here.
    pub(super) fn name(&self, named: &Named) -> Result<String, ApiError> {
        Ok(match self.text(&named.rows)? {
            Some(text) => format!("{}, “{}”", named.name, first_words(&self.words.show(&text))),
            None => named.name.clone(),
        })
    }

    /// Returns the uid of the one row that goes when this is taken back, or comes again when it is done again, where it
    /// may be read here: at a handed seat nothing of a restricted row.
    pub(super) fn row(&self, named: &Named, side: Side) -> Result<Option<String>, ApiError> {
        let mut rows = named.rows.iter().filter(|r| [Entry::NOUN, Action::NOUN].contains(&r.noun.as_str()));
        let (Some(row), None) = (rows.next(), rows.next()) else { return Ok(None) };
        let comes = row.removed.is_some();
        if !row.made && !comes || comes != (side == Side::Redo) {
            return Ok(None);
        }
        let readers = match row.noun.as_str() {
            Entry::NOUN => self.now::<Entry>(row)?.map(|e| e.restricted_to),
            _ => self.now::<Action>(row)?.map(|a| a.restricted_to),
        };
        Ok(readers.filter(|readers| self.may_read(readers)).map(|_| row.uid.clone()))
    }

    /// Returns the text of the one row that is meant; of a note that was turned into an action, that of the action.
    fn text(&self, rows: &[Touched]) -> Result<Option<String>, ApiError> {
        let of = |noun: &str| rows.iter().filter(|r| r.noun == noun).collect::<Vec<_>>();
        let (entries, actions) = (of(Entry::NOUN), of(Action::NOUN));
        let (entry, action) = match (entries.as_slice(), actions.as_slice()) {
            ([entry], []) => (self.now::<Entry>(entry)?, None),
            ([], [action]) => (None, self.now::<Action>(action)?),
            ([entry], [action]) => (self.now::<Entry>(entry)?, self.now::<Action>(action)?),
            _ => (None, None),
        };
        let entry = entry.map(|e| (e.text, e.restricted_to));
        let action = action.map(|a| (a.text, a.restricted_to));
        // A row that was turned is the same words twice: those that are restricted hold for both.
        let may_read = [&entry, &action].into_iter().flatten().all(|(_, readers)| self.may_read(readers));
        Ok(action.or(entry).map(|(text, _)| text).filter(|text| may_read && !text.trim().is_empty()))
    }

    fn may_read(&self, restricted_to: &[String]) -> bool {
        restricted_to.is_empty()
            || self.look.session().seat().is_none() && self.audience.may_read(restricted_to)
    }

    /// Returns a row as it stands, or as it stood when it was removed.
    fn now<T: Row + DeserializeOwned>(&self, row: &Touched) -> Result<Option<T>, ApiError> {
        match &row.removed {
            Some(body) => Ok(serde_json::from_value(body.clone()).ok()),
            None => Ok(self.look.find::<T>(&row.uid)?.map(|found| found.row)),
        }
    }
}

/// Returns the first words of a text, cut at a word: "Rent is paid until…".
fn first_words(text: &str) -> String {
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if line.chars().count() <= FIRST_WORDS {
        return line;
    }
    let head: String = line.chars().take(FIRST_WORDS + 1).collect();
    let whole =
        head.rsplit_once(' ').map_or_else(|| head.chars().take(FIRST_WORDS).collect(), |(h, _)| h.to_owned());
    format!("{}…", whole.trim_end_matches(|c: char| !c.is_alphanumeric() && c != ')' && c != '”'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn first_words_are_cut_at_a_word() {
        assert_eq!(first_words("Rent is paid"), "Rent is paid");
        assert_eq!(
            first_words("Rent is paid until the end of the month, and the door is broken"),
            "Rent is paid until the end of the month…"
        );
        assert_eq!(first_words(&"é".repeat(60)), format!("{}…", "é".repeat(40)));
        assert_eq!(first_words("One\ntwo   three"), "One two three");
    }
}
