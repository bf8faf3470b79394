//! From screening to section 9: conviction check, MAPPA Referral Panel, the SPoC's decision, its return to
//! the referrer and its receipt by the team. It refuses to decide by itself: every outcome is a person's.

use crate::act::Act;
use crate::case;
use crate::error::ApiError;
use crate::notification::{self, Raise};
use crate::referral::{ReferralView, keep, kept, protected_people, view};
use chrono::NaiveDate;
use mare_domain::case::{Case, CaseDecision, CaseState, MappaSpan};
use mare_domain::deed::DeedInput;
use mare_domain::notification::NotificationKind;
use mare_domain::referral::{
    Conditions, ConvictionCheck, Decision, Outcome, Panel, Referral, ReferralState, guard,
};
use schemars::JsonSchema;
use serde::Deserialize;

/// The conviction check with the MAPPA Co-ordinator (10.4).
#[derive(Debug, Deserialize, JsonSchema)]
pub struct CheckConvictions {
    /// Uid or reference of the referral.
    pub referral: String,
    /// With whom.
    pub with: String,
    /// What it showed.
    pub result: String,
    /// What follows for applicability and level.
    #[serde(default)]
    pub effect: String,
    /// MAPPA category found, 1 to 3; recorded on the case by `case.mappa`.
    #[serde(default)]
    pub category: Option<u8>,
    /// By whom and when.
    #[serde(flatten)]
    pub deed: DeedInput,
}

/// Dispatch to the MAPPA Referral Panel (11.3).
#[derive(Debug, Deserialize, JsonSchema)]
pub struct SendToPanel {
    /// Uid or reference of the referral.
    pub referral: String,
    /// Level asked for, 2 or 3.
    pub level: u8,
    /// By whom and when: day 0 of T-05.
    #[serde(flatten)]
    pub deed: DeedInput,
}

/// What the panel answered.
#[derive(Debug, Deserialize, JsonSchema)]
pub struct PanelAnswer {
    /// Uid or reference of the referral.
    pub referral: String,
    /// Whether MAPPA is supported.
    pub supported: bool,
    /// The panel's reasons; required when it is not.
    #[serde(default)]
    pub reasons: String,
    /// Suggestions for management.
    #[serde(default)]
    pub suggestions: String,
    /// Category, when accepted.
    #[serde(default)]
    pub category: Option<u8>,
    /// Level, when accepted; the level asked for when absent.
    #[serde(default)]
    pub level: Option<u8>,
    /// Who answered and when it came back.
    #[serde(flatten)]
    pub deed: DeedInput,
}

/// Section 9.
#[derive(Debug, Deserialize, JsonSchema)]
pub struct DecideReferral {
    /// Uid or reference of the referral.
    pub referral: String,
    /// What is decided.
    pub outcome: Outcome,
    /// The conditions of 6.1, 6.2 and FAQ, as answered.
    #[serde(default)]
    pub conditions: Conditions,
    /// Why, in words (2.1).
    #[serde(default)]
    pub reason: String,
    /// Any further action or comments for the referrer.
    #[serde(default)]
    pub comments: String,
    /// An earlier date when more urgent than T-01 (6.6).
    #[serde(default)]
    pub urgent_by: Option<NaiveDate>,
    /// By whom and when.
    #[serde(flatten)]
    pub deed: DeedInput,
}

/// Section 9 goes back to the referrer.
#[derive(Debug, Deserialize, JsonSchema)]
pub struct ReturnSection9 {
    /// Uid or reference of the referral.
    pub referral: String,
    /// To whom; the referrer of section 2 when empty.
    #[serde(default)]
    pub to: String,
    /// By what means.
    #[serde(default)]
    pub means: String,
    /// By whom and when.
    #[serde(flatten)]
    pub deed: DeedInput,
}

/// The team received the decision.
#[derive(Debug, Deserialize, JsonSchema)]
pub struct TeamReceived {
    /// Uid or reference of the referral.
    pub referral: String,
    /// Who of the team and when: day 0 of T-01.
    #[serde(flatten)]
    pub deed: DeedInput,
}

