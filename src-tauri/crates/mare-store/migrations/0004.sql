-- Schema 4. A line of the minutes touches fewer pages.

-- A row to be found is put on the waiting list by whoever keeps it, in the same transaction: a trigger would make the
-- database keep a second copy of every page of that statement, for the case that it fails half way.
DROP TRIGGER search_text_added;

-- The answer to a line is longer than a tree of keys takes into a page: each was a page of its own, with the map of pages
-- and the first page changed beside it. In a table they stand one behind the other.
CREATE TABLE request_4 (id TEXT NOT NULL, verb TEXT NOT NULL, user TEXT NOT NULL, answer TEXT NOT NULL) STRICT;
INSERT INTO request_4 SELECT id, verb, user, answer FROM request;
DROP TABLE request;
ALTER TABLE request_4 RENAME TO request;
CREATE UNIQUE INDEX request_of ON request (id, verb, user);
