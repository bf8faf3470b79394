//! Who may be meant by `@` and `#`: the people of a meeting, those in the room first, and the agencies. It never
//! guesses between two people; it says who fits.

use super::{LineKind, Named};
use crate::pack::PolicyPack;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

mod whole;

pub(super) use whole::is_title;

/// Shortest beginning of a name that is looked for.
const SHORTEST: usize = 2;
/// Longest word that can be a name; what is longer is text.
const LONGEST: usize = 64;

/// Somebody who is in the room, invited or known.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(default)]
pub struct RoomPerson {
    /// Uid of the line of the attendance sheet, the invitation or the person.
    pub uid: String,
    /// Name as it is written.
    pub name: String,
    /// Role.
    pub role: String,
    /// Agency by name.
    pub agency: String,
    /// Whether they are in the room, or on the line, now.
    pub here: bool,
    /// A protected person: never an owner, and named in text by reference only (ruling 4).
    pub protected: bool,
}

/// An agency that may be named.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(default)]
pub struct RoomAgency {
    /// Name as it stands on paper.
    pub name: String,
    /// Short names people type.
    pub short: Vec<String>,
    /// Whether it is a health agency, for "police and health only".
    pub health: bool,
}

/// The people and agencies of a meeting, ready to be looked up.
#[derive(Debug, Clone, Default)]
pub struct Room {
    people: Vec<(RoomPerson, Spelling)>,
    agencies: Vec<(RoomAgency, Vec<String>, Vec<String>)>,
    pub(super) turn: String,
    pub(super) plain: LineKind,
    chair: String,
}

/// What is typed after `@` for all of them.
const EVERYONE: [&str; 3] = ["everyone", "everybody", "all"];
/// What the Chair is called without a name.
const CHAIR: [&str; 3] = ["chair", "thechair", "chairperson"];

/// A name as it is looked up: folded words, the title apart, and what is made of them.
#[derive(Debug, Clone, Default)]
struct Spelling {
    titles: Vec<String>,
    words: Vec<String>,
    initials: String,
    whole: String,
}

/// How well a name fits.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Fit {
    Beginning,
    Whole,
}

/// Who is meant.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Found {
    /// One person; whoever fits as well but is not in the room stands beside.
    One(usize, Vec<usize>),
    /// Two or more.
    Several(Vec<usize>),
    /// An agency.
    Agency(usize),
    /// A person whose name must not stand in text.
    Protected(usize),
    /// All of them: nobody owns what everybody is to do (13.3).
    Everyone,
}

impl Room {
    /// Returns the room of these people and agencies; people in the room come first, and who is invited and in the
    /// room stands there once.
    pub fn new(mut people: Vec<RoomPerson>, agencies: Vec<RoomAgency>) -> Self {
        people.sort_by_key(|p| (p.protected, !p.here));
        let mut seen = BTreeSet::new();
        let people = people
            .into_iter()
            .map(|p| (spelling(&p.name), p))
            .filter(|(s, p)| seen.insert((s.whole.clone(), p.agency.clone())))
            .map(|(s, p)| (p, s))
            .collect();
        let agencies = agencies
            .into_iter()
            .map(|a| {
                let whole = std::iter::once(&a.name).chain(&a.short).map(|n| folded(n)).collect();
                let words = a.name.split_whitespace().map(folded).filter(|w| w.len() > 3).collect();
                (a, whole, words)
            })
            .collect();
        Self { people, agencies, ..Self::default() }
    }

    /// Returns the room while it is an agency's turn to speak: what names no agency is its information (16.2).
    #[must_use]
    pub fn with_turn(mut self, agency: &str) -> Self {
        self.turn = agency.trim().to_owned();
        self
    }

    /// Returns the room where a line that says nothing else is `kind`: information in the information exchange (16.2).
    #[must_use]
    pub fn with_plain(mut self, kind: LineKind) -> Self {
        self.plain = kind;
        self
    }

    /// Returns the room with the person who chairs, who is called the Chair more often than by name.
    #[must_use]
    pub fn with_chair(mut self, name: &str) -> Self {
        self.chair = spelling(name).whole;
        self
    }

