//! Letters: the return of an incomplete referral with its gaps (10.3) and section 9 for the referrer (A1 note 4).

use super::{heading, paragraph};
use crate::act::Look;
use crate::error::ApiError;
use crate::paper::{Block, Sheet};
use mare_domain::referral::{Outcome, Referral, Return};
use mare_domain::text::long_date;

/// Returns the letter that goes back with the gaps.
pub(crate) fn return_with_gaps(
    look: &Look<'_>,
    referral: &Referral,
    back: &Return,
) -> Result<Sheet, ApiError> {
    let mut sheet =
        super::begin(look, &format!("Return of referral {}", referral.reference), &referral.reference)?;
    let count = back.gaps.len();
    sheet.blocks = vec![
        heading(1, format!("Referral {}: returned for completion", referral.reference)),
        Block::Warning { text: super::do_not_inform(look)? },
        paragraph(format!("To: {}", or_referrer(referral))),
        paragraph(format!("Date: {}", long_date(back.deed.on))),
        paragraph(format!(
            "Every section of the referral form must be completed (policy 10.3). “Not known” or “none”, with its source, is a valid answer. {count} {} to be completed:",
            if count == 1 { "field has" } else { "fields have" }
        )),
        Block::List { items: back.gaps.clone() },
    ];
    if !back.note.is_empty() {
        sheet.blocks.push(paragraph(back.note.clone()));
    }
    sheet.blocks.push(paragraph(format!("{}\n{}", back.deed.by, sheet.author)));
    Ok(sheet)
}

/// Returns section 9 as it goes back to the referrer.
pub(crate) fn section_9(look: &Look<'_>, referral: &Referral) -> Result<Sheet, ApiError> {
    let mut sheet =
        super::begin(look, &format!("Section 9 of referral {}", referral.reference), &referral.reference)?;
    sheet.blocks = vec![
        heading(1, "9. Confirmation by MAPPA/MARE SPOC"),
        Block::Warning { text: super::do_not_inform(look)? },
        paragraph(format!("To: {}", or_referrer(referral))),
    ];
    if let Some(decision) = &referral.decision {
        let words = match decision.outcome {
            Outcome::Mare => "Refer to MARE",
            Outcome::MareLevel1 => "Remain MAPPA Level 1, handled through MARE",
            Outcome::Remain => "Remain MAPPA Level 1 – Single Agency management",
        };
        let mut rows = vec![
            ("Confirmation by MAPPA/MARE SPOC:".to_owned(), words.to_owned()),
            ("Reason".to_owned(), decision.reason.clone()),
            ("Any further action to be taken/ comments:".to_owned(), super::or_none(&decision.comments)),
        ];
        if let Some(panel) = referral.panel.last().filter(|p| p.supported == Some(false)) {
            rows.push(("Reasons of the MAPPA Referral Panel".to_owned(), panel.reasons.clone()));
            rows.push(("Suggestions of the panel".to_owned(), super::or_none(&panel.suggestions)));
        }
        rows.push(("Completed by: SPOC".to_owned(), decision.deed.by.clone()));
        rows.push(("Date:".to_owned(), long_date(decision.deed.on)));
        sheet.blocks.push(Block::Fields { rows });
    }
    Ok(sheet)
}

fn or_referrer(referral: &Referral) -> String {
    let name = referral.text("section2.referrer");
    if name.is_empty() { "the referrer".to_owned() } else { name }
}
