//! A [`Disk`] as a folder that any program can open, by FUSE: the real program and the real SQLite write to it.
//!
//! It answers as a file system does and decides nothing: what is seen, kept and lost is the disk's matter.

use crate::disk::{Disk, Off};
use fuser::{
    BackgroundSession, BsdFileFlags, Config, Errno, FileAttr, FileHandle, FileType, Filesystem, FopenFlags,
    Generation, INodeNo, LockOwner, MountOption, OpenFlags, RenameFlags, ReplyAttr, ReplyCreate, ReplyData,
    ReplyDirectory, ReplyEmpty, ReplyEntry, ReplyStatfs, ReplyWrite, Request, SessionACL, TimeOrNow,
    WriteFlags,
};
use std::ffi::{OsStr, OsString};
use std::io::ErrorKind;
use std::path::Path;
use std::process::{Command, Stdio};
use std::sync::{Arc, Mutex, MutexGuard};
use std::time::{Duration, SystemTime, UNIX_EPOCH};
use tempfile::TempDir;

/// The system may remember nothing: a cut changes everything.
const NOT_KEPT: Duration = Duration::ZERO;

/// Returns whether file systems can be mounted here; says so where they cannot.
pub(crate) fn possible() -> bool {
    let possible = Path::new("/dev/fuse").exists();
    if !possible {
        println!("Left out: there is no /dev/fuse here to mount a file system with.");
    }
    possible
}

/// A folder on which a disk is mounted; unmounted when it is dropped, and when this process ends in whichever way.
pub(crate) struct Mount {
    disk: Arc<Mutex<Disk>>,
    session: Option<BackgroundSession>,
    folder: TempDir,
}

impl Mount {
    /// Mounts an empty disk on a folder of its own.
    pub(crate) fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let disk = Arc::new(Mutex::new(Disk::default()));
        let mount = |unmounts_itself| {
            let mut config = Config::default();
            config.mount_options.push(MountOption::FSName("mare-torture".into()));
            if unmounts_itself {
                config.mount_options.push(MountOption::AutoUnmount);
                config.acl = SessionACL::RootAndOwner;
            }
            fuser::spawn_mount(Served(Arc::clone(&disk)), folder.path(), &config)
        };
        // Who is not root may not always ask for it; without fusermount3 only root mounts at all.
        let session = mount(true).or_else(|error| match error.kind() {
            ErrorKind::PermissionDenied | ErrorKind::NotFound => mount(false),
            _ => Err(error),
        });
        let session = session.unwrap_or_else(|error| panic!("mounting failed; is fuse3 installed? {error}"));
        Self { disk, session: Some(session), folder }
    }

    /// Puts another disk in its place. No file of the old one may be open.
    pub(crate) fn put(&self, disk: Disk) {
        *self.disk() = disk;
    }

    /// Returns where it is mounted.
    pub(crate) fn folder(&self) -> &Path {
        self.folder.path()
    }

    /// Returns the disk.
    pub(crate) fn disk(&self) -> MutexGuard<'_, Disk> {
        held(&self.disk)
    }
}

impl Drop for Mount {
    fn drop(&mut self) {
        // At once and also from under an open file: what is left of the session then ends by itself.
        let _ = Command::new("fusermount3")
            .args(["-u", "-z", "-q", "--"])
            .arg(self.folder.path())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .status();
        if let Some(session) = self.session.take() {
            let _ = session.umount_and_join();
        }
    }
}

fn held(disk: &Mutex<Disk>) -> MutexGuard<'_, Disk> {
    disk.lock().unwrap_or_else(std::sync::PoisonError::into_inner)
}

/// The disk as the system asks it.
struct Served(Arc<Mutex<Disk>>);

impl From<Off> for Errno {
    fn from(Off: Off) -> Self {
        Self::EIO
    }
}

fn attributes(request: &Request, file: u64, length: usize, mode: u16, kind: FileType) -> FileAttr {
    let (length, never) = (length as u64, UNIX_EPOCH);
    FileAttr {
        ino: INodeNo(file),
        size: length,
        blocks: length.div_ceil(512),
        atime: never,
        mtime: never,
        ctime: never,
        crtime: never,
        kind,
        perm: mode,
        nlink: 1,
        uid: request.uid(),
        gid: request.gid(),
        rdev: 0,
        blksize: 4096,
        flags: 0,
    }
}

fn index(number: u64) -> usize {
    usize::try_from(number).unwrap_or(usize::MAX)
}

impl Served {
    fn disk(&self) -> MutexGuard<'_, Disk> {
        held(&self.0)
    }

    fn look(&self, request: &Request, file: INodeNo) -> Option<FileAttr> {
        if file == INodeNo::ROOT {
            return Some(attributes(request, file.0, 0, 0o700, FileType::Directory));
        }
        let (length, mode) = self.disk().look(file.0)?;
        Some(attributes(request, file.0, length, mode, FileType::RegularFile))
    }
}

fn done(reply: ReplyEmpty, outcome: Result<(), Off>) {
    match outcome {
        Ok(()) => reply.ok(),
        Err(off) => reply.error(off.into()),
    }
}

