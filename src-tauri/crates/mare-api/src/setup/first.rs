//! The first-run wizard's one verb: header, database, first SPoC, first Administrator, two recovery codes.
//!
//! The header is written last: it stands for a finished installation. Whatever fails before leaves nothing.

use super::alone::filled_in;
use super::secret::Secret;
use super::{CUSTODY, Custody, about, actor_of, headless, vault};
use crate::account::{Account, guarded, recoverable};
use crate::act::Act;
use crate::agency::{self, Agency, AgencyClass};
use crate::desk::{Caller, Desk, SessionChange};
use crate::error::{ApiError, Code};
use crate::role::Role;
use crate::session::Session;
use crate::setting::{TEAM, Team};
use mare_domain::deed::DeedInput;
use mare_store::{Identity, RawKey, Store};
use mare_vault::{
    Entropy, FirstSlot, KdfParams, NewInstallation, SystemEntropy, Unlocked, Vault, VaultError,
};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::time::{Duration, Instant};

/// What one guess of a passphrase costs at least on this machine, in a real installation (ruling 15, S3).
const GUESS: Duration = Duration::from_millis(700);

/// Somebody who can sign in.
#[derive(Debug, Deserialize, JsonSchema)]
pub struct Person {
    /// Full name; typed to sign in.
    pub name: String,
    /// Passphrase.
    pub passphrase: Secret,
    /// Their agency; the installation's when empty.
    #[serde(default)]
    pub agency: String,
}

/// A further account of the first day.
#[derive(Debug, Deserialize, JsonSchema)]
pub struct FurtherAccount {
    /// Who.
    #[serde(flatten)]
    pub person: Person,
    /// What they may be.
    pub roles: Vec<Role>,
}

/// A new installation.
#[derive(Debug, Deserialize, JsonSchema)]
pub struct Init {
    /// Name of the team; invented where one person practises alone and it is empty.
    #[serde(default)]
    pub team: String,
    /// Whether it is for practice; cannot change (ruling 11).
    #[serde(default)]
    pub practice: bool,
    /// The team's agency.
    #[serde(default)]
    pub agency: String,
    /// The first SPoC.
    pub spoc: Person,
    /// The first Administrator; somebody else than the SPoC. In a practice installation one is invented, with the
    /// SPoC's passphrase, when nobody is named: one person practises alone.
    #[serde(default)]
    pub administrator: Option<Person>,
    /// Further accounts; in a real installation no further SPoC, Auditor or Administrator (D-30).
    #[serde(default)]
    pub office: Vec<FurtherAccount>,
}

/// The new installation. The codes are shown this once and kept nowhere.
#[derive(Debug, Serialize, JsonSchema)]
pub struct Installed {
    /// UUID of the installation.
    pub id: String,
    /// Whether it is for practice.
    pub practice: bool,
    /// The two recovery codes, one for each custodian (ruling 16).
    pub recovery_codes: Vec<String>,
    /// Which of them must be typed back: 1 or 2.
    pub confirm: u8,
    /// The accounts made, SPoC first.
    pub accounts: Vec<crate::account::AccountCard>,
}

/// Sets up a new installation and signs its SPoC in. Errs with `conflict` when there is one, and with
/// `invalid_input` for a weak passphrase of a real one (ruling 15).
pub fn init(desk: &Desk, _: &Caller<'_>, input: Init) -> Result<(Installed, SessionChange), ApiError> {
    let vault = vault(desk);
    refuse_over(desk, &vault)?;
    let input = filled_in(input);
    let team = mare_domain::text::normalise(&input.team).trim().to_owned();
    if team.is_empty() {
        return Err(ApiError::field("team", "Give the team a name."));
    }
    let accounts = accounts(desk, &input)?;
    std::fs::create_dir_all(desk.folder())
        .map_err(|_| ApiError::new(Code::NotSaved, "Not saved: the folder cannot be made."))?;
    let kdf = if input.practice { KdfParams::PRACTICE } else { mare_vault::calibrate(GUESS, timed)? };
    let id = desk.new_id();
    let new = NewInstallation { installation: &id, practice: input.practice, kdf };
    let slots: Vec<FirstSlot<'_>> = accounts
        .iter()
        .map(|(field, account, passphrase)| {
            check(input.practice, field, &account.name, passphrase)?;
            Ok(FirstSlot {
                name: &account.name,
                passphrase: passphrase.as_str(),
                recoverable: recoverable(&account.roles),
            })
        })
        .collect::<Result<_, ApiError>>()?;
    let (keys, drawn) = vault.draw(&new, &slots, &SystemEntropy)?;
    keys.hold()?;
    let mut coin = [0_u8; 1];
    SystemEntropy.fill(&mut coin)?;
    let [coin] = coin;
    let confirm = 1 + coin % 2;
    let rows: Vec<Account> = accounts.iter().map(|(_, account, _)| account.clone()).collect();
    let (session, cards) = match fill(desk, keys, &team, confirm, rows) {
        Ok(filled) => filled,
        Err(error) => return Err(undo(desk, error)),
    };
    let codes = match desk.opened().and_then(|open| Ok(drawn.keep(&open.keys)?)) {
        Ok(codes) => codes,
        Err(error) => return Err(undo(desk, error)),
    };
    let recovery_codes = [&codes.first, &codes.second].map(|c| c.words().to_string()).to_vec();
    let practice = input.practice;
    Ok((Installed { id, practice, recovery_codes, confirm, accounts: cards }, SessionChange::Become(session)))
}

