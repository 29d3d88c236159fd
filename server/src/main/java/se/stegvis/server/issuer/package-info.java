/** The identity providers of municipalities, and whose account each of their subjects has. */
package se.stegvis.server.issuer;
