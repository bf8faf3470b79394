//! The prompter: reads a script step by step, sees to it that the right person sits at the desk, and checks what
//! came of the step.

use super::value::text;
use crate::first_run::{sign_in, wizard};
use crate::page::Page;
use crate::stage::Stage;
use crate::wait::Played;
use fantoccini::key::Key;
use mare_admin::script::{Expected, Script, Step, parse};
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::time::Instant;

/// A case that is being played in the window.
pub(crate) struct Play {
    pub(crate) stage: Stage,
    pub(crate) page: Page,
    script: Script,
    /// Who sits at the desk, by their id in the script; `seat` while it is handed over.
    at_desk: String,
    /// Who handed the seat over.
    seat_of: String,
    clock: String,
    /// What each captured name stood for: the step's verb and input.
    made: BTreeMap<String, (String, Value)>,
    /// Ids of the referral, case and meeting, as the addresses have them.
    pub(crate) referral: String,
    pub(crate) case: String,
    pub(crate) meeting: String,
    /// Section of the minutes on screen.
    pub(crate) section: u64,
    /// Steps that have no screen of their own.
    left_out: Vec<String>,
    /// Whether the step on hand was seen to be refused in its own way: not offered at all, say.
    pub(crate) seen_refused: bool,
    /// Whether the issued minutes went to everybody who attended.
    pub(crate) circulated: bool,
    pictures: Option<PathBuf>,
    pictured: u32,
}

impl Play {
    /// Sets up an installation for the cast of a script, by typing.
    pub(crate) async fn of(file: &str, stage: Stage) -> Played<Self> {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("cases").join(file);
        let script = parse(&std::fs::read_to_string(path)?)?;
        let page = stage.open().await?;
        let mut play = Self {
            stage,
            page,
            script,
            at_desk: String::new(),
            seat_of: String::new(),
            clock: String::new(),
            made: BTreeMap::new(),
            referral: String::new(),
            case: String::new(),
            meeting: String::new(),
            section: 0,
            left_out: Vec::new(),
            seen_refused: false,
            circulated: false,
            pictures: std::env::var_os("MARE_DESK_OUT").map(PathBuf::from),
            pictured: 0,
        };
        play.found().await?;
        Ok(play)
    }

    async fn found(&mut self) -> Played {
        let with = |role: &str| self.script.cast.iter().find(|m| m.roles.iter().any(|r| r == role)).cloned();
        let spoc = with("spoc").ok_or("the script has no SPoC")?;
        let administrator = with("administrator").map_or("Tilda Brackenbury".to_owned(), |m| m.name);
        self.page.heading("Set up MARE Desk").await?;
        self.picture("first-run").await?;
        let team = format!("{} MARE Team", spoc.agency);
        let page = self.page.clone();
        wizard(
            &page,
            &team,
            (&spoc.name, &spoc.agency, &words_of(&spoc.id)),
            (&administrator, &spoc.agency, &words_of("administrator")),
        )
        .await?;
        self.picture("sign-in").await?;
        sign_in(&page, &spoc.name, &words_of(&spoc.id)).await?;
        self.at_desk = spoc.id.clone();
        for member in self.script.cast.clone() {
            if member.id != spoc.id && member.name != administrator {
                self.add_account(&member, &words_of(&member.id)).await?;
            }
        }
        Ok(())
    }

    /// Plays every step.
    pub(crate) async fn perform(&mut self) -> Played {
        for (number, step) in self.script.steps.clone().iter().enumerate() {
            let title = format!("step {} {}", number + 1, step.verb);
            let start = Instant::now();
            self.step(step).await.map_err(|error| format!("{title}: {error}"))?;
            println!("{title} ({:.1} s)", start.elapsed().as_secs_f64());
        }
        Ok(())
    }

    async fn step(&mut self, step: &Step) -> Played {
        let who = step.who.clone().unwrap_or_default();
        self.seat_taken_by(&who).await?;
        if let Some(at) = &step.at {
            self.stand_clock(at).await?;
        }
        for name in step.capture.keys() {
            self.made.insert(name.clone(), (step.verb.clone(), step.input.clone()));
        }
        let done = self.act(step).await?;
        if !done {
            self.left_out.push(step.verb.clone());
            return Ok(());
        }
        match &step.expect {
            Some(expect) if expect.result != Expected::Done => {
                self.refused(expect.rule.as_deref().unwrap_or_default()).await
            }
            _ => self.page.accepted().await,
        }
    }

