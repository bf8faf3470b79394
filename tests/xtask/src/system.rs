//! Packages of the operating system. Asks first what is missing, so that a second run costs nothing; installs
//! only as root or where sudo asks for no password; otherwise prints the one line to paste.

use crate::{Outcome, Stop, failed, shell};
use std::process::Stdio;

/// What building needs.
const BUILD: &[&str] = &[
    "build-essential",
    "ca-certificates",
    "fonts-dejavu-core",
    "libssl-dev",
    "libwebkit2gtk-4.1-dev",
    "pkg-config",
];
/// What a window on a virtual display needs, and reading back what it made.
const WINDOW: &[&str] = &["imagemagick", "poppler-utils", "webkit2gtk-driver", "xdotool", "xvfb"];
/// What a display with a second screen that can be unplugged needs.
const SCREENS: &[&str] = &["x11-xserver-utils", "xserver-xorg-core", "xserver-xorg-video-dummy"];
/// What tests need that cut the power on a file system of their own.
const POWER: &[&str] = &["fuse3"];
/// What tests of the user interface in a browser need.
const BROWSER: &[&str] = &["chromium"];

/// What the coming work needs of the system.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Need {
    /// To build and open a window on a real display.
    Display,
    /// To drive the window on a virtual display as well.
    Virtual,
    /// To build, kill the program and cut its power.
    Torture,
    /// Every test.
    Everything,
}

impl Need {
    /// Returns whether the window is driven on a virtual display.
    pub(crate) fn has_window(self) -> bool {
        matches!(self, Self::Virtual | Self::Everything)
    }
}

/// Brings the packages that are missing. Errs with the line to paste where it may not.
pub(crate) fn packages(need: Need) -> Outcome {
    if !cfg!(target_os = "linux") {
        println!("Not Linux: the compiler and web view of this system are expected to be there.");
        return Ok(());
    }
    let wanted = wanted(need, &os_release());
    if !shell::there("dpkg-query") {
        println!("Not Debian or Ubuntu: these packages' counterparts are expected: {}", wanted.join(" "));
        return Ok(());
    }
    let missing = missing(&wanted)?;
    if missing.is_empty() {
        println!("System packages: all {} there.", wanted.len());
        return Ok(());
    }
    println!("System packages to install: {}", missing.join(" "));
    let prefix: &[&str] = if is_root() {
        &[]
    } else if shell::works(&mut shell::command("sudo", &["-n", "true"])) {
        &["sudo", "-n"]
    } else {
        return Err(Stop::Needed(paste(&missing)));
    };
    apt(prefix, &["update"])?;
    let mut arguments = vec!["install", "--yes", "--no-install-recommends"];
    arguments.extend(missing);
    apt(prefix, &arguments)
}

fn wanted(need: Need, os_release: &str) -> Vec<&'static str> {
    let mut wanted = BUILD.to_vec();
    if need.has_window() {
        wanted.extend(WINDOW);
    }
    if need == Need::Everything {
        wanted.extend(SCREENS);
    }
    if matches!(need, Need::Torture | Need::Everything) {
        wanted.extend(POWER);
    }
    // Ubuntu's package of that name only points at a snap, which cannot be installed without a running snapd.
    let ubuntu = os_release.lines().any(|line| line == "ID=ubuntu");
    if need == Need::Everything && !ubuntu {
        wanted.extend(BROWSER);
    }
    wanted
}

fn os_release() -> String {
    std::fs::read_to_string("/etc/os-release").unwrap_or_default()
}

fn missing(wanted: &[&'static str]) -> Outcome<Vec<&'static str>> {
    let mut query =
        shell::command("dpkg-query", &["--show", "--showformat", "${Package} ${db:Status-Status}\n"]);
    // It ends with 1 when one of the names is unknown, which is the usual case here.
    let output = match query.args(wanted).stderr(Stdio::null()).output() {
        Ok(output) => output,
        Err(error) => return failed(format!("`dpkg-query` could not be started: {error}.")),
    };
    let answer = String::from_utf8_lossy(&output.stdout).into_owned();
    let there = |name: &str| answer.lines().any(|line| line == format!("{name} installed"));
    Ok(wanted.iter().copied().filter(|name| !there(name)).collect())
}

fn is_root() -> bool {
    shell::read(&mut shell::command("id", &["-u"])).is_ok_and(|id| id.trim() == "0")
}

fn apt(prefix: &[&str], arguments: &[&str]) -> Outcome {
    let mut words = prefix.to_vec();
    words.extend(["env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "--quiet"]);
    words.extend(arguments);
    match words.split_first() {
        Some((program, rest)) => shell::run(&mut shell::command(program, rest)),
        None => Ok(()),
    }
}

fn paste(missing: &[&str]) -> String {
    format!(
        "System packages are missing and this account may not install them. Paste this line, then start again:\n\n\
         sudo apt-get update && sudo apt-get install --yes --no-install-recommends {}",
        missing.join(" ")
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_window_on_a_real_display_needs_no_browser_and_no_driver() {
        let wanted = wanted(Need::Display, "ID=debian");
        assert!(wanted.contains(&"libwebkit2gtk-4.1-dev"));
        assert!(!wanted.contains(&"chromium") && !wanted.contains(&"xvfb"));
    }

    #[test]
    fn cutting_the_power_needs_a_mount_and_no_window() {
        let wanted = wanted(Need::Torture, "ID=debian");
        assert!(wanted.contains(&"fuse3") && !wanted.contains(&"xvfb"));
        assert!(super::wanted(Need::Everything, "ID=ubuntu").contains(&"fuse3"));
    }

    #[test]
    fn ubuntu_is_not_asked_for_a_snap() {
        assert!(wanted(Need::Everything, "NAME=\"Debian\"\nID=debian").contains(&"chromium"));
        assert!(!wanted(Need::Everything, "ID=ubuntu\nID_LIKE=debian").contains(&"chromium"));
    }

    #[test]
    fn the_line_to_paste_names_exactly_what_is_missing() {
        assert!(paste(&["xvfb", "chromium"]).ends_with("--no-install-recommends xvfb chromium"));
    }

    #[test]
    fn an_unknown_package_is_missing() {
        if shell::there("dpkg-query") {
            assert_eq!(missing(&["no-such-package-here"]).unwrap(), ["no-such-package-here"]);
        }
    }
}
