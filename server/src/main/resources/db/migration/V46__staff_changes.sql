-- Whoever ends an account or changes its role or teams takes turns by writing this; nodes of a cluster share no locks, but of two
-- that write one row at once one begins again.
ALTER TABLE municipality
  ADD COLUMN IF NOT EXISTS staff_changes INT UNSIGNED NOT NULL DEFAULT 0;

ALTER TABLE account
  ADD COLUMN IF NOT EXISTS holdings INT UNSIGNED NOT NULL DEFAULT 0
    COMMENT 'raised by whoever names the account on a case, so that it is not ended at the same moment';

-- What an account was called before: a record that was signed under a name is shown under it.
CREATE TABLE IF NOT EXISTS account_name (
  municipality SMALLINT UNSIGNED NOT NULL,
  account BINARY(16) NOT NULL,
  until_at DATETIME(3) NOT NULL COMMENT 'the first moment of the next name',
  name VARCHAR(120) NOT NULL,
  PRIMARY KEY (municipality, account, until_at)
);
