//! Who may read a line, said between who speaks and the colon.

use super::*;

#[test]
fn mare_16_2_1_a_restriction_before_the_colon_is_that_of_the_line() {
    says(&[
        ('A', "Police #health: he was seen", "Information · Police · health only", "He was seen"),
        (
            'A',
            "Larkenfell #police #health: Tosh bought the can",
            "Information · DC Tamsin Larkenfell, Police · police and health only",
            "Tosh bought the can",
        ),
        (
            'A',
            "Police, DC Larkenfell #police,health only: Tosh bought the can",
            "Information · DC Tamsin Larkenfell, Police · police and health only",
            "Tosh bought the can",
        ),
        (
            'A',
            "Police – DC Larkenfell #health: Tosh bought the can",
            "Information · DC Tamsin Larkenfell, Police · health only",
            "Tosh bought the can",
        ),
        (
            'A',
            "@lark #health: the film is good ~f",
            "Information · DC Tamsin Larkenfell, Police · fact · health only",
            "The film is good",
        ),
        (
            'A',
            "Probation #police – nothing to report",
            "Information · Probation · police only",
            "Nothing to report",
        ),
        // Behind the first of two names it ends the names: the line is kept from everybody else all the same.
        (
            'A',
            "Police #health – DC Larkenfell: he was seen",
            "Information · Police · health only",
            "DC Larkenfell: he was seen",
        ),
        ('A', "/r Police #health: he was seen", "Risk factor · Police · health only", "He was seen"),
        (
            'A',
            "/a Police #police: @lark to visit her by 9 April",
            "Action · DC Tamsin Larkenfell, Police · due Thu 9 Apr 2026, 4 working days · police only",
            "Visit her",
        ),
        (
            'X',
            "Mark #police: the ward agrees",
            "Note · Mark Hepburn or Mark Ellery? · police only",
            "Mark: the ward agrees",
        ),
        // What names no agency restricts nothing, and is said so.
        (
            'A',
            "Police #helth: he was seen",
            "Note · “#helth” restricts nothing",
            "Police #helth: he was seen",
        ),
        ('A', "Police #6: he was seen", "Note", "Police #6: he was seen"),
    ]);
    let before = read_in('A', "Police #health: he was seen");
    let behind = read_in('A', "Police: #health he was seen");
    assert_eq!((&before.restricted_to, &before.text), (&behind.restricted_to, &behind.text));
    let typed = "Police #health: he was seen";
    let spans: Vec<(&str, Understood)> =
        before.spans.iter().map(|s| (typed.get(s.from..s.to).unwrap(), s.what)).collect();
    assert_eq!(spans, [("Police", Understood::Agency), ("#health", Understood::Restriction)]);
}
