-- The second wall. The service works as the role gongkai_application, which reads and adds what its caller may and never
-- alters or deletes what was filed. Who is calling is said of each connection (CallerInDatabase):
--   gongkai.actor   the id of the token or account
--   gongkai.grants  what it holds: role:division or role:division:body, separated by commas
--   gongkai.system  'on' for what the service does by itself: starting, signing people in, delivering
-- The wall is a little wider than the first one (Grant): who is above a division in any year is above it here.

DO $$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'gongkai_application') THEN
        CREATE ROLE gongkai_application NOLOGIN;
    END IF;
    IF NOT pg_has_role(current_user, 'gongkai_application', 'SET') THEN
        EXECUTE format('GRANT gongkai_application TO %I', current_user);
    END IF;
EXCEPTION
    WHEN insufficient_privilege THEN
        RAISE EXCEPTION 'The role gongkai_application is missing or not granted to %, who may not create it. As a superuser: CREATE ROLE gongkai_application NOLOGIN; GRANT gongkai_application TO %;',
            current_user, current_user;
END
$$;

-- Every division and each that is above it in any year; filled when the service starts.
CREATE TABLE division_line (
    division text NOT NULL,
    ancestor text NOT NULL,
    CONSTRAINT pk_division_line PRIMARY KEY (division, ancestor)
);

CREATE FUNCTION caller_is_system() RETURNS boolean
    LANGUAGE sql STABLE RETURN coalesce(current_setting('gongkai.system', true), '') = 'on';

CREATE FUNCTION caller_actor() RETURNS uuid
    LANGUAGE sql STABLE RETURN nullif(current_setting('gongkai.actor', true), '')::uuid;

-- Whether the caller holds one of the roles for the division, or for one above it.
CREATE FUNCTION caller_holds(roles text[], target text) RETURNS boolean
    LANGUAGE sql STABLE
    RETURN EXISTS (
        SELECT FROM string_to_table(current_setting('gongkai.grants', true), ',') AS held
         WHERE split_part(held, ':', 1) = ANY (roles)
           AND (split_part(held, ':', 2) IN ('000000', target)
                OR EXISTS (SELECT FROM division_line
                            WHERE division = target AND ancestor = split_part(held, ':', 2))));

CREATE FUNCTION caller_may_file(target text, target_body text) RETURNS boolean
    LANGUAGE sql STABLE
    RETURN caller_holds('{reviewer,administrator}', target)
        OR EXISTS (
            SELECT FROM string_to_table(current_setting('gongkai.grants', true), ',') AS held
             WHERE split_part(held, ':', 1) = 'filer'
               AND CASE WHEN split_part(held, ':', 3) = '' THEN split_part(held, ':', 2) = target
                        ELSE split_part(held, ':', 3) = target_body END);

CREATE FUNCTION caller_oversees(target text) RETURNS boolean
    LANGUAGE sql STABLE RETURN caller_holds('{reader,reviewer,administrator}', target);

CREATE FUNCTION caller_issues(role text, target text) RETURNS boolean
    LANGUAGE sql STABLE
    RETURN caller_holds('{administrator}', target)
        OR role <> 'administrator' AND caller_holds('{reviewer}', target);

-- What belongs to a revision is added with it, in the same transaction, and never afterwards.
CREATE FUNCTION note_new_revision() RETURNS trigger
    LANGUAGE plpgsql AS $$
BEGIN
    PERFORM set_config('gongkai.revision', NEW.id::text, true);
    RETURN NULL;
END
$$;

CREATE TRIGGER tr_revision_new AFTER INSERT ON revision FOR EACH ROW EXECUTE FUNCTION note_new_revision();

CREATE FUNCTION new_revision() RETURNS bigint
    LANGUAGE sql STABLE RETURN nullif(current_setting('gongkai.revision', true), '')::bigint;

-- Whether a name is somebody's whose account the caller may not see.
CREATE FUNCTION account_name_is_taken(asked text) RETURNS boolean
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public
    RETURN EXISTS (SELECT FROM account WHERE name = asked);

-- What the role may do at all: nothing that was filed, decided or set is ever altered or deleted.
GRANT USAGE ON SCHEMA public TO gongkai_application;
GRANT SELECT, INSERT ON ALL TABLES IN SCHEMA public TO gongkai_application;
REVOKE ALL ON flyway_schema_history FROM gongkai_application;
GRANT UPDATE ON report, token, account, account_code, session, sign_in_failure, idempotency_key, webhook,
    webhook_delivery, webhook_progress TO gongkai_application;
