//! Search over people, cases, referrals, entries and actions, within what the person may see. What is typed is
//! never a query language.

use crate::act::Look;
use crate::error::ApiError;
use crate::meeting::{Words, audience};
use mare_domain::action::Action;
use mare_domain::case::Case;
use mare_domain::entry::Entry;
use mare_domain::meeting::Meeting;
use mare_domain::person::{Person, TOKEN_CLOSE, TOKEN_OPEN};
use mare_domain::referral::Referral;
use mare_domain::restriction::names_of;
use mare_store::{Filter, Hit};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// What to look for.
#[derive(Debug, Deserialize, JsonSchema)]
pub struct SearchAll {
    /// Words; the last may be a beginning.
    pub text: String,
    /// How many answers at most; 50 when absent.
    #[serde(default)]
    pub limit: Option<u32>,
}

/// One answer.
#[derive(Debug, Serialize, JsonSchema)]
pub struct FoundItem {
    /// `person`, `case`, `referral`, `meeting`, `entry` or `action`.
    pub noun: String,
    /// Uid of it.
    pub id: String,
    /// Uid of the case, if it belongs to one.
    pub case: Option<String>,
    /// Reference of the case.
    pub case_reference: String,
    /// Uid of the meeting, for entries and actions.
    pub meeting: Option<String>,
    /// Title.
    pub title: String,
    /// The words around the match.
    pub snippet: String,
    /// Who may read it; empty for everybody.
    pub restricted_to: Vec<String>,
}

/// The answers, newest first.
#[derive(Debug, Serialize, JsonSchema)]
pub struct Found {
    /// The answers.
    pub hits: Vec<FoundItem>,
}

/// The verb that asks the index of words, which is brought up to date before it.
pub(crate) const VERB: &str = "search.all";

/// Most answers at once.
const MOST: u32 = 200;

/// Returns what was found in people, cases, referrals, entries and actions, within what this person may see.
///
/// A protected person's name finds what was said about them, though the texts hold references only (ruling 4).
pub fn all(look: &Look<'_>, input: SearchAll) -> Result<Found, ApiError> {
    let typed = mare_domain::text::normalise(&input.text).trim().to_owned();
    if typed.is_empty() {
        return Ok(Found { hits: Vec::new() });
    }
    let most = input.limit.unwrap_or(50).clamp(1, MOST);
    let audience = audience(look)?;
    let agency = audience.agency.clone().unwrap_or_default();
    let names = names_of(&agency, audience.health);
    let mut queries = vec![typed.clone()];
    queries.extend(protected_uids(look, &typed)?);
    let mut hits: Vec<Hit> = Vec::new();
    for query in &queries {
        let readers = names.iter().map(|n| Some(n.as_str())).chain(std::iter::once(None));
        for reader in readers {
            for hit in look.search(query, reader, i64::from(most))? {
                if !hits.iter().any(|h| h.noun == hit.noun && h.uid == hit.uid) {
                    hits.push(hit);
                }
            }
        }
    }
    let words = Words::load(look, None)?;
    let mut found = by_reference(look, &typed)?;
    let mut references = BTreeMap::new();
    for hit in hits {
        let item = item(look, &words, &mut references, hit, |restricted| audience.may_read(restricted))?;
        found.extend(item.filter(|item| !found.iter().any(|f| f.noun == item.noun && f.id == item.id)));
    }
    found.truncate(usize::try_from(most).unwrap_or(usize::MAX));
    Ok(Found { hits: found })
}

/// Uids of protected people whose name holds every word that was typed.
fn protected_uids(look: &Look<'_>, typed: &str) -> Result<Vec<String>, ApiError> {
    let split = |text: &str| {
        text.split(|c: char| !c.is_alphanumeric())
            .filter(|w| !w.is_empty())
            .map(str::to_lowercase)
            .collect::<Vec<_>>()
    };
    let wanted = split(typed);
    if wanted.iter().all(|w| w.chars().count() < 3) {
        return Ok(Vec::new());
    }
    let filter = Filter { states: &["protected"], ..Filter::default() };
    let fits = |p: &Person| {
        let known = split(&[p.name.as_str(), &p.known_as.join(" ")].join(" "));
        wanted.iter().all(|w| known.iter().any(|k| k.starts_with(w.as_str())))
    };
    Ok(look.list::<Person>(&filter)?.into_iter().map(|p| p.row).filter(fits).map(|p| p.uid).collect())
}

