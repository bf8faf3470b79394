//! Whom an action protects, by the names in its words. A name is linked only where it can mean nobody else: it
//! refuses to guess, because a wrong link closes a gap that is open (19.8). The form links whom the words do not name.

use super::room::{Room, bare_name, folded, title_and_name};
use super::{Line, Named, verb};
use crate::at_risk::{AtRisk, AtRiskKind};
use crate::person::{Person, TOKEN_CLOSE, TOKEN_OPEN};

/// So many words of an action are looked at; an action is a sentence.
const LOOKED_AT: usize = 400;
/// Most words of a name.
const LONGEST_NAME: usize = 5;
/// Titles of women, which are taken for one another.
const OF_WOMEN: [&str; 3] = ["ms", "mrs", "miss"];
/// Names that are days and months as well.
const CALENDAR: [&str; 10] =
    ["january", "march", "april", "may", "june", "july", "august", "friday", "saturday", "sunday"];
/// Small words that begin a sentence before a name: what stands behind another capital may be a surname of its own.
const BEFORE_A_NAME: [&str; 16] = [
    "with", "for", "when", "if", "until", "before", "after", "that", "as", "to", "at", "from", "whether",
    "once", "because", "nobody",
];

/// A person at risk as an action may name them.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Guarded {
    /// Uid of the row of who is at risk.
    pub uid: String,
    /// In words that may be shown.
    pub label: String,
    /// Uid of the person, when it is one who is known.
    pub person: String,
    /// Every whole name they answer to, with its title: the label and those of the person.
    names: Vec<Name>,
}

/// A name as it is looked for.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
struct Name {
    title: String,
    words: Vec<String>,
}

/// A word of an action.
#[derive(Debug)]
struct Spoken<'a> {
    text: &'a str,
    folded: String,
    /// Begins a sentence: its capital says nothing.
    begins: bool,
    /// Written with a capital, and not in capitals.
    capital: bool,
    /// A full stop or comma stands behind it.
    ends: bool,
}

impl Guarded {
    /// Returns a row of who is at risk as it may be named, its label in words that may be shown; nothing for a group and
    /// for the service user, whom most actions name.
    pub fn of(row: &AtRisk, label: &str, person: Option<&Person>) -> Option<Self> {
        let may_be_named =
            person.is_some() || matches!(row.kind, AtRiskKind::KnownAdult | AtRiskKind::Children);
        if row.kind == AtRiskKind::Oneself || !may_be_named {
            return None;
        }
        let known = person.into_iter().flat_map(|p| std::iter::once(&p.name).chain(&p.known_as));
        let label_is_name = Some(label).filter(|label| reads_as_a_name(label));
        let names = known.map(String::as_str).chain(label_is_name).filter_map(name_of).collect();
        Some(Self {
            uid: row.uid.clone(),
            label: label.to_owned(),
            person: person.map(|p| p.uid.clone()).unwrap_or_default(),
            names,
        })
    }
}

/// Returns whether a label is the name of somebody, not a group in words: "Ms Quarrendon", "Ada Quarrendon".
fn reads_as_a_name(label: &str) -> bool {
    let words: Vec<&str> = bare_name(label).split_whitespace().collect();
    let is_name = |w: &&str| w.starts_with(char::is_uppercase) && !w.contains(|c: char| c.is_ascii_digit());
    (2..=LONGEST_NAME).contains(&words.len()) && words.iter().all(is_name)
}

fn name_of(name: &str) -> Option<Name> {
    let (titles, words) = title_and_name(name);
    (1..=LONGEST_NAME).contains(&words.len()).then(|| Name { title: titles.concat(), words })
}

impl Line {
    /// Links an action to the people at risk whom its words name, and says so in its echo. `subject` are the names of the
    /// service user. A line that is no action stays as it is.
    pub fn protect(&mut self, room: &Room, guarded: &[Guarded], subject: &[String]) {
        if self.action_kind().is_none() || guarded.is_empty() {
            return;
        }
        let found = protected(&self.text, room, guarded, subject);
        if found.is_empty() {
            return;
        }
        let names: Vec<&str> = found.iter().map(|g| bare_name(&g.label).trim()).collect();
        self.echo.push_str(&format!(" · protects {}", names.join(", ")));
        self.protects = found
            .iter()
            .map(|g| Named { uid: g.uid.clone(), name: g.label.clone(), ..Named::default() })
            .collect();
    }
}

fn protected<'a>(text: &str, room: &Room, guarded: &'a [Guarded], subject: &[String]) -> Vec<&'a Guarded> {
    let words = spoken(text);
    let others: Vec<Name> = subject.iter().filter_map(|name| name_of(name)).collect();
    let is_named = |g: &&Guarded| {
        let token = format!("{TOKEN_OPEN}{}{TOKEN_CLOSE}", g.person);
        let by_reference = !g.person.is_empty() && text.contains(&token);
        by_reference || names_of(g).iter().any(|name| is_said(name, g, &words, room, guarded, &others))
    };
    guarded.iter().filter(is_named).collect()
}

