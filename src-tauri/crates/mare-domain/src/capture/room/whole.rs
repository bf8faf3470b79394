//! Who is meant by a name of several words. No beginning of a word is enough: what is not somebody's name as it is written
//! is nobody's.

use super::{Found, Room, RoomPerson, Spelling, parts};

impl Room {
    /// Returns who has this name of several words: a first name and a surname, with or without what stands between them, or
    /// an agency.
    pub(super) fn of_whole_name(&self, typed: &str) -> Option<Found> {
        let parts = parts(typed);
        let whole = parts.concat();
        let fits = |(_, (_, known)): &(usize, &(RoomPerson, Spelling))| known.has_in_order(&parts);
        let people = self.people.iter().enumerate().filter(fits).map(|(at, _)| at).collect();
        self.choose(people)
            .or_else(|| self.agency_of(&whole, true).map(Found::Agency))
            .or_else(|| self.chair(&whole).map(|at| Found::One(at, Vec::new())))
    }
}

impl Spelling {
    /// Returns whether two or more words are words of this name, in its order.
    fn has_in_order(&self, parts: &[String]) -> bool {
        let mut known = self.words.iter();
        parts.len() > 1 && parts.iter().all(|part| known.any(|word| word == part))
    }
}
