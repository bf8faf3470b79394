//! Entries: one minuted row each, durable before it is shown as saved. Typing is never refused while the minutes
//! are open; issued minutes are corrected by an addendum.

use crate::act::Act;
use crate::error::{ApiError, Code};
use crate::issue::completed;
use crate::meeting::{
    GAP, Removed, Sibling, Words, agency_names, audience, heard_of, moment_of, place_between, removed,
    text_of, tidy_restriction, typed_here, writable,
};
use crate::session::Typed;
use mare_domain::entry::{Basis, Correction, Dissent, Entry, EntryKind};
use mare_domain::meeting::guard::{INFORMATION_EXCHANGE, disagreed, first_information};
use mare_domain::meeting::{Meeting, MeetingState};
use mare_domain::restriction::{indexed, unknown_readers};
use mare_domain::rule::{Finding, Response};
use mare_store::{SearchText, Stored};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// A row to be minuted.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(default)]
pub struct AddEntry {
    /// Uid or reference of the meeting.
    pub meeting: String,
    /// Section 1 to 13; the section being talked about when absent.
    pub section: Option<u8>,
    /// Kind.
    pub kind: EntryKind,
    /// The text.
    pub text: String,
    /// The agency that owns the information.
    pub agency: String,
    /// Who said it.
    pub speaker: String,
    /// Where it comes from.
    pub source: String,
    /// Fact or analysis.
    pub basis: Option<Basis>,
    /// Whether it is a formal risk assessment.
    pub formal_assessment: bool,
    /// Agencies, `health` or `police` that may read it; everybody when empty.
    pub restricted_to: Vec<String>,
    /// Why a decision was taken.
    pub reasons: String,
    /// Who disagreed and why.
    pub dissent: Vec<Dissent>,
    /// When it was heard: `hh:mm`, a day of the meeting and `hh:mm` ("1 April 10:15", "Fri 10:15"), or `yyyy-mm-ddThh:mm`;
    /// now when absent.
    pub heard_at: Option<String>,
    /// Number the window gives each row of this meeting, going up from `client_seq` of the meeting: two quick
    /// Enters keep their order whichever arrives first.
    pub client_seq: Option<i64>,
}

/// An entry that is on the disk.
#[derive(Debug, Serialize, JsonSchema)]
pub struct EntrySaved {
    /// The entry; names of protected people stand in its texts as this reader may see them.
    #[serde(flatten)]
    pub entry: Entry,
    /// The same as `uid`.
    pub id: String,
    /// Version, to be given back with a change.
    pub version: i64,
    /// The time in London, as shown beside "Saved".
    pub saved_at: String,
    /// What is worth knowing: a protected person's address, an agency nobody knows. Nothing was refused.
    pub warnings: Vec<Finding>,
}

/// A change of an entry; what is absent stays as it is.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(default)]
pub struct UpdateEntry {
    /// Uid or reference of the meeting.
    pub meeting: String,
    /// Uid of the entry.
    pub entry: String,
    /// Version it was read at; "changed elsewhere" when it is another one. Not asked when absent.
    pub version: Option<i64>,
    /// Kind.
    pub kind: Option<EntryKind>,
    /// The text.
    pub text: Option<String>,
    /// The agency that owns the information.
    pub agency: Option<String>,
    /// Who said it.
    pub speaker: Option<String>,
    /// Where it comes from.
    pub source: Option<String>,
    /// Fact or analysis.
    pub basis: Option<Basis>,
    /// Whether it is a formal risk assessment.
    pub formal_assessment: Option<bool>,
    /// Who may read it; an empty list means everybody.
    pub restricted_to: Option<Vec<String>>,
    /// Why a decision was taken.
    pub reasons: Option<String>,
    /// Who disagreed and why.
    pub dissent: Option<Vec<Dissent>>,
    /// When it was heard: `hh:mm`, a day of the meeting and `hh:mm`, or `yyyy-mm-ddThh:mm`.
    pub heard_at: Option<String>,
}

/// A correction in the meeting: the first words are kept.
#[derive(Debug, Deserialize, JsonSchema)]
pub struct CorrectEntry {
    /// Uid or reference of the meeting.
    pub meeting: String,
    /// Uid of the entry.
    pub entry: String,
    /// What it says from now on.
    pub text: String,
    /// Who corrected it.
    #[serde(default)]
    pub by: String,
    /// Why, or where it comes from.
    #[serde(default)]
    pub note: String,
    /// When, `hh:mm`; now when absent.
    #[serde(default)]
    pub at: Option<String>,
}

