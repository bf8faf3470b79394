//! Which screens there are, and windows that were on one that was unplugged. It decides about places only: what is in a
//! window, and whether it is there, is not its business.

use crate::chair;
use std::time::Duration;
use tauri::{AppHandle, Manager, Monitor, PhysicalPosition, PhysicalSize, WebviewWindow};

/// How often it is looked whether a window's screen is still there.
const LOOK: Duration = Duration::from_secs(2);
/// How far from its corner a window stands on a screen.
const MARGIN: u32 = 40;

/// Brings windows back from a screen that is no longer there, for as long as the program runs. Not every system says
/// that a screen was unplugged, so it looks from time to time.
pub(crate) fn watch(app: &AppHandle) {
    let app = app.clone();
    tauri::async_runtime::spawn(async move {
        loop {
            tokio::time::sleep(LOOK).await;
            for window in ["main", chair::LABEL].into_iter().filter_map(|label| app.get_webview_window(label))
            {
                restore(&app, &window);
            }
        }
    });
}

/// Returns a screen where the main window is not, if there is one.
pub(crate) fn without_main(app: &AppHandle) -> Option<Monitor> {
    let main = app.get_webview_window("main").and_then(|w| w.current_monitor().ok().flatten())?;
    let screens = app.available_monitors().unwrap_or_default();
    screens.into_iter().find(|s| s.position() != main.position())
}

/// Brings a window to a screen that is there, when its own was unplugged, and makes it no larger than that screen.
pub(crate) fn restore(app: &AppHandle, window: &WebviewWindow) {
    // What is minimised stands far outside every screen, by its own wish.
    if window.is_minimized().unwrap_or(true) {
        return;
    }
    let screens = app.available_monitors().unwrap_or_default();
    let (Ok(at), Ok(size), false) = (window.outer_position(), window.outer_size(), screens.is_empty()) else {
        return;
    };
    if screens.iter().any(|s| meet((at, size), (*s.position(), *s.size()))) {
        return;
    }
    let main = app.primary_monitor().ok().flatten();
    if let Some(screen) = main.as_ref().or(screens.first()) {
        // Where the system decides about places itself, the person moves the window.
        let _ = window.set_position(inside(screen));
        let (Ok(content), most) = (window.inner_size(), room(*screen.size())) else { return };
        let fit = PhysicalSize::new(content.width.min(most.width), content.height.min(most.height));
        if fit != content {
            let _ = window.set_size(fit);
        }
    }
}

/// Returns where a window's corner stands on a screen.
pub(crate) fn inside(screen: &Monitor) -> PhysicalPosition<i32> {
    let (corner, margin) = (screen.position(), MARGIN.cast_signed());
    PhysicalPosition::new(corner.x.saturating_add(margin), corner.y.saturating_add(margin))
}

/// Returns how large the largest window is that stands inside a screen with a margin all round.
fn room(screen: PhysicalSize<u32>) -> PhysicalSize<u32> {
    let within = |length: u32| length.saturating_sub(2 * MARGIN).max(1);
    PhysicalSize::new(within(screen.width), within(screen.height))
}

type Place = (PhysicalPosition<i32>, PhysicalSize<u32>);

/// Returns whether a window and a screen have more in common than an edge. A window whose size is not known yet
/// is taken to have one.
fn meet(window: Place, screen: Place) -> bool {
    let end = |from: i32, length: u32| i64::from(from) + i64::from(length);
    let edge = i64::from(MARGIN);
    let along = |a: i32, a_length: u32, b: i32, b_length: u32| {
        i64::from(a) + edge < end(b, b_length) && i64::from(b) + edge < end(a, a_length)
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
    fn a_window_that_comes_to_a_small_screen_fits_it() {
        assert_eq!(room(PhysicalSize::new(1280, 800)), PhysicalSize::new(1200, 720));
        assert_eq!(room(PhysicalSize::new(60, 10)), PhysicalSize::new(1, 1), "never nothing");
    }
}
