/**
 * Notices of the tablet outside the app: each morning that follow-ups wait, and how many. It is planned from what is on
 * the tablet while it is open, so that it is said without a network and with the store locked. Never whose they are.
 */
package se.stegvis.mobile.notice;
