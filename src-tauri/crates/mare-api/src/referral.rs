//! The referral, from an empty Appendix 1 to its receipt by the SPoC. Typing is never refused here: only
//! the passages (submit, endorse, receive) ask the guards. What section 9 says is `referral_decision`'s.

mod answering;
mod before;
mod input;
mod next;
mod passage;
mod view;
mod words;
mod writing;

pub use answering::answer;
pub use before::{agree_disclosure, case_review, consider, inform_assessment};
pub use input::{
    AgreeDisclosure, AnswerReferral, Answered, AssessInforming, ConsiderReferral, CreateReferral, Further,
    NewPerson, RecordCaseReview,
};
pub use passage::{
    ChildrenInvolved, EndorseReferral, ReceiveReferral, SendBackReferral, SubmitReferral, WithdrawReferral,
    endorse, receive, send_back, submit, withdraw,
};
pub use view::{
    FormAndConsiderations, ListReferrals, Nothing, ReferralGaps, ReferralRow, ReferralSummary, ReferralView,
    Referrals, ServiceUser, WhichReferral, form, gaps, get, list,
};
pub use writing::create;

pub(crate) use next::next_step;
pub(crate) use view::{matches_text, summary, view};
pub(crate) use words::{kept, protected_people, service_user};
pub(crate) use writing::keep;
