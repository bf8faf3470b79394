//! From the ended meeting to the issued minutes: the two sheets, sending to the SPoC, issuing, addenda. Sending
//! needs only an ended meeting (D-02); the list of musts belongs to the issue, where the Chair may answer for what
//! did not happen (D-01). Issued minutes never change.

use crate::act::Act;
use crate::document;
use crate::error::{ApiError, Code};
use crate::meeting::{MeetingCard, Words, card, case_enters, open, plan, unmet};
use chrono::NaiveDate;
use mare_domain::case::CaseState;
use mare_domain::deed::{Deed, DeedInput};
use mare_domain::meeting::{Addendum, FrontSheet, IssueException, Meeting, MeetingState};
use mare_domain::pack::Lettered;
use mare_domain::rule::{Finding, Response};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// The front sheet of Appendix 6.
#[derive(Debug, Deserialize, JsonSchema)]
pub struct CompleteFrontSheet {
    /// Uid or reference of the meeting.
    pub meeting: String,
    /// Freedom of Information exemptions, `a` to `d`.
    #[serde(default)]
    pub foi: Vec<String>,
    /// Grounds of Article 8.2, `a` to `d`.
    #[serde(default)]
    pub article_8_2: Vec<String>,
    /// By whom and when.
    #[serde(flatten)]
    pub deed: DeedInput,
}

/// Something done about the minutes of a meeting.
#[derive(Debug, Deserialize, JsonSchema)]
pub struct MinutesDeed {
    /// Uid or reference of the meeting.
    pub meeting: String,
    /// By whom and when.
    #[serde(flatten)]
    pub deed: DeedInput,
}

/// The Chair's answer to an unmet must.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
pub struct ExceptionInput {
    /// Rule id as the refusal named it.
    pub rule: String,
    /// Field as the refusal named it; every field of the rule when empty.
    #[serde(default)]
    pub field: String,
    /// `did not happen` or `not discussed`.
    pub answer: String,
    /// Why.
    #[serde(default)]
    pub reason: String,
}

/// Issuing minutes.
#[derive(Debug, Deserialize, JsonSchema)]
pub struct IssueMinutes {
    /// Uid or reference of the meeting.
    pub meeting: String,
    /// Answers to unmet musts, printed in the annex of the pack.
    #[serde(default)]
    pub exceptions: Vec<ExceptionInput>,
    /// By whom and when.
    #[serde(flatten)]
    pub deed: DeedInput,
}

/// A dated correction of issued minutes.
#[derive(Debug, Deserialize, JsonSchema)]
pub struct AddAddendum {
    /// Uid or reference of the meeting.
    pub meeting: String,
    /// In words.
    pub text: String,
    /// By whom and when.
    #[serde(flatten)]
    pub deed: DeedInput,
}

fn deed_of(act: &Act<'_>, input: &DeedInput) -> Deed {
    input.recorded(act.session().name(), act.time())
}

/// Errs once the minutes are issued or the meeting was cancelled, and before it started.
fn started(meeting: &Meeting) -> Result<(), ApiError> {
    match meeting.state {
        MeetingState::Issued => {
            Err(ApiError::new(Code::Blocked, "These minutes are issued and never change (D-12)."))
        }
        MeetingState::Planned | MeetingState::Cancelled => {
            Err(ApiError::new(Code::Conflict, "This meeting has not been held; there are no minutes yet."))
        }
        MeetingState::InProgress | MeetingState::Adjourned | MeetingState::Held | MeetingState::Submitted => {
            Ok(())
        }
    }
}

fn saved(act: &Act<'_>, meeting: &Meeting, version: i64) -> Result<MeetingCard, ApiError> {
    card(&Words::load(act, Some(meeting))?, meeting, version, Vec::new())
}

/// Returns the chosen letters, each once; errs with the field when one is not on the sheet.
fn chosen(field: &str, typed: &[String], offered: &[Lettered]) -> Result<Vec<String>, ApiError> {
    let mut keys: Vec<String> = typed
        .iter()
        .map(|k| k.trim().trim_end_matches(')').to_lowercase())
        .filter(|k| !k.is_empty())
        .collect();
    keys.sort();
    keys.dedup();
    match keys.iter().find(|k| !offered.iter().any(|p| p.key == **k)) {
        Some(key) => Err(ApiError::field(field, format!("The front sheet has no letter “{key}” here (A6)."))),
        None => Ok(keys),
    }
}

