-- How many records had something on the tablet that the server had not, at its last word; NULL until it says.
ALTER TABLE device
  ADD COLUMN IF NOT EXISTS unsent INT UNSIGNED NULL;
