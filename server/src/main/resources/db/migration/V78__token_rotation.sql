-- A tablet's login is named by its first token, and each use replaces the token (decision 128). The columns stay empty
-- until then, so that a server of the version before works on the same rows.
ALTER TABLE refresh_token
  ADD COLUMN IF NOT EXISTS current_hash BINARY(32) NULL COMMENT 'of the token that was handed out last; empty: token_hash',
  ADD COLUMN IF NOT EXISTS previous_hash BINARY(32) NULL COMMENT 'of the token it was handed out for; good until the new one is used',
  ADD COLUMN IF NOT EXISTS begun_at DATETIME(3) NULL,
  ADD COLUMN IF NOT EXISTS used_at DATETIME(3) NULL,
  ADD KEY IF NOT EXISTS refresh_token_current (municipality, current_hash),
  ADD KEY IF NOT EXISTS refresh_token_previous (municipality, previous_hash);

-- Tokens that a later one has taken the place of. One that comes again was copied.
CREATE TABLE IF NOT EXISTS spent_token (
  municipality SMALLINT UNSIGNED NOT NULL,
  token_hash BINARY(32) NOT NULL,
  name BINARY(32) NOT NULL COMMENT 'of the login: refresh_token.token_hash',
  account BINARY(16) NOT NULL,
  spent_at DATETIME(3) NOT NULL,
  PRIMARY KEY (municipality, token_hash),
  KEY spent_token_account (municipality, account, spent_at)
);
