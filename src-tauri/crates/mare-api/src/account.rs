//! Accounts: who can sign in and what they may be (D-30). The passphrase's slot lies in the header, the rest here.
//!
//! A change of both writes the header inside the transaction: an account that cannot sign in is never kept. It
//! refuses, in a real installation, to make a SPoC, Auditor or Administrator without a second person.

use crate::act::Look;
use crate::desk::{Caller, Desk, SessionChange};
use crate::error::{ApiError, Code};
use crate::role::Role;
use crate::session::Session;
use crate::setup::{Secret, about, account_with_passphrase, actor_of};
use chrono::NaiveDateTime;
use mare_domain::deed::{Deed, DeedInput};
use mare_store::{Keys, Reader, Row};
use mare_vault::{SystemEntropy, fold_name};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Name of the setting that lists what every SPoC is to be told of accounts (D-30).
pub(crate) const ALERTS: &str = "account_alerts";

/// Somebody who can sign in.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Account {
    /// Uid.
    pub uid: String,
    /// Full name; typed to sign in, and cannot change.
    pub name: String,
    /// What they may be.
    pub roles: Vec<Role>,
    /// Their agency, by name; without one "police and health only" means nothing (ruling 5).
    #[serde(default)]
    pub agency: String,
    /// Whether they can sign in.
    pub active: bool,
    /// Who made the account.
    #[serde(default)]
    pub made: Option<Deed>,
    /// The second person who agreed (D-30); empty where none was needed.
    #[serde(default)]
    pub approved_by: String,
}

impl Row for Account {
    const TABLE: &'static str = "account";
    const NOUN: &'static str = "account";
    fn uid(&self) -> &str {
        &self.uid
    }
    fn keys(&self) -> Keys {
        let state = if self.active { "active" } else { "inactive" };
        Keys { reference: Some(self.key()), state: state.into(), ..Keys::default() }
    }
}

impl Account {
    pub(crate) fn new(uid: String, name: &str, roles: Vec<Role>, agency: &str) -> Result<Self, ApiError> {
        let name = mare_domain::text::normalise(name);
        let name = name.split_whitespace().collect::<Vec<_>>().join(" ");
        if name.is_empty() || name.chars().count() > 200 {
            return Err(ApiError::field("name", "Give the full name: it stands on what they do."));
        }
        let agency = mare_domain::text::normalise(agency).trim().to_owned();
        Ok(Self { uid, name, roles: some(roles)?, agency, active: true, ..Self::default() })
    }

    /// Returns what the account is found by: its name in the one spelling.
    pub(crate) fn key(&self) -> String {
        fold_name(&self.name)
    }

    pub(crate) fn card(self, version: i64) -> AccountCard {
        AccountCard { id: self.uid.clone(), account: self, version }
    }
}

/// An account as it is shown.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct AccountCard {
    /// The account.
    #[serde(flatten)]
    pub account: Account,
    /// The same as `uid`.
    pub id: String,
    /// Version, to be given back with a change.
    pub version: i64,
}

/// Something about accounts that every SPoC is told (D-30).
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(crate) struct Alert {
    at: NaiveDateTime,
    by: String,
    approved_by: String,
    what: String,
}

impl Alert {
    pub(crate) fn in_words(&self) -> String {
        let Self { at, by, approved_by, what } = self;
        let with = if approved_by.is_empty() { String::new() } else { format!(", with {approved_by}") };
        format!("{what}: by {by}{with}, {}.", at.format("%-d %B %Y at %H:%M"))
    }
}

/// Returns the roles without repeats. Errs when there is none.
fn some(mut roles: Vec<Role>) -> Result<Vec<Role>, ApiError> {
    roles.sort_unstable();
    roles.dedup();
    if roles.is_empty() {
        Err(ApiError::field("roles", "Choose at least one role (D-30)."))
    } else {
        Ok(roles)
    }
}

/// Returns whether making such an account needs a second person (D-30).
pub(crate) fn guarded(roles: &[Role]) -> bool {
    roles.iter().any(|r| matches!(r, Role::Spoc | Role::Auditor | Role::Administrator))
}

/// Returns whether a recovery code may reset the passphrase of such an account (ruling 16).
pub(crate) fn recoverable(roles: &[Role]) -> bool {
    roles.iter().any(|r| matches!(r, Role::Spoc | Role::Administrator))
}

/// The second person, in person.
#[derive(Debug, Deserialize, JsonSchema)]
pub struct Approval {
    /// Name of the second person's account.
    pub name: String,
    /// Their own passphrase.
    pub passphrase: Secret,
}

