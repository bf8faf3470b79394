//! A disk whose power can be cut: what a program sees of it, and what would be left.
//!
//! It keeps two images of one folder. A change is in what is seen at once and in what is left only when it was synced:
//! `fsync` of a file keeps its bytes and length, `fsync` of the folder keeps its names. At a cut, chance decides of
//! everything else. Of a file's pages (4,096 bytes, each written in its order) any may have reached the disk before
//! the power went, and the last of them up to any sector of 512 bytes; a sector is written whole or not at all, and
//! leaves its neighbours alone, as every file system here and SQLite's "powersafe overwrite" expect. Of the names made, moved and removed any may be
//! kept, but one that is lost takes with it the later ones of the same name, as a journal does: a file that was
//! renamed is there by its old name or by its new one, never by neither.
//!
//! It is stricter than a journalled ext4 in one thing: syncing a new file keeps its bytes and not its name. SQLite
//! asks for no more: it syncs the folder with the first sync of a log that it made (`UNIXFILE_DIRSYNC`), so a commit
//! that is acknowledged has the log's name on the disk. It refuses to know folders within the folder, links and dates.

use crate::dice::Dice;
use std::collections::{BTreeMap, BTreeSet};
use std::ffi::{OsStr, OsString};
use std::path::Path;
use std::sync::atomic::{AtomicU64, Ordering};

/// Number of the next file: never one of an earlier disk, of which the system may remember something. One is the folder.
static NEXT: AtomicU64 = AtomicU64::new(2);

/// What the system writes back at a time.
const PAGE: usize = 4096;
/// What a disk writes whole or not at all.
const SECTOR: usize = 512;
/// In how many parts of [`PARTS`] what is pending may survive, drawn for each file: a half is the least likely to
/// find the one page that must not be missing.
const SURVIVE: [u64; 5] = [0, 1, 4, 7, 8];
const PARTS: u64 = 8;

/// Files by name.
pub(crate) type Image = BTreeMap<OsString, Vec<u8>>;

/// The power is off.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Off;

/// What is done to a file's bytes.
#[derive(Debug)]
enum Change {
    /// Bytes of one page.
    Bytes { at: usize, bytes: Vec<u8> },
    /// A new length.
    Length(usize),
}

/// What is done to names.
#[derive(Debug)]
enum Naming {
    Made { name: OsString, file: u64 },
    Moved { from: OsString, to: OsString, file: u64 },
    Gone { name: OsString },
}

/// A file's bytes.
#[derive(Debug)]
struct Content {
    seen: Vec<u8>,
    kept: Vec<u8>,
    pending: Vec<Change>,
    mode: u16,
}

/// What a cut did.
#[derive(Debug, Default)]
pub(crate) struct Losses {
    /// Pages that were written back in time.
    pub(crate) survived: u64,
    /// Pages that were not.
    pub(crate) lost: u64,
    /// Writes that were cut in the middle.
    pub(crate) torn: u64,
    /// Names that were not made, moved or removed.
    pub(crate) names: u64,
}

/// A folder of files, as it is seen and as it would be left.
#[derive(Debug, Default)]
pub(crate) struct Disk {
    files: BTreeMap<u64, Content>,
    seen: BTreeMap<OsString, u64>,
    kept: BTreeMap<OsString, u64>,
    pending: Vec<Naming>,
    /// Changes and syncs that are still done, if the power is to go.
    left: Option<u64>,
    /// A file and how many of its own changes come before those are counted.
    first: Option<(u64, u64)>,
    /// Says that it synced, and does not.
    lies: bool,
}

impl Disk {
    /// Returns a disk that holds these files and has them safe.
    pub(crate) fn of(image: Image) -> Self {
        let mut disk = Self::default();
        for (name, bytes) in image {
            let file =
                disk.add(Content { seen: bytes.clone(), kept: bytes, pending: Vec::new(), mode: 0o600 });
            disk.seen.insert(name, file);
        }
        disk.kept = disk.seen.clone();
        disk
    }

    /// Makes it one that says it synced and does not.
    pub(crate) fn lying(mut self) -> Self {
        self.lies = true;
        self
    }

    /// Lets this many changes and syncs be done, and then takes the power away: later ones are refused.
    pub(crate) fn off_after(&mut self, changes: u64) {
        self.left = Some(changes);
    }

    /// The same, counted only after so many changes and syncs of the file of this name.
    pub(crate) fn off_after_those_of(&mut self, name: &str, first: u64, changes: u64) {
        self.first = self.find(OsStr::new(name)).map(|file| (file, first));
        self.left = Some(changes);
    }