GRANT DELETE ON account_grant, account_code, session, sign_in_failure, idempotency_key, division_line, webhook,
    webhook_delivery, audit_entry TO gongkai_application;

-- What everybody may read.
DO $$
DECLARE
    readable text;
BEGIN
    FOREACH readable IN ARRAY ARRAY[
        'report', 'revision', 'revision_cell', 'revision_source', 'revision_section', 'revision_finding', 'revision_fee',
        'document', 'cell', 'explanation', 'decision', 'deadline', 'extension', 'log_entry', 'body', 'body_entry',
        'expectation', 'actor', 'division_line', 'second_person']
    LOOP
        EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', readable);
        EXECUTE format('CREATE POLICY readable ON %I FOR SELECT USING (true)', readable);
    END LOOP;
END
$$;

-- What the service fills by itself.
CREATE POLICY filled ON cell FOR INSERT WITH CHECK (caller_is_system());
CREATE POLICY filled ON division_line FOR INSERT WITH CHECK (caller_is_system());
CREATE POLICY emptied ON division_line FOR DELETE USING (caller_is_system());

-- Filing.
CREATE POLICY filed ON report FOR INSERT WITH CHECK (caller_may_file(division, body));
CREATE POLICY handled ON report FOR UPDATE USING (caller_may_file(division, body))
    WITH CHECK (caller_may_file(division, body));
CREATE POLICY filed ON document FOR INSERT WITH CHECK (caller_actor() IS NOT NULL);
CREATE POLICY filed ON revision FOR INSERT WITH CHECK (
    filed_by = caller_actor()
    AND EXISTS (SELECT FROM report WHERE report.id = revision.report AND caller_may_file(report.division, report.body)));
DO $$
DECLARE
    part text;
BEGIN
    FOREACH part IN ARRAY ARRAY[
        'revision_cell', 'revision_source', 'revision_section', 'revision_finding', 'revision_fee']
    LOOP
        EXECUTE format('CREATE POLICY filed ON %I FOR INSERT WITH CHECK (revision = (SELECT new_revision()))', part);
    END LOOP;
END
$$;
ALTER TABLE idempotency_key ENABLE ROW LEVEL SECURITY;
CREATE POLICY own ON idempotency_key USING (actor = caller_actor()) WITH CHECK (actor = caller_actor());

-- Explaining, deciding, setting dates, registering.
CREATE POLICY given ON explanation FOR INSERT WITH CHECK (
    given_by = caller_actor()
    AND EXISTS (SELECT FROM report WHERE report.id = explanation.report AND caller_may_file(report.division, report.body)));
CREATE POLICY decided ON decision FOR INSERT WITH CHECK (
    decided_by = caller_actor()
    AND EXISTS (SELECT FROM revision JOIN report ON report.id = revision.report
                 WHERE revision.id = decision.revision
                   AND caller_holds('{reviewer,administrator}', report.division)));
CREATE POLICY set ON deadline FOR INSERT WITH CHECK (
    set_by = caller_actor() AND caller_holds('{reviewer,administrator}', division));
CREATE POLICY granted ON extension FOR INSERT WITH CHECK (
    granted_by = caller_actor() AND caller_holds('{reviewer,administrator}', division));
CREATE POLICY registered ON body FOR INSERT WITH CHECK (registered_by = caller_actor());
CREATE POLICY entered ON body_entry FOR INSERT WITH CHECK (
    entered_by = caller_actor() AND caller_holds('{reviewer,administrator}', division));
CREATE POLICY set ON expectation FOR INSERT WITH CHECK (
    set_by = caller_actor() AND caller_holds('{reviewer,administrator}', division));
CREATE POLICY set ON second_person FOR INSERT WITH CHECK (
    set_by = caller_actor() AND caller_holds('{administrator}', division));
CREATE POLICY appended ON log_entry FOR INSERT WITH CHECK (caller_actor() IS NOT NULL OR caller_is_system());

-- Tokens, people and their sessions.
CREATE POLICY made ON actor FOR INSERT WITH CHECK (caller_actor() IS NOT NULL OR caller_is_system());

ALTER TABLE token ENABLE ROW LEVEL SECURITY;
CREATE POLICY looked_after ON token
    USING (caller_is_system() OR id = caller_actor() OR caller_issues(role, division))
    WITH CHECK (caller_is_system() OR id = caller_actor() OR caller_issues(role, division));

ALTER TABLE account ENABLE ROW LEVEL SECURITY;
CREATE POLICY looked_after ON account
    USING (caller_is_system() OR id = caller_actor() OR caller_issues('filer', division))
    WITH CHECK (caller_is_system() OR caller_issues('filer', division));