/// Records the conviction check (MARE-10.4-1) and returns the referral.
pub fn check_convictions(act: &Act<'_>, input: CheckConvictions) -> Result<ReferralView, ApiError> {
    let found = act.get::<Referral>(&input.referral)?;
    let mut referral = found.row;
    let deed = input.deed.recorded(act.session().name(), act.time());
    act.decide(&guard::check_convictions(&referral, &input.result, deed.on, act.today()))?;
    let protected = protected_people(act, &referral.person)?;
    referral.conviction_check = Some(ConvictionCheck {
        with: kept(&input.with, &protected),
        result: kept(&input.result, &protected),
        effect: kept(&input.effect, &protected),
        category: input.category,
        deed,
    });
    let version = keep(act, &referral, found.version)?;
    view(act, referral, version)
}

/// Records the dispatch to the MAPPA Referral Panel, from which T-05 runs, and returns the referral.
pub fn send_to_panel(act: &Act<'_>, input: SendToPanel) -> Result<ReferralView, ApiError> {
    let found = act.get::<Referral>(&input.referral)?;
    let mut referral = found.row;
    let sent = input.deed.recorded(act.session().name(), act.time());
    act.decide(&guard::send_to_panel(&referral, input.level, sent.on, act.today()))?;
    referral.panel.push(Panel {
        sent,
        level: input.level,
        returned: None,
        supported: None,
        reasons: String::new(),
        suggestions: String::new(),
        category: None,
    });
    referral.state = ReferralState::WithPanel;
    let version = keep(act, &referral, found.version)?;
    view(act, referral, version)
}

/// Records the panel's answer and returns the referral. Errs with `blocked` when MAPPA is not supported and
/// no reasons are given (MARE-11.3-2); with `needs_reason` for Category 3 at Level 1 (MARE-4.6-1, D-08).
pub fn panel_answer(act: &Act<'_>, input: PanelAnswer) -> Result<ReferralView, ApiError> {
    let found = act.get::<Referral>(&input.referral)?;
    let mut referral = found.row;
    let deed = input.deed.recorded(act.session().name(), act.time());
    let asked = referral.panel.last().map_or(0, |p| p.level);
    let level = input.level.unwrap_or(asked);
    let answer = guard::Answered {
        supported: input.supported,
        reasons: &input.reasons,
        category: input.category,
        level,
        on: deed.on,
    };
    act.decide(&guard::panel_answer(&referral, answer, act.today()))?;
    let protected = protected_people(act, &referral.person)?;
    let reasons = kept(&input.reasons, &protected);
    if let Some(panel) = referral.panel.last_mut() {
        panel.returned = Some(deed.clone());
        panel.supported = Some(input.supported);
        panel.reasons.clone_from(&reasons);
        panel.suggestions = kept(&input.suggestions, &protected);
        panel.category = input.category.filter(|_| input.supported);
    }
    referral.state =
        if input.supported { ReferralState::MappaAccepted } else { ReferralState::PanelDeclined };
    let version = keep(act, &referral, found.version)?;
    let (case, case_version) = case_of(act, &referral)?;
    let accepted = input.category.filter(|_| input.supported);
    let words = match accepted {
        Some(category) => format!("MAPPA Level {level} accepted, Category {category}"),
        None => format!("Level {asked} not supported"),
    };
    let mut case = case;
    case.decisions.push(CaseDecision {
        decision: words.clone(),
        reason: reasons.clone(),
        deed: deed.clone(),
    });
    if let Some(category) = accepted {
        case.categorise(MappaSpan {
            category,
            level,
            from: deed.on,
            to: None,
            basis: if reasons.trim().is_empty() {
                "Accepted by the MAPPA Referral Panel".into()
            } else {
                reasons
            },
            disposal: None,
            months: None,
            deed: deed.clone(),
        });
        case.enter(CaseState::C7, deed.on, &words);
        raise_section_9(act, &referral, &case.uid, deed.on)?;
    }
    case::keep(act, &case, case_version)?;
    view(act, referral, version)
}

fn case_of(act: &Act<'_>, referral: &Referral) -> Result<(Case, i64), ApiError> {
    let uid = referral.case.as_deref().ok_or_else(|| ApiError::internal("received-without-case"))?;
    let found = act.get::<Case>(uid)?;
    Ok((found.row, found.version))
}

