/** The processes of a municipality, and publishing one of its own. */
package se.stegvis.server.web.process;
