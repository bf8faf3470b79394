//! The referral: Appendix 1 and what comes before it, the way to the decision.

use super::play::Play;
use super::value::{must, text, truth, typed_date};
use crate::page::Page;
use crate::wait::Played;
use mare_admin::script::Step;
use serde_json::Value;

impl Play {
    /// Takes a step of a referral on its page. Returns whether there is a screen for it.
    pub(crate) async fn act_on_referral(&mut self, verb: &str, input: &Value, step: &Step) -> Played<bool> {
        match verb {
            "create" => self.create(input).await?,
            "answer" => self.answer(input).await?,
            "consider" => self.consider(input).await?,
            "case_review" => self.case_review(input).await?,
            "inform_assessment" => self.assess(input).await?,
            "agree_disclosure" => self.agree(input).await?,
            "gaps" => {
                self.page.visit(&format!("referral/{}/decision", self.referral)).await?;
                self.page.shows("before the next step").await?;
            }
            "submit" | "receive" | "endorse" | "check_convictions" | "return_section_9" | "team_received"
            | "decide" => {
                self.page.visit(&format!("referral/{}/decision", self.referral)).await?;
                self.pass(verb, input).await?;
                if verb == "receive" && step.expect.as_ref().is_none_or(|e| e.rule.is_none()) {
                    self.find_case().await?;
                }
            }
            _ => return Ok(false),
        }
        Ok(true)
    }

    async fn create(&mut self, input: &Value) -> Played {
        // A person is known to the window only by a referral: what the script says of them is typed here.
        let person = match input.get("new_person") {
            Some(person) => person.clone(),
            None => self.made(must(input, "person")).cloned().ok_or("the person was not made")?,
        };
        self.page.visit("cases").await?;
        let page = &self.page;
        page.click("New referral").await?;
        page.heading("New referral").await?;
        let search = page.part("Search for the person");
        search.fill("Name", must(&person, "name")).await?;
        search.fill("Date of birth", &typed_date(must(&person, "dob"))).await?;
        search.fill("NHS number", must(&person, "nhs_no")).await?;
        search.press_button("Search").await?;
        page.shows("Nobody like this is known here").await?;
        page.press_button("Start the referral").await?;
        self.referral = page.opened("referral").await?;
        self.picture("referral-before").await
    }

    async fn answer(&mut self, input: &Value) -> Played {
        let one = serde_json::Map::from_iter([(
            text(input, "field").unwrap_or_default().to_owned(),
            serde_json::json!({ "value": input.get("value") }),
        )]);
        let answers = input.get("answers").and_then(Value::as_object).unwrap_or(&one);
        let mut at = String::new();
        for (field, answer) in answers {
            let section = field.split('.').next().unwrap_or_default();
            if section != at {
                self.page.visit(&format!("referral/{}/{section}", self.referral)).await?;
                section.clone_into(&mut at);
            }
            let value = answer.get("value").cloned().unwrap_or_default();
            self.answer_field(field, &value).await.map_err(|error| format!("{field}: {error}"))?;
            // Only sections 3 and 5 ask where an answer comes from.
            if let Some(source) = text(answer, "source")
                && self.page.has_named(&format!("{field}.source")).await?
            {
                self.page.answer(&format!("{field}.source"), source).await?;
            }
        }
        self.page.settled().await?;
        self.picture(&format!("referral-{at}")).await
    }

    async fn answer_field(&self, field: &str, value: &Value) -> Played {
        let page = &self.page;
        if !value.as_array().is_some_and(|rows| rows.iter().any(Value::is_object)) {
            page.part(&place_of(field)).stands().await?;
        }
        match value {
            Value::String(words) if page.has_named(field).await? => {
                page.answer(field, &typed_date(words)).await
            }
            Value::String(option) => page.part(&place_of(field)).click(option).await,
            Value::Array(options) if options.iter().all(Value::is_string) => {
                for option in options.iter().filter_map(Value::as_str) {
                    page.part(&place_of(field)).tick(option, true).await?;
                    page.settled().await?;
                }
                Ok(())
            }
            Value::Array(rows) => {
                for (number, row) in rows.iter().enumerate() {
                    page.press_button("Add a person").await?;
                    for (column, cell) in row.as_object().into_iter().flatten() {
                        let words = cell.as_str().unwrap_or_default();
                        if !words.is_empty() {
                            page.fill_named(&format!("{field}.{number}.{column}"), words).await?;
                        }
                    }
                }
                Ok(())
            }
            other => Err(format!("nobody can type {other}").into()),
        }
    }

    async fn consider(&mut self, input: &Value) -> Played {
        self.before().await?;
        let no = input.get("no").and_then(Value::as_u64).unwrap_or_default();
        let choice = if truth(input, "present") { "Present" } else { "Not present" };
        self.page.part(&place_of(&format!("consideration-{no}"))).click(choice).await?;
        self.page.settled().await
    }

    async fn before(&self) -> Played {
        let address = format!("referral/{}/before", self.referral);
        if self.page.address().await? != address {
            self.page.visit(&address).await?;
        }
        self.page.heading("Considerations before referral").await
    }

