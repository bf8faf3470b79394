//! The definition of Appendix 1 against the printed form, and what counts as an answer.

use mare_domain::referral::FieldAnswer;
use mare_forms::{Answers, Form, Kind, Need, SectionStatus, said_yes};
use serde_json::{Value, json};

/// Section, printed label, kind: every row of the printed form.
const PRINTED: &[(u8, &str, Kind)] = &[
    (1, "Name:", Kind::ShortText),
    (1, "NHS No:", Kind::ShortText),
    (1, "IPM No:", Kind::ShortText),
    (1, "Dob:", Kind::Date),
    (1, "Gender:", Kind::ShortText),
    (1, "Ethnicity:", Kind::ShortText),
    (1, "Address:", Kind::LongText),
    (1, "Current location (e.g. hospital, community)", Kind::ShortText),
    (2, "Referrer", Kind::ShortText),
    (2, "Contact Details:", Kind::LongText),
    (2, "Date of Referral:", Kind::Date),
    (2, "Care Coordinator Name:", Kind::ShortText),
    (2, "Contact Details:", Kind::LongText),
    (3, "Offence/ Behaviours giving rise for concern", Kind::LongText),
    (
        4,
        "When completing the form indicate sources of information and their reliability, accuracy and validity.",
        Kind::Fixed,
    ),
    (4, "Name of the person completing form/assessment", Kind::ShortText),
    (4, "Names of other individuals and agencies involved in the assessment", Kind::LongText),
    (
        4,
        "Has the service user contributed to the assessment and is s/he aware of the contents? YES/NO",
        Kind::YesNo,
    ),
    (
        4,
        "Does the clinical/care team believe that the service user should be informed of the MAPPA/MARE referral? YES/NO",
        Kind::YesNo,
    ),
    (4, "DO NOT INFORM THE SERVICE USER BEFORE THE MAPPA/MARE MEETING", Kind::Fixed),
    (5, "Sources of Information (I.e. Files, Police, Probation, etc)", Kind::LongText),
    (5, "Full details of the offence/behaviours", Kind::LongText),
    (5, "Previous convictions", Kind::LongText),
    (5, "Details of previous offences/Risk behaviours", Kind::LongText),
    (5, "Other (unconnected) offending behaviour", Kind::LongText),
    (5, "Employment, Health, Education", Kind::LongText),
    (5, "Social information", Kind::LongText),
    (5, "Media/public response", Kind::LongText),
    (5, "Has the person already caused significant harm?", Kind::LongText),
    (5, "Is the behaviour/number of offences, the frequency or the harm escalating?", Kind::LongText),
    (
        5,
        "Does the service user display different types of different risk behaviours/commit different types of offences?",
        Kind::LongText,
    ),
    (5, "Is there a risk to children/partners or other vulnerable groups?", Kind::LongText),
    (
        5,
        "Are there aspects of the person's life that might increase risk e.g. alcohol abuse or mental health problems?",
        Kind::LongText,
    ),
    (5, "Does s/he comply with treatment, supervision, care plans and/or court orders?", Kind::LongText),
    (
        5,
        "Is the service user at risk of being harmed and what impact might this have on his/her behaviour?",
        Kind::LongText,
    ),
    (5, "Is the service user motivated to change their behaviour?", Kind::LongText),
    (5, "Assessment Process", Kind::LongText),
    (5, "Analyse current and previous behaviours/offences", Kind::LongText),
    (5, "Analyse behaviour/offending patterns", Kind::LongText),
    (
        5,
        "Assess service user's attitude to behaviours/offending (now) and attitude to others",
        Kind::LongText,
    ),
    (5, "Assess attitude to others", Kind::LongText),
    (
        5,
        "Consider mental health issues. Indicate if the service user has been diagnosed as having a specific mental health problem or whether you suspect that s/he might have one.",
        Kind::LongText,
    ),
    (5, "Consider substance misuse", Kind::LongText),
    (6, "Current Risk Status: (delete as appropriate)", Kind::Choice),
    (6, "Risk Defined by: (delete as appropriate)", Kind::Choices),
    (6, "Other Mental Health (please specify)", Kind::ShortText),
    (7, "Contact details for other agencies/professionals involved:", Kind::Table),
    (8, "Decision of Consultation:", Kind::Choice),
    (8, "If referred to MAPPA/MARE, identify envisaged outcomes of meeting:", Kind::LongText),
    (8, "Plan completed by: (Line Manager)", Kind::ShortText),
    (8, "Date :", Kind::Date),
    (8, "Location:", Kind::ShortText),
    (8, "Telephone no:", Kind::ShortText),
    (9, "Confirmation by MAPPA/MARE SPOC:", Kind::Choice),
    (9, "Any further action to be taken/ comments:", Kind::LongText),
    (9, "Completed by: SPOC", Kind::ShortText),
    (9, "Date:", Kind::Date),
    (9, "Telephone no:", Kind::ShortText),
    (9, "Email address", Kind::ShortText),
];

