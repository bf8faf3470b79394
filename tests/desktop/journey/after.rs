//! After the meeting: sheets, issue, copies, export, and what must not have been left anywhere.

use super::play::Play;
use super::referral::{fill, when};
use super::value::{list, must, text, truth};
use crate::page::squash;
use crate::wait::{PATIENCE, Played, until};
use mare_admin::script::Step;
use serde_json::{Value, json};
use std::collections::BTreeSet;
use std::path::Path;
use std::process::Command;

impl Play {
    /// Takes a step on the minutes' page.
    pub(crate) async fn act_after(&mut self, verb: &str, input: &Value, step: &Step) -> Played<bool> {
        self.visit_meeting("after").await?;
        let page = self.page.clone();
        match verb {
            "meeting.attendance_sheet" => page.press_button("The signed attendance sheet is here").await?,
            "meeting.submit" => {
                let form = page.part("Send to the SPoC");
                fill(&form, "Sent by", input, "by").await?;
                when(&form, "Sent on", input).await?;
                fill(&form, "What shows it", input, "evidence").await?;
                form.press_button("Send the minutes to the SPoC").await?;
                self.picture("minutes-before-issue").await?;
            }
            "meeting.front_sheet" => {
                let form = page.part("Front sheet");
                for (field, points) in
                    [("#f-foi", list(input, "foi")), ("#f-article_8_2", list(input, "article_8_2"))]
                {
                    for point in points {
                        form.part(field).tick(&format!("{point})"), true).await?;
                    }
                }
                form.press_button("Complete the front sheet").await?;
            }
            "meeting.issue" => {
                page.press_button("Issue the minutes").await?;
                if step.expect.as_ref().is_none_or(|e| e.rule.is_none()) {
                    page.accepted().await?;
                    page.heading("Issued").await?;
                    page.shows("Page 1 of").await?;
                    self.picture("minutes-issued").await?;
                }
            }
            "copy.make" => return self.copy(input, step).await,
            // Copies are recorded as given in one act with their making.
            "copy.give" => {}
            "copy.list" => page.shows("Everybody who attended has their copy").await?,
            _ => return Ok(false),
        }
        Ok(true)
    }

    /// Records that a disclosure was carried out, on the page of its case.
    pub(crate) async fn carried_out(&mut self, input: &Value) -> Played<bool> {
        self.page.visit(&format!("case/{}/disclosure", self.case)).await?;
        let recipient = self.made_text(input, "disclosure", "recipient")?;
        self.page.click(&format!("Record as carried out: {recipient}")).await?;
        let form = self.page.part(&format!("Carried out: {recipient}"));
        fill(&form, "Carried out by", input, "by").await?;
        when(&form, "On", input).await?;
        fill(&form, "What shows it", input, "evidence").await?;
        if let Some(answer) = text(input, "service_user_knows") {
            form.part("Does the service user know").click(if answer == "yes" { "Yes" } else { "No" }).await?;
        }
        form.tick("The recipient was told", truth(input, "recipient_told_unaware")).await?;
        form.press_button("Record as carried out").await?;
        Ok(true)
    }

    async fn copy(&mut self, input: &Value, step: &Step) -> Played<bool> {
        let page = self.page.clone();
        if step.expect.as_ref().is_some_and(|e| e.rule.is_some()) {
            // What is restricted is left out by itself; the screen does not offer to put it in.
            let mut step = step.clone();
            step.input["include"] = json!(self.entries_on_file(list(input, "include")).await?);
            self.refuses_by_itself(&step).await?;
            return Ok(true);
        }
        if text(input, "agreed_by").is_some() {
            page.expand("A copy for somebody who was not there").await?;
            let form = page.part("nth: 0 form[aria-label=\"A copy for somebody who was not there\"]");
            fill(&form, "Recipient", input, "recipient").await?;
            fill(&form, "Agency", input, "agency").await?;
            form.choose("Agreed by", "the meeting").await?;
            // Nothing says so beforehand: who makes the copy confirms it (25.1).
            form.tick("This channel is secure", true).await?;
            form.press_button("Make the copy").await?;
            page.accepted().await?;
            return Ok(true);
        }
        if !self.circulated {
            page.tick("The channel is secure", true).await?;
            page.click("Make and record all").await?;
            page.settled_within(PATIENCE * 10).await?;
            page.shows("Everybody who attended has their copy").await?;
            self.circulated = true;
            self.picture("circulation").await?;
        }
        page.shows(must(input, "recipient")).await?;
        Ok(true)
    }

