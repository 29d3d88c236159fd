/** The sync protocol (docs: sync.md): takes changes in, hands out what is new. */
package se.stegvis.server.sync;
