-- Who has reviewed what a reader read in a month, and what they found. Never changed.
CREATE TABLE IF NOT EXISTS read_review (
  municipality SMALLINT UNSIGNED NOT NULL,
  id BINARY(16) NOT NULL,
  month DATE NOT NULL COMMENT 'its first day',
  reader BINARY(16) NOT NULL,
  reviewer BINARY(16) NOT NULL,
  reviewed_at DATETIME(3) NOT NULL,
  in_order BOOLEAN NOT NULL,
  note VARCHAR(1000) NOT NULL,
  PRIMARY KEY (municipality, id),
  KEY read_review_month (municipality, month, reviewed_at)
);
