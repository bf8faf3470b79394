//! The keys `subject`, `key_people` and `referral`.

use super::happened::first_name;
use super::{Truth, Value, World, items, text, told};

fn answer<'a>(world: &'a World, field: &str) -> &'a str {
    text(&world.referral()["answers"][field]["value"])
}

/// The service user, as referred.
pub fn subject(world: &mut World, truth: &mut Truth) {
    let want = world.truth["subject"].clone();
    for key in ["name", "nhs_no", "ipm_no", "dob", "gender", "ethnicity", "address", "service", "team"] {
        truth.same(key, world.person[key].clone(), want[key].clone());
    }
    let valid = text(&world.person["nhs_warning"]).is_empty();
    truth.same("nhs_check_digit_valid", valid, want["nhs_check_digit_valid"].clone());
    let location = answer(world, "section1.location").to_lowercase();
    truth.holds("location_at_referral", location.starts_with(text(&want["location_at_referral"])), &location);
    truth.same("date_of_referral", answer(world, "section2.date"), want["date_of_referral"].clone());
    truth.same(
        "date_of_referral (submitted)",
        world.referral()["submitted"]["on"].clone(),
        want["date_of_referral"].clone(),
    );
    if told(&want, "earlier_referral") {
        let earlier = world.referrals.first().map_or(Value::Null, |r| r["submitted"]["on"].clone());
        truth.same("earlier_referral", earlier, want["earlier_referral"].clone());
    }
    truth.same(
        "age_on_referral",
        world.referral()["age_at_referral"].clone(),
        want["age_on_referral"].clone(),
    );
    truth.same(
        "under_18_on_referral",
        world.referral()["under_18"].clone(),
        want["under_18_on_referral"].clone(),
    );
}

/// Who is who.
pub fn key_people(world: &mut World, truth: &mut Truth) {
    let want = world.truth["key_people"].clone();
    let referral = world.referral();
    let before_comma = |words: &str| words.split(',').next().unwrap_or_default().to_owned();
    truth.same("referrer", before_comma(answer(world, "section2.referrer")), want["referrer"].clone());
    truth.same("referrer (submitted)", referral["submitted"]["by"].clone(), want["referrer"].clone());
    truth.same(
        "care_coordinator",
        answer(world, "section2.care_coordinator"),
        want["care_coordinator"].clone(),
    );
    let assessment = &referral["inform_assessment"];
    truth.same(
        "responsible_clinician",
        assessment["responsible_clinician"].clone(),
        want["responsible_clinician"].clone(),
    );
    let endorsed = &referral["endorsement"]["deed"]["by"];
    let manager = first_name(text(&want["line_manager_endorsing"])).to_owned();
    truth.same("line_manager_endorsing", endorsed.clone(), manager);
    // Who tells the end of involvement; while it lasts, who convenes.
    let officers = &world.meeting()["officers"];
    let team_manager = match &world.case["end_notice"]["deed"]["by"] {
        Value::Null if officers["convenor_role"] == "TM" => officers["convenor"].clone(),
        told => told.clone(),
    };
    truth.same("team_manager", team_manager, want["team_manager"].clone());
    let agreed = &referral["disclosure_agreement"];
    let by = format!("{} ({})", text(&agreed["deed"]["by"]), text(&agreed["role"]));
    truth.same("disclosure_agreed_by", by, want["disclosure_agreed_by"].clone());
    truth.same("spoc", referral["received"]["by"].clone(), want["spoc"].clone());
    if told(&want, "social_supervisor") {
        let supervisor = items(&world.meeting()["attendance"])
            .iter()
            .find(|a| text(&a["role"]).starts_with("Social Supervisor"));
        let name = supervisor.map_or(Value::Null, |a| a["name"].clone());
        truth.same("social_supervisor", name, want["social_supervisor"].clone());
    }
}

