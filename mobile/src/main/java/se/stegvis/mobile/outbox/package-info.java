/** What the server has not accepted yet, and what to do about what it refused. Nothing here can throw anything away. */
package se.stegvis.mobile.outbox;
