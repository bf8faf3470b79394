//! From a draft referral to a closed case through the verbs alone, in an encrypted practice installation without
//! a window or a typesetter. Rules are asserted by their ids; what pure guards can show is shown in mare-domain.

#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that cannot begin has failed"
)]

use chrono::{DateTime, Utc};
use mare_api::paper::NoPaper;
use mare_api::{ApiError, Call, Clock, Code, Desk, Parts, Session, SessionChange, SystemIds, VERBS};
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::sync::Arc;

struct StandingClock;

impl Clock for StandingClock {
    fn now(&self) -> DateTime<Utc> {
        "2026-03-02T09:00:00Z".parse().unwrap()
    }
}

struct Office {
    desk: Desk,
    spoc: Session,
    office: Session,
    _folder: tempfile::TempDir,
}

const SPOC: &str = "Rosalind Tarnwhistle";
const DILYS: &str = "Dilys Mossgarth";

impl Office {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let parts =
            Parts { paper: Arc::new(NoPaper), clock: Arc::new(StandingClock), ids: Arc::new(SystemIds) };
        let desk = Desk::new(folder.path(), parts);
        let person = |name: &str| json!({ "name": name, "passphrase": format!("practice only {name}") });
        let mut dilys = person(DILYS);
        dilys["roles"] = json!(["office"]);
        let input = json!({
            "team": "Practice team", "practice": true, "agency": "Netherdale Trust",
            "spoc": person(SPOC), "administrator": person("Tilda Brackenbury"), "office": [dilys],
        });
        desk.call(None, Call { verb: "setup.init".into(), input, ..Call::default() }).unwrap();
        let sign_in = |name: &str| match desk
            .call(None, Call { verb: "session.sign_in".into(), input: person(name), ..Call::default() })
            .unwrap()
        {
            (_, SessionChange::Become(session)) => session,
            _ => panic!("no session"),
        };
        let (spoc, office) = (sign_in(SPOC), sign_in(DILYS));
        Self { desk, spoc, office, _folder: folder }
    }

    fn at(&self, local: &str) {
        self.spoc("clock.set", json!({ "at": local })).unwrap();
    }

    fn run(
        &self,
        who: &Session,
        verb: &str,
        input: Value,
        reasons: &[(&str, &str)],
    ) -> Result<Value, ApiError> {
        let overrides: BTreeMap<String, String> =
            reasons.iter().map(|(r, w)| ((*r).to_owned(), (*w).to_owned())).collect();
        let call = Call { verb: verb.into(), input, overrides, ..Call::default() };
        self.desk.call(Some(who), call).map(|(answer, _)| answer)
    }

    fn spoc(&self, verb: &str, input: Value) -> Result<Value, ApiError> {
        self.run(&self.spoc, verb, input, &[])
    }

    fn office(&self, verb: &str, input: Value) -> Result<Value, ApiError> {
        self.run(&self.office, verb, input, &[])
    }
}

/// The code and every rule of a refusal.
fn refusal(answer: Result<Value, ApiError>) -> (Code, Vec<String>) {
    let error = answer.expect_err("this must be refused");
    (error.code, error.fields.into_iter().map(|f| f.rule).collect())
}

fn refused(rule: &str) -> (Code, Vec<String>) {
    (Code::Blocked, vec![rule.to_owned()])
}

fn warned(rule: &str) -> (Code, Vec<String>) {
    (Code::NeedsReason, vec![rule.to_owned()])
}

/// Answers to every field of sections 1 to 7 that asks for one.
fn answers(office: &Office) -> Value {
    let form = office.office("form.get", json!({})).unwrap();
    let mut answers = serde_json::Map::new();
    for section in form["sections"].as_array().unwrap().iter().filter(|s| s["n"].as_u64() <= Some(7)) {
        for field in section["fields"].as_array().unwrap() {
            let value = match field["kind"].as_str().unwrap() {
                "fixed" => continue,
                "date" => json!("2 March 2026"),
                "yes_no" => json!("NO"),
                "choice" => json!("HIGH"),
                "choices" => json!(["HCR 20"]),
                "table" => json!([{ "name": "DC Tamsin Larkenfell", "designation": "Police" }]),
                _ => json!("as the team knows it"),
            };
            answers.insert(field["id"].as_str().unwrap().to_owned(), json!({ "value": value }));
        }
    }
    for (id, value) in [
        ("section1.name", "Ansel Greyholt"),
        ("section1.dob", "30/11/1979"),
        ("section1.nhs_no", "999 412 3076"),
        ("section5.d", "None identified."),
        ("section2.referrer", "Wenna Corrybank"),
    ] {
        answers.insert(id.into(), json!({ "value": value }));
    }
    Value::Object(answers)
}

