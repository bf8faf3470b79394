//! Ten minutes of a pack as `mare-capture/1` has them, played in the real window by the keyboard of the display, as fast
//! as it takes keys: lines with marks, sections, decisions with dissent, a leaving, the grid, the answers.
//!
//! What comes before is played through the verbs. Columns, answers and names get the focus from the page, where a
//! person would come by Tab; what is done on them is keys. Before that it waits until the keys
//! have come and the control is there; between lines nobody waits for an answer of the program.

use crate::first_run::sign_in;
use crate::stage::Stage;
use crate::talk::Talk;
use crate::truth::{items, text};
use crate::wait::{Played, until};
use mare_admin::play::passphrase_of;
use mare_admin::script::parse;
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::path::Path;
use std::process::Command;
use std::time::Instant;
use typed::{PACKS, Typed, cases, events, read};

#[path = "../scenarios/capture/count.rs"]
#[expect(dead_code, reason = "the scenarios count the keys")]
mod count;
#[path = "../scenarios/capture/play.rs"]
#[expect(dead_code, reason = "the scenarios play whole meetings through the verbs")]
mod play;
#[path = "../scenarios/capture/truth.rs"]
#[expect(dead_code, reason = "the scenarios compare whole meetings")]
mod record;
#[path = "../scenarios/capture/typed.rs"]
mod typed;

/// Milliseconds from key to key: ten times as fast as a good typist.
const BETWEEN: &str = "12";

#[tokio::test]
async fn ten_minutes_of_pack_a_by_the_keys_lose_nothing() -> Played {
    ten_minutes(&PACKS[0]).await
}

#[tokio::test]
async fn ten_minutes_of_pack_b_by_the_keys_lose_nothing() -> Played {
    ten_minutes(&PACKS[1]).await
}

#[tokio::test]
async fn ten_minutes_of_pack_c_by_the_keys_lose_nothing() -> Played {
    ten_minutes(&PACKS[2]).await
}

async fn ten_minutes(pack: &'static Typed) -> Played {
    let excerpts: Value = serde_json::from_str(&read("excerpts.json"))?;
    let excerpt = &excerpts[format!("pack-{}", pack.letter)];
    let within = |name: &str| excerpt[name].as_f64().ok_or("excerpts.json has no such time");
    let (from, to) = (within("from")?, within("to")?);
    let all = events(pack.letter);
    let (before, rest): (Vec<Value>, Vec<Value>) = all.into_iter().partition(|e| count::begins(e) < from);
    let part: Vec<Value> = rest.into_iter().filter(|e| count::begins(e) < to).collect();
    let mut hand = Hand::sit_down(pack, &before).await?;
    let known = hand.rows().await?;
    let start = Instant::now();
    for event in &part {
        hand.take(pack, event).await?;
    }
    let typed = start.elapsed();
    hand.talk.page.settled().await?;
    let lines = part.iter().filter(|e| e["type"].is_string() && e["do"].is_null()).count();
    let all_there = until(
        || "Not every line is in the minutes.".into(),
        || async { Ok((hand.rows().await?.len() >= known.len() + lines).then_some(())) },
    )
    .await;
    println!("{lines} lines in {typed:.1?}, the last {:.1?} behind the hand", start.elapsed() - typed);
    let whole = hand.meeting().await?;
    let mut meeting = whole.clone();
    for rows in ["entries", "actions"] {
        let new = |row: &&Value| !known.contains(&row["uid"]);
        meeting[rows] = items(&meeting[rows]).iter().filter(new).cloned().collect();
    }
    // A correction makes no row.
    let rest = part.clone();
    let part: Vec<Value> = part.into_iter().filter(|e| e["do"] != "correct").collect();
    let became = became(&part, &meeting, play::section_after(&before));
    record::compare_part(pack, &part, &play::Played { meeting, became });
    answers_stand(&rest, &whole);
    all_there?;
    assert_eq!(hand.talk.left_in_the_bar().await?, "", "nothing is left in the bar");
    hand.talk.page.accepted().await?;
    hand.talk.end().await
}

