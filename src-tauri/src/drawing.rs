//! How the web view draws. Where a machine has no graphics card, as a virtual desktop has none, WebKitGTK draws every
//! layer by a graphics card made of software, and a key takes about three times as long to reach the screen. It refuses to
//! decide anything where there is a card, or where the system's own web view decides.

use tauri::WebviewWindow;

/// Lets the web view draw in the way that suits this machine.
pub(crate) fn suit(window: &WebviewWindow) {
    #[cfg(target_os = "linux")]
    if !has_graphics_card(std::path::Path::new("/dev/dri")) {
        // A window that draws slowly is a window all the same.
        let _ = window.with_webview(|view| draw_directly(&view.inner()));
    }
    #[cfg(not(target_os = "linux"))]
    let _ = window;
}

#[cfg(target_os = "linux")]
fn draw_directly(view: &webkit2gtk::WebView) {
    use webkit2gtk::{HardwareAccelerationPolicy, SettingsExt, WebViewExt};
    if let Some(settings) = view.settings() {
        settings.set_hardware_acceleration_policy(HardwareAccelerationPolicy::Never);
    }
}

/// Returns whether the kernel offers a graphics card to draw with: a render node, such as `renderD128`.
#[cfg(target_os = "linux")]
fn has_graphics_card(nodes: &std::path::Path) -> bool {
    let nodes = std::fs::read_dir(nodes).into_iter().flatten().flatten();
    nodes.into_iter().any(|node| node.file_name().to_string_lossy().starts_with("renderD"))
}

#[cfg(all(test, target_os = "linux"))]
mod tests {
    use super::*;

    #[test]
    fn a_render_node_is_a_graphics_card_and_a_screen_alone_is_none() {
        let nodes = tempfile::tempdir().unwrap();
        assert!(!has_graphics_card(&nodes.path().join("none")));
        std::fs::write(nodes.path().join("card0"), "").unwrap();
        assert!(!has_graphics_card(nodes.path()));
        std::fs::write(nodes.path().join("renderD128"), "").unwrap();
        assert!(has_graphics_card(nodes.path()));
    }
}
