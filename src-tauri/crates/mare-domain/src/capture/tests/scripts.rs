//! The three meetings and the lines of the design, in the words of the people who were there.

use super::*;

#[test]
fn the_lines_of_the_design_are_said_back_in_words() {
    says(&[
        (
            'A',
            "Fellgate – move bins from the stair @plumgarth by friday",
            "Action · Cressida Plumgarth, Fellgate Homes · due Fri 3 Apr 2026: Good Friday, Thu 2 Apr 2026?",
            "Move bins from the stair",
        ),
        (
            'X',
            "Housing – confirm move date with ward @Hepburn +5wd",
            "Action · Mark Hepburn, Housing · due Fri 13 Nov 2026, 5 working days",
            "Confirm move date with ward",
        ),
        (
            'X',
            "confirm move date with @Hepburn +5wd",
            "Action · Mark Hepburn, Housing · due Fri 13 Nov 2026, 5 working days",
            "Confirm move date with Mark Hepburn",
        ),
        (
            'X',
            "Confirm the move date before discharge @MH",
            "Action · Mark Hepburn, Housing · before discharge · review when?",
            "Confirm the move date before discharge",
        ),
    ]);
}

#[test]
fn what_people_say_is_a_note_or_the_information_of_their_agency() {
    says(&[
        ('A', "One previous arson, not two", "Note", "One previous arson, not two"),
        (
            'A',
            "Police: five calls to the address since Christmas",
            "Information · Police",
            "Five calls to the address since Christmas",
        ),
        (
            'A',
            "Larkenfell: petrol receipt from the day before ~f",
            "Information · DC Tamsin Larkenfell, Police · fact",
            "Petrol receipt from the day before",
        ),
        (
            'A',
            "DC Larkenfell: one conviction, arson, 2011",
            "Information · DC Tamsin Larkenfell, Police",
            "One conviction, arson, 2011",
        ),
        ('A', "@lark: the CCTV is good", "Information · DC Tamsin Larkenfell, Police", "The CCTV is good"),
        (
            'A',
            "Police, Larkenfell: interviewed, no reply",
            "Information · DC Tamsin Larkenfell, Police",
            "Interviewed, no reply",
        ),
        (
            'A',
            "Police – DC Larkenfell: forensic result due mid-April",
            "Information · DC Tamsin Larkenfell, Police",
            "Forensic result due mid-April",
        ),
        (
            'A',
            "Rosalind Tarnwhistle, SPoC, Netherdale Trust: one line is restricted",
            "Information · Rosalind Tarnwhistle, Netherdale Trust",
            "One line is restricted",
        ),
        ('A', "Lionel: nothing to report", "Information · Lionel Overtarn, Probation", "Nothing to report"),
        ('A', "Probation – nothing to report", "Information · Probation", "Nothing to report"),
        ('A', "fire: return of 30 March read", "Information · Fire and Rescue", "Return of 30 March read"),
        (
            'A',
            "Dr Mayhollow: High, not Very High ~a",
            "Information · Dr Leontine Mayhollow, Netherdale Trust · analysis",
            "High, not Very High",
        ),
        (
            'A',
            "Larkenfell: Tosh bought the can for him #police #health",
            "Information · DC Tamsin Larkenfell, Police · police and health only",
            "Tosh bought the can for him",
        ),
        (
            'A',
            "#police,health Larkenfell: Tosh bought the can for him",
            "Information · DC Tamsin Larkenfell, Police · police and health only",
            "Tosh bought the can for him",
        ),
        (
            'A',
            "Bronagh, that line is marked #police #health only",
            "Note · police and health only",
            "Bronagh, that line is marked",
        ),
        (
            'A',
            "He was seen at the yard. #police #health",
            "Note · police and health only",
            "He was seen at the yard.",
        ),
        (
            'A',
            "He was seen at the yard, he says … ~f #police",
            "Note · fact · police only",
            "He was seen at the yard, he says …",
        ),
        (
            'A',
            "/a We'll sort something out with the bins. #police",
            "Action · no individual yet · no date yet · police only",
            "We'll sort something out with the bins.",
        ),
        (
            'C',
            "Alba: Friday log sent @corrybank told",
            "Information · Alba Meadowgarth, Stepping Fell Care",
            "Friday log sent Wenna Corrybank told",
        ),
        ('C', "Risk: unlikely while on clozapine", "Note", "Risk: unlikely while on clozapine"),
        ('C', "Article 2: yes, in that severity", "Note", "Article 2: yes, in that severity"),
        ('B', "Ansel: yes – what now", "Note", "Ansel: yes – what now"),
    ]);
}

