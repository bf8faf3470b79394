//! Pack C, a conditionally discharged restricted patient moving in: the panel declines, the meeting is moved, the
//! handed seat starts it, and the case is closed after his recall while his MAPPA category stays.

use crate::pack::{Pack, World, deadlines, decisions, disclosures, guards, meeting, referral, timeline};
use crate::truth::{Truth, items, text};
use serde_json::{Value, json};

static PACK: Pack = Pack {
    letter: "c",
    case: "C-2026-001",
    referrals: &["R-2026-001"],
    meetings: &["M-2026-001"],
    spellings: &[
        ("Lowell Tarrantby", "Mr Tarrantby"),
        ("Verity Greyholt", "Verity"),
        ("Rowan Greyholt", "Rowan"),
    ],
    secrets: &[("6", "A cousin"), ("address and name of Larch House", "Larch House")],
    limits_not_built: &[],
    allowed,
    keys: &[
        ("subject", referral::subject, 15),
        ("key_people", referral::key_people, 9),
        ("referral", referral::referral, 18),
        ("sequence_checks", timeline::sequence_checks, 4),
        ("events", timeline::events, 280),
        ("case_states", timeline::case_states, 19),
        ("deadlines", deadlines::deadlines, 70),
        ("decisions", decisions::decisions, 20),
        ("meetings", meeting::meetings, 700),
        ("disclosures", disclosures::disclosures, 40),
        ("guards", guards::guards, 115),
        ("open_on_as_at", deadlines::open_on_as_at, 4),
        ("eligibility", eligibility, 8),
        ("restricted_patient", restricted_patient, 12),
        ("notifications", notifications, 14),
    ],
    at_least: 1300,
};

/// What must not be blocked.
fn allowed(world: &mut World, truth: &mut Truth, id: &str) {
    match id {
        "C-C01" => {
            // The minutes were issued and the case stayed in MARE with a moderate score.
            let meeting = world.meeting();
            truth.same(id, meeting["band"].clone(), "Moderate");
            truth.same(id, meeting["state"].clone(), "issued");
            let stayed = items(&world.case["states"])
                .iter()
                .any(|s| s["state"] == "C6" && s["from"] == meeting["issued"]["on"]);
            truth.holds(id, stayed, "the case left MARE");
        }
        "C-C02" => {
            let deputised = items(&world.meeting()["attendance"])
                .iter()
                .find(|a| a["required_health"] == true && a["deputy"] != "")
                .map(|a| a["name"].clone());
            truth.holds(id, deputised.is_some(), "nobody sent a deputy");
            let counted = meeting::absent_required_health(world.meeting());
            truth.holds(
                id,
                !counted.iter().any(|name| Some(&json!(name)) == deputised.as_ref()),
                "is counted",
            );
        }
        "C-C03" => {
            // Issued two days before the disclosure that waited for his consent.
            let meeting = world.meeting();
            let disclosed = items(&meeting["disclosures"]).iter().find(|d| d["decision"] == "disclose");
            let done = disclosed.map(|d| d["done"]["on"].clone()).unwrap_or_default();
            let issued = meeting["issued"]["on"].as_str();
            truth.holds(
                id,
                done.as_str() > issued && issued.is_some(),
                format!("issued {issued:?}, done {done}"),
            );
        }
        "C-C05" => {
            let started = world.answer("C-E23");
            truth.same(id, started["state"].clone(), "in_progress");
            truth.holds(id, started["declared_at"].is_null(), "the declaration was made before the start");
            truth.same(id, world.actor("C-E23"), "Nerys Cloudberry");
        }
        "C-C06" => {
            let sent = world.answer("C-E26a");
            truth.same(id, sent["state"].clone(), "submitted");
            truth.same(id, sent["sent"]["on"].clone(), "2026-10-19");
        }
        other => truth.holds(other, false, "is not known here"),
    }
}

/// The category stands on its own basis, from the day of the check, and neither recall nor closure ends it (D-15).
fn eligibility(world: &mut World, truth: &mut Truth) {
    let want = &world.truth["eligibility"];
    let (kept, wanted) = (items(&world.case["mappa"]), items(&want["mappa_history"]));
    truth.same("mappa_history", kept.len(), wanted.len());
    for (span, want) in kept.iter().zip(wanted) {
        for key in ["from", "category", "level", "basis"] {
            truth.same(&format!("mappa_history.{key}"), span[key].clone(), want[key].clone());
        }
        truth.same("mappa_history.to", span["to"].clone(), Value::Null);
    }
    let referral = world.referral();
    truth.same("panel_required", !items(&referral["panel"]).is_empty(), want["panel_required"].clone());
    let level_1 = referral["decision"]["outcome"] == "mare_level1";
    truth.same("outcome", level_1, text(&want["outcome"]).starts_with("MAPPA Level 1, handled through MARE"));
}