/// Returns for each event the row it became: rows stand in the order in which they were typed, in the section that was
/// on the screen.
fn became(part: &[Value], meeting: &Value, first: u64) -> Vec<Value> {
    let mut entries: BTreeMap<u64, std::slice::Iter<'_, Value>> = BTreeMap::new();
    let by_section: BTreeMap<u64, Vec<Value>> =
        items(&meeting["entries"]).iter().fold(BTreeMap::new(), |mut sections, row| {
            sections.entry(row["section"].as_u64().unwrap_or_default()).or_default().push(row.clone());
            sections
        });
    for (section, rows) in &by_section {
        entries.insert(*section, rows.iter());
    }
    let mut actions = items(&meeting["actions"]).iter();
    let mut section = first;
    part.iter()
        .map(|event| {
            if let Some(key) = event["key"].as_str() {
                section = play::leads_to(key, section);
            }
            match (event["type"].is_string(), event["action"].is_u64()) {
                (true, true) => json!({ "action": actions.next() }),
                (true, false) => json!({ "entry": entries.get_mut(&section).and_then(Iterator::next) }),
                (false, _) => Value::Null,
            }
        })
        .collect()
}

/// Asks for every level, answer and leaving that was pressed.
fn answers_stand(part: &[Value], meeting: &Value) {
    for event in part {
        match event["do"].as_str() {
            Some("answer") => {
                let at = format!("/minutes/{}", text(&event["field"]).replace('.', "/"));
                assert_eq!(meeting.pointer(&at), Some(&event["value"]), "{event}");
            }
            Some("grid") => {
                let first = play::COLUMNS.iter().position(|c| event["column"] == *c).unwrap();
                for (column, level) in play::COLUMNS[first..].iter().zip(text(&event["levels"]).chars()) {
                    let stands = text(&meeting["minutes"]["grid"][column]).chars().next().unwrap_or('-');
                    assert_eq!(stands, level, "{column}: {event}");
                }
            }
            Some("attend") => {
                let line = items(&meeting["attendance"]).iter().find(|l| l["name"] == event["who"]);
                let stands = line.is_some_and(|l| match event["step"].as_str() {
                    Some("leave") => l["left"].is_string(),
                    Some("out") => !items(&l["away"]).is_empty(),
                    Some("return") => items(&l["away"]).iter().all(|a| a["to"].is_string()),
                    _ => l["contribution"] == event["contribution"],
                });
                assert!(stands, "{event} became {line:?}");
            }
            Some("correct") => {
                let corrected = items(&meeting["entries"]).iter().any(|entry| {
                    let before = items(&entry["corrections"]).iter().filter(|c| c["by"] == event["by"]);
                    let mut before = before.map(|c| text(&c["before"]).to_lowercase());
                    entry["text"] == event["type"] && before.any(|b| b.contains(text(&event["row"])))
                });
                assert!(corrected, "{event}");
            }
            _ => {}
        }
    }
}

/// The minute taker's hands.
struct Hand {
    talk: Talk,
    section: u64,
}

impl Hand {
    /// Plays what comes before and opens the window on it.
    async fn sit_down(pack: &'static Typed, before: &[Value]) -> Played<Self> {
        let stage = Stage::set()?;
        let meeting = prepare(pack, before, &stage.data())?;
        let script = parse(&read(&format!("pack-{}.json", pack.letter)))?;
        let chair =
            script.cast.iter().find(|m| m.roles.iter().any(|r| r == "chair")).ok_or("nobody chairs")?;
        let page = stage.open().await?;
        sign_in(&page, &chair.name, &passphrase_of(&chair.id)).await?;
        let talk = Talk { stage, page, meeting };
        talk.enter().await?;
        let section = play::section_after(before);
        let hand = Self { talk, section };
        hand.talk.keys(&["key", hand.key_of_the_section()?])?;
        hand.talk.page.settled().await?;
        hand.talk.to_the_bar().await?;
        Ok(hand)
    }