/// Starts a referral of `person` (or of somebody new) and does all that comes before it.
fn prepare(office: &Office, person: Option<&str>, further: Value) -> String {
    let input = match person {
        Some(uid) => json!({ "person": uid, "further": further }),
        None => json!({ "new_person": { "name": "Ansel Greyholt", "dob": "1979-11-30" } }),
    };
    let id = office.office("referral.create", input).unwrap()["id"].as_str().unwrap().to_owned();
    office.office("referral.answer", json!({ "referral": id, "answers": answers(office) })).unwrap();
    office
        .office("referral.case_review", json!({ "referral": id, "participants": "Team", "agreed": "Refer" }))
        .unwrap();
    office
        .office(
            "referral.inform_assessment",
            json!({ "referral": id, "responsible_clinician": "Dr Ptolemy Ashgill", "care_coordinator": "Wenna Corrybank",
                "diagnosis": "x", "presentation": "x", "effect_on_self": "x", "effect_on_others": "x", "inform": true }),
        )
        .unwrap();
    office
        .office(
            "referral.agree_disclosure",
            json!({ "referral": id, "role": "TM", "by": "Solveig Harthope" }),
        )
        .unwrap();
    id
}

fn endorsement(id: &str, decision: &str) -> Value {
    json!({ "referral": id, "decision": decision, "outcomes": "one plan", "by": "Solveig Harthope" })
}

/// Returns a referral that the SPoC received, and its case.
fn received(office: &Office, decision: &str) -> (String, String) {
    let id = prepare(office, None, Value::Null);
    office.office("referral.submit", json!({ "referral": id, "by": "Wenna Corrybank" })).unwrap();
    office.office("referral.endorse", endorsement(&id, decision)).unwrap();
    let view = office.spoc("referral.receive", json!({ "referral": id })).unwrap();
    (id, view["case"].as_str().unwrap().to_owned())
}

fn section_9(id: &str, outcome: &str) -> Value {
    json!({ "referral": id, "outcome": outcome, "reason": "high and current", "conditions": {
        "mental_disorder": true, "mappa_level_2_3_met": false, "high_risk": true, "current": true, "allocated": true } })
}

fn check(office: &Office, id: &str) {
    office
        .spoc(
            "referral.check_convictions",
            json!({ "referral": id, "with": "Imogen Pikethwaite", "result": "none" }),
        )
        .unwrap();
}

