//! Who is meant by a name of several words. No beginning of a word is enough: what is not somebody's name as it is written
//! is nobody's.

use super::{Found, Room, Spelling, folded, parts};
use crate::pack::PolicyPack;

/// Returns whether a word stands before names: "Dr", "DC", "Mrs".
pub(in crate::capture) fn is_title(word: &str) -> bool {
    PolicyPack::cumbria_2017().not_individuals.titles.contains(&folded(word))
}

impl Room {
    /// Returns who has this name of several words: a first name and a surname, with or without what stands between them; a
    /// title and a surname; or an agency. Of several whoever has that title is meant; where none has it, it is asked.
    pub(super) fn of_whole_name(&self, typed: &str) -> Option<Found> {
        let parts = parts(typed);
        let whole = parts.concat();
        let (titles, name) = parts.split_at(parts.iter().take_while(|p| is_title(p)).count());
        let fits: Vec<(usize, bool)> = self
            .people
            .iter()
            .enumerate()
            .filter_map(|(at, (_, known))| known.fit_of_whole(titles, name).map(|has| (at, has)))
            .collect();
        let somebody_has = fits.iter().any(|(_, has)| *has);
        let people = fits.iter().filter(|(_, has)| *has || !somebody_has).map(|(at, _)| *at).collect();
        self.choose(people)
            .or_else(|| self.agency_of(&whole, true).map(Found::Agency))
            .or_else(|| self.chair(&whole).map(|at| Found::One(at, Vec::new())))
    }

    /// Returns whether somebody has these initials.
    pub(in crate::capture) fn has_initials(&self, typed: &str) -> bool {
        let typed = folded(typed);
        self.people.iter().any(|(_, known)| known.initials == typed)
    }
}

impl Spelling {
    /// Returns whether these titles are theirs too, where the name is; nothing where it is not.
    fn fit_of_whole(&self, titles: &[String], name: &[String]) -> Option<bool> {
        let same = titles.iter().any(|t| self.titles.contains(t));
        let fits = match name {
            [] => false,
            // "Dr Anselm" is a way to call somebody who is a doctor; the first name alone behind another title is not.
            [one] => {
                let first = usize::from(self.words.len() > 1 && !same);
                !titles.is_empty() && self.words.iter().skip(first).any(|word| word == one)
            }
            several => {
                let mut known = self.words.iter();
                several.iter().all(|part| known.any(|word| word == part))
            }
        };
        fits.then_some(same)
    }
}
