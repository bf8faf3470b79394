//! A real installation: no driver comes near it, and locking it ends the process that showed cases (ruling 17).
//! It is worked by the keyboard alone, as its own window sees it.

use crate::stage::{Stage, program};
use crate::wait::{Played, until};
use std::io::Write;
use std::process::{Command, Stdio};

const NAME: &str = "Rosalind Tarnhow";
const PASSPHRASE: &str = "lantern quarry seven otter plinth";

#[tokio::test]
async fn locking_a_real_installation_ends_the_process_and_starts_a_new_one() -> Played {
    let stage = Stage::set()?;
    make_real(&stage)?;
    let mut first = stage.command()?.stdout(Stdio::null()).stderr(Stdio::null()).spawn()?;
    let played = lock_by_keyboard(&stage, first.id()).await;
    if played.is_err() {
        first.kill()?;
    }
    first.wait()?;
    for pid in stage.programs() {
        Command::new("kill").arg(pid.to_string()).status()?;
    }
    played?;
    assert!(
        !stage.data().join("web-view").exists(),
        "a real installation keeps web-view storage on the disk"
    );
    Ok(())
}

async fn lock_by_keyboard(stage: &Stage, first: u32) -> Played {
    until(
        || "No window opened.".into(),
        || async { Ok(stage.titles()?.iter().any(|title| title == "MARE Desk").then_some(())) },
    )
    .await?;
    // The page draws itself after the window is there; what is typed before that is lost, so it is typed again.
    let mut round = 0;
    until(
        || "Locking did not end the process.".into(),
        || {
            round += 1;
            let sign_in_first = round % 3 == 1;
            async move {
                if sign_in_first {
                    stage.type_in("MARE Desk", &["key", "Tab", "type", NAME])?;
                    stage.type_in("MARE Desk", &["key", "Tab", "type", PASSPHRASE])?;
                    stage.type_in("MARE Desk", &["key", "Return"])?;
                }
                tokio::time::sleep(std::time::Duration::from_secs(2)).await;
                stage.type_in("MARE Desk", &["key", "ctrl+l"])?;
                tokio::time::sleep(std::time::Duration::from_secs(1)).await;
                let now = stage.programs();
                Ok((!now.is_empty() && !now.contains(&first)).then_some(()))
            }
        },
    )
    .await
}

/// Makes a real installation with `mare-admin`, which is quicker than the wizard by keyboard.
fn make_real(stage: &Stage) -> Played {
    let admin = program()?.with_file_name("mare-admin");
    let mut command = Command::new(admin);
    command.arg("--data").arg(stage.data()).args([
        "--passphrase-fd",
        "0",
        "init",
        "--team",
        "Fellside MARE Team",
    ]);
    command.args([
        "--spoc",
        NAME,
        "--administrator",
        "Edmund Birkrigg",
        "--agency",
        "Lakeland Partnership Trust",
    ]);
    let mut made = command.stdin(Stdio::piped()).stdout(Stdio::null()).stderr(Stdio::inherit()).spawn()?;
    let lines = format!("{PASSPHRASE}\ncopper bramble stile eleven heron\n");
    made.stdin.take().ok_or("no way to give a passphrase")?.write_all(lines.as_bytes())?;
    if made.wait()?.success() { Ok(()) } else { Err("mare-admin made no installation".into()) }
}
