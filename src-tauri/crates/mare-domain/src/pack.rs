//! The policy pack: every number and every text of the policy, as data in two editions (D-21, ruling 13). Code
//! asks the pack; it never holds a limit, a citation or a sentence of the policy itself.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::sync::OnceLock;

mod chair;
mod edition;
mod guide;
mod house;
mod limits;

pub use chair::{ChairGuide, ChairSection, Prompt, SectionMinutes};
pub use edition::{Edition, FixedText, LegalBasis, Lettered};
pub use guide::{Band, Grade, GuideStep, MatrixWords, Part, Section};
pub use house::{CaptureWords, Choice, ExcludedInvitee, NotIndividuals, PackAbbreviation, PackAgency, Term};
pub use limits::{LibraryAction, LibraryMark, LimitRule};

/// The edition that is used unless another is asked for (D-21).
pub const CURRENT: &str = "current";
/// The edition with the wording as it was printed in January 2017.
pub const PRINTED_2017: &str = "2017";

/// Which policy this is.
#[derive(Debug, Clone, Default, Serialize, Deserialize, JsonSchema)]
pub struct About {
    /// Id of the pack, kept with every case.
    pub id: String,
    /// Title of the policy.
    pub title: String,
    /// Reference number of the policy.
    pub reference: String,
    /// Version in words.
    pub version: String,
    /// When it was issued.
    pub issued: String,
    /// When it is to be reviewed.
    pub review: String,
    /// Area the policy speaks for.
    pub area: String,
    /// Organisation that issued it.
    pub organisation: String,
}

/// A policy as data.
#[derive(Debug, Clone, Default, Serialize, Deserialize, JsonSchema)]
pub struct PolicyPack {
    /// Which policy.
    pub about: About,
    /// Time limits.
    pub limits: Vec<LimitRule>,
    /// The management actions of Appendix 4.
    pub library: Vec<LibraryAction>,
    /// The 13 sections of Appendix 7 with the Chair's prompts.
    pub sections: Vec<Section>,
    /// The Chair's guide of Appendix 2.
    pub guide: Vec<GuideStep>,
    /// The same guide by section, as the Chair's window shows it (Appendices 2 and 3).
    pub chair: ChairGuide,
    /// Severity and likelihood of Appendix 3.
    pub matrix: MatrixWords,
    /// The ten considerations before a referral (6.4).
    pub considerations: Vec<Lettered>,
    /// What a decision on disclosure weighs (19.9).
    pub disclosure_prompts: Vec<Lettered>,
    /// The factors of the Chair's guide on disclosure (Appendix 2).
    pub disclosure_factors: Vec<Lettered>,
    /// The agencies that usually take part.
    pub agencies: Vec<PackAgency>,
    /// Who is never invited (21.4).
    pub excluded_invitees: Vec<ExcludedInvitee>,
    /// Types of attachment (D-26).
    pub attachment_types: Vec<Choice>,
    /// Why a case is closed.
    pub closure_reasons: Vec<Choice>,
    /// Words that name no individual (13.3).
    pub not_individuals: NotIndividuals,
    /// Abbreviations that expand while minutes are typed.
    pub abbreviations: Vec<PackAbbreviation>,
    /// Words the capture bar reads by.
    pub capture: CaptureWords,
    /// Glossary (Appendix 12).
    pub glossary: Vec<Term>,
    /// Texts that are the same in every edition.
    pub fixed: Vec<FixedText>,
    /// Editions; the first one is used unless another is asked for.
    pub editions: Vec<Edition>,
}

