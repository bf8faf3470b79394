//! What a rule answers: a finding with its force, its id and its words.
//!
//! Typing is never refused. Findings are asked for at a transition (submit, decide, issue, close …)
//! and the transition decides by [`verdict`]. This module refuses to know any particular rule.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// How a broken rule answers at a transition (ruling 12).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Response {
    /// Information only; nothing is asked.
    Note,
    /// Goes through with a recorded reason.
    Warn,
    /// Refused, but the Chair may issue with an exception (D-01).
    BlockUnlessException,
    /// Refused; there is no way round.
    Block,
}

/// One broken rule, in words for a colleague.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Finding {
    /// Id of the catalogue, a decision or a limit, such as `MARE-10.3-1`.
    pub rule: String,
    /// Paragraph of the policy, such as `10.3`.
    pub para: String,
    /// How strongly it answers.
    pub response: Response,
    /// Field the person can go to, such as `section5.media`; empty when it is about the whole.
    pub field: String,
    /// A sentence that names what is missing and what to do.
    pub message: String,
}

impl Finding {
    /// Returns a finding of `response` for `rule` (paragraph `para`) about `field`.
    pub fn new(response: Response, rule: &str, para: &str, field: &str, message: impl Into<String>) -> Self {
        Self { rule: rule.into(), para: para.into(), response, field: field.into(), message: message.into() }
    }

    /// Returns a finding that refuses without a way round.
    pub fn block(rule: &str, para: &str, field: &str, message: impl Into<String>) -> Self {
        Self::new(Response::Block, rule, para, field, message)
    }

    /// Returns a finding that needs a reason.
    pub fn warn(rule: &str, para: &str, field: &str, message: impl Into<String>) -> Self {
        Self::new(Response::Warn, rule, para, field, message)
    }

    /// Returns a finding that only informs.
    pub fn note(rule: &str, para: &str, field: &str, message: impl Into<String>) -> Self {
        Self::new(Response::Note, rule, para, field, message)
    }
}

/// Reasons a person gives to go on, by rule id.
pub type Overrides = BTreeMap<String, String>;

/// What a transition may do with its findings.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Verdict {
    /// Goes through; the warnings that were answered, each with its reason.
    Go(Vec<(Finding, String)>),
    /// Refused: at least one rule blocks. Carries every finding that blocks.
    Blocked(Vec<Finding>),
    /// Would go through with a reason for each of these.
    NeedsReason(Vec<Finding>),
}

/// Returns what the transition may do with `findings` when `overrides` were given.
///
/// A blank reason is no reason. A block always wins over a warning, so that nobody writes reasons in vain.
pub fn verdict(findings: &[Finding], overrides: &Overrides) -> Verdict {
    let blocked: Vec<Finding> =
        findings.iter().filter(|f| f.response >= Response::BlockUnlessException).cloned().collect();
    if !blocked.is_empty() {
        return Verdict::Blocked(blocked);
    }
    let mut answered = Vec::new();
    let mut open = Vec::new();
    for finding in findings.iter().filter(|f| f.response == Response::Warn) {
        match overrides.get(&finding.rule).map(|r| r.trim()).filter(|r| !r.is_empty()) {
            Some(reason) => answered.push((finding.clone(), reason.to_owned())),
            None => open.push(finding.clone()),
        }
    }
    if open.is_empty() { Verdict::Go(answered) } else { Verdict::NeedsReason(open) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn warn() -> Finding {
        Finding::warn("MARE-10.4-2", "10.4", "conviction_check", "The conviction check is not recorded.")
    }

    #[test]
    fn a_warning_needs_a_reason_that_is_not_blank() {
        let mut overrides = Overrides::new();
        overrides.insert("MARE-10.4-2".into(), "  ".into());
        assert_eq!(verdict(&[warn()], &overrides), Verdict::NeedsReason(vec![warn()]));
        overrides.insert("MARE-10.4-2".into(), "MC on leave".into());
        assert_eq!(verdict(&[warn()], &overrides), Verdict::Go(vec![(warn(), "MC on leave".into())]));
    }

    #[test]
    fn a_block_cannot_be_overridden_and_hides_the_warnings() {
        let block = Finding::block("MARE-21.4-1", "21.4", "invitee", "An advocate cannot be invited.");
        let overrides = Overrides::from([("MARE-21.4-1".to_owned(), "please".to_owned())]);
        assert_eq!(verdict(&[warn(), block.clone()], &overrides), Verdict::Blocked(vec![block]));
    }

    #[test]
    fn notes_never_stop_anything() {
        let note = Finding::note("MARE-5.2-1", "5.2", "", "Level 1 criterion.");
        assert_eq!(verdict(&[note], &Overrides::new()), Verdict::Go(vec![]));
    }
}
