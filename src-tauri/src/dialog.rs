//! Dialogs of the system. They belong to the thread that owns the windows, and nobody waits on that thread.

use std::future::Future;
use tauri::AppHandle;

/// The dialog could not be shown.
#[derive(Debug)]
pub(crate) struct NotShown;

/// Opens a dialog on the window's thread and returns what came of it.
pub(crate) async fn ask<F, D>(app: &AppHandle, open: F) -> Result<D::Output, NotShown>
where
    F: FnOnce() -> D + Send + 'static,
    D: Future + Send + 'static,
    D::Output: Send + 'static,
{
    let (send, opened) = tokio::sync::oneshot::channel();
    app.run_on_main_thread(move || {
        // Whoever asked may be gone by now; then nobody needs the answer.
        let _ = send.send(tauri::async_runtime::spawn(open()));
    })
    .map_err(|_| NotShown)?;
    opened.await.map_err(|_| NotShown)?.await.map_err(|_| NotShown)
}
