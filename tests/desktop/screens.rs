//! Two screens: the Chair's window stands on the second, and nothing is lost when that is unplugged in the middle of a
//! sentence.

use crate::stage::{FIRST, Stage};
use crate::talk::Talk;
use crate::wait::{Played, until};

const CHAIR: &str = "MARE Desk – Chair";
const MAIN: &str = "MARE Desk – practice";

#[tokio::test]
async fn an_unplugged_screen_takes_no_window_and_no_word_with_it() -> Played {
    let stage = Stage::set_for_two()?;
    stage.plug()?;
    let talk = Talk::begin_on(stage, 0).await?;
    assert!(talk.stage.place(MAIN)?[0] < FIRST, "the main window is on the first screen");
    talk.stage.type_in(MAIN, &["key", "F8"])?;
    stands(&talk, CHAIR, "on the second screen", |[left, ..]| left >= FIRST).await?;

    talk.stage.type_in(MAIN, &["type", "--delay", "12", "the lights were out and nobody"])?;
    talk.stage.unplug()?;
    let inside = |[left, top, width, height]: [i32; 4]| left + width <= FIRST && top + height <= 800;
    stands(&talk, CHAIR, "whole on the screen that is left", inside).await?;
    talk.stage.type_in(MAIN, &["type", "--delay", "12", " saw him leave"])?;
    until(
        || "What was typed is not in the bar.".into(),
        || async {
            let typed = talk.left_in_the_bar().await?;
            Ok((typed == "the lights were out and nobody saw him leave").then_some(()))
        },
    )
    .await?;

    // Plugged in again, one key brings it there.
    talk.stage.plug()?;
    talk.stage.type_in(MAIN, &["key", "F8"])?;
    stands(&talk, CHAIR, "on the second screen again", |[left, ..]| left >= FIRST).await?;

    // The main window comes back as well, and with it the meeting.
    talk.stage.carry(MAIN, FIRST + 60, 30)?;
    stands(&talk, MAIN, "on the second screen", |[left, ..]| left >= FIRST).await?;
    talk.stage.unplug()?;
    stands(&talk, MAIN, "on the screen that is left", |[left, ..]| left < FIRST / 2).await?;
    talk.stage.type_in(MAIN, &["key", "Return"])?;
    talk.page.shows("the lights were out and nobody saw him leave").await?;
    talk.page.accepted().await?;
    talk.end().await
}

async fn stands(talk: &Talk, title: &str, how: &str, right: impl Fn([i32; 4]) -> bool) -> Played {
    until(
        || format!("{title} does not stand {how}: {:?}", talk.stage.place(title)),
        || async { Ok(talk.stage.place(title).is_ok_and(&right).then_some(())) },
    )
    .await
}
