-- Schema 1. Released migrations never change: a later schema is a later file.
--
-- Every noun is kept whole in body (JSON of the type in mare-domain). The columns beside it repeat what is
-- searched, joined or ordered by, and are written by mare-store only, from the same value.

-- A person: service user, person at risk, attendee, professional. Protected people are named once, here.
CREATE TABLE person (
    id        INTEGER PRIMARY KEY,               -- inside only: order of making
    uid       TEXT NOT NULL UNIQUE,              -- outside: UUIDv7
    reference TEXT UNIQUE,                       -- readable, without gaps, where the noun has one
    parent    TEXT,                              -- uid of what it belongs to
    case_uid  TEXT,                              -- uid of the case it belongs to
    person    TEXT,                              -- uid of the person it is about
    state     TEXT NOT NULL DEFAULT '',
    on_date   TEXT,                              -- the date it is looked for by, ISO 8601
    position  INTEGER NOT NULL DEFAULT 0,        -- place among its siblings
    version   INTEGER NOT NULL DEFAULT 1,        -- counts changes: "changed elsewhere"
    body      TEXT NOT NULL CHECK (json_valid(body))
) STRICT;
CREATE INDEX person_parent ON person (parent, position);
CREATE INDEX person_case ON person (case_uid);
CREATE INDEX person_person ON person (person);
CREATE INDEX person_state ON person (state);

-- An agency with its status: Responsible Authority, duty to co-operate, other.
CREATE TABLE agency (
    id        INTEGER PRIMARY KEY,               -- inside only: order of making
    uid       TEXT NOT NULL UNIQUE,              -- outside: UUIDv7
    reference TEXT UNIQUE,                       -- readable, without gaps, where the noun has one
    parent    TEXT,                              -- uid of what it belongs to
    case_uid  TEXT,                              -- uid of the case it belongs to
    person    TEXT,                              -- uid of the person it is about
    state     TEXT NOT NULL DEFAULT '',
    on_date   TEXT,                              -- the date it is looked for by, ISO 8601
    position  INTEGER NOT NULL DEFAULT 0,        -- place among its siblings
    version   INTEGER NOT NULL DEFAULT 1,        -- counts changes: "changed elsewhere"
    body      TEXT NOT NULL CHECK (json_valid(body))
) STRICT;
CREATE INDEX agency_parent ON agency (parent, position);
CREATE INDEX agency_case ON agency (case_uid);
CREATE INDEX agency_person ON agency (person);
CREATE INDEX agency_state ON agency (state);

-- An account that can sign in. Its passphrase slot is in the header, not here.
CREATE TABLE account (
    id        INTEGER PRIMARY KEY,               -- inside only: order of making
    uid       TEXT NOT NULL UNIQUE,              -- outside: UUIDv7
    reference TEXT UNIQUE,                       -- readable, without gaps, where the noun has one
    parent    TEXT,                              -- uid of what it belongs to
    case_uid  TEXT,                              -- uid of the case it belongs to
    person    TEXT,                              -- uid of the person it is about
    state     TEXT NOT NULL DEFAULT '',
    on_date   TEXT,                              -- the date it is looked for by, ISO 8601
    position  INTEGER NOT NULL DEFAULT 0,        -- place among its siblings
    version   INTEGER NOT NULL DEFAULT 1,        -- counts changes: "changed elsewhere"
    body      TEXT NOT NULL CHECK (json_valid(body))
) STRICT;
CREATE INDEX account_parent ON account (parent, position);
CREATE INDEX account_case ON account (case_uid);
CREATE INDEX account_person ON account (person);
CREATE INDEX account_state ON account (state);

-- A referral (Appendix 1) from draft to decision.
CREATE TABLE referral (
    id        INTEGER PRIMARY KEY,               -- inside only: order of making
    uid       TEXT NOT NULL UNIQUE,              -- outside: UUIDv7
    reference TEXT UNIQUE,                       -- readable, without gaps, where the noun has one
    parent    TEXT,                              -- uid of what it belongs to
    case_uid  TEXT,                              -- uid of the case it belongs to
    person    TEXT REFERENCES person (uid),                              -- uid of the person it is about
    state     TEXT NOT NULL DEFAULT '',
    on_date   TEXT,                              -- the date it is looked for by, ISO 8601
    position  INTEGER NOT NULL DEFAULT 0,        -- place among its siblings
    version   INTEGER NOT NULL DEFAULT 1,        -- counts changes: "changed elsewhere"
    body      TEXT NOT NULL CHECK (json_valid(body))
) STRICT;
CREATE INDEX referral_parent ON referral (parent, position);
CREATE INDEX referral_case ON referral (case_uid);
CREATE INDEX referral_person ON referral (person);
CREATE INDEX referral_state ON referral (state);

