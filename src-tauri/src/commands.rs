//! One Tauri command for each verb, made from the one list. A command carries the call to the desk on a thread
//! that may wait, and brings the answer back.

use crate::held::{Held, Kind};
use crate::{chair, save_path, window};
use mare_api::{ApiError, Call, Code, for_each_verb};
use serde::Deserialize;
use serde_json::Value;
use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;
use tauri::ipc::Invoke;
use tauri::{AppHandle, Manager, State, Wry};

/// What the user interface sends with every verb.
#[derive(Debug, Deserialize)]
pub(crate) struct CallBody {
    #[serde(default)]
    input: Value,
    #[serde(default, rename = "override")]
    overrides: BTreeMap<String, String>,
    #[serde(default)]
    request_id: Option<String>,
}

macro_rules! commands {
    ($($kind:ident $command:ident $module:ident :: $function:ident $name:literal $roles:ident $undo:tt $seat:tt;)*) => {
        $(
            #[tauri::command]
            async fn $command(app: AppHandle, held: State<'_, Held>, call: CallBody) -> Result<Value, ApiError> {
                run(&app, &held, $name, call).await
            }
        )*

        /// Returns the handler of every verb, of the dialog that asks where to save, and of the Chair's window.
        pub(crate) fn handler() -> impl Fn(Invoke<Wry>) -> bool + Send + Sync + 'static {
            tauri::generate_handler![$($command,)* choose_save_path, open_chair_window]
        }
    };
}
for_each_verb!(commands);

#[tauri::command]
async fn choose_save_path(
    app: AppHandle,
    held: State<'_, Held>,
    suggested: String,
) -> Result<Option<String>, ApiError> {
    save_path::choose(&app, &held, &suggested).await
}

#[tauri::command]
async fn open_chair_window(app: AppHandle, meeting: String) -> Result<(), ApiError> {
    chair::open(&app, &meeting)
}

async fn run(app: &AppHandle, held: &Held, verb: &'static str, body: CallBody) -> Result<Value, ApiError> {
    refuse_what_the_window_may_not(held, verb, &body.input)?;
    let desk = Arc::clone(&held.desk);
    let session = held.session();
    let call =
        Call { verb: verb.into(), input: body.input, overrides: body.overrides, request_id: body.request_id };
    let (answer, change) = tauri::async_runtime::spawn_blocking(move || desk.call(session.as_ref(), call))
        .await
        .map_err(|_| ApiError::internal("shell"))??;
    let moved = held.apply(change);
    if moved && held.session().is_none() {
        chair::close(app);
    } else if moved || chair::shows(verb) {
        chair::tell(app);
    }
    if moved || verb == "setup.init" {
        window::show_kind(app, held.kind());
    }
    if verb == "session.lock" && held.kind() == Kind::Real {
        // Strings of cases may be anywhere in this process and in the web view's. They go with the processes
        // (ruling 17). A practice installation holds nothing real: there the session ends and the window stays,
        // so that a test that drives it keeps its window.
        held.release();
        app.request_restart();
    }
    Ok(answer)
}

/// Refuses the two calls that need more than a role: an installation that this start may not make, and a file
/// written where nobody chose to save it. The page in the window is not trusted with a path.
fn refuse_what_the_window_may_not(held: &Held, verb: &str, input: &Value) -> Result<(), ApiError> {
    let practice = input.get("practice").and_then(Value::as_bool).unwrap_or_default();
    if verb == "setup.init" && held.practice_only() && !practice {
        return Err(ApiError::new(
            Code::PracticeOnly,
            "Started with --practice, MARE Desk makes practice installations only.",
        ));
    }
    if verb == "document.export" {
        let path = input.get("path").and_then(Value::as_str).unwrap_or_default();
        if !held.chose(Path::new(path)) {
            return Err(ApiError::field("path", "Choose where to save the document."));
        }
    }
    Ok(())
}

/// Returns the handle's state; for callers outside a command.
pub(crate) fn held(app: &AppHandle) -> State<'_, Held> {
    app.state::<Held>()
}
