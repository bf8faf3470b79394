//! The key `decisions`.

use super::happened::first_name;
use super::{Truth, Value, World, items, text, told};

/// Who decided what, when and why.
pub fn decisions(world: &mut World, truth: &mut Truth) {
    for want in items(&world.truth["decisions"]) {
        let (by, what) = (text(&want["by"]), text(&want["decision"]));
        if by == "meeting" {
            at_meeting(world, truth, want);
        } else if what.starts_with("MARE supported") {
            section_9(world, truth, want);
        } else if what.contains("closed") {
            closing(world, truth, want);
        } else if by.ends_with("(information owner)") {
            by_owner(world, truth, want);
        } else if by == "MAPPA Referral Panel" {
            panel(world, truth, want);
        } else if what.starts_with("Category ") {
            category(world, truth, want);
        } else {
            reviewed(world, truth, want);
        }
    }
}

fn on_the_case(world: &World, truth: &mut Truth, want: &Value) {
    let date = &want["date"];
    let kept = items(&world.case["decisions"])
        .iter()
        .any(|d| &d["deed"]["on"] == date && d["deed"]["by"] == want["by"]);
    truth.holds("case.decisions", kept, format!("no decision of {date} stands on the case"));
}

fn section_9(world: &World, truth: &mut Truth, want: &Value) {
    let at = |key: &str| format!("section 9 of {}.{key}", want["date"]);
    let decided = world.referrals.iter().find(|r| r["decision"]["deed"]["on"] == want["date"]);
    let Some(referral) = decided else {
        truth.holds(&at("date"), false, "no referral was decided on that day");
        return;
    };
    let decision = &referral["decision"];
    truth.same(&at("date"), decision["deed"]["on"].clone(), want["date"].clone());
    truth.same(&at("by"), decision["deed"]["by"].clone(), want["by"].clone());
    if told(want, "reason") {
        truth.same(&at("reason"), decision["reason"].clone(), want["reason"].clone());
    }
    truth.same(&at("decision"), ["mare", "mare_level1"].contains(&text(&decision["outcome"])), true);
    let further = referral["further"] == true;
    truth.same(&at("further"), further, text(&want["decision"]).contains("further"));
    let eligibility = &world.truth["eligibility"];
    for (key, condition) in [
        ("mental_disorder", "mental_disorder"),
        ("mappa_level_2_3_met", "mappa_level_2_3_met"),
        ("high_risk_of_serious_harm", "high_risk"),
        ("current", "current"),
        ("allocated_to_team", "allocated"),
    ] {
        truth.same(&at(key), decision["conditions"][condition].clone(), eligibility[key].clone());
    }
    on_the_case(world, truth, want);
}

fn at_meeting(world: &World, truth: &mut Truth, want: &Value) {
    let held = |m: &Value| text(&m["started_at"]).get(..10).unwrap_or_default().to_owned();
    let meeting = world.meetings.iter().find(|m| held(m) == text(&want["date"]));
    truth.same("meeting.date", meeting.map(held).unwrap_or_default(), want["date"].clone());
    let outcome = world.named(meeting.map(|m| text(&m["outcome"])).unwrap_or_default());
    truth.same("meeting.decision", outcome, world.named(text(&want["decision"])));
}

fn closing(world: &World, truth: &mut Truth, want: &Value) {
    let closure = &world.case["closure"];
    truth.same("closure.date", closure["deed"]["on"].clone(), want["date"].clone());
    truth.same("closure.by", closure["deed"]["by"].clone(), want["by"].clone());
    truth.same("closure.decision", closure["rationale"].clone(), want["decision"].clone());
    let notice = &world.case["end_notice"];
    let informant = format!(
        "{} ({}), {}",
        text(&notice["deed"]["by"]),
        text(&notice["role"]),
        text(&notice["deed"]["on"])
    );
    truth.same("closure.informant", informant, want["informant"].clone());
    on_the_case(world, truth, want);
}

fn by_owner(world: &World, truth: &mut Truth, want: &Value) {
    let decided = items(&world.meeting()["disclosures"])
        .iter()
        .map(|d| &d["owner_decision"])
        .find(|o| o["deed"]["on"] == want["date"]);
    let by = decided.map(|o| text(&o["deed"]["by"])).unwrap_or_default();
    truth.same("owner.by", by, first_name(text(&want["by"])));
    let decision = decided.map(|o| text(&o["decision"]).replace('_', " ")).unwrap_or_default();
    truth.holds(
        "owner.decision",
        !decision.is_empty() && text(&want["decision"]).starts_with(&decision),
        format!("is “{decision}”"),
    );
}

fn category(world: &World, truth: &mut Truth, want: &Value) {
    let recorded = items(&world.case["mappa"]).iter().find(|m| m["deed"]["on"] == want["date"]);
    let words =
        recorded.map(|m| format!("Category {}, Level {}", m["category"], m["level"])).unwrap_or_default();
    truth.holds(
        "mappa.decision",
        !words.is_empty() && text(&want["decision"]).starts_with(&words),
        format!("is “{words}”"),
    );
}

/// The panel's answer, with its reasons, on the referral and on the case.
fn panel(world: &World, truth: &mut Truth, want: &Value) {
    let panel = items(&world.referral()["panel"]).last().unwrap_or(&Value::Null);
    truth.same("panel.date", panel["returned"]["on"].clone(), want["date"].clone());
    let by = text(&panel["returned"]["by"]);
    truth.holds("panel.by", by.contains(text(&want["by"])), format!("is “{by}”"));
    truth.same("panel.reasons", panel["reasons"].clone(), want["reasons"].clone());
    let said = items(&world.case["decisions"]).iter().find(|d| d["deed"]["on"] == want["date"]);
    let decision = said.map_or(Value::Null, |d| d["decision"].clone());
    truth.same("panel.decision", decision, want["decision"].clone());
}

/// A standing instruction that was looked at again.
fn reviewed(world: &World, truth: &mut Truth, want: &Value) {
    let update = world
        .meetings
        .iter()
        .flat_map(|m| items(&m["actions"]))
        .flat_map(|a| items(&a["history"]))
        .find(|u| u["deed"]["on"] == want["date"]);
    let update = update.unwrap_or(&Value::Null);
    truth.same("reviewed.by", update["deed"]["by"].clone(), want["by"].clone());
    let says = !text(&want["decision"]).is_empty() && text(&update["note"]).contains(text(&want["decision"]));
    truth.holds("reviewed.decision", says, format!("is “{}”", text(&update["note"])));
}