#[test]
fn the_plans_are_read_as_they_were_read_back() {
    says(&[
        (
            'A',
            "Action 1: DC Tamsin Larkenfell, Police. Visit Mrs Nora Peverdale in person and give her the agreed disclosure. By Thursday 2 April.",
            "Action · DC Tamsin Larkenfell, Police · due Thu 2 Apr 2026, 1 working day",
            "Visit Mrs Nora Peverdale in person and give her the agreed disclosure",
        ),
        (
            'A',
            "Action 4: Cressida Plumgarth, Fellgate Homes. Fit a lockable metal door to the bin store and metal letter-box fire guards to Flats 6 and 8, and send photographs to Jorah Kestlewick. By Thursday 30 April.",
            "Action · Cressida Plumgarth, Fellgate Homes · due Thu 30 Apr 2026, 19 working days",
            "Fit a lockable metal door to the bin store and metal letter-box fire guards to Flats 6 and 8, and send photographs to Jorah Kestlewick",
        ),
        (
            'A',
            "fit a lockable metal door to the bin store @plumgarth by end of april",
            "Action · Cressida Plumgarth, Fellgate Homes · due Thu 30 Apr 2026, last working day of April",
            "Fit a lockable metal door to the bin store",
        ),
        (
            'A',
            "Action 5: Jorah Kestlewick, Netherdale Trust. Give the depot every fourteen days and report any missed dose the same working day. Ongoing, to be reviewed on Friday 29 May.",
            "Action · Jorah Kestlewick, Netherdale Trust · review Fri 29 May 2026, 38 working days",
            "Give the depot every fourteen days and report any missed dose the same working day",
        ),
        (
            'A',
            "request an urgent forensic opinion, questions A, B and C @jorah +10wd",
            "Action · Jorah Kestlewick, Netherdale Trust · due Fri 17 Apr 2026, 10 working days without Good Friday and Easter Monday",
            "Request an urgent forensic opinion, questions A, B and C",
        ),
        (
            'A',
            "complete form DP(3a) and send it through the SPoC's office @fairpyke by 9 April",
            "Action · Dr Anselm Fairpyke, Netherdale Trust · due Thu 9 Apr 2026, 4 working days",
            "Complete form DP(3a) and send it through the SPoC's office",
        ),
        (
            'A',
            "Offer Kelvin a joint appointment with @jorah and tell Jorah within one working day whether he came @saffron by the 17th",
            "Action · Saffron Dewhollow, Lantern Quay · due Fri 17 Apr 2026, 10 working days",
            "Offer Kelvin a joint appointment with Jorah Kestlewick and tell Jorah within one working day whether he came",
        ),
        (
            'A',
            "@wexcombe to brief the response teams for Tannery Row by tomorrow",
            "Action · Sgt Obadiah Wexcombe, Police · due Thu 2 Apr 2026, 1 working day",
            "Brief the response teams for Tannery Row",
        ),
        (
            'A',
            "Action 11: Petra Underlough, Netherdale Trust. No lone visits and no home visits by CMHART staff; two staff, team base only, until reviewed. A standing instruction, no date.",
            "Standing instruction · Petra Underlough, Netherdale Trust · no date needed",
            "No lone visits and no home visits by CMHART staff; two staff, team base only, until reviewed",
        ),
        (
            'A',
            "/s no lone counter interviews with Kelvin @plumgarth",
            "Standing instruction · Cressida Plumgarth, Fellgate Homes · no date needed",
            "No lone counter interviews with Kelvin",
        ),
        (
            'A',
            "Remind all parties of the confidentiality of the meeting @rosalind standing instruction for everybody here, no date",
            "Standing instruction · Rosalind Tarnwhistle, Netherdale Trust · no date needed",
            "Remind all parties of the confidentiality of the meeting",
        ),
        (
            'A',
            "council: Care Act assessment, complete it @marcus by 15/5",
            "Action · Marcus Thrushgill, Netherdale Council · due Fri 15 May 2026, 29 working days",
            "Care Act assessment, complete it",
        ),
        (
            'A',
            "write the crisis plan with relapse indicators @IF by 10/04/2026",
            "Action · Ingrid Fellowmere, Netherdale Trust · due Fri 10 Apr 2026, 5 working days",
            "Write the crisis plan with relapse indicators",
        ),
        (
            'A',
            "give the GP a copy of the issued minutes @jorah by 2026-04-10",
            "Action · Jorah Kestlewick, Netherdale Trust · due Fri 10 Apr 2026, 5 working days",
            "Give the GP a copy of the issued minutes",
        ),
        (
            'A',
            "Fit the door by 30 April and send photos @plumgarth",
            "Action · Cressida Plumgarth, Fellgate Homes · due Thu 30 Apr 2026, 19 working days",
            "Fit the door by 30 April and send photos",
        ),
        (
            'B',
            "@sallowby will renew the STORM alert by Wednesday 24 March #police",
            "Action · DS Hugh Sallowby, Police · due Wed 24 Mar 2027, 1 working day · police only",
            "Renew the STORM alert",
        ),
        (
            'B',
            "Hold a strategy discussion about Maisie with Police and Health @barnabas by thurs",
            "Action · Barnabas Thornhollow, Netherdale Council · due Thu 25 Mar 2027, 2 working days",
            "Hold a strategy discussion about Maisie with Police and Health",
        ),
        (
            'B',
            "obtain an urgent forensic opinion @holmscar no later than Thursday 1 April",
            "Action · Dr Marguerite Holmscar, Netherdale Trust · due Thu 1 Apr 2027, 5 working days",
            "Obtain an urgent forensic opinion",
        ),
        (
            'B',
            "report every missed appointment @esther.claymoor, by Tuesday the 30th of March.",
            "Action · Esther Claymoor, Probation · due Tue 30 Mar 2027, 3 working days",
            "Report every missed appointment",
        ),
        (
            'B',
            "see Nathaniel weekly with a second worker @tobias review on 14 May",
            "Action · Tobias Wynterbeck, Netherdale Trust · review Fri 14 May 2027, 35 working days",
            "See Nathaniel weekly with a second worker",
        ),
        (
            'B',
            "bring the safety plan up to date @juno +1w",
            "Action · Juno Ellerthwaite, Haven Tarn · due Tue 30 Mar 2027, 1 week",
            "Bring the safety plan up to date",
        ),
        (
            'B',
            "give the MARAC co-ordinator a summary @demelza within ten working days",
            "Action · PC Demelza Roughwater, Police · due Thu 8 Apr 2027, 10 working days without Good Friday and Easter Monday",
            "Give the MARAC co-ordinator a summary",
        ),
        (
            'C',
            "Refer Rowan to Children's Services @wenna by Thursday",
            "Action · Wenna Corrybank, Netherdale Trust · due Thu 15 Oct 2026, 2 working days",
            "Refer Rowan to Children's Services",
        ),
        (
            'C',
            "ask Ansel for his consent @ashgill 23 October",
            "Action · Dr Ptolemy Ashgill, Netherdale Trust · due Fri 23 Oct 2026, 8 working days",
            "Ask Ansel for his consent",
        ),
        (
            'C',
            "visit Verity at home and report to @rosalind @idris by 21/10",
            "Action · Idris Fallgate, Netherdale Council · due Wed 21 Oct 2026, 6 working days",
            "Visit Verity at home and report to Rosalind Tarnwhistle",
        ),
        (
            'C',
            "Action 9: Milo Harepath, Netherdale Trust. Complete a new HCR-20 with Dr Sorcha Winterlea. By Friday 27 November.",
            "Action · Milo Harepath, Netherdale Trust · due Fri 27 Nov 2026, 33 working days",
            "Complete a new HCR-20 with Dr Sorcha Winterlea",
        ),
        (
            'C',
            "accompanied sessions only @idris @alba by 13 November",
            "Action · Idris Fallgate, Netherdale Council · due Fri 13 Nov 2026, 23 working days",
            "Accompanied sessions only with Alba Meadowgarth",
        ),
        (
            'C',
            "count the kitchen knives at every shift @larch by friday",
            "Action · Alba Meadowgarth, Stepping Fell Care · due Fri 16 Oct 2026, 3 working days",
            "Count the kitchen knives at every shift",
        ),
        (
            'C',
            "Send the plan to the casework section before any unescorted leave @PA review +10wd",
            "Action · Dr Ptolemy Ashgill, Netherdale Trust · before any unescorted leave · review Tue 27 Oct 2026, 10 working days",
            "Send the plan to the casework section before any unescorted leave",
        ),
        (
            'C',
            "get the discharge summary in writing @solveig by the end of the month",
            "Action · Solveig Harthope, Netherdale Trust · due Fri 30 Oct 2026, last working day of the month",
            "Get the discharge summary in writing",
        ),
        (
            'C',
            "tell Lowell what he is entitled to know @harebeck by end of week",
            "Action · Constance Harebeck, Probation · due Fri 16 Oct 2026, end of the week",
            "Tell Lowell what he is entitled to know",
        ),
        (
            'C',
            "put the plan on the record @wenna before Friday",
            "Action · Wenna Corrybank, Netherdale Trust · due Thu 15 Oct 2026, before Fri 16 Oct 2026",
            "Put the plan on the record",
        ),
    ]);
}

