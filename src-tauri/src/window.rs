//! The window: what it may show, where it may go and what it leaves on the disk.

use crate::commands;
use crate::dialog;
use crate::drawing;
use crate::held::Kind;
use tauri::webview::NewWindowResponse;
use tauri::{AppHandle, Manager, Url, WebviewUrl, WebviewWindowBuilder, WindowEvent, Wry};

const LABEL: &str = "main";
const ALREADY_OPEN: &str = "MARE Desk is open already";

/// Opens the main window. When it goes, the Chair's window goes with it.
pub(crate) fn open(app: &AppHandle) -> tauri::Result<()> {
    let main = bare(app, LABEL, "index.html")
        .title(title(commands::held(app).kind()))
        .inner_size(1280.0, 800.0)
        .min_inner_size(640.0, 480.0)
        .build()?;
    drawing::suit(&main);
    let app = app.clone();
    main.on_window_event(move |event| {
        if matches!(event, WindowEvent::Destroyed) {
            crate::chair::close(&app);
        }
    });
    Ok(())
}

/// Returns a window that shows nothing but our own pages and leaves nothing on the disk.
pub(crate) fn bare<'a>(
    app: &'a AppHandle,
    label: &str,
    page: &str,
) -> WebviewWindowBuilder<'a, Wry, AppHandle> {
    let held = commands::held(app);
    let builder = WebviewWindowBuilder::new(app, label, WebviewUrl::App(page.into()))
        .devtools(cfg!(debug_assertions))
        .general_autofill_enabled(false)
        .on_navigation(stays_inside)
        .on_new_window(|_, _| NewWindowResponse::Deny);
    // The web view keeps nothing on the disk. The exception is for tests: WebKitGTK lets no driver near such a
    // window (ruling 20), so a driven practice installation has its storage beside the file, where the test that
    // searches everything for names finds it.
    if held.driven() {
        builder.data_directory(held.desk.folder().join("web-view"))
    } else {
        builder.incognito(true)
    }
}

/// Shows in the title what kind of installation this is. Never a name, never a case.
pub(crate) fn show_kind(app: &AppHandle, kind: Kind) {
    if let Some(window) = app.get_webview_window(LABEL) {
        // A title that cannot be set is no reason to fail the call that asked for it.
        let _ = window.set_title(title(kind));
    }
}

/// Says that another window has this folder, and ends the program when that was read.
pub(crate) fn already_open(app: &AppHandle) {
    let app = app.clone();
    tauri::async_runtime::spawn(async move {
        let dialog = || {
            rfd::AsyncMessageDialog::new()
                .set_title(ALREADY_OPEN)
                .set_description(
                    "Another MARE Desk window uses this folder. Go on there, or close it and start again.",
                )
                .set_level(rfd::MessageLevel::Info)
                .show()
        };
        // Without a screen to say it on, there is nothing left to do but to end.
        let _ = dialog::ask(&app, dialog).await;
        app.exit(0);
    });
}

fn title(kind: Kind) -> &'static str {
    match kind {
        Kind::Practice => "MARE Desk – practice",
        Kind::Empty | Kind::Real => "MARE Desk",
    }
}

fn stays_inside(url: &Url) -> bool {
    url.scheme() == "tauri" || (url.scheme() == "http" && url.host_str() == Some("tauri.localhost"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_window_goes_nowhere_else() {
        let may = |url: &str| stays_inside(&url.parse().unwrap());
        assert!(may("tauri://localhost/index.html"));
        assert!(may("http://tauri.localhost/index.html"));
        assert!(!may("https://example.org/"));
        assert!(!may("http://127.0.0.1:5173/"));
        assert!(!may("file:///etc/passwd"));
        assert!(!may("data:text/html,x"));
    }
}
