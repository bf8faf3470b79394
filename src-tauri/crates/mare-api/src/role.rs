//! Roles of D-30. The one verb × role table is the verb list; this file only names the roles.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// What somebody may be in the application.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Role {
    /// Single Point of Contact, or acting for them.
    Spoc,
    /// The SPoC's office.
    Office,
    /// Chairs meetings.
    Chair,
    /// Takes minutes under an account of their own.
    MinuteTaker,
    /// Sees the flag only; cases by grant.
    Reader,
    /// Sees the audit trail, exceptions, exports and consultations.
    Auditor,
    /// Users, settings, backups; opens no case.
    Administrator,
}

/// Everyone with an account.
pub const EVERYONE: &[Role] = &[
    Role::Spoc,
    Role::Office,
    Role::Chair,
    Role::MinuteTaker,
    Role::Reader,
    Role::Auditor,
    Role::Administrator,
];
/// The SPoC and the SPoC's office.
pub const TEAM: &[Role] = &[Role::Spoc, Role::Office];
/// The SPoC alone.
pub const SPOC: &[Role] = &[Role::Spoc];
/// Who works on cases.
pub const CASE: &[Role] = &[Role::Spoc, Role::Office, Role::Chair];
/// Who works in a meeting.
pub const MEETING: &[Role] = &[Role::Spoc, Role::Office, Role::Chair, Role::MinuteTaker];
/// Who decides in and about a meeting.
pub const CHAIR: &[Role] = &[Role::Spoc, Role::Chair];
/// Who looks after the installation.
pub const ADMINISTRATOR: &[Role] = &[Role::Administrator];
/// Who may add and change accounts and settings.
pub const SETTINGS: &[Role] = &[Role::Administrator, Role::Spoc, Role::Office];
/// Who reads the audit trail.
pub const AUDIT: &[Role] = &[Role::Auditor, Role::Spoc, Role::Administrator];
/// Nobody need be signed in.
pub const ANYONE: &[Role] = &[];
