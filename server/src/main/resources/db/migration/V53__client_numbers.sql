-- Which records of a municipality hold the same personal number, by a keyed hash of it: no column holds the number.
CREATE TABLE IF NOT EXISTS client_number (
  municipality SMALLINT UNSIGNED NOT NULL,
  record_id BINARY(16) NOT NULL,
  case_id BINARY(16) NOT NULL,
  blind BINARY(32) NULL COMMENT 'HMAC-SHA-256 of municipality and number; null when the record holds none',
  told BOOLEAN NOT NULL COMMENT 'the record says that the number stands elsewhere',
  PRIMARY KEY (municipality, record_id),
  KEY client_number_blind (municipality, blind)
);

-- One row per number, raised by whoever writes the number: two who open cases for one person at once meet here, also on
-- two nodes of a cluster, and the one who comes second sees the first.
CREATE TABLE IF NOT EXISTS known_number (
  municipality SMALLINT UNSIGNED NOT NULL,
  blind BINARY(32) NOT NULL,
  version INT UNSIGNED NOT NULL DEFAULT 0,
  PRIMARY KEY (municipality, blind)
);
