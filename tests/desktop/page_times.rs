//! Times as the page itself takes them, with what its processes took of the machine meanwhile.

use crate::talk::Talk;
use crate::wait::Played;
use std::time::Duration;

const SCRIPT: &str = include_str!("figures.js");

/// One key, in milliseconds.
pub(crate) struct Key {
    /// Which key, as the page calls it.
    pub(crate) name: String,
    /// When the page had it, by the page's own clock.
    pub(crate) at: f64,
    /// From the display until the page had it.
    pub(crate) wait: f64,
    /// In its handlers.
    pub(crate) handled: f64,
    /// In style, layout and painting of its frame.
    pub(crate) drawn: f64,
    /// From the display until its frame was painted.
    pub(crate) frame: f64,
}

/// A key as the page sends it: what [`Key`] has, in its order.
type Sent = (String, f64, f64, f64, f64, f64);

impl Key {
    /// Returns what the key took of the main thread, in milliseconds.
    pub(crate) fn work(&self) -> f64 {
        self.handled + self.drawn
    }
}

/// What the script in the page took down, in milliseconds, and what the processes took of the machine meanwhile.
pub(crate) struct Taken {
    pub(crate) busy: Busy,
    pub(crate) keys: Vec<Key>,
    /// From Enter until the page says that the line is saved, and the parts of it in their order.
    pub(crate) saved: Vec<[f64; 5]>,
    pub(crate) shown: Vec<f64>,
    pub(crate) frames: Vec<f64>,
    pub(crate) held: Vec<f64>,
}

/// Starts to take times.
pub(crate) async fn watch(talk: &Talk) -> Played<Busy> {
    let script = format!(
        "if (!window.figures) {{ {SCRIPT} }}
         Object.assign(figures, {{ keys: [], saved: [], shown: [], frames: [], held: [], watching: true }});
         arguments[arguments.length - 1](true);"
    );
    talk.page.ask(&script).await?;
    Ok(Busy::of(talk))
}

/// What the processes took of the machine, in nanoseconds. Other work beside them makes times longer, but not this.
#[derive(Default)]
pub(crate) struct Busy {
    /// The page's main thread.
    pub(crate) page: u64,
    /// How long that thread was ready and did not get a processor.
    pub(crate) waited: u64,
    /// All threads of the page: painting as well.
    pub(crate) web: u64,
    /// All threads of the program, without the page.
    pub(crate) program: u64,
}

impl Busy {
    fn of(talk: &Talk) -> Self {
        let mut busy = Self::default();
        for pid in talk.stage.processes() {
            let name = std::fs::read_to_string(format!("/proc/{pid}/comm")).unwrap_or_default();
            let page = name.starts_with("WebKitWebProc");
            for thread in std::fs::read_dir(format!("/proc/{pid}/task")).into_iter().flatten().flatten() {
                let taken = std::fs::read_to_string(thread.path().join("schedstat")).unwrap_or_default();
                let mut numbers = taken.split_whitespace().filter_map(|number| number.parse::<u64>().ok());
                let (on, ready) = (numbers.next().unwrap_or(0), numbers.next().unwrap_or(0));
                if page && thread.file_name().to_str() == Some(&pid.to_string()) {
                    busy.page += on;
                    busy.waited += ready;
                }
                *(if page { &mut busy.web } else { &mut busy.program }) += on;
            }
        }
        busy
    }

    fn less(&self, before: &Self) -> Self {
        Self {
            page: self.page.saturating_sub(before.page),
            waited: self.waited.saturating_sub(before.waited),
            web: self.web.saturating_sub(before.web),
            program: self.program.saturating_sub(before.program),
        }
    }
}

/// Returns the times since [`watch`].
pub(crate) async fn taken(talk: &Talk, since: Busy) -> Played<Taken> {
    // The frame of the last key is still to come.
    tokio::time::sleep(Duration::from_millis(300)).await;
    let script = "figures.watching = false; arguments[arguments.length - 1]( \
        [figures.keys.map((key) => [key.name, key.at, key.wait, key.handled ?? 0, key.drawn ?? 0, key.frame]), figures.saved, figures.shown, figures.frames, figures.held])";
    let (keys, saved, shown, frames, held): (Vec<Sent>, _, _, _, _) =
        serde_json::from_value(talk.page.ask(script).await?)?;
    let keys = keys.into_iter().map(|(name, at, wait, handled, drawn, frame)| Key {
        name,
        at,
        wait,
        handled,
        drawn,
        frame,
    });
    Ok(Taken { busy: Busy::of(talk).less(&since), keys: keys.collect(), saved, shown, frames, held })
}
