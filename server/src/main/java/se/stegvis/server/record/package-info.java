/** Keeps care records: the newest state, every superseded one, and the sealing of who the client is. */
package se.stegvis.server.record;
