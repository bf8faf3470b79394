//! Standing instructions as a Chair gives them: with how long they hold, for every agency, said before what they say.
//! Whatever was meant for one and is none says why.

use super::*;

#[test]
fn d_09_how_long_it_holds_belongs_to_a_standing_instruction_and_stays_in_its_words() {
    says(&[
        (
            'A',
            "Nobody visits him at home alone, every agency @petra, standing instruction until this meeting meets again",
            "Standing instruction · Petra Underlough, Netherdale Trust · until this meeting meets again · no date needed",
            "Nobody visits him at home alone, every agency until this meeting meets again",
        ),
        (
            'A',
            "No lone visits @petra, standing instruction until the case closes.",
            "Standing instruction · Petra Underlough, Netherdale Trust · until the case closes · no date needed",
            "No lone visits until the case closes",
        ),
        (
            'A',
            "No lone visits, standing instruction for every agency until he is back on clozapine @petra",
            "Standing instruction · Petra Underlough, Netherdale Trust · until he is back on clozapine · no date needed",
            "No lone visits, until he is back on clozapine",
        ),
        (
            'A',
            "No lone visits @petra, standing instruction, as long as he has no address #police #health",
            "Standing instruction · Petra Underlough, Netherdale Trust · as long as he has no address · no date needed · police and health only",
            "No lone visits as long as he has no address",
        ),
        (
            'A',
            "No lone visits @petra, standing instruction until Friday 17 April",
            "Standing instruction · Petra Underlough, Netherdale Trust · until Friday 17 April · no date needed",
            "No lone visits until Friday 17 April",
        ),
        // Right behind who owns it, whatever follows belongs to it.
        (
            'A',
            "No lone visits @petra standing instruction, reception is told as well",
            "Standing instruction · Petra Underlough, Netherdale Trust · no date needed",
            "No lone visits – reception is told as well",
        ),
        (
            'A',
            "No lone visits @petra, standing instruction for all agencies here",
            "Standing instruction · Petra Underlough, Netherdale Trust · no date needed",
            "No lone visits",
        ),
        (
            'A',
            "No lone visits @petra, standing instruction, by Friday",
            "Standing instruction · Petra Underlough, Netherdale Trust · a standing instruction has no date: it stays in the words",
            "No lone visits by Friday",
        ),
    ]);
}

#[test]
fn d_09_a_standing_instruction_of_an_agency_means_its_one_person_or_asks_which() {
    says(&[
        (
            'A',
            "No lone counter interviews @fellgate, standing instruction until the case closes",
            "Standing instruction · Cressida Plumgarth, Fellgate Homes · until the case closes · no date needed",
            "No lone counter interviews until the case closes",
        ),
        (
            'A',
            "No lone visits @police, standing instruction until the case closes",
            "Standing instruction · DC Tamsin Larkenfell or Sgt Obadiah Wexcombe? · until the case closes · no date needed",
            "No lone visits @police, until the case closes",
        ),
        (
            'A',
            "No lone visits @haven, standing instruction",
            "Standing instruction · Haven Tarn, no individual yet · no date needed",
            "No lone visits",
        ),
    ]);
    let several = read_in('A', "No lone visits @police, standing instruction until the case closes");
    assert!(several.problems.iter().any(|p| p.field == "owner" && p.message.contains("Which one?")));
}

#[test]
fn d_09_it_may_be_said_before_its_words() {
    says(&[
        (
            'A',
            "Standing instruction: nobody visits him at home alone @petra",
            "Standing instruction · Petra Underlough, Netherdale Trust · no date needed",
            "Nobody visits him at home alone",
        ),
        (
            'A',
            "And one standing instruction, for every agency: nobody visits him at home alone, until this meeting meets again",
            "Standing instruction · no individual yet · no date needed",
            "Nobody visits him at home alone, until this meeting meets again",
        ),
        (
            'A',
            "Standing instruction – nobody visits him at home alone",
            "Standing instruction · no individual yet · no date needed",
            "Nobody visits him at home alone",
        ),
        ('A', "Standing: he was at the door", "Note", "Standing: he was at the door"),
        (
            'A',
            "The standing instruction of last time: kept",
            "Note",
            "The standing instruction of last time: kept",
        ),
        (
            'A',
            "Standing instruction that nobody visits him alone",
            "Note · no standing instruction yet: /s at the start of the line makes it one",
            "Standing instruction that nobody visits him alone",
        ),
        (
            'A',
            "No lone visits, standing instruction, and @petra tells the ward",
            "Note · no standing instruction yet: /s at the start of the line makes it one",
            "No lone visits, standing instruction, and Petra Underlough tells the ward",
        ),
    ]);
    // Alt+A leaves it what it says it is.
    for (typed, into, kind) in [
        ("Standing instruction: nobody visits him", LineKind::Action, LineKind::Standing),
        ("Nobody visits him, standing instruction until May", LineKind::Action, LineKind::Standing),
        ("/s nobody visits him", LineKind::Action, LineKind::Action),
        ("Standing instruction: nobody visits him", LineKind::Note, LineKind::Note),
    ] {
        assert_eq!(read_in('A', &turned(typed, into)).kind, kind, "{typed} into {into:?}");
    }
}

#[test]
fn somebody_who_stands_is_no_instruction() {
    for typed in [
        "@lark saw him standing",
        "He was left standing at the door @lark says",
        "He was found standing",
        "The standing instruction of last time was kept",
        "Housing has a standing instruction until May",
        "A man of long standing",
    ] {
        let line = read_in('A', typed);
        assert_eq!((line.kind, line.echo.as_str()), (LineKind::Note, "Note"), "{typed}");
    }
    for typed in
        ["No lone visits @petra standing", "No lone visits @petra, standing.", "/a No visits, standing"]
    {
        assert_eq!(read_in('A', typed).kind, LineKind::Standing, "{typed}");
    }
}

/// Whoever types who, and by when or "standing instruction", has an action or reads why it is none.
#[test]
fn no_line_with_a_name_at_its_end_or_a_standing_instruction_is_silently_a_note() {
    let deeds = [
        "Nobody visits him at home alone",
        "No lone visits, every agency",
        "Fit a lockable door",
        "photographs of the bin store",
        "he is to be seen in twos",
    ];
    let names =
        [" @petra", " @police", " @haven", " @smith", " @everyone", " @fellgate and @petra", ", @petra."];
    let times = [
        "",
        " by Friday",
        " by 30 February",
        " the next working day",
        " on Friday",
        ", standing instruction",
        ", standing instruction until this meeting meets again",
        ", a standing instruction for every agency until the case closes",
        " (standing instruction, reviewed when he moves)",
        " as a standing instruction while he is on the ward",
    ];
    for (deed, name) in deeds.iter().flat_map(|d| names.iter().map(move |n| (d, n))) {
        for time in times {
            for typed in [format!("{deed}{name}{time}"), format!("{deed}{time}{name}")] {
                let line = read_in('A', &typed);
                assert!(
                    line.action_kind().is_some() || line.echo.len() > "Note".len(),
                    "{typed}: {}",
                    line.echo
                );
            }
        }
    }
}