/// Records the completed front sheet: the exemptions chosen and the grounds of Article 8.2 (A6, ruling 12).
pub fn front_sheet(act: &Act<'_>, input: CompleteFrontSheet) -> Result<MeetingCard, ApiError> {
    let found = open(act, &input.meeting)?;
    let mut meeting = found.row;
    started(&meeting)?;
    let edition = crate::sheet::edition(act)?;
    let foi = chosen("foi", &input.foi, &edition.foi_exemptions)?;
    if foi.is_empty() {
        return Err(ApiError::field(
            "foi",
            "Choose the exemption under which the minutes are closed, one or more (A6).",
        ));
    }
    let article_8_2 = chosen("article_8_2", &input.article_8_2, &edition.article_8_2)?;
    meeting.front_sheet = Some(FrontSheet { foi, article_8_2, deed: deed_of(act, &input.deed) });
    note_completion(act, &mut meeting, None)?;
    let version = act.tx().update(&meeting, found.version)?;
    saved(act, &meeting, version)
}

/// Records that the signed attendance sheet came in (A5).
pub fn attendance_sheet(act: &Act<'_>, input: MinutesDeed) -> Result<MeetingCard, ApiError> {
    let found = open(act, &input.meeting)?;
    let mut meeting = found.row;
    started(&meeting)?;
    meeting.attendance_sheet = Some(deed_of(act, &input.deed));
    note_completion(act, &mut meeting, None)?;
    let version = act.tx().update(&meeting, found.version)?;
    saved(act, &meeting, version)
}

/// Sends the minutes to the SPoC: T-02 stops. It needs only an ended meeting (D-02).
pub fn submit(act: &Act<'_>, input: MinutesDeed) -> Result<MeetingCard, ApiError> {
    let found = open(act, &input.meeting)?;
    let mut meeting = found.row;
    started(&meeting)?;
    if meeting.state == MeetingState::Submitted {
        return Err(ApiError::new(Code::Conflict, "These minutes have been sent to the SPoC already."));
    }
    if meeting.state != MeetingState::Held {
        act.decide(&[Finding::block(
            "D-02",
            "6.10",
            "meeting",
            "End the meeting first; then its minutes can be sent (D-02).",
        )])?;
    }
    let deed = deed_of(act, &input.deed);
    if deed.on < meeting.date {
        return Err(ApiError::field("on", "The minutes cannot be sent before the meeting."));
    }
    meeting.sent = Some(deed);
    meeting.state = MeetingState::Submitted;
    note_completion(act, &mut meeting, None)?;
    let version = act.tx().update(&meeting, found.version)?;
    saved(act, &meeting, version)
}

/// Stops T-03 on the day the last thing came in: sent, both sheets there, nothing of the list missing (FAQ).
///
/// `on` is the day of a change of the minutes; without one, the last of the three papers says the day.
pub(crate) fn note_completion(
    act: &Act<'_>,
    meeting: &mut Meeting,
    on: Option<NaiveDate>,
) -> Result<(), ApiError> {
    let (Some(sent), Some(front), Some(sheet)) =
        (&meeting.sent, &meeting.front_sheet, &meeting.attendance_sheet)
    else {
        return Ok(());
    };
    if meeting.complete_on.is_some() {
        return Ok(());
    }
    let papers = sent.on.max(front.deed.on).max(sheet.on);
    let words = Words::load(act, Some(meeting))?;
    if unmet(act, meeting, &words)?.iter().all(|u| u.finding.response == Response::Note) {
        meeting.complete_on = Some(on.map_or(papers, |on| on.max(papers)));
    }
    Ok(())
}

/// Asks after a change of the minutes whether they are complete now; for verbs that change a row of them.
pub(crate) fn completed(act: &Act<'_>, meeting: &Meeting) -> Result<(), ApiError> {
    if meeting.sent.is_none() || meeting.complete_on.is_some() || meeting.issued.is_some() {
        return Ok(());
    }
    let found = act.get::<Meeting>(&meeting.uid)?;
    let mut meeting = found.row;
    note_completion(act, &mut meeting, Some(act.today()))?;
    if meeting.complete_on.is_some() {
        act.tx().update(&meeting, found.version)?;
    }
    Ok(())
}

/// The Chair's answers to unmet musts, taken as they were given.
fn answered(
    findings: &[Finding],
    exceptions: &[ExceptionInput],
) -> Result<(Vec<IssueException>, Vec<Finding>), ApiError> {
    let mut kept = Vec::new();
    let mut open = Vec::new();
    for finding in findings {
        let answer = exceptions.iter().find(|x| {
            x.rule.trim() == finding.rule && (x.field.trim().is_empty() || x.field.trim() == finding.field)
        });
        match answer.filter(|_| finding.response == Response::BlockUnlessException) {
            Some(x) => kept.push(IssueException {
                rule: finding.rule.clone(),
                field: finding.field.clone(),
                message: finding.message.clone(),
                answer: answer_of(&x.answer)?.to_owned(),
                reason: reason_of(&x.reason)?,
            }),
            None => open.push(finding.clone()),
        }
    }
    Ok((kept, open))
}

