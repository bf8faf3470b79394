//! Whether the owner of an action is an individual (MARE-13.3-1). It judges the words only: it does not know
//! whether the person exists.

use crate::pack::{NotIndividuals, PolicyPack};

/// Stands for whatever separates one owner from the next.
const BETWEEN: &str = "|";

/// Returns whether `owner` names no individual: it is blank, an agency, a role, a team or "all" (13.3).
///
/// A role beside a name, such as "Sarah Ward (RC)", names an individual.
pub fn is_only_an_agency_or_role(owner: &str, agencies: &[&str]) -> bool {
    let known = &PolicyPack::cumbria_2017().not_individuals;
    let mut left = tokens(owner, known);
    for agency in agencies {
        left = without(left, &tokens(agency, known));
    }
    left.split(|token| token == BETWEEN).all(|part| names_nobody(part, known))
}

/// Returns whether one part of an owner names nobody.
fn names_nobody(part: &[String], known: &NotIndividuals) -> bool {
    let is_title = |word: &String| known.titles.contains(word);
    let is_initial = |word: &String| word.chars().count() == 1;
    // "R.C." is a role written with points; "R. C. Ward" is somebody.
    if part.iter().all(is_initial) && known.words.contains(&part.concat()) {
        return true;
    }
    let named = part
        .windows(2)
        .any(|pair| matches!(pair, [a, b] if (is_title(a) || is_initial(a)) && known.surnames.contains(b)));
    if named {
        return false;
    }
    let unknown = part
        .iter()
        .filter(|word| {
            !known.words.contains(word) && !is_title(word) && word.chars().any(char::is_alphabetic)
        })
        .count();
    // "Harrowfell CMHART": one word nobody knows before a word that ends the name of a team.
    let is_body = part.last().is_some_and(|last| known.bodies.contains(last)) && !part.iter().any(is_title);
    unknown == 0 || (unknown == 1 && is_body)
}

/// Returns the words of `text` in lower case, with a mark for whatever stands between two owners.
fn tokens(text: &str, known: &NotIndividuals) -> Vec<String> {
    let mut text = text.to_lowercase().replace('’', "'");
    for phrase in &known.phrases {
        text = text.replace(phrase.as_str(), " ");
    }
    let mut tokens = Vec::new();
    let mut word = String::new();
    let text = text.replace(" - ", "\n");
    for c in text.chars().chain(std::iter::once(' ')) {
        if c.is_alphanumeric() || c == '\'' {
            word.push(c);
            continue;
        }
        push(&mut tokens, &mut word, known);
        if known.marks.contains(c) {
            tokens.push(BETWEEN.to_owned());
        }
    }
    tokens
}

fn push(tokens: &mut Vec<String>, word: &mut String, known: &NotIndividuals) {
    let trimmed = word.trim_matches('\'');
    let bare = trimmed.strip_suffix("'s").unwrap_or(trimmed).replace('\'', "");
    word.clear();
    if bare.is_empty() {
        return;
    }
    tokens.push(if known.joining.contains(&bare) { BETWEEN.to_owned() } else { bare });
}

/// Returns `words` without each run of words that spells `phrase`.
fn without(words: Vec<String>, phrase: &[String]) -> Vec<String> {
    if phrase.iter().all(|word| word == BETWEEN) {
        return words;
    }
    let mut left = Vec::with_capacity(words.len());
    let mut rest = words.as_slice();
    while let Some((first, after)) = rest.split_first() {
        match rest.strip_prefix(phrase) {
            Some(after) => rest = after,
            None => {
                left.push(first.clone());
                rest = after;
            }
        }
    }
    left
}
