-- Schema 2. What was done in a meeting can be undone by name; and an entry of the minutes touches fewer pages.

-- What a change did, field by field, so that it can be taken back. Kept while the minutes are a draft; chain is who
-- did it: each person at a keyboard takes back their own.
CREATE TABLE undo (
    id      INTEGER PRIMARY KEY,
    place   TEXT NOT NULL,                             -- uid of the meeting
    chain   TEXT NOT NULL,                             -- who: an account, or a name at a handed seat
    side    TEXT NOT NULL CHECK (side IN ('undo', 'redo')),
    name    TEXT NOT NULL,                             -- in words: "action to Housing"
    at      TEXT NOT NULL,
    changes TEXT NOT NULL CHECK (json_valid(changes))
) STRICT;
CREATE INDEX undo_chain ON undo (place, chain, side, id);

-- An entry has no reference, no person and no state: columns that are never filled need no index to be kept up with.
CREATE TABLE entry_2 (
    id        INTEGER PRIMARY KEY,               -- inside only: order of making
    uid       TEXT NOT NULL UNIQUE,              -- outside: UUIDv7
    reference TEXT,
    parent    TEXT,                              -- uid of the meeting
    case_uid  TEXT,                              -- uid of the case it belongs to
    person    TEXT,
    state     TEXT NOT NULL DEFAULT '',
    on_date   TEXT,
    position  INTEGER NOT NULL DEFAULT 0,        -- place among its siblings
    version   INTEGER NOT NULL DEFAULT 1,        -- counts changes: "changed elsewhere"
    body      TEXT NOT NULL CHECK (json_valid(body))
) STRICT;
INSERT INTO entry_2 SELECT id, uid, reference, parent, case_uid, person, state, on_date, position, version, body FROM entry;
DROP TABLE entry;
ALTER TABLE entry_2 RENAME TO entry;
CREATE INDEX entry_parent ON entry (parent, position);
CREATE UNIQUE INDEX entry_reference ON entry (reference) WHERE reference IS NOT NULL;
CREATE INDEX entry_case ON entry (case_uid) WHERE case_uid IS NOT NULL;

-- One tree instead of a table with an index beside it.
CREATE TABLE request_2 (id TEXT NOT NULL, verb TEXT NOT NULL, user TEXT NOT NULL, answer TEXT NOT NULL, PRIMARY KEY (id, verb, user)) STRICT, WITHOUT ROWID;
INSERT INTO request_2 SELECT id, verb, user, answer FROM request;
DROP TABLE request;
ALTER TABLE request_2 RENAME TO request;