/// Returns the name of the second person who agrees: another SPoC or Administrator (D-30).
fn second_person(desk: &Desk, session: &Session, approval: Option<&Approval>) -> Result<String, ApiError> {
    let Some(approval) = approval else {
        return Err(ApiError::field(
            "approved_by",
            "This needs a second person: a SPoC or an Administrator types their name and passphrase (D-30).",
        ));
    };
    let account = account_with_passphrase(desk, &approval.name, &approval.passphrase)
        .map_err(|e| about(e, "approved_by"))?;
    if account.uid == session.actor().user {
        return Err(ApiError::field("approved_by", "The second person must be somebody else (D-30)."));
    }
    if !recoverable(&account.roles) {
        return Err(ApiError::field(
            "approved_by",
            "The second person must be a SPoC or an Administrator (D-30).",
        ));
    }
    Ok(account.name)
}

fn tell(act: &crate::act::Act<'_>, approved_by: &str, what: String) -> Result<(), ApiError> {
    let mut alerts: Vec<Alert> = act.setting(ALERTS)?.unwrap_or_default();
    let by = act.session().name().to_owned();
    alerts.push(Alert { at: act.time(), by, approved_by: approved_by.to_owned(), what });
    Ok(act.tx().set(ALERTS, &alerts)?)
}

/// A new account.
#[derive(Debug, Deserialize, JsonSchema)]
pub struct CreateAccount {
    /// Full name; typed to sign in.
    pub name: String,
    /// First passphrase; its owner changes it.
    pub passphrase: Secret,
    /// What they may be.
    pub roles: Vec<Role>,
    /// Their agency, by name.
    #[serde(default)]
    pub agency: String,
    /// The second person, for a SPoC, Auditor or Administrator of a real installation (D-30).
    #[serde(default)]
    pub approved_by: Option<Approval>,
}

