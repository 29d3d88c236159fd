-- How far the cases from before client_number have been entered in it; they are taken some hundreds at a time.
CREATE TABLE IF NOT EXISTS client_number_fill (
  municipality SMALLINT UNSIGNED NOT NULL PRIMARY KEY,
  reached BINARY(16) NOT NULL COMMENT 'the last case that was entered',
  done BOOLEAN NOT NULL
);
