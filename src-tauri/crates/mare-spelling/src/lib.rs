//! British spelling: a bundled Hunspell dictionary, the words of the field and the names of an installation.
//!
//! The crate is pure: it reads no file and asks nothing of the system or the web view. It refuses to be a judge of
//! style: what it reports are letters, never wording. Names come in as an argument ([`Words`]), so that whoever asks
//! decides whose names a suggestion may hold.
#![forbid(unsafe_code)]

mod american;
mod field;
mod nearness;
mod piece;
mod speller;
mod words;

pub use speller::{Misspelling, Speller};
pub use words::Words;