    /// A refusal names its rule on the screen. Afterwards the person goes back to what they were doing.
    async fn refused(&mut self, rule: &str) -> Played {
        self.page.settled().await?;
        if std::mem::take(&mut self.seen_refused) {
            return Ok(());
        }
        let Some(words) = self.page.refusal().await? else {
            return Err(format!("nothing refuses this ({rule})").into());
        };
        // What may be issued with an exception is answered point by point; it stands under its paragraph.
        let exceptions = self.page.offers("Go back and put them right").await? && words.contains("policy");
        if !rule.is_empty() && !exceptions {
            self.page.shows(rule).await?;
        }
        if self.page.offers("Go back").await? {
            self.page.click("Go back").await?;
        }
        // Elsewhere and back: what was refused does not stand in the way of what comes next.
        if !self.at_the_seat() {
            self.page.visit("today").await?;
        }
        Ok(())
    }

    async fn act(&mut self, step: &Step) -> Played<bool> {
        let input = &step.input;
        match step.verb.split_once('.').unwrap_or_default() {
            ("agency", "save") => self.save_agency(input).await,
            ("referral", verb) => self.act_on_referral(verb, input, step).await,
            ("case" | "notification" | "happening" | "today" | "person", verb) => {
                self.act_on_case(verb, input, step).await
            }
            ("seat", "hand_over") => self.hand_over(input, step.who.as_deref().unwrap_or_default()).await,
            ("seat", "take_back") => self.take_back().await,
            ("meeting", "lawful_dates" | "book" | "invite" | "reply" | "chase") => {
                self.act_before(&step.verb, input).await
            }
            ("disclosure", "done") => self.carried_out(input).await,
            ("meeting", "attendance_sheet" | "submit" | "front_sheet" | "issue") | ("copy", _) => {
                self.act_after(&step.verb, input, step).await
            }
            ("action", "outcome" | "list") => self.act_on_register(&step.verb, input, step).await,
            ("meeting" | "entry" | "at_risk" | "disclosure" | "action", _) => {
                self.act_in_room(&step.verb, input).await
            }
            _ => Ok(false),
        }
    }

    /// Sees to it that this person sits at the desk.
    async fn seat_taken_by(&mut self, who: &str) -> Played {
        if who == self.at_desk || who.is_empty() {
            return Ok(());
        }
        let member = self
            .script
            .cast
            .iter()
            .find(|m| m.id == who)
            .cloned()
            .ok_or_else(|| format!("nobody is called {who}"))?;
        self.page.click("Lock").await?;
        sign_in(&self.page, &member.name, &words_of(who)).await?;
        who.clone_into(&mut self.at_desk);
        self.section = 0;
        Ok(())
    }

    /// Stands the practice clock, on its page of the settings. A handed seat has no settings: there the program is
    /// asked past the screen, which knows the new time with the next thing that it reads.
    async fn stand_clock(&mut self, at: &str) -> Played {
        if at == self.clock {
            return Ok(());
        }
        if self.at_the_seat() {
            self.invoke("clock.set", &json!({ "at": at })).await?.map_err(|refused| refused.to_string())?;
            at.clone_into(&mut self.clock);
            return Ok(());
        }
        let (date, time) = at.split_once('T').ok_or("a time without a T")?;
        self.page.visit("settings/clock").await?;
        let page = &self.page;
        page.fill("Date", &super::value::typed_date(date)).await?;
        page.fill("Time", &time.chars().take(5).collect::<String>()).await?;
        page.press_button("Set the clock").await?;
        page.shows("The practice clock says").await?;
        at.clone_into(&mut self.clock);
        Ok(())
    }

    async fn hand_over(&mut self, input: &Value, who: &str) -> Played<bool> {
        self.page.visit(&format!("meeting/{}/during", self.meeting)).await?;
        self.page.click("Hand the seat over").await?;
        self.page.fill("Minute taker’s name", super::value::must(input, "name")).await?;
        self.page.press(Key::Enter).await?;
        self.page.shows("Minute taker’s seat").await?;
        self.seat_of = who.to_owned();
        self.at_desk = "seat".into();
        self.picture("handed-seat").await?;
        Ok(true)
    }