    /// Returns the person who chairs, when these words mean them.
    fn chair(&self, whole: &str) -> Option<usize> {
        let is = |(person, known): &(RoomPerson, Spelling)| !person.protected && known.whole == self.chair;
        let meant = CHAIR.contains(&whole) && !self.chair.is_empty();
        meant.then(|| self.people.iter().position(is)).flatten()
    }

    pub(super) fn person(&self, at: usize) -> Option<&RoomPerson> {
        self.people.get(at).map(|(p, _)| p)
    }

    pub(super) fn agency(&self, at: usize) -> Option<&RoomAgency> {
        self.agencies.get(at).map(|(a, ..)| a)
    }

    pub(super) fn named(&self, at: usize) -> Named {
        self.person(at).map_or_else(Named::default, |p| Named {
            uid: p.uid.clone(),
            name: p.name.clone(),
            role: p.role.clone(),
            agency: p.agency.clone(),
        })
    }

    /// Returns whether an agency is a health agency.
    pub(super) fn is_health(&self, name: &str) -> bool {
        self.agencies.iter().any(|(a, ..)| a.health && a.name == name)
    }

    /// Returns whether somebody who is here or invited has this name, or an agency this word in its own; of one word, as
    /// any part of theirs.
    pub(super) fn has_name(&self, words: &[String]) -> bool {
        let of_person = |(person, _): &(RoomPerson, Spelling)| {
            let theirs = title_and_name(&person.name).1;
            !person.protected && if let [one] = words { theirs.contains(one) } else { theirs == words }
        };
        let of_agency = |(agency, names, _): &(RoomAgency, Vec<String>, Vec<String>)| {
            names.contains(&words.concat())
                || matches!(words, [one] if agency.name.split_whitespace().any(|w| folded(w) == *one))
        };
        self.people.iter().any(of_person) || self.agencies.iter().any(of_agency)
    }

    /// Returns the people of an agency, those in the room only when there is one.
    pub(super) fn people_of(&self, agency: &str) -> Vec<usize> {
        let of = |here: bool| -> Vec<usize> {
            let mine = |p: &RoomPerson| p.agency == agency && !p.protected && (p.here || !here);
            self.people.iter().enumerate().filter(|(_, (p, _))| mine(p)).map(|(at, _)| at).collect()
        };
        let here = of(true);
        if here.is_empty() { of(false) } else { here }
    }

    /// Returns who is meant by what was typed after `@`: a first name, surname, initials, whole name with points or blanks,
    /// an agency or a beginning of two letters that fits nobody else.
    pub(super) fn find(&self, typed: &str) -> Option<Found> {
        if typed.len() > LONGEST {
            return None;
        }
        if typed.contains(char::is_whitespace) {
            return self.of_whole_name(typed);
        }
        let parts = parts(typed);
        let whole = parts.concat();
        if whole.chars().count() < SHORTEST {
            return None;
        }
        let fits: Vec<(usize, Fit)> = self
            .people
            .iter()
            .enumerate()
            .filter_map(|(at, (_, spelling))| spelling.fit(&parts, &whole).map(|fit| (at, fit)))
            .collect();
        let of = |wanted: Fit| fits.iter().filter(|(_, fit)| *fit == wanted).map(|(at, _)| *at).collect();
        self.choose(of(Fit::Whole))
            .or_else(|| self.agency_of(&whole, true).map(Found::Agency))
            .or_else(|| self.choose(of(Fit::Beginning)))
            .or_else(|| self.agency_of(&whole, false).map(Found::Agency))
            .or_else(|| self.chair(&whole).map(|at| Found::One(at, Vec::new())))
            .or_else(|| EVERYONE.contains(&whole.as_str()).then_some(Found::Everyone))
    }

    /// Returns the one of these people who is meant, or all of them in doubt; somebody in the room comes before
    /// those who are not.
    fn choose(&self, fits: Vec<usize>) -> Option<Found> {
        let is = |at: &usize, test: fn(&RoomPerson) -> bool| self.person(*at).is_some_and(test);
        let (protected, open): (Vec<usize>, Vec<usize>) =
            fits.into_iter().partition(|at| is(at, |p| p.protected));
        let (here, away): (Vec<usize>, Vec<usize>) = open.into_iter().partition(|at| is(at, |p| p.here));
        match (here.as_slice(), away.as_slice(), protected.as_slice()) {
            ([one], _, _) => Some(Found::One(*one, away)),
            ([], [one], _) => Some(Found::One(*one, Vec::new())),
            ([], [], [one]) => Some(Found::Protected(*one)),
            ([], [], _) => None,
            _ => Some(Found::Several(here.into_iter().chain(away).collect())),
        }
    }

