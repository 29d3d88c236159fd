-- Open cases of protected clients are looked at once more: a rule asks now whether they have a deputy.
INSERT INTO case_watch (municipality, case_id, look_on)
  SELECT municipality, case_id, '2026-01-01' FROM care_case WHERE protection <> 'NONE' AND closed_on IS NULL
  ON DUPLICATE KEY UPDATE look_on = VALUES(look_on), version = case_watch.version + 1;
