//! What is measured in the meeting room, part by part.

use crate::pack_figures;
use crate::page_times::{Key, Taken, taken, watch};
use crate::talk::Talk;
use crate::times::{Times, words};
use crate::wait::Played;
use serde_json::{Value, json};
use std::fs::File;
use std::io::Write;
use std::time::{Duration, Instant};

/// Entries in the meeting while it is typed in.
const ENTRIES: usize = 2000;
/// Sixty words a minute are five keys a second.
const TALKING: u32 = 200;
/// The fastest that hands go, for the length of a word or two.
const BURST: u32 = 30;
/// How long the hands rest after a line that was typed in a burst.
const PAUSE: Duration = Duration::from_millis(900);
const ENTERS: u64 = 60;
/// Lines of a compressed meeting of eight hours.
const LINES: usize = 400;
/// Lines after which the program has met everything once: all thirteen sections and the attendance list.
const WARM: usize = 104;
const FRAME: f64 = 1000.0 / 60.0;

/// Measures what is wanted of `calls`, `keys`, `enter`, `memory` and `packs`; all of these when nothing is named. `talk`
/// takes as long as the meetings do, and comes only when it is named.
pub(crate) async fn measure(wanted: &[String]) -> Played {
    let asked = |part: &str| wanted.is_empty() || wanted.iter().any(|w| w == part);
    if asked("calls") || asked("keys") || asked("enter") {
        let start = Instant::now();
        let talk = Talk::begin(ENTRIES).await?;
        println!(
            "A meeting with {ENTRIES} entries in its section: made and opened in {}",
            words(start.elapsed())
        );
        if asked("calls") {
            calls(&talk).await?;
        }
        if asked("keys") {
            keys(&talk).await?;
        }
        if asked("enter") {
            enters(&talk).await?;
        }
        talk.end().await?;
    }
    if asked("memory") {
        memory().await?;
    }
    if asked("packs") {
        pack_figures::quickly().await?;
    }
    if wanted.iter().any(|w| w == "talk") {
        tokio::task::spawn_blocking(pack_figures::at_the_speed_of_talk).await??;
    }
    Ok(())
}

/// What the room asks of the program while somebody types, alone and with nothing else on its way.
async fn calls(talk: &Talk) -> Played {
    println!("\nWhat the room asks of the program, from the page and back");
    let meeting = &talk.meeting;
    let line = "the lights were out and nobody saw him leave";
    let mark = invoke(talk, "meeting_get", &json!({ "meeting": meeting })).await?["mark"].take();
    for (command, input) in [
        ("capture_read", json!({ "meeting": meeting, "line": line, "section": 7, "caret": 12 })),
        ("spelling_check", json!({ "meeting": meeting, "text": line })),
        ("draft_keep", json!({ "meeting": meeting, "place": "figures", "text": line })),
        ("capture_commit", json!({ "meeting": meeting, "section": 7, "line": line })),
        ("meeting_get", json!({ "meeting": meeting })),
        ("meeting_get", json!({ "meeting": meeting, "since": mark })),
        ("meeting_missing", json!({ "meeting": meeting })),
    ] {
        let script = format!(
            "const done = arguments[arguments.length - 1];
             (async () => {{
               const times = [];
               let answer;
               for (let turn = 0; turn < 15; turn += 1) {{
                 const start = performance.now();
                 answer = await window.__TAURI_INTERNALS__.invoke('{command}', {{ call: {{ input: {input} }} }});
                 times.push(performance.now() - start);
               }}
               return [times, (JSON.stringify(answer) ?? '').length];
             }})().then(done, (error) => done([[], JSON.stringify(error).length]));"
        );
        let (times, size): (Vec<f64>, usize) = serde_json::from_value(talk.page.ask(&script).await?)?;
        let times: Times = times.into_iter().map(time).collect();
        times.print(&format!("{command} ({} KiB answered)", size / 1024));
    }
    settle(talk).await
}

