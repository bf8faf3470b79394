//! The table of verbs and roles (D-30).

use super::*;

#[test]
fn d_30_every_verb_answers_not_allowed_to_every_role_outside_its_row() {
    let house = House::practice();
    let cast: Vec<(&str, &str)> =
        [(SPOC, "spoc"), (ADMINISTRATOR, "administrator")].into_iter().chain(OTHERS).collect();
    let mut cells = 0;
    for (name, role) in cast {
        let session = house.enter(name);
        for verb in VERBS.iter().filter(|v| !v.roles.is_empty()) {
            let may = verb.roles.iter().any(|r| serde_json::to_value(r).unwrap() == role);
            // An input no verb understands: whoever is let in is refused by its shape and changes nothing.
            let outcome = house.ask(&session, verb.name, json!("no input"));
            let refused = matches!(&outcome, Err(e) if e.code == Code::NotAllowed);
            assert_eq!(refused, !may, "{} as {role}: {outcome:?}", verb.name);
            cells += 1;
        }
    }
    assert_eq!(cells, 7 * VERBS.iter().filter(|v| !v.roles.is_empty()).count());
}

#[test]
fn nobody_signed_in_reaches_only_what_needs_nobody() {
    let house = House::practice();
    for verb in VERBS.iter().filter(|v| !v.roles.is_empty()) {
        let error = ask(&house.desk, None, verb.name, json!({})).unwrap_err();
        assert_eq!(error.code, Code::NotSignedIn, "{}", verb.name);
    }
}