    fn key_of_the_section(&self) -> Played<&'static str> {
        match self.section {
            1 => Ok("alt+1"),
            7 => Ok("alt+7"),
            8 => Ok("alt+8"),
            9 => Ok("alt+9"),
            13 => Ok("alt+0"),
            other => Err(format!("no key leads to section {other} at once").into()),
        }
    }

    async fn take(&mut self, pack: &Typed, event: &Value) -> Played {
        self.invoke("clock_set", &json!({ "at": play::moment(pack, event) })).await?;
        if let Some(key) = event["key"].as_str() {
            self.section = play::leads_to(key, self.section);
            return self
                .talk
                .keys(&["key", &key.to_lowercase().replace("arrowdown", "Down").replace("arrowup", "Up")]);
        }
        match event["do"].as_str() {
            None => {
                let mut keys =
                    vec!["key", "alt+n", "type", "--delay", BETWEEN, "--args", "1", text(&event["type"])];
                if event["press"][0] == "Alt+D" {
                    keys.extend(["key", "alt+d"]);
                }
                keys.extend(["key", "Return"]);
                self.talk.keys(&keys)
            }
            Some("grid") => {
                let column =
                    play::COLUMNS.iter().position(|c| event["column"] == *c).ok_or("no such column")?;
                self.focus(&format!("document.querySelectorAll('button.column')[{column}]")).await?;
                for level in text(&event["levels"]).chars() {
                    let level = level.to_string();
                    self.talk.keys(&["key", if level == "-" { "minus" } else { &level }])?;
                }
                Ok(())
            }
            Some("answer") => {
                let (field, value) = (text(&event["field"]), event["value"].to_string().replace('"', ""));
                self.focus(&format!(
                    "document.querySelector('input[name$=\"-{field}\"][value=\"{value}\"]')"
                ))
                .await?;
                self.talk.keys(&["key", "space"])
            }
            Some("attend") if event["step"].is_string() => {
                let letter = match text(&event["step"]) {
                    "leave" => "l",
                    "out" => "o",
                    "return" => "r",
                    other => return Err(format!("what is the letter of {other}?").into()),
                };
                let back = self.key_of_the_section()?;
                self.talk.keys(&["key", "alt+1"])?;
                let who = text(&event["who"]);
                let name = "[...document.querySelectorAll('button.who')].find(b => b.textContent ===";
                self.focus(&format!("{name} '{who}')")).await?;
                self.talk.keys(&["key", letter, "key", back])
            }
            Some("attend") => {
                let meeting = self.meeting().await?;
                let line = items(&meeting["attendance"]).iter().find(|l| l["name"] == event["who"]);
                let agency = text(&line.ok_or("is not on the sheet")?["agency"]).replace('\'', "\\'");
                let strip =
                    "[...document.querySelectorAll('ul.strip button')].find(b => b.textContent.endsWith(";
                self.focus(&format!("{strip}': {agency}'))")).await?;
                self.talk.keys(&["key", "Return"])
            }
            Some("correct") => {
                let meeting = self.meeting().await?;
                let said = text(&event["row"]);
                let row = items(&meeting["entries"]).iter().find(|e| text(&e["text"]).contains(said));
                let uid = text(&row.ok_or("no such row")?["uid"]).to_owned();
                let tools = format!("document.querySelector('[data-row=\"{uid}\"]')?.parentElement");
                let button = "?.querySelector('button[aria-label^=\"Correct\"]')";
                self.focus(&format!("{tools}{button}")).await?;
                self.talk.keys(&["key", "Return"])?;
                let field = "document.querySelector('form[aria-label=\"Correct this entry\"] textarea')";
                self.focus(field).await?;
                let mut keys =
                    vec!["key", "ctrl+a", "type", "--delay", BETWEEN, "--args", "1", text(&event["type"])];
                keys.extend(["key", "Tab", "type", "--delay", BETWEEN, "--args", "1", text(&event["by"])]);
                keys.extend(["key", "Return"]);
                self.talk.keys(&keys)
            }
            _ => Err(format!("no hand knows how to do {event}").into()),
        }
    }

    /// Gives a control the focus as soon as it is there.
    async fn focus(&self, control: &str) -> Played {
        // The page is asked beside the keyboard: what was typed before must have come first, and a last key says so.
        let mark = "arguments[arguments.length - 1](window.marked = (addEventListener('keydown', (e) => e.key === 'Pause' && (window.marked = true), { once: false, capture: true }), false))";
        self.talk.page.ask(mark).await?;
        self.talk.keys(&["key", "Pause"])?;
        let came = "arguments[arguments.length - 1](window.marked)";
        until(
            || "What was typed does not arrive.".into(),
            || async { Ok((self.talk.page.ask(came).await? == json!(true)).then_some(())) },
        )
        .await?;
        let script = format!(
            "const it = {control}; it?.focus(); arguments[arguments.length - 1](!!it && document.activeElement === it)"
        );
        until(
            || format!("There is no {control}."),
            || async { Ok((self.talk.page.ask(&script).await? == json!(true)).then_some(())) },
        )
        .await
    }

    async fn meeting(&self) -> Played<Value> {
        self.invoke("meeting_get", &json!({ "meeting": self.talk.meeting })).await
    }

    async fn rows(&self) -> Played<Vec<Value>> {
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
