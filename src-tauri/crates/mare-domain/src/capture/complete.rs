//! The list under the caret while a mark is typed: people of the room first after `@`, agencies after `#`, kinds
//! after `/`. It offers and never puts anything in by itself.

use super::kind::KINDS;
use super::room::Room;
use super::words::{as_browsers_count, in_bytes, word_at};
use crate::restriction::{HEALTH, POLICE};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Longest word that is looked up.
const LONGEST: usize = 64;

/// One line of the list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Completion {
    /// What is put in the place of the word, with its mark: `@Plumgarth`.
    pub insert: String,
    /// What is shown and read out: "Cressida Plumgarth".
    pub label: String,
    /// What stands beside it: "Neighbourhood Manager, Fellgate Homes".
    pub hint: String,
    /// Whether the person is in the room.
    pub here: bool,
}

/// The list for the word at the caret.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Completions {
    /// First place of the word to replace, in units of UTF-16.
    pub from: usize,
    /// The place behind it, in units of UTF-16.
    pub to: usize,
    /// Best first.
    pub items: Vec<Completion>,
}

/// Returns the list for the word in which the caret stands (in units of UTF-16); nothing when no mark begins it or
/// nothing fits.
pub fn completions(line: &str, caret: usize, room: &Room) -> Option<Completions> {
    let caret = in_bytes(line, caret);
    let word = word_at(line, caret, LONGEST)?;
    let typed_to = caret.checked_sub(word.at)?;
    let (mark, end, items) = ['@', '#', '/'].into_iter().find_map(|mark| {
        let (place, rest) = word.after(mark)?;
        let typed = rest.get(..typed_to.checked_sub(place - word.at + 1)?)?;
        let items = match mark {
            '@' if typed.chars().all(|c| c.is_alphanumeric() || "._-'’".contains(c)) => names(typed, room),
            '#' => readers(typed, room),
            '/' if line.get(..word.at)?.trim().is_empty() => kinds(typed),
            _ => return None,
        };
        // A bracket or comma behind the name is not part of it.
        let is_of_name =
            |c: char| c.is_alphanumeric() || "._-'’".contains(c) || mark == '#' && ",+&/#".contains(c);
        let end = place + 1 + rest.trim_end_matches(|c| !is_of_name(c)).trim_end_matches(['.', ',']).len();
        Some((place, end, items))
    })?;
    if items.is_empty() {
        return None;
    }
    let places = as_browsers_count(line, &[mark, end.max(caret)]);
    let [from, to] = places.as_slice() else { return None };
    Some(Completions { from: *from, to: *to, items })
}

fn names(typed: &str, room: &Room) -> Vec<Completion> {
    let people = room.offered(typed).into_iter().filter_map(|at| {
        let person = room.person(at)?;
        let beside = [person.role.as_str(), person.agency.as_str()];
        Some(Completion {
            insert: format!("@{}", room.handle(at)),
            label: person.name.clone(),
            hint: beside.into_iter().filter(|s| !s.is_empty()).collect::<Vec<_>>().join(", "),
            here: person.here,
        })
    });
    let agencies = room.agencies_offered(typed).into_iter().filter_map(|at| agency('@', at, room));
    people.chain(agencies).collect()
}

fn agency(mark: char, at: usize, room: &Room) -> Option<Completion> {
    let agency = room.agency(at)?;
    let squeezed = || agency.name.split_whitespace().collect::<String>();
    let short =
        agency.short.first().filter(|s| !s.contains(char::is_whitespace)).cloned().unwrap_or_else(squeezed);
    Some(Completion {
        insert: format!("{mark}{short}"),
        label: agency.name.clone(),
        hint: "agency".into(),
        here: room.people_of(&agency.name).iter().any(|at| room.person(*at).is_some_and(|p| p.here)),
    })
}

fn readers(typed: &str, room: &Room) -> Vec<Completion> {
    let last = typed.rsplit([',', '+', '&', '/', '#']).next().unwrap_or_default();
    let before = typed.strip_suffix(last).unwrap_or_default();
    let group = |name: &str, hint: &str| Completion {
        insert: format!("#{before}{name}"),
        label: name.to_owned(),
        hint: hint.to_owned(),
        here: false,
    };
    let groups =
        [group(POLICE, "the Police, whatever the force is called"), group(HEALTH, "every health agency")];
    let begins = |c: &Completion| c.label.starts_with(&last.to_lowercase());
    let of_room = room.agencies_offered(last).into_iter().filter_map(|at| agency('#', at, room));
    let of_room =
        of_room.filter(|c| !c.label.eq_ignore_ascii_case(POLICE) && !c.label.eq_ignore_ascii_case(HEALTH));
    groups
        .into_iter()
        .filter(begins)
        .chain(of_room.map(|c| Completion { insert: c.insert.replacen('#', &format!("#{before}"), 1), ..c }))
        .collect()
}

fn kinds(typed: &str) -> Vec<Completion> {
    let typed = format!("/{}", typed.to_lowercase());
    let item = |(kind, marks): &(super::LineKind, &[&str])| {
        marks.iter().any(|m| m.starts_with(&typed)).then(|| Completion {
            insert: kind.mark().to_owned(),
            label: kind.in_words().to_owned(),
            hint: marks.last().map(|m| (*m).to_owned()).unwrap_or_default(),
            here: false,
        })
    };
    KINDS.iter().filter_map(item).collect()
}
