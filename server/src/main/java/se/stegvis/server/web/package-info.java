/**
 * The web for team leads and administrators: pages made on the server, usable for reading without script. {@code session}
 * keeps the login, {@code page} makes pages; each other package is a page or a few that belong together. Nothing uses it.
 */
package se.stegvis.server.web;
