//! The key `guards`: every attempt of the pack, and what must not be blocked.

use super::timeline::first_name;
use super::{Truth, World, items, text};
use serde_json::json;

/// Every attempt was answered as the pack says, naming the rule and the thing.
pub fn guards(world: &mut World, truth: &mut Truth) {
    for guard in items(&world.truth["guards"]).to_vec() {
        let id = text(&guard["id"]);
        if text(&guard["expected"]) == "allow" {
            allowed(world, truth, id);
            continue;
        }
        let error = world.answer(id);
        let code = match text(&guard["expected"]) {
            "warn" => "needs_reason",
            _ => "blocked",
        };
        truth.same(&format!("{id}.expected"), error["code"].clone(), code);
        let fields = items(&error["fields"]);
        let rules: Vec<&str> = fields.iter().map(|f| text(&f["rule"])).collect();
        let known = text(&guard["rule"]);
        // "closure rules" is section 6 of the catalogue; every other entry names rule ids.
        let named = known == "closure rules" || known.split(", ").any(|rule| rules.contains(&rule));
        truth.holds(&format!("{id}.rule"), named, format!("{rules:?} names none of {known}"));
        let para = fields.iter().any(|f| shares_paragraph(text(&f["para"]), text(&guard["para"])));
        truth.holds(&format!("{id}.para"), para, format!("no field stands at {}", text(&guard["para"])));
        let exception = fields.iter().all(|f| f["exception_possible"] == true);
        if text(&guard["expected"]) == "refuse_unless_exception" {
            truth.holds(&format!("{id}.exception"), exception, "no exception is offered (D-01)");
        } else {
            truth.holds(&format!("{id}.exception"), !exception, "an exception is offered");
        }
        let said = fields
            .iter()
            .map(|f| format!("{} {}", text(&f["field"]), text(&f["message"])))
            .collect::<String>()
            .to_lowercase();
        for word in text(&guard["message_should_name"])
            .to_lowercase()
            .split([',', ' ', '(', ')'])
            .filter(|w| w.len() > 2)
        {
            truth.holds(
                &format!("{id}.message_should_name"),
                said.contains(word.trim_end_matches('s')),
                format!("“{word}” is not in “{said}”"),
            );
        }
        let app = first_name(text(&guard["acted_in_app_by"])).to_owned();
        let who = text(&world.step(id)["as"]).to_owned();
        let account =
            items(&world.script["cast"]).iter().find(|m| m["id"] == who).map(|m| text(&m["name"]).to_owned());
        truth.same(&format!("{id}.acted_in_app_by"), account.unwrap_or_default(), app);
    }
}

fn shares_paragraph(one: &str, other: &str) -> bool {
    let parts = |t: &str| {
        t.split([',', ' ', '–', '-'])
            .map(|p| p.trim().to_owned())
            .filter(|p| !p.is_empty() && p != "section")
            .collect::<Vec<_>>()
    };
    let other = parts(other);
    parts(one).iter().any(|p| other.contains(p))
}

/// The positive controls: what must not be blocked.
fn allowed(world: &mut World, truth: &mut Truth, id: &str) {
    match id {
        "A-C1" | "A-C2" => {
            let absent = super::meeting::absent_required_health(world);
            truth.same(id, json!(absent), json!([]));
        }
        "A-C3" => {
            let grid = &world.meeting["minutes"]["grid"];
            truth.holds(
                id,
                grid["children_c"].is_null() && grid["children_h"].is_null(),
                "a children column is filled",
            );
            truth.same(id, world.meeting["state"].clone(), "issued");
        }
        "A-C4" => {
            let sent = world.answer("A-E18a");
            truth.same(id, sent["state"].clone(), "submitted");
        }
        other => truth.holds(other, false, "is not known here"),
    }
}
