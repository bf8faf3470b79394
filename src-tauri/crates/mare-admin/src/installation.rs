//! An installation as this program holds it: the desk, the session of whoever signed in, and paper injected.

use crate::failure::Failure;
use mare_api::Session;
use mare_api::paper::Paper;
use mare_api::{ApiError, Code};
use mare_api::{Call, Desk, Parts, SessionChange};
use serde_json::{Value, json};
use std::path::Path;
use std::sync::Arc;

/// A desk with the session of this program's caller.
pub struct Desktop {
    desk: Desk,
    session: Option<Session>,
}

/// Returns the typesetter that this program gives to the verbs.
pub fn paper() -> Arc<dyn Paper> {
    Arc::new(mare_documents::TypstPaper::new())
}

impl Desktop {
    /// Returns the installation in `folder` with nobody signed in.
    pub fn at(folder: &Path) -> Self {
        Self { desk: Desk::new(folder, Parts::of_machine(paper())), session: None }
    }

    /// Signs in. Errs as `session.sign_in` does: wrong passphrase, damaged or held file.
    pub fn sign_in(&mut self, name: &str, passphrase: &str) -> Result<(), ApiError> {
        self.run(Call {
            verb: "session.sign_in".into(),
            input: json!({ "name": name, "passphrase": passphrase }),
            ..Call::default()
        })
        .map(|_| ())
    }

    /// Runs a call and keeps what it makes of the session.
    pub fn run(&mut self, call: Call) -> Result<Value, ApiError> {
        let (answer, change) = self.desk.call(self.session.as_ref(), call)?;
        match change {
            SessionChange::Keep => {}
            SessionChange::Become(session) => self.session = Some(session),
            SessionChange::End => self.session = None,
        }
        Ok(answer)
    }

    /// Runs a verb that leaves the session as it is.
    pub fn call(&self, verb: &str, input: Value) -> Result<Value, ApiError> {
        let call = Call { verb: verb.into(), input, ..Call::default() };
        self.desk.call(self.session.as_ref(), call).map(|(answer, _)| answer)
    }

    /// Errs with `practice_only` unless this is a practice installation or there is none yet.
    pub fn must_be_practice(&self) -> Result<(), ApiError> {
        let status = self.call("setup.status", json!({}))?;
        let is = |field: &str| status.get(field).and_then(Value::as_bool).unwrap_or_default();
        if is("installed") && !is("practice") {
            return Err(ApiError::new(
                Code::PracticeOnly,
                "Only a practice installation takes calls this way (D-34).",
            ));
        }
        Ok(())
    }
}

/// Returns the call that `input` describes: its keys `override` and `request_id` are the call's own, the rest is
/// the verb's input. Errs with a sentence when it is no object.
pub fn call_of(verb: &str, input: Value) -> Result<Call, Failure> {
    let Value::Object(mut fields) = input else {
        return Err(Failure::usage(
            "The input of a verb is a JSON object, such as {\"referral\": \"R-2026-001\"}.",
        ));
    };
    let overrides = match fields.remove("override") {
        None | Some(Value::Null) => mare_domain::rule::Overrides::new(),
        Some(reasons) => serde_json::from_value(reasons).map_err(|_| {
            Failure::usage("\"override\" is an object of reasons by rule, such as {\"MARE-10.4-2\": \"…\"}.")
        })?,
    };
    let request_id = match fields.remove("request_id") {
        None | Some(Value::Null) => None,
        Some(Value::String(id)) => Some(id),
        Some(_) => return Err(Failure::usage("\"request_id\" is a string.")),
    };
    Ok(Call { verb: verb.to_owned(), input: Value::Object(fields), overrides, request_id })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reasons_and_request_are_taken_out_of_the_input() {
        let call = call_of(
            "referral.decide",
            json!({"referral": "R-2026-001", "override": {"MARE-10.4-2": "on leave"}, "request_id": "q1"}),
        )
        .unwrap();
        assert_eq!(call.input, json!({"referral": "R-2026-001"}));
        assert_eq!(call.overrides.get("MARE-10.4-2").unwrap(), "on leave");
        assert_eq!(call.request_id.as_deref(), Some("q1"));
    }

    #[test]
    fn an_input_that_is_no_object_is_a_matter_of_usage() {
        assert_eq!(call_of("x", json!([1])).unwrap_err().exit_code(), 2);
        assert_eq!(call_of("x", json!({"override": "because"})).unwrap_err().exit_code(), 2);
    }
}