-- An episode of a service user in MARE, states C1 to C8.
CREATE TABLE mare_case (
    id        INTEGER PRIMARY KEY,               -- inside only: order of making
    uid       TEXT NOT NULL UNIQUE,              -- outside: UUIDv7
    reference TEXT UNIQUE,                       -- readable, without gaps, where the noun has one
    parent    TEXT,                              -- uid of what it belongs to
    case_uid  TEXT,                              -- uid of the case it belongs to
    person    TEXT REFERENCES person (uid),                              -- uid of the person it is about
    state     TEXT NOT NULL DEFAULT '',
    on_date   TEXT,                              -- the date it is looked for by, ISO 8601
    position  INTEGER NOT NULL DEFAULT 0,        -- place among its siblings
    version   INTEGER NOT NULL DEFAULT 1,        -- counts changes: "changed elsewhere"
    body      TEXT NOT NULL CHECK (json_valid(body))
) STRICT;
CREATE INDEX mare_case_parent ON mare_case (parent, position);
CREATE INDEX mare_case_case ON mare_case (case_uid);
CREATE INDEX mare_case_person ON mare_case (person);
CREATE INDEX mare_case_state ON mare_case (state);

-- A MARE: booking, attendance, answers of Appendix 7, issue. parent is the case.
CREATE TABLE meeting (
    id        INTEGER PRIMARY KEY,               -- inside only: order of making
    uid       TEXT NOT NULL UNIQUE,              -- outside: UUIDv7
    reference TEXT UNIQUE,                       -- readable, without gaps, where the noun has one
    parent    TEXT,                              -- uid of what it belongs to
    case_uid  TEXT,                              -- uid of the case it belongs to
    person    TEXT,                              -- uid of the person it is about
    state     TEXT NOT NULL DEFAULT '',
    on_date   TEXT,                              -- the date it is looked for by, ISO 8601
    position  INTEGER NOT NULL DEFAULT 0,        -- place among its siblings
    version   INTEGER NOT NULL DEFAULT 1,        -- counts changes: "changed elsewhere"
    body      TEXT NOT NULL CHECK (json_valid(body))
) STRICT;
CREATE INDEX meeting_parent ON meeting (parent, position);
CREATE INDEX meeting_case ON meeting (case_uid);
CREATE INDEX meeting_person ON meeting (person);
CREATE INDEX meeting_state ON meeting (state);

-- One minuted row under a section. parent is the meeting.
CREATE TABLE entry (
    id        INTEGER PRIMARY KEY,               -- inside only: order of making
    uid       TEXT NOT NULL UNIQUE,              -- outside: UUIDv7
    reference TEXT UNIQUE,                       -- readable, without gaps, where the noun has one
    parent    TEXT,                              -- uid of what it belongs to
    case_uid  TEXT,                              -- uid of the case it belongs to
    person    TEXT,                              -- uid of the person it is about
    state     TEXT NOT NULL DEFAULT '',
    on_date   TEXT,                              -- the date it is looked for by, ISO 8601
    position  INTEGER NOT NULL DEFAULT 0,        -- place among its siblings
    version   INTEGER NOT NULL DEFAULT 1,        -- counts changes: "changed elsewhere"
    body      TEXT NOT NULL CHECK (json_valid(body))
) STRICT;
CREATE INDEX entry_parent ON entry (parent, position);
CREATE INDEX entry_case ON entry (case_uid);
CREATE INDEX entry_person ON entry (person);
CREATE INDEX entry_state ON entry (state);