/// The referral as it was sent.
pub fn referral(world: &mut World, truth: &mut Truth) {
    let want = world.truth["referral"].clone();
    let referral = world.referral();
    let yes: Vec<Value> = items(&referral["considerations"])
        .iter()
        .filter(|c| c["present"] == true)
        .map(|c| c["no"].clone())
        .collect();
    truth.same("considerations_yes", yes, want["considerations_yes"].clone());
    truth.same("considerations looked at", items(&referral["considerations"]).len(), 10);
    truth.same("current_risk_status", answer(world, "section6.status"), want["current_risk_status"].clone());
    let defined: Vec<String> = items(&referral["answers"]["section6.defined_by"]["value"])
        .iter()
        .map(|o| text(o).replace(" (please specify)", ""))
        .collect();
    truth.same("risk_defined_by", defined, want["risk_defined_by"].clone());
    let inform = if referral["inform_assessment"]["inform"] == true { "YES" } else { "NO" };
    truth.same("inform_recommendation", inform, want["inform_recommendation"].clone());
    truth.same(
        "inform_recommendation (section 4)",
        answer(world, "section4.inform"),
        want["inform_recommendation"].clone(),
    );
    truth.same("su_contributed", answer(world, "section4.contributed"), want["su_contributed"].clone());
    let endorsement = &referral["endorsement"];
    let decision = text(&endorsement["decision"]).replace('_', " ");
    truth.same("decision_section_8", decision, first_name(text(&want["decision_section_8"])).to_lowercase());
    if told(&want, "fallback") {
        let route = text(&want["fallback"]).trim_start_matches("Refer ");
        let said = text(&endorsement["outcomes"]).contains(route);
        truth.holds("fallback", said, "the other way is not on the form");
    }
    truth.same("outcomes_given", !text(&endorsement["outcomes"]).is_empty(), want["outcomes_given"].clone());
    let contacts = items(&referral["answers"]["section7.contacts"]["value"]).len();
    truth.same("contacts_section_7", contacts, want["contacts_section_7"].clone());
    if told(&want, "further_referral") {
        further(world, truth, &want);
    }
    let evidence = &want["section_8_evidence"];
    let deed = &endorsement["deed"];
    truth.same("section_8_evidence.manager", deed["by"].clone(), evidence["manager"].clone());
    truth.same("section_8_evidence.date", deed["on"].clone(), evidence["date"].clone());
    truth.same("section_8_evidence.attached", deed["evidence"].clone(), evidence["attached"].clone());
    let attached = items(&world.documents["documents"]).iter().any(|d| d["attachment_type"] == "email");
    truth.holds("section_8_evidence.attached", attached, "no e-mail is attached to the referral");
    if told(evidence, "not_line_manager_because") {
        truth.same("section_8_evidence.line_manager", endorsement["line_manager"].clone(), false);
        truth.same(
            "section_8_evidence.not_line_manager_because",
            endorsement["other_manager_reason"].clone(),
            evidence["not_line_manager_because"].clone(),
        );
    }
    let entered = format!("{} (Office)", text(&deed["recorded_by"]));
    truth.same("section_8_evidence.entered_by", entered, evidence["entered_by"].clone());
}

/// A further referral: its triggers, and the case it belongs to.
fn further(world: &World, truth: &mut Truth, want: &Value) {
    let referral = world.referral();
    truth.same("further_referral", referral["further"].clone(), want["further_referral"].clone());
    let triggers: Vec<&str> = items(&referral["triggers"])
        .iter()
        .map(|trigger| match text(trigger) {
            "escalated" => "risk of serious harm escalated",
            "criminal_justice" => "involved in the CJS for an offence with risk of serious harm",
            other => other,
        })
        .collect();
    truth.same("triggers_11_6", triggers, want["triggers_11_6"].clone());
    let same_case = world.referrals.iter().all(|r| r["case"] == world.case["id"]);
    truth.same(
        "attaches_to",
        same_case && items(&world.case["referrals"]).len() == world.referrals.len(),
        text(&want["attaches_to"]).starts_with("open episode"),
    );
}
