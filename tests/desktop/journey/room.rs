//! The meeting: booking and inviting before it, and the minutes written in the room.

use super::play::Play;
use super::referral::{fill, place_of};
use super::value::{beginning, list, must, text, truth, typed_date};
use crate::wait::{Played, until};
use fantoccini::key::Key;
use serde_json::Value;

/// Fields of the minutes and the section that asks for them.
const SECTIONS: [(&str, u64); 24] = [
    ("introductions", 3),
    ("purpose_stated", 4),
    ("legal_", 5),
    ("previous_reviewed", 6),
    ("risks.", 8),
    ("none_at_risk", 8),
    ("conclusion", 8),
    ("profile.", 8),
    ("date_of_risk_assessment", 9),
    ("grid", 9),
    ("matrix.", 10),
    ("rights.", 10),
    ("disclosure_", 11),
    ("audiences.", 11),
    ("refer_to_mappa", 12),
    ("inform_service_user", 12),
    ("strategy.", 12),
    ("diversity", 10),
    ("outcome", 12),
    ("informing_method", 12),
    ("ogrs", 9),
    ("plan_", 13),
    ("review", 13),
    ("comments", 13),
];

/// Sections that are worth a picture once something stands in them.
const SHOWN: [u64; 6] = [1, 7, 8, 9, 10, 13];

impl Play {
    /// Takes a step before the meeting.
    pub(crate) async fn act_before(&mut self, verb: &str, input: &Value) -> Played<bool> {
        match verb {
            "meeting.lawful_dates" => {
                self.page.visit(&format!("case/{}/overview", self.case)).await?;
                self.page
                    .part("nth: 0 form[aria-label=\"Book the MARE\"]")
                    .shows("working days in hand")
                    .await?;
            }
            "meeting.book" => self.book(input).await?,
            "meeting.invite" => {
                self.visit_meeting("before").await?;
                let form = self.page.part("Invite somebody");
                for (label, field) in [
                    ("Name", "name"),
                    ("Role", "role"),
                    ("Agency", "agency"),
                    ("Why they are invited", "reason"),
                    ("Contact", "contact"),
                ] {
                    fill(&form, label, input, field).await?;
                }
                form.choose(
                    "Who they are",
                    if text(input, "kind") == Some("advocate") {
                        "Service user's advocate"
                    } else {
                        "Professional of an agency"
                    },
                )
                .await?;
                form.tick("A required health professional", truth(input, "required_health")).await?;
                form.press_button("Invite").await?;
            }
            "meeting.reply" => {
                self.visit_meeting("before").await?;
                let name = self.made_text(input, "invitee", "name")?;
                self.page.click(&format!("Answer of {name}")).await?;
                let form = self.page.part(&format!("Answer of {name}"));
                let answer = match must(input, "reply") {
                    "yes" => "Will come",
                    "no" => "Apologies",
                    "deputy" => "Sends a deputy",
                    "written_return" => "Written return promised",
                    _ => "No reply",
                };
                form.choose("Answer", answer).await?;
                if must(input, "reply") == "deputy" {
                    fill(&form, "Deputy", input, "deputy").await?;
                }
                if matches!(must(input, "reply"), "deputy" | "no") {
                    fill(&form, "Reason", input, "reason").await?;
                }
                form.press_button("Save the answer").await?;
            }
            _ => {
                self.visit_meeting("before").await?;
                let name = self.made_text(input, "invitee", "name")?;
                self.page.press_button(&format!("Chased today: {name}")).await?;
                self.picture("meeting-before").await?;
            }
        }
        Ok(true)
    }

    async fn book(&mut self, input: &Value) -> Played {
        self.page.visit(&format!("case/{}/overview", self.case)).await?;
        let form = self.page.part("nth: 0 form[aria-label=\"Book the MARE\"]");
        form.shows("working days in hand").await?;
        self.picture("booking").await?;
        form.expand("Another date").await?;
        form.part("Another date").fill("Date", &typed_date(must(input, "date"))).await?;
        for (label, field) in [
            ("Start", "start"),
            ("Venue", "venue"),
            ("Convenor", "convenor"),
            ("Arranged through", "arranged_through"),
            ("Chair", "chair"),
            ("Minute taker", "minute_taker"),
            ("Team that provides them", "minute_taker_team"),
            ("Stand-in", "minute_taker_stand_in"),
        ] {
            fill(&form, label, input, field).await?;
        }
        form.choose(
            "Convenor is",
            if text(input, "convenor_role") == Some("SM") { "Service Manager" } else { "Team Manager" },
        )
        .await?;
        form.press_button("Book the MARE").await?;
        self.page.accepted().await?;
        self.meeting = self.page.opened("meeting").await?;
        Ok(())
    }

