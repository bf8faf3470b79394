//! Sections 1 to 7 and the papers: who was there, what was declared, the legal status, what was shared.

use super::whole::{List, Whole};
use super::{INFORMATION_EXCHANGE, excluded_kind, named};
use crate::entry::EntryKind;
use crate::meeting::Attendance;
use crate::restriction::unknown_readers;
use crate::rule::Finding;
use crate::text::date_in_words;

/// The papers, and what no exception can answer: the right person, and who may read what is restricted.
pub(super) fn papers(whole: &Whole<'_>, list: &mut List) {
    list.enter(0);
    let meeting = whole.meeting;
    if !whole.same_person {
        list.push(Finding::block(
            "D-01",
            "16.9",
            "person",
            "Meeting, case and referral are not about the same person. Nothing is issued into the wrong person's record (D-01).",
        ));
    }
    for entry in whole.entries.iter().filter(|e| !e.restricted_to.is_empty()) {
        let before = |e: &&crate::entry::Entry| e.section == entry.section && e.position < entry.position;
        let place = whole.entries.iter().filter(before).count() + 1;
        let what = format!("Entry {place} of section {}", entry.section);
        for finding in unknown_readers(
            &entry.restricted_to,
            whole.agencies,
            &format!("entry:{}.restricted_to", entry.uid),
            &what,
        ) {
            list.push(finding);
        }
    }
    for (index, action) in whole.actions.iter().enumerate() {
        let what = format!("Action {}", crate::action::guard::number(action, index));
        for finding in unknown_readers(
            &action.restricted_to,
            whole.agencies,
            &format!("action:{}.restricted_to", action.uid),
            &what,
        ) {
            list.push(finding);
        }
    }
    if meeting.front_sheet.is_none() {
        list.must(
            "MARE-FAQ-10",
            "FAQ",
            "front_sheet",
            "The front sheet (A6) is not completed; minutes are complete only with it (FAQ).",
        );
    }
    if meeting.attendance_sheet.is_none() {
        list.must(
            "MARE-FAQ-10",
            "FAQ",
            "attendance_sheet",
            "The attendance sheet (A5) has not come in; minutes are complete only with it (FAQ).",
        );
    }
}

/// Sections 1 to 3: attendance, chair and minute taker, the declaration.
pub(super) fn people(whole: &Whole<'_>, list: &mut List) {
    let meeting = whole.meeting;
    list.enter(1);
    for finding in named(&meeting.officers) {
        list.push(finding);
    }
    if !meeting.attendance.iter().any(Attendance::took_part) {
        list.must("MARE-A5-1", "A5", "attendance", "Nobody is recorded as having attended (A5).");
    }
    for line in meeting.attendance.iter().filter(|a| a.took_part()) {
        if let Some(kind) = excluded_kind(line.kind, &line.role) {
            list.must(
                "MARE-21.4-1",
                "21.4",
                &format!("attendance:{}", line.uid),
                format!("{} was in the room as a {kind}, who never takes part (21.4). The Chair answers this with the reason and the time they left (D-04).", line.name),
            );
        }
    }
    list.enter(3);
    if meeting.declared_at.is_none() {
        list.must(
            "MARE-A2-2",
            "A2, A5",
            "declaration",
            "The confidentiality and diversity declaration is not recorded (A2, A5).",
        );
    } else {
        for line in meeting.attendance.iter().filter(|a| a.took_part() && a.declared.is_none()) {
            list.note(
                "MARE-A2-2",
                "A2, A5",
                &format!("attendance:{}", line.uid),
                format!("{} has not made the declaration (A5).", line.name),
            );
        }
    }
}

/// Sections 4 to 6: purpose, legal status, previous actions.
pub(super) fn purpose_and_status(whole: &Whole<'_>, list: &mut List) {
    let minutes = &whole.meeting.minutes;
    list.enter(4);
    // That the section was opened says nothing of what was said in it.
    let said = whole.entries.iter().any(|e| e.section == 4 && !e.text.trim().is_empty());
    if !minutes.purpose_stated && !said {
        list.must(
            "MARE-7.3-1",
            "A7 §4",
            "purpose_stated",
            "It is not recorded that the purpose of the meeting was stated (A7 section 4).",
        );
    }
    list.enter(5);
    if minutes.legal_medical.trim().is_empty() {
        list.must(
            "MARE-A2-6",
            "A2, A7 §5",
            "legal_medical",
            "The medical legal status is not answered; “not known” is an answer (A7 section 5).",
        );
    }
    if minutes.legal_criminal.trim().is_empty() {
        list.must(
            "MARE-A2-6",
            "A2, A7 §5",
            "legal_criminal",
            "The criminal justice status is not answered; “not known” is an answer (A7 section 5).",
        );
    }
    list.enter(6);
    if let Some(earlier) = whole.earlier.filter(|_| minutes.previous_reviewed.trim().is_empty()) {
        list.must(
            "MARE-A7-1",
            "A7 §6",
            "previous_reviewed",
            format!(
                "The actions of the meeting of {} were not reviewed (A7 section 6).",
                date_in_words(earlier)
            ),
        );
    }
}

/// Section 7: at least one item with its owner and source; the rest is told, not asked for (D-13).
pub(super) fn information(whole: &Whole<'_>, list: &mut List) {
    list.enter(INFORMATION_EXCHANGE);
    let items = || {
        whole.entries.iter().filter(|e| {
            e.section == INFORMATION_EXCHANGE
                && !matches!(e.kind, EntryKind::Reasons | EntryKind::GoodPractice | EntryKind::Decision)
                && !e.text.trim().is_empty()
        })
    };
    let sourced = |e: &&crate::entry::Entry| !e.agency.trim().is_empty() && !e.source.trim().is_empty();
    if !items().any(|e| sourced(&e)) {
        list.must(
            "MARE-16.2-1",
            "16.2",
            "entries",
            "No item of the information exchange has its owning agency and source (16.2).",
        );
        return;
    }
    for (index, entry) in items().enumerate().filter(|(_, e)| !sourced(e)) {
        let lacks = if entry.agency.trim().is_empty() { "owning agency" } else { "source" };
        list.note(
            "MARE-16.2-1",
            "16.2",
            &format!("entry:{}", entry.uid),
            format!("Item {} of the information exchange has no {lacks} (16.2).", index + 1),
        );
    }
}
