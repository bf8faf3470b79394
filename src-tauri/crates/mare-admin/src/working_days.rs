//! `working-days FROM N`: a date and nothing else, so that scripts can use it.

use crate::failure::Failure;
use crate::installation::Desktop;
use chrono::NaiveDate;
use mare_domain::calendar::Calendar;
use serde_json::json;

/// Returns the line to print: the date, or its explanation. With a desk the installation's calendar counts.
pub(crate) fn line(
    desk: Option<&Desktop>,
    from: NaiveDate,
    n: i32,
    explain: bool,
) -> Result<String, Failure> {
    let Some(desk) = desk else {
        let count = Calendar::england_and_wales().add_working_days(from, n);
        return Ok(if explain { count.explain() } else { count.due.to_string() });
    };
    let answer = desk.call("calendar.working_days", json!({ "from": from, "n": n }))?;
    let field = if explain { "explanation" } else { "due" };
    Ok(answer.get(field).and_then(serde_json::Value::as_str).unwrap_or_default().to_owned())
}