/// Label and its printed prompts.
const PROMPTS: &[(&str, &[&str])] = &[
    (
        "section3.concern",
        &[
            "The behaviour that is of concern",
            "The likelihood of that behaviour occurring",
            "The circumstances in which the harmful behaviour might occur",
            "The degree of harm that might be caused",
            "Who might be harmed",
        ],
    ),
    (
        "section5.process",
        &[
            "Describe and detail current behaviours/offence(s) and characteristics. Where there has been a previous serious behaviour/offence, particularly of a different nature this should also be described.",
            "What actually occurred immediately before, during and after the event?",
            "Where and when?",
            "Who was present and involved?",
            "Any weapons, poisons or chemicals used?",
            "Any unusual or bizarre aspects?",
            "Was it planned or impulsive, details of planning?",
            "What triggered the behaviour/offence and what were the reasons the service user gave at the time?",
            "The service user's thoughts and feelings before, during and after the event",
            "The service user's attitude to the behaviour/offence(s) and victim(s) at time of the behaviour/offence",
        ],
    ),
    (
        "section5.analysis",
        &[
            "Sadistic or explosive rage",
            "Victim(s) random or targeted",
            "Victims(s) groomed/stalked",
            "Degree of planning and preparation",
            "Unnecessary violence/aggravating features",
            "Power and control factors e.g. the desire to have their own way",
            "Victim characteristics e.g. gender, race, age or occupation",
            "Triggers/reasons",
        ],
    ),
    (
        "section5.patterns",
        &[
            "Similar to previous behaviours/offences in terms of type of behaviour/offence, victim and circumstances?",
            "Other non-violent behaviour/offences and any patterns and connections",
            "Serial or single offender",
            "Particular triggers or reasons?",
            "Escalation of offending/seriousness?",
        ],
    ),
    (
        "section5.attitude",
        &[
            "Denial, blaming, indifferent, justified",
            "Service user indicates that repetition is likely",
            "Service user's understanding of seriousness of their behaviour and why it is",
        ],
    ),
    (
        "section5.attitude_others",
        &[
            "Degree of empathy",
            "Hatred of other groups e.g. ethnic minorities",
            "Need for control and domination",
            "Family relationships",
            "Isolation",
            "Jealousy or unrealistic attachments",
        ],
    ),
    (
        "section5.mental_health",
        &[
            "Specified mental illness",
            "History of psychiatric intervention",
            "Response to medication/treatment",
            "Low intelligence or low emotional intelligence",
            "Stress",
            "Delusions or fantasies",
            "Paranoia",
            "Depression",
            "Obsession – weapons, pornographic sexual/violent material",
            "Insight",
            "Capacity and responsibility for actions",
        ],
    ),
    (
        "section5.substance",
        &[
            "Presence or absence of excess alcohol or abuse of other substances",
            "Significance in terms of behaviour/offence (under the influence, behaviour/offence committed to purchase)",
            "Previous response to treatment",
        ],
    ),
];

