-- The identity provider (OpenID Connect) by which the people of a municipality log in, what its groups give, and whose
-- account each of its subjects has (decision 144). Without a row here the accounts of the server are used.
CREATE TABLE IF NOT EXISTS identity_provider (
  municipality SMALLINT UNSIGNED NOT NULL PRIMARY KEY,
  issuer VARCHAR(255) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  client_id VARCHAR(255) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  acr_values VARCHAR(1000) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'with blanks between; empty: none is demanded',
  groups_claim VARCHAR(100) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  -- A token names issuer and client, so the two belong to one municipality.
  UNIQUE KEY identity_provider_client (issuer, client_id)
);

CREATE TABLE IF NOT EXISTS identity_group (
  municipality SMALLINT UNSIGNED NOT NULL,
  position SMALLINT UNSIGNED NOT NULL COMMENT 'of two that give a role the first decides',
  name VARCHAR(200) COLLATE utf8mb4_bin NOT NULL,
  role VARCHAR(30) CHARACTER SET ascii COLLATE ascii_bin NULL,
  team BINARY(16) NULL,
  PRIMARY KEY (municipality, position)
);

CREATE TABLE IF NOT EXISTS account_identity (
  municipality SMALLINT UNSIGNED NOT NULL,
  account BINARY(16) NOT NULL,
  issuer VARCHAR(255) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  subject VARCHAR(255) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  PRIMARY KEY (municipality, account),
  UNIQUE KEY account_identity_subject (municipality, issuer, subject)
);

-- Logout tokens that were obeyed, so that a copy of one ends no later login.
CREATE TABLE IF NOT EXISTS spent_logout_token (
  municipality SMALLINT UNSIGNED NOT NULL,
  token_hash BINARY(32) NOT NULL COMMENT 'SHA-256 of its jti',
  spent_at DATETIME(3) NOT NULL,
  PRIMARY KEY (municipality, token_hash),
  KEY spent_logout_token_age (municipality, spent_at)
);

ALTER TABLE refresh_token
  ADD COLUMN IF NOT EXISTS provider_session BINARY(32) NULL COMMENT 'SHA-256 of sid; empty for a password or when the provider names none';
