/**
 * What the tablet keeps. The bottom layer is {@link se.stegvis.mobile.vault.SealedStore}: one file per municipality and
 * user, sealed values under unreadable keys, nothing called saved before it is on the disk.
 */
package se.stegvis.mobile.journal;
