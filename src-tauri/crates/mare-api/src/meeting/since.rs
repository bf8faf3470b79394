//! What changed of a meeting since somebody looked at it, so that one line more is one row more on its way to the
//! window. It refuses to guess: whatever else may stand differently on the rows, all of them are sent again.

use crate::act::Look;
use crate::audience::Audience;
use crate::clock_verbs;
use crate::error::ApiError;
use mare_domain::meeting::Meeting;
use mare_store::Changed;
use std::collections::{BTreeSet, hash_map::DefaultHasher};
use std::hash::{Hash, Hasher};

/// Changes after which everything is sent again: it is no more work than to look through them.
const MOST: i64 = 200;

/// Whether a change says nothing on the rows of others; who is protected, for one, stands on every row.
fn stays_in_its_row(noun: &str, uid: &str) -> bool {
    ["entry", "action", "meeting"].contains(&noun) || (noun, uid) == ("setting", clock_verbs::SETTING)
}

/// What may have changed since a mark, by uid.
#[derive(Debug, Default)]
pub(super) struct Since {
    /// Entries that were made or changed, of this meeting and, as the record does not say whose they are, of others.
    pub(super) changed: BTreeSet<String>,
    /// Entries of this meeting that were removed; they may have been put back since.
    pub(super) removed: BTreeSet<String>,
}

/// A moment of the record, and what an entry's card has from elsewhere than its entry.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Mark {
    record: i64,
    around: u64,
}

impl Mark {
    /// Returns the mark of now: the newest record, who was in the room when, and who reads.
    pub(super) fn now(look: &Look<'_>, meeting: &Meeting, audience: &Audience) -> Result<Self, ApiError> {
        let mut around = DefaultHasher::new();
        meeting.uid.hash(&mut around);
        let (there, days) = (&meeting.attendance, meeting.days());
        format!("{there:?} {days:?} {audience:?} {:?}", look.session().seat()).hash(&mut around);
        // Whoever typed a row that is not for their agency has it before them until the minutes are closed.
        (look.session().name(), meeting.state.is_open_for_writing()).hash(&mut around);
        format!("{:?}", look.session().typist()).hash(&mut around);
        Ok(Self { record: look.last_record()?, around: around.finish() })
    }

    /// Returns the entries of `meeting` that may have changed since `before`; nothing when all are to be sent.
    pub(super) fn entries_since(
        &self,
        look: &Look<'_>,
        meeting: &Meeting,
        before: Option<&str>,
    ) -> Result<Option<Since>, ApiError> {
        let Some(before) = before.and_then(Self::read) else { return Ok(None) };
        if before.around != self.around || before.record > self.record {
            return Ok(None);
        }
        let Some(changed) = look.changed_since(before.record, MOST)? else { return Ok(None) };
        if !changed.iter().all(|c| stays_in_its_row(&c.noun, &c.uid)) {
            return Ok(None);
        }
        let mut since = Since::default();
        for Changed { uid, gone_from, .. } in changed.into_iter().filter(|c| c.noun == "entry") {
            match gone_from {
                None => since.changed.insert(uid),
                Some(from) if from == meeting.uid => since.removed.insert(uid),
                Some(_) => false,
            };
        }
        Ok(Some(since))
    }

    /// Returns the mark as the window gives it back.
    pub(super) fn written(&self) -> String {
        format!("{}-{:016x}", self.record, self.around)
    }

    fn read(written: &str) -> Option<Self> {
        let (record, around) = written.split_once('-')?;
        Some(Self { record: record.parse().ok()?, around: u64::from_str_radix(around, 16).ok()? })
    }
}