/// Another place for an entry.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(default)]
pub struct MoveEntry {
    /// Uid or reference of the meeting.
    pub meeting: String,
    /// Uid of the entry.
    pub entry: String,
    /// Before this entry.
    pub before: Option<String>,
    /// After this entry.
    pub after: Option<String>,
    /// To the end of this section, when neither is given.
    pub section: Option<u8>,
}

/// Which entry.
#[derive(Debug, Deserialize, JsonSchema)]
pub struct WhichEntry {
    /// Uid or reference of the meeting.
    pub meeting: String,
    /// Uid of the entry.
    pub entry: String,
}

/// Returns what an entry is called when it is taken back: "information from Police".
fn named(entry: &Entry) -> String {
    let kind = match entry.kind {
        EntryKind::Note => "note",
        EntryKind::Information => "information",
        EntryKind::RiskFactor => "risk factor",
        EntryKind::Decision => "decision",
        EntryKind::Reasons => "reasons",
        EntryKind::GoodPractice => "good practice",
    };
    if entry.agency.is_empty() {
        format!("{kind} in section {}", entry.section)
    } else {
        format!("{kind} from {}", entry.agency)
    }
}

/// Returns the section of Appendix 7 that was typed. Errs with `invalid_input` when there is none of that number.
pub(crate) fn section_of(typed: u8) -> Result<u8, ApiError> {
    if (1..=13).contains(&typed) {
        Ok(typed)
    } else {
        Err(ApiError::field("section", "Appendix 7 has the sections 1 to 13."))
    }
}

fn keep_dissent(words: &Words, typed: Vec<Dissent>) -> Vec<Dissent> {
    typed
        .into_iter()
        .map(|d| Dissent {
            who: words.keep_line(&d.who),
            why: words.keep_line(&d.why),
            resolved: words.keep_line(&d.resolved),
        })
        .filter(|d| !d.who.is_empty() || !d.why.is_empty())
        .collect()
}

fn not_blank(typed: &str) -> Result<(), ApiError> {
    if typed.trim().is_empty() {
        Err(ApiError::field("text", "There is nothing to save yet."))
    } else {
        Ok(())
    }
}

/// Returns an entry of `meeting` that this session may read.
fn find(act: &Act<'_>, meeting: &Meeting, uid: &str) -> Result<Stored<Entry>, ApiError> {
    let found = act.get::<Entry>(uid)?;
    if found.row.meeting != meeting.uid {
        return Err(ApiError::new(Code::NotFound, "There is no such entry in this meeting."));
    }
    if !typed_here(act, meeting, &found.row) && !audience(act)?.may_read(&found.row.restricted_to) {
        return Err(ApiError::new(Code::NotAllowed, "This entry is restricted to other agencies (16.2)."));
    }
    Ok(found)
}

pub(crate) fn index(act: &Act<'_>, meeting: &Meeting, entry: &Entry) -> Result<(), ApiError> {
    let text = [entry.text.as_str(), &entry.reasons, &entry.speaker].join("\n");
    act.tx().index(&SearchText {
        noun: "entry",
        uid: &entry.uid,
        case: Some(&meeting.case),
        restricted_to: &indexed(&entry.restricted_to),
        title: &format!("{} · section {}", meeting.reference, entry.section),
        text: &text,
    })?;
    Ok(())
}

/// What there is to say about an entry that was just kept, and the words to say it in.
struct Kept<'a> {
    act: &'a Act<'a>,
    meeting: &'a Meeting,
    words: &'a Words,
}

impl Kept<'_> {
    fn card(&self, entry: &Entry, version: i64, typed: &str) -> Result<EntrySaved, ApiError> {
        let mut warnings = self.words.exposed(typed, "text");
        warnings.extend(disagreed(entry));
        if !entry.restricted_to.is_empty() {
            let known = agency_names(self.act, self.meeting)?;
            let unknown = unknown_readers(&entry.restricted_to, &known, "restricted_to", "This entry");
            warnings.extend(unknown.into_iter().map(|f| Finding { response: Response::Note, ..f }));
        }
        Ok(EntrySaved {
            id: entry.uid.clone(),
            entry: self.words.shown(entry)?,
            version,
            saved_at: self.act.time().format("%H:%M:%S").to_string(),
            warnings,
        })
    }
}

/// Returns an entry with its texts as who works in the meeting reads them.
pub(crate) fn shown(act: &Act<'_>, meeting: &Meeting, entry: &Entry) -> Result<Entry, ApiError> {
    Words::load(act, Some(meeting))?.shown(entry)
}