fn reference_of(
    look: &Look<'_>,
    cache: &mut BTreeMap<String, String>,
    case: Option<&str>,
) -> Result<String, ApiError> {
    let Some(case) = case else { return Ok(String::new()) };
    if let Some(known) = cache.get(case) {
        return Ok(known.clone());
    }
    let reference = look.find::<Case>(case)?.map(|c| c.row.reference).unwrap_or_default();
    cache.insert(case.to_owned(), reference.clone());
    Ok(reference)
}

/// Turns an answer of the index into an item, or leaves it out when it is not for this reader.
fn item(
    look: &Look<'_>,
    words: &Words,
    references: &mut BTreeMap<String, String>,
    hit: Hit,
    may_read: impl Fn(&[String]) -> bool,
) -> Result<Option<FoundItem>, ApiError> {
    let (meeting, restricted_to) = match hit.noun.as_str() {
        "entry" => match look.find::<Entry>(&hit.uid)? {
            Some(entry) => (Some(entry.row.meeting), entry.row.restricted_to),
            None => return Ok(None),
        },
        "action" => match look.find::<Action>(&hit.uid)? {
            Some(action) => (Some(action.row.meeting), action.row.restricted_to),
            None => return Ok(None),
        },
        _ => (None, Vec::new()),
    };
    if !may_read(&restricted_to) {
        return Ok(None);
    }
    Ok(Some(FoundItem {
        case_reference: reference_of(look, references, hit.case.as_deref())?,
        noun: hit.noun,
        id: hit.uid,
        case: hit.case,
        meeting,
        title: words.show(&hit.title),
        snippet: tidy(&words.show(&hit.snippet)),
        restricted_to,
    }))
}

/// A snippet may begin or end inside a reference; what is left of it is no word for a person.
fn tidy(snippet: &str) -> String {
    let mut text = snippet.to_owned();
    if let Some((before, _)) = text.rsplit_once(TOKEN_OPEN) {
        text = format!("{before}…");
    }
    match text.split_once(TOKEN_CLOSE) {
        Some((_, after)) => format!("…{after}"),
        None => text,
    }
}

/// A reference typed as it is printed finds its noun at once.
fn by_reference(look: &Look<'_>, typed: &str) -> Result<Vec<FoundItem>, ApiError> {
    let reference = typed.to_uppercase();
    let item = |noun: &str, id: String, case: Option<String>, title: String| FoundItem {
        noun: noun.to_owned(),
        id,
        case,
        case_reference: String::new(),
        meeting: None,
        title,
        snippet: String::new(),
        restricted_to: Vec::new(),
    };
    let mut found = Vec::new();
    if let Some(case) = look.find::<Case>(&reference)?.map(|c| c.row) {
        let case_item = item("case", case.uid.clone(), Some(case.uid), case.reference.clone());
        found.push(FoundItem { case_reference: case.reference, ..case_item });
    }
    if let Some(meeting) = look.find::<Meeting>(&reference)?.map(|m| m.row) {
        let title = format!("{}, {}", meeting.reference, mare_domain::text::date_in_words(meeting.date));
        found.push(FoundItem {
            meeting: Some(meeting.uid.clone()),
            ..item("meeting", meeting.uid, Some(meeting.case), title)
        });
    }
    if let Some(referral) = look.find::<Referral>(&reference)?.map(|r| r.row) {
        found.push(item("referral", referral.uid, referral.case, referral.reference));
    }
    Ok(found)
}

#[cfg(test)]
mod tests {
    use super::tidy;

    #[test]
    fn a_reference_cut_in_two_is_not_shown() {
        assert_eq!(tidy("saw Nora Peverdale at ⟦p:018f"), "saw Nora Peverdale at …");
        assert_eq!(tidy("9a1c⟧ at the bin"), "… at the bin");
        assert_eq!(tidy("plain words"), "plain words");
    }
}
