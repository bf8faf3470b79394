//! Who must be told, and when they were. Notifications are raised by facts; people only say when they are done.

use crate::act::Act;
use crate::error::ApiError;
use chrono::NaiveDate;
use mare_domain::deed::DeedInput;
use mare_domain::notification::{Notification, NotificationKind};
use mare_store::{Keys, Row};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

impl Row for Notification {
    const TABLE: &'static str = "notification";
    const NOUN: &'static str = "notification";
    fn uid(&self) -> &str {
        &self.uid
    }
    fn keys(&self) -> Keys {
        Keys {
            parent: Some(if self.case.is_empty() { self.about.clone() } else { self.case.clone() }),
            state: state(self).into(),
            on_date: Some(self.since.to_string()),
            ..Keys::default()
        }
    }
}

fn state(notification: &Notification) -> &'static str {
    match notification {
        Notification { done: Some(_), .. } => "done",
        Notification { overtaken: true, .. } => "overtaken",
        Notification { .. } => "open",
    }
}

/// A notification with its words.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct NotificationView {
    /// The same as `uid`: what scripts capture.
    pub id: String,
    /// The notification.
    #[serde(flatten)]
    pub notification: Notification,
    /// What is to be done, in words.
    pub what: String,
    /// Paragraph of the policy.
    pub para: String,
    /// `open`, `done` or `overtaken`.
    pub state: String,
    /// Version.
    pub version: i64,
}

/// Somebody was told.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(default)]
pub struct NotificationDone {
    /// Uid of the notification.
    pub notification: String,
    /// To whom.
    pub to: String,
    /// By what means.
    pub means: String,
    /// By whom and when.
    #[serde(flatten)]
    pub deed: DeedInput,
}

/// Something came back.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(default)]
pub struct NotificationReply {
    /// Uid of the notification.
    pub notification: String,
    /// What, in words.
    pub text: String,
    /// By whom and when.
    #[serde(flatten)]
    pub deed: DeedInput,
}

/// What a notification is raised from.
pub(crate) struct Raise<'a> {
    /// Which.
    pub(crate) kind: NotificationKind,
    /// Uid of the case; empty when there is none yet.
    pub(crate) case: &'a str,
    /// Uid of the referral or meeting that raises it.
    pub(crate) about: &'a str,
    /// The fact, in words.
    pub(crate) because: &'a str,
    /// The day it is raised from.
    pub(crate) since: NaiveDate,
}

/// Raises a notification and returns it.
pub(crate) fn raise(act: &Act<'_>, raise: &Raise<'_>) -> Result<Notification, ApiError> {
    let notification = Notification {
        uid: act.id(),
        kind: raise.kind,
        case: raise.case.to_owned(),
        about: raise.about.to_owned(),
        because: raise.because.to_owned(),
        since: raise.since,
        to: String::new(),
        done: None,
        means: String::new(),
        replies: Vec::new(),
        overtaken: false,
    };
    act.tx().insert(&notification)?;
    Ok(notification)
}

/// Records that somebody was told, and returns the notification.
pub fn done(_act: &Act<'_>, _input: NotificationDone) -> Result<NotificationView, ApiError> {
    Err(ApiError::internal("not-yet"))
}

/// Records what came back, and returns the notification.
pub fn reply(_act: &Act<'_>, _input: NotificationReply) -> Result<NotificationView, ApiError> {
    Err(ApiError::internal("not-yet"))
}
