//! A document inside the encrypted file: issued, returned or attached; and its numbered copies. It holds no
//! bytes: those lie in the store under the same uid and never change.

use crate::deed::Deed;
use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// What a document is.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum DocumentKind {
    /// The issued pack: front sheet, attendance sheet, minutes, exceptions.
    MinutesPack,
    /// A dated addendum to issued minutes.
    Addendum,
    /// The referral on Appendix 1.
    Referral,
    /// Letter that returns a referral with its gaps.
    ReturnLetter,
    /// Section 9 for the referrer.
    Section9,
    /// Blank Appendix 7 for rooms where laptops may not go.
    BlankMinutes,
    /// The Chair's run sheet: one page for the table.
    RunSheet,
    /// Anything attached: e-mail, scan, written return (D-26).
    #[default]
    Attachment,
}

impl DocumentKind {
    /// Returns the kind as it is kept and searched.
    pub fn key(self) -> &'static str {
        match self {
            Self::MinutesPack => "minutes_pack",
            Self::Addendum => "addendum",
            Self::Referral => "referral",
            Self::ReturnLetter => "return_letter",
            Self::Section9 => "section9",
            Self::BlankMinutes => "blank_minutes",
            Self::RunSheet => "run_sheet",
            Self::Attachment => "attachment",
        }
    }
}

/// A document.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(default)]
pub struct Document {
    /// Uid; the bytes lie under it.
    pub uid: String,
    /// Uid of the case, if it has one yet.
    pub case: Option<String>,
    /// Uid of the referral, meeting or other noun it belongs to.
    pub about: String,
    /// Kind.
    pub kind: DocumentKind,
    /// Title, without a name.
    pub title: String,
    /// Type of an attachment: `email`, `scan`, `written_return`, `tribunal_report`, `discharge_summary`, `other`.
    pub attachment_type: String,
    /// Media type.
    pub media_type: String,
    /// SHA-256 of the bytes, hexadecimal.
    pub sha256: String,
    /// Length in bytes.
    pub bytes: u64,
    /// Text of each page, for screen readers and search.
    pub page_texts: Vec<String>,
    /// Agency that owns an attachment.
    pub owner_agency: String,
    /// For whom a copy was built, when it was built for one.
    pub built_for: String,
    /// By whom and when.
    pub deed: Option<Deed>,
}

/// Why an export leaves the file (D-19).
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum ExportPurpose {
    /// MAPPA or MARE.
    #[default]
    MappaMare,
    /// Subject access.
    SubjectAccess,
    /// Court order.
    CourtOrder,
    /// Coroner.
    Coroner,
    /// Police investigation.
    PoliceInvestigation,
    /// Safeguarding.
    Safeguarding,
    /// Legal advice.
    LegalAdvice,
    /// Other under the Trust's policy, with a reason.
    Other,
}

/// A numbered copy for one recipient.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(default)]
pub struct Copy {
    /// Uid.
    pub uid: String,
    /// Uid of the document that was built for this recipient.
    pub document: String,
    /// Uid of the meeting.
    pub meeting: String,
    /// Number of the copy, from 1 for each meeting.
    pub number: u32,
    /// Recipient.
    pub recipient: String,
    /// Their agency.
    pub agency: String,
    /// Attendee, SPoC, third party agreed at the meeting or by the Chair.
    pub standing: String,
    /// Purpose.
    pub purpose: ExportPurpose,
    /// Channel: secure e-mail, paper by hand, post.
    pub channel: String,
    /// Confirmed to be secure (25.1).
    pub secure: bool,
    /// How many entries and actions were left out of it.
    pub left_out: u32,
    /// Words it was built without, such as an address (16.16).
    pub withheld: Vec<String>,
    /// Who agreed to it, where that was needed: `meeting` or `chair`; otherwise empty (16.16, A4-22, A4-23).
    pub agreed_by: String,
    /// When the Chair agreed outside the meeting.
    pub agreed_on: Option<NaiveDate>,
    /// Given out.
    pub given: Option<Deed>,
    /// Handed back, for paper (D-28).
    pub returned_on: Option<NaiveDate>,
}
