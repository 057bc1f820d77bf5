-- The instances that answer from what they know of the log without asking for each answer (docs/adr/0015). A row stands
-- while its instance may do so. seen: up to which entry it has read; beat: how often it has said so.
CREATE TABLE log_reader (
    id uuid NOT NULL,
    seen bigint NOT NULL,
    beat bigint NOT NULL,
    CONSTRAINT pk_log_reader PRIMARY KEY (id)
);

GRANT SELECT, INSERT, UPDATE, DELETE ON log_reader TO gongkai_application;

ALTER TABLE log_reader ENABLE ROW LEVEL SECURITY;
CREATE POLICY kept ON log_reader USING (caller_is_system()) WITH CHECK (caller_is_system());
