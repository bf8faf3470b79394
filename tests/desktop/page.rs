//! What is on the screen, by the names a person reads there.

use crate::wait::{PATIENCE, Played, until, until_within};
use fantoccini::Client;
use fantoccini::elements::{Element, ElementRef};
use fantoccini::key::Key;
use serde_json::{Value, json};
use std::cell::RefCell;
use std::path::{Path, PathBuf};
use std::time::Duration;

const NAMES: &str = include_str!("names.js");

/// Nothing is on its way any more, and what was typed is on the disk.
const SETTLED: &str = "return !document.querySelector('.busy') \
    && !document.querySelector('[data-save][data-pending]')
    && !/Saving|Typing/.test(document.querySelector('[data-save]')?.textContent ?? '')";

/// Longest text that is typed key by key.
const LONG: usize = 24;

/// What a refusal shows: the summary, or the group that asks for reasons.
const REFUSAL: &str = "return [...document.querySelectorAll('[role=alert],.reasons,form[aria-label=\"Issue with exceptions\"]')] \
    .filter((e) => e.getClientRects().length > 0).map((e) => e.innerText).join(' ').trim()";

/// The window's page, or a part of it.
#[derive(Clone)]
pub(crate) struct Page {
    client: Client,
    places: Vec<String>,
}

impl Page {
    pub(crate) fn new(client: Client) -> Self {
        Self { client, places: Vec::new() }
    }

    /// Returns a part of this page: a form, a group or a region by its name, `row: words`, or `#id`.
    pub(crate) fn part(&self, place: &str) -> Self {
        let mut part = self.clone();
        part.places.push(place.to_owned());
        part
    }

    /// Ends the session, and with it the program.
    pub(crate) async fn leave(self) -> Played {
        Ok(self.client.close().await?)
    }

    /// Clicks the button, link, tab, menu item or option of this name.
    pub(crate) async fn click(&self, name: &str) -> Played {
        let why = RefCell::new(String::from("it is not there"));
        let clicked = until(
            || format!("“{name}” cannot be clicked: {}.", why.borrow()),
            || async {
                let Some(element) = self.find("click", name).await? else { return Ok(None) };
                // Something may lie over it for a moment, or it may have been drawn anew between the two steps.
                let done = self.hit(&element).await;
                if let Err(error) = &done {
                    *why.borrow_mut() = error.to_string();
                }
                Ok(done.ok())
            },
        );
        clicked.await.or_else_tell(self).await
    }

    /// Clicks and waits until nothing is on its way any more.
    pub(crate) async fn press_button(&self, name: &str) -> Played {
        self.click(name).await?;
        self.settled().await
    }

    /// Opens a detail that is closed.
    pub(crate) async fn expand(&self, summary: &str) -> Played {
        let found = until(
            || format!("There is no detail “{summary}”."),
            || async { self.find("summary", summary).await },
        );
        let element = found.await.or_else_tell(self).await?;
        let script = "return arguments[0].parentElement.open";
        let open = self.client.execute(script, vec![serde_json::to_value(&element)?]).await?;
        if open == json!(true) { Ok(()) } else { self.hit(&element).await }
    }

    /// Ticks, or clears, the box of this name.
    pub(crate) async fn tick(&self, name: &str, wanted: bool) -> Played {
        let ticked = until(
            || format!("“{name}” does not become {wanted}."),
            || async {
                let Some(element) = self.find("click", name).await? else { return Ok(None) };
                if element.is_selected().await.ok() == Some(wanted) {
                    return Ok(Some(()));
                }
                self.hit(&element).await.ok();
                Ok(None)
            },
        );
        ticked.await.or_else_tell(self).await
    }

    async fn hit(&self, element: &Element) -> Played {
        self.centre(element).await?;
        Ok(element.click().await?)
    }

    /// Brings an element to the middle of the screen: not to the very edge, where the marking stands over it.
    async fn centre(&self, element: &Element) -> Played {
        let middle = "arguments[0].scrollIntoView({ block: 'center' })";
        self.client.execute(middle, vec![serde_json::to_value(element)?]).await?;
        Ok(())
    }

    /// Types into the field of this label, in place of what stood there. A line break is the Enter key.
    pub(crate) async fn fill(&self, label: &str, text: &str) -> Played {
        self.write("field", label, text).await
    }

    /// Types into the field that the program calls `name`, in place of what stood there.
    pub(crate) async fn fill_named(&self, name: &str, text: &str) -> Played {
        self.write("named", name, text).await
    }

    /// Types and leaves the field, which is what saves many of them.
    pub(crate) async fn answer(&self, name: &str, text: &str) -> Played {
        self.fill_named(name, text).await?;
        self.press(Key::Tab).await
    }