async fn keys(talk: &Talk) -> Played {
    println!("\nKey to painted frame, while entries are committed and searched for, which writes the index");
    talk.page
        .ask(&format!(
            "const ask = (verb, input) => window.__TAURI_INTERNALS__.invoke(verb, {{ call: {{ input }} }});
             window.writing = setInterval(() => ask('entry_add', {{ meeting: '{}', section: 8, text: 'Meanwhile the index is written: curlew, petrol, stairwell.', kind: 'note' }})
               .then(() => ask('search_all', {{ text: 'curlew' }})), 400);
             arguments[arguments.length - 1](true)",
            talk.meeting
        ))
        .await?;
    let sentence = "seen at the bins by the warden who told him to go home at ten ";
    let since = watch(talk).await?;
    for _ in 0..4 {
        type_words(talk, sentence, TALKING)?;
        talk.keys(&["key", "Return"])?;
        tokio::time::sleep(Duration::from_millis(TALKING.into())).await;
    }
    report("60 words a minute", &taken(talk, since).await?);
    settle(talk).await?;
    let since = watch(talk).await?;
    for _ in 0..8 {
        type_words(talk, sentence, BURST)?;
        talk.keys(&["key", "Return"])?;
        tokio::time::sleep(PAUSE).await;
    }
    report("in bursts", &taken(talk, since).await?);
    talk.page.ask("clearInterval(window.writing); arguments[arguments.length - 1](true)").await?;
    settle(talk).await?;
    bare(talk, sentence, "in bursts, a bare field in the same page").await?;
    // The same keys where they mean nothing: what is left is the machine, the display and the web view.
    talk.page.visit("today").await?;
    bare(talk, sentence, "in bursts, a bare field in a page without a meeting").await?;
    talk.enter().await
}

/// Types into a field that does nothing with it.
async fn bare(talk: &Talk, sentence: &str, how: &str) -> Played {
    talk.page
        .ask(
            "const bare = document.createElement('textarea'); bare.id = 'bare'; document.body.append(bare); bare.focus();
             setTimeout(arguments[arguments.length - 1], 500, true)",
        )
        .await?;
    let since = watch(talk).await?;
    for _ in 0..4 {
        type_words(talk, sentence, BURST)?;
        talk.keys(&["key", "Return"])?;
        tokio::time::sleep(PAUSE).await;
    }
    report(how, &taken(talk, since).await?);
    talk.page
        .ask("document.getElementById('bare').remove(); arguments[arguments.length - 1](true)")
        .await
        .map(|_| ())
}

/// Types words without an Enter, this many milliseconds from key to key and until the next.
fn type_words(talk: &Talk, words: &str, between: u32) -> Played {
    talk.keys(&["type", "--delay", &between.to_string(), words])?;
    std::thread::sleep(Duration::from_millis(between.into()));
    Ok(())
}

/// Waits until nothing is on its way.
async fn settle(talk: &Talk) -> Played {
    tokio::time::sleep(Duration::from_millis(1500)).await;
    talk.page.settled().await
}

fn report(how: &str, taken: &Taken) {
    let times = |of: fn(&Key) -> f64| taken.keys.iter().map(|key| time(of(key))).collect::<Times>();
    println!("{how}:");
    let frame = times(|key| key.frame);
    frame.print("  Key to painted frame");
    goal("  p99 in frames", frame.at(0.99).as_secs_f64() * 1000.0 / FRAME, 2.0);
    times(|key| key.wait).print("  of it, until the page has the key");
    let work = times(Key::work);
    work.print("  Main-thread work of a key");
    goal("  p99 in milliseconds", work.at(0.99).as_secs_f64() * 1000.0, 8.0);
    times(|key| key.handled).print("  of it, its handlers");
    times(|key| key.drawn).print("  of it, style, layout and painting");
    let first = taken.keys.windows(2).filter(|pair| pair[0].name == "Enter" && pair[1].name != "Enter");
    first.map(|pair| time(pair[1].work())).collect::<Times>().print("  of it, the first key of a line");
    print_slowest(&taken.keys);
    let each = |nanoseconds: u64| nanoseconds as f64 / 1e6 / taken.keys.len().max(1) as f64;
    println!(
        "  Processor for a key, everything in it: {:.1} ms the page's main thread (it waited {:.1} ms for a processor), {:.1} ms all of the page, {:.1} ms the program",
        each(taken.busy.page),
        each(taken.busy.waited),
        each(taken.busy.web),
        each(taken.busy.program)
    );
    for (what, gaps) in [("frames", &taken.frames), ("times the main thread was held", &taken.held)] {
        let long = gaps.iter().filter(|gap| **gap > 50.0).count();
        let longest = gaps.iter().copied().fold(0.0, f64::max);
        println!("  Over 50 ms: {long} of {} {what}, the longest {longest:.0} ms (goal: none)", gaps.len());
    }
}

