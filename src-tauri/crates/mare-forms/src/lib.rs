//! Forms as data: what a printed form asks, in its exact words, and what is still missing.
//!
//! A form is a definition file under `forms/`; one renderer, one completeness check and one printer serve
//! them all. The crate is pure and refuses to keep answers: they belong to the noun that is being written.
//! It never refuses typing either; [`Form::check_answer`] only says in a sentence what does not fit.
#![forbid(unsafe_code)]

pub mod answer;
pub mod definition;
pub mod gap;

pub use answer::{Answers, said_yes};
pub use definition::{Column, Condition, Field, Form, Kind, Need, Section};
pub use gap::{Gap, SectionProgress, SectionStatus};
