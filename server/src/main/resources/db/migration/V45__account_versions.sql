-- An account changes by single columns, never as a whole row. A form that shows several columns changes the version that it
-- showed.
ALTER TABLE account
  ADD COLUMN IF NOT EXISTS version INT UNSIGNED NOT NULL DEFAULT 0
    COMMENT 'raised when name, address, role, teams or activity change',
  ADD COLUMN IF NOT EXISTS sessions INT UNSIGNED NOT NULL DEFAULT 0
    COMMENT 'raised when every login of the account ends; a token is good for the number it was issued under';

ALTER TABLE refresh_token
  ADD COLUMN IF NOT EXISTS sessions INT UNSIGNED NOT NULL DEFAULT 0
    COMMENT 'the number of the account when the token was issued';