#[test]
fn the_referral_goes_from_draft_to_decision_and_the_case_with_it() {
    let office = Office::new();
    let id = prepare(&office, None, Value::Null);
    let draft = office.office("referral.get", json!({ "referral": "R-2026-001" })).unwrap();
    assert_eq!((draft["id"].as_str(), draft["state"].as_str()), (Some(id.as_str()), Some("draft")));
    assert_eq!(draft["gaps"], json!([]));
    assert_eq!(draft["findings_for_next"], json!([]));
    assert_eq!(draft["service_user"]["surname_first"], "Greyholt, Ansel");
    assert_eq!((draft["age_at_referral"].as_i64(), draft["under_18"].as_bool()), (Some(46), Some(false)));
    assert_eq!(draft["answers"]["section1.dob"]["value"], "1979-11-30");

    assert_eq!(refusal(office.office("referral.receive", json!({ "referral": id }))), refused("MARE-10.3-1"));
    office.office("referral.submit", json!({ "referral": id, "by": "Wenna Corrybank" })).unwrap();
    assert_eq!(refusal(office.office("referral.receive", json!({ "referral": id }))), refused("MARE-11.2-2"));
    let unnamed = json!({ "referral": id, "decision": "refer_to_mare", "outcomes": "x" });
    assert_eq!(refusal(office.office("referral.endorse", unnamed)), refused("MARE-11.2-2"));
    office.office("referral.endorse", endorsement(&id, "refer_to_mare")).unwrap();
    office.at("2026-03-05T09:12");
    let view = office.spoc("referral.receive", json!({ "referral": id })).unwrap();
    assert_eq!(view["notifications"].as_array().unwrap().len(), 1);
    assert_eq!(view["notifications"][0]["kind"], "county_lead_safeguarding");
    let case = view["case"].as_str().unwrap();

    assert_eq!(refusal(office.office("referral.decide", section_9(&id, "mare"))).0, Code::NotAllowed);
    assert_eq!(refusal(office.spoc("referral.decide", section_9(&id, "mare"))), warned("MARE-10.4-2"));
    check(&office, &id);
    let early = json!({ "referral": id, "on": "2026-03-04" });
    assert_eq!(refusal(office.office("referral.team_received", early)), refused("MARE-11.4-2"));
    office.spoc("referral.decide", section_9(&id, "mare")).unwrap();
    office.spoc("referral.return_section_9", json!({ "referral": id, "means": "secure e-mail" })).unwrap();
    office.at("2026-03-16T09:40");
    let view =
        office.office("referral.team_received", json!({ "referral": id, "by": "Solveig Harthope" })).unwrap();
    let done: Vec<&str> =
        view["notifications"].as_array().unwrap().iter().map(|n| n["state"].as_str().unwrap()).collect();
    assert_eq!(done, ["open", "done", "done"]);
    assert_eq!(view["notifications"][1]["to"], "Wenna Corrybank");

    let view = office.office("case.get", json!({ "case": case })).unwrap();
    assert_eq!((view["state"].as_str(), view["reference"].as_str()), (Some("C2"), Some("C-2026-001")));
    assert_eq!(view["limits"][0]["due"], "2026-04-15");
    assert!(view["next"]["sentence"].as_str().unwrap().contains("Wed 15 Apr 2026"));
    assert_eq!(view["next"]["act"], "meeting.book");
    assert_eq!(view["flag"]["mappa_mare"], true);
    let listed = office.office("case.list", json!({ "text": "greyholt" })).unwrap();
    assert_eq!(listed["cases"][0]["next"]["verb"], "meeting.book");
    assert_eq!(office.office("case.list", json!({ "text": "nobody" })).unwrap()["cases"], json!([]));
}

#[test]
fn mare_10_3_1_names_every_gap_and_typing_that_does_not_fit_is_kept() {
    let office = Office::new();
    let id = prepare(&office, None, Value::Null);
    for (field, typed) in [("section5.media", "  "), ("section1.dob", "31/02/1979")] {
        let said = office
            .office("referral.answer", json!({ "referral": id, "field": field, "value": typed }))
            .unwrap();
        assert_eq!(said["warnings"].as_array().unwrap().len(), usize::from(field == "section1.dob"));
    }
    let error = office.office("referral.submit", json!({ "referral": id })).unwrap_err();
    let fields: Vec<&str> = error.fields.iter().map(|f| f.field.as_str()).collect();
    assert_eq!(fields, ["section1.dob", "section5.media"]);
    assert!(error.fields.iter().all(|f| f.rule == "MARE-10.3-1" && f.para == "10.3"));
    assert!(error.fields[1].message.contains("Media/public response"));
    let view = office.office("referral.get", json!({ "referral": id })).unwrap();
    assert_eq!(view["answers"]["section1.dob"]["value"], "31/02/1979");
    assert_eq!(view["service_user"]["dob"], "1979-11-30");
    let gaps = office.office("referral.gaps", json!({ "referral": id })).unwrap();
    assert_eq!(gaps["gaps"].as_array().unwrap().len(), 2);
    let unknown =
        office.office("referral.answer", json!({ "referral": id, "field": "section5.z", "value": "x" }));
    assert_eq!(unknown.unwrap_err().code, Code::InvalidInput);

    // The gaps go back as lines of a letter, and the referral can be completed.
    let back = office.office("referral.send_back", json!({ "referral": id })).unwrap();
    assert_eq!(
        (back["state"].as_str(), back["returns"][0]["gaps"][1].as_str()),
        (Some("returned"), Some("Section 5: Media/public response"))
    );
    assert_eq!(back["notifications"][0]["kind"], "referral_returned");
    office.office("referral.answer", json!({ "referral": id, "answers": { "section5.media": { "value": "None" }, "section1.dob": { "value": "not known" } } })).unwrap();
    let view = office.office("referral.submit", json!({ "referral": id })).unwrap();
    assert_eq!(view["state"], "awaiting_endorsement");
    assert_eq!(view["service_user"]["dob"], Value::Null);
}