#[test]
fn what_follows_a_name_that_is_cut_away_begins_with_a_capital() {
    for (typed, text) in [
        ("Police: five calls since Christmas", "Five calls since Christmas"),
        ("Larkenfell: éclair tins were found", "Éclair tins were found"),
        ("/r Dewhollow: april is always bad", "April is always bad"),
        ("Police – “not yet”, says the sergeant", "“not yet”, says the sergeant"),
        // Written so on purpose.
        ("Police: iPhone seized on Friday", "iPhone seized on Friday"),
        ("Police: eBay sold him the can", "eBay sold him the can"),
        ("Police: jo@example.org wrote to us", "jo@example.org wrote to us"),
        ("Police: www.example.org sold it", "www.example.org sold it"),
        ("Police: 3 calls since Christmas", "3 calls since Christmas"),
        ("Police: DP(3a) is filled in", "DP(3a) is filled in"),
        // Nothing was cut away.
        ("five calls since Christmas", "five calls since Christmas"),
        ("Mark: five calls since Christmas", "Mark: five calls since Christmas"),
        ("/d not to tell the whole block", "not to tell the whole block"),
        ("he was seen #police", "he was seen"),
    ] {
        assert_eq!(read_in(if typed.starts_with("Mark") { 'X' } else { 'A' }, typed).text, text, "{typed}");
    }
}
