-- Raised by whoever changes what names the content of a case, or brings such content. Nodes of a cluster do not share locks, but of two
-- that write one row at once one begins again; so the content and the record that names it cannot pass each other unseen.
ALTER TABLE care_case
  ADD COLUMN IF NOT EXISTS naming INT UNSIGNED NOT NULL DEFAULT 0;
