//! Set-up: system packages, packages of the user interface, its build, and the driver of the window. Each looks
//! first whether it is there, so that a second run is quick and needs no network.

use crate::stamp::Stamp;
use crate::steps::Steps;
use crate::system::{self, Need};
use crate::{Outcome, Stop, failed, house, shell};
use std::path::PathBuf;

/// Version of tauri-driver. Without one, cargo would take the alpha of the next.
const DRIVER: &str = "^2";

/// Does what `need` asks for.
pub(crate) fn set_up(steps: &mut Steps, need: Need) -> Outcome {
    steps.step("System packages", || system::packages(need))?;
    steps.step("Packages of the user interface", ui_packages)?;
    steps.step("Build of the user interface", ui_build)?;
    if need.has_window() {
        steps.step("Driver of the window", driver)?;
    }
    Ok(())
}

fn ui_packages() -> Outcome {
    let ui = house::ui();
    if !shell::there("npm") && !shell::there("npm.cmd") {
        return Err(Stop::Needed(
            "Node is missing. Install Node 20.19 or newer with npm, then start again.".to_owned(),
        ));
    }
    // Kept among the packages: whoever removes them removes the stamp with them.
    let stamp = Stamp::over(ui.join("node_modules/.mare-stamp"), &[ui.join("package-lock.json")], &[]);
    if stamp.current() {
        println!("As package-lock.json has them.");
        return Ok(());
    }
    shell::run(&mut shell::in_ui("npm", &["ci", "--no-audit", "--no-fund", "--prefer-offline"]))?;
    stamp.keep();
    Ok(())
}

fn ui_build() -> Outcome {
    let ui = house::ui();
    let skip = ["node_modules", "dist", ".svelte-kit", "test-results", "results", ".vite"];
    let sources: Vec<PathBuf> = vec![ui.clone()];
    let stamp = Stamp::over(house::target().join("xtask/ui.stamp"), &sources, &skip);
    if stamp.current() && ui.join("dist/index.html").is_file() {
        println!("As its sources are.");
        return Ok(());
    }
    // Types are checked by the tests; whoever only wants the window need not wait for that.
    shell::run(&mut shell::in_ui("npx", &["--no-install", "vite", "build"]))?;
    if !ui.join("dist/index.html").is_file() {
        return failed("Vite made no ui/dist/index.html.");
    }
    stamp.keep();
    Ok(())
}

fn driver() -> Outcome {
    let tools = house::tools();
    if tools.join(format!("bin/tauri-driver{}", std::env::consts::EXE_SUFFIX)).is_file() {
        println!("tauri-driver is there.");
        return Ok(());
    }
    let mut install = shell::cargo(&["install", "tauri-driver", "--locked", "--version", DRIVER, "--root"]);
    shell::run(install.arg(&tools))
}
