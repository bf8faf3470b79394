//! `types`: the TypeScript contract, made from the verbs' JSON Schema and from nothing else (ruling 1).

use crate::{Outcome, failed, house, shell};
use std::path::PathBuf;

fn contract() -> PathBuf {
    house::ui().join("src/lib/ipc/contract.ts")
}

/// Writes the contract.
pub(crate) fn write() -> Outcome {
    shell::run(&mut shell::cargo(&["build", "--package", "mare-admin", "--locked"]))?;
    let text = made()?;
    match std::fs::write(contract(), text) {
        Ok(()) => {
            println!("Written: ui/src/lib/ipc/contract.ts");
            Ok(())
        }
        Err(error) => failed(format!("The contract cannot be written: {error}.")),
    }
}

/// Compares the committed contract with the verbs as they are. Expects mare-admin to be built.
pub(crate) fn check() -> Outcome {
    if !house::program("debug", "mare-admin").is_file() {
        shell::run(&mut shell::cargo(&["build", "--package", "mare-admin", "--locked"]))?;
    }
    let kept = std::fs::read_to_string(contract()).unwrap_or_default();
    if kept == made()? {
        println!("ui/src/lib/ipc/contract.ts is current.");
        return Ok(());
    }
    failed("ui/src/lib/ipc/contract.ts is not what the verbs say. Run `cargo xtask types` and commit it.")
}

fn made() -> Outcome<String> {
    let admin = house::program("debug", "mare-admin");
    let cards = shell::read(&mut shell::command(&admin.to_string_lossy(), &["verbs", "--json"]))?;
    let cards_file = house::target().join("xtask/verbs.json");
    shell::folder(&house::target().join("xtask"))?;
    if let Err(error) = std::fs::write(&cards_file, cards) {
        return failed(format!("{} cannot be written: {error}.", cards_file.display()));
    }
    let script = house::root().join("tests/xtask/contract.mjs");
    shell::read(&mut shell::in_ui("node", &[&script.to_string_lossy(), &cards_file.to_string_lossy()]))
}