#[test]
fn answers_change_the_person_and_protected_names_become_references() {
    let office = Office::new();
    let nora = office
        .office(
            "person.create",
            json!({ "name": "Nora Peverdale", "known_as": ["Nora"], "protection": "victim" }),
        )
        .unwrap();
    let id = prepare(&office, None, Value::Null);
    let said = office
        .office("referral.answer", json!({ "referral": id, "answers": {
            "section1.name": { "value": "Kelvin Stanwhistle (answers to \"Kel\")" },
            "section1.nhs_no": { "value": "999 412 3077" },
            "section3.concern": { "value": "Threats against Mrs Nora Peverdale\u{202e}, who lives above.", "source": "Nora Peverdale [H]" } } }))
        .unwrap();
    assert_eq!(said["warnings"][0]["field"], "section1.nhs_no");
    let view = office.office("referral.get", json!({ "referral": id })).unwrap();
    assert_eq!(
        view["answers"]["section3.concern"]["value"],
        "Threats against Mrs Nora Peverdale, who lives above."
    );
    assert_eq!(
        (view["protected"][0]["id"].as_str(), view["protected"][0]["words"].as_str()),
        (nora["id"].as_str(), Some("a named adult"))
    );
    assert_eq!(view["service_user"]["surname_first"], "Stanwhistle, Kelvin");
    assert!(!view["service_user"]["nhs_warning"].as_str().unwrap().is_empty());
    let person = office.office("person.get", json!({ "person": view["person"] })).unwrap();
    assert_eq!(
        (person["name"].as_str(), person["known_as"][0].as_str()),
        (Some("Kelvin Stanwhistle"), Some("Kel"))
    );
    // What is kept is a reference: another name on the record is another name in the text.
    let mut renamed = nora.clone();
    renamed["name"] = json!("Nora Applewhite");
    office.office("person.update", renamed).unwrap();
    let view = office.office("referral.get", json!({ "referral": id })).unwrap();
    assert_eq!(
        view["answers"]["section3.concern"]["value"],
        "Threats against Mrs Nora Applewhite, who lives above."
    );
    assert_eq!(view["answers"]["section3.concern"]["source"], "Nora Applewhite [H]");
}

#[test]
fn a_change_from_an_older_version_is_a_conflict_and_loses_nothing() {
    let office = Office::new();
    let id = prepare(&office, None, Value::Null);
    let version = office.office("referral.get", json!({ "referral": id })).unwrap()["version"].clone();
    let first = json!({ "referral": id, "field": "section5.social", "value": "one", "version": version });
    office.office("referral.answer", first).unwrap();
    let second = json!({ "referral": id, "field": "section5.social", "value": "two", "version": version });
    assert_eq!(refusal(office.office("referral.answer", second)).0, Code::Conflict);
    let view = office.office("referral.get", json!({ "referral": id })).unwrap();
    assert_eq!(view["answers"]["section5.social"]["value"], "one");
}

#[test]
fn sections_1_to_7_are_closed_once_the_referral_is_endorsed() {
    let office = Office::new();
    let (id, _) = received(&office, "refer_to_mare");
    for (verb, input) in [
        ("referral.answer", json!({ "referral": id, "field": "section5.media", "value": "x" })),
        ("referral.consider", json!({ "referral": id, "no": 1, "present": true })),
        ("referral.case_review", json!({ "referral": id, "participants": "x", "agreed": "x" })),
    ] {
        assert_eq!(refusal(office.office(verb, input)), refused("MARE-10.3-1"), "{verb}");
    }
}

