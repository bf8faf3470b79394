//! The hands of a minute taker at the keyboard of the display: one event of `mare-capture/1` after the other.
//!
//! They go no further than the keys: columns, answers and names get the focus from the page, where a person would come
//! by Tab; what is done on them is keys. Before that they wait until the keys have come and the control is there; between
//! lines nobody waits for an answer of the program.

use crate::first_run::sign_in;
use crate::script::count::begins;
use crate::script::play;
use crate::script::typed::{Typed, read};
use crate::stage::Stage;
use crate::talk::Talk;
use crate::truth::{items, text};
use crate::wait::{Played, until};
use mare_admin::play::passphrase_of;
use mare_admin::script::parse;
use serde_json::{Value, json};
use std::path::Path;
use std::process::Command;
use std::time::{Duration, Instant};
use tokio::time::sleep;

/// How fast the hands are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Pace {
    /// Ten times as fast as a good typist, one event right after the other.
    Quick,
    /// Sixty words a minute, each event at its second of the talk.
    Talk,
}

/// Milliseconds from key to key.
const QUICK: u64 = 12;
/// Sixty words a minute are five keys a second.
const CHARACTERS_A_SECOND: f64 = 5.0;
/// Milliseconds from key to key in a word at that speed; the display takes the rest for itself.
const TALK: u64 = 190;

/// The minute taker's hands.
pub(crate) struct Hand {
    /// The window that they write in.
    pub(crate) talk: Talk,
    section: u64,
    pace: Pace,
    /// When the meeting's first second would have been.
    zero: Instant,
}

impl Hand {
    /// Plays through the verbs what comes before and opens the window on it.
    pub(crate) async fn sit_down(pack: &'static Typed, before: &[Value], pace: Pace) -> Played<Self> {
        let stage = Stage::set()?;
        let meeting = prepare(pack, before, &stage.data())?;
        let script = parse(&read(&format!("pack-{}.json", pack.letter)))?;
        let chair =
            script.cast.iter().find(|m| m.roles.iter().any(|r| r == "chair")).ok_or("nobody chairs")?;
        let page = stage.open().await?;
        sign_in(&page, &chair.name, &passphrase_of(&chair.id)).await?;
        let talk = Talk { stage, page, meeting };
        // Not through a section that nobody has come to yet: whoever arrives after that is late.
        talk.open().await?;
        let hand = Self { talk, section: play::section_after(before), pace, zero: Instant::now() };
        if let Some(key) = hand.key_of_the_section() {
            hand.talk.keys(&["key", key])?;
        }
        hand.talk.page.settled().await?;
        hand.talk.to_the_bar().await?;
        Ok(hand)
    }

    /// Does all of it, each at its second where the pace is that of talk. Returns when the meeting's first second was,
    /// or would have been.
    pub(crate) async fn take_all(&mut self, pack: &Typed, events: &[Value]) -> Played<Instant> {
        let first = events.first().map(begins).unwrap_or_default();
        let now = Instant::now();
        self.zero = now.checked_sub(Duration::from_secs_f64(first)).unwrap_or(now);
        for event in events {
            self.wait_for(begins(event)).await;
            self.take(pack, event).await?;
        }
        Ok(self.zero)
    }

    /// Waits until this second of the meeting, where the pace is that of talk.
    async fn wait_for(&self, second: f64) {
        if self.pace == Pace::Talk {
            sleep((self.zero + Duration::from_secs_f64(second)).saturating_duration_since(Instant::now()))
                .await;
        }
    }

