-- When each case is to be looked at for what no follow-up date tells of. One row per case; a push that may change what is
-- found sets the day to its own. What is due is found by the index, never by going through the cases.
CREATE TABLE IF NOT EXISTS case_watch (
  municipality SMALLINT UNSIGNED NOT NULL,
  case_id BINARY(16) NOT NULL,
  look_on DATE NULL COMMENT 'null when the case is closed',
  version INT UNSIGNED NOT NULL DEFAULT 0,
  PRIMARY KEY (municipality, case_id),
  KEY case_watch_look (municipality, look_on)
);

-- What was found, and how far it has been told.
CREATE TABLE IF NOT EXISTS case_finding (
  municipality SMALLINT UNSIGNED NOT NULL,
  record_id BINARY(16) NOT NULL COMMENT 'the record it is about; the case id when it is about the whole',
  rule VARCHAR(30) CHARACTER SET ascii NOT NULL,
  case_id BINARY(16) NOT NULL,
  kind VARCHAR(40) CHARACTER SET ascii NOT NULL,
  due_on DATE NOT NULL COMMENT 'the day it concerns',
  told_through DATE NOT NULL COMMENT 'stages up to this day have been given',
  state VARCHAR(10) CHARACTER SET ascii NOT NULL COMMENT 'OPEN or SETTLED',
  PRIMARY KEY (municipality, record_id, rule),
  KEY case_finding_case (municipality, case_id),
  KEY case_finding_open (municipality, state, rule, due_on)
);

ALTER TABLE reminder ADD COLUMN IF NOT EXISTS finding VARCHAR(30) CHARACTER SET ascii NULL
  COMMENT 'the rule, when it is about a finding and not about a follow-up date';
