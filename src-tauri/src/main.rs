//! MARE Desk: the window. It opens the installation, shows the user interface and carries calls to `mare-api`.
//! It refuses to decide anything: every rule stands behind a verb.
#![cfg_attr(not(debug_assertions), windows_subsystem = "windows")]
#![deny(unsafe_code)]

mod chair;
mod commands;
mod dialog;
mod drawing;
mod held;
mod process;
mod save_path;
mod screens;
mod start;
mod window;

use held::Held;
use start::Start;
use std::process::ExitCode;
use tauri::{Manager, RunEvent};

fn main() -> ExitCode {
    process::harden();
    let start = match Start::from_args(std::env::args_os().skip(1)) {
        Ok(start) => start,
        Err(sentence) => return process::refuse(&sentence, ExitCode::from(2)),
    };
    let app = tauri::Builder::default()
        .invoke_handler(commands::handler())
        .setup(move |app| {
            let folder = start.folder(app.path())?;
            let Some(held) = Held::take(&folder, &start)? else {
                window::already_open(app.handle());
                return Ok(());
            };
            if held.real() {
                process::seal();
            }
            app.manage(held);
            window::open(app.handle())?;
            screens::watch(app.handle());
            Ok(())
        })
        .build(tauri::generate_context!());
    match app {
        Ok(app) => {
            app.run(|app, event| {
                if let (RunEvent::Exit, Some(held)) = (event, app.try_state::<Held>()) {
                    held.release();
                }
            });
            ExitCode::SUCCESS
        }
        Err(_) => process::refuse("MARE Desk could not open its window.", ExitCode::FAILURE),
    }
}