fn answer(value: Value) -> FieldAnswer {
    FieldAnswer { value, ..FieldAnswer::default() }
}

fn full() -> Answers {
    let form = Form::appendix_1();
    form.sections
        .iter()
        .filter(|s| s.n <= 7)
        .flat_map(|s| &s.fields)
        .filter(|f| f.kind != Kind::Fixed && f.id != "section6.defined_by_other")
        .map(|f| {
            let value = match f.kind {
                Kind::Date => json!("2026-03-03"),
                Kind::YesNo => json!("NO"),
                Kind::Choice => json!(f.options.first()),
                Kind::Choices => json!([f.options.first()]),
                Kind::Table => json!([{"name": "DC Tamsin Larkenfell", "designation": "Police", "telephone": "01632 960131"}]),
                Kind::ShortText | Kind::LongText | Kind::Fixed => json!("answered"),
            };
            (f.id.clone(), answer(value))
        })
        .collect()
}

#[test]
fn every_printed_label_stands_in_the_definition_in_order() {
    let form = Form::appendix_1();
    let defined: Vec<(u8, &str, Kind)> = form
        .sections
        .iter()
        .flat_map(|s| s.fields.iter().map(move |f| (s.n, f.label.as_str(), f.kind)))
        .collect();
    assert_eq!(defined, PRINTED);
}

#[test]
fn every_printed_prompt_stands_beside_its_field() {
    let form = Form::appendix_1();
    for (id, prompts) in PROMPTS {
        assert_eq!(&form.field(id).unwrap().prompts, prompts, "{id}");
    }
    let with_prompts = form.sections.iter().flat_map(|s| &s.fields).filter(|f| !f.prompts.is_empty()).count();
    assert_eq!(with_prompts, PROMPTS.len());
    assert_eq!(
        form.field("section3.concern").unwrap().prompt_heading,
        "When assessing the risk of harm we are considering"
    );
}

#[test]
fn every_printed_option_column_title_and_note_stands_in_the_definition() {
    let form = Form::appendix_1();
    let options = |id: &str| form.field(id).unwrap().options.clone();
    assert_eq!(options("section6.status"), ["LOW", "MEDIUM", "HIGH", "VERY HIGH"]);
    assert_eq!(
        options("section6.defined_by"),
        ["HCR 20", "OASys", "Thornton", "Other Mental Health (please specify)"]
    );
    assert_eq!(
        options("section8.decision"),
        ["Remain MAPPA Level 1 –Single Agency management", "Refer to MAPPA (Level 2/3)?", "Refer to MARE?"]
    );
    assert_eq!(
        options("section9.decision"),
        [
            "Remain MAPPA Level 1 –Single Agency management",
            "Refer to MAPPA/MARE (Level 2/3)?",
            "Refer to MARE?"
        ]
    );
    let columns: Vec<&str> =
        form.field("section7.contacts").unwrap().columns.iter().map(|c| c.label.as_str()).collect();
    assert_eq!(columns, ["Name:", "Designation:", "Address", "Telephone no:", "E-mail address:"]);
    let printed: Vec<&str> =
        form.sections.iter().filter(|s| s.title_printed).map(|s| s.title.as_str()).collect();
    assert_eq!(
        printed,
        [
            "3. Assessing Risk",
            "4. Information required",
            "5. Assessing Harm",
            "7. Contact details for other agencies/professionals involved:"
        ]
    );
    let groups: Vec<&str> =
        form.section(5).unwrap().fields.iter().map(|f| f.group.as_str()).filter(|g| !g.is_empty()).collect();
    assert_eq!(groups, ["Initial analysis / Comment"; 8]);
    assert!(form.section(4).unwrap().fields.iter().filter(|f| f.group == "Completion").count() == 4);
    assert_eq!(form.considerations.len(), 10);
    assert_eq!(
        form.considerations[6],
        "Restraining or injunction orders involving staff, other service user, partners, or Trust property"
    );
    assert_eq!(form.notes.len(), 5);
    assert_eq!(
        form.notes[0].text,
        "Sections 1- 7 to be completed by the referrer in collaboration with clinical/care team."
    );
    assert_eq!(form.notes[1].bullets.len(), 3);
    assert_eq!(form.warning, "DO NOT INFORM THE SERVICE USER BEFORE THE MAPPA/MARE MEETING");
}

