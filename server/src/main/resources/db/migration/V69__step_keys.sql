-- As long as the keys of a process definition may be. Shorter, a push into such a step failed as a whole, again and again.
ALTER TABLE care_case
  MODIFY step VARCHAR(40) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
  MODIFY need_group VARCHAR(40) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL;
