//! What came of a step, held against what its script expects.

use crate::script::{Expect, Expected};
use crate::substitute::{Captured, fill};
use mare_api::{ApiError, Code};
use serde_json::{Value, json};
use std::fmt;

/// The first step that went another way.
#[derive(Debug, Clone)]
pub struct Difference {
    /// Number of the step, from 1.
    pub number: usize,
    /// Its id, if it has one.
    pub id: String,
    /// Its verb.
    pub verb: String,
    /// Its note.
    pub note: String,
    /// What differed, in words.
    pub what: String,
    /// What was expected.
    pub expected: Value,
    /// What came.
    pub got: Value,
}

impl fmt::Display for Difference {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let pretty = |v: &Value| serde_json::to_string_pretty(v).unwrap_or_default();
        write!(f, "step {}", self.number)?;
        if !self.id.is_empty() {
            write!(f, " ({})", self.id)?;
        }
        writeln!(f, " {}: {}", self.verb, self.what)?;
        if !self.note.is_empty() {
            writeln!(f, "note: {}", self.note)?;
        }
        write!(f, "expected: {}\ngot: {}", pretty(&self.expected), pretty(&self.got))
    }
}

/// Returns the answer or error as JSON when it is what was expected; errs with what differed and what came.
pub(super) fn check(
    expect: &Expect,
    answer: Result<Value, ApiError>,
    captured: &Captured,
) -> Result<Value, (String, Value)> {
    let seen = match (expect.result, answer) {
        (Expected::Done, Ok(answer)) => answer,
        (Expected::Done, Err(error)) => return Err(("it was refused".into(), json!(error))),
        (Expected::Block | Expected::Warn, Ok(answer)) => return Err(("it went through".into(), answer)),
        (wanted, Err(error)) => {
            let fits = match error.code {
                Code::Blocked => wanted == Expected::Block,
                Code::NeedsReason => wanted == Expected::Warn,
                _ => wanted == Expected::Block && expect.values.contains_key("/code"),
            };
            if !fits {
                return Err(("it was refused in another way".into(), json!(error)));
            }
            if let Some(rule) = &expect.rule
                && !error.fields.iter().any(|f| &f.rule == rule)
            {
                return Err((format!("the refusal does not name {rule}"), json!(error)));
            }
            json!(error)
        }
    };
    for (pointer, wanted) in &expect.values {
        let wanted = fill(wanted, captured)
            .map_err(|name| (format!("nothing was captured as ${name}"), Value::Null))?;
        let found = seen.pointer(pointer).cloned().unwrap_or_default();
        if found != wanted {
            return Err((format!("{pointer} is {found} and not {wanted}"), seen));
        }
    }
    Ok(seen)
}

#[cfg(test)]
mod tests {
    use super::*;
    use mare_domain::rule::Finding;
    use std::collections::BTreeMap;

    fn warned() -> Result<Value, ApiError> {
        let finding = Finding::warn("MARE-10.4-2", "10.4", "conviction_check", "No check.");
        Err(ApiError::of_findings(Code::NeedsReason, &[finding]))
    }

    fn expect(result: Expected, rule: &str) -> Expect {
        Expect { result, rule: Some(rule.into()).filter(|r: &String| !r.is_empty()), values: BTreeMap::new() }
    }

    #[test]
    fn a_refusal_must_be_of_the_kind_and_the_rule_expected() {
        let none = Captured::new();
        assert!(check(&expect(Expected::Warn, "MARE-10.4-2"), warned(), &none).is_ok());
        assert!(check(&expect(Expected::Block, "MARE-10.4-2"), warned(), &none).is_err());
        assert!(
            check(&expect(Expected::Warn, "MARE-6.6-4"), warned(), &none)
                .unwrap_err()
                .0
                .contains("MARE-6.6-4")
        );
        assert!(
            check(&expect(Expected::Warn, ""), Ok(json!({})), &none).unwrap_err().0.contains("went through")
        );
        assert!(check(&expect(Expected::Done, ""), warned(), &none).unwrap_err().0.contains("refused"));
    }

    #[test]
    fn values_are_looked_up_in_the_answer_and_a_missing_one_is_null() {
        let mut wanted = expect(Expected::Done, "");
        wanted.values = BTreeMap::from([("/state".into(), json!("received")), ("/none".into(), Value::Null)]);
        let none = Captured::new();
        assert!(check(&wanted, Ok(json!({"state": "received"})), &none).is_ok());
        assert!(check(&wanted, Ok(json!({"state": "draft"})), &none).unwrap_err().0.contains("/state"));
    }

    #[test]
    fn another_error_is_a_block_only_when_its_code_is_asked_for() {
        let none = Captured::new();
        let refused = || Err(ApiError::field("date", "There is no such day."));
        assert!(check(&expect(Expected::Block, ""), refused(), &none).is_err());
        let mut wanted = expect(Expected::Block, "");
        wanted.values = BTreeMap::from([("/code".into(), json!("invalid_input"))]);
        assert!(check(&wanted, refused(), &none).is_ok());
    }
}