/// What is on record of the restricted patient: who completed MAPPA I, under which section he stood from when, and
/// the one stay the Secretary of State consented to.
fn restricted_patient(world: &mut World, truth: &mut Truth) {
    let want = &world.truth["restricted_patient"];
    let happenings = items(&world.happenings["happenings"]);
    let of = |kind: &'static str| happenings.iter().filter(move |h| h["kind"] == kind);
    let on = |h: &Value| text(&h["deed"]["on"]).to_owned();
    for key in [
        "conditional_discharge_ordered",
        "conditional_discharge_effective",
        "mhcs_informed_police",
        "ppu_informed_spoc",
        "rc_cc_requested",
        "rc_cc_allocated",
        "recalled",
    ] {
        truth.holds(key, of("note").any(|h| on(h) == text(&want[key])), "nothing stands on that day");
    }
    let mappa_i: Vec<&Value> = of("mappa_i").collect();
    truth.same("mappa_i", mappa_i.len(), 1);
    for h in mappa_i {
        truth.same("mappa_i_by", h["by_role"].clone(), want["mappa_i_by"].clone());
        truth.same("mappa_i_sent", on(h), want["mappa_i_sent"].clone());
        truth.same("shown_as", h["section"].clone(), want["shown_as"].clone());
    }
    for span in items(&want["legal_status_intervals"]).iter().skip(1) {
        let status = text(&span["status"]);
        let section = of("note").find(|h| h["deed"]["on"] == span["from"]).map(|h| text(&h["section"]));
        let stands = section.is_some_and(|s| !s.is_empty() && status.starts_with(s));
        truth.holds("legal_status_intervals", stands, format!("{section:?} instead of {status}"));
    }
    let consents: Vec<Value> = of("leave").map(|h| h["consent_on"].clone()).collect();
    let given: Vec<Value> = items(&want["sos_consent_events"])
        .iter()
        .filter(|e| e["took_place"] == true)
        .map(|e| e["consent"].clone())
        .collect();
    truth.same("sos_consent_events", consents, given);
    let told = &want["victim_scheme"]["informed_of_recall"];
    let by_vlo = of("note").any(|h| &h["deed"]["on"] == told && text(&h["text"]).contains("not told where"));
    truth.holds("victim_scheme.informed_of_recall", by_vlo, "is not on record");
}

/// Who was told when. The Locality General Manager is told in life and noted; the item itself is not built yet.
fn notifications(world: &mut World, truth: &mut Truth) {
    let raised = items(&world.case["notifications"]).to_vec();
    let copies = world.practice.must("dm", "copy.list", json!({ "meeting": PACK.meetings[0] }));
    let wanted = items(&world.truth["notifications"]).to_vec();
    for kind in ["county_lead_safeguarding", "police_meeting_date", "child_protection_lead"] {
        let of =
            |list: &[Value], key: &str| list.iter().filter(|n| n[key] == kind).cloned().collect::<Vec<_>>();
        let (kept, want) = (of(&raised, "kind"), of(&wanted, "type"));
        truth.same(kind, kept.len(), want.len());
        for (kept, want) in kept.iter().zip(&want) {
            truth.same(&format!("{kind}.done"), kept["done"]["on"].clone(), want["done"].clone());
            truth.same(&format!("{kind}.para"), kept["para"].clone(), want["para"].clone());
            let fact = match text(&want["because"]) {
                "date set" => "the date was set",
                "date changed" => "the date was changed",
                _ => "",
            };
            let because = text(&kept["because"]);
            truth.holds(&format!("{kind}.because"), because.contains(fact), format!("is “{because}”"));
        }
    }
    let actions = items(&world.meeting()["actions"]);
    for (kind, library) in [("childrens_services_referral", 15), ("gp_minutes_copy", 19), ("choc_a14", 20)] {
        let action = actions.iter().find(|a| items(&a["library"]).contains(&json!(library)));
        let last = action.and_then(|a| items(&a["history"]).last());
        let done = last.map_or(Value::Null, |u| u["deed"]["on"].clone());
        let want = wanted.iter().find(|n| n["type"] == kind).map_or(Value::Null, |n| n["done"].clone());
        truth.same(&format!("{kind}.done"), done, want.clone());
        if kind == "gp_minutes_copy" {
            let given = items(&copies["copies"])
                .iter()
                .any(|c| c["given"]["on"] == want && c["agency"] == "Orchard Bank Surgery");
            truth.holds(kind, given, "no copy was given on that day");
        }
    }
    for never in items(&world.truth["notifications_that_must_not_exist"]) {
        let exists = raised.iter().any(|n| {
            n["kind"] == never["type"] && never["before"].as_str().is_none_or(|day| text(&n["since"]) < day)
        });
        truth.holds(text(&never["type"]), !exists, "exists, and must not");
    }
}

#[test]
fn pack_c_meets_its_truth() {
    PACK.meets_its_truth();
}
