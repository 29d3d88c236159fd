/** The accounts of a municipality: opening one, giving a new password, ending one. */
package se.stegvis.server.web.people;
