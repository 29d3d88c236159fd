-- Who opened a case that is not theirs, why, and until when.
CREATE TABLE IF NOT EXISTS emergency_access (
  municipality SMALLINT UNSIGNED NOT NULL,
  id BINARY(16) NOT NULL,
  case_id BINARY(16) NOT NULL,
  account BINARY(16) NOT NULL,
  reason VARCHAR(500) NOT NULL,
  opened_at DATETIME(3) NOT NULL,
  ends_at DATETIME(3) NOT NULL,
  seen_by BINARY(16) NULL COMMENT 'the team lead who has looked at it',
  seen_at DATETIME(3) NULL,
  PRIMARY KEY (municipality, id),
  KEY emergency_access_account (municipality, account, case_id, ends_at),
  KEY emergency_access_unseen (municipality, seen_at)
);

-- The case number as people say it: the last four bytes of the id.
ALTER TABLE care_case
  ADD COLUMN IF NOT EXISTS number BINARY(4) GENERATED ALWAYS AS (SUBSTRING(case_id, 13, 4)) STORED;

ALTER TABLE care_case
  ADD KEY IF NOT EXISTS care_case_number (municipality, number);
