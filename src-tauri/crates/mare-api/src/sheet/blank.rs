//! A printed blank Appendix 7, filled in with what is known, for rooms where laptops may not go (D-11).

use super::{fixed_blocks, heading, paragraph};
use crate::act::Look;
use crate::error::ApiError;
use crate::paper::{Block, Sheet};
use mare_domain::meeting::Meeting;
use mare_domain::minutes::{GRID_COLUMNS, RISK_QUESTIONS};
use mare_domain::person::Person;
use mare_domain::text::long_date;

/// Returns the blank minutes of `meeting`.
pub(crate) fn minutes(look: &Look<'_>, meeting: &Meeting, person: &Person) -> Result<Sheet, ApiError> {
    let mut sheet = super::begin(look, &format!("Blank minutes {}", meeting.reference), &meeting.reference)?;
    let out = &mut sheet.blocks;
    out.push(heading(1, format!("Multi Agency Risk Evaluation Meeting on {}", long_date(meeting.date))));
    out.push(Block::Fields {
        rows: vec![
            ("@".into(), meeting.venue.clone()),
            ("Re".into(), person.name.clone()),
            ("Date of Birth".into(), person.dob.map(long_date).unwrap_or_else(|| "Not known".into())),
            ("Chair".into(), meeting.officers.chair.clone()),
            ("Minute taker".into(), meeting.officers.minute_taker.clone()),
        ],
    });
    out.extend(fixed_blocks(look, "attendance_sheet")?);
    for section in 1..=13_u8 {
        out.push(heading(2, super::section_title(look, section)));
        match section {
            1 => out.push(Block::Table {
                caption: "In attendance".into(),
                header: vec![
                    "Name".into(),
                    "Signature".into(),
                    "Role and agency".into(),
                    "From, until".into(),
                ],
                rows: meeting
                    .invitees
                    .iter()
                    .map(|i| {
                        vec![
                            i.name.clone(),
                            String::new(),
                            format!("{}, {}", i.role, i.agency),
                            String::new(),
                        ]
                    })
                    .chain((0..4).map(|_| vec![String::new(); 4]))
                    .collect(),
                widths: vec![3, 3, 4, 2],
                row_height_mm: 10,
            }),
            4 => out.extend(
                fixed_blocks(look, "purpose")?
                    .into_iter()
                    .map(|b| super::minutes::named_purpose(b, &person.name)),
            ),
            7 => out.push(Block::Table {
                caption: "Information".into(),
                header: vec![
                    "Agency and speaker".into(),
                    "Information and its source".into(),
                    "Restricted to".into(),
                ],
                rows: (0..14).map(|_| vec![String::new(); 3]).collect(),
                widths: vec![3, 8, 2],
                row_height_mm: 14,
            }),
            8 => {
                for (_, label) in RISK_QUESTIONS {
                    out.push(paragraph(label));
                    out.push(Block::Lines { count: 3 });
                }
            }
            9 => {
                let mut header = vec!["CURRENT ASSESSMENT OF RISK".to_owned()];
                header.extend(GRID_COLUMNS.iter().map(|(_, group, sub)| format!("{group}: {sub}")));
                out.push(Block::Table {
                    caption: "Level of risk: one tick a column".into(),
                    rows: ["Very High", "High", "Med", "Low"]
                        .iter()
                        .map(|level| {
                            std::iter::once((*level).to_owned())
                                .chain((0..11).map(|_| String::new()))
                                .collect()
                        })
                        .collect(),
                    header,
                    widths: vec![3, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2],
                    row_height_mm: 8,
                });
                out.push(Block::Lines { count: 2 });
            }
            11 => {
                for label in [
                    "Was disclosure considered?  YES / NO",
                    "Will disclosure occur – give details?  YES / NO",
                ] {
                    out.push(paragraph(label));
                    out.push(Block::Lines { count: 4 });
                }
            }
            12 => {
                for label in [
                    "Is it appropriate to refer to MAPPA Panel (Level 2/3): YES/NO?",
                    "Will the Service User be informed they are subject to MARE: YES/NO?",
                ] {
                    out.push(paragraph(label));
                    out.push(Block::Lines { count: 3 });
                }
            }
            13 => out.push(Block::Table {
                caption: "Risk Management Action Plan".into(),
                header: vec!["No.".into(), "Action".into(), "By Whom".into(), "When".into()],
                rows: (1..=25)
                    .map(|n| vec![n.to_string(), String::new(), String::new(), String::new()])
                    .collect(),
                widths: vec![1, 8, 4, 3],
                row_height_mm: 11,
            }),
            _ => out.push(Block::Lines { count: 5 }),
        }
    }
    out.extend(fixed_blocks(look, "minutes_footer")?);
    Ok(sheet)
}