fn answer_of(typed: &str) -> Result<&'static str, ApiError> {
    match typed.trim().to_lowercase().replace('_', " ").as_str() {
        "did not happen" => Ok("did not happen"),
        "not discussed" => Ok("not discussed"),
        _ => Err(ApiError::field(
            "exceptions",
            "An exception is answered “did not happen” or “not discussed” (D-01).",
        )),
    }
}

fn reason_of(typed: &str) -> Result<String, ApiError> {
    let reason = mare_domain::text::normalise(typed).trim().to_owned();
    if reason.is_empty() {
        return Err(ApiError::field(
            "exceptions",
            "Give the reason of each exception; it is printed in the annex of the pack (D-01).",
        ));
    }
    Ok(reason)
}

/// Issues the minutes: numbers the actions, freezes everything, makes the pack, moves the case on (6.10, D-01).
///
/// Errs with `blocked` naming every unmet must; those with `exception_possible` go through when the Chair answers
/// each with a reason. Chair and minute taker, restricted entries and the right person's record know no exception.
pub fn issue(act: &Act<'_>, input: IssueMinutes) -> Result<MeetingCard, ApiError> {
    let found = open(act, &input.meeting)?;
    let mut meeting = found.row;
    started(&meeting)?;
    let words = Words::load(act, Some(&meeting))?;
    let mut findings: Vec<Finding> = unmet(act, &meeting, &words)?
        .into_iter()
        .map(|u| u.finding)
        .filter(|f| f.response != Response::Note)
        .collect();
    if meeting.state != MeetingState::Submitted {
        findings.insert(
            0,
            Finding::block(
                "MARE-6.10-2",
                "6.10",
                "meeting",
                "The minutes have not been sent to the SPoC; send them first, then issue them (6.10, D-02).",
            ),
        );
    }
    let (exceptions, open) = answered(&findings, &input.exceptions)?;
    if !open.is_empty() {
        return Err(ApiError::of_findings(Code::Blocked, &open));
    }
    let deed = deed_of(act, &input.deed);
    if meeting.sent.as_ref().is_some_and(|sent| deed.on < sent.on) {
        return Err(ApiError::field("on", "The minutes cannot be issued before they were sent."));
    }
    number_actions(act, &meeting)?;
    if meeting.complete_on.is_none() && meeting.front_sheet.is_some() && meeting.attendance_sheet.is_some() {
        meeting.complete_on = Some(deed.on);
    }
    let on = deed.on;
    meeting.exceptions = exceptions;
    meeting.issued = Some(deed);
    meeting.state = MeetingState::Issued;
    let version = act.tx().update(&meeting, found.version)?;
    act.tx().forget_undo(&meeting.uid)?;
    case_enters(act, &meeting.case, &[CaseState::C5], CaseState::C6, on, "minutes issued")?;
    // The pack is built from what the file holds, so the issued meeting is written before it is printed.
    meeting.pack_document = Some(document::make_pack(act, &meeting.uid, on)?.uid);
    let version = act.tx().update(&meeting, version)?;
    card(&words, &meeting, version, Vec::new())
}

/// Numbers are given once, in the order of the plan (D-12); the date as it was agreed is kept beside it.
fn number_actions(act: &Act<'_>, meeting: &Meeting) -> Result<(), ApiError> {
    for (index, stored) in plan(act, &meeting.uid)?.into_iter().enumerate() {
        let mut action = stored.row;
        action.no = Some(u32::try_from(index + 1).unwrap_or(u32::MAX));
        if action.agreed_due.is_none() {
            action.agreed_due = action.due;
        }
        act.tx().update(&action, stored.version)?;
    }
    Ok(())
}

/// Adds a dated correction to issued minutes, which themselves never change (D-12).
pub fn addendum(act: &Act<'_>, input: AddAddendum) -> Result<MeetingCard, ApiError> {
    let found = open(act, &input.meeting)?;
    let mut meeting = found.row;
    if meeting.state != MeetingState::Issued {
        return Err(ApiError::new(
            Code::Conflict,
            "These minutes are still a draft; change them where they are wrong (D-12).",
        ));
    }
    let words = Words::load(act, Some(&meeting))?;
    let text = words.keep_line(&input.text);
    if text.is_empty() {
        return Err(ApiError::field("text", "Say what is corrected."));
    }
    let deed = deed_of(act, &input.deed);
    let document = document::make_addendum(act, &meeting, &text, &deed)?.uid;
    meeting.addenda.push(Addendum { text, document, deed });
    let version = act.tx().update(&meeting, found.version)?;
    card(&words, &meeting, version, Vec::new())
}
