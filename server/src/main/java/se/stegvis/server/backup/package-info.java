/**
 * Backups of the whole database, checked after writing, and the way back; the tablets are notified of copies off the
 * machine.
 */
package se.stegvis.server.backup;