#[test]
fn ids_are_unique_and_begin_with_their_section_and_everything_printed_says_who_completes_it() {
    let form = Form::appendix_1();
    let mut seen = std::collections::BTreeSet::new();
    for section in &form.sections {
        for field in &section.fields {
            assert!(seen.insert(&field.id), "{} twice", field.id);
            assert!(field.id.starts_with(&format!("section{}.", section.n)), "{}", field.id);
            assert_eq!(form.section_of(&field.id), Some(section.n));
            if field.kind != Kind::Fixed {
                assert!(!field.by.is_empty(), "{}", field.id);
                assert_ne!(field.need, Need::Optional, "{}", field.id);
            }
            assert!(!field.para.is_empty(), "{}", field.id);
        }
    }
}

#[test]
fn a_full_form_has_no_gaps_and_each_field_alone_makes_exactly_one() {
    let form = Form::appendix_1();
    assert_eq!(form.gaps(&full(), 1..=7), []);
    for id in full().keys() {
        for blank in [json!(""), json!(" \n\t\u{a0}"), Value::Null, json!([]), json!("–")] {
            let mut answers = full();
            answers.insert(id.clone(), answer(blank));
            let gaps = form.gaps(&answers, 1..=7);
            assert_eq!(gaps.len(), 1, "{id}");
            assert_eq!(&gaps[0].field, id);
            assert!(gaps[0].message.contains(&gaps[0].label), "{}", gaps[0].message);
        }
    }
}

#[test]
fn mare_10_3_1_names_label_field_and_paragraph_of_the_empty_one() {
    let mut answers = full();
    answers.remove("section5.media");
    let gaps = Form::appendix_1().gaps(&answers, 1..=7);
    let gap = &gaps[0];
    assert_eq!(
        (gap.rule.as_str(), gap.para.as_str(), gap.field.as_str(), gap.section),
        ("MARE-10.3-1", "10.3", "section5.media", 5)
    );
    assert_eq!(gap.label, "Media/public response");
    assert!(gap.message.contains("Media/public response"));
    answers.remove("section2.care_coordinator_contact");
    assert_eq!(Form::appendix_1().gaps(&answers, 2..=2)[0].label, "Contact Details (Care Coordinator)");
}

#[test]
fn the_recommendation_to_inform_has_a_rule_of_its_own() {
    let mut answers = full();
    answers.remove("section4.inform");
    let gaps = Form::appendix_1().gaps(&answers, 1..=7);
    assert_eq!((gaps[0].rule.as_str(), gaps[0].para.as_str()), ("MARE-21.3-1", "21.3"));
}

#[test]
fn d_10_words_answer_every_field() {
    let form = Form::appendix_1();
    for words in ["not known", "None", "not discussed.", " Not Known "] {
        let answers: Answers = full().into_keys().map(|id| (id, answer(json!(words)))).collect();
        assert_eq!(form.gaps(&answers, 1..=7), [], "{words}");
    }
}

#[test]
fn other_mental_health_asks_which() {
    let form = Form::appendix_1();
    let mut answers = full();
    answers.insert("section6.defined_by".into(), answer(json!(["HCR 20", "Other Mental Health"])));
    let gaps = form.gaps(&answers, 1..=7);
    assert_eq!(gaps.iter().map(|g| g.field.as_str()).collect::<Vec<_>>(), ["section6.defined_by_other"]);
    answers.insert("section6.defined_by_other".into(), answer(json!("Trust fire-setting screen")));
    assert_eq!(form.gaps(&answers, 1..=7), []);
}

