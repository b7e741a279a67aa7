CREATE TABLE campaigns (
  id         BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  subject    VARCHAR(200) NOT NULL,
  body       TEXT NOT NULL,
  written_at TIMESTAMPTZ NOT NULL DEFAULT now()
);

-- One row a mail. due_at is when it may be tried next: a claim moves it by the lease, a failure by the
-- back-off, so a mail whose instance was killed is due again without anybody's help. claims numbers the
-- claims, so that an instance that was too slow cannot undo what the next one did.
CREATE TABLE outbox (
  id           UUID PRIMARY KEY DEFAULT gen_random_uuid(),
  campaign_id  BIGINT NOT NULL REFERENCES campaigns (id),
  recipient    VARCHAR(254) NOT NULL,
  state        VARCHAR(7) NOT NULL DEFAULT 'pending' CHECK (state IN ('pending', 'sent', 'failed')),
  due_at       TIMESTAMPTZ NOT NULL DEFAULT now(),
  claims       INTEGER NOT NULL DEFAULT 0,
  attempts     INTEGER NOT NULL DEFAULT 0,
  last_failure TEXT
);

CREATE INDEX outbox_due ON outbox (due_at) WHERE state = 'pending';
CREATE INDEX outbox_by_campaign ON outbox (campaign_id, state);