-- Whoever sees an account sees all it holds: a hidden grant would look like none.
ALTER TABLE account_grant ENABLE ROW LEVEL SECURITY;
CREATE POLICY seen ON account_grant FOR SELECT USING (EXISTS (SELECT FROM account WHERE account.id = account_grant.account));
CREATE POLICY given ON account_grant FOR INSERT WITH CHECK (caller_issues(role, division));
CREATE POLICY taken ON account_grant FOR DELETE USING (caller_issues(role, division));

ALTER TABLE account_code ENABLE ROW LEVEL SECURITY;
CREATE POLICY looked_after ON account_code
    USING (EXISTS (SELECT FROM account WHERE account.id = account_code.account))
    WITH CHECK (EXISTS (SELECT FROM account WHERE account.id = account_code.account));

ALTER TABLE session ENABLE ROW LEVEL SECURITY;
CREATE POLICY kept ON session USING (caller_is_system()) WITH CHECK (caller_is_system());
CREATE POLICY ended ON session FOR DELETE USING (EXISTS (SELECT FROM account WHERE account.id = session.account));
CREATE POLICY ended_seen ON session FOR SELECT USING (EXISTS (SELECT FROM account WHERE account.id = session.account));

ALTER TABLE sign_in_failure ENABLE ROW LEVEL SECURITY;
CREATE POLICY kept ON sign_in_failure USING (caller_is_system()) WITH CHECK (caller_is_system());

-- Who is told of what happens. Nobody reads the secrets but the service when it signs.
ALTER TABLE webhook ENABLE ROW LEVEL SECURITY;
CREATE POLICY told ON webhook USING (caller_is_system());
CREATE POLICY overseen ON webhook FOR SELECT USING (caller_oversees(division));
CREATE POLICY added ON webhook FOR INSERT
    WITH CHECK (created_by = caller_actor() AND caller_holds('{reviewer,administrator}', division));
CREATE POLICY changed ON webhook FOR UPDATE USING (caller_holds('{reviewer,administrator}', division));
CREATE POLICY removed ON webhook FOR DELETE USING (caller_holds('{reviewer,administrator}', division));

ALTER TABLE webhook_secret ENABLE ROW LEVEL SECURITY;
CREATE POLICY signing ON webhook_secret FOR SELECT USING (caller_is_system());
CREATE POLICY added ON webhook_secret FOR INSERT WITH CHECK (EXISTS (
    SELECT FROM webhook WHERE webhook.id = webhook_secret.webhook AND webhook.created_by = caller_actor()));

ALTER TABLE webhook_delivery ENABLE ROW LEVEL SECURITY;
CREATE POLICY told ON webhook_delivery USING (caller_is_system());
CREATE POLICY overseen ON webhook_delivery FOR SELECT
    USING (EXISTS (SELECT FROM webhook WHERE webhook.id = webhook_delivery.webhook));
CREATE POLICY asked ON webhook_delivery FOR INSERT WITH CHECK (EXISTS (
    SELECT FROM webhook
     WHERE webhook.id = webhook_delivery.webhook AND caller_holds('{reviewer,administrator}', webhook.division)));
CREATE POLICY asked_again ON webhook_delivery FOR UPDATE USING (EXISTS (
    SELECT FROM webhook
     WHERE webhook.id = webhook_delivery.webhook AND caller_holds('{reviewer,administrator}', webhook.division)));

ALTER TABLE webhook_attempt ENABLE ROW LEVEL SECURITY;
CREATE POLICY told ON webhook_attempt USING (caller_is_system());
CREATE POLICY overseen ON webhook_attempt FOR SELECT USING (EXISTS (
    SELECT FROM webhook_delivery WHERE webhook_delivery.id = webhook_attempt.delivery));

ALTER TABLE webhook_progress ENABLE ROW LEVEL SECURITY;
CREATE POLICY told ON webhook_progress USING (caller_is_system());
CREATE POLICY overseen ON webhook_progress FOR SELECT USING (true);

-- Who asked for what: seen by the offices of who asked and of what was asked about.
ALTER TABLE audit_entry ENABLE ROW LEVEL SECURITY;
CREATE POLICY kept ON audit_entry USING (caller_is_system()) WITH CHECK (caller_is_system());
CREATE POLICY overseen ON audit_entry FOR SELECT USING (
    caller_oversees(division)
    OR EXISTS (SELECT FROM unnest(actor_divisions) AS held WHERE caller_oversees(held)));
