-- How many changes wait in quarantine is asked each minute by the meters; what was settled costs nothing then.
ALTER TABLE quarantine ADD KEY IF NOT EXISTS quarantine_open (municipality, settled_at);
