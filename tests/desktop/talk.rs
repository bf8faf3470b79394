//! A running meeting in the real window, with as many entries as a test wants and the cursor in the bar.
//!
//! The entries are made through the verbs before the window opens; what is typed afterwards comes from the keyboard
//! of the display, key by key, and never from WebDriver.

use crate::first_run::sign_in;
use crate::page::Page;
use crate::stage::Stage;
use crate::wait::{Played, until};
use mare_admin::play::{Player, passphrase_of};
use mare_admin::script::parse;
use mare_api::Call;
use mare_testkit::PlainPaper;
use serde_json::{Value, json};
use std::path::Path;
use std::sync::Arc;

/// The section of the information exchange, where most is said.
const SECTION: u64 = 7;

/// The window with the meeting in it.
pub(crate) struct Talk {
    pub(crate) stage: Stage,
    pub(crate) page: Page,
    pub(crate) meeting: String,
}

impl Talk {
    /// Opens the practice case's meeting, with this many entries more than its script writes, at its information
    /// exchange and with the cursor in the bar.
    pub(crate) async fn begin(entries: usize) -> Played<Self> {
        Self::begin_on(Stage::set()?, entries).await
    }

    /// Does so on a stage that is set.
    pub(crate) async fn begin_on(stage: Stage, entries: usize) -> Played<Self> {
        let (meeting, name, id) = made(&stage.data(), entries)?;
        let page = stage.open().await?;
        sign_in(&page, &name, &passphrase_of(&id)).await?;
        let talk = Self { stage, page, meeting };
        talk.enter().await?;
        Ok(talk)
    }

    /// Goes into the room as it was left.
    pub(crate) async fn open(&self) -> Played {
        self.page.visit(&format!("meeting/{}/during", self.meeting)).await?;
        self.page.part("Write the minutes").stands().await?;
        self.page.settled().await
    }

    /// Goes into the room, to the information exchange, and puts the cursor into the bar.
    pub(crate) async fn enter(&self) -> Played {
        self.open().await?;
        self.keys(&["key", "alt+7"])?;
        self.page.heading("7. Information Exchange").await?;
        self.page.settled().await?;
        self.to_the_bar().await
    }

    /// Puts the cursor into the bar by its key.
    pub(crate) async fn to_the_bar(&self) -> Played {
        until(
            || "The key of the bar does not bring the cursor there.".into(),
            || async {
                self.keys(&["key", "alt+n"])?;
                let there = "arguments[arguments.length - 1](!!document.activeElement?.matches('section[aria-label=\"Write the minutes\"] textarea'))";
                Ok((self.page.ask(there).await? == json!(true)).then_some(()))
            },
        )
        .await
    }

    /// Works the keyboard of the display: what is to be done as xdotool has it.
    pub(crate) fn keys(&self, what: &[&str]) -> Played {
        self.stage.type_in("MARE Desk", what)
    }

    /// Types lines, each with its Enter, this many milliseconds from key to key and nothing longer between lines.
    pub(crate) fn type_lines(&self, lines: &[String], between: u32) -> Played {
        let between = between.to_string();
        let line = |line| ["type", "--delay", &between, "--args", "1", line, "key", "Return"];
        self.keys(&lines.iter().flat_map(|words| line(words.as_str())).collect::<Vec<_>>())
    }

    /// Returns what still stands in the bar.
    pub(crate) async fn left_in_the_bar(&self) -> Played<String> {
        self.page.part("Write the minutes").value("Entry for section").await
    }

    /// Closes the window.
    pub(crate) async fn end(self) -> Played {
        self.stage.close(self.page).await
    }
}

/// Makes the installation and returns the meeting, and who signs in: name and id in the script.
fn made(folder: &Path, entries: usize) -> Played<(String, String, String)> {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("cases/practice.json");
    let script = parse(&std::fs::read_to_string(file)?)?;
    std::fs::create_dir_all(folder)?;
    let mut player = Player::start(&script, folder, Arc::new(PlainPaper))?;
    player.run(&script, Some("P-declared"), &mut |_| ()).map_err(|difference| difference.to_string())?;
    let meeting =
        player.captured("m1").and_then(Value::as_str).ok_or("the script captures no meeting")?.to_owned();
    for number in 1..=entries {
        let text = format!(
            "Before {number}: seen at the bin store at ten past ten, spoken to by the warden on duty and gone home quietly."
        );
        let input = json!({ "meeting": meeting, "section": SECTION, "text": text, "kind": "information" });
        player
            .call(Some("seat"), Call { verb: "entry.add".into(), input, ..Call::default() })
            .map_err(|refused| refused.message)?;
    }
    let chair = script.cast.iter().find(|m| m.roles.iter().any(|r| r == "chair")).ok_or("nobody chairs")?;
    Ok((meeting, chair.name.clone(), chair.id.clone()))
}
