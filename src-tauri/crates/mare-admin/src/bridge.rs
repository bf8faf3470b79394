//! Calls as JSON lines: `{"id", "verb", "input", "override", "request_id"}` in, `{"id", "ok"}` or
//! `{"id", "error"}` out, one session from the first line to the last. Tests of the window's pages speak to the
//! real verbs through it. It refuses everything but practice installations.

use crate::failure::Failure;
use crate::installation::Desktop;
use mare_api::Call;
use mare_api::{ApiError, Code};
use serde_json::{Value, json};
use std::io::{BufRead, Write};

/// Answers every line of `calls` on `answers` until the lines end.
pub fn serve(desk: &mut Desktop, calls: impl BufRead, mut answers: impl Write) -> Result<(), Failure> {
    for line in calls.lines() {
        let line = line.map_err(|_| Failure::usage("The calls could not be read."))?;
        if line.trim().is_empty() {
            continue;
        }
        let answer = answer(desk, &line);
        let written = writeln!(answers, "{answer}").and_then(|()| answers.flush());
        if written.is_err() {
            break; // whoever asked is gone
        }
    }
    Ok(())
}

fn answer(desk: &mut Desktop, line: &str) -> Value {
    let Ok(asked) = serde_json::from_str::<Value>(line) else {
        return json!({ "id": null, "error": ApiError::new(Code::InvalidInput, "This line is no JSON.") });
    };
    let id = asked.get("id").cloned().unwrap_or_default();
    let answered = serde_json::from_value::<Call>(asked)
        .map_err(|_| ApiError::new(Code::InvalidInput, "A call is {id, verb, input, override, request_id}."))
        .and_then(|call| permitted(&call).map(|()| call))
        .and_then(|call| desk.run(call));
    match answered {
        Ok(ok) => json!({ "id": id, "ok": ok }),
        Err(error) => json!({ "id": id, "error": error }),
    }
}

/// A bridge makes no real installation.
fn permitted(call: &Call) -> Result<(), ApiError> {
    let practice = call.input.get("practice").and_then(Value::as_bool) == Some(true);
    if call.verb == "setup.init" && !practice {
        return Err(ApiError::new(
            Code::PracticeOnly,
            "Only a practice installation can be made this way (D-34).",
        ));
    }
    Ok(())
}
