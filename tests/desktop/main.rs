//! The real window: `mare-desk` on a virtual display, driven through WebDriver by the names a person sees.
//!
//! It refuses to reach behind the window: what a test does, it does by typing and clicking; what it finds, it finds
//! on the screen, in the exported file, in the process table or in the folder.
//!
//! These tests need Xvfb, `WebKitWebDriver` and a built program, so they run by name only:
//! `cargo test --package mare-tests --test desktop`, which `cargo xtask test` does last.
#![cfg(target_os = "linux")]

#[cfg(test)]
mod excerpts;
#[cfg(test)]
mod first_run;
#[cfg(test)]
mod follow;
#[cfg(test)]
mod hand;
#[cfg(test)]
mod hygiene;
#[cfg(test)]
mod journey;
#[cfg(test)]
#[expect(dead_code, reason = "the figures play at the speed of talk")]
mod lags;
#[cfg(test)]
mod page;
#[cfg(test)]
mod real;
#[cfg(test)]
mod screens;
#[cfg(test)]
mod script;
#[cfg(test)]
mod stage;
#[cfg(test)]
mod talk;
#[cfg(test)]
#[path = "../scenarios/truth.rs"]
#[expect(dead_code, reason = "the scenarios use all of it")]
mod truth;
#[cfg(test)]
mod wait;
