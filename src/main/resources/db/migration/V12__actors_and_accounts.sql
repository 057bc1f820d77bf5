-- Who does something here: a token (a program, or an office that shares one) or a person's account. Whatever was filed,
-- decided or set says by whom in the same way.

CREATE TABLE actor (
    id uuid CONSTRAINT pk_actor PRIMARY KEY,
    kind text NOT NULL CONSTRAINT ck_actor_kind CHECK (kind IN ('token', 'account')),
    label text NOT NULL CONSTRAINT ck_actor_label CHECK (length(label) BETWEEN 1 AND 200)
);

INSERT INTO actor SELECT id, 'token', label FROM token;

ALTER TABLE token DROP COLUMN label;
ALTER TABLE token ADD CONSTRAINT fk_token_actor FOREIGN KEY (id) REFERENCES actor;
ALTER TABLE token DROP CONSTRAINT fk_token_issued_by;
ALTER TABLE token ADD CONSTRAINT fk_token_issued_by FOREIGN KEY (issued_by) REFERENCES actor;
ALTER TABLE token DROP CONSTRAINT ck_token_role;
ALTER TABLE token ADD CONSTRAINT ck_token_role CHECK (role IN ('reader', 'filer', 'reviewer', 'administrator'));

ALTER TABLE revision DROP CONSTRAINT fk_revision_filed_by;
ALTER TABLE revision ADD CONSTRAINT fk_revision_filed_by FOREIGN KEY (filed_by) REFERENCES actor;
ALTER TABLE explanation DROP CONSTRAINT fk_explanation_given_by;
ALTER TABLE explanation ADD CONSTRAINT fk_explanation_given_by FOREIGN KEY (given_by) REFERENCES actor;
ALTER TABLE decision DROP CONSTRAINT fk_decision_decided_by;
ALTER TABLE decision ADD CONSTRAINT fk_decision_decided_by FOREIGN KEY (decided_by) REFERENCES actor;
ALTER TABLE deadline DROP CONSTRAINT fk_deadline_set_by;
ALTER TABLE deadline ADD CONSTRAINT fk_deadline_set_by FOREIGN KEY (set_by) REFERENCES actor;
ALTER TABLE extension DROP CONSTRAINT fk_extension_granted_by;
ALTER TABLE extension ADD CONSTRAINT fk_extension_granted_by FOREIGN KEY (granted_by) REFERENCES actor;
ALTER TABLE idempotency_key DROP CONSTRAINT fk_idempotency_key_token;
ALTER TABLE idempotency_key RENAME COLUMN token TO actor;
ALTER TABLE idempotency_key ADD CONSTRAINT fk_idempotency_key_actor FOREIGN KEY (actor) REFERENCES actor;

-- A person. The name to sign in with is kept in lower case; the one to be shown is the actor's label.
CREATE TABLE account (
    id uuid CONSTRAINT pk_account PRIMARY KEY CONSTRAINT fk_account_actor REFERENCES actor,
    name text NOT NULL CONSTRAINT uq_account_name UNIQUE
        CONSTRAINT ck_account_name CHECK (name ~ '^[a-z0-9][a-z0-9._@-]{2,63}$'),
    -- The office that looks after it; what it may do is in account_grant only.
    division text NOT NULL CONSTRAINT ck_account_division CHECK (division ~ '^[0-9]{6}$'),
    -- Argon2id in PHC format; null until its owner has set one, and for who signs in elsewhere.
    password_hash text,
    -- What the identity provider calls the person (issuer and subject), once he has signed in there.
    subject text CONSTRAINT uq_account_subject UNIQUE,
    created_by uuid NOT NULL CONSTRAINT fk_account_created_by REFERENCES actor,
    created_at timestamptz NOT NULL,
    password_set_at timestamptz,
    closed_at timestamptz
);

-- What a person may do, and where. No row, no right.
CREATE TABLE account_grant (
    account uuid NOT NULL CONSTRAINT fk_account_grant_account REFERENCES account,
    role text NOT NULL CONSTRAINT ck_account_grant_role CHECK (role IN ('reader', 'filer', 'reviewer', 'administrator')),
    division text NOT NULL CONSTRAINT ck_account_grant_division CHECK (division ~ '^[0-9]{6}$'),
    CONSTRAINT pk_account_grant PRIMARY KEY (account, role, division)
);

-- Who may do everything: never the last of them is taken away.
CREATE VIEW national_administrator AS
    SELECT id AS actor FROM token WHERE role = 'administrator' AND division = '000000' AND revoked_at IS NULL
    UNION ALL
    SELECT account.id
      FROM account
      JOIN account_grant ON account_grant.account = account.id
     WHERE role = 'administrator' AND account_grant.division = '000000'
       AND closed_at IS NULL AND (password_hash IS NOT NULL OR subject IS NOT NULL);

-- The code with which the owner of an account sets its password: one at a time, for some days, once.
CREATE TABLE account_code (
    account uuid CONSTRAINT pk_account_code PRIMARY KEY CONSTRAINT fk_account_code_account REFERENCES account,
    hash bytea NOT NULL,
    expires_at timestamptz NOT NULL
);

CREATE TABLE session (
    hash bytea CONSTRAINT pk_session PRIMARY KEY,
    account uuid NOT NULL CONSTRAINT fk_session_account REFERENCES account,
    started_at timestamptz NOT NULL,
    seen_at timestamptz NOT NULL,
    ends_at timestamptz NOT NULL
);

CREATE INDEX ix_session_account ON session (account);
CREATE INDEX ix_session_ends_at ON session (ends_at);

-- Failed attempts to sign in, by name and by network address, both only as hashes.
CREATE TABLE sign_in_failure (
    subject bytea CONSTRAINT pk_sign_in_failure PRIMARY KEY,
    failures integer NOT NULL,
    last_at timestamptz NOT NULL,
    barred_until timestamptz NOT NULL
);
