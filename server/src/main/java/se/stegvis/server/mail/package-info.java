/** Mails that wait, and the way they leave. Knows counts and addresses, never a case. */
package se.stegvis.server.mail;
