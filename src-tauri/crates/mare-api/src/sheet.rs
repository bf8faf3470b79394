//! What stands on paper, as blocks: one file for each document. Pure building; setting is the paper port's.
//! It refuses to decide who may read: it is given an [`Audience`] and leaves out what that reader may not see.

use crate::act::Look;
use crate::error::ApiError;
use crate::paper::{Block, Sheet};
use crate::setting::{TEAM, Team};
use mare_domain::deed::Answer;
use mare_domain::pack::Edition;

pub(crate) mod blank;
pub(crate) mod letter;
pub(crate) mod minutes;
pub(crate) mod referral;
pub(crate) mod run_sheet;
pub(crate) mod withheld;

/// Returns an empty sheet with the marking of the team's edition.
pub(crate) fn begin(look: &Look<'_>, title: &str, reference: &str) -> Result<Sheet, ApiError> {
    let team: Team = look.setting(TEAM)?.unwrap_or_default();
    Ok(Sheet {
        title: title.to_owned(),
        reference: reference.to_owned(),
        marking: edition(look)?.marking.clone(),
        practice: look.practice(),
        copy_line: String::new(),
        author: team.name,
        made_at: look.time(),
        blocks: Vec::new(),
    })
}

/// Returns the edition of the policy pack that the team uses (D-21).
pub(crate) fn edition(look: &Look<'_>) -> Result<&'static Edition, ApiError> {
    let team: Team = look.setting(TEAM)?.unwrap_or_default();
    Ok(look.pack().edition(&team.edition))
}

/// Returns the fixed texts of a page, or the one text `id`, in the wording of the team's edition as blocks:
/// paragraphs, and lists where a text has points. Placeholders are filled in from the settings.
pub(crate) fn fixed_blocks(look: &Look<'_>, id: &str) -> Result<Vec<Block>, ApiError> {
    let team: Team = look.setting(TEAM)?.unwrap_or_default();
    let pack = look.pack();
    let mut texts = pack.texts_on(id, &team.edition);
    if texts.is_empty() {
        texts.extend(pack.fixed_text(id, &team.edition));
    }
    if texts.is_empty() {
        return Ok(vec![fixed(pack.fixed(id, &team.edition))]);
    }
    let contact = or_none(&team.spoc_contact);
    let mut out = Vec::new();
    for text in texts.into_iter().map(|t| t.fill(&[("spoc_contact", &contact)])) {
        if !text.heading.is_empty() {
            out.push(heading(3, text.heading.clone()));
        }
        if !text.text.is_empty() {
            out.push(fixed(text.text.clone()));
        }
        if text.numbered {
            out.extend(
                text.points.iter().enumerate().map(|(at, point)| fixed(format!("{}. {point}", at + 1))),
            );
        } else if !text.points.is_empty() {
            out.push(Block::List { items: text.points });
        }
    }
    Ok(out)
}

/// Returns the sentence that stands on every referral (21.3).
pub(crate) fn do_not_inform(look: &Look<'_>) -> Result<String, ApiError> {
    let team: Team = look.setting(TEAM)?.unwrap_or_default();
    Ok(look.pack().fixed("do_not_inform", &team.edition))
}

pub(crate) fn heading(level: u8, text: impl Into<String>) -> Block {
    Block::Heading { level, text: text.into() }
}

pub(crate) fn paragraph(text: impl Into<String>) -> Block {
    Block::Paragraph { text: text.into() }
}

pub(crate) fn fixed(text: impl Into<String>) -> Block {
    Block::Fixed { text: text.into() }
}

/// Returns the answer as it is printed; nothing answered is printed as such, never as a blank.
pub(crate) fn answer(answer: Option<Answer>) -> &'static str {
    match answer {
        Some(Answer::Yes) => "YES",
        Some(Answer::No) => "NO",
        Some(Answer::NotDiscussed) => "Not discussed",
        Some(Answer::NotKnown) => "Not known",
        None => "Not answered",
    }
}

/// Returns the text, or words that say there is none.
pub(crate) fn or_none(text: &str) -> String {
    if text.trim().is_empty() { "Nothing recorded.".to_owned() } else { text.to_owned() }
}

/// Returns the number and title of a section of Appendix 7.
pub(crate) fn section_title(look: &Look<'_>, section: u8) -> String {
    let title = look.pack().section(section).map_or("", |s| s.title.as_str());
    format!("{section}. {title}")
}
