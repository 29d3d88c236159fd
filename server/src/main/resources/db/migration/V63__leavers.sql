-- With these the tablet of somebody who has left hands over what was written before the end, and nothing else. Made of
-- the logins that lasted when the account ended; worth nothing ninety days later (decision 100).
CREATE TABLE IF NOT EXISTS leaver_token (
  municipality SMALLINT UNSIGNED NOT NULL,
  token_hash BINARY(32) NOT NULL,
  account BINARY(16) NOT NULL,
  device BINARY(16) NOT NULL,
  ended_at DATETIME(3) NOT NULL,
  PRIMARY KEY (municipality, token_hash),
  KEY leaver_token_account (municipality, account)
);
