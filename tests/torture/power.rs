//! The power is cut in mid-sentence: the real program types on a disk that forgets what was not synced, and what is
//! left of it is opened again. Most cuts come between two writes of a commit, some in a checkpoint or right after it,
//! some at any moment; after a third of them the power goes a second time while the file is opened.
//!
//! The order is what makes it fair. The program is dead and everything it said is heard before anything is lost: what
//! it acknowledged was synced before. Once the power is off nothing reaches the disk, and every sync is refused, so
//! that the only honest answer is that the line was not saved.

use crate::bridge::Bridge;
use crate::dice::{Dice, Say, asked};
use crate::disk::{Disk, Image, Losses, files_of, lay};
use crate::installation::{Installation, Played};
use crate::ledger::{Counts, Ledger, MOST_LOST_MS};
use crate::mount::{Mount, possible};
use crate::typist::{End, live};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::time::{Duration, Instant};

/// Cuts of one installation, before a new copy is taken.
const LIVES: u64 = 6;
/// Each third is followed by a cut while the file is opened: two in one installation, because a sign-in that is cut
/// short stays counted as a wrong attempt, and after three somebody waits.
const TWICE: u64 = 3;
/// Writes and syncs of a request, about: of a half line, another section, a line, two lines.
const WRITES: [u64; 4] = [4, 40, 60, 120];
/// Pages that a checkpoint writes into the file, at least.
const CHECKPOINT: u64 = 60;
/// A request is done within this time, or with nothing to write.
const REQUEST: Duration = Duration::from_millis(100);
/// Opening the file and signing in takes about this long.
const OPENING_MICROS: u64 = 300_000;

/// What the cuts did.
#[derive(Debug, Default)]
struct Cuts {
    between_writes: u64,
    checkpoints: u64,
    while_opening: u64,
    survived: u64,
    lost: u64,
    torn: u64,
    names: u64,
}

impl Cuts {
    fn add(&mut self, losses: &Losses) {
        self.survived += losses.survived;
        self.lost += losses.lost;
        self.torn += losses.torn;
        self.names += losses.names;
    }
}

/// When the power goes.
enum Cut<'a> {
    /// At any moment, wherever the program is.
    AnyMoment,
    /// After so many writes of the last request.
    BetweenWrites(&'a Mount, u64),
    /// After so many writes of the next checkpoint, and so many more of what follows.
    Checkpoint { mount: &'a Mount, writes: u64, more: u64 },
}

impl End for Cut<'_> {
    fn longest_ms(&self) -> u64 {
        match self {
            Self::AnyMoment | Self::BetweenWrites(..) => 60_000,
            // A checkpoint comes with every thousand pages of the log.
            Self::Checkpoint { .. } => 3_600_000,
        }
    }

    fn begins(&self) {
        if let Self::Checkpoint { mount, writes, more } = self {
            mount.disk().off_after_those_of("mare-desk.db", *writes, *more);
        }
    }

    fn comes(&self) {
        if let Self::BetweenWrites(mount, writes) = self {
            mount.disk().off_after(*writes);
        }
    }

    fn is_off(&self) -> bool {
        match self {
            Self::AnyMoment => false,
            Self::BetweenWrites(mount, _) | Self::Checkpoint { mount, .. } => mount.disk().is_off(),
        }
    }
}

impl<'a> Cut<'a> {
    fn drawn(mount: &'a Mount, dice: &mut Dice) -> Self {
        match dice.below(8) {
            0 | 1 => Self::AnyMoment,
            2 => {
                let more = if dice.once_in(2) { 0 } else { dice.below(120) };
                Self::Checkpoint { mount, writes: dice.below(CHECKPOINT), more }
            }
            _ => {
                let most = *dice.one_of(&WRITES);
                Self::BetweenWrites(mount, dice.below(most))
            }
        }
    }
}

/// One life on the mounted disk: somebody types, the power is cut, and what is left is laid in the installation's
/// folder, opened and compared with the account.
fn life(
    place: &Installation,
    mount: &Mount,
    ledger: &mut Ledger,
    seed: u64,
    twice: bool,
    counts: &mut Counts,
    cuts: &mut Cuts,
) {
    let mut dice = Dice::of_seed(seed);
    let cut = Cut::drawn(mount, &mut dice);
    let dead = live(&place.lying_in(mount.folder()), ledger, &mut dice, seed, counts, &cut);
    // The last request is let go on until the power is off in the middle of it, or it is done.
    let begun = Instant::now();
    while matches!(cut, Cut::BetweenWrites(..)) && !cut.is_off() && begun.elapsed() < REQUEST {
        std::thread::sleep(Duration::from_millis(1));
    }
    let said = dead.bridge.kill(if cut.is_off() { Duration::ZERO } else { dead.wait });
    if cut.is_off() {
        match cut {
            Cut::Checkpoint { .. } => cuts.checkpoints += 1,
            Cut::BetweenWrites(..) | Cut::AnyMoment => cuts.between_writes += 1,
        }
        ledger.take_last(said, counts);
    } else {
        for answer in said {
            ledger.take(answer, counts);
        }
    }
    let (mut left, losses) = mount.disk().cut(&mut dice);
    cuts.add(&losses);
    if twice {
        mount.put(Disk::of(left));
        left = cut_while_opening(mount, &mut dice, cuts);
    }
    counts.kills += 1;
    lay(&left, place.folder());
    ledger.must_be_in(place, &dead.typed, counts);
}

