/**
 * The tablet's replica, its outbox and its attachments, stored in the vault. Every change and every answer of the server
 * becomes one durable commit; reading never waits for the disk.
 */
package se.stegvis.mobile.journal;
