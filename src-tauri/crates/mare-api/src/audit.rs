//! The audit trail as people read it.

use crate::act::Look;
use crate::error::ApiError;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Which part of the trail.
#[derive(Debug, Default, Deserialize, JsonSchema)]
pub struct AuditPage {
    /// Records older than this one; the newest when absent.
    #[serde(default)]
    pub before: Option<i64>,
}

/// One record; it names what changed, never the content.
#[derive(Debug, Serialize, JsonSchema)]
pub struct AuditLine {
    /// Place in the chain.
    pub seq: i64,
    /// Moment, UTC.
    pub at: String,
    /// Who.
    pub name: String,
    /// What.
    pub verb: String,
    /// On what.
    pub objects: String,
    /// Reasons given for rules that warned.
    pub reasons: String,
    /// Hash of the record.
    pub hash: String,
}

/// A page of the trail.
#[derive(Debug, Serialize, JsonSchema)]
pub struct AuditList {
    /// Newest first.
    pub records: Vec<AuditLine>,
}

/// Returns a hundred records, newest first.
pub fn list(look: &Look<'_>, input: AuditPage) -> Result<AuditList, ApiError> {
    let records = look
        .audit_records(input.before, 100)?
        .into_iter()
        .map(|r| AuditLine {
            seq: r.seq,
            at: r.at,
            name: r.name,
            verb: r.verb,
            objects: r.objects,
            reasons: r.reasons,
            hash: r.hash,
        })
        .collect();
    Ok(AuditList { records })
}
