-- IF NOT EXISTS throughout: a server killed in the midst of a start must be able to start again.

-- Whether a person asked for it or an open page or a tablet did by itself. What was written before is a person's.
ALTER TABLE audit_entry
  ADD COLUMN IF NOT EXISTS initiator VARCHAR(10) CHARACTER SET ascii NOT NULL DEFAULT 'PERSON';

-- When a login ends however much it is used: a browser's ten hours after it began, a tablet's never.
ALTER TABLE refresh_token
  ADD COLUMN IF NOT EXISTS ends_at DATETIME(3) NULL;

-- Browsers that are logged in now; each was used an hour before it expires.
UPDATE refresh_token SET ends_at = TIMESTAMPADD(HOUR, 9, expires_at)
WHERE life_seconds = 3600 AND ends_at IS NULL;
