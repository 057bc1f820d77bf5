-- The log also speaks of the dates that offices set and grant. They are about no revision: its number is 0 there.

-- Everything that is kept of a date, and of an extension.
CREATE FUNCTION deadline_content_hash(asked bigint) RETURNS bytea
    LANGUAGE sql STABLE
    RETURN (
        SELECT sha256(convert_to(concat_ws(E'\n',
                   division, year, kind, due - DATE '1970-01-01', basis,
                   (extract(epoch FROM set_at) * 1000000)::bigint, set_by), 'UTF8'))
          FROM deadline WHERE id = asked);

CREATE FUNCTION extension_content_hash(asked bigint) RETURNS bytea
    LANGUAGE sql STABLE
    RETURN (
        SELECT sha256(convert_to(concat_ws(E'\n',
                   division, year, until - DATE '1970-01-01', reason,
                   (extract(epoch FROM granted_at) * 1000000)::bigint, granted_by), 'UTF8'))
          FROM extension WHERE id = asked);

CREATE OR REPLACE FUNCTION log_content_hash(kind text, subject bigint) RETURNS bytea
    LANGUAGE sql STABLE
    RETURN CASE
        WHEN kind = 'filed' THEN revision_content_hash(subject)
        WHEN kind = 'explained' THEN explanation_content_hash(subject)
        WHEN kind IN ('returned', 'accepted', 'reopened') THEN decision_content_hash(subject)
        WHEN kind = 'deadline' THEN deadline_content_hash(subject)
        WHEN kind = 'extended' THEN extension_content_hash(subject)
    END;

-- What was set before, in its order.
DO $$
DECLARE
    change record;
BEGIN
    FOR change IN
        SELECT 'deadline' AS kind, id AS subject, set_at AS at, division, year FROM deadline
        UNION ALL
        SELECT 'extended', id, granted_at, division, year FROM extension
        ORDER BY at, subject
    LOOP
        PERFORM append_log_entry(change.kind, change.subject, change.at, change.division, change.year, 'region', 0);
    END LOOP;
END
$$;
