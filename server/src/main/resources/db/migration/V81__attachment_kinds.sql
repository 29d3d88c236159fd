-- More than home visits name pictures: the receipt of one is written into a record of its own kind.
ALTER TABLE attachment_name
  ADD COLUMN IF NOT EXISTS kind VARCHAR(40) CHARACTER SET ascii NOT NULL DEFAULT 'HOME_VISIT' AFTER record_id;