/// Opens what is left and cuts the power again while it is put in order.
fn cut_while_opening(mount: &Mount, dice: &mut Dice, cuts: &mut Cuts) -> Image {
    if dice.once_in(2) {
        mount.disk().off_after(dice.below(40));
    }
    let mut bridge = Bridge::on(mount.folder());
    bridge.send("session.sign_in", &Installation::who(), None);
    bridge.kill(Duration::from_micros(dice.below(OPENING_MICROS)));
    let (left, losses) = mount.disk().cut(dice);
    cuts.while_opening += 1;
    cuts.add(&losses);
    left
}

#[test]
fn power_cut_in_mid_sentence_every_line_is_there_once_and_at_most_a_second_of_typing_is_lost() {
    if !possible() {
        return;
    }
    let wanted = asked("MARE_TORTURE_CUTS", 20);
    let first = asked("MARE_TORTURE_SEED", 2017);
    let begun = Instant::now();
    let (played, mount) = (Played::new(), Mount::new());
    let (mut counts, mut cuts) = (Counts::default(), Cuts::default());
    for chapter in 0..wanted.div_ceil(LIVES) {
        let seed = first + chapter * LIVES;
        let _say = Say(format!("MARE_TORTURE_SEED={seed} MARE_TORTURE_CUTS={LIVES}"));
        let place = played.copy();
        let mut ledger = Ledger::of(&place);
        for number in 0..LIVES.min(wanted - chapter * LIVES) {
            mount.put(Disk::of(files_of(place.folder())));
            let twice = number % TWICE == 0;
            life(&place, &mount, &mut ledger, seed + number, twice, &mut counts, &mut cuts);
        }
    }
    println!(
        "{} power cuts, {} of them between two writes of a request and {} in a checkpoint or right after it, and {} more \
         while the file was opened again:\n\
         {} lines acknowledged, 0 lost, 0 twice, 0 out of order.\n\
         Of what was not synced {} pages were lost, {} were there, {} were torn; {} names were lost.\n\
         Not acknowledged: {} lines were there once, {} were not there; each became one row when it was sent again.\n\
         {} half lines acknowledged; most typing lost: {} ms. {:.0} s, seeds from {first}.",
        counts.kills,
        cuts.between_writes,
        cuts.checkpoints,
        cuts.while_opening,
        counts.lines,
        cuts.lost,
        cuts.survived,
        cuts.torn,
        cuts.names,
        counts.kept_unheard,
        counts.never_made,
        counts.halves,
        counts.most_lost_ms,
        begun.elapsed().as_secs_f64(),
    );
    assert!(counts.most_lost_ms <= MOST_LOST_MS, "more than a second of typing was lost: {counts:?}");
    if wanted < 20 {
        return;
    }
    assert!(counts.lines > counts.kills / 2, "hardly a line was typed: {counts:?}");
    assert!(counts.in_flight > counts.kills / 4, "hardly a cut came in the middle of a request: {counts:?}");
    assert!(cuts.between_writes > counts.kills / 8, "hardly a cut came between two writes: {cuts:?}");
    assert!(cuts.lost > counts.kills / 4, "the cuts took hardly anything: {cuts:?}");
}

#[test]
fn power_cut_on_a_disk_that_syncs_nothing_is_found_out() {
    if !possible() {
        return;
    }
    println!("What a disk loses that never syncs must end in a panic here:");
    let (played, mount) = (Played::new(), Mount::new());
    let found_out = (0..8).find(|seed| {
        let place = played.copy();
        let mut ledger = Ledger::of(&place);
        mount.put(Disk::of(files_of(place.folder())).lying());
        let (mut counts, mut cuts) = (Counts::default(), Cuts::default());
        let honest =
            AssertUnwindSafe(|| life(&place, &mount, &mut ledger, *seed, false, &mut counts, &mut cuts));
        catch_unwind(honest).is_err()
    });
    assert!(found_out.is_some(), "eight cuts of a disk that never syncs, and nothing was missed");
}
