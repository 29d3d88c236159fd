-- Newest state of each record, clustered in the order a pull reads: by case, then sequence number.
CREATE TABLE IF NOT EXISTS care_record (
  municipality SMALLINT UNSIGNED NOT NULL,
  case_id BINARY(16) NOT NULL,
  seq BIGINT UNSIGNED NOT NULL,
  record_id BINARY(16) NOT NULL,
  kind VARCHAR(40) CHARACTER SET ascii NOT NULL,
  revision INT UNSIGNED NOT NULL,
  signed BOOLEAN NOT NULL,
  author BINARY(16) NOT NULL COMMENT 'account that made this revision',
  author_role VARCHAR(30) CHARACTER SET ascii NOT NULL,
  device BINARY(16) NULL,
  change_id BINARY(16) NOT NULL,
  stated_at VARCHAR(40) CHARACTER SET ascii NULL COMMENT 'the device clock, only ever shown',
  received_at DATETIME(3) NOT NULL,
  as_sent BOOLEAN NOT NULL COMMENT 'exactly what the device has after sending its change; not echoed to it',
  sealed BOOLEAN NOT NULL DEFAULT FALSE COMMENT 'doc is AES-256-GCM sealed (client identity)',
  doc MEDIUMBLOB NOT NULL,
  PRIMARY KEY (municipality, case_id, seq),
  -- Without the municipality by intent: an id means one document, whoever tries to use it again.
  UNIQUE KEY care_record_id (record_id)
);

-- Every superseded state, written when a newer one replaces it. Nothing is ever updated here.
CREATE TABLE IF NOT EXISTS record_revision (
  municipality SMALLINT UNSIGNED NOT NULL,
  case_id BINARY(16) NOT NULL,
  seq BIGINT UNSIGNED NOT NULL,
  record_id BINARY(16) NOT NULL,
  kind VARCHAR(40) CHARACTER SET ascii NOT NULL,
  revision INT UNSIGNED NOT NULL,
  signed BOOLEAN NOT NULL,
  author BINARY(16) NOT NULL,
  author_role VARCHAR(30) CHARACTER SET ascii NOT NULL,
  device BINARY(16) NULL,
  change_id BINARY(16) NOT NULL,
  stated_at VARCHAR(40) CHARACTER SET ascii NULL,
  received_at DATETIME(3) NOT NULL,
  sealed BOOLEAN NOT NULL DEFAULT FALSE,
  doc MEDIUMBLOB NOT NULL,
  PRIMARY KEY (municipality, case_id, seq),
  KEY record_revision_record (municipality, record_id, revision)
);

-- The first answer to each change; its primary key is what makes sending twice the same as sending once.
CREATE TABLE IF NOT EXISTS change_log (
  municipality SMALLINT UNSIGNED NOT NULL,
  change_id BINARY(16) NOT NULL,
  account BINARY(16) NOT NULL,
  device BINARY(16) NOT NULL,
  record_id BINARY(16) NOT NULL,
  case_id BINARY(16) NOT NULL,
  base INT UNSIGNED NOT NULL,
  after_id BINARY(16) NULL COMMENT 'the change that had to be applied first',
  outcome VARCHAR(10) CHARACTER SET ascii NOT NULL,
  revision INT UNSIGNED NOT NULL,
  seq BIGINT UNSIGNED NOT NULL,
  conflict_id BINARY(16) NULL,
  problem TEXT NULL,
  received_at DATETIME(3) NOT NULL,
  PRIMARY KEY (municipality, change_id)
);

-- Changes from someone who lost the case after writing them, kept for its new owner.
CREATE TABLE IF NOT EXISTS quarantine (
  municipality SMALLINT UNSIGNED NOT NULL,
  id BINARY(16) NOT NULL COMMENT 'the change id',
  case_id BINARY(16) NOT NULL,
  record_id BINARY(16) NOT NULL,
  author BINARY(16) NOT NULL,
  device BINARY(16) NOT NULL,
  received_at DATETIME(3) NOT NULL,
  change_json MEDIUMBLOB NOT NULL COMMENT 'AES-256-GCM sealed',
  settled_at DATETIME(3) NULL,
  settled_by BINARY(16) NULL,
  settlement VARCHAR(20) CHARACTER SET ascii NULL,
  PRIMARY KEY (municipality, id),
  KEY quarantine_case (municipality, case_id, settled_at)
);
