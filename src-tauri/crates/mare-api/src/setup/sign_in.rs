//! Signing in, locking, who is signed in, a new passphrase, and the recovery of a lost one.

use super::secret::Secret;
use super::{CUSTODY, Custody, about};
use crate::account::{ALERTS, Account, Alert, recoverable};
use crate::clock::london_time;
use crate::desk::{Caller, Desk, Open, SessionChange, now_of};
use crate::error::{ApiError, Code};
use crate::role::Role;
use crate::session::{Actor, Session};
use crate::setting::{TEAM, Team};
use chrono::{DateTime, NaiveDateTime};
use mare_domain::meeting::Meeting;
use mare_store::{Identity, RawKey, Reader, Store};
use mare_vault::{SystemEntropy, Unlocked, Vault, fold_name};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Name of the setting that lists every use of a recovery code; shown to all (ruling 16).
const RECOVERY: &str = "recovery_used";

pub(crate) fn vault(desk: &Desk) -> Vault {
    Vault::at(desk.folder())
}

/// Returns the machine's moment in Unix seconds: guesses are counted by it even where a practice clock is set.
pub(crate) fn seconds(desk: &Desk) -> i64 {
    desk.machine_now().timestamp()
}

pub(crate) fn actor_of(account: &Account) -> Actor {
    Actor {
        user: account.uid.clone(),
        name: account.name.clone(),
        agency: account.agency.clone(),
        roles: account.roles.clone(),
    }
}

/// Returns the active account of a name. Errs with `not_allowed` when it is no longer active.
fn active_account(reader: &Reader<'_>, name: &str) -> Result<Account, ApiError> {
    let found = reader.find::<Account>(&fold_name(name))?.map(|s| s.row);
    match found {
        Some(account) if account.active => Ok(account),
        Some(_) => Err(ApiError::new(Code::NotAllowed, "This account is no longer active (D-30).")),
        // A slot whose account never reached the file: an interrupted account.create.
        None => Err(ApiError::new(
            Code::NotAllowed,
            "This account was never finished. Ask for it to be made again.",
        )),
    }
}

/// Returns the active account whose passphrase was typed, without opening anything. Guesses are counted.
pub(crate) fn account_with_passphrase(
    desk: &Desk,
    name: &str,
    passphrase: &Secret,
) -> Result<Account, ApiError> {
    let open = desk.opened()?;
    vault(desk).unlock(name, passphrase.as_str(), seconds(desk))?;
    let name = name.to_owned();
    open.store.read(move |reader| active_account(reader, &name))
}

/// Refuses a folder that another program holds, or whose parts do not belong together, before any passphrase is
/// tried.
fn ready(desk: &Desk, vault: &Vault) -> Result<(), ApiError> {
    vault.check_database(&desk.database())?;
    if vault.is_held()? { Err(mare_vault::VaultError::Held.into()) } else { Ok(()) }
}

/// Opens the file with `keys`, lets `look` at it, and keeps it open only when that goes well.
fn open_file<T: Send + 'static>(
    desk: &Desk,
    keys: Unlocked,
    look: impl FnOnce(&Reader<'_>) -> Result<T, ApiError> + Send + 'static,
) -> Result<(Open, T), ApiError> {
    keys.hold()?;
    let (key, salt) = keys.raw_key()?;
    let identity = Identity { installation: keys.installation().to_owned(), practice: keys.practice() };
    let store = Store::open(&desk.database(), &RawKey::new(*key, salt), &identity)?;
    let seen = store.read(look)?;
    let practice = keys.practice();
    Ok((desk.keep_open(store, keys, practice), seen))
}

