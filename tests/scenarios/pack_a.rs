//! Pack A, an arson case, from the call for advice to its closure.

use crate::pack::{
    Pack, World, deadlines, decisions, disclosures, guards, meeting, notifications, referral, timeline,
};
use crate::truth::Truth;
use serde_json::json;

static PACK: Pack = Pack {
    letter: "a",
    case: "C-2026-001",
    referrals: &["R-2026-001"],
    meetings: &["M-2026-001"],
    spellings: &[("Mrs Nora Peverdale", "Mrs Peverdale")],
    secrets: &[("4", "Tosh")],
    limits_not_built: &[],
    allowed,
    keys: &[
        ("subject", referral::subject, 15),
        ("key_people", referral::key_people, 8),
        ("referral", referral::referral, 15),
        ("sequence_checks", timeline::sequence_checks, 5),
        ("events", timeline::events, 225),
        ("case_states", timeline::case_states, 20),
        ("deadlines", deadlines::deadlines, 59),
        ("decisions", decisions::decisions, 18),
        ("notifications", notifications::notifications, 16),
        ("meetings", meeting::meetings, 695),
        ("disclosures", disclosures::disclosures, 55),
        ("guards", guards::guards, 76),
        ("open_on_as_at", deadlines::open_on_as_at, 4),
    ],
    at_least: 1150,
};

/// What must not be blocked.
fn allowed(world: &mut World, truth: &mut Truth, id: &str) {
    match id {
        "A-C1" | "A-C2" => {
            let absent = meeting::absent_required_health(world.meeting());
            truth.same(id, json!(absent), json!([]));
        }
        "A-C3" => {
            let grid = &world.meeting()["minutes"]["grid"];
            truth.holds(
                id,
                grid["children_c"].is_null() && grid["children_h"].is_null(),
                "a children column is filled",
            );
            truth.same(id, world.meeting()["state"].clone(), "issued");
        }
        "A-C4" => {
            let sent = world.answer("A-E18a");
            truth.same(id, sent["state"].clone(), "submitted");
        }
        other => truth.holds(other, false, "is not known here"),
    }
}

#[test]
fn pack_a_meets_its_truth() {
    PACK.meets_its_truth();
}
