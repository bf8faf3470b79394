//! Holds what was typed against the file and against the truth of the pack: every word is there, in order; actions,
//! restrictions, dissent, levels, answers and attendance are the pack's.

use super::play::Played;
use super::{Typed, read};
use crate::truth::{Truth, items, text};
use serde_json::{Value, json};

/// Compares a played meeting; fails with the whole list of differences.
pub fn compare(pack: &Typed, events: &[Value], played: Played) {
    let whole: Value = serde_json::from_str(&read(&format!("pack-{}-expected.json", pack.letter))).unwrap();
    let want = items(&whole["meetings"]).last().unwrap();
    let mut truth = Truth::default();
    nothing_is_lost(&mut truth, pack, events, &played);
    every_action_is_owned_and_dated(&mut truth, events, &played, want);
    information_is_owned_and_restricted(&mut truth, events, &played, want);
    levels_and_answers(&mut truth, &played.meeting, want);
    attendance(&mut truth, &played.meeting, want);
    truth.settle(&format!("what is typed in pack {}", pack.letter.to_uppercase()), 250);
}

/// Compares a part of a meeting: `played` has only the rows of that part. Fails with the whole list of differences.
pub fn compare_part(pack: &Typed, events: &[Value], played: &Played) {
    let whole: Value = serde_json::from_str(&read(&format!("pack-{}-expected.json", pack.letter))).unwrap();
    let mut want = items(&whole["meetings"]).last().unwrap().clone();
    let typed = |action: &Value| events.iter().any(|e| e["action"] == action["no"]);
    want["actions"] = items(&want["actions"]).iter().filter(|a| typed(a)).cloned().collect();
    let mut truth = Truth::default();
    nothing_is_lost(&mut truth, pack, events, played);
    every_action_is_owned_and_dated(&mut truth, events, played, &want);
    truth.settle(&format!("a part of pack {}", pack.letter.to_uppercase()), events.len());
}

/// Returns the words of a text, without marks and capitals.
fn words(text: &str) -> Vec<String> {
    text.split(|c: char| !c.is_alphanumeric()).filter(|w| !w.is_empty()).map(str::to_lowercase).collect()
}

/// Returns the words of a line that must be in what it became; what only leads to a part of it has no place of its own.
fn said(line: &str, is_action: bool) -> Vec<String> {
    let line = if is_action { line.split(" @").next().unwrap_or(line) } else { line };
    let marked = |w: &&str| !w.starts_with(['@', '#', '~', '/']);
    let plain = line.split_whitespace().filter(marked).collect::<Vec<_>>().join(" ");
    words(&plain.replace("Dissent:", " ").replace(" because ", " "))
}

/// Returns whether all of `needle` stands in `hay`, in this order.
fn in_order(needle: &[String], hay: &[String]) -> bool {
    let mut hay = hay.iter();
    needle.iter().all(|word| hay.any(|w| w == word))
}

/// The row of the meeting that a line became, as the meeting has it at the end.
fn row<'a>(meeting: &'a Value, became: &Value) -> Option<&'a Value> {
    let (list, uid) = match &became["action"] {
        Value::Null => ("entries", &became["entry"]["uid"]),
        action => ("actions", &action["uid"]),
    };
    items(&meeting[list]).iter().find(|r| &r["uid"] == uid)
}