#[test]
fn d_16_another_manager_than_the_line_manager_needs_a_reason_that_is_kept() {
    let office = Office::new();
    let id = prepare(&office, None, Value::Null);
    office.office("referral.submit", json!({ "referral": id })).unwrap();
    let mut other = endorsement(&id, "refer_to_mare");
    other["by"] = json!("Barnaby Craigmoor");
    other["line_manager"] = json!(false);
    assert_eq!(refusal(office.office("referral.endorse", other.clone())), warned("MARE-11.2-2"));
    let view = office
        .run(&office.office, "referral.endorse", other, &[("MARE-11.2-2", "Solveig Harthope on leave")])
        .unwrap();
    assert_eq!(view["endorsement"]["other_manager_reason"], "Solveig Harthope on leave");
}

#[test]
fn d_17_the_panel_comes_first_and_its_no_leaves_the_decision_to_the_spoc() {
    let office = Office::new();
    office.at("2026-08-17T12:00");
    let (id, case) = received(&office, "refer_to_mappa");
    check(&office, &id);
    assert_eq!(refusal(office.spoc("referral.decide", section_9(&id, "mare"))), refused("MARE-11.3-1"));
    office.at("2026-08-19T10:00");
    let view = office.spoc("referral.send_to_panel", json!({ "referral": id, "level": 2 })).unwrap();
    assert_eq!(
        (view["state"].as_str(), view["limits"][0]["rule"].as_str()),
        (Some("with_panel"), Some("T-05"))
    );
    assert_eq!(view["limits"][0]["due"], "2026-09-03");
    assert_eq!(view["next"]["due"], "2026-09-03");
    office.at("2026-09-07T10:00");
    let no = json!({ "referral": id, "supported": false, "by": "Det Supt Fergus Brackenthorn" });
    assert_eq!(refusal(office.office("referral.panel_answer", no.clone())), refused("MARE-11.3-2"));
    let mut no = no;
    no["reasons"] = json!("settled since 2020");
    let view = office.office("referral.panel_answer", no).unwrap();
    assert_eq!(
        (view["state"].as_str(), view["limits"][0]["late_by"].as_i64()),
        (Some("panel_declined"), Some(2))
    );
    office.at("2026-09-08T10:00");
    office.spoc("referral.decide", section_9(&id, "mare_level1")).unwrap();
    let case = office.spoc("case.get", json!({ "case": case })).unwrap();
    assert_eq!(case["state"], "C2");
    assert_eq!(case["decisions"][0]["decision"], "Level 2 not supported");
    assert_eq!(case["decisions"][0]["deed"]["by"], "Det Supt Fergus Brackenthorn");
    assert_eq!(
        (case["limits"][0]["rule"].as_str(), case["limits"][1]["rule"].as_str()),
        (Some("T-05"), Some("T-01"))
    );
    assert!(case["limits"][1]["explanation"].as_str().unwrap().contains("X-03"));
}

#[test]
fn mappa_accepted_is_c7_with_category_and_level() {
    let office = Office::new();
    let (id, case) = received(&office, "refer_to_mappa");
    office.spoc("referral.send_to_panel", json!({ "referral": id, "level": 3 })).unwrap();
    let level_1 = json!({ "referral": id, "supported": true, "category": 3, "level": 1, "by": "Panel" });
    assert_eq!(refusal(office.office("referral.panel_answer", level_1)), warned("MARE-4.6-1"));
    let yes = json!({ "referral": id, "supported": true, "category": 2, "by": "Panel" });
    assert_eq!(office.office("referral.panel_answer", yes).unwrap()["state"], "mappa_accepted");
    let case = office.spoc("case.get", json!({ "case": case })).unwrap();
    assert_eq!(
        (case["state"].as_str(), case["mappa"][0]["level"].as_u64(), case["flag"]["category"].as_u64()),
        (Some("C7"), Some(3), Some(2))
    );
}

