/** Absences and covers: who is away, from when through when, and who reads the reminders meanwhile. */
package se.stegvis.server.absence;
