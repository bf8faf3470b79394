-- The index of words is written behind what is typed: a row that was saved waits here until somebody searches.
-- What is taken away or changed leaves the index at once, so that no word of it is found any more.
CREATE TABLE search_waiting (
    id INTEGER PRIMARY KEY
) STRICT;
DROP TRIGGER search_text_added;
DROP TRIGGER search_text_removed;
DROP TRIGGER search_text_changed;
CREATE TRIGGER search_text_added AFTER INSERT ON search_text BEGIN INSERT INTO search_waiting (id) VALUES (new.id); END;
CREATE TRIGGER search_text_removed AFTER DELETE ON search_text BEGIN
    INSERT INTO search (search, rowid, text) SELECT 'delete', old.id, old.text
        WHERE NOT EXISTS (SELECT 1 FROM search_waiting WHERE id = old.id);
    DELETE FROM search_waiting WHERE id = old.id;
END;
CREATE TRIGGER search_text_changed AFTER UPDATE ON search_text BEGIN
    INSERT INTO search (search, rowid, text) SELECT 'delete', old.id, old.text
        WHERE NOT EXISTS (SELECT 1 FROM search_waiting WHERE id = old.id);
    INSERT OR IGNORE INTO search_waiting (id) VALUES (new.id);
END;