fn refuse_over(desk: &Desk, vault: &Vault) -> Result<(), ApiError> {
    match vault.card() {
        Err(VaultError::Missing) => {}
        Ok(_) => return Err(VaultError::Exists.into()),
        Err(error) => return Err(error.into()),
    }
    if desk.database().exists() { Err(headless()) } else { Ok(()) }
}

fn timed(params: &KdfParams) -> Result<Duration, VaultError> {
    let start = Instant::now();
    params.run_once()?;
    Ok(start.elapsed())
}

fn check(practice: bool, field: &str, name: &str, passphrase: &Secret) -> Result<(), ApiError> {
    let verdict = mare_vault::check_passphrase(passphrase.as_str(), &[name]);
    if passphrase.as_str().is_empty() || (!practice && !verdict.ok) {
        return Err(ApiError::field(&format!("{field}.passphrase"), verdict.sentences.join(" ")));
    }
    Ok(())
}

/// Returns the first accounts, each with its field and passphrase.
fn accounts<'a>(desk: &Desk, input: &'a Init) -> Result<Vec<(String, Account, &'a Secret)>, ApiError> {
    let mut made: Vec<(String, Account, &Secret)> = Vec::new();
    let administrator = input.administrator.as_ref().ok_or_else(|| {
        ApiError::field("administrator.name", "Name the Administrator: another person than the SPoC (D-30).")
    })?;
    let first = [
        ("spoc".to_owned(), &input.spoc, vec![Role::Spoc]),
        ("administrator".to_owned(), administrator, vec![Role::Administrator]),
    ];
    let further = input
        .office
        .iter()
        .enumerate()
        .map(|(index, f)| (format!("office.{index}"), &f.person, f.roles.clone()));
    for (field, person, roles) in first.into_iter().chain(further) {
        if !input.practice && field.starts_with("office") && guarded(&roles) {
            return Err(ApiError::field(
                &format!("{field}.roles"),
                "A further SPoC, Auditor or Administrator needs a second person: add the account after setting up (D-30).",
            ));
        }
        let agency = if person.agency.trim().is_empty() { &input.agency } else { &person.agency };
        let account = Account::new(desk.new_id(), &person.name, roles, agency)
            .map_err(|e| about(e, &format!("{field}.name")))?;
        if made.iter().any(|(_, other, _)| other.key() == account.key()) {
            return Err(ApiError::field(
                &format!("{field}.name"),
                "Two accounts have this name. SPoC and Administrator are two people (D-30).",
            ));
        }
        made.push((field, account, &person.passphrase));
    }
    Ok(made)
}

/// Makes the database and writes what an installation starts with.
fn fill(
    desk: &Desk,
    keys: Unlocked,
    team: &str,
    confirm: u8,
    accounts: Vec<Account>,
) -> Result<(Session, Vec<crate::account::AccountCard>), ApiError> {
    let (key, salt) = keys.raw_key()?;
    let identity = Identity { installation: keys.installation().to_owned(), practice: keys.practice() };
    let store = Store::create(&desk.database(), &RawKey::new(*key, salt), &identity)?;
    let practice = keys.practice();
    desk.keep_open(store, keys, practice);
    let spoc = accounts.first().ok_or_else(|| ApiError::internal("no-first-account"))?;
    let session = Session::signed_in(actor_of(spoc));
    let team = Team { name: team.to_owned(), ..Team::default() };
    let cards = desk.write_as(&session, "setup.init", move |act| {
        act.tx().set(TEAM, &team)?;
        act.tx().set(CUSTODY, &Custody { asked: confirm, confirmed: false })?;
        add_agencies(act)?;
        let made = DeedInput::default().recorded(act.session().name(), act.time());
        accounts
            .into_iter()
            .map(|account| {
                let account = Account { made: Some(made.clone()), ..account };
                act.tx().insert(&account)?;
                Ok(account.card(1))
            })
            .collect::<Result<Vec<_>, ApiError>>()
    })?;
    Ok((session, cards))
}

/// Adds the agencies that the policy names; the installation may change them.
fn add_agencies(act: &Act<'_>) -> Result<(), ApiError> {
    for known in &act.pack().agencies {
        let class = match known.class.as_str() {
            "RA" => AgencyClass::ResponsibleAuthority,
            "DTC" => AgencyClass::DutyToCooperate,
            _ => AgencyClass::Other,
        };
        let agency = Agency {
            uid: String::new(),
            name: known.name.clone(),
            class,
            health: known.health,
            short: known.short.clone(),
        };
        agency::save(act, agency)?;
    }
    Ok(())
}

/// Takes away what an unfinished set-up made: no header stands beside it, so nothing was ever recorded in it.
fn undo(desk: &Desk, error: ApiError) -> ApiError {
    desk.lock();
    if matches!(vault(desk).card(), Err(VaultError::Missing)) {
        for name in [desk.database(), desk.database().with_added_extension("-wal")] {
            let _ = std::fs::remove_file(name);
        }
    }
    error
}
