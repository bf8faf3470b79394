//! Ten minutes of each pack in the real window, as fast as the display takes keys.

use crate::hand::Pace;
use crate::script::count::begins;
use crate::script::typed::{PACKS, Typed, events, read};
use crate::script::{play, play_part, record};
use crate::wait::Played;
use serde_json::Value;

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
    let (before, rest): (Vec<Value>, Vec<Value>) =
        events(pack.letter).into_iter().partition(|e| begins(e) < from);
    let part: Vec<Value> = rest.into_iter().filter(|e| begins(e) < to).collect();
    let (played, lags) = play_part(pack, &before, &part, Pace::Quick).await?;
    // A correction changes a row that may have come before the ten minutes.
    let (part, became): (Vec<Value>, Vec<Value>) =
        part.into_iter().zip(played.became).filter(|(e, _)| e["do"] != "correct").unzip();
    record::compare_part(pack, &part, &play::Played { became, ..played });
    let slowest = lags.program.iter().max().copied().unwrap_or_default();
    println!("{} lines, none more than {slowest:.1?} behind its Enter", lags.program.len());
    Ok(())
}