-- One row of the Risk Management Action Plan. parent is the meeting, person the owner.
CREATE TABLE action (
    id        INTEGER PRIMARY KEY,               -- inside only: order of making
    uid       TEXT NOT NULL UNIQUE,              -- outside: UUIDv7
    reference TEXT UNIQUE,                       -- readable, without gaps, where the noun has one
    parent    TEXT,                              -- uid of what it belongs to
    case_uid  TEXT,                              -- uid of the case it belongs to
    person    TEXT,                              -- uid of the person it is about
    state     TEXT NOT NULL DEFAULT '',
    on_date   TEXT,                              -- the date it is looked for by, ISO 8601
    position  INTEGER NOT NULL DEFAULT 0,        -- place among its siblings
    version   INTEGER NOT NULL DEFAULT 1,        -- counts changes: "changed elsewhere"
    body      TEXT NOT NULL CHECK (json_valid(body))
) STRICT;
CREATE INDEX action_parent ON action (parent, position);
CREATE INDEX action_case ON action (case_uid);
CREATE INDEX action_person ON action (person);
CREATE INDEX action_state ON action (state);

-- A person or group at risk, named at a meeting. parent is the meeting.
CREATE TABLE at_risk (
    id        INTEGER PRIMARY KEY,               -- inside only: order of making
    uid       TEXT NOT NULL UNIQUE,              -- outside: UUIDv7
    reference TEXT UNIQUE,                       -- readable, without gaps, where the noun has one
    parent    TEXT,                              -- uid of what it belongs to
    case_uid  TEXT,                              -- uid of the case it belongs to
    person    TEXT,                              -- uid of the person it is about
    state     TEXT NOT NULL DEFAULT '',
    on_date   TEXT,                              -- the date it is looked for by, ISO 8601
    position  INTEGER NOT NULL DEFAULT 0,        -- place among its siblings
    version   INTEGER NOT NULL DEFAULT 1,        -- counts changes: "changed elsewhere"
    body      TEXT NOT NULL CHECK (json_valid(body))
) STRICT;
CREATE INDEX at_risk_parent ON at_risk (parent, position);
CREATE INDEX at_risk_case ON at_risk (case_uid);
CREATE INDEX at_risk_person ON at_risk (person);
CREATE INDEX at_risk_state ON at_risk (state);

-- A decision to disclose or not. parent is the meeting.
CREATE TABLE disclosure (
    id        INTEGER PRIMARY KEY,               -- inside only: order of making
    uid       TEXT NOT NULL UNIQUE,              -- outside: UUIDv7
    reference TEXT UNIQUE,                       -- readable, without gaps, where the noun has one
    parent    TEXT,                              -- uid of what it belongs to
    case_uid  TEXT,                              -- uid of the case it belongs to
    person    TEXT,                              -- uid of the person it is about
    state     TEXT NOT NULL DEFAULT '',
    on_date   TEXT,                              -- the date it is looked for by, ISO 8601
    position  INTEGER NOT NULL DEFAULT 0,        -- place among its siblings
    version   INTEGER NOT NULL DEFAULT 1,        -- counts changes: "changed elsewhere"
    body      TEXT NOT NULL CHECK (json_valid(body))
) STRICT;
CREATE INDEX disclosure_parent ON disclosure (parent, position);
CREATE INDEX disclosure_case ON disclosure (case_uid);
CREATE INDEX disclosure_person ON disclosure (person);
CREATE INDEX disclosure_state ON disclosure (state);

-- Something somebody must be told, and when they were. parent is the case or referral.
CREATE TABLE notification (
    id        INTEGER PRIMARY KEY,               -- inside only: order of making
    uid       TEXT NOT NULL UNIQUE,              -- outside: UUIDv7
    reference TEXT UNIQUE,                       -- readable, without gaps, where the noun has one
    parent    TEXT,                              -- uid of what it belongs to
    case_uid  TEXT,                              -- uid of the case it belongs to
    person    TEXT,                              -- uid of the person it is about
    state     TEXT NOT NULL DEFAULT '',
    on_date   TEXT,                              -- the date it is looked for by, ISO 8601
    position  INTEGER NOT NULL DEFAULT 0,        -- place among its siblings
    version   INTEGER NOT NULL DEFAULT 1,        -- counts changes: "changed elsewhere"
    body      TEXT NOT NULL CHECK (json_valid(body))
) STRICT;
CREATE INDEX notification_parent ON notification (parent, position);
CREATE INDEX notification_case ON notification (case_uid);
CREATE INDEX notification_person ON notification (person);
CREATE INDEX notification_state ON notification (state);