    async fn case_review(&mut self, input: &Value) -> Played {
        self.before().await?;
        let form = self.page.part("Case review");
        when(&form, "Held on", input).await?;
        fill(&form, "Team", input, "by").await?;
        fill(&form, "Who took part", input, "participants").await?;
        fill(&form, "What was agreed", input, "agreed").await?;
        form.press_button("Save the case review").await
    }

    async fn assess(&mut self, input: &Value) -> Played {
        self.before().await?;
        let form = self.page.part("Inform assessment");
        for (label, field) in [
            ("Responsible Clinician, by name", "responsible_clinician"),
            ("Care Coordinator, by name", "care_coordinator"),
            ("Diagnosis", "diagnosis"),
            ("Current presentation", "presentation"),
            ("Possible effect of knowing on their own mental health", "effect_on_self"),
            ("Possible effect of knowing on the safety of others", "effect_on_others"),
            ("The recommendation in words", "recommendation"),
        ] {
            fill(&form, label, input, field).await?;
        }
        when(&form, "Assessed on", input).await?;
        form.part("Recommendation").click(if truth(input, "inform") { "Yes" } else { "No" }).await?;
        form.press_button("Save the assessment").await
    }

    async fn agree(&mut self, input: &Value) -> Played {
        self.before().await?;
        let form = self.page.part("Agreement to disclose");
        fill(&form, "Manager, by name", input, "by").await?;
        form.part("Manager is")
            .click(if text(input, "role") == Some("CM") { "Clinical Manager" } else { "Team Manager" })
            .await?;
        when(&form, "Agreed on", input).await?;
        fill(&form, "In the manager's words", input, "words").await?;
        form.press_button("Save the agreement").await
    }

    async fn pass(&mut self, verb: &str, input: &Value) -> Played {
        let page = self.page.clone();
        let (form, button) = match verb {
            "submit" => ("Accept sections 1 to 7", "Accept sections 1 to 7"),
            "endorse" => ("Section 8", "Record section 8"),
            "receive" => ("Receive the referral", "Receive the referral"),
            "check_convictions" => ("Conviction check", "Save the conviction check"),
            "decide" => ("Section 9", "Record the decision"),
            "return_section_9" => ("Return section 9", "Record section 9 as returned"),
            _ => ("Receipt by the team", "Record when the team received it"),
        };
        let form = page.part(form);
        match verb {
            "endorse" => {
                form.part("Decision of Consultation").click("Refer to MARE").await?;
                fill(&form, "If referred to MAPPA/MARE", input, "outcomes").await?;
                fill(&form, "Location", input, "location").await?;
                fill(&form, "Telephone", input, "telephone").await?;
            }
            "check_convictions" => {
                fill(&form, "With", input, "with").await?;
                fill(&form, "Result", input, "result").await?;
                fill(&form, "What follows", input, "effect").await?;
            }
            "decide" => self.decide(&form, input).await?,
            "return_section_9" => fill(&form, "Section 9 returned to", input, "to").await?,
            _ => {}
        }
        if verb != "return_section_9" {
            let by = match verb {
                "submit" => "Completed by",
                "endorse" => "Plan completed by",
                "receive" => "Received by",
                "check_convictions" => "Checked by",
                "decide" => "Completed by: SPOC",
                _ => "Confirmed by",
            };
            fill(&form, by, input, "by").await?;
            when(&form, "On", input).await?;
            fill(&form, "What shows it", input, "evidence").await?;
        }
        form.press_button(button).await?;
        if verb == "decide" {
            self.picture("referral-decision").await?;
        }
        Ok(())
    }

    async fn decide(&self, form: &Page, input: &Value) -> Played {
        for (condition, holds) in input.get("conditions").and_then(Value::as_object).into_iter().flatten() {
            let choice = if holds == &Value::Bool(true) { "Yes" } else { "No" };
            form.part(&place_of(&format!("conditions.{condition}"))).click(choice).await?;
        }
        let outcome = match must(input, "outcome") {
            "mare" => "MARE",
            "mare_level1" => "MAPPA Level 1",
            _ => "Remain",
        };
        form.part("Decision").click(outcome).await?;
        fill(form, "Reason", input, "reason").await?;
        fill(form, "Any further action", input, "comments").await
    }

    /// The receipt makes a case or joins one: the page of the referral leads to it.
    async fn find_case(&mut self) -> Played {
        self.page.accepted().await?;
        self.page.click("Open the case").await?;
        self.case = self.page.opened("case").await?;
        Ok(())
    }
}

/// Types a value of the step, if it has one.
pub(crate) async fn fill(form: &Page, label: &str, input: &Value, field: &str) -> Played {
    match text(input, field) {
        Some(words) => form.fill(label, words).await,
        None => Ok(()),
    }
}

/// Types the day of the step, if it has one.
pub(crate) async fn when(form: &Page, label: &str, input: &Value) -> Played {
    match text(input, "on") {
        Some(day) => form.fill(label, &typed_date(day)).await,
        None => Ok(()),
    }
}

/// Returns where the control of a field stands.
pub(crate) fn place_of(field: &str) -> String {
    let id: String =
        field.chars().map(|c| if c.is_ascii_alphanumeric() || "_-".contains(c) { c } else { '-' }).collect();
    format!("#f-{id}")
}
