/** Projects follow-up dates, issues reminders when they come, and lists and mails the issued ones. Uses record, team and mail. */
package se.stegvis.server.reminder;
