//! Opens the file with the settings of the reliability design and asserts that they took.

use crate::error::{Doing, StoreError};
use crate::{Result, migration};
use rusqlite::config::DbConfig;
use rusqlite::hooks::{AuthAction, AuthContext, Authorization};
use rusqlite::{Connection, OpenFlags};
use std::io::Read;
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use zeroize::Zeroizing;

/// The raw 256-bit key and the salt that the header keeps for this file.
pub struct RawKey {
    key: Zeroizing<[u8; 32]>,
    salt: [u8; 16],
}

impl RawKey {
    /// Returns the key of a file whose first sixteen bytes are `salt`.
    pub fn new(key: [u8; 32], salt: [u8; 16]) -> Self {
        Self { key: Zeroizing::new(key), salt }
    }

    fn pragma(&self) -> Zeroizing<String> {
        let mut text = Zeroizing::new(String::with_capacity(99));
        text.push_str("x'");
        for byte in self.key.iter().chain(self.salt.iter()) {
            text.push_str(&format!("{byte:02x}"));
        }
        text.push('\'');
        text
    }
}

impl std::fmt::Debug for RawKey {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("RawKey(…)")
    }
}

/// What binds a file to its installation; written once at creation (ruling 11).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Identity {
    /// UUID of the installation, the same as in the header.
    pub installation: String,
    /// Whether it is a practice installation; cannot change.
    pub practice: bool,
}

/// The open connection and the switch that lets maintenance statements through its authorizer.
pub(crate) struct Opened {
    pub(crate) connection: Connection,
    pub(crate) maintenance: Arc<AtomicBool>,
}

const OLDEST_SQLITE: i32 = 3_051_003;

const STATEMENTS_KEPT: usize = 256;

/// Creates the file at `path`; refuses to replace one.
pub(crate) fn create(path: &Path, key: &RawKey, identity: &Identity) -> Result<Opened> {
    if path.exists() {
        return Err(StoreError::Io { what: "there is a database in this folder already".into() });
    }
    let mut opened = prepare(path, key, OpenFlags::SQLITE_OPEN_CREATE)?;
    migration::create(&mut opened.connection, identity)?;
    opened.maintenance.store(false, Ordering::SeqCst);
    Ok(opened)
}

/// Opens the file at `path`, migrating an older schema and refusing a newer one.
pub(crate) fn open(path: &Path, key: &RawKey, identity: &Identity) -> Result<Opened> {
    check_salt(path, key)?;
    let mut opened = prepare(path, key, OpenFlags::empty())?;
    migration::upgrade(&mut opened.connection)?;
    let found = migration::identity(&opened.connection)?;
    if &found != identity {
        return Err(StoreError::Foreign);
    }
    opened.maintenance.store(false, Ordering::SeqCst);
    Ok(opened)
}

/// Tells a swapped file from a damaged one before any key is tried (ruling 14).
fn check_salt(path: &Path, key: &RawKey) -> Result<()> {
    let mut first = [0_u8; 16];
    let mut file = std::fs::File::open(path).map_err(|e| StoreError::Io { what: words(&e) })?;
    let length = file.metadata().map_err(|e| StoreError::Io { what: words(&e) })?.len();
    // Beside a log the last page may be one that a power cut tore: the log has it whole.
    if length < 4096 || (length % 4096 != 0 && !has_log(path)) {
        return Err(StoreError::Damaged { what: "the file is shorter than it was".into() });
    }
    file.read_exact(&mut first).map_err(|e| StoreError::Io { what: words(&e) })?;
    if &first == b"SQLite format 3\0" {
        return Err(StoreError::Cipher { what: "the file is not encrypted".into() });
    }
    if first != key.salt { Err(StoreError::Foreign) } else { Ok(()) }
}

fn has_log(path: &Path) -> bool {
    let mut log = path.as_os_str().to_owned();
    log.push("-wal");
    std::fs::metadata(log).is_ok_and(|log| log.len() > 0)
}

fn words(error: &std::io::Error) -> String {
    match error.kind() {
        std::io::ErrorKind::NotFound => "the database file is not there".into(),
        std::io::ErrorKind::PermissionDenied => "this account may not read the database".into(),
        _ => "the disk did not answer".into(),
    }
}

