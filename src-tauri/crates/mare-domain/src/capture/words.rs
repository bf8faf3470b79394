//! The words of a typed line and what is taken out of it. Nothing is taken out but what a span shows, and every
//! pass over the text is made once, so that a pasted report is read as quickly as a line.

use std::ops::Range;

/// Marks that may stand before a word: a bracket or an opening quotation mark.
const BEFORE: [char; 6] = ['(', '[', '"', '“', '‘', '\''];

/// A word: whatever stands between two blanks, with its place in bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Word<'a> {
    pub(super) at: usize,
    pub(super) text: &'a str,
}

impl<'a> Word<'a> {
    /// Returns the place of the whole word.
    pub(super) fn range(self) -> Range<usize> {
        self.at..self.at + self.text.len()
    }

    /// Returns the word without what stands around it, in the words of a sentence: "(Friday)," is "Friday".
    pub(super) fn bare(self) -> &'a str {
        self.text.trim_matches(|c: char| !c.is_alphanumeric())
    }

    /// Returns whether the word is nothing but marks, such as a dash between two phrases.
    pub(super) fn is_marks(self) -> bool {
        !self.text.contains(char::is_alphanumeric)
    }

    /// Returns whether the word begins with one of the marks that stand inside a sentence.
    pub(super) fn is_marked(self) -> bool {
        !self.text.starts_with(char::is_alphanumeric)
            && self.text.trim_start_matches(BEFORE).starts_with(['@', '#', '~'])
    }

    /// Returns what follows `mark` when the word begins with it, with the place of the mark: "(@mark" is "mark".
    pub(super) fn after(self, mark: char) -> Option<(usize, &'a str)> {
        let inner = self.text.trim_start_matches(BEFORE);
        inner.strip_prefix(mark).map(|rest| (self.at + self.text.len() - inner.len(), rest))
    }
}

/// Returns the words of a part of `line`, in order.
pub(super) fn words(line: &str, part: Range<usize>) -> Vec<Word<'_>> {
    let mut found = Vec::new();
    let mut begun: Option<usize> = None;
    let Some(text) = line.get(part.clone()) else { return found };
    for (at, c) in text.char_indices().chain(std::iter::once((text.len(), ' '))) {
        match (c.is_whitespace(), begun) {
            (true, Some(from)) => {
                if let Some(text) = text.get(from..at) {
                    found.push(Word { at: part.start + from, text });
                }
                begun = None;
            }
            (false, None) => begun = Some(at),
            _ => {}
        }
    }
    found
}

/// Something that is written otherwise in the text than it was typed: taken out, or a name written out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Edit {
    pub(super) range: Range<usize>,
    pub(super) instead: String,
}

/// Returns a part of `line` with the edits made, blanks joined where something was taken out, and the ends tidied. A
/// full stop before what was taken out stays, unless it only led there.
pub(super) fn written(line: &str, part: Range<usize>, mut edits: Vec<Edit>, stop_is_loose: bool) -> String {
    edits.sort_by_key(|e| e.range.start);
    let mut out = String::with_capacity(part.len());
    let mut from = part.start;
    let mut cut = false;
    for edit in &edits {
        let gap = line.get(from..edit.range.start).unwrap_or_default();
        join(&mut out, gap, cut);
        join(&mut out, &edit.instead, cut);
        cut = edit.instead.is_empty();
        from = edit.range.end.max(from);
    }
    join(&mut out, line.get(from..part.end).unwrap_or_default(), cut);
    let end_was_cut = cut && line.get(from..part.end).unwrap_or_default().trim().is_empty();
    let text = out.trim();
    if end_was_cut { without_loose_end(text, stop_is_loose).to_owned() } else { text.to_owned() }
}

fn join(out: &mut String, gap: &str, cut: bool) {
    let at_blank = out.is_empty() || out.ends_with(char::is_whitespace);
    out.push_str(if cut && at_blank { gap.trim_start() } else { gap });
}

/// Returns the text without the comma, dash or full stop that only led to what was taken out behind it.
fn without_loose_end(text: &str, stop_is_loose: bool) -> &str {
    let text = text.trim_end_matches(|c: char| c.is_whitespace() || matches!(c, ',' | ';' | ':' | '–' | '—'));
    let text = text.strip_suffix(" -").unwrap_or(text);
    match text.strip_suffix('.') {
        Some(shorter) if stop_is_loose && shorter.ends_with(|c: char| c.is_alphanumeric() || c == ')') => {
            shorter
        }
        _ => text,
    }
}

/// Returns the text with a capital at its start, when the capital is the same letter. A first word that is written so on
/// purpose stays: "iPhone", "jo@example.org".
pub(super) fn capitalised(text: &str) -> String {
    let first = text.split_whitespace().next().unwrap_or_default();
    let first = first.trim_end_matches(|c: char| !c.is_alphanumeric());
    if first.contains(|c: char| c.is_uppercase() || c.is_ascii_digit() || matches!(c, '@' | '/' | '.' | '_'))
    {
        return text.to_owned();
    }
    let mut chars = text.chars();
    let Some(first) = chars.next() else { return String::new() };
    let mut upper = first.to_uppercase();
    match (upper.next(), upper.next()) {
        (Some(capital), None) if capital.to_lowercase().eq(std::iter::once(first)) => {
            format!("{capital}{}", chars.as_str())
        }
        _ => text.to_owned(),
    }
}

/// Returns each place in bytes as a browser counts: in units of UTF-16. `places` must be in rising order.
pub(super) fn as_browsers_count(line: &str, places: &[usize]) -> Vec<usize> {
    let mut counted = 0;
    let mut from = 0;
    places
        .iter()
        .map(|place| {
            counted += line.get(from..*place).map_or(0, |part| part.encode_utf16().count());
            from = (*place).max(from);
            counted
        })
        .collect()
}

/// Returns the place in bytes of a place counted in units of UTF-16; the end of the line when it lies beyond.
pub(super) fn in_bytes(line: &str, units: usize) -> usize {
    let mut counted = 0;
    for (at, c) in line.char_indices() {
        if counted >= units {
            return at;
        }
        counted += c.len_utf16();
    }
    line.len()
}

/// Returns the word that ends at or goes round a place in bytes, no longer than `longest` bytes before it.
pub(super) fn word_at(line: &str, at: usize, longest: usize) -> Option<Word<'_>> {
    let before = line.get(..at)?;
    let from = before.rfind(char::is_whitespace).map_or(0, |blank| {
        blank + before.get(blank..).and_then(|rest| rest.chars().next()).map_or(1, char::len_utf8)
    });
    if at - from > longest {
        return None;
    }
    let rest = line.get(from..)?;
    let to = rest.find(char::is_whitespace).map_or(line.len(), |blank| from + blank);
    line.get(from..to).filter(|text| !text.is_empty()).map(|text| Word { at: from, text })
}
