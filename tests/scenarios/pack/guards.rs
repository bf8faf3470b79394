//! The key `guards`: every attempt of the pack, and what must not be blocked.

use super::happened::first_name;
use super::{Truth, World, items, text, told};

/// Every attempt was answered as the pack says, naming the rule and the thing.
pub fn guards(world: &mut World, truth: &mut Truth) {
    for guard in items(&world.truth["guards"]).to_vec() {
        let id = text(&guard["id"]);
        if text(&guard["expected"]) == "allow" {
            (world.pack.allowed)(world, truth, id);
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
            .split([',', ';', ' ', '(', ')'])
            .filter(|w| w.len() > 2)
        {
            truth.holds(
                &format!("{id}.message_should_name"),
                said.contains(word.trim_end_matches('s')),
                format!("“{word}” is not in “{said}”"),
            );
        }
        if told(&guard, "acted_in_app_by") {
            let app = first_name(text(&guard["acted_in_app_by"])).to_owned();
            let actor = world.actor(id);
            truth.same(&format!("{id}.acted_in_app_by"), actor, app);
        }
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
