//! The case: who must be told, what happened, the register of actions, informing and closing.

use super::play::Play;
use super::referral::{fill, when};
use super::value::{beginning, must, text, typed_date};
use crate::page::Page;
use crate::wait::Played;
use mare_admin::script::Step;
use serde_json::Value;

const HAPPENINGS: [(&str, &str); 7] = [
    ("note", "Note"),
    ("incident", "Further incident or escalation"),
    ("police_information", "Information from the Police"),
    ("mha_assessment", "Mental Health Act assessment"),
    ("sentence", "Sentence"),
    ("follow_up", "Follow-up of somebody"),
    ("advice", "Advice"),
];

impl Play {
    /// Takes a step of a case on its page. Returns whether there is a screen for it.
    pub(crate) async fn act_on_case(&mut self, verb: &str, input: &Value, step: &Step) -> Played<bool> {
        match (step.verb.split('.').next().unwrap_or_default(), verb) {
            ("today", _) if self.at_the_seat() => {
                // A handed seat shows one meeting and no way out of it.
                for way_out in ["Today", "Cases", "Settings"] {
                    if self.page.offers(way_out).await? {
                        return Err(format!("the handed seat offers {way_out}").into());
                    }
                }
                self.seen_refused = true;
            }
            ("today", _) => {
                self.page.visit("today").await?;
                self.page.heading("Today").await?;
                self.picture("today").await?;
            }
            ("case", "get") => {
                self.page.visit(&format!("case/{}/overview", self.case)).await?;
                self.page.shows("What happens next").await?;
                self.picture("case").await?;
            }
            ("happening", "record") if text(input, "case").is_some() => self.record(input).await?,
            ("notification", verb) => self.notify(verb, input).await?,
            ("case", "inform") => self.inform(input).await?,
            ("case", "end_notice") => self.end_notice(input).await?,
            ("case", "close") => self.close(input, step).await?,
            _ => return Ok(false),
        }
        Ok(true)
    }

    async fn record(&mut self, input: &Value) -> Played {
        self.page.visit(&format!("case/{}/chronology", self.case)).await?;
        let form = self.page.part("Record what happened");
        let kind =
            HAPPENINGS.iter().find(|(id, _)| *id == must(input, "kind")).map_or("Note", |(_, words)| words);
        form.choose("What happened", kind).await?;
        fill(&form, "In words", input, "text").await?;
        fill(&form, "Who", input, "by").await?;
        when(&form, "When", input).await?;
        form.press_button("Record").await?;
        self.page.shows(&beginning(must(input, "text"))).await
    }

    /// Notifications have no name in a script but their place in the list.
    async fn notify(&mut self, verb: &str, input: &Value) -> Played {
        self.page.visit(&format!("case/{}/tell", self.case)).await?;
        let place = match must(input, "notification") {
            "$county" => "nth: 0 main .plain-list > li",
            "$police" => "nth: 3 main .plain-list > li",
            other => return Err(format!("which notification is {other}?").into()),
        };
        let item = self.page.part(place);
        if verb == "reply" {
            item.click("Record a reply").await?;
            fill(&item, "What came back", input, "text").await?;
            fill(&item, "From", input, "by").await?;
        } else {
            item.click("Record that they were told").await?;
            fill(&item, "Told to", input, "to").await?;
            fill(&item, "By what means", input, "means").await?;
        }
        when(&item, "On", input).await?;
        item.press_button("Record").await
    }

    async fn inform(&mut self, input: &Value) -> Played {
        let form = self.ending("Service user informed").await?;
        fill(&form, "Told by", input, "by").await?;
        when(&form, "Told on", input).await?;
        fill(&form, "How", input, "how").await?;
        form.press_button("Record that they were told").await
    }

    async fn end_notice(&mut self, input: &Value) -> Played {
        let form = self.ending("End notice").await?;
        fill(&form, "Manager, by name", input, "by").await?;
        form.part("Manager is")
            .click(if text(input, "role") == Some("SM") { "Service Manager" } else { "Team Manager" })
            .await?;
        when(&form, "On", input).await?;
        fill(&form, "Why", input, "reason").await?;
        form.press_button("Record the manager's word").await
    }

    async fn close(&mut self, input: &Value, step: &Step) -> Played {
        let form = self.ending("Close the case").await?;
        let reason = match must(input, "reason") {
            "involvement_ends" => "MARE involvement ends",
            "discharged" => "Discharged",
            "meeting_decision" => "The meeting decided",
            other => other,
        };
        let offered = form.options("Reason").await?;
        let Some(words) = offered.iter().find(|option| option.starts_with(reason)) else {
            // A score closes no case (A3 1.6): the screen does not even offer it, and the program refuses it.
            let refused = step.expect.as_ref().and_then(|e| e.rule.as_deref()) == Some("MARE-A3-4");
            return if refused {
                self.refuses_by_itself(step).await
            } else {
                Err(format!("no reason {reason}").into())
            };
        };
        form.choose("Reason", words).await?;
        fill(&form, "Rationale in words", input, "rationale").await?;
        form.press_button("Close the case").await?;
        if step.expect.as_ref().is_none_or(|e| e.rule.is_none()) {
            self.page.shows("Closed on").await?;
            self.picture("case-closed").await?;
        }
        Ok(())
    }

    async fn ending(&self, form: &str) -> Played<Page> {
        self.page.visit(&format!("case/{}/close", self.case)).await?;
        Ok(self.page.part(form))
    }

    /// Takes a step on the register of actions.
    pub(crate) async fn act_on_register(&mut self, verb: &str, input: &Value, step: &Step) -> Played<bool> {
        self.page.visit("actions?state=all").await?;
        self.page.heading("Actions").await?;
        if verb == "action.list" {
            let overdue = step.expect.as_ref().and_then(|e| e.values.get("/overdue")).and_then(Value::as_u64);
            match overdue {
                Some(0) => self.page.shows("none overdue").await?,
                Some(number) => self.page.shows(&format!("{number} overdue")).await?,
                None => {}
            }
            self.picture("actions").await?;
            return Ok(true);
        }
        let action = beginning(&self.made_text(input, "action", "text")?);
        let row = self.page.part(&format!("row: {action}"));
        row.click("Record outcome").await?;
        let page = self.page.clone();
        let (choice, note) = match must(input, "state") {
            "completed" => ("Done", "What shows it"),
            "completed_until" => ("Done, holds until a day", "What shows it"),
            "not_completed" => ("Not done by the agency", "Reason given"),
            "circumstances_changed" => ("Circumstances changed", "What changed"),
            "agreed" => ("Still open, with a new date", "Why the date moves"),
            "superseded" if page.offers("Taken over").await? => ("Taken over", "What takes it over"),
            _ => ("Withdrawn", "Reason"),
        };
        page.part("What became of it?").click(choice).await?;
        if let Some(due) = text(input, "due") {
            page.fill("New date", &typed_date(due)).await?;
        }
        fill(&page, note, input, "note").await?;
        page.expand("Done by somebody else, or on another day").await?;
        fill(&page, "By", input, "by").await?;
        when(&page, "On", input).await?;
        page.press_button("Record").await?;
        Ok(true)
    }
}
