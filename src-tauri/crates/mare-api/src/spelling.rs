//! Spelling: what is underlined while somebody types, what may be meant, and the team's own words. A list of words
//! can tell names as well as a list of people: it holds only those that this session may see anyway.

use crate::account::Account;
use crate::act::{Act, Look};
use crate::agency::Agency;
use crate::error::{ApiError, Code};
use crate::meeting::{self, open};
use crate::role::CASE;
use crate::setting::{TEAM, Team};
use chrono::NaiveDate;
use mare_domain::at_risk::AtRisk;
use mare_domain::meeting::Meeting;
use mare_domain::person::Person;
use mare_domain::text::normalise;
use mare_spelling::{Speller, Words};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Name of the setting that holds the team's own words.
const LEARNED: &str = "spelling_words";
/// Most words a team may teach.
const MOST: usize = 5000;
/// Longest word that may be taught, in letters.
const LONGEST: usize = 40;
/// How many suggestions are given: as many as can be read at a glance and chosen by a figure.
const SUGGESTIONS: usize = 7;

/// A text to be checked.
#[derive(Debug, Deserialize, JsonSchema)]
pub struct CheckSpelling {
    /// Uid or reference of the meeting it is typed in; a handed seat has its own.
    #[serde(default)]
    pub meeting: Option<String>,
    /// The text as it stands on the screen.
    pub text: String,
}

/// A word to be underlined.
#[derive(Debug, Serialize, JsonSchema)]
pub struct MisspeltWord {
    /// Where it begins, in UTF-16 units as a web view counts.
    pub start: usize,
    /// Where it ends.
    pub end: usize,
    /// The word.
    pub word: String,
    /// The British spelling of an American word: a remark, not an error. Null for a word that is not known.
    pub british: Option<String>,
}

/// The words to be underlined, in their order.
#[derive(Debug, Serialize, JsonSchema)]
pub struct CheckedSpelling {
    /// The words.
    pub misspellings: Vec<MisspeltWord>,
}

/// Returns the words of a text that are not known.
///
/// References to protected people, markers of the capture bar, numbers and abbreviations in capitals are no words.
pub fn check(look: &Look<'_>, input: CheckSpelling) -> Result<CheckedSpelling, ApiError> {
    let words = words_for(look, input.meeting.as_deref())?;
    let misspellings = Speller::british()
        .check(&input.text, &words)
        .into_iter()
        .map(|m| MisspeltWord { start: m.start_utf16, end: m.end_utf16, word: m.word, british: m.british })
        .collect();
    Ok(CheckedSpelling { misspellings })
}

/// A word that is not known.
#[derive(Debug, Deserialize, JsonSchema)]
pub struct SuggestSpelling {
    /// Uid or reference of the meeting it is typed in; a handed seat has its own.
    #[serde(default)]
    pub meeting: Option<String>,
    /// The word.
    pub word: String,
}

/// What may be meant.
#[derive(Debug, Serialize, JsonSchema)]
pub struct SuggestedSpelling {
    /// Words, likeliest first; a name that is near goes before all others.
    pub suggestions: Vec<String>,
}

/// Returns what may be meant by a word.
pub fn suggest(look: &Look<'_>, input: SuggestSpelling) -> Result<SuggestedSpelling, ApiError> {
    let words = words_for(look, input.meeting.as_deref())?;
    Ok(SuggestedSpelling { suggestions: Speller::british().suggest(&input.word, &words, SUGGESTIONS) })
}

/// A word that the team taught.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct TaughtWord {
    /// The word.
    pub word: String,
    /// Who taught it; empty for one that was taught before this was kept.
    pub by: String,
    /// On which day.
    pub on: Option<NaiveDate>,
}

/// A taught word as the file has it: the first installations kept the bare word.
#[derive(Deserialize)]
#[serde(untagged)]
enum StoredWord {
    Bare(String),
    Whole { word: String, by: String, on: Option<NaiveDate> },
}

impl From<StoredWord> for TaughtWord {
    fn from(stored: StoredWord) -> Self {
        match stored {
            StoredWord::Bare(word) => Self { word, by: String::new(), on: None },
            StoredWord::Whole { word, by, on } => Self { word, by, on },
        }
    }
}

