-- Which records of a municipality hold a name, by keyed hashes of each two words of it: no column holds a name, and none
-- shows how common a single one is.
CREATE TABLE IF NOT EXISTS client_name (
  municipality SMALLINT UNSIGNED NOT NULL,
  blind BINARY(32) NOT NULL COMMENT 'HMAC-SHA-256 of municipality and two words of the name',
  record_id BINARY(16) NOT NULL,
  case_id BINARY(16) NOT NULL,
  PRIMARY KEY (municipality, blind, record_id),
  KEY client_name_record (municipality, record_id)
);

-- Cases from before this are entered, with their numbers once more.
DELETE FROM client_number_fill;