    /// Types into a field until its text stands there: the page may be drawn anew while somebody types.
    async fn write(&self, kind: &str, name: &str, text: &str) -> Played {
        let why = RefCell::new(String::from("is not there to be filled"));
        let written = until(
            || format!("“{name}” {}.", why.borrow()),
            || async {
                let Some(field) = self.uncovered(kind, name).await? else { return Ok(None) };
                let stands = self.type_into(&field, text).await.unwrap_or_else(|error| error.to_string());
                if squash(&stands) == squash(text) {
                    return Ok(Some(()));
                }
                *why.borrow_mut() = format!("took “{stands}” for “{text}”");
                Ok(None)
            },
        );
        written.await.or_else_tell(self).await
    }

    /// Returns what stands in the field afterwards.
    async fn type_into(&self, field: &Element, text: &str) -> Played<String> {
        // All of it is selected, as a person would, so that the first key replaces it. A long text is pasted but for
        // its last word: nobody types a form that they have before them, and every key costs the driver time.
        let begin = "const [field, pasted] = arguments; field.focus(); field.select?.(); \
            if (pasted) document.execCommand('insertText', false, pasted)";
        let long = text.len() > LONG;
        let last = text.rfind(char::is_whitespace).filter(|_| long).map_or(0, |at| at + 1);
        let (pasted, by_hand) = text.split_at(last);
        self.client.execute(begin, vec![serde_json::to_value(field)?, json!(pasted)]).await?;
        let keys = if text.is_empty() { String::from(char::from(Key::Delete)) } else { typed(by_hand) };
        field.send_keys(&keys).await?;
        Ok(field.prop("value").await?.unwrap_or_default())
    }

    /// Chooses an option of a list by its words, or how they begin.
    pub(crate) async fn choose(&self, label: &str, option: &str) -> Played {
        let why = RefCell::new(String::new());
        let chosen = until(
            || format!("“{label}” does not become “{option}”: {}.", why.borrow()),
            || async {
                let done = self.choose_now(label, option).await;
                if let Err(error) = &done {
                    *why.borrow_mut() = error.to_string();
                }
                Ok(done.ok())
            },
        );
        chosen.await.or_else_tell(self).await
    }

    async fn choose_now(&self, label: &str, option: &str) -> Played {
        let Some(field) = self.uncovered("field", label).await? else { return Err("it is not there".into()) };
        let offered = self.offered(&field).await?;
        let exact = offered.iter().position(|words| words == option);
        let index = exact.or_else(|| offered.iter().position(|words| words.starts_with(option)));
        let index = index.ok_or_else(|| format!("it offers {offered:?}"))?;
        self.centre(&field).await?;
        Ok(field.select_by_index(index).await?)
    }

    /// Returns the words of every option of a list.
    pub(crate) async fn options(&self, label: &str) -> Played<Vec<String>> {
        let field = self.field(label).await?;
        self.offered(&field).await
    }

    async fn offered(&self, list: &Element) -> Played<Vec<String>> {
        let script = "return [...arguments[0].options].map((o) => o.textContent.trim().replace(/’/g, '\\''))";
        let found = self.client.execute(script, vec![serde_json::to_value(list)?]).await?;
        Ok(serde_json::from_value(found)?)
    }

    /// Presses a key wherever the cursor is.
    pub(crate) async fn press(&self, key: Key) -> Played {
        Ok(self.client.active_element().await?.send_keys(&String::from(char::from(key))).await?)
    }

    /// Returns what stands in the field of this label.
    pub(crate) async fn value(&self, label: &str) -> Played<String> {
        Ok(self.field(label).await?.prop("value").await?.unwrap_or_default())
    }

    /// Returns whether there is something to click of this name now.
    pub(crate) async fn offers(&self, name: &str) -> Played<bool> {
        Ok(self.find("click", name).await?.is_some())
    }

    /// Returns whether the program has a field of this name on the screen now; opens the detail it lies in.
    pub(crate) async fn has_named(&self, name: &str) -> Played<bool> {
        Ok(self.uncovered("named", name).await?.is_some() || self.find("named", name).await?.is_some())
    }

    /// Waits until this part of the screen is there.
    pub(crate) async fn stands(&self) -> Played {
        let found = until(|| "It is not on the screen.".into(), || async { self.find("place", "").await });
        found.await.or_else_tell(self).await.map(|_| ())
    }