/// No input.
#[derive(Debug, Default, Deserialize, JsonSchema)]
pub struct AllWords {}

/// The team's own words.
#[derive(Debug, Serialize, JsonSchema)]
pub struct TaughtWords {
    /// By the alphabet.
    pub words: Vec<TaughtWord>,
}

/// Returns the words that the team taught, with who taught each and when.
///
/// Whoever may not find everybody gets the list without the words that are somebody's name (D-23).
pub fn words(look: &Look<'_>, _: AllWords) -> Result<TaughtWords, ApiError> {
    let names = hidden_names(look)?;
    Ok(TaughtWords { words: learned(look)?.into_iter().filter(|t| !names.contains(&t.word)).collect() })
}

/// A word to be taught.
#[derive(Debug, Deserialize, JsonSchema)]
pub struct LearnWord {
    /// One word in lower case.
    pub word: String,
}

/// What became of it.
#[derive(Debug, Serialize, JsonSchema)]
pub struct LearnedWord {
    /// The word as it is kept.
    pub word: String,
    /// Whether it passes the check from now on.
    pub known: bool,
}

/// Adds a word to the team's own list and returns what became of it.
///
/// Errs with `invalid_input` when it is no single word in lower case: names come from people and agencies.
pub fn learn(act: &Act<'_>, input: LearnWord) -> Result<LearnedWord, ApiError> {
    let speller = Speller::british();
    let word = teachable(&input.word)?;
    let mut taught = learned(act)?;
    // An American word that is known too can be taught: it is not remarked on any more.
    let needed = speller.american(&word).is_some() || !speller.knows(&word, &Words::new());
    if let (Err(place), true) = (place_of(&taught, &word), needed) {
        if taught.len() >= MOST {
            return Err(ApiError::field(
                "word",
                format!("The team's list holds {MOST} words, which is all it takes; take one off first."),
            ));
        }
        let by = act.session().name().to_owned();
        taught.insert(place, TaughtWord { word: word.clone(), by, on: Some(act.today()) });
        act.tx().set(LEARNED, &taught)?;
    }
    Ok(became(word, &taught))
}

/// A word to be taken off the team's list.
#[derive(Debug, Deserialize, JsonSchema)]
pub struct ForgetWord {
    /// The word as the list has it.
    pub word: String,
}

/// Takes a word off the team's own list and returns what became of it.
///
/// Errs with `not_found` when it is not on the list that this session is shown (D-23).
pub fn forget(act: &Act<'_>, input: ForgetWord) -> Result<LearnedWord, ApiError> {
    let word = as_kept(&input.word);
    let mut taught = learned(act)?;
    match place_of(&taught, &word) {
        Ok(place) if !hidden_names(act)?.contains(&word) => {
            taught.remove(place);
        }
        _ => {
            return Err(ApiError::new(
                Code::NotFound,
                "This is none of the team's words; somebody may have taken it off.",
            ));
        }
    }
    act.tx().set(LEARNED, &taught)?;
    Ok(became(word, &taught))
}

/// Returns the words that the team taught, by the alphabet.
fn learned(look: &Look<'_>) -> Result<Vec<TaughtWord>, ApiError> {
    let stored: Vec<StoredWord> = look.setting(LEARNED)?.unwrap_or_default();
    Ok(stored.into_iter().map(TaughtWord::from).collect())
}

fn place_of(taught: &[TaughtWord], word: &str) -> Result<usize, usize> {
    taught.binary_search_by(|t| t.word.as_str().cmp(word))
}

fn became(word: String, taught: &[TaughtWord]) -> LearnedWord {
    let known = Speller::british().knows(&word, &taught.iter().map(|t| &t.word).collect());
    LearnedWord { word, known }
}

fn as_kept(typed: &str) -> String {
    normalise(typed).trim().replace('\u{2019}', "'")
}

