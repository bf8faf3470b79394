//! Nothing is ever lost: the real program is killed in mid-sentence, its disk fills up, its folder is closed to it,
//! the lid is shut while somebody sits at a handed seat, and each time everything that was acknowledged is there.
//!
//! It refuses to stand in for a power cut: a killed program leaves the system's cache whole. Twenty kills belong to
//! every run of the tests; `cargo xtask torture` makes two hundred, or as many as `MARE_TORTURE_KILLS` says.

#[cfg(all(test, unix))]
mod bridge;
#[cfg(all(test, unix))]
mod dice;
#[cfg(all(test, target_os = "linux"))]
mod full_disk;
#[cfg(all(test, unix))]
mod installation;
#[cfg(all(test, unix))]
mod kill;
#[cfg(all(test, unix))]
mod ledger;
#[cfg(all(test, unix))]
mod lid;
