//! What was understood, in words, for the line under the bar and for a screen reader. It never says more than the
//! line itself, and asks where the line is not clear.

use super::kind::LineKind;
use super::meant::{EVERY_AGENCY, Meant, NOT_EVERYONE, basis_in_words, either, only};
use super::room::Room;
use super::{Day, Due, Line};
use crate::action::DueKind;
use crate::text::date_in_words;

/// Returns a line in words: "Action · Cressida Plumgarth, Fellgate Homes · due Fri 13 Nov 2026, 5 working days".
pub(super) fn echo(line: &Line, meant: &Meant, room: &Room, day: &Day<'_>) -> String {
    let mut parts = vec![line.kind.in_words().to_owned()];
    if line.kind.action().is_some() {
        parts.push(owner(line, meant, room));
        parts.extend(when(line, meant, day));
    } else {
        parts.extend(source(line, meant, room));
    }
    parts.extend(line.basis.map(|basis| basis_in_words(basis).to_owned()));
    if !line.restricted_to.is_empty() {
        parts.push(only(&line.restricted_to));
    }
    for name in &meant.unknown_readers {
        parts.push(format!("“#{name}” restricts nothing"));
    }
    parts.extend(meant.hint.clone());
    parts.join(" · ")
}

fn source(line: &Line, meant: &Meant, room: &Room) -> Option<String> {
    if !meant.speaker_may_be.is_empty() {
        return Some(format!("{}?", either(&meant.speaker_may_be, room)));
    }
    let speaker = line.speaker.as_ref().map(|s| s.name.as_str());
    let parts: Vec<&str> =
        speaker.into_iter().chain(Some(line.agency.as_str()).filter(|a| !a.is_empty())).collect();
    (!parts.is_empty()).then(|| parts.join(", "))
}

fn owner(line: &Line, meant: &Meant, room: &Room) -> String {
    let Some(owner) = &line.owner else {
        return if !meant.everyone.is_empty() && line.kind == LineKind::Standing {
            EVERY_AGENCY.into()
        } else if !meant.everyone.is_empty() {
            format!("{}: {NOT_EVERYONE}", meant.everyone)
        } else if !meant.owner_may_be.is_empty() {
            format!("{}?", either(&meant.owner_may_be, room))
        } else if meant.says_nobody {
            format!("nobody here is called “{}”", meant.nobody)
        } else if line.agency.is_empty() {
            "no individual yet".into()
        } else {
            format!("{}, no individual yet", line.agency)
        };
    };
    let mut said = owner.name.clone();
    if !owner.agency.is_empty() {
        said.push_str(&format!(", {}", owner.agency));
    }
    if !line.agency.is_empty() && line.agency != owner.agency {
        said.push_str(&format!(", for {}", line.agency));
    }
    if !meant.not.is_empty() {
        said.push_str(&format!(" (not {})", either(&meant.not, room)));
    }
    said
}

fn when(line: &Line, meant: &Meant, day: &Day<'_>) -> Vec<String> {
    let mut said = Vec::new();
    if !line.event.is_empty() {
        said.push(line.event.clone());
    }
    if !meant.holds.is_empty() {
        said.push(meant.holds.clone());
    }
    match &line.due {
        Some(due) => said.push(date(due, meant, day)),
        None => said.push(match &meant.no_such_day {
            Some(why) => why.trim_end_matches('.').to_owned(),
            None if !line.event.is_empty() => "review when?".into(),
            None if meant.stays_dated => "a standing instruction has no date: it stays in the words".into(),
            None if line.kind == LineKind::Standing => "no date needed".into(),
            None => "no date yet".into(),
        }),
    }
    said.extend(meant.review.as_ref().map(|review| match review {
        Ok(date) => format!("review {}", date_in_words(*date)),
        Err(why) => why.trim_end_matches('.').to_owned(),
    }));
    said
}

fn date(due: &Due, meant: &Meant, day: &Day<'_>) -> String {
    let verb = match due.kind {
        DueKind::Date => "due",
        DueKind::Review => "review",
    };
    let mut said = format!("{verb} {}", date_in_words(due.date));
    if !due.why_not.is_empty() {
        said.push_str(&format!(": {}", due.why_not));
        if let Some(instead) = due.instead {
            said.push_str(&format!(", {}?", date_in_words(instead)));
        }
    } else if !due.how.is_empty() {
        said.push_str(&format!(", {}", due.how));
    }
    if let Some(doubt) = &meant.doubt {
        said.push_str(&format!("; {}", doubt.trim_end_matches('.')));
    }
    if let Some(timed) = &meant.timed {
        said.push_str(&format!("; {timed}"));
    }
    if let Some(horizon) = day.horizon.filter(|h| due.date > *h) {
        said.push_str(&format!("; after the next review on {}", date_in_words(horizon)));
    }
    said
}
