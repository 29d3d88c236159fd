-- IF NOT EXISTS throughout: a server killed in the midst of its first start must be able to start again, and MariaDB
-- keeps each table that was made before the kill.
-- The municipality comes first in every key and in every statement.
-- Times are UTC, DATETIME(3). Ids are UUIDs as BINARY(16).

-- This database's life; a restore from backup starts a new one.
CREATE TABLE IF NOT EXISTS installation (
  id TINYINT UNSIGNED NOT NULL PRIMARY KEY,
  history BINARY(16) NOT NULL,
  durable_at DATETIME(3) NULL COMMENT 'what was acknowledged before this is in an off-machine backup'
);

CREATE TABLE IF NOT EXISTS municipality (
  id SMALLINT UNSIGNED NOT NULL PRIMARY KEY,
  slug VARCHAR(40) CHARACTER SET ascii NOT NULL UNIQUE,
  name VARCHAR(120) NOT NULL
);

CREATE TABLE IF NOT EXISTS team (
  municipality SMALLINT UNSIGNED NOT NULL,
  id BINARY(16) NOT NULL,
  name VARCHAR(120) NOT NULL,
  PRIMARY KEY (municipality, id)
);

CREATE TABLE IF NOT EXISTS account (
  municipality SMALLINT UNSIGNED NOT NULL,
  id BINARY(16) NOT NULL,
  username VARCHAR(80) NOT NULL COMMENT 'without @municipality',
  name VARCHAR(120) NOT NULL,
  email VARCHAR(254) NULL,
  role VARCHAR(30) CHARACTER SET ascii NOT NULL,
  password_hash VARCHAR(200) CHARACTER SET ascii NOT NULL,
  active BOOLEAN NOT NULL DEFAULT TRUE,
  PRIMARY KEY (municipality, id),
  UNIQUE KEY account_username (municipality, username)
);

CREATE TABLE IF NOT EXISTS team_member (
  municipality SMALLINT UNSIGNED NOT NULL,
  account BINARY(16) NOT NULL,
  team BINARY(16) NOT NULL,
  PRIMARY KEY (municipality, account, team),
  KEY team_member_team (municipality, team)
);

CREATE TABLE IF NOT EXISTS device (
  municipality SMALLINT UNSIGNED NOT NULL,
  id BINARY(16) NOT NULL,
  account BINARY(16) NOT NULL,
  first_contact DATETIME(3) NOT NULL,
  last_contact DATETIME(3) NOT NULL,
  revoked_at DATETIME(3) NULL,
  PRIMARY KEY (municipality, id)
);

CREATE TABLE IF NOT EXISTS refresh_token (
  municipality SMALLINT UNSIGNED NOT NULL,
  token_hash BINARY(32) NOT NULL,
  account BINARY(16) NOT NULL,
  device BINARY(16) NULL,
  expires_at DATETIME(3) NOT NULL,
  PRIMARY KEY (municipality, token_hash),
  KEY refresh_token_account (municipality, account)
);

-- Who holds which case, and the counter that numbers its changes. The row is locked while a change is taken in,
-- so numbers are given in the order of commit.
CREATE TABLE IF NOT EXISTS care_case (
  municipality SMALLINT UNSIGNED NOT NULL,
  case_id BINARY(16) NOT NULL,
  seq BIGINT UNSIGNED NOT NULL,
  team BINARY(16) NULL,
  responsible BINARY(16) NULL,
  occupational_therapist BINARY(16) NULL,
  protection VARCHAR(30) CHARACTER SET ascii NOT NULL DEFAULT 'NONE',
  child_in_household BOOLEAN NOT NULL DEFAULT FALSE,
  process_key VARCHAR(60) CHARACTER SET ascii NULL,
  step VARCHAR(20) CHARACTER SET ascii NULL,
  need_group VARCHAR(20) CHARACTER SET ascii NULL,
  opened DATE NULL,
  closed_on DATE NULL,
  PRIMARY KEY (municipality, case_id),
  KEY care_case_responsible (municipality, responsible),
  KEY care_case_therapist (municipality, occupational_therapist),
  KEY care_case_team (municipality, team)
);

-- Who held a case before: what they wrote while they held it goes to quarantine instead of being turned away.
CREATE TABLE IF NOT EXISTS ended_access (
  municipality SMALLINT UNSIGNED NOT NULL,
  case_id BINARY(16) NOT NULL,
  account BINARY(16) NOT NULL,
  ended_at DATETIME(3) NOT NULL,
  PRIMARY KEY (municipality, case_id, account)
);

CREATE TABLE IF NOT EXISTS erased_case (
  municipality SMALLINT UNSIGNED NOT NULL,
  case_id BINARY(16) NOT NULL,
  erased_at DATETIME(3) NOT NULL,
  PRIMARY KEY (municipality, case_id)
);

CREATE TABLE IF NOT EXISTS audit_entry (
  municipality SMALLINT UNSIGNED NOT NULL,
  id BINARY(16) NOT NULL COMMENT 'UUIDv7',
  at DATETIME(3) NOT NULL,
  account BINARY(16) NOT NULL,
  device BINARY(16) NULL,
  action VARCHAR(30) CHARACTER SET ascii NOT NULL,
  case_id BINARY(16) NULL,
  record_id BINARY(16) NULL,
  detail VARCHAR(200) NULL COMMENT 'never what a person wrote',
  PRIMARY KEY (municipality, id),
  KEY audit_entry_case (municipality, case_id, at),
  KEY audit_entry_account (municipality, account, at)
);