#[test]
fn remain_and_withdrawal_close_a_case_that_waited_for_them_alone() {
    let office = Office::new();
    let (id, case) = received(&office, "refer_to_mare");
    check(&office, &id);
    office.spoc("referral.decide", section_9(&id, "remain")).unwrap();
    let view = office.spoc("case.get", json!({ "case": case })).unwrap();
    assert_eq!(
        (view["state"].as_str(), view["closure"]["reason"].as_str()),
        (Some("C8"), Some("not_supported"))
    );
    assert_eq!(view["flag"]["mappa_mare"], false);
    // D-07: the referral ended without a meeting and the decision is recorded, so they may be told.
    office.office("case.inform", json!({ "case": case, "how": "by letter" })).unwrap();

    // Closed: a new referral of the same person is a further one and opens a new episode.
    let person = view["person"].as_str().unwrap();
    assert_eq!(refusal(office.office("referral.create", json!({ "person": person }))), warned("MARE-11.6-2"));
    let again = prepare(&office, Some(person), json!({ "trigger": "escalated" }));
    office.office("referral.submit", json!({ "referral": again })).unwrap();
    office.office("referral.endorse", endorsement(&again, "refer_to_mare")).unwrap();
    let view = office.spoc("referral.receive", json!({ "referral": again })).unwrap();
    let second = view["case"].as_str().unwrap();
    assert_ne!(second, case);
    assert_eq!(
        refusal(office.office("referral.withdraw", json!({ "referral": again, "reason": " " }))),
        refused("MARE-2.1-1")
    );
    office.office("referral.withdraw", json!({ "referral": again, "reason": "moved abroad" })).unwrap();
    let view = office.spoc("case.get", json!({ "case": second })).unwrap();
    assert_eq!((view["reference"].as_str(), view["state"].as_str()), (Some("C-2026-002"), Some("C8")));
}

#[test]
fn d_07_and_11_6_a_further_referral_joins_the_open_episode_and_has_its_own_lock() {
    let office = Office::new();
    let (id, case) = received(&office, "refer_to_mare");
    check(&office, &id);
    office.spoc("referral.decide", section_9(&id, "mare")).unwrap();
    let told = json!({ "case": case, "by": "Wenna Corrybank", "how": "x" });
    assert_eq!(refusal(office.office("case.inform", told.clone())), refused("MARE-21.3-2"));
    let person =
        office.spoc("case.get", json!({ "case": case })).unwrap()["person"].as_str().unwrap().to_owned();
    let with_reason = office
        .run(
            &office.office,
            "referral.create",
            json!({ "person": person }),
            &[("MARE-11.6-2", "asked for by the court")],
        )
        .unwrap();
    assert_eq!(
        (with_reason["further"].as_bool(), with_reason["further_reason"].as_str()),
        (Some(true), Some("asked for by the court"))
    );
    let both = json!({ "triggers": ["escalated", "criminal_justice"] });
    let again = prepare(&office, Some(&person), both);
    office.office("referral.submit", json!({ "referral": again })).unwrap();
    office.office("referral.endorse", endorsement(&again, "refer_to_mare")).unwrap();
    let view = office.spoc("referral.receive", json!({ "referral": again })).unwrap();
    assert_eq!((view["case"].as_str(), view["triggers"].as_array().unwrap().len()), (Some(case.as_str()), 2));
    let error = office.office("case.inform", told).unwrap_err();
    assert!(error.message.contains("the meeting of this referral (R-2026-003)"), "{}", error.message);
    let view = office.spoc("case.get", json!({ "case": case })).unwrap();
    assert_eq!(view["referral_list"].as_array().unwrap().len(), 2);
    assert_eq!(view["next"]["act"], "referral.check_convictions");
    check(&office, &again);
    office.spoc("referral.decide", section_9(&again, "mare")).unwrap();
    let view = office.spoc("case.get", json!({ "case": case })).unwrap();
    assert_eq!(view["decisions"][1]["decision"], "MARE supported (further)");
}

