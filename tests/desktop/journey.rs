//! Whole cases in the real window: every step of a script typed and clicked by who is to take it, refused where the
//! policy refuses, and read back from the exported PDF.
//!
//! What the screens do not ask for is not made up: a step without a screen is left out and named at the end, and a
//! value without a field is left to the scenario tests, which play the same files through the verbs.

mod after;
mod case;
mod office;
mod play;
mod referral;
mod room;
mod value;

use crate::stage::Stage;
use crate::wait::Played;
use play::Play;

/// The practice case, which `cargo xtask run` shows where there is no display.
#[tokio::test]
async fn the_practice_case_from_referral_to_closure() -> Played {
    let mut play = Play::of("practice.json", Stage::set()?).await?;
    play.perform().await?;
    play.export_and_read_back().await?;
    play.leaves_no_name_behind().await?;
    play.end().await
}

/// Pack A, the longest case: late arrivals and leavers, a seat handed over, twelve refusals and a plan of sixteen
/// actions.
#[tokio::test]
async fn pack_a_from_referral_to_closure() -> Played {
    let mut play = Play::of("pack-a.json", Stage::set()?).await?;
    play.perform().await?;
    play.export_and_read_back().await?;
    play.leaves_no_name_behind().await?;
    play.end().await
}
