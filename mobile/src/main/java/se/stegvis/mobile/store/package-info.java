/**
 * What the tablet keeps. The bottom layer is {@link se.stegvis.mobile.store.SealedStore}: one file per municipality and
 * user, sealed values under unreadable keys, nothing called saved before it is on the disk.
 */
package se.stegvis.mobile.store;