    pub(crate) async fn visit_meeting(&self, phase: &str) -> Played {
        let address = format!("meeting/{}/{phase}", self.meeting);
        if self.page.address().await? == address { Ok(()) } else { self.page.visit(&address).await }
    }

    /// Takes a step in the room.
    pub(crate) async fn act_in_room(&mut self, verb: &str, input: &Value) -> Played<bool> {
        if matches!(verb, "meeting.lawful_dates") {
            return Ok(false);
        }
        if self.page.address().await? != format!("meeting/{}/during", self.meeting) {
            // The room opens at the section that is being talked about, not where it was left.
            self.section = 0;
        }
        self.visit_meeting("during").await?;
        match verb {
            "meeting.start" => self.page.press_button("Start the meeting").await?,
            "meeting.section" => self.go(number(input, "section")).await?,
            "meeting.attend" => return self.attend(input).await,
            "meeting.declare" => {
                self.go(1).await?;
                // Who was in the room from the start has declared already with the others.
                if text(input, "at").is_none()
                    || self.page.offers("Everybody in the room has declared").await?
                {
                    self.page.press_button("Everybody in the room has declared").await?;
                }
            }
            "meeting.set" => {
                return self.set(must(input, "field"), input.get("value").unwrap_or(&Value::Null)).await;
            }
            "meeting.get" | "meeting.missing" => {
                self.page.expand("Still missing").await?;
                self.picture("missing").await?;
            }
            "meeting.end" => {
                self.page.click("End").await?;
                self.page.press_button("End the meeting now").await?;
                self.page.shows("Held").await?;
            }
            "entry.add" => self.write(input).await?,
            "entry.correct" => self.correct(input).await?,
            "entry.update" => {
                // What is issued cannot be changed: the rows have no tools any more.
                self.go(number(self.made(must(input, "entry")).ok_or("no such entry")?, "section")).await?;
                if self.page.offers("Change:").await? {
                    return Err("issued minutes can be changed".into());
                }
                self.seen_refused = true;
            }
            "at_risk.save" => {
                self.go(8).await?;
                let form = self.page.part("Name a person or group at risk");
                form.fill("Person or group", must(input, "label")).await?;
                let kind = match must(input, "kind") {
                    "known_adult" => "Known adult",
                    "children" => "Children",
                    "staff" => "Staff",
                    "patients" => "Patients",
                    "self" => "The service user",
                    _ => "Public",
                };
                form.choose("Column", kind).await?;
                form.press_button("Add").await?;
            }
            "disclosure.save" => self.disclose(input).await?,
            "action.add" => self.add_action(input).await?,
            "action.accept" | "action.move" | "action.update" => self.change_action(verb, input).await?,
            _ => return Ok(false),
        }
        Ok(true)
    }

    /// Goes to a section by the agenda.
    async fn go(&mut self, section: u64) -> Played {
        if self.section != section {
            self.page
                .part("Sections of the minutes")
                .part(&format!("nth: {} li", section.saturating_sub(1)))
                .press_button("")
                .await?;
            self.section = section;
        }
        Ok(())
    }

    async fn attend(&mut self, input: &Value) -> Played<bool> {
        self.go(1).await?;
        let known = text(input, "line")
            .map(|line| self.made_text(&serde_json::json!({ "line": line }), "line", "name"));
        let name = match known {
            Some(name) => name?,
            None => must(input, "name").to_owned(),
        };
        if let Some(contribution) = text(input, "contribution") {
            self.go(7).await?;
            let agency = self.made_text(input, "line", "agency")?;
            let button = match contribution {
                // Once its words stand in the minutes an agency has spoken, and is not asked any more.
                "nothing_to_report" if self.page.offers(&format!("Nothing to report: {agency}")).await? => {
                    format!("Nothing to report: {agency}")
                }
                "nothing_to_report" => {
                    return self.page.shows(&format!("{agency} has spoken")).await.map(|()| true);
                }
                _ => format!("Return read: {agency}"),
            };
            self.page.press_button(&button).await?;
            return Ok(true);
        }
        let page = self.page.clone();
        if page.offers(&name).await? {
            page.click(&name).await?;
        } else {
            page.click("Add a person").await?;
            page.fill("Name", &name).await?;
        }
        let form = page.part("nth: 0 main form.card");
        if let Some(presence) = text(input, "presence") {
            let how = match presence {
                "in_person" => "In the room",
                "telephone" => "By telephone",
                "video" => "By video",
                "apologies" => "Apologies",
                _ => "Absent, no word",
            };
            form.choose("How", how).await?;
        }
        for (label, field) in [
            ("Role", "role"),
            ("Agency", "agency"),
            ("Arrived late at", "arrived"),
            ("Left early at", "left"),
            ("Deputy for", "deputy_for"),
            ("Reason", "reason"),
            ("Deputy who came", "deputy"),
            ("Link with the service user", "link"),
        ] {
            fill(&form, label, input, field).await?;
        }
        form.press_button("Save this person").await?;
        page.accepted().await?;
        Ok(true)
    }

