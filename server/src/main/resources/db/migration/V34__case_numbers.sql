-- A cursor names cases by their numbers. One that is erased must still be known by it, to be taken off a tablet.
ALTER TABLE erased_case
  ADD COLUMN IF NOT EXISTS number BINARY(4) GENERATED ALWAYS AS (SUBSTRING(case_id, 13, 4)) STORED;

ALTER TABLE erased_case
  ADD KEY IF NOT EXISTS erased_case_number (municipality, number);
