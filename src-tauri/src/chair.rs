//! The Chair's window on the second screen. It reads under the session of the main window, hears that something
//! changed and never what, and goes when the main window goes or locks. Its title names nobody.

use crate::{commands, drawing, window};
use mare_api::{ApiError, Code, verb};
use std::time::Duration;
use tauri::{AppHandle, Emitter, Manager, Monitor, PhysicalPosition, PhysicalSize, WebviewWindow};

const LABEL: &str = "chair";
const TITLE: &str = "MARE Desk – Chair";
/// What the window hears when something changed. It carries nothing.
const CHANGED: &str = "changed";
/// Longest reference that may stand in the address.
const LONGEST: usize = 64;
/// How often it is looked whether a window's screen is still there.
const LOOK: Duration = Duration::from_secs(2);

/// Opens the Chair's window on a meeting, on the second screen where there is one; shows it where it is open already.
/// Errs with `not_signed_in`, with `invalid_input` for what names no meeting, and with `internal` when the system
/// opens no window.
pub(crate) fn open(app: &AppHandle, meeting: &str) -> Result<(), ApiError> {
    if commands::held(app).session().is_none() {
        return Err(ApiError::new(Code::NotSignedIn, "Sign in first."));
    }
    let page = page_of(meeting)?;
    let other = other_screen(app);
    let window = match app.get_webview_window(LABEL) {
        Some(window) => {
            let mut url = window.url().map_err(|_| failed())?;
            url.set_fragment(page.split_once('#').map(|(_, fragment)| fragment));
            window.navigate(url).map_err(|_| failed())?;
            if let Some(screen) = &other {
                // Where the system decides about places itself, the person moves the window.
                let _ = window.set_position(inside(screen));
            } else {
                restore(app, &window);
            }
            window
        }
        None => {
            let mut builder = window::bare(app, LABEL, &page)
                .title(TITLE)
                .inner_size(1024.0, 720.0)
                .min_inner_size(360.0, 320.0);
            if let Some(screen) = &other {
                let corner = inside(screen).to_logical::<f64>(screen.scale_factor());
                builder = builder.position(corner.x, corner.y);
            }
            let window = builder.build().map_err(|_| failed())?;
            drawing::suit(&window);
            window
        }
    };
    // A window that does not come to the front is open all the same.
    let _ = window.unminimize();
    let _ = window.show();
    Ok(())
}

/// Closes the Chair's window.
pub(crate) fn close(app: &AppHandle) {
    if let Some(window) = app.get_webview_window(LABEL) {
        // One that is gone already needs no closing.
        let _ = window.destroy();
    }
}

/// Returns whether what a verb did can be seen in the Chair's window.
pub(crate) fn shows(verb: &str) -> bool {
    verb.starts_with("screen.") || verb::find(verb).is_some_and(verb::Verb::changes)
}

/// Tells the Chair's window that something changed.
pub(crate) fn tell(app: &AppHandle) {
    if app.get_webview_window(LABEL).is_some() {
        // A window that does not hear it reads again by itself within a quarter of a minute.
        let _ = app.emit_to(LABEL, CHANGED, ());
    }
}

/// Brings windows back from a screen that is no longer there, for as long as the program runs. Not every system says
/// that a screen was unplugged, so it looks from time to time.
pub(crate) fn watch_screens(app: &AppHandle) {
    let app = app.clone();
    tauri::async_runtime::spawn(async move {
        loop {
            tokio::time::sleep(LOOK).await;
            for window in ["main", LABEL].into_iter().filter_map(|label| app.get_webview_window(label)) {
                restore(&app, &window);
            }
        }
    });
}

fn failed() -> ApiError {
    ApiError::internal("chair-window")
}

/// Returns the page of a meeting. A page in the main window is not trusted with an address.
fn page_of(meeting: &str) -> Result<String, ApiError> {
    let plain = meeting.chars().all(|c| c.is_ascii_alphanumeric() || c == '-');
    if meeting.is_empty() || meeting.len() > LONGEST || !plain {
        return Err(ApiError::field("meeting", "This names no meeting."));
    }
    Ok(format!("index.html#/chair/{meeting}"))
}

/// Returns a screen where the main window is not, if there is one.
fn other_screen(app: &AppHandle) -> Option<Monitor> {
    let main = app.get_webview_window("main").and_then(|w| w.current_monitor().ok().flatten())?;
    let screens = app.available_monitors().unwrap_or_default();
    screens.into_iter().find(|s| s.position() != main.position())
}

/// Brings a window to a screen that is there, when its own was unplugged.
fn restore(app: &AppHandle, window: &WebviewWindow) {
    // What is minimised stands far outside every screen, by its own wish.
    if window.is_minimized().unwrap_or(true) {
        return;
    }
    let screens = app.available_monitors().unwrap_or_default();
    let (Ok(at), Ok(size), false) = (window.outer_position(), window.outer_size(), screens.is_empty()) else {
        return;
    };
    let seen = screens.iter().any(|s| meet((at, size), (*s.position(), *s.size())));
    if !seen && let Some(screen) = screens.first() {
        let _ = window.set_position(inside(screen));
    }
}

fn inside(screen: &Monitor) -> PhysicalPosition<i32> {
    let corner = screen.position();
    PhysicalPosition::new(corner.x.saturating_add(40), corner.y.saturating_add(40))
}

type Place = (PhysicalPosition<i32>, PhysicalSize<u32>);

/// Returns whether a window and a screen have more in common than an edge. A window whose size is not known yet
/// is taken to have one.
fn meet(window: Place, screen: Place) -> bool {
    let end = |from: i32, length: u32| i64::from(from) + i64::from(length);
    let along = |a: i32, a_length: u32, b: i32, b_length: u32| {
        i64::from(a) + 40 < end(b, b_length) && i64::from(b) + 40 < end(a, a_length)
    };
    along(window.0.x, window.1.width.max(100), screen.0.x, screen.1.width)
        && along(window.0.y, window.1.height.max(100), screen.0.y, screen.1.height)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(x: i32, y: i32, width: u32, height: u32) -> Place {
        (PhysicalPosition::new(x, y), PhysicalSize::new(width, height))
    }

    #[test]
    fn an_address_is_a_meeting_and_nothing_else() {
        assert_eq!(page_of("M-2026-001").unwrap(), "index.html#/chair/M-2026-001");
        for bad in ["", "../x", "a#b", "a?b=c", "a/b", "https://example.org", &"a".repeat(65)] {
            assert!(page_of(bad).is_err(), "{bad}");
        }
    }

    #[test]
    fn a_window_on_an_unplugged_screen_is_seen_nowhere() {
        let first = at(0, 0, 1920, 1080);
        assert!(meet(at(100, 100, 1024, 720), first));
        assert!(meet(at(1800, 100, 1024, 720), first), "partly on the first screen");
        assert!(!meet(at(1960, 40, 1024, 720), first), "on the second one, which is gone");
        assert!(!meet(at(1900, 40, 1024, 720), first), "its edge is all that is left");
        assert!(meet(at(-500, 40, 1024, 720), first));
        assert!(meet(at(0, 0, 0, 0), first), "nothing is known of it yet: it stays where it is");
    }

    #[test]
    fn the_window_hears_of_changes_and_of_a_hidden_screen_only() {
        for verb in ["entry.add", "meeting.section", "action.add", "screen.hide", "screen.show"] {
            assert!(shows(verb), "{verb}");
        }
        for verb in ["meeting.get", "meeting.chair", "draft.keep", "session.whoami"] {
            assert!(!shows(verb), "{verb}");
        }
    }
}
