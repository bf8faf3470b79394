//! Who must be told, and when they were. Notifications are raised by facts; people only say when they are done.

use crate::act::{Act, Look};
use crate::error::ApiError;
use crate::referral::{kept, protected_people};
use crate::referral_decision::{self, ReturnSection9, TeamReceived};
use chrono::NaiveDate;
use mare_domain::deed::{Deed, DeedInput, Order};
use mare_domain::notification::{Notification, NotificationKind, Reply};
use mare_domain::rule::Finding;
use mare_domain::text::normalise;
use mare_store::Filter;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

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

/// Returns the notifications that one referral or meeting raised, oldest first.
pub(crate) fn about(look: &Look<'_>, uid: &str) -> Result<Vec<NotificationView>, ApiError> {
    let found = look.list::<Notification>(&Filter { parent: Some(uid), ..Filter::default() })?;
    Ok(found.into_iter().map(|n| view(n.row, n.version)).collect())
}

/// Returns the notifications of a case, oldest first.
pub(crate) fn of_case(look: &Look<'_>, case: &str) -> Result<Vec<NotificationView>, ApiError> {
    let found = look.list::<Notification>(&Filter { case: Some(case), ..Filter::default() })?;
    Ok(found.into_iter().map(|n| view(n.row, n.version)).collect())
}

pub(crate) fn view(notification: Notification, version: i64) -> NotificationView {
    NotificationView {
        id: notification.uid.clone(),
        what: notification.kind.in_words().into(),
        para: notification.kind.para().into(),
        state: notification.state_key().into(),
        notification,
        version,
    }
}

/// Says that the open notifications of `kind` raised by `about` are done; used by the verbs that do them.
pub(crate) fn settle(
    act: &Act<'_>,
    about: &str,
    kind: NotificationKind,
    to: &str,
    means: &str,
    deed: &Deed,
) -> Result<(), ApiError> {
    for mut notification in act.children::<Notification>(about)? {
        if notification.kind == kind && notification.done.is_none() {
            notification.to = to.to_owned();
            notification.means = means.to_owned();
            notification.done = Some(deed.clone());
            act.tx().put(&notification)?;
        }
    }
    Ok(())
}

/// Records that somebody was told, and returns the notification.
///
/// Errs with `blocked` on a day before it was raised or to come. Section 9 and the team's receipt are recorded on
/// the referral too.
pub fn done(act: &Act<'_>, input: NotificationDone) -> Result<NotificationView, ApiError> {
    let found = act.get::<Notification>(&input.notification)?;
    let mut notification = found.row;
    match notification.kind {
        NotificationKind::Section9Returned => {
            let back = ReturnSection9 {
                referral: notification.about,
                to: input.to,
                means: input.means,
                deed: input.deed,
            };
            referral_decision::return_section_9(act, back)?;
            let found = act.get::<Notification>(&notification.uid)?;
            return Ok(view(found.row, found.version));
        }
        NotificationKind::TeamReceivedDecision => {
            referral_decision::team_received(
                act,
                TeamReceived { referral: notification.about, deed: input.deed },
            )?;
            let found = act.get::<Notification>(&notification.uid)?;
            return Ok(view(found.row, found.version));
        }
        _ => {}
    }
    let deed = input.deed.recorded(act.session().name(), act.time());
    let para = notification.kind.para();
    let order = Order {
        rule: rule(notification.kind),
        para,
        what: "They were told",
        after: Some(("what they are told of", notification.since)),
    };
    let mut findings = order.findings(deed.on, act.today());
    if notification.done.is_some() {
        findings.push(Finding::block(
            rule(notification.kind),
            para,
            "notification",
            "This is recorded as done already; what came back is recorded as a reply.",
        ));
    }
    if input.to.trim().is_empty() {
        findings.push(Finding::block(rule(notification.kind), para, "to", "Say who was told, by name."));
    }
    act.decide(&findings)?;
    notification.to = normalise(&input.to).trim().to_owned();
    notification.means = normalise(&input.means).trim().to_owned();
    notification.done = Some(deed);
    let version = act.tx().update(&notification, found.version)?;
    Ok(view(notification, version))
}

fn rule(kind: NotificationKind) -> &'static str {
    match kind {
        NotificationKind::CountyLeadSafeguarding => "MARE-22.1-1",
        NotificationKind::ChildProtectionLead => "MARE-22.2-1",
        NotificationKind::PoliceMeetingDate => "MARE-6.7-1",
        NotificationKind::Section9Returned => "MARE-A1-4",
        NotificationKind::TeamReceivedDecision => "MARE-11.4-2",
        NotificationKind::ReferralReturned => "MARE-10.3-2",
    }
}

/// Records what came back, and returns the notification.
pub fn reply(act: &Act<'_>, input: NotificationReply) -> Result<NotificationView, ApiError> {
    let found = act.get::<Notification>(&input.notification)?;
    let mut notification = found.row;
    let deed = input.deed.recorded(act.session().name(), act.time());
    let told = notification.done.as_ref().map(|d| d.on).unwrap_or(notification.since);
    let kind = notification.kind;
    let order = Order {
        rule: rule(kind),
        para: kind.para(),
        what: "The reply came",
        after: Some(("the message", told)),
    };
    let mut findings = order.findings(deed.on, act.today());
    let text = kept(&input.text, &protected_people(act, "")?);
    if text.trim().is_empty() {
        findings.push(Finding::block(rule(kind), kind.para(), "text", "Write what came back."));
    }
    act.decide(&findings)?;
    notification.replies.push(Reply { text, deed });
    let version = act.tx().update(&notification, found.version)?;
    Ok(view(notification, version))
}
