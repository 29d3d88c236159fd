-- Which content a change in quarantine names, and whose change it is: as long as it waits, its author may send that content, and the
-- content is kept. Written with the row of the quarantine and taken away when that is settled, so nobody has to open what is sealed.
CREATE TABLE IF NOT EXISTS quarantine_name (
  municipality SMALLINT UNSIGNED NOT NULL,
  change_id BINARY(16) NOT NULL,
  case_id BINARY(16) NOT NULL,
  sha256 BINARY(32) NOT NULL,
  author BINARY(16) NOT NULL,
  PRIMARY KEY (municipality, change_id, sha256),
  KEY quarantine_name_content (municipality, case_id, sha256, author)
);
