//! An owner without `@`, where a line or a row is to be an action: whoever is told to do it, or named behind it. Without
//! that a name is a word of the sentence.

use super::*;

#[test]
fn mare_13_3_1_in_an_action_the_name_at_its_start_owns_it_without_a_mark() {
    says(&[
        (
            'X',
            "/a Ellery fits a lockable door by Friday",
            "Action · Mark Ellery, Netherdale Trust · due Fri 13 Nov 2026, 5 working days",
            "Ellery fits a lockable door",
        ),
        (
            'X',
            "/a Mark Ellery to fit a lockable door by Friday",
            "Action · Mark Ellery, Netherdale Trust · due Fri 13 Nov 2026, 5 working days",
            "Fit a lockable door",
        ),
        (
            'A',
            "/a DC Larkenfell will visit her within two days",
            "Action · DC Tamsin Larkenfell, Police · due Fri 3 Apr 2026: Good Friday, Thu 2 Apr 2026?",
            "Visit her",
        ),
        (
            'A',
            "/s Petra tells the team that nobody visits alone",
            "Standing instruction · Petra Underlough, Netherdale Trust · no date needed",
            "Petra tells the team that nobody visits alone",
        ),
        (
            'X',
            "/a Mark to fit a lockable door by Friday",
            "Action · Mark Hepburn or Mark Ellery? · due Fri 13 Nov 2026, 5 working days",
            "Mark to fit a lockable door",
        ),
        // A mark comes before it.
        (
            'A',
            "/a Jorah to ring the ward @petra by 9 April",
            "Action · Petra Underlough, Netherdale Trust · due Thu 9 Apr 2026, 4 working days",
            "Jorah to ring the ward",
        ),
    ]);
}

#[test]
fn mare_13_3_1_a_whole_name_behind_the_deed_owns_it() {
    says(&[
        (
            'A',
            "/a move the bins Cressida Plumgarth by 9 April",
            "Action · Cressida Plumgarth, Fellgate Homes · due Thu 9 Apr 2026, 4 working days",
            "Move the bins",
        ),
        (
            'A',
            "/a No lone visits, Petra Underlough, standing instruction until the case closes",
            "Standing instruction · Petra Underlough, Netherdale Trust · until the case closes · no date needed",
            "No lone visits, until the case closes",
        ),
    ]);
}

#[test]
fn a_name_that_belongs_to_the_sentence_owns_nothing() {
    for typed in [
        "/a Tell Cressida Plumgarth by 9 April",
        "/a Confirm the date with Cressida Plumgarth by 9 April",
        "/a Meet Jorah Kestlewick by 9 April",
        "/a Ask for Plumgarth by 9 April",
        "/a Ring the brother of Jorah Kestlewick by 9 April",
        "/a Jorah rang the ward",
        "/a Jorah, Petra: both say yes",
        "/a Jorah's report is sent",
        "/a Will to be changed by 9 April",
        "/a Visit Nora Peverdale",
    ] {
        assert_eq!(read_in('A', typed).owner, None, "{typed}");
    }
    // Where no action was asked for, nobody is made the owner of one.
    for typed in ["Jorah to ring the ward by 9 April", "move the bins Cressida Plumgarth by 9 April"] {
        let line = read_in('A', typed);
        assert_eq!((line.kind, line.owner, line.text.as_str()), (LineKind::Note, None, typed), "{typed}");
    }
}
