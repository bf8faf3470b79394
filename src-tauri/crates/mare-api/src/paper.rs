//! The port to paper (ruling 2): what the verbs need of a typesetter. `mare-documents` implements it and is
//! injected by the desktop and by `mare-admin`, so that tests of rules link no Typst.
//!
//! A [`Sheet`] is plain blocks in reading order. It holds no layout: one template sets every document.

use chrono::NaiveDateTime;

/// A document to be set.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
pub struct Sheet {
    /// Title; becomes the document's title property. Never a name of a protected person.
    pub title: String,
    /// Reference such as `M-2026-001`, printed in the header.
    pub reference: String,
    /// Marking at the top and bottom of every page.
    pub marking: String,
    /// Whether the practice banner stands on every page.
    pub practice: bool,
    /// Who it was built for and the number of the copy, printed in the footer; empty for the master.
    pub copy_line: String,
    /// Author property: the team's name.
    pub author: String,
    /// London time of making; goes into the document's properties and nowhere else.
    pub made_at: NaiveDateTime,
    /// Blocks in reading order.
    pub blocks: Vec<Block>,
}

/// One block of a sheet.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Block {
    /// Heading of level 1 to 3.
    Heading {
        /// Level.
        level: u8,
        /// Text.
        text: String,
    },
    /// Paragraph; line breaks are kept.
    Paragraph {
        /// Text.
        text: String,
    },
    /// A warning that must be seen, such as DO NOT INFORM THE SERVICE USER.
    Warning {
        /// Text.
        text: String,
    },
    /// Fixed text of the policy, set apart from what was written.
    Fixed {
        /// Text.
        text: String,
    },
    /// Bulleted list.
    List {
        /// Items.
        items: Vec<String>,
    },
    /// Labels with values.
    Fields {
        /// Label and value.
        rows: Vec<(String, String)>,
    },
    /// Table with a header row that repeats on every page.
    Table {
        /// Caption, read first by a screen reader.
        caption: String,
        /// Header cells.
        header: Vec<String>,
        /// Rows of cells, as many as the header has.
        rows: Vec<Vec<String>>,
        /// Relative widths of the columns.
        widths: Vec<u8>,
        /// Least height of a row in millimetres, for signatures and handwriting; 0 for none.
        row_height_mm: u8,
    },
    /// Empty lines to write on.
    Lines {
        /// How many.
        count: u8,
    },
    /// Starts a new page.
    PageBreak,
}

/// What came of setting a sheet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Typeset {
    /// Tagged PDF: PDF/UA-1 and PDF/A-2a.
    pub pdf: Vec<u8>,
    /// What each page says, in reading order.
    pub page_texts: Vec<String>,
}

/// Why a sheet could not be set. Never carries its text.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("The document could not be made ({step}).")]
pub struct PaperError {
    /// Which step failed.
    pub step: &'static str,
}

/// Sets sheets and shows what was set.
pub trait Paper: Send + Sync {
    /// Returns the sheet as a tagged PDF with the text of its pages. Any string that can be typed can be set (ruling 21).
    fn typeset(&self, sheet: &Sheet) -> Result<Typeset, PaperError>;

    /// Returns page `page`, from 1, of a kept PDF as a PNG: what is shown is what was issued, byte for byte.
    fn page_image(&self, pdf: &[u8], page: usize) -> Result<Vec<u8>, PaperError>;
}

/// Refuses everything: for tests of rules, which need no paper.
#[derive(Debug, Default)]
pub struct NoPaper;

impl Paper for NoPaper {
    fn typeset(&self, _: &Sheet) -> Result<Typeset, PaperError> {
        Err(PaperError { step: "there is no typesetter here" })
    }

    fn page_image(&self, _: &[u8], _: usize) -> Result<Vec<u8>, PaperError> {
        Err(PaperError { step: "there is no typesetter here" })
    }
}