#[test]
fn mare_22_2_1_the_child_protection_lead_is_told_for_a_child_at_the_date_of_referral() {
    for (children, dob, because) in [
        (json!(null), "2010-01-01", "the service user is under 18 (16)"),
        (json!({ "people": ["maisie"] }), "1979-11-30", "victim or potential victim under 18 (6)"),
        (json!({ "group": true }), "1979-11-30", "children are at risk"),
        (json!({ "people": ["grown"] }), "1979-11-30", ""),
        (json!(null), "1979-11-30", ""),
    ] {
        let office = Office::new();
        let child = |name: &str, dob: &str| {
            let made = office
                .office("person.create", json!({ "name": name, "dob": dob, "protection": "child" }))
                .unwrap();
            made["id"].clone()
        };
        let (maisie, grown) =
            (child("Maisie Fallowden", "2019-08-18"), child("Ewan Harkerside", "2008-03-02"));
        let id = prepare(&office, None, Value::Null);
        office
            .office("referral.answer", json!({ "referral": id, "field": "section1.dob", "value": dob }))
            .unwrap();
        office.office("referral.submit", json!({ "referral": id })).unwrap();
        office.office("referral.endorse", endorsement(&id, "refer_to_mare")).unwrap();
        let mut children = children;
        if let Some(people) = children["people"].as_array().cloned() {
            children["people"] =
                people.iter().map(|p| if p == "maisie" { maisie.clone() } else { grown.clone() }).collect();
        }
        let view = office.spoc("referral.receive", json!({ "referral": id, "children": children })).unwrap();
        let raised: Vec<&str> = view["notifications"]
            .as_array()
            .unwrap()
            .iter()
            .filter(|n| n["kind"] == "child_protection_lead")
            .map(|n| n["because"].as_str().unwrap())
            .collect();
        let expected: Vec<&str> = Some(because).filter(|b| !b.is_empty()).into_iter().collect();
        assert_eq!(raised, expected);
    }
}

#[test]
fn answer_5d_only_prompts_for_the_child_protection_lead() {
    let office = Office::new();
    let id = prepare(&office, None, Value::Null);
    office
        .office(
            "referral.answer",
            json!({ "referral": id, "field": "section5.d", "value": "Yes. Maisie, born 2019" }),
        )
        .unwrap();
    office.office("referral.submit", json!({ "referral": id })).unwrap();
    let view = office.office("referral.endorse", endorsement(&id, "refer_to_mare")).unwrap();
    assert_eq!(
        (view["findings_for_next"][0]["rule"].as_str(), view["findings_for_next"][0]["response"].as_str()),
        (Some("MARE-22.2-1"), Some("note"))
    );
    let view = office.spoc("referral.receive", json!({ "referral": id })).unwrap();
    assert_eq!(view["notifications"].as_array().unwrap().len(), 1);
}

#[test]
fn a_notification_is_done_once_to_somebody_named_and_takes_replies() {
    let office = Office::new();
    office.at("2026-03-05T09:00");
    let (id, _) = received(&office, "refer_to_mare");
    let view = office.spoc("referral.get", json!({ "referral": id })).unwrap();
    let notification = &view["notifications"][0]["id"];
    let done = |to: &str, on: &str| json!({ "notification": notification, "to": to, "means": "secure e-mail", "on": on });
    assert_eq!(refusal(office.office("notification.done", done(" ", "2026-03-05"))), refused("MARE-22.1-1"));
    assert_eq!(
        refusal(office.office("notification.done", done("Bettina Hazelrook", "2026-03-04"))),
        refused("MARE-22.1-1")
    );
    assert_eq!(
        refusal(office.office("notification.done", done("Bettina Hazelrook", "2026-03-06"))),
        refused("MARE-22.1-1")
    );
    let told = office.office("notification.done", done("Bettina Hazelrook", "2026-03-05")).unwrap();
    assert_eq!((told["state"].as_str(), told["done"]["recorded_by"].as_str()), (Some("done"), Some(DILYS)));
    assert_eq!(
        refusal(office.office("notification.done", done("Bettina Hazelrook", "2026-03-05"))),
        refused("MARE-22.1-1")
    );
    let reply = json!({ "notification": notification, "text": "not known to us", "by": "Bettina Hazelrook" });
    assert_eq!(office.office("notification.reply", reply).unwrap()["replies"][0]["text"], "not known to us");
}

