//! A practice installation for one person: only a name and a passphrase are asked, the rest is invented.
//!
//! It refuses to invent anything where real cases are kept: there the Administrator is another person (D-30).

use super::first::{Init, Person};
use mare_vault::fold_name;

/// Name of the team where nobody gave one.
const TEAM: &str = "Practice team";
/// The agency of who practises: one of those that the practice meeting has.
const AGENCY: &str = "Skelderby Trust";
/// Who the Administrator is; the second where who practises has the first one's name.
const ADMINISTRATORS: [&str; 2] = ["Avice Millrace", "Hugh Fernyhough"];

/// Returns what a new installation is made of: as it was given, and for one person who practises alone with what they
/// were not asked. The invented Administrator has their passphrase.
pub(super) fn filled_in(input: Init) -> Init {
    if !input.practice || input.administrator.is_some() {
        return input;
    }
    let or =
        |given: String, invented: &str| if given.trim().is_empty() { invented.to_owned() } else { given };
    let [first, second] = ADMINISTRATORS;
    let name = if fold_name(&input.spoc.name) == fold_name(first) { second } else { first };
    let passphrase = input.spoc.passphrase.clone();
    Init {
        team: or(input.team, TEAM),
        agency: or(input.agency, AGENCY),
        administrator: Some(Person { name: name.to_owned(), passphrase, agency: String::new() }),
        ..input
    }
}
