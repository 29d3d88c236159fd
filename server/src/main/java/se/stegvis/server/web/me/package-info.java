/** One's own account: a new password, and the address of one's calendar. */
package se.stegvis.server.web.me;
