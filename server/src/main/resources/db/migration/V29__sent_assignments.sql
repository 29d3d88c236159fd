-- Assignments that wait for an answer, projected in the transaction that takes the record in.
CREATE TABLE IF NOT EXISTS sent_assignment (
  municipality SMALLINT UNSIGNED NOT NULL,
  record_id BINARY(16) NOT NULL,
  case_id BINARY(16) NOT NULL,
  PRIMARY KEY (municipality, record_id),
  KEY sent_assignment_case (municipality, case_id)
);