#[test]
fn an_answer_that_does_not_fit_is_a_gap_with_its_sentence() {
    let form = Form::appendix_1();
    for (id, value, says) in [
        ("section1.dob", json!("31/02/1984"), "no 31 February"),
        ("section2.date", json!("3 March 20226"), "year"),
        ("section2.date", json!(20260303), "date"),
        ("section4.inform", json!("perhaps"), "YES or NO"),
        ("section6.status", json!("QUITE HIGH"), "VERY HIGH"),
        ("section6.defined_by", json!(["HCR 20", "Tarot"]), "Thornton"),
        ("section7.contacts", json!("see over"), "rows"),
        ("section7.contacts", json!([{"nmae": "x"}]), "rows"),
        ("section3.concern", json!({"a": 1}), "text"),
    ] {
        let why = form.check_answer(id, &value).unwrap_err();
        assert!(why.contains(says), "{id}: {why}");
        let mut answers = full();
        answers.insert(id.into(), answer(value));
        let gaps = form.gaps(&answers, 1..=7);
        assert_eq!(gaps.len(), 1, "{id}");
        assert_eq!(gaps[0].message, why);
    }
    assert!(form.check_answer("section5.nothing", &json!("x")).unwrap_err().contains("no field"));
    assert!(form.check_answer("section4.do_not_inform", &json!("x")).is_err());
}

#[test]
fn tidying_keeps_dates_and_options_in_one_shape_and_never_loses_typing() {
    let form = Form::appendix_1();
    assert_eq!(form.tidy_answer("section1.dob", json!("14/09/1984")), json!("1984-09-14"));
    assert_eq!(form.tidy_answer("section1.dob", json!("31/02/1984")), json!("31/02/1984"));
    assert_eq!(form.tidy_answer("section6.status", json!("very high")), json!("VERY HIGH"));
    assert_eq!(form.tidy_answer("section6.defined_by", json!("hcr 20")), json!(["HCR 20"]));
    assert_eq!(form.tidy_answer("section6.defined_by", json!(["oasys", "Tarot"])), json!(["OASys", "Tarot"]));
    assert_eq!(form.tidy_answer("section4.inform", json!(true)), json!("YES"));
    assert_eq!(form.tidy_answer("section5.media", json!("<b>=1+1</b>")), json!("<b>=1+1</b>"));
}

#[test]
fn yes_carries_its_explanation_with_it() {
    assert_eq!(said_yes(&answer(json!("YES — after the meeting"))), Some("after the meeting".into()));
    assert_eq!(said_yes(&answer(json!("NO"))), None);
    assert_eq!(said_yes(&answer(json!("None"))), None);
    let noted = FieldAnswer { value: json!("YES"), note: "by telephone".into(), ..FieldAnswer::default() };
    assert_eq!(said_yes(&noted), Some("by telephone".into()));
    assert_eq!(said_yes(&answer(json!("yes"))), Some(String::new()));
}

#[test]
fn a_section_is_complete_has_gaps_or_is_not_started() {
    let form = Form::appendix_1();
    let mut answers = full();
    answers.retain(|id, _| !id.starts_with("section3.") && id != "section1.gender" && id != "section1.dob");
    let progress = form.progress(&answers, 1..=7);
    let said: Vec<(u8, SectionStatus, &str)> =
        progress.iter().map(|p| (p.n, p.status, p.in_words.as_str())).collect();
    assert_eq!(said[0], (1, SectionStatus::Gaps, "2 gaps"));
    assert_eq!(said[1], (2, SectionStatus::Complete, "complete"));
    assert_eq!(said[2], (3, SectionStatus::NotStarted, "not started"));
}
