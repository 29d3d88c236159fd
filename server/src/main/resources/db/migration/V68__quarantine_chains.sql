-- A change that follows upon another in quarantine is taken in upon what that one became; a case that somebody who has
-- left opened without a network waits for a team lead.
ALTER TABLE quarantine
  ADD COLUMN IF NOT EXISTS adopted_as BINARY(16) NULL COMMENT 'the change id under which it was taken in',
  ADD COLUMN IF NOT EXISTS opens BOOLEAN NOT NULL DEFAULT FALSE COMMENT 'it opens a case that does not exist yet',
  ADD COLUMN IF NOT EXISTS opens_in BINARY(16) NULL COMMENT 'the team of that case; NULL when it names none',
  ADD KEY IF NOT EXISTS quarantine_opening (municipality, opens, settled_at);
