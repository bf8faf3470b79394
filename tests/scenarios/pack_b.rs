//! Pack B, stalking of a former partner with a child: a further MARE nine months after the first, and late minutes.

use crate::pack::{
    Pack, World, deadlines, decisions, disclosures, guards, meeting, notifications, referral, timeline,
};
use crate::truth::{Truth, items};

static PACK: Pack = Pack {
    letter: "b",
    case: "C-2026-001",
    referrals: &["R-2026-001", "R-2027-001"],
    meetings: &["M-2026-001", "M-2027-001"],
    spellings: &[
        ("Carys Fallowden", "Carys"),
        ("Ms Fallowden", "Carys"),
        ("Maisie Fallowden", "Maisie"),
        ("Ewan Harkerside", "Ewan"),
        ("Mr Harkerside", "Ewan"),
    ],
    secrets: &[("5", "second handset"), ("previous action 1 and action 11 (rows naming MARAC)", "MARAC")],
    limits_not_built: &["T-06"],
    allowed,
    keys: &[
        ("subject", referral::subject, 16),
        ("key_people", referral::key_people, 8),
        ("referral", referral::referral, 18),
        ("sequence_checks", timeline::sequence_checks, 3),
        ("events", timeline::events, 310),
        ("case_states", timeline::case_states, 25),
        ("deadlines", deadlines::deadlines, 114),
        ("decisions", decisions::decisions, 27),
        ("notifications", notifications::notifications, 16),
        ("eligibility", notifications::mappa_history, 7),
        ("meetings", meeting::meetings, 930),
        ("disclosures", disclosures::disclosures, 98),
        ("guards", guards::guards, 79),
        ("open_on_as_at", deadlines::open_on_as_at, 5),
    ],
    at_least: 1600,
};

/// What must not be blocked.
fn allowed(world: &mut World, truth: &mut Truth, id: &str) {
    match id {
        "B-C01" => {
            let invited = world.answer(id);
            let stays = items(&world.meeting()["invitees"])
                .iter()
                .any(|i| i["id"] == invited["id"] || i["uid"] == invited["id"]);
            truth.holds(id, stays, "she is not on the list");
            let warned = items(&invited["warnings"]).iter().any(|w| w["rule"] == "MARE-16.7-1");
            truth.holds(id, warned, "nothing says that her agency is outside section 325");
        }
        "B-C02" => {
            let sent = world.answer("B-E37a");
            truth.same(id, sent["state"].clone(), "submitted");
        }
        other => truth.holds(other, false, "is not known here"),
    }
}

#[test]
fn pack_b_meets_its_truth() {
    PACK.meets_its_truth();
}
