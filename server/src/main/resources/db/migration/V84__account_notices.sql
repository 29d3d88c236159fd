-- Mails that tell a person and the leads of their teams that an administrator has made a new link, opened the account
-- or changed what it may. A row goes once the mail server has taken it, or when it was given up.
CREATE TABLE IF NOT EXISTS account_notice (
  municipality SMALLINT UNSIGNED NOT NULL,
  id BINARY(16) NOT NULL,
  address VARCHAR(254) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL
    COMMENT 'as it was when the account was changed',
  about VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  created_at DATETIME(3) NOT NULL,
  attempts INT UNSIGNED NOT NULL DEFAULT 0,
  next_attempt_at DATETIME(3) NOT NULL,
  PRIMARY KEY (municipality, id),
  UNIQUE KEY account_notice_once (municipality, address, about),
  KEY account_notice_due (municipality, next_attempt_at)
);
