//! The list under the caret, the table of marks, and turning a line into another kind.

use super::*;

fn labels(letter: char, line: &str) -> Vec<String> {
    let caret = line.encode_utf16().count();
    completions(line, caret, &room(letter))
        .map_or(Vec::new(), |c| c.items.into_iter().map(|i| i.label).collect())
}

#[test]
fn people_in_the_room_come_first_and_each_handle_means_that_person() {
    let all = labels('A', "fit the door @");
    assert_eq!(all.len(), 15 + 12, "everybody and every agency");
    assert_eq!(all.iter().position(|l| l == "Dr Anselm Fairpyke"), Some(12), "after the twelve in the room");
    assert_eq!(
        labels('A', "fit the door @fe"),
        ["Ingrid Fellowmere", "Fellgate Homes", "Stepping Fell Care"]
    );
    assert_eq!(labels('X', "tell @mar"), ["Mark Hepburn", "Mark Ellery"]);
    assert_eq!(labels('X', "tell @nora"), Vec::<String>::new(), "a protected person is not offered");
    assert_eq!(labels('A', "jo@la"), Vec::<String>::new());
    assert_eq!(labels('A', "no mark here"), Vec::<String>::new());
    for letter in ['A', 'B', 'C', 'X'] {
        let offered = completions("@", 1, &room(letter)).unwrap();
        for item in offered.items.iter().filter(|i| i.hint != "agency") {
            let line = read_in(letter, &format!("fit the door {} +5wd", item.insert));
            assert_eq!(line.owner.map(|o| o.name), Some(item.label.clone()), "{}", item.insert);
        }
    }
}

#[test]
fn the_word_at_the_caret_is_replaced_wherever_the_caret_stands_in_it() {
    let line = "🔥 door (@plum) by Friday";
    for caret in 11..=14 {
        let found = completions(line, caret, &room('A')).unwrap();
        let first = found.items[0].insert.as_str();
        assert_eq!((found.from, found.to, first == "@Plumgarth"), (9, 14, caret > 11), "{first}");
    }
    assert!(completions(line, 2, &room('A')).is_none());
    assert!(completions(line, 9999, &room('A')).is_none());
    assert!(completions("", 0, &room('A')).is_none());
}

#[test]
fn agencies_and_groups_after_hash_and_kinds_at_the_start() {
    assert_eq!(labels('A', "line #"), {
        let mut all = vec!["police".to_owned(), "health".to_owned()];
        all.extend(agencies().into_iter().skip(1).map(|a| a.name));
        all
    });
    assert_eq!(labels('A', "line #police,he"), ["health"]);
    let found = completions("line #police,he", 15, &room('A')).unwrap();
    assert_eq!(found.items[0].insert, "#police,health");
    assert_eq!(labels('A', "/d"), ["Decision"]);
    assert_eq!(labels('A', "/").len(), 8);
    assert_eq!(labels('A', "this /d"), Vec::<String>::new());
}

#[test]
fn every_mark_of_the_table_has_an_example_that_is_understood() {
    for marker in MARKERS {
        let line = read_in('A', marker.example);
        let understood =
            line.kind != LineKind::Note || !line.restricted_to.is_empty() || line.basis.is_some();
        assert!(understood || marker.typed == "/n", "{}: {}", marker.typed, line.echo);
    }
}

#[test]
fn one_key_turns_a_line_into_another_kind_and_back() {
    let note = "Fit a door @plumgarth by 9 April";
    assert_eq!(turned(note, LineKind::Note), "/n Fit a door @plumgarth by 9 April");
    assert_eq!(turned("/n Fit a door", LineKind::Action), "/a Fit a door");
    assert_eq!(turned("Action 4: Fit a door", LineKind::Decision), "/d Fit a door");
    for kind in ["/a", "/s", "/d", "/r", "/i", "/g", "/w", "/n"] {
        let line = read_in('A', &format!("{kind} Fit a door"));
        assert_eq!(line.kind.mark(), kind);
        assert_eq!(line.kind.entry().is_some(), line.kind.action().is_none());
    }
}
