//! Who is never invited, told by what was chosen or by the words of a role (21.4). It refuses nobody who is there.

use crate::meeting::InviteeKind;

/// A kind of person who is never invited, and how their role gives them away (21.4).
struct Excluded {
    kind: InviteeKind,
    name: &'static str,
    given_away_by: &'static [&'static str],
    /// Words that make a professional of them: they act for somebody else, or for an agency.
    unless: &'static [&'static str],
}

const EXCLUDED: [Excluded; 5] = [
    Excluded {
        kind: InviteeKind::ServiceUser,
        name: "service user",
        given_away_by: &["service user", "the subject", "the offender", "the patient"],
        unless: &[
            "of",
            "worker",
            "involvement",
            "lead",
            "representative",
            "sister",
            "brother",
            "mother",
            "father",
        ],
    },
    Excluded {
        kind: InviteeKind::Carer,
        name: "carer",
        given_away_by: &["carer", "carers"],
        unless: &[
            "worker",
            "support",
            "lead",
            "manager",
            "co-ordinator",
            "coordinator",
            "liaison",
            "service",
            "foster",
            "professional",
        ],
    },
    Excluded {
        kind: InviteeKind::Relative,
        name: "relative",
        given_away_by: &[
            "relative",
            "mother",
            "father",
            "mum",
            "dad",
            "sister",
            "brother",
            "wife",
            "husband",
            "his partner",
            "her partner",
            "their partner",
            "partner of",
            "girlfriend",
            "boyfriend",
            "son",
            "daughter",
            "aunt",
            "uncle",
            "nephew",
            "niece",
            "cousin",
            "grandmother",
            "grandfather",
            "next of kin",
            "family member",
            "parent",
        ],
        unless: &["ward", "charge", "nurse", "nursing", "worker", "liaison", "support", "practitioner"],
    },
    Excluded {
        kind: InviteeKind::Advocate,
        name: "advocate",
        given_away_by: &["advocate", "imha", "imca"],
        unless: &[
            "idva",
            "isva",
            "victim",
            "victims",
            "domestic violence",
            "domestic abuse",
            "sexual violence",
        ],
    },
    Excluded {
        kind: InviteeKind::LegalRepresentative,
        name: "legal representative",
        given_away_by: &["solicitor", "barrister", "lawyer", "legal representative"],
        unless: &["trust", "police", "council", "crown", "prosecution", "agency", "authority"],
    },
];

fn holds(text: &str, words: &str) -> bool {
    let spaced: String =
        text.to_lowercase().chars().map(|c| if c.is_alphanumeric() || c == '-' { c } else { ' ' }).collect();
    let spaced = spaced.split_whitespace().collect::<Vec<_>>().join(" ");
    format!(" {spaced} ").contains(&format!(" {words} "))
}

/// Returns the excluded kind of a person, by what was chosen or by the words of their role, and its name.
///
/// An advocate of the victim (IDVA) is a professional, and so is a carers' support worker of an agency.
pub fn excluded_kind(kind: InviteeKind, words: &str) -> Option<&'static str> {
    if kind != InviteeKind::Professional {
        return EXCLUDED.iter().find(|e| e.kind == kind).map(|e| e.name);
    }
    EXCLUDED
        .iter()
        .find(|e| {
            e.given_away_by.iter().any(|w| holds(words, w)) && !e.unless.iter().any(|w| holds(words, w))
        })
        .map(|e| e.name)
}
