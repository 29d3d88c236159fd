-- A TIMESTAMP is read in the zone of the session, and in most zones there is an hour a year that it cannot hold. UTC was
-- written into these columns in the database's own zone; read in that zone they keep what was written.
SET time_zone = @@global.time_zone;
ALTER TABLE scheduled_tasks
  MODIFY COLUMN execution_time DATETIME(6) NOT NULL,
  MODIFY COLUMN last_success DATETIME(6) NULL,
  MODIFY COLUMN last_failure DATETIME(6) NULL,
  MODIFY COLUMN last_heartbeat DATETIME(6) NULL;
SET time_zone = '+00:00';
