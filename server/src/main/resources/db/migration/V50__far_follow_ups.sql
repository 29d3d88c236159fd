-- A follow-up further ahead than six months counts as none. Cases that were left alone until such a date are looked at again.
UPDATE case_watch SET look_on = CURRENT_DATE, version = version + 1
WHERE look_on > CURRENT_DATE + INTERVAL 6 MONTH AND municipality > 0;
