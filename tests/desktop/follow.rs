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