fn nothing_is_lost(truth: &mut Truth, pack: &Typed, events: &[Value], played: &Played) {
    let lines = || events.iter().zip(&played.became).filter(|(e, _)| e["type"].is_string());
    for (event, became) in lines() {
        let line = text(&event["type"]);
        if event["do"] == "correct" {
            let row = items(&played.meeting["entries"]).iter().find(|e| e["uid"] == became["uid"]);
            let history = row.map(|r| items(&r["corrections"])).unwrap_or_default();
            let before =
                history.iter().any(|c| text(&c["before"]).to_lowercase().contains(text(&event["row"])));
            truth.holds(line, before, "what was said first is not kept");
            let kept =
                in_order(&words(line), &words(&row.map(|r| text(&r["text"]).to_owned()).unwrap_or_default()));
            truth.holds(line, kept, format!("became {row:?}"));
            continue;
        }
        let Some(row) = row(&played.meeting, became) else {
            truth.holds(line, false, "is not in the meeting any more");
            continue;
        };
        let part = |key: &str| text(&row[key]).to_owned();
        let dissent = items(&row["dissent"]).iter().flat_map(|d| [text(&d["who"]), text(&d["why"])]);
        // A row that was corrected still says what it said.
        let first =
            items(&row["corrections"]).first().map_or_else(|| part("text"), |c| text(&c["before"]).into());
        let hay = [part("agency"), part("speaker"), first, part("reasons")].join(" ");
        let hay = format!("{hay} {}", dissent.collect::<Vec<_>>().join(" "));
        let (typed, written) = pack.spelling;
        let said = said(&line.replace(typed, written), event["action"].is_u64());
        truth.holds(line, in_order(&said, &words(&hay)), format!("became “{hay}”"));
        if event["press"][0] == "Alt+D" {
            truth.same(&format!("kind of “{line}”"), row["kind"].clone(), "decision");
            truth.holds(line, !text(&row["reasons"]).is_empty(), "has no reasons (21.5)");
        }
        truth.same(
            &format!("dissent of “{line}”"),
            items(&row["dissent"]).iter().any(|d| !text(&d["who"]).is_empty() && !text(&d["why"]).is_empty()),
            event["dissent"].as_bool().unwrap_or_default(),
        );
        truth.same(
            &format!("“{line}” is restricted"),
            !items(&row["restricted_to"]).is_empty(),
            event["restricted"].as_bool().unwrap_or_default(),
        );
    }
    // No line became two rows, and no row came from nowhere.
    let typed = lines().filter(|(e, _)| e["do"].is_null()).count();
    let kept = items(&played.meeting["entries"]).len() + items(&played.meeting["actions"]).len();
    truth.same("rows", json!(kept), json!(typed));
}

fn every_action_is_owned_and_dated(truth: &mut Truth, events: &[Value], played: &Played, want: &Value) {
    truth.same(
        "actions",
        json!(items(&played.meeting["actions"]).len()),
        json!(items(&want["actions"]).len()),
    );
    for action in items(&want["actions"]) {
        let at = format!("action {}", action["no"]);
        let place = events.iter().position(|e| e["action"] == action["no"]);
        let Some(became) = place.map(|p| &played.became[p]) else {
            truth.holds(&at, false, "is not typed");
            continue;
        };
        let Some(row) = row(&played.meeting, became) else {
            truth.holds(&at, false, "is not in the meeting");
            continue;
        };
        truth.same(&format!("{at}, kind"), row["kind"].clone(), action["kind"].clone());
        truth.same(&format!("{at}, owner"), row["owner"].clone(), action["owner"].clone());
        truth.same(&format!("{at}, agency"), row["agency"].clone(), action["agency"].clone());
        truth.same(&format!("{at}, due"), row["due"].clone(), action["due"].clone());
        if action["kind"] == "specific" {
            truth.same(&format!("{at}, kind of date"), row["due_kind"].clone(), action["due_kind"].clone());
        }
        let restricted = !action["restricted_from"].is_null();
        truth.same(&format!("{at}, restricted"), !items(&row["restricted_to"]).is_empty(), restricted);
        let weak: Vec<&Value> = items(&became["problems"]).iter().collect();
        truth.holds(&at, weak.is_empty(), format!("is weak: {weak:?}"));
    }
}

