//! The Chair's run sheet: what the Chair's window shows, on one page for the table. It names no service user and
//! nothing restricted, because it lies open.

use super::{heading, paragraph};
use crate::act::Look;
use crate::error::ApiError;
use crate::meeting::{agencies_of, required};
use crate::paper::{Block, Sheet};
use crate::setting::guide_for;
use mare_domain::case::Case;
use mare_domain::meeting::Meeting;
use mare_domain::text::{long_date, time_in_words};

/// How much is printed of what can be said shorter.
struct Detail {
    /// Prompts of each section: those at the front of the pack's list.
    prompts: usize,
    /// Names one by one; more are counted.
    names: usize,
    /// What must not be forgotten stands line by line.
    lines: bool,
}

/// From the fullest to the shortest: the first that fits on one page is printed.
const DETAILS: [Detail; 5] = [
    Detail { prompts: 2, names: 24, lines: true },
    Detail { prompts: 2, names: 24, lines: false },
    Detail { prompts: 1, names: 12, lines: false },
    Detail { prompts: 1, names: 6, lines: false },
    Detail { prompts: 0, names: 3, lines: false },
];
/// Longest prompt that is printed beside another one.
const LONG: usize = 90;

/// Returns the run sheet of `meeting`, as full as one page can hold.
pub(crate) fn chair(look: &Look<'_>, meeting: &Meeting) -> Result<Sheet, ApiError> {
    let [fullest, shorter @ ..] = &DETAILS;
    let mut sheet = with(look, meeting, fullest)?;
    for detail in shorter {
        // What cannot be set is told when it is kept.
        if look.paper().typeset(&sheet).map_or(1, |set| set.page_texts.len()) <= 1 {
            break;
        }
        sheet = with(look, meeting, detail)?;
    }
    Ok(sheet)
}

fn with(look: &Look<'_>, meeting: &Meeting, detail: &Detail) -> Result<Sheet, ApiError> {
    let title = format!("Chair’s run sheet {}", meeting.reference);
    let mut sheet = super::begin(look, &title, &meeting.reference)?;
    let guide = guide_for(look, meeting);
    let case = look.find::<Case>(&meeting.case)?.map(|c| c.row.reference).unwrap_or_default();
    let start = meeting.start.map_or_else(String::new, |at| format!(" at {}", time_in_words(at)));
    let out = &mut sheet.blocks;
    out.push(heading(1, title));
    let named = |what: &str, name: &str| {
        if name.trim().is_empty() { String::new() } else { format!(" · {what}{name}") }
    };
    out.push(paragraph(format!(
        "Case {case} · {}{start}{}{}{}",
        long_date(meeting.date),
        named("", &meeting.venue),
        named("Chair ", &meeting.officers.chair),
        named("Minute taker ", &meeting.officers.minute_taker),
    )));
    let needed: Vec<String> = required(meeting)
        .into_iter()
        .map(|l| if l.role.trim().is_empty() { l.name } else { format!("{} ({})", l.name, l.role) })
        .collect();
    out.push(paragraph(format!("Required professionals: {}.", listed(needed, detail.names, "none named"))));
    let agencies = listed(agencies_of(look, meeting)?, detail.names, "none invited");
    out.push(paragraph(format!("Agencies to hear: {agencies}.")));
    let rows = (1..=13_u8)
        .map(|no| {
            let short = look.pack().section(no).map_or_else(String::new, |s| s.short.clone());
            vec![no.to_string(), short, guide.minutes(no).to_string(), prompts(look, no, detail.prompts)]
        })
        .collect();
    out.push(Block::Table {
        caption: format!("Agenda: {} minutes planned ({})", guide.whole(), lower(&guide.minutes_source)),
        header: vec!["No.".into(), "Section".into(), "Min".into(), "Ask".into()],
        rows,
        widths: vec![3, 10, 3, 40],
        row_height_mm: 0,
    });
    let points: Vec<String> = guide.before_end.iter().map(|p| format!("{} ({})", p.text, p.source)).collect();
    if detail.lines {
        out.push(heading(3, "Before the end"));
        out.push(Block::List { items: points });
    } else {
        out.push(paragraph(format!("Before the end: {}.", points.join(" · "))));
    }
    Ok(sheet)
}

fn prompts(look: &Look<'_>, no: u8, most: usize) -> String {
    let all = look.pack().chair.prompts(no);
    let mut chosen: Vec<&str> = Vec::new();
    for prompt in all {
        let long = prompt.text.chars().count() > LONG;
        if chosen.len() == most || (long && !chosen.is_empty()) {
            break;
        }
        chosen.push(&prompt.text);
        if long {
            break;
        }
    }
    chosen.join(" · ")
}

fn listed(mut names: Vec<String>, most: usize, none: &str) -> String {
    if names.is_empty() {
        return none.to_owned();
    }
    let more = names.len().saturating_sub(most);
    names.truncate(most);
    if more > 0 {
        names.push(format!("and {more} more"));
    }
    names.join(", ")
}

fn lower(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_lowercase().chain(letters).collect())
}
