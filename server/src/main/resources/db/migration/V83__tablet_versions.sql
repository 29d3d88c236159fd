-- The version that a tablet's program says with each request (1 for one that says none), and since when it has said
-- without a break that something of it had not come.
ALTER TABLE device
  ADD COLUMN IF NOT EXISTS client INT UNSIGNED NULL,
  ADD COLUMN IF NOT EXISTS unsent_since DATETIME(3) NULL;
UPDATE device SET unsent_since = last_contact WHERE unsent > 0 AND unsent_since IS NULL;
