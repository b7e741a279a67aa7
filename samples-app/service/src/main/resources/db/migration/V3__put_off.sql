-- When the mail server first said "later" to this mail. It is given up when that is too long ago.
ALTER TABLE outbox ADD COLUMN put_off_since TIMESTAMPTZ;
