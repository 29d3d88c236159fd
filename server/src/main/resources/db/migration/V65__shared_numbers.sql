-- In how many cases a number stands, so that those in several are found without reading the others.
ALTER TABLE known_number
  ADD COLUMN IF NOT EXISTS cases INT UNSIGNED NOT NULL DEFAULT 0;

ALTER TABLE known_number
  ADD KEY IF NOT EXISTS known_number_cases (municipality, cases);

-- Cases from before the index are entered once more, and this time told of as well.
DELETE FROM client_number_fill;
