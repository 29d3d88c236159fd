-- Keys that people type are compared byte by byte: with utf8mb4_general_ci the name handlaggare2 was also that of
-- somebody who typed handläggare2, and a municipality with å in it could not be asked for in ascii at all.
-- What was told apart before is told apart now, so no two rows become one.
ALTER TABLE municipality
  MODIFY slug VARCHAR(40) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL;

ALTER TABLE account
  MODIFY username VARCHAR(80) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL COMMENT 'without @municipality';

ALTER TABLE process_definition
  MODIFY process_key VARCHAR(60) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL;

-- These come from records as they were sent, and from definitions that people write.
ALTER TABLE care_case
  MODIFY process_key VARCHAR(60) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
  MODIFY step VARCHAR(20) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
  MODIFY need_group VARCHAR(20) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL;

-- In the one spelling in which they are looked up. They were unique without regard to case, so none meet.
UPDATE municipality SET slug = LOWER(TRIM(slug)) WHERE slug <> LOWER(TRIM(slug));
UPDATE account SET username = LOWER(TRIM(username)) WHERE username <> LOWER(TRIM(username));
