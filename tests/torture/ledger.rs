//! What was typed, what of it was acknowledged, and what must therefore be in the file.

use crate::bridge::{Answer, Bridge};
use crate::installation::Installation;
use crate::typist::KEY_MS;
use serde_json::{Value, json};
use std::collections::VecDeque;

/// Most that may be lost of what was typed.
pub(crate) const MOST_LOST_MS: u64 = 1000;

/// What a request under way will have done.
#[derive(Debug, Clone)]
pub(crate) enum Sent {
    /// A line, on Enter.
    Line(Line),
    /// The half line.
    Half(String),
    /// Another section.
    Section(u64),
}

/// A line of the bar.
#[derive(Debug, Clone)]
pub(crate) struct Line {
    pub(crate) words: String,
    pub(crate) request: String,
    pub(crate) input: Value,
    pub(crate) section: u64,
    /// What an action is found by; a note is found by its words.
    pub(crate) action: Option<String>,
    /// What it was answered with.
    pub(crate) answer: Option<Value>,
}

/// What a trial found.
#[derive(Debug, Default)]
pub(crate) struct Counts {
    pub(crate) kills: u64,
    pub(crate) in_flight: u64,
    pub(crate) lines: u64,
    pub(crate) kept_unheard: u64,
    pub(crate) never_made: u64,
    pub(crate) halves: u64,
    pub(crate) most_lost_ms: u64,
}

/// The account of one installation.
#[derive(Default)]
pub(crate) struct Ledger {
    pub(crate) lines: Vec<Line>,
    pub(crate) half: String,
    pub(crate) section: u64,
    pub(crate) under_way: VecDeque<Sent>,
    /// Lines that were said so far, heard of or not.
    pub(crate) said: u64,
}

impl Ledger {
    /// Returns the account of an installation in which nothing is minuted yet, with the section open in which
    /// information is shared.
    pub(crate) fn of(place: &Installation) -> Self {
        let mut bridge = place.open();
        bridge.must("meeting.section", &json!({ "meeting": place.meeting(), "section": 7 }));
        let section = place.view(&mut bridge)["section"].as_u64().unwrap();
        Self { section, ..Self::default() }
    }

    /// Takes an answer down: what was asked first is answered first.
    pub(crate) fn take(&mut self, answer: Answer, counts: &mut Counts) {
        let sent = self.under_way.pop_front().expect("an answer to nothing");
        let answer = answer.unwrap_or_else(|error| panic!("{sent:?} was refused: {error}"));
        match sent {
            Sent::Line(line) => {
                counts.lines += 1;
                self.lines.push(Line { answer: Some(answer), ..line });
            }
            Sent::Half(text) => {
                counts.halves += 1;
                self.half = text;
            }
            Sent::Section(section) => self.section = section,
        }
    }

    /// Takes down what came when the power may already have been off: what went well is acknowledged, and of what was
    /// refused nobody knows whether it is there.
    pub(crate) fn take_last(&mut self, said: Vec<Answer>, counts: &mut Counts) {
        let mut unheard = VecDeque::new();
        for answer in said {
            match answer {
                Ok(_) => self.take(answer, counts),
                Err(_) => unheard.extend(self.under_way.pop_front()),
            }
        }
        unheard.append(&mut self.under_way);
        self.under_way = unheard;
    }

    /// Opens the installation after the program has ended in mid-sentence: nobody sits at a handed seat, the file is
    /// sound, and it agrees with the account. `typed` is what stood in the bar.
    pub(crate) fn must_be_in(&mut self, place: &Installation, typed: &str, counts: &mut Counts) {
        counts.in_flight += u64::from(!self.under_way.is_empty());
        let mut bridge = place.open();
        let who = bridge.must("session.whoami", &json!({}));
        assert!(who["seat"].is_null(), "somebody is still at the handed seat: {who}");
        Installation::must_be_sound(&mut bridge);
        let typed = if self.lines.iter().any(|l| l.words == typed) { "" } else { typed };
        self.compare(place, &mut bridge, typed, counts);
        Installation::must_be_sound(&mut bridge);
    }

