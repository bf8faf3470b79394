//! The actor: one thread that owns the only connection. Callers queue closures and wait.
//!
//! With a single connection a reader can never starve a checkpoint, two writers can never meet,
//! and the key lives in one place.

use crate::Result;
use crate::audit::{self, Authority};
use crate::connection::{self, Identity, Opened, RawKey};
use crate::draft::{self, Draft};
use crate::error::{Doing, StoreError};
use crate::health::{self, HealthReport};
use crate::search;
use crate::tx::{Reader, Tx};
use rusqlite::TransactionBehavior;
use std::path::{Path, PathBuf};
use std::sync::atomic::Ordering;
use std::sync::mpsc;
use std::thread;

/// What is known before a change.
#[derive(Debug)]
pub enum Leave<A, T> {
    /// Who changes what, for the record.
    Given(A),
    /// The same request was answered before: the same answer, and no second change (ruling 8).
    Answered(T),
}

type Job = Box<dyn FnOnce(&mut Opened) + Send>;

/// The open file. Dropping it finishes what is queued and closes the file.
pub struct Store {
    jobs: Option<mpsc::Sender<Job>>,
    thread: Option<thread::JoinHandle<()>>,
    path: PathBuf,
}

impl std::fmt::Debug for Store {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Store(…)")
    }
}

impl Store {
    /// Creates the file at `path`. Errors when there is one already.
    pub fn create(path: &Path, key: &RawKey, identity: &Identity) -> Result<Self> {
        Self::start(path, connection::create(path, key, identity)?)
    }

    /// Opens the file at `path`; tells a swapped, a damaged, a newer and a held file apart.
    pub fn open(path: &Path, key: &RawKey, identity: &Identity) -> Result<Self> {
        Self::start(path, connection::open(path, key, identity)?)
    }

    fn start(path: &Path, mut opened: Opened) -> Result<Self> {
        let (jobs, queue) = mpsc::channel::<Job>();
        let thread = thread::Builder::new()
            .name("store".into())
            .spawn(move || {
                for job in queue {
                    job(&mut opened);
                }
                let _ = opened.connection.close();
            })
            .map_err(|_| StoreError::Io { what: "the file's thread did not start".into() })?;
        Ok(Self { jobs: Some(jobs), thread: Some(thread), path: path.to_owned() })
    }

    /// Returns where the file is.
    pub fn path(&self) -> &Path {
        &self.path
    }

    fn run<T: Send + 'static>(&self, job: impl FnOnce(&mut Opened) -> T + Send + 'static) -> Result<T> {
        let (answer, wait) = mpsc::sync_channel(1);
        let gone = || StoreError::Io { what: "the file is closed".into() };
        self.jobs
            .as_ref()
            .ok_or_else(gone)?
            .send(Box::new(move |opened| {
                let _ = answer.send(job(opened));
            }))
            .map_err(|_| gone())?;
        wait.recv().map_err(|_| gone())
    }

    /// Returns what `look` finds. Runs in one read transaction.
    ///
    /// `E` is the caller's error, so that a verb can answer in its own words.
    pub fn read<T, E>(
        &self,
        look: impl FnOnce(&Reader<'_>) -> std::result::Result<T, E> + Send + 'static,
    ) -> std::result::Result<T, E>
    where
        T: Send + 'static,
        E: From<StoreError> + Send + 'static,
    {
        self.run(move |opened| {
            let tx = opened.connection.transaction().doing("begin reading")?;
            look(&Reader::new(&tx))
        })?
    }

    /// Returns what `look` finds, as [`Store::read`] does, with every word in the index that was saved before.
    pub fn search<T, E>(
        &self,
        look: impl FnOnce(&Reader<'_>) -> std::result::Result<T, E> + Send + 'static,
    ) -> std::result::Result<T, E>
    where
        T: Send + 'static,
        E: From<StoreError> + Send + 'static,
    {
        self.run(|opened| {
            // A disk that is full takes no index: what was found before is found all the same.
            let _ = search::catch_up(&mut opened.connection);
        })?;
        self.read(look)
    }

    /// Runs `change` and appends its audit record in the same transaction: the one door for changes.
    ///
    /// When `change` errs nothing is kept, and no record is written.
    pub fn write<T, E>(
        &self,
        authority: impl Authority + Send + 'static,
        change: impl FnOnce(&Tx<'_>) -> std::result::Result<T, E> + Send + 'static,
    ) -> std::result::Result<T, E>
    where
        T: Send + 'static,
        E: From<StoreError> + Send + 'static,
    {
        self.write_after(|_| Ok(Leave::Given(authority)), move |tx, _| change(tx))
    }

    /// The same door for whoever must look at the file before: `ask` gives leave, or the answer that was given to the
    /// same request before. Both run in one transaction, so that a change is one visit to the file's thread.
    pub fn write_after<A, T, E>(
        &self,
        ask: impl FnOnce(&Reader<'_>) -> std::result::Result<Leave<A, T>, E> + Send + 'static,
        change: impl FnOnce(&Tx<'_>, &A) -> std::result::Result<T, E> + Send + 'static,
    ) -> std::result::Result<T, E>
    where
        A: Authority,
        T: Send + 'static,
        E: From<StoreError> + Send + 'static,
    {
        self.run(move |opened| {
            let tx = opened
                .connection
                .transaction_with_behavior(TransactionBehavior::Immediate)
                .doing("begin writing")?;
            let writer = Tx::new(&tx);
            let authority = match ask(&writer)? {
                Leave::Given(authority) => authority,
                Leave::Answered(answer) => return Ok(answer),
            };
            let answer = change(&writer, &authority)?;
            audit::append(&tx, &authority, writer.into_changes())?;
            tx.commit().doing("commit")?;
            Ok(answer)
        })?
    }

    /// Keeps half-typed text, outside the audit chain (ruling 9).
    pub fn keep_draft(&self, draft: Draft) -> Result<()> {
        self.run(move |opened| draft::keep(&opened.connection, &draft))?
    }

    /// Returns what the checks of the file say: cipher, pages, full-text index, audit chain.
    pub fn verify(&self) -> Result<HealthReport> {
        self.run(|opened| {
            opened.maintenance.store(true, Ordering::SeqCst);
            let report = health::check(&mut opened.connection);
            opened.maintenance.store(false, Ordering::SeqCst);
            report
        })?
    }
}

impl Drop for Store {
    fn drop(&mut self) {
        drop(self.jobs.take());
        if let Some(thread) = self.thread.take() {
            let _ = thread.join();
        }
    }
}

#[cfg(test)]
mod tests;
