//! Nouns and rules of a Multi-Agency Risk Evaluation.
//!
//! Everything here is pure: the same input gives the same answer. There is no clock, no randomness,
//! no file, no SQL and no JSON written by hand. Rules carry the id of the requirement they come from,
//! and no rule holds a number or a text of the policy: those are data of the [`pack`].
#![forbid(unsafe_code)]

pub mod action;
pub mod at_risk;
pub mod calendar;
pub mod capture;
pub mod case;
pub mod deed;
pub mod disclosure;
pub mod document;
pub mod entry;
pub mod happening;
pub mod limit;
pub mod meeting;
pub mod minutes;
pub mod nhs;
pub mod notification;
pub mod pack;
pub mod person;
pub mod referral;
pub mod rehearsal;
pub mod restriction;
pub mod rule;
pub mod text;
pub mod typist;
