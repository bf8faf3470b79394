//! Numbered copies of issued minutes: each is built for one recipient, without what that recipient may not
//! read; given out, and for paper handed back (A6, D-28). A copy for somebody who was not there needs recorded
//! agreement (A4-22, A4-23).

use crate::act::{Act, Look};
use crate::agency::Agency;
use crate::audience::Audience;
use crate::document::{self, New};
use crate::error::ApiError;
use crate::paper::Sheet;
use crate::sheet::minutes::Pack;
use crate::sheet::withheld::withhold;
use chrono::NaiveDate;
use mare_domain::deed::DeedInput;
use mare_domain::document::{Copy, Document, DocumentKind, ExportPurpose};
use mare_domain::meeting::{Meeting, MeetingState};
use mare_domain::rule::Finding;
use mare_domain::text::normalise;
use mare_store::Reader;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Which meeting.
#[derive(Debug, Deserialize, JsonSchema)]
pub struct WhichMeeting {
    /// Uid or reference of the meeting.
    pub meeting: String,
}

/// A copy as it stands in the circulation list.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct CopyCard {
    /// Uid.
    pub id: String,
    /// The copy.
    #[serde(flatten)]
    pub copy: Copy,
}

/// Somebody who is to have a copy and has none yet.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct Waiting {
    /// Name.
    pub recipient: String,
    /// Agency.
    pub agency: String,
    /// Why: attended, or the SPoC.
    pub standing: String,
    /// Entries and actions this reader's copy is built without.
    pub left_out: u32,
}

/// The circulation of a meeting's minutes.
#[derive(Debug, Serialize, JsonSchema)]
pub struct Circulation {
    /// Copies, by number.
    pub copies: Vec<CopyCard>,
    /// Attendees without a copy that was given out.
    pub waiting: Vec<Waiting>,
    /// When everybody had theirs (T-04).
    pub circulated_on: Option<NaiveDate>,
}

/// Returns the copies of a meeting's minutes and who still waits for one.
pub fn list(look: &Look<'_>, input: WhichMeeting) -> Result<Circulation, ApiError> {
    let pack = Pack::load(look, &input.meeting)?;
    let copies = look.children::<Copy>(&pack.meeting.uid)?;
    let mut waiting = Vec::new();
    for (recipient, agency) in not_served(&pack.meeting, &copies) {
        let left_out = pack.left_out(&audience_of(look, &agency, true)?);
        waiting.push(Waiting { recipient, agency, standing: "attended".into(), left_out });
    }
    let circulated_on = pack.meeting.circulated_on;
    let copies = copies.into_iter().map(|copy| CopyCard { id: copy.uid.clone(), copy }).collect();
    Ok(Circulation { copies, waiting, circulated_on })
}

fn not_served(meeting: &Meeting, copies: &[Copy]) -> Vec<(String, String)> {
    meeting
        .attendance
        .iter()
        .filter(|a| a.took_part())
        .filter(|a| !copies.iter().any(|c| c.given.is_some() && c.recipient == a.name))
        .map(|a| (a.name.clone(), a.agency.clone()))
        .collect()
}

fn audience_of(reader: &Reader<'_>, agency: &str, knows_names: bool) -> Result<Audience, ApiError> {
    let health = reader.find::<Agency>(agency)?.is_some_and(|a| a.row.health);
    Ok(Audience { agency: Some(agency.to_owned()), health, knows_names })
}

/// A copy to be built.
#[derive(Debug, Deserialize, JsonSchema)]
pub struct MakeCopy {
    /// Uid or reference of the meeting.
    pub meeting: String,
    /// Recipient by name.
    pub recipient: String,
    /// Their agency by name.
    pub agency: String,
    /// Purpose.
    #[serde(default)]
    pub purpose: ExportPurpose,
    /// Why, when the purpose is another one under the Trust's policy (D-19).
    #[serde(default)]
    pub purpose_reason: String,
    /// Channel: secure e-mail, by hand, post.
    #[serde(default)]
    pub channel: String,
    /// Confirmed to be secure (25.1).
    #[serde(default)]
    pub secure: bool,
    /// Uids of restricted entries that somebody wants in it; refused when the reader may not read them.
    #[serde(default)]
    pub include: Vec<String>,
    /// Words that this copy is built without, such as an address; agreed by the meeting or the Chair.
    #[serde(default)]
    pub withhold: Vec<String>,
    /// For somebody who was not there, and where words are withheld: `meeting` or `chair`, whoever agreed.
    #[serde(default)]
    pub agreed_by: String,
    /// When the Chair agreed outside the meeting.
    #[serde(default)]
    pub agreed_on: Option<NaiveDate>,
}