    /// Returns whether the power is off.
    pub(crate) fn is_off(&self) -> bool {
        self.first.is_none() && self.left == Some(0)
    }

    fn step(&mut self, changed: Option<u64>) -> Result<(), Off> {
        match &mut self.first {
            Some((file, first)) if changed == Some(*file) && *first > 0 => *first -= 1,
            Some((file, _)) if changed != Some(*file) => {}
            _ => {
                self.first = None;
                if let Some(left) = &mut self.left {
                    *left = left.checked_sub(1).ok_or(Off)?;
                }
            }
        }
        Ok(())
    }

    fn add(&mut self, content: Content) -> u64 {
        let file = NEXT.fetch_add(1, Ordering::Relaxed);
        self.files.insert(file, content);
        file
    }

    /// Returns the file of a name.
    pub(crate) fn find(&self, name: &OsStr) -> Option<u64> {
        self.seen.get(name).copied()
    }

    /// Returns all names with their files.
    pub(crate) fn names(&self) -> Vec<(OsString, u64)> {
        self.seen.iter().map(|(name, file)| (name.clone(), *file)).collect()
    }

    /// Returns a file's length and permissions.
    pub(crate) fn look(&self, file: u64) -> Option<(usize, u16)> {
        self.files.get(&file).map(|content| (content.seen.len(), content.mode))
    }

    /// Sets a file's permissions, which a cut does not touch.
    pub(crate) fn permit(&mut self, file: u64, mode: u16) {
        if let Some(content) = self.files.get_mut(&file) {
            content.mode = mode;
        }
    }

    /// Returns up to `most` bytes of a file.
    pub(crate) fn read(&self, file: u64, at: usize, most: usize) -> &[u8] {
        let seen = self.files.get(&file).map(|content| &content.seen[..]).unwrap_or_default();
        &seen[at.min(seen.len())..(at + most).min(seen.len())]
    }

    /// Makes an empty file, or returns the one that is there.
    pub(crate) fn make(&mut self, name: &OsStr, mode: u16) -> Result<u64, Off> {
        if let Some(file) = self.find(name) {
            return Ok(file);
        }
        self.step(None)?;
        let file = self.add(Content { seen: Vec::new(), kept: Vec::new(), pending: Vec::new(), mode });
        self.seen.insert(name.to_owned(), file);
        self.pending.push(Naming::Made { name: name.to_owned(), file });
        Ok(file)
    }

    /// Writes; each page of it reaches the disk or does not.
    pub(crate) fn write(&mut self, file: u64, at: usize, bytes: &[u8]) -> Result<(), Off> {
        self.step(Some(file))?;
        let Some(content) = self.files.get_mut(&file) else { return Ok(()) };
        let (mut at, mut bytes) = (at, bytes);
        while !bytes.is_empty() {
            let (page, rest) = bytes.split_at(bytes.len().min(PAGE - at % PAGE));
            content.change(Change::Bytes { at, bytes: page.to_owned() });
            at += page.len();
            bytes = rest;
        }
        Ok(())
    }

    /// Makes a file shorter, or longer by zeros.
    pub(crate) fn resize(&mut self, file: u64, length: usize) -> Result<(), Off> {
        self.step(Some(file))?;
        if let Some(content) = self.files.get_mut(&file) {
            content.change(Change::Length(length));
        }
        Ok(())
    }

    /// Moves a name over another.
    pub(crate) fn rename(&mut self, from: &OsStr, to: &OsStr) -> Result<(), Off> {
        self.step(None)?;
        if let Some(file) = self.seen.remove(from) {
            self.seen.insert(to.to_owned(), file);
            self.pending.push(Naming::Moved { from: from.to_owned(), to: to.to_owned(), file });
        }
        Ok(())
    }

    /// Removes a name.
    pub(crate) fn remove(&mut self, name: &OsStr) -> Result<(), Off> {
        self.step(None)?;
        if self.seen.remove(name).is_some() {
            self.pending.push(Naming::Gone { name: name.to_owned() });
        }
        Ok(())
    }

    /// Keeps a file's bytes and length.
    pub(crate) fn sync(&mut self, file: u64) -> Result<(), Off> {
        self.step(Some(file))?;
        if let Some(content) = self.files.get_mut(&file).filter(|_| !self.lies) {
            for change in content.pending.drain(..) {
                change.apply(&mut content.kept);
            }
        }
        Ok(())
    }

    /// Keeps the names.
    pub(crate) fn sync_names(&mut self) -> Result<(), Off> {
        self.step(None)?;
        if !self.lies {
            self.kept = self.seen.clone();
            self.pending.clear();
        }
        Ok(())
    }

