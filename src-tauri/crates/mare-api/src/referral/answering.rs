//! Answering sections 1 to 7. Nothing typed is lost: an answer that does not fit its field is kept as it was typed
//! and warned about. Section 1 also changes the person's record.

use super::input::{AnswerReferral, Answered};
use super::next::progress;
use super::words::{kept, map_answer, protected_people};
use super::writing::{keep, open_for_writing};
use crate::act::Act;
use crate::error::ApiError;
use crate::person::SavePerson;
use mare_domain::person::Person;
use mare_domain::referral::FieldAnswer;
use mare_domain::rule::Finding;
use mare_domain::text::parse_date;
use mare_forms::{Field, Form, Kind};

/// Saves one answer or several and returns what does not fit. Errs only when the field does not exist or
/// sections 1 to 7 are no longer open.
pub fn answer(act: &Act<'_>, input: AnswerReferral) -> Result<Answered, ApiError> {
    let found = open_for_writing(act, &input.referral)?;
    let mut referral = found.row;
    let protected = protected_people(act, &referral.person)?;
    let form = Form::appendix_1();
    let mut given = input.answers;
    if let Some(field) = input.field {
        let before = referral.answers.get(&field).cloned().unwrap_or_default();
        let answer = FieldAnswer {
            value: input.value,
            source: input.source.unwrap_or(before.source),
            note: input.note.unwrap_or(before.note),
        };
        given.insert(field, answer);
    }
    if given.is_empty() {
        return Err(ApiError::field("field", "Name the field that is answered."));
    }
    let mut warnings = Vec::new();
    let mut feeds = Vec::new();
    for (id, answer) in given {
        let field = answerable(form, &id)?;
        let keep_names = id.starts_with("section1.");
        let answer = map_answer(&answer, &|text| {
            if keep_names { kept(text, &[]) } else { kept(text, &protected) }
        });
        if let Err(why) = form.check_answer(&id, &answer.value) {
            warnings.push(Finding::warn(
                &form.rule,
                &form.para,
                &id,
                format!("{why} What was typed is kept."),
            ));
        }
        let answer = FieldAnswer { value: form.tidy_answer(&id, answer.value), ..answer };
        if field.feeds.starts_with("person.") {
            feeds.push((field.feeds.clone(), answer.value.as_str().unwrap_or_default().trim().to_owned()));
        }
        referral.answers.insert(id, answer);
    }
    warnings.extend(feed_person(act, &referral.person, &feeds)?);
    let version = keep(act, &referral, input.version.unwrap_or(found.version))?;
    Ok(Answered {
        id: referral.uid.clone(),
        version,
        saved_at: act.time().format("%H:%M:%S").to_string(),
        warnings,
        sections: progress(&referral),
    })
}

fn answerable<'a>(form: &'a Form, id: &str) -> Result<&'a Field, ApiError> {
    let field =
        form.field(id).ok_or_else(|| ApiError::field(id, format!("Appendix 1 has no field “{id}”.")))?;
    if field.kind == Kind::Fixed {
        return Err(ApiError::field(
            id,
            format!("“{}” is printed text; there is nothing to answer.", field.name()),
        ));
    }
    match form.section_of(id) {
        Some(8) => Err(ApiError::field(id, "Section 8 is recorded as the manager's endorsement.")),
        Some(9) => Err(ApiError::field(id, "Section 9 is recorded as the SPoC's decision.")),
        _ => Ok(field),
    }
}

/// Changes the person's record where section 1 says something else, and returns what is odd about it.
fn feed_person(act: &Act<'_>, uid: &str, feeds: &[(String, String)]) -> Result<Vec<Finding>, ApiError> {
    let found = act.get::<Person>(uid)?;
    let mut person = found.row.clone();
    let mut warnings = Vec::new();
    for (feed, text) in feeds {
        let known = if mare_forms::answer::is_in_words(text) { String::new() } else { text.clone() };
        match feed.as_str() {
            "person.name" if !known.is_empty() => name_person(&mut person, &known),
            "person.dob" => {
                if let Ok(dob) = parse_date(&known) {
                    person.dob = Some(dob);
                } else if known.is_empty() {
                    person.dob = None;
                }
            }
            "person.nhs_no" => {
                person.nhs_no = known;
                warnings.extend(
                    mare_domain::nhs::warning(&person.nhs_no)
                        .map(|odd| Finding::note("A1-NHS", "A1 section 1", "section1.nhs_no", odd)),
                );
            }
            "person.ipm_no" => person.ipm_no = known,
            "person.gender" => person.gender = known,
            "person.ethnicity" => person.ethnicity = known,
            "person.address" => person.address = known,
            _ => {}
        }
    }
    if person != found.row {
        crate::person::update(act, SavePerson { person, version: found.version })?;
    }
    Ok(warnings)
}

/// Takes "Kelvin Stanwhistle (answers to "Kel")" apart: the name, and what stands in quotes as another name.
fn name_person(person: &mut Person, typed: &str) {
    let (name, rest) = typed.split_once('(').unwrap_or((typed, ""));
    person.name = name.trim().to_owned();
    for other in rest.split(['"', '“', '”']).skip(1).step_by(2).map(str::trim).filter(|o| !o.is_empty()) {
        if !person.known_as.iter().any(|known| known == other) {
            person.known_as.push(other.to_owned());
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn another_name_in_quotes_is_kept_apart_from_the_name() {
        let mut person = Person::default();
        name_person(&mut person, "Kelvin Stanwhistle (answers to \"Kel\")");
        name_person(&mut person, "Kelvin Stanwhistle (answers to “Kel” or “Kelly”)");
        assert_eq!(
            (person.name.as_str(), person.known_as),
            ("Kelvin Stanwhistle", vec!["Kel".to_owned(), "Kelly".to_owned()])
        );
    }

    #[test]
    fn sections_8_and_9_and_printed_text_are_not_answered() {
        let form = Form::appendix_1();
        assert!(answerable(form, "section5.media").is_ok());
        for id in ["section8.manager", "section9.comments", "section4.do_not_inform", "section5.nothing"] {
            assert_eq!(answerable(form, id).unwrap_err().fields[0].field, id);
        }
    }
}