/// Builds a recipient's numbered copy and returns it.
///
/// Blocks `MARE-16.16-1` when a restricted item is asked for that the reader may not read, or words are withheld
/// without recorded agreement; `MARE-FAQ-26` for a third party without it, `MARE-25.1-1` without a secure channel.
pub fn make(act: &Act<'_>, input: MakeCopy) -> Result<CopyCard, ApiError> {
    let pack = Pack::load(act, &input.meeting)?;
    let attended = pack.meeting.attendance.iter().any(|a| a.name == input.recipient && a.took_part());
    let audience = audience_of(act, &input.agency, attended)?;
    act.decide(&findings(&pack, &input, &audience, attended))?;
    if input.agreed_on.is_some_and(|day| day > act.today()) {
        return Err(ApiError::field(
            "agreed_on",
            "The Chair cannot have agreed on a day that is still to come.",
        ));
    }
    let number =
        u32::try_from(act.children::<Copy>(&pack.meeting.uid)?.len()).unwrap_or(u32::MAX).saturating_add(1);
    let mut sheet = pack.sheet(act, &audience)?;
    let withheld = withheld_from(&mut sheet, &input.withhold)?;
    let needs_agreement = !attended || !withheld.is_empty();
    sheet.copy_line = format!("Copy {number} for {}, {}", input.recipient, input.agency);
    let deed = DeedInput::default().recorded(act.session().name(), act.time());
    let made = document::keep(
        act,
        &sheet,
        New {
            kind: DocumentKind::MinutesPack,
            about: &pack.meeting.uid,
            case: Some(pack.meeting.case.clone()),
            built_for: format!("{}, {}", input.recipient, input.agency),
            deed,
        },
    )?;
    let copy = Copy {
        uid: act.id(),
        document: made.uid,
        meeting: pack.meeting.uid.clone(),
        number,
        recipient: input.recipient,
        agency: input.agency,
        standing: if attended {
            "attended".into()
        } else {
            format!("third party, agreed by the {}", input.agreed_by)
        },
        purpose: input.purpose,
        channel: input.channel,
        secure: input.secure,
        left_out: pack.left_out(&audience),
        withheld,
        agreed_by: if needs_agreement { input.agreed_by } else { String::new() },
        agreed_on: input.agreed_on.filter(|_| needs_agreement),
        given: None,
        returned_on: None,
    };
    act.tx().insert(&copy)?;
    Ok(CopyCard { id: copy.uid.clone(), copy })
}

/// Takes the words out of the sheet and returns them; errs with those that stand nowhere in it.
fn withheld_from(sheet: &mut Sheet, typed: &[String]) -> Result<Vec<String>, ApiError> {
    let words: Vec<String> =
        typed.iter().map(|w| normalise(w).trim().to_owned()).filter(|w| !w.is_empty()).collect();
    match withhold(sheet, &words).as_slice() {
        [] => Ok(words),
        [missing, ..] => Err(ApiError::field(
            "withhold",
            format!("“{missing}” does not stand in these minutes; check how it is written there."),
        )),
    }
}

