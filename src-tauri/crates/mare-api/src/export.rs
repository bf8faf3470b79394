//! The one way out of the encrypted file: an explicit act that asks recipient, purpose and channel, writes one
//! file to a place the person chose, and is on record before the file exists. It refuses to overwrite.

use crate::desk::{Caller, Desk, SessionChange};
use crate::error::{ApiError, Code};
use mare_domain::deed::DeedInput;
use mare_domain::document::{Copy, Document, DocumentKind, ExportPurpose};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::fs::OpenOptions;
use std::io::Write;
use std::path::{Path, PathBuf};

/// What leaves, for whom and how.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
pub struct Export {
    /// Uid of the document.
    pub document: String,
    /// Where to: a full path; a file there is never replaced.
    pub path: String,
    /// Recipient by name.
    pub recipient: String,
    /// Their agency.
    #[serde(default)]
    pub agency: String,
    /// Purpose.
    #[serde(default)]
    pub purpose: ExportPurpose,
    /// Why, when the purpose is another one (D-19).
    #[serde(default)]
    pub purpose_reason: String,
    /// Channel.
    pub channel: String,
    /// Confirmed to be secure (25.1).
    #[serde(default)]
    pub secure: bool,
}

/// What was written.
#[derive(Debug, Serialize, JsonSchema)]
pub struct Exported {
    /// Uid of the numbered copy that records it.
    pub id: String,
    /// Where it lies.
    pub path: String,
    /// Length in bytes.
    pub bytes: usize,
    /// SHA-256, hexadecimal.
    pub sha256: String,
}

/// Writes a document to a chosen place and returns where. The record is made first: a file that could not be
/// written leaves a record of the attempt, never a file without a record.
pub fn export(
    desk: &Desk,
    caller: &Caller<'_>,
    input: Export,
) -> Result<(Exported, SessionChange), ApiError> {
    let session = caller.session.ok_or_else(|| ApiError::new(Code::NotSignedIn, "Sign in first."))?;
    check(&input)?;
    let path = PathBuf::from(&input.path);
    if !path.is_absolute() {
        return Err(ApiError::field("path", "Choose a full path for the file."));
    }
    if path.exists() {
        return Err(ApiError::field(
            "path",
            "There is a file of this name already; it is not replaced. Choose another name.",
        ));
    }
    let (bytes, id, sha256) = desk.write_as(session, "document.export", move |act| {
        let document = act.get::<Document>(&input.document)?.row;
        let (_, bytes) = act.blob(&document.uid)?.ok_or_else(|| ApiError::internal("document-without-bytes"))?;
        let earlier = crate::copy::of_document(act, &document)?;
        let id = match earlier {
            Some(copy) if copy.recipient == input.recipient => copy.uid,
            _ => {
                if document.kind == DocumentKind::MinutesPack {
                    return Err(ApiError::field(
                        "document",
                        "Minutes leave as a numbered copy built for their reader (16.14–16.16). Make the recipient's copy and export that.",
                    ));
                }
                let copy = Copy {
                    uid: act.id(),
                    document: document.uid.clone(),
                    meeting: document.about.clone(),
                    number: u32::try_from(act.children::<Copy>(&document.about)?.len()).unwrap_or_default().saturating_add(1),
                    recipient: input.recipient,
                    agency: input.agency,
                    standing: "export".into(),
                    purpose: input.purpose,
                    channel: input.channel,
                    secure: input.secure,
                    given: Some(DeedInput::default().recorded(act.session().name(), act.time())),
                    ..Copy::default()
                };
                act.tx().insert(&copy)?;
                copy.uid
            }
        };
        Ok((bytes, id, document.sha256))
    })?;
    write_new(&path, &bytes)?;
    let exported = Exported { id, path: path.to_string_lossy().into_owned(), bytes: bytes.len(), sha256 };
    Ok((exported, SessionChange::Keep))
}

fn check(input: &Export) -> Result<(), ApiError> {
    if input.recipient.trim().is_empty() {
        return Err(ApiError::field("recipient", "Say who receives this (25.1)."));
    }
    if input.channel.trim().is_empty() {
        return Err(ApiError::field("channel", "Say how it is sent: secure e-mail, by hand, post (25.1)."));
    }
    if !input.secure {
        return Err(ApiError::field(
            "secure",
            "Confirm that the channel is secure under the Trust's policy (MARE-25.1-1).",
        ));
    }
    if input.purpose == ExportPurpose::Other && input.purpose_reason.trim().is_empty() {
        return Err(ApiError::field(
            "purpose_reason",
            "Another purpose than MAPPA or MARE needs a reason (MARE-16.12-1, D-19).",
        ));
    }
    Ok(())
}

/// Writes once, straight to the chosen place: no temporary file, readable by its owner only, gone on failure.
fn write_new(path: &Path, bytes: &[u8]) -> Result<(), ApiError> {
    let refused = |what: &str| {
        ApiError::new(
            Code::NotSaved,
            format!("The file was not written: {what}. Nothing of it was left behind."),
        )
    };
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let mut file = options.open(path).map_err(|_| refused("this place cannot be written to"))?;
    let written = file.write_all(bytes).and_then(|()| file.sync_all());
    if written.is_err() {
        let _ = std::fs::remove_file(path);
        return Err(refused("the disk did not take it"));
    }
    Ok(())
}