    /// Returns the one agency that is called so, or whose name or one of its words begins so. Of two that are called
    /// the same the one that is at this meeting is meant: a new installation knows a "Housing" of its own.
    pub(super) fn agency_of(&self, whole: &str, wholly: bool) -> Option<usize> {
        let fits = |(_, names, words): &&(RoomAgency, Vec<String>, Vec<String>)| match wholly {
            true => names.iter().any(|n| n == whole),
            false => names.iter().chain(words).any(|n| n.starts_with(whole)),
        };
        let found: Vec<_> = self.agencies.iter().enumerate().filter(|(_, a)| fits(a)).collect();
        let is_met = |name: &str| self.people.iter().any(|(p, _)| !p.protected && p.agency == name);
        let met: Vec<_> = found.iter().filter(|(_, (a, ..))| wholly && is_met(&a.name)).collect();
        match (found.as_slice(), met.as_slice()) {
            ([(one, _)], _) | ([_, _, ..], [(one, _)]) => Some(*one),
            _ => None,
        }
    }

    /// Returns the people called exactly so, without `@`: a surname, a first name, both, with or without a title,
    /// or a role that only one of them has.
    pub(super) fn called(&self, typed: &str) -> Vec<usize> {
        if typed.len() > LONGEST {
            return Vec::new();
        }
        let typed = spelling(typed);
        if typed.words.is_empty() {
            return Vec::new();
        }
        let is = |(person, known): &(RoomPerson, Spelling)| {
            let role = spelling(&person.role);
            !person.protected
                && (known.words == typed.words
                    || (typed.words.len() == 1
                        && [known.words.last(), known.words.first().filter(|_| typed.titles.is_empty())]
                            .into_iter()
                            .flatten()
                            .any(|w| typed.words.first() == Some(w)))
                    || role.words == typed.words)
        };
        let (here, away): (Vec<_>, Vec<_>) =
            self.people.iter().enumerate().filter(|(_, p)| is(p)).partition(|(_, (p, _))| p.here);
        let found = if here.is_empty() { away } else { here };
        if found.is_empty() {
            return self.chair(&typed.whole).into_iter().collect();
        }
        found.into_iter().map(|(at, _)| at).collect()
    }

    /// Returns the name of the one person that `who` is called, with or without `@`; `who` itself where that is nobody,
    /// more than one, or an agency.
    pub fn whole_name(&self, who: &str) -> String {
        let one = match who.strip_prefix('@') {
            Some(handle) => self.find(handle).and_then(|found| match found {
                Found::One(at, _) => Some(at),
                _ => None,
            }),
            None if self.agency_of(&folded(who), true).is_some() => None,
            None => match self.called(who).as_slice() {
                [one] => Some(*one),
                _ => None,
            },
        };
        one.and_then(|at| self.person(at)).map_or_else(|| who.to_owned(), |person| person.name.clone())
    }

    /// Returns people for a list, best first: a whole name before a beginning, the room before the others.
    pub(super) fn offered(&self, typed: &str) -> Vec<usize> {
        let parts = parts(typed);
        let whole = parts.concat();
        let mut found: Vec<(usize, Fit)> = self
            .people
            .iter()
            .enumerate()
            .filter(|(_, (p, _))| !p.protected)
            .filter_map(|(at, (_, s))| {
                let fit = if whole.is_empty() { Some(Fit::Beginning) } else { s.fit(&parts, &whole) };
                fit.map(|fit| (at, fit))
            })
            .collect();
        found.sort_by_key(|(at, fit)| (self.person(*at).is_some_and(|p| !p.here), std::cmp::Reverse(*fit)));
        found.into_iter().map(|(at, _)| at).collect()
    }

    /// Returns agencies for a list, in their order.
    pub(super) fn agencies_offered(&self, typed: &str) -> Vec<usize> {
        let whole = folded(typed);
        let fits = |(_, names, words): &(RoomAgency, Vec<String>, Vec<String>)| {
            names.iter().chain(words).any(|n| n.starts_with(&whole))
        };
        self.agencies.iter().enumerate().filter(|(_, a)| fits(a)).map(|(at, _)| at).collect()
    }

