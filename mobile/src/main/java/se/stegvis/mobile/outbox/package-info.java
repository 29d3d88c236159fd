/**
 * Changes that the server has not accepted yet, and the ways to settle refused ones. Nothing here can throw anything
 * away.
 */
package se.stegvis.mobile.outbox;
