//! What the team does before it refers: considerations, case review, the assessment whether to inform, and a
//! manager's agreement to disclose. Each keeps who did it in life and who recorded it.

use super::input::{AgreeDisclosure, AssessInforming, ConsiderReferral, RecordCaseReview};
use super::view::view;
use super::words::{kept, protected_people};
use super::writing::{keep, open_for_writing};
use crate::act::Act;
use crate::error::ApiError;
use crate::referral::ReferralView;
use mare_domain::deed::{Deed, Order};
use mare_domain::referral::{CaseReview, Consideration, DisclosureAgreement, InformAssessment};
use mare_forms::Form;

/// Records one of the ten pre-referral considerations (MARE-6.4-1) and returns the referral.
pub fn consider(act: &Act<'_>, input: ConsiderReferral) -> Result<ReferralView, ApiError> {
    let found = open_for_writing(act, &input.referral)?;
    let mut referral = found.row;
    let count = Form::appendix_1().considerations.len();
    if input.no == 0 || usize::from(input.no) > count {
        return Err(ApiError::field("no", format!("The considerations are numbered 1 to {count} (6.4).")));
    }
    let protected = protected_people(act, &referral.person)?;
    let consideration =
        Consideration { no: input.no, present: input.present, note: kept(&input.note, &protected) };
    referral.considerations.retain(|c| c.no != input.no);
    referral.considerations.push(consideration);
    referral.considerations.sort_by_key(|c| c.no);
    let version = keep(act, &referral, found.version)?;
    view(act, referral, version)
}

fn not_to_come(deed: &Deed, rule: &str, para: &str, what: &str, act: &Act<'_>) -> Result<(), ApiError> {
    act.decide(&Order { rule, para, what, after: None }.findings(deed.on, act.today()))?;
    Ok(())
}

/// Records the multi-disciplinary case review (MARE-10.1-1) and returns the referral.
pub fn case_review(act: &Act<'_>, input: RecordCaseReview) -> Result<ReferralView, ApiError> {
    let found = open_for_writing(act, &input.referral)?;
    let mut referral = found.row;
    let deed = input.deed.recorded(act.session().name(), act.time());
    not_to_come(&deed, "MARE-10.1-1", "10.1", "The case review was held", act)?;
    let protected = protected_people(act, &referral.person)?;
    referral.case_review = Some(CaseReview {
        participants: kept(&input.participants, &protected),
        agreed: kept(&input.agreed, &protected),
        deed,
    });
    let version = keep(act, &referral, found.version)?;
    view(act, referral, version)
}

/// Records the assessment whether to inform, by a named RC and CC (MARE-21.2-1), and returns the referral.
pub fn inform_assessment(act: &Act<'_>, input: AssessInforming) -> Result<ReferralView, ApiError> {
    let found = open_for_writing(act, &input.referral)?;
    let mut referral = found.row;
    let deed = input.deed.recorded(act.session().name(), act.time());
    not_to_come(&deed, "MARE-21.2-1", "21.2", "The assessment whether to inform was made", act)?;
    let protected = protected_people(act, &referral.person)?;
    let kept = |text: &str| kept(text, &protected);
    referral.inform_assessment = Some(InformAssessment {
        responsible_clinician: kept(&input.responsible_clinician),
        care_coordinator: kept(&input.care_coordinator),
        diagnosis: kept(&input.diagnosis),
        presentation: kept(&input.presentation),
        effect_on_self: kept(&input.effect_on_self),
        effect_on_others: kept(&input.effect_on_others),
        inform: input.inform,
        recommendation: kept(&input.recommendation),
        deed,
    });
    let version = keep(act, &referral, found.version)?;
    view(act, referral, version)
}

/// Records a Team or Clinical Manager's agreement to disclose (MARE-17.1-1) and returns the referral.
pub fn agree_disclosure(act: &Act<'_>, input: AgreeDisclosure) -> Result<ReferralView, ApiError> {
    let found = open_for_writing(act, &input.referral)?;
    let mut referral = found.row;
    let deed = input.deed.recorded(act.session().name(), act.time());
    not_to_come(&deed, "MARE-17.1-1", "17.1", "The agreement to disclose was given", act)?;
    let protected = protected_people(act, &referral.person)?;
    referral.disclosure_agreement = Some(DisclosureAgreement {
        role: input.role.trim().to_uppercase(),
        words: kept(&input.words, &protected),
        deed,
    });
    let version = keep(act, &referral, found.version)?;
    view(act, referral, version)
}