    /// Returns the ids of entries of the minutes by their words.
    async fn entries_on_file(&self, names: Vec<&str>) -> Played<Vec<Value>> {
        let read = self.invoke("meeting.get", &json!({ "meeting": self.meeting })).await?;
        let view = read.map_err(|refused| refused.to_string())?;
        let entries = view.get("entries").and_then(Value::as_array).ok_or("the meeting has no entries")?;
        let words = |name: &str| self.made(name).and_then(|made| text(made, "text"));
        let wanted: Vec<_> = names.into_iter().filter_map(words).collect();
        let of_these = |entry: &&Value| text(entry, "text").is_some_and(|words| wanted.contains(&words));
        Ok(entries.iter().filter(of_these).filter_map(|entry| entry.get("id").cloned()).collect())
    }

    /// Exports the first copy by the screen, and finds in its text what was written in the room.
    pub(crate) async fn export_and_read_back(&mut self) -> Played {
        self.visit_meeting("after").await?;
        let page = self.page.clone();
        page.click("Export copy 1").await?;
        let form = page.part("Export");
        form.press_button("Choose a place and export").await?;
        let refused = until(
            || "A copy left without anybody saying that its channel is secure.".into(),
            || page.refusal(),
        );
        refused.await?;
        form.tick("This channel is secure", true).await?;
        form.press_button("Choose a place and export").await?;
        page.shows("Written to").await?;
        self.picture("export").await?;
        let exported: Vec<_> =
            std::fs::read_dir(self.stage.data().join("exports"))?.flatten().map(|e| e.path()).collect();
        let [file] = exported.as_slice() else { return Err(format!("exported: {exported:?}").into()) };
        let words = read_pdf(file)?;
        for step in &self.script().steps {
            if matches!(step.verb.as_str(), "action.add") {
                let text = squash(must(&step.input, "text"));
                assert!(letters(&words).contains(&letters(&text)), "the exported minutes do not say: {text}");
            }
        }
        assert!(words.contains("OFFICIAL-SENSITIVE"), "the marking is missing");
        assert!(words.to_lowercase().contains("practice"), "a practice installation's paper says so");
        if let Some(out) = self.out() {
            std::fs::copy(file, out.join("minutes-copy-1.pdf"))?;
        }
        Ok(())
    }

    /// Searches everything that the program may have written for names of the case. What was exported on purpose
    /// lies in its own folder and is left out.
    pub(crate) async fn leaves_no_name_behind(&self) -> Played {
        let names = self.names();
        assert!(names.len() >= 20, "too few names to be worth a search: {}", names.len());
        let mut looked_at = 0;
        search(self.stage.everything(), &names, &mut looked_at)?;
        assert!(looked_at >= 10, "there should be more files than {looked_at}");
        Ok(())
    }

    /// Returns up to fifty names, addresses and sentences of the case.
    fn names(&self) -> Vec<String> {
        let mut found = BTreeSet::new();
        for member in &self.script().cast {
            found.insert(member.name.clone());
        }
        for step in &self.script().steps {
            for field in
                ["name", "speaker", "owner", "recipient", "by", "address", "chair", "minute_taker", "label"]
            {
                let value = text(&step.input, field).filter(|v| v.len() >= 9 && v.contains(' '));
                found.extend(value.map(str::to_owned));
            }
            if step.verb == "entry.add" {
                found.extend(text(&step.input, "text").map(|t| t.chars().take(40).collect()));
            }
        }
        found.into_iter().take(50).collect()
    }
}

fn search(folder: &Path, names: &[String], looked_at: &mut usize) -> Played {
    for entry in std::fs::read_dir(folder)?.flatten() {
        let path = entry.path();
        let kind = entry.file_type()?;
        if kind.is_dir() && !path.ends_with("data/exports") {
            search(&path, names, looked_at)?;
        } else if kind.is_file() {
            let Ok(bytes) = std::fs::read(&path) else { continue };
            *looked_at += 1;
            for name in names {
                let wide: Vec<u8> = name.encode_utf16().flat_map(u16::to_le_bytes).collect();
                let hit = contains(&bytes, name.as_bytes()) || contains(&bytes, &wide);
                assert!(!hit, "“{name}” lies readable in {}", path.display());
            }
        }
    }
    Ok(())
}

fn contains(bytes: &[u8], wanted: &[u8]) -> bool {
    bytes.windows(wanted.len()).any(|window| window == wanted)
}

fn read_pdf(file: &Path) -> Played<String> {
    let read = Command::new("pdftotext").arg("-raw").arg(file).arg("-").output()?;
    if !read.status.success() {
        return Err("pdftotext could not read the exported file".into());
    }
    Ok(squash(&String::from_utf8(read.stdout)?))
}

/// Returns the letters and figures alone: a text is broken and hyphenated on paper as it comes.
fn letters(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).collect()
}
