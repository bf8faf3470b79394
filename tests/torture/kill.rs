//! Kill -9 in mid-sentence: somebody types as one types into the bar, and at a drawn moment the program is gone.
//! Typing takes no time here: its clock is counted, not waited for.

use crate::bridge::Bridge;
use crate::dice::Dice;
use crate::installation::{Installation, Played};
use crate::ledger::{Counts, Ledger, Line, Sent};
use serde_json::json;
use std::time::{Duration, Instant};

/// 60 words a minute, of five letters each.
const KEY_MS: u64 = 200;
/// The bar keeps the half line this long after the first key that is not kept.
const KEEP_MS: u64 = 600;
/// Most that may be lost of what was typed.
const MOST_LOST_MS: u64 = 1000;
/// Longest a person types in one life of the program.
const LIFE_MS: u64 = 60_000;
/// A request is under way about this long: the rules of a line take more than a half line, and come before its write.
const UNDER_WAY_MICROS: [u64; 3] = [3_000, 10_000, 30_000];
/// Kills of one installation, before a new copy is taken.
const LIVES: u64 = 20;

const WORDS: [&str; 24] = [
    "the", "landlord", "says", "that", "he", "was", "seen", "near", "school", "again", "and", "left", "when",
    "asked", "door", "forced", "sleep", "ŵyna", "nobody", "hurt", "hammer", "bag", "café", "Thursday",
];

/// Where the program is when it is killed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Death {
    BetweenKeys,
    WhileKeeping,
    OnEnter,
    OnTwoEnters,
    OnSection,
}

/// Killed; what stood in the bar.
struct Dead(String);

/// Somebody who types into the bar.
struct Typist<'a> {
    place: &'a Installation,
    dice: &'a mut Dice,
    counts: &'a mut Counts,
    ledger: &'a mut Ledger,
    bridge: Bridge,
    death: Death,
    at: u64,
    now: u64,
    said: u64,
    seed: u64,
}

impl Typist<'_> {
    /// Sends one request; waits for its answer unless this is the one.
    fn ask(&mut self, sent: Sent, fatal: bool) -> bool {
        self.send(sent);
        if !fatal {
            self.hear();
        }
        fatal
    }

    fn send(&mut self, sent: Sent) {
        let meeting = self.place.meeting();
        match &sent {
            Sent::Line(line) => self.bridge.send("capture.commit", &line.input, Some(&line.request)),
            Sent::Half(text) => self.bridge.send("draft.keep", &self.place.half(text), None),
            Sent::Section(section) => {
                let input = json!({ "meeting": meeting, "section": section });
                self.bridge.send("meeting.section", &input, None);
            }
        }
        self.ledger.under_way.push_back(sent);
    }

    fn hear(&mut self) {
        let answer = self.bridge.answer();
        self.ledger.take(answer, self.counts);
    }

    fn due(&self, death: Death) -> bool {
        self.now >= self.at && self.death == death
    }

    fn line(&mut self, words: Option<&str>) -> Line {
        self.said += 1;
        let number = self.said;
        let mut action = None;
        let words = if let Some(words) = words {
            format!("{words} {number}")
        } else if self.dice.once_in(4) {
            action = Some(format!("the lock of door {number}"));
            format!("@Gwen Lathbury renew the lock of door {number} +5wd")
        } else {
            let long = 6 + self.dice.below(8);
            let talk: Vec<&str> = (0..long).map(|_| *self.dice.one_of(&WORDS)).collect();
            format!("{} {number}", talk.join(" "))
        };
        let seq = i64::try_from(number).unwrap();
        let section = self.ledger.section;
        let input = self.place.line(&words, u8::try_from(section).unwrap(), seq);
        Line { request: format!("enter-{}-{number}", self.seed), input, section, action, words, answer: None }
    }

    /// Types until the program is killed.
    fn live(&mut self) -> Dead {
        loop {
            if self.due(Death::OnSection) || self.dice.once_in(5) {
                let section = *self.dice.one_of(&[5, 6, 7, 8, 9, 12]);
                let fatal = self.due(Death::OnSection);
                if self.ask(Sent::Section(section), fatal) {
                    return Dead(String::new());
                }
            }
            let line = self.line(None);
            let mut typed = String::new();
            let mut kept_at = self.now;
            for key in line.words.chars() {
                self.now += KEY_MS;
                typed.push(key);
                if self.due(Death::BetweenKeys) {
                    return Dead(typed);
                }
                if self.now - kept_at > KEEP_MS {
                    let fatal = self.due(Death::WhileKeeping);
                    if self.ask(Sent::Half(typed.clone()), fatal) {
                        return Dead(typed);
                    }
                    kept_at = self.now;
                }
            }
            if self.due(Death::OnTwoEnters) || self.dice.once_in(6) {
                // The second follows at once, as when two lines are pasted: it is sent before the first is answered.
                let fatal = self.due(Death::OnTwoEnters);
                let second = self.line(Some("and nothing else"));
                self.send(Sent::Line(line));
                self.send(Sent::Line(second));
                if fatal {
                    return Dead(typed);
                }
                self.hear();
                self.hear();
            } else {
                let fatal = self.due(Death::OnEnter);
                if self.ask(Sent::Line(line), fatal) {
                    return Dead(typed);
                }
            }
            // Acknowledged: only now the half line is forgotten.
            self.ask(Sent::Half(String::new()), false);
            self.now += 1000;
        }
    }
}