/// Adds an entry. It is on the disk when this answers.
///
/// Errs with `blocked` once the minutes are issued (D-12), and with `needs_reason` for the first entry of the
/// information exchange before the declaration (MARE-A2-2).
pub fn add(act: &Act<'_>, input: AddEntry) -> Result<EntrySaved, ApiError> {
    let meeting = writable(act, &input.meeting)?.row;
    let words = Words::load(act, Some(&meeting))?;
    add_to(act, &meeting, &words, None, input)
}

/// Adds an entry as [`add`] does, to a meeting that was opened for writing, typed by somebody else than whoever keeps it
/// where `typed` says so.
pub(crate) fn add_to(
    act: &Act<'_>,
    meeting: &Meeting,
    words: &Words,
    typed: Option<Typed>,
    input: AddEntry,
) -> Result<EntrySaved, ApiError> {
    let section = section_of(input.section.unwrap_or(if meeting.section == 0 {
        INFORMATION_EXCHANGE
    } else {
        meeting.section
    }))?;
    not_blank(&input.text)?;
    if section == INFORMATION_EXCHANGE && meeting.declared_at.is_none() {
        let there = act.children::<Entry>(&meeting.uid)?.iter().any(|e| e.section == section);
        act.decide(&first_information(meeting, section, there))?;
    }
    let (heard_at, doubt) = match input.heard_at.as_deref().filter(|t| !t.trim().is_empty()) {
        Some(typed) => {
            let (at, doubt) = heard_of(act, meeting, typed)?;
            (Some(at), doubt)
        }
        None => {
            let now = meeting.state == MeetingState::InProgress && !meeting.from_notes;
            (now.then(|| act.time()), None)
        }
    };
    let typed = typed.unwrap_or_else(|| Typed::now(act.session()));
    let entry = Entry {
        uid: act.id(),
        meeting: meeting.uid.clone(),
        section,
        position: position(act, meeting, input.client_seq)?,
        kind: input.kind,
        text: words.keep(&input.text),
        agency: text_of(&input.agency),
        speaker: words.keep_line(&input.speaker),
        source: words.keep_line(&input.source),
        basis: input.basis,
        formal_assessment: input.formal_assessment,
        restricted_to: tidy_restriction(act, meeting, &input.restricted_to)?,
        reasons: words.keep_line(&input.reasons),
        dissent: keep_dissent(words, input.dissent),
        client_seq: input.client_seq,
        heard_at,
        typed_at: typed.at.or_else(|| Some(act.time())),
        typed_by: typed.by,
        typist: typed.typist,
        corrections: Vec::new(),
    };
    act.called(named(&entry));
    act.tx().insert(&entry)?;
    index(act, meeting, &entry)?;
    completed(act, meeting)?;
    let mut saved = Kept { act, meeting, words }.card(&entry, 1, &input.text)?;
    saved.warnings.extend(doubt);
    Ok(saved)
}

/// The window's number orders entries whichever arrives first (ruling 8); without one an entry goes to the end.
fn position(act: &Act<'_>, meeting: &Meeting, client_seq: Option<i64>) -> Result<i64, ApiError> {
    match client_seq {
        Some(seq) => seq
            .checked_mul(GAP)
            .filter(|_| seq >= 0)
            .ok_or_else(|| ApiError::field("client_seq", "Number the rows of a meeting from 1 upwards.")),
        None => Ok(act.last_position::<Entry>(&meeting.uid)? + GAP),
    }
}

fn keep(act: &Act<'_>, meeting: &Meeting, entry: &Entry, version: i64) -> Result<i64, ApiError> {
    let version = act.tx().update(entry, version)?;
    index(act, meeting, entry)?;
    completed(act, meeting)?;
    Ok(version)
}

