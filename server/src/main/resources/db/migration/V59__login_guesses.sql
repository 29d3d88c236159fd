-- Wrong guesses at passwords, counted by all servers as one; see access.GuessStore. What is past forget_at is removed.
CREATE TABLE IF NOT EXISTS login_guess (
  municipality SMALLINT UNSIGNED NOT NULL COMMENT '0 for names of no municipality',
  id BINARY(32) NOT NULL COMMENT 'SHA-256 of what is counted',
  guesses INT UNSIGNED NOT NULL,
  free_at DATETIME(3) NOT NULL,
  forget_at DATETIME(3) NOT NULL,
  PRIMARY KEY (municipality, id),
  KEY login_guess_forget (municipality, forget_at)
);
