//! Documents inside the encrypted file: made, attached, shown as page images with their text. Bytes never
//! leave through here; leaving is [`crate::export`]'s explicit act.

use crate::act::{Act, Look};
use crate::error::{ApiError, Code};
use crate::paper::{Sheet, Typeset};
use chrono::NaiveDate;
use data_encoding::BASE64;
use mare_domain::deed::{Deed, DeedInput};
use mare_domain::document::{Document, DocumentKind};
use mare_domain::meeting::Meeting;
use mare_domain::person::Person;
use mare_domain::referral::Referral;
use mare_domain::rule::Finding;
use mare_domain::text::count;
use mare_store::Filter;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Largest attachment, in bytes (D-26).
const LARGEST: usize = 20 * 1024 * 1024;

/// A document as it stands in a list.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct DocumentCard {
    /// Uid.
    pub id: String,
    /// What it is.
    pub kind: DocumentKind,
    /// Title, without a name.
    pub title: String,
    /// Uid of what it belongs to.
    pub about: String,
    /// Media type.
    pub media_type: String,
    /// Pages; 0 for an attachment.
    pub pages: usize,
    /// Length in bytes.
    pub bytes: u64,
    /// SHA-256, hexadecimal.
    pub sha256: String,
    /// Type of an attachment.
    pub attachment_type: String,
    /// Agency that owns an attachment.
    pub owner_agency: String,
    /// For whom it was built, when for one.
    pub built_for: String,
    /// By whom and when.
    pub deed: Option<Deed>,
}

/// Returns the document as it stands in a list.
pub(crate) fn card(d: &Document) -> DocumentCard {
    DocumentCard {
        id: d.uid.clone(),
        kind: d.kind,
        title: d.title.clone(),
        about: d.about.clone(),
        media_type: d.media_type.clone(),
        pages: d.page_texts.len(),
        bytes: d.bytes,
        sha256: d.sha256.clone(),
        attachment_type: d.attachment_type.clone(),
        owner_agency: d.owner_agency.clone(),
        built_for: d.built_for.clone(),
        deed: d.deed.clone(),
    }
}

/// Which documents.
#[derive(Debug, Default, Deserialize, JsonSchema)]
pub struct WhichDocuments {
    /// Uid of the referral or meeting they belong to.
    #[serde(default)]
    pub about: Option<String>,
    /// Uid or reference of the case.
    #[serde(default)]
    pub case: Option<String>,
}

/// Documents.
#[derive(Debug, Serialize, JsonSchema)]
pub struct DocumentList {
    /// In the order they were made.
    pub documents: Vec<DocumentCard>,
}

/// Returns the documents of a case, referral or meeting.
pub fn list(look: &Look<'_>, input: WhichDocuments) -> Result<DocumentList, ApiError> {
    let case = match &input.case {
        Some(case) => Some(look.get::<mare_domain::case::Case>(case)?.row.uid),
        None => None,
    };
    let filter = Filter { parent: input.about.as_deref(), case: case.as_deref(), ..Filter::default() };
    let documents = look.list::<Document>(&filter)?.iter().map(|d| card(&d.row)).collect();
    Ok(DocumentList { documents })
}

/// Which page.
#[derive(Debug, Deserialize, JsonSchema)]
pub struct WhichPage {
    /// Uid of the document.
    pub document: String,
    /// Page, from 1.
    pub page: usize,
}

/// A page as it looks and reads.
#[derive(Debug, Serialize, JsonSchema)]
pub struct PageView {
    /// Uid of the document.
    pub id: String,
    /// Title.
    pub title: String,
    /// Page, from 1.
    pub page: usize,
    /// How many pages there are.
    pub pages: usize,
    /// PNG as base64.
    pub png: String,
    /// Text in reading order.
    pub text: String,
}

/// Returns one page of a document as an image with its text.
pub fn page(look: &Look<'_>, input: WhichPage) -> Result<PageView, ApiError> {
    let document = look.get::<Document>(&input.document)?.row;
    let text =
        input.page.checked_sub(1).and_then(|index| document.page_texts.get(index)).ok_or_else(|| {
            let pages = count(document.page_texts.len(), "page", "pages");
            ApiError::field("page", format!("This document has {pages}."))
        })?;
    let (_, pdf) = look.blob(&document.uid)?.ok_or_else(|| ApiError::internal("document-without-bytes"))?;
    let png = look
        .paper()
        .page_image(&pdf, input.page)
        .map_err(|error| ApiError::internal(format!("paper: {}", error.step)))?;
    Ok(PageView {
        id: document.uid.clone(),
        title: document.title.clone(),
        page: input.page,
        pages: document.page_texts.len(),
        png: BASE64.encode(&png),
        text: text.clone(),
    })
}