impl Desk {
    /// Opens the file, if it is locked, and returns the session of the account whose passphrase was typed.
    /// Errs with `wrong_passphrase`, `busy`, `damaged`, `newer_file`, `not_allowed`.
    pub fn sign_in(&self, name: &str, passphrase: &str) -> Result<Session, ApiError> {
        let vault = vault(self);
        let was_open = self.is_open();
        if !was_open {
            ready(self, &vault)?;
        }
        let keys = vault.unlock(name, passphrase, seconds(self))?;
        let typed = name.to_owned();
        let find = move |reader: &Reader<'_>| active_account(reader, &typed);
        let account = match self.opened() {
            Ok(open) => open.store.read(find)?,
            Err(_) => open_file(self, keys, find)?.1,
        };
        let session = Session::signed_in(actor_of(&account));
        self.screens.forget(Some(&session.actor().user));
        let recorded = self
            .record_failed(&session, &vault)
            .and_then(|()| self.write_as(&session, "session.sign_in", |_| Ok(())));
        match recorded {
            Ok(()) => {
                super::idle::keep(self, None);
                Ok(session)
            }
            Err(error) => {
                // Nobody looks at the file without a record of it.
                if !was_open {
                    self.lock();
                }
                Err(error)
            }
        }
    }
}

impl Desk {
    /// Puts the attempts that went wrong since somebody last signed in on the record. The file was locked to them,
    /// so the one who is let in records them.
    fn record_failed(&self, session: &Session, vault: &Vault) -> Result<(), ApiError> {
        let Some(failed) = vault.failed(seconds(self))? else { return Ok(()) };
        let since = DateTime::from_timestamp(failed.since, 0).map(london_time);
        let attempts = if failed.count == 1 { "failed attempt" } else { "failed attempts" };
        let mut words = format!("{} {attempts}", failed.count);
        if let Some(since) = since {
            words = format!("{words} since {}", since.format("%-d %B %Y at %H:%M"));
        }
        self.note(session, "session.failed", words)?;
        Ok(vault.told(failed, seconds(self))?)
    }
}

/// Name and passphrase.
#[derive(Debug, Deserialize, JsonSchema)]
pub struct SignIn {
    /// Full name of the account; case and spacing do not matter.
    pub name: String,
    /// Passphrase.
    pub passphrase: Secret,
}

/// Signs in and returns who that is. Errs with `wrong_passphrase` for either, `busy`, `damaged`, `newer_file`.
pub fn sign_in(desk: &Desk, _: &Caller<'_>, input: SignIn) -> Result<(Whoami, SessionChange), ApiError> {
    let session = desk.sign_in(&input.name, input.passphrase.as_str())?;
    Ok((card(desk, Some(&session))?, SessionChange::Become(session)))
}

/// Why it is locked.
#[derive(Debug, Default, Deserialize, JsonSchema)]
pub struct Lock {
    /// Minutes without a key or a touch, when nobody asked for it: the sign-in page says so.
    #[serde(default)]
    pub idle_minutes: Option<u32>,
}

/// Locks: closes the file and forgets its keys. What was acknowledged is on the disk already.
pub fn lock(desk: &Desk, caller: &Caller<'_>, input: Lock) -> Result<(Whoami, SessionChange), ApiError> {
    if let Some(session) = caller.session.filter(|_| desk.is_open()) {
        super::idle::keep(desk, input.idle_minutes);
        // A disk that refuses the record must not keep the file open.
        let recorded = desk.write_as(session, "session.lock", |_| Ok(()));
        desk.lock();
        recorded?;
    }
    desk.lock();
    Ok((card(desk, None)?, SessionChange::End))
}

/// The handed seat of a session (D-23).
#[derive(Debug, Serialize, JsonSchema)]
pub struct SeatCard {
    /// Uid of the meeting.
    pub meeting: String,
    /// Reference of the meeting: the only title a screen shows.
    pub reference: String,
    /// The minute taker's name as typed.
    pub name: String,
}

