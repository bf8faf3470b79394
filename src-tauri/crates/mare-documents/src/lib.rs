//! Paper: sets a [`mare_api::paper::Sheet`] with Typst and gives back a tagged PDF (PDF/UA-1 and PDF/A-2a) and an
//! image of every page with its text.
//!
//! It refuses to read files, to reach a network and to know the time: one template and the fonts are compiled in,
//! and a sheet goes in as values, so that text which looks like markup stays text (ruling 21).

mod inputs;
mod letters;
mod paper;
mod picture;
mod press;
mod reading;
mod wrap;

pub use paper::TypstPaper;
