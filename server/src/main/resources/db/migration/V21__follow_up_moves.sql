-- A follow-up date that was put off: from which day to which, and when that was said. Why stands in the record itself.
CREATE TABLE IF NOT EXISTS follow_up_move (
  municipality SMALLINT UNSIGNED NOT NULL,
  record_id BINARY(16) NOT NULL,
  from_due DATE NOT NULL,
  case_id BINARY(16) NOT NULL,
  to_due DATE NOT NULL,
  moved_on DATE NOT NULL,
  PRIMARY KEY (municipality, record_id, from_due),
  KEY follow_up_move_case (municipality, case_id, moved_on)
);
