-- What binds a database to the key its identities are sealed with, and says that it is a demonstration's (decision 96).
ALTER TABLE installation
  ADD COLUMN IF NOT EXISTS data_key_check BINARY(32) NULL COMMENT 'HMAC by the data key; NULL until a server has started with it',
  ADD COLUMN IF NOT EXISTS demo BOOLEAN NOT NULL DEFAULT FALSE COMMENT 'accounts here have a published password';
