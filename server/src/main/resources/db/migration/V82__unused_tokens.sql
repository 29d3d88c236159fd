-- Of two answers to the same refresh token nobody knows which one the tablet keeps: both tokens are good until one of them
-- is used (decision 128). Empty in rows of before and of a server of the version before, which then are spent as they were.
ALTER TABLE spent_token
  ADD COLUMN IF NOT EXISTS handed_out_for BINARY(32) NULL
    COMMENT 'the token that it was handed out for; while that is refresh_token.previous_hash it is not spent yet';
