/** The messages of the sync protocol, as values. */
package se.stegvis.shared.sync;
