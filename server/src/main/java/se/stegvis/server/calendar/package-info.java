/** Follow-up dates as a calendar that anybody's program can read (RFC 5545), naming nobody. */
package se.stegvis.server.calendar;