/// What is known of a document before it is kept.
pub(crate) struct New<'a> {
    pub(crate) kind: DocumentKind,
    pub(crate) about: &'a str,
    pub(crate) case: Option<String>,
    pub(crate) built_for: String,
    pub(crate) deed: Deed,
}

/// Sets `sheet`, keeps the PDF with the text of its pages, and returns the document.
pub(crate) fn keep(act: &Act<'_>, sheet: &Sheet, new: New<'_>) -> Result<Document, ApiError> {
    let Typeset { pdf, page_texts } =
        act.paper().typeset(sheet).map_err(|error| ApiError::internal(format!("paper: {}", error.step)))?;
    let uid = act.id();
    let sha256 = act.tx().keep_blob(&uid, "application/pdf", &pdf)?;
    let document = Document {
        uid,
        case: new.case,
        about: new.about.to_owned(),
        kind: new.kind,
        title: sheet.title.clone(),
        media_type: "application/pdf".into(),
        sha256,
        bytes: pdf.len() as u64,
        page_texts,
        built_for: new.built_for,
        deed: Some(new.deed),
        ..Document::default()
    };
    act.tx().insert(&document)?;
    Ok(document)
}

/// What is attached.
#[derive(Debug, Deserialize, JsonSchema)]
pub struct Attach {
    /// Uid of the referral, meeting, action or case it belongs to.
    pub about: String,
    /// Uid or reference of the case, if there is one.
    #[serde(default)]
    pub case: Option<String>,
    /// `email`, `scan`, `written_return`, `report`, `tribunal_report`, `discharge_summary` or `other`.
    pub attachment_type: String,
    /// Title, without a name.
    pub title: String,
    /// Media type.
    #[serde(default)]
    pub media_type: String,
    /// The bytes, base64.
    pub content: String,
    /// Agency that owns it (16.2).
    #[serde(default)]
    pub owner_agency: String,
    /// It was edited to the information that is relevant (17.3).
    #[serde(default)]
    pub edited_to_relevant: bool,
    /// By whom and when.
    #[serde(flatten)]
    pub deed: DeedInput,
}

/// Keeps an attachment inside the encrypted file and returns its card.
///
/// Warns `MARE-17.3-2` for a tribunal report or discharge summary that was not edited.
pub fn attach(act: &Act<'_>, input: Attach) -> Result<DocumentCard, ApiError> {
    let bytes = BASE64
        .decode(input.content.as_bytes())
        .map_err(|_| ApiError::field("content", "The file could not be read; attach it again."))?;
    if bytes.is_empty() {
        return Err(ApiError::field("content", "This file is empty."));
    }
    if bytes.len() > LARGEST {
        return Err(ApiError::field(
            "content",
            "This file is larger than 20 MB. Attach the relevant pages only (17.1, D-26).",
        ));
    }
    let whole = ["tribunal_report", "discharge_summary"].contains(&input.attachment_type.as_str());
    if whole && !input.edited_to_relevant {
        act.decide(&[Finding::warn(
            "MARE-17.3-2",
            "17.3",
            "attachment_type",
            "A tribunal report or discharge summary should be edited to relevant information before it is attached (17.3). Confirm that it was, or give the reason why not.",
        )])?;
    }
    let case = match &input.case {
        Some(case) => Some(act.get::<mare_domain::case::Case>(case)?.row.uid),
        None => None,
    };
    let uid = act.id();
    let media_type =
        if input.media_type.is_empty() { "application/octet-stream".to_owned() } else { input.media_type };
    let sha256 = act.tx().keep_blob(&uid, &media_type, &bytes)?;
    let document = Document {
        uid,
        case,
        about: input.about,
        kind: DocumentKind::Attachment,
        title: mare_domain::text::normalise(&input.title).trim().to_owned(),
        attachment_type: input.attachment_type,
        media_type,
        sha256,
        bytes: bytes.len() as u64,
        owner_agency: input.owner_agency,
        deed: Some(input.deed.recorded(act.session().name(), act.time())),
        ..Document::default()
    };
    act.tx().insert(&document)?;
    Ok(card(&document))
}

