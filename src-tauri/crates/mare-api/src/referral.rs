//! The referral, from an empty Appendix 1 to its receipt by the SPoC. Typing is never refused here: only
//! the passages (submit, endorse, receive) ask the guards. What section 9 says is `referral_decision`'s.

use mare_domain::referral::Referral;
use mare_store::{Keys, Row};

mod passage;
mod view;
mod writing;

pub use passage::{
    ChildrenInvolved, EndorseReferral, ReceiveReferral, SendBackReferral, SubmitReferral, WithdrawReferral, endorse,
    receive, send_back, submit, withdraw,
};
pub use view::{
    FormAndConsiderations, ListReferrals, Nothing, ReferralGaps, ReferralRow, ReferralSummary, ReferralView, Referrals,
    ServiceUser, WhichReferral, form, gaps, get, list,
};
pub(crate) use view::{service_user, summary, view};
pub use writing::{
    AgreeDisclosure, AnswerReferral, Answered, AssessInforming, ConsiderReferral, CreateReferral, Further, NewPerson,
    RecordCaseReview, agree_disclosure, answer, case_review, consider, create, inform_assessment,
};

impl Row for Referral {
    const TABLE: &'static str = "referral";
    const NOUN: &'static str = "referral";
    fn uid(&self) -> &str {
        &self.uid
    }
    fn keys(&self) -> Keys {
        Keys {
            reference: Some(self.reference.clone()),
            parent: self.case.clone(),
            person: Some(self.person.clone()),
            state: self.state.key().into(),
            on_date: self.received.as_ref().map(|r| r.on.to_string()),
            ..Keys::default()
        }
    }
}
