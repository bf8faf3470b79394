//! Waiting for something to become true, and what comes back when it does not.

use std::error::Error;
use std::future::Future;
use std::time::{Duration, Instant};

/// What a step of a play gives back. Errs with a sentence about what was not there.
pub(crate) type Played<T = ()> = Result<T, Box<dyn Error + Send + Sync>>;

/// How long anything on the screen may take. Generous: the machine may be compiling beside the test.
pub(crate) const PATIENCE: Duration = Duration::from_secs(20);

/// Asks `question` until it has an answer. Errs with `otherwise` when patience runs out.
pub(crate) async fn until<T, F>(otherwise: impl Fn() -> String, question: impl FnMut() -> F) -> Played<T>
where
    F: Future<Output = Played<Option<T>>>,
{
    until_within(PATIENCE, otherwise, question).await
}

/// Asks `question` until it has an answer. Errs with `otherwise` when this long has passed.
pub(crate) async fn until_within<T, F>(
    patience: Duration,
    otherwise: impl Fn() -> String,
    mut question: impl FnMut() -> F,
) -> Played<T>
where
    F: Future<Output = Played<Option<T>>>,
{
    let start = Instant::now();
    loop {
        if let Some(answer) = question().await? {
            return Ok(answer);
        }
        if start.elapsed() > patience {
            return Err(otherwise().into());
        }
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
}