impl PolicyPack {
    /// Returns the Cumbria MAPPA/MARE Pathway Policy of January 2017.
    pub fn cumbria_2017() -> &'static Self {
        static PACK: OnceLock<PolicyPack> = OnceLock::new();
        PACK.get_or_init(|| PolicyPack {
            about: part(include_str!("pack/cumbria-2017/about.json")),
            limits: part(include_str!("pack/cumbria-2017/limits.json")),
            library: part(include_str!("pack/cumbria-2017/library.json")),
            sections: part(include_str!("pack/cumbria-2017/sections.json")),
            guide: part(include_str!("pack/cumbria-2017/guide.json")),
            chair: part(include_str!("pack/cumbria-2017/chair-guide.json")),
            matrix: part(include_str!("pack/cumbria-2017/matrix.json")),
            considerations: part(include_str!("pack/cumbria-2017/considerations.json")),
            disclosure_prompts: part(include_str!("pack/cumbria-2017/disclosure-prompts.json")),
            disclosure_factors: part(include_str!("pack/cumbria-2017/disclosure-factors.json")),
            agencies: part(include_str!("pack/cumbria-2017/agencies.json")),
            excluded_invitees: part(include_str!("pack/cumbria-2017/excluded-invitees.json")),
            attachment_types: part(include_str!("pack/cumbria-2017/attachment-types.json")),
            closure_reasons: part(include_str!("pack/cumbria-2017/closure-reasons.json")),
            not_individuals: part(include_str!("pack/cumbria-2017/not-individuals.json")),
            abbreviations: part(include_str!("pack/cumbria-2017/abbreviations.json")),
            capture: part(include_str!("pack/cumbria-2017/capture.json")),
            glossary: part(include_str!("pack/cumbria-2017/glossary.json")),
            fixed: part(include_str!("pack/cumbria-2017/fixed.json")),
            editions: vec![
                part(include_str!("pack/cumbria-2017/edition-current.json")),
                part(include_str!("pack/cumbria-2017/edition-2017.json")),
            ],
        })
    }

    /// Returns an edition by name; the current one when the name is blank or unknown (D-21).
    pub fn edition(&self, name: &str) -> &Edition {
        static NONE: OnceLock<Edition> = OnceLock::new();
        self.editions
            .iter()
            .find(|e| e.name == name)
            .or_else(|| self.editions.first())
            .unwrap_or_else(|| NONE.get_or_init(Edition::default))
    }

    /// Returns a limit by its id, such as `T-01`. A limit the pack does not have says so in its words and ends on
    /// the day it began, so that nobody can rely on it.
    pub fn limit(&self, rule: &str) -> &LimitRule {
        static NONE: OnceLock<LimitRule> = OnceLock::new();
        self.limits.iter().find(|l| l.rule == rule).unwrap_or_else(|| NONE.get_or_init(LimitRule::missing))
    }

    /// Returns a management action of Appendix 4 by its number.
    pub fn library_action(&self, no: u8) -> Option<&LibraryAction> {
        self.library.iter().find(|a| a.no == no)
    }

    /// Returns whether one of the library actions `numbers` has a mark.
    pub fn library_has(&self, numbers: &[u8], mark: LibraryMark) -> bool {
        self.library.iter().any(|a| a.marks.contains(&mark) && numbers.contains(&a.no))
    }

    /// Returns the number of the library action with a mark, if the policy has one.
    pub fn library_number(&self, mark: LibraryMark) -> Option<u8> {
        self.library.iter().find(|a| a.marks.contains(&mark)).map(|a| a.no)
    }

    /// Returns a section of Appendix 7 by its number.
    pub fn section(&self, no: u8) -> Option<&Section> {
        self.sections.iter().find(|s| s.no == no)
    }

    /// Returns the title of a section of Appendix 7 as printed; empty for a number it does not have.
    pub fn section_title(&self, no: u8) -> &str {
        self.section(no).map_or("", |s| s.title.as_str())
    }

    /// Returns a fixed text with its source: the edition's own where it has one, the common one otherwise.
    pub fn fixed_text(&self, id: &str, edition: &str) -> Option<&FixedText> {
        let own = self.edition(edition).fixed.iter().find(|t| t.id == id);
        own.or_else(|| self.fixed.iter().find(|t| t.id == id))
    }

    /// Returns the words of a fixed text, with its points. A text the pack does not have says so, so that it is
    /// seen on paper.
    pub fn fixed(&self, id: &str, edition: &str) -> String {
        self.fixed_text(id, edition)
            .map_or_else(|| "[This text is missing from the policy pack.]".into(), FixedText::whole)
    }

    /// Returns every fixed text in the wording of an edition, in the order it is printed.
    pub fn texts(&self, edition: &str) -> Vec<&FixedText> {
        self.fixed.iter().filter_map(|t| self.fixed_text(&t.id, edition)).collect()
    }

    /// Returns the fixed texts of a page, such as `front_sheet`, in the order they are printed.
    pub fn texts_on(&self, page: &str, edition: &str) -> Vec<&FixedText> {
        self.texts(edition).into_iter().filter(|t| t.page == page).collect()
    }

    /// Returns the line that is printed on every copy of a referral (Appendix 1, 21.3).
    pub fn do_not_inform(&self) -> &str {
        self.fixed.iter().find(|t| t.id == "do_not_inform").map_or("", |t| t.text.as_str())
    }
}

/// Reads a part of the pack. A part that cannot be read is empty; a test reads every part before anybody else.
fn part<T: for<'a> Deserialize<'a> + Default>(json: &str) -> T {
    serde_json::from_str(json).unwrap_or_default()
}

#[cfg(test)]
mod tests;
