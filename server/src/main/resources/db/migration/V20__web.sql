-- How long a login lasts from its last use: a tablet two weeks, a browser an hour.
ALTER TABLE refresh_token
  ADD COLUMN IF NOT EXISTS life_seconds INT UNSIGNED NOT NULL DEFAULT 1209600;

-- Since when the case stands at its step.
ALTER TABLE care_case
  ADD COLUMN IF NOT EXISTS step_since DATE NULL;

-- The open cases of a person or a team, without going through the closed ones.
ALTER TABLE care_case
  ADD KEY IF NOT EXISTS care_case_responsible_open (municipality, responsible, closed_on),
  ADD KEY IF NOT EXISTS care_case_therapist_open (municipality, occupational_therapist, closed_on),
  ADD KEY IF NOT EXISTS care_case_team_open (municipality, team, closed_on),
  DROP KEY IF EXISTS care_case_responsible,
  DROP KEY IF EXISTS care_case_therapist,
  DROP KEY IF EXISTS care_case_team;
