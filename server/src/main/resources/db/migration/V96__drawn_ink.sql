-- In which case the ink of a signature on the glass stood first: it signs in no other (decision 83).
CREATE TABLE IF NOT EXISTS drawn_ink (
  municipality SMALLINT UNSIGNED NOT NULL,
  ink BINARY(32) NOT NULL COMMENT 'SHA-256 of where its lines go',
  case_id BINARY(16) NOT NULL,
  PRIMARY KEY (municipality, ink)
);
