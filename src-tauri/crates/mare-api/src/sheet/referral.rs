//! The referral on Appendix 1: every section with its exact labels, in the order of the form.

use super::{fixed_blocks, heading, or_none, paragraph};
use crate::act::Look;
use crate::audience::{Audience, Protected};
use crate::error::ApiError;
use crate::paper::{Block, Sheet};
use mare_domain::referral::{FieldAnswer, Referral};
use mare_domain::text::long_date;
use mare_forms::{Field, Kind};
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
        for field in section.fields.iter().filter(|f| f.kind != Kind::Fixed) {
            let answer = referral.answers.get(&field.id);
            match answer.map(|a| &a.value) {
                Some(Value::Array(items)) if field.kind == Kind::Table => {
                    if !rows.is_empty() {
                        out.push(Block::Fields { rows: std::mem::take(&mut rows) });
                    }
                    out.push(table(field, items, &words));
                }
                _ => rows.push((field.name(), words(&said(answer)))),
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
                (
                    "If referred to MAPPA/MARE, identify envisaged outcomes of meeting:".into(),
                    words(&or_none(&e.outcomes)),
                ),
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
        out.push(paragraph(format!(
            "{}: {}\n{}",
            long_date(review.deed.on),
            words(&review.participants),
            words(&review.agreed)
        )));
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
                (
                    "Recommendation".into(),
                    format!("{}. {}", if a.inform { "YES" } else { "NO" }, words(&a.recommendation)),
                ),
            ],
        });
    }
    if let Some(d) = &referral.disclosure_agreement {
        out.push(heading(2, "Agreement that disclosure at referral is necessary (17.1)"));
        out.push(paragraph(format!(
            "{} ({}), {}. {}",
            d.deed.by,
            d.role,
            long_date(d.deed.on),
            words(&d.words)
        )));
    }
}

/// Returns the answer with the words beside it and its source, or words that say there is none.
fn said(answer: Option<&FieldAnswer>) -> String {
    let Some(answer) = answer else { return or_none("") };
    let mut parts = vec![or_none(&text_of(&answer.value))];
    if !answer.note.is_empty() {
        parts.push(answer.note.clone());
    }
    if !answer.source.is_empty() {
        parts.push(format!("Source: {}", answer.source));
    }
    parts.join("\n")
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

fn table(field: &Field, items: &[Value], words: &dyn Fn(&str) -> String) -> Block {
    let cell = |row: &Value, key: &str| words(&row.get(key).map(text_of).unwrap_or_default());
    Block::Table {
        caption: field.name(),
        header: field.columns.iter().map(|c| c.label.trim_end_matches(':').to_owned()).collect(),
        rows: items.iter().map(|row| field.columns.iter().map(|c| cell(row, &c.id)).collect()).collect(),
        widths: vec![1; field.columns.len()],
        row_height_mm: 0,
    }
}
