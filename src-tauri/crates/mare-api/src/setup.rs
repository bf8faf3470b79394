//! The installation itself: whether there is one, making one, its recovery codes, checking its file.
//!
//! It refuses to replace anything: a folder that holds a header or a database is never set up again.

mod alone;
mod fault;
mod first;
mod idle;
mod seat;
mod secret;
mod sign_in;

pub use first::{FurtherAccount, Init, Installed, Person, init};
pub use seat::{HandOver, TakeBack, hand_over, take_back};
pub use secret::Secret;
pub use sign_in::{
    ChangePassphrase, Lock, Recover, Recovered, RecoveryUse, SeatCard, SignIn, Whoami, change_passphrase,
    lock, recover, sign_in, whoami,
};

pub(crate) use fault::about;
pub(crate) use sign_in::{account_with_passphrase, actor_of, card, seconds, vault};

use crate::clock::london_time;
use crate::desk::{Caller, Desk, SessionChange};
use crate::error::{ApiError, Code};
use crate::setting::{TEAM, Team};
use chrono::{DateTime, NaiveDateTime};
use mare_domain::text::count;
use mare_store::HealthReport;
use mare_vault::VaultError;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Name of the setting that says whether the recovery codes have reached their custodians.
pub(crate) const CUSTODY: &str = "recovery_custody";

/// No input.
#[derive(Debug, Default, Deserialize, JsonSchema)]
pub struct Nothing {}

/// What can be said of the folder without a passphrase.
#[derive(Debug, Default, Serialize, JsonSchema)]
pub struct Status {
    /// Whether there is an installation here.
    pub installed: bool,
    /// Whether it is for practice (ruling 11).
    pub practice: bool,
    /// Whether its file is open in this program.
    pub open: bool,
    /// Name of the team; known only while the file is open.
    pub team: Option<String>,
    /// Whether another program has it open.
    pub held: bool,
    /// London time until which no attempt to sign in is taken, after too many wrong ones.
    pub locked_until: Option<NaiveDateTime>,
    /// After how many minutes without a key it locked itself, while nobody has signed in since.
    pub idle_minutes: Option<u32>,
    /// Whether a recovery code was typed back after setting up; known only while the file is open.
    pub custody_confirmed: Option<bool>,
    /// What stands in the way of opening it.
    pub problem: Option<ApiError>,
}

/// Returns what can be said of the installation without signing in. A damaged one is told, not an error.
pub fn status(desk: &Desk, _: &Caller<'_>, _: Nothing) -> Result<(Status, SessionChange), ApiError> {
    let vault = vault(desk);
    let mut status = Status { open: desk.is_open(), ..Status::default() };
    match vault.card() {
        Ok(card) => {
            status.installed = true;
            status.practice = card.practice;
            let until = vault.locked_until(seconds(desk))?;
            status.locked_until = until.and_then(|at| DateTime::from_timestamp(at, 0)).map(london_time);
        }
        Err(VaultError::Missing) => {
            if desk.database().exists() {
                status.problem = Some(headless());
            }
            return Ok((status, SessionChange::Keep));
        }
        Err(error) => {
            status.installed = true;
            status.problem = Some(error.into());
            return Ok((status, SessionChange::Keep));
        }
    }
    if let Ok(open) = desk.opened() {
        let (team, custody) = open
            .store
            .read(|r| Ok::<_, ApiError>((r.setting::<Team>(TEAM)?, r.setting::<Custody>(CUSTODY)?)))?;
        status.team = team.map(|t| t.name);
        status.custody_confirmed = custody.map(|c| c.confirmed);
    } else {
        status.idle_minutes = idle::kept(desk);
        status.held = vault.is_held()?;
        status.problem = vault.check_database(&desk.database()).err().map(ApiError::from);
    }
    Ok((status, SessionChange::Keep))
}

/// Returns the refusal of a folder that holds a database without its header.
pub(crate) fn headless() -> ApiError {
    ApiError::new(Code::Damaged, "There is a database in this folder without its header (mare-desk.header).").hint(
        "Put the header back from the newest backup. If a set-up was interrupted here, nothing was recorded yet: move mare-desk.db away and set up again.",
    )
}

/// Which recovery code must be typed back, and whether it was.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(crate) struct Custody {
    /// Custodian whose code is asked for: 1 or 2.
    pub(crate) asked: u8,
    pub(crate) confirmed: bool,
}

/// A recovery code as it was printed.
#[derive(Debug, Deserialize, JsonSchema)]
pub struct ConfirmCode {
    /// The code; case, spaces and dashes do not matter.
    pub code: Secret,
}