    /// Returns the shortest name after `@` that means this person and nobody else.
    pub(super) fn handle(&self, at: usize) -> String {
        let Some((person, spelling)) = self.people.get(at) else { return String::new() };
        let name: Vec<&str> = bare_name(&person.name)
            .split_whitespace()
            .filter(|w| !spelling.titles.contains(&folded(w)))
            .collect();
        let surname = name.last().copied().unwrap_or_default().to_owned();
        let means = |handle: &String| self.find(handle) == Some(Found::One(at, Vec::new()));
        let whole = name.join(".");
        [surname, whole.clone()].into_iter().find(means).unwrap_or(whole)
    }
}

/// Returns the parts of a name as it is typed, as they are compared.
fn parts(typed: &str) -> Vec<String> {
    let between = |c: char| c.is_whitespace() || matches!(c, '.' | '_' | '-');
    typed.split(between).map(folded).filter(|p| !p.is_empty()).collect()
}

impl Spelling {
    fn fit(&self, parts: &[String], whole: &str) -> Option<Fit> {
        if let [_] = parts {
            if self.initials.len() >= SHORTEST && self.initials == whole
                || self.words.iter().any(|w| w == whole)
                || self.whole == whole
            {
                return Some(Fit::Whole);
            }
            let begins = self.words.iter().any(|w| w.starts_with(whole)) || self.whole.starts_with(whole);
            return begins.then_some(Fit::Beginning);
        }
        let mut fit = Fit::Whole;
        let mut known = self.titles.iter().map(|t| (t, false)).chain(self.words.iter().map(|w| (w, true)));
        let mut named = false;
        for part in parts {
            let (word, is_name) = known.find(|(word, _)| word.starts_with(part.as_str()))?;
            named |= is_name;
            fit = fit.min(if word == part { Fit::Whole } else { Fit::Beginning });
        }
        named.then_some(fit)
    }
}

/// Returns the titles and the words of a name as they are compared; a hyphen joins two words into one.
pub(super) fn title_and_name(name: &str) -> (Vec<String>, Vec<String>) {
    let titles = &PolicyPack::cumbria_2017().not_individuals.titles;
    let mut words: Vec<String> =
        bare_name(name).split_whitespace().map(folded).filter(|w| !w.is_empty()).collect();
    let first = words.iter().position(|w| !titles.contains(w)).unwrap_or(words.len());
    let names = words.split_off(first);
    (words, names)
}

/// Returns a name without what stands in brackets or behind a comma.
pub(super) fn bare_name(name: &str) -> &str {
    name.split(['(', '[', ',']).next().unwrap_or(name)
}

fn spelling(name: &str) -> Spelling {
    let titles = &PolicyPack::cumbria_2017().not_individuals.titles;
    let mut words: Vec<String> = bare_name(name)
        .split(|c: char| c.is_whitespace() || matches!(c, '-' | '‑' | '.'))
        .map(folded)
        .filter(|w| !w.is_empty())
        .collect();
    let first = words.iter().position(|w| !titles.contains(w)).unwrap_or(0);
    let names = words.split_off(first);
    let initials = names.iter().filter_map(|w| w.chars().next()).collect();
    Spelling { titles: words, initials, whole: names.concat(), words: names }
}

/// Returns a name as it is compared: lower case, without accents, blanks, apostrophes and points.
pub(super) fn folded(name: &str) -> String {
    let letter = |c: &char| c.is_alphanumeric();
    if name.is_ascii() {
        return name.chars().filter(letter).map(|c| c.to_ascii_lowercase()).collect();
    }
    let mut out = String::with_capacity(name.len());
    for c in name.nfd().filter(|c| !is_combining_mark(*c)).flat_map(char::to_lowercase).filter(letter) {
        match c {
            'ß' => out.push_str("ss"),
            'æ' => out.push_str("ae"),
            'œ' => out.push_str("oe"),
            'ø' => out.push('o'),
            'ł' => out.push('l'),
            'đ' | 'ð' => out.push('d'),
            'ı' => out.push('i'),
            'þ' => out.push_str("th"),
            c => out.push(c),
        }
    }
    out
}
