//! Who may read what an agency asked to restrict ("police and health only", 16.2): the one place that answers.
//! It refuses to hide anything afterwards: every view, copy and search is built without what may not be read.

use crate::rule::Finding;

/// Stands for every health agency in a restriction.
pub const HEALTH: &str = "health";
/// Stands for the Police in a restriction, whatever the force is called.
pub const POLICE: &str = "police";

fn same(a: &str, b: &str) -> bool {
    a.trim().to_lowercase() == b.trim().to_lowercase()
}

fn is_police(agency: &str) -> bool {
    agency.split(|c: char| !c.is_alphabetic()).any(|word| same(word, "police") || same(word, "constabulary"))
}

/// Returns whether a reader of `agency` may read what is restricted to `restricted_to` (16.2, 16.16).
///
/// Nothing named means everybody. `health` and `police` stand for their group; everything else is an agency by name.
pub fn may_read(restricted_to: &[String], agency: &str, is_health: bool) -> bool {
    restricted_to.is_empty()
        || restricted_to.iter().any(|named| {
            (!agency.trim().is_empty() && same(named, agency))
                || (is_health && same(named, HEALTH))
                || (is_police(agency) && same(named, POLICE))
        })
}

/// Returns the names under which a reader of `agency` is found in restrictions: the agency and its groups.
pub fn names_of(agency: &str, is_health: bool) -> Vec<String> {
    let mut names = Vec::new();
    if !agency.trim().is_empty() {
        names.push(agency.trim().to_lowercase());
    }
    if is_health {
        names.push(HEALTH.to_owned());
    }
    if is_police(agency) {
        names.push(POLICE.to_owned());
    }
    names.dedup();
    names
}

/// Returns a restriction as it is indexed: lower case, `|police|health|`, empty for everybody.
pub fn indexed(restricted_to: &[String]) -> String {
    if restricted_to.is_empty() {
        return String::new();
    }
    let names: Vec<String> =
        restricted_to.iter().map(|n| n.trim().to_lowercase().replace('|', " ")).collect();
    format!("|{}|", names.join("|"))
}

/// Returns `typed` tidied: groups in lower case, agencies as this installation writes them, each once, no blanks.
pub fn tidy(typed: &[String], agencies: &[String]) -> Vec<String> {
    let mut out: Vec<String> = Vec::new();
    for name in typed.iter().map(|n| n.trim()).filter(|n| !n.is_empty()) {
        let name = if same(name, HEALTH) || same(name, POLICE) {
            name.to_lowercase()
        } else {
            agencies.iter().find(|known| same(known, name)).cloned().unwrap_or_else(|| name.to_owned())
        };
        if !out.contains(&name) {
            out.push(name);
        }
    }
    out
}

/// Returns what is wrong with a restriction: a name that is no agency here would keep it from everybody.
pub fn unknown_readers(
    restricted_to: &[String],
    agencies: &[String],
    field: &str,
    what: &str,
) -> Vec<Finding> {
    restricted_to
        .iter()
        .filter(|named| !same(named, HEALTH) && !same(named, POLICE) && !agencies.iter().any(|a| same(a, named)))
        .map(|named| {
            Finding::block(
                "MARE-16.16-1",
                "16.14-16.16",
                field,
                format!("{what} is restricted to “{named}”, which is no agency of this installation: nobody could say who may read it."),
            )
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(names: &[&str]) -> Vec<String> {
        names.iter().map(|n| (*n).to_owned()).collect()
    }

    #[test]
    fn police_and_health_only_keeps_the_landlord_out_and_lets_every_health_agency_in() {
        let line = names(&["police", "health"]);
        assert!(may_read(&line, "Police", false));
        assert!(may_read(&line, "Netherdale Constabulary", false));
        assert!(may_read(&line, "Mill Lane Surgery", true));
        assert!(!may_read(&line, "Fellgate Homes", false));
        assert!(!may_read(&line, "", false));
        assert!(may_read(&[], "", false));
    }

    #[test]
    fn an_agency_is_meant_by_its_whole_name_in_any_case() {
        assert!(may_read(&names(&["fellgate homes"]), "Fellgate Homes", false));
        assert!(!may_read(&names(&["Fellgate"]), "Fellgate Homes", false));
        assert!(!may_read(&names(&[" "]), "", false), "a blank name is nobody");
    }

    #[test]
    fn what_is_indexed_is_found_under_the_names_of_a_reader() {
        let indexed = indexed(&names(&["Police", "health"]));
        assert_eq!(indexed, "|police|health|");
        assert!(names_of("Netherdale Trust", true).iter().any(|n| indexed.contains(&format!("|{n}|"))));
        assert!(!names_of("Lantern Quay", false).iter().any(|n| indexed.contains(&format!("|{n}|"))));
    }

    #[test]
    fn a_restriction_is_tidied_and_an_unknown_agency_is_named() {
        let known = names(&["Police", "Fellgate Homes"]);
        assert_eq!(
            tidy(&names(&["HEALTH", " fellgate homes", "", "health"]), &known),
            names(&["health", "Fellgate Homes"])
        );
        let findings = unknown_readers(&names(&["health", "Fellgait"]), &known, "entry:e1", "Entry 2");
        assert_eq!(findings.len(), 1);
        assert!(findings[0].message.contains("Fellgait"));
    }
}
