-- Addresses that are called when something happens, what they are to be told, and every attempt to tell them.

CREATE TABLE webhook (
    id uuid CONSTRAINT pk_webhook PRIMARY KEY,
    url text NOT NULL CONSTRAINT ck_webhook_url CHECK (length(url) BETWEEN 1 AND 2000),
    -- What happens in this division and in those below it, of these types.
    division text NOT NULL CONSTRAINT ck_webhook_division CHECK (division ~ '^[0-9]{6}$'),
    types text[] NOT NULL CONSTRAINT ck_webhook_types CHECK (cardinality(types) >= 1),
    description text NOT NULL CONSTRAINT ck_webhook_description CHECK (length(description) BETWEEN 1 AND 200),
    created_at timestamptz NOT NULL,
    created_by uuid NOT NULL CONSTRAINT fk_webhook_created_by REFERENCES actor,
    -- Why it is called no more: paused by a person, gone (410), or failing for as long as is tried.
    disabled text CONSTRAINT ck_webhook_disabled CHECK (disabled IN ('paused', 'gone', 'failing')),
    disabled_at timestamptz,
    -- Only what the log has after this entry is told: what happened before, or while it was disabled, is not.
    since bigint NOT NULL,
    last_success_at timestamptz,
    -- Until then one instance calls it, and no other.
    held_until timestamptz NOT NULL,
    CONSTRAINT ck_webhook_disabled_at CHECK ((disabled IS NULL) = (disabled_at IS NULL))
);

CREATE INDEX ix_webhook_division ON webhook (division);

-- What signs the calls. Kept as it is, since an HMAC needs it; apart, so that no query about webhooks reads it.
CREATE TABLE webhook_secret (
    webhook uuid CONSTRAINT pk_webhook_secret PRIMARY KEY
        CONSTRAINT fk_webhook_secret_webhook REFERENCES webhook ON DELETE CASCADE,
    secret bytea NOT NULL CONSTRAINT ck_webhook_secret CHECK (length(secret) BETWEEN 24 AND 64)
);

-- One message to one address. Its id is the same in every attempt.
CREATE TABLE webhook_delivery (
    id uuid CONSTRAINT pk_webhook_delivery PRIMARY KEY,
    position bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT uq_webhook_delivery_position UNIQUE,
    webhook uuid NOT NULL CONSTRAINT fk_webhook_delivery_webhook REFERENCES webhook ON DELETE CASCADE,
    -- The entry of the log it tells of; null for a test.
    event bigint,
    type text NOT NULL,
    message text NOT NULL,
    state text NOT NULL CONSTRAINT ck_webhook_delivery_state CHECK (state IN ('pending', 'delivered', 'failed')),
    -- When it is to be tried next, while it is pending.
    due_at timestamptz,
    -- How many attempts there were, and how many of them since it was last to be delivered anew.
    attempts integer NOT NULL DEFAULT 0,
    tries integer NOT NULL DEFAULT 0,
    created_at timestamptz NOT NULL,
    done_at timestamptz,
    CONSTRAINT uq_webhook_delivery_event UNIQUE (webhook, event),
    CONSTRAINT ck_webhook_delivery_due_at CHECK ((state = 'pending') = (due_at IS NOT NULL)),
    CONSTRAINT ck_webhook_delivery_done_at CHECK ((state = 'pending') = (done_at IS NULL))
);

CREATE INDEX ix_webhook_delivery_due ON webhook_delivery (due_at) WHERE state = 'pending';
CREATE INDEX ix_webhook_delivery_webhook ON webhook_delivery (webhook, position);
CREATE INDEX ix_webhook_delivery_done ON webhook_delivery (done_at) WHERE done_at IS NOT NULL;

CREATE TABLE webhook_attempt (
    delivery uuid NOT NULL CONSTRAINT fk_webhook_attempt_delivery REFERENCES webhook_delivery ON DELETE CASCADE,
    number integer NOT NULL,
    at timestamptz NOT NULL,
    -- What the other side answered; null where it did not.
    status smallint,
    millis integer NOT NULL,
    error text,
    CONSTRAINT pk_webhook_attempt PRIMARY KEY (delivery, number)
);

-- Up to which entry of the log the messages are written. One row.
CREATE TABLE webhook_progress (
    number bigint NOT NULL
);

INSERT INTO webhook_progress SELECT coalesce(max(number), 0) FROM log_entry;
