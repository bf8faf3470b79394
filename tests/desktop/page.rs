//! What is on the screen, by the names a person reads there.

use crate::wait::{Played, until};
use fantoccini::Client;
use fantoccini::elements::{Element, ElementRef};
use fantoccini::key::Key;
use serde_json::{Value, json};
use std::path::{Path, PathBuf};

const NAMES: &str = include_str!("names.js");

/// The window's page.
pub(crate) struct Page {
    client: Client,
}

impl Page {
    pub(crate) fn new(client: Client) -> Self {
        Self { client }
    }

    /// Ends the session, and with it the program.
    pub(crate) async fn leave(self) -> Played {
        Ok(self.client.close().await?)
    }

    /// Clicks the button, link, tab, menu item or option of this name.
    pub(crate) async fn click(&self, name: &str) -> Played {
        until(
            || format!("There is nothing to click called “{name}”."),
            || async {
                let Some(element) = self.find("click", name).await? else { return Ok(None) };
                // Something may lie over it for a moment, or it may have been drawn anew between the two steps.
                Ok(element.click().await.ok())
            },
        )
        .await
        .or_else_tell(self)
        .await
    }

    /// Types into the field of this label, in place of what stood there. A line break is the Enter key.
    pub(crate) async fn fill(&self, label: &str, text: &str) -> Played {
        let field = self.field(label).await?;
        field.clear().await?;
        field.send_keys(&typed(text)).await?;
        Ok(())
    }

    /// Types into the field of this label after what stands there.
    pub(crate) async fn add(&self, label: &str, text: &str) -> Played {
        self.field(label).await?.send_keys(&typed(text)).await?;
        Ok(())
    }

    /// Chooses an option of a list by its words.
    pub(crate) async fn choose(&self, label: &str, option: &str) -> Played {
        let field = self.field(label).await?;
        if field.tag_name().await? == "select" {
            return Ok(field.select_by_label(option).await?);
        }
        field.clear().await?;
        field.send_keys(&typed(option)).await?;
        let found = until(
            || format!("“{label}” does not offer “{option}”."),
            || async { self.find("option", option).await },
        );
        found.await.or_else_tell(self).await?.click().await?;
        Ok(())
    }

    /// Presses keys wherever the cursor is.
    pub(crate) async fn press(&self, keys: &[Key]) -> Played {
        let keys: String = keys.iter().copied().map(char::from).collect();
        self.client.active_element().await?.send_keys(&keys).await?;
        Ok(())
    }

    /// Types text wherever the cursor is.
    pub(crate) async fn type_here(&self, text: &str) -> Played {
        self.client.active_element().await?.send_keys(&typed(text)).await?;
        Ok(())
    }

    /// Returns what stands in the field of this label.
    pub(crate) async fn value(&self, label: &str) -> Played<String> {
        Ok(self.field(label).await?.prop("value").await?.unwrap_or_default())
    }

    /// Waits until these words are on the screen.
    pub(crate) async fn shows(&self, words: &str) -> Played {
        let found = until(
            || format!("The screen does not show “{words}”."),
            || async { Ok(self.words().await?.contains(words).then_some(())) },
        );
        found.await.or_else_tell(self).await
    }

    /// Waits until these words are gone from the screen.
    pub(crate) async fn no_longer_shows(&self, words: &str) -> Played {
        let gone = until(
            || format!("The screen still shows “{words}”."),
            || async { Ok((!self.words().await?.contains(words)).then_some(())) },
        );
        gone.await.or_else_tell(self).await
    }

    /// Waits for a heading.
    pub(crate) async fn heading(&self, words: &str) -> Played {
        let found = until(
            || format!("There is no heading “{words}”."),
            || async { self.find("heading", words).await },
        );
        found.await.or_else_tell(self).await.map(|_| ())
    }

    /// Returns all words on the screen, with single spaces.
    pub(crate) async fn words(&self) -> Played<String> {
        let words = self.client.execute("return document.body.innerText", vec![]).await?;
        Ok(words.as_str().unwrap_or_default().split_whitespace().collect::<Vec<_>>().join(" "))
    }

    /// Returns the text of the only element that has this accessible label.
    pub(crate) async fn labelled(&self, label: &str) -> Played<String> {
        let script = "return document.querySelector(`[aria-label=\"${arguments[0]}\"]`)?.innerText ?? ''";
        let text = until(
            || format!("Nothing is labelled “{label}”."),
            || async {
                let text = self.client.execute(script, vec![json!(label)]).await?;
                Ok(text.as_str().map(|t| t.trim().to_owned()).filter(|t| !t.is_empty()))
            },
        );
        text.await.or_else_tell(self).await
    }

    /// Runs a script that calls its last argument with an answer, and returns that answer.
    pub(crate) async fn ask(&self, script: &str) -> Played<Value> {
        Ok(self.client.execute_async(script, vec![]).await?)
    }

    /// Keeps a picture of the page.
    pub(crate) async fn picture(&self, file: &Path) -> Played {
        Ok(std::fs::write(file, self.client.screenshot().await?)?)
    }

    async fn field(&self, label: &str) -> Played<Element> {
        let found = until(
            || format!("There is no field labelled “{label}”."),
            || async { self.find("field", label).await },
        );
        found.await.or_else_tell(self).await
    }

    async fn find(&self, kind: &str, name: &str) -> Played<Option<Element>> {
        let found = self.client.execute(NAMES, vec![json!(kind), json!(name)]).await?;
        let id = found.as_object().and_then(|reference| reference.values().next()).and_then(Value::as_str);
        Ok(id.map(|id| Element::from_element_id(self.client.clone(), ElementRef::from(id.to_owned()))))
    }

    /// Returns the sentence with what was on the screen instead, and keeps a picture of it.
    async fn tell(&self, sentence: &str) -> String {
        let words = self.words().await.unwrap_or_default();
        let words: String = words.chars().take(1500).collect();
        let file = failures()
            .join(format!("{}.png", std::thread::current().name().unwrap_or("play").replace("::", "-")));
        let kept = self.picture(&file).await.is_ok();
        let picture = if kept { format!(" Picture: {}.", file.display()) } else { String::new() };
        format!("{sentence}{picture} On the screen: {words}")
    }
}

fn failures() -> PathBuf {
    let folder = std::env::current_exe()
        .ok()
        .and_then(|test| test.ancestors().nth(3).map(|t| t.join("desktop-failures")));
    let folder = folder.unwrap_or_else(|| PathBuf::from("desktop-failures"));
    let _ = std::fs::create_dir_all(&folder);
    folder
}

/// WebDriver loses a line break; a keyboard has a key for it.
fn typed(text: &str) -> String {
    text.replace('\n', &char::from(Key::Enter).to_string())
}

/// Adds to a failure what was on the screen instead.
trait OrElseTell<T> {
    async fn or_else_tell(self, page: &Page) -> Played<T>;
}

impl<T> OrElseTell<T> for Played<T> {
    async fn or_else_tell(self, page: &Page) -> Played<T> {
        match self {
            Ok(value) => Ok(value),
            Err(error) => Err(page.tell(&error.to_string()).await.into()),
        }
    }
}
