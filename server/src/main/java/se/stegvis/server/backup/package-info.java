/** Backups of the whole database, checked after writing, and the way back; what is written off the machine is told to the tablets. */
package se.stegvis.server.backup;
