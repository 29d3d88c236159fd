/** Projects follow-up dates, reminds when they come, and lists what was reminded of. Uses record, team and mail. */
package se.stegvis.server.reminder;
