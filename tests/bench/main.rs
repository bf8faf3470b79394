//! The figures that README gives: how long a person waits, and how that compares with the least it could be.
//!
//! It refuses to pass or fail: a machine is faster or slower than another. Ratios are taken between things measured
//! in turn, so that whatever else the machine does falls on both (ruling 26).

mod document;
mod entry;
mod office;
mod search;
mod times;
mod unlock;

fn main() {
    // Cargo hands a bench arguments of its own; a word among them chooses what is measured.
    let wanted: Vec<String> = std::env::args().skip(1).filter(|a| !a.starts_with('-')).collect();
    let all: [(&str, fn()); 4] = [
        ("entry", entry::measure),
        ("unlock", unlock::measure),
        ("document", document::measure),
        ("search", search::measure),
    ];
    let profile = if cfg!(debug_assertions) {
        "development build: not the figures of README"
    } else {
        "optimised build"
    };
    println!("Figures of MARE Desk, {profile}\n");
    for (name, measure) in all {
        if wanted.is_empty() || wanted.iter().any(|w| w == name) {
            measure();
            println!();
        }
    }
}
