//! Hide screen (D-31): one key takes everything off the screen, a six-digit PIN brings it back, three tries, then the
//! passphrase. What is hidden is refused here and not only covered in the window. The PIN is good for the running
//! session, lies nowhere but in memory, and there only as a salted hash.

use crate::desk::{Caller, Desk, SessionChange};
use crate::error::{ApiError, Code};
use crate::session::Session;
use crate::setup::{Nothing, Secret, Whoami, about, account_with_passphrase, card};
use mare_vault::{Entropy, SystemEntropy};
use ring::pbkdf2;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::num::NonZeroU32;
use std::sync::{Mutex, MutexGuard, PoisonError};

/// How often a PIN may be wrong (D-31).
const TRIES: u8 = 3;
/// How many digits a PIN has (D-31).
const DIGITS: usize = 6;
/// Rounds of the hash: a PIN is short, so that each guess should at least cost something.
const ROUNDS: NonZeroU32 = NonZeroU32::MIN.saturating_add(59_999);
/// What a hidden screen still does: it keeps what was being typed, comes back, locks, and says that it is hidden.
const WHILE_HIDDEN: [&str; 4] = ["draft.keep", "screen.show", "session.lock", "session.whoami"];

/// A PIN as it is remembered.
struct Pin {
    salt: [u8; 16],
    hash: [u8; 32],
}

impl Pin {
    fn of(typed: &Secret) -> Result<Self, ApiError> {
        let digits = typed.as_str().trim();
        if digits.len() != DIGITS || !digits.chars().all(|c| c.is_ascii_digit()) {
            return Err(ApiError::field("pin", "A meeting PIN has six digits (D-31)."));
        }
        let mut pin = Self { salt: [0; 16], hash: [0; 32] };
        SystemEntropy.fill(&mut pin.salt)?;
        pbkdf2::derive(pbkdf2::PBKDF2_HMAC_SHA256, ROUNDS, &pin.salt, digits.as_bytes(), &mut pin.hash);
        Ok(pin)
    }

    fn is(&self, typed: &Secret) -> bool {
        let typed = typed.as_str().trim().as_bytes();
        pbkdf2::verify(pbkdf2::PBKDF2_HMAC_SHA256, ROUNDS, &self.salt, typed, &self.hash).is_ok()
    }
}

/// The screen of one account.
#[derive(Default)]
struct Screen {
    hidden: bool,
    pin: Option<Pin>,
    wrong: u8,
}

impl Screen {
    fn tries_left(&self) -> u8 {
        if self.pin.is_some() { TRIES.saturating_sub(self.wrong) } else { 0 }
    }
}

/// The screens of an open installation, by account: a handed seat is the screen of who handed it over.
#[derive(Default)]
pub(crate) struct Screens(Mutex<BTreeMap<String, Screen>>);

impl Screens {
    fn all(&self) -> MutexGuard<'_, BTreeMap<String, Screen>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn with<T>(&self, session: &Session, change: impl FnOnce(&mut Screen) -> T) -> T {
        change(self.all().entry(session.actor().user.clone()).or_default())
    }

    /// Returns whether the screen of a session is hidden, and how many tries its PIN has left.
    pub(crate) fn of(&self, session: &Session) -> (bool, u8) {
        self.all().get(&session.actor().user).map_or((false, 0), |s| (s.hidden, s.tries_left()))
    }

    /// Errs with `hidden` when `verb` would show or change something of a hidden screen (D-31).
    pub(crate) fn ask(&self, session: Option<&Session>, verb: &str) -> Result<(), ApiError> {
        let hidden = session.is_some_and(|s| self.of(s).0);
        if !hidden || WHILE_HIDDEN.contains(&verb) {
            return Ok(());
        }
        Err(ApiError::new(Code::Hidden, "The screen is hidden (D-31)."))
    }

    /// Forgets the PIN of an account, or of everybody: a new session begins with none.
    pub(crate) fn forget(&self, user: Option<&str>) {
        match user {
            Some(user) => drop(self.all().remove(user)),
            None => self.all().clear(),
        }
    }
}

/// What there is to come back with.
#[derive(Debug, Serialize, JsonSchema)]
pub struct ScreenCard {
    /// Whether the screen is hidden.
    pub hidden: bool,
    /// How often the PIN may still be tried; 0 asks for the passphrase.
    pub pin_tries: u8,
}

