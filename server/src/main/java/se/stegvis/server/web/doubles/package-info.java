/** Persons whose personal number stands in several cases of the municipality. */
package se.stegvis.server.web.doubles;