    /// Waits until these words are on this part of the screen.
    pub(crate) async fn shows(&self, words: &str) -> Played {
        let found = until(
            || format!("The screen does not show “{words}”."),
            || async { Ok(squash(&self.words().await?).contains(&squash(words)).then_some(())) },
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

    /// Waits until nothing is on its way and what was typed is on the disk.
    pub(crate) async fn settled(&self) -> Played {
        self.settled_within(PATIENCE).await
    }

    /// Waits for what takes longer than anything else: a dozen papers.
    pub(crate) async fn settled_within(&self, patience: Duration) -> Played {
        // What a click started is drawn with the next frame.
        tokio::time::sleep(Duration::from_millis(30)).await;
        let quiet = until_within(
            patience,
            || "Something does not come to an end.".into(),
            || async { Ok((self.client.execute(SETTLED, vec![]).await? == json!(true)).then_some(())) },
        );
        quiet.await.or_else_tell(self).await
    }

    /// Returns what a refusal on the screen says; nothing when there is none.
    pub(crate) async fn refusal(&self) -> Played<Option<String>> {
        let said = self.client.execute(REFUSAL, vec![]).await?;
        Ok(said.as_str().filter(|words| !words.is_empty()).map(squash))
    }

    /// Errs with what a refusal says, if there is one.
    pub(crate) async fn accepted(&self) -> Played {
        self.settled().await?;
        match self.refusal().await? {
            None => Ok(()),
            Some(words) => Err(self.tell(&format!("Refused: {words}")).await.into()),
        }
    }

    /// Returns all words on this part of the screen, with single spaces.
    pub(crate) async fn words(&self) -> Played<String> {
        let Some(part) = self.find("place", "").await? else { return Ok(String::new()) };
        let words =
            self.client.execute("return arguments[0].innerText", vec![serde_json::to_value(&part)?]).await?;
        Ok(squash(words.as_str().unwrap_or_default()))
    }

    /// Waits for these words and returns what stands after them.
    pub(crate) async fn after(&self, words: &str) -> Played<String> {
        self.shows(words).await?;
        let screen = self.words().await?;
        Ok(screen.split_once(words).map(|(_, rest)| rest.trim().to_owned()).unwrap_or_default())
    }

    /// Goes to an address of the program, as a link would.
    pub(crate) async fn visit(&self, address: &str) -> Played {
        self.client.execute("location.hash = arguments[0]", vec![json!(format!("#/{address}"))]).await?;
        self.settled().await
    }

    /// Returns the address of what is on the screen.
    pub(crate) async fn address(&self) -> Played<String> {
        let hash = self.client.execute("return location.hash", vec![]).await?;
        Ok(hash.as_str().unwrap_or_default().trim_start_matches("#/").to_owned())
    }

    /// Waits until the address begins like this, and returns its second part: the id of what was opened.
    pub(crate) async fn opened(&self, noun: &str) -> Played<String> {
        let found = until(
            || format!("No page of a {noun} opened."),
            || async {
                let address = self.address().await?;
                let mut parts = address.split('/');
                let right = parts.next() == Some(noun);
                Ok(parts.next().filter(|id| right && id.len() > 20).map(str::to_owned))
            },
        );
        found.await.or_else_tell(self).await
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
            || format!("There is no field “{label}”."),
            || async { self.uncovered("field", label).await },
        );
        found.await.or_else_tell(self).await
    }

    /// Returns a field; opens the detail that it lies in, to be asked again.
    async fn uncovered(&self, kind: &str, name: &str) -> Played<Option<Element>> {
        let found = self.find(kind, name).await?;
        if found.is_none()
            && let Some(summary) = self.find("cover", name).await?
        {
            self.hit(&summary).await?;
        }
        Ok(found)
    }

    async fn find(&self, kind: &str, name: &str) -> Played<Option<Element>> {
        let found = self.client.execute(NAMES, vec![json!(kind), json!(name), json!(self.places)]).await?;
        let id = found.as_object().and_then(|reference| reference.values().next()).and_then(Value::as_str);
        Ok(id.map(|id| Element::from_element_id(self.client.clone(), ElementRef::from(id.to_owned()))))
    }

    /// Returns the sentence with what was on the screen instead, and keeps a picture of it.
    pub(crate) async fn tell(&self, sentence: &str) -> String {
        let whole = Self { client: self.client.clone(), places: Vec::new() };
        let words: String = whole.words().await.unwrap_or_default().chars().take(2500).collect();
        let file = failures()
            .join(format!("{}.png", std::thread::current().name().unwrap_or("play").replace("::", "-")));
        let kept = self.picture(&file).await.is_ok();
        let picture = if kept { format!(" Picture: {}.", file.display()) } else { String::new() };
        let places = if self.places.is_empty() {
            String::new()
        } else {
            format!(" (in {})", self.places.join(" › "))
        };
        format!("{sentence}{places}{picture} On the screen: {words}")
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

/// Returns the words with single spaces, as a person compares them.
pub(crate) fn squash(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
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