/// Changes an entry of a draft. Errs with `conflict` when it was changed elsewhere.
pub fn update(act: &Act<'_>, input: UpdateEntry) -> Result<EntrySaved, ApiError> {
    let meeting = writable(act, &input.meeting)?.row;
    let found = find(act, &meeting, &input.entry)?;
    let words = Words::load(act, Some(&meeting))?;
    let mut entry = found.row;
    if let Some(typed) = &input.text {
        not_blank(typed)?;
        entry.text = words.keep(typed);
    }
    entry.kind = input.kind.unwrap_or(entry.kind);
    entry.basis = input.basis.or(entry.basis);
    entry.formal_assessment = input.formal_assessment.unwrap_or(entry.formal_assessment);
    if let Some(typed) = &input.agency {
        entry.agency = text_of(typed);
    }
    let texts = [
        (&input.speaker, &mut entry.speaker),
        (&input.source, &mut entry.source),
        (&input.reasons, &mut entry.reasons),
    ];
    for (typed, kept) in texts {
        if let Some(typed) = typed {
            *kept = words.keep_line(typed);
        }
    }
    if let Some(typed) = input.restricted_to {
        entry.restricted_to = tidy_restriction(act, &meeting, &typed)?;
    }
    if let Some(typed) = input.dissent {
        entry.dissent = keep_dissent(&words, typed);
    }
    let mut doubt = None;
    if let Some(typed) = &input.heard_at {
        entry.heard_at = None;
        if !typed.trim().is_empty() {
            let (at, unclear) = heard_of(act, &meeting, typed)?;
            (entry.heard_at, doubt) = (Some(at), unclear);
        }
    }
    let version = keep(act, &meeting, &entry, input.version.unwrap_or(found.version))?;
    let typed = input.text.as_deref().unwrap_or_default();
    let mut saved = Kept { act, meeting: &meeting, words: &words }.card(&entry, version, typed)?;
    saved.warnings.extend(doubt);
    Ok(saved)
}

/// Corrects an entry and keeps what it said before (16.9).
pub fn correct(act: &Act<'_>, input: CorrectEntry) -> Result<EntrySaved, ApiError> {
    let meeting = writable(act, &input.meeting)?.row;
    let found = find(act, &meeting, &input.entry)?;
    not_blank(&input.text)?;
    let words = Words::load(act, Some(&meeting))?;
    let mut entry = found.row;
    let at = match input.at.as_deref().filter(|t| !t.trim().is_empty()) {
        Some(typed) => moment_of(act, "at", typed, meeting.day())?,
        None => act.time(),
    };
    let by = text_of(&input.by);
    let by = if by.is_empty() { act.session().name().to_owned() } else { by };
    let before = std::mem::replace(&mut entry.text, words.keep(&input.text));
    entry.corrections.push(Correction { before, by, note: words.keep_line(&input.note), at });
    let version = keep(act, &meeting, &entry, found.version)?;
    Kept { act, meeting: &meeting, words: &words }.card(&entry, version, &input.text)
}

/// Moves an entry of a draft before or after another one, or to the end of a section (D-12).
pub fn reorder(act: &Act<'_>, input: MoveEntry) -> Result<EntrySaved, ApiError> {
    let meeting = writable(act, &input.meeting)?.row;
    let found = find(act, &meeting, &input.entry)?;
    let mut entry = found.row;
    let all: Vec<Entry> = act.children(&meeting.uid)?;
    let section = match (input.before.as_ref().or(input.after.as_ref()), input.section) {
        (Some(uid), _) => all
            .iter()
            .find(|e| e.uid == *uid)
            .map(|e| e.section)
            .ok_or_else(|| ApiError::new(Code::NotFound, "There is no such entry in this meeting."))?,
        (None, Some(section)) => section_of(section)?,
        (None, None) => entry.section,
    };
    let siblings: Vec<Sibling> = all
        .iter()
        .filter(|e| e.section == section && e.uid != entry.uid)
        .map(|e| Sibling { uid: e.uid.clone(), position: e.position })
        .collect();
    let (position, moved) = place_between(&siblings, input.before.as_deref(), input.after.as_deref())
        .ok_or_else(|| ApiError::field("before", "An entry cannot be moved beside itself."))?;
    for sibling in moved {
        if let Some(mut other) = all.iter().find(|e| e.uid == sibling.uid).cloned() {
            other.position = sibling.position;
            act.tx().put(&other)?;
        }
    }
    entry.section = section;
    entry.position = position;
    let version = keep(act, &meeting, &entry, found.version)?;
    let words = Words::load(act, Some(&meeting))?;
    Kept { act, meeting: &meeting, words: &words }.card(&entry, version, "")
}

/// Removes an entry of a draft; the audit record keeps that it was there (D-12).
pub fn remove(act: &Act<'_>, input: WhichEntry) -> Result<Removed, ApiError> {
    let meeting = writable(act, &input.meeting)?.row;
    let entry = find(act, &meeting, &input.entry)?.row;
    act.tx().remove::<Entry>(&entry.uid)?;
    act.tx().unindex("entry", &entry.uid)?;
    removed(&entry.uid, &Words::load(act, Some(&meeting))?.shown(&entry)?)
}
