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
