-- Records in which two people's texts wait for a decision, projected in the transaction that takes the record in.
CREATE TABLE IF NOT EXISTS open_conflict (
  municipality SMALLINT UNSIGNED NOT NULL,
  record_id BINARY(16) NOT NULL,
  case_id BINARY(16) NOT NULL,
  kind VARCHAR(40) CHARACTER SET ascii NOT NULL,
  PRIMARY KEY (municipality, record_id),
  KEY open_conflict_case (municipality, case_id)
);

-- Why what a former holder wrote was put aside.
ALTER TABLE quarantine
  ADD COLUMN IF NOT EXISTS reason VARCHAR(500) NULL;
