//! A decision as it is typed in one line: what was decided, "because" why, "Dissent:" who and why. Pure; a line
//! without these words is the decision as a whole.

use super::Dissent;

/// The words behind which a disagreement stands.
const DISSENT: [&str; 4] = ["dissent:", "dissents:", "disagreed:", "disagrees:"];
/// The words behind which the reasons stand. The comma and colon forms are how people type and read them out.
const REASONS: [&str; 2] = ["because", "reasons:"];

/// A decision in its parts.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Decided {
    /// What was decided.
    pub text: String,
    /// Why.
    pub reasons: String,
    /// Who disagreed and why.
    pub dissent: Vec<Dissent>,
}

/// Returns the parts of a decision that was typed in one line; the rationale of a decision is a must (21.5), so the
/// words for it are ordinary ones.
pub fn decided(line: &str) -> Decided {
    let mut pieces = split_at(line, &DISSENT).into_iter();
    let first = pieces.next().unwrap_or_default();
    let mut parts = split_once_at(first, &REASONS);
    if tidy(parts.0).is_empty() {
        // "Because he said so" decides nothing: the whole is the text.
        parts = (first, "");
    }
    let dissent = pieces.map(disagreement).filter(|d| !d.who.is_empty() || !d.why.is_empty()).collect();
    Decided { text: tidy(parts.0).to_owned(), reasons: tidy(parts.1).to_owned(), dissent }
}

/// Who, then why: "Fellgate Homes: wanted the names told", "DC Larkenfell because it is not lawful yet".
fn disagreement(typed: &str) -> Dissent {
    let typed = tidy(typed);
    let (who, why) = match typed.split_once([':', ';']).or_else(|| typed.split_once(" – ")) {
        Some((who, why)) => (who, why),
        None => match split_once_at(typed, &REASONS) {
            (who, "") => typed.rsplit_once(',').unwrap_or((who, "")),
            found => found,
        },
    };
    Dissent { who: tidy(who).to_owned(), why: tidy(why).to_owned(), resolved: String::new() }
}

fn tidy(part: &str) -> &str {
    part.trim().trim_end_matches([',', ';', '–']).trim_end()
}

/// Returns the places where one of `words` stands as a word of its own: where it begins and where it ends.
fn places(line: &str, words: &[&str]) -> Vec<(usize, usize)> {
    let lower: Vec<(usize, char)> = line.char_indices().collect();
    let mut found = Vec::new();
    let mut fresh = true;
    for (index, (at, letter)) in lower.iter().enumerate() {
        if fresh {
            for word in words {
                let here = lower.iter().skip(index).map(|(_, c)| c.to_ascii_lowercase());
                let behind = index + word.chars().count();
                let ends = lower.get(behind).is_none_or(|(_, c)| word.ends_with(':') || !c.is_alphanumeric());
                if ends && here.take(word.chars().count()).eq(word.chars()) {
                    found.push((*at, lower.get(behind).map_or(line.len(), |(end, _)| *end)));
                    break;
                }
            }
        }
        fresh = !letter.is_alphanumeric();
    }
    found
}

fn split_at<'a>(line: &'a str, words: &[&str]) -> Vec<&'a str> {
    let mut pieces = Vec::new();
    let mut from = 0;
    for (begins, ends) in places(line, words) {
        pieces.push(line.get(from..begins).unwrap_or_default());
        from = ends;
    }
    pieces.push(line.get(from..).unwrap_or_default());
    pieces
}

fn split_once_at<'a>(line: &'a str, words: &[&str]) -> (&'a str, &'a str) {
    match places(line, words).first() {
        Some((begins, ends)) => {
            (line.get(..*begins).unwrap_or_default(), line.get(*ends..).unwrap_or_default())
        }
        None => (line, ""),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parts(line: &str) -> (String, String, Vec<(String, String)>) {
        let found = decided(line);
        (found.text, found.reasons, found.dissent.into_iter().map(|d| (d.who, d.why)).collect())
    }

    fn of(text: &str, reasons: &str, dissent: &[(&str, &str)]) -> (String, String, Vec<(String, String)>) {
        let dissent = dissent.iter().map(|(who, why)| ((*who).into(), (*why).into())).collect();
        (text.into(), reasons.into(), dissent)
    }

    #[test]
    fn a_decision_with_reasons_and_dissent_is_one_line_of_words() {
        assert_eq!(
            parts(
                "Tell the ground floor only, because the risk is to them. Dissent: Fellgate Homes: wanted the whole block told"
            ),
            of(
                "Tell the ground floor only",
                "the risk is to them.",
                &[("Fellgate Homes", "wanted the whole block told")]
            )
        );
        assert_eq!(
            parts(
                "Not to refer to MAPPA. Reasons: Level 1 is enough. Disagreed: DC Larkenfell because of the arson; x"
            ),
            of(
                "Not to refer to MAPPA.",
                "Level 1 is enough.",
                &[("DC Larkenfell because of the arson", "x")]
            )
        );
        assert_eq!(
            parts("Inform him. Dissent: Jorah Penhallow, it will set him back. Dissent: Police"),
            of("Inform him.", "", &[("Jorah Penhallow", "it will set him back."), ("Police", "")])
        );
    }

    #[test]
    fn ordinary_words_stay_the_decision() {
        assert_eq!(parts("Because he said so"), of("Because he said so", "", &[]));
        assert_eq!(parts("Keep becauseway closed"), of("Keep becauseway closed", "", &[]));
        assert_eq!(parts("The dissent of March is noted"), of("The dissent of March is noted", "", &[]));
        assert_eq!(parts(""), of("", "", &[]));
        assert_eq!(parts("🔥 BECAUSE ß"), of("🔥", "ß", &[]));
    }
}
