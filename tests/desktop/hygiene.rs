//! What the running program leaves open: symbols, sockets, dumps, a second window.

use crate::stage::{Stage, program};
use crate::wait::{PATIENCE, Played, until};
use serde_json::json;
use std::collections::BTreeSet;
use std::process::{Command, Stdio};
use std::time::Instant;

#[test]
fn web_kit_cannot_see_our_database_library() -> Played {
    let program = program()?;
    let listed = Command::new("nm").args(["--dynamic", "--defined-only"]).arg(&program).output()?;
    assert!(listed.status.success(), "nm could not read the program");
    let ours: Vec<&str> =
        std::str::from_utf8(&listed.stdout)?.lines().filter(|line| line.contains("sqlite3_")).collect();
    assert!(ours.is_empty(), "exported, so that WebKitGTK would call them: {ours:?}");
    Ok(())
}

#[tokio::test]
async fn the_window_speaks_to_this_machine_only_and_leaves_no_core() -> Played {
    let stage = Stage::set()?;
    let page = stage.open().await?;
    page.heading("Set up MARE Desk").await?;

    let fetched = page
        .ask("const done = arguments[arguments.length - 1]; fetch('https://example.org/').then(() => done('reached'), () => done('refused'));")
        .await?;
    assert_eq!(fetched, json!("refused"), "the page's policy lets it out");

    let processes = stage.processes();
    assert!(processes.len() >= 3, "the program, its web process and its network process: {processes:?}");
    for pid in &processes {
        for peer in peers(*pid) {
            assert!(is_loopback(&peer), "process {pid} speaks to {peer}");
        }
    }
    let app = stage.app().ok_or("no program is running")?;
    let limits = std::fs::read_to_string(format!("/proc/{app}/limits"))?;
    let core =
        limits.lines().find(|line| line.starts_with("Max core file size")).ok_or("no limit of core files")?;
    assert_eq!(core.split_whitespace().nth(4), Some("0"), "{core}");
    stage.close(page).await
}

#[tokio::test]
async fn a_command_that_is_not_on_the_list_does_not_exist_for_the_window() -> Played {
    let stage = Stage::set()?;
    let page = stage.open().await?;
    page.heading("Set up MARE Desk").await?;
    for command in
        ["no_such_verb", "plugin:window|set_title", "plugin:event|emit", "plugin:path|resolve_directory"]
    {
        let script = format!(
            "const done = arguments[arguments.length - 1];
             window.__TAURI_INTERNALS__.invoke({command:?}, {{}}).then(() => done('done'), () => done('refused'));"
        );
        assert_eq!(page.ask(&script).await?, json!("refused"), "{command}");
    }
    // A verb that is on the list answers, and asks who is there.
    let script = "const done = arguments[arguments.length - 1];
        window.__TAURI_INTERNALS__.invoke('case_list', { call: {} }).then(() => done('done'), (e) => done(e.code));";
    assert_eq!(page.ask(script).await?, json!("not_signed_in"));
    // Started with --practice, not even a script in the page makes a real installation.
    let script = "const done = arguments[arguments.length - 1];
        window.__TAURI_INTERNALS__.invoke('setup_init', { call: { input: { practice: false } } })
          .then(() => done('done'), (e) => done(e.code));";
    assert_eq!(page.ask(script).await?, json!("practice_only"));
    stage.close(page).await
}

#[tokio::test]
async fn a_second_window_says_so_and_ends() -> Played {
    const TITLE: &str = "MARE Desk is open already";
    let stage = Stage::set()?;
    let page = stage.open().await?;
    page.heading("Set up MARE Desk").await?;
    let mut second = stage.command()?.stdout(Stdio::null()).stderr(Stdio::null()).spawn()?;
    let said = until(
        || "The second window says nothing.".into(),
        || async { Ok(stage.titles()?.iter().any(|title| title == TITLE).then_some(())) },
    );
    let said = said.await;
    let start = Instant::now();
    let ended = loop {
        if let Some(status) = second.try_wait()? {
            break Some(status);
        }
        if said.is_err() || start.elapsed() > PATIENCE {
            second.kill()?;
            second.wait()?;
            break None;
        }
        stage.type_in(TITLE, &["key", "Return"])?;
        tokio::time::sleep(std::time::Duration::from_millis(200)).await;
    };
    said?;
    assert!(
        ended.is_some_and(|status| status.success()),
        "the second window did not end by itself: {ended:?}"
    );
    page.heading("Set up MARE Desk").await?;
    stage.close(page).await
}

#[test]
fn an_unknown_argument_is_refused_with_a_sentence() -> Played {
    let refused = Command::new(program()?).arg("--pracitce").output()?;
    assert_eq!(refused.status.code(), Some(2));
    assert!(String::from_utf8(refused.stderr)?.contains("--practice"));
    Ok(())
}

/// Returns the far ends of a process's internet sockets, as the kernel writes them.
fn peers(pid: u32) -> Vec<String> {
    let mut sockets = BTreeSet::new();
    for entry in std::fs::read_dir(format!("/proc/{pid}/fd")).into_iter().flatten().flatten() {
        let target = std::fs::read_link(entry.path()).unwrap_or_default();
        if let Some(inode) = target.to_str().and_then(|t| t.strip_prefix("socket:[")?.strip_suffix(']')) {
            sockets.insert(inode.to_owned());
        }
    }
    let mut peers = Vec::new();
    for table in ["tcp", "tcp6", "udp", "udp6"] {
        let lines = std::fs::read_to_string(format!("/proc/{pid}/net/{table}")).unwrap_or_default();
        for columns in lines.lines().skip(1).map(|line| line.split_whitespace().collect::<Vec<_>>()) {
            if let (Some(near), Some(far), Some(inode)) = (columns.get(1), columns.get(2), columns.get(9))
                && sockets.contains(*inode)
            {
                // A socket that listens has no far end: its own address must be this machine's then.
                peers.push(if far.ends_with(":0000") { (*near).to_owned() } else { (*far).to_owned() });
            }
        }
    }
    peers
}

/// Addresses are hexadecimal in the machine's byte order.
fn is_loopback(address: &str) -> bool {
    let host = address.split(':').next().unwrap_or_default();
    match host.len() {
        8 => host.ends_with("7F"),
        32 => {
            host == "00000000000000000000000001000000"
                || host.starts_with("0000000000000000FFFF0000") && host.ends_with("7F")
        }
        _ => false,
    }
}

#[test]
fn an_address_elsewhere_is_not_taken_for_this_machine() {
    assert!(is_loopback("0100007F:1F90"));
    assert!(!is_loopback("0101A8C0:01BB"), "192.168.1.1");
    assert!(!is_loopback("00000000:1F90"), "listening to everybody");
    assert!(is_loopback("00000000000000000000000001000000:1F90"));
    assert!(!is_loopback("00000000000000000000000000000000:1F90"));
}
