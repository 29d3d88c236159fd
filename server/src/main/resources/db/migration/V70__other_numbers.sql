-- A client may have a number of another sort beside the personal number; each is told of when it stands elsewhere.
ALTER TABLE client_number
  ADD COLUMN IF NOT EXISTS sort TINYINT UNSIGNED NOT NULL DEFAULT 0 COMMENT '0 personal number, 1 of another sort' AFTER record_id,
  DROP PRIMARY KEY,
  ADD PRIMARY KEY (municipality, record_id, sort);

-- Cases from before this are entered once more.
DELETE FROM client_number_fill;