fn findings(pack: &Pack, input: &MakeCopy, audience: &Audience, attended: bool) -> Vec<Finding> {
    let mut found = Vec::new();
    if pack.meeting.state != MeetingState::Issued {
        found.push(Finding::block(
            "MARE-A4-6",
            "A4-19 to A4-22",
            "meeting",
            "Copies are made from issued minutes; these have not been issued yet.",
        ));
    }
    let forbidden = pack
        .entries
        .iter()
        .filter(|e| input.include.contains(&e.uid))
        .any(|e| !audience.may_read(&e.restricted_to));
    if forbidden {
        let message = format!(
            "{} may not read a restricted item that was asked for. The copy for {} is built without it (16.14–16.16).",
            input.agency, input.recipient
        );
        found.push(Finding::block("MARE-16.16-1", "16.14-16.16", "include", message.clone()));
        found.push(Finding::block("MARE-16.2-1", "16.2", "include", message));
    }
    let agreed = ["meeting", "chair"].contains(&input.agreed_by.as_str());
    if !input.withhold.is_empty() && !agreed {
        found.push(Finding::block(
            "MARE-16.16-1",
            "16.14-16.16",
            "agreed_by",
            "Words are left out of this copy. Record who agreed to it: the meeting, or the Chair (16.16).",
        ));
    }
    if !attended && !agreed {
        found.push(Finding::block(
            "MARE-FAQ-26",
            "A4-22, A4-23",
            "agreed_by",
            "This person was not at the meeting. A copy needs the agreement of the meeting, or of the Chair outside it, on record.",
        ));
    }
    if input.purpose == ExportPurpose::Other && input.purpose_reason.trim().is_empty() {
        found.push(Finding::block(
            "MARE-16.12-1",
            "16.12",
            "purpose_reason",
            "Another purpose than MAPPA or MARE needs a reason under the Trust's policy (D-19).",
        ));
    }
    if !input.secure {
        found.push(Finding::block(
            "MARE-25.1-1",
            "25.1",
            "secure",
            "Confirm that the channel is secure under the Trust's policy for patient information.",
        ));
    }
    found
}

/// A copy given out.
#[derive(Debug, Deserialize, JsonSchema)]
pub struct GiveCopy {
    /// Uid of the copy.
    pub copy: String,
    /// Channel, when it differs from the one planned.
    #[serde(default)]
    pub channel: Option<String>,
    /// By whom and when.
    #[serde(flatten)]
    pub deed: DeedInput,
}

/// Records that a copy was given and returns it. When every attendee has theirs, T-04 is met on that day.
pub fn give(act: &Act<'_>, input: GiveCopy) -> Result<CopyCard, ApiError> {
    let stored = act.get::<Copy>(&input.copy)?;
    let mut copy = stored.row;
    let deed = input.deed.recorded(act.session().name(), act.time());
    let day = deed.on;
    copy.given = Some(deed);
    if let Some(channel) = input.channel {
        copy.channel = channel;
    }
    act.tx().update(&copy, stored.version)?;
    let meeting = act.get::<Meeting>(&copy.meeting)?;
    let copies = act.children::<Copy>(&copy.meeting)?;
    if meeting.row.circulated_on.is_none() && not_served(&meeting.row, &copies).is_empty() {
        let last = copies.iter().filter_map(|c| c.given.as_ref().map(|d| d.on)).max().unwrap_or(day);
        let version = meeting.version;
        act.tx().update(&Meeting { circulated_on: Some(last), ..meeting.row }, version)?;
    }
    Ok(CopyCard { id: copy.uid.clone(), copy })
}

/// A paper copy handed back.
#[derive(Debug, Deserialize, JsonSchema)]
pub struct ReturnCopy {
    /// Uid of the copy.
    pub copy: String,
    /// When; today when absent.
    #[serde(default)]
    pub on: Option<NaiveDate>,
}

/// Records that a numbered paper copy came back (D-28) and returns it.
pub fn take_back(act: &Act<'_>, input: ReturnCopy) -> Result<CopyCard, ApiError> {
    let stored = act.get::<Copy>(&input.copy)?;
    let copy = Copy { returned_on: Some(input.on.unwrap_or_else(|| act.today())), ..stored.row };
    act.tx().update(&copy, stored.version)?;
    Ok(CopyCard { id: copy.uid.clone(), copy })
}

/// Returns the copy that `document` was built for, if it was built for one.
pub(crate) fn of_document(reader: &Reader<'_>, document: &Document) -> Result<Option<Copy>, ApiError> {
    Ok(reader.children::<Copy>(&document.about)?.into_iter().find(|c| c.document == document.uid))
}