/// Returns what somebody may be called: their whole names, and the first and last word of each.
fn names_of(guarded: &Guarded) -> Vec<Name> {
    let mut names = guarded.names.clone();
    for name in &guarded.names {
        for word in
            [name.words.first().filter(|_| name.words.len() > 1), name.words.last()].into_iter().flatten()
        {
            names.push(Name { title: String::new(), words: vec![word.clone()] });
        }
    }
    names
}

fn is_said(
    name: &Name,
    of: &Guarded,
    words: &[Spoken<'_>],
    room: &Room,
    guarded: &[Guarded],
    subject: &[Name],
) -> bool {
    let is_other = |g: &&Guarded| g.uid != of.uid;
    let taken = |theirs: &Name| match name.words.as_slice() {
        [one] => theirs.words.contains(one),
        whole => theirs.words == whole,
    };
    if guarded.iter().filter(is_other).any(|g| g.names.iter().any(taken)) || room.has_name(&name.words) {
        return false;
    }
    let length = name.words.len();
    words.windows(length).enumerate().any(|(at, said)| {
        let same = said.iter().zip(&name.words).all(|(word, name)| word.folded == *name);
        let before = at.checked_sub(1).and_then(|at| words.get(at)).filter(|w| !w.ends);
        let title = before.map(|w| w.folded.as_str()).filter(|word| is_title(word)).unwrap_or_default();
        // "Mrs Marshgate" on the list is not Tobin Marshgate; "Marshgate" may be either.
        let is_subject =
            |theirs: &Name| taken(theirs) && (!alike(&name.title, title) || theirs.title == title);
        let fits = title.is_empty() || of.has_title(title);
        let whole = length > 1 || !title.is_empty();
        same && fits && !subject.iter().any(is_subject) && (whole || stands_alone(at, words))
    })
}

/// Returns whether two titles may be those of one person.
fn alike(known: &str, said: &str) -> bool {
    let women = |t: &str| OF_WOMEN.contains(&t);
    !known.is_empty() && (known == said || women(known) && women(said))
}

impl Guarded {
    /// Returns whether they may be called by this title: "Mr Quarrendon" is not Ms Quarrendon.
    fn has_title(&self, said: &str) -> bool {
        let mut titles = self.names.iter().map(|n| n.title.as_str()).filter(|t| !t.is_empty()).peekable();
        titles.peek().is_none() || titles.any(|known| alike(known, said))
    }
}

/// Returns whether one word is a name and the whole of it: with its capital inside a sentence, and not part of another
/// name or of an address, such as "Beth Quarrendon" and "Quarrendon Street".
fn stands_alone(at: usize, words: &[Spoken<'_>]) -> bool {
    let Some(word) = words.get(at) else { return false };
    let before = at.checked_sub(1).and_then(|at| words.get(at)).filter(|w| !w.ends);
    let behind = words.get(at + 1).filter(|w| !word.ends && !w.begins);
    let is_part = |w: &Spoken<'_>| match w.begins {
        true => !verb::is_verb(&w.folded) && !BEFORE_A_NAME.contains(&w.folded.as_str()),
        false => w.capital,
    };
    word.capital
        && !word.begins
        && !CALENDAR.contains(&word.folded.as_str())
        && !before.is_some_and(is_part)
        && (is_possessive(word.text) || !behind.is_some_and(|w| w.capital))
}

fn is_title(word: &str) -> bool {
    crate::pack::PolicyPack::cumbria_2017().not_individuals.titles.iter().any(|t| t == word)
}

fn is_possessive(text: &str) -> bool {
    let bare = text.trim_end_matches(|c: char| !c.is_alphanumeric());
    bare.ends_with("'s") || bare.ends_with("’s")
}

fn spoken(text: &str) -> Vec<Spoken<'_>> {
    let mut begins = true;
    let mut found = Vec::new();
    for text in text.split_whitespace().take(LOOKED_AT) {
        let bare = text.trim_matches(|c: char| !c.is_alphanumeric());
        let bare = bare.strip_suffix("'s").or_else(|| bare.strip_suffix("’s")).unwrap_or(bare);
        let mut letters = bare.chars();
        let first_is_capital = letters.next().is_some_and(char::is_uppercase);
        let capital = first_is_capital && letters.any(char::is_lowercase);
        let folded = folded(bare);
        let quoted = text.starts_with(['"', '“', '‘', '(']);
        let stops = text.ends_with(['.', '!', '?', ':', ';', '–', '—']) && !is_title(&folded);
        let ends = stops || text.ends_with([',', ')', '"', '”']);
        found.push(Spoken { text, folded, begins: begins || quoted, capital, ends });
        begins = stops;
    }
    found
}
