//! Kill -9 in mid-sentence: somebody types as one types into the bar, and at a drawn moment the program is gone.

use crate::dice::{Dice, Say, asked};
use crate::installation::{Installation, Played};
use crate::ledger::{Counts, Ledger, MOST_LOST_MS};
use crate::typist::{End, live};
use std::time::Instant;

/// Kills of one installation, before a new copy is taken.
const LIVES: u64 = 20;

/// Gone at once, in the middle of the last request.
struct Kill;

impl End for Kill {}

/// One life: somebody types, the program is killed, the file is opened and compared with the account.
fn life(place: &Installation, ledger: &mut Ledger, seed: u64, counts: &mut Counts) {
    let mut dice = Dice::of_seed(seed);
    let dead = live(place, ledger, &mut dice, seed, counts, &Kill);
    for answer in dead.bridge.kill(dead.wait) {
        ledger.take(answer, counts);
    }
    counts.kills += 1;
    ledger.must_be_in(place, &dead.typed, counts);
}

#[test]
fn after_a_kill_in_mid_sentence_every_line_is_there_once_and_at_most_a_second_of_typing_is_lost() {
    let kills = asked("MARE_TORTURE_KILLS", 20);
    let first = asked("MARE_TORTURE_SEED", 2017);
    let begun = Instant::now();
    let played = Played::new();
    let mut counts = Counts::default();
    for chapter in 0..kills.div_ceil(LIVES) {
        let seed = first + chapter * LIVES;
        let _say = Say(format!("MARE_TORTURE_SEED={seed} MARE_TORTURE_KILLS={LIVES}"));
        let place = played.copy();
        let mut ledger = Ledger::of(&place);
        for number in 0..LIVES.min(kills - chapter * LIVES) {
            life(&place, &mut ledger, seed + number, &mut counts);
        }
    }
    println!(
        "{} kills, {} of them with a request under way: {} lines acknowledged, 0 lost, 0 twice, 0 out of order.\n\
         Not acknowledged: {} were there once, {} were not there; each became one row when it was sent again.\n\
         {} half lines acknowledged; most typing lost: {} ms. {:.0} s, seeds from {first}.",
        counts.kills,
        counts.in_flight,
        counts.lines,
        counts.kept_unheard,
        counts.never_made,
        counts.halves,
        counts.most_lost_ms,
        begun.elapsed().as_secs_f64(),
    );
    assert!(counts.lines > counts.kills / 2, "hardly a line was typed: {counts:?}");
    assert!(counts.in_flight > counts.kills / 4, "hardly a kill came in the middle of a request: {counts:?}");
    assert!(counts.most_lost_ms <= MOST_LOST_MS, "more than a second of typing was lost: {counts:?}");
}
