-- The one-time code of a link with which somebody sets the first password of an account, or a new one; one for each
-- account (decision 122). An account that waits for its first password has an empty password_hash, to which no password
-- belongs.
CREATE TABLE IF NOT EXISTS welcome_code (
  municipality SMALLINT UNSIGNED NOT NULL,
  account BINARY(16) NOT NULL,
  code_hash BINARY(32) NOT NULL COMMENT 'SHA-256',
  expires_at DATETIME(3) NOT NULL,
  PRIMARY KEY (municipality, account),
  UNIQUE KEY welcome_code_hash (municipality, code_hash)
);
