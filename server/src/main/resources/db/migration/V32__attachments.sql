-- Which records name which content. Written with the record, so that what nobody names is found without opening a document.
CREATE TABLE IF NOT EXISTS attachment_name (
  municipality SMALLINT UNSIGNED NOT NULL,
  record_id BINARY(16) NOT NULL,
  entry_key VARCHAR(128) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL COMMENT 'of the entry in the record',
  case_id BINARY(16) NOT NULL,
  sha256 BINARY(32) NOT NULL,
  PRIMARY KEY (municipality, record_id, entry_key),
  KEY attachment_name_content (municipality, case_id, sha256)
);

-- Content that is on its way. One per person and content, so that whoever begins again goes on where it stopped.
CREATE TABLE IF NOT EXISTS attachment_upload (
  municipality SMALLINT UNSIGNED NOT NULL,
  id BINARY(16) NOT NULL,
  case_id BINARY(16) NOT NULL,
  account BINARY(16) NOT NULL,
  sha256 BINARY(32) NOT NULL,
  media_type VARCHAR(40) CHARACTER SET ascii NOT NULL,
  length INT UNSIGNED NOT NULL,
  received INT UNSIGNED NOT NULL COMMENT 'bytes so far; the offset of tus',
  expires_at DATETIME(3) NOT NULL,
  PRIMARY KEY (municipality, id),
  UNIQUE KEY attachment_upload_content (municipality, case_id, sha256, account),
  KEY attachment_upload_expiry (municipality, expires_at)
);

-- The bytes, in pieces as they came, each sealed by AES-256-GCM and bound to its place.
CREATE TABLE IF NOT EXISTS attachment_piece (
  municipality SMALLINT UNSIGNED NOT NULL,
  file_id BINARY(16) NOT NULL COMMENT 'the id of the upload that brought it',
  start INT UNSIGNED NOT NULL COMMENT 'its first byte in the whole',
  length INT UNSIGNED NOT NULL,
  sealed MEDIUMBLOB NOT NULL,
  PRIMARY KEY (municipality, file_id, start)
);

-- Content that is whole and checked: once per case, whoever names it.
CREATE TABLE IF NOT EXISTS attachment (
  municipality SMALLINT UNSIGNED NOT NULL,
  case_id BINARY(16) NOT NULL,
  sha256 BINARY(32) NOT NULL,
  file_id BINARY(16) NOT NULL,
  media_type VARCHAR(40) CHARACTER SET ascii NOT NULL,
  length INT UNSIGNED NOT NULL,
  verified_at DATETIME(3) NOT NULL,
  unnamed_since DATETIME(3) NULL COMMENT 'since when no record names it',
  PRIMARY KEY (municipality, case_id, sha256),
  KEY attachment_unnamed (municipality, unnamed_since)
);
