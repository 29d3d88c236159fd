-- Who may act in a case when the responsible is away or has left; always one where the client is protected.
ALTER TABLE care_case
  ADD COLUMN IF NOT EXISTS deputy BINARY(16) NULL AFTER occupational_therapist;

ALTER TABLE care_case
  ADD KEY IF NOT EXISTS care_case_deputy_open (municipality, deputy, closed_on);