    async fn set(&mut self, field: &str, value: &Value) -> Played<bool> {
        let section =
            SECTIONS.iter().find(|(begins, _)| field.starts_with(begins)).map_or(self.section, |(_, no)| *no);
        self.go(section).await?;
        let page = self.page.clone();
        match (field, value) {
            (grid, Value::String(level)) if grid.starts_with("grid.") => {
                page.press_button(&cell(grid.trim_start_matches("grid."), level)).await?;
            }
            (matrix, Value::Number(grade)) => {
                page.part(&place_of(matrix)).press_button(&format!("{grade} ")).await?;
            }
            ("purpose_stated", _) => page.part(&place_of(field)).press_button("Yes").await?,
            ("plan_realistic", _) => {
                page.tick("The Chair confirms", value == &Value::Bool(true)).await?;
                page.settled().await?;
            }
            (question, Value::String(answer)) if question.ends_with(".answer") => {
                let words = match answer.as_str() {
                    "yes" => "Yes",
                    "no" => "No",
                    "not_discussed" => "Not discussed",
                    _ => "Not known",
                };
                page.part(&place_of(question)).press_button(words).await?;
            }
            (name, Value::String(words)) if page.has_named(name).await? => {
                page.answer(name, &typed_date(words)).await?;
            }
            _ => return Ok(false),
        }
        if SHOWN.contains(&section)
            && matches!(field, "conclusion.note" | "grid_comments" | "matrix.rationale" | "plan_realistic")
        {
            self.picture(&format!("section-{section}")).await?;
        }
        Ok(true)
    }

    /// Writes an entry the way a minute taker does: who speaks, then the words, then Enter.
    async fn write(&mut self, input: &Value) -> Played {
        self.go(number(input, "section")).await?;
        let bar = self.page.part("Write the minutes");
        let kind = match must(input, "kind") {
            "information" => "Information",
            "risk_factor" => "Risk factor",
            "decision" => "Decision",
            "reasons" => "Reasons",
            "good_practice" => "Good practice",
            _ => "Note",
        };
        bar.choose("Kind", kind).await?;
        bar.fill("Speaker", text(input, "speaker").unwrap_or_default()).await?;
        bar.fill("Source", text(input, "source").unwrap_or_default()).await?;
        bar.fill("Only for", &list(input, "restricted_to").join(", ")).await?;
        bar.fill("Entry for section", must(input, "text")).await?;
        bar.press(Key::Enter).await?;
        self.page.accepted().await?;
        self.page.shows(must(input, "text")).await?;
        if number(input, "section") == 7 && text(input, "kind") == Some("information") {
            self.picture("section-7").await?;
        }
        Ok(())
    }

    async fn correct(&mut self, input: &Value) -> Played {
        let entry = self.made(must(input, "entry")).cloned().ok_or("no such entry")?;
        self.go(number(&entry, "section")).await?;
        self.page.click(&format!("Correct: {}", beginning(must(&entry, "text")))).await?;
        let form = self.page.part("Correct this entry");
        form.fill("What it should say", must(input, "text")).await?;
        fill(&form, "Corrected by", input, "by").await?;
        fill(&form, "Why, or where it comes from", input, "note").await?;
        form.press_button("Save").await
    }

    async fn disclose(&mut self, input: &Value) -> Played {
        self.go(11).await?;
        self.page.click("Add a third party").await?;
        let form = self.page.part("Disclosure");
        for (label, field) in [
            ("To whom", "recipient"),
            ("Who owns the information", "information_owner"),
            ("Reasons", "reasons"),
            ("Exactly what is told", "what"),
            ("Alternatives considered", "alternatives"),
            ("Risk to the service user", "risk_to_service_user"),
            ("Who disagreed", "disagreement"),
            ("Carried out by", "by_person"),
            ("Agency", "by_agency"),
            ("How far it goes", "level"),
            ("What for", "purpose"),
            ("What the recipient should do", "what_to_do"),
            ("Support", "support"),
        ] {
            fill(&form, label, input, field).await?;
        }
        form.choose("Audience", must(input, "audience")).await?;
        let decision = match must(input, "decision") {
            "disclose" => "Disclose",
            "not_disclose" => "Do not disclose",
            "no_agreement" => "No agreement",
            "deferred_under18" => "Deferred",
            _ => "Considered",
        };
        form.part(&place_of("decision")).click(decision).await?;
        let answers =
            ["lawful", "necessary", "proportionate"].map(|field| (field.to_owned(), text(input, field)));
        let egdell = input.get("egdell").and_then(Value::as_object).into_iter().flatten();
        let egdell = egdell.map(|(field, answer)| (format!("egdell.{field}"), answer.as_str()));
        for (field, answer) in answers.into_iter().chain(egdell) {
            if let Some(answer) = answer {
                let words = if answer == "yes" { "Yes" } else { "No" };
                form.part(&place_of(&field)).click(words).await?;
            }
        }
        for basis in list(input, "legal_basis") {
            let bases = form.part(&place_of("legal_basis"));
            if bases.offers(basis).await? {
                bases.tick(basis, true).await?;
            }
        }
        form.tick("The identity of the recipient is confirmed", truth(input, "recipient_confirmed")).await?;
        form.press_button("Save this decision").await?;
        self.page.accepted().await?;
        self.picture("section-11").await
    }