fn information_is_owned_and_restricted(truth: &mut Truth, events: &[Value], played: &Played, want: &Value) {
    let entries = items(&played.meeting["entries"]);
    for item in items(&want["information_items"]) {
        let by = text(&item["by"]).split(" (").next().unwrap_or_default();
        let of = |e: &&Value| e["speaker"] == by || e["agency"] == item["owner_agency"];
        let at = format!("information {}", item["n"]);
        truth.holds(&at, entries.iter().any(|e| of(&e)), format!("nobody typed what {by} said"));
        if !items(&item["restricted_to"]).is_empty() {
            let only = |e: &&Value| of(e) && e["restricted_to"].as_array().is_some_and(|r| r.len() == 2);
            let names =
                |e: &Value| words(&items(&e["restricted_to"]).iter().map(text).collect::<Vec<_>>().join(" "));
            let row = entries.iter().find(only).map(names);
            truth.same(&format!("{at}, readers"), json!(row), json!(["police", "health"]));
        }
    }
    let marked = events.iter().filter(|e| e["restricted"] == true).count();
    truth.holds("restricted items", marked >= 1, "none is typed");
    let corrected = entries.iter().filter(|e| !items(&e["corrections"]).is_empty()).count();
    truth.same("corrections", json!(corrected), json!(items(&want["corrections"]).len()));
}

fn levels_and_answers(truth: &mut Truth, meeting: &Value, want: &Value) {
    let minutes = &meeting["minutes"];
    for (column, level) in want["level_of_risk"]["grid"].as_object().unwrap() {
        let key = match column.as_str() {
            "KnownAdult-C" => "known_adult_c".to_owned(),
            "KnownAdult-H" => "known_adult_h".to_owned(),
            other => other.to_lowercase().replace('-', "_"),
        };
        let level = level.as_str().map(|l| l.to_lowercase().replace(' ', "_"));
        truth.same(&format!("grid, {column}"), minutes["grid"][&key].clone(), json!(level));
    }
    for score in ["severity", "likelihood"] {
        truth.same(score, minutes["matrix"][score].clone(), want["matrix"][score].clone());
    }
    let yes = |value: &Value| match value {
        Value::Bool(yes) => json!(if *yes { "yes" } else { "no" }),
        other => json!(text(other).to_lowercase()),
    };
    let answers = [
        ("conclusion", &want["conclusion_13_1"]["developed_or_likely"]),
        ("disclosure_considered", &want["disclosure"]["considered"]),
        ("disclosure_will_occur", &want["disclosure"]["will_occur"]),
        ("refer_to_mappa", &want["mappa_referral"]["answer"]),
        ("inform_service_user", &want["inform_service_user"]["answer"]),
    ];
    for (field, answer) in answers {
        truth.same(field, minutes[field]["answer"].clone(), yes(answer));
    }
    for article in ["art2", "art3", "art8", "art14"] {
        let answer = &want["human_rights"][article]["answer"];
        truth.same(article, minutes["rights"][article]["answer"].clone(), yes(answer));
    }
    truth.same("purpose", minutes["purpose_stated"].clone(), true);
}

fn attendance(truth: &mut Truth, meeting: &Value, want: &Value) {
    let minute = |value: &Value| value.as_str().and_then(|t| t.get(..5)).map(str::to_owned);
    let lists = [("attendance", "in_person"), ("apologies", "apologies"), ("no_reply", "absent")];
    for (list, presence) in lists {
        for person in items(&want[list]) {
            let name = text(&person["name"]);
            let line =
                items(&meeting["attendance"]).iter().find(|l| l["name"] == name).unwrap_or(&Value::Null);
            truth.same(&format!("{name}, presence"), line["presence"].clone(), presence);
            for time in ["arrived", "left"] {
                truth.same(
                    &format!("{name}, {time}"),
                    json!(minute(&line[time])),
                    json!(minute(&person[time])),
                );
            }
            let out = items(&line["away"]).first();
            let out =
                out.map(|a| [minute(&a["from"]), minute(&a["to"])].map(Option::unwrap_or_default).join("-"));
            truth.same(&format!("{name}, out"), json!(out), person["out"].clone());
            if person["contribution"] == "nothing to report" {
                truth.same(&format!("{name}, brought"), line["contribution"].clone(), "nothing_to_report");
            }
            if presence == "in_person" {
                truth.holds(name, line["declared"].is_string(), "has not made the declaration");
            }
        }
    }
}