/// Makes an account and returns it. Errs with `invalid_input` for a weak passphrase (ruling 15), a name that is
/// taken, or a missing second person (D-30).
pub fn create(
    desk: &Desk,
    caller: &Caller<'_>,
    input: CreateAccount,
) -> Result<(AccountCard, SessionChange), ApiError> {
    let session = caller.session.ok_or_else(|| ApiError::new(Code::NotSignedIn, "Sign in first."))?;
    let open = desk.opened()?;
    let account = Account::new(desk.new_id(), &input.name, input.roles, &input.agency)?;
    let exists = |key: String| {
        open.store.read(move |reader: &Reader<'_>| Ok::<_, ApiError>(reader.find::<Account>(&key)?.is_some()))
    };
    if exists(account.key())? {
        return Err(mare_vault::VaultError::NameTaken.into());
    }
    let approved_by = if guarded(&account.roles) && !open.house.practice {
        second_person(desk, session, input.approved_by.as_ref())?
    } else {
        String::new()
    };
    let wrapped = open.keys.wrap(
        &account.name,
        input.passphrase.as_str(),
        recoverable(&account.roles),
        &SystemEntropy,
    )?;
    // A slot without an account is what an interrupted creation left: it opens nothing and is replaced.
    if open.keys.has_slot(&account.name)? {
        open.keys.remove_slot(&account.name)?;
    }
    let keys = std::sync::Arc::clone(&open.keys);
    let name = account.name.clone();
    let made = desk.write_as(session, "account.create", move |act| {
        let made = Some(DeedInput::default().recorded(act.session().name(), act.time()));
        let account = Account { made, approved_by, ..account };
        act.tx().insert(&account)?;
        if guarded(&account.roles) {
            tell(act, &account.approved_by, format!("New account of {}", account.name))?;
        }
        // Last: when it fails nothing is kept, and no account is without its slot.
        keys.add_slot(&wrapped)?;
        Ok(account.card(1))
    });
    if made.is_err() && !exists(fold_name(&name))? && open.keys.has_slot(&name)? {
        open.keys.remove_slot(&name)?;
    }
    Ok((made?, SessionChange::Keep))
}

/// No input.
#[derive(Debug, Default, Deserialize, JsonSchema)]
pub struct Nothing {}

/// The accounts.
#[derive(Debug, Serialize, JsonSchema)]
pub struct Accounts {
    /// In the order they were made.
    pub accounts: Vec<AccountCard>,
}

/// Returns the accounts of this installation.
pub fn list(look: &Look<'_>, _: Nothing) -> Result<Accounts, ApiError> {
    let stored = look.list::<Account>(&mare_store::Filter::default())?;
    Ok(Accounts { accounts: stored.into_iter().map(|s| s.row.card(s.version)).collect() })
}

/// A change of an account. What is absent stays.
#[derive(Debug, Default, Deserialize, JsonSchema)]
pub struct SetAccount {
    /// Uid or name of the account.
    pub account: String,
    /// What they may be.
    #[serde(default)]
    pub roles: Option<Vec<Role>>,
    /// Their agency, by name.
    #[serde(default)]
    pub agency: Option<String>,
    /// Whether they can sign in; no closes their slot at once.
    #[serde(default)]
    pub active: Option<bool>,
    /// New first passphrase, when an account is opened again.
    #[serde(default)]
    pub passphrase: Option<Secret>,
    /// The second person, where one is needed (D-30).
    #[serde(default)]
    pub approved_by: Option<Approval>,
    /// Version it was read at; whatever it is, when absent.
    #[serde(default)]
    pub version: Option<i64>,
}

/// Changes an account and returns it; one that is closed has no slot from that moment. Errs with `blocked` for the
/// last SPoC or Administrator, with `invalid_input` for a missing second person (D-30).
pub fn set(
    desk: &Desk,
    caller: &Caller<'_>,
    input: SetAccount,
) -> Result<(AccountCard, SessionChange), ApiError> {
    let session = caller.session.ok_or_else(|| ApiError::new(Code::NotSignedIn, "Sign in first."))?;
    let open = desk.opened()?;
    let wanted = input.account.clone();
    let before = open.store.read(move |reader| find(reader, &wanted))?;
    let mut after = before.row.clone();
    if let Some(roles) = input.roles {
        after.roles = some(roles)?;
    }
    if let Some(agency) = input.agency {
        after.agency = mare_domain::text::normalise(&agency).trim().to_owned();
    }
    after.active = input.active.unwrap_or(before.row.active);
    let before = mare_store::Stored { version: input.version.unwrap_or(before.version), row: before.row };
    may_change(session, &before.row, &after)?;
    let reopened = after.active && !before.row.active;
    let gained = after.roles.iter().any(|r| guarded(&[*r]) && !before.row.roles.contains(r));
    let mut alert = String::new();
    if gained || reopened {
        // A new passphrase for somebody else's account is keys wrapped anew (D-30).
        if !open.house.practice {
            after.approved_by = second_person(desk, session, input.approved_by.as_ref())?;
        }
        alert =
            format!("{} of {}", if reopened { "Opened again the account" } else { "New roles" }, after.name);
    }
    let wrapped = if reopened {
        let passphrase = input.passphrase.unwrap_or_default();
        Some(open.keys.wrap(&after.name, passphrase.as_str(), recoverable(&after.roles), &SystemEntropy)?)
    } else {
        None
    };
    let own = after.uid == session.actor().user;
    let card = desk.write_as(session, "account.set", move |act| {
        let version = act.tx().update(&after, before.version)?;
        refuse_last(act, &before.row, &after)?;
        if !alert.is_empty() {
            tell(act, &after.approved_by, alert)?;
        }
        let keys = &open.keys;
        if let Some(wrapped) = &wrapped {
            if keys.has_slot(&after.name)? {
                keys.remove_slot(&after.name)?;
            }
            keys.add_slot(wrapped)?;
        } else if !after.active {
            if keys.has_slot(&after.name)? {
                keys.remove_slot(&after.name)?;
            }
        } else if recoverable(&after.roles) != recoverable(&before.row.roles) {
            keys.set_recoverable(&after.name, recoverable(&after.roles))?;
        }
        Ok(after.card(version))
    })?;
    desk.rights.note(&card.account.uid, card.account.active.then(|| actor_of(&card.account)));
    let change = if own && session.seat().is_none() {
        SessionChange::Become(Session::signed_in(actor_of(&card.account)))
    } else {
        SessionChange::Keep
    };
    Ok((card, change))
}

fn find(reader: &Reader<'_>, wanted: &str) -> Result<mare_store::Stored<Account>, ApiError> {
    match reader.find::<Account>(wanted)? {
        Some(found) => Ok(found),
        None => Ok(reader.get::<Account>(&fold_name(wanted))?),
    }
}

/// Refuses what nobody may do alone or from below (D-30).
fn may_change(session: &Session, before: &Account, after: &Account) -> Result<(), ApiError> {
    if before.uid == session.actor().user && !after.active {
        return Err(ApiError::new(
            Code::NotAllowed,
            "Nobody closes their own account. Ask a colleague (D-30).",
        ));
    }
    if guarded(&before.roles) && !session.has_any(&[Role::Spoc, Role::Administrator]) {
        return Err(ApiError::new(
            Code::NotAllowed,
            "Only a SPoC or an Administrator changes the account of a SPoC, Auditor or Administrator (D-30).",
        ));
    }
    Ok(())
}

/// Refuses to leave the installation without a SPoC or without an Administrator.
fn refuse_last(act: &crate::act::Act<'_>, before: &Account, after: &Account) -> Result<(), ApiError> {
    for (role, words) in [(Role::Spoc, "SPoC"), (Role::Administrator, "Administrator")] {
        let lost = before.active && before.roles.contains(&role);
        let kept = act.all::<Account>()?.iter().any(|a| a.active && a.roles.contains(&role));
        if lost && !kept {
            let sentence =
                format!("{} is the last {words} who can sign in. Make another one first (D-30).", after.name);
            return Err(ApiError::new(Code::Blocked, sentence));
        }
    }
    Ok(())
}