fn prepare(path: &Path, key: &RawKey, extra: OpenFlags) -> Result<Opened> {
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX | extra;
    let mut c = Connection::open_with_flags(path, flags).doing("open the file")?;
    c.pragma_update(None, "cipher_log_level", "NONE").doing("quieten the cipher")?;
    // Before the key: the setting is process-wide and SQLCipher refuses to turn it off again.
    c.pragma_update(None, "cipher_memory_security", "ON").doing("protect key memory")?;
    let text = key.pragma();
    c.pragma_update(None, "key", text.as_str()).doing("key the file")?;
    c.busy_timeout(std::time::Duration::from_millis(200)).doing("set the wait")?;
    // Before WAL, so that no -shm file is made and nobody else can open the file.
    c.pragma_update(None, "locking_mode", "EXCLUSIVE").doing("hold the file alone")?;
    if extra.contains(OpenFlags::SQLITE_OPEN_CREATE) {
        c.pragma_update(None, "auto_vacuum", "INCREMENTAL").doing("set vacuuming")?;
    }
    let mode: String =
        c.query_row("PRAGMA journal_mode=WAL", [], |r| r.get(0)).doing("read the file with this key")?;
    if mode != "wal" {
        return Err(StoreError::Cipher { what: "write-ahead logging did not start".into() });
    }
    for (name, value) in [
        ("synchronous", "FULL"),
        ("fullfsync", "1"),
        ("checkpoint_fullfsync", "1"),
        ("foreign_keys", "ON"),
        ("trusted_schema", "OFF"),
        ("cell_size_check", "ON"),
        ("secure_delete", "ON"),
        ("temp_store", "MEMORY"),
        ("mmap_size", "0"),
        ("journal_size_limit", "67108864"),
        ("wal_autocheckpoint", "1000"),
    ] {
        c.pragma_update(None, name, value).doing("set the file up")?;
    }
    c.set_db_config(DbConfig::SQLITE_DBCONFIG_DEFENSIVE, true).doing("set defensive mode")?;
    c.set_db_config(DbConfig::SQLITE_DBCONFIG_DQS_DML, false).doing("set quoting")?;
    c.set_db_config(DbConfig::SQLITE_DBCONFIG_DQS_DDL, false).doing("set quoting")?;
    assert_settings(&c)?;
    // rusqlite keeps sixteen: fewer than one entry of the minutes takes, so that each Enter would compile them anew.
    c.set_prepared_statement_cache_capacity(STATEMENTS_KEPT);
    let maintenance = Arc::new(AtomicBool::new(true));
    let switch = Arc::clone(&maintenance);
    c.authorizer(Some(move |context: AuthContext<'_>| {
        if switch.load(Ordering::SeqCst) { Authorization::Allow } else { authorize(&context) }
    }))
    .doing("set the authorizer")?;
    Ok(Opened { connection: c, maintenance })
}

/// Lets ordinary statements through; whatever changes the file's shape or leaves it is refused.
fn authorize(context: &AuthContext<'_>) -> Authorization {
    match context.action {
        AuthAction::Attach { .. }
        | AuthAction::Detach { .. }
        | AuthAction::DropTable { .. }
        | AuthAction::DropIndex { .. }
        | AuthAction::DropTrigger { .. }
        | AuthAction::AlterTable { .. }
        | AuthAction::CreateTable { .. }
        | AuthAction::CreateIndex { .. }
        | AuthAction::CreateTrigger { .. }
        | AuthAction::CreateView { .. }
        | AuthAction::CreateTempTable { .. } => Authorization::Deny,
        // `data_version` is how FTS5 notices its own change.
        AuthAction::Pragma { pragma_name, .. } if pragma_name != "data_version" => Authorization::Deny,
        _ => Authorization::Allow,
    }
}

fn assert_settings(c: &Connection) -> Result<()> {
    let text = |sql: &str| c.query_row(sql, [], |r| r.get::<_, String>(0));
    let version = text("PRAGMA cipher_version").unwrap_or_default();
    if version.is_empty() {
        return Err(StoreError::Cipher { what: "it has no encryption".into() });
    }
    let provider = text("PRAGMA cipher_provider").unwrap_or_default();
    if provider != "openssl" {
        return Err(StoreError::Cipher { what: "its cipher provider is not openssl".into() });
    }
    if rusqlite::version_number() < OLDEST_SQLITE {
        return Err(StoreError::Cipher { what: "its SQLite is older than 3.51.3".into() });
    }
    let number = |sql: &str| c.query_row(sql, [], |r| r.get::<_, i64>(0)).unwrap_or(-1);
    for (sql, expected, what) in [
        ("PRAGMA synchronous", 2, "commits are not synchronous"),
        ("PRAGMA foreign_keys", 1, "foreign keys are off"),
        ("PRAGMA secure_delete", 1, "secure deletion is off"),
        ("PRAGMA temp_store", 2, "temporary data would go to disk"),
    ] {
        if number(sql) != expected {
            return Err(StoreError::Cipher { what: what.into() });
        }
    }
    Ok(())
}
