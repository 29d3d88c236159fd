-- Staff as the directory of a municipality provisions it by SCIM 2.0 (RFC 7643, 7644; decision 159).
CREATE TABLE IF NOT EXISTS scim_token (
  municipality SMALLINT UNSIGNED NOT NULL PRIMARY KEY,
  token_hash BINARY(32) NOT NULL COMMENT 'SHA-256 of the bearer token',
  made_at DATETIME(3) NOT NULL
);

CREATE TABLE IF NOT EXISTS scim_user (
  municipality SMALLINT UNSIGNED NOT NULL,
  id BINARY(16) NOT NULL,
  user_name VARCHAR(320) COLLATE utf8mb4_bin NOT NULL COMMENT 'in small letters: it is compared without case',
  external_id VARCHAR(255) COLLATE utf8mb4_bin NULL COMMENT 'of the directory; never changes',
  document MEDIUMTEXT COLLATE utf8mb4_bin NOT NULL COMMENT 'the attributes that Stegvis keeps, as JSON',
  account BINARY(16) NULL COMMENT 'empty until a group gives a role',
  version INT UNSIGNED NOT NULL,
  created_at DATETIME(3) NOT NULL,
  changed_at DATETIME(3) NOT NULL,
  PRIMARY KEY (municipality, id),
  UNIQUE KEY scim_user_name (municipality, user_name),
  UNIQUE KEY scim_user_external (municipality, external_id),
  UNIQUE KEY scim_user_account (municipality, account)
);

CREATE TABLE IF NOT EXISTS scim_group (
  municipality SMALLINT UNSIGNED NOT NULL,
  id BINARY(16) NOT NULL,
  display_name VARCHAR(255) COLLATE utf8mb4_bin NOT NULL,
  external_id VARCHAR(255) COLLATE utf8mb4_bin NULL,
  version INT UNSIGNED NOT NULL,
  created_at DATETIME(3) NOT NULL,
  changed_at DATETIME(3) NOT NULL,
  PRIMARY KEY (municipality, id),
  UNIQUE KEY scim_group_name (municipality, display_name)
);

CREATE TABLE IF NOT EXISTS scim_member (
  municipality SMALLINT UNSIGNED NOT NULL,
  group_id BINARY(16) NOT NULL,
  user_id BINARY(16) NOT NULL,
  PRIMARY KEY (municipality, group_id, user_id),
  KEY scim_member_user (municipality, user_id)
);
