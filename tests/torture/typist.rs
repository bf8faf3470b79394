//! Somebody who types into the bar as one types, until a drawn moment. Typing takes no time here: its clock is
//! counted, not waited for. What ends the program then, a kill or a power cut, is not this file's matter.

use crate::bridge::Bridge;
use crate::dice::Dice;
use crate::installation::Installation;
use crate::ledger::{Counts, Ledger, Line, Sent};
use serde_json::json;
use std::time::Duration;

/// 60 words a minute, of five letters each.
pub(crate) const KEY_MS: u64 = 200;
/// The bar keeps the half line this long after the first key that is not kept.
const KEEP_MS: u64 = 600;
/// A request is under way about this long: the rules of a line take more than a half line, and come before its write.
const UNDER_WAY_MICROS: [u64; 3] = [3_000, 10_000, 30_000];

const WORDS: [&str; 24] = [
    "the", "landlord", "says", "that", "he", "was", "seen", "near", "school", "again", "and", "left", "when",
    "asked", "door", "forced", "sleep", "ŵyna", "nobody", "hurt", "hammer", "bag", "café", "Thursday",
];

/// Where the program is when it ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Death {
    BetweenKeys,
    WhileKeeping,
    OnEnter,
    OnTwoEnters,
    OnSection,
}

/// How a life is to end.
pub(crate) trait End {
    /// Returns the longest that a person types.
    fn longest_ms(&self) -> u64 {
        60_000
    }

    /// Is told that somebody begins to type.
    fn begins(&self) {}

    /// Is told that the next request is the last one.
    fn comes(&self) {}

    /// Returns whether the power is off: what is refused then ends the life.
    fn is_off(&self) -> bool {
        false
    }
}

/// What a life ended with.
pub(crate) struct Dead {
    /// What stood in the bar.
    pub(crate) typed: String,
    /// The program, with its last request under way.
    pub(crate) bridge: Bridge,
    /// How long it may still go on.
    pub(crate) wait: Duration,
}

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
    seed: u64,
    end: &'a dyn End,
}

/// One life of the program: it is opened, and somebody types until the end comes. Whoever asked for it ends the
/// program.
pub(crate) fn live(
    place: &Installation,
    ledger: &mut Ledger,
    dice: &mut Dice,
    seed: u64,
    counts: &mut Counts,
    end: &dyn End,
) -> Dead {
    let mut bridge = place.open();
    if dice.once_in(2) {
        place.hand_over(&mut bridge);
    }
    end.begins();
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
    let at = dice.below(end.longest_ms());
    let wait = if death == Death::BetweenKeys { 0 } else { within(dice) };
    let mut typist = Typist { place, dice, counts, ledger, bridge, death, at, now: 0, seed, end };
    let typed = typist.live();
    Dead { typed, bridge: typist.bridge, wait: Duration::from_micros(wait) }
}

fn within(dice: &mut Dice) -> u64 {
    let most = *dice.one_of(&UNDER_WAY_MICROS);
    dice.below(most)
}

impl Typist<'_> {
    /// Sends one request and waits for its answer, unless this is the last. Returns whether it is.
    fn ask(&mut self, sent: Sent, fatal: bool) -> bool {
        self.send(sent);
        fatal || self.hear()
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

    /// Waits for an answer. Returns whether the power is off.
    fn hear(&mut self) -> bool {
        let answer = self.bridge.answer();
        let off = answer.is_err() && self.end.is_off();
        if off {
            self.ledger.take_last(vec![answer], self.counts);
        } else {
            self.ledger.take(answer, self.counts);
        }
        off
    }

    fn due(&self, death: Death) -> bool {
        let due = self.now >= self.at && self.death == death;
        if due {
            self.end.comes();
        }
        due
    }

    fn line(&mut self, words: Option<&str>) -> Line {
        self.ledger.said += 1;
        let number = self.ledger.said;
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

    /// Types until the last request is under way; returns what stands in the bar.
    fn live(&mut self) -> String {
        loop {
            if self.due(Death::OnSection) || self.dice.once_in(5) {
                let section = *self.dice.one_of(&[5, 6, 7, 8, 9, 12]);
                let fatal = self.due(Death::OnSection);
                if self.ask(Sent::Section(section), fatal) {
                    return String::new();
                }
            }
            let line = self.line(None);
            let mut typed = String::new();
            let mut kept_at = self.now;
            for key in line.words.chars() {
                self.now += KEY_MS;
                typed.push(key);
                if self.due(Death::BetweenKeys) {
                    return typed;
                }
                if self.now - kept_at > KEEP_MS {
                    let fatal = self.due(Death::WhileKeeping);
                    if self.ask(Sent::Half(typed.clone()), fatal) {
                        return typed;
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
                if fatal || self.hear() || self.hear() {
                    return typed;
                }
            } else {
                let fatal = self.due(Death::OnEnter);
                if self.ask(Sent::Line(line), fatal) {
                    return typed;
                }
            }
            // Acknowledged: only now the half line is forgotten.
            if self.ask(Sent::Half(String::new()), false) {
                return String::new();
            }
            self.now += 1000;
        }
    }
}