impl Filesystem for Served {
    fn lookup(&self, request: &Request, _: INodeNo, name: &OsStr, reply: ReplyEntry) {
        let file = self.disk().find(name);
        match file.and_then(|file| self.look(request, INodeNo(file))) {
            Some(attributes) => reply.entry(&NOT_KEPT, &attributes, Generation(0)),
            None => reply.error(Errno::ENOENT),
        }
    }

    fn getattr(&self, request: &Request, file: INodeNo, _: Option<FileHandle>, reply: ReplyAttr) {
        match self.look(request, file) {
            Some(attributes) => reply.attr(&NOT_KEPT, &attributes),
            None => reply.error(Errno::ENOENT),
        }
    }

    fn setattr(
        &self,
        request: &Request,
        file: INodeNo,
        mode: Option<u32>,
        _: Option<u32>,
        _: Option<u32>,
        size: Option<u64>,
        _: Option<TimeOrNow>,
        _: Option<TimeOrNow>,
        _: Option<SystemTime>,
        handle: Option<FileHandle>,
        _: Option<SystemTime>,
        _: Option<SystemTime>,
        _: Option<SystemTime>,
        _: Option<BsdFileFlags>,
        reply: ReplyAttr,
    ) {
        if let Some(mode) = mode {
            self.disk().permit(file.0, (mode & 0o7777) as u16);
        }
        if let Some(size) = size
            && let Err(off) = self.disk().resize(file.0, index(size))
        {
            return reply.error(off.into());
        }
        self.getattr(request, file, handle, reply);
    }

    fn create(
        &self,
        request: &Request,
        _: INodeNo,
        name: &OsStr,
        mode: u32,
        umask: u32,
        _: i32,
        reply: ReplyCreate,
    ) {
        let made = self.disk().make(name, (mode & !umask & 0o7777) as u16);
        match made.map(|file| self.look(request, INodeNo(file))) {
            Ok(Some(attributes)) => {
                reply.created(&NOT_KEPT, &attributes, Generation(0), FileHandle(0), FopenFlags::empty());
            }
            Ok(None) => reply.error(Errno::ENOENT),
            Err(off) => reply.error(off.into()),
        }
    }

    fn read(
        &self,
        _: &Request,
        file: INodeNo,
        _: FileHandle,
        offset: u64,
        size: u32,
        _: OpenFlags,
        _: Option<LockOwner>,
        reply: ReplyData,
    ) {
        reply.data(self.disk().read(file.0, index(offset), size as usize));
    }

    fn write(
        &self,
        _: &Request,
        file: INodeNo,
        _: FileHandle,
        offset: u64,
        bytes: &[u8],
        _: WriteFlags,
        _: OpenFlags,
        _: Option<LockOwner>,
        reply: ReplyWrite,
    ) {
        let written = self.disk().write(file.0, index(offset), bytes);
        match written {
            Ok(()) => reply.written(u32::try_from(bytes.len()).unwrap_or(u32::MAX)),
            Err(off) => reply.error(off.into()),
        }
    }

    fn flush(&self, _: &Request, _: INodeNo, _: FileHandle, _: LockOwner, reply: ReplyEmpty) {
        reply.ok();
    }

    fn fsync(&self, _: &Request, file: INodeNo, _: FileHandle, _: bool, reply: ReplyEmpty) {
        done(reply, self.disk().sync(file.0));
    }

    fn fsyncdir(&self, _: &Request, _: INodeNo, _: FileHandle, _: bool, reply: ReplyEmpty) {
        done(reply, self.disk().sync_names());
    }

    fn unlink(&self, _: &Request, _: INodeNo, name: &OsStr, reply: ReplyEmpty) {
        done(reply, self.disk().remove(name));
    }

    fn rename(
        &self,
        _: &Request,
        _: INodeNo,
        from: &OsStr,
        _: INodeNo,
        to: &OsStr,
        flags: RenameFlags,
        reply: ReplyEmpty,
    ) {
        // What is asked for beyond the ordinary, as by `renameat2`, is not known here.
        if flags.is_empty() {
            done(reply, self.disk().rename(from, to));
        } else {
            reply.error(Errno::EINVAL);
        }
    }

    fn readdir(&self, _: &Request, folder: INodeNo, _: FileHandle, offset: u64, mut reply: ReplyDirectory) {
        let names = self.disk().names();
        let itself = [".", ".."].map(|name| (OsString::from(name), folder.0, FileType::Directory));
        let files = names.into_iter().map(|(name, file)| (name, file, FileType::RegularFile));
        for (next, (name, file, kind)) in (1..).zip(itself.into_iter().chain(files)).skip(index(offset)) {
            if reply.add(INodeNo(file), next, kind, name) {
                break;
            }
        }
        reply.ok();
    }

    fn statfs(&self, _: &Request, _: INodeNo, reply: ReplyStatfs) {
        let plenty = 1 << 20;
        reply.statfs(plenty, plenty, plenty, plenty, plenty, 4096, 255, 4096);
    }
}
