//! The seat is handed over and the laptop closed; the clock goes back an hour while people talk.

use crate::dice::Dice;
use crate::installation::{Installation, MINUTE_TAKER, Played};
use serde_json::json;
use std::time::Duration;

#[test]
fn d_23_after_the_laptop_was_closed_nobody_is_at_the_seat_and_the_account_finds_everything() {
    let place = Played::new().copy();
    let mut bridge = place.open();
    place.hand_over(&mut bridge);
    bridge.must("meeting.section", &json!({ "meeting": place.meeting(), "section": 8 }));
    bridge.must("capture.commit", &place.line("He was seen near the school.", 8, 1));
    bridge.must("capture.commit", &place.line("@Gwen Lathbury renew the lock +5wd", 8, 2));
    bridge.must("draft.keep", &place.half("The landlord says that"));
    bridge.kill(Duration::ZERO);

    let mut bridge = crate::bridge::Bridge::on(place.folder());
    // Nobody is signed in: neither the seat nor anybody else sees anything.
    for (verb, input) in [
        ("meeting.get", json!({ "meeting": place.meeting() })),
        ("capture.commit", place.line("from nobody", 8, 3)),
        ("draft.keep", place.half("from nobody")),
        ("draft.get", json!({ "place": place.bar(), "meeting": place.meeting() })),
    ] {
        assert_eq!(bridge.refused(verb, &input), "not_signed_in", "{verb}");
    }
    // The minute taker has no account to sign in with.
    let minute_taker = json!({ "name": MINUTE_TAKER, "passphrase": Installation::who()["passphrase"] });
    assert_eq!(bridge.refused("session.sign_in", &minute_taker), "wrong_passphrase");

    bridge.must("session.sign_in", &Installation::who());
    let who = bridge.must("session.whoami", &json!({}));
    assert!(who["seat"].is_null(), "{who}");
    let view = place.view(&mut bridge);
    assert_eq!(view["state"], "in_progress");
    assert_eq!(view["section"], 8, "the meeting is open where it was");
    assert_eq!(view["entries"][0]["text"], "He was seen near the school.");
    assert_eq!(view["entries"][0]["typed_by"], MINUTE_TAKER);
    assert!(view["actions"][0]["text"].as_str().unwrap().contains("enew the lock"), "{}", view["actions"]);
    assert_eq!(place.draft(&mut bridge), "The landlord says that");
    Installation::must_be_sound(&mut bridge);

    // The seat can be handed over again, and what was half typed is there for whoever sits down.
    place.hand_over(&mut bridge);
    assert_eq!(place.draft(&mut bridge), "The landlord says that");
    bridge.must("capture.commit", &place.line("The landlord says that the door was forced.", 8, 3));
    assert_eq!(
        place.texts(&mut bridge),
        ["He was seen near the school.", "The landlord says that the door was forced."]
    );
    assert_eq!(bridge.refused("case.list", &json!({})), "not_allowed");
}

#[test]
fn d_23_a_line_half_typed_at_the_seat_is_there_when_it_is_taken_back_and_is_not_the_account_s() {
    let place = Played::new().copy();
    let mut bridge = place.open();
    place.hand_over(&mut bridge);
    bridge.must("draft.keep", &place.half("The landlord says that"));
    let account = bridge.must("seat.take_back", &json!({ "passphrase": Installation::who()["passphrase"] }));
    let found = |bridge: &mut crate::bridge::Bridge| {
        bridge.must("draft.get", &json!({ "place": place.bar(), "meeting": place.meeting() }))
    };
    assert_eq!(
        found(&mut bridge),
        json!({ "text": "The landlord says that", "by": MINUTE_TAKER }),
        "it is offered, and said to be hers"
    );
    let line = |words: &str, seq: i64| {
        let mut line = place.line(words, 8, seq);
        line["draft"] = json!(place.bar());
        line
    };
    // Kept as it was left it is hers; what the account changes of it is the account's.
    bridge.must("capture.commit", &line("The landlord says that", 1));
    assert_eq!(found(&mut bridge), json!({ "text": null, "by": null }));
    bridge.must("draft.keep", &place.half("Typed by the acc"));
    assert_eq!(found(&mut bridge)["by"], json!(null));
    bridge.must("capture.commit", &line("Typed by the account", 2));
    place.hand_over(&mut bridge);
    bridge.must("draft.keep", &place.half("He wants to"));
    bridge.must("seat.take_back", &json!({ "passphrase": Installation::who()["passphrase"] }));
    bridge.must("capture.commit", &line("He wants to move", 3));
    let view = place.view(&mut bridge);
    let typed: Vec<&str> =
        view["entries"].as_array().unwrap().iter().map(|e| e["typed_by"].as_str().unwrap()).collect();
    let own = account["name"].as_str().unwrap();
    assert_eq!(typed, [MINUTE_TAKER, own, own]);
    // The other way round: what the account left half typed is not of whoever sits down.
    bridge.must("draft.keep", &place.half("Before she sat down"));
    place.hand_over(&mut bridge);
    assert_eq!(found(&mut bridge)["by"], json!(own));
    bridge.must("seat.take_back", &json!({ "passphrase": Installation::who()["passphrase"] }));
    Installation::must_be_sound(&mut bridge);
}

#[test]
fn d_23_killed_while_the_seat_is_handed_over_or_taken_back_nobody_is_at_it() {
    let played = Played::new();
    let mut dice = Dice::of_seed(23);
    for trial in 0..4 {
        let place = played.copy();
        let mut bridge = place.open();
        bridge.must("capture.commit", &place.line("before", 7, 1));
        let over = json!({ "meeting": place.meeting(), "name": MINUTE_TAKER });
        if trial % 2 == 0 {
            bridge.send("seat.hand_over", &over, None);
        } else {
            place.hand_over(&mut bridge);
            bridge.send("seat.take_back", &json!({ "passphrase": Installation::who()["passphrase"] }), None);
        }
        bridge.kill(Duration::from_micros(dice.below(5_000)));

        let mut bridge = place.open();
        assert!(bridge.must("session.whoami", &json!({}))["seat"].is_null(), "trial {trial}");
        Installation::must_be_sound(&mut bridge);
        assert_eq!(place.texts(&mut bridge), ["before"]);
        place.hand_over(&mut bridge);
        bridge.must("capture.commit", &place.line("after", 7, 2));
        assert_eq!(place.texts(&mut bridge), ["before", "after"], "trial {trial}");
    }
}

#[test]
fn lines_keep_their_order_when_the_clock_goes_back_an_hour_and_the_program_is_killed() {
    let place = Played::new().copy();
    let mut bridge = place.open();
    place.hand_over(&mut bridge);
    let mut expected = Vec::new();
    for (seq, at) in
        (1..).zip(["2026-06-16T10:50", "2026-06-16T09:51", "2026-06-16T09:49", "2026-06-16T10:05"])
    {
        bridge.must("clock.set", &json!({ "at": at }));
        let words = format!("line {seq}");
        bridge.must("capture.commit", &place.line(&words, 7, seq));
        bridge.must("draft.keep", &place.half(&format!("half a line at {at}")));
        expected.push(words);
        bridge.kill(Duration::ZERO);
        bridge = place.open();
        assert_eq!(place.texts(&mut bridge), expected, "at {at}");
        assert_eq!(place.draft(&mut bridge), format!("half a line at {at}"));
        Installation::must_be_sound(&mut bridge);
    }
    bridge.must("meeting.end", &json!({ "meeting": place.meeting() }));
    assert_eq!(place.texts(&mut bridge), expected);
    Installation::must_be_sound(&mut bridge);
}
