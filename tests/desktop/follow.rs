//! The bar follows talk: what is typed faster than anybody speaks is in the minutes, all of it and in its order.

use crate::talk::Talk;
use crate::wait::{Played, until};
use std::cell::RefCell;

/// Entries that stand in the meeting before: a long one.
const BEFORE: usize = 300;
const LINES: usize = 20;
/// Milliseconds from key to key: ten times as fast as a good typist.
const BETWEEN: u32 = 12;

#[tokio::test]
async fn the_bar_follows_talk() -> Played {
    let talk = Talk::begin(BEFORE).await?;
    let said: Vec<String> =
        (1..=LINES).map(|number| format!("line {number} the door was heard at five to ten")).collect();
    // Enter is a key like the others: nobody waits for the answer of the program.
    talk.type_lines(&said, BETWEEN)?;
    let lost = RefCell::new(String::new());
    let minuted = until(
        || format!("Not every line that was typed is in the minutes: {}", lost.borrow()),
        || async {
            let words = talk.page.words().await?;
            let places: Vec<Option<usize>> = said.iter().map(|line| words.rfind(line.as_str())).collect();
            let first = said.iter().zip(&places).find(|(_, place)| place.is_none());
            let end: String = words.chars().rev().take(900).collect::<Vec<_>>().into_iter().rev().collect();
            *lost.borrow_mut() = format!("{first:?}, but … {end}");
            Ok(places.into_iter().collect::<Option<Vec<usize>>>())
        },
    )
    .await?;
    assert!(minuted.is_sorted(), "the lines stand in the order in which they were typed: {minuted:?}");
    assert_eq!(talk.left_in_the_bar().await?, "", "nothing is left in the bar");
    talk.page.accepted().await?;
    for line in &said {
        assert_eq!(talk.page.words().await?.matches(&format!("{line} ")).count(), 1, "“{line}” stands once");
    }
    talk.end().await
}

#[tokio::test]
async fn what_a_key_led_to_is_seen_and_a_letter_that_nothing_takes_is_typed() -> Played {
    let talk = Talk::begin(3).await?;
    // With the mouse first: then the web view draws no ring of its own around what a key leads to.
    talk.keys(&["mousemove", "640", "260", "click", "1", "key", "alt+1", "key", "Down"])?;
    until(
        || "The person on whom the keys act is not marked.".into(),
        || async {
            let row = "const who = document.activeElement;
                 arguments[arguments.length - 1](who?.matches('.who') ? getComputedStyle(who.closest('li')).outlineStyle : '')";
            Ok((talk.page.ask(row).await? == "solid").then_some(()))
        },
    )
    .await?;
    // Nothing has the focus now, as after a click on an empty place.
    talk.page.ask("document.activeElement.blur(); arguments[arguments.length - 1](true)").await?;
    talk.keys(&["type", "--delay", "30", "so he was seen"])?;
    let typed = RefCell::new(String::new());
    until(
        || format!("What was typed is not in the line, which says “{}”.", typed.borrow()),
        || async {
            *typed.borrow_mut() = talk.left_in_the_bar().await?;
            Ok((*typed.borrow() == "so he was seen").then_some(()))
        },
    )
    .await?;
    talk.end().await
}

#[tokio::test]
async fn an_answer_is_in_the_minutes_when_a_key_takes_its_box_away() -> Played {
    let talk = Talk::begin(3).await?;
    talk.keys(&["key", "alt+8"])?;
    focused(&talk, "h2", "8.").await?;
    talk.keys(&["key", "alt+q"])?;
    focused(&talk, "textarea[name='risks.repeat']", "").await?;
    // The web view tells nobody that a field is left when it goes with its section.
    talk.keys(&["type", "--delay", "30", "As likely as last year"])?;
    talk.keys(&["key", "alt+9"])?;
    until(
        || "The answer is not in the minutes.".into(),
        || async {
            let minutes = format!(
                "window.__TAURI_INTERNALS__.invoke('meeting_get', {{ call: {{ input: {{ meeting: '{}' }} }} }})
                   .then((view) => arguments[arguments.length - 1](view.minutes.risks.repeat ?? ''))",
                talk.meeting
            );
            Ok((talk.page.ask(&minutes).await? == "As likely as last year").then_some(()))
        },
    )
    .await?;
    talk.end().await
}

/// Waits until what has the focus is `what` and begins with `words`; or, for a heading, stands on the page at all.
async fn focused(talk: &Talk, what: &str, words: &str) -> Played {
    let script = format!(
        "const at = document.activeElement?.matches({what:?}) ? document.activeElement : {what:?} === 'h2' && document.querySelector('.paper h2');
         arguments[arguments.length - 1](!!at && (at.textContent ?? '').startsWith({words:?}))"
    );
    until(
        || format!("{what} does not come."),
        || async { Ok((talk.page.ask(&script).await? == true).then_some(())) },
    )
    .await
}