/// Which document to make.
#[derive(Debug, Deserialize, JsonSchema)]
pub struct Make {
    /// `referral`, `return_letter`, `section9`, `blank_minutes` or `run_sheet`.
    pub kind: DocumentKind,
    /// Uid or reference of the referral or meeting.
    pub about: String,
}

/// Makes a document from the record and returns its card. Minutes are made by issuing them.
pub fn make(act: &Act<'_>, input: Make) -> Result<DocumentCard, ApiError> {
    let deed = DeedInput::default().recorded(act.session().name(), act.time());
    let (sheet, about, case) = match input.kind {
        DocumentKind::Referral | DocumentKind::ReturnLetter | DocumentKind::Section9 => {
            let referral = act.get::<Referral>(&input.about)?.row;
            let sheet = match input.kind {
                DocumentKind::Referral => crate::sheet::referral::appendix_1(act, &referral)?,
                DocumentKind::Section9 => {
                    if referral.decision.is_none() {
                        return Err(nothing_yet("Section 9 has not been decided yet (11.4)."));
                    }
                    crate::sheet::letter::section_9(act, &referral)?
                }
                _ => {
                    let back = referral.returns.last().ok_or_else(|| {
                        nothing_yet("This referral was not returned; there is no letter to make (10.3).")
                    })?;
                    crate::sheet::letter::return_with_gaps(act, &referral, back)?
                }
            };
            (sheet, referral.uid.clone(), referral.case.clone())
        }
        DocumentKind::BlankMinutes => {
            let meeting = act.get::<Meeting>(&input.about)?.row;
            let person = act.get::<Person>(&meeting.person)?.row;
            (
                crate::sheet::blank::minutes(act, &meeting, &person)?,
                meeting.uid.clone(),
                Some(meeting.case.clone()),
            )
        }
        DocumentKind::RunSheet => {
            let meeting = act.get::<Meeting>(&input.about)?.row;
            let sheet = crate::sheet::run_sheet::chair(act, &meeting)?;
            (sheet, meeting.uid.clone(), Some(meeting.case.clone()))
        }
        DocumentKind::MinutesPack | DocumentKind::Addendum | DocumentKind::Attachment => {
            return Err(ApiError::field(
                "kind",
                "Minutes are made by issuing them, an addendum by adding one, an attachment by attaching it.",
            ));
        }
    };
    let new = New { kind: input.kind, about: &about, case, built_for: String::new(), deed };
    keep(act, &sheet, new).map(|d| card(&d))
}

fn nothing_yet(words: &str) -> ApiError {
    ApiError::new(Code::Blocked, words)
}

/// Makes the pack of a meeting that is being issued, and returns the document.
pub(crate) fn make_pack(act: &Act<'_>, meeting: &str, on: NaiveDate) -> Result<Document, ApiError> {
    let pack = crate::sheet::minutes::Pack::load(act, meeting)?;
    let sheet = pack.sheet(act, &crate::audience::Audience::master())?;
    let deed = DeedInput { on: Some(on), ..DeedInput::default() }.recorded(act.session().name(), act.time());
    let case = Some(pack.meeting.case.clone());
    keep(
        act,
        &sheet,
        New {
            kind: DocumentKind::MinutesPack,
            about: &pack.meeting.uid,
            case,
            built_for: String::new(),
            deed,
        },
    )
}

/// Makes the document of an addendum to issued minutes, and returns it.
pub(crate) fn make_addendum(
    act: &Act<'_>,
    meeting: &Meeting,
    text: &str,
    deed: &Deed,
) -> Result<Document, ApiError> {
    let title = format!(
        "Addendum to minutes {} of {}",
        meeting.reference,
        mare_domain::text::long_date(meeting.date)
    );
    let mut sheet = crate::sheet::begin(act, &title, &meeting.reference)?;
    let protected = crate::audience::Protected::load(act)?;
    sheet.blocks = vec![
        crate::sheet::heading(1, title.clone()),
        crate::sheet::paragraph(format!("{}, {}", deed.by, mare_domain::text::long_date(deed.on))),
        crate::sheet::paragraph(protected.words(text, &crate::audience::Audience::master())),
    ];
    let new = New {
        kind: DocumentKind::Addendum,
        about: &meeting.uid,
        case: Some(meeting.case.clone()),
        built_for: String::new(),
        deed: deed.clone(),
    };
    keep(act, &sheet, new)
}
