/** Setting up municipalities, teams and accounts: for {@code ./stegvis admin} and for administrators at the web. */
package se.stegvis.server.admin;
