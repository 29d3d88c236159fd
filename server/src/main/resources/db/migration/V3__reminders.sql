-- The follow-up date of each record, projected in the transaction that takes the record in.
CREATE TABLE IF NOT EXISTS follow_up (
  municipality SMALLINT UNSIGNED NOT NULL,
  record_id BINARY(16) NOT NULL,
  case_id BINARY(16) NOT NULL,
  kind VARCHAR(40) CHARACTER SET ascii NOT NULL,
  responsible BINARY(16) NULL COMMENT 'who was named; else the one responsible for the case',
  due_on DATE NOT NULL,
  state VARCHAR(10) CHARACTER SET ascii NOT NULL COMMENT 'OPEN, DONE, CANCELLED, or CLOSED with its case',
  next_on DATE NULL COMMENT 'from this day on stages count, so the day to look again; null when not open',
  version INT UNSIGNED NOT NULL DEFAULT 0,
  PRIMARY KEY (municipality, record_id),
  KEY follow_up_next (municipality, next_on),
  KEY follow_up_case (municipality, case_id, state, due_on)
);

-- One in-app reminder per follow-up date, stage and recipient, whatever crashes: the unique key says so.
CREATE TABLE IF NOT EXISTS reminder (
  municipality SMALLINT UNSIGNED NOT NULL,
  id BINARY(16) NOT NULL,
  record_id BINARY(16) NOT NULL,
  case_id BINARY(16) NOT NULL,
  due_on DATE NOT NULL,
  stage VARCHAR(40) CHARACTER SET ascii NOT NULL,
  recipient BINARY(16) NOT NULL,
  as_lead BOOLEAN NOT NULL,
  fell_on DATE NOT NULL,
  created_at DATETIME(3) NOT NULL,
  late BOOLEAN NOT NULL DEFAULT FALSE,
  PRIMARY KEY (municipality, id),
  UNIQUE KEY reminder_once (municipality, record_id, due_on, stage, recipient),
  KEY reminder_recipient (municipality, recipient, created_at)
);

-- One mail per person and day; claimed by compare-and-set before it is sent.
CREATE TABLE IF NOT EXISTS mail (
  municipality SMALLINT UNSIGNED NOT NULL,
  id BINARY(16) NOT NULL,
  recipient BINARY(16) NOT NULL,
  day DATE NOT NULL,
  state VARCHAR(10) CHARACTER SET ascii NOT NULL COMMENT 'WAITING, CLAIMED, SENT, FAILED, or DROPPED when nothing was left to tell',
  attempts INT UNSIGNED NOT NULL DEFAULT 0,
  claimed_at DATETIME(3) NULL,
  repeated BOOLEAN NOT NULL DEFAULT FALSE COMMENT 'claimed once more after a sender that died; never a third time',
  next_attempt_at DATETIME(3) NOT NULL,
  sent_at DATETIME(3) NULL,
  PRIMARY KEY (municipality, id),
  UNIQUE KEY mail_once (municipality, recipient, day),
  KEY mail_waiting (municipality, state, next_attempt_at)
);

-- Told to a team lead in the app: a mail to one of the team could not be delivered.
CREATE TABLE IF NOT EXISTS mail_notice (
  municipality SMALLINT UNSIGNED NOT NULL,
  id BINARY(16) NOT NULL,
  mail BINARY(16) NOT NULL,
  about BINARY(16) NOT NULL COMMENT 'the account the mail was for',
  day DATE NOT NULL,
  recipient BINARY(16) NOT NULL,
  created_at DATETIME(3) NOT NULL,
  PRIMARY KEY (municipality, id),
  UNIQUE KEY mail_notice_once (municipality, mail, recipient),
  KEY mail_notice_recipient (municipality, recipient, created_at)
);

-- db-scheduler's own table, as its documentation gives it for MariaDB.
CREATE TABLE IF NOT EXISTS scheduled_tasks (
  task_name VARCHAR(100) NOT NULL,
  task_instance VARCHAR(100) NOT NULL,
  task_data BLOB,
  execution_time TIMESTAMP(6) NOT NULL,
  picked BOOLEAN NOT NULL,
  picked_by VARCHAR(50),
  last_success TIMESTAMP(6) NULL,
  last_failure TIMESTAMP(6) NULL,
  consecutive_failures INT,
  last_heartbeat TIMESTAMP(6) NULL,
  version BIGINT NOT NULL,
  priority SMALLINT,
  PRIMARY KEY (task_name, task_instance),
  INDEX execution_time_idx (execution_time),
  INDEX last_heartbeat_idx (last_heartbeat),
  INDEX priority_execution_time_idx (priority DESC, execution_time ASC)
);