/// Prints the keys that took longest, and how long after the last Enter each came: what follows from a row is drawn then.
fn print_slowest(keys: &[Key]) {
    let mut slowest: Vec<&Key> = keys.iter().collect();
    slowest.sort_by(|a, b| b.work().total_cmp(&a.work()));
    for key in slowest.into_iter().take(6) {
        let enter = keys.iter().rfind(|other| other.name == "Enter" && other.at <= key.at);
        let since =
            enter.map_or_else(String::new, |enter| format!(", {:.0} ms after Enter", key.at - enter.at));
        println!("    “{}”{since}: handlers {:.1}, drawing {:.1} ms", key.name, key.handled, key.drawn);
    }
}

/// Measures Enter as it comes at the speed of talk, when what was typed has been read, and as it ends a burst, when that
/// is still on its way.
async fn enters(talk: &Talk) -> Played {
    enters_after(talk, "60 words a minute", "lights out", TALKING).await?;
    enters_after(talk, "in bursts", "the lights were out", BURST).await
}

async fn enters_after(talk: &Talk, how: &str, line: &str, between: u32) -> Played {
    println!("\nEnter to acknowledged, {how}, in turn with a raw fdatasync of 4 KiB in the same folder");
    let mut beside = File::create(talk.stage.everything().join("beside"))?;
    let (mut raw, mut way) = (Vec::new(), Vec::new());
    let since = watch(talk).await?;
    for turn in 0..ENTERS {
        // The practice clock stands still; “Saved” has the time, and is seen to change by it.
        let at = format!("2026-06-16T10:{:02}:{:02}", 20 + turn / 60, turn % 60);
        invoke(talk, "clock_set", &json!({ "at": at })).await?;
        type_words(talk, line, between)?;
        talk.keys(&["key", "Return"])?;
        tokio::time::sleep(Duration::from_millis(if turn % 3 == 0 { 1000 } else { 250 })).await;
        // In turn, not at once: two writes on their way to one disk wait for each other.
        let start = Instant::now();
        beside.write_all(&[0x5a; 4096]).and_then(|()| beside.sync_data())?;
        raw.push(start.elapsed());
        way.push(there_and_back(talk).await?);
    }
    let taken = taken(talk, since).await?;
    let part = |at: usize| taken.saved.iter().map(|parts| time(parts[at])).collect::<Vec<_>>();
    let print = |times: &[Duration], what: &str| {
        let times: Times = times.iter().copied().collect();
        times.print(what);
        times
    };
    let saved = print(&part(0), "Enter to “Saved” in the page");
    print(&part(1), "  of it, until the page has the key");
    print(&part(2), "  of it, until the page calls the program");
    print(&part(3), "  of it, until the page has the answer");
    print(&part(4), "  of it, until the page says so");
    taken.shown.into_iter().map(time).collect::<Times>().print("until it was painted");
    let sync = print(&raw, "A raw fdatasync beside it");
    print(&way, "A call beside it that asks nothing of the file");
    // The page's clock counts whole milliseconds: the means say more of a few of them than the medians.
    println!(
        "Means: Enter to “Saved” {}, of it the call {}; the raw fdatasync {}, the call that asks nothing {}",
        words(mean(&part(0))),
        words(mean(&part(3))),
        words(mean(&raw)),
        words(mean(&way))
    );
    let more = saved.median().as_secs_f64() - sync.median().as_secs_f64();
    goal("Median beyond the raw median, in milliseconds", more * 1000.0, 2.0);
    settle(talk).await
}

fn mean(times: &[Duration]) -> Duration {
    times.iter().sum::<Duration>() / u32::try_from(times.len().max(1)).unwrap_or(u32::MAX)
}

/// Returns how long the page waits for an answer that needs neither the file nor its thread, after as long a rest as an
/// Enter has before it.
async fn there_and_back(talk: &Talk) -> Played<Duration> {
    let script = format!(
        "const done = arguments[arguments.length - 1];
         setTimeout(async () => {{
           const start = performance.now();
           await window.__TAURI_INTERNALS__.invoke('session_whoami', {{ call: {{ input: {{}} }} }});
           done(performance.now() - start);
         }}, {TALKING});"
    );
    Ok(time(serde_json::from_value(talk.page.ask(&script).await?)?))
}