-- A document issued, received or attached; its bytes are in blob. parent is what it belongs to.
CREATE TABLE document (
    id        INTEGER PRIMARY KEY,               -- inside only: order of making
    uid       TEXT NOT NULL UNIQUE,              -- outside: UUIDv7
    reference TEXT UNIQUE,                       -- readable, without gaps, where the noun has one
    parent    TEXT,                              -- uid of what it belongs to
    case_uid  TEXT,                              -- uid of the case it belongs to
    person    TEXT,                              -- uid of the person it is about
    state     TEXT NOT NULL DEFAULT '',
    on_date   TEXT,                              -- the date it is looked for by, ISO 8601
    position  INTEGER NOT NULL DEFAULT 0,        -- place among its siblings
    version   INTEGER NOT NULL DEFAULT 1,        -- counts changes: "changed elsewhere"
    body      TEXT NOT NULL CHECK (json_valid(body))
) STRICT;
CREATE INDEX document_parent ON document (parent, position);
CREATE INDEX document_case ON document (case_uid);
CREATE INDEX document_person ON document (person);
CREATE INDEX document_state ON document (state);

-- A numbered copy of a document for one recipient. parent is the document.
CREATE TABLE copy (
    id        INTEGER PRIMARY KEY,               -- inside only: order of making
    uid       TEXT NOT NULL UNIQUE,              -- outside: UUIDv7
    reference TEXT UNIQUE,                       -- readable, without gaps, where the noun has one
    parent    TEXT,                              -- uid of what it belongs to
    case_uid  TEXT,                              -- uid of the case it belongs to
    person    TEXT,                              -- uid of the person it is about
    state     TEXT NOT NULL DEFAULT '',
    on_date   TEXT,                              -- the date it is looked for by, ISO 8601
    position  INTEGER NOT NULL DEFAULT 0,        -- place among its siblings
    version   INTEGER NOT NULL DEFAULT 1,        -- counts changes: "changed elsewhere"
    body      TEXT NOT NULL CHECK (json_valid(body))
) STRICT;
CREATE INDEX copy_parent ON copy (parent, position);
CREATE INDEX copy_case ON copy (case_uid);
CREATE INDEX copy_person ON copy (person);
CREATE INDEX copy_state ON copy (state);

-- Something that happened in life around a case: advice, call, sentence, note. parent is the case.
CREATE TABLE happening (
    id        INTEGER PRIMARY KEY,               -- inside only: order of making
    uid       TEXT NOT NULL UNIQUE,              -- outside: UUIDv7
    reference TEXT UNIQUE,                       -- readable, without gaps, where the noun has one
    parent    TEXT,                              -- uid of what it belongs to
    case_uid  TEXT,                              -- uid of the case it belongs to
    person    TEXT,                              -- uid of the person it is about
    state     TEXT NOT NULL DEFAULT '',
    on_date   TEXT,                              -- the date it is looked for by, ISO 8601
    position  INTEGER NOT NULL DEFAULT 0,        -- place among its siblings
    version   INTEGER NOT NULL DEFAULT 1,        -- counts changes: "changed elsewhere"
    body      TEXT NOT NULL CHECK (json_valid(body))
) STRICT;
CREATE INDEX happening_parent ON happening (parent, position);
CREATE INDEX happening_case ON happening (case_uid);
CREATE INDEX happening_person ON happening (person);
CREATE INDEX happening_state ON happening (state);

-- A day of the working-day calendar changed by an administrator, with the reason.
CREATE TABLE day_change (
    id        INTEGER PRIMARY KEY,               -- inside only: order of making
    uid       TEXT NOT NULL UNIQUE,              -- outside: UUIDv7
    reference TEXT UNIQUE,                       -- readable, without gaps, where the noun has one
    parent    TEXT,                              -- uid of what it belongs to
    case_uid  TEXT,                              -- uid of the case it belongs to
    person    TEXT,                              -- uid of the person it is about
    state     TEXT NOT NULL DEFAULT '',
    on_date   TEXT,                              -- the date it is looked for by, ISO 8601
    position  INTEGER NOT NULL DEFAULT 0,        -- place among its siblings
    version   INTEGER NOT NULL DEFAULT 1,        -- counts changes: "changed elsewhere"
    body      TEXT NOT NULL CHECK (json_valid(body))
) STRICT;
CREATE INDEX day_change_parent ON day_change (parent, position);
CREATE INDEX day_change_case ON day_change (case_uid);
CREATE INDEX day_change_person ON day_change (person);
CREATE INDEX day_change_state ON day_change (state);

