//! For tests only: a cast with roles, an encrypted practice installation in a temporary folder, a clock that
//! stands where a test puts it, ids that are the same in every run, and paper that sets nothing but text.
//!
//! It refuses to be part of any program: nothing outside `tests` depends on it. A failure here is a panic,
//! because a test that cannot begin has failed.
#![expect(clippy::expect_used, clippy::panic, reason = "a test that cannot begin has failed")]

mod paper;
mod practice;

pub use paper::PlainPaper;
pub use practice::{CountingIds, Practice, play_script, play_script_until};
