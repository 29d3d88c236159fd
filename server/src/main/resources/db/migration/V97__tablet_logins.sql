-- Codes by which a tablet fetches the login that its person has made in the system's browser (decision 154); each is good
-- once, for two minutes, and only for the tablet that has what the challenge is the hash of (PKCE, RFC 7636).
CREATE TABLE IF NOT EXISTS tablet_login (
  municipality SMALLINT UNSIGNED NOT NULL,
  code_hash BINARY(32) NOT NULL,
  account BINARY(16) NOT NULL,
  sessions INT NOT NULL COMMENT 'number of the account when the provider proved it',
  provider_session VARCHAR(255) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL COMMENT 'sid; empty when the provider names none',
  challenge BINARY(32) NOT NULL COMMENT 'SHA-256 of the verifier',
  expires_at DATETIME(3) NOT NULL,
  PRIMARY KEY (municipality, code_hash),
  KEY tablet_login_age (municipality, expires_at)
);