async fn memory() -> Played {
    println!("\nMemory over a meeting of eight hours: {LINES} lines, sections, comings and goings");
    let talk = Talk::begin(0).await?;
    held("At the start", resident(&talk));
    let (mut warm, mut most, mut last) = (0, 0, 0);
    for line in 1..=LINES {
        say(&talk, line).await?;
        if line == WARM || line % 100 == 0 {
            settle(&talk).await?;
            let now = resident(&talk);
            held(&format!("After {line} lines"), now);
            last = now.0 + now.1;
            most = most.max(last);
            if line == WARM {
                warm = last;
            }
        }
    }
    let grown = |to: u64| (to as f64 / warm as f64 - 1.0) * 100.0;
    goal(&format!("Growth after the first {WARM} lines, in per cent"), grown(last), 5.0);
    println!("At the most in between, before what was let go was collected: {:.1} per cent", grown(most));
    talk.end().await
}

/// Commits a line the way the bar does, without the time that a hand takes.
async fn say(talk: &Talk, line: usize) -> Played {
    if line.is_multiple_of(8) {
        press(talk, "ArrowDown", "ctrlKey").await?;
    }
    if line.is_multiple_of(104) {
        press(talk, "1", "altKey").await?;
    }
    if line.is_multiple_of(20) {
        let presence = if line.is_multiple_of(40) { "telephone" } else { "in_person" };
        let lines = invoke(talk, "meeting_get", &json!({ "meeting": talk.meeting })).await?;
        let someone = lines.pointer("/attendance/4/uid").cloned().unwrap_or_default();
        let input = json!({ "meeting": talk.meeting, "line": someone, "presence": presence });
        invoke(talk, "meeting_attend", &input).await?;
    }
    let script = format!(
        "const done = arguments[arguments.length - 1];
         const box = document.querySelector('section[aria-label=\"Write the minutes\"] textarea');
         box.value = 'Said {line}: nobody has seen him at the base since the weekend, and his sister worries.';
         box.dispatchEvent(new InputEvent('input', {{ bubbles: true }}));
         setTimeout(() => {{
           box.dispatchEvent(new KeyboardEvent('keydown', {{ key: 'Enter', bubbles: true, cancelable: true }}));
           setTimeout(done, 120, true);
         }}, 60);"
    );
    talk.page.ask(&script).await.map(|_| ())
}

async fn press(talk: &Talk, key: &str, with: &str) -> Played {
    let script = format!(
        "document.activeElement.dispatchEvent(new KeyboardEvent('keydown', {{ key: '{key}', {with}: true, bubbles: true, cancelable: true }}));
         setTimeout(arguments[arguments.length - 1], 150, true)"
    );
    talk.page.ask(&script).await.map(|_| ())
}

/// Returns what the page's processes and the program hold, in KiB: shared pages count once among those that share
/// them.
fn resident(talk: &Talk) -> (u64, u64) {
    let of = |pid: u32| {
        let rollup = std::fs::read_to_string(format!("/proc/{pid}/smaps_rollup")).unwrap_or_default();
        let line = rollup.lines().find(|line| line.starts_with("Pss:"))?;
        line.split_whitespace().nth(1)?.parse::<u64>().ok()
    };
    let app = talk.stage.app();
    let (program, page): (Vec<u32>, Vec<u32>) =
        talk.stage.processes().into_iter().partition(|pid| Some(*pid) == app);
    (page.into_iter().filter_map(of).sum(), program.into_iter().filter_map(of).sum())
}

fn held(when: &str, (page, program): (u64, u64)) {
    println!(
        "{when:<58} {} MiB: the page {}, the program {}",
        (page + program) / 1024,
        page / 1024,
        program / 1024
    );
}

/// Calls a verb the way the page does. Errs with what it refuses.
async fn invoke(talk: &Talk, command: &str, input: &Value) -> Played<Value> {
    let script = format!(
        "const done = arguments[arguments.length - 1];
         window.__TAURI_INTERNALS__.invoke('{command}', {{ call: {{ input: {input} }} }})
           .then((output) => done([true, output]), (error) => done([false, error]));"
    );
    let (went, answer): (bool, Value) = serde_json::from_value(talk.page.ask(&script).await?)?;
    if went { Ok(answer) } else { Err(format!("{command} is refused: {answer}").into()) }
}

fn time(milliseconds: f64) -> Duration {
    Duration::from_secs_f64(milliseconds.max(0.0) / 1000.0)
}

fn goal(what: &str, measured: f64, most: f64) {
    let verdict = if measured <= most { "met" } else { "MISSED" };
    println!("{what:<58} {measured:.1}   goal at most {most:.1}: {verdict}");
}
