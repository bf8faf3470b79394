//! What is restricted: in the copies of those who may read it and in no other.

use super::{Truth, Value, World, items, text, told};
use serde_json::json;

/// A restricted line is in the copies of those who may read it and in no other.
pub fn restricted(world: &mut World, truth: &mut Truth, want: &Value, meeting: &Value) {
    if !told(want, "restricted_items") {
        return;
    }
    let circulation = world.practice.must("dm", "copy.list", json!({ "meeting": meeting["id"] }));
    let copies: Vec<(Value, String)> = items(&circulation["copies"])
        .iter()
        .map(|copy| (copy.clone(), pages_of(world, &copy["document"])))
        .collect();
    for restricted in items(&want["restricted_items"]) {
        let item = match &restricted["item"] {
            Value::String(words) => words.clone(),
            number => number.to_string(),
        };
        let secrets = world.pack.secrets;
        let Some((_, secret)) = secrets.iter().find(|(known, _)| *known == item) else {
            truth.holds(&format!("restricted_items.{item}"), false, "the pack names no words of it");
            continue;
        };
        kept_from_the_service_user(world, truth, restricted, meeting, secret);
        for (copy, pages) in &copies {
            let agency = text(&copy["agency"]);
            let line = items(&meeting["attendance"]).iter().find(|a| a["name"] == copy["recipient"]);
            let attendee = line.is_some();
            if !told(restricted, "may_be_seen_by") {
                // Words that one reader's copy alone is built without, named by their role.
                let role = line.map(|a| format!("copy for the {}", text(&a["role"]))).unwrap_or_default();
                let absent = items(&restricted["must_be_absent_from"]).contains(&json!(role));
                let at = format!("restricted_items.{item}: {}", text(&copy["recipient"]));
                truth.same(&at, pages.contains(secret), !absent);
                truth.same(&at, items(&copy["withheld"]).contains(&json!(secret)), absent);
                continue;
            }
            let may = items(&restricted["may_be_seen_by"]).iter().any(|m| {
                text(m).contains(agency)
                    || (text(m).contains("GP") && agency.contains("Surgery"))
                    || (text(m) == "attendees" && attendee)
            });
            truth.same(&format!("restricted_items.{item}: copy for {agency}"), pages.contains(secret), may);
            let forbidden = items(&restricted["must_be_absent_from"])
                .iter()
                .any(|m| text(m).starts_with("cop") && text(m).contains(agency));
            truth.holds(
                &format!("restricted_items.{item}: {agency}"),
                !(forbidden && may),
                "the pack says both",
            );
            if !may {
                truth.holds(
                    &format!("copy for {agency}"),
                    attendee && copy["left_out"] == 1,
                    "the line was not counted as left out",
                );
            }
        }
    }
}

/// What may go into nothing that the service user may see is not in the copy that answers their own request.
fn kept_from_the_service_user(
    world: &mut World,
    truth: &mut Truth,
    restricted: &Value,
    meeting: &Value,
    secret: &str,
) {
    let name = text(&world.person["name"]).to_owned();
    if !items(&restricted["must_be_absent_from"]).iter().any(|m| text(m).contains(&name)) {
        return;
    }
    let input = json!({
        "meeting": meeting["id"], "recipient": name, "agency": "", "purpose": "subject_access",
        "channel": "by hand", "secure": true, "agreed_by": "chair",
    });
    let copy = world.practice.must("dm", "copy.make", input);
    let pages = pages_of(world, &copy["document"]);
    truth.holds("copy for the service user", !pages.is_empty(), "is empty");
    let where_it_stands: Vec<&str> = pages.lines().filter(|line| line.contains(secret)).collect();
    truth.same("copy for the service user", json!(where_it_stands), json!([]));
}

/// Returns the text of every page of a document.
fn pages_of(world: &mut World, document: &Value) -> String {
    let mut pages = String::new();
    let mut page = 1;
    loop {
        let input = json!({ "document": document, "page": page });
        let view = world.practice.must("dm", "document.page", input);
        pages.push_str(text(&view["text"]));
        if view["pages"] == page {
            return pages;
        }
        page += 1;
    }
}