/// One life: the file is opened and compared with the account, then somebody types, then it is killed.
fn life(place: &Installation, ledger: &mut Ledger, said: &mut u64, seed: u64, counts: &mut Counts) {
    let mut dice = Dice::of_seed(seed);
    let mut bridge = place.open();
    if dice.once_in(2) {
        place.hand_over(&mut bridge);
    }
    let death = *dice.one_of(&[
        Death::BetweenKeys,
        Death::WhileKeeping,
        Death::WhileKeeping,
        Death::OnEnter,
        Death::OnEnter,
        Death::OnEnter,
        Death::OnTwoEnters,
        Death::OnSection,
    ]);
    let at = dice.below(LIFE_MS);
    let wait = if death == Death::BetweenKeys { 0 } else { within(&mut dice) };
    let mut typist = Typist {
        place,
        dice: &mut dice,
        counts,
        ledger: &mut *ledger,
        bridge,
        death,
        at,
        now: 0,
        said: *said,
        seed,
    };
    let Dead(typed) = typist.live();
    *said = typist.said;
    for answer in typist.bridge.kill(Duration::from_micros(wait)) {
        ledger.take(answer, counts);
    }
    counts.kills += 1;
    counts.in_flight += u64::from(!ledger.under_way.is_empty());

    let mut bridge = place.open();
    let who = bridge.must("session.whoami", &json!({}));
    assert!(who["seat"].is_null(), "somebody is still at the handed seat: {who}");
    Installation::must_be_sound(&mut bridge);
    let typed = if ledger.lines.iter().any(|l| l.words == typed) { "" } else { &typed };
    ledger.compare(place, &mut bridge, typed, KEY_MS, counts);
    Installation::must_be_sound(&mut bridge);
}

fn within(dice: &mut Dice) -> u64 {
    let most = *dice.one_of(&UNDER_WAY_MICROS);
    dice.below(most)
}

fn asked(name: &str, otherwise: u64) -> u64 {
    std::env::var(name).ok().and_then(|words| words.parse().ok()).unwrap_or(otherwise)
}

/// Says which seed to start from again, when a life ends in a panic.
struct Say(u64);

impl Drop for Say {
    fn drop(&mut self) {
        if std::thread::panicking() {
            println!("It can be repeated with MARE_TORTURE_SEED={} MARE_TORTURE_KILLS={LIVES}.", self.0);
        }
    }
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
        let _say = Say(seed);
        let place = played.copy();
        let mut ledger = Ledger { section: opened_at(&place), ..Ledger::default() };
        let mut said = 0;
        for number in 0..LIVES.min(kills - chapter * LIVES) {
            life(&place, &mut ledger, &mut said, seed + number, &mut counts);
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

/// Opens the section in which information is shared, and returns it.
fn opened_at(place: &Installation) -> u64 {
    let mut bridge = place.open();
    bridge.must("meeting.section", &json!({ "meeting": place.meeting(), "section": 7 }));
    place.view(&mut bridge)["section"].as_u64().unwrap()
}
