//! How far the program is behind the hand, and the hand behind the talk, line by line.

use crate::talk::Talk;
use crate::wait::Played;
use serde_json::Value;
use std::time::{Duration, Instant};

const SCRIPT: &str = include_str!("lags.js");

/// The lag of each line of a play, in its order.
#[derive(Debug)]
pub(crate) struct Lags {
    /// From Enter until the program has answered that the line is kept.
    pub(crate) program: Vec<Duration>,
    /// From when the words were said until then; means something at the pace of talk only.
    pub(crate) talk: Vec<Duration>,
}

impl Lags {
    /// Starts to take times in the window.
    pub(crate) async fn watch(talk: &Talk) -> Played {
        talk.page.ask(&format!("{SCRIPT}; arguments[arguments.length - 1](true)")).await.map(|_| ())
    }

    /// Returns the lags of these lines of a meeting that began at `zero`. Errs where the window has not entered each of
    /// them and been answered.
    pub(crate) async fn taken(talk: &Talk, zero: Instant, lines: &[&Value]) -> Played<Self> {
        let script = "arguments[arguments.length - 1]([lags.entered, lags.kept, Date.now()])";
        let (entered, kept, now): (Vec<f64>, Vec<f64>, f64) =
            serde_json::from_value(talk.page.ask(script).await?)?;
        // What the page calls now is now: so it knows when the first second was.
        let began = now / 1000.0 - zero.elapsed().as_secs_f64();
        if entered.len() != lines.len() || kept.len() != lines.len() {
            let counted = (lines.len(), entered.len(), kept.len());
            return Err(format!("(lines, entered, answered) are {counted:?}").into());
        }
        let said = |line: &Value| began + line["heard"].as_f64().unwrap_or_default();
        let lag = |seconds: f64| Duration::from_secs_f64(seconds.max(0.0));
        Ok(Self {
            program: entered.iter().zip(&kept).map(|(from, to)| lag((to - from) / 1000.0)).collect(),
            talk: lines.iter().zip(&kept).map(|(line, to)| lag(to / 1000.0 - said(line))).collect(),
        })
    }
}
