//! The Chair's window on the second screen. It reads under the session of the main window, hears that something
//! changed and never what, and goes when the main window goes or locks. Its title names nobody.

use crate::{commands, drawing, screens, window};
use mare_api::{ApiError, Code, verb};
use tauri::{AppHandle, Emitter, Manager};

/// What the window is called among the windows of the program.
pub(crate) const LABEL: &str = "chair";
const TITLE: &str = "MARE Desk – Chair";
/// What the window hears when something changed. It carries nothing.
const CHANGED: &str = "changed";
/// Longest reference that may stand in the address.
const LONGEST: usize = 64;

/// Opens the Chair's window on a meeting, on the second screen where there is one; shows it where it is open already.
/// Errs with `not_signed_in`, with `invalid_input` for what names no meeting, and with `internal` when the system
/// opens no window.
pub(crate) fn open(app: &AppHandle, meeting: &str) -> Result<(), ApiError> {
    if commands::held(app).session().is_none() {
        return Err(ApiError::new(Code::NotSignedIn, "Sign in first."));
    }
    let page = page_of(meeting)?;
    let other = screens::without_main(app);
    let window = match app.get_webview_window(LABEL) {
        Some(window) => {
            let mut url = window.url().map_err(|_| failed())?;
            url.set_fragment(page.split_once('#').map(|(_, fragment)| fragment));
            window.navigate(url).map_err(|_| failed())?;
            window
        }
        None => {
            let builder = window::bare(app, LABEL, &page)
                .title(TITLE)
                .inner_size(1024.0, 720.0)
                .min_inner_size(360.0, 320.0);
            let window = builder.build().map_err(|_| failed())?;
            drawing::suit(&window);
            window
        }
    };
    if let Some(screen) = &other {
        // Where the system decides about places itself, the person moves the window.
        let _ = window.set_position(screens::inside(screen));
    } else {
        screens::restore(app, &window);
    }
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_a_meeting_and_nothing_else() {
        assert_eq!(page_of("M-2026-001").unwrap(), "index.html#/chair/M-2026-001");
        for bad in ["", "../x", "a#b", "a?b=c", "a/b", "https://example.org", &"a".repeat(65)] {
            assert!(page_of(bad).is_err(), "{bad}");
        }
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
