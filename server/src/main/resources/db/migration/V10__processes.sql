-- Process definitions that municipalities have published. A published text is never changed and never removed: cases and
-- tablets follow it.
CREATE TABLE IF NOT EXISTS process_definition (
  municipality SMALLINT UNSIGNED NOT NULL,
  process_key VARCHAR(60) CHARACTER SET ascii NOT NULL,
  version INT UNSIGNED NOT NULL,
  number INT UNSIGNED NOT NULL COMMENT 'from 1 in the order of publication; a tablet asks for what is above its own',
  definition MEDIUMBLOB NOT NULL COMMENT 'UTF-8, as it was written',
  published_by BINARY(16) NOT NULL,
  published_at DATETIME(3) NOT NULL,
  PRIMARY KEY (municipality, process_key, version),
  UNIQUE KEY process_definition_number (municipality, number)
);

-- How many cases follow which version.
ALTER TABLE care_case ADD COLUMN IF NOT EXISTS process_version INT UNSIGNED NULL AFTER process_key;
ALTER TABLE care_case ADD INDEX IF NOT EXISTS care_case_process (municipality, process_key, process_version);