/// Returns a word as it is kept.
fn teachable(typed: &str) -> Result<String, ApiError> {
    let word = as_kept(typed);
    let refused = |why: &str| Err(ApiError::field("word", why));
    if word.contains(char::is_whitespace) {
        return refused("Teach one word at a time, without spaces.");
    }
    let letters = word.chars().filter(|c| c.is_alphabetic()).count();
    let only_letters = word.chars().all(|c| c.is_alphabetic() || c == '-' || c == '\'');
    let ends_fit = |c: Option<char>| c.is_some_and(char::is_alphabetic);
    if letters < 2 || !only_letters || !ends_fit(word.chars().next()) || !ends_fit(word.chars().next_back()) {
        return refused("Teach a word of at least two letters, without figures or signs.");
    }
    if word.chars().count() > LONGEST {
        return refused("This is too long for a word; teach one of at most 40 letters.");
    }
    if word.chars().any(char::is_uppercase) {
        return refused(
            "Teach words in lower case only; names come from the people and agencies of this installation.",
        );
    }
    Ok(word)
}

/// Returns the words that are right for this session: the agencies, who it may see, and what the team taught.
///
/// Who works on cases may find everybody (`person.search`). A handed seat, and a minute taker with an account, see
/// who stands in the meeting's own view and nobody else (D-23).
fn words_for(look: &Look<'_>, typed_in: Option<&str>) -> Result<Words, ApiError> {
    let seat = look.session().seat().map(|seat| seat.meeting.clone());
    let mut words = Words::new();
    for agency in look.all::<Agency>()? {
        words.add(&agency.name);
        words.extend(agency.short);
    }
    if let Some(team) = look.setting::<Team>(TEAM)? {
        words.extend([team.name, team.organisation]);
    }
    words.add(look.session().name());
    if let Some(which) = typed_in.map(str::trim).filter(|m| !m.is_empty()).map(str::to_owned).or(seat) {
        add_meeting(look, &open(look, &which)?.row, &mut words)?;
    }
    if sees_everybody(look) {
        words.extend(everybody(look)?);
    }
    // A word that was taught may be somebody's name: it would tell that there is such a person.
    let hidden = hidden_names(look)?;
    words.extend(learned(look)?.into_iter().map(|t| t.word).filter(|word| !hidden.contains(word)));
    Ok(words)
}

/// Returns whether this session may find everybody (`person.search`).
fn sees_everybody(look: &Look<'_>) -> bool {
    look.session().seat().is_none() && look.session().has_any(CASE)
}

/// Returns the names that this session is not told of: everybody's, or none for who may find everybody.
fn hidden_names(look: &Look<'_>) -> Result<Words, ApiError> {
    if sees_everybody(look) { Ok(Words::new()) } else { Ok(everybody(look)?.into_iter().collect()) }
}

/// Returns the names of everybody on record, and of those who have an account.
fn everybody(look: &Look<'_>) -> Result<Vec<String>, ApiError> {
    let people = look.all::<Person>()?.into_iter().flat_map(|p| std::iter::once(p.name).chain(p.known_as));
    Ok(people.chain(look.all::<Account>()?.into_iter().map(|a| a.name)).collect())
}

/// Adds the names that stand in the view of a meeting (`meeting.get`), which a handed seat sees too.
fn add_meeting(look: &Look<'_>, meeting: &Meeting, words: &mut Words) -> Result<(), ApiError> {
    let officers = &meeting.officers;
    words.extend([
        &officers.convenor,
        &officers.arranged_through,
        &officers.chair,
        &officers.minute_taker,
        &officers.minute_taker_team,
        &officers.minute_taker_stand_in,
        &meeting.venue,
    ]);
    for invitee in &meeting.invitees {
        words.extend([&invitee.name, &invitee.agency, &invitee.deputy]);
    }
    for line in &meeting.attendance {
        words.extend([&line.name, &line.agency, &line.deputy, &line.deputy_for]);
    }
    if let Some(person) = look.find::<Person>(&meeting.person)? {
        words.add(&person.row.name);
    }
    let shown = meeting::Words::load(look, Some(meeting))?;
    words.extend(look.children::<AtRisk>(&meeting.uid)?.iter().map(|named| shown.show(&named.label)));
    Ok(())
}
