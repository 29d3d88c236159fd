-- One secret address per person for their calendar; only its hash is kept. A new one replaces the old.
CREATE TABLE IF NOT EXISTS calendar_feed (
  municipality SMALLINT UNSIGNED NOT NULL,
  account BINARY(16) NOT NULL,
  token_hash BINARY(32) NOT NULL,
  issued_at DATETIME(3) NOT NULL,
  PRIMARY KEY (municipality, account),
  UNIQUE KEY calendar_feed_token (municipality, token_hash)
);

ALTER TABLE follow_up ADD COLUMN IF NOT EXISTS changes INT UNSIGNED NOT NULL DEFAULT 0
  COMMENT 'how often its date or state has changed: SEQUENCE of RFC 5545';
ALTER TABLE follow_up ADD KEY IF NOT EXISTS follow_up_responsible (municipality, responsible, due_on);
