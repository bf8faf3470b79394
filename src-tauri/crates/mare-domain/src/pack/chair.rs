//! What the Chair has before them in each section: prompts, planned minutes, and what must not be forgotten before
//! the end. It refuses nothing: a prompt is never a rule.

use super::*;
use std::borrow::Cow;

/// One prompt with its paragraph.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Prompt {
    /// The words.
    pub text: String,
    /// Paragraph.
    pub source: String,
}

/// The Chair's guide for one section of Appendix 7.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct ChairSection {
    /// Number, 1 to 13; 0 for what comes before the meeting.
    pub no: u8,
    /// Planned minutes, a default of this house.
    pub minutes: u32,
    /// Prompts, the ones to be shown first at the front.
    pub prompts: Vec<Prompt>,
}

/// The minutes that a team plans for one section.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct SectionMinutes {
    /// Number, 1 to 13.
    pub no: u8,
    /// Planned minutes.
    pub minutes: u32,
}

/// The Chair's guide by section (Appendices 2 and 3).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct ChairGuide {
    /// Where the planned minutes come from, in words: the policy has none.
    pub minutes_source: String,
    /// Sections, in order.
    pub sections: Vec<ChairSection>,
    /// What must not be forgotten before the meeting ends.
    pub before_end: Vec<Prompt>,
}

impl ChairGuide {
    /// Returns the prompts of a section; 0 asks for what comes before the meeting.
    pub fn prompts(&self, section: u8) -> &[Prompt] {
        self.sections.iter().find(|s| s.no == section).map_or(&[], |s| &s.prompts)
    }

    /// Returns the planned minutes of a section; 0 for one that has no plan.
    pub fn minutes(&self, section: u8) -> u32 {
        self.sections.iter().find(|s| s.no == section).map_or(0, |s| s.minutes)
    }

    /// Returns the guide with the minutes that a team plans, and in words where they come from. Without any it is the
    /// guide as it is; a section that the team does not name keeps its minutes.
    pub fn planned_by(&self, team: &[SectionMinutes], source: &str) -> Cow<'_, Self> {
        if team.is_empty() {
            return Cow::Borrowed(self);
        }
        let mut guide = self.clone();
        for section in &mut guide.sections {
            if let Some(own) = team.iter().find(|own| own.no == section.no) {
                section.minutes = own.minutes;
            }
        }
        source.clone_into(&mut guide.minutes_source);
        Cow::Owned(guide)
    }

    /// Returns the planned minutes of the whole meeting.
    pub fn whole(&self) -> u32 {
        self.sections.iter().map(|s| s.minutes).sum()
    }
}
