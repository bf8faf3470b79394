//! Starting a referral, from somebody known or somebody new, and keeping it findable.

use super::input::CreateReferral;
use super::view::view;
use super::words::all_text;
use crate::act::Act;
use crate::error::ApiError;
use crate::person::SavePerson;
use crate::referral::ReferralView;
use chrono::Datelike;
use mare_domain::case::Case;
use mare_domain::person::Person;
use mare_domain::referral::{FieldAnswer, Referral, guard};
use mare_domain::rule::Finding;
use mare_forms::Form;
use mare_store::{Filter, SearchText, Stored};
use serde_json::Value;

/// Returns the referral with its version, open for writing. Errs with `blocked` when sections 1 to 7 are closed.
pub(super) fn open_for_writing(act: &Act<'_>, referral: &str) -> Result<Stored<Referral>, ApiError> {
    let found = act.get::<Referral>(referral)?;
    if !found.row.state.is_open_for_writing() {
        act.decide(&[Finding::block(
            "MARE-10.3-1",
            "10.3",
            "state",
            format!(
                "{} stands at “{}”; what belongs before the referral can no longer be changed. Send it back to change it.",
                found.row.reference,
                found.row.state.in_words()
            ),
        )])?;
    }
    Ok(found)
}

/// Keeps the changed referral, makes it findable and returns its version.
pub(crate) fn keep(act: &Act<'_>, referral: &Referral, version: i64) -> Result<i64, ApiError> {
    let version = act.tx().update(referral, version)?;
    index(act, referral)?;
    Ok(version)
}

fn index(act: &Act<'_>, referral: &Referral) -> Result<(), ApiError> {
    let answers =
        referral.answers.values().map(|a| format!("{} {} {}", all_text(&a.value), a.source, a.note));
    let text = std::iter::once(referral.reference.clone()).chain(answers).collect::<Vec<_>>().join("\n");
    act.tx().index(&SearchText {
        noun: "referral",
        uid: &referral.uid,
        case: referral.case.as_deref(),
        restricted_to: "",
        title: &referral.reference,
        text: &text,
    })?;
    Ok(())
}

/// Starts a referral, of a known person or a new one, and returns it.
///
/// Errs with `needs_reason` when the person has a case and no trigger is named (MARE-11.6-2).
pub fn create(act: &Act<'_>, input: CreateReferral) -> Result<ReferralView, ApiError> {
    let person = match (input.person, input.new_person) {
        (Some(uid), _) => act.get::<Person>(&uid)?.row,
        (None, Some(new)) => {
            let person = Person {
                name: new.name,
                dob: new.dob,
                nhs_no: new.nhs_no,
                ipm_no: new.ipm_no,
                gender: new.gender,
                ethnicity: new.ethnicity,
                address: new.address,
                service: new.service,
                team: new.team,
                ..Person::default()
            };
            crate::person::create(act, SavePerson { person, version: 0 })?.person
        }
        (None, None) => {
            return Err(ApiError::field(
                "person",
                "Say who is referred: somebody known here, or a new person.",
            ));
        }
    };
    let mut triggers = Vec::new();
    let named = input.further.unwrap_or_default();
    for trigger in named.triggers.into_iter().chain(named.trigger) {
        if !triggers.contains(&trigger) {
            triggers.push(trigger);
        }
    }
    let mut referral = Referral {
        uid: act.id(),
        person: person.uid.clone(),
        form: Form::appendix_1().version.clone(),
        urgent: input.urgent,
        further: has_case(act, &person)?,
        triggers,
        ..Referral::default()
    };
    act.decide(&guard::further(&referral))?;
    referral.further_reason = act.reason("MARE-11.6-2").unwrap_or_default().trim().to_owned();
    prefill(&mut referral, &person);
    referral.reference = act.tx().next_reference("R", act.today().year())?;
    act.tx().insert(&referral)?;
    index(act, &referral)?;
    view(act, referral, 1)
}

fn has_case(act: &Act<'_>, person: &Person) -> Result<bool, ApiError> {
    for uid in std::iter::once(&person.uid).chain(&person.duplicate_of) {
        if !act.list::<Case>(&Filter { person: Some(uid), ..Filter::default() })?.is_empty() {
            return Ok(true);
        }
    }
    Ok(false)
}

fn prefill(referral: &mut Referral, person: &Person) {
    for (field, text) in [
        ("section1.name", person.name.clone()),
        ("section1.nhs_no", person.nhs_no.clone()),
        ("section1.ipm_no", person.ipm_no.clone()),
        ("section1.dob", person.dob.map(|d| d.to_string()).unwrap_or_default()),
        ("section1.gender", person.gender.clone()),
        ("section1.ethnicity", person.ethnicity.clone()),
        ("section1.address", person.address.clone()),
    ] {
        if !text.trim().is_empty() {
            referral.answers.insert(
                field.to_owned(),
                FieldAnswer { value: Value::String(text), ..FieldAnswer::default() },
            );
        }
    }
}
