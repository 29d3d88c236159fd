/** Finds a case by the person's name or number, from every page. */
package se.stegvis.server.web.search;
