//! The keys `subject`, `key_people` and `referral`.

use super::{Truth, Value, World, items, text};

fn answer<'a>(world: &'a World, field: &str) -> &'a str {
    text(&world.referral["answers"][field]["value"])
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
        world.referral["submitted"]["on"].clone(),
        want["date_of_referral"].clone(),
    );
    truth.same("age_on_referral", world.referral["age_at_referral"].clone(), want["age_on_referral"].clone());
    truth.same(
        "under_18_on_referral",
        world.referral["under_18"].clone(),
        want["under_18_on_referral"].clone(),
    );
}

/// Who is who.
pub fn key_people(world: &mut World, truth: &mut Truth) {
    let want = world.truth["key_people"].clone();
    let referral = &world.referral;
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
    truth.same("line_manager_endorsing", endorsed.clone(), want["line_manager_endorsing"].clone());
    truth.same("team_manager", world.case["end_notice"]["deed"]["by"].clone(), want["team_manager"].clone());
    let agreed = &referral["disclosure_agreement"];
    let by = format!("{} ({})", text(&agreed["deed"]["by"]), text(&agreed["role"]));
    truth.same("disclosure_agreed_by", by, want["disclosure_agreed_by"].clone());
    truth.same("spoc", referral["received"]["by"].clone(), want["spoc"].clone());
}

/// The referral as it was sent.
pub fn referral(world: &mut World, truth: &mut Truth) {
    let want = world.truth["referral"].clone();
    let referral = &world.referral;
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
    truth.same("decision_section_8", decision, text(&want["decision_section_8"]).to_lowercase());
    truth.same("outcomes_given", !text(&endorsement["outcomes"]).is_empty(), want["outcomes_given"].clone());
    let contacts = items(&referral["answers"]["section7.contacts"]["value"]).len();
    truth.same("contacts_section_7", contacts, want["contacts_section_7"].clone());
    let evidence = &want["section_8_evidence"];
    let deed = &endorsement["deed"];
    truth.same("section_8_evidence.manager", deed["by"].clone(), evidence["manager"].clone());
    truth.same("section_8_evidence.date", deed["on"].clone(), evidence["date"].clone());
    truth.same("section_8_evidence.attached", deed["evidence"].clone(), evidence["attached"].clone());
    let attached = items(&world.documents["documents"]).iter().any(|d| d["attachment_type"] == "email");
    truth.holds("section_8_evidence.attached", attached, "no e-mail is attached to the referral");
    let entered = format!("{} (Office)", text(&deed["recorded_by"]));
    truth.same("section_8_evidence.entered_by", entered, evidence["entered_by"].clone());
}