    async fn take(&mut self, pack: &Typed, event: &Value) -> Played {
        self.invoke("clock_set", &json!({ "at": play::moment(pack, event) })).await?;
        if let Some(key) = event["key"].as_str() {
            self.section = play::leads_to(key, self.section);
            let key = key.to_lowercase().replace("arrowdown", "Down").replace("arrowup", "Up");
            return self.talk.keys(&["key", &key]);
        }
        match event["do"].as_str() {
            None => {
                self.type_from(begins(event), &["key", "alt+n"], text(&event["type"])).await?;
                let kind: &[&str] = if event["press"][0] == "Alt+D" { &["key", "alt+d"] } else { &[] };
                self.talk.keys(&[kind, &["key", "Return"]].concat())
            }
            Some("grid") => self.levels(event).await,
            Some("answer") => {
                let value = match &event["value"] {
                    Value::Bool(yes) => String::from(if *yes { "yes" } else { "no" }),
                    other => other.to_string().replace('"', ""),
                };
                let field = text(&event["field"]);
                self.focus(&format!(
                    "document.querySelector('input[name$=\"-{field}\"][value=\"{value}\"]')"
                ))
                .await?;
                self.talk.keys(&["key", "space"])
            }
            Some("attend") if event["step"].is_string() => {
                let letter = match text(&event["step"]) {
                    "late" => "a",
                    "absent" => "n",
                    "deputy" => "y",
                    "leave" => "l",
                    "out" => "o",
                    "return" => "r",
                    other => return Err(format!("what is the letter of {other}?").into()),
                };
                self.on_the_list(&name(text(&event["who"])), letter).await
            }
            Some("declare") => match event["who"].as_str() {
                Some(who) => self.on_the_list(&name(who), "d").await,
                None => self.on_the_list(&button("Everybody in the room has declared"), "Return").await,
            },
            Some("attend") => self.on_the_strip(event).await,
            Some("carry") => {
                let meeting = self.meeting().await?;
                let row = items(&meeting["previous_actions"]).iter().find(|a| a["no"] == event["no"]);
                let uid = text(&row.ok_or("no such earlier action")?["uid"]).to_owned();
                self.talk.keys(&["key", "alt+6"])?;
                self.focus(&format!("document.querySelector('[data-action=\"{uid}\"]')")).await?;
                let letter = match text(&event["outcome"]) {
                    "done" => "d",
                    "circumstances_changed" => "c",
                    "not_done" => "n",
                    other => return Err(format!("what is the letter of {other}?").into()),
                };
                self.talk.keys(&["key", letter])
            }
            Some("correct") => self.correct(event).await,
            Some(other) => Err(format!("no hand knows how to do {other}").into()),
        }
    }

    /// Types words whose first was begun at this second, after other keys.
    async fn type_from(&self, second: f64, before: &[&str], line: &str) -> Played {
        if self.pace == Pace::Quick {
            let keys = ["type", "--delay", &QUICK.to_string(), "--args", "1", line];
            return self.talk.keys(&[before, &keys].concat());
        }
        self.talk.keys(before)?;
        let mut typed = 0;
        // Word by word, so that no line takes longer than its hand did.
        for word in line.split_inclusive(' ') {
            self.wait_for(second + typed as f64 / CHARACTERS_A_SECOND).await;
            self.talk.keys(&["type", "--delay", &TALK.to_string(), "--args", "1", word])?;
            typed += word.chars().count();
        }
        Ok(())
    }

    /// Presses the letter of each column.
    async fn levels(&self, event: &Value) -> Played {
        let column = play::COLUMNS.iter().position(|c| event["column"] == *c).ok_or("no such column")?;
        self.focus(&format!("document.querySelectorAll('button.column')[{column}]")).await?;
        for level in text(&event["levels"]).chars() {
            let level = level.to_string();
            self.talk.keys(&["key", if level == "-" { "minus" } else { &level }])?;
        }
        Ok(())
    }

    /// Goes to the attendance list, presses a key on something there, and comes back to where it was.
    async fn on_the_list(&self, control: &str, key: &str) -> Played {
        let elsewhere = self.section != 1;
        if elsewhere {
            self.talk.keys(&["key", "alt+1"])?;
        }
        self.focus(control).await?;
        self.talk.keys(&["key", key])?;
        if elsewhere { self.talk.keys(&["key", "alt+1"]) } else { Ok(()) }
    }

    /// Says of an agency what it brought, where the information is exchanged, and comes back.
    async fn on_the_strip(&self, event: &Value) -> Played {
        let meeting = self.meeting().await?;
        let line = items(&meeting["attendance"]).iter().find(|l| l["name"] == event["who"]);
        let agency = text(&line.ok_or("is not on the sheet")?["agency"]).replace('\'', "\\'");
        if self.section != 7 {
            self.talk.keys(&["key", "alt+7"])?;
        }
        let strip = "[...document.querySelectorAll('ul.strip button')].find(b => b.textContent.endsWith(";
        self.focus(&format!("{strip}': {agency}'))")).await?;
        self.talk.keys(&["key", "Return"])?;
        self.walk(7, self.section)
    }

    async fn correct(&self, event: &Value) -> Played {
        // It is on the screen before somebody says that it was different.
        self.keys_came().await?;
        self.talk.page.settled().await?;
        let meeting = self.meeting().await?;
        let said = text(&event["row"]);
        let row = items(&meeting["entries"]).iter().find(|e| text(&e["text"]).contains(said));
        let row = row.ok_or("no such row")?;
        let (uid, section) = (text(&row["uid"]).to_owned(), row["section"].as_u64().unwrap_or_default());
        self.walk(self.section, section)?;
        let tools = format!("document.querySelector('[data-row=\"{uid}\"]')?.parentElement");
        self.focus(&format!("{tools}?.querySelector('button[aria-label^=\"Correct\"]')")).await?;
        self.talk.keys(&["key", "Return"])?;
        self.focus("document.querySelector('form[aria-label=\"Correct this entry\"] textarea')").await?;
        self.type_from(begins(event), &["key", "ctrl+a"], text(&event["type"])).await?;
        let by = ["key", "Tab", "type", "--delay", &QUICK.to_string(), "--args", "1", text(&event["by"])];
        self.talk.keys(&[&by[..], &["key", "Return"]].concat())?;
        if section == self.section {
            return Ok(());
        }
        // What goes back takes the focus, and must not take it from the form.
        let gone = "document.querySelector('form[aria-label=\"Correct this entry\"]') ? null : document.activeElement";
        self.focus(gone).await?;
        self.walk(section, self.section)
    }

