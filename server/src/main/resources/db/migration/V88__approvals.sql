-- An act that opens data and needs two persons: one asks, another one approves. Who asked and who decided stays.
CREATE TABLE IF NOT EXISTS approval (
  municipality SMALLINT UNSIGNED NOT NULL,
  id BINARY(16) NOT NULL,
  act VARCHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  subject BINARY(16) NOT NULL COMMENT 'the case that the act is about',
  requested_by BINARY(16) NOT NULL,
  requested_at DATETIME(3) NOT NULL,
  reason VARCHAR(500) NOT NULL COMMENT 'as the person wrote it',
  ends_at DATETIME(3) NOT NULL COMMENT 'of the request, then of what was approved',
  state VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  waiting BOOLEAN NULL DEFAULT TRUE COMMENT 'NULL once it is decided, so that a subject is waited for once',
  decided_by BINARY(16) NULL,
  decided_at DATETIME(3) NULL,
  PRIMARY KEY (municipality, id),
  UNIQUE KEY approval_once (municipality, act, subject, waiting),
  KEY approval_by (municipality, requested_by, state),
  KEY approval_newest (municipality, requested_at)
);
