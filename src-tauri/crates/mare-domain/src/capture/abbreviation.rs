//! Abbreviations that expand: `;conf` and a blank. The built-in ones are data of the policy pack, the team's own
//! come first. It expands only at the caret, when asked, and never a word that does not begin with `;`.

use super::words::{in_bytes, word_at};
use crate::pack::PolicyPack;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// What begins an abbreviation.
const MARK: char = ';';
/// Longest abbreviation.
const LONGEST: usize = 32;

/// An abbreviation and its words.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Abbreviation {
    /// What is typed after `;`.
    pub short: String,
    /// What it becomes.
    pub words: String,
    /// Paragraph or source; empty for the team's own.
    #[serde(default)]
    pub source: String,
}

/// A line in which an abbreviation was expanded.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Expansion {
    /// The whole line.
    pub line: String,
    /// Where the caret stands, in units of UTF-16: behind the words.
    pub caret: usize,
    /// The words that were put in, for a screen reader.
    pub words: String,
}

/// Returns the abbreviations of the pack in the wording of an edition, after the team's own; the team's own word
/// holds where both have one.
pub fn abbreviations(pack: &PolicyPack, edition: &str, own: &[Abbreviation]) -> Vec<Abbreviation> {
    let built_in = pack.abbreviations.iter().map(|a| Abbreviation {
        short: a.short.clone(),
        words: match a.fixed.as_str() {
            "" => a.words.clone(),
            fixed => format!("{}{}", a.words, pack.fixed(fixed, edition)),
        },
        source: a.source.clone(),
    });
    let is_own = |short: &str| own.iter().any(|o| same(&o.short, short));
    own.iter().cloned().chain(built_in.filter(|a| !is_own(&a.short))).collect()
}

fn same(a: &str, b: &str) -> bool {
    a.trim().trim_start_matches(MARK).to_lowercase() == b.trim().trim_start_matches(MARK).to_lowercase()
}

/// Returns the line with the abbreviation before the caret expanded (caret in units of UTF-16), asked for when a
/// blank or Tab is typed; nothing when no abbreviation stands there. What stands around it stays.
pub fn expand(line: &str, caret: usize, abbreviations: &[Abbreviation]) -> Option<Expansion> {
    let caret = in_bytes(line, caret);
    let word = word_at(line, caret, LONGEST)?;
    let (place, _) = word.after(MARK)?;
    let short = line.get(place + MARK.len_utf8()..caret)?;
    let found = abbreviations.iter().find(|a| !short.is_empty() && same(&a.short, short))?;
    let before = line.get(..place)?;
    let expanded = format!("{before}{}{}", found.words, line.get(caret..)?);
    let caret = before.encode_utf16().count() + found.words.encode_utf16().count();
    Some(Expansion { line: expanded, caret, words: found.words.clone() })
}
