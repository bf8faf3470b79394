//! The case: one episode of a service user in MARE. It moves only by a recorded decision; a matrix score is
//! not an input of anything here but its refusal (MARE-A3-4).

use mare_domain::case::Case;
use mare_store::{Keys, Row};

mod closing;
mod informing;
mod mappa;
mod view;

pub use closing::{CloseCase, EndNoticeInput, close, end_notice};
pub use informing::{InformServiceUser, inform};
pub use mappa::{RecordMappa, mappa};
pub use view::{
    CaseRow, CaseView, Cases, Counts, Flag, ListCases, MeetingSummary, Next, WhichCase, get, list,
};
pub(crate) use view::view;

impl Row for Case {
    const TABLE: &'static str = "mare_case";
    const NOUN: &'static str = "case";
    fn uid(&self) -> &str {
        &self.uid
    }
    fn keys(&self) -> Keys {
        Keys {
            reference: Some(self.reference.clone()),
            person: Some(self.person.clone()),
            state: self.state.key().into(),
            on_date: self.states.first().map(|s| s.from.to_string()),
            ..Keys::default()
        }
    }
}