    async fn take_back(&mut self) -> Played<bool> {
        self.page.visit(&format!("meeting/{}/seat", self.meeting)).await?;
        self.page.heading("Take the seat back").await?;
        self.page.fill("Passphrase", &words_of(&self.seat_of)).await?;
        self.page.press_button("Take the seat back").await?;
        self.page.no_longer_shows("Minute taker’s seat").await?;
        self.at_desk = self.seat_of.clone();
        Ok(true)
    }

    /// Returns the input of the step that made what `$name` stands for.
    pub(crate) fn made(&self, reference: &str) -> Option<&Value> {
        self.made.get(reference.trim_start_matches('$')).map(|(_, input)| input)
    }

    /// Returns a text of what `$name` stands for.
    pub(crate) fn made_text(&self, input: &Value, field: &str, wanted: &str) -> Played<String> {
        let reference = text(input, field).ok_or_else(|| format!("the step has no {field}"))?;
        let made = self.made(reference).ok_or_else(|| format!("{reference} was not made in this play"))?;
        text(made, wanted).map(str::to_owned).ok_or_else(|| format!("{reference} has no {wanted}").into())
    }

    /// Keeps a picture of the page where pictures are wanted.
    pub(crate) async fn picture(&mut self, name: &str) -> Played {
        if let Some(folder) = &self.pictures {
            self.pictured += 1;
            self.page.settled().await?;
            if name != "export" {
                self.page.ask("scrollTo(0, 0); arguments[arguments.length - 1](true)").await?;
            }
            self.page.picture(&folder.join(format!("{:02}-{name}.png", self.pictured))).await?;
        }
        Ok(())
    }

    /// Returns where documents and pictures are left, if they are wanted.
    pub(crate) fn out(&self) -> Option<&Path> {
        self.pictures.as_deref()
    }

    /// Returns whether the seat is handed over.
    pub(crate) fn at_the_seat(&self) -> bool {
        self.at_desk == "seat"
    }

    /// Asks the program for a step that the screens do not offer at all, as a changed page could, and sees it refused.
    pub(crate) async fn refuses_by_itself(&mut self, step: &Step) -> Played {
        let mut input = step.input.clone();
        for (field, id) in [("case", &self.case), ("meeting", &self.meeting), ("referral", &self.referral)] {
            if input.get(field).is_some() {
                input[field] = Value::String(id.clone());
            }
        }
        let error = self.invoke(&step.verb, &input).await?.err().unwrap_or_default();
        let rule = step.expect.as_ref().and_then(|e| e.rule.clone()).unwrap_or_default();
        let fields = error.get("fields").and_then(Value::as_array).into_iter().flatten();
        let named = fields.filter_map(|f| f.get("rule")).any(|r| r.as_str() == Some(&rule));
        self.seen_refused = named;
        if named { Ok(()) } else { Err(format!("not refused by {rule}: {error}").into()) }
    }

    /// Calls a verb the way the page does, and returns its output or its error.
    pub(crate) async fn invoke(&self, verb: &str, input: &Value) -> Played<Result<Value, Value>> {
        let command = verb.replace('.', "_");
        let script = format!(
            "const done = arguments[arguments.length - 1];
             window.__TAURI_INTERNALS__.invoke('{command}', {{ call: {{ input: {input} }} }})
               .then((output) => done([true, output]), (error) => done([false, error]));"
        );
        let (went, answer): (bool, Value) = serde_json::from_value(self.page.ask(&script).await?)?;
        Ok(if went { Ok(answer) } else { Err(answer) })
    }

    /// Returns the script.
    pub(crate) fn script(&self) -> &Script {
        &self.script
    }

    /// Closes the window.
    pub(crate) async fn end(self) -> Played {
        if !self.left_out.is_empty() {
            println!("Steps without a screen of their own: {}", self.left_out.join(", "));
        }
        self.stage.close(self.page).await
    }
}

/// Returns a passphrase for a member of the cast, good enough for the wizard.
pub(crate) fn words_of(id: &str) -> String {
    format!("lantern quarry otter plinth {id} heron")
}