/// Who is signed in, and what every screen shows.
#[derive(Debug, Default, Serialize, JsonSchema)]
pub struct Whoami {
    /// Whether somebody is.
    pub signed_in: bool,
    /// Whether their screen is hidden; then nothing else is said of them (D-31).
    pub hidden: bool,
    /// How often the meeting PIN may be tried; 0 when none is set or it was wrong too often.
    pub pin_tries: u8,
    /// Uid of the account.
    pub id: String,
    /// Name that stands on what is done.
    pub name: String,
    /// What they may be.
    pub roles: Vec<Role>,
    /// Their agency.
    pub agency: String,
    /// The handed seat, if this session is one.
    pub seat: Option<SeatCard>,
    /// Whether it is a practice installation; banner on every screen (ruling 11).
    pub practice: bool,
    /// Name of the team.
    pub team: String,
    /// London time that the program goes by.
    pub now: Option<NaiveDateTime>,
    /// Marking at the top and bottom of every screen.
    pub marking: String,
    /// Whether a recovery code was typed back after setting up (ruling 16).
    pub custody_confirmed: bool,
    /// Every use of a recovery code, in words, newest first; shown to all (ruling 16).
    pub recovery_used: Vec<String>,
    /// Accounts made or changed with a second person, newest first; shown to every SPoC (D-30).
    pub alerts: Vec<String>,
}

/// Returns who is signed in; nobody is an answer, not an error.
pub fn whoami(
    desk: &Desk,
    caller: &Caller<'_>,
    _: super::Nothing,
) -> Result<(Whoami, SessionChange), ApiError> {
    Ok((card(desk, caller.session)?, SessionChange::Keep))
}

pub(crate) fn card(desk: &Desk, session: Option<&Session>) -> Result<Whoami, ApiError> {
    let (Some(session), Ok(open)) = (session, desk.opened()) else {
        let practice = vault(desk).card().is_ok_and(|c| c.practice);
        return Ok(Whoami { practice, ..Whoami::default() });
    };
    let session = session.clone();
    let practice = open.house.practice;
    let pack = open.house.pack;
    let (hidden, pin_tries) = desk.screens.of(&session);
    let machine = desk.machine_now();
    open.store.read(move |reader| {
        let team: Team = reader.setting(TEAM)?.unwrap_or_default();
        if hidden {
            let marking = pack.edition(&team.edition).marking.clone();
            return Ok(Whoami { signed_in: true, hidden, pin_tries, practice, marking, ..Whoami::default() });
        }
        let custody: Option<Custody> = reader.setting(CUSTODY)?;
        let uses: Vec<RecoveryUse> = reader.setting(RECOVERY)?.unwrap_or_default();
        let alerts: Vec<Alert> = match session.seat() {
            None if session.has_any(&[Role::Spoc]) => reader.setting(ALERTS)?.unwrap_or_default(),
            _ => Vec::new(),
        };
        let seat = match session.seat() {
            None => None,
            Some(seat) => Some(SeatCard {
                reference: reader.get::<Meeting>(&seat.meeting)?.row.reference,
                meeting: seat.meeting.clone(),
                name: seat.name.clone(),
            }),
        };
        Ok(Whoami {
            signed_in: true,
            hidden,
            pin_tries,
            id: session.actor().user.clone(),
            name: session.name().to_owned(),
            roles: session.actor().roles.clone(),
            agency: session.actor().agency.clone(),
            seat,
            practice,
            now: Some(london_time(now_of(reader, practice, machine)?)),
            marking: pack.edition(&team.edition).marking.clone(),
            team: team.name,
            custody_confirmed: custody.is_some_and(|c| c.confirmed),
            recovery_used: uses.iter().rev().map(RecoveryUse::in_words).collect(),
            alerts: alerts.iter().rev().map(Alert::in_words).collect(),
        })
    })
}

/// A new passphrase of one's own.
#[derive(Debug, Deserialize, JsonSchema)]
pub struct ChangePassphrase {
    /// The passphrase until now.
    pub passphrase: Secret,
    /// The new one.
    pub new_passphrase: Secret,
}

