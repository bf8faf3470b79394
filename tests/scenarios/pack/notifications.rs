//! The keys `notifications`, `notifications_that_must_not_exist` and, of `eligibility`, the history of MAPPA.

use super::{Truth, Value, World, items, text};

/// What the product raises by itself; what else a pack tells of is followed up as an action or a note.
const RAISED: [&str; 4] =
    ["county_lead_safeguarding", "child_protection_lead", "police_meeting_date", "section_9_returned"];

/// Returns the kind of a notification as the packs call it.
fn kind_of(notification: &Value) -> String {
    text(&notification["kind"]).replace("section9", "section_9")
}

/// Who had to be told, and when they were; and who had not.
pub fn notifications(world: &mut World, truth: &mut Truth) {
    let kept = items(&world.case["notifications"]);
    let wanted: Vec<&Value> = items(&world.truth["notifications"])
        .iter()
        .filter(|want| RAISED.contains(&text(&want["type"])))
        .collect();
    for kind in RAISED {
        let of_kind = wanted.iter().filter(|w| w["type"] == kind).count();
        if of_kind > 0 {
            truth.same(kind, kept.iter().filter(|n| kind_of(n) == kind).count(), of_kind);
        }
    }
    for want in wanted {
        let (kind, done) = (text(&want["type"]), text(&want["done"]));
        let told = kept.iter().find(|n| kind_of(n) == kind && n["done"]["on"] == done);
        truth.holds(&format!("{kind}.done"), told.is_some(), format!("nobody was told on {done}"));
        let Some(told) = told else { continue };
        truth.same(&format!("{kind}.para"), told["para"].clone(), want["para"].clone());
        for (key, got) in [("to", &told["to"]), ("reply", &told["replies"][0]["deed"]["on"])] {
            if want[key].is_string() {
                truth.same(&format!("{kind}.{key}"), got.clone(), want[key].clone());
            }
        }
    }
    for never in items(&world.truth["notifications_that_must_not_exist"]) {
        let kind = text(&never["type"]);
        let before = text(&never["before"]);
        let raised = kept
            .iter()
            .any(|n| kind_of(n).starts_with(kind) && (before.is_empty() || text(&n["since"]) < before));
        truth.holds(kind, !raised, "was raised, and must not be");
    }
}

/// Every category and level with its first day and its end, and when it was recorded.
pub fn mappa_history(world: &mut World, truth: &mut Truth) {
    let kept = items(&world.case["mappa"]);
    let wanted = items(&world.truth["eligibility"]["mappa_history"]);
    truth.same("mappa_history", kept.len(), wanted.len());
    for (span, want) in kept.iter().zip(wanted) {
        for key in ["from", "category", "level", "basis"] {
            truth.same(&format!("mappa_history.{key}"), span[key].clone(), want[key].clone());
        }
        if want["recorded"].is_string() {
            let recorded = text(&span["deed"]["recorded_at"]).get(..10).unwrap_or_default().to_owned();
            truth.same("mappa_history.recorded", recorded, want["recorded"].clone());
        }
        // No pack enters an end, and none is derived (D-15).
        truth.same("mappa_history.end", span["to"].clone(), Value::Null);
    }
}
