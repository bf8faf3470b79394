//! The figures of the meeting room, measured in the real window: `cargo xtask bench meeting`.
//!
//! Keys come from the display, as from a keyboard; a script in the page (`figures.js`) takes the times. It refuses to
//! pass or fail: a machine is faster or slower than another. So that this can be told apart, the same is measured in
//! a field of the sign-in page, which does nothing, and beside each Enter stands a raw write to the same disk.

#[cfg(not(target_os = "linux"))]
fn main() {
    println!("The figures of the meeting room need Xvfb, and so Linux.");
}

#[cfg(target_os = "linux")]
#[expect(dead_code, reason = "the tests in the window use the rest of it")]
mod first_run;
#[cfg(target_os = "linux")]
mod hand;
#[cfg(target_os = "linux")]
mod lags;
#[cfg(target_os = "linux")]
mod pack_figures;
#[cfg(target_os = "linux")]
#[expect(dead_code, reason = "the tests in the window use the rest of it")]
mod page;
#[cfg(target_os = "linux")]
mod page_times;
#[cfg(target_os = "linux")]
mod room_figures;
#[cfg(target_os = "linux")]
mod script;
#[cfg(target_os = "linux")]
#[expect(dead_code, reason = "the tests in the window use the rest of it")]
mod stage;
#[cfg(target_os = "linux")]
#[expect(dead_code, reason = "the tests in the window use the rest of it")]
mod talk;
#[cfg(target_os = "linux")]
#[expect(dead_code, reason = "the figures without a window use the rest of it")]
#[path = "../bench/times.rs"]
mod times;
#[cfg(target_os = "linux")]
#[path = "../scenarios/truth.rs"]
#[expect(dead_code, reason = "the scenarios use all of it")]
mod truth;
#[cfg(target_os = "linux")]
mod wait;

#[cfg(target_os = "linux")]
fn main() -> wait::Played {
    // Cargo hands a bench arguments of its own; a word among them chooses what is measured.
    let wanted: Vec<String> = std::env::args().skip(1).filter(|a| !a.starts_with('-')).collect();
    let profile = if cfg!(debug_assertions) { "development build" } else { "optimised build" };
    println!("Figures of the meeting room in the real window, {profile}; load of the machine {}\n", load());
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    runtime.block_on(room_figures::measure(&wanted))?;
    println!("Load of the machine afterwards: {}", load());
    Ok(())
}

#[cfg(target_os = "linux")]
fn load() -> String {
    let load = std::fs::read_to_string("/proc/loadavg").unwrap_or_default();
    load.split_whitespace().take(3).collect::<Vec<_>>().join(" ")
}
