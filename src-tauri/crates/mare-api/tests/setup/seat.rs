//! The handed seat (D-23).

use super::*;
use mare_domain::meeting::Meeting;
use mare_store::{Authority, Keys, Row};

#[derive(serde::Serialize, serde::Deserialize)]
#[serde(transparent)]
struct Planted(Meeting);

impl Row for Planted {
    const TABLE: &'static str = "meeting";
    const NOUN: &'static str = "meeting";
    fn uid(&self) -> &str {
        &self.0.uid
    }
    fn keys(&self) -> Keys {
        Keys { reference: Some(self.0.reference.clone()), state: "booked".into(), ..Keys::default() }
    }
}

struct Planter;

impl Authority for Planter {
    fn user(&self) -> &str {
        "u"
    }
    fn name(&self) -> &str {
        "test"
    }
    fn verb(&self) -> &str {
        "meeting.book"
    }
    fn at(&self) -> &str {
        "2026-03-03T16:40:00Z"
    }
    fn reasons(&self) -> &str {
        ""
    }
    fn request(&self) -> &str {
        ""
    }
}

/// Puts two meetings into the file, past the verbs.
fn plant(house: &House) {
    house.desk.lock();
    let keys = Vault::at(house.folder.path()).unlock(SPOC, &passphrase(SPOC), 0).unwrap();
    let (key, salt) = keys.raw_key().unwrap();
    let identity = Identity { installation: keys.installation().into(), practice: true };
    let store = Store::open(&house.database(), &RawKey::new(*key, salt), &identity).unwrap();
    for number in [1, 2] {
        let meeting = Meeting {
            uid: format!("m-{number}"),
            reference: format!("M-2026-00{number}"),
            ..Meeting::default()
        };
        store.write(Planter, move |tx| tx.insert(&Planted(meeting))).unwrap();
    }
}

fn seated(house: &House) -> Session {
    plant(house);
    let chair = house.enter("Hester Quillfeather");
    let input = json!({ "meeting": "M-2026-001", "name": " Ivy  Stellwood " });
    become_(&house.desk, Some(&chair), "seat.hand_over", input)
}

#[test]
fn d_23_a_handed_seat_sees_its_own_meeting_and_nothing_else() {
    let house = House::practice();
    let seat = seated(&house);
    assert_eq!(seat.seat().unwrap().meeting, "m-1");
    for verb in VERBS.iter().filter(|v| !v.roles.is_empty()) {
        let other = house.ask(&seat, verb.name, json!({ "meeting": "m-2" }));
        assert!(matches!(&other, Err(e) if e.code == Code::NotAllowed), "{}: {other:?}", verb.name);
        let own = house.ask(&seat, verb.name, json!({ "meeting": "m-1" }));
        let refused = matches!(&own, Err(e) if e.code == Code::NotAllowed);
        assert_eq!(refused, !verb.seat, "{}: {own:?}", verb.name);
    }
    for closed in ["today.list", "search.all", "case.get", "case.list", "person.search", "seat.hand_over"] {
        assert_eq!(house.refused(&seat, closed, json!({})).code, Code::NotAllowed, "{closed}");
    }
}

#[test]
fn d_23_a_handed_seat_may_name_its_meeting_by_uid_or_reference_and_no_other_by_either() {
    let house = House::practice();
    let seat = seated(&house);
    for own in ["m-1", "M-2026-001"] {
        let view = house.ask(&seat, "meeting.missing", json!({ "meeting": own }));
        assert!(!matches!(&view, Err(e) if e.code == Code::NotAllowed), "{own}: {view:?}");
        house
            .ask(&seat, "draft.keep", json!({ "place": "meeting:m-1:bar", "meeting": own, "text": own }))
            .unwrap();
        let kept =
            house.ask(&seat, "draft.get", json!({ "place": "meeting:m-1:bar", "meeting": own })).unwrap();
        assert_eq!(kept["text"], own);
    }
    for other in ["m-2", "M-2026-002", "", "m-2026-001"] {
        let refused = house.refused(&seat, "draft.get", json!({ "place": "x", "meeting": other }));
        assert_eq!(refused.code, Code::NotAllowed, "{other}");
    }
}

#[test]
fn d_23_the_typed_name_stands_on_what_is_done_and_the_meeting_shows_as_its_reference() {
    let house = House::practice();
    let seat = seated(&house);
    let who = house.ask(&seat, "session.whoami", json!({})).unwrap();
    assert_eq!(who["name"], "Ivy Stellwood");
    assert_eq!(who["seat"], json!({ "meeting": "m-1", "reference": "M-2026-001", "name": "Ivy Stellwood" }));
    let spoc = house.enter(SPOC);
    assert!(recorded(&house, &spoc).contains(&("seat.hand_over".into(), "Hester Quillfeather".into())));
}

#[test]
fn d_23_the_seat_goes_back_for_a_passphrase_of_an_account_only() {
    let house = House::practice();
    let seat = seated(&house);
    let back = |input: Value| house.ask(&seat, "seat.take_back", input);
    assert_eq!(back(json!({ "passphrase": "wrong" })).unwrap_err().code, Code::WrongPassphrase);
    assert_eq!(
        back(json!({ "passphrase": passphrase(SPOC) })).unwrap_err().code,
        Code::WrongPassphrase,
        "hers, not the SPoC's"
    );
    let own = json!({ "passphrase": passphrase("Hester Quillfeather") });
    let full = become_(&house.desk, Some(&seat), "seat.take_back", own.clone());
    assert_eq!((full.seat(), full.name()), (None, "Hester Quillfeather"));
    let other = become_(
        &house.desk,
        Some(&seat),
        "seat.take_back",
        json!({ "name": SPOC, "passphrase": passphrase(SPOC) }),
    );
    assert_eq!(other.name(), SPOC);
    assert_eq!(house.refused(&full, "seat.take_back", own).code, Code::Conflict, "no seat was handed over");
}

#[test]
fn d_23_a_seat_needs_a_meeting_and_a_name() {
    let house = House::practice();
    plant(&house);
    let chair = house.enter("Hester Quillfeather");
    let hand = |meeting: &str, name: &str| {
        house.refused(&chair, "seat.hand_over", json!({ "meeting": meeting, "name": name }))
    };
    assert_eq!(hand("m-9", "Ivy Stellwood").code, Code::NotFound);
    assert_eq!(hand("m-1", "  ").fields[0].field, "name");
}

#[test]
fn the_practice_clock_is_set_at_a_seat_too_and_a_real_one_by_nobody() {
    let at = json!({ "at": "2026-04-01T10:08:16" });
    let house = House::practice();
    let seat = seated(&house);
    house.ask(&seat, "clock.set", at.clone()).unwrap();
    assert_eq!(house.ask(&seat, "clock.now", json!({})).unwrap()["time"], "2026-04-01T10:08:16");
    let real = House::new(false);
    assert_eq!(real.refused(&real.enter(SPOC), "clock.set", at).code, Code::PracticeOnly);
}
