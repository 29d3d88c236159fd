-- Who is away and who covers (ersättare) from one day through another.
CREATE TABLE IF NOT EXISTS absence (
  municipality SMALLINT UNSIGNED NOT NULL,
  id BINARY(16) NOT NULL,
  account BINARY(16) NOT NULL,
  cover BINARY(16) NOT NULL,
  first_on DATE NOT NULL,
  last_on DATE NOT NULL,
  noted_by BINARY(16) NOT NULL,
  noted_at DATETIME(3) NOT NULL,
  PRIMARY KEY (municipality, id),
  KEY absence_days (municipality, last_on, first_on)
);

ALTER TABLE reminder ADD COLUMN IF NOT EXISTS instead_of BINARY(16) NULL
  COMMENT 'the absent account that the recipient covers for';