#[test]
fn a_case_is_closed_on_a_managers_word_and_mappa_stays() {
    let office = Office::new();
    let (id, case) = received(&office, "refer_to_mare");
    check(&office, &id);
    let closing = |reason: &str| json!({ "case": case, "reason": reason, "rationale": "after recall" });
    assert_eq!(refusal(office.spoc("case.close", closing("discharged"))).1[0], "MARE-14.1-1");
    office.spoc("referral.decide", section_9(&id, "mare")).unwrap();
    let entry =
        json!({ "case": case, "category": 2, "level": 1, "basis": "Wounding with intent, Schedule 15" });
    assert_eq!(refusal(office.spoc("case.mappa", entry.clone())), refused("MARE-4.4-1"));
    let mut entry = entry;
    entry["disposal"] = json!("restricted_hospital_order");
    entry["from"] = json!("2030-01-01");
    assert_eq!(refusal(office.spoc("case.mappa", entry.clone())), refused("MARE-5.1-1"));
    // It holds from the sentence, which came before the record of it (8.2).
    entry["from"] = json!("2026-02-20");
    let held = office.spoc("case.mappa", entry).unwrap();
    assert_eq!(held["mappa"][0]["from"], "2026-02-20");
    assert_ne!(held["mappa"][0]["deed"]["on"], "2026-02-20");
    assert_eq!(refusal(office.office("case.close", closing("matrix_score"))), refused("MARE-A3-4"));
    assert_eq!(refusal(office.office("case.close", closing("discharged"))), refused("MARE-14.1-2"));
    let unnamed = json!({ "case": case, "role": "TM", "reason": "discharged from the team" });
    assert_eq!(refusal(office.office("case.end_notice", unnamed.clone())), refused("MARE-14.1-2"));
    let mut word = unnamed;
    word["by"] = json!("Solveig Harthope");
    office.office("case.end_notice", word).unwrap();
    let mut both = closing("discharged");
    both["ends_mappa"] = json!(true);
    assert_eq!(refusal(office.office("case.close", both)), refused("MARE-8.2-1"));
    let view = office.spoc("case.close", closing("discharged")).unwrap();
    assert_eq!((view["state"].as_str(), view["mappa"][0]["to"].is_null()), (Some("C8"), true));
    assert_eq!(view["flag"], json!({ "mappa_mare": true, "category": 2, "level": 1 }));
    assert_eq!(view["limits"], json!([]));
    let end = json!({ "case": case, "category": 2, "level": 1, "to": "2026-03-02", "basis": "discharged by the Tribunal" });
    assert_eq!(office.spoc("case.mappa", end).unwrap()["mappa"][0]["to"], "2026-03-02");
}

#[test]
fn advice_stands_before_any_person_or_case() {
    let office = Office::new();
    let advice = json!({ "kind": "advice", "text": "Do the review first.", "by": "Petra Underlough", "on": "2026-02-23" });
    office.office("happening.record", advice).unwrap();
    let later = json!({ "kind": "note", "text": "x", "on": "2026-03-03" });
    assert_eq!(refusal(office.office("happening.record", later)), refused("MARE-2.1-1"));
    let list = office.office("happening.list", json!({ "kind": "advice" })).unwrap();
    assert_eq!(
        (list["happenings"].as_array().unwrap().len(), list["happenings"][0]["deed"]["by"].as_str()),
        (1, Some("Petra Underlough"))
    );
    let mappa_1 = json!({ "kind": "mappa_i", "text": "Parts 1 and 2", "by": "Wenna Corrybank", "by_role": "Care Coordinator", "section": "S.42" });
    assert_eq!(refusal(office.office("happening.record", mappa_1)), refused("MARE-9.1-6"));
    let leave = json!({ "kind": "leave", "text": "Weekend at his sister's", "section": "S.42" });
    assert_eq!(refusal(office.office("happening.record", leave)), warned("MARE-8.6-1"));
}

#[test]
fn every_verb_of_the_referral_and_the_case_has_a_schema() {
    for noun in ["form.", "referral.", "case.", "happening.", "notification."] {
        for verb in VERBS.iter().filter(|v| v.name.starts_with(noun)) {
            let card = verb.card();
            assert!(card.input.as_object().is_some_and(|s| !s.is_empty()), "{}", verb.name);
            assert!(card.output.as_object().is_some_and(|s| !s.is_empty()), "{}", verb.name);
        }
    }
}