/// Whether the codes have reached their custodians.
#[derive(Debug, Serialize, JsonSchema)]
pub struct CustodyCard {
    /// Whether the code that was asked for has been typed back.
    pub confirmed: bool,
}

/// Marks the recovery codes as printed, after one was typed back (ruling 16). Errs with `wrong_passphrase` when it
/// is not the code that was asked for.
pub fn confirm_code(
    desk: &Desk,
    caller: &Caller<'_>,
    input: ConfirmCode,
) -> Result<(CustodyCard, SessionChange), ApiError> {
    let open = desk.opened()?;
    let session = caller.session.ok_or_else(|| ApiError::new(Code::NotSignedIn, "Sign in first."))?;
    let custody: Option<Custody> = open.store.read(|r| r.setting(CUSTODY).map_err(ApiError::from))?;
    let custody = custody.unwrap_or(Custody { asked: 1, confirmed: false });
    match open.keys.custodian_of(input.code.as_str())? {
        Some(custodian) if custodian == custody.asked => {}
        Some(other) => {
            let words = format!("That is code {other}. Type back code {}.", custody.asked);
            return Err(about(ApiError::new(Code::WrongPassphrase, words), "code"));
        }
        None => {
            let words = "This is neither of the recovery codes. Compare it with the print, group by group.";
            return Err(about(ApiError::new(Code::WrongPassphrase, words), "code"));
        }
    }
    desk.write_as(session, "setup.confirm_code", move |act| {
        Ok(act.tx().set(CUSTODY, &Custody { confirmed: true, ..custody })?)
    })?;
    Ok((CustodyCard { confirmed: true }, SessionChange::Keep))
}

/// A passphrase to be judged.
#[derive(Debug, Deserialize, JsonSchema)]
pub struct CheckPassphrase {
    /// The passphrase.
    pub passphrase: Secret,
    /// Whose it is to be: their name counts for nothing.
    #[serde(default)]
    pub name: String,
}

/// What the check says.
#[derive(Debug, Serialize, JsonSchema)]
pub struct PassphraseCard {
    /// Whether it passes.
    pub ok: bool,
    /// What is missing or good, each a sentence.
    pub sentences: Vec<String>,
}

/// Returns whether a passphrase passes: 15 characters that are hard to guess, or five words (ruling 15).
pub fn check_passphrase(
    _: &Desk,
    _: &Caller<'_>,
    input: CheckPassphrase,
) -> Result<(PassphraseCard, SessionChange), ApiError> {
    let verdict = mare_vault::check_passphrase(input.passphrase.as_str(), &[&input.name]);
    Ok((PassphraseCard { ok: verdict.ok, sentences: verdict.sentences }, SessionChange::Keep))
}

/// What the checks of the file say, in words.
#[derive(Debug, Serialize, JsonSchema)]
pub struct Verified {
    /// Whether every check was clean.
    pub sound: bool,
    /// One sentence for each check.
    pub lines: Vec<String>,
    /// Version of SQLCipher.
    pub cipher_version: String,
    /// Audit records walked.
    pub audit_records: i64,
    /// First audit record that does not fit, if any.
    pub broken_at: Option<i64>,
}

/// Returns what the checks of the file say: cipher, structure, full-text index, audit chain.
pub fn verify(desk: &Desk, caller: &Caller<'_>, _: Nothing) -> Result<(Verified, SessionChange), ApiError> {
    caller.session.ok_or_else(|| ApiError::new(Code::NotSignedIn, "Sign in first."))?;
    let report = desk.opened()?.store.verify()?;
    Ok((in_words(&report), SessionChange::Keep))
}

fn in_words(report: &HealthReport) -> Verified {
    let check = |found: &[String], good: &str, bad: &str| match found {
        [] => good.to_owned(),
        found => format!("{bad} ({}).", found.join("; ")),
    };
    let audit = match report.audit.broken_at {
        None => {
            let records =
                count(usize::try_from(report.audit.records).unwrap_or_default(), "record", "records");
            format!("The audit chain holds: {records}.")
        }
        Some(seq) => format!("The audit chain does not hold: record {seq} was changed, moved or taken out."),
    };
    Verified {
        sound: report.is_sound(),
        lines: vec![
            check(&report.cipher, "Every page carries its own code.", "Pages do not fit their code"),
            check(
                &report.integrity,
                "The structure of the file is sound.",
                "The structure of the file is damaged",
            ),
            check(&report.full_text, "The search index fits its texts.", "The search index is damaged"),
            audit,
        ],
        cipher_version: report.cipher_version.clone(),
        audit_records: report.audit.records,
        broken_at: report.audit.broken_at,
    }
}