/// Changes one's own passphrase: one slot of the header is wrapped anew. Errs with `wrong_passphrase`, and with
/// `invalid_input` for a weak one (ruling 15).
pub fn change_passphrase(
    desk: &Desk,
    caller: &Caller<'_>,
    input: ChangePassphrase,
) -> Result<(Whoami, SessionChange), ApiError> {
    let session = caller.session.ok_or_else(|| ApiError::new(Code::NotSignedIn, "Sign in first."))?;
    let account = account_with_passphrase(desk, &session.actor().name, &input.passphrase)
        .map_err(|e| about(e, "passphrase"))?;
    let open = desk.opened()?;
    let wrapped = open
        .keys
        .wrap(&account.name, input.new_passphrase.as_str(), recoverable(&account.roles), &SystemEntropy)
        .map_err(|e| about(e.into(), "new_passphrase"))?;
    // The header is written inside the transaction: without it no record, without the record no commit.
    desk.write_as(session, "session.change_passphrase", move |_| Ok(open.keys.replace_slot(&wrapped)?))?;
    Ok((card(desk, Some(session))?, SessionChange::Keep))
}

/// A lost passphrase, with a custodian's code.
#[derive(Debug, Deserialize, JsonSchema)]
pub struct Recover {
    /// Name of the SPoC or Administrator whose passphrase is lost.
    pub name: String,
    /// A recovery code.
    pub code: Secret,
    /// The new passphrase.
    pub new_passphrase: Secret,
}

/// One use of a recovery code.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
pub struct RecoveryUse {
    /// London time.
    pub at: NaiveDateTime,
    /// Whose passphrase was reset.
    pub name: String,
    /// Whose code was used: 1 or 2.
    pub custodian: u8,
}

impl RecoveryUse {
    fn in_words(&self) -> String {
        let Self { at, name, custodian } = self;
        format!(
            "Recovery code {custodian} reset the passphrase of {name} on {}.",
            at.format("%-d %B %Y at %H:%M")
        )
    }
}

/// What came of a recovery. The new code is shown this once and kept nowhere.
#[derive(Debug, Serialize, JsonSchema)]
pub struct Recovered {
    /// Whose code was used: 1 or 2.
    pub custodian: u8,
    /// The code that takes its place, to be printed for the same custodian.
    pub new_code: String,
    /// What to do next.
    pub message: String,
}

/// Resets the passphrase of one SPoC or Administrator by a recovery code, and nothing else (ruling 16): the file is
/// locked again, and they sign in with the new one. Errs with `wrong_passphrase` for name or code, `not_allowed`
/// for any other account.
pub fn recover(desk: &Desk, _: &Caller<'_>, input: Recover) -> Result<(Recovered, SessionChange), ApiError> {
    let vault = vault(desk);
    let was_open = desk.is_open();
    if !was_open {
        ready(desk, &vault)?;
    }
    let (keys, reset) = vault
        .recover(
            &input.name,
            input.code.as_str(),
            input.new_passphrase.as_str(),
            seconds(desk),
            &SystemEntropy,
        )
        .map_err(ApiError::from)
        .map_err(|e| if e.code == Code::InvalidInput { about(e, "new_passphrase") } else { e })?;
    let typed = input.name.clone();
    let find = move |reader: &Reader<'_>| active_account(reader, &typed);
    let account = match desk.opened() {
        Ok(open) => open.store.read(find)?,
        Err(_) => open_file(desk, keys, find)?.1,
    };
    let custodian = reset.custodian();
    let new_code = reset.new_code().words().to_string();
    let outcome = if recoverable(&account.roles) {
        record(desk, &account, reset)
    } else {
        Err(mare_vault::VaultError::NotRecoverable.into())
    };
    if !was_open {
        desk.lock();
    }
    outcome?;
    let message = "Sign in with the new passphrase. The code is used up: print the new one for the same custodian, and destroy the old print.";
    Ok((Recovered { custodian, new_code, message: message.into() }, SessionChange::Keep))
}

fn record(desk: &Desk, account: &Account, reset: mare_vault::Reset) -> Result<(), ApiError> {
    let open = desk.opened()?;
    let session = Session::signed_in(actor_of(account));
    desk.write_as(&session, "session.recover", move |act| {
        let mut uses: Vec<RecoveryUse> = act.setting(RECOVERY)?.unwrap_or_default();
        let name = act.session().name().to_owned();
        uses.push(RecoveryUse { at: act.time(), name, custodian: reset.custodian() });
        act.tx().set(RECOVERY, &uses)?;
        Ok(open.keys.reset_with_recovery(&reset)?)
    })
}
