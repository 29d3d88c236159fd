-- An administrator gives the municipality its name and colour and closes a team that is empty. A closed team stays: the
-- cases that were closed in it still name it.
ALTER TABLE municipality
  ADD COLUMN IF NOT EXISTS colour VARCHAR(7) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT ''
    COMMENT '#rrggbb, or empty for none',
  ADD COLUMN IF NOT EXISTS version INT UNSIGNED NOT NULL DEFAULT 0,
  ADD COLUMN IF NOT EXISTS mail_tested_at DATETIME(3) NULL COMMENT 'a test mail was last taken by the mail server';
ALTER TABLE team
  ADD COLUMN IF NOT EXISTS closed_at DATETIME(3) NULL;
