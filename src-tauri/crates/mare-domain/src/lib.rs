//! Nouns and rules of a Multi-Agency Risk Evaluation.
//!
//! Everything here is pure: the same input gives the same answer. There is no clock, no randomness,
//! no file, no SQL and no JSON written by hand. Rules carry the id of the requirement they come from,
//! and no rule holds a number or a text of the policy: those are data of the [`pack`].

pub mod rule;
