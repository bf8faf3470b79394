//! Nothing is ever lost: the real program is killed in mid-sentence, the power is cut, its disk fills up, its folder
//! is closed to it, the lid is shut while somebody sits at a handed seat, and each time everything that was
//! acknowledged is there.
//!
//! A killed program leaves the system's cache whole; a power cut does not, and is made on a file system of our own
//! that forgets what was not synced (Linux only). Twenty kills and twenty cuts belong to every run of the tests;
//! `cargo xtask torture` makes two hundred of each, or as many as `MARE_TORTURE_KILLS` and `MARE_TORTURE_CUTS` say. It
//! refuses to vouch for a disk that says it has written and has not: no program can.

#[cfg(all(test, unix))]
mod bridge;
#[cfg(all(test, unix))]
mod dice;
#[cfg(all(test, target_os = "linux"))]
mod disk;
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
#[cfg(all(test, target_os = "linux"))]
mod mount;
#[cfg(all(test, target_os = "linux"))]
mod power;
#[cfg(all(test, target_os = "linux"))]
mod power_proof;
#[cfg(all(test, unix))]
mod typist;
