//! The referral on Appendix 1: every section with its exact labels, in the order of the form.

use super::{fixed_blocks, heading, or_none, paragraph};
use crate::act::Look;
use crate::audience::{Audience, Protected};
use crate::error::ApiError;
use crate::paper::{Block, Sheet};
use mare_domain::referral::Referral;
use mare_domain::text::long_date;
use serde_json::Value;

/// Returns the referral as the SPoC's office keeps it.
pub(crate) fn appendix_1(look: &Look<'_>, referral: &Referral) -> Result<Sheet, ApiError> {
    let protected = Protected::load(look)?;
    let words = |text: &str| protected.words(text, &Audience::master());
    let mut sheet = super::begin(look, &format!("Referral {}", referral.reference), &referral.reference)?;
    let out = &mut sheet.blocks;
    out.push(heading(1, "Referral Form into MAPPA/MARE"));
    out.push(Block::Warning { text: super::do_not_inform(look)? });
    before_the_form(referral, &words, out);
    for section in mare_forms::Form::appendix_1().sections.iter().filter(|s| s.n <= 7) {
        out.push(heading(2, section.title.clone()));
        let mut rows = Vec::new();
        for field in &section.fields {
            let Some(answer) = referral.answers.get(&field.id) else {
                rows.push((field.label.clone(), "Nothing recorded.".to_owned()));
                continue;
            };
            match &answer.value {
                Value::Array(items) if items.iter().any(Value::is_object) => {
                    out.push(Block::Fields { rows: std::mem::take(&mut rows) });
                    out.push(table(&field.label, items, &words));
                }
                value => {
                    let source = if answer.source.is_empty() { String::new() } else { format!("\nSource: {}", words(&answer.source)) };
                    rows.push((field.label.clone(), format!("{}{source}", words(&or_none(&text_of(value))))));
                }
            }
        }
        if !rows.is_empty() {
            out.push(Block::Fields { rows });
        }
    }
    if let Some(e) = &referral.endorsement {
        out.push(heading(2, "8. Line manager"));
        out.push(Block::Fields {
            rows: vec![
                ("Decision of Consultation:".into(), e.decision.in_words().into()),
                ("If referred to MAPPA/MARE, identify envisaged outcomes of meeting:".into(), words(&or_none(&e.outcomes))),
                ("Plan completed by: (Line Manager)".into(), e.deed.by.clone()),
                ("Date :".into(), long_date(e.deed.on)),
                ("Location:".into(), or_none(&e.location)),
                ("Telephone no:".into(), or_none(&e.telephone)),
            ],
        });
    }
    if referral.decision.is_some() {
        out.extend(super::letter::section_9(look, referral)?.blocks);
    }
    out.extend(fixed_blocks(look, "referral_end")?);
    Ok(sheet)
}

fn before_the_form(referral: &Referral, words: &dyn Fn(&str) -> String, out: &mut Vec<Block>) {
    let present: Vec<String> = referral
        .considerations
        .iter()
        .filter(|c| c.present == Some(true))
        .map(|c| if c.note.is_empty() { c.no.to_string() } else { format!("{}: {}", c.no, words(&c.note)) })
        .collect();
    if !present.is_empty() {
        out.push(heading(2, "Considerations before referral (6.4)"));
        out.push(Block::List { items: present });
    }
    if let Some(review) = &referral.case_review {
        out.push(heading(2, "Case review (10.1)"));
        out.push(paragraph(format!("{}: {}\n{}", long_date(review.deed.on), words(&review.participants), words(&review.agreed))));
    }
    if let Some(a) = &referral.inform_assessment {
        out.push(heading(2, "Should the service user be informed? (21.2)"));
        out.push(Block::Fields {
            rows: vec![
                ("Responsible Clinician".into(), a.responsible_clinician.clone()),
                ("Care Coordinator".into(), a.care_coordinator.clone()),
                ("Date of assessment".into(), long_date(a.deed.on)),
                ("Diagnosis".into(), words(&a.diagnosis)),
                ("Current presentation".into(), words(&a.presentation)),
                ("Effect on own mental health".into(), words(&a.effect_on_self)),
                ("Effect on the safety of others".into(), words(&a.effect_on_others)),
                ("Recommendation".into(), format!("{}. {}", if a.inform { "YES" } else { "NO" }, words(&a.recommendation))),
            ],
        });
    }
    if let Some(d) = &referral.disclosure_agreement {
        out.push(heading(2, "Agreement that disclosure at referral is necessary (17.1)"));
        out.push(paragraph(format!("{} ({}), {}. {}", d.deed.by, d.role, long_date(d.deed.on), words(&d.words))));
    }
}

fn text_of(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        Value::Array(items) => items.iter().filter_map(Value::as_str).collect::<Vec<_>>().join(", "),
        Value::Bool(yes) => if *yes { "YES" } else { "NO" }.to_owned(),
        Value::Null => String::new(),
        other => other.to_string(),
    }
}

fn table(caption: &str, items: &[Value], words: &dyn Fn(&str) -> String) -> Block {
    let header: Vec<String> = items
        .iter()
        .filter_map(Value::as_object)
        .next()
        .map(|first| first.keys().cloned().collect())
        .unwrap_or_default();
    let rows = items
        .iter()
        .filter_map(Value::as_object)
        .map(|row| header.iter().map(|key| words(&row.get(key).map(text_of).unwrap_or_default())).collect())
        .collect();
    let widths = vec![1; header.len()];
    let header = header.iter().map(|h| heading_of(h)).collect();
    Block::Table { caption: caption.to_owned(), header, rows, widths, row_height_mm: 0 }
}

fn heading_of(key: &str) -> String {
    let mut words = key.replace('_', " ");
    if let Some(first) = words.get(0..1).map(str::to_uppercase) {
        words.replace_range(0..1, &first);
    }
    words
}