    async fn add_action(&mut self, input: &Value) -> Played {
        self.go(13).await?;
        self.page.click("Add an action").await?;
        let form = self.page.part("Add an action");
        fill(&form, "Action", input, "text").await?;
        fill(&form, "By whom", input, "owner").await?;
        // The list of people stays open over what lies below it until the cursor leaves.
        form.press(Key::Tab).await?;
        fill(&form, "Agency", input, "agency").await?;
        if let Some(due) = text(input, "due") {
            form.fill("By when", &typed_date(due)).await?;
        }
        if let Some(purpose) = text(input, "purpose") {
            let mut letters = purpose.chars();
            let words: String =
                letters.next().into_iter().flat_map(char::to_uppercase).chain(letters).collect();
            form.choose("What it does to the risk", &words).await?;
        }
        if text(input, "due_kind") == Some("review") {
            form.part("The date is").click("a review date").await?;
        }
        if text(input, "kind") == Some("standing") {
            form.part("Kind").click("Standing instruction").await?;
        }
        for group in list(input, "at_risk") {
            let label = self.made(group).and_then(|made| text(made, "label")).unwrap_or_default().to_owned();
            form.part("Whom it protects").tick(&label, true).await?;
        }
        form.press_button("Save the action").await?;
        self.page.accepted().await?;
        self.page.shows(&beginning(must(input, "text"))).await
    }

    async fn change_action(&mut self, verb: &str, input: &Value) -> Played {
        self.go(13).await?;
        let action = beginning(&self.made_text(input, "action", "text")?);
        let row = self.page.part(&format!("row: {action}"));
        match verb {
            "action.accept" => row.press_button("Accepted").await,
            "action.move" => {
                // Up until it stands before the other, as the script wants it.
                let other = beginning(&self.made_text(input, "before", "text")?);
                for _ in 0..30 {
                    let plan = self.page.words().await?;
                    if plan.find(&action) < plan.find(&other) {
                        return Ok(());
                    }
                    row.press_button("Move up").await?;
                    // The row is looked for anew where it went.
                    until(
                        || format!("“{action}” stays where it is."),
                        || async {
                            Ok((self.page.words().await?.find(&action) != plan.find(&action)).then_some(()))
                        },
                    )
                    .await?;
                }
                Err(format!("“{action}” does not move before “{other}”").into())
            }
            _ => {
                row.click("Change").await?;
                let form = self.page.part("Change the action");
                fill(&form, "By whom", input, "owner").await?;
                form.press(Key::Tab).await?;
                fill(&form, "Agency", input, "agency").await?;
                form.press_button("Save the action").await
            }
        }
    }
}

fn number(input: &Value, field: &str) -> u64 {
    input.get(field).and_then(Value::as_u64).unwrap_or_default()
}

/// Returns the name of a cell of section 9.
fn cell(column: &str, level: &str) -> String {
    let (group, place) = column.rsplit_once('_').unwrap_or((column, ""));
    let group = match group {
        "children" => "Children",
        "public" => "Public",
        "known_adult" => "Known Adult",
        "staff" => "Staff",
        "patients" => "Patients",
        _ => "Self",
    };
    let place = match (group, place) {
        ("Patients", _) => "Risk in Hosp/custody only",
        (_, "c") => "Risk in Community",
        _ => "Risk in Hosp/custody",
    };
    let level = match level {
        "very_high" => "Very High",
        "high" => "High",
        "med" => "Med",
        _ => "Low",
    };
    format!("{group}, {place}: {level}")
}

#[test]
fn a_cell_is_named_as_the_screen_names_it() {
    assert_eq!(cell("known_adult_h", "very_high"), "Known Adult, Risk in Hosp/custody: Very High");
    assert_eq!(cell("patients_h", "low"), "Patients, Risk in Hosp/custody only: Low");
}
