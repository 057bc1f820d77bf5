-- By subject first: ids of revisions only grow, so that pages fill up. By kind first, each 'filed' came before entries of
-- other kinds and left half of every page empty.
DROP INDEX ix_log_entry_subject;
CREATE INDEX ix_log_entry_subject ON log_entry (subject, kind);