    /// Cuts the power: returns what is left, as chance has it.
    pub(crate) fn cut(&self, dice: &mut Dice) -> (Image, Losses) {
        let mut losses = Losses::default();
        let mut names = self.kept.clone();
        let mut lost: BTreeSet<&OsStr> = BTreeSet::new();
        let survive = *dice.one_of(&SURVIVE);
        for naming in &self.pending {
            let touched = naming.touched();
            if touched.iter().any(|name| lost.contains(name)) || dice.below(PARTS) >= survive {
                lost.extend(touched);
                losses.names += 1;
            } else {
                naming.apply(&mut names);
            }
        }
        let image = names
            .into_iter()
            .filter_map(|(name, file)| Some((name, self.files.get(&file)?.left(dice, &mut losses))))
            .collect();
        (image, losses)
    }
}

impl Content {
    fn change(&mut self, change: Change) {
        change.apply(&mut self.seen);
        self.pending.push(change);
    }

    /// Returns what is left of it: what was synced, and of the rest what was written back in time.
    fn left(&self, dice: &mut Dice, losses: &mut Losses) -> Vec<u8> {
        let survive = *dice.one_of(&SURVIVE);
        let mut left = self.kept.clone();
        let mut survivors = Vec::new();
        // A page is written back as it is at that moment: what is lost of it takes what came later with it. What was
        // written beyond a new length that was lost lies where nobody looks for it.
        let mut lost_pages = BTreeSet::new();
        let mut lost_length = usize::MAX;
        for change in &self.pending {
            let (possible, pages) = match change {
                Change::Bytes { at, .. } => (*at < lost_length && !lost_pages.contains(&(at / PAGE)), 1),
                Change::Length(_) => (lost_length == usize::MAX, 0),
            };
            if possible && dice.below(PARTS) < survive {
                survivors.push(change);
                losses.survived += pages;
                continue;
            }
            losses.lost += pages;
            match change {
                Change::Bytes { at, .. } => {
                    lost_pages.insert(at / PAGE);
                }
                Change::Length(length) => lost_length = lost_length.min(*length),
            }
        }
        let last = survivors.len().saturating_sub(1);
        for (number, change) in survivors.into_iter().enumerate() {
            match torn(change, dice).filter(|_| number == last) {
                Some(part) => {
                    losses.torn += 1;
                    part.apply(&mut left);
                }
                None => change.apply(&mut left),
            }
        }
        left
    }
}

/// Returns the first sectors of a write, or nothing where it stays whole.
fn torn(change: &Change, dice: &mut Dice) -> Option<Change> {
    let Change::Bytes { at, bytes } = change else { return None };
    let first = at / SECTOR + 1;
    let last = (at + bytes.len() - 1) / SECTOR;
    if last < first || dice.once_in(4) {
        return None;
    }
    let sector = first + usize::try_from(dice.below((last - first + 1) as u64)).unwrap();
    Some(Change::Bytes { at: *at, bytes: bytes[..sector * SECTOR - at].to_owned() })
}

impl Change {
    fn apply(&self, to: &mut Vec<u8>) {
        match self {
            Self::Bytes { at, bytes } => {
                to.resize(to.len().max(at + bytes.len()), 0);
                to[*at..at + bytes.len()].copy_from_slice(bytes);
            }
            Self::Length(length) => to.resize(*length, 0),
        }
    }
}

impl Naming {
    fn touched(&self) -> Vec<&OsStr> {
        match self {
            Self::Made { name, .. } | Self::Gone { name } => vec![name],
            Self::Moved { from, to, .. } => vec![from, to],
        }
    }

    fn apply(&self, names: &mut BTreeMap<OsString, u64>) {
        match self {
            Self::Made { name, file } => {
                names.insert(name.clone(), *file);
            }
            Self::Moved { from, to, file } => {
                names.remove(from);
                names.insert(to.clone(), *file);
            }
            Self::Gone { name } => {
                names.remove(name);
            }
        }
    }
}

/// Returns the files of a folder.
pub(crate) fn files_of(folder: &Path) -> Image {
    std::fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap())
        .filter(|entry| entry.path().is_file())
        .map(|entry| (entry.file_name(), std::fs::read(entry.path()).unwrap()))
        .collect()
}

/// Makes a folder hold these files and no others.
pub(crate) fn lay(image: &Image, folder: &Path) {
    for name in files_of(folder).keys().filter(|name| !image.contains_key(*name)) {
        std::fs::remove_file(folder.join(name)).unwrap();
    }
    for (name, bytes) in image {
        std::fs::write(folder.join(name), bytes).unwrap();
    }
}
