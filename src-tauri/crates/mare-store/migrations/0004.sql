-- A row to be found is put on the waiting list by whoever keeps it, in the same transaction: a trigger would make the
-- database keep a second copy of every page of that statement, for the case that it fails half way.
DROP TRIGGER search_text_added;