    /// Goes from section to section, one after the other.
    fn walk(&self, from: u64, to: u64) -> Played {
        let key = if to < from { "ctrl+Up" } else { "ctrl+Down" };
        (0..from.abs_diff(to)).try_for_each(|_| self.talk.keys(&["key", key]))
    }

    /// Returns the key that leads to the section at once; the room opens where the meeting is.
    fn key_of_the_section(&self) -> Option<&'static str> {
        match self.section {
            7 => Some("alt+7"),
            8 => Some("alt+8"),
            9 => Some("alt+9"),
            13 => Some("alt+0"),
            _ => None,
        }
    }

    /// Waits until the window has all keys that were pressed.
    async fn keys_came(&self) -> Played {
        // The page is asked beside the keyboard: what was typed before must have come first, and a last key says so.
        let mark = "arguments[arguments.length - 1](window.marked = (addEventListener('keydown', (e) => e.key === 'Pause' && (window.marked = true), { once: false, capture: true }), false))";
        self.talk.page.ask(mark).await?;
        self.talk.keys(&["key", "Pause"])?;
        let came = "arguments[arguments.length - 1](window.marked)";
        until(
            || "What was typed does not arrive.".into(),
            || async { Ok((self.talk.page.ask(came).await? == json!(true)).then_some(())) },
        )
        .await
    }

    /// Gives a control the focus as soon as it is there.
    async fn focus(&self, control: &str) -> Played {
        self.keys_came().await?;
        let script = format!(
            "const it = {control}; it?.focus(); arguments[arguments.length - 1](!!it && document.activeElement === it)"
        );
        let found = until(
            || format!("There is no {control}."),
            || async { Ok((self.talk.page.ask(&script).await? == json!(true)).then_some(())) },
        )
        .await;
        match found {
            Ok(()) => Ok(()),
            Err(missed) => Err(self.talk.page.tell(&missed.to_string()).await.into()),
        }
    }

    /// Returns the meeting as the page gets it.
    pub(crate) async fn meeting(&self) -> Played<Value> {
        self.invoke("meeting_get", &json!({ "meeting": self.talk.meeting })).await
    }

    /// Returns the ids of its rows.
    pub(crate) async fn rows(&self) -> Played<Vec<Value>> {
        let meeting = self.meeting().await?;
        let rows = ["entries", "actions"].into_iter().flat_map(|rows| items(&meeting[rows]));
        Ok(rows.map(|row| row["uid"].clone()).collect())
    }

    async fn invoke(&self, command: &str, input: &Value) -> Played<Value> {
        let script = format!(
            "const done = arguments[arguments.length - 1];
             window.__TAURI_INTERNALS__.invoke('{command}', {{ call: {{ input: {input} }} }})
               .then((output) => done([true, output]), (error) => done([false, error]));"
        );
        let (went, answer): (bool, Value) = serde_json::from_value(self.talk.page.ask(&script).await?)?;
        if went { Ok(answer) } else { Err(format!("{command} is refused: {answer}").into()) }
    }
}

/// Returns how the page finds somebody on the attendance list.
fn name(who: &str) -> String {
    format!(
        "[...document.querySelectorAll('button.who')].find(b => b.textContent === '{}')",
        who.replace('\'', "\\'")
    )
}

/// Returns how the page finds a button by its words.
fn button(words: &str) -> String {
    format!("[...document.querySelectorAll('button')].find(b => b.textContent.trim() === '{words}')")
}

/// Plays the script and what was typed before through the verbs, into `folder`. Returns the meeting.
fn prepare(pack: &Typed, before: &[Value], folder: &Path) -> Played<String> {
    let mut seat = play::Seat::take_place(pack);
    for event in before {
        seat.at_its_second(pack, event);
    }
    let copied = Command::new("cp").arg("-a").arg(seat.practice.folder()).arg(folder).status()?;
    if !copied.success() {
        return Err("the installation could not be copied".into());
    }
    Ok(text(&seat.meeting).to_owned())
}
