//! What a verb holds in its hand: [`Look`] to see, [`Act`] to change. Both carry the time, the person, the
//! policy pack and the calendar as arguments; a verb has no other way to any of them.

use crate::clock::{london_date, london_time};
use crate::error::{ApiError, Code};
use crate::paper::Paper;
use crate::session::Session;
use chrono::{DateTime, NaiveDate, NaiveDateTime, Utc};
use mare_domain::calendar::Calendar;
use mare_domain::pack::PolicyPack;
use mare_domain::rule::{Finding, Overrides, Verdict, verdict};
use mare_store::{Chain, Reader, Tx};
use std::cell::RefCell;
use std::ops::Deref;
use std::sync::Arc;

/// Where new ids come from.
pub trait Ids: Send + Sync {
    /// Returns a new UUIDv7 for something made at `moment`.
    fn next(&self, moment: DateTime<Utc>) -> String;
}

/// Ids from the system's randomness: the one place that asks for it.
#[derive(Debug, Default)]
pub struct SystemIds;

impl Ids for SystemIds {
    fn next(&self, moment: DateTime<Utc>) -> String {
        use ring::rand::{SecureRandom, SystemRandom};
        let mut random = [0_u8; 10];
        // Without randomness the millisecond still orders ids; uniqueness is the database's to refuse.
        let _ = SystemRandom::new().fill(&mut random);
        let millis = u64::try_from(moment.timestamp_millis()).unwrap_or_default();
        uuid::Builder::from_unix_timestamp_millis(millis, &random).into_uuid().to_string()
    }
}

/// What is the same for every call of an open installation.
pub(crate) struct House {
    pub(crate) pack: &'static PolicyPack,
    pub(crate) paper: Arc<dyn Paper>,
    pub(crate) ids: Arc<dyn Ids>,
    pub(crate) practice: bool,
}

/// Sees the file as one person at one moment.
pub struct Look<'a> {
    reader: &'a Reader<'a>,
    house: &'a House,
    session: &'a Session,
    now: DateTime<Utc>,
}

impl<'a> Look<'a> {
    pub(crate) fn new(
        reader: &'a Reader<'a>,
        house: &'a House,
        session: &'a Session,
        now: DateTime<Utc>,
    ) -> Self {
        Self { reader, house, session, now }
    }

    /// Returns the moment of the call; in a practice installation, the practice clock's.
    pub fn now(&self) -> DateTime<Utc> {
        self.now
    }

    /// Returns today's date in London.
    pub fn today(&self) -> NaiveDate {
        london_date(self.now)
    }

    /// Returns the wall-clock time in London.
    pub fn time(&self) -> NaiveDateTime {
        london_time(self.now)
    }

    /// Returns who is acting.
    pub fn session(&self) -> &Session {
        self.session
    }

    /// Returns the policy pack.
    pub fn pack(&self) -> &'static PolicyPack {
        self.house.pack
    }

    /// Returns whether this is a practice installation.
    pub fn practice(&self) -> bool {
        self.house.practice
    }

    /// Returns what typesets documents.
    pub fn paper(&self) -> &dyn Paper {
        self.house.paper.as_ref()
    }

    /// Returns the working-day calendar with this installation's changes.
    pub fn calendar(&self) -> Result<Calendar, ApiError> {
        crate::calendar::load(self.reader)
    }
}

impl<'a> Deref for Look<'a> {
    type Target = Reader<'a>;

    fn deref(&self) -> &Reader<'a> {
        self.reader
    }
}

/// Changes the file as one person at one moment, inside one transaction.
pub struct Act<'a> {
    look: Look<'a>,
    tx: &'a Tx<'a>,
    overrides: &'a Overrides,
    /// Uid of the meeting it is done in, once the verb has opened it.
    place: RefCell<String>,
    /// What is done, in words: "action to Housing".
    name: RefCell<String>,
}

impl<'a> Act<'a> {
    pub(crate) fn new(look: Look<'a>, tx: &'a Tx<'a>, overrides: &'a Overrides) -> Self {
        Self { look, tx, overrides, place: RefCell::default(), name: RefCell::default() }
    }

    /// Returns the transaction.
    pub fn tx(&self) -> &Tx<'a> {
        self.tx
    }

    /// Returns a new id.
    pub fn id(&self) -> String {
        self.look.house.ids.next(self.look.now)
    }

    /// Returns the reason given for `rule`, if one was.
    pub fn reason(&self, rule: &str) -> Option<&str> {
        self.overrides.get(rule).map(String::as_str)
    }

    /// Says which meeting this is done in, so that it can be taken back there.
    pub(crate) fn in_meeting(&self, uid: &str) {
        uid.clone_into(&mut self.place.borrow_mut());
    }

    /// Says what is done, in the words that stand after "Undo:".
    pub(crate) fn called(&self, name: impl Into<String>) {
        *self.name.borrow_mut() = name.into();
    }

    /// Keeps what was done as one thing to be taken back by its name. Outside a meeting there is no undo.
    pub(crate) fn keep_undo(&self, verb: &str) -> Result<(), ApiError> {
        let place = self.place.borrow();
        if place.is_empty() {
            return Ok(());
        }
        let name = self.name.borrow();
        let name = if name.is_empty() { crate::undo::in_words(verb) } else { name.as_str() };
        let chain = crate::undo::chain(self.session());
        let at = self.time().format("%Y-%m-%dT%H:%M:%S").to_string();
        Ok(self.tx.keep_undo(Chain { place: &place, who: &chain }, name, &at)?)
    }

    /// Lets the transition go on, or errs with `blocked` or `needs_reason`.
    ///
    /// Returns the warnings that were answered, each with its reason, for the record.
    pub fn decide(&self, findings: &[Finding]) -> Result<Vec<(Finding, String)>, ApiError> {
        match verdict(findings, self.overrides) {
            Verdict::Go(answered) => Ok(answered),
            Verdict::Blocked(blocked) => Err(ApiError::of_findings(Code::Blocked, &blocked)),
            Verdict::NeedsReason(open) => Err(ApiError::of_findings(Code::NeedsReason, &open)),
        }
    }
}

impl<'a> Deref for Act<'a> {
    type Target = Look<'a>;

    fn deref(&self) -> &Look<'a> {
        &self.look
    }
}