-- Bytes of documents and attachments. Never updated, never deleted.
CREATE TABLE blob (
    uid        TEXT PRIMARY KEY,
    media_type TEXT NOT NULL,
    sha256     TEXT NOT NULL,
    bytes      BLOB NOT NULL
) STRICT;
CREATE TRIGGER blob_stays BEFORE UPDATE ON blob BEGIN SELECT RAISE(ABORT, 'an issued document cannot change'); END;
CREATE TRIGGER blob_is_kept BEFORE DELETE ON blob BEGIN SELECT RAISE(ABORT, 'an issued document is kept'); END;

CREATE TABLE setting (name TEXT PRIMARY KEY, value TEXT NOT NULL CHECK (json_valid(value))) STRICT;

-- Readable references without gaps: the last number given of each kind and year.
CREATE TABLE counter (kind TEXT NOT NULL, year INTEGER NOT NULL, last INTEGER NOT NULL, PRIMARY KEY (kind, year)) STRICT;

-- Half-typed text, outside the audit chain.
CREATE TABLE draft (place TEXT NOT NULL, user TEXT NOT NULL, text TEXT NOT NULL, at TEXT NOT NULL, PRIMARY KEY (place, user)) STRICT;

-- Answers already given, so that the same request twice has one effect.
CREATE TABLE request (id TEXT NOT NULL, verb TEXT NOT NULL, user TEXT NOT NULL, answer TEXT NOT NULL, PRIMARY KEY (id, verb, user)) STRICT;

-- The audit chain: who, what, why; salted commitments, never content.
CREATE TABLE audit (
    seq        INTEGER PRIMARY KEY,
    at         TEXT NOT NULL,
    user       TEXT NOT NULL,
    name       TEXT NOT NULL,
    verb       TEXT NOT NULL,
    objects    TEXT NOT NULL,
    reasons    TEXT NOT NULL,
    request    TEXT NOT NULL,
    salt       BLOB NOT NULL,
    commitment BLOB NOT NULL,
    hash       BLOB NOT NULL
) STRICT;
CREATE TRIGGER audit_stays BEFORE UPDATE ON audit BEGIN SELECT RAISE(ABORT, 'the audit record cannot change'); END;
CREATE TRIGGER audit_is_kept BEFORE DELETE ON audit BEGIN SELECT RAISE(ABORT, 'the audit record is kept'); END;

-- What can be found by its words. restricted_to is empty or |agency|agency|.
CREATE TABLE search_text (
    id            INTEGER PRIMARY KEY,
    noun          TEXT NOT NULL,
    uid           TEXT NOT NULL,
    case_uid      TEXT,
    restricted_to TEXT NOT NULL DEFAULT '',
    title         TEXT NOT NULL DEFAULT '',
    text          TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX search_text_of ON search_text (noun, uid);
CREATE VIRTUAL TABLE search USING fts5 (text, content = 'search_text', content_rowid = 'id', tokenize = 'unicode61 remove_diacritics 2', prefix = '3');
INSERT INTO search (search, rank) VALUES ('secure-delete', 1);
CREATE TRIGGER search_text_added AFTER INSERT ON search_text BEGIN INSERT INTO search (rowid, text) VALUES (new.id, new.text); END;
CREATE TRIGGER search_text_removed AFTER DELETE ON search_text BEGIN INSERT INTO search (search, rowid, text) VALUES ('delete', old.id, old.text); END;
CREATE TRIGGER search_text_changed AFTER UPDATE ON search_text BEGIN
    INSERT INTO search (search, rowid, text) VALUES ('delete', old.id, old.text);
    INSERT INTO search (rowid, text) VALUES (new.id, new.text);
END;
