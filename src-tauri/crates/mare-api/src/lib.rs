//! Verbs: everything that a person can do, complete without any window.
//!
//! A verb is a function of one file, listed once in `verb_list.rs`; [`Desk::call`] is the one way to run it, after
//! the role table and inside one transaction with its audit record. It refuses to know a window, SQL or a
//! typesetter: the desktop and `mare-admin` bring those.
#![forbid(unsafe_code)]

pub mod act;
pub mod clock;
pub mod desk;
pub mod error;
pub mod paper;
pub mod role;
pub mod session;
pub mod verb;
mod verb_list;

mod audience;
mod limits;
mod rights;
mod sheet;

pub mod account;
pub mod action;
pub mod action_register;
pub mod agency;
pub mod at_risk;
pub mod attendance;
pub mod audit;
pub mod booking;
pub mod calendar;
pub mod capture;
pub mod case;
pub mod clock_verbs;
pub mod copy;
pub mod disclosure;
pub mod document;
pub mod draft;
pub mod entry;
pub mod export;
pub mod happening;
pub mod issue;
pub mod meeting;
pub mod notification;
pub mod pack_verbs;
pub mod person;
pub mod referral;
pub mod referral_decision;
pub mod rehearsal;
pub mod screen;
pub mod search;
pub mod setting;
pub mod setup;
pub mod spelling;
pub mod today;
pub mod undo;

pub use act::{Act, Ids, Look, SystemIds};
pub use clock::{Clock, MachineClock, london_date, london_time, moment_of};
pub use desk::{Call, Caller, Desk, Parts, SessionChange};
pub use error::{ApiError, Code, FieldError};
pub use role::Role;
pub use session::{Actor, Authorised, Seat, Session};
pub use verb::{VERBS, Verb, VerbCard};
