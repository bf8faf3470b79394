//! The whole meetings in the real window, compared with the truth of their packs: as fast as the display takes keys, or
//! at the speed of talk, in which the three take half an hour side by side.

use crate::hand::Pace;
use crate::lags::Lags;
use crate::script::typed::{PACKS, Typed, events};
use crate::script::{play_part, record};
use crate::times::{Times, words};
use crate::wait::Played;
use serde_json::Value;
use std::time::Instant;

/// The most that a line may be behind the talk, in seconds.
const MOST_BEHIND: f64 = 10.0;

/// Plays the three, one after the other.
pub(crate) async fn quickly() -> Played {
    println!("\nWhole packs, typed as fast as the display takes keys");
    for pack in &PACKS {
        let start = Instant::now();
        print(pack, &whole(pack, Pace::Quick).await?);
        println!("  in {} with its preparation", words(start.elapsed()));
    }
    Ok(())
}

/// Plays the three side by side, each key at its second.
pub(crate) fn at_the_speed_of_talk() -> Played {
    println!("\nWhole packs at sixty words a minute, each key at its second");
    let played: Vec<_> = std::thread::scope(|scope| {
        let plays = PACKS.iter().map(|pack| {
            scope.spawn(move || -> Played<Lags> {
                let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
                runtime.block_on(whole(pack, Pace::Talk))
            })
        });
        let plays: Vec<_> = plays.collect();
        plays.into_iter().map(|play| play.join().map_err(|_| "stopped in the middle".into())).collect()
    });
    for (pack, lags) in PACKS.iter().zip(played) {
        match lags.and_then(|lags: Played<Lags>| lags) {
            Ok(lags) => {
                print(pack, &lags);
                let most = lags.talk.iter().max().copied().unwrap_or_default().as_secs_f64();
                let verdict = if most <= MOST_BEHIND { "met" } else { "MISSED" };
                println!(
                    "  The furthest behind the talk: {most:.1} s   goal at most {MOST_BEHIND:.1}: {verdict}"
                );
            }
            Err(refused) => println!("pack {}: FAILED: {refused}", pack.letter),
        }
    }
    Ok(())
}

/// Plays a whole pack and holds it against its truth. Returns the lags of its lines.
async fn whole(pack: &'static Typed, pace: Pace) -> Played<Lags> {
    let all: Vec<Value> = events(pack.letter);
    let (played, lags) = play_part(pack, &[], &all, pace).await?;
    record::compare(pack, &all, played);
    Ok(lags)
}

fn print(pack: &Typed, lags: &Lags) {
    let program: Times = lags.program.iter().copied().collect();
    println!("pack {}: {} lines, all kept, as the truth has them", pack.letter, lags.program.len());
    program.print("  Enter to kept");
}