/// A PIN for this session.
#[derive(Debug, Deserialize, JsonSchema)]
pub struct SetPin {
    /// Six digits.
    pub pin: Secret,
    /// The meeting, in a handed seat.
    #[serde(default)]
    pub meeting: Option<String>,
}

/// What brings the screen back: the PIN, or the passphrase of the account.
#[derive(Debug, Deserialize, JsonSchema)]
pub struct Show {
    /// The meeting PIN.
    #[serde(default)]
    pub pin: Option<Secret>,
    /// The passphrase of the account, or of who handed the seat over.
    #[serde(default)]
    pub passphrase: Option<Secret>,
}

fn session_of<'a>(caller: &Caller<'a>) -> Result<&'a Session, ApiError> {
    caller.session.ok_or_else(|| ApiError::new(Code::NotSignedIn, "Sign in first."))
}

fn card_of(desk: &Desk, session: &Session) -> ScreenCard {
    let (hidden, pin_tries) = desk.screens.of(session);
    ScreenCard { hidden, pin_tries }
}

/// Hides the screen: from now on this session sees and changes nothing (D-31).
pub fn hide(desk: &Desk, caller: &Caller<'_>, _: Nothing) -> Result<(ScreenCard, SessionChange), ApiError> {
    let session = session_of(caller)?;
    desk.opened()?;
    desk.screens.with(session, |screen| screen.hidden = true);
    // A disk that refuses the record must not keep the screen open.
    let _ = desk.write_as(session, "screen.hide", |_| Ok(()));
    Ok((card_of(desk, session), SessionChange::Keep))
}

/// Sets the PIN of the running session (D-31). Errs with `invalid_input` unless it has six digits.
pub fn pin(desk: &Desk, caller: &Caller<'_>, input: SetPin) -> Result<(ScreenCard, SessionChange), ApiError> {
    let session = session_of(caller)?;
    desk.opened()?;
    let pin = Pin::of(&input.pin)?;
    desk.screens.with(session, |screen| {
        screen.pin = Some(pin);
        screen.wrong = 0;
    });
    Ok((card_of(desk, session), SessionChange::Keep))
}

/// Shows the screen again for the PIN, three tries, or for the passphrase of the account (D-31).
///
/// Errs with `wrong_passphrase` for either; its field says what is asked for next.
pub fn show(desk: &Desk, caller: &Caller<'_>, input: Show) -> Result<(Whoami, SessionChange), ApiError> {
    let session = session_of(caller)?;
    desk.opened()?;
    if desk.screens.of(session).0 {
        match (&input.passphrase, &input.pin) {
            (Some(passphrase), _) if !passphrase.as_str().is_empty() => {
                account_with_passphrase(desk, &session.actor().name, passphrase)
                    .map_err(|e| about(e, "passphrase"))?;
            }
            (_, Some(pin)) => desk.screens.with(session, |screen| try_pin(screen, pin))?,
            _ => return Err(ApiError::field("pin", "Give the meeting PIN, or the passphrase.")),
        }
        desk.screens.with(session, |screen| {
            screen.hidden = false;
            screen.wrong = 0;
        });
        desk.write_as(session, "screen.show", |_| Ok(()))?;
    }
    Ok((card(desk, Some(session))?, SessionChange::Keep))
}

fn try_pin(screen: &mut Screen, typed: &Secret) -> Result<(), ApiError> {
    let passphrase = |words: &str| about(ApiError::new(Code::WrongPassphrase, words), "passphrase");
    if screen.tries_left() == 0 {
        return Err(passphrase(match screen.pin {
            None => "No PIN was set. Give the passphrase of the account.",
            Some(_) => "The PIN was wrong three times. Give the passphrase of the account.",
        }));
    }
    if screen.pin.as_ref().is_some_and(|pin| pin.is(typed)) {
        return Ok(());
    }
    screen.wrong = screen.wrong.saturating_add(1);
    match screen.tries_left() {
        0 => Err(passphrase("The PIN was wrong three times. Give the passphrase of the account.")),
        left => {
            let tries =
                if left == 1 { "One try is left".to_owned() } else { format!("{left} tries are left") };
            let words = format!("This is not the PIN. {tries}; after that, the passphrase is asked for.");
            Err(about(ApiError::new(Code::WrongPassphrase, words), "pin"))
        }
    }
}