fn raise_section_9(act: &Act<'_>, referral: &Referral, case: &str, since: NaiveDate) -> Result<(), ApiError> {
    let kind = NotificationKind::Section9Returned;
    notification::raise(
        act,
        &Raise { kind, case, about: &referral.uid, because: "section 9 is completed", since },
    )?;
    Ok(())
}

/// Records the SPoC's decision of section 9 and returns the referral.
///
/// Errs with `blocked`: MARE-11.3-1 (D-17), 6.1-1, 6.2-1, FAQ-4, 2.1-1; with `needs_reason`: MARE-10.4-2, FAQ-17.
pub fn decide(act: &Act<'_>, input: DecideReferral) -> Result<ReferralView, ApiError> {
    let found = act.get::<Referral>(&input.referral)?;
    let mut referral = found.row;
    let deed = input.deed.recorded(act.session().name(), act.time());
    let deciding = guard::Deciding {
        outcome: input.outcome,
        conditions: &input.conditions,
        reason: &input.reason,
        on: deed.on,
        today: act.today(),
        urgent_by: input.urgent_by,
    };
    act.decide(&guard::decide(&referral, deciding))?;
    let protected = protected_people(act, &referral.person)?;
    let reason = kept(&input.reason, &protected);
    referral.decision = Some(Decision {
        outcome: input.outcome,
        conditions: input.conditions,
        reason: reason.clone(),
        comments: kept(&input.comments, &protected),
        urgent_by: input.urgent_by,
        deed: deed.clone(),
    });
    referral.state = ReferralState::Decided;
    let version = keep(act, &referral, found.version)?;
    let (mut case, case_version) = case_of(act, &referral)?;
    raise_section_9(act, &referral, &case.uid, deed.on)?;
    let further = if case.referrals.len() > 1 { " (further)" } else { "" };
    let said = CaseDecision {
        decision: format!("{}{further}", input.outcome.in_words()),
        reason,
        deed: deed.clone(),
    };
    if !input.outcome.is_mare() {
        case::end_of_referral(act, &case.uid, said)?;
        return view(act, referral, version);
    }
    // A meeting of an earlier referral goes on as it stands; the new one waits beside it.
    if matches!(case.state, CaseState::C1 | CaseState::C6 | CaseState::C7) {
        case.enter(CaseState::C2, deed.on, &said.decision);
    }
    case.decisions.push(said);
    case::keep(act, &case, case_version)?;
    let kind = NotificationKind::TeamReceivedDecision;
    let because = "T-01 runs from the day the team received the decision";
    notification::raise(
        act,
        &Raise { kind, case: &case.uid, about: &referral.uid, because, since: deed.on },
    )?;
    view(act, referral, version)
}

/// Records that section 9 went back to the referrer (A1 note 4) and returns the referral.
pub fn return_section_9(act: &Act<'_>, input: ReturnSection9) -> Result<ReferralView, ApiError> {
    let found = act.get::<Referral>(&input.referral)?;
    let mut referral = found.row;
    let deed = input.deed.recorded(act.session().name(), act.time());
    act.decide(&guard::return_section_9(&referral, deed.on, act.today()))?;
    let to =
        if input.to.trim().is_empty() { referral.text("section2.referrer") } else { kept(&input.to, &[]) };
    notification::settle(
        act,
        &referral.uid,
        NotificationKind::Section9Returned,
        &to,
        &kept(&input.means, &[]),
        &deed,
    )?;
    referral.section_9_returned = Some(deed);
    let version = keep(act, &referral, found.version)?;
    view(act, referral, version)
}

/// Records the day the team received the decision (MARE-11.4-2), from which T-01 runs, and returns the referral.
pub fn team_received(act: &Act<'_>, input: TeamReceived) -> Result<ReferralView, ApiError> {
    let found = act.get::<Referral>(&input.referral)?;
    let mut referral = found.row;
    let deed = input.deed.recorded(act.session().name(), act.time());
    act.decide(&guard::team_received(&referral, deed.on, act.today()))?;
    let kind = NotificationKind::TeamReceivedDecision;
    notification::settle(act, &referral.uid, kind, &deed.by, &deed.evidence, &deed)?;
    referral.team_received = Some(deed);
    let version = keep(act, &referral, found.version)?;
    view(act, referral, version)
}