    /// Compares the reopened file with the account: every acknowledged line once and in order, what was under way
    /// there or not. `typed` is what stood in the bar. Takes what it finds as the new account.
    fn compare(&mut self, place: &Installation, bridge: &mut Bridge, typed: &str, counts: &mut Counts) {
        let view = place.view(bridge);
        let (mut halves, mut sections) = (vec![self.half.clone()], vec![self.section]);
        let mut unheard = Vec::new();
        for sent in std::mem::take(&mut self.under_way) {
            match sent {
                Sent::Line(line) => unheard.push(line),
                Sent::Half(text) => halves.push(text),
                Sent::Section(section) => sections.push(section),
            }
        }
        // Of what nobody heard of, the first few may be there: a later one never without those before it.
        let mut found = None;
        for made in (0..=unheard.len()).rev() {
            let expected: Vec<&Line> = self.lines.iter().chain(&unheard[..made]).collect();
            if difference(&view, &expected).is_none() {
                found = Some(made);
                break;
            }
        }
        let Some(made) = found else {
            let expected: Vec<&Line> = self.lines.iter().collect();
            panic!("lines are lost, doubled or out of order: {}", difference(&view, &expected).unwrap());
        };
        counts.kept_unheard += made as u64;
        counts.never_made += (unheard.len() - made) as u64;

        let half = place.draft(bridge);
        assert!(halves.contains(&half), "the bar has “{half}”, kept were {halves:?}");
        // What stood in the bar and is no line now must be the half line, but for the last second.
        let in_a_line = made > 0 && unheard.iter().any(|l| l.words == typed);
        if !typed.is_empty() && !in_a_line {
            let missing = if typed.starts_with(&half) {
                typed.chars().count() - half.chars().count()
            } else {
                // The first keys of a line: before it was kept, the bar has what the line before left there.
                typed.chars().count()
            };
            counts.most_lost_ms = counts.most_lost_ms.max(missing as u64 * KEY_MS);
        }
        self.half = half;

        let section = view["section"].as_u64().unwrap();
        assert!(sections.contains(&section), "section {section} is open, stamped were {sections:?}");
        self.section = section;

        self.say_again(place, bridge, unheard);
    }

    /// Sends what was not acknowledged once more under its old name, and something that was: one row each.
    fn say_again(&mut self, place: &Installation, bridge: &mut Bridge, unheard: Vec<Line>) {
        if let Some(known) = self.lines.last() {
            bridge.send("capture.commit", &known.input, Some(&known.request));
            assert_eq!(
                bridge.answer().as_ref().ok(),
                known.answer.as_ref(),
                "another answer to the same request"
            );
        }
        for line in unheard {
            bridge.send("capture.commit", &line.input, Some(&line.request));
            let answer = bridge.answer().unwrap_or_else(|error| panic!("{line:?}: {error}"));
            self.lines.push(Line { answer: Some(answer), ..line });
        }
        let expected: Vec<&Line> = self.lines.iter().collect();
        let view = place.view(bridge);
        if let Some(words) = difference(&view, &expected) {
            panic!("a request that was sent twice did not stay one row: {words}");
        }
    }
}

/// Returns in what the minutes differ from these lines; nothing when they are the same, each once and in order.
fn difference(view: &Value, expected: &[&Line]) -> Option<String> {
    for section in 1..=13 {
        let kept: Vec<&str> = view["entries"]
            .as_array()?
            .iter()
            .filter(|e| e["section"] == section)
            .filter_map(|e| e["text"].as_str())
            .collect();
        let wanted: Vec<&str> = expected
            .iter()
            .filter(|l| l.action.is_none() && l.section == section)
            .map(|l| l.words.as_str())
            .collect();
        if kept != wanted {
            return Some(format!("section {section} has {kept:?} and should have {wanted:?}"));
        }
    }
    let kept: Vec<&str> = view["actions"].as_array()?.iter().filter_map(|a| a["text"].as_str()).collect();
    let wanted: Vec<&str> = expected.iter().filter_map(|l| l.action.as_deref()).collect();
    let same = kept.len() == wanted.len() && kept.iter().zip(&wanted).all(|(k, w)| k.contains(w));
    if same { None } else { Some(format!("the plan has {kept:?} and should have {wanted:?}")) }
}

#[test]
fn a_line_that_is_lost_doubled_changed_or_out_of_order_is_noticed() {
    let line = |words: &str, action: Option<&str>| Line {
        words: words.into(),
        request: String::new(),
        input: Value::Null,
        section: 7,
        action: action.map(str::to_owned),
        answer: None,
    };
    let entry = |text: &str| json!({ "section": 7, "text": text });
    let lines = [line("first", None), line("second", None), line("@Gwen renew door 3", Some("door 3"))];
    let expected: Vec<&Line> = lines.iter().collect();
    let view = |entries: &[Value], actions: &[&str]| {
        let actions: Vec<Value> = actions.iter().map(|text| json!({ "text": text })).collect();
        difference(&json!({ "entries": entries, "actions": actions }), &expected)
    };
    let (first, second) = (entry("first"), entry("second"));
    assert_eq!(view(&[first.clone(), second.clone()], &["Renew door 3"]), None);
    for (entries, actions) in [
        (vec![first.clone()], vec!["Renew door 3"]),
        (vec![first.clone(), second.clone(), second.clone()], vec!["Renew door 3"]),
        (vec![second.clone(), first.clone()], vec!["Renew door 3"]),
        (vec![first.clone(), entry("secon")], vec!["Renew door 3"]),
        (vec![first.clone(), second.clone()], vec![]),
        (vec![first.clone(), second.clone()], vec!["Renew door 3", "Renew door 3"]),
        (vec![first, second], vec!["Renew door 4"]),
    ] {
        assert!(view(&entries, &actions).is_some(), "{entries:?} {actions:?} passed");
    }
}
